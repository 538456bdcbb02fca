#include "model/catalogue/catalogue.h"

namespace quorate {

template <class Row>
static const Row *findById(const QList<Row> &rows, QStringView id)
{
    for (const Row &row : rows) {
        if (row.id == id)
            return &row;
    }
    return nullptr;
}

const SchemaField *Schema::find(QStringView key) const
{
    for (const SchemaField &field : fields) {
        if (field.key == key)
            return &field;
    }
    return nullptr;
}

const Role *Platform::role(QStringView wanted) const
{
    return findById(roles, wanted);
}

const ServiceType *Platform::service(QStringView wanted) const
{
    return findById(services, wanted);
}

const EndpointService *Platform::endpoint(QStringView wanted) const
{
    return findById(endpoints, wanted);
}

const PortParty *Platform::party(QStringView wanted) const
{
    return findById(parties, wanted);
}

const Release *Platform::release(QStringView version) const
{
    const int index = releaseIndex(version);
    return index < 0 ? nullptr : &releases.at(index);
}

int Platform::releaseIndex(QStringView version) const
{
    for (int i = 0; i < releases.size(); ++i) {
        if (releases.at(i).version == version)
            return i;
    }
    return -1;
}

std::optional<double> Platform::limit(const QString &wanted, const QString &version) const
{
    auto it = limits.constFind(wanted + u'@' + version);
    if (it == limits.constEnd())
        it = limits.constFind(wanted);
    return it == limits.constEnd() ? std::nullopt : std::optional(it->value);
}

std::optional<Suitability> Platform::suitability(const QString &service, const QString &kind) const
{
    const auto it = storage.constFind(service + u'/' + kind);
    return it == storage.constEnd() ? std::nullopt : std::optional(*it);
}

const Platform *Catalogue::platform(QStringView id) const
{
    return findById(m_platforms, id);
}

const Role *Catalogue::role(QStringView platformId, QStringView roleId) const
{
    if (const Platform *own = platform(platformId)) {
        if (const Role *role = own->role(roleId))
            return role;
    }
    for (const Platform &other : m_platforms) {
        if (const Role *role = other.role(roleId))
            return role;
    }
    return nullptr;
}

std::optional<AttributeValue> valueOf(const Attributes &attributes, const Schema &schema, const QString &key)
{
    if (const auto it = attributes.constFind(key); it != attributes.constEnd())
        return *it;
    const SchemaField *field = schema.find(key);
    return field ? field->fallback : std::nullopt;
}

} // namespace quorate
