#include "model/io/part_fields.h"
#include "model/io/row_writer.h"

namespace quorate {

namespace io {

namespace {

template <class Row>
void writeTable(WriteContext &context, RowWriter &root, const char *key, const Table<Row> &table)
{
    if (table.isEmpty())
        return;
    root.key(key);
    context.out.beginSequence();
    for (const Row &row : table)
        RowWriter::writeRow(context, row);
    context.out.endSequence();
}

void writeDiagram(RowWriter &root, const Diagram &diagram)
{
    RowWriter part = root.nested(QStringLiteral("diagram"), diagram.unknown);
    RowWriter placements = part.nested(QStringLiteral("placements"));
    for (auto it = diagram.placements.cbegin(); it != diagram.placements.cend(); ++it) {
        RowWriter one = placements.nested(it.key());
        one.begin();
        PlacementRow row(it.value());
        fields(one, row);
        one.finish();
    }
    placements.dropKept(); // of elements that have lost their place
    placements.finish();

    QList<NoteRow> notes;
    notes.reserve(diagram.notes.size());
    for (const Note &note : diagram.notes)
        notes.append(NoteRow(note));
    part.rows({"notes", "Notes"}, notes);
    TitleBlock block = diagram.titleBlock;
    part.group({"titleBlock", "Title block"}, [&block](RowWriter &inner) { fields(inner, block); });
    part.names({"hiddenRelations", "Hidden relations"}, diagram.hiddenRelations);
    part.finish();
}

void writeReview(WriteContext &context, RowWriter &root, const Review &review)
{
    RowWriter part = root.nested(QStringLiteral("review"), review.unknown);
    writeTable(context, part, "waivers", review.waivers);
    RowWriter severities = part.nested(QStringLiteral("severities"));
    for (auto it = review.severities.cbegin(); it != review.severities.cend(); ++it) {
        severities.key(it.key());
        context.out.word(enumWord(it.value()));
    }
    severities.finish();
    part.finish();
}

} // namespace

} // namespace io

QByteArray writeDesign(const Design &design, const Catalogue &catalogue)
{
    const Topology &topology = design.topology();
    yaml::Writer out;
    io::WriteContext context{out, catalogue};
    for (const Cluster &cluster : topology.clusters)
        context.platforms.insert(cluster.id, cluster.platform);
    io::RowWriter root(context, topology.unknown);
    out.beginMap();
    root.integer({"quorate", ""}, QUORATE_FORMAT_VERSION, 1, 0, 0);
    root.text({"title", "Title", true}, design.title(), TextKind::Name);
    io::writeTable(context, root, "sites", topology.sites);
    io::writeTable(context, root, "links", topology.links);
    io::writeTable(context, root, "clusters", topology.clusters);
    io::writeTable(context, root, "nodes", topology.nodes);
    io::writeTable(context, root, "endpoints", topology.endpoints);
    io::writeTable(context, root, "balancers", topology.balancers);
    io::writeTable(context, root, "dns", topology.dns);
    io::writeTable(context, root, "storage", topology.storage);
    io::writeTable(context, root, "promotions", topology.promotions);
    io::writeTable(context, root, "templates", topology.templates);
    io::writeTable(context, root, "backups", topology.backups);
    io::writeDiagram(root, design.diagram());
    io::writeReview(context, root, design.review());
    root.unknown(topology.unknown);
    out.endMap();
    return out.bytes();
}

} // namespace quorate
