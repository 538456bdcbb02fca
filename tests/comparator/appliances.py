"""What balancers other than HAProxy must be told by a design, and what their files say: NGINX, F5 AS3, Terraform for AWS."""
import json
import os
import re

from design import SERVICES, api_port, natural, slugs


def derive_listens(design, balancer):
    """address:port to what stands behind it, for any kind of balancer; the first endpoint of an address and port counts."""
    listens = {}
    for endpoint in design.endpoints():
        if endpoint.get("balancer") != balancer["id"]:
            continue
        cluster = design.cluster[endpoint["cluster"]]
        role, ports, balance, check = SERVICES[endpoint["service"]]
        members = design.on(endpoint["members"]) if endpoint.get("members") else design.of(cluster, role)
        for port in endpoint.get("ports") or ports or [api_port(cluster)]:
            listens.setdefault(f"{endpoint['vip']}:{port}", {
                "cluster": cluster["id"], "service": endpoint["service"], "scope": endpoint.get("scope", "both"), "name": endpoint["name"],
                "balance": endpoint.get("algorithm", balance), "idle": endpoint.get("idleTimeout"),
                "check": {"http": check, "tcp": "connect", "none": "none"}[endpoint.get("check", "http")],
                "port": api_port(cluster) if endpoint["service"] == "api" else port, "members": members})
    return listens


def addresses(row):
    return sorted(f"{h['address']}:{row['port']}" for h in row["members"])


# --- NGINX ----------------------------------------------------------------------------------------------------------------
def derive_nginx(design, balancer):
    return {listen: {"balance": row["balance"], "passive": row["check"] != "none", "idle": f"{row['idle']}s" if row["idle"] else "4h",
                     "members": addresses(row)} for listen, row in derive_listens(design, balancer).items()}


def blocks(path):
    """The configuration as [words, inner or None]."""
    with open(path, encoding="ascii") as file:
        text = re.sub(r"(?m)^\s*#.*$", "", file.read())
    tokens = re.findall(r"[{};]|[^\s{};]+", text)
    stack, words = [[]], []
    for token in tokens:
        if token == ";":
            stack[-1].append((words, None))
            words = []
        elif token == "{":
            inner = []
            stack[-1].append((words, inner))
            stack.append(inner)
            words = []
        elif token == "}":
            assert not words, words
            stack.pop()
        else:
            words.append(token)
    assert len(stack) == 1 and not words
    return stack[0]


def observe_nginx(path):
    ((head, stream),) = blocks(path)
    assert head == ["stream"]
    upstreams, listens, alive = {}, {}, 0
    for words, inner in stream:
        if words[0] == "upstream":
            lines = [w for w, _ in inner]
            servers = [w[1:] for w in lines if w[0] == "server"]
            checks = {tuple(s[1:]) for s in servers}
            assert len(checks) == 1 and checks <= {("max_fails=3", "fail_timeout=10s"), ("max_fails=0",)}, checks
            method = "leastconn" if ["least_conn"] in lines else "source" if ["hash", "$remote_addr", "consistent"] in lines else "roundrobin"
            upstreams[words[1]] = {"balance": method, "passive": checks != {("max_fails=0",)}, "members": sorted(s[0] for s in servers)}
    for words, inner in stream:
        if words[0] != "server":
            continue
        one = {w[0]: w[1] for w, _ in inner}
        if "return" in one:
            alive += one == {"listen": "127.0.0.1:9000", "return": "alive"}
            continue
        assert one["listen"] not in listens and one["proxy_connect_timeout"] == "5s"
        listens[one["listen"]] = {**upstreams.pop(one["proxy_pass"]), "idle": one["proxy_timeout"]}
    assert alive == 1 and not upstreams, upstreams
    return listens


# --- F5 -------------------------------------------------------------------------------------------------------------------
def of_kind(design, kind):
    """Rows of that kind and the folder of each cluster that they serve."""
    names = slugs(design.clusters, "cluster")
    for balancer in sorted((b for b in design.rows("balancers") if b.get("kind") == kind), key=lambda b: natural(b["name"])):
        by_cluster = {}
        for listen, row in derive_listens(design, balancer).items():
            by_cluster.setdefault(names[row["cluster"]], {})[listen] = row
        yield balancer, by_cluster


def derive_f5(design):
    result = {}
    for _, by_cluster in of_kind(design, "f5"):
        for cluster, rows in by_cluster.items():
            listens = result.setdefault(cluster, {})
            for listen, row in rows.items():
                check = row["check"]
                if isinstance(check, dict):
                    check = {"kind": "https" if check["tls"] else "http", "ask": f"GET {check['path']} for {row['name']}",
                             "port": check["port"] or row["port"]}
                sticky = row["service"] != "api" and row["balance"] == "source"
                listens[listen] = {"mode": "least-connections-member" if row["balance"] == "leastconn" else "round-robin",
                                   "check": check, "sticky": sticky, "idle": row["idle"] or 300, "members": addresses(row)}
    return result


def observe_f5(cluster, folder):
    listens = {}
    for name in sorted(os.listdir(folder)):
        if not name.endswith(".json"):
            continue
        with open(os.path.join(folder, name), encoding="ascii") as file:
            request = json.load(file)
        adc = request["declaration"]
        tenants = {k: v for k, v in adc.items() if isinstance(v, dict)}
        assert list(tenants) == [f"Quorate_{cluster.replace('-', '_')}"], tenants.keys()
        (tenant,) = tenants.values()
        applications = [v for v in tenant.values() if isinstance(v, dict)]
        for application in applications:
            used = set()
            for key, service in application.items():
                if not isinstance(service, dict) or service["class"] != "Service_TCP":
                    continue
                pool = application[service["pool"]]
                profile = application[service["profileTCP"]["use"]]
                used |= {key, service["pool"], service["profileTCP"]["use"]}
                monitors = pool.get("monitors", [])
                check = "none"
                if monitors == ["tcp"]:
                    check = "connect"
                elif monitors:
                    ((_, name_of_monitor),) = monitors[0].items()
                    monitor = application[name_of_monitor]
                    used.add(name_of_monitor)
                    assert monitor["timeout"] == 3 * monitor["interval"] + 1 and monitor["receive"] == "200"
                    line, host = re.fullmatch(r"(GET \S+) HTTP/1\.1\r\nHost: (\S+)\r\nConnection: close\r\n\r\n", monitor["send"]).groups()
                    check = {"kind": monitor["monitorType"], "ask": f"{line} for {host}", "port": monitor["targetPort"]}
                assert service["snat"] == "auto" and service["persistenceMethods"] in ([], ["source-address"])
                members = [f"{a}:{m['servicePort']}" for m in pool["members"] for a in m["serverAddresses"]]
                for address in service["virtualAddresses"]:
                    listen = f"{address}:{service['virtualPort']}"
                    assert listen not in listens, listen
                    listens[listen] = {"mode": pool["loadBalancingMode"], "check": check, "sticky": service["persistenceMethods"] != [],
                                       "idle": profile["idleTimeout"], "members": sorted(members)}
            spare = {k for k, v in application.items() if isinstance(v, dict)} - used
            assert not spare, f"nobody uses {spare}"
    return listens


def observe_f5_names(folder):
    """Names between sites; addresses and ports stand in the README, because the servers are nobody's declaration."""
    with open(os.path.join(folder, "README.md"), encoding="ascii") as file:
        servers = {(w[0], w[1]): w[2] for line in file if len(w := line.split()) == 3 and w[0].startswith("quorate_")}
    names = {}
    for file in sorted(os.listdir(folder)):
        if not file.endswith(".json"):
            continue
        with open(os.path.join(folder, file), encoding="ascii") as stream:
            adc = json.load(stream)["declaration"]
        ((tenant, objects),) = [(k, v) for k, v in adc.items() if isinstance(v, dict)]
        assert tenant.startswith("Quorate_dns_"), tenant
        (application,) = [v for v in objects.values() if isinstance(v, dict)]
        for row in application.values():
            if not isinstance(row, dict) or row["class"] != "GSLB_Domain":
                continue
            ((pool,),) = [[p["use"] for p in row["pools"]]]
            pool = application[pool]
            assert row["resourceRecordType"] == pool["resourceRecordType"] == "A" and row["domainName"] not in names
            members = [servers[(m["server"]["bigip"].removeprefix("/Common/"), m["virtualServer"])] for m in pool["members"]]
            names[row["domainName"]] = {"ttl": pool.get("ttl"), "choice": pool["lbModePreferred"], "members": "/".join(members)}
    return names


# --- Terraform ------------------------------------------------------------------------------------------------------------
def derive_cloud(design):
    result = {}
    for _, by_cluster in of_kind(design, "cloud"):
        for cluster, rows in by_cluster.items():
            if any(design.sites[h["site"]].get("cloud") in ("azure", "gcp") for row in rows.values() for h in row["members"]):
                continue
            listens = result.setdefault(cluster, {})
            outside = {listen.split(":")[0] for listen, row in rows.items() if row["scope"] == "external"}
            for listen, row in rows.items():
                address, port = listen.split(":")
                check = row["check"]
                if isinstance(check, dict):
                    probe = f"{'HTTPS' if check['tls'] else 'HTTP'} {check['port'] or row['port']} {check['path']}"
                else:
                    probe = f"TCP {row['port']}"
                sticky = row["service"] != "api" and row["balance"] == "source"
                internal = address not in outside
                listens[listen] = {"port": int(port), "internal": internal, "probe": probe, "sticky": sticky, "idle": row["idle"],
                                   "hairpin": row["service"] == "api" and internal, "members": sorted(f"{h['name']} {h['address']}:{row['port']}" for h in row["members"])}
    return result


def observe_cloud(folder):
    """Follows the references from listeners to balancers, groups and members; the virtual address stands at the output."""
    with open(os.path.join(folder, "main.tf.json"), encoding="ascii") as file:
        main = json.load(file)
    with open(os.path.join(folder, "variables.tf.json"), encoding="ascii") as file:
        variables = set(json.load(file)["variable"])
    used = set(re.findall(r"\$\{var\.([a-z_]+)\}", json.dumps(main)))
    assert used == variables, (used, variables)
    resource = main["resource"]

    def target(text, kind, attribute):
        (key,) = re.fullmatch(rf"\$\{{{kind}\.([A-Za-z0-9_-]+)\.{attribute}\}}", text).groups()
        return key

    named = {target(o["value"], "aws_lb", "dns_name"): o["description"] for o in main["output"].values()}
    members = {}
    for row in resource["aws_lb_target_group_attachment"].values():
        assert row["target_id"] == "${each.value}"
        group = target(row["target_group_arn"], "aws_lb_target_group", "arn")
        members[group] = sorted(f"{name} {address}:{row['port']}" for name, address in row["for_each"].items())
    listens, groups = {}, dict(resource["aws_lb_target_group"])
    for row in resource["aws_lb_listener"].values():
        balancer = target(row["load_balancer_arn"], "aws_lb", "arn")
        key = target(row["default_action"]["target_group_arn"], "aws_lb_target_group", "arn")
        group = groups.pop(key)
        health = group["health_check"]
        assert (health["interval"], health["healthy_threshold"], health["unhealthy_threshold"]) == (10, 2, 3)
        listen = f"{named[balancer]}:{row['port']}"
        assert listen not in listens
        lb = resource["aws_lb"][balancer]
        assert lb["subnets"] == "${var." + ("internal" if lb["internal"] else "external") + "_subnets}"
        listens[listen] = {"port": row["port"], "internal": lb["internal"], "sticky": group.get("stickiness", {}).get("enabled", False),
                           "probe": " ".join(filter(None, [health["protocol"], health["port"], health.get("path")])),
                           "idle": row.get("tcp_idle_timeout_seconds"), "hairpin": group.get("preserve_client_ip") is False,
                           "members": members.pop(key)}
    assert not groups and not members, (groups, members)
    return listens
