#include "model/rules/engine.h"

#include "model/design/diff.h"

#include <QHash>
#include <QSet>
#include <algorithm>

namespace quorate {

/// Raw items by rule and cluster ("" for the design), the topology they were found in, and the day.
struct RuleEngine::Cache {
    QSharedDataPointer<Topology> topology;
    QDate today;
    QHash<std::pair<const Rule *, ClusterId>, QList<RuleReport::Item>> items;
};

RuleEngine::RuleEngine(std::shared_ptr<const Catalogue> catalogue, std::span<const Rule *const> rules)
    : m_catalogue(std::move(catalogue))
    , m_rules(rules)
    , m_cache(std::make_unique<Cache>())
{
}

RuleEngine::~RuleEngine() = default;

namespace {

/// Which clusters an edit touches; `all` when it concerns more than rows of single clusters.
struct Touched {
    bool any = false;
    bool all = false;
    QSet<ClusterId> clusters;
};

/// Clusters of a node row, which may also be reached through a balancer that runs on it.
void touchNode(Touched &touched, const Topology &topology, const ElementId &id)
{
    const Node *node = topology.nodes.find(NodeId(id));
    if (!node)
        return;
    if (node->cluster.isEmpty())
        touched.all = true; // shared hosts (DNS, bastion) serve any cluster
    else
        touched.clusters.insert(node->cluster);
    // Hosts of one cluster may serve others, too.
    for (const Dns &dns : topology.dns)
        touched.all = touched.all || dns.servers.contains(node->id);
    for (const Storage &storage : topology.storage)
        touched.all = touched.all || storage.nodes.contains(node->id);
    for (const BackupPlan &backup : topology.backups) {
        if (backup.targetHost == node->id || backup.hosts.contains(node->id))
            touched.clusters.insert(backup.cluster);
    }
    for (const Endpoint &endpoint : topology.endpoints) {
        if (endpoint.members.contains(node->id))
            touched.clusters.insert(endpoint.cluster);
    }
    for (const Balancer &balancer : topology.balancers) {
        if (!balancer.nodes.contains(node->id))
            continue;
        // Hosts of a balancer stand together or apart, which is judged for the cluster of one of them.
        for (const NodeId &other : balancer.nodes) {
            if (const Node *host = topology.nodes.find(other))
                touched.clusters.insert(host->cluster);
        }
        for (const Endpoint &endpoint : topology.endpoints) {
            if (endpoint.balancer == balancer.id)
                touched.clusters.insert(endpoint.cluster);
        }
    }
}

/// A cluster's own row, which gives its endpoints their ports: they are taken on hosts that may belong to other
/// clusters.
void touchCluster(Touched &touched, const Topology &topology, const ClusterId &id)
{
    touched.clusters.insert(id);
    for (const Endpoint &endpoint : topology.endpoints) {
        const Balancer *balancer = endpoint.cluster == id ? topology.balancers.find(endpoint.balancer) : nullptr;
        for (const NodeId &node : balancer ? balancer->nodes : QList<NodeId>()) {
            if (const Node *host = topology.nodes.find(node))
                touched.clusters.insert(host->cluster);
        }
    }
}

Touched touchedBy(const Topology &before, const Topology &after)
{
    Touched touched;
    const DesignDiff changes = diff(before, after);
    touched.any = changes.topology() || !(before.unknown == after.unknown);
    // Sites, links, balancers, DNS, storage, endpoints and the estate's rows are few and shared by clusters: everything
    // is checked again.
    touched.all = !(changes.sites.isEmpty() && changes.links.isEmpty() && changes.balancers.isEmpty()
        && changes.dns.isEmpty() && changes.storage.isEmpty() && changes.endpoints.isEmpty()
        && changes.promotions.isEmpty() && changes.templates.isEmpty() && changes.backups.isEmpty());
    for (const QStringList *ids : {&changes.clusters.added, &changes.clusters.removed, &changes.clusters.changed}) {
        for (const ElementId &id : *ids) {
            touchCluster(touched, before, ClusterId(id));
            touchCluster(touched, after, ClusterId(id));
        }
    }
    for (const QStringList *ids : {&changes.nodes.added, &changes.nodes.removed, &changes.nodes.changed}) {
        for (const ElementId &id : *ids) {
            touchNode(touched, before, id);
            touchNode(touched, after, id);
        }
    }
    return touched;
}

Severity severityOf(const Rule &rule, const ClusterFacts *cluster, const Catalogue &catalogue, const Review &review)
{
    const QString id = QString::fromLatin1(rule.id);
    if (const auto it = review.severities.constFind(id); it != review.severities.constEnd())
        return *it;
    const Platform *platform = cluster    ? cluster->platform
        : catalogue.platforms().isEmpty() ? nullptr
                                          : &catalogue.platforms().front();
    if (platform) {
        const auto it = platform->severities.constFind(id);
        if (it != platform->severities.constEnd())
            return !cluster || cluster->production ? it->production : it->other;
    }
    return rule.severity;
}

/// Waivers by rule and sorted elements. An expired waiver accepts nothing any more.
QHash<QString, const Waiver *> waiversByKey(const Review &review, QDate today)
{
    QHash<QString, const Waiver *> found;
    for (const Waiver &waiver : review.waivers) {
        if (waiver.until.isValid() && today > waiver.until)
            continue;
        found.insert(findingKey(waiver.rule, waiver.elements), &waiver);
    }
    return found;
}

} // namespace

std::optional<Report> RuleEngine::check(const Design &design, QDate today, std::stop_token stop)
{
    const QSharedDataPointer<Topology> topology = design.topologyPointer();
    Touched touched{true, true, {}};
    if (m_cache->topology && m_cache->today == today) {
        if (m_cache->topology.constData() == topology.constData())
            touched = {};
        else
            touched = touchedBy(*m_cache->topology.constData(), *topology.constData());
    }
    // Who is asked to stop leaves facts and findings of the last whole check, and the next one begins there.
    std::shared_ptr<const Facts> facts = m_facts;
    if (!facts || touched.any)
        facts = std::make_shared<const Facts>(topology, m_catalogue);

    m_lastRuns = 0;
    QHash<std::pair<const Rule *, ClusterId>, QList<RuleReport::Item>> items;
    for (const Rule *rule : m_rules) {
        if (stop.stop_requested())
            return std::nullopt;
        const auto run = [&](const ClusterFacts *cluster, bool again) {
            const std::pair key{rule, cluster ? cluster->row->id : ClusterId()};
            const auto known = m_cache->items.constFind(key);
            if (!again && known != m_cache->items.constEnd()) {
                items.insert(key, *known);
                return;
            }
            ++m_lastRuns;
            RuleReport report;
            rule->check({*facts, cluster, today}, report);
            items.insert(key, report.items);
        };
        if (rule->scope == RuleScope::Review) {
            continue;
        } else if (rule->scope == RuleScope::Design) {
            run(nullptr, touched.any);
        } else {
            for (const auto &cluster : facts->clusters())
                run(cluster.get(), touched.all || touched.clusters.contains(cluster->row->id));
        }
    }
    m_facts = std::move(facts);
    m_cache->items = std::move(items);
    m_cache->topology = topology;
    m_cache->today = today;

    checkReview(design.review());

    Report report;
    const QHash<QString, const Waiver *> waivers = waiversByKey(design.review(), today);
    for (const Rule *rule : m_rules) {
        const auto collect = [&](const ClusterFacts *scope) {
            for (const RuleReport::Item &item : m_cache->items.value({rule, scope ? scope->row->id : ClusterId()})) {
                const ClusterFacts *cluster = item.cluster.isEmpty() ? scope : m_facts->cluster(item.cluster);
                Finding finding;
                finding.rule = rule;
                finding.severity = severityOf(*rule, cluster, *m_catalogue, design.review());
                if (finding.severity == Severity::Off)
                    continue;
                finding.cluster = cluster ? cluster->row->id : ClusterId();
                finding.elements = item.elements;
                finding.arguments = item.arguments;
                finding.count = item.count;
                if (!waivers.isEmpty())
                    finding.waiver = waivers.value(finding.key());
                report.findings.append(finding);
            }
        };
        if (rule->scope != RuleScope::Cluster) {
            collect(nullptr);
        } else {
            for (const auto &cluster : m_facts->clusters())
                collect(cluster.get());
        }
    }
    std::stable_sort(report.findings.begin(), report.findings.end(),
        [](const Finding &a, const Finding &b) { return a.severity < b.severity; });
    return report;
}

void RuleEngine::checkReview(const Review &review)
{
    QSet<QString> keys;
    if (!review.waivers.isEmpty()) {
        for (auto it = m_cache->items.constBegin(); it != m_cache->items.constEnd(); ++it) {
            for (const RuleReport::Item &item : *it)
                keys.insert(findingKey(QString::fromLatin1(it.key().first->id), item.elements));
        }
    }
    const ReviewInput input{review, keys};
    for (const Rule *rule : m_rules) {
        if (rule->scope != RuleScope::Review)
            continue;
        RuleReport report;
        rule->check({*m_facts, nullptr, m_cache->today, &input}, report);
        m_cache->items.insert({rule, ClusterId()}, report.items);
    }
}

Report checkDesign(const Design &design, std::shared_ptr<const Catalogue> catalogue, QDate today)
{
    RuleEngine engine(std::move(catalogue));
    return *engine.check(design, today);
}

} // namespace quorate
