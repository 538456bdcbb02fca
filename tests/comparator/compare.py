#!/usr/bin/env python3
"""Compares exported files with the design they came from, both ways, without sharing a line with Quorate.

The first half (derive) reads the design's YAML and says from the documented tables of OpenShift 3 what must be configured.
The second half (observe) lets the real tools read the exported files and says what they understood. Whatever is in one and not
in the other is printed, and the exit code is 1. `--expected FILE` compares both with a table that was written by hand.
"""
import argparse
import ipaddress
import os
import re
import shutil
import subprocess
import sys
import tempfile

import yaml

from appliances import derive_cloud, derive_f5, derive_listens, derive_nginx, observe_cloud, observe_f5, observe_f5_names, observe_nginx
from applications import derive_applications, observe_applications
from design import SERVICES, Design, api_port, natural, slugs
from inventory import derive_inventory, observe_inventory, run_inventory
from rejected import Inventory, rejected
from tables import derive_firewall, derive_sizing, matrix_problems, observe_firewall, observe_sizing
os.environ["PATH"] += ":/usr/sbin:/sbin"


def derive_balancers(design):
    result = {}
    rows = sorted(design.rows("balancers"), key=lambda b: natural(b["name"]))
    folders = slugs(rows, "balancer")
    for row in rows:
        hosts = design.on(row.get("nodes", []))
        kind = row.get("kind", "haproxy")
        if kind not in ("haproxy", "nginx") or not hosts:
            continue
        neutral = derive_listens(design, row)
        vips = list(dict.fromkeys(listen.split(":")[0] for listen in neutral))
        listens = derive_nginx(design, row) if kind == "nginx" else {
            listen: {"balance": one["balance"], "check": one["check"], "idle": f"{one['idle'] or 300}s",
                     "members": sorted(f"{h['name']} {h['address']}:{one['port']}" for h in one["members"])} for listen, one in neutral.items()}
        speakers = {}
        for i, host in enumerate(hosts):
            interface = row.get("interface") or host["row"].get("interface") or "eth0"
            speakers[host["name"]] = {
                vip: {"vrid": row["vrid"] + n, "interface": interface, "rank": i,
                      "prefix": network.prefixlen if (network := design.network(host["site"], vip)) else 32,
                      "source": host["address"], "peers": sorted(p["address"] for p in hosts if p is not host)}
                for n, vip in enumerate(vips)}
        result[folders[row["id"]]] = {"kind": kind, "listens": listens, "vrrp": speakers}
    return result


def derive_names(design):
    """Every record that must resolve: (name, type, data, lifetime or None for the zone's)."""
    records = []
    known, pointed = {}, {}

    def add(name, address, ttl=None, pointer=False):
        if (name, "A", address) not in {r[:3] for r in records[-1:]} and not any(r[:3] == (name, "A", address) for r in known.get(name, [])):
            record = (name, "A", address, ttl)
            known.setdefault(name, []).append(record)
            records.append(record)
        if pointer and address not in pointed:
            pointed[address] = name
            records.append((ipaddress.ip_address(address).reverse_pointer, "PTR", name, None))

    order = [h for c in design.clusters for h in design.hosts if h["cluster"] == c["id"]] + [h for h in design.hosts if not h["cluster"]]
    for host in order:
        add(host["fqdn"], host["address"], pointer=True)
    for endpoint in design.endpoints():
        add(endpoint["name"], endpoint["vip"], endpoint.get("ttl"), pointer=True)
    for cluster in design.clusters:
        apis = [e for e in design.endpoints(cluster) if e["service"] == "api"]
        masters = design.of(cluster, "master")
        for name, scope in ((cluster["apiName"], "internal"), (cluster.get("publicApiName") or cluster["apiName"], "external")):
            if name in known:
                continue
            fitting = [e for e in apis if e.get("scope", "both") in (scope, "both")] or apis
            add(name, fitting[0]["vip"] if fitting else masters[0]["address"])
        ingress = [e for e in design.endpoints(cluster) if e["service"] == "ingress"]
        target = ingress[0]["vip"] if ingress else design.of(cluster, "router")[0]["address"]
        add("*." + cluster["appsDomain"], target, ingress[0].get("ttl") if ingress else None)
    vips = {e["id"]: e["vip"] for e in design.rows("endpoints")}
    for row in design.rows("dns"):
        for record in row.get("records", []):
            add(record["name"], record["address"], record.get("ttl"))
        for name in row.get("globalNames", []) if row.get("kind") != "f5" else []:
            for endpoint in name["endpoints"][:1 if name.get("policy") == "first" else None]:
                add(name["name"], vips[endpoint], name.get("ttl"))
    return records


def inside(name, zone):
    return name == zone or name.endswith("." + zone)


def derive_dns(design):
    """Zones on the design's own name servers, and the records to ask of those who keep the others ("requested")."""
    if not design.rows("dns"):
        return {"zones": {}, "servers": {}, "requested": {}, "dnsmasq": {}, "f5": {}}
    rows = [r for r in design.rows("dns") if r.get("servers") and r.get("kind", "servers") in ("servers", "dnsmasq")]
    assert len(rows) <= 1, "the comparator knows one set of name servers"
    servers = design.on(rows[0]["servers"]) if rows else []
    zones = {z["name"]: {**z, "foreign": True} for r in design.rows("dns") if r not in rows for z in r.get("zones", [])}
    zones.update({z["name"]: z for r in rows for z in r.get("zones", [])})
    records = derive_names(design)
    wanted = {}
    for name, kind, data, _ in records:
        if any(inside(name, z) for z in zones):
            continue
        if kind == "PTR":
            address = ".".join(reversed(name.split(".")[:4]))
            nets = [n for s in sorted(design.sites.values(), key=lambda s: s.get("rank", 0)) if (n := design.network(s["id"], address))]
            octets = 3 if not nets or nets[0].prefixlen > 16 else 2 if nets[0].prefixlen > 8 else 1
            wanted[".".join(name.split(".")[4 - octets:])] = {}
            continue
        bases = [c["baseDomain"] for c in design.clusters if c.get("baseDomain") and inside(name, c["baseDomain"]) and name != c["baseDomain"]]
        host = any(h["fqdn"] == name for h in design.hosts)
        parent = name.split(".", 1)[1]
        wanted[parent if host or not bases else bases[0]] = {}
    for zone in wanted:
        if not any(zone != other and inside(zone, other) for other in wanted):
            zones[zone] = {"name": zone}
    result, requested = {}, {}
    for zone, row in zones.items():
        ttl = row.get("ttl", 300)
        own = servers and not row.get("foreign")
        content = {f"{zone} NS {s['fqdn']} {ttl}" for s in servers if own}
        for name, kind, data, lifetime in records:
            if inside(name, zone) and not any(inside(name, z) and len(z) > len(zone) for z in zones):
                content.add(f"{name} {kind} {data} {ttl if lifetime is None else lifetime}")
        for child in (z for z, r in zones.items() if not r.get("foreign")):
            above = [z for z in zones if z != child and inside(child, z)]
            if above and max(above, key=len) == zone:
                content |= {f"{child} NS {s['fqdn']} {ttl}" for s in servers}
                content |= {f"{s['fqdn']} A {s['address']} {ttl}" for s in servers if inside(s["fqdn"], child)}
        if own:
            result[zone] = {"serial": row.get("serial", 1), "primary": servers[0]["fqdn"], "records": sorted(content)}
        elif content:
            requested[zone] = sorted(content)
    roles = {s["name"]: {z: ("primary", [x["address"] for x in servers[1:]]) if s is servers[0] else ("secondary", [servers[0]["address"]])
                         for z in result} for s in servers}
    common = {"requested": requested, "f5": derive_f5_names(design)}
    if rows and rows[0].get("kind") == "dnsmasq":
        return {"zones": {}, "servers": {}, "dnsmasq": derive_dnsmasq(rows[0], zones, result), **common}
    return {"zones": result, "servers": {s: {z: list(v) for z, v in r.items()} for s, r in roles.items()}, "dnsmasq": {}, **common}


def derive_dnsmasq(row, zones, contents):
    """The same records as a zone has; lifetimes of wildcards and pointers are the shortest of all zones."""
    shortest = min(zones[z].get("ttl", 300) for z in contents)
    records = set()
    for content in contents.values():
        for record in content["records"]:
            name, kind, data, ttl = record.split(" ")
            if kind == "PTR" or name.startswith("*."):
                records.add(f"{name} {kind} {data} {shortest}")
            elif kind == "A":
                records.add(record)
    return {"records": sorted(records), "local": sorted(contents), "servers": row.get("forwarders", [])}


def derive_f5_names(design):
    """Names between sites that an F5 answers: the addresses and how they are chosen."""
    endpoints = {e["id"]: e for e in design.rows("endpoints")}
    names = {}
    for row in design.rows("dns"):
        for name in row.get("globalNames", []) if row.get("kind") == "f5" else []:
            members = []
            for one in (endpoints[e] for e in name["endpoints"]):
                ports = one.get("ports") or SERVICES[one["service"]][1] or [api_port(design.cluster[one["cluster"]])]
                members.append(f"{one['vip']}:{ports[0]}")
            names[name["name"]] = {"ttl": name.get("ttl"), "choice": "global-availability" if name.get("policy") == "first" else "round-robin",
                                   "members": "/".join(members)}
    return names


def derive(design):
    folders = slugs(design.clusters, "cluster")
    return {"inventories": {folders[c["id"]]: derive_inventory(design, c) for c in design.clusters},
            "balancers": derive_balancers(design), "dns": derive_dns(design), "f5": derive_f5(design), "cloud": derive_cloud(design),
            "firewall": derive_firewall(design), **derive_sizing(design), **derive_applications(design)}


# --- what the tools understood -------------------------------------------------------------------------------------------
def run(*command, **more):
    done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, check=False, **more)
    if done.returncode != 0:
        sys.exit(f"{' '.join(command)}: {done.stdout}{done.stderr}")
    return done.stdout


def observe_haproxy(path):
    frontends, backends, defaults, current = {}, {}, {}, None
    with open(path, encoding="ascii") as file:
        for line in file:
            words = line.split("#")[0].split()
            if not words:
                continue
            if not line[0].isspace():
                current = None
                if words[0] == "frontend":
                    current = frontends.setdefault(words[1], {"binds": [], "idle": None})
                elif words[0] == "defaults":
                    current = defaults
                elif words[0] == "backend":
                    current = backends.setdefault(words[1], {"servers": [], "default": [], "get": None, "expect": None, "balance": None, "idle": None})
            elif current is None:
                continue
            elif words[0] == "timeout" and current is defaults:
                defaults[words[1]] = words[2]
            elif words[:2] in (["timeout", "client"], ["timeout", "server"]):
                current["idle"] = words[2]
            elif words[0] == "bind":
                current["binds"] += words[1].split(",")
            elif words[0] == "default_backend":
                current["to"] = words[1]
            elif words[0] == "balance":
                current["balance"] = words[1]
            elif words[0] == "default-server":
                current["default"] = words[1:]
            elif words[:2] == ["option", "httpchk"]:
                current["get"] = words[3]
            elif words[:2] == ["http-check", "expect"]:
                current["expect"] = words[2:]
            elif words[0] == "server":
                current["servers"].append(words[1:])
    listens = {}
    for front in frontends.values():
        back = backends.pop(front["to"])
        checks = []
        for server in back["servers"]:
            options = server[2:] + back["default"]
            if "check" not in options:
                checks.append("none")
            elif back["get"] is None:
                checks.append("connect")
            else:
                assert back["expect"] == ["status", "200"], back
                tls = "check-ssl" in options and options[options.index("verify") + 1] == "none"
                checks.append({"path": back["get"], "tls": tls, "port": int(options[options.index("port") + 1]) if "port" in options else None})
        assert all(c == checks[0] for c in checks), checks
        for bind in front["binds"]:
            assert bind not in listens, bind
            idle = {front["idle"] or defaults["client"], back["idle"] or defaults["server"]}
            listens[bind] = {"balance": back["balance"], "idle": "/".join(sorted(idle)), "check": checks[0], "members": sorted(f"{s[0]} {s[1]}" for s in back["servers"])}
    assert not backends, f"nothing leads to {backends}"
    return listens


def observe_keepalived(path, kind):
    """Blocks as nested lists, then the instances."""
    stack = [[]]
    with open(path, encoding="ascii") as file:
        for line in file:
            words = line.split("#")[0].split()
            if not words:
                continue
            if words[-1] == "{":
                block = []
                stack[-1].append((words[:-1], block))
                stack.append(block)
            elif words == ["}"]:
                stack.pop()
            else:
                stack[-1].append((words, None))
    assert len(stack) == 1
    instances = {}
    for words, block in stack[0]:
        if words[0] != "vrrp_instance":
            continue
        one = {w[0]: w[1] for w, inner in block if inner is None and len(w) == 2}
        blocks = {w[0]: [x[0] for x in inner] for w, inner in block if inner is not None}
        assert one["state"] == "BACKUP" and (["nopreempt"], None) in block and blocks["track_script"] == [[f"check_{kind}"]]
        (address,) = blocks["virtual_ipaddress"]
        vip, prefix = address[0].split("/")
        assert address[1:] == ["dev", one["interface"]] and vip not in instances
        instances[vip] = {"vrid": int(one["virtual_router_id"]), "interface": one["interface"], "priority": int(one["priority"]),
                          "prefix": int(prefix), "source": one.get("unicast_src_ip"), "peers": sorted(p[0] for p in blocks.get("unicast_peer", []))}
    return instances


def observe_balancers(folder):
    result = {}
    base = os.path.join(folder, "balancers")
    for name in sorted(os.listdir(base)) if os.path.isdir(base) else []:
        kind = "nginx" if os.path.isdir(os.path.join(base, name, "nginx")) else "haproxy"
        vrrp = {}
        speakers = os.path.join(base, name, "keepalived")
        for file in sorted(os.listdir(speakers)) if os.path.isdir(speakers) else []:
            if file.endswith(".conf"):
                vrrp[file[:-5]] = observe_keepalived(os.path.join(speakers, file), kind)
        # Priorities are only compared with each other: which host is preferred.
        for vip in {v for s in vrrp.values() for v in s}:
            ranked = sorted((s for s in vrrp.values() if vip in s), key=lambda s: -s[vip]["priority"])
            assert len({s[vip]["priority"] for s in ranked}) == len(ranked), f"equal priorities for {vip}"
            for rank, speaker in enumerate(ranked):
                speaker[vip]["rank"] = rank
                del speaker[vip]["priority"]
        listens = (observe_nginx(os.path.join(base, name, "nginx", "quorate-stream.conf")) if kind == "nginx"
                   else observe_haproxy(os.path.join(base, name, "haproxy.cfg")))
        result[name] = {"kind": kind, "listens": listens, "vrrp": vrrp}
    return result


def observe_zone(zone, path):
    records, serial, primary = [], None, None
    for line in run("named-checkzone", "-q", "-D", "-o", "-", zone, path).splitlines():
        owner, ttl, _, kind, *data = line.split()
        owner = owner.rstrip(".")
        if kind == "SOA":
            serial, primary = int(data[2]), data[0].rstrip(".")
        else:
            records.append(f"{owner} {kind} {data[0].rstrip('.')} {ttl}")
    return {"serial": serial, "primary": primary, "records": sorted(records)}


def observe_records(zone, path):
    """Puts the records into a zone of somebody else and asks what that zone then holds besides its own."""
    with open(path, encoding="ascii") as file, tempfile.NamedTemporaryFile("w", encoding="ascii") as whole:
        whole.write(f"{zone}. 77 IN SOA ns.elsewhere.invalid. h.elsewhere.invalid. 1 1 1 1 1\n{zone}. 77 IN NS ns.elsewhere.invalid.\n")
        whole.write(file.read())
        whole.flush()
        held = run("named-checkzone", "-q", "-i", "none", "-k", "fail", "-D", "-o", "-", zone, whole.name)
    lines = [line.split() for line in held.splitlines()]
    return sorted(f"{w[0].rstrip('.')} {w[3]} {w[4].rstrip('.')} {w[1]}" for w in lines if ".invalid." not in w[4])


def observe_dns(folder):
    zones, servers, requested, dnsmasq, f5 = {}, {}, {}, {}, {}
    base = os.path.join(folder, "dns")
    for name in sorted(os.listdir(base)) if os.path.isdir(base) else []:
        path = os.path.join(base, name)
        if name.startswith("db."):
            zones[name[3:]] = observe_zone(name[3:], path)
        elif name.startswith("records."):
            requested[name[8:]] = observe_records(name[8:], path)
        elif name == "dnsmasq":
            dnsmasq = observe_dnsmasq(os.path.join(path, "quorate.conf"))
        elif name == "f5":
            f5 = observe_f5_names(path)
        elif os.path.isdir(path):
            with open(os.path.join(path, "named.conf.quorate"), encoding="ascii") as file:
                text = re.sub(r"#.*", "", file.read())
            roles = {}
            for zone, body in re.findall(r'zone "([^"]+)" \{(.*?)\n\};', text, re.S):
                kind = {"master": "primary", "primary": "primary", "slave": "secondary", "secondary": "secondary"}[
                    re.search(r"type (\w+);", body).group(1)]
                peers = re.search(r"(?:allow-transfer|masters|primaries) \{ ([^}]*) \}", body).group(1)
                roles[zone] = [kind, [p.strip() for p in peers.split(";") if p.strip() not in ("", "none")]]
                assert re.search(r'file "(?:slaves/)?db\.([^"]+)";', body).group(1) == zone
            servers[name] = roles
    return {"zones": zones, "servers": servers, "requested": requested, "dnsmasq": dnsmasq, "f5": f5}


def observe_dnsmasq(path):
    options, shortest = [], None
    with open(path, encoding="ascii") as file:
        for line in file:
            if line.strip() and not line.startswith("#"):
                key, _, value = line.rstrip("\n").partition("=")
                options.append((key, value))
    (shortest,) = [v for k, v in options if k == "local-ttl"]
    records, local, servers = [], [], []
    for key, value in options:
        if key == "host-record":
            name, address, *ttl = value.split(",")
            records.append(f"{name} A {address} {ttl[0] if ttl else shortest}")
        elif key == "address":
            _, domain, address = value.split("/")
            records.append(f"*.{domain} A {address} {shortest}")
        elif key == "ptr-record":
            owner, name = value.split(",")
            records.append(f"{owner} PTR {name} {shortest}")
        elif key == "local":
            local.append(value.strip("/"))
        elif key == "server":
            servers.append(value)
        else:
            assert key == "local-ttl" or (key == "no-resolv" and any(k == "server" for k, _ in options)), key
    return {"records": sorted(records), "local": sorted(local), "servers": servers}


def observe(folder):
    inventories = {}
    for name in sorted(os.listdir(folder)):
        path = os.path.join(folder, name, "openshift-ansible", "hosts")
        if not os.path.isfile(path):
            continue
        listed = run_inventory(path)
        if listed != run_inventory(os.path.join(folder, name, "openshift-ansible-yaml", "hosts.yaml")):
            PROBLEMS.append(f"{path}: the YAML form says something else")
        if rows := rejected(Inventory(listed)):
            PROBLEMS.append(f"{path}: the installer rejects it by {', '.join(rows)}")
        inventories[name] = observe_inventory(path, listed)
    clusters = {name: os.path.join(folder, name) for name in sorted(os.listdir(folder)) if name != "dns"}
    firewall = observe_firewall(folder)
    PROBLEMS.extend(matrix_problems(folder, firewall))
    return {"inventories": inventories, "balancers": observe_balancers(folder), "dns": observe_dns(folder),
            "f5": {n: observe_f5(n, os.path.join(p, "f5")) for n, p in clusters.items() if os.path.isdir(os.path.join(p, "f5"))},
            "cloud": {n: observe_cloud(os.path.join(p, "terraform")) for n, p in clusters.items() if os.path.isdir(os.path.join(p, "terraform"))},
            "firewall": firewall, **observe_sizing(folder), **observe_applications(folder)}


# --- the comparison ------------------------------------------------------------------------------------------------------
def differences(left, right, path=""):
    if isinstance(left, dict) and isinstance(right, dict):
        for key in sorted(set(left) | set(right), key=str):
            where = f"{path}/{key}"
            if key not in right:
                yield f"{where}: only {NAMES[0]} has it: {left[key]}"
            elif key not in left:
                yield f"{where}: only {NAMES[1]} has it: {right[key]}"
            else:
                yield from differences(left[key], right[key], where)
    elif isinstance(left, list) and isinstance(right, list) and all(isinstance(x, str) for x in left + right):
        for item in sorted(set(left) - set(right)):
            yield f"{path}: only {NAMES[0]} has it: {item}"
        for item in sorted(set(right) - set(left)):
            yield f"{path}: only {NAMES[1]} has it: {item}"
        if sorted(left) != sorted(right) and set(left) == set(right):
            yield f"{path}: something stands there twice"
    elif left != right or isinstance(left, bool) != isinstance(right, bool):
        yield f"{path}: {left!r} and {right!r}"


SKIPPED = 77  # what CTest takes for a skipped test
NAMES = ["the design", "the export"]
PROBLEMS = []  # what is wrong with the export whatever the design says


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("design")
    parser.add_argument("folder", nargs="?", help="the exported files; without it --tool exports them")
    parser.add_argument("--tool", help="the program that exports: TOOL DESIGN FOLDER")
    parser.add_argument("--expected", help="a table written by hand, which both must match")
    parser.add_argument("--applications", action="store_true", help="promotion paths and template deployments only, which is quick")
    options = parser.parse_args()
    for judge in ("ansible-inventory", "named-checkzone", "nft", "skopeo"):
        if not shutil.which(judge):
            print(f"{judge} is missing")
            sys.exit(1 if os.environ.get("QUORATE_REQUIRE_JUDGES") == "1" else SKIPPED)
    with tempfile.TemporaryDirectory() as temporary:
        if not options.folder:
            run(options.tool, options.design, temporary)
        look, say = (observe_applications, derive_applications) if options.applications else (observe, derive)
        seen = look(options.folder or temporary)
    found = list(differences(say(Design(options.design)), seen))
    if options.expected:
        with open(options.expected, encoding="utf-8") as file:
            NAMES[0] = "the table"
            table = yaml.safe_load(file)
            found += differences(table, {key: seen[key] for key in table})
    found += PROBLEMS
    for line in found:
        print(line)
    things = sum(len(i["hosts"]) + len(i["variables"]) for i in seen.get("inventories", {}).values())
    things += sum(len(b["listens"]) for b in seen.get("balancers", {}).values())
    things += sum(len(z["records"]) for z in seen.get("dns", {}).get("zones", {}).values())
    things += sum(map(len, seen.get("dns", {}).get("requested", {}).values()))
    things += sum(len(p["copies"]) for p in seen.get("promotions", {}).values())
    things += sum(map(len, seen.get("templates", {}).values()))
    things += len(seen.get("dns", {}).get("dnsmasq", {}).get("records", [])) + len(seen.get("dns", {}).get("f5", {}))
    things += sum(map(len, seen.get("firewall", {}).values())) + len(seen.get("hardware", {}))
    things += sum(len(listens) for kind in ("f5", "cloud") for listens in seen.get(kind, {}).values())
    print(f"{len(found)} differences in {things} hosts, variables, listeners, records, rules, images and deployments")
    sys.exit(1 if found or things == 0 else 0)


if __name__ == "__main__":
    main()
