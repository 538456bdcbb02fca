#include "model/io/row_writer.h"

#include "model/base/text.h"

#include <cmath>

namespace quorate::io {

namespace {

/// Whole numbers without a point, as a person writes them.
void writeReal(yaml::Writer &out, double number)
{
    constexpr double exact = 1e15;
    if (number == std::floor(number) && std::abs(number) < exact)
        out.integer(qint64(number));
    else
        out.real(number);
}

} // namespace

void RowWriter::begin()
{
    if (!m_outer || m_open)
        return;
    m_open = true;
    m_outer->key(m_name);
    out().beginMap();
}

void RowWriter::key(const char *key)
{
    QString &text = m_context.keys[key];
    if (text.isEmpty())
        text = QString::fromLatin1(key);
    this->key(text);
}

void RowWriter::key(const QString &key)
{
    begin();
    out().key(key);
    if (!m_kept.isEmpty())
        m_written.append(key);
}

void RowWriter::text(FieldName field, const QString &text, TextKind)
{
    if (text.isEmpty() && !field.stated)
        return;
    key(field.key);
    out().text(text);
}

void RowWriter::texts(FieldName field, const QStringList &texts, TextKind)
{
    if (texts.isEmpty())
        return;
    key(field.key);
    out().flowTexts(texts);
}

void RowWriter::words(FieldName field, const QStringList &words)
{
    if (words.isEmpty())
        return;
    key(field.key);
    out().flowWords(words);
}

void RowWriter::integer(FieldName field, int number, int, int, int fallback)
{
    if (number == fallback)
        return;
    key(field.key);
    out().integer(number);
}

void RowWriter::integer(FieldName field, std::optional<int> number, int, int)
{
    if (!number)
        return;
    key(field.key);
    out().integer(*number);
}

void RowWriter::serial(FieldName field, std::optional<quint32> number)
{
    if (!number)
        return;
    key(field.key);
    out().integer(*number);
}

void RowWriter::integers(FieldName field, const QList<int> &numbers, int, int)
{
    if (numbers.isEmpty())
        return;
    key(field.key);
    out().flowIntegers(numbers);
}

void RowWriter::real(FieldName field, std::optional<double> number, double, double)
{
    if (!number)
        return;
    key(field.key);
    writeReal(out(), *number);
}

void RowWriter::size(FieldName field, qint64 bytes)
{
    if (bytes != 0)
        size(field, std::optional(bytes));
}

void RowWriter::size(FieldName field, std::optional<qint64> bytes)
{
    if (!bytes)
        return;
    key(field.key);
    QString &text = m_context.sizes[*bytes];
    if (text.isEmpty())
        text = text::formatBytes(*bytes);
    out().text(text);
}

void RowWriter::duration(FieldName field, std::optional<double> milliseconds)
{
    if (!milliseconds)
        return;
    key(field.key);
    out().text(text::formatMilliseconds(*milliseconds));
}

void RowWriter::boolean(FieldName field, bool value, bool fallback)
{
    if (value == fallback)
        return;
    key(field.key);
    out().boolean(value);
}

void RowWriter::date(FieldName field, QDate date)
{
    if (date.isNull())
        return;
    key(field.key);
    out().text(date.toString(Qt::ISODate));
}

/// The keys that are kept inside the nested map of this name; they no longer belong to this one.
UnknownKeys RowWriter::keptBelow(const QString &name)
{
    UnknownKeys below;
    for (qsizetype i = 0; i < m_kept.size(); ++i) {
        if (m_kept.at(i).first != name || !m_kept.at(i).second.isMap())
            continue;
        const yaml::Node map = m_kept.takeAt(i).second;
        for (qsizetype k = 0; k < map.keys.size(); ++k)
            below.append({map.keys.at(k).scalar, map.items.at(k)});
        break;
    }
    return below;
}

RowWriter RowWriter::nested(const QString &name)
{
    return nested(name, keptBelow(name));
}

RowWriter RowWriter::nested(const QString &name, const UnknownKeys &kept)
{
    RowWriter inner(m_context, kept);
    inner.m_outer = this;
    inner.m_name = name;
    return inner;
}

void RowWriter::writeKept()
{
    const UnknownKeys kept = std::exchange(m_kept, {});
    for (const auto &[name, node] : kept) {
        if (m_written.contains(name))
            continue;
        key(name);
        out().node(node);
    }
}

void RowWriter::finish()
{
    writeKept();
    if (m_open)
        out().endMap();
}

void RowWriter::value(const AttributeValue &value, const SchemaField *field)
{
    if (const bool *flag = std::get_if<bool>(&value))
        out().boolean(*flag);
    else if (const qint64 *number = std::get_if<qint64>(&value))
        field && field->type == FieldType::Size ? out().text(text::formatBytes(*number)) : out().integer(*number);
    else if (const double *real = std::get_if<double>(&value))
        writeReal(out(), *real);
    else if (const QString *text = std::get_if<QString>(&value))
        field && (field->type == FieldType::Choice || field->type == FieldType::StorageRef) ? out().word(*text)
                                                                                            : out().text(*text);
    else
        out().flowTexts(std::get<QStringList>(value));
}

/// In the order of the schemas; what they do not know (after a change of platform or role) follows by key.
void RowWriter::typed(const Attributes &attributes, const QList<const Schema *> &schemas)
{
    if (attributes.isEmpty())
        return;
    QStringList done;
    for (const Schema *schema : schemas) {
        for (const SchemaField &field : schema->fields) {
            const auto it = attributes.constFind(field.key);
            if (it == attributes.cend() || done.contains(field.key))
                continue;
            done.append(field.key);
            key(field.key);
            value(*it, &field);
        }
    }
    for (auto it = attributes.cbegin(); it != attributes.cend(); ++it) {
        if (done.contains(it.key()))
            continue;
        key(it.key());
        value(it.value(), nullptr);
    }
}

void RowWriter::services(FieldName field, const Cluster &cluster)
{
    const Platform *platform = m_context.catalogue.platform(cluster.platform);
    RowWriter all = nested(QString::fromLatin1(field.key));
    QStringList order;
    if (platform) {
        for (const ServiceType &service : platform->services)
            order.append(service.id);
    }
    for (auto it = cluster.services.cbegin(); it != cluster.services.cend(); ++it) {
        if (!order.contains(it.key()))
            order.append(it.key());
    }
    for (const QString &id : std::as_const(order)) {
        const auto attributes = cluster.services.constFind(id);
        if (attributes == cluster.services.cend())
            continue;
        RowWriter one = all.nested(id);
        one.begin();
        const ServiceType *known = platform ? platform->service(id) : nullptr;
        one.typed(*attributes, known ? QList{&known->schema} : QList<const Schema *>());
        one.finish();
    }
    all.finish();
}

void RowWriter::settings(FieldName field, const Cluster &cluster)
{
    const Platform *platform = m_context.catalogue.platform(cluster.platform);
    RowWriter inner = nested(QString::fromLatin1(field.key));
    inner.typed(cluster.settings, platform ? QList{&platform->settings} : QList<const Schema *>());
    inner.finish();
}

void RowWriter::attributes(FieldName field, const Node &node)
{
    RowWriter inner = nested(QString::fromLatin1(field.key));
    QList<const Schema *> schemas;
    if (!node.attributes.isEmpty()) {
        const QString platform = m_context.platforms.value(node.cluster);
        for (const QString &id : node.roles) {
            if (const Role *role = m_context.catalogue.role(platform, id))
                schemas.append(&role->schema);
        }
    }
    inner.typed(node.attributes, schemas);
    inner.finish();
}

} // namespace quorate::io
