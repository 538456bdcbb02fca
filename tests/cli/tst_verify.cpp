#include "tests/support/cli.h"
#include "tests/support/test_main.h"

#include <QTemporaryDir>

using namespace quorate::tests;

/// The parity check as a shell sees it: after writing, and later.
class TestVerify final : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    QString m_design, m_out;

    void edit(const QString &path, const char *before, const char *after) const
    {
        QFile file(m_out + path);
        QVERIFY(file.open(QIODevice::ReadWrite));
        const QByteArray bytes = file.readAll();
        QVERIFY(bytes.contains(before));
        file.resize(0);
        file.write(QByteArray(bytes).replace(before, after));
    }
    Outcome verify(const QStringList &more = {}) const
    {
        return run(QStringList{QStringLiteral("export"), m_design, QStringLiteral("--verify"), m_out} + more);
    }
    Outcome write(const QStringList &more = {}) const
    {
        return run(QStringList{QStringLiteral("export"), m_design, QStringLiteral("-o"), m_out} + more);
    }

private Q_SLOTS:
    void init()
    {
        m_design = m_folder.filePath(QStringLiteral("a.quorate.yaml"));
        m_out = m_folder.filePath(QStringLiteral("out"));
        QFile::remove(m_design);
        QCOMPARE(run({QStringLiteral("new"), QStringLiteral("typical-ha"), QStringLiteral("-o"), m_design}).code, 0);
        QCOMPARE(write({QStringLiteral("--force")}).code, 0);
    }

    void exportTellsItsResult()
    {
        const Outcome told = write();
        QCOMPARE(told.code, 0);
        QVERIFY2(told.out.trimmed().endsWith("they agree with each other and with the design."), told.out);
        const QJsonObject json = write({QStringLiteral("--format"), QStringLiteral("json")}).json();
        QCOMPARE(json.keys(),
            (QStringList{QStringLiteral("format"), QStringLiteral("parity"), QStringLiteral("removed"),
                QStringLiteral("unchanged"), QStringLiteral("written")}));
        const QJsonObject parity = json.value(QStringLiteral("parity")).toObject();
        QVERIFY(parity.value(QStringLiteral("statements")).toInt() > 100);
        QVERIFY(parity.value(QStringLiteral("disagreements")).toArray().isEmpty());
        QCOMPARE(verify().code, 0);
    }

    void anEditIsToldWithFileLineAndBothSides()
    {
        edit(QStringLiteral("/balancers/lb/keepalived/lb02.conf"), "priority 149", "priority 160");
        const Outcome told = verify();
        QCOMPARE(told.code, 1);
        QVERIFY2(told.out.contains("lb02.conf:28: edited by hand."), told.out);
        QVERIFY2(
            told.out.contains("lb02.conf:28: Here the virtual IP 10.10.0.10 has the priority 160; by the design, the "
                              "virtual IP 10.10.0.10 has the priority 149.\n"),
            told.out);
        const QJsonObject json = verify({QStringLiteral("--format"), QStringLiteral("json")}).json();
        QCOMPARE(json.keys(),
            (QStringList{QStringLiteral("differences"), QStringLiteral("format"), QStringLiteral("parity")}));
        const QJsonArray rows =
            json.value(QStringLiteral("parity")).toObject().value(QStringLiteral("disagreements")).toArray();
        QCOMPARE(rows.size(), 2); // the same priority for both virtual addresses
        const QJsonObject first = rows.at(0).toObject();
        QCOMPARE(first.value(QStringLiteral("file")), QJsonValue(QStringLiteral("balancers/lb/keepalived/lb02.conf")));
        QCOMPARE(first.value(QStringLiteral("line")), QJsonValue(28));
        QCOMPARE(first.value(QStringLiteral("topic")), QJsonValue(QStringLiteral("priority")));
        QCOMPARE(first.value(QStringLiteral("here")).toObject().value(QStringLiteral("value")),
            QJsonValue(QStringLiteral("160")));
        QCOMPARE(first.value(QStringLiteral("expected")).toObject().value(QStringLiteral("value")),
            QJsonValue(QStringLiteral("149")));
        const QByteArray chinese = run({QStringLiteral("--lang"), QStringLiteral("zh_CN"), QStringLiteral("export"),
                                           m_design, QStringLiteral("--verify"), m_out})
                                       .out;
        QVERIFY2(chinese.contains("优先级") && !chinese.contains("priority"), chinese);
    }

    /// A folder is judged in the language of each of its kinds, whoever asks.
    void anotherLanguageIsNoDifference()
    {
        const QStringList chinese{QStringLiteral("--lang"), QStringLiteral("zh_CN")};
        QTemporaryDir elsewhere;
        const QString folder = elsewhere.filePath(QStringLiteral("zh"));
        QCOMPARE(run(chinese + QStringList{QStringLiteral("export"), m_design, QStringLiteral("-o"), folder}).code, 0);
        const QStringList ask{QStringLiteral("export"), m_design, QStringLiteral("--verify")};
        for (const QString &each : {m_out, folder})
            for (const QStringList &tongue : {QStringList(), chinese}) {
                const Outcome told = run(tongue + ask + QStringList{each});
                QVERIFY2(told.code == 0, told.out);
            }
        const auto read = [&folder](const char *path) {
            QFile file(folder + QLatin1String(path));
            return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
        };
        QVERIFY(read("/tables/hosts.csv").startsWith("\"数据中心\",\"集群\",\"主机\",\"地址\""));
        QVERIFY(!read("/tables/ports.csv").contains("API and console"));
        // One kind anew in English: the others stay Chinese.
        QCOMPARE(run({QStringLiteral("export"), m_design, QStringLiteral("-o"), folder, QStringLiteral("--only"),
                         QStringLiteral("bom")})
                     .code,
            0);
        QVERIFY(read("/tables/hosts.csv").startsWith("\"Site\""));
        QCOMPARE(run(ask + QStringList{folder}).code, 0);
        // An edited address is told as one edit, by the host that the row is about.
        QFile table(folder + QStringLiteral("/tables/ports.csv"));
        QVERIFY(table.open(QIODevice::ReadWrite));
        const QByteArray bytes = table.readAll();
        QVERIFY(bytes.contains("\"8053\""));
        table.resize(0);
        table.write(QByteArray(bytes).replace(bytes.indexOf("\"8053\""), 6, "\"8054\""));
        table.close();
        const QJsonObject json =
            run(ask + QStringList{folder, QStringLiteral("--format"), QStringLiteral("json")}).json();
        QCOMPARE(
            json.value(QStringLiteral("parity")).toObject().value(QStringLiteral("disagreements")).toArray().size(), 1);
        // A record that names no language known, as anybody may write it.
        QFile record(folder + QStringLiteral("/.quorate-export.json"));
        QVERIFY(record.open(QIODevice::ReadWrite));
        const QByteArray told = record.readAll();
        QVERIFY(told.contains("\"language\": \"zh_CN\""));
        record.resize(0);
        record.write(QByteArray(told).replace("\"zh_CN\"", "\"../x\""));
        record.close();
        QCOMPARE(run(chinese + ask + QStringList{folder}).code, 1); // the edit, and nothing worse
    }

    /// A comment is an edit without a meaning: bytes differ, statements do not.
    void aCommentIsNoDisagreement()
    {
        edit(QStringLiteral("/balancers/lb/haproxy.cfg"), "global\n", "# by hand\nglobal\n");
        const Outcome told = verify();
        QCOMPARE(told.code, 1);
        QVERIFY2(told.out.contains("edited by hand") && told.out.contains("they agree with each other"), told.out);
    }

    void linksAreNotFollowed()
    {
        const QString file = m_out + QStringLiteral("/balancers/lb/haproxy.cfg");
        QVERIFY(QFile::rename(file, m_folder.filePath(QStringLiteral("elsewhere"))));
        QVERIFY(QFile::link(m_folder.filePath(QStringLiteral("elsewhere")), file));
        const Outcome told = verify();
        QCOMPARE(told.code, 3);
        QVERIFY2(told.err.contains("haproxy.cfg"), told.err);
        QVERIFY(QFile::remove(file));
        QVERIFY(QFile::remove(m_folder.filePath(QStringLiteral("elsewhere"))));
    }

    void aHugeFileIsRefused()
    {
        QFile file(m_out + QStringLiteral("/balancers/lb/haproxy.cfg"));
        QVERIFY(file.open(QIODevice::ReadWrite));
        QVERIFY(file.resize(qint64(20) << 20)); // a hole: takes no room
        file.close();
        const Outcome told = verify();
        QCOMPARE(told.code, 3);
        QVERIFY2(told.err.contains("haproxy.cfg"), told.err);
        QVERIFY(file.remove());
    }
};

QUORATE_TEST(TestVerify)
#include "tst_verify.moc"
