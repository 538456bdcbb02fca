#include "tests/support/export_folder.h"
#include "tests/support/judge.h"
#include "tests/support/test_main.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

using namespace quorate;

/// NGINX, F5, Terraform, nftables and tables: each output of each design is accepted by what it is meant for.
class TestBalancerJudges : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void nginx_data();
    void nginx();
    void dnsmasq_data();
    void dnsmasq();
    void as3_data();
    void as3();
    void terraform_data();
    void terraform();
    void terraformItself();
    void nft_data();
    void nft();
    void csv_data();
    void csv();

private:
    tests::ExportFolder m_exports;
};

void TestBalancerJudges::initTestCase()
{
    const QString problem = m_exports.write();
    QVERIFY2(problem.isEmpty(), qPrintable(problem));
}

void TestBalancerJudges::nginx_data()
{
    m_exports.rows(QStringLiteral("quorate-stream.conf"));
}

void TestBalancerJudges::nginx()
{
    // Even -t opens the pid and log files, and binds the addresses as on a standby host: in a network of its own.
    QFETCH(QString, path);
    const QString module = QStringLiteral("/usr/lib/nginx/modules/ngx_stream_module.so");
    if (!QFile::exists(module)) {
        if (tests::judgesAreRequired())
            QFAIL("The stream module of NGINX is missing.");
        QSKIP("The stream module of NGINX is missing.");
    }
    const QString folder = m_exports.path();
    QFile wrapper(folder + QStringLiteral("/nginx.conf"));
    QVERIFY(wrapper.open(QIODevice::WriteOnly));
    wrapper.write(QStringLiteral("load_module %1;\npid %2/pid;\nerror_log %2/log;\nevents {}\ninclude %2/%3;\n")
                      .arg(module, folder, path)
                      .toUtf8());
    wrapper.close();
    QUORATE_NEEDS_NAMESPACES();
    QUORATE_VERIFY_JUDGE(tests::judge(QStringLiteral("nginx"), {QStringLiteral("-v")}), "nginx");
    const tests::Judgement tested = tests::judge(QStringLiteral("unshare"),
        {tests::namespaceOption(), QStringLiteral("sh"), QStringLiteral("-c"),
            QStringLiteral(
                "PATH=$PATH:/usr/sbin:/sbin; ip link set lo up && sysctl -q -p \"$1\" && exec nginx -t -c \"$2\""),
            QStringLiteral("sh"),
            folder + u'/' + path.section(u'/', 0, 2) + QStringLiteral("/sysctl.d/90-quorate.conf"),
            wrapper.fileName()});
    QUORATE_VERIFY_JUDGE(tested, "nginx");
    QVERIFY2(!tested.output.contains("[warn]"), tested.output.constData());
}

void TestBalancerJudges::dnsmasq_data()
{
    m_exports.rows(QStringLiteral("/dnsmasq/quorate.conf"));
}

void TestBalancerJudges::dnsmasq()
{
    // --test lets blanks and underscores in names pass: tests/live/dnsmasq_live.py asks it.
    QFETCH(QString, path);
    QUORATE_VERIFY_JUDGE(tests::judge(QStringLiteral("dnsmasq"), {QStringLiteral("--test"), QStringLiteral("-C"), path},
                             m_exports.path()),
        "dnsmasq");
    // Options of ours only: none that reads a file or runs a program.
    static const QRegularExpression option(
        QStringLiteral("^(#.*|no-resolv|local-ttl=[0-9]+|server=[0-9.]+|local=/[a-z0-9.-]+/|"
                       "host-record=[a-z0-9.-]+,[0-9.]+(,[0-9]+)?|address=/[a-z0-9.-]+/[0-9.]+|"
                       "ptr-record=[0-9.]+\\.in-addr\\.arpa,[a-z0-9.-]+|)$"));
    for (const QByteArray &line : m_exports.bytes(path).split('\n'))
        QVERIFY2(option.match(QString::fromLatin1(line)).hasMatch(), line.constData());
}

void TestBalancerJudges::as3_data()
{
    m_exports.rows(QStringLiteral(".json"), QStringLiteral("/f5/as3-"));
}

void TestBalancerJudges::as3()
{
    QFETCH(QString, path);
    const QString tree = QStringLiteral(QUORATE_SOURCE_DIR "/tests/");
    const tests::Judgement judged = tests::judge(QStringLiteral("python3"),
        {tree + QStringLiteral("support/judge_as3.py"), tree + QStringLiteral("data/f5/as3-schema-3.56.0.json"), path},
        m_exports.path());
    if (judged.output.contains("No module named"))
        QUORATE_VERIFY_JUDGE(tests::Judgement(), "python3-jsonschema");
    QUORATE_VERIFY_JUDGE(judged, "python3");
    // Nothing of ours lies in the partition that all share: a declaration would empty it.
    QVERIFY(!m_exports.bytes(path).contains("\"Common\""));
}

void TestBalancerJudges::terraform_data()
{
    m_exports.rows(QStringLiteral(".tf.json"));
}

/// All texts of the value, and all keys.
static QStringList texts(const QJsonValue &value)
{
    QStringList found;
    if (value.isString())
        found.append(value.toString());
    const QJsonArray array = value.toArray();
    for (const QJsonValue &inner : array)
        found += texts(inner);
    const QJsonObject object = value.toObject();
    for (auto it = object.begin(); it != object.end(); ++it)
        found += QStringList{it.key()} + texts(*it);
    return found;
}

void TestBalancerJudges::terraform()
{
    QFETCH(QString, path);
    const QByteArray bytes = m_exports.bytes(path);
    const QJsonObject root = QJsonDocument::fromJson(bytes).object();
    QVERIFY(!root.isEmpty());
    // What Terraform evaluates is ours alone: references to variables and resources of the file.
    static const QRegularExpression reference(QStringLiteral(
        "^\\$\\{(var\\.[a-z_]+|each\\.value|aws_lb(_target_group)?\\.[A-Za-z0-9_]+\\.(arn|dns_name))\\}$"));
    for (const QString &text : texts(root)) {
        if (text.contains(u'$') || text.contains(u'%'))
            QVERIFY2(reference.match(text).hasMatch(), qPrintable(text));
    }
    for (const char *forbidden : {"backend", "access_key", "secret_key", "account"})
        QVERIFY2(!bytes.contains(forbidden), forbidden);
    if (path.endsWith(QStringLiteral("variables.tf.json"))) {
        QCOMPARE(root.keys(), QStringList{QStringLiteral("variable")});
        return;
    }
    QCOMPARE(
        root.keys(), QStringList({QStringLiteral("output"), QStringLiteral("resource"), QStringLiteral("terraform")}));
    QCOMPARE(root[u"terraform"][u"required_providers"][u"aws"][u"source"].toString(), QStringLiteral("hashicorp/aws"));
    static const QRegularExpression cloudName(QStringLiteral("^[A-Za-z0-9](?:[A-Za-z0-9-]{0,30}[A-Za-z0-9])?$"));
    static const QRegularExpression key(QStringLiteral("^[A-Za-z_][A-Za-z0-9_-]*$"));
    const QJsonObject resources = root[u"resource"].toObject();
    QSet<QString> names;
    for (const char *type : {"aws_lb", "aws_lb_target_group"}) {
        const QJsonObject rows = resources[QLatin1String(type)].toObject();
        QVERIFY(!rows.isEmpty());
        for (auto it = rows.begin(); it != rows.end(); ++it) {
            const QString name = (*it)[u"name"].toString();
            QVERIFY2(cloudName.match(name).hasMatch() && key.match(it.key()).hasMatch(), qPrintable(name));
            QVERIFY2(!names.contains(QLatin1String(type) + name), qPrintable(name));
            names.insert(QLatin1String(type) + name);
        }
    }
    for (const QJsonValue &lb : resources[u"aws_lb"].toObject()) {
        QCOMPARE(lb[u"load_balancer_type"].toString(), QStringLiteral("network"));
        QVERIFY(lb[u"enable_cross_zone_load_balancing"].toBool());
    }
    // Every reference leads somewhere.
    static const QRegularExpression resource(QStringLiteral("^\\$\\{(aws_lb(?:_target_group)?)\\.([A-Za-z0-9_]+)\\."));
    for (const QString &text : texts(root)) {
        if (const auto match = resource.match(text); match.hasMatch())
            QVERIFY2(resources[match.captured(1)].toObject().contains(match.captured(2)), qPrintable(text));
    }
}

/// Terraform is no package of Debian, and its provider comes from a registry: the variables alone need neither.
void TestBalancerJudges::terraformItself()
{
    if (QStandardPaths::findExecutable(QStringLiteral("terraform")).isEmpty())
        QSKIP("terraform is not installed: it is no package of Debian.");
    for (const QString &path : m_exports.files()) {
        if (!path.endsWith(QStringLiteral("variables.tf.json")))
            continue;
        const QTemporaryDir folder;
        QVERIFY(QFile::copy(m_exports.path() + u'/' + path, folder.filePath(QStringLiteral("variables.tf.json"))));
        for (const QStringList &command :
            {QStringList{QStringLiteral("init"), QStringLiteral("-backend=false")}, {QStringLiteral("validate")}})
            QUORATE_VERIFY_JUDGE(tests::judge(QStringLiteral("terraform"), command, folder.path()), "terraform");
    }
}

void TestBalancerJudges::nft_data()
{
    m_exports.rows(QStringLiteral(".nft"));
}

void TestBalancerJudges::nft()
{
    QFETCH(QString, path);
    QUORATE_NEEDS_NAMESPACES();
    QUORATE_VERIFY_JUDGE(
        tests::judge(QStringLiteral("unshare"),
            {tests::namespaceOption(), QStringLiteral("sh"), QStringLiteral("-c"),
                QStringLiteral("PATH=$PATH:/usr/sbin:/sbin; nft -c -f \"$1\""), QStringLiteral("sh"), path},
            m_exports.path()),
        "nft");
    // Nobody is locked out, and nft asks no resolver: no word stands where an address or a port belongs.
    const QString text = QString::fromLatin1(m_exports.bytes(path));
    const qsizetype chain = text.indexOf(QStringLiteral("policy drop;"));
    const QStringList rules = text.mid(chain).split(u'\n').mid(1, 4);
    QVERIFY(chain > 0 && rules.size() == 4);
    QCOMPARE(rules.at(0).trimmed(), QStringLiteral("ct state established,related accept"));
    QCOMPARE(rules.at(1).trimmed(), QStringLiteral("iif \"lo\" accept"));
    QVERIFY(rules.at(3).contains(QStringLiteral("tcp dport 22 accept")));
    static const QRegularExpression words(QStringLiteral("(?:dport|protocol|saddr) (?!@|\\{|[0-9])"));
    QVERIFY2(!words.match(text).hasMatch(), qPrintable(words.match(text).captured()));
    static const QRegularExpression comment(QStringLiteral("comment \"([^\"]*)\""));
    for (auto it = comment.globalMatch(text); it.hasNext();)
        QVERIFY(it.next().captured(1).toUtf8().size() <= 128);
}

void TestBalancerJudges::csv_data()
{
    m_exports.rows(QStringLiteral(".csv"));
}

/// RFC 4180, read byte by byte: quoted texts, bare numbers, CRLF, and as many cells in each row as in the first.
void TestBalancerJudges::csv()
{
    QFETCH(QString, path);
    const QByteArray bytes = m_exports.bytes(path);
    QVERIFY(!bytes.startsWith("\xef\xbb\xbf") && bytes.endsWith("\r\n"));
    QCOMPARE(QString::fromUtf8(bytes).toUtf8(), bytes);
    static const QRegularExpression number(QStringLiteral("^-?[0-9]+(\\.[0-9]+)?$"));
    qsizetype columns = -1, cells = 0, at = 0;
    while (at < bytes.size()) {
        QByteArray cell;
        const bool quoted = bytes.at(at) == '"';
        if (quoted) {
            for (++at; bytes.at(at) != '"' || bytes.at(at + 1) == '"'; ++at) {
                at += bytes.at(at) == '"';
                cell += bytes.at(at);
            }
            ++at;
            QVERIFY2(cell.isEmpty() || !QByteArray("=+-@\t\r").contains(cell.front()), cell.constData());
        } else {
            while (bytes.at(at) != ',' && bytes.at(at) != '\r')
                cell += bytes.at(at++);
            QVERIFY2(cell.isEmpty() || number.match(QString::fromUtf8(cell)).hasMatch(), cell.constData());
        }
        ++cells;
        if (bytes.at(at) == ',') {
            ++at;
            continue;
        }
        QCOMPARE(bytes.mid(at, 2), QByteArray("\r\n"));
        at += 2;
        QCOMPARE(cells, columns < 0 ? cells : columns);
        columns = cells;
        cells = 0;
    }
    QCOMPARE(cells, 0);
}

QUORATE_TEST(TestBalancerJudges)
#include "tst_balancer_judges.moc"
