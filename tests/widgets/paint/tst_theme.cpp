#include "tests/support/test_main.h"
#include "widgets/paint/theme.h"

#include <QFontInfo>

using namespace quorate;

/// The figures of the visual specification, computed from the tokens by the WCAG formula.
class TstTheme final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void luminanceFollowsTheFormula();
    void inksReadOnFills_data();
    void inksReadOnFills();
    void familiesReadOnTheirTint_data();
    void familiesReadOnTheirTint();
    void stripesStandOutFromCards_data();
    void stripesStandOutFromCards();
    void badgesShowTheirGlyph();
    void everyTextReachesFourAndAHalf_data();
    void everyTextReachesFourAndAHalf();
    void mixIsLinearInBytes();
    void ninthStripeStartsAgainDashed();
    void familyNames();
    void fontsPutLatinFirst();
};

namespace {

constexpr Theme::Kind kinds[] = {Theme::Kind::Light, Theme::Kind::Dark, Theme::Kind::Print};

void addKinds()
{
    QTest::addColumn<int>("kind");
    QTest::newRow("light") << 0;
    QTest::newRow("dark") << 1;
    QTest::newRow("print") << 2;
}

// The table has one decimal, so it may differ from the exact figure by half of one.
bool agrees(double exact, double rounded)
{
    return std::abs(exact - rounded) <= 0.0501;
}

} // namespace

void TstTheme::luminanceFollowsTheFormula()
{
    // WCAG 2.1: black 0, white 1, their contrast 21; #767676 is the lightest grey with 4.5 on white (4.54).
    QCOMPARE(luminance(Qt::black), 0.0);
    QCOMPARE(luminance(Qt::white), 1.0);
    QCOMPARE(contrast(Qt::black, Qt::white), 21.0);
    QVERIFY(agrees(contrast(QColor(0x76, 0x76, 0x76), Qt::white), 4.5));
    QVERIFY(contrast(QColor(0x76, 0x76, 0x76), Qt::white) >= 4.5);
    QVERIFY(contrast(QColor(0x77, 0x77, 0x77), Qt::white) < 4.5);
}

void TstTheme::inksReadOnFills_data()
{
    QTest::addColumn<QString>("ink");
    QTest::addColumn<QList<double>>("figures"); // card light, dark, print; data center ...; depth 1 ...
    const auto row = [](const char *ink, const QList<double> &figures) {
        QTest::newRow(ink) << QString::fromLatin1(ink) << figures;
    };
    row("text", {16.0, 10.9, 17.8, 14.9, 15.1, 17.8, 13.7, 13.5, 17.0});
    row("text-2", {8.1, 7.1, 10.3, 7.6, 9.8, 10.3, 7.0, 8.8, 9.9});
    row("text-3", {5.5, 5.3, 6.6, 5.1, 7.4, 6.6, 4.7, 6.6, 6.3});
    row("wire", {4.8, 4.4, 6.6, 4.5, 6.0, 6.6, 4.2, 5.4, 6.3});
    row("accent", {5.4, 4.7, 17.8, 5.0, 6.4, 17.8, 4.7, 5.7, 17.0});
    row("error", {5.9, 4.8, 7.9, 5.5, 6.6, 7.9, 5.0, 5.9, 7.5});
    row("warning", {4.1, 6.8, 6.2, 3.8, 9.4, 6.2, 3.5, 8.4, 6.0});
    row("warning-text", {6.5, 7.6, 7.4, 6.0, 10.5, 7.4, 5.6, 9.4, 7.1});
    row("hint", {5.5, 5.9, 7.5, 5.1, 8.1, 7.5, 4.7, 7.2, 7.2});
    row("up", {5.6, 6.6, 7.1, 5.2, 9.1, 7.1, 4.8, 8.1, 6.8});
    row("lost", {4.8, 4.3, 6.6, 4.5, 6.0, 6.6, 4.2, 5.3, 6.3});
}

void TstTheme::inksReadOnFills()
{
    QFETCH(QString, ink);
    QFETCH(QList<double>, figures);
    for (int k = 0; k < 3; ++k) {
        const Theme &t = Theme::of(kinds[k]);
        const QMap<QString, QColor> inks = {{QStringLiteral("text"), t.text}, {QStringLiteral("text-2"), t.text2},
            {QStringLiteral("text-3"), t.text3}, {QStringLiteral("wire"), t.wire}, {QStringLiteral("accent"), t.accent},
            {QStringLiteral("error"), t.error}, {QStringLiteral("warning"), t.warning},
            {QStringLiteral("warning-text"), t.warningText}, {QStringLiteral("hint"), t.hint},
            {QStringLiteral("up"), t.up}, {QStringLiteral("lost"), t.lost}};
        const QColor fills[] = {t.card, t.dc, t.d1};
        for (int f = 0; f < 3; ++f) {
            const double exact = contrast(inks.value(ink), fills[f]);
            QVERIFY2(agrees(exact, figures.at(3 * f + k)),
                qPrintable(QStringLiteral("theme %1, fill %2: %3").arg(k).arg(f).arg(exact)));
            QVERIFY(exact >= 3.0);
        }
    }
}

void TstTheme::familiesReadOnTheirTint_data()
{
    QTest::addColumn<int>("family");
    QTest::addColumn<QList<double>>("figures"); // light on tint, on depth 1; dark on tint, on depth 1; print on white
    const auto row = [](const char *name, Family family, const QList<double> &figures) {
        QTest::newRow(name) << int(family) << figures;
    };
    row("control plane", Family::ControlPlane, {5.6, 5.5, 5.1, 8.7, 8.8});
    row("etcd", Family::Etcd, {5.8, 5.8, 5.1, 8.5, 9.0});
    row("infra", Family::Infra, {5.4, 5.2, 5.2, 9.0, 8.3});
    row("registry", Family::Registry, {5.7, 5.6, 5.1, 8.6, 8.8});
    row("logging", Family::Logging, {5.4, 5.3, 5.2, 9.0, 8.3});
    row("metrics", Family::Metrics, {5.8, 5.7, 5.1, 8.5, 9.1});
    row("compute", Family::Compute, {5.5, 5.4, 5.2, 8.9, 8.4});
    row("load balancer", Family::Balancer, {5.3, 5.1, 5.2, 9.1, 8.1});
    row("dns", Family::Dns, {5.3, 5.2, 5.2, 9.0, 8.2});
    row("storage", Family::Storage, {5.5, 5.4, 5.2, 8.8, 8.5});
    row("neutral", Family::Neutral, {5.5, 5.4, 5.2, 8.8, 8.5});
}

void TstTheme::familiesReadOnTheirTint()
{
    QFETCH(int, family);
    QFETCH(QList<double>, figures);
    const auto check = [](const QColor &ink, const QColor &fill, double figure) {
        const double exact = contrast(ink, fill);
        if (!agrees(exact, figure))
            qWarning("%s on %s: %f, not %f", qPrintable(ink.name()), qPrintable(fill.name()), exact, figure);
        return agrees(exact, figure);
    };
    const Theme &light = Theme::light();
    const Theme &dark = Theme::dark();
    const Theme &print = Theme::print();
    const Family f = static_cast<Family>(family);
    QVERIFY(check(light.family(f).ink, light.family(f).tint, figures.at(0)));
    QVERIFY(check(light.family(f).ink, light.d1, figures.at(1)));
    QVERIFY(check(dark.family(f).ink, dark.family(f).tint, figures.at(2)));
    QVERIFY(check(dark.family(f).ink, dark.d1, figures.at(3)));
    QVERIFY(check(print.family(f).ink, print.page, figures.at(4)));
    QCOMPARE(print.family(f).tint, QColor(Qt::white));
}

void TstTheme::stripesStandOutFromCards_data()
{
    QTest::addColumn<int>("index");
    QTest::addColumn<double>("light");
    QTest::addColumn<double>("dark");
    const double lightFigures[] = {3.0, 6.6, 3.0, 8.1, 11.7, 4.7, 11.8, 6.7};
    const double darkFigures[] = {5.4, 3.1, 10.2, 3.1, 10.8, 6.6, 6.1, 3.4};
    for (int i = 0; i < 8; ++i)
        QTest::addRow("cluster %d", i + 1) << i << lightFigures[i] << darkFigures[i];
}

void TstTheme::stripesStandOutFromCards()
{
    QFETCH(int, index);
    QFETCH(double, light);
    QFETCH(double, dark);
    QVERIFY(agrees(contrast(Theme::light().stripe(index), Theme::light().card), light));
    QVERIFY(agrees(contrast(Theme::dark().stripe(index), Theme::dark().card), dark));
    QCOMPARE(Theme::print().stripe(index), Theme::light().stripe(index));
}

void TstTheme::badgesShowTheirGlyph()
{
    const Theme &light = Theme::light();
    const Theme &dark = Theme::dark();
    QVERIFY(agrees(contrast(light.onAccent, light.accent), 5.4));
    QVERIFY(agrees(contrast(dark.onAccent, dark.accent), 7.0));
    QVERIFY(agrees(contrast(light.onBadge, light.error), 5.9));
    QVERIFY(agrees(contrast(light.onBadge, light.warning), 4.1));
    QVERIFY(agrees(contrast(light.onBadge, light.hint), 5.5));
    QVERIFY(agrees(contrast(dark.onBadge, dark.error), 7.2));
    QVERIFY(agrees(contrast(dark.onBadge, dark.warning), 10.3));
    QVERIFY(agrees(contrast(dark.onBadge, dark.hint), 8.8));
}

void TstTheme::everyTextReachesFourAndAHalf_data()
{
    addKinds();
}

void TstTheme::everyTextReachesFourAndAHalf()
{
    QFETCH(int, kind);
    const Theme &t = Theme::of(kinds[kind]);
    const std::pair<QColor, QColor> pairs[] = {{t.text, t.panel}, {t.text2, t.panel}, {t.text3, t.panel},
        {t.text, t.window}, {t.text, t.note}, {t.text, t.select}, {t.text, t.errorTint}, {t.text, t.warningTint},
        {t.text, t.hintTint}, {t.error, t.errorTint}, {t.hint, t.hintTint}, {t.up, t.upTint},
        {t.warningText, t.warningTint}, {t.lostText, t.lostFill}, {t.text, t.d2}, {t.text, t.drop}, {t.text, t.hover},
        {t.onBadge, t.lost}};
    for (const auto &[ink, fill] : pairs)
        QVERIFY2(contrast(ink, fill) >= 4.5,
            qPrintable(QStringLiteral("%1 on %2: %3").arg(ink.name(), fill.name()).arg(contrast(ink, fill))));
}

void TstTheme::mixIsLinearInBytes()
{
    QCOMPARE(mix(QColor(0, 0, 0), QColor(200, 100, 50), 0.5), QColor(100, 50, 25));
    QCOMPARE(mix(Qt::white, Qt::black, 0), QColor(Qt::white));
    QCOMPARE(mix(Qt::white, Qt::black, 1), QColor(Qt::black));
    // Colours of the specification's own pictures.
    const Theme &light = Theme::light();
    QCOMPARE(light.family(Family::Balancer).block.name(QColor::HexRgb), QStringLiteral("#7db9b3"));
    QCOMPARE(light.family(Family::Compute).block.name(QColor::HexRgb), QStringLiteral("#a2b1c2"));
    QCOMPARE(mix(light.card, light.accent, 0.04).name(), QStringLiteral("#f6f9fd"));
    QCOMPARE(light.hover.name(), QStringLiteral("#f6f9fd"));
    QCOMPARE(mix(light.lineStrong, light.stripe(0), 0.35).name(), QStringLiteral("#91add8"));
    QCOMPARE(mix(light.d1, light.lost, 0.16).name(), QStringLiteral("#d7dadf"));
}

void TstTheme::ninthStripeStartsAgainDashed()
{
    QCOMPARE(Theme::light().stripe(8), Theme::light().stripe(0));
    QVERIFY(!Theme::stripeIsDashed(7));
    QVERIFY(Theme::stripeIsDashed(8));
}

void TstTheme::familyNames()
{
    QCOMPARE(familyOf(u"control-plane"), Family::ControlPlane);
    QCOMPARE(familyOf(u"load-balancer"), Family::Balancer);
    QCOMPARE(familyOf(u"storage"), Family::Storage);
    QCOMPARE(familyOf(u"external"), Family::Neutral);
    QCOMPARE(familyOf(u"a-later-version"), Family::Neutral);
}

void TstTheme::fontsPutLatinFirst()
{
    const QFont font = themeFont(13, QFont::DemiBold);
    QCOMPARE(font.families().first(), QStringLiteral("Inter"));
    QCOMPARE(font.families().last(), QStringLiteral("Noto Sans CJK SC"));
    QCOMPARE(font.pixelSize(), 13);
    QVERIFY(!QFontInfo(font).family().contains(QStringLiteral("CJK")));
}

QUORATE_TEST(TstTheme)
#include "tst_theme.moc"
