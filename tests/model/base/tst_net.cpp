#include "tests/support/test_main.h"

#include "model/base/net.h"

#include <QRandomGenerator>

using namespace quorate::net;

class NetTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void addresses_data();
    void addresses();
    void cidrs_data();
    void cidrs();
    void cidrArithmetic_data();
    void cidrArithmetic();
    void overlapEqualsBruteForce();
    void ranges_data();
    void ranges();
    void ports_data();
    void ports();
    void names_data();
    void names();
    void interfaces_data();
    void interfaces();
    void patterns_data();
    void patterns();
    void patternNames();
};

void NetTest::addresses_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<qint64>("value"); // -1: refused
    const auto row = [](const char *text, qint64 value) {
        QTest::newRow(QByteArray(text).toPercentEncoding(" /:.").constData()) << QString::fromUtf8(text) << value;
    };
    row("0.0.0.0", 0);
    row("0.0.0.1", 1);
    row("10.0.0.1", 167772161);
    row("192.168.1.254", 3232236030);
    row("255.255.255.255", 4294967295);
    // What inet_aton and QHostAddress read as something else.
    row("10.1", -1);
    row("1", -1);
    row("010.0.0.1", -1);
    row("10.0.0.00", -1);
    row("0x7f.0.0.1", -1);
    row("10.0.0.256", -1);
    row("10.0.0.1000000000000", -1);
    row("10.0.0.1 ", -1);
    row(" 10.0.0.1", -1);
    row("10.0.0.+1", -1);
    row("10.0.0.-1", -1);
    row("10.0.0.", -1);
    row(".10.0.0.1", -1);
    row("10..0.1", -1);
    row("10.0.0.1.", -1);
    row("10.0.0.1.2", -1);
    row("10.0.0.1/24", -1);
    row("", -1);
    row("::1", -1);
    row("10.0.0.\u0661", -1); // an Arabic digit one
}

void NetTest::addresses()
{
    QFETCH(QString, text);
    QFETCH(qint64, value);
    const auto address = Ipv4::parse(text);
    QCOMPARE(address ? qint64(address->value) : -1, value);
    if (address)
        QCOMPARE(address->toString(), text);
}

void NetTest::cidrs_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isStrict");
    QTest::addColumn<bool>("isLoose");
    const auto row = [](const char *text, bool isStrict, bool isLoose) {
        QTest::newRow(QByteArray(text).toPercentEncoding(" /:.").constData())
            << QString::fromUtf8(text) << isStrict << isLoose;
    };
    row("10.0.0.0/16", true, true);
    row("0.0.0.0/0", true, true);
    row("10.0.0.5/32", true, true);
    row("10.0.0.4/31", true, true);
    row("10.0.0.5/24", false, true);
    row("10.0.0.5/31", false, true);
    row("128.0.0.0/0", false, true);
    row("10.0/16", false, false);
    row("010.0.0.0/8", false, false);
    row("10.0.0.0", false, false);
    row("10.0.0.0/", false, false);
    row("10.0.0.0/33", false, false);
    row("10.0.0.0/08", false, false);
    row("10.0.0.0/-1", false, false);
    row("10.0.0.0/8 ", false, false);
    row("10.0.0.0/8/8", false, false);
    row("10.0.0.0/255.0.0.0", false, false);
    row("/8", false, false);
}

void NetTest::cidrs()
{
    QFETCH(QString, text);
    QFETCH(bool, isStrict);
    QFETCH(bool, isLoose);
    QCOMPARE(Cidr::parse(text).has_value(), isStrict);
    const auto loose = Cidr::parse(text, true);
    QCOMPARE(loose.has_value(), isLoose);
    if (loose) {
        QCOMPARE(loose->toString(), text);
        QCOMPARE(loose->isAligned(), isStrict);
    }
}

// Expected values from Python's ipaddress module, as those of the addresses above.
void NetTest::cidrArithmetic_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("network");
    QTest::addColumn<QString>("broadcast");
    QTest::addColumn<QString>("inside");
    QTest::addColumn<QString>("outside");
    const auto row = [](const char *text, const char *network, const char *broadcast, const char *inside,
                         const char *outside) {
        QTest::newRow(text) << QString::fromLatin1(text) << QString::fromLatin1(network)
                            << QString::fromLatin1(broadcast) << QString::fromLatin1(inside)
                            << QString::fromLatin1(outside);
    };
    row("10.0.0.5/24", "10.0.0.0", "10.0.0.255", "10.0.0.255", "10.0.1.0");
    row("172.30.77.1/12", "172.16.0.0", "172.31.255.255", "172.16.0.0", "172.32.0.0");
    row("192.168.1.130/26", "192.168.1.128", "192.168.1.191", "192.168.1.191", "192.168.1.127");
    row("10.1.2.3/32", "10.1.2.3", "10.1.2.3", "10.1.2.3", "10.1.2.2");
    row("10.1.2.3/31", "10.1.2.2", "10.1.2.3", "10.1.2.2", "10.1.2.4");
}

void NetTest::cidrArithmetic()
{
    QFETCH(QString, text);
    QFETCH(QString, network);
    QFETCH(QString, broadcast);
    QFETCH(QString, inside);
    QFETCH(QString, outside);
    const Cidr cidr = *Cidr::parse(text, true);
    QCOMPARE(cidr.network().toString(), network);
    QCOMPARE(cidr.broadcast().toString(), broadcast);
    QVERIFY(cidr.contains(*Ipv4::parse(inside)));
    QVERIFY(!cidr.contains(*Ipv4::parse(outside)));
    const Cidr everything = *Cidr::parse(u"0.0.0.0/0");
    QVERIFY(everything.contains(*Ipv4::parse(u"255.255.255.255")) && everything.mask() == 0);
    QVERIFY(everything.overlaps(cidr) && cidr.overlaps(everything));
}

void NetTest::overlapEqualsBruteForce()
{
    QRandomGenerator random(3);
    for (int i = 0; i < 5000; ++i) {
        // A small corner of the addresses, so that half of the pairs do overlap.
        const Cidr a{{0x0A000000 + random.bounded(256u)}, 24 + random.bounded(9)};
        const Cidr b{{0x0A000000 + random.bounded(256u)}, 24 + random.bounded(9)};
        bool common = false;
        for (quint32 value = 0x0A000000; value <= 0x0A0000FF; ++value)
            common = common || (a.contains({value}) && b.contains({value}));
        QCOMPARE(a.overlaps(b), common);
    }
}

void NetTest::ranges_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<qint64>("size"); // -1: refused
    const auto row = [](const char *text, qint64 size) { QTest::newRow(text) << QString::fromLatin1(text) << size; };
    row("10.0.1.21-10.0.1.40", 20);
    row("10.0.1.21", 1);
    row("10.0.0.255-10.0.1.0", 2);
    row("0.0.0.0-255.255.255.255", 4294967296);
    row("10.0.1.40-10.0.1.21", -1);
    row("10.0.1.21-40", -1);
    row("10.0.1.21 - 10.0.1.40", -1);
    row("10.0.1.21-", -1);
    row("-10.0.1.21", -1);
    row("10.0.1.21-10.0.1.22-10.0.1.23", -1);
    row("", -1);
}

void NetTest::ranges()
{
    QFETCH(QString, text);
    QFETCH(qint64, size);
    const auto range = Range::parse(text);
    QCOMPARE(range ? qint64(range->size()) : -1, size);
    if (range)
        QCOMPARE(range->toString(), text);
    QCOMPARE(Range::parse(u"10.0.0.1-10.0.0.1")->toString(), QStringLiteral("10.0.0.1"));
}

void NetTest::ports_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("first"); // 0: refused
    QTest::addColumn<int>("last");
    const auto row = [](const char *text, int first, int last) {
        QTest::newRow(text) << QString::fromUtf8(text) << first << last;
    };
    row("1", 1, 1);
    row("443", 443, 443);
    row("65535", 65535, 65535);
    row("9000-10000", 9000, 10000);
    for (const char *wrong : {"0", "65536", "080", "", "-", "80-", "-80", "90-80", "80-90-100", "+80", "80 ", "http",
             "1e3", "0-9", "80-65536"})
        row(wrong, 0, 0);
}

void NetTest::ports()
{
    QFETCH(QString, text);
    QFETCH(int, first);
    QFETCH(int, last);
    const auto range = PortRange::parse(text);
    QCOMPARE(range ? range->first : 0, first);
    QCOMPARE(range ? range->last : 0, last);
    if (range) {
        QCOMPARE(range->toString(), text);
        QVERIFY(range->contains(first) && range->contains(last) && !range->contains(first - 1)
            && !range->contains(last + 1));
    }
}

void NetTest::names_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isLabel");
    QTest::addColumn<bool>("isHostName");
    const auto row = [](const char *name, const QString &text, bool label, bool hostName) {
        QTest::newRow(name) << text << label << hostName;
    };
    const auto x = [](int count) { return QString(count, u'x'); };
    row("one letter", QStringLiteral("a"), true, true);
    row("letters, digits, hyphen", QStringLiteral("node-01"), true, true);
    row("digit first (RFC 1123)", QStringLiteral("3com"), true, true);
    row("digits only", QStringLiteral("123"), true, false);
    row("63 octets", x(63), true, true);
    row("64 octets", x(64), false, false);
    row("empty", QString(), false, false);
    row("hyphen first", QStringLiteral("-a"), false, false);
    row("hyphen last", QStringLiteral("a-"), false, false);
    row("underscore", QStringLiteral("a_b"), false, false);
    row("capital", QStringLiteral("Node"), false, false);
    row("blank", QStringLiteral("a b"), false, false);
    row("not ASCII", QStringLiteral("n\u00f6de"), false, false);
    row("dots", QStringLiteral("a.example.com"), false, true);
    row("dot first", QStringLiteral(".a"), false, false);
    row("dot last", QStringLiteral("a."), false, false);
    row("two dots", QStringLiteral("a..b"), false, false);
    row("looks like an address", QStringLiteral("10.0.0.1"), false, false);
    row("digits in front", QStringLiteral("10.example"), false, true);
    row("253 octets", x(63) + u'.' + x(63) + u'.' + x(63) + u'.' + x(61), false, true);
    row("254 octets", x(63) + u'.' + x(63) + u'.' + x(63) + u'.' + x(62), false, false);
    row("a label too long", QStringLiteral("a.") + x(64), false, false);
}

void NetTest::names()
{
    QFETCH(QString, text);
    QTEST(isLabel(text), "isLabel");
    QTEST(isHostName(text), "isHostName");
}

void NetTest::interfaces_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isGood");
    const auto row = [](const char *text, bool isGood) { QTest::newRow(text) << QString::fromLatin1(text) << isGood; };
    row("eth0", true);
    row("ens192", true);
    row("bond0.100", true);
    row("br-ex", true);
    row("Vlan_7", true);
    row("123456789012345", true);
    row("1234567890123456", false);
    row("", false);
    row("-eth0", false);
    row(".eth0", false);
    row("eth 0", false);
    row("eth0/1", false);
    row("eth0:1", false);
    row("eth0\n", false);
}

void NetTest::interfaces()
{
    QFETCH(QString, text);
    QTEST(isInterfaceName(text), "isGood");
}

void NetTest::patterns_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("count"); // -1: refused
    QTest::addColumn<QString>("first");
    QTest::addColumn<QString>("last");
    const auto row = [](const char *text, int count, const char *first = "", const char *last = "") {
        QTest::newRow(text) << QString::fromLatin1(text) << count << QString::fromLatin1(first)
                            << QString::fromLatin1(last);
    };
    row("compute{01..20}", 20, "compute01", "compute20");
    row("compute{1..20}", 20, "compute1", "compute20");
    row("compute{8..12}", 5, "compute8", "compute12");
    row("m{001..100}.dc1", 100, "m001.dc1", "m100.dc1");
    row("n{0..0}", 1, "n0", "n0");
    row("n{00..01}", 2, "n00", "n01");
    row("{1..3}-x", 3, "1-x", "3-x");
    row("n{1..100000}", 100'000, "n1", "n100000");
    row("n{0..100000}", -1);
    row("n{01..100}", -1); // 01 and 100 to Ansible, 001 and 100 to bash
    row("n{1..010}", -1);
    row("n{3..1}", -1);
    row("n{1..}", -1);
    row("n{..3}", -1);
    row("n{1-3}", -1);
    row("n{1..3..2}", -1);
    row("n{-1..3}", -1);
    row("n{1 ..3}", -1);
    row("n{a..c}", -1);
    row("n{1..3}{1..3}", -1);
    row("n{{1..3}}", -1);
    row("n}1..3{", -1);
    row("n{1..3", -1);
    row("n{1..9999999999}", -1);
    row("n o{1..3}", -1);
    row("node", -1);
    row("", -1);
}

void NetTest::patterns()
{
    QFETCH(QString, text);
    QFETCH(int, count);
    QFETCH(QString, first);
    QFETCH(QString, last);
    const auto pattern = NamePattern::parse(text);
    QCOMPARE(pattern ? pattern->count() : -1, count);
    if (!pattern)
        return;
    QCOMPARE(pattern->name(0), first);
    QCOMPARE(pattern->name(pattern->count() - 1), last);
    QCOMPARE(pattern->toString(), text);
}

void NetTest::patternNames()
{
    const auto pattern = NamePattern::parse(u"n{08..11}-a");
    QStringList names;
    for (int i = 0; i < pattern->count(); ++i)
        names.append(pattern->name(i));
    // bash -c 'echo n{08..11}-a'
    QCOMPARE(names.join(u' '), QStringLiteral("n08-a n09-a n10-a n11-a"));
}

QUORATE_TEST(NetTest)
#include "tst_net.moc"
