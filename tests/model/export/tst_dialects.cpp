#include "tests/support/designs.h"
#include "tests/support/golden.h"
#include "tests/support/test_main.h"

#include <QRegularExpression>

using namespace quorate;

/// The daemons of other systems cannot run here: the words that are written for them are compared with what the manuals
/// of their versions list. A word that is missing here is looked up there first.
class TestDialects : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void words_data();
    void words();
    void golden_data();
    void golden();
};

/// What one program of one system understands: first words of a line, and the words that may follow some of them.
struct Words {
    QSet<QString> first;
    QMap<QString, QSet<QString>> then; ///< options that may follow, anywhere in the line
};

static QSet<QString> set(const char *words)
{
    const QStringList list = QString::fromLatin1(words).split(u' ', Qt::SkipEmptyParts);
    return {list.begin(), list.end()};
}

static Words haproxy(OperatingSystem os)
{
    // Configuration manuals of HAProxy 1.5 (el7), 1.8 (el8), 2.4 (el9), 2.6 (debian12): chapters 3 to 5.
    Words words{
        set("global defaults listen frontend backend log chroot user group maxconn stats mode option retries timeout "
            "bind monitor-uri balance http-check default-server server default_backend"),
        {{QStringLiteral("option"), set("tcplog dontlognull redispatch httplog httpchk GET /healthz HTTP/1.0")},
            {QStringLiteral("timeout"), set("connect queue check client server http-request")},
            {QStringLiteral("stats"), set("socket mode level admin enable uri 660")},
            {QStringLiteral("balance"), set("roundrobin leastconn source")},
            {QStringLiteral("http-check"), set("expect status 200")},
            {QStringLiteral("server"), set("inter fall rise check port check-ssl verify none")},
            // Section 5.2 of 1.5: checks belong to server lines; from 1.8 on, default-server takes them, too.
            {QStringLiteral("default-server"),
                os == OperatingSystem::El7 ? set("inter fall rise")
                                           : set("inter fall rise check port check-ssl verify none")}}};
    return words;
}

static Words keepalived(OperatingSystem)
{
    // keepalived.conf(5) of 1.3.5 (el7), 2.1.5 (el8), 2.2.8 (el9), 2.2.7 (debian12): nothing newer than 1.3.5 is
    // needed.
    return {
        set("global_defs router_id enable_script_security script_user vrrp_garp_master_refresh "
            "vrrp_higher_prio_send_advert vrrp_garp_lower_prio_repeat vrrp_script script interval timeout fall rise "
            "vrrp_instance state nopreempt interface virtual_router_id priority advert_int unicast_src_ip unicast_peer "
            "virtual_ipaddress track_script check_haproxy"),
        {{QStringLiteral("state"), set("BACKUP")}, {QStringLiteral("vrrp_higher_prio_send_advert"), set("true")}}};
}

static Words bind(OperatingSystem os)
{
    // Administrator Reference Manuals of BIND 9.11 (el7, el8), 9.16 (el9), 9.18 (debian12). Types primary and secondary
    // came with 9.13, the list "primaries" with 9.17.3 (CHANGES).
    const bool old = os == OperatingSystem::El7 || os == OperatingSystem::El8;
    Words words{set("zone type file allow-update allow-transfer"),
        {{QStringLiteral("type"), old ? set("master slave") : set("primary secondary")}}};
    words.first.insert(os == OperatingSystem::Debian12 ? QStringLiteral("primaries") : QStringLiteral("masters"));
    return words;
}

static constexpr std::pair<const char *, OperatingSystem> systems[] = {{"el7", OperatingSystem::El7},
    {"el8", OperatingSystem::El8}, {"el9", OperatingSystem::El9}, {"debian12", OperatingSystem::Debian12}};

static Result<FileSet> writtenFor(OperatingSystem os)
{
    Design design = tests::designOf(QStringLiteral("typical-ha"));
    QList<Node> nodes;
    for (const Node &node : design.topology().nodes)
        nodes.append(node);
    for (Node &node : nodes) {
        node.os = os;
        design.topology().nodes.put(node);
    }
    return tests::exported(design, {QStringLiteral("haproxy"), QStringLiteral("keepalived"), QStringLiteral("bind")});
}

void TestDialects::words_data()
{
    QTest::addColumn<int>("os");
    for (const auto &[name, os] : systems)
        QTest::newRow(name) << int(os);
}

void TestDialects::words()
{
    QFETCH(int, os);
    const auto system = OperatingSystem(os);
    const Result<FileSet> files = writtenFor(system);
    QVERIFY2(files, files ? "" : qPrintable(files.error().toString()));
    const std::pair<const char *, Words> programs[] = {{"balancers/lb/haproxy.cfg", haproxy(system)},
        {"balancers/lb/keepalived/lb01.conf", keepalived(system)},
        {"balancers/lb/keepalived/lb02.conf", keepalived(system)}, {"dns/dns01/named.conf.quorate", bind(system)},
        {"dns/dns02/named.conf.quorate", bind(system)}};
    static const QRegularExpression address(QStringLiteral("^[0-9.]+(/[0-9]+)?$"));
    static const QRegularExpression value(
        QStringLiteral("^([0-9]+[a-z]*|/[a-z/._]*|[0-9.]+:[0-9]+|lb0[12]|[a-z]+0[0-9])$"));
    for (const auto &[path, known] : programs) {
        QVERIFY(files->contains(QLatin1String(path)));
        for (const QString &line : QString::fromLatin1(files->value(QLatin1String(path)).bytes).split(u'\n')) {
            QString text = line.trimmed().remove(u';');
            if (text.isEmpty() || text.startsWith(u'#') || text.startsWith(u'}'))
                continue;
            const QStringList parts = text.remove(u'{').remove(u'}').simplified().split(u' ');
            QVERIFY2(known.first.contains(parts.first()) || address.match(parts.first()).hasMatch(), qPrintable(line));
            const auto then = known.then.constFind(parts.first());
            if (then == known.then.constEnd())
                continue;
            for (const QString &part : parts.mid(1))
                QVERIFY2(then->contains(part) || value.match(part).hasMatch(), qPrintable(line));
        }
    }
    // A missing folder passes every check and is fatal at start.
    QVERIFY(files->value(QStringLiteral("balancers/lb/haproxy.cfg"))
                .bytes.contains(system == OperatingSystem::Debian12 ? "stats socket /run/haproxy/admin.sock "
                                                                    : "stats socket /var/lib/haproxy/stats "));
}

void TestDialects::golden_data()
{
    words_data();
}

void TestDialects::golden()
{
    QFETCH(int, os);
    const Result<FileSet> files = writtenFor(OperatingSystem(os));
    QVERIFY2(files, files ? "" : qPrintable(files.error().toString()));
    FileSet own;
    for (const char *path : {"balancers/lb/haproxy.cfg", "balancers/lb/keepalived/lb01.conf",
             "dns/dns01/named.conf.quorate", "dns/dns02/named.conf.quorate"})
        own.insert(QLatin1String(path), files->value(QLatin1String(path)));
    const QString problem =
        tests::goldenProblem(QStringLiteral("dialects/") + QLatin1String(QTest::currentDataTag()), own);
    QVERIFY2(problem.isEmpty(), qPrintable(problem));
}

QUORATE_TEST(TestDialects)
#include "tst_dialects.moc"
