// Lines that people draw: each states a decision of the design.
#include "model/base/tr.h"
#include "model/design/edits.h"
#include "model/design/free_pool.h"

namespace quorate::edits {

using model::Tr;

/// The data center an element is or stands in, for lines from one site to another.
static SiteId siteOfElement(const Design &design, const ElementId &id)
{
    const Topology &t = design.topology();
    if (t.sites.contains(SiteId(id)))
        return SiteId(id);
    if (const Site *site = siteOf(t, DomainId(id)))
        return site->id;
    return {};
}

/// The balancer that an element is or runs on this host.
static BalancerId balancerOf(const Design &design, const ElementId &id)
{
    const Topology &t = design.topology();
    if (t.balancers.contains(BalancerId(id)))
        return BalancerId(id);
    for (const Balancer &balancer : t.balancers)
        if (balancer.nodes.contains(NodeId(id)))
            return balancer.id;
    return {};
}

/// An endpoint gets its balancer; a balancing host without one becomes a balancer of its own.
static std::optional<Connection> balance(
    const Design &design, const Catalogue &catalogue, const EndpointId &endpoint, const ElementId &to, IdSource &ids)
{
    if (!design.topology().endpoints.contains(endpoint))
        return std::nullopt;
    Design next = design;
    BalancerId balancer = balancerOf(design, to);
    if (balancer.isEmpty()) {
        const Node *node = design.topology().nodes.find(NodeId(to));
        if (!node || !traitsOf(design, catalogue, *node).testFlag(Trait::BalancesTraffic))
            return std::nullopt;
        Balancer row;
        row.id = fresh<BalancerId>(design, ids, u"balancer");
        QSet<QString> names;
        for (const Balancer &other : design.topology().balancers)
            names.insert(other.name);
        row.name = freeName(names, QStringLiteral("lb"), u"-");
        row.nodes = {node->id};
        if (const int vrid = freeVrid(design))
            row.vrid = vrid;
        next.topology().balancers.put(row);
        balancer = row.id;
    }
    return Connection{setEndpointBalancer(next, endpoint, balancer),
        [] { return Tr::tr("Attach Endpoint to Balancer"); }, endpoint.value};
}

/// The services of the host's cluster that run on it keep their data there; else the host provides the storage.
static std::optional<Connection> store(
    const Design &design, const Catalogue &catalogue, const Node &node, const StorageId &storage)
{
    const Traits traits = traitsOf(design, catalogue, node);
    const Cluster *cluster = design.topology().clusters.find(node.cluster);
    const Platform *platform = cluster ? catalogue.platform(cluster->platform) : nullptr;
    Design next = design;
    if (traits.testFlag(Trait::ProvidesStorage)) {
        next.topology().storage.update(storage, [&](Storage &row) {
            if (!row.nodes.contains(node.id))
                row.nodes.append(node.id);
        });
        return Connection{next, [] { return Tr::tr("Provide Storage by Host"); }, storage.value};
    }
    const QString key = QStringLiteral("storage");
    // The first one; of what needs volumes the first that has none, since the next line is meant for the next one.
    const bool object = design.topology().storage.find(storage)->kind == StorageKind::Object;
    const ServiceType *chosen = nullptr;
    for (const ServiceType &service : platform ? platform->services : QList<ServiceType>()) {
        const SchemaField *field = service.schema.find(key);
        if (!field || field->type != FieldType::StorageRef || !traits.testFlag(service.host))
            continue;
        const auto stores = [&](const ServiceType &row) { return cluster->services.value(row.id).contains(key); };
        if (!chosen || (!object && stores(*chosen) && !stores(service)))
            chosen = &service;
    }
    if (!chosen)
        return std::nullopt;
    next.topology().clusters.update(
        cluster->id, [&](Cluster &row) { row.services[chosen->id].insert(key, storage.value); });
    return Connection{next, [] { return Tr::tr("Attach Storage"); }, cluster->id.value};
}

std::optional<Connection> connect(
    const Design &design, const Catalogue &catalogue, const ElementId &from, const ElementId &to, IdSource &ids)
{
    const Topology &t = design.topology();
    if (from == to)
        return std::nullopt;
    const SiteId a = siteOfElement(design, from);
    const SiteId b = siteOfElement(design, to);
    if (!a.isEmpty() && !b.isEmpty() && a != b) {
        const Made made = addLink(design, a, b, ids);
        return Connection{made.design, [] { return Tr::tr("Add Link"); }, made.id};
    }
    if (t.clusters.contains(ClusterId(from)) && t.clusters.contains(ClusterId(to))) {
        const Made made = addPromotion(design, catalogue, ClusterId(from), ClusterId(to), ids);
        return Connection{made.design, [] { return Tr::tr("Add Promotion Path"); }, made.id};
    }
    for (const auto &[one, other] : {std::pair(from, to), std::pair(to, from)}) {
        if (auto balanced = balance(design, catalogue, EndpointId(one), other, ids))
            return balanced;
        const Node *node = t.nodes.find(NodeId(one));
        if (node && t.storage.contains(StorageId(other)))
            if (auto stored = store(design, catalogue, *node, StorageId(other)))
                return stored;
    }
    return std::nullopt;
}

} // namespace quorate::edits
