#pragma once

#include "tests/support/patched_design.h"

#include <QDate>
#include <QDir>

namespace quorate::tests {

/// One file of the corpus: tests/data/rules/<rule>/fires-*.yaml or quiet-*.yaml.
struct CorpusCase {
    QString rule;
    QString file; ///< below tests/data/rules
    bool fires = false;
    yaml::Node root;
    QString row; ///< empty: the rule covers no row

    QString text(const char *key) const
    {
        const yaml::Node *node = root.find(QString::fromLatin1(key));
        return node ? node->scalar : QString();
    }
    QDate today() const
    {
        const QString date = text("today");
        return date.isEmpty() ? QDate(2026, 1, 15) : QDate::fromString(date, Qt::ISODate);
    }
    /// The base with the file's edits, or nothing with `problem` set.
    std::optional<Design> design(QString &problem) const
    {
        yaml::Node tree = DesignPatch::base(text("base"), problem);
        if (problem.isEmpty())
            problem = DesignPatch::apply(tree, root.find(u"edit"));
        return problem.isEmpty() ? DesignPatch::read(tree, file, problem) : std::nullopt;
    }
    QList<yaml::Node> list(const char *key) const
    {
        const yaml::Node *node = root.find(QString::fromLatin1(key));
        return node ? node->items : QList<yaml::Node>();
    }
};

/// All files of the corpus, by rule and name.
inline const QList<CorpusCase> &corpus()
{
    static const QList<CorpusCase> cases = [] {
        QList<CorpusCase> found;
        const QDir root(QStringLiteral(QUORATE_SOURCE_DIR "/tests/data/rules"));
        for (const QString &rule : root.entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name)) {
            for (const QString &file : QDir(root.filePath(rule)).entryList(QDir::Files, QDir::Name)) {
                CorpusCase entry;
                entry.rule = rule;
                entry.file = rule + u'/' + file;
                entry.fires = file.startsWith(u"fires-");
                if (!entry.fires && !file.startsWith(u"quiet-"))
                    qFatal("%s is neither fires-* nor quiet-*", qPrintable(entry.file));
                const Result<yaml::Node> parsed =
                    yaml::parse(sourceFile(QStringLiteral("tests/data/rules/") + entry.file), entry.file);
                if (!parsed)
                    qFatal("%s", qPrintable(parsed.error().toString()));
                entry.root = *parsed;
                entry.row = entry.text("row");
                found.append(entry);
            }
        }
        return found;
    }();
    return cases;
}

} // namespace quorate::tests
