#include "tests/support/test_main.h"
#include "widgets/paint/picture.h"

#include <QImage>
#include <QPainter>
#include <functional>

using namespace quorate;

/// What single painters put on the paper, by looking at pixels.
class TstPainters final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cardHasStripeFillAndOutline();
    void farCardIsOneBlockAndStripe();
    void dotCardIsOneColour();
    void lostCardHasNoRoleColour();
    void lostAloneIsHatched();
    void groupShowsLayersInsideItsFootprint();
    void chipsThatDoNotFitAreCounted();
    void badgeStandsThreeInsideTheCorner();
    void waivedBadgeIsAnOutline();
    void selectionRingLiesOutside();
    void horizontalLineGivesWayAtBreaks();
    void arrowEndsAtTheCard();
    void shortVrrpHasNoArrows();
    void cornersAreRounded();
    void middleHasNoLabels();
    void farShowsOnlyLinksAndPromotions();
    void lostLineHasNoArrow();
    void labelCapsuleIsCentred();
    void noteGrowsWithItsText();
    void printHasWhiteTints();
    void degradedHasTwoPixels();
    void painterIsLeftAsItWas();
};

namespace {

const Theme &light = Theme::light();

QImage draw(const std::function<void(QPainter &)> &paint, const QColor &ground = Qt::white)
{
    QImage image(300, 160, QImage::Format_RGB32);
    image.fill(ground);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    paint(painter);
    return image;
}

CardLook sampleCard()
{
    CardLook look;
    look.rect = QRectF(40, 40, 200, 72);
    look.name = QStringLiteral("master01");
    look.address = QStringLiteral("10.10.1.11");
    look.icon = QStringLiteral("master");
    look.family = Family::ControlPlane;
    look.stripe = 0;
    look.chips = {{QStringLiteral("master"), Family::ControlPlane}, {QStringLiteral("etcd"), Family::Etcd}};
    return look;
}

QImage card(const CardLook &look, Lod lod = Lod::Near, const Theme &theme = light)
{
    return draw([&](QPainter &p) {
        if (lod <= Lod::Far)
            p.setRenderHint(QPainter::Antialiasing, false);
        paintCard(p, look, PaintView{theme, lod});
    });
}

int pixelsOf(const QImage &image, const QColor &colour, const QRect &area = {})
{
    int count = 0;
    const QRect within = area.isNull() ? image.rect() : area;
    for (int y = within.top(); y <= within.bottom(); ++y)
        for (int x = within.left(); x <= within.right(); ++x)
            count += image.pixelColor(x, y) == colour ? 1 : 0;
    return count;
}

ConnectorLook line(LineKind kind, const QPolygonF &points, Family family = Family::Infra)
{
    ConnectorLook look;
    look.kind = kind;
    look.family = family;
    look.points = points;
    const ConnectorStyle style = connectorStyle(kind);
    look.start = style.start;
    look.end = style.end;
    return look;
}

QImage connector(const ConnectorLook &look, Lod lod = Lod::Near)
{
    return draw([&](QPainter &p) { paintConnector(p, look, PaintView{light, lod}); });
}

} // namespace

void TstPainters::cardHasStripeFillAndOutline()
{
    const QImage image = card(sampleCard());
    QCOMPARE(image.pixelColor(41, 76), light.stripe(0));
    QCOMPARE(image.pixelColor(43, 76), light.stripe(0));
    QCOMPARE(image.pixelColor(46, 76), light.card);
    QCOMPARE(image.pixelColor(239, 76), light.lineStrong); // inset by half a pixel: exactly the last column
    QCOMPARE(image.pixelColor(240, 76), QColor(Qt::white));
    QCOMPARE(image.pixelColor(58, 52), light.family(Family::ControlPlane).tint); // tile at (14, 10)
}

void TstPainters::farCardIsOneBlockAndStripe()
{
    const QImage image = card(sampleCard(), Lod::Far);
    const int block = pixelsOf(image, light.family(Family::ControlPlane).block);
    const int stripe = pixelsOf(image, light.stripe(0));
    QCOMPARE(stripe, 4 * 72);
    QCOMPARE(block + stripe, 200 * 72);
}

void TstPainters::dotCardIsOneColour()
{
    QCOMPARE(pixelsOf(card(sampleCard(), Lod::Dot), light.family(Family::ControlPlane).block), 200 * 72);
}

void TstPainters::lostCardHasNoRoleColour()
{
    CardLook look = sampleCard();
    look.condition = Condition::Lost;
    const QImage image = card(look);
    for (const QColor &colour : {light.family(Family::ControlPlane).tint, light.family(Family::ControlPlane).ink,
             light.family(Family::Etcd).tint, light.stripe(0), light.error})
        QCOMPARE(pixelsOf(image, colour), 0);
    QVERIFY(pixelsOf(image, light.lostFill) > 8000);
    QVERIFY(pixelsOf(image, light.lost) > 300); // the chip LOST
    // The name is struck: a grey row through its middle, x 56 to 110.
    int longest = 0;
    for (int y = 52; y < 64; ++y) {
        int run = 0;
        for (int x = 96; x < 150; ++x)
            run += image.pixelColor(x, y).lightness() < 180 ? 1 : 0;
        longest = std::max(longest, run);
    }
    QVERIFY(longest > 48);
}

void TstPainters::lostAloneIsHatched()
{
    CardLook look = sampleCard();
    look.condition = Condition::Lost;
    const QImage plain = card(look);
    look.hatched = true;
    const QImage hatched = card(look);
    const QRect empty(180, 44, 50, 30);
    QCOMPARE(pixelsOf(plain, light.lostFill, empty), empty.width() * empty.height());
    QVERIFY(pixelsOf(hatched, light.lostFill, empty) < empty.width() * empty.height() * 9 / 10);
    // At 45 degrees, rising: a pixel equals the one up and to the right.
    int same = 0;
    for (int x = 182; x < 225; ++x)
        same += hatched.pixelColor(x, 60) == hatched.pixelColor(x + 1, 59) ? 1 : 0;
    QVERIFY(same >= 38);
}

void TstPainters::groupShowsLayersInsideItsFootprint()
{
    CardLook look = sampleCard();
    look.rect = QRectF(40, 40, 200, 80);
    look.count = 12;
    QCOMPARE(look.front(), QRectF(40, 40, 192, 72));
    const QImage image = card(look);
    QCOMPARE(image.pixelColor(239, 80), light.lineStrong); // right edge of the last layer
    QCOMPARE(image.pixelColor(240, 80), QColor(Qt::white));
    QCOMPARE(image.pixelColor(140, 119), light.lineStrong);
    QCOMPARE(image.pixelColor(140, 120), QColor(Qt::white));
    QVERIFY(pixelsOf(image, light.family(Family::ControlPlane).ink, QRect(180, 85, 52, 22)) > 200); // ×12
}

void TstPainters::chipsThatDoNotFitAreCounted()
{
    CardLook look = sampleCard();
    look.chips.clear();
    for (int i = 0; i < 9; ++i)
        look.chips += {QStringLiteral("registry"), Family::Registry};
    const QImage image = card(look);
    // Nothing of the row reaches the card's last 10 px, and the third chip is still there.
    QCOMPARE(pixelsOf(image, light.family(Family::Registry).tint, QRect(231, 86, 8, 20)), 0);
    QVERIFY(pixelsOf(image, light.family(Family::Registry).tint, QRect(155, 88, 40, 16)) > 100);
    QCOMPARE(pixelsOf(image, light.family(Family::Registry).tint, QRect(215, 88, 24, 16)), 0);
}

void TstPainters::badgeStandsThreeInsideTheCorner()
{
    CardLook look = sampleCard();
    look.badge = {BadgeShape::Error, 1, false};
    const QImage image = card(look);
    // Centre (237, 43), size 20: an octagon from 229 to 245.
    QCOMPARE(image.pixelColor(237, 36), light.error);
    QCOMPARE(image.pixelColor(230, 43), light.error);
    QCOMPARE(image.pixelColor(243, 43), light.error);
    QCOMPARE(image.pixelColor(237, 43), light.onBadge);
    QCOMPARE(image.pixelColor(226, 45), light.card); // the ring
}

void TstPainters::waivedBadgeIsAnOutline()
{
    CardLook look = sampleCard();
    look.badge = {BadgeShape::Error, 1, true};
    const QImage image = card(look);
    QCOMPARE(image.pixelColor(240, 43), light.card);
    QVERIFY(pixelsOf(image, light.error, QRect(228, 34, 18, 18)) < 60);
}

void TstPainters::selectionRingLiesOutside()
{
    CardLook look = sampleCard();
    look.interaction.selected = true;
    const QImage image = card(look);
    QCOMPARE(image.pixelColor(140, 36), light.accent); // its middle 3 px outside, 2 wide
    QCOMPARE(image.pixelColor(140, 37), light.accent);
    QCOMPARE(image.pixelColor(140, 38), QColor(Qt::white));
    QCOMPARE(image.pixelColor(140, 35), QColor(Qt::white));
}

void TstPainters::horizontalLineGivesWayAtBreaks()
{
    ConnectorLook look = line(LineKind::Traffic, {{20, 80}, {280, 80}});
    look.breaks = {{150, 80}};
    const QImage image = connector(look);
    const QColor ink = light.family(Family::Infra).ink;
    QCOMPARE(image.pixelColor(140, 80), image.pixelColor(100, 80));
    QVERIFY(image.pixelColor(100, 80) != QColor(Qt::white));
    for (int x = 146; x <= 154; ++x)
        QCOMPARE(image.pixelColor(x, 80), QColor(Qt::white));
    QCOMPARE(image.pixelColor(160, 80), image.pixelColor(100, 80));
    QVERIFY(pixelsOf(image, ink) > 10); // the arrow
}

void TstPainters::arrowEndsAtTheCard()
{
    const QImage image = connector(line(LineKind::Api, {{150, 20}, {150, 100}}, Family::ControlPlane));
    const QColor ink = light.family(Family::ControlPlane).ink;
    QCOMPARE(image.pixelColor(150, 100), QColor(Qt::white));
    QCOMPARE(pixelsOf(image, QColor(Qt::white), QRect(150, 98, 1, 1)), 0);
    QCOMPARE(image.pixelColor(147, 93), ink); // 8 wide, 7.5 long
    QCOMPARE(image.pixelColor(152, 93), ink);
    QCOMPARE(image.pixelColor(145, 93), QColor(Qt::white));
}

void TstPainters::shortVrrpHasNoArrows()
{
    const auto width = [](double length) {
        const QImage image = connector(line(LineKind::Vrrp, {{20, 80}, {20 + length, 80}}, Family::Balancer));
        int rows = 0;
        for (int y = 70; y < 90; ++y)
            rows += pixelsOf(image, Qt::white, QRect(0, y, 300, 1)) < 300 ? 1 : 0;
        return rows;
    };
    QVERIFY(width(72) >= 7);
    QVERIFY(width(40) <= 2);
}

void TstPainters::cornersAreRounded()
{
    const QImage image = connector(line(LineKind::Traffic, {{50, 20}, {50, 80}, {200, 80}}));
    QCOMPARE(image.pixelColor(50, 80), QColor(Qt::white));
    QVERIFY(image.pixelColor(53, 78) != QColor(Qt::white) || image.pixelColor(52, 77) != QColor(Qt::white));
}

void TstPainters::middleHasNoLabels()
{
    ConnectorLook look = line(LineKind::Api, {{20, 80}, {280, 80}}, Family::ControlPlane);
    look.label = QStringLiteral("API 8443");
    look.labelAt = {150, 80};
    QVERIFY(connectorLabelRect(look, PaintView{light, Lod::Middle}).isEmpty());
    QVERIFY(!connectorLabelRect(look, PaintView{light, Lod::Near}).isEmpty());
    const QImage image = draw([&](QPainter &p) { paintConnectorLabel(p, look, PaintView{light, Lod::Middle}); });
    QCOMPARE(pixelsOf(image, Qt::white), 300 * 160);
}

void TstPainters::farShowsOnlyLinksAndPromotions()
{
    for (const LineKind kind :
        {LineKind::Traffic, LineKind::Api, LineKind::EtcdPeers, LineKind::Vrrp, LineKind::Backup})
        QCOMPARE(pixelsOf(connector(line(kind, {{20, 80}, {280, 80}}), Lod::Far), Qt::white), 300 * 160);
    for (const LineKind kind : {LineKind::SiteLink, LineKind::Promotion})
        QVERIFY(pixelsOf(connector(line(kind, {{20, 80}, {280, 80}}), Lod::Far), Qt::white) < 300 * 160 - 400);
    QCOMPARE(pixelsOf(connector(line(LineKind::SiteLink, {{20, 80}, {280, 80}}), Lod::Dot), Qt::white), 300 * 160);
}

void TstPainters::lostLineHasNoArrow()
{
    ConnectorLook look = line(LineKind::Traffic, {{20, 80}, {280, 80}});
    look.lost = true;
    const QImage image = connector(look);
    QCOMPARE(pixelsOf(image, light.family(Family::Infra).ink), 0);
    QCOMPARE(pixelsOf(image, Qt::white, QRect(0, 0, 300, 78)), 300 * 78);
}

void TstPainters::labelCapsuleIsCentred()
{
    ConnectorLook look = line(LineKind::Api, {{20, 80}, {280, 80}}, Family::ControlPlane);
    look.label = QStringLiteral("API 8443");
    look.labelAt = {150, 80};
    const QRectF rect = connectorLabelRect(look, PaintView{light});
    QCOMPARE(rect.center(), QPointF(150, 80));
    QCOMPARE(rect.height(), 16.5);
    QVERIFY(rect.width() > 40 && rect.width() < 90);
    look.label = QStringLiteral("入口 80");
    QCOMPARE(connectorLabelRect(look, PaintView{light}).height(), 18.5);
    look.kind = LineKind::Promotion;
    look.label = QStringLiteral("skopeo");
    look.detail = QStringLiteral("daily");
    look.step = QStringLiteral("1");
    QCOMPARE(connectorLabelRect(look, PaintView{light}).size(), QSizeF(132, 42));
}

void TstPainters::noteGrowsWithItsText()
{
    QCOMPARE(noteHeight(QStringLiteral("One."), 200), 40.0);
    QCOMPARE(noteHeight(QStringLiteral("Each rack has its own power feed and its own switches."), 200), 56.0);
    QCOMPARE(noteHeight(QStringLiteral("电"), 200), 42.0);
    QCOMPARE(noteHeight(QString(), 200), 40.0);
}

void TstPainters::printHasWhiteTints()
{
    const QImage image = card(sampleCard(), Lod::Near, Theme::print());
    QCOMPARE(image.pixelColor(58, 58), QColor(Qt::white)); // inside the tile
    QCOMPARE(image.pixelColor(54, 66), Theme::print().family(Family::ControlPlane).ink); // its edge
    QCOMPARE(image.pixelColor(41, 76), light.stripe(0)); // stripes keep their colour
}

void TstPainters::degradedHasTwoPixels()
{
    CardLook look = sampleCard();
    look.condition = Condition::Degraded;
    look.conditionWord = QStringLiteral("no spare");
    const QImage image = card(look);
    QCOMPARE(image.pixelColor(140, 40), light.warning);
    QCOMPARE(image.pixelColor(140, 41), light.warning);
    QCOMPARE(image.pixelColor(140, 42), light.card);
    // Never by colour alone: a triangle at the corner and the words.
    QVERIFY(pixelsOf(image, light.warning, QRect(228, 34, 20, 18)) > 60);
    QVERIFY(pixelsOf(image, light.warningText, QRect(180, 88, 55, 16)) > 5);
}

void TstPainters::painterIsLeftAsItWas()
{
    draw([](QPainter &p) {
        p.setOpacity(0.5);
        p.scale(0.7, 0.7);
        const QTransform before = p.worldTransform();
        CardLook look = sampleCard();
        look.interaction.ghost = true;
        look.ghostLabel = QStringLiteral("Place in Rack C");
        paintCard(p, look, PaintView{light, Lod::Near, 0.7});
        ConnectorLook with = line(LineKind::Api, {{20, 80}, {280, 80}});
        with.label = QStringLiteral("API 8443");
        paintConnectorLabel(p, with, PaintView{light, Lod::Near, 0.7});
        QCOMPARE(p.worldTransform(), before);
        QCOMPARE(p.opacity(), 0.5);
    });
}

QUORATE_TEST(TstPainters)
#include "tst_painters.moc"
