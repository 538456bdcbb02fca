#pragma once

#include "model/design/design.h"

#include <QSet>

namespace quorate {

/// Ids of the rows that one table gained, lost or changed.
struct TableDiff {
    QList<ElementId> added;
    QList<ElementId> removed;
    QList<ElementId> changed;
    bool isEmpty() const { return added.isEmpty() && removed.isEmpty() && changed.isEmpty(); }
};

/// The same of one table; tables that share their storage cost nothing.
template <class Row>
TableDiff tableDiff(const Table<Row> &before, const Table<Row> &after)
{
    TableDiff result;
    if (before.sharesWith(after))
        return result;
    auto a = before.begin();
    auto b = after.begin();
    while (a != before.end() || b != after.end()) {
        if (b == after.end() || (a != before.end() && a->id < b->id)) {
            result.removed.append(a->id.value);
            ++a;
        } else if (a == before.end() || b->id < a->id) {
            result.added.append(b->id.value);
            ++b;
        } else {
            if (!(*a == *b))
                result.changed.append(b->id.value);
            ++a;
            ++b;
        }
    }
    return result;
}

struct DesignDiff {
    TableDiff sites, links, clusters, nodes, endpoints, balancers, dns, storage, promotions, templates, backups;
    bool diagram = false;
    bool review = false;
    bool title = false;
    bool topology() const
    {
        return !(sites.isEmpty() && links.isEmpty() && clusters.isEmpty() && nodes.isEmpty() && endpoints.isEmpty()
            && balancers.isEmpty() && dns.isEmpty() && storage.isEmpty() && promotions.isEmpty() && templates.isEmpty()
            && backups.isEmpty());
    }
};

/// What changed, table by table.
DesignDiff diff(const Design &before, const Design &after);
DesignDiff diff(const Topology &before, const Topology &after);

} // namespace quorate
