#include "model/design/diff.h"

namespace quorate {

DesignDiff diff(const Topology &before, const Topology &after)
{
    DesignDiff result;
    result.sites = tableDiff(before.sites, after.sites);
    result.links = tableDiff(before.links, after.links);
    result.clusters = tableDiff(before.clusters, after.clusters);
    result.nodes = tableDiff(before.nodes, after.nodes);
    result.endpoints = tableDiff(before.endpoints, after.endpoints);
    result.balancers = tableDiff(before.balancers, after.balancers);
    result.dns = tableDiff(before.dns, after.dns);
    result.storage = tableDiff(before.storage, after.storage);
    result.promotions = tableDiff(before.promotions, after.promotions);
    result.templates = tableDiff(before.templates, after.templates);
    result.backups = tableDiff(before.backups, after.backups);
    return result;
}

DesignDiff diff(const Design &before, const Design &after)
{
    DesignDiff result;
    if (!before.sharesTopologyWith(after))
        result = diff(before.topology(), after.topology());
    result.diagram = !(before.diagram() == after.diagram());
    result.review = !(before.review() == after.review());
    result.title = before.title() != after.title();
    return result;
}

} // namespace quorate
