#include "tests/support/test_main.h"

#include "model/base/text.h"

#include <QRandomGenerator>
#include <algorithm>

using namespace quorate;

class TextTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void freeText_data();
    void freeText();
    void freeTextLength();
    void slugs_data();
    void slugs();
    void paths_data();
    void paths();
    void bytes_data();
    void bytes();
    void bytesDefaultUnit();
    void formattedBytes_data();
    void formattedBytes();
    void formattedBytesReadBack();
    void milliseconds_data();
    void milliseconds();
    void formattedMilliseconds_data();
    void formattedMilliseconds();
    void naturalOrder_data();
    void naturalOrder();
    void naturalOrderIsAnOrder();
};

void TextTest::freeText_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("part"); // of the complaint; empty: fine
    const auto row = [](const char *name, const QString &text, const char *part) {
        QTest::newRow(name) << text << QString::fromLatin1(part);
    };
    row("empty", QString(), "");
    row("letters of all planes", QStringLiteral("Caf\u00e9 \u4e2d\u6587 \U0001F600 \U00020000"), "");
    row("line ends and tabs", QStringLiteral("a\n\tb"), "");
    row("right-to-left letters", QStringLiteral("\u05d0\u0627"), "");
    row("no-break space, soft hyphen, joiner", QStringLiteral("\u00a0\u00ad\u200d"), "");
    row("private use", QStringLiteral("\uE000"), "");
    row("carriage return", QStringLiteral("a\r\n"), "U+000D");
    row("NUL", QString(QChar(0)), "U+0000");
    row("escape", QStringLiteral("\x1b[0m"), "U+001B");
    row("last of C0", QString(QChar(0x1F)), "U+001F");
    row("delete", QString(QChar(0x7F)), "U+007F");
    row("first of C1", QString(QChar(0x80)), "U+0080");
    row("last of C1", QString(QChar(0x9F)), "U+009F");
    row("first bidi override", QString(QChar(0x202A)), "U+202A");
    row("last bidi override", QString(QChar(0x202E)), "U+202E");
    row("before the bidi overrides", QString(QChar(0x2029)), "");
    row("after the bidi overrides", QString(QChar(0x202F)), "");
    row("first isolate", QString(QChar(0x2066)), "U+2066");
    row("last isolate", QString(QChar(0x2069)), "U+2069");
    row("after the isolates", QString(QChar(0x206A)), "");
    row("noncharacter", QString(QChar(0xFFFE)), "U+FFFE");
    row("noncharacter in the middle", QString(QChar(0xFDD0)), "U+FDD0");
    row("noncharacter of plane 16", QStringLiteral("a\U0010FFFF"), "U+10FFFF");
    row("high surrogate alone", QString(QChar(0xD83D)) + u'a', "U+D83D");
    row("low surrogate alone", u'a' + QString(QChar(0xDE00)), "U+DE00");
    row("surrogates in the wrong order", QString(QChar(0xDE00)) + QChar(0xD83D), "U+DE00");
}

void TextTest::freeText()
{
    QFETCH(QString, text);
    QFETCH(QString, part);
    const QString problem = text::freeTextProblem(text);
    QCOMPARE(problem.isEmpty(), part.isEmpty());
    QVERIFY2(problem.contains(part), qPrintable(problem));
}

void TextTest::freeTextLength()
{
    QVERIFY(text::freeTextProblem(QString(4096, u'a')).isEmpty());
    QVERIFY(text::freeTextProblem(QString(4097, u'a')).contains(QLatin1String("4096")));
    QVERIFY(text::freeTextProblem(u"abc", 3).isEmpty());
    QVERIFY(!text::freeTextProblem(u"abcd", 3).isEmpty());
}

void TextTest::slugs_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isGood");
    QTest::newRow("letters") << QStringLiteral("node-4k7q2m9x") << true;
    QTest::newRow("digit first") << QStringLiteral("3com") << true;
    QTest::newRow("one") << QStringLiteral("a") << true;
    QTest::newRow("hyphen last") << QStringLiteral("a-") << true;
    QTest::newRow("64") << QString(64, u'a') << true;
    QTest::newRow("65") << QString(65, u'a') << false;
    QTest::newRow("empty") << QString() << false;
    QTest::newRow("hyphen first") << QStringLiteral("-a") << false;
    QTest::newRow("capital") << QStringLiteral("A") << false;
    QTest::newRow("underscore") << QStringLiteral("a_b") << false;
    QTest::newRow("dot") << QStringLiteral("a.b") << false;
    QTest::newRow("not ASCII") << QStringLiteral("\u0430") << false;
}

void TextTest::slugs()
{
    QFETCH(QString, text);
    QTEST(text::isSlug(text), "isGood");
}

void TextTest::paths_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isGood");
    const auto row = [](const char *text, bool isGood) {
        QTest::newRow(QByteArray(text).toPercentEncoding(" /:.").constData()) << QString::fromUtf8(text) << isGood;
    };
    row("/", true);
    row("/var/lib/etcd", true);
    row("/etc/pki/ca-trust/source/anchors/my_ca.crt", true);
    row("/opt/.hidden", true);
    row("", false);
    row("var/lib", false);
    row("./x", false);
    row("/var/../etc", false);
    row("/var/..", false);
    row("/var//lib", false);
    row("//var", false);
    row("/var/lib x", false);
    row("/var;reboot", false);
    row("/var/$HOME", false);
    row("/v\u00e4r", false);
    row("/var\n", false);
    row("C:/x", false);
}

void TextTest::paths()
{
    QFETCH(QString, text);
    QTEST(text::isTargetPath(text), "isGood");
}

void TextTest::bytes_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<qint64>("value"); // -1: refused
    const auto row = [](const char *text, qint64 value) { QTest::newRow(text) << QString::fromLatin1(text) << value; };
    row("64", 68719476736); // GiB by default
    row("64G", 68719476736);
    row("64Gi", 68719476736);
    row("64 GiB", 68719476736);
    row("  64   GiB ", 68719476736);
    row("40 GB", 40'000'000'000);
    row("512 MB", 512'000'000);
    row("512 MiB", 536870912);
    row("1.5 TiB", 1649267441664);
    row("0.5K", 512);
    row("1 kB", 1000);
    row("1 KB", 1000);
    row("1 TB", 1'000'000'000'000);
    row("1 PB", 1'000'000'000'000'000);
    row("7 B", 7);
    row("0", 0);
    row("0 B", 0);
    row("1.1 GiB", 1181116006); // 1181116006.4
    row("1 EiB", 1152921504606846976);
    row("1024 PiB", 1152921504606846976);
    row("1152921504606846976 B", 1152921504606846976);
    row("1.5 EiB", -1);
    row("2 EiB", -1);
    row("1152921504606846977 B", -1);
    row("999999999999999999", -1);
    row("9999999999999999999 B", -1);
    row("-1", -1);
    row("+1", -1);
    row("", -1);
    row("GiB", -1);
    row(".5 GiB", -1);
    row("1. GiB", -1);
    row("1,5 GiB", -1);
    row("1e3", -1);
    row("0x10", -1);
    row("64 gib", -1);
    row("64 g", -1);
    row("64 m", -1);
    row("64 Mb", -1);
    row("64 GiBs", -1);
    row("64 G iB", -1);
    row("64 GiB 1", -1);
    row("inf", -1);
}

void TextTest::bytes()
{
    QFETCH(QString, text);
    QFETCH(qint64, value);
    QCOMPARE(text::parseBytes(text).value_or(-1), value);
}

void TextTest::bytesDefaultUnit()
{
    QCOMPARE(text::parseBytes(u"2", 1 << 20), 2 << 20);
    QCOMPARE(text::parseBytes(u"2 GiB", 1 << 20), qint64(2) << 30);
    QCOMPARE(text::parseBytes(u"2", 1), 2);
}

void TextTest::formattedBytes_data()
{
    QTest::addColumn<qint64>("value");
    QTest::addColumn<QString>("text");
    const auto row = [](qint64 value, const char *text) { QTest::newRow(text) << value << QString::fromLatin1(text); };
    const qint64 one = 1;
    row(0, "0 B");
    row(1, "1 B");
    row(1000, "1 kB");
    row(1024, "1 KiB");
    row(512, "512 B");
    row(32 * (one << 30), "32 GiB");
    row(512 * (one << 20), "512 MiB");
    row(3 * (one << 39), "1.5 TiB");
    row(40'000'000'000, "40 GB");
    row(1'500'000'000'000, "1.5 TB");
    row(one << 60, "1 EiB");
    row((one << 60) - 1, "1152921504606846975 B");
    row(1181116006, "1181116006 B");
}

void TextTest::formattedBytes()
{
    QFETCH(qint64, value);
    QTEST(text::formatBytes(value), "text");
}

void TextTest::formattedBytesReadBack()
{
    QRandomGenerator random(5);
    for (int i = 0; i < 20'000; ++i) {
        qint64 value = qint64(random.generate64() >> (4 + random.bounded(60)));
        if (i % 3 == 0)
            value = (value >> 30) << random.bounded(30);
        if (i % 3 == 1)
            value = value % 10'000 * (i % 2 == 0 ? 1'000'000'000'000 : 125'000'000);
        const QString text = text::formatBytes(value);
        QVERIFY2(text::parseBytes(text) == value, qPrintable(text));
    }
}

void TextTest::milliseconds_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<double>("value"); // -1: refused
    const auto row = [](const char *text, double value) {
        QTest::newRow(QByteArray(text).toPercentEncoding(" /:.").constData()) << QString::fromUtf8(text) << value;
    };
    row("2.5 ms", 2.5);
    row("2.5ms", 2.5);
    row("2.5", 2.5);
    row("0", 0);
    row("1 s", 1000);
    row("1.5s", 1500);
    row("800 us", 0.8);
    row("800 \u00b5s", 0.8);
    row("800 \u03bcs", 0.8);
    row("-1 ms", -1);
    row("", -1);
    row("ms", -1);
    row("1e3", -1);
    row("nan", -1);
    row("1,5 ms", -1);
    row("1 m", -1);
    row("1 min", -1);
    row("1 MS", -1);
    row("1 ms ms", -1);
}

void TextTest::milliseconds()
{
    QFETCH(QString, text);
    QTEST(text::parseMilliseconds(text).value_or(-1), "value");
}

void TextTest::formattedMilliseconds_data()
{
    QTest::addColumn<double>("value");
    QTest::addColumn<QString>("text");
    QTest::newRow("fraction") << 2.5 << QStringLiteral("2.5 ms");
    QTest::newRow("whole") << 40.0 << QStringLiteral("40 ms");
    QTest::newRow("tenth") << 0.1 << QStringLiteral("0.1 ms");
    QTest::newRow("small") << 0.00001 << QStringLiteral("0.00001 ms");
    QTest::newRow("large") << 1e6 << QStringLiteral("1000000 ms");
    QTest::newRow("zero") << 0.0 << QStringLiteral("0 ms");
}

void TextTest::formattedMilliseconds()
{
    QFETCH(double, value);
    QFETCH(QString, text);
    QCOMPARE(text::formatMilliseconds(value), text);
    QCOMPARE(text::parseMilliseconds(text), value);
}

void TextTest::naturalOrder_data()
{
    QTest::addColumn<QString>("small");
    QTest::addColumn<QString>("large");
    const auto row = [](const char *small, const char *large) {
        QTest::newRow(QByteArray(small).toPercentEncoding(" /:.").constData())
            << QString::fromUtf8(small) << QString::fromUtf8(large);
    };
    row("", "a");
    row("node2", "node10");
    row("node9", "node10");
    row("node2", "node02a");
    row("node02", "node2"); // equal in nature; by code point 0 < 2
    row("node007x", "node7y");
    row("a", "b");
    row("B", "a");
    row("a", "a1");
    row("a1b2", "a1b10");
    row("10.0.0.9", "10.0.0.10");
    row("9", "a");
    row("a-1", "a1");
    row("99999999999999999999999998", "99999999999999999999999999");
    row("\uFFFD", "\U00010000"); // UTF-16 units would say otherwise
    row("x\U0001F600", "x\U0001F601");
}

void TextTest::naturalOrder()
{
    QFETCH(QString, small);
    QFETCH(QString, large);
    QVERIFY(text::compareNatural(small, large) < 0);
    QVERIFY(text::compareNatural(large, small) > 0);
    QCOMPARE(text::compareNatural(small, small), 0);
}

// Antisymmetric, transitive, and equal for equal texts only; else sorting would depend on the order before.
void TextTest::naturalOrderIsAnOrder()
{
    QRandomGenerator random(9);
    static const char32_t letters[] = {'0', '0', '1', '2', '9', 'a', 'b', '-', 0x4E2D, 0xFFFD, 0x1F600};
    QStringList texts;
    for (int i = 0; i < 120; ++i) {
        QString text;
        for (int k = random.bounded(6); k > 0; --k)
            text += QChar::fromUcs4(letters[random.bounded(int(std::size(letters)))]);
        texts.append(text);
    }
    for (const QString &a : texts) {
        for (const QString &b : texts) {
            const int order = text::compareNatural(a, b);
            QCOMPARE(order == 0, a == b);
            QCOMPARE(text::compareNatural(b, a), -order);
            for (const QString &c : texts) {
                if (order < 0 && text::compareNatural(b, c) < 0)
                    QVERIFY2(text::compareNatural(a, c) < 0, qPrintable(a + u' ' + b + u' ' + c));
            }
        }
    }
}

QUORATE_TEST(TextTest)
#include "tst_text.moc"
