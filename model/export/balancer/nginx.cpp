#include "model/export/exporter.h"
#include "model/export/naming.h"
#include "model/export/standby.h"
#include "model/export/traffic.h"
#include "model/export/writers/conf_writer.h"
#include "model/export/writers/markdown_writer.h"

#include <QCoreApplication>

namespace quorate {

namespace nginx {

static void writeUpstream(ConfWriter &out, const BalancedPort &port)
{
    out.open("upstream", port.name);
    out.comment("Shared by all worker processes, so that they agree on lost members.");
    out.line("zone", {port.name, QStringLiteral("64k")});
    if (port.algorithm == Algorithm::LeastConnections)
        out.line("least_conn");
    else if (port.algorithm == Algorithm::Source)
        out.line("hash $remote_addr consistent");
    for (const Host *member : port.members) {
        out.about(member->name);
        const QString target = member->address->toString() + u':' + QString::number(port.memberPort);
        if (port.probe.kind == HealthCheck::None)
            out.line("server", {target, QStringLiteral("max_fails=0")});
        else
            out.line("server", {target, QStringLiteral("max_fails=3"), QStringLiteral("fail_timeout=10s")});
    }
    out.close();
}

static void writeServer(ConfWriter &out, const BalancedPort &port)
{
    out.open("server");
    out.line("listen", {port.address.toString() + u':' + QString::number(port.port)});
    out.line("proxy_pass", {port.name});
    out.line("proxy_connect_timeout 5s");
    // Watches and "oc logs -f" stay silent for long.
    if (const std::optional<int> idle = port.endpoint->row->idleTimeout)
        out.line("proxy_timeout", {QString::number(*idle) + u's'});
    else
        out.line("proxy_timeout 4h");
    out.close();
}

static Result<QByteArray> configuration(const ExportNames &names, const Facts &facts, const BalancerFacts &balancer)
{
    const Result<QList<BalancedPort>> ports = balancedPorts(names, facts, balancer);
    if (!ports)
        return ports.error();
    ConfWriter out(ConfWriter::Format::Nginx);
    out.about(balancer.row->name);
    out.generatedBy(names.design());
    out.comment(
        "/etc/nginx/quorate-stream.conf, the same on every host of this load balancer; README.md says how it is "
        "loaded.");
    out.blank();
    out.open("stream");
    out.comment("Answers only on this host: keepalived asks whether NGINX is alive.");
    out.open("server");
    out.line("listen 127.0.0.1:9000");
    out.line("return alive");
    out.close();
    for (const BalancedPort &port : *ports) {
        out.about(port.endpoint->row->name);
        out.blank();
        writeUpstream(out, port);
        writeServer(out, port);
    }
    out.close();
    return out.bytes();
}

static Result<QByteArray> readme()
{
    MarkdownWriter out;
    out.heading("NGINX as a load balancer");
    out.paragraph(
        "Copy `quorate-stream.conf` to `/etc/nginx/` on every host of this load balancer and add "
        "`include /etc/nginx/quorate-stream.conf;` to `/etc/nginx/nginx.conf` at its top level, outside of the "
        "`http` block. The file must not be loaded from `conf.d`, which belongs to `http`.");
    out.paragraph(
        "The stream module is a package of its own: `libnginx-mod-stream` on Debian, which loads it by a file in "
        "`modules-enabled`; `nginx-mod-stream` elsewhere, where `nginx.conf` needs "
        "`load_module modules/ngx_stream_module.so;` (or an include of `/usr/share/nginx/modules/*.conf`) "
        "before any block. Where SELinux is enforcing, run `setsebool -P httpd_can_network_connect 1` and "
        "allow the ports by `semanage port -a -t http_port_t -p tcp PORT`.");
    out.paragraph(
        "Open source NGINX has passive checks only: it notices a lost member when connections of clients to it "
        "fail, and never asks a health page. A member that starts, stops or answers with errors gets "
        "connections all the same.");
    return out.bytes();
}

static Result<FileSet> write(const ExportInput &in)
{
    const ExportNames names(in.design, in.facts);
    FileSetBuilder files;
    for (const auto &balancer : in.facts.balancers()) {
        if (balancer->row->kind != BalancerKind::Nginx || !runsOnHosts(*balancer))
            continue;
        const QString folder = QStringLiteral("balancers/") + names.balancer(balancer.get());
        files.add(folder + QStringLiteral("/nginx/quorate-stream.conf"), configuration(names, in.facts, *balancer));
        files.add(folder + QStringLiteral("/nginx/README.md"), readme());
        addStandbySysctl(files, folder, names, *balancer);
    }
    return files.take();
}

} // namespace nginx

namespace exporters {

extern const Exporter balancer_nginx;
const Exporter balancer_nginx = {
    .id = "nginx",
    .title = QT_TRANSLATE_NOOP("Export", "NGINX stream configuration"),
    .files = "balancers/<balancer>/nginx/quorate-stream.conf",
    .write = nginx::write,
};

} // namespace exporters
} // namespace quorate
