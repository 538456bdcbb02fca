#include "model/layout/layout.h"
#include "tests/support/layout_designs.h"
#include "tests/support/layout_dump.h"
#include "tests/support/layout_relations.h"
#include "tests/support/random_design.h"
#include "tests/support/random_edits.h"
#include "tests/support/test_main.h"

using namespace quorate;
using namespace quorate::tests;
using namespace quorate::tests::layout_relations;

namespace {

Geometry laidOut(const Design &design)
{
    const Facts facts(design.topologyPointer(), catalogue());
    return layOut(facts, design.diagram());
}

bool hasUniqueIds(const Design &design)
{
    const QList<ElementId> all = RandomEdits::elements(design);
    return QSet<ElementId>(all.begin(), all.end()).size() == all.size();
}

// Ten edits on a random start: hosts added, removed, changed and moved by hand. A file never holds an id twice.
Design randomDesign(quint32 seed)
{
    RandomDesign random(seed);
    Design design = random.make();
    for (int i = 0; i < 10; ++i) {
        const Design next = random.edit(design);
        if (hasUniqueIds(next))
            design = next;
    }
    return design;
}

template <class Rows>
void reverse(Rows &table)
{
    Rows other;
    for (qsizetype i = table.size(); i-- > 0;)
        other.put(table.at(i));
    table = other;
}

// The same rows, put in the opposite order; the racks of a site too, which are drawn by name.
Design turned(Design design)
{
    Topology &t = design.topology();
    QList<SiteId> sites;
    for (const Site &site : t.sites)
        sites.append(site.id);
    for (const SiteId &id : std::as_const(sites))
        t.sites.update(id, [](Site &site) { std::reverse(site.domains.begin(), site.domains.end()); });
    reverse(t.sites);
    reverse(t.links);
    reverse(t.clusters);
    reverse(t.nodes);
    reverse(t.endpoints);
    reverse(t.balancers);
    reverse(t.dns);
    reverse(t.storage);
    reverse(t.promotions);
    reverse(t.templates);
    reverse(t.backups);
    return design;
}

/// Whether two things have changed sides: what was above is below, or what was left in the same row is right.
bool haveSwapped(const QRectF &a, const QRectF &b, const QRectF &aNow, const QRectF &bNow)
{
    if (a.bottom() <= b.top())
        return aNow.top() > bNow.top();
    return a.top() == b.top() && a.left() < b.left() && aNow.top() == bNow.top() && aNow.left() > bNow.left();
}

/// The first two of the same container, or containers, that have changed sides; or a card that has moved in a container
/// that has not changed.
QString reshuffled(const Geometry &before, const Geometry &after, const ElementId &added)
{
    for (const geometry::Card &a : before.cards) {
        for (const geometry::Card &b : before.cards) {
            if (a.container == b.container && !a.pinned && !b.pinned
                && haveSwapped(a.rect, b.rect, after.rectOf(a.id), after.rectOf(b.id)))
                return QStringLiteral("%1 and %2").arg(a.id, b.id);
        }
    }
    for (const geometry::Container &a : before.containers) {
        for (const geometry::Container &b : before.containers) {
            if (a.parent == b.parent && haveSwapped(a.rect, b.rect, after.rectOf(a.id), after.rectOf(b.id)))
                return QStringLiteral("containers %1 and %2").arg(a.id, b.id);
        }
    }
    QSet<ElementId> touched = {ElementId()}; // what holds it, from the innermost outwards
    for (const geometry::Card &card : after.cards) {
        if (card.id != added)
            continue;
        const geometry::Container *container = containerOf(after, card.container);
        for (; container; container = containerOf(after, container->parent))
            touched.insert(container->id);
    }
    for (const geometry::Card &card : before.cards) {
        const QRectF container = before.rectOf(card.container), now = after.rectOf(card.container);
        if (card.pinned || touched.contains(card.container) || container.width() != now.width())
            continue;
        if (card.rect.left() - container.left() != after.rectOf(card.id).left() - now.left())
            return QStringLiteral("%1 within %2").arg(card.id, card.container);
    }
    return {};
}

/// Whether two frames of an estate that stood above each other stand side by side now, or the other way round.
bool isPackedAnew(const Geometry &before, const Geometry &after)
{
    if (before.frames.size() != after.frames.size())
        return false;
    for (qsizetype i = 0; i < before.frames.size(); ++i) {
        for (qsizetype k = 0; k < i; ++k) {
            const bool beside = before.frames.at(i).rect.top() == before.frames.at(k).rect.top();
            if (beside != (after.frames.at(i).rect.top() == after.frames.at(k).rect.top()))
                return true;
        }
    }
    return false;
}

int seeds(int usual)
{
    const int wanted = qEnvironmentVariableIntValue("QUORATE_LAYOUT_SEEDS");
    return wanted > 0 ? wanted : usual;
}

void designRows()
{
    QTest::addColumn<Design>("design");
    for (const NamedDesign &design : layoutDesigns())
        QTest::newRow(design.name) << design.make();
    for (int seed = 1; seed <= seeds(60); ++seed)
        QTest::newRow(qPrintable(QStringLiteral("random seed %1").arg(seed))) << randomDesign(quint32(seed));
}

} // namespace

// What holds in every placement. Coordinates are nobody's business here.
class TestLayout final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everythingHasItsPlace_data()
    {
        QTest::addColumn<Design>("design");
        for (const NamedDesign &design : layoutDesigns())
            QTest::newRow(design.name) << design.make();
        for (int seed = 1; seed <= seeds(300); ++seed) {
            Design design = randomDesign(quint32(seed));
            QTest::newRow(qPrintable(QStringLiteral("random seed %1").arg(seed))) << design;
            design.diagram().placements.clear();
            QTest::newRow(qPrintable(QStringLiteral("random seed %1, nothing moved").arg(seed))) << design;
        }
    }

    void everythingHasItsPlace()
    {
        QFETCH(Design, design);
        const Geometry geometry = laidOut(design);
        const QString folder = qEnvironmentVariable("QUORATE_DUMP_LAYOUT");
        if (!folder.isEmpty())
            dumpLayout(geometry,
                QStringLiteral("%1/%2.svg")
                    .arg(folder,
                        QString::fromLatin1(QTest::currentDataTag()).replace(QLatin1Char(' '), QLatin1Char('-'))));
        QStringList broken;
        const Diagram &diagram = design.diagram();
        for (const QString &violation : {inside(geometry, diagram), apart(geometry, diagram),
                 linesClear(geometry, diagram), linesApart(geometry, diagram),
                 labelsClear(geometry, design.topology(), diagram), pinsKept(geometry, diagram)}) {
            if (!violation.isEmpty())
                broken.append(violation);
        }
        QVERIFY2(broken.isEmpty(), qPrintable(broken.join(QLatin1String("; "))));
    }

    void equalDesignsGiveEqualPictures_data() { designRows(); }

    void equalDesignsGiveEqualPictures()
    {
        QFETCH(Design, design);
        const QString once = written(laidOut(design));
        QHashSeed::resetRandomGlobalSeed(); // another order in every hash
        QCOMPARE(written(laidOut(design)), once);
        QCOMPARE(written(laidOut(turned(design))), once);
    }

    void oneMoreHostMovesNoOther_data() { designRows(); }

    // A twin of each host in turn: nothing changes sides, and other containers keep theirs where it is. Rows may get
    // lower and containers wider, because they stay aligned and equal.
    void oneMoreHostMovesNoOther()
    {
        QFETCH(Design, design);
        if (design.topology().nodes.size() > 60)
            return;
        const Geometry before = laidOut(design);
        QString movedOthers;
        for (const Node &node : design.topology().nodes) {
            Node twin = node;
            twin.id = NodeId(node.id.value + QLatin1String("-twin"));
            twin.name += QLatin1String("-twin");
            Design next = design;
            next.topology().nodes.put(twin);
            const Geometry after = laidOut(next);
            if (after.containers.size() != before.containers.size() || isPackedAnew(before, after))
                continue; // from here on clusters stand in place of racks, or beside each other
            const QString moved = reshuffled(before, after, twin.id.value);
            if (!moved.isEmpty())
                movedOthers = QStringLiteral("%1 moves %2").arg(twin.id.value, moved);
        }
        QVERIFY2(movedOthers.isEmpty(), qPrintable(movedOthers));
    }

    // Pills have round ends; a line that began there would hang in the air.
    void linesLeavePillsWhereTheyAreStraight_data() { designRows(); }

    void linesLeavePillsWhereTheyAreStraight()
    {
        QFETCH(Design, design);
        const Geometry geometry = laidOut(design);
        for (const geometry::Route &route : geometry.routes) {
            for (const auto &[id, at] :
                {std::pair(route.from, route.points.first()), {route.to, route.points.last()}}) {
                const QRectF rect = geometry.rectOf(id);
                const bool across = at.y() == rect.top() || at.y() == rect.bottom();
                if (rect.height() > metrics::actorHeight || !across || design.diagram().placements.contains(id))
                    continue;
                const auto actor = std::find_if(geometry.actors.cbegin(), geometry.actors.cend(),
                    [id = id](const geometry::Actor &row) { return row.id == id; });
                const bool joined = actor != geometry.actors.cend();
                const double left = joined && actor->flatLeft ? 0 : rect.height() / 2;
                const double right = joined && actor->flatRight ? 0 : rect.height() / 2;
                QVERIFY2(at.x() >= rect.left() + left && at.x() <= rect.right() - right,
                    qPrintable(QStringLiteral("%1 → %2: at %3 of %4, %5 to %6")
                                   .arg(route.from, route.to)
                                   .arg(at.x())
                                   .arg(id)
                                   .arg(rect.left())
                                   .arg(rect.right())));
            }
        }
    }

    // Straight down where they have one entrance: a step below the pills says nothing.
    void linesOfClientsRunStraight_data()
    {
        QTest::addColumn<QString>("file");
        QTest::newRow("VIP of a pair") << QStringLiteral("resources/templates/typical-ha.quorate.yaml");
        QTest::newRow("customer's balancer") << QStringLiteral("resources/templates/ha-external-etcd.quorate.yaml");
    }

    void linesOfClientsRunStraight()
    {
        QFETCH(QString, file);
        const Geometry geometry = laidOut(layout_designs::file(qPrintable(file)));
        int lines = 0;
        for (const geometry::Route &route : geometry.routes) {
            if (!route.from.startsWith(QLatin1String("client:")) || route.kind == RelationKind::NameLookup)
                continue;
            QCOMPARE(route.points.size(), 2);
            ++lines;
        }
        QCOMPARE(lines, 2);
    }

    // Many clusters, as a customer sees them: the paper is used, and has the shape of a screen.
    void anEstateFillsItsPaper()
    {
        const Geometry geometry = laidOut(layout_designs::file("resources/templates/four-environments.quorate.yaml"));
        const double aspect = geometry.page.width() / geometry.page.height();
        QVERIFY2(aspect >= 1 && aspect <= 2, qPrintable(QString::number(aspect)));
        QCOMPARE(geometry.frames.size(), 6); // four clusters, and what each site shares
        for (const geometry::Frame &frame : geometry.frames) {
            QRectF content;
            for (const geometry::Card &card : geometry.cards) {
                if (frame.rect.contains(card.rect))
                    content |= card.rect;
            }
            for (const geometry::Caption &caption : geometry.captions) {
                if (frame.rect.contains(caption.rect))
                    content |= caption.rect;
            }
            const QString name = frame.site + QLatin1Char('/') + frame.cluster.value;
            QVERIFY2(content.width() >= 0.65 * frame.rect.width(), qPrintable(name));
            QVERIFY2(content.height() >= 0.65 * frame.rect.height(), qPrintable(name));
        }
    }

    void anEstateShowsItsGlobalNames()
    {
        Design design = layout_designs::file("resources/templates/four-environments.quorate.yaml");
        Dns global;
        global.id = DnsId(QStringLiteral("gslb"));
        global.globalNames.append({QStringLiteral("shop.bank.example"),
            {EndpointId(QStringLiteral("prod-apps")), EndpointId(QStringLiteral("sit-apps"))}});
        design.topology().dns.put(global);
        const Geometry geometry = laidOut(design);
        QVERIFY(!geometry.rectOf(QStringLiteral("gslb")).isNull());
        QVERIFY(!geometry.rectOf(QStringLiteral("client:users")).isNull());
        QVERIFY(geometry.rectOf(QStringLiteral("client:admins")).isNull()); // whose lines lead to each cluster
        QStringList reached;
        for (const geometry::Route &route : geometry.routes) {
            if (route.from == QLatin1String("gslb") || route.to == QLatin1String("gslb"))
                reached.append(route.to);
        }
        reached.sort();
        QCOMPARE(
            reached, (QStringList{QStringLiteral("gslb"), QStringLiteral("prod-apps"), QStringLiteral("sit-apps")}));
        for (const QString &violation : {inside(geometry, {}), apart(geometry, {}), linesClear(geometry, {}),
                 linesApart(geometry, {}), labelsClear(geometry, design.topology(), {})})
            QVERIFY2(violation.isEmpty(), qPrintable(violation));
    }

    void everyMasterIsReachedWithoutABalancer()
    {
        const Geometry geometry = laidOut(layout_designs::file("tests/data/bases/three-sites.yaml"));
        QSet<ElementId> reached;
        for (const geometry::Route &route : geometry.routes) {
            if (route.kind == RelationKind::Api)
                reached.insert(route.to);
        }
        for (const char *master : {"master01", "master02", "master03"})
            QVERIFY2(reached.contains(QString::fromLatin1(master)), master);
    }

    void aBalancerWithoutHostsIsAPartOfItsPill()
    {
        const Geometry geometry = laidOut(layout_designs::customersBalancer());
        QCOMPARE(geometry.pills.size(), 1);
        const geometry::Pill &pill = geometry.pills.first();
        QVERIFY(pill.cells.first().endpoints.isEmpty());
        QCOMPARE(geometry.elementAt(pill.cells.first().rect.center()), QStringLiteral("f5"));
        QCOMPARE(geometry.elementAt(pill.cells.last().rect.center()), pill.cells.last().endpoints.first());
        QCOMPARE(pill.cells.first().rect.left(), pill.rect.left());
        QCOMPARE(pill.cells.last().rect.right(), pill.rect.right());
        // One whose hosts are drawn below it needs no part.
        QVERIFY(!laidOut(typicalDesign().design()).pills.first().cells.first().endpoints.isEmpty());
    }

    void overviewHasACardForEachCluster_data() { designRows(); }

    void overviewHasACardForEachCluster()
    {
        QFETCH(Design, design);
        const Facts facts(design.topologyPointer(), catalogue());
        const Geometry geometry = layOut(facts, design.diagram(), {DiagramView::Overview, true});
        const QString folder = qEnvironmentVariable("QUORATE_DUMP_LAYOUT");
        if (!folder.isEmpty())
            dumpLayout(geometry,
                QStringLiteral("%1/overview %2.svg").arg(folder, QString::fromLatin1(QTest::currentDataTag())));
        QStringList cards, clusters;
        for (const geometry::Card &card : geometry.cards)
            cards.append(card.id);
        for (const Cluster &cluster : design.topology().clusters)
            clusters.append(cluster.id.value);
        cards.sort();
        clusters.sort();
        QCOMPARE(cards, clusters);
        const Diagram nothingMoved;
        for (const QString &violation :
            {inside(geometry, nothingMoved), apart(geometry, nothingMoved), linesClear(geometry, nothingMoved),
                linesApart(geometry, nothingMoved), labelsClear(geometry, design.topology(), nothingMoved)})
            QVERIFY2(violation.isEmpty(), qPrintable(violation));
        QCOMPARE(written(layOut(facts, design.diagram(), {DiagramView::Overview, true})), written(geometry));
    }

    void promotionsAreDrawnWithTheirWords_data()
    {
        QTest::addColumn<bool>("racks");
        QTest::addColumn<DiagramView>("view");
        QTest::newRow("between frames") << false << DiagramView::Detail;
        QTest::newRow("between racks") << true << DiagramView::Detail;
        QTest::newRow("overview") << true << DiagramView::Overview;
    }

    void promotionsAreDrawnWithTheirWords()
    {
        QFETCH(bool, racks);
        QFETCH(DiagramView, view);
        const Design design = layout_designs::promoted(racks);
        const Facts facts(design.topologyPointer(), catalogue());
        const Geometry geometry = layOut(facts, design.diagram(), {view, true});
        QList<QRectF> words;
        QSet<ElementId> drawn;
        for (const geometry::Route &route : geometry.routes) {
            drawn.insert(route.element);
            if (route.kind != RelationKind::Promotion)
                continue;
            const Promotion *row = design.topology().promotions.find(PromotionId(route.element));
            QVERIFY(row);
            QCOMPARE(route.from, row->from.value);
            QCOMPARE(route.to, row->to.value);
            QVERIFY(route.start == geometry::End::OpenDisc && route.finish == geometry::End::Arrow);
            const QRectF capsule(route.labelAt - QPointF(66, 21), QSizeF(132, 42)); // look.md, section 5
            QVERIFY(geometry.page.contains(capsule));
            for (const QRectF &other : std::as_const(words))
                QVERIFY2(!other.intersects(capsule), qPrintable(route.element));
            for (const geometry::Card &card : geometry.cards)
                QVERIFY2(!card.rect.intersects(capsule), qPrintable(card.id));
            words.append(capsule);
        }
        QCOMPARE(words.size(), 3);
        QVERIFY(drawn.contains(QStringLiteral("prod-backup")));
        QVERIFY(drawn.contains(QStringLiteral("global")));
        QCOMPARE(drawn.contains(QStringLiteral("dr-backup")), view == DiagramView::Detail); // it stays in its site
    }

    void aRowOfBastionsIsNoRowOfNameServers()
    {
        DesignBuilder b;
        const QString dc = QStringLiteral("dc1");
        b.site(dc).cluster(QStringLiteral("prod")).host(QStringLiteral("bastion"), dc, {}, {QStringLiteral("bastion")});
        const Geometry geometry = laidOut(b.design());
        QVERIFY(std::none_of(geometry.captions.cbegin(), geometry.captions.cend(),
            [](const geometry::Caption &caption) { return caption.tier == QLatin1String("dns"); }));
    }
};

QUORATE_TEST(TestLayout)
#include "tst_layout.moc"
