#include "model/export/exporter.h"
#include "model/export/naming.h"
#include "model/export/openings.h"
#include "model/export/writers/csv_writer.h"
#include "model/export/writers/markdown_writer.h"
#include "model/export/writers/nft_writer.h"

#include "model/base/tr.h"

#include <QCoreApplication>
#include <algorithm>

namespace quorate {

namespace firewall {

using model::Tr;

/// Hosts that share one file: they belong together, have the same roles, and let in the same.
struct HostGroup {
    QString folder; ///< of the cluster, or empty
    QString roles; ///< "master-etcd"
    QList<const Opening *> openings;
    Hosts hosts;
    QString file;
};

static QString rolesOf(const Facts &facts, const Host &host)
{
    QStringList roles;
    for (const QString &role : host.row->roles) {
        if (facts.catalogue().role(host.cluster ? host.cluster->row->platform : QString(), role))
            roles.append(role);
    }
    return roles.isEmpty() ? QStringLiteral("host") : roles.join(u'-');
}

static QList<HostGroup> groupsOf(const ExportNames &names, const Facts &facts, const QList<Opening> &openings)
{
    QHash<const Host *, QList<const Opening *>> letIn;
    for (const Opening &opening : openings) {
        if (opening.inside)
            continue;
        for (const Host *target : opening.targets)
            letIn[target].append(&opening);
    }
    QList<HostGroup> groups;
    QHash<QString, QList<qsizetype>> byPlace;
    const auto add = [&](const Host *host) {
        HostGroup one{host->cluster ? names.cluster(host->cluster) + u'/' : QString(), rolesOf(facts, *host),
            letIn.value(host), {host}, {}};
        QList<qsizetype> &alike = byPlace[one.folder + one.roles];
        for (const qsizetype i : std::as_const(alike)) {
            if (groups.at(i).openings == one.openings) {
                groups[i].hosts.push_back(host);
                return;
            }
        }
        one.file = QStringLiteral("tables/firewall/") + one.folder + one.roles;
        if (!alike.isEmpty())
            one.file += u'-' + QString::number(alike.size() + 1);
        one.file += QStringLiteral(".nft");
        alike.append(groups.size());
        groups.append(one);
    };
    for (const auto &cluster : facts.clusters())
        std::for_each(cluster->hosts.begin(), cluster->hosts.end(), add);
    std::for_each(facts.sharedHosts().begin(), facts.sharedHosts().end(), add);
    return groups;
}

/// The names of sets: the party, and the cluster's place where a design has several.
static QString setName(const Facts &facts, const Opening &opening)
{
    if (!opening.from)
        return {};
    int place = 0;
    for (const auto &cluster : facts.clusters()) {
        ++place;
        if (cluster.get() == opening.cluster)
            break;
    }
    return facts.clusters().size() > 1 ? opening.from->id + u'_' + QString::number(place) : opening.from->id;
}

static Result<QByteArray> ruleset(const ExportNames &names, const Facts &facts, const HostGroup &group)
{
    NftWriter out;
    out.about(group.roles);
    out.generatedBy(names.design());
    out.comment("Load it by \"nft -f\" on the hosts that hosts.csv names; README.md says what to mind.");
    out.blank();
    out.open();
    QList<std::pair<QString, QList<net::Range>>> sets; // parties may differ in what stands for them at an endpoint
    const auto setOf = [&](const Opening &opening) {
        const QString name = setName(facts, opening);
        QString unique = name;
        for (int n = 2;; ++n) {
            const auto known =
                std::find_if(sets.begin(), sets.end(), [&](const auto &set) { return set.first == unique; });
            if (known == sets.end()) {
                sets.append({unique, opening.sources});
                return unique;
            }
            if (known->second == opening.sources)
                return unique;
            unique = name + QStringLiteral("_also") + QString::number(n);
        }
    };
    struct Line {
        QString set;
        int protocol;
        QList<net::PortRange> ports;
        QString purpose;
    };
    QList<Line> lines;
    for (const Opening *opening : group.openings) {
        const Line line{
            opening->from ? setOf(*opening) : QString(), opening->protocol, opening->ports, opening->purpose};
        const bool known = std::any_of(lines.begin(), lines.end(), [&](const Line &other) {
            return other.set == line.set && other.protocol == line.protocol && other.ports == line.ports;
        });
        // SSH is open already.
        const bool ssh = line.ports.size() == 1 && line.ports.front() == net::PortRange{22, 22};
        if (!known && !ssh)
            lines.append(line);
    }
    for (const auto &set : std::as_const(sets)) {
        if (std::any_of(lines.begin(), lines.end(), [&](const Line &line) { return line.set == set.first; }))
            out.set(set.first, set.second);
    }
    out.openInput();
    for (const Line &line : std::as_const(lines))
        out.allow(line.set, line.protocol, line.ports, line.purpose);
    out.close();
    out.close();
    return out.bytes();
}

/// A text of the catalogue, for people; in rulesets it stays English.
static QString words(const QString &text)
{
    return QCoreApplication::translate("Catalogue", text.toUtf8().constData());
}

static QByteArray matrix(const QList<Opening> &openings)
{
    CsvWriter out(
        {Tr::tr("Cluster"), Tr::tr("From"), Tr::tr("Source addresses"), Tr::tr("To"), Tr::tr("Destination addresses"),
            Tr::tr("Protocol"), Tr::tr("Ports"), Tr::tr("Purpose"), Tr::tr("Network"), Tr::tr("Source of the rule")});
    for (const Opening &opening : openings) {
        QStringList ports;
        for (const net::PortRange &range : opening.ports)
            ports.append(range.toString());
        out.row({opening.cluster->row->name, opening.from ? words(opening.from->name) : Tr::tr("Anybody"),
            opening.from ? rangesText(opening.sources) : Tr::tr("any"), words(opening.to->name),
            rangesText(opening.destinations), protocolWord(opening.protocol), ports.join(u' '), words(opening.purpose),
            opening.inside ? Tr::tr("pods") : Tr::tr("hosts"), opening.source});
    }
    return out.bytes();
}

static QByteArray hostTable(const QList<HostGroup> &groups)
{
    CsvWriter out({Tr::tr("Cluster"), Tr::tr("Host"), Tr::tr("Address"), Tr::tr("Roles"), Tr::tr("File")});
    for (const HostGroup &group : groups) {
        for (const Host *host : group.hosts)
            out.row({host->cluster ? host->cluster->row->name : QString(), host->fqdn, host->addressText,
                host->row->roles.join(u' '), group.file.section(u'/', 2)});
    }
    return out.bytes();
}

static Result<QByteArray> readme()
{
    MarkdownWriter out;
    out.heading("Firewalls of the hosts");
    out.paragraph(
        "`ports.csv`, one folder up, says who must reach what, for those who run firewalls between the networks. "
        "Each `*.nft` here is the ruleset of the hosts that `hosts.csv` names for it, made from the same rows.");
    out.paragraph(
        "Copy the file of a host to `/etc/nftables/quorate.nft` there, try it with `nft -c -f`, load it with "
        "`nft -f`, and include it in the file that the service `nftables` loads at start. Loading replaces the "
        "table `inet quorate` and nothing else: rules of the platform and of firewalld stay beside it, and "
        "what any of them drops is dropped.");
    out.paragraph(
        "The rulesets cover what reaches the hosts themselves. Traffic of pods is forwarded and stays as the "
        "platform's own rules have it. SSH is open from anywhere, so that nobody is locked out: narrow it once "
        "the bastion works. Add what the design does not know: monitoring, backup agents, node ports.");
    return out.bytes();
}

static Result<FileSet> write(const ExportInput &in)
{
    const Result<QList<Opening>> openings = openingsOf(in.facts);
    if (!openings)
        return openings.error();
    FileSetBuilder files;
    if (openings->isEmpty())
        return files.take();
    const ExportNames names(in.design, in.facts);
    const QList<HostGroup> groups = groupsOf(names, in.facts, *openings);
    for (const HostGroup &group : groups)
        files.add(group.file, ruleset(names, in.facts, group));
    files.add(QStringLiteral("tables/ports.csv"), matrix(*openings));
    files.add(QStringLiteral("tables/firewall/hosts.csv"), hostTable(groups));
    files.add(QStringLiteral("tables/firewall/README.md"), readme());
    return files.take();
}

} // namespace firewall

namespace exporters {

extern const Exporter tables_firewall;
const Exporter tables_firewall = {
    .id = "firewall",
    .title = QT_TRANSLATE_NOOP("Export", "Port matrix and host firewalls"),
    .files = "tables/ports.csv, tables/firewall/<cluster>/<roles>.nft",
    .write = firewall::write,
};

} // namespace exporters
} // namespace quorate
