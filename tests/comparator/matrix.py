#!/usr/bin/env python3
"""Exports one design in every release, with every kind of storage and deployment type, and judges each inventory: both forms by the
strict ansible-inventory, against each other, by the comparator, and by the table of what the installer rejects.

    matrix.py DESIGN TOOL

Each release meets each storage; other choices go along so that each of their values meets each release and each deployment type.
"""
import concurrent.futures
import copy
import itertools
import os
import re
import shutil
import subprocess
import sys
import tempfile

import yaml

from compare import differences
from design import Design
from inventory import derive_inventory, observe_inventory, run_inventory
from rejected import RELEASES, Inventory, rejected

STORAGE = {
    "s3": {"kind": "object", "provider": "s3", "bucket": "images", "region": "cn-north-1", "regionEndpoint": "https://s3.bank.example:9000"},
    "swift": {"kind": "object", "provider": "swift", "bucket": "images", "region": "one", "regionEndpoint": "https://keystone.bank.example:5000/v3"},
    "gcs": {"kind": "object", "provider": "gcs", "bucket": "images"},
    "azure_blob": {"kind": "object", "provider": "azure_blob", "bucket": "images"},
    "gluster converged": {"kind": "glusterfs", "nodes": ["g1", "g2", "g3"], "capacity": "200 GiB"},
    "gluster external": {"kind": "glusterfs", "nodes": ["g1", "g2", "g3"], "capacity": "200 GiB"},
    "nfs in the inventory": {"kind": "nfs", "nodes": ["nfs1"], "path": "/exports/ocp/registry", "capacity": "1 TiB"},
    "nfs elsewhere": {"kind": "nfs", "host": "nas.bank.example", "path": "/registry"},
    "dynamic": {"kind": "dynamic", "className": "standard"},
    "vsphere": {"kind": "vsphere", "capacity": "100 GiB"},
    "openstack": {"kind": "openstack", "volumeId": "3a650b4f-c8c5-4e0a-8ca5-eaee11f16c57", "className": "cinder"},
    "hostpath": {"kind": "hostpath", "path": "/srv/registry"},
    "none": None,
}
USERS = {
    "none": None,
    "htpasswd": {},
    "htpasswd file": {"kind": "htpasswd", "file": "/root/users.htpasswd"},
    "ldap": {"url": "ldaps://ldap.bank.example:636/ou=people,dc=bank,dc=example?sAMAccountName?sub", "bindDn": "cn=reader,dc=bank,dc=example",
             "userAttribute": "sAMAccountName", "authority": "/root/ldap-ca.crt"},
    "openid": {"clientId": "ocp", "authorizeUrl": "https://sso.bank.example/auth", "tokenUrl": "https://sso.bank.example/token",
               "authority": "/root/sso-ca.crt", "mapping": "add"},
    "request-header": {"loginUrl": "https://proxy.bank.example/login", "challengeUrl": "https://proxy.bank.example/challenge",
                       "headers": ["X-Remote-User"], "authority": "/root/proxy-ca.crt"},
    "github": {"clientId": "abc123", "organizations": ["bank"]},
    "gitlab": {"clientId": "abc123", "url": "https://gitlab.bank.example"},
    "google": {"clientId": "1-a.apps.example", "domain": "bank.example"},
    "basic-auth": {"url": "https://users.bank.example/check"},
    "keystone": {"url": "https://keystone.bank.example:5000", "domain": "default"},
    "allow-all": {},
    "deny-all": {},
}
FILES = {"certificate": "/root/c.crt", "key": "/root/c.key", "authority": "/root/ca.crt"}
FACTORS = {
    "release": RELEASES,
    "flavour": ["openshift-enterprise", "origin"],
    "storage": list(STORAGE),
    "users": list(USERS),
    "etcd": ["on masters", "external"],
    "balancer": ["ours", "customer", "installer"],
    "runtime": ["docker", "cri-o"],
    "network": ["ovs-networkpolicy", "ovs-multitenant", "calico"],
    "certificates": ["none", "api", "all"],
    "images": ["vendor", "mirror", "mirror with login", "allowed only"],
    "nodes": ["plain", "labels", "named groups", "few pods"],
    "proxy": ["none", "both"],
    "versions": ["release", "exact"],
}


class Plain(yaml.SafeDumper):
    """Without anchors, which design files do not have."""

    def ignore_aliases(self, data):
        return True


def needed():
    """Pairs of values that must occur."""
    pairs = set()
    for a, b in itertools.combinations(FACTORS, 2):
        if a in ("release", "flavour"):
            pairs |= {((a, x), (b, y)) for x in FACTORS[a] for y in FACTORS[b]}
    return pairs


def pairs_of(row):
    return {((a, row[a]), (b, row[b])) for a, b in itertools.combinations(FACTORS, 2)}


def rows():
    """Every release with every storage; the rest is chosen to cover most pairs that are still missing."""
    missing = needed()
    for place, (release, storage) in enumerate(itertools.product(FACTORS["release"], FACTORS["storage"])):
        row = {"release": release, "storage": storage}
        for factor in FACTORS:
            if factor in row:
                continue
            values = FACTORS[factor]
            gain = {v: sum(((a, row[a]), (factor, v)) in missing for a in row if a in ("release", "flavour")) for v in values}
            order = values[place % len(values):] + values[:place % len(values)]
            row[factor] = max(order, key=lambda v: gain[v])
        row = {factor: row[factor] for factor in FACTORS}
        missing -= pairs_of(row)
        yield row
    assert not missing, f"{len(missing)} pairs never occur: {sorted(missing)[:5]}"


def host(name, roles, address, **more):
    return {"id": name, "name": name, "cluster": "ocp-prod", "site": "dc1", "domain": "rack-a", "roles": roles, "addresses": [address], **more}


def patched(base, row):
    design = copy.deepcopy(base)
    (cluster,) = design["clusters"]
    nodes = {n["id"]: n for n in design["nodes"]}
    settings, services = cluster.setdefault("settings", {}), cluster["services"]
    release, storage = row["release"], row["storage"]
    cluster["version"] = release
    settings["deploymentType"] = row["flavour"]
    patch_storage(design, settings, services, release, storage)
    if row["users"] != "none":
        cluster["identityProviders"] = [{"name": "staff-1", "kind": row["users"], **USERS[row["users"]]}]
    if row["etcd"] == "external":
        for name in ("master01", "master02", "master03"):
            nodes[name]["roles"] = ["master"]
        design["nodes"] += [host(f"etcd{i}", ["etcd"], f"10.10.4.1{i}", domain=f"rack-{'abc'[i - 1]}") for i in (1, 2, 3)]
    if row["balancer"] != "ours":
        for endpoint in design["endpoints"]:
            endpoint["balancer"] = "edge" if endpoint["service"] == "api" or row["balancer"] == "customer" else "lb"
            if row["balancer"] == "installer" and endpoint["service"] == "api":
                del endpoint["vip"]
        edge = {"id": "edge", "name": "edge", "kind": row["balancer"]}
        if row["balancer"] == "installer":
            design["nodes"].append(host("lb03", ["load-balancer"], "10.10.0.33"))
            edge["nodes"] = ["lb03"]
        design["balancers"].append(edge)
    settings["containerRuntime"] = row["runtime"]
    settings["sdnPlugin"] = row["network"]
    uses = {"none": [], "api": ["api"], "all": ["api", "authority", "router", "registry"]}[row["certificates"]]
    if uses:
        cluster["certificates"] = [{"use": use, **FILES} for use in uses]
    if row["images"].startswith("mirror"):
        settings.update(imageRegistry="mirror.bank.example:5000", insecureRegistries=["mirror.bank.example:5000"])
    if row["images"] == "mirror with login":
        settings["registryLogin"] = "always"
    elif row["images"] == "mirror":
        settings.update(registryLogin="never", allowedRegistries=["*.bank.example", "mirror.bank.example:5000"])
    elif row["images"] == "allowed only":
        settings["allowedRegistries"] = ["*.bank.example", "docker.io"]
    if row["nodes"] == "labels":
        nodes["compute"]["labels"] = ["zone=east", "bank.example/tier=gold"]
        nodes["infra01"]["labels"] = ["node-role.kubernetes.io/compute=true"]
    elif row["nodes"] == "named groups":
        nodes["compute"].update(labels=["size=xl"], nodeGroup="node-config-large")
    elif row["nodes"] == "few pods":
        settings["maxPodsPerNode"] = 110
    if row["proxy"] == "both":
        cluster["proxy"] = {"http": "http://proxy.bank.example:3128", "https": "http://proxy.bank.example:3128",
                            "except": [".bank.example", "10.128.0.0/14", "172.30.0.0/16", "10.10.0.10"]}
        settings["synchronizedClock"] = False
    if row["versions"] == "exact":
        settings.update(imageTag=f"v{release}.43", packageVersion=f"{release}.43", disabledChecks=["memory_availability", "docker_storage"])
    if release == "3.7":
        nodes["master01"]["attributes"] = {"schedulable": False}
    return design


def patch_storage(design, settings, services, release, storage):
    services["logging"].pop("storage")
    services["metrics"].pop("storage")
    services["monitoring"].pop("persistent")
    design["storage"] = [{"id": "volumes", "name": "volumes", "kind": "dynamic", "className": "fast"}]
    services["registry"] = {"replicas": 1}
    row = STORAGE[storage]
    if not row:
        return
    design["storage"].append({"id": "store", "name": "store", **row})
    if storage in ("dynamic", "vsphere", "openstack"):
        services["logging"]["storage"] = services["metrics"]["storage"] = "store"
    if storage != "dynamic":  # the registry never mounts claims of that kind
        services["registry"]["storage"] = "store"
    if storage.startswith("nfs") and release in ("3.9", "3.10"):
        settings["unsupportedConfigurations"] = True
    if storage.startswith("gluster"):
        roles = ["compute", "storage"] if storage.endswith("converged") else ["storage"]
        design["nodes"] += [host(f"g{i}", roles, f"10.10.5.1{i}", domain=f"rack-{'aab'[i - 1]}", attributes={
            "devices": ["/dev/sdb", "/dev/sdc"], **({"zone": 7} if i == 3 else {})}) for i in (1, 2, 3)]
    if storage == "nfs in the inventory":
        design["nodes"].append(host("nfs1", ["storage"], "10.10.5.21"))


def problems(base, tool, folder, row):
    """What is wrong with the inventory of one row."""
    path = os.path.join(folder, "design.quorate.yaml")
    os.makedirs(folder)
    with open(path, "w", encoding="utf-8") as file:
        yaml.dump(patched(base, row), file, Dumper=Plain, allow_unicode=True, sort_keys=False)
    done = subprocess.run([tool, path, folder], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False)
    if done.returncode != 0:
        return [f"not exported: {done.stdout}"]
    ini = os.path.join(folder, "ocp-prod", "openshift-ansible", "hosts")
    other = os.path.join(folder, "ocp-prod", "openshift-ansible-yaml", "hosts.yaml")
    listed = run_inventory(ini)
    with open(other, encoding="ascii") as stream:
        common = set(yaml.safe_load(stream)["all"]["children"]["OSEv3"]["vars"])
    found = [] if run_inventory(other) == listed else ["the two forms differ"]
    found += [f"rejected by {name}" for name in rejected(Inventory(listed))]
    design = Design(path)
    found += differences(derive_inventory(design, design.clusters[0]), observe_inventory(ini, listed, common))
    for file in (ini, other):
        with open(file, encoding="ascii") as stream:
            secrets = set(re.findall(r"\{\{\s*(\w+)\s*\}\}", stream.read()))
        with open(os.path.join(os.path.dirname(file), "README.md"), encoding="ascii") as stream:
            named = set(re.findall(r"`(vault_\w+)`", stream.read()))
        found += [f"{file}: {name} is not explained, or not used" for name in secrets ^ named]
    return found


def main():
    design, tool = sys.argv[1:]
    if not shutil.which("ansible-inventory"):
        print("ansible-inventory is missing")
        sys.exit(1 if os.environ.get("QUORATE_REQUIRE_JUDGES") == "1" else 77)
    with open(design, encoding="utf-8") as file:
        base = yaml.safe_load(file)
    table = list(rows())
    with tempfile.TemporaryDirectory() as temporary, concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        answers = pool.map(lambda pair: problems(base, tool, os.path.join(temporary, str(pair[0])), pair[1]), enumerate(table))
        failed = 0
        for row, found in zip(table, answers):
            failed += bool(found)
            for line in found:
                print(f"{', '.join(row.values())}: {line}")
    print(f"{len(table)} designs, {2 * len(table)} inventories, {len(needed())} pairs of choices, {failed} designs with problems")
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
