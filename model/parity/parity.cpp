#include "model/parity/parity.h"

#include "model/base/tr.h"
#include "model/parity/design_statements.h"
#include "model/parity/reader.h"

#include <algorithm>

namespace quorate {

using namespace parity;
using model::Tr;

namespace {

/// What a file says, by subject.
struct Table {
    QHash<Subject, QList<Statement>> bySubject;
    QList<Subject> order;

    explicit Table(const FileStatements &file)
    {
        for (const Statement &statement : file.statements()) {
            QList<Statement> &list = bySubject[statement.subject];
            if (list.isEmpty())
                order.append(statement.subject);
            list.append(statement);
        }
    }
    QStringList values(const Subject &subject) const
    {
        QStringList result;
        for (const Statement &statement : bySubject.value(subject))
            result.append(statement.value);
        return result;
    }
};

/// The same fact in files of several formats: "bank.example 10.0.0.1"; empty when only its own format says it so.
QString echoOf(const Subject &subject, const QString &value)
{
    if (subject.topic == Topic::HostAddress)
        return subject.name + u' ' + value;
    if (subject.topic == Topic::Record && subject.name.endsWith(u" A"))
        return subject.name.chopped(2) + u' ' + value;
    if (subject.topic == Topic::VrrpId) // the hosts of a balancer have one in common
        return subject.scope.section(u'/', 0, 1) + u' ' + subject.name + u' ' + value;
    return subject.topic == Topic::Mention
        ? QString()
        : topicWord(subject.topic) + u'\n' + subject.scope + u'\n' + subject.name + u'\n' + value;
}

/// A disagreement, and how other files would say what is expected.
struct Found {
    Disagreement told;
    Subject subject;
    QString expectedEcho;
};

/// Of two lists of words in one line only those that differ are worth telling.
void leaveOutEqualWords(QString &here, QString &expected)
{
    const QString separator = QStringLiteral(", ");
    QStringList a = here.split(separator);
    QStringList b = expected.split(separator);
    if (a.size() != b.size())
        return;
    for (qsizetype i = a.size() - 1; i >= 0; --i) {
        if (a.at(i) != b.at(i))
            continue;
        a.removeAt(i);
        b.removeAt(i);
    }
    here = a.join(separator);
    expected = b.join(separator);
}

/// Compares one file with what it should say.
class FileCheck final {
public:
    FileCheck(const FileStatements &file, const FileStatements *fresh, const DesignStatements &design)
        : m_file(file)
        , m_here(file)
        , m_fresh(fresh ? *fresh : FileStatements(file.path()))
        , m_hasFresh(fresh)
        , m_design(design)
    {
    }

    QList<Found> run()
    {
        for (const Error &problem : m_file.problems()) {
            Found found;
            found.told.place = problem.place;
            found.told.problem = problem.message;
            m_found.append(found);
        }
        QSet<Subject> seen;
        const auto once = [&](const Subject &subject) {
            if (!seen.contains(subject) && !m_file.isUnknown(subject)) {
                seen.insert(subject);
                compare(subject);
            }
        };
        for (const Subject &subject : std::as_const(m_here.order))
            once(subject);
        for (const Subject &subject : m_design.subjects()) {
            if (m_file.isComplete(subject))
                once(subject);
        }
        for (const Subject &subject : std::as_const(m_fresh.order))
            once(subject);
        dropConsequences();
        tell();
        return m_found;
    }

    /// What need not be told because it follows from what was.
    const QSet<Subject> &followed() const { return m_followed; }

private:
    void compare(const Subject &subject)
    {
        QStringList expected;
        bool whole = true; // nothing else is allowed
        if (m_design.knows(subject))
            expected = m_design.values(subject);
        else if (!m_design.closes(subject) && m_hasFresh)
            expected = m_fresh.values(subject);
        else
            whole = m_design.closes(subject);
        const QSet<QString> wanted(expected.begin(), expected.end());
        QSet<QString> here;
        for (const Statement &statement : m_here.bySubject.value(subject)) {
            const bool isNew = !here.contains(statement.value);
            here.insert(statement.value);
            if (whole && isNew && !wanted.contains(statement.value))
                m_extra.append(statement);
            else if (subject.topic == Topic::Mention)
                unknownWords(statement);
        }
        const bool mustHave = !here.isEmpty() || m_file.isComplete(subject) || !m_design.knows(subject);
        for (const QString &value : std::as_const(expected)) {
            if (mustHave && !here.contains(value)) {
                here.insert(value);
                m_missing.append({subject, value, 0});
            }
        }
    }

    void unknownWords(const Statement &statement)
    {
        for (const QString &word : statement.value.split(QStringLiteral(", "))) {
            if (m_design.knowsWord(word))
                continue;
            Found found;
            found.told.place = {m_file.path(), statement.line};
            found.told.value = word;
            m_found.append(found);
        }
    }

    /// Where an owner is wrong, what is said about it is wrong, too, and need not be told.
    void dropConsequences()
    {
        QSet<std::pair<int, QString>> owners;
        for (const QList<Statement> *list : {&m_extra, &m_missing}) {
            for (const Statement &statement : *list) {
                if (canOwn(statement.subject))
                    owners.insert({int(statement.subject.topic), statement.value});
            }
        }
        for (QList<Statement> *list : {&m_extra, &m_missing})
            list->removeIf([&](const Statement &statement) {
                const auto owner = ownerTopic(statement.subject.topic);
                if (!owner || !owners.contains({int(*owner), ownerOf(statement.subject)}))
                    return false;
                m_followed.insert(statement.subject);
                return true;
            });
    }

    /// Pairs what is said with what should be, where one of each has the same key, and tells the pairs.
    template <class Key>
    void tellPairs(Key key)
    {
        QHash<Subject, QList<qsizetype>> extra, missing;
        for (qsizetype i = 0; i < m_extra.size(); ++i)
            extra[key(m_extra.at(i))].append(i);
        for (qsizetype i = 0; i < m_missing.size(); ++i)
            missing[key(m_missing.at(i))].append(i);
        QSet<qsizetype> toldExtra, toldMissing;
        for (qsizetype i = 0; i < m_extra.size(); ++i) {
            const QList<qsizetype> others = missing.value(key(m_extra.at(i)));
            if (others.size() != 1 || extra.value(key(m_extra.at(i))).size() != 1)
                continue;
            const Statement &should = m_missing.at(others.first());
            // Other words around the same names and addresses mean nothing to us.
            if (should.subject.topic != Topic::Mention || should.value != m_extra.at(i).value)
                add(&m_extra.at(i), &should);
            toldExtra.insert(i);
            toldMissing.insert(others.first());
        }
        drop(m_extra, toldExtra);
        drop(m_missing, toldMissing);
    }

    static void drop(QList<Statement> &list, const QSet<qsizetype> &places)
    {
        QList<Statement> kept;
        for (qsizetype i = 0; i < list.size(); ++i) {
            if (!places.contains(i))
                kept.append(list.at(i));
        }
        list = kept;
    }

    void tell()
    {
        tellPairs([](const Statement &statement) { return statement.subject; }); // another value
        tellPairs([](const Statement &statement) { // another port
            Subject key = statement.subject;
            key.name += u'\n' + statement.value.section(u':', 0, 0);
            return key;
        });
        tellPairs([](const Statement &statement) { // another name for the same value
            return Subject{statement.subject.topic, statement.subject.scope, statement.value};
        });
        for (const Statement &statement : std::as_const(m_extra)) {
            if (statement.subject.topic == Topic::Mention)
                unknownWords(statement); // a line more is fine when it speaks of what there is
            else
                add(&statement, nullptr);
        }
        for (const Statement &statement : std::as_const(m_missing))
            add(nullptr, &statement);
    }

    void add(const Statement *statement, const Statement *missing)
    {
        Found found;
        Disagreement &told = found.told;
        found.subject = statement ? statement->subject : missing->subject;
        told.topic = found.subject.topic;
        told.place = {m_file.path(), statement ? statement->line : m_file.lineOf(found.subject)};
        if (statement) {
            told.subject = statement->subject.name;
            told.value = statement->value;
        }
        for (const auto &[part, line] : statement &&missing ? statement->parts : decltype(statement->parts)()) {
            if (!missing->value.split(u':').contains(part))
                told.place.line = line;
        }
        if (missing) {
            told.expectedSubject = missing->subject.name;
            told.expectedValue = missing->value;
            found.expectedEcho = echoOf(missing->subject, missing->value);
        }
        if (statement && missing && told.topic == Topic::Mention)
            leaveOutEqualWords(told.value, told.expectedValue);
        m_found.append(found);
    }

    const FileStatements &m_file;
    const Table m_here;
    const Table m_fresh;
    bool m_hasFresh;
    const DesignStatements &m_design;
    QList<Statement> m_extra;
    QList<Statement> m_missing; ///< without lines
    QSet<Subject> m_followed;
    QList<Found> m_found;
};

/// Compares files that say the same things in several forms, where the design is silent.
class CrossCheck final {
public:
    CrossCheck(const QList<FileStatements> &files, const DesignStatements &design)
        : m_files(files)
        , m_design(design)
    {
    }

    QList<Found> run(const QSet<Subject> &told)
    {
        QHash<Subject, qsizetype> firsts; // by topic and scope: the first file that holds all about them
        for (qsizetype i = 0; i < m_files.size(); ++i) {
            const Table here(m_files.at(i));
            for (const Subject &subject : here.order) {
                const Subject whole{subject.topic, subject.scope, {}};
                if (!m_files.at(i).isComplete(subject))
                    continue;
                if (!firsts.contains(whole))
                    firsts.insert(whole, i);
            }
            for (auto it = firsts.cbegin(); it != firsts.cend(); ++it) {
                if (*it != i && m_files.at(i).isComplete(it.key()))
                    compare(it.key(), m_files.at(*it), m_files.at(i), told);
            }
        }
        return m_found;
    }

private:
    void compare(
        const Subject &whole, const FileStatements &first, const FileStatements &second, const QSet<Subject> &told)
    {
        const Table a(first), b(second);
        QSet<Subject> subjects(a.order.begin(), a.order.end());
        subjects.unite(QSet<Subject>(b.order.begin(), b.order.end()));
        for (const Subject &subject : std::as_const(subjects)) {
            if (subject.topic != whole.topic || subject.scope != whole.scope || told.contains(subject)
                || m_design.knows(subject))
                continue;
            QStringList here = b.values(subject);
            QStringList there = a.values(subject);
            here.sort();
            there.sort();
            if (here == there)
                continue;
            const Place place{
                second.path(), b.bySubject.value(subject, {{subject, {}, second.lineOf(subject)}}).first().line};
            const Place other{
                first.path(), a.bySubject.value(subject, {{subject, {}, first.lineOf(subject)}}).first().line};
            const auto text = [](const QStringList &values) { return values.join(QStringLiteral(", ")); };
            m_found.append({{place, subject.topic, here.isEmpty() ? QString() : subject.name, text(here),
                                there.isEmpty() ? QString() : subject.name, text(there), {other}, {}},
                subject, {}});
        }
    }

    const QList<FileStatements> &m_files;
    const DesignStatements &m_design;
    QList<Found> m_found;
};

} // namespace

QString Disagreement::message() const
{
    if (!problem.isEmpty())
        return problem;
    const QString here = topicClause(topic, subject, value);
    const QString expected = topicClause(topic, expectedSubject, expectedValue);
    const bool says = !subject.isEmpty() || !value.isEmpty();
    const bool should = !expectedSubject.isEmpty() || !expectedValue.isEmpty();
    //: %1 and %2 are clauses: "the virtual IP 10.0.0.1 has the VRRP id 51".
    QString sentence = says && should ? Tr::tr("Here %1; by the design, %2.").arg(here, expected)
        : says                        ? Tr::tr("Here %1; the design knows nothing of it.").arg(here)
                                      : Tr::tr("By the design, %1; this file does not say so.").arg(expected);
    if (agreeing.isEmpty())
        return sentence;
    QStringList places;
    for (const Place &at : agreeing)
        places.append(at.toString());
    //: What is expected stands in other files; %1 lists places.
    return Tr::tr("%1 As expected: %2.").arg(sentence, places.join(QStringLiteral(", ")));
}

QStringList understoodFiles(const FileSet &files)
{
    QStringList paths;
    for (auto it = files.cbegin(); it != files.cend(); ++it) {
        if (readerOf(it.key()))
            paths.append(it.key());
    }
    return paths;
}

ParityReport checkParity(
    const QMap<QString, QByteArray> &files, const Design &design, const Facts &facts, const FileSet &expected)
{
    const DesignStatements said(design, facts);
    ParityReport report;
    QList<FileStatements> read;
    QHash<QString, QList<Place>> echoes;
    for (auto it = files.cbegin(); it != files.cend(); ++it) {
        const std::optional<FileStatements> file = readStatements(it.key(), *it);
        if (!file)
            continue;
        read.append(*file);
        report.statements += int(file->statements().size());
        for (const Statement &statement : file->statements()) {
            if (const QString echo = echoOf(statement.subject, statement.value); !echo.isEmpty())
                echoes[echo].append({file->path(), statement.line});
        }
    }
    report.files = int(read.size());
    QList<Found> found;
    QSet<Subject> told;
    for (const FileStatements &file : std::as_const(read)) {
        const auto fresh = expected.constFind(file.path());
        const std::optional<FileStatements> wanted =
            fresh == expected.constEnd() ? std::nullopt : readStatements(file.path(), fresh->bytes);
        FileCheck check(file, wanted ? &*wanted : nullptr, said);
        for (const Found &one : check.run()) {
            told.insert(one.subject);
            found.append(one);
        }
        told.unite(check.followed());
    }
    found += CrossCheck(read, said).run(told);
    constexpr qsizetype shownPlaces = 3;
    for (Found &one : found) {
        for (const Place &place : echoes.value(one.expectedEcho)) {
            if (place.file != one.told.place.file && one.told.agreeing.size() < shownPlaces)
                one.told.agreeing.append(place);
        }
        report.disagreements.append(one.told);
    }
    std::stable_sort(
        report.disagreements.begin(), report.disagreements.end(), [](const Disagreement &a, const Disagreement &b) {
            return a.place.file != b.place.file ? a.place.file < b.place.file : a.place.line < b.place.line;
        });
    return report;
}

} // namespace quorate
