#include "model/catalogue/runbook_reader.h"

#include <algorithm>

namespace quorate {
namespace {

void checkKeys(Reader &in, const yaml::Node &map, std::initializer_list<const char *> known)
{
    if (!map.isMap())
        return in.fail(map, QStringLiteral("A map is expected."));
    for (const yaml::Node &key : map.keys) {
        if (std::none_of(
                known.begin(), known.end(), [&key](const char *name) { return key.scalar == QLatin1String(name); }))
            in.fail(key, QStringLiteral("Unknown key \"%1\".").arg(key.scalar));
    }
}

void checkWord(Reader &in, const yaml::Node &map, const char *key, const QString &word, const QStringList &known)
{
    if (!word.isEmpty() && !known.contains(word))
        in.fail(*map.find(QString::fromLatin1(key)), QStringLiteral("Unknown word \"%1\".").arg(word));
}

RunbookCondition conditionOf(Reader &in, const yaml::Node &map)
{
    for (const yaml::Node &word : in.items(map, "when")) {
        const QString bare = word.scalar.startsWith(QLatin1String("not-")) ? word.scalar.mid(4) : word.scalar;
        if (!runbookConditions().contains(bare))
            in.fail(word, QStringLiteral("Unknown condition \"%1\".").arg(word.scalar));
    }
    return in.texts(map, "when");
}

class BookReader final {
public:
    BookReader(Reader &in, const Runbooks &runbooks)
        : m_in(in)
        , m_runbooks(runbooks)
    {
    }

    Runbook read()
    {
        const yaml::Node &map = m_in.root();
        checkKeys(m_in, map, {"id", "title", "purpose", "kind", "playbook", "when", "sections", "source"});
        Runbook book;
        book.id = m_in.text(map, "id", true);
        if (!text::isSlug(book.id))
            m_in.fail(map, QStringLiteral("\"id\" must be a slug."));
        for (const Runbook &other : m_runbooks.books) {
            if (other.id == book.id)
                m_in.fail(map, QStringLiteral("There are two runbooks \"%1\".").arg(book.id));
        }
        book.title = prose(map, "title", true);
        book.purpose = prose(map, "purpose", true);
        book.kind = m_in.oneOf<RunbookKind>(map, m_in.text(map, "kind", true),
            {{"backup", RunbookKind::Backup}, {"restore", RunbookKind::Restore},
                {"checklist", RunbookKind::Checklist}});
        book.playbook = m_in.text(map, "playbook");
        book.when = conditionOf(m_in, map);
        book.source = m_in.text(map, "source", true);
        for (const yaml::Node &item : m_in.items(map, "sections"))
            book.sections.append(item.find(u"include") ? included(item) : section(item));
        if (book.sections.isEmpty())
            m_in.fail(map, QStringLiteral("A runbook has sections."));
        return book;
    }

private:
    /// A section of a runbook that was read before.
    RunbookSection included(const yaml::Node &map)
    {
        checkKeys(m_in, map, {"include"});
        const QString wanted = m_in.text(map, "include", true);
        for (const Runbook &book : m_runbooks.books) {
            for (const RunbookSection &section : book.sections) {
                if (!section.id.isEmpty() && book.id + u'/' + section.id == wanted)
                    return section;
            }
        }
        m_in.fail(map, QStringLiteral("There is no section \"%1\" in the runbooks above.").arg(wanted));
        return {};
    }

    RunbookSection section(const yaml::Node &map)
    {
        checkKeys(m_in, map, {"id", "title", "note", "item", "each", "when", "steps"});
        RunbookSection section;
        section.id = m_in.text(map, "id");
        section.each = m_in.text(map, "each");
        checkWord(m_in, map, "each", section.each, runbookHostSets());
        m_member = !section.each.isEmpty();
        section.title = prose(map, "title", true);
        section.note = prose(map, "note");
        section.item = m_in.text(map, "item");
        checkWord(m_in, map, "item", section.item, runbookItems());
        section.when = conditionOf(m_in, map);
        for (const yaml::Node &item : m_in.items(map, "steps"))
            section.steps.append(step(item, m_member));
        if (section.steps.isEmpty())
            m_in.fail(map, QStringLiteral("A section has steps."));
        return section;
    }

    RunbookStep step(const yaml::Node &map, bool inEach)
    {
        checkKeys(m_in, map,
            {"id", "action", "reason", "on", "when", "run", "script", "creates", "expect", "back", "machine", "tasks",
                "source"});
        RunbookStep step;
        step.id = m_in.text(map, "id", true);
        if (!text::isSlug(step.id))
            m_in.fail(map, QStringLiteral("\"id\" must be a slug."));
        // A step may stand twice under different conditions, but then for the same purpose: one id.
        step.on = m_in.text(map, "on", true);
        checkWord(m_in, map, "on", step.on, runbookHostSets());
        m_member = true; // a step on several hosts is about each of them
        if (!inEach && (step.on == u"member" || step.on == u"survivor"))
            m_in.fail(map, QStringLiteral("\"%1\" needs a section with \"each\".").arg(step.on));
        step.action = prose(map, "action", true);
        step.reason = prose(map, "reason", true);
        step.expect = prose(map, "expect", true);
        step.back = prose(map, "back");
        step.when = conditionOf(m_in, map);
        for (const yaml::Node &command : m_in.items(map, "run"))
            step.run.append(commandOf(command));
        step.script = m_in.text(map, "script");
        if (!step.script.isEmpty())
            checkScript(*map.find(u"script"));
        step.creates = m_in.text(map, "creates");
        if (map.find(u"machine"))
            step.machine = m_in.oneOf<RunbookStep::Machine>(map, m_in.text(map, "machine"),
                {{"reads", RunbookStep::Machine::Reads}, {"changes", RunbookStep::Machine::Changes}});
        const bool machine = step.machine != RunbookStep::Machine::No;
        step.tasks = m_in.items(map, "tasks");
        for (const yaml::Node &task : std::as_const(step.tasks))
            checkTask(task);
        if (machine && step.run.isEmpty())
            m_in.fail(map, QStringLiteral("A machine needs commands of \"run\"."));
        if (machine && step.action.contains(u'{'))
            m_in.fail(map, QStringLiteral("The action names the task of a machine, hence holds no placeholder."));
        step.source = m_in.text(map, "source", true);
        return step;
    }

    QString prose(const yaml::Node &map, const char *key, bool required = false)
    {
        const QString text = m_in.text(map, key, required);
        if (const yaml::Node *node = map.find(QString::fromLatin1(key)))
            checkPlaceholders(*node, text);
        return text;
    }

    QStringList commandOf(const yaml::Node &node)
    {
        QStringList words;
        if (node.isSequence()) {
            for (const yaml::Node &word : node.items)
                words.append(word.scalar);
        } else {
            words = node.scalar.split(u' ', Qt::SkipEmptyParts);
        }
        if (words.isEmpty())
            m_in.fail(node, QStringLiteral("A command is expected."));
        for (const QString &word : std::as_const(words))
            checkPlaceholders(node, word);
        return words;
    }

    void checkPlaceholders(const yaml::Node &node, const QString &text)
    {
        for (const RunbookPiece &piece : runbookPieces(text)) {
            if (!piece.placeholder)
                continue;
            const bool word = std::any_of(m_runbooks.words.begin(), m_runbooks.words.end(),
                [&piece](const RunbookWord &other) { return other.name == piece.text; });
            const Placeholder *found = findPlaceholder(piece.text);
            if (!word && !found)
                m_in.fail(node, QStringLiteral("Unknown placeholder {%1}.").arg(piece.text));
            if (found && found->kind == PlaceholderKind::Member && !m_member)
                m_in.fail(node, QStringLiteral("{%1} needs \"each\".").arg(piece.text));
        }
    }

    void checkScript(const yaml::Node &node)
    {
        checkPlaceholders(node, node.scalar);
        bool single = false;
        bool twice = false;
        bool comment = false;
        const QString &text = node.scalar;
        for (qsizetype i = 0; i < text.size(); ++i) {
            const QChar c = text.at(i);
            if (c == u'\n')
                comment = false;
            else if (comment)
                ;
            else if (c == u'\\' && !single)
                ++i;
            else if (c == u'\'' && !twice)
                single = !single;
            else if (c == u'"' && !single)
                twice = !twice;
            else if (c == u'#' && !single && !twice && (i == 0 || text.at(i - 1).isSpace()))
                comment = true;
            const QList<RunbookPiece> rest = c == u'{' && (single || twice || comment)
                ? runbookPieces(QStringView(text).mid(i))
                : QList<RunbookPiece>();
            if (!rest.isEmpty() && rest.first().placeholder && (i == 0 || text.at(i - 1) != u'$'))
                m_in.fail(node, QStringLiteral("{%1} stands in quotes or in a comment.").arg(rest.first().text));
        }
    }

    void checkTask(const yaml::Node &task)
    {
        if (!task.isMap() || task.keys.isEmpty() || task.keys.first().scalar != u"name")
            return m_in.fail(task, QStringLiteral("A task is a map that begins with its name."));
        static const QStringList besides{QStringLiteral("name"), QStringLiteral("when"), QStringLiteral("register"),
            QStringLiteral("loop"), QStringLiteral("loop_control"), QStringLiteral("environment"),
            QStringLiteral("changed_when"), QStringLiteral("failed_when"), QStringLiteral("run_once"),
            QStringLiteral("delegate_to"), QStringLiteral("noqa"), QStringLiteral("no_log"), QStringLiteral("vars"),
            QStringLiteral("retries"), QStringLiteral("delay"), QStringLiteral("until")};
        int modules = 0;
        for (const yaml::Node &key : task.keys) {
            if (runbookModules().contains(key.scalar))
                ++modules;
            else if (!besides.contains(key.scalar))
                m_in.fail(key, QStringLiteral("Unknown module \"%1\".").arg(key.scalar));
        }
        if (modules != 1)
            m_in.fail(task, QStringLiteral("A task has one module."));
        checkTexts(task);
    }

    void checkTexts(const yaml::Node &node)
    {
        if (node.isScalar())
            checkPlaceholders(node, node.scalar);
        for (const yaml::Node &item : node.items)
            checkTexts(item);
    }

    Reader &m_in;
    const Runbooks &m_runbooks;
    bool m_member = false; ///< {member} has a value here
};

} // namespace

void readRunbookWords(Reader &in, Runbooks &runbooks)
{
    checkKeys(in, in.root(), {"words", "source"});
    in.text(in.root(), "source", true);
    for (const yaml::Node &item : in.items(in.root(), "words")) {
        checkKeys(in, item, {"name", "value", "when"});
        RunbookWord word{in.text(item, "name", true), in.text(item, "value", true), conditionOf(in, item)};
        if (findPlaceholder(word.name))
            in.fail(item, QStringLiteral("{%1} has a value already.").arg(word.name));
        runbooks.words.append(word);
    }
}

void readRunbook(Reader &in, Runbooks &runbooks)
{
    runbooks.books.append(BookReader(in, runbooks).read());
}

} // namespace quorate
