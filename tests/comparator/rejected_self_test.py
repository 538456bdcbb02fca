#!/usr/bin/env python3
"""Plants every condition that the installer rejects into good inventories, one at a time, and requires that exactly its row is reported,
in the releases that reject it and in no other.

    rejected_self_test.py DESIGN TOOL
"""
import copy
import os
import shutil
import subprocess
import sys
import tempfile

import yaml

import rejected
from inventory import run_inventory

ALL = rejected.RELEASES
SINCE = {release: ALL[place:] for place, release in enumerate(ALL)}
UNTIL = {release: ALL[:place + 1] for place, release in enumerate(ALL)}
REGISTRY = "openshift_hosted_registry_storage_"
GROUPS = [{"name": "g", "labels": ["node-role.kubernetes.io/master=true", "node-role.kubernetes.io/infra=true"]}]


def every(**values):
    """The variables on all hosts; None removes one."""
    def plant(listed):
        for own in listed["_meta"]["hostvars"].values():
            for key, value in values.items():
                if value is None:
                    own.pop(key, None)
                else:
                    own[key] = copy.deepcopy(value)
    return plant


def group(name, *hosts):
    def plant(listed):
        listed[name] = {"hosts": list(hosts)}
        for host in hosts:
            listed["_meta"]["hostvars"].setdefault(host, dict(next(iter(listed["_meta"]["hostvars"].values()))))
    return plant


def on_first(name, **values):
    def plant(listed):
        listed["_meta"]["hostvars"][listed[name]["hosts"][0]].update(values)
    return plant


def groups(declared, used="g"):
    """Declared node groups, and every node in one of them."""
    def plant(listed):
        every(openshift_node_groups=declared)(listed)
        for host in listed["nodes"]["hosts"]:
            listed["_meta"]["hostvars"][host]["openshift_node_group_name"] = used
    return plant


def also(*plants):
    def plant(listed):
        for one in plants:
            one(listed)
    return plant


def release(text):
    return lambda listed: every(openshift_release=text)(listed)


GLUSTER = also(every(**{REGISTRY + "kind": "glusterfs"}), every(openshift_hosted_registry_storage_provider=None))
VSPHERE = {f"openshift_cloudprovider_vsphere_{w}": "x" for w in ("username", "password", "host", "datacenter", "datastore")}
AZURE = {f"openshift_cloudprovider_azure_{w}": "x" for w in (
    "client_id", "client_secret", "tenant_id", "subscription_id", "resource_group", "location")}
CERTIFICATE = {"certfile": "/c", "keyfile": "/k"}


def missing(values, key, **more):
    return every(**{k: v for k, v in values.items() if k != key}, **more)


# Row, releases that reject, what is planted; then what other releases say to the same, where they say anything.
PLANTS = [
    ("R01", ALL, every(openshift_deployment_type=None, oreg_auth_password="x")),
    ("R01", ALL, every(openshift_deployment_type="enterprise", oreg_auth_password="x")),
    ("R01", ["3.7"], every(deployment_type="atomic-enterprise")),
    ("R02", ["3.11"], release("3")),
    ("R02", ["3.11"], release("3.11.1.2")),
    ("R02", ["3.11"], release("three")),
    ("R02", ["3.7"], release("3.7.1.2.3")),
    ("R03", SINCE["3.9"], lambda i: every(openshift_image_tag="w" + minor(i))(i)),
    ("R03", SINCE["3.9"], lambda i: every(openshift_image_tag=minor(i) + ".0")(i)),  # enterprise wants the v
    ("R03", SINCE["3.9"], lambda i: every(openshift_image_tag=f"v{minor(i)}.0-alpha")(i)),
    ("R03", ["3.9"], also(every(openshift_deployment_type="origin"), lambda i: every(openshift_image_tag="v" + minor(i))(i))),
    ("R04", SINCE["3.9"], lambda i: every(openshift_pkg_version=minor(i) + ".43")(i)),
    ("R05", SINCE["3.10"], every(openshift_image_tag="v3.6.1")),
    ("R05", SINCE["3.10"], every(openshift_pkg_version="-3.6.1")),
    ("R06", ["3.11"], release("3.8")),
    ("R07", ALL, every(openshift_use_calico=True)),
    ("R07", ALL, every(openshift_use_openshift_sdn=False, openshift_use_flannel=True, openshift_use_nuage=True)),
    ("R07", ALL, every(openshift_use_openshift_sdn=False, openshift_use_calico=True, calico_etcd_endpoints="https://e:2379")),
    ("R08", ALL, on_first("nodes", openshift_public_hostname="h" * 64)),
    ("R08", UNTIL["3.9"], on_first("nodes", openshift_kubelet_name_override="h" * 64), {"3.10": ["R08", "R09"], "3.11": ["R08", "R09"]}),
    ("R08", UNTIL["3.9"], on_first("nodes", openshift_hostname="h" * 64), {"3.10": ["R15"], "3.11": ["R15"]}),
    ("R09", SINCE["3.10"], on_first("nodes", openshift_kubelet_name_override="other")),
    ("R11", SINCE["3.10"], every(openshift_master_session_auth_secrets=["a" * 32])),
    ("R11", SINCE["3.10"], every(openshift_master_session_auth_secrets=["a" * 32], openshift_master_session_encryption_secrets="e" * 32)),
    ("R11", SINCE["3.10"], every(openshift_master_session_auth_secrets=["a" * 32], openshift_master_session_encryption_secrets=["e" * 32] * 2)),
    ("R11", SINCE["3.10"], every(openshift_master_session_auth_secrets=["a" * 31], openshift_master_session_encryption_secrets=["e" * 32])),
    ("R11", SINCE["3.10"], every(openshift_master_session_auth_secrets=["a" * 32], openshift_master_session_encryption_secrets=["e" * 31])),
    ("R12", SINCE["3.9"], every(openshift_logging_storage_kind="nfs")),
    ("R12", SINCE["3.9"], every(openshift_loggingops_storage_kind="nfs")),
    ("R12", SINCE["3.9"], every(openshift_metrics_storage_kind="nfs")),
    ("R12", SINCE["3.9"], every(openshift_prometheus_storage_kind="nfs")),
    ("R12", ["3.9", "3.10"], every(**{REGISTRY + "kind": "nfs", REGISTRY + "host": "nas.example"})),
    *[("R13", SINCE["3.10"], every(openshift_master_identity_providers=[{"name": "h", "kind": "HTPasswdPasswordIdentityProvider", key: "/f"}]))
      for key in ("file", "filename", "fileName", "file_name")],
    ("R14", SINCE["3.10"], every(openshift_master_identity_providers=[{"name": "h"}])),
    ("R14", SINCE["3.10"], every(openshift_master_identity_providers={"kind": "AllowAllPasswordIdentityProvider"})),
    ("R14", ["3.10"], every(openshift_master_identity_providers="[{'kind': x}]"), {"3.11": ["R18"]}),
    *[("R15", SINCE["3.10"], on_first("nodes", **{key: "x"})) for key in (
        "openshift_hostname", "openshift_set_node_ip", "openshift_cockpit_deployer_basename", "openshift_cockpit_deployer_version",
        "openshift_cockpit_deployer_prefix")],
    *[("R16", ["3.11"], on_first("masters", **{key: "x"})) for key in (
        "openshift_node_labels", "openshift_node_kubelet_args", "oreg_url_master", "oreg_url_node", "oreg_auth_credentials_replace",
        "logging_ops_hostname", "openshift_hosted_logging_deploy", "openshift_hosted_loggingops_storage_kind",
        "openshift_hosted_metrics_deploy")],
    *[("R17", ["3.10"], every(**{key: "x"})) for key in (
        "openshift_logging_image_prefix", "openshift_metrics_image_version", "openshift_web_console_image_prefix",
        "openshift_prometheus_image_version", "openshift_grafana_image_prefix", "openshift_descheduler_image_prefix",
        "openshift_storage_glusterfs_version", "openshift_storage_glusterfs_heketi_version")],
    *[("R18", ["3.11"], every(**{key: "{'a': true"})) for key in rejected.JSON_VARIABLES if key != "openshift_master_identity_providers"],
    ("R18", ["3.11"], every(openshift_master_identity_providers="[{'kind': x}]"), {"3.10": ["R14"]}),
    ("R19", ["3.11"], every(oreg_auth_password=None)),
    ("R19", ["3.11"], every(oreg_auth_password=None, openshift_deployment_type="origin", oreg_url="registry.redhat.io/o/${component}:${version}")),
    ("R20", ["3.11"], every(openshift_master_image_policy_allowed_registries_for_import=["*.bank.example"],
                            openshift_docker_insecure_registries=["other.example:5000"])),
    ("R20", ["3.11"], every(openshift_master_image_policy_config={"allowedRegistriesForImport": [{"domainName": "r.bank.example"}]},
                            oreg_url="other.example/o/${component}:${version}")),
    ("R21", SINCE["3.10"], on_first("nodes", openshift_node_group_name=None)),
    ("R21", SINCE["3.10"], on_first("nodes", openshift_node_group_name="node-config-other")),
    ("R21", SINCE["3.10"], groups(GROUPS, "other")),
    ("R21", SINCE["3.10"], groups(GROUPS * 2)),
    ("R21", SINCE["3.10"], groups(GROUPS + [{"labels": []}])),
    ("R21", SINCE["3.10"], groups(GROUPS + [{"name": "h"}])),
    ("R21", SINCE["3.10"], groups(GROUPS + [{"name": "h", "labels": "a=b"}])),
    ("R22", SINCE["3.10"], groups([{"name": "g", "labels": ["node-role.kubernetes.io/infra=true"]}])),
    ("R22", SINCE["3.10"], groups([{"name": "g", "labels": ["node-role.kubernetes.io/master=true"]}])),
    ("R23", ["3.11"], every(openshift_master_ca_certificate={"certfile": "/c"})),
    ("R23", ["3.11"], every(openshift_master_ca_certificate={"keyfile": "/k"})),
    ("R24", ["3.11"], every(openshift_master_named_certificates=[CERTIFICATE])),
    ("R25", ALL, group("nfs", "n1.example", "n2.example")),
    ("R26", ALL, group("etcd")),
    ("R27", ["3.11"], every(openshift_master_cluster_hostname=None)),
    ("R27", ["3.11"], every(openshift_master_cluster_hostname="")),
    ("R28", ["3.7"], every(openshift_master_cluster_method=None)),
    ("R28", ["3.7"], every(openshift_master_cluster_method="other")),
    ("R28", ["3.7"], every(openshift_master_cluster_method="pacemaker")),
    ("R28", ["3.7"], every(openshift_master_cluster_method="pacemaker", openshift_master_cluster_password="x", containerized=True)),
    ("R29", SINCE["3.9"], on_first("masters", openshift_schedulable=False)),
    ("R29", SINCE["3.9"], on_first("masters", openshift_schedulable="false")),
    ("R30", SINCE["3.9"], every(openshift_master_console_port="443")),
    ("R30", SINCE["3.9"], every(openshift_master_api_port=None, openshift_master_console_port=8443)),
    ("R31", ALL, every(openshift_metrics_storage_kind="dynamic", openshift_master_dynamic_provisioning_enabled=None)),
    ("R31", ALL, every(openshift_logging_storage_kind="dynamic", openshift_master_dynamic_provisioning_enabled=False)),
    ("R32", ALL, GLUSTER),
    ("R32", ALL, also(GLUSTER, every(**{REGISTRY + "glusterfs_ips": ["10.0.0.1"]}), group("glusterfs_registry", "a.x", "b.x", "c.x"))),
    ("R33", ALL, group("glusterfs", "a.x", "b.x")),
    ("R33", ALL, group("glusterfs_registry", "a.x", "b.x")),
    ("R34", ALL, every(openshift_cloudprovider_kind="aws")),
    *[("R34", SINCE["3.9"], missing(VSPHERE, key, openshift_cloudprovider_kind="vsphere")) for key in VSPHERE],
    *[("R34", SINCE["3.10"], missing(AZURE, key, openshift_cloudprovider_kind="azure")) for key in AZURE],
    ("R35", ALL, every(ansible_service_broker_remove=True)),
    ("R35", ALL, every(template_service_broker_remove=True, template_service_broker_install=True)),
    *[("R36", SINCE["3.9"], every(**{key: ["/x"]})) for key in (
        "openshift_master_extension_scripts", "openshift_master_extension_stylesheets", "openshift_master_extensions")],
    ("R37", ["3.11"], every(openshift_hosted_prometheus_deploy=True)),
    ("R37", ["3.11"], every(openshift_hosted_grafana_deploy=True)),
    ("R38", UNTIL["3.10"], every(openshift_use_dnsmasq=False)),
    ("R38", UNTIL["3.10"], every(openshift_node_dnsmasq_install_network_manager_hook=False)),
    ("R39", ALL, every(**{REGISTRY + "s3_bucket": None})),
    ("R39", ALL, every(**{REGISTRY + "s3_region": None})),
    ("R39", ALL, every(**{REGISTRY + "s3_cloudfront_baseurl": "https://x"})),
    ("R39", ALL, every(openshift_hosted_registry_routetermination="reencrypt", openshift_hosted_registry_routecertificates=CERTIFICATE)),
    ("R39", ALL, every(openshift_hosted_registry_routetermination="reencrypt")),
    ("R40", ALL, every(**{REGISTRY + "kind": "ceph"})),
    ("R40", ALL, every(**{REGISTRY + "kind": "hostpath", REGISTRY + "access_modes": ["ReadWriteMany"]})),
    ("R40", ALL, every(**{REGISTRY + "kind": "nfs", "openshift_enable_unsupported_configurations": True})),
    ("R41", ALL, every(openshift_metrics_cassandra_pvc_name="claim")),
    ("R41", ALL, every(openshift_metrics_cassandra_storage_type="hostpath")),
    ("R41", ALL, every(openshift_metrics_hawkular_hostname=None)),
    ("R42", ALL, every(openshift_logging_fluentd_nodeselector={"a": "b", "c": "d"})),
    ("R43", ALL, every(openshift_master_oauth_grant_method="ask")),
    ("R47", ALL, group("new_masters", "m.x")),
    ("R47", ALL, also(group("new_etcd", "m.x"), group("new_masters", "m.x"), group("new_nodes", "m.x"))),
    ("R47", ALL, also(group("new_etcd", "m.x"), group("new_nodes", "m.x"))),
]


def minor(listed):
    return next(iter(listed["_meta"]["hostvars"].values()))["openshift_release"]


def good_inventories(design, tool):
    """The design in each release, exported and read by ansible-inventory."""
    with open(design, encoding="utf-8") as file:
        data = yaml.safe_load(file)
    with tempfile.TemporaryDirectory() as folder:
        for version in ALL:
            for cluster in data["clusters"]:
                cluster["version"] = version
            path = os.path.join(folder, version + ".quorate.yaml")
            with open(path, "w", encoding="utf-8") as file:
                yaml.safe_dump(data, file, allow_unicode=True, sort_keys=False)
            subprocess.run([tool, path, os.path.join(folder, version)], check=True)
            name = next(n for n in sorted(os.listdir(os.path.join(folder, version))) if n.startswith("ocp"))
            yield version, run_inventory(os.path.join(folder, version, name, "openshift-ansible", "hosts"))


def main():
    design, tool = sys.argv[1:]
    if not shutil.which("ansible-inventory"):
        print("ansible-inventory is missing")
        sys.exit(1 if os.environ.get("QUORATE_REQUIRE_JUDGES") == "1" else 77)
    good = dict(good_inventories(design, tool))
    problems = []
    for version, listed in good.items():
        if rows := rejected.rejected(rejected.Inventory(listed)):
            problems.append(f"{version}, untouched: {rows}")
        for place, (row, releases, plant, *others) in enumerate(PLANTS):
            planted = copy.deepcopy(listed)
            plant(planted)
            if planted == listed and version in releases:
                problems.append(f"{version}, plant {place} of {row} changes nothing")
            # A plant that changes the release itself is judged by the release that it names.
            if row in ("R02", "R06") and version not in releases:
                continue
            expected = [row] if version in releases else (others or [{}])[0].get(version, [])
            if (rows := rejected.rejected(rejected.Inventory(planted))) != expected:
                problems.append(f"{version}, plant {place} of {row}: {rows} instead of {expected}")
    proven = {plant[0] for plant in PLANTS}
    table = {f"R{n:02d}" for n in range(1, 48)}
    if proven != set(rejected.RULES):
        problems.append(f"never planted: {sorted(set(rejected.RULES) ^ proven)}")
    if table != set(rejected.RULES) | set(rejected.CANNOT_SHOW) or set(rejected.RULES) & set(rejected.CANNOT_SHOW):
        problems.append(f"neither checked nor explained: {sorted(table ^ (set(rejected.RULES) | set(rejected.CANNOT_SHOW)))}")
    for problem in problems:
        print(problem)
    print(f"{len(PLANTS)} conditions of {len(proven)} rows in {len(good)} releases, {len(problems)} problems")
    sys.exit(1 if problems else 0)


if __name__ == "__main__":
    main()
