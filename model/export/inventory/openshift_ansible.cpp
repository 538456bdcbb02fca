#include "model/export/exporter.h"
#include "model/export/naming.h"
#include "model/export/node_groups.h"
#include "model/export/openshift_access.h"
#include "model/export/openshift_services.h"
#include "model/export/writers/markdown_writer.h"

#include "model/base/tr.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <algorithm>

namespace quorate {

/// The inventory of openshift-ansible, in INI and in YAML form, with the variables of its release. What the installer's
/// sanity checks reject (playbooks/init/sanity_checks.yml, roles/lib_utils/action_plugins/sanity_checks.py, branches
/// release-3.7 to release-3.11) is never written: where a design asks for it, the exporter answers with an Error.
namespace openshift_ansible {

using model::Tr;

/// A field of one of the host's roles: the design's value, else the schema's default.
static bool hostFlag(const Facts &facts, const Host &host, const QString &key, bool otherwise)
{
    for (const QString &id : host.row->roles) {
        const Role *role = facts.catalogue().role(host.cluster->row->platform, id);
        const auto value = role ? valueOf(host.row->attributes, role->schema, key) : std::nullopt;
        if (const bool *flag = value ? std::get_if<bool>(&*value) : nullptr)
            return *flag;
    }
    return otherwise;
}

static Result<void> checkHosts(const Facts &facts, const ClusterFacts &cluster)
{
    const QString name = shown(cluster.row->name);
    const Hosts masters = cluster.with(Trait::RunsControlPlane);
    const bool mustSchedule = cluster.limit(QStringLiteral("masters-must-be-schedulable")).value_or(1) > 0;
    if (masters.empty())
        return Error{Tr::tr("The cluster \"%1\" has no master.").arg(name)};
    if (cluster.count(Trait::Votes) == 0)
        return Error{Tr::tr("The cluster \"%1\" has no etcd member.").arg(name)};
    if (cluster.count(Trait::RunsInfra) == 0)
        return Error{Tr::tr("No host of the cluster \"%1\" is an infrastructure node.").arg(name)};
    if (cluster.row->apiName.isEmpty())
        return Error{Tr::tr("The cluster \"%1\" has no API name.").arg(name)};
    if (cluster.row->appsDomain.isEmpty())
        return Error{Tr::tr("The cluster \"%1\" has no apps domain.").arg(name)};
    for (const Host *host : cluster.hosts) {
        const bool listed =
            host->has(Trait::JoinsCluster) || host->has(Trait::RunsControlPlane) || host->has(Trait::Votes);
        if (listed && !host->address)
            return Error{Tr::tr("The host \"%1\" has no address.").arg(shown(host->name))};
    }
    for (const Host *master : masters) {
        if (!master->has(Trait::JoinsCluster) || !hostFlag(facts, *master, QStringLiteral("runsNode"), true))
            return Error{Tr::tr("The master \"%1\" is not a cluster node: its own services could not run.")
                             .arg(shown(master->name))};
        if (mustSchedule && !hostFlag(facts, *master, QStringLiteral("schedulable"), true))
            return Error{
                Tr::tr("The master \"%1\" is not schedulable, which the installer refuses.").arg(shown(master->name))};
    }
    return {};
}

/// Atomic Host takes neither of these: balancer, key-value store outside of the masters, CRI-O as a package.
static Result<void> checkAtomic(const ClusterFacts &cluster, const Hosts &balancers)
{
    // From the release on whose control plane is pods.
    if (cluster.limit(QStringLiteral("etcd-outside-masters-on-atomic-refused")).value_or(0) <= 0)
        return {};
    const bool crio = cluster.settingText(QStringLiteral("containerRuntime")) == u"cri-o";
    Hosts refused = balancers;
    for (const Host *host : cluster.hosts) {
        const bool apart = host->has(Trait::Votes) && !host->has(Trait::RunsControlPlane);
        if (apart || (crio && host->has(Trait::JoinsCluster)))
            refused.push_back(host);
    }
    for (const Host *host : refused) {
        if (host->row->os == OperatingSystem::Atomic)
            return Error{Tr::tr("The installer cannot set up the host \"%1\" on Atomic Host.").arg(shown(host->name))};
    }
    return {};
}

static Result<void> checkVersion(const ClusterFacts &cluster)
{
    const QString &version = cluster.row->version;
    static const QRegularExpression release(QStringLiteral("^[0-9]+\\.[0-9]+(\\.[0-9]+)?\\z"));
    if (!release.match(version).hasMatch())
        return Error{Tr::tr("\"%1\" is not a release that the installer accepts.").arg(shown(version))};
    const QString tag = cluster.settingText(QStringLiteral("imageTag"));
    static const QRegularExpression enterprise(
        QStringLiteral("^v[0-9]+(\\.[0-9]+)+(-[0-9]+(\\.[0-9]+)*)?\\z"));
    static const QRegularExpression origin(QStringLiteral("^v?[0-9]+\\.[0-9]+\\.[0-9]+(-[0-9A-Za-z.]+)?\\z"));
    const bool isOrigin = cluster.settingText(QStringLiteral("deploymentType")) == u"origin";
    if (!tag.isEmpty() && (!(isOrigin ? origin : enterprise).match(tag).hasMatch() || !tag.contains(version)))
        return Error{Tr::tr("The image tag \"%1\" is not one of the release %2.").arg(shown(tag), version)};
    const QString packages = cluster.settingText(QStringLiteral("packageVersion"));
    if (!packages.isEmpty() && packages != version && !packages.startsWith(version + u'.'))
        return Error{
            Tr::tr("The package version \"%1\" is not one of the release %2.").arg(shown(packages), version)};
    return {};
}

/// Hosts of balancers that the installer sets up in front of this cluster's API.
static Result<Hosts> installerBalancers(const Facts &facts, const ClusterFacts &cluster)
{
    Hosts found;
    for (const EndpointFacts *endpoint : facts.endpoints(cluster)) {
        if (!endpoint->balancer || endpoint->balancer->kind != BalancerKind::Installer)
            continue;
        if (!endpoint->service || !endpoint->service->apiPort)
            return Error{
                Tr::tr("The installer's balancer serves the API only, not the endpoint \"%1\".")
                    .arg(shown(endpoint->row->name))};
        const BalancerFacts *balancer = facts.balancer(endpoint->balancer->id);
        for (const Host *host : balancer ? balancer->hosts : Hosts()) {
            if (!host->address)
                return Error{Tr::tr("The host \"%1\" has no address.").arg(shown(host->name))};
            if (host->has(Trait::RunsControlPlane))
                return Error{Tr::tr("The master \"%1\" cannot be the balancer too: both listen on the API port.")
                                 .arg(shown(host->name))};
            if (std::find(found.begin(), found.end(), host) == found.end())
                found.push_back(host);
        }
    }
    return found;
}

/// key=value labels as a map, for releases that put them on the host's line.
static Literal labelMap(const QStringList &labels)
{
    Literal::Map map;
    for (const QString &label : labels) {
        const QString value = label.section(u'=', 1);
        map.append({label.section(u'=', 0, 0), value.isEmpty() ? Literal::fixed("") : Literal(value)});
    }
    return map;
}

static Inventory::Variables nodeVariables(
    const Facts &facts, const ClusterFacts &cluster, const Host &host, const NodeGroups &groups)
{
    Inventory::Variables variables{{"ansible_host", host.addressText}};
    if (cluster.releaseTrait(QStringLiteral("hostLabels")) == u"labels")
        variables.append({"openshift_node_labels", labelMap(groups.labelsOf(&host))});
    else
        variables.append({"openshift_node_group_name", Literal(groups.groupOf.value(&host), TextKind::Word)});
    // Unset, this release takes no pods on masters, whatever the design says.
    if (host.has(Trait::RunsControlPlane) && !cluster.releaseTrait(QStringLiteral("schedulableOnHosts")).isEmpty())
        variables.append({"openshift_schedulable", hostFlag(facts, host, QStringLiteral("schedulable"), true)});
    return variables;
}

static void addGroups(Inventory &out, const Facts &facts, const ClusterFacts &cluster, const NodeGroups &groups,
    const StorageGroups &storages, const Hosts &balancers)
{
    // Nodes have their address in [nodes]; Ansible joins the variables of a host over its groups.
    const auto list = [&](const char *group, const Hosts &hosts) {
        out.group(group);
        for (const Host *host : hosts)
            out.host(host->fqdn, host->name,
                host->has(Trait::JoinsCluster) && host->cluster == &cluster
                    ? Inventory::Variables{}
                    : Inventory::Variables{{"ansible_host", host->addressText}});
    };
    list("masters", cluster.with(Trait::RunsControlPlane));
    list("etcd", cluster.with(Trait::Votes));
    out.group("nodes");
    for (const Host *host : cluster.with(Trait::JoinsCluster))
        out.host(host->fqdn, host->name, nodeVariables(facts, cluster, *host, groups));
    if (!balancers.empty())
        list("lb", balancers);
    if (storages.nfsHost)
        list("nfs", {storages.nfsHost});
    for (const GlusterGroup &group : storages.gluster) {
        out.group(group.name);
        for (const GlusterHost &member : group.hosts) {
            Inventory::Variables variables{{"ansible_host", member.host->addressText}};
            if (!group.native)
                variables.append({"glusterfs_ip", member.host->addressText});
            variables.append({"glusterfs_zone", qint64(member.zone)});
            variables.append({"glusterfs_devices", Literal::texts(member.devices, TextKind::TargetPath)});
            out.host(member.host->fqdn, member.host->name, variables);
        }
    }
}

static void writeCore(Inventory &out, const ClusterFacts &cluster)
{
    const Cluster &row = *cluster.row;
    const QString user = cluster.settingText(QStringLiteral("ansibleUser"));
    out.variable("ansible_user", user, TextKind::Word);
    if (user != QLatin1String("root"))
        out.variable("ansible_become", true);
    out.variable("openshift_deployment_type", cluster.settingText(QStringLiteral("deploymentType")));
    out.variable("openshift_release", row.version, TextKind::Version);
    if (const QString tag = cluster.settingText(QStringLiteral("imageTag")); !tag.isEmpty())
        out.variable("openshift_image_tag", tag, TextKind::Version);
    if (const QString packages = cluster.settingText(QStringLiteral("packageVersion")); !packages.isEmpty())
        out.variable("openshift_pkg_version", Literal::between("-", packages, TextKind::Version, ""));
    if (const QStringList checks = cluster.settingTexts(QStringLiteral("disabledChecks")); !checks.isEmpty())
        out.variable("openshift_disable_check", checks.join(u','));
    if (cluster.settingFlag(QStringLiteral("unsupportedConfigurations")))
        out.variable("openshift_enable_unsupported_configurations", true);
    out.variable("openshift_clock_enabled", cluster.settingFlag(QStringLiteral("synchronizedClock"), true));

    out.title("API, console and applications");
    if (cluster.count(Trait::RunsControlPlane) > 1 && !cluster.releaseTrait(QStringLiteral("clusterMethod")).isEmpty())
        out.variable("openshift_master_cluster_method", "native");
    out.variable("openshift_master_cluster_hostname", row.apiName, TextKind::Domain);
    out.variable("openshift_master_cluster_public_hostname",
        row.publicApiName.isEmpty() ? row.apiName : row.publicApiName, TextKind::Domain);
    // Texts, both: the installer compares them, and its own default is a text.
    out.variable("openshift_master_api_port", QString::number(cluster.apiPort));
    out.variable("openshift_master_console_port", QString::number(cluster.apiPort));
    out.variable("openshift_master_default_subdomain", row.appsDomain, TextKind::Domain);
}

/// Exactly one product makes the pod network: the installer counts OpenShift SDN as one unless it is switched off.
static void writePodNetwork(Inventory &out, const ClusterFacts &cluster)
{
    const PodNetworkMakers makers = podNetworkMakers(cluster);
    if (makers.thirdParty.size() + makers.openshiftSdn != 1)
        return out.refuse(Tr::tr("The cluster \"%1\" needs exactly one pod network.").arg(shown(cluster.row->name)));
    if (makers.openshiftSdn) {
        out.variable("os_sdn_network_plugin_name",
            QStringLiteral("redhat/openshift-") + cluster.settingText(QStringLiteral("sdnPlugin")));
        if (cluster.row->settings.contains(QStringLiteral("vxlanPort")))
            out.variable("openshift_sdn_vxlan_port", cluster.settingInteger(QStringLiteral("vxlanPort")));
    } else {
        static constexpr const char *known[] = {"flannel", "nuage", "contiv", "calico", "kuryr", "nsx"};
        const QString &plugin = makers.thirdParty.first();
        const auto name = std::find_if(
            std::begin(known), std::end(known), [&](const char *word) { return plugin == QLatin1String(word); });
        if (name == std::end(known))
            return out.refuse(Tr::tr("\"%1\" is no network plug-in that the installer knows.").arg(shown(plugin)));
        out.variable("os_sdn_network_plugin_name", "cni");
        out.variable("openshift_use_openshift_sdn", false);
        out.variable(QByteArray("openshift_use_") + *name, true);
    }
    if (const qint64 mtu = cluster.settingInteger(QStringLiteral("sdnMtu")); mtu > 0)
        out.variable("openshift_node_sdn_mtu", mtu);
}

static void writeNetworks(Inventory &out, const ClusterFacts &cluster)
{
    const Cluster &row = *cluster.row;
    const QMap<QString, QString> &defaults = cluster.platform->defaults;
    out.title("Networks; they cannot be changed after the installation");
    writePodNetwork(out, cluster);
    out.variable("osm_cluster_network_cidr",
        row.podNetwork.isEmpty() ? defaults.value(QStringLiteral("podNetwork")) : row.podNetwork, TextKind::Cidr);
    out.variable("openshift_portal_net",
        row.serviceNetwork.isEmpty() ? defaults.value(QStringLiteral("serviceNetwork")) : row.serviceNetwork,
        TextKind::Cidr);
    out.variable("osm_host_subnet_length",
        qint64(row.hostSubnetLength.value_or(defaults.value(QStringLiteral("hostSubnetLength")).toInt())));
    if (const QStringList external = cluster.settingTexts(QStringLiteral("externalIpNetworks")); !external.isEmpty())
        out.variable("openshift_master_external_ip_network_cidrs", Literal::texts(external, TextKind::Cidr));
    if (const QString ingress = cluster.settingText(QStringLiteral("ingressIpNetwork")); !ingress.isEmpty())
        out.variable("openshift_master_ingress_ip_network_cidr", ingress, TextKind::Cidr);
    // Only when the design says so: the variable replaces all of docker's options.
    const auto bridge = net::Cidr::parse(cluster.settingText(QStringLiteral("dockerBridge")), true);
    if (bridge && row.settings.contains(QStringLiteral("dockerBridge"))) {
        const net::Ipv4 first{bridge->network().value + 1};
        out.variable(
            "openshift_docker_options", QStringLiteral("--bip=%1/%2").arg(first.toString()).arg(bridge->prefix));
    }
}

/// What a group says to the kubelet besides its labels.
static Literal::List editsOf(const std::optional<qint64> &pods, bool crio)
{
    Literal::List edits;
    const auto edit = [&edits](const char *key, const QString &value) {
        edits.append(Literal::Map{{QStringLiteral("key"), Literal(key)},
            {QStringLiteral("value"), Literal::texts({value})}});
    };
    if (crio) { // openshift-ansible 3.11, roles/openshift_facts/defaults/main.yml: openshift_node_group_edits_crio
        edit("kubeletArguments.container-runtime", QStringLiteral("remote"));
        edit("kubeletArguments.container-runtime-endpoint", QStringLiteral("/var/run/crio/crio.sock"));
        edit("kubeletArguments.image-service-endpoint", QStringLiteral("/var/run/crio/crio.sock"));
        edit("kubeletArguments.runtime-request-timeout", QStringLiteral("10m"));
    }
    if (pods)
        edit("kubeletArguments.max-pods", QString::number(*pods));
    return edits;
}

static void writeNodeGroups(Inventory &out, const ClusterFacts &cluster, const NodeGroups &groups)
{
    out.title("Nodes");
    out.variable("osm_default_node_selector", cluster.settingText(QStringLiteral("defaultNodeSelector")));
    const bool crio = cluster.settingText(QStringLiteral("containerRuntime")) == u"cri-o";
    if (crio)
        out.variable("openshift_use_crio", true);
    const QString podsKey = QStringLiteral("maxPodsPerNode");
    const SchemaField *field = cluster.platform->settings.find(podsKey);
    std::optional<qint64> pods;
    if (field && field->fallback && cluster.setting(podsKey) != field->fallback)
        pods = cluster.settingInteger(podsKey);
    if (cluster.releaseTrait(QStringLiteral("hostLabels")) == u"labels") {
        if (pods)
            out.variable("openshift_node_kubelet_args",
                Literal::Map{{QStringLiteral("max-pods"), Literal::texts({QString::number(*pods)})}});
        return;
    }
    const bool declare = pods
        || std::any_of(groups.used.begin(), groups.used.end(), [](const NodeGroup &group) { return !group.builtIn; });
    if (!declare)
        return;
    // The variable replaces the installer's list, so every group in use is declared.
    Literal::List list;
    for (const NodeGroup &group : groups.used) {
        Literal::Map map{{QStringLiteral("name"), Literal(group.name, TextKind::Word)},
            {QStringLiteral("labels"), Literal::texts(group.labels, TextKind::Label)}};
        if (const Literal::List edits = editsOf(pods, crio); !edits.isEmpty())
            map.append({QStringLiteral("edits"), edits});
        list.append(map);
    }
    out.variable("openshift_node_groups", list);
}

static Result<Inventory> inventoryOf(const Facts &facts, const ClusterFacts &cluster)
{
    if (const Result<void> fine = checkHosts(facts, cluster); !fine)
        return fine.error();
    if (const Result<void> fine = checkVersion(cluster); !fine)
        return fine.error();
    const Result<Hosts> balancers = installerBalancers(facts, cluster);
    if (!balancers)
        return balancers.error();
    if (const Result<void> fine = checkAtomic(cluster, *balancers); !fine)
        return fine.error();
    const Result<NodeGroups> groups = nodeGroupsOf(cluster);
    if (!groups)
        return groups.error();
    const Result<StorageGroups> storages = storageGroupsOf(facts, cluster);
    if (!storages)
        return storages.error();

    Inventory out("OSEv3");
    addGroups(out, facts, cluster, *groups, *storages, *balancers);
    out.about(cluster.row->name);
    writeCore(out, cluster);
    writeCertificates(out, cluster);
    writeIdentityProviders(out, cluster);
    writeRegistries(out, cluster);
    writeProxy(out, cluster);
    writeNetworks(out, cluster);
    writeNodeGroups(out, cluster, *groups);
    writeServices(out, facts, cluster, *groups, *storages);
    return out;
}

static Result<QByteArray> readme(const Facts &facts, const ClusterFacts &cluster, const Inventory &inventory, const char *file)
{
    MarkdownWriter out;
    out.heading("Inventory for openshift-ansible");
    const bool yaml = qstrcmp(file, "hosts.yaml") == 0;
    out.paragraph(yaml ? "`hosts.yaml` is an inventory in YAML for the playbooks of openshift-ansible, in the branch of the "
                         "release that it names. It says the same as `hosts` in the folder `openshift-ansible`; use one."
                       : "`hosts` is an INI inventory for the playbooks of openshift-ansible, in the branch of the release "
                         "that it names.");
    const Result<Hosts> balancers = installerBalancers(facts, cluster);
    out.paragraph(balancers && !balancers->empty()
            ? "Host names are the names that `hostname -f` prints on the hosts. The installer sets up the load balancer of "
              "the API, without a virtual address."
            : "Host names are the names that `hostname -f` prints on the hosts. The load balancers have no group: they get "
              "their configuration from the folder `balancers` or from whoever runs them, before the installation starts.");
    if (!inventory.secrets().isEmpty()) {
        out.paragraph("The inventory holds no secrets. It names variables that you keep in a vault beside it:");
        out.fence(Result<QByteArray>(
            QByteArray("mkdir -p group_vars/OSEv3\nansible-vault create group_vars/OSEv3/vault.yml\n")));
        out.paragraph("Set in that file:");
        for (const Inventory::Secret &secret : inventory.secrets())
            out.bulletCode(secret.variable, secret.help);
        out.blank();
    }
    out.paragraph("Check, then install:");
    QByteArray commands = QByteArray("ansible-inventory -i ") + file + " --list\n";
    for (const QString &playbook : cluster.releaseTrait(QStringLiteral("playbooks")).split(u' '))
        commands += QByteArray("ansible-playbook -i ") + file + ' ' + playbook.toLatin1() + '\n';
    if (!inventory.secrets().isEmpty())
        commands.replace("-i ", "--ask-vault-pass -i ");
    out.fence(Result<QByteArray>(commands));
    if (cluster.row->identityProviders.isEmpty())
        out.paragraph("The design names no identity provider: add `openshift_master_identity_providers` in "
                      "`group_vars/OSEv3/identity.yml`, otherwise nobody (enterprise) or everybody (origin) can log in.");
    if (!cluster.settingText(QStringLiteral("sdnPlugin")).startsWith(QStringLiteral("ovs-")))
        out.paragraph("Add the variables of the network plug-in in `group_vars/OSEv3/network.yml`; its vendor's manual "
                      "names them.");
    if (cluster.serviceFlag(QStringLiteral("metrics"), QStringLiteral("enabled"))
        && cluster.serviceInteger(QStringLiteral("metrics"), QStringLiteral("replicas")) > 1)
        out.paragraph(
            "Metrics: once all Cassandra pods run, compare the replication factor of the keyspace with the design and "
            "alter it where needed; the installer does not.");
    return out.bytes();
}

static Result<FileSet> write(const ExportInput &in)
{
    const ExportNames names(in.design, in.facts);
    FileSetBuilder files;
    for (const auto &cluster : in.facts.clusters()) {
        if (cluster->releaseTrait(QStringLiteral("inventory")) != u"openshift-ansible")
            continue;
        const Result<Inventory> inventory = inventoryOf(in.facts, *cluster);
        if (!inventory) {
            files.fail(inventory.error());
            continue;
        }
        const QString folder = names.cluster(cluster.get()) + QStringLiteral("/openshift-ansible");
        files.add(folder + QStringLiteral("/hosts"), inventory->ini(names.design()));
        files.add(folder + QStringLiteral("/README.md"), readme(in.facts, *cluster, *inventory, "hosts"));
        files.add(folder + QStringLiteral("-yaml/hosts.yaml"), inventory->yaml(names.design()));
        files.add(folder + QStringLiteral("-yaml/README.md"), readme(in.facts, *cluster, *inventory, "hosts.yaml"));
    }
    return files.take();
}

} // namespace openshift_ansible

namespace exporters {

extern const Exporter inventory_openshift_ansible;
const Exporter inventory_openshift_ansible = {
    .id = "inventory",
    .title = QT_TRANSLATE_NOOP("Export", "Installer inventory"),
    .files = "<cluster>/openshift-ansible/hosts, <cluster>/openshift-ansible-yaml/hosts.yaml",
    .write = openshift_ansible::write,
};

} // namespace exporters
} // namespace quorate
