#include "tests/support/patched_design.h"
#include "tests/support/random_design.h"
#include "tests/support/test_main.h"

#include "model/rules/engine.h"

#include <QSet>

using namespace quorate;
using namespace quorate::tests;

namespace {

const QDate today(2026, 1, 15);

/// A finding in one line, with elements put through `name`.
template <class Name>
QString line(const Finding &finding, Name name)
{
    QStringList elements;
    for (const ElementId &id : finding.elements) {
        const QString shown = name(id);
        if (!elements.contains(shown))
            elements.append(shown);
    }
    return QStringLiteral("%1 %2 %3 [%4] (%5) %6")
        .arg(QLatin1String(finding.rule->id), QString::number(int(finding.severity)), finding.cluster.value,
            elements.join(u' '), finding.arguments.join(u'|'), QString::number(finding.count));
}

QStringList lines(const Report &report)
{
    QStringList found;
    for (const Finding &finding : report.findings)
        found.append(line(finding, [](const ElementId &id) { return id; }));
    return found;
}

/// What only one of the lists has.
QString differences(const QStringList &left, const QStringList &right)
{
    QStringList found;
    for (const QString &one : left) {
        if (!right.contains(one))
            found.append(QStringLiteral("< ") + one);
    }
    for (const QString &one : right) {
        if (!left.contains(one))
            found.append(QStringLiteral("> ") + one);
    }
    return found.join(u'\n');
}

} // namespace

/// What holds for the engine and all rules together, on seeded random designs.
class RuleEngineTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void seeds()
    {
        QTest::addColumn<quint32>("seed");
        for (quint32 seed = 1; seed <= 40; ++seed)
            QTest::addRow("seed %u", seed) << seed;
    }

    void incrementalEqualsFull_data() { seeds(); }
    void incrementalEqualsFull()
    {
        QFETCH(quint32, seed);
        RandomDesign random(seed);
        Design design = random.make();
        RuleEngine engine(catalogue());
        for (int step = 0; step < 25; ++step) {
            const Report incremental = *engine.check(design, today);
            const Report full = checkDesign(design, catalogue(), today);
            QVERIFY2(lines(incremental) == lines(full),
                qPrintable(QStringLiteral("step %1\n").arg(step) + differences(lines(incremental), lines(full))));
            design = random.edit(design);
        }
    }

    void keysAreUnique_data() { seeds(); }
    void keysAreUnique()
    {
        QFETCH(quint32, seed);
        RandomDesign random(seed);
        Design design = random.make();
        for (int step = 0; step < 5; ++step) {
            QSet<QString> keys;
            const Report report = checkDesign(design, catalogue(), today);
            for (const Finding &finding : report.findings) {
                QVERIFY2(!keys.contains(finding.key()), qPrintable(finding.key()));
                keys.insert(finding.key());
            }
            design = random.edit(design);
        }
    }

    /// Rows put in one by one, last first, give the same findings.
    void insertionOrderDoesNotMatter_data() { seeds(); }
    void insertionOrderDoesNotMatter()
    {
        QFETCH(quint32, seed);
        const Design design = RandomDesign(seed).make();
        Design other;
        const auto reversed = [](const auto &from, auto &to) {
            for (qsizetype i = from.size() - 1; i >= 0; --i)
                to.put(from.at(i));
        };
        const Topology &from = design.topology();
        Topology &to = other.topology();
        reversed(from.sites, to.sites);
        reversed(from.links, to.links);
        reversed(from.clusters, to.clusters);
        reversed(from.nodes, to.nodes);
        reversed(from.endpoints, to.endpoints);
        reversed(from.balancers, to.balancers);
        reversed(from.dns, to.dns);
        reversed(from.storage, to.storage);
        reversed(from.promotions, to.promotions);
        reversed(from.templates, to.templates);
        reversed(from.backups, to.backups);
        QCOMPARE(lines(checkDesign(other, catalogue(), today)), lines(checkDesign(design, catalogue(), today)));
    }

    /// A group and the same hosts written out differ in nothing but the ids of the rows.
    void groupEqualsItsHosts_data() { seeds(); }
    void groupEqualsItsHosts()
    {
        QFETCH(quint32, seed);
        const Design design = RandomDesign(seed).make();
        const Facts facts(design.topologyPointer(), catalogue());
        Design written = design;
        QHash<ElementId, ElementId> groupOf;
        for (const Node &row : design.topology().nodes) {
            if (!row.isGroup())
                continue;
            written.topology().nodes.erase(row.id);
            QList<NodeId> members;
            for (const Host &host : facts.hostsOf(row.id)) {
                Node single = row;
                single.id = NodeId(QStringLiteral("%1-%2").arg(row.id.value).arg(host.index, 3, 10, QLatin1Char('0')));
                single.name = host.name;
                single.names.clear();
                single.count = 1;
                single.addresses = {host.addressText};
                single.domains = host.domain.isEmpty() ? QList<DomainId>() : QList<DomainId>{host.domain};
                written.topology().nodes.put(single);
                groupOf.insert(single.id.value, row.id.value);
                members.append(single.id);
            }
            const auto replaced = [&](const QList<NodeId> &ids) {
                QList<NodeId> result;
                for (const NodeId &id : ids) {
                    if (id == row.id)
                        result += members;
                    else
                        result.append(id);
                }
                return result;
            };
            const QList<Balancer> balancers(written.topology().balancers.begin(), written.topology().balancers.end());
            for (Balancer balancer : balancers) {
                balancer.nodes = replaced(balancer.nodes);
                written.topology().balancers.put(balancer);
            }
            const QList<Dns> servers(written.topology().dns.begin(), written.topology().dns.end());
            for (Dns dns : servers) {
                dns.servers = replaced(dns.servers);
                written.topology().dns.put(dns);
            }
            const QList<Endpoint> endpoints(written.topology().endpoints.begin(), written.topology().endpoints.end());
            for (Endpoint endpoint : endpoints) {
                endpoint.members = replaced(endpoint.members);
                written.topology().endpoints.put(endpoint);
            }
            // Of a group that runs something by itself, it is the first host.
            const auto first = [&](NodeId &id) {
                if (id == row.id && !members.isEmpty())
                    id = members.first();
            };
            const QList<Promotion> paths(written.topology().promotions.begin(), written.topology().promotions.end());
            for (Promotion path : paths) {
                first(path.host);
                written.topology().promotions.put(path);
            }
            const QList<BackupPlan> plans(written.topology().backups.begin(), written.topology().backups.end());
            for (BackupPlan plan : plans) {
                plan.hosts = replaced(plan.hosts);
                first(plan.targetHost);
                written.topology().backups.put(plan);
            }
        }
        // A rule about single hosts finds one thing per row; of a group it names the first host, so arguments are
        // compared where both sides have one finding.
        const auto named = [&](const Design &checked) {
            QMultiMap<QString, QString> found;
            const Report report = checkDesign(checked, catalogue(), today);
            for (const Finding &finding : report.findings) {
                Finding plain = finding;
                plain.arguments.clear();
                found.insert(line(plain, [&](const ElementId &id) { return groupOf.value(id, id); }),
                    finding.arguments.join(u'|'));
            }
            return found;
        };
        const QMultiMap<QString, QString> grouped = named(design);
        const QMultiMap<QString, QString> single = named(written);
        QVERIFY2(single.uniqueKeys() == grouped.uniqueKeys(),
            qPrintable(differences(single.uniqueKeys(), grouped.uniqueKeys())));
        for (const QString &key : grouped.uniqueKeys()) {
            if (single.count(key) == 1)
                QCOMPARE(single.value(key), grouped.value(key));
        }
    }

    void movingBoxesChangesNothing()
    {
        Design design = RandomDesign(7).make();
        RuleEngine engine(catalogue());
        const QStringList before = lines(*engine.check(design, today));
        Placement placement;
        placement.position = {120, 40};
        for (const Node &node : design.topology().nodes)
            design.diagram().placements.insert(node.id.value, placement);
        QCOMPARE(lines(*engine.check(design, today)), before);
        QCOMPARE(engine.lastRunCount(), 0);
    }

    /// An edit of one cluster runs its rules only.
    void editsRunTouchedClustersOnly()
    {
        Design design = DesignPatch::design(QStringLiteral("typical-ha"));
        const Cluster first = *design.topology().clusters.begin();
        Cluster second = first;
        second.id = ClusterId(QStringLiteral("other"));
        second.name = QStringLiteral("other");
        design.topology().clusters.put(second);
        RuleEngine engine(catalogue());
        Q_UNUSED(engine.check(design, today));
        const int all = engine.lastRunCount();
        design.topology().nodes.update(NodeId(QStringLiteral("master01")), [](Node &row) { row.cpu = 2; });
        Q_UNUSED(engine.check(design, today));
        int perCluster = 0;
        int perDesign = 0;
        for (const Rule *rule : allRules()) {
            perCluster += rule->scope == RuleScope::Cluster;
            perDesign += rule->scope == RuleScope::Design;
        }
        QCOMPARE(all, 2 * perCluster + perDesign);
        // master01 stands behind endpoints, but on no balancer, of the first cluster.
        QCOMPARE(engine.lastRunCount(), perCluster + perDesign);
    }

    void waiverAcceptsExactlyItsFinding()
    {
        Design design = DesignPatch::design(QStringLiteral("typical-ha"));
        design.topology().nodes.erase(NodeId(QStringLiteral("master03")));
        Waiver waiver;
        waiver.id = WaiverId(QStringLiteral("w"));
        waiver.rule = QStringLiteral("mst-two");
        waiver.elements = {QStringLiteral("master01"), QStringLiteral("master02")};
        waiver.reason = QStringLiteral("For the move.");
        design.review().waivers.put(waiver);
        const Report report = checkDesign(design, catalogue(), today);
        for (const Finding &finding : report.findings)
            QCOMPARE(finding.waiver != nullptr, QLatin1String(finding.rule->id) == waiver.rule);
        const int errors = report.count(Severity::Error);
        design.review().waivers.erase(waiver.id);
        QCOMPARE(checkDesign(design, catalogue(), today).count(Severity::Error), errors + 1);
    }

    /// Masters that are also etcd members are one finding, whose sentence lists both roles by their names.
    void listsRolesInTheSentence()
    {
        Design design = DesignPatch::design(QStringLiteral("typical-ha"));
        design.topology().nodes.update(
            NodeId(QStringLiteral("master02")), [](Node &row) { row.domains = {DomainId(QStringLiteral("rack-a"))}; });
        QStringList found;
        const Report report = checkDesign(design, catalogue(), today);
        for (const Finding &finding : report.findings) {
            if (finding.rule->family() == u"topo")
                found.append(finding.message());
        }
        QCOMPARE(found,
            QStringList{QStringLiteral("\"Rack A\" holds several hosts with the same role (Master, etcd member), "
                                       "although \"Rack B\" holds none of them.")});
    }

    /// What looks like a place in a name stays a name.
    void namesAreNotPlaces()
    {
        Design design = DesignPatch::design(QStringLiteral("typical-ha"));
        design.topology().nodes.erase(NodeId(QStringLiteral("master03")));
        design.topology().clusters.update(
            ClusterId(QStringLiteral("ocp-prod")), [](Cluster &row) { row.name = QStringLiteral("%1 %2 %n"); });
        const Report report = checkDesign(design, catalogue(), today);
        QCOMPARE(report.findings.first().message(), QStringLiteral("Cluster \"%1 %2 %n\" has two masters."));
    }

    void designSettlesSeverity()
    {
        Design design = DesignPatch::design(QStringLiteral("typical-ha"));
        design.topology().nodes.erase(NodeId(QStringLiteral("master03")));
        const auto severityOf = [&design](const char *rule) {
            const Report report = checkDesign(design, catalogue(), today);
            for (const Finding &finding : report.findings) {
                if (qstrcmp(finding.rule->id, rule) == 0)
                    return finding.severity;
            }
            return Severity::Off;
        };
        QCOMPARE(severityOf("mst-two"), Severity::Error);
        design.review().severities.insert(QStringLiteral("mst-two"), Severity::Hint);
        QCOMPARE(severityOf("mst-two"), Severity::Hint);
        design.review().severities.insert(QStringLiteral("mst-two"), Severity::Off);
        QCOMPARE(severityOf("mst-two"), Severity::Off);
    }

    /// A check that was stopped in the middle is as if it had not begun: the next one is right, and re-runs no more
    /// than it must.
    void aStoppedCheckChangesNothing()
    {
        static std::stop_source *source;
        static bool stops;
        std::stop_source own;
        source = &own;
        stops = false;
        static const Rule stopper{.id = "test-stopper",
            .severity = Severity::Hint,
            .sentence = "",
            .why = "",
            .remedy = "",
            .source = "",
            .covers = {},
            .check = [](const RuleInput &, RuleReport &) {
                if (stops)
                    source->request_stop();
            }};
        std::vector<const Rule *> rules(allRules().begin(), allRules().end());
        rules.insert(rules.begin() + std::ssize(rules) / 2, &stopper);
        RuleEngine engine(catalogue(), rules);
        const Design whole = DesignPatch::design(QStringLiteral("typical-ha"));
        Q_UNUSED(engine.check(whole, today));
        Design poor = whole;
        poor.topology().nodes.erase(NodeId(QStringLiteral("master03")));
        stops = true;
        QVERIFY(!engine.check(poor, today, own.get_token()));
        stops = false;
        QCOMPARE(&engine.facts()->topology(), &std::as_const(whole).topology());
        QCOMPARE(lines(*engine.check(whole, today)), lines(checkDesign(whole, catalogue(), today)));
        QCOMPARE(engine.lastRunCount(), 0);
        QCOMPARE(lines(*engine.check(poor, today)), lines(checkDesign(poor, catalogue(), today)));
    }

    void stopsWhenAsked()
    {
        std::stop_source source;
        source.request_stop();
        RuleEngine engine(catalogue());
        const Design design = DesignPatch::design(QStringLiteral("typical-ha"));
        QVERIFY(!engine.check(design, today, source.get_token()));
        QCOMPARE(lines(*engine.check(design, today)), lines(checkDesign(design, catalogue(), today)));
    }
};

QUORATE_TEST(RuleEngineTest)
#include "tst_rule_engine.moc"
