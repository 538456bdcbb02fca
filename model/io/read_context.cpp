#include "model/io/read_context.h"

#include "model/base/net.h"
#include "model/base/text.h"
#include "model/base/tr.h"
#include "model/design/text_kind.h"

#include <QLocale>
#include <algorithm>
#include <cmath>

namespace quorate::io {

using model::Tr;

namespace {

/// What stands there instead of what was expected.
QString found(const yaml::Node &value)
{
    switch (value.kind) {
    case yaml::Node::Kind::Null:
        return Tr::tr("nothing");
    case yaml::Node::Kind::Sequence:
        return Tr::tr("a list");
    case yaml::Node::Kind::Map:
        return Tr::tr("a map of keys");
    case yaml::Node::Kind::Scalar:
        break;
    }
    return u'"' + text::excerpt(value.scalar) + u'"';
}

bool isDigits(QStringView text)
{
    return !text.isEmpty() && std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
}

/// Decimal digits without leading zeros, which YAML 1.1 takes for an octal number.
std::optional<qint64> wholeNumber(QStringView text)
{
    const bool isNegative = text.startsWith(u'-');
    const QStringView digits = isNegative ? text.sliced(1) : text;
    if (!isDigits(digits) || digits.size() > 18 || (digits.size() > 1 && digits.front() == u'0'))
        return std::nullopt;
    return isNegative ? -digits.toLongLong() : digits.toLongLong();
}

QString number(double value)
{
    return QString::number(value, 'g', 12);
}

} // namespace

void ReadContext::fail(const yaml::Node &at, const QString &message)
{
    if (!m_error)
        m_error = Error{message, at.place(m_file)};
}

void ReadContext::note(const yaml::Node &at, const QString &message)
{
    if (++m_noteCount <= bounds::notes)
        m_notes.append({message, at.place(m_file)});
}

QList<LoadNote> ReadContext::takeNotes()
{
    if (m_noteCount > bounds::notes)
        m_notes.append({Tr::tr("There are %n further notes.", nullptr, int(m_noteCount - bounds::notes)), {m_file}});
    return std::move(m_notes);
}

void ReadContext::indexRows(const yaml::Node &rows, const char *table)
{
    for (const yaml::Node &row : rows.items) {
        const yaml::Node *id = row.isMap() ? row.find(u"id") : nullptr;
        if (!id || !id->isScalar())
            continue;
        const auto known = m_ids.constFind(id->scalar);
        if (known != m_ids.cend()) {
            fail(*id,
                Tr::tr("The id \"%1\" is taken by the row at %2; expected an id that nothing else in the design has.")
                    .arg(text::excerpt(id->scalar), Place{m_file, known->line, known->column}.toString()));
            return;
        }
        m_ids.insert(id->scalar, {table, id->line, id->column});
    }
}

void ReadContext::indexIds(const yaml::Node &root)
{
    static constexpr const char *tables[] = {"sites", "links", "clusters", "nodes", "endpoints", "balancers", "dns",
        "storage", "promotions", "templates", "backups"};
    for (const char *table : tables) {
        const yaml::Node *rows = root.find(QString::fromLatin1(table));
        if (!rows || !rows->isSequence())
            continue;
        if (qstrcmp(table, "nodes") == 0)
            m_ids.reserve(rows->items.size() + 256);
        indexRows(*rows, table);
        if (qstrcmp(table, "sites") != 0)
            continue;
        for (const yaml::Node &site : rows->items) {
            if (const yaml::Node *domains = site.isMap() ? site.find(u"domains") : nullptr;
                domains && domains->isSequence())
                indexRows(*domains, "domains");
        }
    }
    for (const auto &[outer, inner] : {std::pair("diagram", "notes"), std::pair("review", "waivers")}) {
        const yaml::Node *part = root.find(QString::fromLatin1(outer));
        const yaml::Node *rows = part && part->isMap() ? part->find(QString::fromLatin1(inner)) : nullptr;
        if (rows && rows->isSequence())
            indexRows(*rows, inner);
    }
}

QHash<ElementId, int> ReadContext::lines() const
{
    QHash<ElementId, int> lines;
    lines.reserve(m_ids.size());
    for (auto it = m_ids.cbegin(); it != m_ids.cend(); ++it)
        lines.insert(it.key(), it->line);
    return lines;
}

bool ReadContext::isReference(const yaml::Node &scalar, const char *table)
{
    if (!isSlug(scalar))
        return false;
    const auto known = m_ids.constFind(scalar.scalar);
    if (known == m_ids.cend()) {
        fail(scalar,
            Tr::tr("Nothing has the id \"%1\"; expected the id of a row of \"%2\".")
                .arg(scalar.scalar, QLatin1String(table)));
        return false;
    }
    if (qstrcmp(known->table, table) != 0) {
        fail(scalar,
            Tr::tr("The id \"%1\" is that of a row of \"%2\" (line %3); expected the id of a row of \"%4\".")
                .arg(scalar.scalar, QLatin1String(known->table))
                .arg(known->line)
                .arg(QLatin1String(table)));
        return false;
    }
    return true;
}

bool ReadContext::isList(const yaml::Node &value, qsizetype limit)
{
    if (!value.isSequence()) {
        fail(value, Tr::tr("Expected a list, such as [a, b], found %1.").arg(found(value)));
        return false;
    }
    if (value.items.size() > limit) {
        fail(value, Tr::tr("This list has %1 entries; at most %2 are allowed.").arg(value.items.size()).arg(limit));
        return false;
    }
    return true;
}

bool ReadContext::isMap(const yaml::Node &value)
{
    if (!value.isMap())
        fail(value, Tr::tr("Expected a map of keys and values, found %1.").arg(found(value)));
    return value.isMap();
}

bool ReadContext::isSlug(const yaml::Node &value)
{
    if (value.isScalar() && text::isSlug(value.scalar))
        return true;
    fail(value,
        Tr::tr("Expected an id of at most 64 lower-case letters, digits and \"-\" that begins with a letter or a "
               "digit, found "
               "%1.")
            .arg(found(value)));
    return false;
}

bool ReadContext::isElement(const yaml::Node &value)
{
    const QStringView whole = value.scalar;
    const qsizetype colon = whole.indexOf(u':');
    if (value.isScalar() && colon > 0 && text::isSlug(whole.first(colon)) && text::isSlug(whole.sliced(colon + 1)))
        return true;
    return isSlug(value);
}

std::optional<QString> ReadContext::text(const yaml::Node &value, TextKind kind)
{
    if (!value.isScalar()) {
        fail(value, Tr::tr("Expected a text in double quotes, found %1.").arg(found(value)));
        return std::nullopt;
    }
    if (const QString problem = textProblem(value.scalar, kind); !problem.isEmpty()) {
        fail(value, problem);
        return std::nullopt;
    }
    return value.scalar;
}

bool ReadContext::isPlain(const yaml::Node &value, const QString &expected)
{
    if (value.isScalar() && !value.quoted)
        return true;
    if (value.isScalar())
        fail(
            value, Tr::tr("%1 stands in quotes, which makes it a text; expected it without quotes.").arg(found(value)));
    else
        fail(value, expected);
    return false;
}

std::optional<qint64> ReadContext::integer(const yaml::Node &value, qint64 min, qint64 max)
{
    const auto sentence = [&] {
        return Tr::tr("Expected a whole number from %1 to %2, found %3.").arg(min).arg(max).arg(found(value));
    };
    if (value.isScalar() && !value.quoted) {
        const auto number = wholeNumber(value.scalar);
        if (number && *number >= min && *number <= max)
            return number;
        fail(value, sentence());
        return std::nullopt;
    }
    isPlain(value, sentence());
    return std::nullopt;
}

std::optional<double> ReadContext::real(const yaml::Node &value, double min, double max)
{
    const QString sentence =
        Tr::tr("Expected a number from %1 to %2, found %3.").arg(number(min), number(max), found(value));
    if (!isPlain(value, sentence))
        return std::nullopt;
    const bool isNumeric = std::all_of(value.scalar.begin(), value.scalar.end(),
        [](QChar c) { return (c >= u'0' && c <= u'9') || QStringView(u".eE+-").contains(c); });
    bool ok = isNumeric && value.scalar.size() <= 40;
    const double result = ok ? QLocale::c().toDouble(value.scalar, &ok) : 0;
    if (ok && std::isfinite(result) && result >= min && result <= max)
        return result;
    fail(value, sentence);
    return std::nullopt;
}

std::optional<bool> ReadContext::boolean(const yaml::Node &value)
{
    const QString sentence = Tr::tr("Expected true or false, found %1.").arg(found(value));
    if (!isPlain(value, sentence))
        return std::nullopt;
    if (value.scalar == u"true")
        return true;
    if (value.scalar == u"false")
        return false;
    fail(value, sentence);
    return std::nullopt;
}

std::optional<qint64> ReadContext::size(const yaml::Node &value)
{
    const auto bytes =
        value.isScalar() && value.scalar.size() <= 40 ? text::parseBytes(value.scalar) : std::optional<qint64>();
    if (!bytes)
        fail(value, Tr::tr("Expected a size with its unit, such as \"32 GiB\", found %1.").arg(found(value)));
    return bytes;
}

std::optional<double> ReadContext::duration(const yaml::Node &value)
{
    const auto milliseconds =
        value.isScalar() && value.scalar.size() <= 40 ? text::parseMilliseconds(value.scalar) : std::optional<double>();
    if (!milliseconds)
        fail(value, Tr::tr("Expected a duration with its unit, such as \"2.5 ms\", found %1.").arg(found(value)));
    return milliseconds;
}

std::optional<QDate> ReadContext::date(const yaml::Node &value)
{
    const QDate date = value.isScalar() && value.scalar.size() == 10
        ? QDate::fromString(value.scalar, QStringLiteral("yyyy-MM-dd"))
        : QDate();
    if (date.isValid())
        return date;
    fail(value, Tr::tr("Expected a date such as \"2026-12-31\", found %1.").arg(found(value)));
    return std::nullopt;
}

std::optional<int> ReadContext::choice(const yaml::Node &value, std::span<const char *const> words)
{
    if (value.isScalar() && !value.scalar.isEmpty()) {
        for (size_t i = 0; i < words.size(); ++i) {
            if (value.scalar == QLatin1String(words[i]))
                return int(i);
        }
    }
    QStringList allowed;
    for (const char *word : words) {
        if (*word != '\0')
            allowed.append(QString::fromLatin1(word));
    }
    fail(value, Tr::tr("Expected one of %1, found %2.").arg(allowed.join(QLatin1String(", ")), found(value)));
    return std::nullopt;
}

yaml::Node ReadContext::attributes(const yaml::Node &map, const FindField &find, Attributes &out)
{
    yaml::Node kept = map;
    kept.items.clear();
    kept.keys.clear();
    for (qsizetype i = 0; i < map.items.size() && ok(); ++i) {
        const yaml::Node &key = map.keys.at(i);
        const yaml::Node &value = map.items.at(i);
        const SchemaField *field = find(key.scalar);
        if (!field) {
            note(key,
                Tr::tr("The setting \"%1\" is not known to this version; it is kept as it is.")
                    .arg(text::excerpt(key.scalar)));
            checkKept(value);
            kept.keys.append(key);
            kept.items.append(value);
        } else if (!value.isNull()) {
            if (auto converted = attribute(value, *field))
                out.insert(field->key, std::move(*converted));
        }
    }
    return kept;
}

std::optional<AttributeValue> ReadContext::attribute(const yaml::Node &value, const SchemaField &field)
{
    const auto from = [](auto &&optional) {
        return optional ? std::optional<AttributeValue>(*optional) : std::nullopt;
    };
    const auto texts = [&](TextKind kind) -> std::optional<AttributeValue> {
        if (!isList(value, bounds::rows))
            return std::nullopt;
        QStringList list;
        for (const yaml::Node &item : value.items)
            list.append(text(item, kind).value_or(QString()));
        return ok() ? std::optional<AttributeValue>(list) : std::nullopt;
    };
    // Whole numbers beyond 2^53 are not exact in a double; no field has such bounds.
    constexpr double widest = 9'007'199'254'740'992;
    const double min = field.minimum.value_or(-widest);
    const double max = field.maximum.value_or(widest);
    switch (field.type) {
    case FieldType::Boolean:
        return from(boolean(value));
    case FieldType::Integer:
        return from(integer(value, qint64(min), qint64(max)));
    case FieldType::Real:
        return from(real(value, min, max));
    case FieldType::Text:
        if (value.isScalar() && value.scalar.contains(u'\n')) {
            fail(value, Tr::tr("The text holds a line end; expected one line."));
            return std::nullopt;
        }
        return from(text(value, TextKind::Free));
    case FieldType::Word:
    case FieldType::Version:
    case FieldType::Registry:
    case FieldType::HostName:
    case FieldType::Address:
    case FieldType::Cidr:
    case FieldType::Path:
        return from(text(value, textKindOf(field.type)));
    case FieldType::Words:
        if (!field.choices.isEmpty()) {
            for (const yaml::Node &item : value.items) {
                if (item.isScalar() && !field.choices.contains(item.scalar)) {
                    fail(item,
                        Tr::tr("Expected one of %1, found %2.")
                            .arg(field.choices.join(QLatin1String(", ")), found(item)));
                    return std::nullopt;
                }
            }
        }
        [[fallthrough]];
    case FieldType::Texts:
    case FieldType::Registries:
    case FieldType::Cidrs:
    case FieldType::Ranges:
        return texts(textKindOf(field.type));
    case FieldType::Size:
        return from(size(value));
    case FieldType::StorageRef:
        return isReference(value, "storage") ? std::optional<AttributeValue>(value.scalar) : std::nullopt;
    case FieldType::Choice:
        break;
    }
    if (value.isScalar() && field.choices.contains(value.scalar))
        return value.scalar;
    fail(value, Tr::tr("Expected one of %1, found %2.").arg(field.choices.join(QLatin1String(", ")), found(value)));
    return std::nullopt;
}

void ReadContext::checkKept(const yaml::Node &value)
{
    if (!ok())
        return;
    if (const QString problem = text::freeTextProblem(value.scalar, bounds::keptText); !problem.isEmpty())
        fail(value, problem);
    for (const yaml::Node &key : value.keys)
        checkKept(key);
    for (const yaml::Node &item : value.items)
        checkKept(item);
}

void ReadContext::noteUnknownRole(const yaml::Node &at, const QString &platform, const QString &role)
{
    const QString key = platform + u'/' + role;
    if (m_unknownRoles.contains(key))
        return;
    m_unknownRoles.insert(key);
    note(at,
        Tr::tr("The role \"%1\" is not known to this version; it is kept, but nothing is checked or exported for it.")
            .arg(text::excerpt(role)));
}

} // namespace quorate::io
