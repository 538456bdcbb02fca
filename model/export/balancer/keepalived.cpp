#include "model/export/exporter.h"
#include "model/export/naming.h"
#include "model/export/traffic.h"
#include "model/export/writers/conf_writer.h"
#include "model/export/writers/shell_writer.h"

#include "model/base/tr.h"

#include <QCoreApplication>

namespace quorate {

namespace keepalived {

using model::Tr;

static constexpr int maxHosts = 32;

static QString interfaceOf(const BalancerFacts &balancer, const Host &host)
{
    if (!balancer.row->interface.isEmpty())
        return balancer.row->interface;
    return host.row->interface.isEmpty() ? QStringLiteral("eth0") : host.row->interface;
}

static int prefixOf(const Facts &facts, const Host &host, net::Ipv4 address)
{
    const Network *network = host.site ? facts.networkOf(*host.site, address) : nullptr;
    const std::optional<net::Cidr> cidr = network ? net::Cidr::parse(network->cidr, true) : std::nullopt;
    return cidr ? cidr->prefix : 32; // an address without a network is still announced, and routes nothing
}

/// What the addresses follow: the program behind them.
struct Watched {
    const char *check; ///< name of the check
    const char *script; ///< file of the check
    const char *scriptLine;
    const char *placeComment;
};

static const Watched &watchedBy(BalancerKind kind)
{
    static constexpr Watched haproxy{"check_haproxy", "check-haproxy.sh", "script \"/etc/keepalived/check-haproxy.sh\"",
        "/etc/keepalived/keepalived.conf of this host; check-haproxy.sh goes to /etc/keepalived too, mode 0755."};
    static constexpr Watched nginx{"check_nginx", "check-nginx.sh", "script \"/etc/keepalived/check-nginx.sh\"",
        "/etc/keepalived/keepalived.conf of this host; check-nginx.sh goes to /etc/keepalived too, mode 0755."};
    return kind == BalancerKind::Nginx ? nginx : haproxy;
}

static void writeGlobal(ConfWriter &out, const Host &host, const Watched &watched)
{
    out.open("global_defs");
    out.line("router_id", {host.name});
    out.line("enable_script_security");
    out.line("script_user root");
    out.comment(
        "After a healed partition clients must learn the owner of an address again, even if nobody noticed two.");
    out.line("vrrp_garp_master_refresh 10");
    out.line("vrrp_higher_prio_send_advert true");
    out.line("vrrp_garp_lower_prio_repeat 3");
    out.close();
    out.blank();
    out.open("vrrp_script", QLatin1String(watched.check));
    out.line(watched.scriptLine);
    out.line("interval 2");
    out.line("timeout 2");
    out.line("fall 2");
    out.line("rise 2");
    out.close();
}

static void writeInstance(
    ConfWriter &out, const Facts &facts, const BalancerFacts &balancer, size_t index, const VirtualAddress &address)
{
    const Host &host = *balancer.hosts.at(index);
    const QString interface = interfaceOf(balancer, host);
    out.blank();
    out.open("vrrp_instance", QStringLiteral("VIP_") + address.address.toString().replace(u'.', u'_'));
    out.line("state BACKUP");
    out.line("nopreempt");
    out.line("interface", {interface});
    out.line("virtual_router_id", {QString::number(address.vrid)});
    out.line("priority", {QString::number(vrrpPriority(index))});
    out.line("advert_int 1");
    if (balancer.hosts.size() > 1) {
        out.line("unicast_src_ip", {host.address->toString()});
        out.open("unicast_peer");
        for (const Host *peer : balancer.hosts) {
            if (peer != &host)
                out.line("", {peer->address->toString()});
        }
        out.close();
    }
    out.open("virtual_ipaddress");
    const int prefix = prefixOf(facts, host, address.address);
    out.line("", {address.address.toString() + u'/' + QString::number(prefix), QStringLiteral("dev"), interface});
    out.close();
    out.open("track_script");
    out.line(watchedBy(balancer.row->kind).check);
    out.close();
    out.close();
}

static Result<QByteArray> configuration(const ExportNames &names, const Facts &facts, const BalancerFacts &balancer,
    size_t index, const QList<VirtualAddress> &addresses)
{
    const Host &host = *balancer.hosts.at(index);
    ConfWriter out(ConfWriter::Format::Keepalived);
    out.about(host.name);
    out.generatedBy(names.design());
    const Watched &watched = watchedBy(balancer.row->kind);
    out.comment(watched.placeComment);
    out.blank();
    writeGlobal(out, host, watched);
    for (const VirtualAddress &address : addresses)
        writeInstance(out, facts, balancer, index, address);
    return out.bytes();
}

/// Asks the program itself instead of looking for a process: one that hangs has a process, too.
static Result<QByteArray> checkScript(const ExportNames &names, BalancerKind kind)
{
    ShellWriter out;
    out.generatedBy(names.design());
    if (kind == BalancerKind::Nginx) {
        out.comment("Succeeds when the NGINX of this host answers on its local port. Needs bash only; keepalived stops "
                    "it after 2 s.");
        out.line("set -euo pipefail");
        out.line("exec 3<>/dev/tcp/127.0.0.1/9000");
        out.comment("The answer has no end of line, so that read fails although it has read.");
        out.line("IFS= read -r -t 1 answer <&3 || true");
        out.line("[[ $answer == alive ]]");
        return out.bytes();
    }
    out.comment("Succeeds when the HAProxy of this host answers on its local page. Needs bash only; keepalived stops "
                "it after 2 s.");
    out.line("set -euo pipefail");
    out.line("exec 3<>/dev/tcp/127.0.0.1/9000");
    out.line("printf 'GET /alive HTTP/1.0\\r\\n\\r\\n' >&3");
    out.line("IFS= read -r -t 1 answer <&3");
    out.line("[[ $answer == 'HTTP/1.'?' 200 '* ]]");
    return out.bytes();
}

static Result<FileSet> write(const ExportInput &in)
{
    const ExportNames names(in.design, in.facts);
    FileSetBuilder files;
    for (const auto &balancer : in.facts.balancers()) {
        if (!runsOnHosts(*balancer))
            continue;
        const Result<QList<VirtualAddress>> addresses = virtualAddresses(*balancer);
        if (!addresses)
            return addresses.error();
        if (addresses->isEmpty())
            continue;
        if (balancer->hosts.size() > maxHosts)
            return Error{Tr::tr("The load balancer \"%1\" has more than %2 hosts.")
                             .arg(shown(balancer->row->name))
                             .arg(maxHosts)};
        for (const Host *host : balancer->hosts) {
            if (!host->address)
                return Error{Tr::tr("The host \"%1\" has no address.").arg(shown(host->name))};
            if (const QString interface = interfaceOf(*balancer, *host); !net::isInterfaceName(interface))
                return Error{Tr::tr("\"%1\" cannot be a network interface of the host \"%2\".")
                                 .arg(shown(interface), shown(host->name))};
        }
        const QString folder =
            QStringLiteral("balancers/") + names.balancer(balancer.get()) + QStringLiteral("/keepalived/");
        for (size_t i = 0; i < balancer->hosts.size(); ++i)
            files.add(folder + balancer->hosts.at(i)->name + QStringLiteral(".conf"),
                configuration(names, in.facts, *balancer, i, *addresses));
        files.add(folder + QLatin1String(watchedBy(balancer->row->kind).script),
            checkScript(names, balancer->row->kind), true);
    }
    return files.take();
}

} // namespace keepalived

namespace exporters {

extern const Exporter balancer_keepalived;
const Exporter balancer_keepalived = {
    .id = "keepalived",
    .title = QT_TRANSLATE_NOOP("Export", "keepalived configuration"),
    .files = "balancers/<balancer>/keepalived/<host>.conf, check-*.sh",
    .write = keepalived::write,
};

} // namespace exporters
} // namespace quorate
