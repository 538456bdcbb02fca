#include "model/export/exporter.h"
#include "model/export/naming.h"
#include "model/export/standby.h"
#include "model/export/traffic.h"
#include "model/export/writers/conf_writer.h"

#include "model/design/fields.h"

#include <QCoreApplication>
#include <algorithm>

namespace quorate {

namespace haproxy {

/// What differs between the HAProxy of one operating system and another's.
struct Dialect {
    bool serverChecks =
        false; ///< 1.5 knows `check` and `check-ssl` on server lines only; 1.8 and later on default-server too
    const char *socket = ""; ///< a missing folder passes `haproxy -c` and is fatal at start
};

static Dialect dialect(OperatingSystem os)
{
    if (os == OperatingSystem::Debian12)
        return {false, "stats socket /run/haproxy/admin.sock mode 660 level admin"};
    return {os == OperatingSystem::El7, "stats socket /var/lib/haproxy/stats mode 660 level admin"};
}

static QString seconds(int value)
{
    return QString::number(value) + u's';
}

static void writeGlobal(ConfWriter &out, const Dialect &dialect, int idleSeconds)
{
    out.section("global");
    out.line("log /dev/log local0");
    out.line("chroot /var/lib/haproxy");
    out.line("user haproxy");
    out.line("group haproxy");
    out.line("maxconn 20000");
    out.line(dialect.socket);
    out.blank();
    out.section("defaults");
    out.line("mode tcp");
    out.line("log global");
    out.line("option tcplog");
    out.line("option dontlognull");
    out.line("option redispatch");
    out.line("retries 3");
    out.line("maxconn 20000");
    out.line("timeout connect 10s");
    out.line("timeout queue 1m");
    out.line("timeout check 5s");
    out.comment("Watches and \"oc logs -f\" stay silent for long.");
    out.line("timeout client", {seconds(idleSeconds)});
    out.line("timeout server", {seconds(idleSeconds)});
    out.blank();
    out.comment("Answers only on this host: keepalived asks /alive, people look at /statistics.");
    out.section("listen", QStringLiteral("quorate-local"));
    out.line("mode http");
    out.line("bind 127.0.0.1:9000");
    out.line("option httplog");
    out.line("timeout http-request 10s");
    out.line("monitor-uri /alive");
    out.line("stats enable");
    out.line("stats uri /statistics");
}

static void writePort(ConfWriter &out, const BalancedPort &port, const Dialect &dialect, int idleSeconds)
{
    out.about(port.endpoint->row->name);
    out.blank();
    out.section("frontend", port.name);
    out.line("bind", {port.address.toString() + u':' + QString::number(port.port)});
    if (port.idleSeconds != idleSeconds)
        out.line("timeout client", {seconds(port.idleSeconds)});
    out.line("default_backend", {port.name});
    out.blank();
    out.section("backend", port.name);
    out.line("balance", {enumWord(port.algorithm)});
    if (port.idleSeconds != idleSeconds)
        out.line("timeout server", {seconds(port.idleSeconds)});
    QStringList check;
    if (port.probe.kind == HealthCheck::Http) {
        out.line("option httpchk GET", {port.probe.path, QStringLiteral("HTTP/1.0")});
        out.line("http-check expect status 200");
        check.append(QStringLiteral("check"));
        if (port.probe.port != port.memberPort)
            check += {QStringLiteral("port"), QString::number(port.probe.port)};
        if (port.probe.tls) {
            out.comment("The check only asks who is alive; clients verify the certificate themselves.");
            check += {QStringLiteral("check-ssl"), QStringLiteral("verify"), QStringLiteral("none")};
        }
    } else if (port.probe.kind == HealthCheck::Tcp) {
        check.append(QStringLiteral("check"));
    }
    if (dialect.serverChecks)
        out.line("default-server inter 5s fall 3 rise 2");
    else
        out.line("default-server inter 5s fall 3 rise 2", check);
    for (const Host *member : port.members) {
        out.about(member->name);
        QStringList words{member->address->toString() + u':' + QString::number(port.memberPort)};
        if (dialect.serverChecks)
            words += check;
        out.named("server", member->name, words);
    }
}

static Result<QByteArray> configuration(const ExportNames &names, const Facts &facts, const BalancerFacts &balancer)
{
    const Result<QList<BalancedPort>> ports = balancedPorts(names, facts, balancer);
    if (!ports)
        return ports.error();
    const Result<OperatingSystem> os = dialectOf(balancer.hosts);
    if (!os)
        return os.error();
    int idleSeconds = 0;
    for (const BalancedPort &port : *ports)
        idleSeconds = std::max(idleSeconds, idleSecondsOf(*port.endpoint->cluster));

    ConfWriter out(ConfWriter::Format::Haproxy);
    out.about(balancer.row->name);
    out.generatedBy(names.design());
    out.comment(
        "/etc/haproxy/haproxy.cfg, the same on every host of this load balancer. Where SELinux is enforcing, run");
    out.comment("\"setsebool -P haproxy_connect_any 1\" first: HAProxy may use only well-known ports otherwise.");
    out.blank();
    writeGlobal(out, dialect(*os), idleSeconds);
    for (const BalancedPort &port : *ports)
        writePort(out, port, dialect(*os), idleSeconds);
    return out.bytes();
}

static Result<FileSet> write(const ExportInput &in)
{
    const ExportNames names(in.design, in.facts);
    FileSetBuilder files;
    for (const auto &balancer : in.facts.balancers()) {
        if (balancer->row->kind != BalancerKind::Haproxy || balancer->hosts.empty())
            continue;
        const QString folder = QStringLiteral("balancers/") + names.balancer(balancer.get());
        files.add(folder + QStringLiteral("/haproxy.cfg"), configuration(names, in.facts, *balancer));
        addStandbySysctl(files, folder, names, *balancer);
    }
    return files.take();
}

} // namespace haproxy

namespace exporters {

extern const Exporter balancer_haproxy;
const Exporter balancer_haproxy = {
    .id = "haproxy",
    .title = QT_TRANSLATE_NOOP("Export", "HAProxy configuration"),
    .files = "balancers/<balancer>/haproxy.cfg",
    .write = haproxy::write,
};

} // namespace exporters
} // namespace quorate
