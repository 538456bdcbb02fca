#include "model/comparison/changes.h"

#include "model/base/tr.h"
#include "model/comparison/field_changes.h"
#include "model/design/diff.h"
#include "model/design/field_text.h"
#include "model/design/free_pool.h"

namespace quorate::comparison {

using model::Tr;

namespace {

QString fieldLabel(const char *label)
{
    return QCoreApplication::translate("Fields", label);
}

Table<FailureDomain> domainsOf(const Topology &topology)
{
    QList<FailureDomain> rows;
    for (const Site &site : topology.sites)
        rows.append(site.domains);
    Table<FailureDomain> table;
    table.assign(rows);
    return table;
}

template <class Row>
QString nameOf(const Row &row)
{
    if constexpr (std::is_same_v<Row, Note>)
        return row.text.section(u'\n', 0, 0);
    else if constexpr (std::is_same_v<Row, Waiver>)
        return row.rule;
    else
        return row.name.isEmpty() ? row.id.value : row.name;
}

QString kindOf(const Site &)
{
    return Tr::tr("Data center");
}
QString kindOf(const FailureDomain &row)
{
    return fieldtext::wordName(enumWord(row.kind));
}
QString kindOf(const Link &)
{
    return Tr::tr("Link");
}
QString kindOf(const Cluster &)
{
    return Tr::tr("Cluster");
}
QString kindOf(const Node &row)
{
    return row.isGroup() ? Tr::tr("Host group") : Tr::tr("Host");
}
QString kindOf(const Endpoint &)
{
    return Tr::tr("Endpoint");
}
QString kindOf(const Balancer &)
{
    return Tr::tr("Load balancer");
}
QString kindOf(const Dns &)
{
    return Tr::tr("Name service");
}
QString kindOf(const Storage &)
{
    return Tr::tr("Storage");
}
QString kindOf(const Promotion &)
{
    return Tr::tr("Promotion path");
}

QString kindOf(const TemplateDeployment &)
{
    return Tr::tr("Template deployment");
}

QString kindOf(const BackupPlan &)
{
    return Tr::tr("Backup plan");
}

QString kindOf(const Note &)
{
    return Tr::tr("Note");
}
QString kindOf(const Waiver &)
{
    return Tr::tr("Waiver");
}

/// Gathers the changes of all tables.
class Collector final {
public:
    Collector(const Matched &matched, const Design &after, const Catalogue &catalogue)
        : m_matched(matched)
        , m_before(matched.before)
        , m_after(after)
        , m_catalogue(catalogue)
    {
    }

    QList<ElementChange> collect();

private:
    template <class Row>
    void table(const char *name, const Table<Row> &before, const Table<Row> &after);
    template <class Row>
    QString clusterOf(const Row &row, const Design &design) const;

    template <class Row>
    QList<FieldChange> fieldsOf(const Row &before, const Row &)
    {
        return fieldChanges(m_before, m_after, m_catalogue, before.id.value);
    }
    QList<FieldChange> fieldsOf(const Site &before, const Site &after);
    QList<FieldChange> fieldsOf(const FailureDomain &before, const FailureDomain &after);
    QList<FieldChange> fieldsOf(const Note &before, const Note &after);
    QList<FieldChange> fieldsOf(const Waiver &before, const Waiver &after);
    void design();
    QString placements() const;
    QString elementNames(const Design &design, const QList<ElementId> &ids) const;

    const Matched &m_matched;
    const Design &m_before;
    const Design &m_after;
    const Catalogue &m_catalogue;
    QList<ElementChange> m_changes;
};

template <class Row>
QString Collector::clusterOf(const Row &row, const Design &design) const
{
    if constexpr (std::is_same_v<Row, Node> || std::is_same_v<Row, Endpoint>) {
        if (const Cluster *cluster = design.topology().clusters.find(row.cluster))
            return nameOf(*cluster);
    }
    return {};
}

template <class Row>
void Collector::table(const char *name, const Table<Row> &before, const Table<Row> &after)
{
    using RowId = typename Table<Row>::RowId;
    const TableDiff diff = tableDiff(before, after);
    const QString key = QString::fromLatin1(name);
    for (const ElementId &id : diff.added) {
        const Row &row = *after.find(RowId(id));
        m_changes.append({key, kindOf(row), {}, id, {}, nameOf(row), clusterOf(row, m_after), {}});
    }
    for (const ElementId &id : diff.removed) {
        const Row &row = *before.find(RowId(id));
        m_changes.append({key, kindOf(row), m_matched.original(id), {}, nameOf(row), {}, clusterOf(row, m_before), {}});
    }
    for (const ElementId &id : diff.changed) {
        const Row &old = *before.find(RowId(id));
        const Row &now = *after.find(RowId(id));
        const QList<FieldChange> fields = fieldsOf(old, now);
        if (!fields.isEmpty())
            m_changes.append({key, kindOf(now), m_matched.original(id), id, nameOf(old), nameOf(now),
                clusterOf(now, m_after), fields});
    }
}

QList<FieldChange> Collector::fieldsOf(const Site &before, const Site &after)
{
    QList<FieldChange> changes = fieldChanges(m_before, m_after, m_catalogue, after.id.value);
    QStringList order[2];
    QSet<ElementId> both;
    for (const FailureDomain &domain : after.domains)
        both.insert(domain.id.value);
    for (const FailureDomain &domain : before.domains) {
        if (both.contains(domain.id.value))
            order[0].append(domain.id.value);
    }
    for (const FailureDomain &domain : after.domains) {
        if (order[0].contains(domain.id.value))
            order[1].append(domain.id.value);
    }
    if (order[0] != order[1])
        changes.append({ChangeGroup::Changed, QStringLiteral("domains"), fieldLabel("Failure domains"),
            elementNames(m_before, order[0]), elementNames(m_after, order[1])});
    return changes;
}

QList<FieldChange> Collector::fieldsOf(const FailureDomain &before, const FailureDomain &after)
{
    QList<FieldChange> changes = fieldChanges(m_before, m_after, m_catalogue, after.id.value);
    const Site *from = edits::siteOf(m_before.topology(), before.id);
    const Site *to = edits::siteOf(m_after.topology(), after.id);
    if (from && to && from->id != to->id)
        changes.prepend(
            {ChangeGroup::Moved, QStringLiteral("site"), fieldLabel("Data center"), nameOf(*from), nameOf(*to)});
    return changes;
}

QList<FieldChange> Collector::fieldsOf(const Note &before, const Note &after)
{
    QList<FieldChange> changes;
    appendChange(changes, {ChangeGroup::Changed, QStringLiteral("text"), fieldLabel("Text"), before.text, after.text});
    const auto place = [](const Note &note, const Design &design) {
        const Site *site = design.topology().sites.find(note.site);
        const QString text = QStringLiteral("%1, %2, %3 x %4")
                                 .arg(note.position.x())
                                 .arg(note.position.y())
                                 .arg(note.size.width())
                                 .arg(note.size.height());
        return site ? nameOf(*site) + QStringLiteral(": ") + text : text;
    };
    appendChange(changes,
        {ChangeGroup::Changed, QStringLiteral("position"), Tr::tr("Place on the drawing"), place(before, m_before),
            place(after, m_after)});
    return changes + unknownChanges(before.unknown, after.unknown);
}

QList<FieldChange> Collector::fieldsOf(const Waiver &before, const Waiver &after)
{
    QList<FieldChange> changes;
    const auto add = [&](const char *key, const char *label, const QString &old, const QString &now) {
        appendChange(changes, {ChangeGroup::Changed, QString::fromLatin1(key), fieldLabel(label), old, now});
    };
    add("rule", "Rule", before.rule, after.rule);
    if (before.elements != after.elements)
        add("elements", "Elements", elementNames(m_before, before.elements), elementNames(m_after, after.elements));
    add("reason", "Reason", before.reason, after.reason);
    add("author", "Author", before.author, after.author);
    add("until", "Until", before.until.toString(Qt::ISODate), after.until.toString(Qt::ISODate));
    return changes + unknownChanges(before.unknown, after.unknown);
}

QString Collector::elementNames(const Design &design, const QList<ElementId> &ids) const
{
    const Topology &t = design.topology();
    QStringList names;
    for (const ElementId &id : ids) {
        const auto named = [&](const auto *row) {
            if (row)
                names.append(nameOf(*row));
            return row != nullptr;
        };
        if (!(named(t.nodes.find(NodeId(id))) || named(t.sites.find(SiteId(id)))
                || named(t.clusters.find(ClusterId(id))) || named(edits::findDomain(t, DomainId(id)))
                || named(t.endpoints.find(EndpointId(id))) || named(t.balancers.find(BalancerId(id)))
                || named(t.dns.find(DnsId(id))) || named(t.storage.find(StorageId(id)))
                || named(t.promotions.find(PromotionId(id))) || named(t.templates.find(TemplateId(id)))
                || named(t.backups.find(BackupId(id))) || named(t.links.find(LinkId(id)))))
            names.append(id);
    }
    return names.join(QStringLiteral(", "));
}

/// Which elements stand elsewhere on the drawing.
QString Collector::placements() const
{
    const auto &before = m_before.diagram().placements;
    const auto &after = m_after.diagram().placements;
    QList<ElementId> moved;
    for (auto it = after.cbegin(); it != after.cend(); ++it) {
        const auto old = before.constFind(it.key());
        if (old == before.constEnd() || !(*old == *it))
            moved.append(it.key());
    }
    for (auto it = before.cbegin(); it != before.cend(); ++it) {
        if (!after.contains(it.key()))
            moved.append(it.key());
    }
    return elementNames(m_after, moved);
}

/// What belongs to no element: title, drawing, weights of rules.
void Collector::design()
{
    ElementChange change{QStringLiteral("design"), Tr::tr("Design"), {}, {}, m_before.title(), m_after.title(), {}, {}};
    const auto add = [&](ChangeGroup group, const QString &key, const QString &label, const QString &old,
                         const QString &now) {
        appendChange(change.fields, {group, key, label, old, now});
    };
    add(ChangeGroup::Renamed, QStringLiteral("title"), Tr::tr("Title"), m_before.title(), m_after.title());
    change.fields += unknownChanges(m_before.topology().unknown, m_after.topology().unknown);
    const Diagram &a = m_before.diagram();
    const Diagram &b = m_after.diagram();
    const auto block = [&](const char *key, const char *label, QString TitleBlock::*cell) {
        add(ChangeGroup::Changed, QStringLiteral("titleBlock.") + QLatin1String(key), fieldLabel(label),
            a.titleBlock.*cell, b.titleBlock.*cell);
    };
    block("customer", "Customer", &TitleBlock::customer);
    block("drawing", "Drawing", &TitleBlock::drawing);
    block("version", "Version", &TitleBlock::version);
    block("author", "Author", &TitleBlock::author);
    add(ChangeGroup::Changed, QStringLiteral("hiddenRelations"), Tr::tr("Relations that are not drawn"),
        a.hiddenRelations.join(QStringLiteral(", ")), b.hiddenRelations.join(QStringLiteral(", ")));
    add(ChangeGroup::Changed, QStringLiteral("placements"), Tr::tr("Drawn elsewhere"), {}, placements());
    change.fields += unknownChanges(a.unknown, b.unknown);
    QMap<QString, Severity> rules = m_before.review().severities;
    rules.insert(m_after.review().severities);
    const auto word = [](const Review &review, const QString &rule) {
        const auto it = review.severities.constFind(rule);
        return it == review.severities.constEnd() ? QString() : fieldtext::wordName(enumWord(*it));
    };
    for (auto it = rules.cbegin(); it != rules.cend(); ++it)
        add(ChangeGroup::Changed, QStringLiteral("severities.") + it.key(),
            Tr::tr("Severity of the rule \"%1\"").arg(it.key()), word(m_before.review(), it.key()),
            word(m_after.review(), it.key()));
    change.fields += unknownChanges(m_before.review().unknown, m_after.review().unknown);
    if (!change.fields.isEmpty())
        m_changes.append(change);
}

QList<ElementChange> Collector::collect()
{
    design();
    const Topology &a = m_before.topology();
    const Topology &b = m_after.topology();
    table("sites", a.sites, b.sites);
    table("domains", domainsOf(a), domainsOf(b));
    table("links", a.links, b.links);
    table("clusters", a.clusters, b.clusters);
    table("nodes", a.nodes, b.nodes);
    table("endpoints", a.endpoints, b.endpoints);
    table("balancers", a.balancers, b.balancers);
    table("dns", a.dns, b.dns);
    table("storage", a.storage, b.storage);
    table("promotions", a.promotions, b.promotions);
    table("templates", a.templates, b.templates);
    table("backups", a.backups, b.backups);
    table("notes", m_before.diagram().notes, m_after.diagram().notes);
    table("waivers", m_before.review().waivers, m_after.review().waivers);
    return m_changes;
}

} // namespace

QList<ElementChange> elementChanges(const Matched &matched, const Design &after, const Catalogue &catalogue)
{
    return Collector(matched, after, catalogue).collect();
}

} // namespace quorate::comparison
