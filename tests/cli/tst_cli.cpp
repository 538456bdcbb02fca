#include "model/base/yaml.h"
#include "tests/support/cli.h"
#include "tests/support/test_main.h"

#include <QFile>
#include <QImage>
#include <QJsonArray>
#include <QRegularExpression>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

using namespace quorate;
using namespace quorate::tests;

/// The command line as a user or a pipeline calls it.
class TestCli final : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    QString m_design;

    QByteArray designText() const { return contents(m_design); }
    QString path(const char *name) const { return m_folder.filePath(QString::fromLatin1(name)); }

private Q_SLOTS:
    void initTestCase()
    {
        m_design = path("typical.quorate.yaml");
        const Outcome made = run({QStringLiteral("new"), QStringLiteral("typical-ha"), QStringLiteral("-o"), m_design});
        QCOMPARE(made.err, QByteArray());
        QCOMPARE(made.code, 0);
        QVERIFY(designText().startsWith("quorate: 1\n"));
    }

    void wrongUsage_data()
    {
        QTest::addColumn<QString>("arguments");
        for (const char *arguments : {"", "nonsense", "validate", "validate a b", "validate --fail-on fatal x",
                 "validate --format xml x", "new", "new typical-ha", "new no-such -o x", "explain no-such-rule",
                 "export x", "export x -o a --verify b", "export x -o a --only nonsense", "render x",
                 "render x -o a.gif", "render x -o a.svg --theme neon", "render x -o a.png --scale 0",
                 "render x -o a.png --scale nan", "--lang fr schema", "--date yesterday schema", "schema --nonsense"})
            QTest::newRow(arguments) << QString::fromLatin1(arguments);
    }

    void wrongUsage()
    {
        QFETCH(QString, arguments);
        const Outcome outcome = run(arguments.split(u' ', Qt::SkipEmptyParts));
        QCOMPARE(outcome.code, 2);
        QCOMPARE(outcome.out, QByteArray());
        QVERIFY(!outcome.err.isEmpty());
    }

    void unreadableInput_data()
    {
        QTest::addColumn<QByteArray>("input");
        QTest::addColumn<QString>("place");
        QTest::newRow("not YAML") << QByteArray("quorate: 1\nsites: [") << QStringLiteral(":2:");
        QTest::newRow("not a design") << QByteArray("- 1\n") << QStringLiteral(":1:1");
        QTest::newRow("duplicate key") << QByteArray("quorate: 1\ntitle: \"a\"\ntitle: \"b\"\n")
                                       << QStringLiteral(":3:1");
        QTest::newRow("alias") << QByteArray("quorate: 1\ntitle: &a \"a\"\n") << QStringLiteral(":2:");
        QTest::newRow("bad UTF-8") << QByteArray("quorate: 1\ntitle: \"\xff\"\n") << QStringLiteral(":2:");
    }

    void unreadableInput()
    {
        QFETCH(QByteArray, input);
        QFETCH(QString, place);
        const QString out = path("never");
        for (const QStringList &arguments : {QStringList{QStringLiteral("validate"), QStringLiteral("-")},
                 QStringList{QStringLiteral("export"), QStringLiteral("-"), QStringLiteral("-o"), out,
                     QStringLiteral("--force")},
                 QStringList{QStringLiteral("render"), QStringLiteral("-"), QStringLiteral("-o"),
                     out + QStringLiteral(".svg")}}) {
            const Outcome outcome = run(arguments, input);
            QCOMPARE(outcome.code, 3);
            QCOMPARE(outcome.out, QByteArray());
            QVERIFY2(outcome.err.contains(place.toUtf8()), outcome.err);
            QVERIFY(!QFile::exists(out) && !QFile::exists(out + QStringLiteral(".svg")));
        }
    }

    void missingFileIsExitCode3() { QCOMPARE(run("validate /nonexistent.quorate.yaml").code, 3); }

    void newNeverOverwrites()
    {
        const Outcome again =
            run({QStringLiteral("new"), QStringLiteral("all-in-one"), QStringLiteral("-o"), m_design});
        QCOMPARE(again.code, 3);
        QVERIFY(designText().contains("ocp-prod"));
    }

    void listsAreStableJson()
    {
        const QJsonArray templates =
            run("new --list --format json").json().value(QStringLiteral("templates")).toArray();
        QCOMPARE(templates.at(0).toObject().value(QStringLiteral("id")).toString(), QStringLiteral("typical-ha"));
        for (const QJsonValue &row : templates)
            QCOMPARE(row.toObject().keys(),
                (QStringList{QStringLiteral("id"), QStringLiteral("platform"), QStringLiteral("title"),
                    QStringLiteral("when")}));
        QStringList kinds;
        for (const QJsonValue &row : run("export --list --format json").json().value(QStringLiteral("kinds")).toArray())
            kinds.append(row.toObject().value(QStringLiteral("id")).toString());
        for (const char *kind : {"inventory", "haproxy", "keepalived", "nginx", "f5", "terraform", "bind", "dnsmasq",
                 "firewall", "bom", "diagram"})
            QVERIFY2(kinds.contains(QString::fromLatin1(kind)), kind);
        // People read the titles in their language.
        const QJsonArray chinese =
            run("--lang zh_CN export --list --format json").json().value(QStringLiteral("kinds")).toArray();
        QCOMPARE(chinese.size(), kinds.size());
        for (const QJsonValue &row : chinese) {
            const QString title = row.toObject().value(QStringLiteral("title")).toString();
            QVERIFY2(std::any_of(title.begin(), title.end(), [](QChar c) { return c.unicode() >= 0x4e00; }),
                qPrintable(title));
        }
    }

    /// Each row of the domain's table of rules for OpenShift 3 is covered by a rule that says so.
    void explainCoversTheRows()
    {
        QFile file(QStringLiteral(QUORATE_SOURCE_DIR "/tests/data/rows/openshift-3.yaml"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const Result<yaml::Node> listed = yaml::parse(file.readAll(), file.fileName());
        QVERIFY(listed);
        QSet<QString> covered;
        for (const QJsonValue &rule : run("explain --all --format json").json().value(QStringLiteral("rules")).toArray())
            for (const QJsonValue &row : rule.toObject().value(QStringLiteral("covers")).toArray())
                covered.insert(row.toString());
        QStringList missing;
        for (const yaml::Node &row : listed->find(u"rows")->items)
            if (!covered.contains(row.scalar))
                missing.append(row.scalar);
        QCOMPARE(missing, QStringList());
        QVERIFY(covered.contains(QStringLiteral("BAK-004")) && covered.contains(QStringLiteral("DC-006")));
    }

    void explainCoversRequiredFields()
    {
        const QJsonObject all = run("explain --all --format json").json();
        QCOMPARE(all.value(QStringLiteral("format")).toInt(), 1);
        const QJsonArray rules = all.value(QStringLiteral("rules")).toArray();
        QVERIFY(rules.size() > 50);
        for (const QJsonValue &rule : rules) {
            QCOMPARE(rule.toObject().keys(),
                (QStringList{QStringLiteral("covers"), QStringLiteral("family"), QStringLiteral("fix"),
                    QStringLiteral("id"), QStringLiteral("remedy"), QStringLiteral("sentence"),
                    QStringLiteral("severities"), QStringLiteral("source"), QStringLiteral("why")}));
        }
        const QString first = rules.at(0).toObject().value(QStringLiteral("id")).toString();
        QVERIFY(run({QStringLiteral("explain"), first}).out.startsWith(first.toUtf8()));
        static const QRegularExpression placeholder(QStringLiteral("%[1-9n]"));
        const QString told = QString::fromUtf8(run("explain --all").out);
        QVERIFY2(!told.contains(placeholder), qPrintable(placeholder.match(told).captured()));
    }

    // The template has no errors; breaking it must move the exit code past each threshold.
    void validateThresholds()
    {
        QCOMPARE(run({QStringLiteral("validate"), m_design}).code, 0);
        QByteArray broken = designText();
        broken.replace(
            "podNetwork: \"10.128.0.0/14\"", "podNetwork: \"10.8.0.0/14\""); // holds 10.10.0.0/16, the hosts' network
        const QStringList validate{QStringLiteral("validate"), QStringLiteral("-")};
        QCOMPARE(run(validate, broken).code, 1);
        QCOMPARE(run(validate + QStringList{QStringLiteral("--fail-on"), QStringLiteral("never")}, broken).code, 0);
        const QJsonObject json =
            run(validate + QStringList{QStringLiteral("--format"), QStringLiteral("json")}, broken).json();
        QCOMPARE(json.value(QStringLiteral("format")).toInt(), 1);
        bool overlap = false;
        for (const QJsonValue &value : json.value(QStringLiteral("findings")).toArray()) {
            const QJsonObject finding = value.toObject();
            QCOMPARE(finding.keys(),
                (QStringList{QStringLiteral("cluster"), QStringLiteral("covers"), QStringLiteral("elements"),
                    QStringLiteral("family"), QStringLiteral("fix"), QStringLiteral("message"),
                    QStringLiteral("remedy"), QStringLiteral("rule"), QStringLiteral("severity"),
                    QStringLiteral("waived")}));
            overlap = overlap
                || (finding.value(QStringLiteral("covers")).toArray().contains(QStringLiteral("NET-001"))
                    && finding.value(QStringLiteral("severity")) == QStringLiteral("error"));
        }
        QVERIFY(overlap);
        QVERIFY(json.value(QStringLiteral("counts")).toObject().value(QStringLiteral("error")).toInt() >= 1);
    }

    /// A clean report still tells what was accepted and what was not looked for; a waiver ends on its last day.
    void reportsWhatWasDecided()
    {
        QByteArray broken = designText();
        broken.replace("podNetwork: \"10.128.0.0/14\"", "podNetwork: \"10.8.0.0/14\"");
        broken += "review:\n  waivers:\n    - id: w\n      rule: net-overlap\n      elements: [ocp-prod, dc1]\n"
                  "      reason: \"Moves in May.\"\n      until: \"2026-05-31\"\n"
                  "  severities:\n    lb-no-check: \"off\"\n    mst-two: hint\n    no-such: error\n";
        const Outcome held = run("validate - --date 2026-05-31", broken);
        QCOMPARE(held.code, 0);
        QVERIFY2(held.out.contains("waived: Networks of cluster \"ocp-prod\" overlap"), held.out);
        QVERIFY2(held.out.contains("Waived: Moves in May. (until 2026-05-31)"), held.out);
        QVERIFY2(held.out.contains("Rules that this design switches off: lb-no-check\n"), held.out);
        QVERIFY2(
            held.out.contains("Rules that this design weighs itself: mst-two (hint), no-such (error)\n"), held.out);
        QVERIFY2(held.err.contains("There is no rule \"no-such\""), held.err);
        const Outcome ended = run("validate - --date 2026-06-01", broken);
        QCOMPARE(ended.code, 1);
        QVERIFY2(ended.out.contains("error: Networks of cluster \"ocp-prod\" overlap"), ended.out);
        QVERIFY2(ended.out.contains("[review-expired-waiver]"), ended.out);
        const Outcome unused =
            run("validate - --date 2026-05-01", QByteArray(broken).replace("10.8.0.0/14", "10.128.0.0/14"));
        QCOMPARE(unused.code, 0);
        QVERIFY2(unused.out.contains("[review-unused-waiver]"), unused.out);
        const QJsonObject json = run("validate - --date 2026-05-31 --format json", broken).json();
        QCOMPARE(json.value(QStringLiteral("severities")).toObject(),
            (QJsonObject{{QStringLiteral("lb-no-check"), QStringLiteral("off")},
                {QStringLiteral("mst-two"), QStringLiteral("hint")},
                {QStringLiteral("no-such"), QStringLiteral("error")}}));
        QCOMPARE(json.value(QStringLiteral("counts")).toObject().value(QStringLiteral("waived")).toInt(), 1);
        const QByteArray sarif = run("validate - --date 2026-05-31 --format sarif", broken).out;
        QVERIFY2(sarif.contains("ruleConfigurationOverrides") && sarif.contains("\"lb-no-check\""), sarif);
    }

    void sarifPointsAtTheLine()
    {
        QByteArray broken = designText();
        broken.replace("podNetwork: \"10.128.0.0/14\"", "podNetwork: \"10.8.0.0/14\"");
        const Outcome outcome = run("validate - --format sarif", broken);
        QCOMPARE(outcome.code, 1);
        const QJsonObject result = outcome.json()
                                       .value(QStringLiteral("runs"))
                                       .toArray()
                                       .at(0)
                                       .toObject()
                                       .value(QStringLiteral("results"))
                                       .toArray()
                                       .at(0)
                                       .toObject();
        QCOMPARE(outcome.json().value(QStringLiteral("version")).toString(), QStringLiteral("2.1.0"));
        QCOMPARE(result.value(QStringLiteral("level")).toString(), QStringLiteral("error"));
        const QJsonObject place = result.value(QStringLiteral("locations"))
                                      .toArray()
                                      .at(0)
                                      .toObject()
                                      .value(QStringLiteral("physicalLocation"))
                                      .toObject();
        const int line = place.value(QStringLiteral("region")).toObject().value(QStringLiteral("startLine")).toInt();
        QVERIFY(line > 1);
        QVERIFY(broken.split('\n').at(line - 1).contains("id: "));
    }

    void exportWritesListsAndVerifies()
    {
        const QString out = path("out");
        const Outcome written = run({QStringLiteral("export"), m_design, QStringLiteral("-o"), out});
        QCOMPARE(written.err, QByteArray());
        QCOMPARE(written.code, 0);
        QVERIFY(QFile::exists(out + QStringLiteral("/ocp-prod/openshift-ansible/hosts")));
        QVERIFY(QFile::exists(out + QStringLiteral("/balancers/lb/haproxy.cfg")));
        QVERIFY(QFile::exists(out + QStringLiteral("/balancers/lb/keepalived/lb01.conf")));
        QVERIFY(QFile::exists(out + QStringLiteral("/dns/db.bank.example")));
        QVERIFY(QFile(out + QStringLiteral("/balancers/lb/keepalived/check-haproxy.sh"))
                    .permissions()
                    .testFlag(QFile::ExeOwner));

        // Equal inputs give equal bytes, wherever the folder is.
        const QString second = path("second");
        QCOMPARE(run({QStringLiteral("export"), m_design, QStringLiteral("-o"), second}).code, 0);
        for (const QString &file : filesBelow(out))
            QVERIFY2(contents(file) == contents(QString(file).replace(out, second)), qPrintable(file));

        const QStringList verify{QStringLiteral("export"), m_design, QStringLiteral("--verify"), out};
        QCOMPARE(run(verify).code, 0);
        QFile config(out + QStringLiteral("/balancers/lb/haproxy.cfg"));
        QVERIFY(config.open(QIODevice::Append));
        config.write("# by hand\n");
        config.close();
        const Outcome differs = run(verify);
        QCOMPARE(differs.code, 1);
        QVERIFY(differs.out.contains("haproxy.cfg"));
        // A file edited by hand stops the next export, unless forced.
        QCOMPARE(run({QStringLiteral("export"), m_design, QStringLiteral("-o"), out}).code, 3);
        QVERIFY(contents(config.fileName()).endsWith("# by hand\n"));
        QCOMPARE(
            run({QStringLiteral("export"), m_design, QStringLiteral("-o"), out, QStringLiteral("--force")}).code, 0);
        QVERIFY(!contents(config.fileName()).contains("by hand"));
    }

    void exportTellsOfZonesWhoseSerialWasNotRaised()
    {
        const QString out = path("serials");
        const QStringList arguments{QStringLiteral("export"), QStringLiteral("-"), QStringLiteral("-o"), out};
        QCOMPARE(run(arguments, designText()).code, 0);
        QCOMPARE(run(arguments, designText()).err, QByteArray()); // nothing changed
        QByteArray changed = designText();
        changed.replace("name: \"bastion01\"", "name: \"jump01\"");
        const Outcome told = run(arguments, changed);
        QCOMPARE(told.code, 0);
        QVERIFY2(
            told.err.contains("note: The content of the zone \"bank.example\" changed, but its serial is not higher "
                              "than 1: secondary servers keep the old content. Write \"serial: 2\" for it in the "
                              "design.\n"),
            told.err);
        QVERIFY2(told.err.count('\n') == 2, told.err); // the forward and the reverse zone
        QByteArray raised = changed;
        raised.replace("name: \"jump01\"", "name: \"jump02\"");
        raised.replace("serial: 1\n", "serial: 2\n");
        QVERIFY(!run(arguments, raised).err.contains("\"bank.example\""));
        QByteArray lowered = raised;
        lowered.replace("name: \"jump02\"", "name: \"jump03\"");
        lowered.replace("serial: 2\n", "serial: 1\n");
        QVERIFY(run(arguments, lowered).err.contains("not higher than 2"));
    }

    void exportIsRefusedWhileErrorsStand()
    {
        QByteArray broken = designText();
        broken.replace("podNetwork: \"10.128.0.0/14\"", "podNetwork: \"10.8.0.0/14\"");
        const QString out = path("refused");
        const QStringList arguments{QStringLiteral("export"), QStringLiteral("-"), QStringLiteral("-o"), out};
        const Outcome refused = run(arguments, broken);
        QCOMPARE(refused.code, 1);
        QVERIFY(!refused.err.isEmpty());
        QVERIFY(!QFile::exists(out));
        QCOMPARE(run(arguments + QStringList{QStringLiteral("--force")}, broken).code, 0);
        QVERIFY(QFile::exists(out + QStringLiteral("/ocp-prod/openshift-ansible/hosts")));
    }

    void renderWritesEachFormat_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("head");
        QTest::newRow("svg") << QStringLiteral("a.svg") << QByteArray("<?xml");
        QTest::newRow("png") << QStringLiteral("a.png") << QByteArray("\x89PNG");
        QTest::newRow("pdf") << QStringLiteral("a.pdf") << QByteArray("%PDF");
    }

    void renderWritesEachFormat()
    {
        QFETCH(QString, name);
        QFETCH(QByteArray, head);
        const QString file = m_folder.filePath(name);
        const QStringList arguments{QStringLiteral("render"), m_design, QStringLiteral("-o"), file};
        QCOMPARE(run(arguments).code, 0);
        const QByteArray first = contents(file);
        QVERIFY(first.startsWith(head));
        QCOMPARE(run(arguments).code, 0);
        QCOMPARE(contents(file), first);
    }

    void renderOverviewShowsClusters()
    {
        const QString file = m_folder.filePath(QStringLiteral("overview.svg"));
        QCOMPARE(run({QStringLiteral("render"), m_design, QStringLiteral("-o"), file, QStringLiteral("--view"),
                         QStringLiteral("overview")})
                     .code,
            0);
        const QByteArray picture = contents(file);
        QVERIFY(picture.contains(">ocp-prod<"));
        QVERIFY(!picture.contains("master01"));
    }

    void schemaIsJson() { QVERIFY(run("schema").json().contains(QStringLiteral("$schema"))); }
};

QUORATE_TEST(TestCli)
#include "tst_cli.moc"
