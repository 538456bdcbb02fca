#pragma once

#include "model/io/read_context.h"

#include <QVarLengthArray>

namespace quorate::io {

/// Reads one map of the file into a row: the visitor of fields() (design/fields.h).
class RowReader final {
public:
    RowReader(ReadContext &context, const yaml::Node &map);

    /// The value of a key, which counts as known from now on; nullptr when it is missing or empty.
    const yaml::Node *take(const char *key);
    ReadContext &context() { return m_context; }
    const yaml::Node &map() const { return m_map; }

    template <class Tag>
    void id(FieldName field, Id<Tag> &id)
    {
        if (const yaml::Node *value = takeId(field.key)) {
            id.value = value->scalar;
            m_id = id.value;
        }
    }

    template <class Tag>
    void ref(FieldName field, Id<Tag> &id, const char *table)
    {
        const yaml::Node *value = take(field.key);
        if (value && m_context.isReference(*value, table))
            id.value = value->scalar;
    }

    template <class Tag>
    void refs(FieldName field, QList<Id<Tag>> &ids, const char *table)
    {
        const yaml::Node *value = take(field.key);
        if (!value)
            return;
        if (value->isScalar()) {
            if (m_context.isReference(*value, table))
                ids.append(Id<Tag>(value->scalar));
            return;
        }
        if (!m_context.isList(*value, bounds::references))
            return;
        ids.reserve(value->items.size());
        for (const yaml::Node &item : value->items) {
            if (!m_context.isReference(item, table))
                return;
            ids.append(Id<Tag>(item.scalar));
        }
    }

    void text(FieldName field, QString &text, TextKind kind);
    void texts(FieldName field, QStringList &texts, TextKind kind);
    void words(FieldName field, QStringList &words);
    void integer(FieldName field, int &number, int min, int max, int fallback);
    void integer(FieldName field, std::optional<int> &number, int min, int max);
    void serial(FieldName field, std::optional<quint32> &number);
    void integers(FieldName field, QList<int> &numbers, int min, int max);
    void real(FieldName field, std::optional<double> &number, double min, double max);
    void size(FieldName field, qint64 &bytes);
    void size(FieldName field, std::optional<qint64> &bytes);
    void duration(FieldName field, std::optional<double> &milliseconds);

    template <class E>
    void choice(FieldName field, E &value, E fallback)
    {
        const yaml::Node *word = take(field.key);
        const auto index = word ? m_context.choice(*word, EnumWords<E>::words) : std::optional<int>();
        value = index ? E(*index) : fallback;
    }

    template <class E>
    void choices(FieldName field, QList<E> &values)
    {
        const yaml::Node *list = take(field.key);
        if (!list || !m_context.isList(*list, bounds::rows))
            return;
        for (const yaml::Node &item : list->items) {
            const auto index = m_context.choice(item, EnumWords<E>::words);
            if (!index)
                return;
            if (!values.contains(E(*index)))
                values.append(E(*index));
        }
    }

    void date(FieldName field, QDate &date);

    template <class Fields>
    void group(FieldName field, Fields fields)
    {
        const yaml::Node *map = take(field.key);
        if (!map || !m_context.isMap(*map))
            return;
        RowReader inner(m_context, *map);
        fields(inner);
        keep(field.key, inner.rest());
    }

    template <class Row>
    void rows(FieldName field, QList<Row> &rows)
    {
        const yaml::Node *list = take(field.key);
        if (!list || !m_context.isList(*list, bounds::rows))
            return;
        rows.reserve(list->items.size());
        for (const yaml::Node &item : list->items) {
            if (!m_context.ok() || !m_context.isMap(item))
                return;
            RowReader reader(m_context, item);
            fields(reader, rows.emplaceBack());
        }
    }

    // Only in the parts of part_fields.h
    void boolean(FieldName field, bool &value, bool fallback);
    void names(FieldName field, QStringList &names);
    void elements(FieldName field, QList<ElementId> &ids);

    void services(FieldName field, Cluster &cluster);
    void settings(FieldName field, Cluster &cluster);
    void attributes(FieldName field, Node &node);
    void unknown(UnknownKeys &unknown);

    /// What of the map nobody took, as a map; each key gets a note.
    yaml::Node rest();
    /// Keeps what is left of a nested map under its key.
    void keep(const char *key, yaml::Node map);

private:
    const yaml::Node *takeId(const char *key);
    const Platform *platform(const Cluster &cluster) const;

    ReadContext &m_context;
    const yaml::Node &m_map;
    qsizetype m_next = 0; ///< where the next key stands in a file of the usual order
    QVarLengthArray<bool, 32> m_taken;
    UnknownKeys m_kept;
    QString m_id;
};

} // namespace quorate::io
