#!/usr/bin/env python3
"""Runs the exported NGINX in front of stub masters and routers: it spreads requests, drops a stopped member and takes it back.

nginx_live.py EXPORT_TOOL DESIGN. Addresses, ports and members come from the comparator's reading of the design, not from the
exported file. Everything happens in one network namespace; the virtual addresses appear only after NGINX has started, as on a
standby host.
"""
import os
import subprocess
import sys
import tempfile
import time

from namespace import enter, expect, run, skip, wait
from stubs import Stub, ask, spread

import compare

MODULE = "/usr/lib/nginx/modules/ngx_stream_module.so"


def failures(folder, target):
    with open(os.path.join(folder, "error.log"), encoding="utf-8") as file:
        return sum(f'upstream: "{target}"' in line for line in file)


def main():
    enter("nginx")
    if not os.path.exists(MODULE):
        skip("the stream module of NGINX is missing")
    tool, path = sys.argv[1:]
    design = compare.Design(path)
    ((name, balancer),) = compare.derive_balancers(design).items()
    members = {}  # address:port to the host's name
    rows = {}  # address:port that listens to (row, {host: address:port})
    (row,) = [b for b in design.rows("balancers") if b.get("kind") == "nginx"]
    for listen, one in compare.derive_listens(design, row).items():
        hosts = {h["name"]: f"{h['address']}:{one['port']}" for h in one["members"]}
        members.update({target: host for host, target in hosts.items()})
        rows[listen] = ({**one, **balancer["listens"][listen]}, hosts)
    with tempfile.TemporaryDirectory() as folder:
        run(tool, path, folder)
        base = os.path.join(folder, "balancers", name)
        config = os.path.join(folder, "nginx.conf")
        with open(config, "w", encoding="ascii") as file:
            file.write(f"load_module {MODULE};\nuser root;\nworker_processes 2;\ndaemon off;\npid {folder}/pid;\n"
                       f"error_log {folder}/error.log;\nevents {{ worker_connections 256; }}\ninclude {base}/nginx/quorate-stream.conf;\n")
        for address in {target.split(":")[0] for target in members}:
            run("ip", "addr", "add", f"{address}/32", "dev", "lo")
        clients = [f"172.31.{i}.{i * 7 % 251 + 1}" for i in range(1, 61)]
        for client in clients:
            run("ip", "addr", "add", f"{client}/32", "dev", "lo")
        stubs = {target: Stub(host, target.split(":")[0], int(target.split(":")[1]), None) for target, host in members.items()}

        refused = subprocess.run(["nginx", "-c", config], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, timeout=20, check=False)
        expect("a standby host needs the sysctl", refused.returncode != 0)
        run("sysctl", "-q", "-p", os.path.join(base, "sysctl.d", "90-quorate.conf"))
        script = ["bash", os.path.join(base, "keepalived", "check-nginx.sh")]
        alive = lambda: subprocess.run(script, stderr=subprocess.DEVNULL, check=False).returncode == 0
        nginx = subprocess.Popen(["nginx", "-c", config], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        try:
            wait("the check script succeeds", 10, alive)
            for vip in {listen.split(":")[0] for listen in rows}:
                run("ip", "addr", "add", f"{vip}/32", "dev", "lo")
            verify(folder, rows, stubs, members, clients)
            nginx.terminate()
            nginx.wait()
            expect("the check script notices that NGINX is gone", not alive())
        finally:
            nginx.terminate()
            nginx.wait()


def verify(folder, rows, stubs, members, clients):
    for listen, (row, hosts) in rows.items():
        counts = spread(listen, clients, False)
        expect(f"{listen} asks every member ({row['balance']})", set(counts) == set(hosts), dict(counts))
        share = len(clients) / len(hosts)
        if row["balance"] == "source":
            expect(f"{listen} spreads many clients", min(counts.values()) >= share / 4, dict(counts))
            again = {client: ask(listen, client, False) for client in clients[:10]}
            expect(f"{listen} keeps a client where it was", all(ask(listen, c, False) == m for c, m in again.items()))
        else:
            expect(f"{listen} spreads evenly", max(counts.values()) - min(counts.values()) <= share / 4, dict(counts))
    # One member of each service stops, all at once: clients never notice, and after three failures NGINX asks it no more.
    stopped = {}
    for listen, (row, hosts) in rows.items():
        host = sorted(hosts)[1]
        stopped[listen] = host
        if hosts[host] in stubs:
            stubs.pop(hosts[host]).close()
    for listen, (row, hosts) in rows.items():
        target = hosts[stopped[listen]]
        before, begin = failures(folder, target), time.monotonic()
        counts = spread(listen, clients, False)
        took, failed = time.monotonic() - begin, failures(folder, target) - before
        expect(f"{listen} serves without the stopped member", set(counts) == set(hosts) - {stopped[listen]}, dict(counts))
        if row["passive"] and took < 8:
            expect(f"{listen} drops the member after three failures", failed == 3, failed)
        elif not row["passive"]:
            expect(f"{listen} goes on trying the member", failed > 3, failed)
    for target, host in members.items():
        if target not in stubs:
            stubs[target] = Stub(host, target.split(":")[0], int(target.split(":")[1]), None)
    for listen, (row, hosts) in rows.items():
        took = wait(f"{listen} asks every member again", 30, lambda: set(spread(listen, clients, False)) == set(hosts))
        print(f"{listen} is whole again after {took:.1f} s")


if __name__ == "__main__":
    main()
