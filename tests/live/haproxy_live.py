#!/usr/bin/env python3
"""Runs the exported HAProxy in front of stub masters and routers: it spreads requests, drops a stopped member and takes it back.

haproxy_live.py EXPORT_TOOL DESIGN. Addresses, ports and members come from the comparator's reading of the design, not from the
exported file. Everything happens in one network namespace; the virtual addresses appear only after HAProxy has started, as on a
standby host.
"""
import collections
import csv
import io
import os
import re
import ssl
import subprocess
import sys
import tempfile
import urllib.request

from namespace import enter, expect, run, wait
from stubs import Stub, ask, spread

import compare


def states():
    with urllib.request.urlopen("http://127.0.0.1:9000/statistics;csv", timeout=5) as answer:
        rows = csv.DictReader(io.StringIO(answer.read().decode().removeprefix("# ")))
    return {(r["pxname"], r["svname"]): r["status"] for r in rows if r["svname"] not in ("FRONTEND", "BACKEND")}


def main():
    enter("haproxy", "openssl")
    tool, path = sys.argv[1:]
    design = compare.Design(path)
    ((name, balancer),) = compare.derive_balancers(design).items()
    folder = tempfile.mkdtemp()
    run(tool, path, folder)
    base = os.path.join(folder, "balancers", name)

    # Only what belongs to the target's system is mapped: the socket's path, the number of connections (containers may not
    # raise the limit of open files), and the account where we are not root.
    with open(os.path.join(base, "haproxy.cfg"), encoding="ascii") as file:
        text = re.sub(r"stats socket \S+", f"stats socket {folder}/socket", file.read())
    text = text.replace("maxconn 20000", "maxconn 2000")
    with open("/proc/self/uid_map", encoding="ascii") as file:
        real_root = file.read().split() == ["0", "0", "4294967295"]
    if not real_root or not os.path.isdir("/var/lib/haproxy"):
        text = re.sub(r"(?m)^    (user|group|chroot) .*\n", "", text)
    config = os.path.join(folder, "haproxy.cfg")
    with open(config, "w", encoding="ascii") as file:
        file.write(text)

    run("openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "1", "-subj", "/CN=stub", "-keyout", f"{folder}/key",
        "-out", f"{folder}/certificate")
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(f"{folder}/certificate", f"{folder}/key")

    members = collections.defaultdict(dict)  # name: {(address, port): TLS?}
    for listen in balancer["listens"].values():
        for member in listen["members"]:
            host, target = member.split(" ")
            address, port = target.split(":")
            check = listen["check"]
            members[host][(address, int(port))] = check["tls"] if isinstance(check, dict) else False
            if isinstance(check, dict) and check["port"]:
                members[host][(address, check["port"])] = check["tls"]
    for address in {a for ports in members.values() for a, _ in ports}:
        run("ip", "addr", "add", f"{address}/32", "dev", "lo")
    clients = [f"172.31.{i}.{i * 7 % 251 + 1}" for i in range(1, 61)]
    for client in clients:
        run("ip", "addr", "add", f"{client}/32", "dev", "lo")

    def start(host):
        stubs[host] = [Stub(host, a, p, context if tls else None) for (a, p), tls in members[host].items()]

    stubs = {}
    for host in members:
        start(host)

    refused = subprocess.run(["haproxy", "-f", config, "-db"], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, timeout=20, check=False)
    expect("a standby host needs the sysctl", refused.returncode != 0)
    run("sysctl", "-q", "-p", os.path.join(base, "sysctl.d", "90-quorate.conf"))
    haproxy = subprocess.Popen(["haproxy", "-f", config, "-db"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    script = ["bash", os.path.join(base, "keepalived", "check-haproxy.sh")]
    try:
        wait("HAProxy runs", 5, lambda: haproxy.poll() is None)
        wait("the check script succeeds", 10, lambda: subprocess.run(script, stderr=subprocess.DEVNULL, check=False).returncode == 0)
        for vip in {listen.split(":")[0] for listen in balancer["listens"]}:
            run("ip", "addr", "add", f"{vip}/32", "dev", "lo")
        wait("all members are up", 30, lambda: all(s.startswith(("UP", "no check")) and "/" not in s for s in states().values()))
        verify(balancer, members, stubs, start, clients)
        haproxy.kill()
        haproxy.wait()
        expect("the check script notices a dead HAProxy", subprocess.run(script, stderr=subprocess.DEVNULL, check=False).returncode != 0)
    finally:
        haproxy.kill()


def tls_of(members, listen):
    host, target = listen["members"][0].split(" ")
    address, port = target.split(":")
    return members[host][(address, int(port))]


def verify(balancer, members, stubs, start, clients):
    for listen, row in balancer["listens"].items():
        tls = tls_of(members, row)
        hosts = sorted(m.split(" ")[0] for m in row["members"])
        counts = spread(listen, clients, tls)
        expect(f"{listen} asks every member ({row['balance']})", sorted(counts) == hosts, dict(counts))
        share = len(clients) / len(hosts)
        if row["balance"] == "source":
            expect(f"{listen} spreads many clients", min(counts.values()) >= share / 4, dict(counts))
            again = {client: ask(listen, client, tls) for client in clients[:10]}
            expect(f"{listen} keeps a client where it was", all(ask(listen, c, tls) == m for c, m in again.items()))
        else:
            expect(f"{listen} spreads evenly", max(counts.values()) - min(counts.values()) <= share / 4, dict(counts))

    # One member of each service stops, all at once: three checks of five seconds, at the latest.
    stopped = {sorted(m.split(" ")[0] for m in row["members"])[1] for row in balancer["listens"].values()}
    for host in stopped:
        for stub in stubs.pop(host):
            stub.close()
    checked = sum(1 for row in balancer["listens"].values() if row["check"] != "none")
    took = wait("stopped members are dropped", 30, lambda: sum(s.startswith("DOWN") for s in states().values()) >= checked)
    print(f"dropped after {took:.1f} s")
    for listen, row in balancer["listens"].items():
        if row["check"] == "none":
            continue
        hosts = {m.split(" ")[0] for m in row["members"]} - stopped
        counts = spread(listen, clients, tls_of(members, row))
        expect(f"{listen} serves without the stopped member", set(counts) == hosts, dict(counts))
    for host in stopped:
        start(host)
    took = wait("members come back", 30, lambda: all(s.startswith(("UP", "no check")) for s in states().values()))
    print(f"back after {took:.1f} s")
    for listen, row in balancer["listens"].items():
        counts = spread(listen, clients, tls_of(members, row))
        expect(f"{listen} asks every member again", set(counts) == {m.split(" ")[0] for m in row["members"]}, dict(counts))


if __name__ == "__main__":
    main()
