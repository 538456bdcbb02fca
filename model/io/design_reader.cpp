#include "model/base/net.h"
#include "model/base/text.h"
#include "model/base/tr.h"
#include "model/io/comments.h"
#include "model/io/migrations.h"
#include "model/io/part_fields.h"
#include "model/io/row_reader.h"
#include "model/rules/rule.h"

#include <QSet>

namespace quorate {

using model::Tr;

namespace io {

namespace {

/// Domains within domains; deeper ones are not drawn by anybody, and a circle never ends.
constexpr int domainDepth = 16;

class DesignReader final {
public:
    DesignReader(ReadContext &context, yaml::Node &root)
        : m_context(context)
        , m_tree(root)
        , m_root(context, root)
    {
    }

    void read(LoadedDesign &loaded);

private:
    void readVersion(LoadedDesign &loaded);
    template <class Row, class Check>
    void table(const char *key, Table<Row> &table, qsizetype limit, Check check);
    template <class Row>
    void table(const char *key, Table<Row> &out)
    {
        table(key, out, bounds::rows, [](const Row &, const yaml::Node &) {});
    }
    void checkDomains(const Site &site, const yaml::Node &map);
    void checkHosts(Node &node, const yaml::Node &map);
    void checkAddresses(const Node &node, const yaml::Node &map);
    void readDiagram(Diagram &diagram);
    void readPlacements(RowReader &part, Diagram &diagram);
    void readReview(Review &review);
    void readSeverities(RowReader &part, Review &review);

    ReadContext &m_context;
    yaml::Node &m_tree;
    RowReader m_root;
    qint64 m_hosts = 0;
};

void DesignReader::readVersion(LoadedDesign &loaded)
{
    const yaml::Node *version = m_root.take("quorate");
    if (!version) {
        m_context.fail(m_root.map(), Tr::tr("This is not a design file; expected \"quorate: 1\" in the first line."));
        return;
    }
    const auto number = m_context.integer(*version, 1, 999'999);
    if (!number)
        return;
    loaded.formatVersion = int(*number);
    if (loaded.formatVersion <= QUORATE_FORMAT_VERSION)
        return;
    loaded.readOnly = true;
    m_context.note(*version,
        Tr::tr("The file has the format version %1, this program knows %2: the design opens read-only.")
            .arg(*number)
            .arg(QUORATE_FORMAT_VERSION));
}

/// Reads, and takes out of the tree, the rows of a top-level list; check(row, map) may complete or refuse each of them.
template <class Row, class Check>
void DesignReader::table(const char *key, Table<Row> &table, qsizetype limit, Check check)
{
    const yaml::Node *list = m_root.take(key);
    if (!list || !m_context.isList(*list, limit))
        return;
    QList<yaml::Node> &items = m_tree.items[list - m_tree.items.constData()].items;
    QList<Row> rows;
    rows.reserve(items.size());
    for (yaml::Node &item : items) {
        if (!m_context.ok() || !m_context.isMap(item))
            return;
        Row &row = rows.emplaceBack();
        RowReader reader(m_context, item);
        fields(reader, row);
        if (m_context.ok())
            check(row, item);
        // Of a large file, tree and design together take twice the memory: what is read goes.
        item = yaml::Node();
    }
    if (m_context.ok())
        table.assign(std::move(rows));
}

void DesignReader::checkDomains(const Site &site, const yaml::Node &map)
{
    QHash<DomainId, DomainId> parents;
    for (const FailureDomain &domain : site.domains)
        parents.insert(domain.id, domain.parent);
    for (qsizetype i = 0; i < site.domains.size(); ++i) {
        const auto parent = [&]() -> const yaml::Node & { return *map.find(u"domains")->items.at(i).find(u"in"); };
        DomainId id = site.domains.at(i).parent;
        if (!id.isEmpty() && !parents.contains(id))
            m_context.fail(parent(),
                Tr::tr("The failure domain \"%1\" belongs to another data center; expected one of \"%2\".")
                    .arg(id.value, site.id.value));
        int depth = 0;
        while (!id.isEmpty() && depth <= domainDepth) {
            id = parents.value(id);
            ++depth;
        }
        if (depth > domainDepth)
            m_context.fail(parent(),
                Tr::tr("This failure domain stands inside itself, or inside more than %1 others.").arg(domainDepth));
        if (!m_context.ok())
            return;
    }
}

/// A group agrees with itself: so many hosts as names and addresses.
void DesignReader::checkHosts(Node &node, const yaml::Node &map)
{
    const yaml::Node *count = map.find(u"count");
    if (node.isGroup()) {
        const int names = net::NamePattern::parse(node.names)->count();
        constexpr int groupLimit = 10'000;
        if (names > groupLimit)
            m_context.fail(*map.find(u"names"),
                Tr::tr("The names stand for %1 hosts; at most %2 are allowed in a group.").arg(names).arg(groupLimit));
        if (!count || count->isNull())
            node.count = names;
        else if (names != node.count)
            m_context.fail(*map.find(u"names"),
                Tr::tr("The names stand for %1 hosts, but \"count\" says %2; expected the same number.")
                    .arg(names)
                    .arg(node.count));
    } else if (node.count != 1) {
        m_context.fail(*count,
            Tr::tr("A group of %1 hosts needs the key \"names\", such as names: \"compute{01..20}\".").arg(node.count));
    } else if (node.domains.size() > 1) {
        m_context.fail(map.find(u"domain")->items.at(1),
            Tr::tr(
                "One host stands in one failure domain; expected a single id, or the keys \"count\" and \"names\" of a "
                "group."));
    }
    checkAddresses(node, map);
    m_hosts += node.count;
    if (m_hosts > bounds::hosts)
        m_context.fail(map,
            Tr::tr("The design has more than %1 hosts; that is more than this program works with.").arg(bounds::hosts));
}

void DesignReader::checkAddresses(const Node &node, const yaml::Node &map)
{
    for (qsizetype i = 0; i < node.addresses.size() && m_context.ok(); ++i) {
        const QString &address = node.addresses.at(i);
        if (!node.isGroup() && !address.contains(u'-'))
            continue;
        const yaml::Node &place = map.find(u"addresses")->items.at(i);
        const auto range = net::Range::parse(address);
        if (!node.isGroup())
            m_context.fail(place,
                Tr::tr("This is a range of addresses, but the row is one host; expected one address, or the keys "
                       "\"count\" and "
                       "\"names\" of a group."));
        else if (range && range->size() != quint64(node.count))
            m_context.fail(place,
                Tr::tr("The range holds %1 addresses, but the group has %2 hosts; expected the same number.")
                    .arg(range->size())
                    .arg(node.count));
    }
}

void DesignReader::readPlacements(RowReader &part, Diagram &diagram)
{
    const yaml::Node *map = part.take("placements");
    if (!map || !m_context.isMap(*map))
        return;
    QMap<QString, std::pair<yaml::Node, yaml::Node>> unknown; // in the order in which places are written
    for (qsizetype i = 0; i < map->items.size(); ++i) {
        const yaml::Node &key = map->keys.at(i);
        if (!m_context.isElement(key) || !m_context.isMap(map->items.at(i)))
            return;
        if (!m_context.hasId(key.scalar) && !key.scalar.contains(u':')) {
            m_context.note(key,
                Tr::tr("Nothing has the id \"%1\" any more; its place on the drawing is forgotten.").arg(key.scalar));
            continue;
        }
        RowReader reader(m_context, map->items.at(i));
        PlacementRow row;
        fields(reader, row);
        diagram.placements.insert(key.scalar, row.placement());
        if (yaml::Node rest = reader.rest(); !rest.keys.isEmpty())
            unknown.insert(key.scalar, {key, rest});
    }
    yaml::Node left = *map;
    left.keys.clear();
    left.items.clear();
    for (const auto &[key, rest] : std::as_const(unknown)) {
        left.keys.append(key);
        left.items.append(rest);
    }
    part.keep("placements", left);
}

void DesignReader::readDiagram(Diagram &diagram)
{
    const yaml::Node *map = m_root.take("diagram");
    if (!map || !m_context.isMap(*map))
        return;
    RowReader part(m_context, *map);
    readPlacements(part, diagram);
    QList<NoteRow> noteRows;
    part.rows({"notes", "Notes"}, noteRows);
    QList<Note> notes;
    for (const NoteRow &row : noteRows)
        notes.append(row.note());
    diagram.notes.assign(notes);
    part.group({"titleBlock", "Title block"}, [&diagram](RowReader &reader) { fields(reader, diagram.titleBlock); });
    part.names({"hiddenRelations", "Hidden relations"}, diagram.hiddenRelations);
    part.unknown(diagram.unknown);
}

void DesignReader::readSeverities(RowReader &part, Review &review)
{
    const yaml::Node *map = part.take("severities");
    if (!map || !m_context.isMap(*map))
        return;
    for (qsizetype i = 0; i < map->items.size(); ++i) {
        if (!m_context.isSlug(map->keys.at(i)))
            return;
        const auto index = m_context.choice(map->items.at(i), EnumWords<Severity>::words);
        if (!index)
            return;
        if (!findRule(map->keys.at(i).scalar))
            m_context.note(map->keys.at(i),
                Tr::tr("There is no rule \"%1\"; its severity is kept, but changes nothing.")
                    .arg(text::excerpt(map->keys.at(i).scalar)));
        review.severities.insert(map->keys.at(i).scalar, Severity(*index));
    }
}

void DesignReader::readReview(Review &review)
{
    const yaml::Node *map = m_root.take("review");
    if (!map || !m_context.isMap(*map))
        return;
    RowReader part(m_context, *map);
    QList<Waiver> waivers;
    part.rows({"waivers", "Waivers"}, waivers);
    for (qsizetype i = 0; i < waivers.size() && m_context.ok(); ++i) {
        if (waivers.at(i).reason.trimmed().isEmpty())
            m_context.fail(map->find(u"waivers")->items.at(i),
                Tr::tr("This waiver gives no reason; expected the key \"reason\" with a text."));
        std::sort(waivers[i].elements.begin(), waivers[i].elements.end());
    }
    if (m_context.ok())
        review.waivers.assign(waivers);
    readSeverities(part, review);
    part.unknown(review.unknown);
}

void DesignReader::read(LoadedDesign &loaded)
{
    readVersion(loaded);
    m_context.indexIds(m_root.map());
    QString title;
    m_root.text({"title", "Title"}, title, TextKind::Name);
    loaded.design.setTitle(title);
    Topology &topology = loaded.design.topology();
    table("sites", topology.sites, bounds::rows,
        [this](const Site &site, const yaml::Node &map) { checkDomains(site, map); });
    table("links", topology.links);
    table("clusters", topology.clusters, bounds::rows,
        [this](const Cluster &cluster, const yaml::Node &) { m_context.setPlatform(cluster.id, cluster.platform); });
    table("nodes", topology.nodes, bounds::nodeRows,
        [this](Node &node, const yaml::Node &map) { checkHosts(node, map); });
    table("endpoints", topology.endpoints);
    table("balancers", topology.balancers);
    table("dns", topology.dns);
    table("storage", topology.storage);
    table("promotions", topology.promotions);
    table("templates", topology.templates);
    table("backups", topology.backups);
    readDiagram(loaded.design.diagram());
    readReview(loaded.design.review());
    m_root.unknown(topology.unknown);
}

} // namespace

} // namespace io

static Result<LoadedDesign> readTree(const QByteArray &bytes, const QString &file, const Catalogue &catalogue)
{
    auto root = yaml::parse(bytes, file);
    if (!root)
        return root.error();
    if (root->line == 0) // an empty file has no place of its own
        root->line = root->column = 1;
    if (const yaml::Node *version = root->find(u"quorate"); version && version->isScalar()) {
        if (const auto migrated = io::migrate(*root, version->scalar.toLongLong()); !migrated)
            return migrated.error();
    }
    io::ReadContext context(file, catalogue);
    LoadedDesign loaded;
    if (root->isMap())
        io::DesignReader(context, *root).read(loaded);
    else
        context.fail(*root, Tr::tr("This is not a design file; expected \"quorate: 1\" in the first line."));
    if (!context.ok())
        return context.error();
    loaded.notes = context.takeNotes();
    loaded.lines = context.lines();
    return loaded;
}

Result<LoadedDesign> readDesign(const QByteArray &bytes, const QString &file, const Catalogue &catalogue)
{
    auto loaded = readTree(bytes, file, catalogue);
    if (loaded) {
        loaded->normalised = writeDesign(loaded->design, catalogue) != bytes;
        loaded->hadComments = loaded->normalised && io::hasComments(bytes);
    }
    return loaded;
}

} // namespace quorate
