#include "model/export/exporter.h"
#include "model/export/naming.h"
#include "model/export/node_groups.h"
#include "model/export/openshift_services.h"
#include "model/export/writers/ini_writer.h"
#include "model/export/writers/markdown_writer.h"

#include "model/base/tr.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <algorithm>

namespace quorate {

/// The inventory of openshift-ansible in INI form, for releases that name node groups (3.10 and later). What its sanity
/// checks reject (playbooks/init/sanity_checks.yml, roles/lib_utils/action_plugins/sanity_checks.py, branch
/// release-3.11) is never written: where a design asks for it, the exporter answers with an Error.
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
        if (!hostFlag(facts, *master, QStringLiteral("schedulable"), true))
            return Error{
                Tr::tr("The master \"%1\" is not schedulable, which the installer refuses.").arg(shown(master->name))};
    }
    return {};
}

static Result<void> checkVersion(const ClusterFacts &cluster)
{
    static const QRegularExpression release(QStringLiteral("^[0-9]+\\.[0-9]+(\\.[0-9]+)?\\z"));
    if (!release.match(cluster.row->version).hasMatch())
        return Error{Tr::tr("\"%1\" is not a release that the installer accepts.").arg(shown(cluster.row->version))};
    const QString tag = cluster.settingText(QStringLiteral("imageTag"));
    static const QRegularExpression tags(QStringLiteral("^v[0-9]+(\\.[0-9]+)+(-[0-9]+(\\.[0-9]+)*)?\\z"));
    if (!tag.isEmpty() && (!tags.match(tag).hasMatch() || !tag.contains(cluster.row->version)))
        return Error{
            Tr::tr("The image tag \"%1\" is not one of the release %2.").arg(shown(tag), cluster.row->version)};
    return {};
}

static void writeGroups(
    IniWriter &out, const ClusterFacts &cluster, const NodeGroups &groups, const GlusterGroups &gluster)
{
    out.section("OSEv3:children");
    out.group("masters");
    out.group("etcd");
    out.group("nodes");
    for (const GlusterGroup &group : gluster.groups)
        out.group(group.name);

    const auto list = [&](const char *section, Trait trait) {
        out.section(section);
        for (const Host *host : cluster.with(trait)) {
            out.about(host->name);
            // Nodes have their address in [nodes]; Ansible joins the variables of a host over its groups.
            if (host->has(Trait::JoinsCluster))
                out.host(host->fqdn);
            else
                out.host(host->fqdn, {{"ansible_host", host->addressText}});
        }
    };
    list("masters", Trait::RunsControlPlane);
    list("etcd", Trait::Votes);
    out.section("nodes");
    for (const Host *host : cluster.with(Trait::JoinsCluster)) {
        out.about(host->name);
        out.host(host->fqdn,
            {{"ansible_host", host->addressText}, {"openshift_node_group_name", groups.groupOf.value(host)}});
    }
    for (const GlusterGroup &group : gluster.groups) {
        out.section(group.name);
        for (const GlusterHost &member : group.hosts) {
            out.about(member.host->name);
            QList<std::pair<const char *, Literal>> variables{{"ansible_host", member.host->addressText}};
            if (!group.native)
                variables.append({"glusterfs_ip", member.host->addressText});
            variables.append({"glusterfs_zone", qint64(member.zone)});
            variables.append({"glusterfs_devices", Literal::texts(member.devices)});
            out.host(member.host->fqdn, variables);
        }
    }
}

static void writeCore(IniWriter &out, const ClusterFacts &cluster, QStringList &vault)
{
    const Cluster &row = *cluster.row;
    const QString user = cluster.settingText(QStringLiteral("ansibleUser"));
    const QString flavour = cluster.settingText(QStringLiteral("deploymentType"));
    out.variable("ansible_user", user, TextKind::Word);
    if (user != QLatin1String("root"))
        out.variable("ansible_become", true);
    out.variable("openshift_deployment_type", flavour);
    out.variable("openshift_release", row.version, TextKind::Version);
    if (const QString tag = cluster.settingText(QStringLiteral("imageTag")); !tag.isEmpty())
        out.variable("openshift_image_tag", tag, TextKind::Version);
    // registry.redhat.io gives images of the enterprise flavour to nobody without a login.
    if (flavour != QLatin1String("origin")) {
        useVault(out, vault, "oreg_auth_user", "vault_oreg_auth_user");
        useVault(out, vault, "oreg_auth_password", "vault_oreg_auth_password");
    }

    out.blank();
    out.comment("API, console and applications");
    if (cluster.count(Trait::RunsControlPlane) > 1)
        out.variable("openshift_master_cluster_method", "native");
    out.variable("openshift_master_cluster_hostname", row.apiName, TextKind::Domain);
    const QString publicName = row.publicApiName.isEmpty() ? row.apiName : row.publicApiName;
    out.variable("openshift_master_cluster_public_hostname", publicName, TextKind::Domain);
    // Texts, both: the installer compares them, and its own default is a text.
    out.variable("openshift_master_api_port", QString::number(cluster.apiPort));
    out.variable("openshift_master_console_port", QString::number(cluster.apiPort));
    out.variable("openshift_master_default_subdomain", row.appsDomain, TextKind::Domain);
    if (const QString certificate = cluster.settingText(QStringLiteral("namedCertificate")); !certificate.isEmpty()) {
        vault += {QStringLiteral("vault_public_api_keyfile"), QStringLiteral("vault_public_api_cafile")};
        out.variable("openshift_master_named_certificates",
            Literal::List{Literal::Map{{QStringLiteral("certfile"), certificate},
                {QStringLiteral("keyfile"), Literal::vault("vault_public_api_keyfile")},
                {QStringLiteral("cafile"), Literal::vault("vault_public_api_cafile")},
                {QStringLiteral("names"), Literal::texts({publicName})}}});
        out.variable("openshift_master_overwrite_named_certificates", true);
    }
}

/// Exactly one product makes the pod network: the installer counts OpenShift SDN as one unless it is switched off.
static void writePodNetwork(IniWriter &out, const ClusterFacts &cluster)
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

static void writeNetworks(IniWriter &out, const ClusterFacts &cluster)
{
    const Cluster &row = *cluster.row;
    const QMap<QString, QString> &defaults = cluster.platform->defaults;
    out.blank();
    out.comment("Networks; they cannot be changed after the installation");
    writePodNetwork(out, cluster);
    out.variable("osm_cluster_network_cidr",
        row.podNetwork.isEmpty() ? defaults.value(QStringLiteral("podNetwork")) : row.podNetwork, TextKind::Cidr);
    out.variable("openshift_portal_net",
        row.serviceNetwork.isEmpty() ? defaults.value(QStringLiteral("serviceNetwork")) : row.serviceNetwork,
        TextKind::Cidr);
    out.variable("osm_host_subnet_length",
        qint64(row.hostSubnetLength.value_or(defaults.value(QStringLiteral("hostSubnetLength")).toInt())));
    if (const QStringList external = cluster.settingTexts(QStringLiteral("externalIpNetworks")); !external.isEmpty())
        out.variable("openshift_master_external_ip_network_cidrs", Literal::texts(external));
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

static void writeNodeGroups(IniWriter &out, const ClusterFacts &cluster, const NodeGroups &groups)
{
    out.blank();
    out.comment("Nodes");
    out.variable("osm_default_node_selector", cluster.settingText(QStringLiteral("defaultNodeSelector")));
    const QString podsKey = QStringLiteral("maxPodsPerNode");
    const SchemaField *pods = cluster.platform->settings.find(podsKey);
    const bool ownPods = pods && pods->fallback && cluster.setting(podsKey) != pods->fallback;
    const bool declare = ownPods
        || std::any_of(groups.used.begin(), groups.used.end(), [](const NodeGroup &group) { return !group.builtIn; });
    if (!declare)
        return;
    // The variable replaces the installer's list, so every group in use is declared.
    Literal::List list;
    for (const NodeGroup &group : groups.used) {
        Literal::Map map{
            {QStringLiteral("name"), group.name}, {QStringLiteral("labels"), Literal::texts(group.labels)}};
        if (ownPods) {
            map.append({QStringLiteral("edits"),
                Literal::List{Literal::Map{{QStringLiteral("key"), "kubeletArguments.max-pods"},
                    {QStringLiteral("value"), Literal::texts({QString::number(cluster.settingInteger(podsKey))})}}}});
        }
        list.append(map);
    }
    out.variable("openshift_node_groups", list);
}

static Result<QByteArray> inventory(
    const ExportNames &names, const Facts &facts, const ClusterFacts &cluster, QStringList &vault)
{
    if (const Result<void> fine = checkHosts(facts, cluster); !fine)
        return fine.error();
    if (const Result<void> fine = checkVersion(cluster); !fine)
        return fine.error();
    const Result<NodeGroups> groups = nodeGroupsOf(cluster);
    if (!groups)
        return groups.error();
    const Result<GlusterGroups> gluster = glusterGroupsOf(facts, cluster);
    if (!gluster)
        return gluster.error();

    IniWriter out;
    out.generatedBy(names.design());
    out.comment("Inventory for openshift-ansible; README.md beside it says how to use it and which secrets it needs.");
    writeGroups(out, cluster, *groups, *gluster);
    out.section("OSEv3:vars");
    out.about(cluster.row->name);
    writeCore(out, cluster, vault);
    writeNetworks(out, cluster);
    writeNodeGroups(out, cluster, *groups);
    writeServices(out, facts, cluster, *groups, *gluster, vault);
    return out.bytes();
}

static Result<QByteArray> readme(const ClusterFacts &cluster, const QStringList &vault)
{
    MarkdownWriter out;
    out.heading("Inventory for openshift-ansible");
    out.paragraph(
        "`hosts` is an INI inventory for the playbooks of openshift-ansible, in the branch of the release that it "
        "names. "
        "Host names are the names that `hostname -f` prints on the hosts. The load balancers have no group: they get "
        "their configuration from the folder `balancers`, before the installation starts.");
    if (!vault.isEmpty()) {
        out.paragraph("The inventory holds no secrets. It names variables that you keep in a vault beside it:");
        out.fence(Result<QByteArray>(
            QByteArray("mkdir -p group_vars/OSEv3\nansible-vault create group_vars/OSEv3/vault.yml\n")));
        out.paragraph("Set in that file:");
        for (const QString &variable : vault)
            out.bulletCode(variable, vaultHelp(variable));
        out.blank();
    }
    out.paragraph("Check, then install:");
    QByteArray commands = "ansible-inventory -i hosts --list\n"
                          "ansible-playbook -i hosts playbooks/prerequisites.yml\n"
                          "ansible-playbook -i hosts playbooks/deploy_cluster.yml\n";
    if (!vault.isEmpty())
        commands.replace("-i hosts", "-i hosts --ask-vault-pass");
    out.fence(Result<QByteArray>(commands));
    out.paragraph("The design names no identity provider: add `openshift_master_identity_providers` in "
                  "`group_vars/OSEv3/identity.yml`, otherwise nobody (enterprise) or everybody (origin) can log in.");
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
        const Release *release = cluster->platform ? cluster->platform->release(cluster->row->version) : nullptr;
        if (!release || release->traits.value(QStringLiteral("inventory")) != QLatin1String("openshift-ansible"))
            continue;
        const QString folder = names.cluster(cluster.get()) + QStringLiteral("/openshift-ansible/");
        QStringList vault;
        files.add(folder + QStringLiteral("hosts"), inventory(names, in.facts, *cluster, vault));
        files.add(folder + QStringLiteral("README.md"), readme(*cluster, vault));
    }
    return files.take();
}

} // namespace openshift_ansible

namespace exporters {

extern const Exporter inventory_openshift_ansible;
const Exporter inventory_openshift_ansible = {
    .id = "inventory",
    .title = QT_TRANSLATE_NOOP("Export", "Installer inventory"),
    .files = "<cluster>/openshift-ansible/hosts",
    .write = openshift_ansible::write,
};

} // namespace exporters
} // namespace quorate
