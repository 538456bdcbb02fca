#include "model/export/exporter.h"
#include "model/export/naming.h"
#include "model/export/writers/dot_writer.h"

#include <QCoreApplication>

namespace quorate {

namespace pictures {

/// Names are unique in a cluster only, hence "cluster/name"; what belongs to none has a leading slash.
static QString qualified(const ClusterFacts *cluster, const QString &name)
{
    return (cluster ? cluster->row->name : QString()) + u'/' + name;
}

static QString hostId(const Host &host)
{
    return QStringLiteral("host ") + qualified(host.cluster, host.name);
}

/// All hosts in an order that follows from what people see: clusters as they are ranked, then natural names.
static Hosts orderedHosts(const Facts &facts)
{
    Hosts all;
    for (const auto &cluster : facts.clusters())
        all.insert(all.end(), cluster->hosts.begin(), cluster->hosts.end());
    all.insert(all.end(), facts.sharedHosts().begin(), facts.sharedHosts().end());
    return all;
}

/// Hosts in their data centers, endpoints, and who answers behind them. Ids of elements stand nowhere: what may have
/// equal names is told apart by its place in the order.
static QByteArray graph(const ExportInput &in, const ExportNames &names)
{
    DotWriter out(in.design.title());
    const Hosts hosts = orderedHosts(in.facts);
    const auto writeHosts = [&](const Site *site) {
        for (const Host *host : hosts) {
            if (host->site == site)
                out.node(
                    hostId(*host), {host->name, host->addressText, host->row->roles.join(QStringLiteral(", "))}, "box");
        }
    };
    int place = 0;
    for (const Site *site : in.facts.sites()) {
        out.open(QString::number(++place), site->name);
        writeHosts(site);
        out.close();
    }
    writeHosts(nullptr);
    const auto balancerId = [&](const BalancerFacts &balancer) {
        return QStringLiteral("balancer ") + names.balancer(&balancer);
    };
    for (const auto &balancer : in.facts.balancers()) {
        out.node(balancerId(*balancer), {balancer->row->name}, "hexagon");
        for (const Host *host : balancer->hosts)
            out.edge(balancerId(*balancer), hostId(*host));
    }
    place = 0;
    for (const auto &endpoint : in.facts.endpoints()) {
        const QString id = QStringLiteral("endpoint ") + QString::number(++place);
        out.node(id, {qualified(endpoint->cluster, endpoint->row->name), endpoint->row->vip}, "oval");
        if (endpoint->balancer) {
            if (const BalancerFacts *balancer = in.facts.balancer(endpoint->balancer->id))
                out.edge(id, balancerId(*balancer));
        }
        for (const Host *member : endpoint->members)
            out.edge(id, hostId(*member), endpoint->row->service);
    }
    return out.bytes();
}

static Result<FileSet> write(const ExportInput &in)
{
    FileSetBuilder files;
    const ExportNames names(in.design, in.facts);
    files.add(QStringLiteral("diagram/") + names.design() + QStringLiteral(".dot"), graph(in, names));
    if (!in.picture)
        return files.take();
    const auto draw = [&](DiagramView view, const QString &suffix) -> std::optional<Error> {
        const QStringList formats = {QStringLiteral("svg"), QStringLiteral("png")};
        const Result<QList<QByteArray>> drawn = in.picture(in.design, in.facts, in.report, view, formats);
        if (!drawn)
            return drawn.error();
        for (qsizetype i = 0; i < formats.size(); ++i)
            files.add(QStringLiteral("diagram/") + names.design() + suffix + u'.' + formats.at(i), drawn->value(i));
        return std::nullopt;
    };
    if (const auto error = draw(DiagramView::Detail, QString()))
        return *error;
    if (in.facts.clusters().size() > 1) {
        if (const auto error = draw(DiagramView::Overview, QStringLiteral("-overview")))
            return *error;
    }
    return files.take();
}

} // namespace pictures

namespace exporters {

extern const Exporter diagram_pictures;
const Exporter diagram_pictures = {
    .id = "diagram",
    .title = QT_TRANSLATE_NOOP("Export", "Diagram"),
    .files = "diagram/<design>.svg, .png, .dot, <design>-overview.svg, .png",
    .write = pictures::write,
};

} // namespace exporters
} // namespace quorate
