#!/usr/bin/env python3
"""Says which conditions of the installer's table of rejections (R01 to R47) an inventory shows, without sharing a line with Quorate.

    rejected.py INVENTORY...            the inventories as ansible-inventory understands them; exit code 1 when one shows a condition

Each rule is a function of the parsed inventory and is named after its row. Rows that an inventory cannot show are listed in
CANNOT_SHOW with the reason. Values that refer to the vault stand for what the user keeps there and are taken as right.
"""
import fnmatch
import json
import re
import sys

from inventory import run_inventory

RULES = {}
CANNOT_SHOW = {
    "R10": "compares names and addresses with what the hosts themselves say",
    "R44": "Atomic Host is a fact of the hosts; the exporter's tests refuse it by the design's operating system",
    "R45": "looks at SELinux and NetworkManager on the hosts",
    "R46": "measures memory and disks of the hosts",
}
RELEASES = ["3.7", "3.9", "3.10", "3.11"]
FLAGS = {"openshift_use_openshift_sdn": True, **{f"openshift_use_{name}": False for name in (
    "flannel", "nuage", "contiv", "calico", "kuryr", "nsx")}}


def rule(row):
    def keep(function):
        RULES.setdefault(row, []).append(function)
        return function
    return keep


class Inventory:
    """Groups with their hosts, and the variables of each host as the playbooks meet them."""

    def __init__(self, listed):
        self.groups = {name: group.get("hosts", []) for name, group in listed.items() if name not in ("_meta", "all")}
        self.children = listed.get("OSEv3", {}).get("children", [])
        self.hosts = {host: dict(values) for host, values in listed["_meta"]["hostvars"].items()}
        first = (self.group("masters") or list(self.hosts))[0]
        self.vars = self.hosts[first]
        text = str(self.vars.get("openshift_release", "")).lstrip("v")
        self.minor = ".".join(text.split(".")[:2])
        # An unknown release is judged by the rules of the newest.
        self.at = RELEASES.index(self.minor) if self.minor in RELEASES else len(RELEASES) - 1

    def group(self, name):
        return self.groups.get(name, [])

    def since(self, release):
        return self.at >= RELEASES.index(release)

    def until(self, release):
        return self.at <= RELEASES.index(release)

    def get(self, key, otherwise=None):
        return self.vars.get(key, otherwise)

    def all_names(self):
        return {key for values in self.hosts.values() for key in values}


def truth(value):
    return value in (True, 1, "True", "1", "true", "TRUE", "Yes", "yes", "Y", "y", "YES", "on", "ON", "On")


def from_vault(value):
    return isinstance(value, str) and re.fullmatch(r"\{\{ vault_\w+ \}\}", value) is not None


@rule("R01")
def flavour(i):
    kind = i.get("openshift_deployment_type")
    return kind not in ("origin", "openshift-enterprise") or (i.until("3.7") and i.get("deployment_type", kind) != kind)


@rule("R02")
def release(i):
    text = str(i.get("openshift_release", ""))
    parts = text[1:] if text.startswith("v") else text
    least, most = (2, 4) if i.minor == "3.7" else (2, 3)
    return not re.fullmatch(r"\d+(\.\d+)*", parts) or not least <= len(parts.split(".")) <= most


@rule("R03")
def image_tag(i):
    tag = i.get("openshift_image_tag")
    if tag is None or tag == "latest" or not i.since("3.9"):
        return False
    if i.get("openshift_deployment_type") == "openshift-enterprise":
        return not re.fullmatch(r"v\d+\.\d+(\.\d+)*(-\d+(\.\d+)*)?", str(tag))
    form = r"v?\d+\.\d+\.\d+(-.+)?" if i.minor == "3.9" else r"v?\d+\.\d+.*"
    return not re.fullmatch(form, str(tag))


@rule("R04")
def package_version(i):
    version = i.get("openshift_pkg_version")
    return version is not None and i.since("3.9") and not str(version).startswith("-")


@rule("R05")
def of_the_release(i):
    wanted = str(i.get("openshift_release", "")).lstrip("v")
    return i.since("3.10") and any(wanted not in str(i.get(key)) for key in ("openshift_image_tag", "openshift_pkg_version")
                                   if i.get(key) not in (None, "latest"))


@rule("R06")
def never_released(i):
    return i.minor == "3.8"


@rule("R07")
def network_plugins(i):
    calico = [k for k in i.vars if k in ("calico_etcd_endpoints", "calico_etcd_ca_cert_file", "calico_etcd_cert_file",
                                         "calico_etcd_key_file", "calico_etcd_cert_dir")]
    return sum(truth(i.get(key, default)) for key, default in FLAGS.items()) > 1 or len(calico) not in (0, 5)


@rule("R08")
def long_names(i):
    keys = ["openshift_public_hostname", "openshift_kubelet_name_override"] + (["openshift_hostname"] if i.until("3.9") else [])
    return any(len(str(values.get(key, ""))) > 63 for values in i.hosts.values() for key in keys)


@rule("R09")
def name_override(i):
    return i.since("3.10") and "openshift_kubelet_name_override" in i.all_names() and i.get("openshift_cloudprovider_kind") != "azure"


@rule("R11")
def session_secrets(i):
    auth, encryption = i.get("openshift_master_session_auth_secrets"), i.get("openshift_master_session_encryption_secrets")
    if not i.since("3.10") or (auth is None and encryption is None):
        return False
    if not isinstance(auth, list) or not isinstance(encryption, list) or len(auth) != len(encryption):
        return True
    return any(len(s) < 32 for s in auth) or any(len(s) not in (16, 24, 32) for s in encryption)


@rule("R12")
def nfs(i):
    if not i.since("3.9") or truth(i.get("openshift_enable_unsupported_configurations")):
        return False
    services = ["logging", "loggingops", "metrics"]
    keys = [f"openshift_{s}_storage_kind" for s in services]
    if i.until("3.10"):
        keys.append("openshift_hosted_registry_storage_kind")
    keys += [f"openshift_prometheus_{p}storage_kind" for p in ("", "alertmanager_", "alertbuffer_")]
    return any(i.get(key) == "nfs" for key in keys)


def providers(i):
    value = i.get("openshift_master_identity_providers")
    return value if isinstance(value, list) else []


@rule("R13")
def htpasswd_file(i):
    return i.since("3.10") and not truth(i.get("openshift_master_manage_htpasswd")) and any(
        p.get("kind") == "HTPasswdPasswordIdentityProvider" and {"file", "filename", "fileName", "file_name"} & set(p)
        for p in providers(i) if isinstance(p, dict))


@rule("R14")
def provider_form(i):
    value = i.get("openshift_master_identity_providers")
    if value is None or not i.since("3.10"):
        return False
    if isinstance(value, str):
        return not i.since("3.11")  # where a text that is no JSON is R18
    return not isinstance(value, list) or any(not isinstance(p, dict) or "kind" not in p for p in value)


@rule("R15")
def removed_since_310(i):
    return i.since("3.10") and bool(i.all_names() & {
        "openshift_hostname", "openshift_set_node_ip", "openshift_cockpit_deployer_prefix", "openshift_cockpit_deployer_basename",
        "openshift_cockpit_deployer_version"})


@rule("R16")
def removed_since_311(i):
    fixed = {"openshift_node_labels", "openshift_node_kubelet_args", "oreg_url_master", "oreg_url_node",
             "oreg_auth_credentials_replace", "logging_ops_hostname"}
    return i.since("3.11") and any(name in fixed or re.match(r"openshift_hosted_(logging|loggingops|metrics)_", name)
                                   for name in i.all_names())


@rule("R17")
def image_parts(i):
    parts = "logging|metrics|prometheus|grafana|web_console|descheduler"
    return i.minor == "3.10" and any(
        re.fullmatch(rf"openshift_({parts})_(\w+_)?image_(prefix|version)", name) or re.fullmatch(r"openshift_storage_glusterfs_(\w+_)?version", name)
        for name in i.all_names())


JSON_VARIABLES = """openshift_builddefaults_json openshift_buildoverrides_json openshift_master_admission_plugin_config
    openshift_master_audit_config openshift_crio_docker_gc_node_selector openshift_master_image_policy_config
    openshift_master_image_policy_allowed_registries_for_import openshift_master_oauth_templates container_runtime_extra_storage
    openshift_additional_repos openshift_master_identity_providers openshift_master_htpasswd_users openshift_additional_projects
    openshift_hosted_routers openshift_node_open_ports openshift_master_open_ports""".split()


@rule("R18")
def json_texts(i):
    def broken(value):
        if not isinstance(value, str) or from_vault(value):
            return False
        try:
            json.loads(value)
            return False
        except ValueError:
            return True
    return i.since("3.11") and any(broken(i.get(key)) for key in JSON_VARIABLES)


@rule("R19")
def registry_login(i):
    if not i.since("3.11") or "oreg_auth_password" in i.vars:
        return False
    url = i.get("oreg_url")
    return "registry.redhat.io" in url if url is not None else i.get("openshift_deployment_type") == "openshift-enterprise"


@rule("R20")
def allowed_registries(i):
    policy = i.get("openshift_master_image_policy_config") or {}
    allowed = i.get("openshift_master_image_policy_allowed_registries_for_import")
    if allowed is None and isinstance(policy, dict) and policy.get("allowedRegistriesForImport"):
        allowed = [entry["domainName"] for entry in policy["allowedRegistriesForImport"]]
    if not i.since("3.11") or not isinstance(allowed, list):
        return False
    used = []
    for key in ("openshift_docker_insecure_registries", "openshift_metrics_image_prefix", "openshift_logging_image_prefix",
                "openshift_cockpit_deployer_prefix", "openshift_service_catalog_image_prefix", "oreg_url"):
        value = i.get(key)
        used += value if isinstance(value, list) else [value] if value else []
    host = lambda text: text.split("://")[-1].split("/")[0].split(":")[0]
    return any(not any(fnmatch.fnmatch(host(u), host(a)) for a in allowed) for u in used)


BUILT_IN = {name + twin for name in ("node-config-master", "node-config-infra", "node-config-compute", "node-config-master-infra",
                                     "node-config-all-in-one") for twin in ("", "-crio")}


@rule("R21")
def node_groups(i):
    if not i.since("3.10"):
        return False
    declared = i.get("openshift_node_groups")
    names = BUILT_IN
    if declared is not None:
        if not isinstance(declared, list) or any(
                not isinstance(g, dict) or "name" not in g or not isinstance(g.get("labels"), list) for g in declared):
            return True
        names = [g["name"] for g in declared]
        if len(set(names)) != len(names):
            return True
    return any(i.hosts[host].get("openshift_node_group_name") not in names for host in i.group("nodes"))


@rule("R22")
def needed_labels(i):
    declared = i.get("openshift_node_groups")
    if not i.since("3.10") or not isinstance(declared, list):
        return False
    labels = {label for g in declared if isinstance(g, dict) and isinstance(g.get("labels"), list) for label in g["labels"]}
    return any(f"node-role.kubernetes.io/{role}=true" not in labels for role in ("master", "infra"))


@rule("R23")
def authority(i):
    value = i.get("openshift_master_ca_certificate")
    return i.since("3.11") and value is not None and not (isinstance(value, dict) and value.get("certfile") and value.get("keyfile"))


@rule("R24")
def named_certificates(i):
    value = i.get("openshift_master_named_certificates")
    return i.since("3.11") and bool(value) and not truth(i.get("openshift_named_certificate_omit_cafile")) and not any(
        c.get("cafile") for c in value)


@rule("R25")
def nfs_hosts(i):
    return len(i.group("nfs")) > 1


@rule("R26")
def no_etcd(i):
    return not i.group("etcd")


@rule("R27")
def api_name(i):
    return i.since("3.11") and len(i.group("masters")) > 1 and not i.get("openshift_master_cluster_hostname")


@rule("R28")
def cluster_method(i):
    method = i.get("openshift_master_cluster_method")
    if not i.until("3.7"):
        return False
    missing = method == "pacemaker" and ("openshift_master_cluster_password" not in i.vars or truth(i.get("containerized")))
    return missing or (len(i.group("masters")) > 1 and method not in ("native", "pacemaker"))


@rule("R29")
def unschedulable(i):
    return i.since("3.9") and any("openshift_schedulable" in i.hosts[host] and not truth(i.hosts[host]["openshift_schedulable"])
                                  for host in i.group("masters"))


@rule("R30")
def console_port(i):
    console = i.get("openshift_master_console_port")
    api = i.get("openshift_master_api_port", "8443")
    return i.since("3.9") and console is not None and (console != api or type(console) is not type(api))


@rule("R31")
def dynamic(i):
    kinds = [value for key, value in i.vars.items() if re.fullmatch(r"openshift_\w+_storage_kind", key)]
    return "dynamic" in kinds and not truth(i.get("openshift_master_dynamic_provisioning_enabled")) \
        and "openshift_cloudprovider_kind" not in i.vars and truth(i.get("dynamic_volumes_check", True))


@rule("R32")
def registry_gluster(i):
    if i.get("openshift_hosted_registry_storage_kind") != "glusterfs":
        return False
    addresses, own = i.get("openshift_hosted_registry_storage_glusterfs_ips"), i.group("glusterfs_registry")
    return (bool(addresses) and bool(own)) or not (addresses or own or i.group("glusterfs"))


@rule("R33")
def gluster_hosts(i):
    return any(0 < len(i.group(name)) < 3 for name in ("glusterfs", "glusterfs_registry"))


CLOUDS = {
    "aws": ["openshift_clusterid"],
    "vsphere": [f"openshift_cloudprovider_vsphere_{w}" for w in ("username", "password", "host", "datacenter", "datastore")],
    "azure": [f"openshift_cloudprovider_azure_{w}" for w in (
        "client_id", "client_secret", "tenant_id", "subscription_id", "resource_group", "location")],
}


@rule("R34")
def cloud(i):
    kind = i.get("openshift_cloudprovider_kind")
    enforced = {"aws": True, "vsphere": i.since("3.9"), "azure": i.since("3.10")}
    return enforced.get(kind, False) and any(not i.get(key) for key in CLOUDS[kind])


@rule("R35")
def brokers(i):
    return any(truth(i.get(f"{b}_service_broker_remove")) and truth(i.get(f"{b}_service_broker_install", True))
               for b in ("ansible", "template"))


@rule("R36")
def extensions(i):
    return i.since("3.9") and bool(i.all_names() & {"openshift_master_extension_scripts", "openshift_master_extension_stylesheets",
                                                    "openshift_master_extensions"})


@rule("R37")
def old_monitoring(i):
    return i.since("3.11") and any(truth(i.get(f"openshift_hosted_{w}_deploy")) for w in ("prometheus", "grafana"))


@rule("R38")
def dnsmasq(i):
    return i.until("3.10") and any(key in i.vars and not truth(i.get(key)) for key in (
        "openshift_use_dnsmasq", "openshift_node_dnsmasq_install_network_manager_hook"))


@rule("R39")
def registry_details(i):
    key = "openshift_hosted_registry_storage_"
    s3 = i.get(key + "provider") == "s3" and not (i.get(key + "s3_bucket") and i.get(key + "s3_region"))
    front = [bool(i.get(key + "s3_cloudfront_" + w)) for w in ("baseurl", "privatekeyfile", "keypairid")]
    files = i.get("openshift_hosted_registry_routecertificates")
    files = files if isinstance(files, dict) else {}
    reencrypt = i.get("openshift_hosted_registry_routetermination") == "reencrypt" and not all(
        files.get(w) for w in ("certfile", "keyfile", "cafile"))
    return s3 or len(set(front)) > 1 or reencrypt


@rule("R40")
def storage_kind(i):
    key = "openshift_hosted_registry_storage_"
    kind = i.get(key + "kind")
    if kind is None:
        return False
    if kind not in ("object", "nfs", "glusterfs", "openstack", "vsphere", "hostpath", "dynamic"):
        return True
    modes = i.get(key + "access_modes", ["ReadWriteOnce"])
    return (kind == "hostpath" and modes != ["ReadWriteOnce"]) or (kind == "nfs" and not i.group("nfs") and not i.get(key + "host"))


@rule("R41")
def metrics(i):
    if not truth(i.get("openshift_metrics_install_metrics")):
        return False
    return ("openshift_metrics_cassandra_pvc_name" in i.vars and i.get("openshift_metrics_cassandra_replicas", 1) > 1) \
        or i.get("openshift_metrics_cassandra_storage_type", "emptydir") not in ("emptydir", "pv", "dynamic", "nfs") \
        or not i.get("openshift_metrics_hawkular_hostname")


@rule("R42")
def fluentd(i):
    selector = i.get("openshift_logging_fluentd_nodeselector")
    return isinstance(selector, dict) and len(selector) > 1


@rule("R43")
def grants(i):
    return i.get("openshift_master_oauth_grant_method", "auto") not in ("auto", "prompt", "deny")


@rule("R47")
def scale_up(i):
    masters, nodes, etcd = (set(i.group("new_" + w)) for w in ("masters", "nodes", "etcd"))
    return bool(masters - nodes) or bool(etcd & (masters | nodes))


def rejected(inventory):
    """The rows that the inventory shows, in order."""
    return [row for row in sorted(RULES) if any(function(inventory) for function in RULES[row])]


def main():
    found = {path: rows for path in sys.argv[1:] if (rows := rejected(Inventory(run_inventory(path))))}
    for path, rows in found.items():
        print(f"{path}: the installer rejects it by {', '.join(rows)}")
    sys.exit(1 if found else 0)


if __name__ == "__main__":
    main()
