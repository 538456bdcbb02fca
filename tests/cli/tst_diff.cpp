#include "tests/support/cli.h"
#include "tests/support/test_main.h"

#include <QTemporaryDir>

using namespace quorate::tests;

/// `diff` as a shell sees it.
class TestDiffCommand final : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    QString m_a;

    QByteArray smaller() const
    {
        QByteArray text = contents(m_a);
        const qsizetype from = text.indexOf("  - id: master03");
        return text.remove(from, text.indexOf("endpoints:") - from);
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_a = m_folder.filePath(QStringLiteral("a.quorate.yaml"));
        QCOMPARE(run({QStringLiteral("new"), QStringLiteral("typical-ha"), QStringLiteral("-o"), m_a}).code, 0);
    }

    void equalDesignsAreExitCode0()
    {
        const Outcome same = run({QStringLiteral("diff"), m_a, m_a});
        QCOMPARE(same.code, 0);
        QCOMPARE(same.out, QByteArray("The designs are equal.\n"));
        const QJsonObject json =
            run({QStringLiteral("diff"), m_a, QStringLiteral("-"), QStringLiteral("--format"), QStringLiteral("json")},
                contents(m_a))
                .json();
        QCOMPARE(json.value(QStringLiteral("equal")), QJsonValue(true));
    }

    void differencesAreExitCode1InGroups()
    {
        const Outcome seen = run({QStringLiteral("diff"), m_a, QStringLiteral("-")}, smaller());
        QCOMPARE(seen.code, 1);
        QCOMPARE(seen.err, QByteArray());
        QVERIFY2(
            seen.out.startsWith("Removed\n  Host \"master03\" of the cluster \"ocp-prod\"\nFindings that appeared\n"),
            seen.out);
        QVERIFY2(seen.out.contains(
                     "\nHardware\n  In all: hosts 15 \u2192 14, cores 150 \u2192 142, memory 572 GiB \u2192 540 GiB, "
                     "disks 3020 GiB \u2192 2860 GiB\n"),
            seen.out);
        QVERIFY2(
            seen.out.contains("\nNames and addresses\n  Host: master03.dc1.bank.example 10.10.1.13 \u2192 nothing\n"),
            seen.out);
        const Outcome back = run({QStringLiteral("diff"), QStringLiteral("-"), m_a}, smaller());
        QVERIFY2(back.out.startsWith("Added\n  Host \"master03\""), back.out);
    }

    void inChinese()
    {
        const Outcome seen =
            run({QStringLiteral("--lang"), QStringLiteral("zh_CN"), QStringLiteral("diff"), m_a, QStringLiteral("-")},
                smaller());
        QCOMPARE(seen.code, 1);
        QVERIFY2(seen.out.startsWith("已删除\n"), seen.out);
        QVERIFY2(!seen.out.contains("Hardware") && !seen.out.contains("Host "), seen.out);
    }

    void jsonIsStable()
    {
        const QByteArray other = smaller().replace("name: \"dns02\"", "name: \"ns02\"");
        const QStringList arguments{
            QStringLiteral("diff"), m_a, QStringLiteral("-"), QStringLiteral("--format"), QStringLiteral("json")};
        const Outcome seen = run(arguments, other);
        QCOMPARE(seen.code, 1);
        QCOMPARE(run(arguments, other).out, seen.out);
        const QJsonObject json = seen.json();
        QStringList keys;
        for (const char *key : {"added", "addresses", "changed", "equal", "findings", "format", "hardware", "moved",
                 "removed", "renamed", "resized"})
            keys.append(QString::fromLatin1(key));
        QCOMPARE(json.keys(), keys);
        const auto first = [&](const char *list) { return json.value(QLatin1String(list)).toArray().at(0).toObject(); };
        QCOMPARE(first("removed").value(QStringLiteral("id")), QJsonValue(QStringLiteral("master03")));
        QCOMPARE(first("removed").value(QStringLiteral("table")), QJsonValue(QStringLiteral("nodes")));
        const QJsonObject field = first("renamed").value(QStringLiteral("fields")).toArray().at(0).toObject();
        QCOMPARE(field.value(QStringLiteral("key")), QJsonValue(QStringLiteral("name")));
        QCOMPARE(field.value(QStringLiteral("before")), QJsonValue(QStringLiteral("dns02")));
        QCOMPARE(field.value(QStringLiteral("after")), QJsonValue(QStringLiteral("ns02")));
        const QJsonObject total =
            json.value(QStringLiteral("hardware")).toObject().value(QStringLiteral("total")).toObject();
        QCOMPARE(total.value(QStringLiteral("before")).toObject().value(QStringLiteral("cores")), QJsonValue(150));
        QCOMPARE(total.value(QStringLiteral("after")).toObject().value(QStringLiteral("memoryBytes")),
            QJsonValue(540.0 * 1073741824));
        QVERIFY(
            !json.value(QStringLiteral("findings")).toObject().value(QStringLiteral("appeared")).toArray().isEmpty());
    }

    void wrongUseAndBadInput()
    {
        QCOMPARE(run("diff - -").code, 2);
        QCOMPARE(run({QStringLiteral("diff"), m_a}).code, 2);
        QCOMPARE(run({QStringLiteral("diff"), m_a, m_a, QStringLiteral("--format"), QStringLiteral("sarif")}).code, 2);
        QCOMPARE(run({QStringLiteral("diff"), m_a, QStringLiteral("/nonexistent.yaml")}).code, 3);
        const Outcome broken = run({QStringLiteral("diff"), m_a, QStringLiteral("-")}, "quorate: 1\nsites: [");
        QCOMPARE(broken.code, 3);
        QCOMPARE(broken.out, QByteArray());
        QVERIFY2(broken.err.contains(":2:"), broken.err);
    }
};

QUORATE_TEST(TestDiffCommand)
#include "tst_diff.moc"
