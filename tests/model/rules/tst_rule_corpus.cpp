#include "tests/support/rule_corpus.h"
#include "tests/support/test_main.h"

#include "model/design/fields.h"
#include "model/rules/engine.h"

#include <QDir>
#include <QRegularExpression>
#include <QSet>

using namespace quorate;
using namespace quorate::tests;

namespace {

/// "error master01 master02" for each finding, sorted.
QStringList expected(const CorpusCase &entry, const char *environment)
{
    QStringList lines;
    for (const yaml::Node &item : entry.list("expect")) {
        const yaml::Node *severity = item.find(QString::fromLatin1(environment));
        if (!severity || severity->scalar == u"off")
            continue;
        QStringList parts{severity->scalar};
        if (const yaml::Node *elements = item.find(u"elements")) {
            for (const yaml::Node &element : elements->items)
                parts.append(element.scalar);
        }
        lines.append(parts.join(u' '));
    }
    lines.sort();
    return lines;
}

QStringList found(const Report &report, const QString &rule)
{
    QStringList lines;
    for (const Finding &finding : report.findings) {
        if (QLatin1String(finding.rule->id) == rule)
            lines.append(enumWord(finding.severity) + u' ' + finding.elements.join(u' '));
    }
    lines.sort();
    return lines;
}

/// The sentence of a finding must have all its places filled.
QString renderProblem(const Report &report, const QString &rule)
{
    static const QRegularExpression hole(QStringLiteral("%[0-9n]"));
    for (const Finding &finding : report.findings) {
        if (QLatin1String(finding.rule->id) != rule)
            continue;
        for (const QString &text : {finding.message(), finding.remedy()}) {
            if (text.contains(hole))
                return QStringLiteral("A place is not filled: %1").arg(text);
        }
    }
    return {};
}

/// What differs between the file's expectation and what these rules find; empty when nothing does.
QString mismatch(const CorpusCase &entry, std::span<const Rule *const> rules)
{
    QString problem;
    std::optional<Design> design = entry.design(problem);
    if (!design)
        return problem;
    for (const auto &[word, environment] :
        {std::pair("production", Environment::Production), std::pair("other", Environment::Development)}) {
        const QList<Cluster> clusters(design->topology().clusters.begin(), design->topology().clusters.end());
        for (Cluster cluster : clusters) {
            cluster.environment = environment;
            design->topology().clusters.put(cluster);
        }
        RuleEngine engine(catalogue(), rules);
        const Report report = *engine.check(*design, entry.today());
        const QStringList wanted = entry.fires ? expected(entry, word) : QStringList();
        const QStringList got = found(report, entry.rule);
        if (wanted != got)
            return QStringLiteral("%1: expected [%2], found [%3]")
                .arg(QLatin1String(word), wanted.join(u"; "), got.join(u"; "));
        if (const QString hole = renderProblem(report, entry.rule); !hole.isEmpty())
            return hole;
    }
    return {};
}

/// Edits that only one of the two files has.
qsizetype editDistance(const CorpusCase &a, const CorpusCase &b)
{
    QList<yaml::Node> rest = b.list("edit");
    qsizetype distance = 0;
    for (const yaml::Node &edit : a.list("edit")) {
        if (!rest.removeOne(edit))
            ++distance;
    }
    return distance + rest.size();
}

/// Two files of a pair may differ in this many edits: what the row's condition needs, and no more.
constexpr qsizetype mostDifferences = 3;

QStringList rowsOf(const Rule &rule)
{
    QStringList rows;
    for (const char *row : rule.covers)
        rows.append(QLatin1String(row));
    return rows.isEmpty() ? QStringList{QString()} : rows;
}

} // namespace

/// Every rule against its corpus: what it must find, in which environment, and what it must leave alone.
class RuleCorpusTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void file_data()
    {
        QTest::addColumn<int>("index");
        for (int i = 0; i < corpus().size(); ++i)
            QTest::addRow("%s", qPrintable(corpus().at(i).file)) << i;
        if (corpus().isEmpty())
            QSKIP("No rules yet.");
    }

    void file()
    {
        QFETCH(int, index);
        const CorpusCase &entry = corpus().at(index);
        const Rule *rule = findRule(entry.rule);
        QVERIFY2(rule, "There is no such rule.");
        QVERIFY2(rowsOf(*rule).contains(entry.row),
            qPrintable(QStringLiteral("The rule does not cover row \"%1\".").arg(entry.row)));
        QCOMPARE(!entry.list("expect").isEmpty(), entry.fires);
        QCOMPARE(mismatch(entry, allRules()), QString());
    }

    /// A rule without firing and quiet designs for each of its rows is not tested at all.
    void everyRuleAndRowHasBoth()
    {
        QStringList missing;
        for (const Rule *rule : allRules()) {
            for (const QString &row : rowsOf(*rule)) {
                for (const bool fires : {true, false}) {
                    const bool there = std::any_of(corpus().begin(), corpus().end(), [&](const CorpusCase &entry) {
                        return entry.rule == QLatin1String(rule->id) && entry.row == row && entry.fires == fires;
                    });
                    if (!there)
                        missing.append(QStringLiteral("%1 %2 %3")
                                           .arg(QLatin1String(rule->id), row,
                                               fires ? QStringLiteral("fires") : QStringLiteral("quiet")));
                }
            }
        }
        QCOMPARE(missing.join(u' '), QString());
    }

    /// Each firing design has a quiet twin that lacks nothing but the row's condition.
    void pairsDifferInTheConditionOnly()
    {
        QStringList lonely;
        for (const CorpusCase &fires : corpus()) {
            if (!fires.fires)
                continue;
            const bool paired = std::any_of(corpus().begin(), corpus().end(), [&](const CorpusCase &quiet) {
                return !quiet.fires && quiet.rule == fires.rule && quiet.row == fires.row
                    && quiet.text("base") == fires.text("base") && editDistance(fires, quiet) <= mostDifferences;
            });
            if (!paired)
                lonely.append(fires.file);
        }
        QCOMPARE(lonely.join(u' '), QString());
    }

    /// A rule that finds nothing is noticed, by every one of its rows.
    void mutation_data()
    {
        QTest::addColumn<QString>("rule");
        QTest::addColumn<QString>("row");
        for (const Rule *rule : allRules()) {
            for (const QString &row : rowsOf(*rule))
                QTest::addRow("%s %s", rule->id, qPrintable(row)) << QString::fromLatin1(rule->id) << row;
        }
        if (allRules().empty())
            QSKIP("No rules yet.");
    }

    void mutation()
    {
        QFETCH(QString, rule);
        QFETCH(QString, row);
        Rule mute = *findRule(rule);
        mute.check = [](const RuleInput &, RuleReport &) {};
        std::vector<const Rule *> rules;
        for (const Rule *other : allRules())
            rules.push_back(other->id == mute.id ? &mute : other);
        bool any = false;
        for (const CorpusCase &entry : corpus()) {
            if (!entry.fires || entry.rule != rule || entry.row != row)
                continue;
            any = true;
            QVERIFY2(!mismatch(entry, rules).isEmpty(), qPrintable(entry.file));
        }
        QVERIFY(any);
    }

    /// The rows of the domain tables that must have a rule, against what the rules say they cover.
    void coversTheRequiredRows_data()
    {
        QTest::addColumn<QString>("file");
        const QDir folder(QStringLiteral(QUORATE_SOURCE_DIR "/tests/data/rows"));
        // What installers reject is for exporters too: tests/model/export/tst_inventory.cpp.
        for (const QString &file : folder.entryList({QStringLiteral("*.yaml")}, QDir::Files, QDir::Name)) {
            if (!file.endsWith(QStringLiteral("-rejected.yaml")))
                QTest::addRow("%s", qPrintable(file)) << file;
        }
    }

    void coversTheRequiredRows()
    {
        QFETCH(QString, file);
        const Result<yaml::Node> root = yaml::parse(sourceFile(QStringLiteral("tests/data/rows/") + file), file);
        QVERIFY2(root, root ? "" : qPrintable(root.error().toString()));
        QStringList missing;
        QSet<QString> covered;
        for (const Rule *rule : allRules()) {
            for (const char *row : rule->covers)
                covered.insert(QLatin1String(row));
        }
        for (const yaml::Node &row : root->find(u"rows")->items) {
            if (!covered.remove(row.scalar))
                missing.append(row.scalar);
        }
        QCOMPARE(missing.join(u' '), QString());
        QStringList unknown(covered.begin(), covered.end());
        unknown.sort();
        QCOMPARE(unknown.join(u' '), QString());
    }
};

QUORATE_TEST(RuleCorpusTest)
#include "tst_rule_corpus.moc"
