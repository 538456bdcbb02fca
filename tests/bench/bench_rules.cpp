#include "tests/support/patched_design.h"

#include "model/rules/engine.h"

#include <QElapsedTimer>
#include <cstdio>
#include <functional>

using namespace quorate;
using namespace quorate::tests;

namespace {

/// The typical template `clusters` times, each with `hosts` hosts that are rows of their own.
Design large(int clusters, int hosts)
{
    const Design base = DesignPatch::design(QStringLiteral("typical-ha"));
    const Topology &from = base.topology();
    Design design;
    Topology &to = design.topology();
    to.sites = from.sites;
    to.storage = from.storage;
    to.dns = from.dns;
    QList<Node> nodes;
    for (int c = 0; c < clusters; ++c) {
        const QString prefix = QStringLiteral("c%1-").arg(c, 2, 10, QLatin1Char('0'));
        Cluster cluster = *from.clusters.begin();
        cluster.id = ClusterId(prefix + QStringLiteral("cluster"));
        cluster.name = prefix + QStringLiteral("prod");
        cluster.appsDomain = QStringLiteral("apps.%1ocp.bank.example").arg(prefix);
        cluster.apiName = QStringLiteral("api.%1ocp.bank.example").arg(prefix);
        cluster.publicApiName = QStringLiteral("console.%1ocp.bank.example").arg(prefix);
        to.clusters.put(cluster);
        int have = 0;
        const auto add = [&](Node node, const QString &id) {
            node.id = NodeId(prefix + id);
            node.name = prefix + id;
            node.cluster = cluster.id;
            node.count = 1;
            node.names.clear();
            node.addresses = {QStringLiteral("10.10.%1.%2").arg(8 + c * 10 + have / 250).arg(1 + have % 250)};
            nodes.append(node);
            ++have;
        };
        const Node *compute = nullptr;
        for (const Node &node : from.nodes) {
            if (node.isGroup())
                compute = &node;
            else if (!node.cluster.isEmpty())
                add(node, node.id.value);
            else if (c == 0)
                nodes.append(node);
        }
        while (have < hosts) {
            Node node = *compute;
            node.domains = {compute->domains.at(have % compute->domains.size())};
            add(node, QStringLiteral("compute%1").arg(have, 4, 10, QLatin1Char('0')));
        }
        for (Balancer balancer : from.balancers) {
            balancer.id = BalancerId(prefix + balancer.id.value);
            for (NodeId &node : balancer.nodes)
                node = NodeId(prefix + node.value);
            balancer.vrid = 1 + 3 * c;
            to.balancers.put(balancer);
        }
        int vip = 0;
        for (Endpoint endpoint : from.endpoints) {
            endpoint.id = EndpointId(prefix + endpoint.id.value);
            endpoint.cluster = cluster.id;
            endpoint.balancer = BalancerId(prefix + endpoint.balancer.value);
            endpoint.vip = QStringLiteral("10.10.%1.%2").arg(8 + c * 10 + 9).arg(1 + vip++);
            to.endpoints.put(endpoint);
        }
    }
    to.nodes.assign(nodes);
    return design;
}

double milliseconds(const std::function<void()> &work)
{
    QElapsedTimer timer;
    timer.start();
    work();
    return double(timer.nsecsElapsed()) / 1e6;
}

} // namespace

/// All rules over 10,000 hosts in 20 clusters: at once, and after an edit of one host.
int main()
{
    const QDate today(2026, 1, 15);
    Design design = large(20, 500);
    std::printf("%lld hosts\n", static_cast<long long>(design.topology().nodes.size()));
    std::printf("facts             %8.1f ms\n",
        milliseconds([&] { const Facts facts(design.topologyPointer(), catalogue()); }));
    RuleEngine engine(catalogue());
    qsizetype findings = 0;
    std::printf(
        "full check        %8.1f ms\n", milliseconds([&] { findings = engine.check(design, today)->findings.size(); }));
    std::printf("%lld findings\n", static_cast<long long>(findings));
    for (int i = 0; i < 5; ++i) {
        design.topology().nodes.update(
            NodeId(QStringLiteral("c07-compute0200")), [i](Node &node) { node.cpu = 20 + i; });
        std::printf("check after edit  %8.1f ms\n",
            milliseconds([&] { findings = engine.check(design, today)->findings.size(); }));
    }
    // Which rules cost most, one by one.
    for (const Rule *rule : allRules()) {
        const Facts facts(design.topologyPointer(), catalogue());
        if (rule->scope == RuleScope::Review)
            continue;
        const double ms = milliseconds([&] {
            RuleReport report;
            if (rule->scope == RuleScope::Design) {
                rule->check({facts, nullptr, today}, report);
            } else {
                for (const auto &cluster : facts.clusters())
                    rule->check({facts, cluster.get(), today}, report);
            }
        });
        if (ms > 2)
            std::printf("%-28s %8.1f ms\n", rule->id, ms);
    }
    return 0;
}
