// Alike hosts as one node group, and a node group as the hosts that it stands for.
#include "model/base/tr.h"
#include "model/design/edits.h"
#include "model/design/field_access.h"
#include "model/design/free_pool.h"
#include "model/design/row_visitor.h"

#include <QRegularExpression>

namespace quorate::edits {

using model::Tr;

namespace {

/// Hands out every reference to hosts.
struct NodeReferences final : RowVisitor<NodeReferences> {
    using RowVisitor::ref;
    using RowVisitor::refs;

    NodeReferences(std::function<void(QList<NodeId> &)> forLists, std::function<void(NodeId &)> forSingle)
        : many(std::move(forLists))
        , one(std::move(forSingle))
    {
    }
    void ref(FieldName, NodeId &r, const char *) { one(r); }
    void refs(FieldName, QList<NodeId> &r, const char *) { many(r); }

    std::function<void(QList<NodeId> &)> many;
    std::function<void(NodeId &)> one;
};

/// Visits every row that may refer to hosts; rows that stay the same keep their storage.
template <class Row>
void visitRows(Table<Row> &table, NodeReferences &visitor)
{
    const QList<Row> rows(table.begin(), table.end());
    for (Row row : rows) {
        fields(visitor, row);
        if (row != *table.find(row.id))
            table.put(row);
    }
}

void visitReferences(Topology &topology, NodeReferences &visitor)
{
    visitRows(topology.endpoints, visitor);
    visitRows(topology.balancers, visitor);
    visitRows(topology.dns, visitor);
    visitRows(topology.storage, visitor);
    visitRows(topology.promotions, visitor);
    visitRows(topology.templates, visitor);
    visitRows(topology.backups, visitor);
}

/// The hosts that a row stands for, as rows; ids of a group's hosts are empty.
QList<Node> hostsOf(const Node &node)
{
    if (!node.isGroup())
        return {node};
    const auto pattern = net::NamePattern::parse(node.names);
    const auto range = node.addresses.isEmpty() ? std::nullopt : net::Range::parse(node.addresses.first());
    QList<Node> hosts;
    for (int i = 0; pattern && i < node.count; ++i) {
        Node host = node;
        host.id = {};
        host.name = pattern->name(i);
        host.names.clear();
        host.count = 1;
        if (range)
            host.addresses = {net::Ipv4{range->first.value + quint32(i)}.toString()};
        if (!node.domains.isEmpty())
            host.domains = {node.domains.at(i % node.domains.size())};
        hosts.append(host);
    }
    return hosts;
}

/// What is the same in alike hosts.
Node common(Node host)
{
    host.id = {};
    host.name.clear();
    host.addresses.clear();
    host.domains.clear();
    return host;
}

/// Order of names that count on: "node9" stands before "node10".
bool countsBefore(const QString &a, const QString &b)
{
    return a.size() != b.size() ? a.size() < b.size() : a < b;
}

QString quoted(const QString &name)
{
    return u'"' + name + u'"';
}

/// The pattern that gives exactly these names in this order, with consecutive numbers.
std::optional<net::NamePattern> patternOf(const QStringList &names)
{
    static const QRegularExpression digits(QStringLiteral("[0-9]+"));
    for (auto it = digits.globalMatch(names.first()); it.hasNext();) {
        const QRegularExpressionMatch run = it.next();
        if (run.capturedLength() > 6)
            continue;
        net::NamePattern pattern;
        pattern.prefix = names.first().left(run.capturedStart());
        pattern.suffix = names.first().mid(run.capturedEnd());
        pattern.first = run.captured().toInt();
        pattern.last = pattern.first + int(names.size()) - 1;
        pattern.width = int(run.capturedLength());
        bool fits = net::NamePattern::parse(pattern.toString()).has_value();
        for (int i = 0; fits && i < names.size(); ++i)
            fits = pattern.name(i) == names.at(i);
        if (fits)
            return pattern;
    }
    return std::nullopt;
}

/// The range that gives exactly these addresses; an empty text when no host has one.
std::optional<QString> rangeOf(const QList<Node> &hosts)
{
    net::Range range;
    for (int i = 0; i < hosts.size(); ++i) {
        const QStringList &addresses = hosts.at(i).addresses;
        if (addresses.size() != hosts.first().addresses.size() || addresses.size() > 1)
            return std::nullopt;
        if (addresses.isEmpty())
            continue;
        const auto address = net::Ipv4::parse(addresses.first());
        if (!address || (i > 0 && address->value != range.last.value + 1))
            return std::nullopt;
        if (i == 0)
            range.first = *address;
        range.last = *address;
    }
    return hosts.first().addresses.isEmpty() ? QString() : range.toString();
}

/// The shortest list over which dealing in turn puts each host where it stands.
std::optional<QList<DomainId>> dealt(const QList<Node> &hosts)
{
    QList<DomainId> places;
    for (const Node &host : hosts) {
        if (host.domains.size() != hosts.first().domains.size())
            return std::nullopt;
        places.append(host.domains);
    }
    for (qsizetype turn = 1; turn < places.size(); ++turn) {
        bool fits = true;
        for (qsizetype i = turn; fits && i < places.size(); ++i)
            fits = places.at(i) == places.at(i - turn);
        if (fits)
            return places.mid(0, turn);
    }
    return places;
}

/// Lists that name all of the hosts, in their order and without others between, name the group instead.
bool replaceIn(QList<NodeId> &list, const QList<NodeId> &hosts, const NodeId &group)
{
    const qsizetype at = list.indexOf(hosts.first());
    const bool any = std::any_of(list.begin(), list.end(), [&hosts](const NodeId &id) { return hosts.contains(id); });
    if (!any)
        return true;
    if (at < 0 || list.mid(at, hosts.size()) != hosts)
        return false;
    list.remove(at, hosts.size());
    list.insert(at, group);
    return std::none_of(list.begin(), list.end(), [&hosts](const NodeId &id) { return hosts.contains(id); });
}

/// Waivers speak of exactly their elements: those that name all of the old ones name the new ones, others go.
void replaceInWaivers(Design &design, const QList<NodeId> &from, const QList<NodeId> &to)
{
    QSet<ElementId> old;
    for (const NodeId &id : from)
        old.insert(id.value);
    const Table<Waiver> waivers = design.review().waivers;
    for (const Waiver &waiver : waivers) {
        QList<ElementId> kept;
        for (const ElementId &id : waiver.elements)
            if (!old.contains(id))
                kept.append(id);
        const qsizetype named = waiver.elements.size() - kept.size();
        if (named == 0)
            continue;
        if (named != old.size()) {
            design.review().waivers.erase(waiver.id);
            continue;
        }
        for (const NodeId &id : to)
            kept.append(id.value);
        kept.sort();
        design.review().waivers.update(waiver.id, [&kept](Waiver &row) { row.elements = kept; });
    }
}

} // namespace

Result<Made> group(const Design &design, const Catalogue &catalogue, const QList<ElementId> &ids, IdSource &source)
{
    QList<Node> rows;
    for (const ElementId &id : QSet<ElementId>(ids.begin(), ids.end()))
        if (const Node *node = design.topology().nodes.find(NodeId(id)))
            rows.append(*node);
    if (rows.size() < 2 || rows.size() != ids.size())
        return Error{Tr::tr("Only hosts can be grouped; select two or more."), {}};
    QList<Node> hosts;
    for (const Node &row : std::as_const(rows))
        hosts.append(hostsOf(row));
    for (const Node &host : std::as_const(hosts)) {
        if (common(host) == common(hosts.first()))
            continue;
        QStringList differing;
        for (const FieldView &field : sharedFields(design, catalogue, ids))
            if (field.mixed && !field.perElement && field.key != u"count" && field.key != u"domain")
                differing.append(field.label);
        return Error{differing.isEmpty()
                ? Tr::tr("%1 and %2 are not alike.").arg(quoted(hosts.first().name), quoted(host.name))
                : Tr::tr("These hosts are not alike; they differ in: %1.").arg(differing.join(QStringLiteral(", "))),
            {}};
    }
    std::sort(hosts.begin(), hosts.end(), [](const Node &a, const Node &b) { return countsBefore(a.name, b.name); });
    QStringList names;
    for (const Node &host : std::as_const(hosts))
        names.append(host.name);
    const auto pattern = patternOf(names);
    if (!pattern)
        return Error{Tr::tr("The names of a group's hosts count on, like %1 and %2.")
                         .arg(quoted(QStringLiteral("compute01")), quoted(QStringLiteral("compute02"))),
            {}};
    const auto range = rangeOf(hosts);
    if (!range)
        return Error{Tr::tr("The addresses of a group's hosts follow each other in the order of their names."), {}};
    const auto domains = dealt(hosts);
    if (!domains)
        return Error{Tr::tr("Either all hosts of a group stand in failure domains, or none."), {}};

    Node grouped = common(hosts.first());
    grouped.id = fresh<NodeId>(design, source, u"group");
    grouped.count = int(hosts.size());
    grouped.names = pattern->toString();
    if (!range->isEmpty())
        grouped.addresses = {*range};
    grouped.domains = *domains;
    Design next = design;
    std::sort(rows.begin(), rows.end(),
        [](const Node &a, const Node &b) { return countsBefore(hostsOf(a).first().name, hostsOf(b).first().name); });
    QList<NodeId> old;
    for (const Node &row : std::as_const(rows)) {
        old.append(row.id);
        next.topology().nodes.erase(row.id);
    }
    QSet<QString> taken;
    for (const Node &other : std::as_const(next.topology().nodes))
        taken.insert(other.name);
    QString name = pattern->prefix;
    while (name.endsWith(u'-'))
        name.chop(1);
    grouped.name = freeName(taken, name.isEmpty() ? QStringLiteral("group") : name, u"-");
    next.topology().nodes.put(grouped);

    bool whole = true;
    NodeReferences visitor{[&](QList<NodeId> &list) { whole = replaceIn(list, old, grouped.id) && whole; },
        [&](const NodeId &id) { whole = whole && !old.contains(id); }};
    visitReferences(next.topology(), visitor);
    if (!whole)
        return Error{
            Tr::tr("Something in the design refers to single ones of these hosts, or to them in another order."), {}};
    replaceInWaivers(next, old, {grouped.id});
    // The card stands where the first one stood; one that spans several domains finds its place below them.
    const auto place = design.diagram().placements.constFind(old.first().value);
    const bool placed = place != design.diagram().placements.constEnd() && grouped.domains.size() <= 1;
    const Placement first = placed ? *place : Placement();
    for (const NodeId &id : std::as_const(old))
        if (design.diagram().placements.contains(id.value))
            next.diagram().placements.remove(id.value);
    if (placed)
        next.diagram().placements.insert(grouped.id.value, first);
    return Made{next, grouped.id.value};
}

Design ungroup(const Design &design, const QList<ElementId> &ids, IdSource &source, QList<ElementId> *made)
{
    Design next = design;
    for (const ElementId &id : ids) {
        const Node *row = design.topology().nodes.find(NodeId(id));
        if (!row || !row->isGroup())
            continue;
        const NodeId group = row->id;
        next.topology().nodes.erase(group);
        QList<NodeId> hosts;
        QSet<NodeId> taken;
        QList<Node> rows(next.topology().nodes.begin(), next.topology().nodes.end());
        for (Node host : hostsOf(*row)) {
            do
                host.id = fresh<NodeId>(next, source, u"node");
            while (taken.contains(host.id));
            taken.insert(host.id);
            hosts.append(host.id);
            rows.append(host);
        }
        next.topology().nodes.assign(rows);
        NodeReferences visitor{[&](QList<NodeId> &list) {
                                   if (const qsizetype at = list.indexOf(group); at >= 0) {
                                       list.remove(at);
                                       for (qsizetype i = 0; i < hosts.size(); ++i)
                                           list.insert(at + i, hosts.at(i));
                                   }
                               },
            [&](NodeId &one) {
                if (one == group)
                    one = hosts.first();
            }};
        visitReferences(next.topology(), visitor);
        replaceInWaivers(next, {group}, hosts);
        if (design.diagram().placements.contains(id))
            next.diagram().placements.remove(id);
        if (made)
            for (const NodeId &host : std::as_const(hosts))
                made->append(host.value);
    }
    return next;
}

} // namespace quorate::edits
