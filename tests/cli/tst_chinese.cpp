#include "tests/support/test_main.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

namespace {

/// Words of any language: products, protocols, units, keys of the design file, and what must be typed as it is.
const QStringList neutral = QStringLiteral(
    "API Ansible Alertmanager Atomic BIND CPU Cassandra DNS Docker Elasticsearch Enterprise GiB GlusterFS HAProxy "
    "Host JSON Linux NFS NVMe PDF PNG PTR Pending Pod Prometheus SSD SVG Schema UTF VIP Web YAML apps apps. "
    "dnsmasq dynamic etc etcd explain export hosts keepalived named new quorate Connect ESXi OpenID OpenShift "
    "Terraform check env playbook pdf stream kubeconfig vault watch zone skopeo docker root sync copy "
    "quorate-cli render schema "
    "validate inventory")
                                .split(u' ');

} // namespace

/// Whatever `--lang zh_CN` prints is Chinese: talk, help, findings, explanations and errors.
class TestChinese final : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;

    QString run(const QStringList &arguments)
    {
        QProcess process;
        process.setWorkingDirectory(m_folder.path());
        // What the C library says follows the locale; Qt's translation must not depend on it.
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("LC_ALL"), QStringLiteral("C.UTF-8"));
        process.setProcessEnvironment(environment);
        process.start(
            QStringLiteral(QUORATE_CLI), QStringList{QStringLiteral("--lang"), QStringLiteral("zh_CN")} + arguments);
        process.waitForFinished(60'000);
        return QString::fromUtf8(process.readAllStandardOutput()) + u'\n'
            + QString::fromUtf8(process.readAllStandardError());
    }

    /// English words of a line, apart from what is quoted, typed, named or told as the source.
    static QStringList englishWords(QString line)
    {
        static const QRegularExpression usage(QStringLiteral("^用法[:：]|^  (出处|覆盖)"));
        static const QRegularExpression typed(
            QStringLiteral("^ {0,2}[a-z-]+ {2,}|“[^”]*”|\"[^\"]*\"|<[^>]*>|-{1,2}[a-z][a-z-]*|\\S*[/"
                           "=]\\S*|[A-Za-z0-9-]+(\\.[A-Za-z0-9.*-]+)+|[a-z0-9]+(-[a-z0-9]+)+"
                           "|[a-z]+[0-9]+|\\b[A-Z]{2,}\\b|\\.[a-z]+"));
        static const QRegularExpression choice(QStringLiteral("[a-z]+(, [a-z]+)+")); // light, dark, print
        static const QRegularExpression word(QStringLiteral("[A-Za-z]{3,}"));
        if (usage.match(line).hasMatch())
            return {};
        line.remove(typed);
        line.remove(choice);
        QStringList found;
        for (auto it = word.globalMatch(line); it.hasNext();)
            if (const QString each = it.next().captured(); !neutral.contains(each))
                found.append(each);
        return found;
    }

    void write(const char *name, const QByteArray &bytes)
    {
        QFile file(m_folder.filePath(QLatin1String(name)));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(bytes), bytes.size());
    }

private Q_SLOTS:
    void initTestCase()
    {
        run({QStringLiteral("new"), QStringLiteral("typical-ha"), QStringLiteral("-o"), QStringLiteral("good.yaml")});
        QFile good(m_folder.filePath(QStringLiteral("good.yaml")));
        QVERIFY(good.open(QIODevice::ReadOnly));
        QByteArray bytes = good.readAll();
        // A host in a master's place and sizes that are too small: findings of several families.
        bytes.replace("roles: [master, etcd]", "roles: [etcd]");
        bytes.replace("memory: \"32 GiB\"", "memory: \"2 GiB\"");
        write("poor.yaml", bytes);
        write("list.yaml", "quorate: 1\ntitle: [\n");
        write("tab.yaml", "quorate: 1\n\tx: 1\n");
        write("alias.yaml", "quorate: 1\na: *x\n");
        write("anchor.yaml", "quorate: 1\na: &x 1\n");
        write("tag.yaml", "quorate: 1\na: !!int 1\n");
        write("quote.yaml", "quorate: 1\ntitle: \"x\n");
        write("twice.yaml", "quorate: 1\ntitle: a\ntitle: b\n");
        write("indent.yaml", "quorate: 1\nsites:\n  - id: a\n name: b\n");
        write("two.yaml", "quorate: 1\n---\nquorate: 1\n");
        write("sequence.yaml", "- a\n- b\n");
        write("unknown.yaml", "quorate: 1\nfoo: 1\n");
        write("kind.yaml", "quorate: 1\nsites: 3\n");
        write("reference.yaml", "quorate: 1\nnodes:\n  - id: a\n    cluster: b\n");
        write("number.yaml", "quorate: 1\nnodes:\n  - id: a\n    cpu: many\n");
        write("size.yaml", "quorate: 1\nnodes:\n  - id: a\n    memory: \"3 stones\"\n");
        write("address.yaml", "quorate: 1\nnodes:\n  - id: a\n    addresses: [\"300.1.1.1\"]\n");
        write("bytes.yaml", "\xff\xfe");
        write("empty.yaml", "");
    }

    void everyLineIsChinese_data()
    {
        QTest::addColumn<QString>("arguments");
        const QStringList lines = {QStringLiteral("--help"), QStringLiteral("nothing"),
            QStringLiteral("--date x validate good.yaml"), QStringLiteral("new --help"), QStringLiteral("new --list"),
            QStringLiteral("new nothing -o x.yaml"), QStringLiteral("new typical-ha"),
            QStringLiteral("new typical-ha -o good.yaml"), QStringLiteral("new typical-ha -o missing/x.yaml"),
            QStringLiteral("new --list --format x"), QStringLiteral("validate --help"),
            QStringLiteral("validate good.yaml"), QStringLiteral("validate poor.yaml"), QStringLiteral("validate"),
            QStringLiteral("validate --foo x"), QStringLiteral("validate x --format"),
            QStringLiteral("validate good.yaml --fail-on x"), QStringLiteral("explain --help"),
            QStringLiteral("explain --all"), QStringLiteral("explain nothing"), QStringLiteral("export --help"),
            QStringLiteral("export --list"), QStringLiteral("export good.yaml"),
            QStringLiteral("export good.yaml -o out"), QStringLiteral("export poor.yaml -o out2"),
            QStringLiteral("export good.yaml --only x -o out"), QStringLiteral("export good.yaml -o /proc/quorate"),
            QStringLiteral("export good.yaml --verify nowhere"),
            QStringLiteral("export poor.yaml --force --verify out"), QStringLiteral("diff --help"),
            QStringLiteral("diff good.yaml good.yaml"), QStringLiteral("diff good.yaml poor.yaml"),
            QStringLiteral("diff good.yaml"), QStringLiteral("diff - -"), QStringLiteral("diff good.yaml missing.yaml"),
            QStringLiteral("render --help"), QStringLiteral("render good.yaml"),
            QStringLiteral("render good.yaml -o x.txt"), QStringLiteral("render good.yaml -o x.svg --theme x"),
            QStringLiteral("render good.yaml -o x.svg --view x"), QStringLiteral("render good.yaml -o x.svg --scale x"),
            QStringLiteral("render good.yaml -o missing/x.svg"), QStringLiteral("schema --help"),
            QStringLiteral("schema x"), QStringLiteral("validate .")};
        for (const QString &line : lines)
            QTest::newRow(qPrintable(line)) << line;
        for (const QString &file : QDir(m_folder.path()).entryList({QStringLiteral("*.yaml")}))
            QTest::newRow(qPrintable(file)) << QStringLiteral("validate ") + file;
        QTest::newRow("missing") << QStringLiteral("validate missing.yaml");
    }

    void everyLineIsChinese()
    {
        QFETCH(QString, arguments);
        const QString told = run(arguments.split(u' '));
        QVERIFY(!told.trimmed().isEmpty());
        for (const QString &line : told.split(u'\n'))
            QVERIFY2(englishWords(line).isEmpty(),
                qPrintable(QStringLiteral("\"%1\" in: %2").arg(englishWords(line).join(u' '), line)));
    }

    void anEnglishWordIsSeen()
    {
        QCOMPARE(englishWords(QStringLiteral("错误: Two masters are not enough")).size(), 5);
        QVERIFY(englishWords(QStringLiteral("  出处:docs, Prerequisites")).isEmpty());
    }

    void theDiagramIsChinese()
    {
        run(QStringLiteral("render poor.yaml -o x.svg").split(u' '));
        QFile svg(m_folder.filePath(QStringLiteral("x.svg")));
        QVERIFY(svg.open(QIODevice::ReadOnly));
        const QString text = QString::fromUtf8(svg.readAll());
        static const QRegularExpression words(QStringLiteral("<text[^>]*>([^<]+)</text>"));
        QStringList all;
        for (auto it = words.globalMatch(text); it.hasNext();)
            all.append(it.next().captured(1));
        QVERIFY(all.contains(QStringLiteral("图例")));
        // Words that the design holds stay as they are.
        QFile file(m_folder.filePath(QStringLiteral("poor.yaml")));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QString design = QString::fromUtf8(file.readAll());
        for (const QString &each : all)
            for (const QString &word : englishWords(each))
                QVERIFY2(design.contains(word), qPrintable(each));
    }
};

QUORATE_TEST(TestChinese)
#include "tst_chinese.moc"
