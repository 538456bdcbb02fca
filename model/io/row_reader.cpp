#include "model/io/row_reader.h"

#include "model/base/text.h"
#include "model/base/tr.h"

#include <limits>

namespace quorate::io {

using model::Tr;

RowReader::RowReader(ReadContext &context, const yaml::Node &map)
    : m_context(context)
    , m_map(map)
    , m_taken(map.keys.size())
{
    std::fill(m_taken.begin(), m_taken.end(), false);
}

const yaml::Node *RowReader::take(const char *key)
{
    if (!m_context.ok())
        return nullptr;
    const QLatin1String wanted(key);
    const qsizetype count = m_map.keys.size();
    for (qsizetype step = 0; step < count; ++step) {
        const qsizetype i = m_next + step < count ? m_next + step : m_next + step - count;
        if (m_taken[i] || m_map.keys.at(i).scalar != wanted)
            continue;
        m_taken[i] = true;
        m_next = i + 1;
        const yaml::Node &value = m_map.items.at(i);
        return value.isNull() ? nullptr : &value;
    }
    return nullptr;
}

const yaml::Node *RowReader::takeId(const char *key)
{
    const yaml::Node *value = take(key);
    if (!value)
        m_context.fail(m_map, Tr::tr("This row has no id; expected the key \"%1\".").arg(QLatin1String(key)));
    return value && m_context.isSlug(*value) ? value : nullptr;
}

void RowReader::text(FieldName field, QString &text, TextKind kind)
{
    if (const yaml::Node *value = take(field.key))
        text = m_context.text(*value, kind).value_or(QString());
    else if (field.stated)
        text = m_id;
}

void RowReader::texts(FieldName field, QStringList &texts, TextKind kind)
{
    const yaml::Node *list = take(field.key);
    if (!list || !m_context.isList(*list, bounds::rows))
        return;
    texts.reserve(list->items.size());
    for (const yaml::Node &item : list->items) {
        auto text = m_context.text(item, kind);
        if (!text)
            return;
        texts.append(std::move(*text));
    }
}

void RowReader::words(FieldName field, QStringList &words)
{
    const yaml::Node *list = take(field.key);
    if (!list || !m_context.isList(*list, bounds::rows))
        return;
    words.reserve(list->items.size());
    for (const yaml::Node &item : list->items) {
        if (!m_context.isSlug(item))
            return;
        words.append(item.scalar);
    }
}

void RowReader::integer(FieldName field, int &number, int min, int max, int fallback)
{
    const yaml::Node *value = take(field.key);
    number = value ? int(m_context.integer(*value, min, max).value_or(fallback)) : fallback;
}

void RowReader::integer(FieldName field, std::optional<int> &number, int min, int max)
{
    const yaml::Node *value = take(field.key);
    if (const auto read = value ? m_context.integer(*value, min, max) : std::nullopt)
        number = int(*read);
}

void RowReader::serial(FieldName field, std::optional<quint32> &number)
{
    const yaml::Node *value = take(field.key);
    if (const auto read = value ? m_context.integer(*value, 0, std::numeric_limits<quint32>::max()) : std::nullopt)
        number = quint32(*read);
}

void RowReader::integers(FieldName field, QList<int> &numbers, int min, int max)
{
    const yaml::Node *list = take(field.key);
    if (!list || !m_context.isList(*list, bounds::rows))
        return;
    for (const yaml::Node &item : list->items) {
        const auto read = m_context.integer(item, min, max);
        if (!read)
            return;
        numbers.append(int(*read));
    }
}

void RowReader::real(FieldName field, std::optional<double> &number, double min, double max)
{
    if (const yaml::Node *value = take(field.key))
        number = m_context.real(*value, min, max);
}

void RowReader::size(FieldName field, qint64 &bytes)
{
    if (const yaml::Node *value = take(field.key))
        bytes = m_context.size(*value).value_or(0);
}

void RowReader::size(FieldName field, std::optional<qint64> &bytes)
{
    if (const yaml::Node *value = take(field.key))
        bytes = m_context.size(*value);
}

void RowReader::duration(FieldName field, std::optional<double> &milliseconds)
{
    if (const yaml::Node *value = take(field.key))
        milliseconds = m_context.duration(*value);
}

void RowReader::boolean(FieldName field, bool &value, bool fallback)
{
    const yaml::Node *word = take(field.key);
    value = word ? m_context.boolean(*word).value_or(fallback) : fallback;
}

void RowReader::date(FieldName field, QDate &date)
{
    if (const yaml::Node *value = take(field.key))
        date = m_context.date(*value).value_or(QDate());
}

void RowReader::names(FieldName field, QStringList &names)
{
    texts(field, names, TextKind::Word);
}

void RowReader::elements(FieldName field, QList<ElementId> &ids)
{
    const yaml::Node *list = take(field.key);
    if (!list || !m_context.isList(*list, bounds::references))
        return;
    for (const yaml::Node &item : list->items) {
        if (!m_context.isElement(item))
            return;
        ids.append(item.scalar);
    }
}

const Platform *RowReader::platform(const Cluster &cluster) const
{
    return m_context.catalogue().platform(cluster.platform);
}

// An unknown platform has no schemas: its services and settings are kept as they stand.
void RowReader::services(FieldName field, Cluster &cluster)
{
    const yaml::Node *map = take(field.key);
    const Platform *known = platform(cluster);
    if (!known && m_context.ok()) {
        const yaml::Node *named = m_map.find(u"platform");
        m_context.note(named ? *named : m_map,
            Tr::tr(
                "The platform \"%1\" of the cluster \"%2\" is not known to this version; its services and settings are "
                "kept, but not checked or exported.")
                .arg(text::excerpt(cluster.platform), text::excerpt(cluster.name)));
    }
    if (!map || !m_context.isMap(*map))
        return;
    if (!known) {
        keep(field.key, *map);
        return;
    }
    // In the order in which they are written again: what is kept is part of the design's value.
    QMap<qsizetype, QList<std::pair<yaml::Node, yaml::Node>>> kept;
    for (qsizetype i = 0; i < map->items.size() && m_context.ok(); ++i) {
        const yaml::Node &key = map->keys.at(i);
        const yaml::Node &value = map->items.at(i);
        yaml::Node rest = value;
        qsizetype place = known->services.size(); // the unknown come last, as they are
        if (const ServiceType *service = known->service(key.scalar)) {
            place = service - known->services.constData();
            Attributes &out = cluster.services[service->id];
            if (value.isNull() || !m_context.isMap(value))
                continue;
            rest = m_context.attributes(
                value, [service](QStringView wanted) { return service->schema.find(wanted); }, out);
            if (rest.keys.isEmpty())
                continue;
        } else {
            m_context.note(key,
                Tr::tr("The service \"%1\" is not known to this version; it is kept as it is.")
                    .arg(text::excerpt(key.scalar)));
        }
        kept[place].append({key, rest});
    }
    yaml::Node left = *map;
    left.keys.clear();
    left.items.clear();
    for (const auto &rests : std::as_const(kept)) {
        for (const auto &[key, rest] : rests) {
            left.keys.append(key);
            left.items.append(rest);
        }
    }
    keep(field.key, left);
}

void RowReader::settings(FieldName field, Cluster &cluster)
{
    const yaml::Node *map = take(field.key);
    if (!map || !m_context.isMap(*map))
        return;
    const Platform *known = platform(cluster);
    if (!known)
        return keep(field.key, *map);
    keep(field.key,
        m_context.attributes(
            *map, [known](QStringView wanted) { return known->settings.find(wanted); }, cluster.settings));
}

void RowReader::attributes(FieldName field, Node &node)
{
    const yaml::Node *map = take(field.key);
    const QString platform = m_context.platformOf(node.cluster);
    QVarLengthArray<const Role *, 8> roles;
    for (qsizetype i = 0; i < node.roles.size(); ++i) {
        if (const Role *role = m_context.catalogue().role(platform, node.roles.at(i)))
            roles.append(role);
        else
            m_context.noteUnknownRole(m_map.find(u"roles")->items.at(i), platform, node.roles.at(i));
    }
    if (!map || !m_context.isMap(*map))
        return;
    const auto find = [&roles](QStringView wanted) -> const SchemaField * {
        for (const Role *role : roles) {
            if (const SchemaField *known = role->schema.find(wanted))
                return known;
        }
        return nullptr;
    };
    keep(field.key, m_context.attributes(*map, find, node.attributes));
}

void RowReader::keep(const char *key, yaml::Node map)
{
    if (map.keys.isEmpty())
        return;
    m_context.checkKept(map);
    m_kept.append({QString::fromLatin1(key), std::move(map)});
}

yaml::Node RowReader::rest()
{
    yaml::Node left = m_map;
    left.keys.clear();
    left.items.clear();
    for (qsizetype i = 0; i < m_map.keys.size() && m_context.ok(); ++i) {
        if (m_taken[i])
            continue;
        const yaml::Node &key = m_map.keys.at(i);
        m_context.note(key,
            Tr::tr("The key \"%1\" is not known to this version; it is kept as it is.").arg(text::excerpt(key.scalar)));
        m_context.checkKept(key);
        m_context.checkKept(m_map.items.at(i));
        left.keys.append(key);
        left.items.append(m_map.items.at(i));
    }
    return left;
}

void RowReader::unknown(UnknownKeys &unknown)
{
    unknown = std::move(m_kept);
    const bool isComplete = std::all_of(m_taken.begin(), m_taken.end(), [](bool taken) { return taken; });
    if (isComplete)
        return;
    const yaml::Node left = rest();
    for (qsizetype i = 0; i < left.keys.size(); ++i)
        unknown.append({left.keys.at(i).scalar, left.items.at(i)});
}

} // namespace quorate::io
