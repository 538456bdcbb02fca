#include "model/design/text_kind.h"
#include "model/io/part_fields.h"
#include "model/io/read_context.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <limits>

namespace quorate {

namespace io {

namespace {

// Machine text: descriptions stay English, whatever the language of the program.
using Object = QJsonObject;

QString key(const char *text)
{
    return QString::fromLatin1(text);
}

Object described(Object schema, const QString &description)
{
    if (!description.isEmpty())
        schema.insert(key("description"), description);
    return schema;
}

Object reference(const QString &definition)
{
    return {{key("$ref"), QStringLiteral("#/$defs/") + definition}};
}

Object typed(const char *type)
{
    return {{key("type"), key(type)}};
}

Object textSchema(TextKind kind)
{
    Object schema = typed("string");
    constexpr int freeText = 4096; // of text::freeTextProblem
    constexpr int name = 128;
    if (kind == TextKind::Free || kind == TextKind::Name)
        schema.insert(key("maxLength"), kind == TextKind::Free ? freeText : name);
    if (const QString pattern = textPattern(kind); !pattern.isEmpty())
        schema.insert(key("pattern"), pattern);
    return schema;
}

Object numberSchema(const char *type, double min, double max)
{
    Object schema = typed(type);
    schema.insert(key("minimum"), min);
    schema.insert(key("maximum"), max);
    return schema;
}

Object listSchema(const Object &items, qsizetype limit)
{
    Object schema = typed("array");
    schema.insert(key("items"), items);
    schema.insert(key("maxItems"), limit);
    return schema;
}

Object mapSchema(const Object &properties, const QJsonArray &required = {})
{
    Object schema = typed("object");
    schema.insert(key("properties"), properties);
    schema.insert(key("additionalProperties"), false);
    if (!required.isEmpty())
        schema.insert(key("required"), required);
    return schema;
}

Object anyOf(const QJsonArray &choices)
{
    return {{key("anyOf"), choices}};
}

Object enumSchema(const QStringList &words)
{
    return {{key("enum"), QJsonArray::fromStringList(words)}};
}

template <class E>
Object enumSchema()
{
    QStringList words;
    for (const char *word : EnumWords<E>::words) {
        if (*word != '\0')
            words.append(key(word));
    }
    return enumSchema(words);
}

/// A field of the catalogue.
Object fieldSchema(const SchemaField &field)
{
    const auto value = [&field]() -> Object {
        switch (field.type) {
        case FieldType::Boolean:
            return typed("boolean");
        case FieldType::Integer:
        case FieldType::Real: {
            Object schema = typed(field.type == FieldType::Integer ? "integer" : "number");
            if (field.minimum)
                schema.insert(key("minimum"), *field.minimum);
            if (field.maximum)
                schema.insert(key("maximum"), *field.maximum);
            return schema;
        }
        case FieldType::Text: {
            Object schema = textSchema(TextKind::Free);
            schema.insert(key("pattern"), QStringLiteral("^[^\\n]*$"));
            return schema;
        }
        case FieldType::Word:
        case FieldType::Version:
        case FieldType::Registry:
        case FieldType::HostName:
        case FieldType::Address:
        case FieldType::Cidr:
        case FieldType::Path:
            return textSchema(textKindOf(field.type));
        case FieldType::Choice:
            return enumSchema(field.choices);
        case FieldType::Texts:
        case FieldType::Registries:
        case FieldType::Cidrs:
        case FieldType::Ranges:
            return listSchema(textSchema(textKindOf(field.type)), bounds::rows);
        case FieldType::Words:
            return listSchema(
                field.choices.isEmpty() ? textSchema(TextKind::Word) : enumSchema(field.choices), bounds::rows);
        case FieldType::Size:
            return reference(QStringLiteral("size"));
        case FieldType::StorageRef:
            return reference(QStringLiteral("id"));
        }
        return {};
    };
    const QString help = field.help.isEmpty() ? field.label : field.label + QStringLiteral(": ") + field.help;
    return described(value(), help);
}

Object fieldsSchema(const Schema &schema)
{
    Object properties;
    for (const SchemaField &field : schema.fields)
        properties.insert(field.key, fieldSchema(field));
    return mapSchema(properties);
}

/// Describes a row: the visitor of fields() (design/fields.h). The row itself is not looked at.
class RowSchema final {
public:
    explicit RowSchema(const Catalogue &catalogue)
        : m_catalogue(catalogue)
    {
    }

    Object schema() const { return mapSchema(m_properties, m_required); }

    template <class Tag>
    void id(FieldName field, Id<Tag> &)
    {
        add(field, reference(QStringLiteral("id")));
        require(field);
    }
    template <class Tag>
    void ref(FieldName field, Id<Tag> &, const char *table)
    {
        add(field, idOf(table), referenceText(field, table));
    }
    template <class Tag>
    void refs(FieldName field, QList<Id<Tag>> &, const char *table)
    {
        add(field, anyOf({idOf(table), listSchema(idOf(table), bounds::references)}), referenceText(field, table));
    }
    void text(FieldName field, QString &, TextKind kind) { add(field, textSchema(kind)); }
    void texts(FieldName field, QStringList &, TextKind kind)
    {
        add(field, listSchema(textSchema(kind), bounds::rows));
    }
    void words(FieldName field, QStringList &)
    {
        QStringList known;
        for (const Platform &platform : m_catalogue.platforms()) {
            for (const Role &role : platform.roles) {
                if (!known.contains(role.id))
                    known.append(role.id);
            }
        }
        add(field, listSchema(anyOf({enumSchema(known), reference(QStringLiteral("id"))}), bounds::rows));
    }
    void integer(FieldName field, int &, int min, int max, int) { add(field, numberSchema("integer", min, max)); }
    void integer(FieldName field, std::optional<int> &, int min, int max)
    {
        add(field, numberSchema("integer", min, max));
    }
    void serial(FieldName field, std::optional<quint32> &)
    {
        add(field, numberSchema("integer", 0, std::numeric_limits<quint32>::max()));
    }
    void integers(FieldName field, QList<int> &, int min, int max)
    {
        add(field, listSchema(numberSchema("integer", min, max), bounds::rows));
    }
    void real(FieldName field, std::optional<double> &, double min, double max)
    {
        add(field, numberSchema("number", min, max));
    }
    void size(FieldName field, qint64 &) { add(field, reference(QStringLiteral("size"))); }
    void size(FieldName field, std::optional<qint64> &) { add(field, reference(QStringLiteral("size"))); }
    void duration(FieldName field, std::optional<double> &) { add(field, reference(QStringLiteral("duration"))); }
    template <class E>
    void choice(FieldName field, E &, E fallback)
    {
        Object schema = enumSchema<E>();
        if (const QString word = enumWord(fallback); !word.isEmpty())
            schema.insert(key("default"), word);
        add(field, schema);
    }
    template <class E>
    void choices(FieldName field, QList<E> &)
    {
        add(field, listSchema(enumSchema<E>(), bounds::rows));
    }
    template <class Fields>
    void group(FieldName field, Fields fields)
    {
        RowSchema inner(m_catalogue);
        fields(inner);
        add(field, inner.schema());
    }
    template <class Row>
    void rows(FieldName field, QList<Row> &)
    {
        add(field, listSchema(of<Row>(m_catalogue), bounds::rows));
    }
    void boolean(FieldName field, bool &, bool fallback)
    {
        Object schema = typed("boolean");
        schema.insert(key("default"), fallback);
        add(field, schema);
    }
    void date(FieldName field, QDate &)
    {
        Object schema = typed("string");
        schema.insert(key("pattern"), QStringLiteral("^[0-9]{4}-[0-9]{2}-[0-9]{2}$"));
        schema.insert(key("format"), key("date"));
        add(field, schema);
    }
    void names(FieldName field, QStringList &) { add(field, listSchema(textSchema(TextKind::Word), bounds::rows)); }
    void elements(FieldName field, QList<ElementId> &)
    {
        add(field, listSchema(reference(QStringLiteral("element")), bounds::references));
    }

    // What the platform decides on stands in conditions on the cluster.
    void services(FieldName field, Cluster &) { add(field, typed("object")); }
    void settings(FieldName field, Cluster &) { add(field, typed("object")); }
    void attributes(FieldName field, Node &);
    void unknown(UnknownKeys &) { }

    void require(FieldName field) { m_required.append(key(field.key)); }

    /// The schema of one row of a table.
    template <class Row>
    static Object of(const Catalogue &catalogue)
    {
        RowSchema visitor(catalogue);
        Row row;
        fields(visitor, row);
        return visitor.schema();
    }

private:
    static Object idOf(const char *) { return reference(QStringLiteral("id")); }
    static QString referenceText(FieldName field, const char *table)
    {
        return QStringLiteral("%1: the id of a row of \"%2\".").arg(key(field.label), key(table));
    }
    void add(FieldName field, const Object &schema) { add(field, schema, key(field.label)); }
    void add(FieldName field, const Object &schema, const QString &description)
    {
        m_properties.insert(key(field.key), described(schema, description));
    }

    const Catalogue &m_catalogue;
    Object m_properties;
    QJsonArray m_required;
};

/// All fields that some role has; which ones a host may have depends on its roles.
void RowSchema::attributes(FieldName field, Node &)
{
    QMap<QString, QJsonArray> byKey;
    for (const Platform &platform : m_catalogue.platforms()) {
        for (const Role &role : platform.roles) {
            for (const SchemaField &roleField : role.schema.fields) {
                if (const Object schema = fieldSchema(roleField); !byKey[roleField.key].contains(schema))
                    byKey[roleField.key].append(schema);
            }
        }
    }
    Object properties;
    for (auto it = byKey.cbegin(); it != byKey.cend(); ++it)
        properties.insert(it.key(), it->size() == 1 ? it->first() : QJsonValue(anyOf(*it)));
    Object schema = typed("object");
    if (!properties.isEmpty())
        schema.insert(key("properties"), properties);
    add(field, schema);
}

Object when(const Object &condition, const Object &consequence)
{
    return {{key("if"), condition}, {key("then"), consequence}};
}

Object property(const char *name, const Object &schema)
{
    return {{key("properties"), Object{{key(name), schema}}}, {key("required"), QJsonArray{key(name)}}};
}

Object clusterSchema(const Catalogue &catalogue)
{
    Object schema = RowSchema::of<Cluster>(catalogue);
    QJsonArray conditions;
    for (const Platform &platform : catalogue.platforms()) {
        Object services;
        for (const ServiceType &service : platform.services)
            services.insert(service.id, described(fieldsSchema(service.schema), service.name));
        const Object consequence{{key("properties"),
            Object{{key("services"), mapSchema(services)}, {key("settings"), fieldsSchema(platform.settings)}}}};
        conditions.append(when(property("platform", {{key("const"), platform.id}}), consequence));
    }
    schema.insert(key("allOf"), conditions);
    return schema;
}

Object nodeSchema(const Catalogue &catalogue)
{
    Object schema = RowSchema::of<Node>(catalogue);
    schema.insert(key("allOf"),
        QJsonArray{when(property("count", {{key("minimum"), 2}}), {{key("required"), QJsonArray{key("names")}}})});
    return schema;
}

Object diagramSchema(const Catalogue &catalogue)
{
    RowSchema block(catalogue);
    TitleBlock titleBlock;
    fields(block, titleBlock);
    RowSchema place(catalogue);
    PlacementRow row;
    fields(place, row);
    Object placements = typed("object");
    placements.insert(key("propertyNames"), reference(QStringLiteral("element")));
    placements.insert(key("additionalProperties"), place.schema());
    return mapSchema({{key("placements"), described(placements, key("Where a person put elements, by id"))},
        {key("notes"), listSchema(RowSchema::of<NoteRow>(catalogue), bounds::rows)},
        {key("titleBlock"), block.schema()},
        {key("hiddenRelations"), listSchema(textSchema(TextKind::Word), bounds::rows)}});
}

Object reviewSchema(const Catalogue &catalogue)
{
    Object waiver = RowSchema::of<Waiver>(catalogue);
    waiver.insert(key("required"), QJsonArray{key("id"), key("reason")});
    Object severities = typed("object");
    severities.insert(key("propertyNames"), reference(QStringLiteral("id")));
    severities.insert(key("additionalProperties"), enumSchema<Severity>());
    return mapSchema({{key("waivers"), listSchema(waiver, bounds::rows)},
        {key("severities"), described(severities, key("Severity of a rule, by its id"))}});
}

Object definitions()
{
    const auto pattern = [](const char *text) {
        return Object{{key("type"), key("string")}, {key("pattern"), key(text)}};
    };
    const auto withUnit = [&pattern](const char *text) {
        return anyOf({pattern(text), Object{{key("type"), key("number")}, {key("minimum"), 0}}});
    };
    return {{key("id"), pattern("^[a-z0-9][a-z0-9-]{0,63}$")},
        {key("element"), pattern("^[a-z0-9][a-z0-9-]{0,63}(?::[a-z0-9][a-z0-9-]{0,63})?$")},
        {key("size"), withUnit("^ *[0-9]{1,18}(?:\\.[0-9]{1,18})? *(?:[KMGTPE]i?B?|kB|B)? *$")},
        {key("duration"), withUnit("^ *[0-9]{1,18}(?:\\.[0-9]{1,18})? *(?:ms|s|us|\\u00b5s|\\u03bcs)? *$")}};
}

} // namespace

} // namespace io

QByteArray designSchema(const Catalogue &catalogue)
{
    using namespace io;
    const auto table = [](const Object &row, const char *title, qsizetype limit = bounds::rows) {
        return described(listSchema(row, limit), key(title));
    };
    Object root = mapSchema(
        {{key("quorate"),
             described(Object{{key("type"), key("integer")}, {key("minimum"), 1}}, key("Version of the file format"))},
            {key("title"), textSchema(TextKind::Name)},
            {key("sites"), table(RowSchema::of<Site>(catalogue), "Data centers")},
            {key("links"), table(RowSchema::of<Link>(catalogue), "Connections between data centers")},
            {key("clusters"), table(clusterSchema(catalogue), "Clusters")},
            {key("nodes"), table(nodeSchema(catalogue), "Hosts, and groups of alike hosts", bounds::nodeRows)},
            {key("endpoints"),
                table(RowSchema::of<Endpoint>(catalogue), "Names and virtual addresses in front of services")},
            {key("balancers"), table(RowSchema::of<Balancer>(catalogue), "Load balancers")},
            {key("dns"), table(RowSchema::of<Dns>(catalogue), "Name servers and their zones")},
            {key("storage"), table(RowSchema::of<Storage>(catalogue), "Storage")},
            {key("promotions"),
                table(RowSchema::of<Promotion>(catalogue), "Paths of images from one cluster's registry to another's")},
            {key("templates"),
                table(
                    RowSchema::of<TemplateDeployment>(catalogue), "Application templates applied in several clusters")},
            {key("backups"), table(RowSchema::of<BackupPlan>(catalogue), "Backup plans")},
            {key("diagram"), described(diagramSchema(catalogue), key("How the design is drawn"))},
            {key("review"), described(reviewSchema(catalogue), key("What people decided about findings"))}},
        {key("quorate")});
    root.insert(key("$schema"), key("https://json-schema.org/draft/2020-12/schema"));
    root.insert(key("$defs"), definitions());
    root.insert(key("$comment"),
        key("Quorate keeps keys that are not named here and tells of them in a note. That ids are unique, references "
            "lead "
            "somewhere and groups agree with their names and addresses is checked by the program alone."));
    return QJsonDocument(described(root, key("Quorate design file"))).toJson();
}

} // namespace quorate
