#include "model/export/as3.h"
#include "model/export/exporter.h"
#include "model/export/f5_names.h"
#include "model/export/naming.h"
#include "model/export/traffic.h"
#include "model/export/writers/markdown_writer.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace quorate {

namespace f5 {

static QJsonObject monitorOf(JsonWriter &out, const BalancedPort &port)
{
    // 5 s and three misses, plus one second as F5 advises (3 x interval + 1).
    return {{QStringLiteral("class"), QStringLiteral("Monitor")},
        {QStringLiteral("monitorType"), port.probe.tls ? QStringLiteral("https") : QStringLiteral("http")},
        {QStringLiteral("send"),
            QStringLiteral("GET %1 HTTP/1.1\r\nHost: %2\r\nConnection: close\r\n\r\n")
                .arg(out.word(port.probe.path), out.word(port.endpoint->row->name))},
        {QStringLiteral("receive"), QStringLiteral("200")}, {QStringLiteral("interval"), 5},
        {QStringLiteral("timeout"), 16}, {QStringLiteral("targetPort"), port.probe.port}};
}

static QJsonObject poolOf(const BalancedPort &port, const QString &monitor)
{
    QJsonArray addresses;
    for (const Host *member : port.members)
        addresses.append(member->address->toString());
    QJsonObject pool{{QStringLiteral("class"), QStringLiteral("Pool")},
        {QStringLiteral("loadBalancingMode"),
            port.algorithm == Algorithm::LeastConnections ? QStringLiteral("least-connections-member")
                                                          : QStringLiteral("round-robin")},
        {QStringLiteral("members"),
            QJsonArray{QJsonObject{
                {QStringLiteral("servicePort"), port.memberPort}, {QStringLiteral("serverAddresses"), addresses}}}}};
    if (port.probe.kind == HealthCheck::Tcp)
        pool.insert(QStringLiteral("monitors"), QJsonArray{QStringLiteral("tcp")});
    else if (port.probe.kind == HealthCheck::Http)
        pool.insert(QStringLiteral("monitors"), QJsonArray{QJsonObject{{QStringLiteral("use"), monitor}}});
    return pool;
}

static QJsonObject serviceOf(const BalancedPort &port, const QString &pool, const QString &profile)
{
    // Left out, persistence would be by source address; the API's clients are spread by connection.
    QJsonArray persistence;
    if (!port.endpoint->service->apiPort && port.algorithm == Algorithm::Source)
        persistence.append(QStringLiteral("source-address"));
    return {{QStringLiteral("class"), QStringLiteral("Service_TCP")},
        {QStringLiteral("virtualAddresses"), QJsonArray{port.address.toString()}},
        {QStringLiteral("virtualPort"), port.port}, {QStringLiteral("pool"), pool},
        {QStringLiteral("profileTCP"), QJsonObject{{QStringLiteral("use"), profile}}},
        {QStringLiteral("snat"), QStringLiteral("auto")}, {QStringLiteral("persistenceMethods"), persistence}};
}

static QJsonObject applicationOf(JsonWriter &out, const QList<BalancedPort> &ports)
{
    QJsonObject application;
    for (const BalancedPort &port : ports) {
        out.about(port.endpoint->row->name);
        const QString name = out.identifier(port.label);
        const QString pool = QStringLiteral("pool_") + name;
        const QString monitor = QStringLiteral("monitor_") + name;
        const QString profile = QStringLiteral("tcp_idle_%1").arg(port.idleSeconds);
        out.insert(application, QStringLiteral("service_") + name, serviceOf(port, pool, profile));
        out.insert(application, pool, poolOf(port, monitor));
        if (port.probe.kind == HealthCheck::Http)
            out.insert(application, monitor, monitorOf(out, port));
        application.insert(profile,
            QJsonObject{{QStringLiteral("class"), QStringLiteral("TCP_Profile")},
                {QStringLiteral("idleTimeout"), port.idleSeconds}});
    }
    return application;
}

static Result<QByteArray> declaration(
    const ExportNames &names, const ClusterFacts &cluster, const QList<BalancedPort> &ports)
{
    const QString slug = names.cluster(&cluster);
    JsonWriter out("F5 AS3");
    out.about(cluster.row->name);
    as3Document(out, names, slug, QStringLiteral("Quorate_") + out.identifier(slug), QStringLiteral("balancer"),
        applicationOf(out, ports));
    return out.bytes();
}

static Result<QByteArray> readme()
{
    MarkdownWriter out;
    out.heading("F5 as a load balancer");
    out.paragraph(
        "Each `as3-*.json` is a declaration for F5 Application Services 3 Extension (AS3) 3.36 or later. Post it "
        "to `/mgmt/shared/appsvcs/declare` of the active BIG-IP, and save the configuration there.");
    out.paragraph(
        "A declaration describes its tenant as a whole: AS3 deletes what the tenant `Quorate_*` has and the file "
        "does not name. Put nothing of your own into that tenant.");
    out.paragraph(
        "Virtual addresses float between the units of a pair in the traffic group of the tenant; the pair, its "
        "networks and its self addresses are set up by hand.");
    return out.bytes();
}

static Result<FileSet> write(const ExportInput &in)
{
    const ExportNames names(in.design, in.facts);
    FileSetBuilder files;
    for (const auto &cluster : in.facts.clusters()) {
        const QString folder = names.cluster(cluster.get()) + QStringLiteral("/f5/");
        const QList<const BalancerFacts *> balancers = balancersOf(in.facts, *cluster, BalancerKind::F5);
        for (const BalancerFacts *balancer : balancers) {
            const Result<QList<BalancedPort>> ports = balancedPorts(names, in.facts, *balancer);
            if (!ports)
                return ports.error();
            QList<BalancedPort> own;
            for (const BalancedPort &port : *ports) {
                if (port.endpoint->cluster == cluster.get())
                    own.append(port);
            }
            QString file = QStringLiteral("as3-") + names.cluster(cluster.get());
            if (balancers.size() > 1)
                file += u'-' + names.balancer(balancer);
            files.add(folder + file + QStringLiteral(".json"), declaration(names, *cluster, own));
        }
        if (!balancers.isEmpty())
            files.add(folder + QStringLiteral("README.md"), readme());
    }
    addF5Names(files, names, in.facts);
    return files.take();
}

} // namespace f5

namespace exporters {

extern const Exporter balancer_f5;
const Exporter balancer_f5 = {
    .id = "f5",
    .title = QT_TRANSLATE_NOOP("Export", "F5 AS3 declaration"),
    .files = "<cluster>/f5/as3-<cluster>.json, dns/f5/as3-<dns>.json",
    .write = f5::write,
};

} // namespace exporters
} // namespace quorate
