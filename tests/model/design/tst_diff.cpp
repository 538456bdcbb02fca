#include "model/design/diff.h"
#include "tests/support/random_edits.h"
#include "tests/support/test_catalogue.h"
#include "tests/support/test_main.h"

using namespace quorate;

namespace {

template <class Row>
Table<Row> applied(const Table<Row> &before, const Table<Row> &after, const TableDiff &diff)
{
    using RowId = typename Table<Row>::RowId;
    Table<Row> result = before;
    for (const ElementId &id : diff.removed)
        if (!result.erase(RowId(id)))
            qFatal("removed what was not there");
    for (const ElementId &id : diff.added) {
        if (result.contains(RowId(id)) || !after.contains(RowId(id)))
            qFatal("added what was there");
        result.put(*after.find(RowId(id)));
    }
    for (const ElementId &id : diff.changed) {
        if (!result.contains(RowId(id)) || !after.contains(RowId(id))
            || *result.find(RowId(id)) == *after.find(RowId(id)))
            qFatal("changed what did not change");
        result.put(*after.find(RowId(id)));
    }
    return result;
}

} // namespace

class TestDiff : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void equalDesignsDifferInNothing()
    {
        const Design d;
        const DesignDiff none = diff(d, d);
        QVERIFY(!none.topology() && !none.diagram && !none.review && !none.title);
    }

    void rowsByTable()
    {
        Design before;
        Node a;
        a.id = NodeId(QStringLiteral("a"));
        Node b;
        b.id = NodeId(QStringLiteral("b"));
        before.topology().nodes.assign({a, b});
        Design after = before;
        after.topology().nodes.erase(a.id);
        after.topology().nodes.update(b.id, [](Node &row) { row.cpu = 4; });
        Node c;
        c.id = NodeId(QStringLiteral("c"));
        after.topology().nodes.put(c);
        const DesignDiff d = diff(before, after);
        QCOMPARE(d.nodes.removed, QList<ElementId>{QStringLiteral("a")});
        QCOMPARE(d.nodes.changed, QList<ElementId>{QStringLiteral("b")});
        QCOMPARE(d.nodes.added, QList<ElementId>{QStringLiteral("c")});
        QVERIFY(d.topology());
        QVERIFY(d.sites.isEmpty() && !d.diagram);
    }

    /// Applying the diff to before gives after; on random edits.
    void applyingItGivesTheNextDesign()
    {
        for (quint32 seed = 1; seed <= 20; ++seed) {
            tests::RandomEdits random(seed, tests::catalogue());
            Design before;
            for (int step = 0; step < 60 && before.topology().nodes.size() < 200; ++step) {
                const Design after = random.next(before);
                const DesignDiff d = diff(before, after);
                const Topology &a = before.topology();
                const Topology &b = after.topology();
                QVERIFY(applied(a.sites, b.sites, d.sites) == b.sites);
                QVERIFY(applied(a.links, b.links, d.links) == b.links);
                QVERIFY(applied(a.clusters, b.clusters, d.clusters) == b.clusters);
                QVERIFY(applied(a.nodes, b.nodes, d.nodes) == b.nodes);
                QVERIFY(applied(a.endpoints, b.endpoints, d.endpoints) == b.endpoints);
                QVERIFY(applied(a.balancers, b.balancers, d.balancers) == b.balancers);
                QVERIFY(applied(a.dns, b.dns, d.dns) == b.dns);
                QVERIFY(applied(a.storage, b.storage, d.storage) == b.storage);
                QVERIFY(applied(a.promotions, b.promotions, d.promotions) == b.promotions);
                QVERIFY(applied(a.templates, b.templates, d.templates) == b.templates);
                QVERIFY(applied(a.backups, b.backups, d.backups) == b.backups);
                QCOMPARE(d.diagram, !(before.diagram() == after.diagram()));
                QCOMPARE(d.review, !(before.review() == after.review()));
                QCOMPARE(d.topology(), !(a == b));
                before = after;
            }
        }
    }
};

QUORATE_TEST(TestDiff)
#include "tst_diff.moc"
