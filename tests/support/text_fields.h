#pragma once

#include "model/catalogue/catalogue.h"
#include "model/design/design.h"
#include "model/design/fields.h"
#include "model/design/text_kind.h"

#include <functional>
#include <utility>

namespace quorate::tests {

/// Where a text stands: the list of its row ("certificates") and its key there, and what it may hold.
struct TextPlace {
    QLatin1String list;
    QAnyStringView key;
    TextKind kind;
};

/// Called with each text of a row, in the order of the file, to read or to change it as it likes.
using TextVisit = std::function<void(QString &text, const TextPlace &place)>;

/// A visitor of fields.h that sees texts only; those of schemas too, whether or not the design states them. What it
/// does not change stays shared.
class TextFields final {
public:
    TextFields(const char *list, const Platform *platform, const QStringList &roles, const TextVisit &visit)
        : m_list(list)
        , m_platform(platform)
        , m_roles(roles)
        , m_visit(visit)
    {
    }

    void text(FieldName field, QString &text, TextKind kind) { m_visit(text, {m_list, field.key, kind}); }
    void texts(FieldName field, QStringList &texts, TextKind kind)
    {
        for (QString &text : texts)
            m_visit(text, {m_list, field.key, kind});
    }
    template <class Visit>
    void group(FieldName field, Visit visit)
    {
        const QLatin1String list = std::exchange(m_list, QLatin1String(field.key));
        visit(*this);
        m_list = list;
    }
    template <class Row>
    void rows(FieldName field, QList<Row> &rows)
    {
        const QLatin1String list = std::exchange(m_list, QLatin1String(field.key));
        for (Row &row : rows)
            fields(*this, row);
        m_list = list;
    }
    void services(FieldName field, Cluster &row)
    {
        for (const ServiceType &service : m_platform ? m_platform->services : QList<ServiceType>()) {
            Attributes values = row.services.value(service.id);
            if (schema(field, service.schema, values))
                row.services.insert(service.id, values);
        }
    }
    void settings(FieldName field, Cluster &row)
    {
        if (m_platform)
            schema(field, m_platform->settings, row.settings);
    }
    void attributes(FieldName field, Node &row)
    {
        for (const Role &role : m_platform ? m_platform->roles : QList<Role>())
            if (m_roles.contains(role.id))
                schema(field, role.schema, row.attributes);
    }
    template <class... Other>
    void id(FieldName, Other &&...)
    {
    }
    template <class... Other>
    void ref(FieldName, Other &&...)
    {
    }
    template <class... Other>
    void refs(FieldName, Other &&...)
    {
    }
    template <class... Other>
    void words(FieldName, Other &&...)
    {
    }
    template <class... Other>
    void integer(FieldName, Other &&...)
    {
    }
    template <class... Other>
    void integers(FieldName, Other &&...)
    {
    }
    template <class... Other>
    void serial(FieldName, Other &&...)
    {
    }
    template <class... Other>
    void real(FieldName, Other &&...)
    {
    }
    template <class... Other>
    void size(FieldName, Other &&...)
    {
    }
    template <class... Other>
    void duration(FieldName, Other &&...)
    {
    }
    template <class... Other>
    void choice(FieldName, Other &&...)
    {
    }
    template <class... Other>
    void choices(FieldName, Other &&...)
    {
    }
    template <class... Other>
    void date(FieldName, Other &&...)
    {
    }
    void unknown(UnknownKeys &) { }

private:
    static TextKind kindOf(FieldType type)
    {
        const TextKind kind = textKindOf(type);
        return kind == TextKind::Free ? TextKind::Word : kind; // exporters may write it
    }
    static bool isList(FieldType type)
    {
        return type == FieldType::Texts || type == FieldType::Words || type == FieldType::Registries
            || type == FieldType::Cidrs || type == FieldType::Ranges;
    }

    /// Whether a text was changed.
    bool schema(FieldName list, const Schema &schema, Attributes &values)
    {
        bool changed = false;
        for (const SchemaField &field : schema.fields) {
            const TextPlace place{QLatin1String(list.key), field.key, kindOf(field.type)};
            const auto stated = values.constFind(field.key);
            const bool isStated = stated != values.constEnd();
            if (isList(field.type)) {
                const auto *known = isStated ? std::get_if<QStringList>(&*stated) : nullptr;
                const QStringList before = known && !known->isEmpty() ? *known : QStringList{QString()};
                QStringList texts = before;
                for (QString &text : texts)
                    m_visit(text, place);
                if (texts == before)
                    continue;
                texts.removeAll(QString());
                set(values, field.key, texts, !texts.isEmpty());
                changed = true;
            } else if (field.type != FieldType::Boolean && field.type != FieldType::Integer
                && field.type != FieldType::Real && field.type != FieldType::Size) {
                const auto *known = isStated ? std::get_if<QString>(&*stated) : nullptr;
                const QString before = known ? *known : QString();
                QString text = before;
                m_visit(text, place);
                if (text == before)
                    continue;
                set(values, field.key, text, !text.isEmpty());
                changed = true;
            }
        }
        return changed;
    }

    static void set(Attributes &values, const QString &key, const AttributeValue &value, bool stated)
    {
        if (stated)
            values[key] = value;
        else
            values.remove(key);
    }

    QLatin1String m_list;
    const Platform *m_platform;
    const QStringList m_roles;
    const TextVisit &m_visit;
};

/// Calls visit(list, table) on each table whose rows hold texts, in the order of the file.
template <class SomeTopology, class Visit>
void eachTextTable(SomeTopology &topology, Visit visit)
{
    visit("sites", topology.sites);
    visit("links", topology.links);
    visit("clusters", topology.clusters);
    visit("nodes", topology.nodes);
    visit("endpoints", topology.endpoints);
    visit("balancers", topology.balancers);
    visit("dns", topology.dns);
    visit("storage", topology.storage);
    visit("promotions", topology.promotions);
    visit("templates", topology.templates);
    visit("backups", topology.backups);
}

/// Rows with texts: the title is the first, then follow those of the tables.
inline int textRowCount(const Design &design)
{
    int count = 1;
    eachTextTable(design.topology(), [&](const char *, const auto &table) { count += int(table.size()); });
    return count;
}

/// Visits the texts of one row. Platforms are those of `origin`, whatever the clusters of the design say by now, so
/// that every text keeps its place.
inline void visitTextRow(
    Design &design, int row, const Topology &origin, const Catalogue &catalogue, const TextVisit &visit)
{
    if (row == 0) {
        QString title = design.title();
        // The head of a file names the design, with what is left of its title in a file's name.
        visit(title, {QLatin1String(), "title", TextKind::Name});
        design.setTitle(title);
        return;
    }
    const auto platformOf = [&](const auto &changed) {
        const Cluster *cluster = nullptr;
        if constexpr (requires { changed.services; })
            cluster = origin.clusters.find(changed.id);
        else if constexpr (requires { changed.roles; })
            cluster = origin.clusters.find(changed.cluster);
        return cluster ? catalogue.platform(cluster->platform) : nullptr;
    };
    int first = 1;
    eachTextTable(design.topology(), [&](const char *list, auto &table) {
        const int index = row - first;
        first += int(table.size());
        if (index < 0 || index >= table.size())
            return;
        const auto id = table.at(index).id;
        table.update(id, [&](auto &changed) {
            QStringList roles;
            if constexpr (requires { changed.roles; })
                roles = changed.roles;
            TextFields visitor(list, platformOf(changed), roles, visit);
            fields(visitor, changed);
        });
    });
}

/// Visits every text of the design.
inline void visitTexts(Design &design, const Catalogue &catalogue, const TextVisit &visit)
{
    const Topology origin = std::as_const(design).topology();
    for (int row = 0; row < textRowCount(design); ++row)
        visitTextRow(design, row, origin, catalogue, visit);
}

} // namespace quorate::tests
