"""What the tables must say: who may reach what at which host (nftables files, port matrix), and how much hardware there is."""
import csv
import ipaddress
import json
import os
import re
import subprocess

from design import NODES, SERVICES, api_port

# The port matrix of OpenShift 3 as its documentation has it: (from, to, protocol, ports); "api" and "vxlan" depend on the cluster.
MATRIX = [
    ("any", "masters", "tcp", "api"), ("nodes", "nodes", "udp", "vxlan"), ("nodes", "masters", "tcp", "8053"), ("nodes", "masters", "udp", "8053"),
    ("pods", "nodes", "tcp", "53"), ("pods", "nodes", "udp", "53"), ("masters infra pods", "nodes", "tcp", "10250"), ("masters", "nodes", "tcp", "crio"),
    ("any", "nodes", "tcp", "10256"), ("masters", "etcd", "tcp", "2379"), ("etcd", "etcd", "tcp", "2380"), ("masters infra pods", "masters", "tcp", "8444"),
    ("balancers", "routers", "tcp", "80 443"), ("balancers", "routers", "tcp", "1936"), ("nodes pods", "nodes", "tcp", "9000-10000"),
    ("gluster nodes", "gluster", "tcp", "111 2222 3260 24007-24008 24010 49152-60999"), ("nodes", "nfs", "tcp", "111 2049 20048 50825 53248"),
    ("known-balancers", "balancers", "vrrp", ""), ("any", "dns", "tcp", "53"), ("any", "dns", "udp", "53"), ("any", "registries", "tcp", "443 5000"),
]
ROLES = {"masters": {"master"}, "etcd": {"etcd"}, "nodes": NODES, "infra": {"infra"},
         "routers": {"router"}, "balancers": {"load-balancer"}, "known-balancers": {"load-balancer"}, "dns": {"dns"}, "registries": {"external-registry"}}
ALWAYS = {"icmp from any", "22/tcp from any"}


def expand(ports):
    for word in ports.split():
        first, _, last = word.partition("-")
        yield f"{first}-{last}" if last else first


def derive_firewall(design):
    """host to what its firewall lets in: "ports/protocol from any" or "... from <addresses>"."""
    allowed = {h["fqdn"] + "@" + h["address"]: set(ALWAYS) for h in design.hosts}
    for cluster in design.clusters:
        own = [h for h in design.hosts if h["cluster"] in (cluster["id"], None)]
        served = [b for b in design.rows("balancers") if any(e.get("balancer") == b["id"] for e in design.endpoints(cluster))]
        for balancer in served:
            own += [h for h in design.on(balancer.get("nodes", [])) if h not in own]
        endpoints = design.endpoints(cluster)
        hosted = {b["id"] for b in served if design.on(b.get("nodes", []))}
        elsewhere = not endpoints or any(e.get("balancer") not in hosted for e in endpoints)
        settings = cluster.get("settings", {})
        pods = cluster.get("podNetwork", "10.128.0.0/14")

        def party(name):
            if name in ("gluster", "nfs"):
                kinds = ("glusterfs", "gluster-block") if name == "gluster" else ("nfs",)
                nodes = {n for s in design.rows("storage") if s["kind"] in kinds for n in s.get("nodes", [])}
                return [h for h in own if h["node"] in nodes]
            return [h for h in own if h["roles"] & ROLES[name]]

        def let_in(hosts, protocol, ports, sources):
            for host in hosts:
                for port in expand(ports) if protocol != "vrrp" else [""]:
                    what = f"{port}/{protocol}" if port else protocol
                    allowed[host["fqdn"] + "@" + host["address"]] |= {f"{what} from {s}" for s in sources}

        def sources_of(name):
            if name == "any" or (name == "balancers" and elsewhere):
                return ["any"]
            if name == "pods":
                return [str(ipaddress.ip_network(pods, strict=False))]
            return [h["address"] for h in party(name)]

        for froms, to, protocol, ports in MATRIX:
            if ports == "api":
                ports = str(api_port(cluster))
            elif ports == "vxlan":
                plugin = settings.get("sdnPlugin", "ovs-networkpolicy")
                if plugin == "calico":
                    protocol, ports = "tcp", "179"
                elif plugin == "flannel":
                    ports = "8472"
                elif plugin.startswith("ovs-"):
                    ports = str(settings.get("vxlanPort", 4789))
                else:
                    continue
            elif ports == "crio":
                if settings.get("containerRuntime", "docker") != "cri-o":
                    continue
                ports = "10010"
            for name in froms.split():
                let_in(party(to), protocol, ports, sources_of(name))
        for endpoint in endpoints:
            role, ports, _, check = SERVICES[endpoint["service"]]
            ports = endpoint.get("ports") or ports or [api_port(cluster)]
            balancer = next((b for b in served if b["id"] == endpoint.get("balancer")), None)
            front = design.on(balancer.get("nodes", [])) if balancer else []
            let_in(front, "tcp", " ".join(map(str, ports)), ["any"])
            members = design.on(endpoint["members"]) if endpoint.get("members") else design.of(cluster, role)
            for port in ports:
                port = api_port(cluster) if endpoint["service"] == "api" else port
                wanted = {port}
                if endpoint.get("check", "http") == "http" and check["port"]:
                    wanted.add(check["port"])
                for one in wanted:
                    # A row of the matrix may say so already, for all balancers of the cluster.
                    if endpoint["service"] == "api" or one in (80, 443, 1936) and all("router" in m["roles"] for m in members):
                        continue
                    let_in(members, "tcp", str(one), [h["address"] for h in front] or ["any"])
    return {host: sorted(narrow(lines)) for host, lines in allowed.items()}


def narrow(lines):
    """What anybody may reach needs no list of addresses, and what a range or network holds is not named again."""
    open_to_all = {line.split(" from ")[0] for line in lines if line.endswith(" from any")}
    by_port = {}
    for line in lines:
        what, source = line.split(" from ")
        if source != "any" and what not in open_to_all:
            by_port.setdefault(what, set()).add(source)
    for what in open_to_all:
        yield f"{what} from any"
    for what, sources in by_port.items():
        nets = ipaddress.collapse_addresses(ipaddress.ip_network(s) for s in sources)
        yield f"{what} from {' '.join(map(str, sorted(nets)))}"


def ruleset(path):
    """What the kernel holds once nft has loaded the file in a network of its own."""
    unshare = ["unshare", "-n"] if os.geteuid() == 0 else ["unshare", "-rn"]
    script = 'nft -f "$1" && nft -f "$1" && nft -j list ruleset'  # twice: loading again replaces
    done = subprocess.run([*unshare, "sh", "-c", script, "sh", path], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False)
    assert done.returncode == 0, done.stdout
    return json.loads(done.stdout)["nftables"]


def networks(elements):
    for element in elements:
        if isinstance(element, dict) and "range" in element:
            yield from ipaddress.summarize_address_range(*map(ipaddress.ip_address, element["range"]))
        elif isinstance(element, dict):
            yield ipaddress.ip_network(f"{element['prefix']['addr']}/{element['prefix']['len']}")
        else:
            yield ipaddress.ip_network(element)


def observe_ruleset(path):
    sets, lines, chains = {}, set(), []
    for entry in ruleset(path):
        ((kind, row),) = entry.items()
        if kind == "set":
            sets["@" + row["name"]] = list(networks(row["elem"]))
        elif kind == "chain":
            chains.append((row["hook"], row["policy"], row["prio"]))
        elif kind == "rule":
            sources, what = None, None
            assert row["expr"][-1] == {"accept": None}, row
            for expression in row["expr"][:-1]:
                match = expression["match"]
                assert match["op"] in ("==", "in")
                left, right = match["left"], match["right"]
                values = right["set"] if isinstance(right, dict) and "set" in right else right if isinstance(right, list) else [right]
                if left == {"payload": {"protocol": "ip", "field": "saddr"}}:
                    sources = sets[right]
                elif left.get("payload", {}).get("field") == "dport":
                    protocol = left["payload"]["protocol"]
                    what = ["{}/{}".format("-".join(map(str, v["range"])) if isinstance(v, dict) else v, protocol) for v in values]
                elif left == {"payload": {"protocol": "ip", "field": "protocol"}}:
                    assert values in (["vrrp"], [112]), values
                    what = ["vrrp"]
                elif left == {"meta": {"key": "l4proto"}}:
                    assert sorted(map(str, values)) in (["icmp", "ipv6-icmp"], ["1", "58"]), values
                    what = ["icmp"]
                elif left == {"ct": {"key": "state"}}:
                    assert sorted(values) == ["established", "related"]
                    what = []
                else:
                    assert left == {"meta": {"key": "iif"}} and right == "lo", left
                    what = []
            for one in what:
                lines |= {f"{one} from {s}" for s in sources} if sources else {f"{one} from any"}
    assert chains == [("input", "drop", 0)], chains
    return sorted(narrow(lines))


def observe_firewall(folder):
    base = os.path.join(folder, "tables", "firewall")
    rows = table(folder, os.path.join("firewall", "hosts.csv"))
    files = {r["File"] for r in rows}
    found = {os.path.relpath(os.path.join(at, name), base) for at, _, names in os.walk(base) for name in names if name.endswith(".nft")}
    assert files == found, files ^ found
    rules = {name: observe_ruleset(os.path.join(base, name)) for name in files}
    return {f"{r['Host']}@{r['Address']}": rules[r["File"]] for r in rows}


def ranges(text):
    for word in text.split():
        first, _, last = word.partition("-")
        yield from ipaddress.summarize_address_range(ipaddress.ip_address(first), ipaddress.ip_address(last or first))


def matrix_problems(folder, rules):
    """Rows of the matrix that a host's own file does not grant, and grants that no row asks for."""
    asked = {host: set(ALWAYS) for host in rules}
    balanced = {}
    for row in table(folder, "ports.csv"):
        if row["Network"] == "pods":
            continue
        sources = ["any"] if row["Source addresses"] == "any" else [str(n) for n in ranges(row["Source addresses"])]
        what = [f"{p}/{row['Protocol']}" for p in row["Ports"].split()] or [row["Protocol"]]
        nets = list(ranges(row["Destination addresses"]))
        hit = [h for h in rules if any(ipaddress.ip_address(h.split("@")[1]) in n for n in nets)]
        for host in hit:
            asked[host] |= {f"{w} from {s}" for w in what for s in sources}
        if not hit:
            balanced.setdefault(row["Cluster"], set()).update(w for w in what)
    for host, lines in rules.items():
        missing = set(narrow(asked[host])) - set(lines)
        yield from (f"{host}: the matrix asks for {m}, its file has it not" for m in missing)
        for line in set(lines) - set(narrow(asked[host])):
            # Virtual addresses of balancer hosts are no host's own.
            if not (line.endswith(" from any") and any(line.split(" from ")[0] in ports for ports in balanced.values())):
                yield f"{host}: its file grants {line}, the matrix does not ask for it"


# --- hardware -------------------------------------------------------------------------------------------------------------
UNITS = {"GiB": 1, "TiB": 1024, "MiB": 1 / 1024, "GB": 1e9 / 2**30, "TB": 1e12 / 2**30, "MB": 1e6 / 2**30}


def gib(text):
    value, unit = re.fullmatch(r"([\d.]+) *([A-Za-z]+)", str(text)).groups()
    return float(value) * UNITS[unit]


def totals(hosts):
    rows = [h["row"] for h in hosts]
    return {"hosts": len(rows), "physical": sum(r.get("machine") == "physical" for r in rows), "virtual": sum(r.get("machine") == "virtual" for r in rows),
            "cores": sum(r.get("cpu", 0) for r in rows), "memory": round(sum(gib(r["memory"]) for r in rows if r.get("memory")), 6),
            "disks": round(sum(gib(d["size"]) for r in rows for d in r.get("disks", [])), 6),
            "incomplete": sum(not (r.get("cpu") and r.get("memory") and r.get("disks")) for r in rows)}


def derive_sizing(design):
    result = {"Design/": totals(design.hosts)}
    for site in design.sites.values():
        result[f"Site/{site['name']}"] = totals(h for h in design.hosts if h["site"] == site["id"])
    for cluster in design.clusters:
        result[f"Cluster/{cluster['name']}"] = totals(h for h in design.hosts if h["cluster"] == cluster["id"])
    result["No cluster/"] = totals(h for h in design.hosts if not h["cluster"])
    for role in {r for h in design.hosts for r in h["roles"]}:
        result[f"Role/{role}"] = totals(h for h in design.hosts if role in h["roles"])
    hosts = {f"{h['fqdn']} {h['address']}": {"cores": h["row"].get("cpu"), "memory": gib(h["row"]["memory"]) if h["row"].get("memory") else None,
                                             "disks": sum(gib(d["size"]) for d in h["row"]["disks"]) if h["row"].get("disks") else None,
                                             "roles": " ".join(h["row"]["roles"])} for h in design.hosts}
    subscriptions = {}
    for cluster in design.clusters:
        settings = cluster.get("settings", {})
        for host in design.hosts:
            if host["cluster"] != cluster["id"] or not host["roles"] & ROLES["nodes"]:
                continue
            key = f"{cluster['name']}/{' '.join(host['row']['roles'])}/{host['row'].get('machine', '')}"
            line = subscriptions.setdefault(key, {"hosts": 0, "cores": 0, "needed": None, "settings": settings})
            line["hosts"] += 1
            line["cores"] += host["row"].get("cpu", 0)
    for key, line in subscriptions.items():
        settings = line.pop("settings")
        if key.endswith("/physical"):
            each, amount = settings.get("socketsPerSubscription"), line["hosts"] * settings.get("socketsPerHost", 0)
        else:
            each, amount = settings.get("coresPerSubscription"), line["cores"]
        line["needed"] = -(-amount // each) if each and (amount or not key.endswith("/physical")) else None
    return {"totals": {k: v for k, v in result.items() if v["hosts"]}, "hardware": hosts, "subscriptions": subscriptions,
            "bought": len(design.hosts) + sum(not design.on(b.get("nodes", [])) for b in design.rows("balancers")) + len(design.rows("storage"))}


def table(folder, name):
    with open(os.path.join(folder, "tables", name), encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def figure(text):
    return None if text == "" else float(text) if "." in text else int(text)


def observe_sizing(folder):
    result = {"totals": {}, "hardware": {}, "subscriptions": {}, "bought": 0}
    for row in table(folder, "sizing.csv"):
        result["totals"][f"{row['Total of']}/{row['Name']}"] = {
            "hosts": int(row["Hosts"]), "physical": int(row["Physical"]), "virtual": int(row["Virtual"]), "cores": int(row["Cores"]),
            "memory": round(float(row["Memory (GiB)"]), 6), "disks": round(float(row["Disks (GiB)"]), 6), "incomplete": int(row["Hosts without all figures"])}
    for row in table(folder, "hosts.csv"):
        result["hardware"][f"{row['Host']} {row['Address']}"] = {"cores": figure(row["Cores"]), "memory": figure(row["Memory (GiB)"]),
                                                              "disks": figure(row["Disks (GiB)"]), "roles": row["Roles"]}
    for row in table(folder, "subscriptions.csv"):
        result["subscriptions"][f"{row['Cluster']}/{row['Roles']}/{row['Machine']}"] = {
            "hosts": int(row["Hosts"]), "cores": int(row["Cores"]), "needed": figure(row["Subscriptions"])}
    result["bought"] = sum(int(r["Quantity"]) for r in table(folder, "bill-of-materials.csv"))
    return result
