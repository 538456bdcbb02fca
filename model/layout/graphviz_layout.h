#pragma once

#include <QList>
#include <QPair>

namespace quorate::graphviz {

/// Cards in rows, whose order is given, and trunks: lines that fall from cards of one row to cards of a lower one,
/// through the rows between.
struct Rows {
    struct Trunk {
        int from = 0; ///< row
        QList<int> sources; ///< cards of it, counted from the left
        int to = 0; ///< row below
        QList<int> targets;
        bool operator==(const Trunk &) const = default;
    };
    QList<int> cards; ///< of each row, top to bottom
    QList<Trunk> trunks;
    bool operator==(const Rows &) const = default;
};

/// Where a trunk falls so that lines cross least.
struct Lane {
    QList<int> cardsLeft; ///< of each row between (none: straight onto the next), how many cards stand left of it
    int rank = 0; ///< among the trunks that pass rows, from the left
    bool operator==(const Lane &) const = default;
};

/// One lane a trunk, in their order, by Graphviz' dot; nothing when there is nothing to decide, too much (`mostTrunks`,
/// `mostCards`), or no Graphviz. Any thread. Equal rows give equal lanes.
QList<Lane> lanes(const Rows &rows);

/// Measured on dot 2.42: a graph of this size takes some 10 ms, and time grows faster than size.
inline constexpr int mostTrunks = 40, mostCards = 200;

} // namespace quorate::graphviz
