#include "tests/support/test_main.h"
#include "widgets/paint/icons.h"

#include <QPainter>
#include <QRegularExpression>
#include <QXmlStreamReader>

using namespace quorate;

class TstIcons final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyRoleHasOne();
    void filesFollowTheRules_data();
    void filesFollowTheRules();
    void inkIsReplaced();
    void unknownNamesShowAHost();
    void imagesAreSharp();
    void imagesDiffer();
};

void TstIcons::everyRoleHasOne()
{
    for (const char *name : {"master", "etcd", "infra", "router", "registry", "logging", "metrics", "compute",
             "storage", "load-balancer", "dns", "bastion", "vip", "client", "external-registry", "data-center", "room",
             "rack", "hypervisor", "availability-zone", "cluster", "node-group", "note", "backup", "pin",
             "finding-error", "finding-warning", "finding-hint", "host"})
        QVERIFY2(hasIcon(QLatin1String(name)), name);
}

void TstIcons::filesFollowTheRules_data()
{
    QTest::addColumn<QString>("name");
    for (const QString &name : iconNames())
        QTest::newRow(qPrintable(name)) << name;
}

void TstIcons::filesFollowTheRules()
{
    QFETCH(QString, name);
    const QByteArray svg = iconSvg(name, QColor(1, 2, 3), QColor(4, 5, 6));
    QXmlStreamReader reader(svg);
    int elements = 0;
    while (!reader.atEnd()) {
        if (reader.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (elements++ == 0) {
            QCOMPARE(reader.name().toString(), QStringLiteral("svg"));
            QCOMPARE(reader.attributes().value(QStringLiteral("viewBox")).toString(), QStringLiteral("0 0 24 24"));
        }
        for (const QXmlStreamAttribute &attribute : reader.attributes())
            QVERIFY(!attribute.name().toString().contains(QStringLiteral("href")));
    }
    QVERIFY2(!reader.hasError(), qPrintable(reader.errorString()));
    QVERIFY(elements > 1);
    // One ink, and for findings the glyph's: no other colour may be left.
    static const QRegularExpression colour(QStringLiteral("#[0-9a-fA-F]{6}"));
    auto matches = colour.globalMatch(QString::fromLatin1(svg));
    bool inked = false;
    while (matches.hasNext()) {
        const QString found = matches.next().captured();
        inked = inked || found == QStringLiteral("#010203");
        QVERIFY2(found == QStringLiteral("#010203")
                || (name.startsWith(QStringLiteral("finding-")) && found == QStringLiteral("#040506")),
            qPrintable(found));
    }
    QVERIFY(inked);
}

void TstIcons::inkIsReplaced()
{
    const QImage red = iconImage(QStringLiteral("master"), Qt::red, 24);
    bool any = false;
    for (int y = 0; y < red.height(); ++y)
        for (int x = 0; x < red.width(); ++x)
            if (const QColor c = red.pixelColor(x, y); c.alpha() == 255) {
                any = true;
                QCOMPARE(c, QColor(Qt::red));
            }
    QVERIFY(any);
}

void TstIcons::unknownNamesShowAHost()
{
    QVERIFY(!hasIcon(QStringLiteral("no-such-icon")));
    QCOMPARE(iconSvg(QStringLiteral("no-such-icon"), Qt::black), iconSvg(QStringLiteral("host"), Qt::black));
}

void TstIcons::imagesAreSharp()
{
    const QImage image = iconImage(QStringLiteral("rack"), Qt::black, 20, 2);
    QCOMPARE(image.size(), QSize(40, 40));
    QCOMPARE(image.devicePixelRatio(), 2.0);
}

void TstIcons::imagesDiffer()
{
    // A role's icon must differ from the others at its least size, 16 px.
    const QStringList names = iconNames();
    for (qsizetype i = 0; i < names.size(); ++i)
        for (qsizetype k = i + 1; k < names.size(); ++k)
            QVERIFY2(iconImage(names.at(i), Qt::black, 16) != iconImage(names.at(k), Qt::black, 16),
                qPrintable(names.at(i) + u' ' + names.at(k)));
}

QUORATE_TEST(TstIcons)
#include "tst_icons.moc"
