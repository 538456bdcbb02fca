"""What a design file says, for the comparator: its rows, the hosts that its groups stand for, and facts of the platform."""
import ipaddress
import re

import yaml

# --- facts of the platform, from its documentation (ports, checks, defaults) ---------------------------------------------
ROLE_ORDER = ("master etcd infra router registry logging metrics compute load-balancer dns storage bastion "
              "external-registry backup").split()
NODES = {"master", "infra", "router", "registry", "logging", "metrics", "compute"}
SERVICES = {  # service: (role behind it, ports, balance, check)
    "api": ("master", None, "source", {"path": "/healthz", "tls": True, "port": None}),
    "ingress": ("router", [80, 443], "source", {"path": "/healthz", "tls": False, "port": 1936}),
    "registry": ("registry", [5000], "roundrobin", {"path": "/healthz", "tls": True, "port": None}),
}
SERVICE_ORDER = list(SERVICES)
BUILT_IN = {"master": "node-config-master", "infra": "node-config-infra", "compute": "node-config-compute",
            "master-infra": "node-config-master-infra", "master-infra-compute": "node-config-all-in-one"}
UNITS = {"B": 1, "KIB": 2**10, "MIB": 2**20, "GIB": 2**30, "TIB": 2**40, "KB": 10**3, "MB": 10**6, "GB": 10**9, "TB": 10**12}


def natural(text):
    return [(0, int(p), "") if p.isdigit() else (1, 0, p) for p in re.findall(r"\d+|\D+", text)]


def size(text):
    number, unit = re.fullmatch(r"([\d.]+) *([A-Za-z]+)", str(text)).groups()
    return int(float(number) * UNITS[unit.upper()])


def quantity(count):
    for power, name in ((30, "Gi"), (20, "Mi"), (10, "Ki")):
        if count % 2**power == 0:
            return f"{count >> power}{name}"
    return str(count)


def slug(text):
    return re.sub(r"[^a-z0-9]+", "-", text.lower()).strip("-")


def slugs(rows, kind):
    names = {}
    for place, row in enumerate(rows, 1):
        want = slug(row["name"]) or f"{kind}-{place}"
        if want in ("balancers", "dns", "diagram", "tables"):
            want = f"{kind}-{want}"
        name, n = want, 2
        while name in names.values():
            name, n = f"{want}-{n}", n + 1
        names[row["id"]] = name
    return names


# --- what the design says ------------------------------------------------------------------------------------------------
class Design:
    def __init__(self, path):
        with open(path, encoding="utf-8") as file:
            self.data = yaml.safe_load(file)
        self.sites = {s["id"]: s for s in self.rows("sites")}
        self.clusters = sorted(self.rows("clusters"), key=lambda c: (c.get("rank", 0), natural(c["name"])))
        self.cluster = {c["id"]: c for c in self.clusters}
        self.storage = {s["id"]: s for s in self.rows("storage")}
        self.racks = {d["id"]: d for s in self.rows("sites") for d in s.get("domains", [])}
        self.hosts = [h for node in self.rows("nodes") for h in self.expand(node)]

    def rows(self, key):
        return self.data.get(key) or []

    def expand(self, node):
        site = self.sites.get(node.get("site"), {})
        cluster = self.cluster.get(node.get("cluster"))
        domain = (cluster or {}).get("hostDomain") or site.get("dnsSuffix") or (cluster or {}).get("baseDomain")
        names, addresses = [node["name"]], node["addresses"][:1]
        if "names" in node:
            head, first, last, tail = re.fullmatch(r"(.*)\{(\d+)\.\.(\d+)\}(.*)", node["names"]).groups()
            names = [f"{head}{i:0{len(first)}d}{tail}" for i in range(int(first), int(last) + 1)][:node["count"]]
            start = ipaddress.ip_address(node["addresses"][0].split("-")[0])
            addresses = [str(start + i) for i in range(len(names))]
        racks = node.get("domain", [])
        racks = racks if isinstance(racks, list) else [racks]
        for i, (name, address) in enumerate(zip(names, addresses)):
            yield {"name": name, "fqdn": f"{name}.{domain}", "address": address, "roles": set(node["roles"]), "site": node.get("site"),
                   "cluster": node.get("cluster"), "node": node["id"], "os": node.get("os", "el7"), "row": node,
                   "rack": racks[i % len(racks)] if racks else None}

    def of(self, cluster, role):
        found = [h for h in self.hosts if h["cluster"] == cluster["id"] and role in h["roles"]]
        return sorted(found, key=self.rank)

    def rank(self, host):
        return (self.sites[host["site"]].get("rank", 0), min(ROLE_ORDER.index(r) for r in host["roles"]), natural(host["name"]))

    def on(self, nodes):
        return [h for node in nodes for h in self.hosts if h["node"] == node]

    def network(self, site, address):
        for network in self.sites[site].get("networks", []):
            if ipaddress.ip_address(address) in ipaddress.ip_network(network["cidr"], strict=False):
                return ipaddress.ip_network(network["cidr"], strict=False)
        return None

    def endpoints(self, cluster=None):
        rows = [e for e in self.rows("endpoints") if cluster is None or e["cluster"] == cluster["id"]]
        return sorted(rows, key=lambda e: (SERVICE_ORDER.index(e["service"]), natural(e["name"])))


def api_port(cluster):
    return cluster.get("apiPort") or 8443
