#include "model/comparison/matching.h"

#include "model/design/row_visitor.h"

#include <QSet>
#include <algorithm>

namespace quorate::comparison {

namespace {

using IdMap = QHash<ElementId, ElementId>;

/// A failure domain with its site: domains are rows of sites.
struct DomainRow {
    DomainId id;
    QString name;
    SiteId site;
};

QList<DomainRow> domainRows(const Topology &topology)
{
    QList<DomainRow> rows;
    for (const Site &site : topology.sites) {
        for (const FailureDomain &domain : site.domains)
            rows.append({domain.id, domain.name, site.id});
    }
    return rows;
}

/// Finds which elements correspond, table by table: those that others refer to come first.
class Matcher final {
public:
    Matcher(const Design &before, const Design &after)
        : m_before(before)
        , m_after(after)
    {
    }
    IdMap match();

private:
    /// The id by which a reference of a side's row is compared.
    template <class T>
    QString reference(const Id<T> &id, bool before) const
    {
        return before ? m_map.value(id.value, id.value) : id.value;
    }

    /// Each key is a function (row, whether it is a former one) to what the row is called; an empty text is no name.
    template <class Rows, class... Keys>
    void table(const Rows &before, const Rows &after, const Keys &...keys)
    {
        QSet<ElementId> known, taken;
        for (const auto &row : after)
            known.insert(row.id.value);
        for (const auto &row : before) {
            if (known.contains(row.id.value)) {
                m_map.insert(row.id.value, row.id.value);
                taken.insert(row.id.value);
            }
        }
        (pairBy(keys, before, after, taken), ...);
    }

    template <class Key, class Rows>
    void pairBy(const Key &key, const Rows &before, const Rows &after, QSet<ElementId> &taken)
    {
        QHash<QString, QList<ElementId>> left, right;
        for (const auto &row : before) {
            if (!m_map.contains(row.id.value))
                left[key(row, true)].append(row.id.value);
        }
        for (const auto &row : after) {
            if (!taken.contains(row.id.value))
                right[key(row, false)].append(row.id.value);
        }
        for (auto it = left.cbegin(); it != left.cend(); ++it) {
            const QList<ElementId> others = right.value(it.key());
            if (it.key().isEmpty() || it->size() != 1 || others.size() != 1)
                continue;
            m_map.insert(it->first(), others.first());
            taken.insert(others.first());
        }
    }

    void nodes();
    void endpoints();
    void links();

    const Design &m_before;
    const Design &m_after;
    IdMap m_map; ///< former id to latter one
};

template <class Row>
QString nameOf(const Row &row, bool)
{
    return row.name;
}

/// A name within something, or nothing for what has no name.
QString within(const QString &scope, const QString &name)
{
    return name.isEmpty() ? QString() : scope + u'\n' + name;
}

void Matcher::nodes()
{
    table(
        m_before.topology().nodes, m_after.topology().nodes,
        [this](const Node &row, bool before) { return within(reference(row.cluster, before), row.name); },
        nameOf<Node>);
}

void Matcher::endpoints()
{
    const auto scope = [this](const Endpoint &row, bool before) {
        return reference(row.cluster, before) + u'\n' + row.service + u'\n' + enumWord(row.scope);
    };
    table(
        m_before.topology().endpoints, m_after.topology().endpoints,
        [scope](const Endpoint &row, bool before) { return within(scope(row, before), row.name); }, nameOf<Endpoint>,
        [scope](const Endpoint &row, bool before) { return scope(row, before); });
}

void Matcher::links()
{
    table(m_before.topology().links, m_after.topology().links, nameOf<Link>, [this](const Link &row, bool before) {
        QStringList ends{reference(row.from, before), reference(row.to, before)};
        ends.sort();
        return ends.join(u'\n');
    });
}

IdMap Matcher::match()
{
    const Topology &a = m_before.topology();
    const Topology &b = m_after.topology();
    table(a.sites, b.sites, nameOf<Site>);
    table(
        domainRows(a), domainRows(b),
        [this](const DomainRow &row, bool before) { return within(reference(row.site, before), row.name); },
        nameOf<DomainRow>);
    table(a.clusters, b.clusters, nameOf<Cluster>);
    nodes();
    table(a.balancers, b.balancers, nameOf<Balancer>);
    table(a.storage, b.storage, nameOf<Storage>);
    table(a.dns, b.dns, nameOf<Dns>);
    endpoints();
    links();
    table(a.promotions, b.promotions, nameOf<Promotion>);
    table(a.templates, b.templates, nameOf<TemplateDeployment>);
    table(a.backups, b.backups, nameOf<BackupPlan>);
    table(m_before.diagram().notes, m_after.diagram().notes, [](const Note &row, bool) { return row.text; });
    table(m_before.review().waivers, m_after.review().waivers, [this](const Waiver &row, bool before) {
        QStringList elements;
        for (const ElementId &id : row.elements)
            elements.append(before ? m_map.value(id, id) : id);
        elements.sort();
        return row.rule + u'\n' + elements.join(u'\n');
    });
    return m_map;
}

/// Puts other ids into rows.
class Renaming final : public RowVisitor<Renaming> {
public:
    Renaming(const IdMap &map, const Catalogue &catalogue)
        : m_map(map)
        , m_catalogue(catalogue)
    {
    }

    ElementId of(const ElementId &id) const { return m_map.value(id, id); }

    template <class T>
    void id(FieldName, Id<T> &r)
    {
        r.value = of(r.value);
    }
    template <class T>
    void ref(FieldName, Id<T> &r, const char *)
    {
        r.value = of(r.value);
    }
    template <class T>
    void refs(FieldName, QList<Id<T>> &r, const char *)
    {
        for (Id<T> &id : r)
            id.value = of(id.value);
    }
    void services(FieldName, Cluster &r)
    {
        const Platform *platform = m_catalogue.platform(r.platform);
        for (auto it = r.services.begin(); platform && it != r.services.end(); ++it) {
            if (const ServiceType *type = platform->service(it.key()))
                values(type->schema, *it);
        }
    }
    void settings(FieldName, Cluster &r)
    {
        if (const Platform *platform = m_catalogue.platform(r.platform))
            values(platform->settings, r.settings);
    }

private:
    void values(const Schema &schema, Attributes &attributes) const
    {
        for (const SchemaField &field : schema.fields) {
            const auto it = attributes.find(field.key);
            if (field.type != FieldType::StorageRef || it == attributes.end())
                continue;
            if (QString *id = std::get_if<QString>(&*it))
                *id = of(*id);
        }
    }

    const IdMap &m_map;
    const Catalogue &m_catalogue;
};

template <class Row>
void rename(Table<Row> &table, Renaming &renaming)
{
    QList<Row> rows(table.begin(), table.end());
    for (Row &row : rows)
        fields(renaming, row);
    table.assign(rows);
}

void renameDiagram(Diagram &diagram, const Renaming &renaming)
{
    QMap<ElementId, Placement> placements;
    for (auto it = diagram.placements.cbegin(); it != diagram.placements.cend(); ++it)
        placements.insert(renaming.of(it.key()), *it);
    diagram.placements = placements;
    QList<Note> notes(diagram.notes.begin(), diagram.notes.end());
    for (Note &note : notes) {
        note.id.value = renaming.of(note.id.value);
        note.site.value = renaming.of(note.site.value);
    }
    diagram.notes.assign(notes);
}

void renameReview(Review &review, const Renaming &renaming)
{
    QList<Waiver> waivers(review.waivers.begin(), review.waivers.end());
    for (Waiver &waiver : waivers) {
        waiver.id.value = renaming.of(waiver.id.value);
        for (ElementId &id : waiver.elements)
            id = renaming.of(id);
        std::sort(waiver.elements.begin(), waiver.elements.end());
    }
    review.waivers.assign(waivers);
}

template <class Rows>
void collect(const Rows &rows, QSet<ElementId> &ids)
{
    for (const auto &row : rows)
        ids.insert(row.id.value);
}

QSet<ElementId> idsOf(const Design &design)
{
    QSet<ElementId> ids;
    const Topology &t = design.topology();
    collect(t.sites, ids);
    collect(domainRows(t), ids);
    collect(t.links, ids);
    collect(t.clusters, ids);
    collect(t.nodes, ids);
    collect(t.endpoints, ids);
    collect(t.balancers, ids);
    collect(t.dns, ids);
    collect(t.storage, ids);
    collect(t.promotions, ids);
    collect(t.templates, ids);
    collect(t.backups, ids);
    collect(design.diagram().notes, ids);
    collect(design.review().waivers, ids);
    return ids;
}

} // namespace

Matched matchDesigns(const Design &before, const Design &after, const Catalogue &catalogue)
{
    IdMap map = Matcher(before, after).match();
    const QSet<ElementId> others = idsOf(after);
    for (const ElementId &id : idsOf(before)) {
        // The latter's element of that id is another one; "~" stands in no id of a file.
        if (!map.contains(id) && others.contains(id))
            map.insert(id, id + u'~');
    }
    Matched result{before, {}};
    for (auto it = map.cbegin(); it != map.cend(); ++it) {
        if (it.key() != it.value())
            result.originals.insert(it.value(), it.key());
    }
    if (result.originals.isEmpty())
        return result;
    Renaming renaming(map, catalogue);
    Topology &t = result.before.topology();
    rename(t.sites, renaming);
    rename(t.links, renaming);
    rename(t.clusters, renaming);
    rename(t.nodes, renaming);
    rename(t.endpoints, renaming);
    rename(t.balancers, renaming);
    rename(t.dns, renaming);
    rename(t.storage, renaming);
    rename(t.promotions, renaming);
    rename(t.templates, renaming);
    rename(t.backups, renaming);
    renameDiagram(result.before.diagram(), renaming);
    renameReview(result.before.review(), renaming);
    return result;
}

} // namespace quorate::comparison
