#include "model/comparison/field_changes.h"

#include "model/base/net.h"
#include "model/base/text.h"
#include "model/base/tr.h"
#include "model/design/row_visitor.h"
#include "model/design/field_access.h"
#include "model/design/free_pool.h"

#include <QMap>

namespace quorate::comparison {

using model::Tr;

namespace {

/// One field under a key that does not depend on places in lists.
struct KeyedField {
    QString key;
    QString label;
    QString row; ///< key of the row of a list that it stands in, "disks[etcd]", or empty
    QString rowLabel;
    FieldView view;
};

/// The fields of an element in the order of the file, found by key.
struct Form {
    QList<KeyedField> fields;
    QHash<QString, qsizetype> places;
    QMap<QString, QStringList> lists; ///< the rows of each list by name, in the order of the file
    QHash<QString, QString> listLabels;
    QSet<QString> rows; ///< keys of all rows

    const KeyedField *find(const QString &key) const
    {
        const auto it = places.constFind(key);
        return it == places.constEnd() ? nullptr : &fields.at(*it);
    }
};

/// Reads the fields of an element, giving rows of lists the names that stand in their first field.
class FormReader final {
public:
    explicit FormReader(const QList<FieldView> &views)
        : m_views(views)
    {
        QHash<QString, QHash<QString, int>> names; // how often each name stands in each list
        for (const FieldView &view : views) {
            const auto [list, index] = split(view.key);
            if (index >= 0 && !m_names.contains(rowOf(list, index))) {
                m_names.insert(rowOf(list, index), view.text);
                ++names[list][view.text];
            }
        }
        for (auto it = m_names.begin(); it != m_names.end(); ++it) {
            const QString list = it.key().section(u'.', 0, -2);
            if (it->isEmpty() || names.value(list).value(*it) > 1)
                *it = QString::number(it.key().section(u'.', -1).toInt() + 1);
        }
    }

    Form read() const
    {
        Form form;
        for (const FieldView &view : m_views) {
            if (view.type == ValueType::Rows)
                form.listLabels.insert(stable(view.key), view.label);
        }
        for (const FieldView &view : m_views) {
            if (view.type == ValueType::Rows)
                continue;
            KeyedField field{stable(view.key), view.label, {}, {}, view};
            const auto [list, index] = split(view.key);
            if (index >= 0) {
                const QString name = m_names.value(rowOf(list, index));
                const QString listKey = stable(list);
                field.row = listKey + u'[' + name + u']';
                field.rowLabel = Tr::tr("%1 \"%2\"").arg(form.listLabels.value(listKey), text::excerpt(name));
                if (!form.rows.contains(field.row)) {
                    form.rows.insert(field.row);
                    form.lists[listKey].append(name);
                }
            }
            const QString around = field.row.isEmpty() ? view.section : field.rowLabel;
            if (!around.isEmpty())
                field.label = Tr::tr("%1, %2").arg(around, view.label);
            form.places.insert(field.key, form.fields.size());
            form.fields.append(field);
        }
        return form;
    }

private:
    /// The innermost list that a key stands in, and its place in it: "disks.0.size" is ("disks", 0).
    static std::pair<QString, int> split(const QString &key)
    {
        const QStringList parts = key.split(u'.');
        for (qsizetype i = parts.size() - 1; i > 0; --i) {
            bool number = false;
            const int index = parts.at(i).toInt(&number);
            if (number)
                return {parts.first(i).join(u'.'), index};
        }
        return {{}, -1};
    }
    static QString rowOf(const QString &list, int index) { return list + u'.' + QString::number(index); }

    /// The key with names in the place of numbers.
    QString stable(const QString &key) const
    {
        QString path, result;
        for (const QString &part : key.split(u'.')) {
            path += path.isEmpty() ? part : u'.' + part;
            const auto name = m_names.constFind(path);
            if (name != m_names.constEnd())
                result += u'[' + *name + u']';
            else
                result += result.isEmpty() ? part : u'.' + part;
        }
        return result;
    }

    const QList<FieldView> &m_views;
    QHash<QString, QString> m_names; ///< of rows, by "disks.0"
};

/// Whether two patterns of names differ in how many hosts they make only.
bool isLonger(const QString &a, const QString &b)
{
    const auto first = net::NamePattern::parse(a);
    const auto second = net::NamePattern::parse(b);
    return first && second && first->prefix == second->prefix && first->suffix == second->suffix
        && first->width == second->width && first->first == second->first;
}

ChangeGroup groupOf(const QString &key, const QString &before, const QString &after)
{
    if (key == u"name" || key == u"title")
        return ChangeGroup::Renamed;
    if (key == u"names")
        return isLonger(before, after) || before.isEmpty() || after.isEmpty() ? ChangeGroup::Resized
                                                                              : ChangeGroup::Renamed;
    if (key == u"site" || key == u"domain" || key == u"in" || key == u"cluster")
        return ChangeGroup::Moved;
    if (key == u"cpu" || key == u"memory" || key == u"count" || key == u"capacity" || key.startsWith(u"disks"))
        return ChangeGroup::Resized;
    return ChangeGroup::Changed;
}

/// What a row of a list says, after its name.
QString summary(const Form &form, const QString &row)
{
    QStringList parts;
    for (const KeyedField &field : form.fields) {
        if (field.row == row && !field.view.text.isEmpty())
            parts.append(field.view.text);
    }
    return parts.join(QStringLiteral(", "));
}

/// Compares two forms of one element.
class FormDiff final {
public:
    FormDiff(const Form &before, const Form &after)
        : m_before(before)
        , m_after(after)
    {
    }

    QList<FieldChange> changes()
    {
        for (const KeyedField &field : m_after.fields)
            compare(m_before.find(field.key), &field);
        for (const KeyedField &field : m_before.fields) {
            if (!m_after.find(field.key))
                compare(&field, nullptr);
        }
        for (auto it = m_after.lists.cbegin(); it != m_after.lists.cend(); ++it)
            compareOrder(it.key(), m_before.lists.value(it.key()), *it);
        return m_changes;
    }

private:
    void compare(const KeyedField *before, const KeyedField *after)
    {
        const KeyedField &field = after ? *after : *before;
        if (!field.row.isEmpty() && m_before.rows.contains(field.row) != m_after.rows.contains(field.row)) {
            if (m_told.contains(field.row))
                return;
            m_told.insert(field.row);
            append({groupOf(field.row, {}, {}), field.row, field.rowLabel,
                before ? summary(m_before, field.row) : QString(), after ? summary(m_after, field.row) : QString()});
            return;
        }
        const QVariant old = before ? before->view.value : QVariant();
        const QVariant now = after ? after->view.value : QVariant();
        if (old == now)
            return;
        const QString oldText = before ? before->view.text : QString();
        const QString newText = after ? after->view.text : QString();
        append({groupOf(field.key, oldText, newText), field.key, field.label, oldText, newText});
    }

    /// Rows that stand in another order, where all of them are on both sides.
    void compareOrder(const QString &list, const QStringList &before, const QStringList &after)
    {
        QStringList a = before, b = after;
        a.sort();
        b.sort();
        if (a == b && before != after)
            append({groupOf(list, {}, {}), list, m_after.listLabels.value(list), before.join(QStringLiteral(", ")),
                after.join(QStringLiteral(", "))});
    }

    void append(const FieldChange &change) { m_changes.append(change); }

    const Form &m_before;
    const Form &m_after;
    QSet<QString> m_told; ///< rows of lists that only one side has
    QList<FieldChange> m_changes;
};

/// Collects the unknown keys of a row and of the rows in it.
class UnknownReader final : public RowVisitor<UnknownReader> {
public:
    UnknownKeys found;

    void unknown(UnknownKeys &keys)
    {
        for (const auto &[key, value] : keys)
            found.append({m_prefix + key, value});
    }
    template <class Row>
    void rows(FieldName f, QList<Row> &r)
    {
        if constexpr (std::is_same_v<Row, FailureDomain>)
            return; // elements of their own
        const QString prefix = m_prefix;
        for (qsizetype i = 0; i < r.size(); ++i) {
            m_prefix = prefix + QLatin1String(f.key) + u'.' + QString::number(i + 1) + u'.';
            fields(*this, r[i]);
        }
        m_prefix = prefix;
    }

private:
    QString m_prefix;
};

template <class Row>
std::optional<UnknownKeys> unknownIn(const Table<Row> &table, const ElementId &id)
{
    const Row *row = table.find(typename Table<Row>::RowId(id));
    if (!row)
        return std::nullopt;
    Row copy = *row;
    UnknownReader reader;
    fields(reader, copy);
    return reader.found;
}

UnknownKeys unknownOf(const Design &design, const ElementId &id)
{
    const Topology &t = design.topology();
    if (const FailureDomain *domain = edits::findDomain(t, DomainId(id)))
        return domain->unknown;
    if (const Note *note = design.diagram().notes.find(NoteId(id)))
        return note->unknown;
    for (const auto &found :
        {unknownIn(t.sites, id), unknownIn(t.links, id), unknownIn(t.clusters, id), unknownIn(t.nodes, id),
            unknownIn(t.endpoints, id), unknownIn(t.balancers, id), unknownIn(t.dns, id), unknownIn(t.storage, id),
            unknownIn(t.promotions, id), unknownIn(t.templates, id), unknownIn(t.backups, id)}) {
        if (found)
            return *found;
    }
    return {};
}

QString textOf(const yaml::Node *node)
{
    if (!node)
        return {};
    yaml::Writer writer;
    writer.node(*node);
    return QString::fromUtf8(writer.bytes()).simplified();
}

} // namespace

void appendChange(QList<FieldChange> &changes, const FieldChange &change)
{
    if (change.before != change.after)
        changes.append(change);
}

QList<FieldChange> unknownChanges(const UnknownKeys &before, const UnknownKeys &after)
{
    QList<FieldChange> changes;
    const auto find = [](const UnknownKeys &keys, const QString &wanted) -> const yaml::Node * {
        for (const auto &[key, value] : keys) {
            if (key == wanted)
                return &value;
        }
        return nullptr;
    };
    const auto compare = [&](const QString &key) {
        appendChange(changes,
            {ChangeGroup::Changed, key, Tr::tr("Unknown key \"%1\"").arg(text::excerpt(key)), textOf(find(before, key)),
                textOf(find(after, key))});
    };
    for (const auto &row : after)
        compare(row.first);
    for (const auto &row : before) {
        if (!find(after, row.first))
            compare(row.first);
    }
    return changes;
}

QList<FieldChange> fieldChanges(
    const Design &before, const Design &after, const Catalogue &catalogue, const ElementId &id)
{
    const QList<FieldView> old = fieldsOf(before, catalogue, id);
    const QList<FieldView> now = fieldsOf(after, catalogue, id);
    return FormDiff(FormReader(old).read(), FormReader(now).read()).changes()
        + unknownChanges(unknownOf(before, id), unknownOf(after, id));
}

} // namespace quorate::comparison
