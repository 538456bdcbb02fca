#include "model/rules/fixes.h"

#include "model/design/edits.h"

#include <algorithm>

namespace quorate::fixes {
namespace {

/// Failure domains from the widest to the narrowest: sharing a wide one is worse.
constexpr DomainKind widestFirst[] = {DomainKind::Zone, DomainKind::Rack, DomainKind::Hypervisor};

/// How many hosts stand in each site and failure domain.
class Crowd final {
public:
    Crowd(const Facts &facts, const Hosts &hosts)
        : m_facts(facts)
    {
        for (const Host *host : hosts)
            count(host->site ? host->site->id : SiteId(), host->domain);
    }

    void count(const SiteId &site, const DomainId &domain)
    {
        ++m_counts[site.value];
        for (const FailureDomain *around : m_facts.domainChain(domain))
            ++m_counts[around->id.value];
    }

    /// Smaller is emptier: hosts in the site, then in the domain's zone, rack and hypervisor.
    std::array<int, 4> at(const SiteId &site, const DomainId &domain) const
    {
        std::array<int, 4> found = {m_counts.value(site.value), 0, 0, 0};
        for (const FailureDomain *around : m_facts.domainChain(domain)) {
            for (size_t i = 0; i < std::size(widestFirst); ++i) {
                if (around->kind == widestFirst[i])
                    found[i + 1] = m_counts.value(around->id.value);
            }
        }
        return found;
    }

private:
    const Facts &m_facts;
    QHash<QString, int> m_counts;
};

/// Where a new host may stand: in the sites of those that do the same already, in domains of the kind they stand in.
QList<edits::Where> places(const Facts &facts, const ClusterFacts &cluster, const Hosts &alike)
{
    QList<SiteId> sites;
    for (const Host *host : alike) {
        if (host->site && !sites.contains(host->site->id))
            sites.append(host->site->id);
    }
    if (sites.isEmpty())
        sites = cluster.sites();
    if (sites.isEmpty() && !facts.sites().isEmpty())
        sites.append(facts.sites().first()->id);
    const FailureDomain *known = alike.empty() ? nullptr : facts.domain(alike.front()->domain);
    QList<edits::Where> found;
    for (const SiteId &id : sites) {
        QList<const FailureDomain *> domains;
        if (const Site *site = facts.topology().sites.find(id))
            domains = facts.domains(*site, known ? known->kind : DomainKind::Rack);
        for (const FailureDomain *domain : domains)
            found.append({id, domain->id});
        if (domains.isEmpty())
            found.append({id, {}});
    }
    return found;
}

/// Roles of a new host: those of the model that do nothing but what is wanted, else the platform's first with the
/// trait.
QStringList rolesFor(const FixInput &in, const ClusterFacts &cluster, const Host *model, Trait trait, Traits alongside)
{
    const Traits allowed = alongside | trait | Trait::JoinsCluster;
    QStringList roles;
    for (const QString &id : model ? model->row->roles : QStringList()) {
        const Role *role = in.facts.catalogue().role(cluster.row->platform, id);
        if (role && !(role->traits & ~allowed))
            roles.append(id);
    }
    if (!roles.isEmpty() || !cluster.platform)
        return roles;
    // Without a model also what the cluster needs of these and has nowhere.
    for (const Trait wanted : {trait, Trait::RunsIngress, Trait::StoresImages}) {
        if (wanted != trait && (!alongside.testFlag(wanted) || cluster.count(wanted) > 0))
            continue;
        const auto role = std::find_if(cluster.platform->roles.begin(), cluster.platform->roles.end(),
            [wanted](const Role &candidate) { return candidate.traits.testFlag(wanted); });
        if (role != cluster.platform->roles.end())
            roles.append(role->id);
    }
    return roles;
}

/// A pool of an endpoint that lists all hosts with the trait so far gets the new one too.
void joinPools(Design &design, const Facts &facts, const ClusterFacts &cluster, Trait trait, const NodeId &node)
{
    for (const EndpointFacts *endpoint : facts.endpoints(cluster)) {
        if (!endpoint->service || endpoint->service->members != trait || endpoint->row->members.isEmpty())
            continue;
        design.topology().endpoints.update(endpoint->row->id, [&node](Endpoint &row) { row.members.append(node); });
    }
}

} // namespace

std::optional<Design> addHosts(const FixInput &in, Trait trait, Traits alongside, int wanted)
{
    const ClusterFacts *cluster = in.facts.cluster(in.finding.cluster);
    if (!cluster)
        return std::nullopt;
    const Hosts alike = cluster->with(trait);
    const Host *model = alike.empty() ? nullptr : alike.front();
    const QStringList roles = rolesFor(in, *cluster, model, trait, alongside);
    const QList<edits::Where> candidates = places(in.facts, *cluster, alike);
    if (roles.isEmpty() || candidates.isEmpty())
        return std::nullopt;
    Crowd crowd(in.facts, alike);
    Design design = in.design;
    for (int have = int(alike.size()); have < wanted; ++have) {
        const edits::Where where = *std::min_element(
            candidates.begin(), candidates.end(), [&crowd](const edits::Where &a, const edits::Where &b) {
                return crowd.at(a.site, a.domain) < crowd.at(b.site, b.domain);
            });
        edits::Made made = edits::addNode(design, in.facts.catalogue(), roles.first(), where, cluster->row->id, in.ids);
        const NodeId node(made.id);
        if (!made.design.topology().nodes.contains(node))
            return std::nullopt;
        design = made.design;
        for (const QString &role : roles.mid(1))
            design = edits::addRole(design, {made.id}, role);
        if (model) {
            design.topology().nodes.update(node, [model](Node &row) {
                row.cpu = model->row->cpu;
                row.memory = model->row->memory;
                row.disks = model->row->disks;
                row.os = model->row->os;
                row.machine = model->row->machine;
                row.interface = model->row->interface;
            });
        }
        for (const Trait joined : {Trait::RunsControlPlane, Trait::RunsIngress, Trait::StoresImages}) {
            const bool has = std::any_of(roles.begin(), roles.end(), [&](const QString &id) {
                return in.facts.catalogue().role(cluster->row->platform, id)->traits.testFlag(joined);
            });
            if (has)
                joinPools(design, in.facts, *cluster, joined, node);
        }
        crowd.count(where.site, where.domain);
    }
    return design;
}

std::optional<Design> serveApi(const FixInput &in)
{
    const ClusterFacts *cluster = in.facts.cluster(in.finding.cluster);
    if (!cluster || !cluster->platform)
        return std::nullopt;
    const EndpointFacts *api = nullptr;
    BalancerId balancer;
    for (const EndpointFacts *endpoint : in.facts.endpoints(*cluster)) {
        if (endpoint->service && endpoint->service->members == Trait::RunsControlPlane)
            api = endpoint;
        if (endpoint->balancer)
            balancer = endpoint->balancer->id;
    }
    Design design = in.design;
    if (balancer.isEmpty()) {
        design = edits::addBalancerPair(design, in.facts.catalogue(), cluster->row->id, in.ids).design;
    } else if (!api) {
        for (const EndpointService &service : cluster->platform->endpoints) {
            if (service.members == Trait::RunsControlPlane)
                design =
                    edits::addEndpoint(design, in.facts.catalogue(), cluster->row->id, service.id, balancer, in.ids)
                        .design;
        }
    } else {
        design = edits::setEndpointBalancer(design, api->row->id, balancer);
    }
    if (api && !api->vip && !cluster->sites().isEmpty()) {
        const QString vip = edits::freeVip(design, cluster->sites().first());
        design.topology().endpoints.update(api->row->id, [&vip](Endpoint &row) { row.vip = vip; });
    }
    return design == in.design ? std::nullopt : std::optional(design);
}

std::optional<Design> addMasters(const FixInput &in)
{
    constexpr int wanted = 3; // the least that survives a loss
    const ClusterFacts *cluster = in.facts.cluster(in.finding.cluster);
    if (!cluster)
        return std::nullopt;
    const int missing = wanted - cluster->count(Trait::RunsControlPlane);
    const bool odd = (cluster->count(Trait::Votes) + missing) % 2 == 1;
    std::optional<Design> design = addHosts(in, Trait::RunsControlPlane, odd ? Traits(Trait::Votes) : Traits(), wanted);
    const QList<const EndpointFacts *> endpoints = in.facts.endpoints(*cluster);
    const bool served = std::any_of(endpoints.begin(), endpoints.end(), [](const EndpointFacts *endpoint) {
        return endpoint->service && endpoint->service->members == Trait::RunsControlPlane
            && (endpoint->balancer || endpoint->vip);
    });
    if (design && !served) {
        const FixInput next{*design, in.facts, in.finding, in.ids};
        design = serveApi(next);
    }
    return design;
}

std::optional<Design> addVoters(const FixInput &in, int wanted)
{
    const ClusterFacts *cluster = in.facts.cluster(in.finding.cluster);
    if (!cluster || !cluster->platform)
        return std::nullopt;
    const auto role = std::find_if(cluster->platform->roles.begin(), cluster->platform->roles.end(),
        [](const Role &candidate) { return candidate.traits.testFlag(Trait::Votes); });
    if (role == cluster->platform->roles.end())
        return std::nullopt;
    const int missing = wanted - cluster->count(Trait::Votes);
    QList<ElementId> free;
    bool together = true; // every voter stands on a master
    for (const Host *host : cluster->hosts) {
        if (host->has(Trait::RunsControlPlane) && !host->has(Trait::Votes) && !host->row->isGroup())
            free.append(host->element());
        together = together && (!host->has(Trait::Votes) || host->has(Trait::RunsControlPlane));
    }
    if (free.size() >= missing)
        return edits::addRole(in.design, free.mid(0, missing), role->id);
    if (!free.isEmpty())
        return std::nullopt;
    const bool fewMasters = cluster->count(Trait::RunsControlPlane) + missing == wanted;
    return addHosts(in, Trait::Votes, together && fewMasters ? Traits(Trait::RunsControlPlane) : Traits(), wanted);
}

std::optional<Design> removeVoter(const FixInput &in)
{
    const ClusterFacts *cluster = in.facts.cluster(in.finding.cluster);
    if (!cluster)
        return std::nullopt;
    const Hosts voters = cluster->with(Trait::Votes);
    const Crowd crowd(in.facts, voters);
    const Host *most = nullptr;
    QStringList voting; // the roles of `most` that make it one
    for (const Host *host : voters) {
        QStringList roles;
        for (const QString &id : host->row->roles) {
            const Role *role = in.facts.catalogue().role(cluster->row->platform, id);
            if (role && role->traits.testFlag(Trait::Votes))
                roles.append(id);
        }
        if (host->row->isGroup() && roles.size() != host->row->roles.size())
            continue; // one host of a group cannot have other roles than the rest
        const SiteId site = host->site ? host->site->id : SiteId();
        const SiteId mostSite = most && most->site ? most->site->id : SiteId();
        if (!most || crowd.at(site, host->domain) >= crowd.at(mostSite, most->domain)) {
            most = host;
            voting = roles;
        }
    }
    if (!most)
        return std::nullopt;
    if (most->row->isGroup())
        return edits::setCount(in.design, most->row->id, most->row->count - 1);
    if (voting.size() == most->row->roles.size())
        return edits::remove(in.design, {most->element()});
    Design design = in.design;
    for (const QString &role : voting)
        design = edits::removeRole(design, {most->element()}, role);
    return design;
}

namespace {

/// In the target, a domain of the kind that the host stands in now, the emptiest; else the target itself.
DomainId placeIn(
    const Facts &facts, const Crowd &crowd, const Site &site, const FailureDomain &target, const Host &host)
{
    const FailureDomain *now = facts.domain(host.domain);
    if (!now || now->kind == target.kind)
        return target.id;
    DomainId best = target.id;
    for (const FailureDomain *domain : facts.domains(site, now->kind)) {
        if (facts.domainChain(domain->id).contains(&target)
            && (best == target.id || crowd.at(site.id, domain->id) < crowd.at(site.id, best)))
            best = domain->id;
    }
    return best;
}

} // namespace

std::optional<Design> spread(const FixInput &in)
{
    const FailureDomain *crowded = in.facts.domain(DomainId(in.finding.elements.value(0)));
    const Site *site = crowded ? in.facts.siteOfDomain(crowded->id) : nullptr;
    if (!site)
        return std::nullopt;
    Hosts here;
    for (const ElementId &id : in.finding.elements.mid(1)) {
        for (const Host &host : in.facts.hostsOf(NodeId(id))) {
            if (in.facts.domainOf(host, crowded->kind) == crowded)
                here.push_back(&host);
        }
    }
    if (here.empty())
        return std::nullopt;
    const auto group = std::find_if(
        in.facts.spreadGroups().begin(), in.facts.spreadGroups().end(), [&here](const SpreadGroup &candidate) {
            return std::all_of(here.begin(), here.end(), [&candidate](const Host *host) {
                return std::find(candidate.hosts.begin(), candidate.hosts.end(), host) != candidate.hosts.end();
            });
        });
    if (group == in.facts.spreadGroups().end())
        return std::nullopt;
    const QList<const FailureDomain *> domains = in.facts.domains(*site, crowded->kind);
    QHash<const FailureDomain *, int> counts;
    for (const DomainShare &share : in.facts.shares(group->hosts, crowded->kind))
        counts[share.domain] = int(share.hosts.size());
    Crowd crowd(in.facts, group->hosts);
    Design design = in.design;
    for (auto host = here.rbegin(); host != here.rend(); ++host) {
        const Node &row = *(*host)->row;
        if (row.isGroup()) {
            if (row.domains.size() >= domains.size())
                continue; // dealt over all of them already
            QList<DomainId> all;
            for (const FailureDomain *domain : domains)
                all.append(domain->id);
            design.topology().nodes.update(row.id, [&all](Node &changed) { changed.domains = all; });
            continue;
        }
        const auto least = std::min_element(domains.begin(), domains.end(),
            [&counts](const FailureDomain *a, const FailureDomain *b) { return counts.value(a) < counts.value(b); });
        if (counts.value(*least) + 1 >= counts.value(crowded))
            break;
        const DomainId target = placeIn(in.facts, crowd, *site, **least, **host);
        design = edits::move(design, {(*host)->element()}, {site->id, target});
        crowd.count(site->id, target);
        ++counts[*least];
        --counts[crowded];
    }
    return design == in.design ? std::nullopt : std::optional(design);
}

} // namespace quorate::fixes
