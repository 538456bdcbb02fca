#include "model/design/edits.h"
#include "tests/support/designs.h"
#include "tests/support/random_edits.h"
#include "tests/support/test_main.h"

using namespace quorate;

namespace {

QStringList list(const char *words)
{
    return QString::fromLatin1(words).split(u' ', Qt::SkipEmptyParts);
}

/// Hosts of the typical design, changed by hand before they are grouped.
using Change = std::function<void(Topology &)>;

Change change(const char *host, const std::function<void(Node &)> &edit)
{
    return [id = NodeId(QString::fromLatin1(host)), edit](Topology &t) { t.nodes.update(id, edit); };
}

/// Everything that Facts derives about hosts, whatever rows they come from.
QStringList hostsOf(const Design &design)
{
    const Facts facts(design.topologyPointer(), tests::catalogue());
    QStringList lines;
    for (const Host &host : facts.hosts())
        lines.append(QStringList{host.fqdn, host.addressText, host.domain.value, host.row->roles.join(u' '),
            QString::number(host.row->memory.value_or(0)), host.row->note}
                         .join(u'|'));
    lines.sort();
    return lines;
}

} // namespace

/// Grouping and ungrouping change rows and cards, and nothing that is built from them.
class EditsGroupTest final : public QObject {
    Q_OBJECT

    IdSource m_ids{3};

    Result<edits::Made> group(const Design &design, const QStringList &ids)
    {
        return edits::group(design, *tests::catalogue(), ids, m_ids);
    }

private Q_SLOTS:
    void aGroupStandsForItsHosts_data()
    {
        QTest::addColumn<QStringList>("hosts");
        QTest::addColumn<QString>("names");
        QTest::addColumn<QString>("addresses");
        QTest::addColumn<QStringList>("domains");
        QTest::newRow("masters, chosen in any order")
            << list("master02 master03 master01") << QStringLiteral("master{01..03}")
            << QStringLiteral("10.10.1.11-10.10.1.13") << list("rack-a rack-b rack-c");
        QTest::newRow("balancers, which a row refers to")
            << list("lb01 lb02") << QStringLiteral("lb{01..02}") << QStringLiteral("10.10.0.31-10.10.0.32")
            << list("rack-a rack-b");
    }

    void aGroupStandsForItsHosts()
    {
        QFETCH(QStringList, hosts);
        const Design design = tests::designOf(QStringLiteral("typical-ha"));
        const Result<edits::Made> made = group(design, hosts);
        QVERIFY2(made, made ? "" : qPrintable(made.error().message));
        const Node *row = made->design.topology().nodes.find(NodeId(made->id));
        QVERIFY(row && row->count == hosts.size());
        QTEST(row->names, "names");
        QTEST(row->addresses.join(u' '), "addresses");
        QStringList domains;
        for (const DomainId &id : row->domains)
            domains.append(id.value);
        QTEST(domains, "domains");
        for (const QString &host : hosts)
            QVERIFY(!made->design.topology().nodes.contains(NodeId(host)));
        QVERIFY(*tests::exported(made->design) == *tests::exported(design));

        QList<ElementId> back;
        const Design again = edits::ungroup(made->design, {made->id}, m_ids, &back);
        QCOMPARE(back.size(), hosts.size());
        QCOMPARE(hostsOf(again), hostsOf(design));
        QVERIFY(*tests::exported(again) == *tests::exported(design));
    }

    void dealingInTurnIsFound()
    {
        Design design = tests::designOf(QStringLiteral("typical-ha"));
        QList<ElementId> hosts;
        design = edits::ungroup(design, {QStringLiteral("compute")}, m_ids, &hosts);
        QCOMPARE(hosts.size(), 4);
        const Result<edits::Made> made = group(design, hosts);
        QVERIFY(made);
        // a, b, c, a: three racks in turn, as the template says.
        QCOMPARE(made->design.topology().nodes.find(NodeId(made->id))->domains.size(), 3);
    }

    void groupsJoin()
    {
        Design design = tests::designOf(QStringLiteral("typical-ha"));
        Node more = *design.topology().nodes.find(NodeId(QStringLiteral("compute")));
        more.id = NodeId(QStringLiteral("compute05"));
        more.name = QStringLiteral("compute05");
        more.names.clear();
        more.count = 1;
        more.addresses = {QStringLiteral("10.10.3.15")};
        more.domains = {DomainId(QStringLiteral("rack-b"))};
        design.topology().nodes.put(more);
        const Result<edits::Made> made = group(design, list("compute05 compute"));
        QVERIFY2(made, made ? "" : qPrintable(made.error().message));
        QCOMPARE(made->design.topology().nodes.find(NodeId(made->id))->names, QStringLiteral("compute{01..05}"));
        QCOMPARE(hostsOf(made->design), hostsOf(design));
    }

    void refusalsSayWhy_data()
    {
        QTest::addColumn<Change>("edit");
        QTest::addColumn<QStringList>("hosts");
        QTest::addColumn<QString>("part");
        const auto row = [](const char *name, const Change &edit, const char *hosts, const char *part) {
            QTest::newRow(name) << edit << list(hosts) << QString::fromLatin1(part);
        };
        const Change nothing = [](Topology &) {};
        row("one host", nothing, "master01", "select two or more");
        row("a container among them", nothing, "master01 rack-a", "Only hosts");
        row("different memory", change("master02", [](Node &n) { n.memory = qint64(8) << 30; }), "master01 master02",
            "Memory");
        row("different notes", change("master02", [](Node &n) { n.note = QStringLiteral("spare"); }),
            "master01 master02", "Note");
        row("different roles", nothing, "master01 infra01", "Roles");
        row("a gap in the names", nothing, "master01 master03", "count on");
        row("names without a number", change("master02", [](Node &n) { n.name = QStringLiteral("spare"); }),
            "master01 master02", "count on");
        row("a gap in the addresses", change("master02", [](Node &n) { n.addresses = {QStringLiteral("10.10.1.99")}; }),
            "master01 master02", "addresses");
        row(
            "addresses the other way round",
            [](Topology &t) {
                t.nodes.update(
                    NodeId(QStringLiteral("master01")), [](Node &n) { n.addresses = {QStringLiteral("10.10.1.12")}; });
                t.nodes.update(
                    NodeId(QStringLiteral("master02")), [](Node &n) { n.addresses = {QStringLiteral("10.10.1.11")}; });
            },
            "master01 master02", "addresses");
        row("two addresses", change("master02", [](Node &n) { n.addresses.append(QStringLiteral("10.10.9.12")); }),
            "master01 master02", "addresses");
        row("one outside of the racks", change("master02", [](Node &n) { n.domains.clear(); }), "master01 master02",
            "failure domains");
        row(
            "a row that refers to one of them",
            [](Topology &t) {
                const EndpointId id = t.endpoints.begin()->id;
                t.endpoints.update(id, [](Endpoint &e) { e.members = {NodeId(QStringLiteral("master02"))}; });
            },
            "master01 master02", "refers to single ones");
        row(
            "a row that prefers the second",
            [](Topology &t) {
                t.balancers.update(BalancerId(QStringLiteral("lb")),
                    [](Balancer &b) { std::reverse(b.nodes.begin(), b.nodes.end()); });
            },
            "lb01 lb02", "another order");
    }

    void refusalsSayWhy()
    {
        QFETCH(Change, edit);
        QFETCH(QStringList, hosts);
        QFETCH(QString, part);
        Design design = tests::designOf(QStringLiteral("typical-ha"));
        edit(design.topology());
        const Result<edits::Made> made = group(design, hosts);
        QVERIFY(!made);
        QVERIFY2(made.error().message.contains(part), qPrintable(made.error().message));
    }

    void waiversFollow()
    {
        Design design = tests::designOf(QStringLiteral("typical-ha"));
        const auto waive = [&](const char *elements) {
            Waiver waiver;
            waiver.rule = QStringLiteral("any");
            waiver.reason = QString::fromLatin1(elements);
            waiver.elements = list(elements);
            design = edits::waive(design, waiver, m_ids);
        };
        waive("lb01 lb02");
        waive("lb01 lb02 master01");
        waive("lb01"); // accepted for one of them only: the group was never accepted
        waive("master01");
        const Result<edits::Made> made = group(design, list("lb01 lb02"));
        QVERIFY(made);
        QMap<QString, QStringList> left;
        for (const Waiver &waiver : made->design.review().waivers)
            left.insert(waiver.reason, waiver.elements);
        QStringList both{made->id, QStringLiteral("master01")};
        both.sort();
        QCOMPARE(left.size(), 3);
        QCOMPARE(left.value(QStringLiteral("lb01 lb02")), QStringList{made->id});
        QCOMPARE(left.value(QStringLiteral("lb01 lb02 master01")), both);
        QCOMPARE(left.value(QStringLiteral("master01")), list("master01"));
    }

    void theCardStaysWhereTheFirstStood()
    {
        Design design = tests::designOf(QStringLiteral("typical-ha"));
        const auto stand = [&design](const char *host) {
            design.topology().nodes.update(
                NodeId(QString::fromLatin1(host)), [](Node &n) { n.domains = {DomainId(QStringLiteral("rack-a"))}; });
        };
        stand("infra01");
        stand("infra02");
        design = edits::place(design,
            {{QStringLiteral("infra01"), Placement{{40, 80}, true, false}},
                {QStringLiteral("infra02"), Placement{{280, 80}, true, false}}});
        const Result<edits::Made> made = group(design, list("infra02 infra01"));
        QVERIFY(made);
        QCOMPARE(made->design.diagram().placements.value(made->id).position, QPointF(40, 80));
        QCOMPARE(made->design.diagram().placements.size(), design.diagram().placements.size() - 1);
    }

    void ungroupingKeepsEveryHost_data()
    {
        QTest::addColumn<quint32>("seed");
        for (quint32 seed = 1; seed <= 40; ++seed)
            QTest::newRow(qPrintable(QString::number(seed))) << seed;
    }

    void ungroupingKeepsEveryHost()
    {
        QFETCH(quint32, seed);
        tests::RandomEdits random(seed, tests::catalogue());
        Design design;
        for (int i = 0; i < 60; ++i)
            design = random.next(design);
        QList<ElementId> groups;
        for (const Node &node : design.topology().nodes)
            if (node.isGroup())
                groups.append(node.id.value);
        QList<ElementId> made;
        const Design next = edits::ungroup(design, groups, m_ids, &made);
        QCOMPARE(hostsOf(next), hostsOf(design));
        for (const ElementId &id : std::as_const(made))
            QVERIFY(!next.topology().nodes.find(NodeId(id))->isGroup());
        // What is written must load again.
        const auto loaded =
            readDesign(writeDesign(next, *tests::catalogue()), QStringLiteral("next"), *tests::catalogue());
        QVERIFY2(loaded, loaded ? "" : qPrintable(loaded.error().toString()));
        QVERIFY(loaded->design == next);
    }
};

QUORATE_TEST(EditsGroupTest)
#include "tst_edits_group.moc"
