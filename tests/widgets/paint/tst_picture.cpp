#include "tests/support/judge.h"
#include "tests/support/sample_picture.h"
#include "tests/support/test_main.h"
#include "widgets/paint/svg_device.h"

#include <QImage>
#include <QPainter>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QSvgRenderer>
#include <QTemporaryDir>
#include <QXmlStreamReader>

using namespace quorate;

/// What is written to files: SVG, PNG, PDF.
class TstPicture final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void svgHoldsOnlyWhatIsAllowed_data();
    void svgHoldsOnlyWhatIsAllowed();
    void svgPassesXmllint();
    void svgLooksLikeThePng_data();
    void svgLooksLikeThePng();
    void hostileTextStaysText_data();
    void hostileTextStaysText();
    void sameInputSameBytes_data();
    void sameInputSameBytes();
    void pngHoldsTheImage();
    void pngRefusesGiants();
    void emptyPagesAreRefused();
    void pdfStatesItsDate();
    void pdfEmbedsFonts();
    void pdfIsWhole_data();
    void pdfIsWhole();
    void cullingChangesNothingVisible();
    void farPicturesHaveNoSmallText();
    void xmlForbidsControls();
};

namespace {

Picture sample(const QString &name)
{
    if (name == QLatin1String("chinese"))
        return tests::sampleChinesePicture();
    if (name == QLatin1String("lost"))
        return tests::sampleLostRack();
    if (name == QLatin1String("findings"))
        return tests::sampleFindings();
    if (name == QLatin1String("estate"))
        return tests::sampleEstate();
    return tests::samplePicture();
}

void addSamples()
{
    QTest::addColumn<QString>("name");
    for (const char *name : {"typical", "chinese", "lost", "findings", "estate"})
        QTest::newRow(name) << QString::fromLatin1(name);
}

PictureOptions optionsOf(const QString &name)
{
    PictureOptions options;
    options.title = name;
    options.scale = 1;
    options.lod = name == QLatin1String("estate") ? Lod::Far : Lod::Near;
    return options;
}

// Everything that a picture of ours needs; what is not listed could load, run or link something.
QString forbiddenIn(const QByteArray &svg)
{
    static const QSet<QString> elements = {QStringLiteral("svg"), QStringLiteral("title"), QStringLiteral("g"),
        QStringLiteral("rect"), QStringLiteral("path"), QStringLiteral("circle"), QStringLiteral("text"),
        QStringLiteral("ellipse")};
    static const QSet<QString> attributes = {QStringLiteral("x"), QStringLiteral("y"), QStringLiteral("width"),
        QStringLiteral("height"), QStringLiteral("rx"), QStringLiteral("ry"), QStringLiteral("cx"),
        QStringLiteral("cy"), QStringLiteral("r"), QStringLiteral("d"), QStringLiteral("viewBox"),
        QStringLiteral("fill"), QStringLiteral("fill-opacity"), QStringLiteral("stroke"),
        QStringLiteral("stroke-width"), QStringLiteral("stroke-opacity"), QStringLiteral("stroke-dasharray"),
        QStringLiteral("stroke-dashoffset"), QStringLiteral("stroke-linecap"), QStringLiteral("stroke-linejoin"),
        QStringLiteral("font-family"), QStringLiteral("font-size"), QStringLiteral("font-weight"),
        QStringLiteral("letter-spacing"), QStringLiteral("text-anchor"), QStringLiteral("transform")};
    QXmlStreamReader reader(svg);
    while (!reader.atEnd()) {
        switch (reader.readNext()) {
        case QXmlStreamReader::StartElement:
            if (!elements.contains(reader.name().toString()))
                return QStringLiteral("element ") + reader.name().toString();
            for (const QXmlStreamAttribute &attribute : reader.attributes()) {
                if (!attributes.contains(attribute.qualifiedName().toString()))
                    return QStringLiteral("attribute ") + attribute.qualifiedName().toString();
                if (attribute.value().contains(QStringLiteral("url(")) || attribute.value().contains(u'<')
                    || attribute.value().contains(QStringLiteral("javascript")))
                    return QStringLiteral("value ") + attribute.value().toString();
            }
            break;
        case QXmlStreamReader::DTD:
        case QXmlStreamReader::ProcessingInstruction:
        case QXmlStreamReader::EntityReference:
        case QXmlStreamReader::Comment:
            return QStringLiteral("markup");
        default:
            break;
        }
    }
    return reader.hasError() ? reader.errorString() : QString();
}

} // namespace

void TstPicture::svgHoldsOnlyWhatIsAllowed_data()
{
    addSamples();
}

void TstPicture::svgHoldsOnlyWhatIsAllowed()
{
    QFETCH(QString, name);
    for (const Theme::Kind kind : {Theme::Kind::Light, Theme::Kind::Dark, Theme::Kind::Print}) {
        const auto svg = svgOf(sample(name), Theme::of(kind), optionsOf(name));
        QVERIFY(svg);
        QCOMPARE(forbiddenIn(svg.value()), QString());
        QVERIFY(svg.value().size() > 5000);
    }
}

void TstPicture::svgPassesXmllint()
{
    const QTemporaryDir folder;
    for (const char *name : {"typical", "chinese", "lost", "findings", "estate"}) {
        const QString path = folder.filePath(QStringLiteral("%1.svg").arg(QLatin1String(name)));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(svgOf(sample(QLatin1String(name)), Theme::light(), optionsOf(QLatin1String(name))).value());
        file.close();
        QUORATE_VERIFY_JUDGE(
            tests::judge(QStringLiteral("xmllint"), {QStringLiteral("--noout"), QStringLiteral("--nonet"), path}),
            "xmllint");
    }
}

void TstPicture::svgLooksLikeThePng_data()
{
    addSamples();
}

void TstPicture::svgLooksLikeThePng()
{
    QFETCH(QString, name);
    const Picture picture = sample(name);
    const PictureOptions options = optionsOf(name);
    const QImage png = imageOf(picture, Theme::light(), options).value();
    QSvgRenderer renderer(svgOf(picture, Theme::light(), options).value());
    QVERIFY(renderer.isValid());
    QImage svg(png.size(), QImage::Format_RGB32);
    svg.fill(Qt::magenta);
    QPainter painter(&svg);
    renderer.render(&painter, QRectF(QPointF(), QSizeF(svg.size())));
    painter.end();
    // Chips are wider in the SVG and its reader chooses the font, so cells of 16 px are compared, by their mean colour.
    const QSize cells(png.width() / 16, png.height() / 16);
    const QImage a = png.scaled(cells, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
    const QImage b = svg.scaled(cells, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
    int different = 0;
    for (int y = 0; y < cells.height(); ++y)
        for (int x = 0; x < cells.width(); ++x) {
            const QColor p = a.pixelColor(x, y);
            const QColor q = b.pixelColor(x, y);
            const int distance =
                std::abs(p.red() - q.red()) + std::abs(p.green() - q.green()) + std::abs(p.blue() - q.blue());
            different += distance > 90 ? 1 : 0;
        }
    QVERIFY2(different * 100 <= cells.width() * cells.height(), qPrintable(QString::number(different)));
}

void TstPicture::hostileTextStaysText_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("script") << QStringLiteral("t<script>alert(1)</script>&");
    QTest::newRow("attribute") << QStringLiteral("\" onload=\"alert(1)");
    QTest::newRow("entity") << QStringLiteral("&xxe; &amp; ]]>");
    QTest::newRow("controls") << QStringLiteral("a\u0001b\u000Bc\u0000d").append(QChar(0xD800)).append(QChar(0xFFFE));
    QTest::newRow("bidi") << QStringLiteral("\u202Eevil\u202C");
    QTest::newRow("lines") << QStringLiteral("a\nb\tc\rd");
    QTest::newRow("emoji") << QStringLiteral("rack 🚀 中文");
}

void TstPicture::hostileTextStaysText()
{
    QFETCH(QString, text);
    Picture picture = tests::samplePicture();
    picture.title->title = text;
    picture.cards[0].name = text;
    picture.cards[1].chips[0].text = text;
    picture.connectors[2].label = text;
    picture.notes[0].text = text;
    picture.containers[0].name = text;
    PictureOptions options;
    options.title = text;
    const auto svg = svgOf(picture, Theme::light(), options);
    QVERIFY(svg);
    QCOMPARE(forbiddenIn(svg.value()), QString());
    QXmlStreamReader reader(svg.value());
    while (!reader.atEnd() && !(reader.readNext() == QXmlStreamReader::StartElement && reader.name() == u"title")) { }
    QString read = reader.readElementText();
    QString expected = xmlText(text);
    expected.replace(u'\r', u'\n'); // XML 1.0, 2.11: line ends are read as LF
    QCOMPARE(read, expected);
    QVERIFY(pdfOf(picture, Theme::light(), options));
}

void TstPicture::sameInputSameBytes_data()
{
    addSamples();
}

void TstPicture::sameInputSameBytes()
{
    QFETCH(QString, name);
    const PictureOptions options = optionsOf(name);
    const Theme &theme = Theme::light();
    QCOMPARE(svgOf(sample(name), theme, options).value(), svgOf(sample(name), theme, options).value());
    QCOMPARE(pngOf(sample(name), theme, options).value(), pngOf(sample(name), theme, options).value());
    QCOMPARE(pdfOf(sample(name), theme, options).value(), pdfOf(sample(name), theme, options).value());
}

void TstPicture::pngHoldsTheImage()
{
    const Picture picture = tests::sampleLostRack();
    const QByteArray png = pngOf(picture, Theme::dark(), optionsOf(QStringLiteral("lost"))).value();
    QImage read;
    QVERIFY(read.loadFromData(png, "PNG"));
    QCOMPARE(read.convertToFormat(QImage::Format_RGB32),
        imageOf(picture, Theme::dark(), optionsOf(QStringLiteral("lost"))).value());
    QVERIFY(png.size() < 400'000);
    const QString pngcheck = QStandardPaths::findExecutable(QStringLiteral("identify"));
    if (pngcheck.isEmpty())
        return;
    const QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("a.png")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(png);
    file.close();
    QProcess process;
    process.start(pngcheck, {QStringLiteral("-regard-warnings"), file.fileName()});
    QVERIFY(process.waitForFinished());
    QCOMPARE(process.exitCode(), 0);
}

void TstPicture::pngRefusesGiants()
{
    Picture picture;
    picture.page = QRectF(0, 0, 20000, 10001);
    PictureOptions options;
    options.scale = 1;
    const auto refused = pngOf(picture, Theme::light(), options);
    QVERIFY(!refused);
    QVERIFY(refused.error().message.contains(QStringLiteral("200")));
    options.scale = 0.1;
    QVERIFY(pngOf(picture, Theme::light(), options));
}

void TstPicture::emptyPagesAreRefused()
{
    Picture picture;
    QVERIFY(!svgOf(picture, Theme::light()));
    QVERIFY(!pngOf(picture, Theme::light()));
    QVERIFY(!pdfOf(picture, Theme::light()));
    picture.page = QRectF(0, 0, qInf(), 100);
    QVERIFY(!pngOf(picture, Theme::light()));
}

void TstPicture::pdfStatesItsDate()
{
    PictureOptions options;
    options.created = QDateTime(QDate(2025, 3, 14), QTime(9, 26, 53), Qt::UTC);
    const QByteArray pdf = pdfOf(tests::samplePicture(), Theme::light(), options).value();
    QVERIFY(pdf.contains("/CreationDate (D:20250314092653"));
    options.created = {};
    QVERIFY(pdfOf(tests::samplePicture(), Theme::light(), options).value().contains("/CreationDate (D:19700101000000"));
}

void TstPicture::pdfEmbedsFonts()
{
    const QByteArray pdf = pdfOf(tests::sampleChinesePicture(), Theme::light()).value();
    QVERIFY(pdf.startsWith("%PDF-1."));
    QVERIFY(pdf.count("/FontFile") >= 2);
    QVERIFY(!pdf.contains("/JavaScript"));
    QVERIFY(!pdf.contains("/URI"));
}

void TstPicture::pdfIsWhole_data()
{
    QTest::addColumn<Picture>("picture");
    QTest::addColumn<QStringList>("words");
    const auto words = [](const char *list) { return QString::fromUtf8(list).split(u'|'); };
    QTest::newRow("English") << tests::samplePicture() << words("master01|10.10.1.11|compute{01..04}|Rack A");
    QTest::newRow("Chinese") << tests::sampleChinesePicture()
                             << words("master01|10.10.1.11|生产集群|机柜 A|compute{01..04}|镜像仓库");
}

// As poppler reads it: one page of the picture's size, every font inside, every text found by searching.
void TstPicture::pdfIsWhole()
{
    QFETCH(Picture, picture);
    QFETCH(QStringList, words);
    const QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("a.pdf")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    PictureOptions options;
    options.title = QStringLiteral("生产 cluster");
    file.write(pdfOf(picture, Theme::light(), options).value());
    file.close();
    const tests::Judgement info = tests::judge(QStringLiteral("pdfinfo"), {file.fileName()});
    QUORATE_VERIFY_JUDGE(info, "pdfinfo");
    QVERIFY2(!info.output.contains("Error") && !info.output.contains("Warning"), info.output.constData());
    const QString said = QString::fromUtf8(info.output).simplified();
    QVERIFY2(said.contains(QStringLiteral("Title: 生产 cluster")), qPrintable(said));
    QVERIFY(said.contains(QStringLiteral("Pages: 1 ")) && said.contains(QStringLiteral("JavaScript: no")));
    // 96 px are 72 points.
    static const QRegularExpression size(QStringLiteral("Page size: ([0-9.]+) x ([0-9.]+) pts"));
    const QRegularExpressionMatch pts = size.match(said);
    QVERIFY(std::abs(pts.captured(1).toDouble() - picture.page.width() * 0.75) <= 1);
    QVERIFY(std::abs(pts.captured(2).toDouble() - picture.page.height() * 0.75) <= 1);

    const tests::Judgement fonts = tests::judge(QStringLiteral("pdffonts"), {file.fileName()});
    QUORATE_VERIFY_JUDGE(fonts, "pdffonts");
    const QStringList rows = QString::fromUtf8(fonts.output).trimmed().split(u'\n').mid(2);
    QVERIFY(rows.size() >= 2);
    // name, type (two words), encoding, embedded, subset, with a table to Unicode, object (two numbers)
    static const QRegularExpression row(QStringLiteral("\\s(yes|no)\\s+(yes|no)\\s+(yes|no)\\s+\\d+\\s+\\d+$"));
    for (const QString &font : rows) {
        const QRegularExpressionMatch match = row.match(font);
        QVERIFY2(match.captured(1) == u"yes" && match.captured(3) == u"yes", qPrintable(font));
    }

    const tests::Judgement found = tests::judge(QStringLiteral("pdftotext"), {file.fileName(), QStringLiteral("-")});
    QUORATE_VERIFY_JUDGE(found, "pdftotext");
    // Qt 6.4 maps some characters to compatibility forms.
    const QString text = QString::fromUtf8(found.output).normalized(QString::NormalizationForm_KC);
    for (const QString &word : words)
        QVERIFY2(text.contains(word), qPrintable(word));
}

void TstPicture::cullingChangesNothingVisible()
{
    const Picture picture = tests::sampleFindings();
    const QRect window(300, 250, 500, 400);
    const auto paint = [&](const QRectF &visible) {
        QImage image(window.size(), QImage::Format_RGB32);
        image.fill(Theme::light().page);
        QPainter painter(&image);
        painter.translate(-window.topLeft());
        paintPicture(painter, picture, PaintView{Theme::light()}, visible);
        painter.end();
        return image;
    };
    QCOMPARE(paint(QRectF(window)), paint({}));
}

void TstPicture::farPicturesHaveNoSmallText()
{
    PictureOptions options;
    options.lod = Lod::Far;
    const QByteArray svg = svgOf(tests::samplePicture(), Theme::light(), options).value();
    QXmlStreamReader reader(svg);
    while (!reader.atEnd())
        if (reader.readNext() == QXmlStreamReader::StartElement && reader.name() == u"text")
            QVERIFY(reader.attributes().value(QStringLiteral("font-size")).toDouble() >= 6);
    QVERIFY(!svg.contains("master01"));
}

void TstPicture::xmlForbidsControls()
{
    QCOMPARE(xmlText(QStringLiteral("a\u0001b\u001Fc\td\ne")), QStringLiteral("abc\td\ne"));
    QCOMPARE(xmlText(QString(QChar(0xDC00)) + u'x' + QChar(0xD800)), QStringLiteral("x"));
    QCOMPARE(xmlText(QStringLiteral("🚀")), QStringLiteral("🚀"));
    QCOMPARE(xmlText(QString(QChar(0xFFFF)) + QChar(0xFFFE) + QChar(0x7F)), QString());
}

QUORATE_TEST(TstPicture)
#include "tst_picture.moc"
