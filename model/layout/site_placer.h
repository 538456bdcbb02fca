#pragma once

#include "model/layout/plan.h"

namespace quorate::plan {

/// Air between the edge of a container and what stands in it, header included.
namespace inset {
inline constexpr double site = 48, domain = 32, frame = 40;
}

/// Places what stands in one site, in the site's coordinates: columns from left to right first, then rows from top to
/// bottom, whose heights it gives as they get their places, so that sites beside each other can share them.
class SitePlacer final {
public:
    SitePlacer(Plan &plan, SitePlan &site);

    void placeColumns();
    /// Pinned things have their place now; nothing else may cover them.
    void placePinned();
    /// Gives the cards of a row, which begins at y, their slots. @return the row's height
    double settleRow(const RowKey &key, double y);
    void placeContainers();
    void finish();

    /// The lowest edge of what a person has put into containers of this depth.
    double pinnedBottom(int depth) const;

private:
    enum Column { mainColumn = -1, sideColumn = -2, tailColumn = -3 };

    /// Cards of one row in one column.
    struct Cell {
        int column = mainColumn;
        QList<int> items;
        int perLine = 1;
    };

    // Columns
    void collect();
    static int perLine(int column, int cards);
    void countColumns();
    double placeDomains();
    bool widenForSpreads();
    void equalizeDomains();
    double placeSiblings(const QList<int> &siblings, double left, double origin);
    void placeDomain(int index, double x);
    double columnX(const Cell &cell) const;
    void spanSpread(Item &item) const;
    void spanPill(Pill &pill);

    // Rows
    double settleCell(const Cell &cell, double y);
    double settleSpreads(const QList<int> &items, double y);
    double settlePills(const QList<int> &pills, double y);
    bool isFree(const QRectF &rect) const;
    QPointF originOf(int domain) const;
    void movePinnedDomains();
    void moveDomain(int index, double dy);
    void growDomains();

    Plan &m_plan;
    SitePlan &m_site;
    std::map<RowKey, std::vector<Cell>> m_cells;
    std::map<RowKey, QList<int>> m_spreads;
    std::map<RowKey, QList<int>> m_pills;
    std::vector<double> m_widths; ///< of the domains
    QList<QRectF> m_pinned;
    int m_mainColumns = 1;
    int m_domainColumns = 1;
    double m_right = 0;
};

} // namespace quorate::plan
