#include "widgets/paint/scene_words.h"

#include "widgets/tr.h"

namespace quorate::words {

using widgets::Tr;

QString ofCatalogue(const QString &english)
{
    return english.isEmpty() ? english : QCoreApplication::translate("Catalogue", english.toUtf8().constData());
}

QString tier(QStringView tier)
{
    if (tier == u"dns")
        return Tr::tr("DNS");
    if (tier == u"balancer")
        return Tr::tr("Load balancers");
    if (tier == u"control-plane")
        return Tr::tr("Control plane");
    if (tier == u"etcd")
        return Tr::tr("etcd");
    if (tier == u"infra")
        return Tr::tr("Infrastructure");
    if (tier == u"compute")
        return Tr::tr("Compute");
    if (tier == u"storage")
        return Tr::tr("Storage");
    //: Caption of a row of hosts that serve several clusters or none, such as bastions.
    return Tr::tr("Services");
}

QString shortTier(QStringView name)
{
    if (name == u"balancer")
        return Tr::tr("Balancers");
    if (name == u"infra")
        //: Infrastructure hosts, short.
        return Tr::tr("Infra");
    return tier(name);
}

Family tierFamily(QStringView tier)
{
    if (tier == u"balancer")
        return Family::Balancer;
    return familyOf(tier);
}

QString environmentChip(Environment environment)
{
    switch (environment) {
    case Environment::Development:
        return Tr::tr("DEVELOPMENT");
    case Environment::Sit:
        //: System integration test, short.
        return Tr::tr("SIT");
    case Environment::Uat:
        //: User acceptance test, short.
        return Tr::tr("UAT");
    case Environment::PreProduction:
        return Tr::tr("PRE-PRODUCTION");
    case Environment::Production:
        return Tr::tr("PRODUCTION");
    case Environment::DisasterRecovery:
        //: Disaster recovery, short.
        return Tr::tr("DR");
    }
    return {};
}

QString environment(Environment environment)
{
    switch (environment) {
    case Environment::Development:
        return Tr::tr("development");
    case Environment::PreProduction:
        return Tr::tr("pre-production");
    case Environment::Production:
        return Tr::tr("production");
    case Environment::Sit:
    case Environment::Uat:
    case Environment::DisasterRecovery:
        break;
    }
    return environmentChip(environment);
}

QString domainIcon(DomainKind kind)
{
    switch (kind) {
    case DomainKind::Room:
        return QStringLiteral("room");
    case DomainKind::Rack:
        return QStringLiteral("rack");
    case DomainKind::Hypervisor:
        return QStringLiteral("hypervisor");
    case DomainKind::Zone:
        break;
    }
    return QStringLiteral("availability-zone");
}

QString balancerKind(BalancerKind kind)
{
    switch (kind) {
    case BalancerKind::F5:
        return Tr::tr("F5 BIG-IP pair");
    case BalancerKind::Cloud:
        //: A load balancer that a public cloud provides.
        return Tr::tr("cloud balancer");
    case BalancerKind::Customer:
        //: A load balancer that the customer provides.
        return Tr::tr("customer's balancer");
    case BalancerKind::Haproxy:
        return QStringLiteral("HAProxy");
    case BalancerKind::Nginx:
        return QStringLiteral("NGINX");
    case BalancerKind::Installer:
        break;
    }
    //: A load balancer that the platform's installer sets up.
    return Tr::tr("installer's balancer");
}

QString storageKind(StorageKind kind)
{
    switch (kind) {
    case StorageKind::Object:
        return Tr::tr("object store");
    case StorageKind::Block:
        return Tr::tr("block storage");
    case StorageKind::Glusterfs:
        return QStringLiteral("GlusterFS");
    case StorageKind::GlusterBlock:
        return QStringLiteral("gluster-block");
    case StorageKind::Nfs:
        return QStringLiteral("NFS");
    case StorageKind::HostPath:
        return Tr::tr("host path");
    case StorageKind::Dynamic:
        return Tr::tr("dynamic volumes");
    case StorageKind::Vsphere:
        return QStringLiteral("vSphere");
    case StorageKind::Openstack:
        return QStringLiteral("OpenStack");
    }
    return {};
}

QString spread(int hosts, int domains, const QSet<DomainKind> &kinds)
{
    const auto only = [&kinds](DomainKind kind) { return kinds.size() == 1 && kinds.contains(kind); };
    const QString sentence = only(DomainKind::Rack) ? Tr::tr("%1 hosts in %2 racks")
        : only(DomainKind::Room)                    ? Tr::tr("%1 hosts in %2 rooms")
        : only(DomainKind::Hypervisor)              ? Tr::tr("%1 hosts on %2 hypervisors")
        : only(DomainKind::Zone)                    ? Tr::tr("%1 hosts in %2 zones")
                                                    : Tr::tr("%1 hosts in %2 failure domains");
    return sentence.arg(hosts).arg(domains);
}

QString legend(RelationKind kind)
{
    switch (kind) {
    case RelationKind::Ingress:
        return Tr::tr("client traffic");
    case RelationKind::Api:
        return Tr::tr("API");
    case RelationKind::RegistryAccess:
        return Tr::tr("registry access");
    case RelationKind::NameLookup:
        return Tr::tr("name lookup");
    case RelationKind::Balancer:
        return Tr::tr("VIP → balancer");
    case RelationKind::VrrpPair:
        return Tr::tr("VRRP pair");
    case RelationKind::EtcdPeers:
        //: Neighbours are joined, but every member talks to every other.
        return Tr::tr("etcd peers (full mesh)");
    case RelationKind::RegistryStorage:
        return Tr::tr("registry → storage");
    case RelationKind::ExternalPull:
        return Tr::tr("external pull");
    case RelationKind::Link:
        return Tr::tr("link between sites");
    case RelationKind::Promotion:
        //: Images flow from cluster to cluster.
        return Tr::tr("image promotion");
    case RelationKind::GlobalName:
        //: Name servers between the sites lead users to one of them.
        return Tr::tr("global name");
    case RelationKind::Backup:
        return Tr::tr("backup");
    case RelationKind::Workload: // looks like the traffic that it goes on
        break;
    }
    return {};
}

QString legend(Family family)
{
    switch (family) {
    case Family::ControlPlane:
        return Tr::tr("control plane");
    case Family::Etcd:
        return Tr::tr("etcd");
    case Family::Infra:
        return Tr::tr("infra, router");
    case Family::Registry:
        return Tr::tr("registry");
    case Family::Logging:
        return Tr::tr("logging");
    case Family::Metrics:
        return Tr::tr("metrics");
    case Family::Compute:
        return Tr::tr("compute");
    case Family::Balancer:
        return Tr::tr("load balancer");
    case Family::Dns:
        return Tr::tr("DNS");
    case Family::Storage:
        return Tr::tr("storage");
    case Family::Neutral:
        break;
    }
    return Tr::tr("other hosts");
}

QString label(const QString &machine)
{
    const QString rest = machine.section(u' ', 1);
    if (machine == QLatin1String("active"))
        //: The balancer that holds the virtual addresses.
        return Tr::tr("active");
    if (machine == QLatin1String("standby"))
        //: The balancer that takes over the virtual addresses.
        return Tr::tr("standby");
    if (machine == QLatin1String("after switch-over"))
        //: Users get there when the site that serves them is lost.
        return Tr::tr("after switch-over");
    if (machine.startsWith(QLatin1String("pull ")))
        //: Images are pulled; %1 is a port.
        return Tr::tr("pull %1").arg(rest);
    if (machine.startsWith(QLatin1String("RTT ")))
        //: Round-trip time between two data centers.
        return Tr::tr("RTT %1").arg(rest);
    if (machine.startsWith(QLatin1String("Ingress ")))
        return Tr::tr("Ingress %1").arg(rest);
    return machine;
}

QString promotionTool(PromotionTool tool)
{
    switch (tool) {
    case PromotionTool::SkopeoCopy:
        return QStringLiteral("skopeo copy");
    case PromotionTool::SkopeoSync:
        return QStringLiteral("skopeo sync");
    case PromotionTool::OcMirror:
        return QStringLiteral("oc image mirror");
    case PromotionTool::Docker:
        break;
    }
    return QStringLiteral("docker push");
}

QString verdict(const Report &report)
{
    return check(report.count(Severity::Error), report.count(Severity::Warning), report.count(Severity::Hint));
}

QString check(int errors, int warnings, int hints)
{
    QStringList parts{Tr::tr("%n error(s)", nullptr, errors)};
    if (warnings > 0)
        parts += Tr::tr("%n warning(s)", nullptr, warnings);
    if (hints > 0)
        parts += Tr::tr("%n hint(s)", nullptr, hints);
    return parts.join(QStringLiteral(" · "));
}

} // namespace quorate::words
