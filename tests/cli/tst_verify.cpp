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
