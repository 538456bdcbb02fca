#pragma once

#include "model/design/fields.h"
#include "model/io/design_file.h"

#include <QDate>
#include <QHash>

namespace quorate::io {

/// What every row of a design file is written with; lives as long as the file is being written.
struct WriteContext {
    yaml::Writer &out;
    const Catalogue &catalogue;
    QHash<ClusterId, QString> platforms = {};
    QHash<qint64, QString> sizes = {}; ///< as text; a design has few different ones
    QHash<const char *, QString> keys = {}; ///< of fields, by the address of their name
};

/// Writes a row as one map: the visitor of fields() (design/fields.h). Defaults are left out; kept keys of a nested map
/// join it.
class RowWriter final {
public:
    RowWriter(WriteContext &context, const UnknownKeys &kept)
        : m_context(context)
        , m_kept(kept)
    {
    }

    template <class Tag>
    void id(FieldName field, const Id<Tag> &id)
    {
        key(field.key);
        m_context.out.word(id.value);
    }

    template <class Tag>
    void ref(FieldName field, const Id<Tag> &reference, const char *)
    {
        if (!reference.isEmpty())
            id(field, reference);
    }

    template <class Tag>
    void refs(FieldName field, const QList<Id<Tag>> &ids, const char *)
    {
        if (ids.isEmpty())
            return;
        // "domain: rack-a": a key in the singular takes a single id without brackets.
        if (ids.size() == 1 && !QLatin1String(field.key).endsWith(u's'))
            return id(field, ids.first());
        QStringList words;
        words.reserve(ids.size());
        for (const Id<Tag> &reference : ids)
            words.append(reference.value);
        this->words(field, words);
    }

    void text(FieldName field, const QString &text, TextKind);
    void texts(FieldName field, const QStringList &texts, TextKind);
    void words(FieldName field, const QStringList &words);
    void integer(FieldName field, int number, int min, int max, int fallback);
    void integer(FieldName field, std::optional<int> number, int min, int max);
    void serial(FieldName field, std::optional<quint32> number);
    void integers(FieldName field, const QList<int> &numbers, int min, int max);
    void real(FieldName field, std::optional<double> number, double min, double max);
    void size(FieldName field, qint64 bytes);
    void size(FieldName field, std::optional<qint64> bytes);
    void duration(FieldName field, std::optional<double> milliseconds);
    void boolean(FieldName field, bool value, bool fallback);
    void date(FieldName field, QDate date);
    void names(FieldName field, const QStringList &names) { words(field, names); }
    void elements(FieldName field, const QList<ElementId> &ids) { words(field, ids); }

    template <class E>
    void choice(FieldName field, E value, E fallback)
    {
        const char *const word = EnumWords<E>::words[size_t(value)];
        if ((value == fallback && !field.stated) || *word == '\0')
            return;
        key(field.key);
        m_context.out.word(QString::fromLatin1(word));
    }

    template <class E>
    void choices(FieldName field, const QList<E> &values)
    {
        QStringList words;
        for (const E value : values)
            words.append(enumWord(value));
        this->words(field, words);
    }

    template <class Fields>
    void group(FieldName field, Fields fields)
    {
        RowWriter inner = nested(QString::fromLatin1(field.key));
        fields(inner);
        inner.finish();
    }

    template <class Row>
    void rows(FieldName field, const QList<Row> &rows)
    {
        if (rows.isEmpty())
            return;
        key(field.key);
        m_context.out.beginSequence();
        for (const Row &row : rows)
            writeRow(m_context, row);
        m_context.out.endSequence();
    }

    void services(FieldName field, const Cluster &cluster);
    void settings(FieldName field, const Cluster &cluster);
    void attributes(FieldName field, const Node &node);
    void unknown(const UnknownKeys &) { writeKept(); }

    /// A nested map of this name that appears with its first key, or with begin(). It takes over the keys kept inside
    /// it.
    RowWriter nested(const QString &name);
    RowWriter nested(const QString &name, const UnknownKeys &kept);
    void begin();
    /// Writes the kept keys and closes a nested map.
    void finish();
    void dropKept() { m_kept.clear(); }
    void key(const char *key);
    void key(const QString &key);
    yaml::Writer &out() { return m_context.out; }

    /// One row as an entry of the sequence that is open.
    template <class Row>
    static void writeRow(WriteContext &context, const Row &row);

private:
    void writeKept();
    UnknownKeys keptBelow(const QString &name);
    void typed(const Attributes &attributes, const QList<const Schema *> &schemas);
    void value(const AttributeValue &value, const SchemaField *field);

    WriteContext &m_context;
    UnknownKeys m_kept;
    RowWriter *m_outer = nullptr; ///< of a nested map that may stay away
    QString m_name;
    bool m_open = false;
    QStringList m_written; ///< only filled while there are kept keys, which may not repeat one
};

template <class Row>
void RowWriter::writeRow(WriteContext &context, const Row &row)
{
    context.out.beginMap();
    RowWriter writer(context, row.unknown);
    // fields() serves readers too, hence takes its row as one that may change; a RowWriter only reads.
    fields(writer, const_cast<Row &>(row));
    context.out.endMap();
}

} // namespace quorate::io
