#pragma once

#include "model/base/text.h"
#include "model/base/tr.h"
#include "model/design/field_access.h"
#include "model/design/field_text.h"
#include "model/design/text_kind.h"

#include <QCoreApplication>
#include <functional>

namespace quorate {

/// Visits the fields of one row (fields.h) and reports each, or sets the one that is wanted.
class FieldVisitor final {
public:
    struct Target {
        enum class Action { List, Set, AddRow, RemoveRow } action = Action::List;
        QString key;
        QVariant value; ///< of Set; invalid: reset
        int index = 0; ///< of RemoveRow
    };
    /// Called for every field while listing; `complete` fills in what only a form needs (label, choices).
    using Sink = std::function<void(
        const QString &key, ValueType type, const QVariant &value, const std::function<FieldView()> &complete)>;

    FieldVisitor(const Design &design, const Catalogue &catalogue)
        : m_design(design)
        , m_catalogue(catalogue)
    {
    }

    /// What the choices of references, roles and versions depend on.
    const Platform *platform = nullptr;
    SiteId site;
    QStringList roles;
    ElementId self;

    Target target;
    Sink sink;
    bool found = false;
    QString problem;

    template <class T>
    void id(FieldName, Id<T> &)
    {
    }
    void unknown(UnknownKeys &) { }

    template <class T>
    void ref(FieldName f, Id<T> &r, const char *table)
    {
        field(
            f, ValueType::Reference, r.isEmpty() ? QVariant() : QVariant(r.value),
            [this, table](FieldView &view) { references(view, table); },
            [this, &r, table](const QVariant &value) { r = Id<T>(oneReference(value, table)); });
    }
    template <class T>
    void refs(FieldName f, QList<Id<T>> &r, const char *table)
    {
        QStringList ids;
        for (const Id<T> &id : r)
            ids.append(id.value);
        field(
            f, ValueType::References, ids.isEmpty() ? QVariant() : QVariant(ids),
            [this, table](FieldView &view) { references(view, table); },
            [this, &r, table](const QVariant &value) {
                QList<Id<T>> chosen;
                for (const QString &id : list(value))
                    if (const QString one = oneReference(id, table); !one.isEmpty())
                        chosen.append(Id<T>(one));
                if (problem.isEmpty())
                    r = chosen;
            });
    }
    void text(FieldName f, QString &r, TextKind kind);
    void texts(FieldName f, QStringList &r, TextKind kind);
    void words(FieldName f, QStringList &r);
    void integer(FieldName f, int &r, int minimum, int maximum, int fallback);
    void integer(FieldName f, std::optional<int> &r, int minimum, int maximum);
    void serial(FieldName f, std::optional<quint32> &r);
    void integers(FieldName f, QList<int> &r, int minimum, int maximum);
    void real(FieldName f, std::optional<double> &r, double minimum, double maximum);
    void size(FieldName f, qint64 &r);
    void size(FieldName f, std::optional<qint64> &r);
    void duration(FieldName f, std::optional<double> &r);
    void date(FieldName f, QDate &r);

    template <class E>
    void choice(FieldName f, E &r, E fallback)
    {
        QStringList words;
        for (const char *word : EnumWords<E>::words)
            words.append(QString::fromLatin1(word));
        field(
            f, ValueType::Choice, r == fallback && enumWord(r).isEmpty() ? QVariant() : QVariant(enumWord(r)),
            [words, fallback](FieldView &view) {
                view.choices = words;
                for (const QString &word : words)
                    view.choiceNames.append(fieldtext::wordName(word));
                view.fallback = enumWord(fallback);
            },
            [this, &r, fallback, words](const QVariant &value) {
                r = fallback;
                if (value.isValid())
                    if (const auto word = accept(fieldtext::choice(value, words, wordNames(words))))
                        r = E(words.indexOf(*word));
            });
    }

    template <class E>
    void choices(FieldName f, QList<E> &r)
    {
        QStringList words;
        for (const char *word : EnumWords<E>::words)
            words.append(QString::fromLatin1(word));
        QStringList chosen;
        for (const E one : r)
            chosen.append(enumWord(one));
        field(
            f, ValueType::References, chosen.isEmpty() ? QVariant() : QVariant(chosen),
            [words](FieldView &view) {
                view.choices = words;
                view.choiceNames = wordNames(words);
            },
            [this, &r, words](const QVariant &value) {
                QList<E> next;
                for (const QString &one : list(value))
                    if (const auto word = accept(fieldtext::choice(one, words, wordNames(words))))
                        if (const E item = E(words.indexOf(*word)); !next.contains(item))
                            next.append(item);
                if (problem.isEmpty())
                    r = next;
            });
    }

    template <class Visit>
    void group(FieldName f, Visit visit)
    {
        Scope scope(*this, QLatin1String(f.key), translated(f.label));
        visit(*this);
    }

    template <class Row>
    void rows(FieldName f, QList<Row> &r)
    {
        if constexpr (!std::is_same_v<Row, FailureDomain>) { // those are elements of their own
            const QString key = m_prefix + QLatin1String(f.key);
            if (target.action == Target::Action::AddRow && target.key == key) {
                found = true;
                r.append(Row{});
                return;
            }
            if (target.action == Target::Action::RemoveRow && target.key == key) {
                found = true;
                if (target.index >= 0 && target.index < r.size())
                    r.removeAt(target.index);
                return;
            }
            field(
                f, ValueType::Rows, int(r.size()), [](FieldView &) {}, [](const QVariant &) {});
            for (qsizetype index = 0; index < r.size(); ++index) {
                //: Title of a part of a form: %1 is "Disks", %2 a number.
                Scope scope(*this, QLatin1String(f.key) + u'.' + QString::number(index),
                    model::Tr::tr("%1 %2").arg(translated(f.label)).arg(index + 1));
                fields(*this, r[index]);
            }
        }
    }

    void services(FieldName f, Cluster &r);
    void settings(FieldName f, Cluster &r);
    void attributes(FieldName f, Node &r);

private:
    using Decorate = std::function<void(FieldView &)>;
    using Assign = std::function<void(const QVariant &)>;

    /// Keys inside are prefixed and belong to a section of the form.
    class Scope {
    public:
        Scope(FieldVisitor &visitor, const QString &key, const QString &section)
            : m_visitor(visitor)
            , m_prefix(visitor.m_prefix)
            , m_section(visitor.m_section)
        {
            visitor.m_prefix += key + u'.';
            visitor.m_section = section;
        }
        ~Scope()
        {
            m_visitor.m_prefix = m_prefix;
            m_visitor.m_section = m_section;
        }
        Scope(const Scope &) = delete;
        Scope &operator=(const Scope &) = delete;

    private:
        FieldVisitor &m_visitor;
        QString m_prefix;
        QString m_section;
    };

    static QString translated(const char *label) { return QCoreApplication::translate("Fields", label); }
    static QStringList list(const QVariant &value);
    static QStringList wordNames(const QStringList &words);

    /// The value, or nothing after noting what is wrong with it.
    template <class T>
    std::optional<T> accept(Result<T> result)
    {
        if (result)
            return *std::move(result);
        problem = result.error().message;
        return std::nullopt;
    }

    void field(FieldName f, ValueType type, const QVariant &value, const Decorate &decorate, const Assign &assign);
    void field(
        const QString &key, ValueType type, const QVariant &value, const Decorate &decorate, const Assign &assign);
    void schema(const Schema &schema, Attributes &values);
    void schemaField(const SchemaField &field, Attributes &values);
    void references(FieldView &view, QLatin1String table) const;
    void references(FieldView &view, const char *table) const { references(view, QLatin1String(table)); }
    QString oneReference(const QVariant &value, const char *table);
    void suggestions(FieldView &view) const;

    const Design &m_design;
    const Catalogue &m_catalogue;
    QString m_prefix;
    QString m_section;
};

/// How the value of a field is written for people.
QString fieldText(ValueType type, const QVariant &value, const FieldView &view);

} // namespace quorate
