#include "model/analysis/hardware.h"

#include <QMap>

namespace quorate {

void Hardware::add(const Host &host)
{
    ++hosts;
    cores += host.row->cpu.value_or(0);
    memory += host.row->memory.value_or(0);
    for (const Disk &disk : host.row->disks)
        disks += disk.size;
}

QList<HardwareTotal> hardwareTotals(const Facts &facts)
{
    HardwareTotal whole;
    QHash<QString, Hardware> sites, clusters;
    QMap<QString, HardwareTotal> roles; // by id
    for (const Host &host : facts.hosts()) {
        whole.hardware.add(host);
        sites[host.site ? host.site->id.value : QString()].add(host);
        clusters[host.cluster ? host.cluster->element() : QString()].add(host);
        for (const QString &id : host.row->roles) {
            HardwareTotal &total = roles[id];
            if (total.id.isEmpty()) {
                const Role *role = facts.catalogue().role(host.cluster ? host.cluster->row->platform : QString(), id);
                total = {HardwareScope::Role, id, role ? role->name : id, {}};
            }
            total.hardware.add(host);
        }
    }
    QList<HardwareTotal> totals{whole};
    for (const Site *site : facts.sites()) {
        if (sites.contains(site->id.value))
            totals.append({HardwareScope::Site, site->id.value, site->name, sites.value(site->id.value)});
    }
    if (sites.contains({}))
        totals.append({HardwareScope::Site, {}, {}, sites.value({})});
    for (const auto &cluster : facts.clusters()) {
        if (clusters.contains(cluster->element()))
            totals.append(
                {HardwareScope::Cluster, cluster->element(), cluster->row->name, clusters.value(cluster->element())});
    }
    if (clusters.contains({}))
        totals.append({HardwareScope::Cluster, {}, {}, clusters.value({})});
    for (const Platform &platform : facts.catalogue().platforms()) {
        for (const Role &role : platform.roles) {
            if (roles.contains(role.id))
                totals.append(roles.take(role.id));
        }
    }
    totals.append(roles.values());
    return totals;
}

} // namespace quorate
