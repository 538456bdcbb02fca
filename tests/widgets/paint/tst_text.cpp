#include "tests/support/test_main.h"
#include "widgets/paint/text.h"

#include <QImage>
#include <QPainter>

using namespace quorate;

class TstText final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void elisionKeepsTheNumberAtTheEnd();
    void elisionFits_data();
    void elisionFits();
    void sentencesKeepTheirBeginning();
    void wrappingStopsAtTheLastLine();
    void wrappingKeepsTheUsersLines();
    void cjkIsRecognised();
    void chineseStandsOnTheBaseLine();
    void nothingBelowSixPixels();
    void anchorsMoveTheText();
    void halfSizesAreBetweenWholeOnes();
    void anyFontIsAtLeastAsWide();
};

namespace {

const TextStyle style{13, QFont::DemiBold};

QImage canvas()
{
    QImage image(300, 60, QImage::Format_RGB32);
    image.fill(Qt::white);
    return image;
}

QRect inkOf(const QImage &image)
{
    QRect ink;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            if (image.pixelColor(x, y).lightness() < 160)
                ink |= QRect(x, y, 1, 1);
    return ink;
}

QRect painted(const QString &text, const TextStyle &with, double scale = 1, Anchor anchor = Anchor::Left)
{
    QImage image = canvas();
    QPainter painter(&image);
    painter.scale(scale, scale);
    paintText(painter, {150, 40}, text, with, Qt::black, PaintView{Theme::light(), Lod::Near, scale}, anchor);
    painter.end();
    return inkOf(image);
}

} // namespace

void TstText::elisionKeepsTheNumberAtTheEnd()
{
    const QString name = QStringLiteral("openshift-infrastructure-node-17");
    const QString shown = elidedText(name, style, 120);
    QVERIFY(shown.contains(u'…'));
    QVERIFY(shown.endsWith(QStringLiteral("17")));
    QVERIFY(shown.startsWith(QStringLiteral("op")));
    QCOMPARE(elidedText(QStringLiteral("infra01"), style, 120), QStringLiteral("infra01"));
}

void TstText::elisionFits_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("latin") << QStringLiteral("a-very-long-name-of-a-host-that-never-ends-0001");
    QTest::newRow("chinese") << QStringLiteral("第一数据中心的生产环境控制平面节点01");
    QTest::newRow("mixed") << QStringLiteral("生产 ocp-prod 控制平面 master01");
}

void TstText::elisionFits()
{
    QFETCH(QString, text);
    for (const double width : {40.0, 77.0, 130.0}) {
        const QString shown = elidedText(text, style, width);
        QVERIFY2(textWidth(shown, style) <= width + 0.5, qPrintable(shown));
    }
}

void TstText::sentencesKeepTheirBeginning()
{
    const QString shown = elidedText(QStringLiteral("Each rack has its own power feed."), style, 100, Elide::End);
    QVERIFY(shown.startsWith(QStringLiteral("Each ")));
    QVERIFY(shown.endsWith(u'…'));
}

void TstText::wrappingStopsAtTheLastLine()
{
    const QString text = QStringLiteral("one two three four five six seven eight nine ten eleven twelve");
    const QStringList all = wrappedText(text, style, 100);
    QVERIFY(all.size() > 3);
    QCOMPARE(all.join(u' '), text);
    const QStringList two = wrappedText(text, style, 100, 2);
    QCOMPARE(two.size(), 2);
    QCOMPARE(two.first(), all.first());
    QVERIFY(two.last().endsWith(u'…'));
}

void TstText::wrappingKeepsTheUsersLines()
{
    QCOMPARE(wrappedText(QStringLiteral("a\n\nb"), style, 100),
        QStringList({QStringLiteral("a"), QString(), QStringLiteral("b")}));
}

void TstText::cjkIsRecognised()
{
    QVERIFY(hasCjk(QStringLiteral("master 主控")));
    QVERIFY(hasCjk(QStringLiteral("レジストリ")));
    QVERIFY(!hasCjk(QStringLiteral("master×4 – é · …")));
}

void TstText::chineseStandsOnTheBaseLine()
{
    // A fallback font has another ascent; digits must stay where they are.
    const QRect latin = painted(QStringLiteral("12"), style);
    const QRect mixed = painted(QStringLiteral("12中"), style);
    QVERIFY(!latin.isEmpty());
    QVERIFY(std::abs(latin.bottom() - 39) <= 1);
    QVERIFY(mixed.width() > latin.width() + 6);
    QVERIFY(std::abs(mixed.bottom() - latin.bottom()) <= 3);
}

void TstText::nothingBelowSixPixels()
{
    QVERIFY(painted(QStringLiteral("master01"), {11, QFont::Normal}, 0.54).isEmpty());
    QVERIFY(!painted(QStringLiteral("master01"), {11, QFont::Normal}, 0.56).isEmpty());
}

void TstText::anchorsMoveTheText()
{
    const QString text = QStringLiteral("HHHH");
    const QRect left = painted(text, style, 1, Anchor::Left);
    const QRect middle = painted(text, style, 1, Anchor::Middle);
    const QRect right = painted(text, style, 1, Anchor::Right);
    QVERIFY(std::abs(left.left() - 151) <= 1);
    QVERIFY(std::abs(middle.center().x() - 150) <= 1);
    QVERIFY(std::abs(right.right() - 148) <= 2);
    QVERIFY(std::abs(left.bottom() - right.bottom()) <= 1);
}

void TstText::halfSizesAreBetweenWholeOnes()
{
    const QString text = QStringLiteral("API 8443, Ingress 80, 443");
    const double ten = textWidth(text, {10, QFont::DemiBold});
    const double half = textWidth(text, {10.5, QFont::DemiBold});
    const double eleven = textWidth(text, {11, QFont::DemiBold});
    QVERIFY(std::abs(half - (ten + eleven) / 2) < 1);
    QCOMPARE(painted(QStringLiteral("H"), {10.5, QFont::DemiBold}).bottom(), 39);
}

void TstText::anyFontIsAtLeastAsWide()
{
    for (const QString &text : {QStringLiteral("keepalived"), QStringLiteral("10.10.11.11"), QStringLiteral("路由")})
        QVERIFY(textWidthAnyFont(text, style) >= textWidth(text, style));
    // Measured: DejaVu Sans Bold is 16 to 22 % wider than Inter 600 in names.
    QVERIFY(
        textWidthAnyFont(QStringLiteral("keepalived"), style) > 1.08 * textWidth(QStringLiteral("keepalived"), style));
}

QUORATE_TEST(TstText)
#include "tst_text.moc"
