#pragma once

#include <QHash>
#include <QPointF>
#include <QRectF>
#include <algorithm>
#include <cmath>
#include <vector>

namespace quorate {

/// Finds rectangles by place: each is listed in the cells of a coarse grid that it touches; very large ones are kept
/// apart. Numbers are given by the caller and come back in ascending order.
class SpatialGrid final {
public:
    explicit SpatialGrid(double cell = 512)
        : m_cell(cell)
    {
    }

    void insert(int number, const QRectF &rect)
    {
        const Range range = rangeOf(rect);
        if (range.count() > largeAbove) {
            m_large.push_back({number, rect});
            return;
        }
        for (int y = range.top; y <= range.bottom; ++y) {
            for (int x = range.left; x <= range.right; ++x)
                m_cells[key(x, y)].push_back({number, rect});
        }
    }

    void clear()
    {
        m_cells.clear();
        m_large.clear();
    }

    /// Numbers of the rectangles that touch the area, ascending, each once.
    std::vector<int> find(const QRectF &area) const
    {
        std::vector<int> found;
        const auto take = [&](const std::vector<Entry> &entries) {
            for (const Entry &entry : entries) {
                if (touches(entry.rect, area))
                    found.push_back(entry.number);
            }
        };
        take(m_large);
        const Range range = rangeOf(area);
        if (range.count() > m_cells.size()) { // a glance at everything
            for (const auto &cell : m_cells)
                take(cell);
        } else {
            for (int y = range.top; y <= range.bottom; ++y) {
                for (int x = range.left; x <= range.right; ++x) {
                    const auto cell = m_cells.constFind(key(x, y));
                    if (cell != m_cells.constEnd())
                        take(*cell);
                }
            }
        }
        std::sort(found.begin(), found.end());
        found.erase(std::unique(found.begin(), found.end()), found.end());
        return found;
    }

    std::vector<int> find(QPointF point) const { return find(QRectF(point, QSizeF(0, 0))); }

private:
    static constexpr qint64 largeAbove = 64;

    struct Entry {
        int number;
        QRectF rect;
    };
    struct Range {
        int left, top, right, bottom;
        qint64 count() const { return (qint64(right) - left + 1) * (qint64(bottom) - top + 1); }
    };

    // QRectF::intersects takes rectangles without area for empty; edges count here.
    static bool touches(const QRectF &a, const QRectF &b)
    {
        return a.left() <= b.right() && b.left() <= a.right() && a.top() <= b.bottom() && b.top() <= a.bottom();
    }
    int cellOf(double value) const { return int(std::clamp(std::floor(value / m_cell), -1e6, 1e6)); }
    Range rangeOf(const QRectF &rect) const
    {
        return {cellOf(rect.left()), cellOf(rect.top()), cellOf(rect.right()), cellOf(rect.bottom())};
    }
    static quint64 key(int x, int y) { return quint64(quint32(x)) << 32 | quint32(y); }

    double m_cell;
    QHash<quint64, std::vector<Entry>> m_cells;
    std::vector<Entry> m_large;
};

} // namespace quorate
