#include "model/export/exporter.h"
#include "model/export/naming.h"
#include "model/export/writers/csv_writer.h"

#include "model/base/text.h"
#include "model/base/tr.h"
#include "model/design/fields.h"

#include <QCoreApplication>
#include <algorithm>

namespace quorate {

namespace bom {

using model::Tr;

static constexpr double gib = 1024.0 * 1024.0 * 1024.0;

static CsvCell count(qint64 value)
{
    return CsvCell(value);
}

static CsvCell gibibytes(qint64 bytes)
{
    return CsvCell(double(bytes) / gib);
}

static qint64 diskBytes(const Node &node)
{
    qint64 bytes = 0;
    for (const Disk &disk : node.disks)
        bytes += disk.size;
    return bytes;
}

static QString disksText(const Node &node)
{
    QStringList disks;
    for (const Disk &disk : node.disks) {
        QStringList words{disk.name,
            QString::number(double(disk.size) / gib, 'f', QLocale::FloatingPointShortest) + QStringLiteral(" GiB")};
        if (disk.kind != DiskKind::Unstated)
            words.append(enumWord(disk.kind));
        disks.append(words.join(u' ').trimmed());
    }
    return disks.join(QStringLiteral("; "));
}

/// All hosts in export order: clusters, then what serves several.
static Hosts allHosts(const Facts &facts)
{
    Hosts hosts;
    for (const auto &cluster : facts.clusters())
        hosts.insert(hosts.end(), cluster->hosts.begin(), cluster->hosts.end());
    hosts.insert(hosts.end(), facts.sharedHosts().begin(), facts.sharedHosts().end());
    return hosts;
}

static QString siteName(const Host &host)
{
    return host.site ? host.site->name : QString();
}

static QString clusterName(const Host &host)
{
    return host.cluster ? host.cluster->row->name : QString();
}

static QByteArray hostTable(const Facts &facts)
{
    CsvWriter out({Tr::tr("Site"), Tr::tr("Cluster"), Tr::tr("Host"), Tr::tr("Address"), Tr::tr("Roles"),
        Tr::tr("Machine"), Tr::tr("Operating system"), Tr::tr("Cores"), Tr::tr("Memory (GiB)"), Tr::tr("Disks (GiB)"),
        Tr::tr("Disks")});
    for (const Host *host : allHosts(facts)) {
        const Node &node = *host->row;
        out.row({siteName(*host), clusterName(*host), host->fqdn, host->addressText, node.roles.join(u' '),
            enumWord(node.machine), enumWord(node.os), node.cpu ? count(*node.cpu) : CsvCell(),
            node.memory ? gibibytes(*node.memory) : CsvCell(),
            node.disks.isEmpty() ? CsvCell() : gibibytes(diskBytes(node)), disksText(node)});
    }
    return out.bytes();
}

/// Alike machines as one line, then what is bought otherwise.
static QByteArray materials(const Facts &facts)
{
    struct Line {
        const Host *first;
        QStringList names;
    };
    QList<Line> lines;
    const auto alike = [](const Host &a, const Host &b) {
        return a.site == b.site && a.cluster == b.cluster && a.row->roles == b.row->roles
            && a.row->machine == b.row->machine && a.row->os == b.row->os && a.row->cpu == b.row->cpu
            && a.row->memory == b.row->memory && a.row->disks == b.row->disks;
    };
    for (const Host *host : allHosts(facts)) {
        // A group's hosts follow each other; so do most machines that were drawn one by one.
        auto same =
            std::find_if(lines.rbegin(), lines.rend(), [&](const Line &line) { return alike(*line.first, *host); });
        if (same == lines.rend())
            lines.append({host, {host->name}});
        else
            same->names.append(host->name);
    }
    CsvWriter out({Tr::tr("Item"), Tr::tr("Quantity"), Tr::tr("Site"), Tr::tr("Cluster"), Tr::tr("Roles or kind"),
        Tr::tr("Machine"), Tr::tr("Operating system"), Tr::tr("Cores each"), Tr::tr("Memory each (GiB)"),
        Tr::tr("Disks each"), Tr::tr("Names")});
    for (const Line &line : std::as_const(lines)) {
        const Node &node = *line.first->row;
        out.row({Tr::tr("Host"), count(line.names.size()), siteName(*line.first), clusterName(*line.first),
            node.roles.join(u' '), enumWord(node.machine), enumWord(node.os), node.cpu ? count(*node.cpu) : CsvCell(),
            node.memory ? gibibytes(*node.memory) : CsvCell(), disksText(node), line.names.join(u' ')});
    }
    for (const auto &balancer : facts.balancers()) {
        if (balancer->hosts.empty())
            out.row({Tr::tr("Load balancer"), count(1), {}, {}, enumWord(balancer->row->kind), {}, {}, {}, {}, {},
                balancer->row->name});
    }
    QList<const Storage *> stores;
    for (const Storage &storage : facts.topology().storage)
        stores.append(&storage);
    std::sort(stores.begin(), stores.end(),
        [](const Storage *a, const Storage *b) { return text::compareNatural(a->name, b->name) < 0; });
    for (const Storage *store : std::as_const(stores)) {
        const Storage &storage = *store;
        const Site *site = facts.topology().sites.find(storage.site);
        out.row({Tr::tr("Storage"), count(1), site ? CsvCell(site->name) : CsvCell(), {}, enumWord(storage.kind), {},
            {}, {}, {},
            storage.capacity
                ? CsvCell(QString::number(double(*storage.capacity) / gib, 'f', QLocale::FloatingPointShortest)
                    + QStringLiteral(" GiB"))
                : CsvCell(),
            storage.name});
    }
    return out.bytes();
}

struct Total {
    qint64 hosts = 0, physical = 0, virtualMachines = 0, cores = 0, memory = 0, disks = 0, incomplete = 0;

    void add(const Host &host)
    {
        const Node &node = *host.row;
        ++hosts;
        physical += node.machine == Machine::Physical;
        virtualMachines += node.machine == Machine::Virtual;
        cores += node.cpu.value_or(0);
        memory += node.memory.value_or(0);
        disks += diskBytes(node);
        incomplete += !node.cpu || !node.memory || node.disks.isEmpty();
    }
};

static QByteArray sizing(const Facts &facts)
{
    CsvWriter out({Tr::tr("Total of"), Tr::tr("Name"), Tr::tr("Hosts"), Tr::tr("Physical"), Tr::tr("Virtual"),
        Tr::tr("Cores"), Tr::tr("Memory (GiB)"), Tr::tr("Disks (GiB)"), Tr::tr("Hosts without all figures")});
    const Hosts hosts = allHosts(facts);
    const auto row = [&](const QString &what, const QString &name, auto counts) {
        Total total;
        for (const Host *host : hosts) {
            if (counts(*host))
                total.add(*host);
        }
        if (total.hosts > 0)
            out.row({what, name, count(total.hosts), count(total.physical), count(total.virtualMachines),
                count(total.cores), gibibytes(total.memory), gibibytes(total.disks), count(total.incomplete)});
    };
    row(Tr::tr("Design"), {}, [](const Host &) { return true; });
    for (const Site *site : facts.sites())
        row(Tr::tr("Site"), site->name, [&](const Host &host) { return host.site == site; });
    for (const auto &cluster : facts.clusters())
        row(Tr::tr("Cluster"), cluster->row->name, [&](const Host &host) { return host.cluster == cluster.get(); });
    row(Tr::tr("No cluster"), {}, [](const Host &host) { return !host.cluster; });
    // A host counts under each of its roles, so that these add up to more than the design.
    QStringList roles;
    for (const Platform &platform : facts.catalogue().platforms()) {
        for (const Role &role : platform.roles) {
            if (!roles.contains(role.id))
                roles.append(role.id);
        }
    }
    for (const QString &role : std::as_const(roles))
        row(Tr::tr("Role"), role, [&](const Host &host) { return host.row->roles.contains(role); });
    return out.bytes();
}

static qint64 upTo(qint64 amount, qint64 each)
{
    return (amount + each - 1) / each;
}

/// Hosts that join a cluster, by what they do and what they run on. How much one subscription covers, and which roles
/// need none, stands in the customer's contract: the factor is a setting of the cluster, and lines are left to be
/// struck.
static QByteArray subscriptions(const Facts &facts)
{
    CsvWriter out(
        {Tr::tr("Cluster"), Tr::tr("Roles"), Tr::tr("Machine"), Tr::tr("Hosts"), Tr::tr("Cores"), Tr::tr("Sockets"),
            Tr::tr("Cores per subscription"), Tr::tr("Sockets per subscription"), Tr::tr("Subscriptions")});
    for (const auto &cluster : facts.clusters()) {
        struct Line {
            const Host *first;
            qint64 hosts = 0, cores = 0;
        };
        QList<Line> lines;
        for (const Host *host : cluster->with(Trait::JoinsCluster)) {
            auto same = std::find_if(lines.begin(), lines.end(), [&](const Line &line) {
                return line.first->row->roles == host->row->roles && line.first->row->machine == host->row->machine;
            });
            if (same == lines.end())
                same = lines.insert(lines.end(), Line{host});
            ++same->hosts;
            same->cores += host->row->cpu.value_or(0);
        }
        const qint64 perCores = cluster->settingInteger(QStringLiteral("coresPerSubscription"));
        const qint64 perSockets = cluster->settingInteger(QStringLiteral("socketsPerSubscription"));
        const qint64 socketsEach = cluster->settingInteger(QStringLiteral("socketsPerHost"));
        for (const Line &line : std::as_const(lines)) {
            const bool bySockets = line.first->row->machine == Machine::Physical;
            const qint64 sockets = bySockets ? line.hosts * socketsEach : 0;
            CsvCell needed;
            if (bySockets && sockets > 0 && perSockets > 0)
                needed = upTo(sockets, perSockets);
            else if (!bySockets && perCores > 0)
                needed = upTo(line.cores, perCores);
            out.row({cluster->row->name, line.first->row->roles.join(u' '), enumWord(line.first->row->machine),
                count(line.hosts), count(line.cores), sockets > 0 ? count(sockets) : CsvCell(),
                !bySockets && perCores > 0 ? count(perCores) : CsvCell(),
                bySockets && perSockets > 0 ? count(perSockets) : CsvCell(), needed});
        }
    }
    return out.bytes();
}

static Result<FileSet> write(const ExportInput &in)
{
    FileSetBuilder files;
    if (in.facts.hosts().empty())
        return files.take();
    files.add(QStringLiteral("tables/bill-of-materials.csv"), materials(in.facts));
    files.add(QStringLiteral("tables/hosts.csv"), hostTable(in.facts));
    files.add(QStringLiteral("tables/sizing.csv"), sizing(in.facts));
    files.add(QStringLiteral("tables/subscriptions.csv"), subscriptions(in.facts));
    return files.take();
}

} // namespace bom

namespace exporters {

extern const Exporter tables_bom;
const Exporter tables_bom = {
    .id = "bom",
    .title = QT_TRANSLATE_NOOP("Export", "Bill of materials and sizing"),
    .files = "tables/bill-of-materials.csv, hosts.csv, sizing.csv, subscriptions.csv",
    .write = bom::write,
};

} // namespace exporters
} // namespace quorate
