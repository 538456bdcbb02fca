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

struct DesignDiff {
    TableDiff sites, links, clusters, nodes, endpoints, balancers, dns, storage;
    bool diagram = false;
    bool review = false;
    bool title = false;
    bool topology() const
    {
        return !(sites.isEmpty() && links.isEmpty() && clusters.isEmpty() && nodes.isEmpty() && endpoints.isEmpty()
            && balancers.isEmpty() && dns.isEmpty() && storage.isEmpty());
    }
};

/// What changed, table by table; tables that share their storage cost nothing.
DesignDiff diff(const Design &before, const Design &after);
DesignDiff diff(const Topology &before, const Topology &after);

} // namespace quorate
