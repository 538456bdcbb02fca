#include "model/io/design_file.h"
#include "model/layout/layout.h"
#include "model/rules/rule.h"
#include "tests/support/layout_designs.h"
#include "tests/support/sample_designs.h"
#include "tests/support/test_catalogue.h"
#include "tests/support/test_main.h"
#include "widgets/paint/scene.h"

using namespace quorate;

/// The picture of the shipped typical cluster, and of its failures.
class TstScene final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void everyElementIsDrawnOnce();
    void cardsSayWhatTheDesignSays();
    void spreadGroupShowsItsHosts();
    void chipsFollowTheCatalogue();
    void captionsCountHosts();
    void pillShowsTheWildcard();
    void pillShowsABalancerWithoutHosts();
    void clusterCardsCountTheirFindings();
    void promotionsSayToolAndName();
    void stripesFollowTheRank();
    void badgesShowTheWorst();
    void waivedBadgesGiveWay();
    void badgesCanBeTakenAway();
    void theVerdictFollowsTheReport();
    void lostRackTakesItsHosts();
    void lostHostAloneIsHatched();
    void lostMajorityIsDown();
    void verdictMovesTheSheetDown();
    void failureOfNothingLeavesCardsAlone();
    void titleBlockNeedsADate();
    void interactionsReachTheirLooks();
    void everyFormatIsWritten();
    void largePngIsWrittenSmaller();
    void sameDesignSameBytes();

private:
    Scene scene(const SceneOptions &options = {}) const { return buildScene(m_design, *m_facts, m_geometry, options); }
    Scene failed(const QSet<ElementId> &lost) const
    {
        SceneFailure failure;
        failure.lost = lost;
        SceneOptions options;
        options.failure = &failure;
        return scene(options);
    }
    static const CardLook &card(const Scene &scene, const char *id)
    {
        return scene.picture.cards.at(scene.cardOf.value(QLatin1String(id)));
    }

    Design m_design;
    std::unique_ptr<Facts> m_facts;
    Geometry m_geometry;
};

namespace {

const CaptionLook *captionOf(const Scene &scene, const QString &name)
{
    for (const CaptionLook &look : scene.picture.captions)
        if (look.name == name)
            return &look;
    return nullptr;
}

Finding finding(Severity severity, const QString &element, const Waiver *waiver = nullptr)
{
    Finding result;
    result.severity = severity;
    result.elements = {element};
    result.waiver = waiver;
    return result;
}

} // namespace

void TstScene::initTestCase()
{
    const auto loaded = readDesign(tests::sourceFile(QStringLiteral("resources/templates/typical-ha.quorate.yaml")),
        QStringLiteral("typical-ha"), *tests::catalogue());
    QVERIFY2(loaded, loaded ? "" : qPrintable(loaded.error().toString()));
    m_design = loaded->design;
    m_facts = std::make_unique<Facts>(m_design.topologyPointer(), tests::catalogue());
    m_geometry = layOut(*m_facts, m_design.diagram());
}

void TstScene::everyElementIsDrawnOnce()
{
    const Scene all = scene();
    QCOMPARE(all.cards.size(), all.picture.cards.size());
    QCOMPARE(all.containers.size(), all.picture.containers.size());
    QCOMPARE(all.pills.size(), all.picture.pills.size());
    QCOMPARE(QSet<ElementId>(all.cards.cbegin(), all.cards.cend()).size(), all.cards.size());
    for (const Node &node : m_design.topology().nodes)
        QVERIFY2(all.cardOf.contains(node.id.value), qPrintable(node.id.value));
    for (const Storage &storage : m_design.topology().storage)
        QVERIFY(all.cardOf.contains(storage.id.value));
    for (const Endpoint &endpoint : m_design.topology().endpoints)
        QVERIFY(all.pillOf.contains(endpoint.id.value));
    QVERIFY(all.containerOf.contains(QStringLiteral("dc1")));
    QVERIFY(all.containerOf.contains(QStringLiteral("rack-c")));
}

void TstScene::cardsSayWhatTheDesignSays()
{
    const Scene all = scene();
    const CardLook &infra = card(all, "infra01");
    QCOMPARE(infra.name, QStringLiteral("infra01"));
    QCOMPARE(infra.address, QStringLiteral("10.10.2.11"));
    QCOMPARE(infra.sizing, QStringLiteral("16 CPU · 64 GiB"));
    QCOMPARE(infra.family, Family::Infra);
    QCOMPARE(infra.icon, QStringLiteral("infra"));
    QCOMPARE(infra.stripe, 0);
    QCOMPARE(card(all, "bastion01").stripe, -1); // serves no cluster alone
    QCOMPARE(card(all, "registry-store").family, Family::Storage);
}

void TstScene::spreadGroupShowsItsHosts()
{
    const Scene all = scene();
    const CardLook &group = card(all, "compute");
    QCOMPARE(group.count, 4);
    QVERIFY(group.isSpread());
    QCOMPARE(group.name, QStringLiteral("compute{01..04}"));
    QCOMPARE(group.address, QStringLiteral("10.10.3.11 – 10.10.3.14"));
    QCOMPARE(group.summary, QStringLiteral("4 hosts in 3 racks"));
    QStringList tiles;
    for (const SpreadCell &cell : group.cells)
        for (const TileLook &tile : cell.tiles)
            tiles += cell.title + u' ' + tile.text;
    // Dealt over the racks in turn.
    QCOMPARE(tiles,
        QStringList({QStringLiteral("Rack A 01"), QStringLiteral("Rack A 04"), QStringLiteral("Rack B 02"),
            QStringLiteral("Rack C 03")}));
}

void TstScene::chipsFollowTheCatalogue()
{
    QStringList words;
    const Scene all = scene();
    for (const ChipLook &chip : card(all, "infra01").chips)
        words += chip.text;
    // The role "infra" has further roles beside it, so its own chip is left out.
    QCOMPARE(words,
        QStringList({QStringLiteral("router"), QStringLiteral("registry"), QStringLiteral("logging"),
            QStringLiteral("metrics")}));
    words.clear();
    for (const ChipLook &chip : card(all, "lb01").chips)
        words += chip.text;
    QCOMPARE(words, QStringList({QStringLiteral("haproxy"), QStringLiteral("keepalived")}));
}

void TstScene::captionsCountHosts()
{
    const Scene all = scene();
    const CaptionLook *compute = captionOf(all, QStringLiteral("Compute"));
    QVERIFY(compute);
    QCOMPARE(compute->members, 4); // one group, four hosts
    QCOMPARE(compute->lines, QStringList({QStringLiteral("4 × 16 CPU"), QStringLiteral("64 GiB")}));
    QCOMPARE(compute->count, QStringLiteral("4 of 4"));
}

void TstScene::pillShowsTheWildcard()
{
    const Scene all = scene();
    QCOMPARE(all.picture.pills.size(), 1);
    const PillLook &pill = all.picture.pills.first();
    QCOMPARE(pill.endpoints.size(), 2); // API and console share an address
    QCOMPARE(pill.endpoints.at(0).name, QStringLiteral("api.ocp.bank.example +1"));
    QCOMPARE(pill.endpoints.at(1).name, QStringLiteral("*.apps.ocp.bank.example"));
    QCOMPARE(pill.endpoints.at(1).address, QStringLiteral("10.10.0.11 : 80, 443"));
}

// An F5 or a customer's balancer is no host: its name and kind stand in the pill of what it serves.
void TstScene::pillShowsABalancerWithoutHosts()
{
    tests::DesignBuilder b;
    const QString dc = QStringLiteral("dc1"), prod = QStringLiteral("prod");
    b.site(dc).cluster(prod).host(QStringLiteral("master01"), dc, {}, tests::masterRoles(), prod);
    b.balancer(QStringLiteral("f5-dc1"), {}, prod, {QStringLiteral("api")});
    const Facts facts(b.design().topologyPointer(), tests::catalogue());
    const Scene all = buildScene(b.design(), facts, layOut(facts, b.design().diagram()));
    QCOMPARE(all.picture.pills.size(), 1);
    QCOMPARE(all.picture.pills.first().endpoints.size(), 2);
    QCOMPARE(all.picture.pills.first().endpoints.first().name, QStringLiteral("f5-dc1"));
    QCOMPARE(all.picture.pills.first().endpoints.first().address, QStringLiteral("F5 BIG-IP pair"));
}

// In the overview a cluster's card counts all open findings of the cluster, not those alone that name it.
void TstScene::clusterCardsCountTheirFindings()
{
    const Design design = tests::layout_designs::promoted(false);
    const Facts facts(design.topologyPointer(), tests::catalogue());
    Finding open = finding(Severity::Error, QStringLiteral("prod-master"));
    open.cluster = ClusterId(QStringLiteral("prod"));
    Finding hint = finding(Severity::Hint, QStringLiteral("prod-infra"));
    hint.cluster = open.cluster;
    Finding waived = open;
    const Waiver waiver;
    waived.waiver = &waiver;
    Report report;
    report.findings = {open, hint, waived};
    SceneOptions options;
    options.report = &report;
    const Scene all =
        buildScene(design, facts, layOut(facts, design.diagram(), {DiagramView::Overview, true}), options);
    const ClusterLook &prod = *all.picture.cards.at(all.cardOf.value(QStringLiteral("prod"))).cluster;
    QCOMPARE(std::tuple(prod.errors, prod.warnings, prod.hints), std::tuple(1, 0, 1));
    QCOMPARE(prod.environment, QStringLiteral("PRODUCTION"));
    QCOMPARE(prod.lines.first(), QStringLiteral("5 host(s) · etcd 1 of 1"));
    QCOMPARE(prod.lines.last(), QStringLiteral("Backup every 24 h · dc2"));
    const ClusterLook &dev = *all.picture.cards.at(all.cardOf.value(QStringLiteral("dev"))).cluster;
    QCOMPARE(std::tuple(dev.errors, dev.warnings, dev.hints), std::tuple(0, 0, 0));
    QVERIFY(dev.checked);
}

void TstScene::promotionsSayToolAndName()
{
    const Design design = tests::layout_designs::promoted(false);
    const Facts facts(design.topologyPointer(), tests::catalogue());
    const Scene all = buildScene(design, facts, layOut(facts, design.diagram()));
    QStringList words;
    for (const ConnectorLook &line : all.picture.connectors)
        if (line.kind == LineKind::Promotion)
            words.append(line.step + u' ' + line.label + u' ' + line.detail);
    words.sort();
    QCOMPARE(words,
        QStringList({QStringLiteral("1 skopeo copy dev-to-uat"), QStringLiteral("2 skopeo copy uat-to-prod"),
            QStringLiteral("3 skopeo sync prod-to-dr")}));
}

void TstScene::stripesFollowTheRank()
{
    Design design;
    for (const auto &[id, rank] : {std::pair("a", 0), std::pair("b", 0), std::pair("c", 5), std::pair("d", 5)}) {
        Cluster cluster;
        cluster.id = ClusterId(QString::fromLatin1(id));
        cluster.name = cluster.id.value;
        cluster.rank = rank;
        design.topology().clusters.put(cluster);
    }
    const Facts facts(design.topologyPointer(), tests::catalogue());
    const auto stripes = clusterStripes(facts);
    QCOMPARE(stripes.value(ClusterId(QStringLiteral("a"))), 0);
    QCOMPARE(stripes.value(ClusterId(QStringLiteral("b"))), 1); // two clusters never share one
    QCOMPARE(stripes.value(ClusterId(QStringLiteral("c"))), 5);
    QCOMPARE(stripes.value(ClusterId(QStringLiteral("d"))), 6);
}

void TstScene::badgesShowTheWorst()
{
    Report report;
    report.findings = {finding(Severity::Hint, QStringLiteral("infra01")),
        finding(Severity::Error, QStringLiteral("infra01")), finding(Severity::Off, QStringLiteral("infra02")),
        finding(Severity::Warning, QStringLiteral("rack-a"))};
    SceneOptions options;
    options.report = &report;
    const Scene all = scene(options);
    QCOMPARE(card(all, "infra01").badge, (BadgeLook{BadgeShape::Error, 2, false}));
    QCOMPARE(card(all, "infra02").badge, BadgeLook());
    QCOMPARE(
        all.picture.containers.at(all.containerOf.value(QStringLiteral("rack-a"))).badge.shape, BadgeShape::Warning);
}

void TstScene::waivedBadgesGiveWay()
{
    const Waiver waiver;
    Report report;
    report.findings = {finding(Severity::Error, QStringLiteral("lb01"), &waiver),
        finding(Severity::Error, QStringLiteral("lb02"), &waiver), finding(Severity::Hint, QStringLiteral("lb02"))};
    const auto badges = badgesOf(report);
    QCOMPARE(badges.value(QStringLiteral("lb01")), (BadgeLook{BadgeShape::Error, 1, true}));
    QCOMPARE(badges.value(QStringLiteral("lb02")), (BadgeLook{BadgeShape::Hint, 1, false}));
}

void TstScene::badgesCanBeTakenAway()
{
    const Scene plain = scene();
    Scene changed = plain;
    setBadges(changed,
        {{QStringLiteral("infra01"), {BadgeShape::Error, 1, false}},
            {m_design.topology().endpoints.begin()->id.value, {BadgeShape::Hint, 1, false}}});
    QVERIFY(!(changed.picture == plain.picture));
    QCOMPARE(changed.picture.pills.first().badge.shape, BadgeShape::Hint);
    setBadges(changed, {});
    QVERIFY(changed.picture == plain.picture);
}

void TstScene::theVerdictFollowsTheReport()
{
    Report report;
    SceneOptions options;
    options.report = &report;
    Scene changed = scene(options);
    const auto verdict = [&changed] { return changed.picture.titleBlock->cells.last().value; };
    setReport(changed, report);
    QCOMPARE(verdict(), QStringLiteral("0 error(s)")); // as in the source: no translation is loaded
    report.findings.resize(2);
    report.findings[0].severity = Severity::Error;
    report.findings[1].severity = Severity::Hint;
    setReport(changed, report);
    QCOMPARE(verdict(), QStringLiteral("1 error(s) · 1 hint(s)"));
}

void TstScene::lostRackTakesItsHosts()
{
    const Scene after = failed({QStringLiteral("rack-a")});
    QCOMPARE(after.picture.containers.at(after.containerOf.value(QStringLiteral("rack-a"))).condition, Condition::Lost);
    QCOMPARE(
        after.picture.containers.at(after.containerOf.value(QStringLiteral("rack-b"))).condition, Condition::Normal);
    for (const char *id : {"dns01", "lb01", "master01", "infra01"}) {
        QCOMPARE(card(after, id).condition, Condition::Lost);
        QVERIFY(!card(after, id).hatched); // the rack is
    }
    for (const char *id : {"dns02", "lb02", "master02", "infra03", "bastion01"})
        QCOMPARE(card(after, id).condition, Condition::Normal);
    const CardLook &group = card(after, "compute");
    QCOMPARE(group.condition, Condition::Normal);
    QVERIFY(group.cells.at(0).lost && group.cells.at(0).tiles.at(0).lost && group.cells.at(0).tiles.at(1).lost);
    QVERIFY(!group.cells.at(1).lost && !group.cells.at(1).tiles.at(0).lost);
    QCOMPARE(group.summary, QStringLiteral("2 of 4 hosts left"));
    QCOMPARE(after.picture.pills.first().condition, Condition::Degraded);
    const CaptionLook *masters = captionOf(after, QStringLiteral("Control plane"));
    QVERIFY(masters);
    QCOMPARE(masters->membersUp, 2);
    QCOMPARE(masters->condition, Condition::Degraded); // 2 of 3 voters: quorum without a spare
    QCOMPARE(masters->conditionWord, QStringLiteral("no spare"));
    QCOMPARE(captionOf(after, QStringLiteral("Infrastructure"))->condition, Condition::Normal);
}

void TstScene::lostHostAloneIsHatched()
{
    const Scene after = failed({QStringLiteral("master02")});
    QCOMPARE(card(after, "master02").condition, Condition::Lost);
    QVERIFY(card(after, "master02").hatched);
    QCOMPARE(card(after, "master01").condition, Condition::Normal);
}

void TstScene::lostMajorityIsDown()
{
    const Scene after = failed(
        {QStringLiteral("master02"), QStringLiteral("master03"), QStringLiteral("lb01"), QStringLiteral("lb02")});
    QCOMPARE(captionOf(after, QStringLiteral("Control plane"))->condition, Condition::Down);
    QCOMPARE(after.picture.pills.first().condition, Condition::Down);
}

void TstScene::verdictMovesTheSheetDown()
{
    SceneFailure failure;
    failure.lost = {QStringLiteral("rack-a")};
    failure.title = QStringLiteral("What if Rack A fails?");
    failure.verdict = VerdictLook{{}, Condition::Degraded, QStringLiteral("All services keep working."), {}, {}};
    failure.remarks = {{QStringLiteral("lb02"), QStringLiteral("VIPs moved here")}};
    SceneOptions options;
    options.failure = &failure;
    Report report;
    options.report = &report;
    const Scene before = scene();
    const Scene after = scene(options);
    QVERIFY(after.picture.verdict);
    QCOMPARE(after.picture.title->title, failure.title);
    QCOMPARE(after.picture.remarks.size(), 1);
    QVERIFY(!after.picture.verdict->rect.intersects(after.picture.titleBlock->rect));
    QVERIFY(after.picture.page.contains(after.picture.titleBlock->rect));
    QCOMPARE(after.picture.page.height(), before.picture.page.height() + 96);
}

void TstScene::failureOfNothingLeavesCardsAlone()
{
    QCOMPARE(failed({}).picture.cards, scene().picture.cards);
}

void TstScene::titleBlockNeedsADate()
{
    const auto version = [](const Scene &of) {
        for (const TitleBlockCell &cell : of.picture.titleBlock->cells)
            if (cell.caption == QLatin1String("Version"))
                return cell.value;
        return QString();
    };
    QCOMPARE(version(scene()), QStringLiteral("1.0"));
    SceneOptions options;
    options.date = QDate(2025, 3, 14);
    QCOMPARE(version(scene(options)), QStringLiteral("1.0 · 2025-03-14"));
}

void TstScene::interactionsReachTheirLooks()
{
    Scene all = scene();
    for (const char *id : {"infra01", "rack-a", "client:users", "registry-store"}) {
        Interaction *interaction = all.interaction(QLatin1String(id));
        QVERIFY2(interaction, id);
        interaction->selected = true;
    }
    QVERIFY(card(all, "infra01").interaction.selected);
    QVERIFY(!card(all, "infra02").interaction.selected);
    QVERIFY(!all.interaction(QStringLiteral("no-such-element")));
    QVERIFY(!all.interaction(QString()));
}

void TstScene::everyFormatIsWritten()
{
    const Report report;
    const std::pair<QString, QByteArray> starts[] = {
        {QStringLiteral("svg"), "<?xml"}, {QStringLiteral("png"), "\x89PNG"}, {QStringLiteral("pdf"), "%PDF-"}};
    for (const auto &[format, start] : starts) {
        QVERIFY(pictureFormats().contains(format));
        const auto bytes = picturesOf(m_design, *m_facts, report, DiagramView::Detail, {format});
        QVERIFY(bytes);
        QVERIFY(bytes->first().startsWith(start));
    }
    QVERIFY(!picturesOf(m_design, *m_facts, report, DiagramView::Detail, {QStringLiteral("bmp")}));
}

void TstScene::largePngIsWrittenSmaller()
{
    Design design = m_design;
    for (int i = 0; i < 600; ++i) {
        Node node = *design.topology().nodes.find(NodeId(QStringLiteral("infra01")));
        node.id = NodeId(QStringLiteral("x%1").arg(i));
        node.name = node.id.value;
        design.topology().nodes.put(node);
    }
    const Facts facts(design.topologyPointer(), tests::catalogue());
    const auto bytes = picturesOf(design, facts, {}, DiagramView::Detail, {QStringLiteral("png")});
    QVERIFY(bytes);
    QImage image;
    QVERIFY(image.loadFromData(bytes->first(), "PNG"));
    QVERIFY(double(image.width()) * image.height() < 26e6);
}

void TstScene::sameDesignSameBytes()
{
    const Report report;
    const Facts again(m_design.topologyPointer(), tests::catalogue());
    QCOMPARE(picturesOf(m_design, *m_facts, report, DiagramView::Detail, pictureFormats()).value(),
        picturesOf(m_design, again, report, DiagramView::Detail, pictureFormats()).value());
}

QUORATE_TEST(TstScene)
#include "tst_scene.moc"
