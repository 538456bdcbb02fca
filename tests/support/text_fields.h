#pragma once

#include "model/catalogue/catalogue.h"
#include "model/design/design.h"
#include "model/design/fields.h"
#include "model/design/text_kind.h"

#include <functional>

namespace quorate::tests {

/// Called with each text of a design, in the order of the file, to read or to change it as it likes.
using TextVisit = std::function<void(QString &text, TextKind kind)>;

/// A visitor of fields.h that sees texts only; those of schemas too, whether or not the design states them.
class TextFields final {
public:
    TextFields(const Platform *platform, const QStringList &roles, const TextVisit &visit)
        : m_platform(platform)
        , m_roles(roles)
        , m_visit(visit)
    {
    }

    void text(FieldName, QString &text, TextKind kind) { m_visit(text, kind); }
    void texts(FieldName, QStringList &texts, TextKind kind)
    {
        for (QString &text : texts)
            m_visit(text, kind);
    }
    template <class Visit>
    void group(FieldName, Visit visit)
    {
        visit(*this);
    }
    template <class Row>
    void rows(FieldName, QList<Row> &rows)
    {
        for (Row &row : rows)
            fields(*this, row);
    }
    void services(FieldName, Cluster &row)
    {
        if (m_platform)
            for (const ServiceType &service : m_platform->services)
                schema(service.schema, row.services[service.id]);
    }
    void settings(FieldName, Cluster &row)
    {
        if (m_platform)
            schema(m_platform->settings, row.settings);
    }
    void attributes(FieldName, Node &row)
    {
        if (!m_platform)
            return;
        for (const Role &role : m_platform->roles)
            if (m_roles.contains(role.id))
                schema(role.schema, row.attributes);
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

    void schema(const Schema &schema, Attributes &values)
    {
        for (const SchemaField &field : schema.fields) {
            const TextKind kind = kindOf(field.type);
            if (isList(field.type)) {
                const auto *stated = std::get_if<QStringList>(&values[field.key]);
                QStringList texts = stated && !stated->isEmpty() ? *stated : QStringList{QString()};
                for (QString &text : texts)
                    m_visit(text, kind);
                texts.removeAll(QString());
                set(values, field.key, texts, !texts.isEmpty());
            } else if (field.type != FieldType::Boolean && field.type != FieldType::Integer
                && field.type != FieldType::Real && field.type != FieldType::Size) {
                const auto *stated = std::get_if<QString>(&values[field.key]);
                QString text = stated ? *stated : QString();
                m_visit(text, kind);
                set(values, field.key, text, !text.isEmpty());
            }
        }
    }

    static void set(Attributes &values, const QString &key, const AttributeValue &value, bool stated)
    {
        if (stated)
            values[key] = value;
        else
            values.remove(key);
    }

    const Platform *m_platform;
    const QStringList m_roles;
    const TextVisit &m_visit;
};

/// Visits every text of the design.
inline void visitTexts(Design &design, const Catalogue &catalogue, const TextVisit &visit)
{
    QString title = design.title();
    visit(
        title, TextKind::Name); // the head of a file names the design, with what is left of its title in a file's name
    design.setTitle(title);
    Topology &topology = design.topology();
    const Table<Cluster> clusters = topology.clusters; // the platforms as they were
    const auto platform = [&](const ClusterId &id) {
        const Cluster *cluster = clusters.find(id);
        return cluster ? catalogue.platform(cluster->platform) : nullptr;
    };
    const auto table = [&](auto &rows, const auto &platformOf, const auto &rolesOf) {
        QList changed(rows.begin(), rows.end());
        for (auto &row : changed) {
            TextFields visitor(platformOf(row), rolesOf(row), visit);
            fields(visitor, row);
        }
        rows.assign(changed);
    };
    const auto noPlatform = [](const auto &) -> const Platform * { return nullptr; };
    const auto noRoles = [](const auto &) { return QStringList(); };
    table(topology.sites, noPlatform, noRoles);
    table(topology.links, noPlatform, noRoles);
    table(
        topology.clusters, [&](const Cluster &row) { return platform(row.id); }, noRoles);
    table(
        topology.nodes, [&](const Node &row) { return platform(row.cluster); },
        [](const Node &row) { return row.roles; });
    table(topology.endpoints, noPlatform, noRoles);
    table(topology.balancers, noPlatform, noRoles);
    table(topology.dns, noPlatform, noRoles);
    table(topology.storage, noPlatform, noRoles);
    table(topology.promotions, noPlatform, noRoles);
    table(topology.templates, noPlatform, noRoles);
    table(topology.backups, noPlatform, noRoles);
}

} // namespace quorate::tests
