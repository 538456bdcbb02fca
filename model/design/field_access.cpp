#include "model/design/field_access.h"

#include "model/base/tr.h"
#include "model/design/edits.h"
#include "model/design/field_visitor.h"
#include "model/design/free_pool.h"
#include "model/design/text_kind.h"

namespace quorate {

using model::Tr;
using Target = FieldVisitor::Target;

namespace {

/// Tells the visitor what the row's choices depend on.
void prepare(FieldVisitor &visitor, const Design &design, const Catalogue &catalogue, const ClusterId &cluster)
{
    const Cluster *row = design.topology().clusters.find(cluster);
    visitor.platform = row ? catalogue.platform(row->platform) : nullptr;
}

/// Visits a copy of the row; true when it changed.
template <class Row>
bool visitCopy(FieldVisitor &visitor, Row &copy)
{
    const Row before = copy;
    visitor.self = copy.id.value;
    fields(visitor, copy);
    return visitor.problem.isEmpty() && visitor.target.action != Target::Action::List && !(copy == before);
}

template <class Row>
void visitRow(FieldVisitor &visitor, Design &design, Table<Row> Topology::*table, const Row &row)
{
    Row copy = row;
    if (visitCopy(visitor, copy))
        (design.topology().*table).put(copy);
}

void visitNote(FieldVisitor &visitor, Design &design, const Note &row)
{
    Note copy = row;
    visitor.self = row.id.value;
    visitor.text({"text", QT_TRANSLATE_NOOP("Fields", "Text")}, copy.text, TextKind::Free);
    if (visitor.problem.isEmpty() && !(copy == row))
        design.diagram().notes.put(copy);
}

/// Visits the element's row as it is `now`; what the visitor sets goes into `design`. Two values, so that a change of
/// thousands of rows copies their table once.
bool visitElement(
    FieldVisitor &visitor, const Design &now, Design &design, const Catalogue &catalogue, const ElementId &id)
{
    const Topology &t = now.topology();
    visitor.site = {};
    if (const Node *row = t.nodes.find(NodeId(id))) {
        prepare(visitor, now, catalogue, row->cluster);
        visitor.site = row->site;
        visitRow(visitor, design, &Topology::nodes, *row);
    } else if (const Site *site = t.sites.find(SiteId(id))) {
        visitRow(visitor, design, &Topology::sites, *site);
    } else if (const Cluster *cluster = t.clusters.find(ClusterId(id))) {
        prepare(visitor, now, catalogue, cluster->id);
        visitRow(visitor, design, &Topology::clusters, *cluster);
    } else if (const Link *link = t.links.find(LinkId(id))) {
        visitRow(visitor, design, &Topology::links, *link);
    } else if (const Endpoint *endpoint = t.endpoints.find(EndpointId(id))) {
        prepare(visitor, now, catalogue, endpoint->cluster);
        visitRow(visitor, design, &Topology::endpoints, *endpoint);
    } else if (const Balancer *balancer = t.balancers.find(BalancerId(id))) {
        visitRow(visitor, design, &Topology::balancers, *balancer);
    } else if (const Dns *dns = t.dns.find(DnsId(id))) {
        visitRow(visitor, design, &Topology::dns, *dns);
    } else if (const Storage *storage = t.storage.find(StorageId(id))) {
        visitRow(visitor, design, &Topology::storage, *storage);
    } else if (const Promotion *promotion = t.promotions.find(PromotionId(id))) {
        visitRow(visitor, design, &Topology::promotions, *promotion);
    } else if (const TemplateDeployment *deployment = t.templates.find(TemplateId(id))) {
        visitRow(visitor, design, &Topology::templates, *deployment);
    } else if (const BackupPlan *backup = t.backups.find(BackupId(id))) {
        visitRow(visitor, design, &Topology::backups, *backup);
    } else if (const Note *note = now.diagram().notes.find(NoteId(id))) {
        visitNote(visitor, design, *note);
    } else if (const Site *around = edits::siteOf(t, DomainId(id))) {
        visitor.site = around->id;
        FailureDomain copy = *edits::findDomain(t, DomainId(id));
        if (visitCopy(visitor, copy))
            design.topology().sites.update(around->id, [&](Site &changed) {
                for (FailureDomain &domain : changed.domains)
                    if (domain.id == copy.id)
                        domain = copy;
            });
    } else {
        return false;
    }
    return true;
}

/// Fields whose change means more than a value: names and addresses follow.
std::optional<Result<Design>> setByEdit(
    const Design &design, const ElementId &id, const QString &key, const QVariant &value)
{
    const Node *node = design.topology().nodes.find(NodeId(id));
    if (node && key == u"count") {
        const auto count = fieldtext::integer(value.isValid() ? value : QVariant(1), {1, 10'000});
        if (!count)
            return count.error();
        return edits::setCount(design, node->id, int(*count));
    }
    if (node && key == u"names") {
        if (value.toString().trimmed().isEmpty())
            return edits::setCount(design, node->id, 1);
        const auto pattern = net::NamePattern::parse(value.toString().trimmed());
        if (!pattern || pattern->count() > 10'000)
            return Error{Tr::tr("\"%1\" is not a pattern of host names. Write for example compute{01..20}.")
                             .arg(value.toString())};
        const Design group =
            node->isGroup() ? design : edits::setCount(design, node->id, std::max(2, pattern->count()));
        return edits::rename(group, id, pattern->toString());
    }
    const Cluster *cluster = design.topology().clusters.find(ClusterId(id));
    const QString domain = value.toString().trimmed();
    if (cluster && key == u"baseDomain" && !domain.isEmpty() && textProblem(domain, TextKind::Domain).isEmpty())
        return edits::setBaseDomain(design, cluster->id, domain);
    if (key == u"in" && edits::findDomain(design.topology(), DomainId(id))) {
        const Site *site = edits::siteOf(design.topology(), DomainId(id));
        const DomainId parent(value.toString());
        if (edits::domainTree(*site, DomainId(id)).contains(parent))
            return Error{Tr::tr("A failure domain cannot stand inside itself.")};
    }
    return std::nullopt;
}

/// Another data center means other addresses. Nothing for elements whose site is a mere reference.
std::optional<Result<Design>> setSite(const Design &design, const QList<ElementId> &ids, const QVariant &value)
{
    const QString wanted = value.toString().trimmed();
    SiteId target;
    for (const Site &site : design.topology().sites)
        if (site.id.value == wanted || site.name == wanted)
            target = site.id;
    if (target.isEmpty() && !wanted.isEmpty())
        return Error{Tr::tr("There is no \"%1\" to choose here.").arg(wanted)};
    QList<ElementId> moved;
    bool found = false;
    for (const ElementId &id : ids) {
        const Node *node = design.topology().nodes.find(NodeId(id));
        const Storage *storage = design.topology().storage.find(StorageId(id));
        found = found || node || storage;
        if ((node && node->site != target) || (storage && storage->site != target))
            moved.append(id);
    }
    if (!found)
        return std::nullopt;
    return edits::move(design, moved, {target, {}});
}

Result<Design> apply(
    const Design &design, const Catalogue &catalogue, const QList<ElementId> &ids, const Target &target)
{
    if (target.action == Target::Action::Set && target.key == u"site")
        if (const auto moved = setSite(design, ids, target.value))
            return *moved;
    Design next = design;
    bool found = false;
    for (const ElementId &id : ids) {
        if (target.action == Target::Action::Set) {
            if (const auto edited = setByEdit(next, id, target.key, target.value)) {
                if (!*edited)
                    return edited->error();
                next = edited->value();
                found = true;
                continue;
            }
        }
        FieldVisitor visitor(design, catalogue);
        visitor.target = target;
        visitElement(visitor, design, next, catalogue, id);
        if (!visitor.problem.isEmpty())
            return Error{visitor.problem};
        found = found || visitor.found;
    }
    if (!found)
        return Error{Tr::tr("There is no field \"%1\" here.").arg(target.key)};
    return next;
}

/// Hosts have no pattern of names; a group's own name is what its pattern says.
bool shown(const Design &design, const ElementId &id, const QString &key)
{
    if (key != u"names")
        return true;
    const Node *node = design.topology().nodes.find(NodeId(id));
    return !node || node->isGroup();
}

} // namespace

QList<FieldView> fieldsOf(const Design &design, const Catalogue &catalogue, const ElementId &id)
{
    QList<FieldView> result;
    FieldVisitor visitor(design, catalogue);
    visitor.sink = [&](const QString &key, ValueType, const QVariant &, const std::function<FieldView()> &complete) {
        if (shown(design, id, key))
            result.append(complete());
    };
    Design unused;
    visitElement(visitor, design, unused, catalogue, id);
    return result;
}

QList<FieldView> sharedFields(const Design &design, const Catalogue &catalogue, const QList<ElementId> &ids)
{
    if (ids.isEmpty())
        return {};
    QList<FieldView> result = fieldsOf(design, catalogue, ids.first());
    if (ids.size() == 1)
        return result;
    result.removeIf([](const FieldView &view) { return view.perElement; });
    QHash<QString, qsizetype> index;
    for (qsizetype at = 0; at < result.size(); ++at)
        index.insert(result.at(at).key, at);
    QList<qsizetype> seen(result.size(), 1);
    for (const ElementId &id : ids.mid(1)) {
        FieldVisitor visitor(design, catalogue);
        visitor.sink = [&](const QString &key, ValueType type, const QVariant &value,
                           const std::function<FieldView()> &complete) {
            const auto at = index.constFind(key);
            if (at == index.constEnd() || result.at(*at).type != type)
                return;
            FieldView &view = result[*at];
            ++seen[*at];
            if (view.mixed || view.value == value)
                return;
            view.mixed = true;
            view.value = {};
            view.text.clear();
            const QStringList choices = complete().choices; // of another platform or site
            for (qsizetype choice = view.choices.size() - 1; choice >= 0; --choice) {
                if (choices.contains(view.choices.at(choice)))
                    continue;
                view.choices.removeAt(choice);
                if (choice < view.choiceNames.size())
                    view.choiceNames.removeAt(choice);
            }
        };
        Design unused;
        visitElement(visitor, design, unused, catalogue, id);
    }
    QList<FieldView> shared;
    for (qsizetype at = 0; at < result.size(); ++at)
        if (seen.at(at) == ids.size())
            shared.append(result.at(at));
    return shared;
}

std::optional<FieldView> fieldOf(
    const Design &design, const Catalogue &catalogue, const QList<ElementId> &ids, const QString &key)
{
    for (const FieldView &view : sharedFields(design, catalogue, ids))
        if (view.key == key)
            return view;
    return std::nullopt;
}

Result<Design> setField(const Design &design, const Catalogue &catalogue, const QList<ElementId> &ids,
    const QString &key, const QVariant &value)
{
    return apply(design, catalogue, ids, {Target::Action::Set, key, value, 0});
}

Result<Design> addFieldRow(
    const Design &design, const Catalogue &catalogue, const QList<ElementId> &ids, const QString &key)
{
    return apply(design, catalogue, ids, {Target::Action::AddRow, key, {}, 0});
}

Result<Design> removeFieldRow(
    const Design &design, const Catalogue &catalogue, const QList<ElementId> &ids, const QString &key, int index)
{
    return apply(design, catalogue, ids, {Target::Action::RemoveRow, key, {}, index});
}

} // namespace quorate
