#include "app/gui/workbench.h"
#include "model/design/edits.h"
#include "tests/support/panel_fixture.h"
#include "tests/support/test_main.h"
#include "widgets/panels/issues_panel.h"

#include <QListView>
#include <QTemporaryDir>

using namespace quorate;

namespace {

using Edit = std::function<Design(const Design &)>;

const ClusterId cluster(QStringLiteral("ocp-prod"));
const SiteId site(QStringLiteral("dc1"));

Design withoutMaster(const Design &design)
{
    return edits::remove(design, {QStringLiteral("master03")});
}

Design fourthEtcdMember(const Design &design)
{
    IdSource ids(1);
    return edits::addNode(design, *tests::catalogue(), QStringLiteral("etcd"), {site, {}}, cluster, ids).design;
}

/// A second data center, 8 ms away, and one of the three members moves there.
Design farEtcdMember(const Design &design)
{
    IdSource ids(1);
    const edits::Made made = edits::addSite(design, ids);
    const edits::Made linked = edits::addLink(made.design, site, SiteId(made.id), ids);
    Design next = linked.design;
    next.topology().links.update(LinkId(linked.id), [](Link &link) { link.roundTripMs = 8; });
    return edits::move(next, {QStringLiteral("master03")}, {SiteId(made.id), {}});
}

Design withoutBalancer(const Design &design)
{
    return edits::remove(design, {QStringLiteral("lb02")});
}

Design infraInOneRack(const Design &design)
{
    return edits::move(
        design, {QStringLiteral("infra02"), QStringLiteral("infra03")}, {site, DomainId(QStringLiteral("rack-a"))});
}

/// 10.8.0.0/14 holds 10.8 to 10.11, hence also the hosts' 10.10.0.0/16.
Design podsOverHosts(const Design &design)
{
    Design next = design;
    next.topology().clusters.update(cluster, [](Cluster &row) { row.podNetwork = QStringLiteral("10.8.0.0/14"); });
    return next;
}

Design logsOnNfs(const Design &design)
{
    IdSource ids(1);
    const edits::Made made = edits::addStorage(design, StorageKind::Nfs, site, ids);
    Design next = made.design;
    next.topology().clusters.update(cluster,
        [&made](Cluster &row) { row.services[QStringLiteral("logging")][QStringLiteral("storage")] = made.id; });
    return next;
}

QStringList sentences(const IssuesModel &model)
{
    QStringList list;
    for (int row = 0; row < model.rowCount(); ++row)
        list.append(model.index(row).data().toString());
    return list;
}

} // namespace

/// The seven mistakes that people make with the typical design: each shows at once in the list of issues, in words and
/// with what to do, and is gone after undo. Severities and conditions are those of the domain's table, by hand.
class CheckedEditsTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void showAtOnceAndGoWithUndo_data()
    {
        QTest::addColumn<Edit>("edit");
        QTest::addColumn<QString>("sentence");
        QTest::addColumn<QString>("remedy");
        const auto row = [](const char *name, Edit edit, const char *sentence, const char *remedy) {
            QTest::newRow(name) << edit << QString::fromUtf8(sentence) << QString::fromUtf8(remedy);
        };
        row("MST-002: one of three masters removed", withoutMaster, "Cluster \"ocp-prod\" has two masters.",
            "Use three masters.");
        row("ETCD-001: one of three etcd members removed", withoutMaster,
            "Cluster \"ocp-prod\" has less than three etcd members (2).", "Use three etcd members.");
        row("ETCD-002: a fourth etcd member", fourthEtcdMember,
            "Cluster \"ocp-prod\" has an even number of etcd members (4).", "Use an odd number of members.");
        row("ETCD-006: an etcd member 8 ms away", farEtcdMember,
            "The etcd members of cluster \"ocp-prod\" in \"Data center 1\" and \"Data center 2\" are 8 ms apart, but "
            "need less than 5 ms.",
            "Place the members closer to each other, or run one cluster in each data center.");
        row("ETCD-005: etcd members in exactly two data centers", farEtcdMember,
            "The etcd members of cluster \"ocp-prod\" stand in exactly two data centers, \"Data center 1\" and \"Data "
            "center 2\".",
            "Place a member in a third data center, or run one cluster in each.");
        row("LB-001: one of two balancers removed", withoutBalancer,
            "Load balancer \"lb\" of cluster \"ocp-prod\" runs on a single host.",
            "Add a second balancer host in another failure domain, with a virtual IP that moves between the two.");
        row("TOPO-001: all infra nodes in one rack", infraInOneRack,
            "\"Rack A\" holds all hosts with the same role (Infrastructure node).",
            "Spread them over several racks, hypervisors or zones.");
        row("NET-001: pod and host networks overlap", podsOverHosts,
            "Networks of cluster \"ocp-prod\" overlap: 10.10.0.0/16 / 10.8.0.0/14.", "Renumber one of the networks.");
        row("LOG-004: Elasticsearch on NFS", logsOnNfs,
            "The log store of cluster \"ocp-prod\" lies on NFS storage \"nfs-store\".",
            "Use block storage or dynamic volumes.");
    }

    void showAtOnceAndGoWithUndo()
    {
        QFETCH(Edit, edit);
        QFETCH(QString, sentence);
        QFETCH(QString, remedy);
        const QTemporaryDir folder;
        Workbench bench(tests::catalogue(), folder.path());
        IssuesPanel panel(bench.context());
        panel.resize(1200, 300);
        panel.show();
        bench.document.reset(tests::templateDesign(), true);
        bench.checker.run();
        QTRY_VERIFY(bench.findings.answer().facts && !bench.checker.isBusy());
        const IssuesModel &model = *panel.model();
        const QStringList before = sentences(model);
        QVERIFY(!before.contains(sentence));

        bench.document.commit([] { return QStringLiteral("Edit"); }, edit(bench.document.design()));
        QTRY_COMPARE(bench.findings.answer().revision, bench.document.revision());
        const QStringList shown = sentences(model);
        const qsizetype at = shown.indexOf(sentence);
        QVERIFY2(at >= 0, qPrintable(shown.join(u'\n')));
        QCOMPARE(model.index(int(at)).data(IssuesModel::RemedyRole).toString(), remedy);
        QCOMPARE(model.finding(model.index(int(at)))->severity, Severity::Error);
        QVERIFY(panel.list()->visualRect(model.index(int(at))).isValid());

        bench.document.history()->undo();
        QTRY_COMPARE(bench.findings.answer().revision, bench.document.revision());
        QCOMPARE(sentences(model), before);
    }
};

QUORATE_TEST(CheckedEditsTest)
#include "tst_checked_edits.moc"
