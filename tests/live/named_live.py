#!/usr/bin/env python3
"""Runs BIND with the exported zones, each name server in its own network: every name of the design resolves, on the primary and,
after a transfer, on the secondaries; what is not in the design does not.

named_live.py EXPORT_TOOL DESIGN. What must resolve comes from the comparator's reading of the design.
"""
import os
import random
import shutil
import socket
import struct
import subprocess
import sys
import tempfile

from namespace import enter, expect, run, wait

import compare

TYPES = {"A": 1, "NS": 2, "PTR": 12}


def encode(name):
    return b"".join(bytes([len(part)]) + part.encode() for part in name.split(".")) + b"\0"


def decode(message, at):
    """A name of a DNS message, and where it ends (RFC 1035, section 4.1.4)."""
    labels, end = [], None
    while message[at]:
        if message[at] >= 0xC0:
            end = end or at + 2
            at = struct.unpack(">H", message[at:at + 2])[0] & 0x3FFF
        else:
            labels.append(message[at + 1:at + 1 + message[at]].decode())
            at += 1 + message[at]
    return ".".join(labels), end or at + 1


def ask(server, name, kind):
    """(response code, authoritative?, set of data)"""
    number = random.randrange(65536)
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as link:
        link.settimeout(2)
        link.sendto(struct.pack(">HHHHHH", number, 0, 1, 0, 0, 0) + encode(name) + struct.pack(">HH", TYPES[kind], 1), (server, 53))
        try:
            message = link.recv(4096)
        except (TimeoutError, ConnectionError):
            return None, False, set()
    ident, flags, questions, answers, _, _ = struct.unpack(">HHHHHH", message[:12])
    assert ident == number and questions == 1
    _, at = decode(message, 12)
    at += 4
    data = set()
    for _ in range(answers):
        _, at = decode(message, at)
        seen, _, _, length = struct.unpack(">HHIH", message[at:at + 10])
        at += 10
        if seen == TYPES[kind]:
            data.add(socket.inet_ntoa(message[at:at + 4]) if kind == "A" else decode(message, at)[0])
        at += length
    return flags & 15, bool(flags & 0x400), data


def start(folder, work, name, address, zones):
    """A network of its own for one server, joined to ours by a bridge."""
    holder = subprocess.Popen(["unshare", "-n", "sleep", "600"])
    wait("the server's network exists", 5, lambda: os.readlink(f"/proc/{holder.pid}/ns/net") != os.readlink("/proc/self/ns/net"))
    link = f"v{name}"[:15]
    run("ip", "link", "add", link, "type", "veth", "peer", "name", "eth0", "netns", str(holder.pid))
    run("ip", "link", "set", link, "master", "br0", "up")
    inside = ["nsenter", "-t", str(holder.pid), "-n"]
    for command in ("link set lo up", f"addr add {address}/8 dev eth0", "link set eth0 up"):
        run(*inside, "ip", *command.split())
    home = os.path.join(work, name)
    os.makedirs(os.path.join(home, "slaves"))
    if any(role == "primary" for role, _ in zones.values()):
        for file in os.listdir(os.path.join(folder, "dns")):
            if file.startswith("db."):
                with open(os.path.join(folder, "dns", file), "rb") as source, open(os.path.join(home, file), "wb") as target:
                    target.write(source.read())
    # The target's own options; the exported file is included as it is.
    with open(os.path.join(home, "named.conf"), "w", encoding="ascii") as file:
        file.write(f'options {{ directory "{home}"; pid-file "{home}/pid"; session-keyfile "{home}/key"; '
                   f"listen-on {{ {address}; }}; listen-on-v6 {{ none; }}; recursion no; dnssec-validation no; }};\n"
                   f'controls {{ }};\ninclude "{folder}/dns/{name}/named.conf.quorate";\n')
    log = open(os.path.join(home, "log"), "wb")
    named = subprocess.Popen([*inside, os.path.join(work, "named"), "-g", "-c", os.path.join(home, "named.conf")], stdout=log, stderr=log)
    return holder, named


def verify(server, zones):
    for zone in zones.values():
        wanted = {}
        for record in zone["records"]:
            name, kind, data, _ = record.split(" ")
            wanted.setdefault((name, kind), set()).add(data)
        for (name, kind), data in wanted.items():
            if any(name == other for other in zones) and kind == "NS" and zone is not zones[name]:
                continue  # a delegation: the lower zone answers
            for asked in [name.replace("*", "anything"), name.replace("*", "a.b")] if name.startswith("*") else [name]:
                answer = ask(server, asked, kind)
                expect(f"{server} {asked} {kind}", answer == (0, True, data), answer)
    names = {r.split(" ")[0] for z in zones.values() for r in z["records"]}
    for name, zone in zones.items():
        absent = f"250.{name}" if name.endswith("in-addr.arpa") else f"no-such-host.{name}"
        if absent not in names:
            expect(f"{server} knows nothing of {absent}", ask(server, absent, "A")[0] == 3)
        for record in zone["records"]:
            owner = record.split(" ")[0]
            if owner.startswith("*.") and owner[2:] not in names:
                answer = ask(server, owner[2:], "A")
                expect(f"{server} {owner[2:]} itself has no address", answer == (0, True, set()), answer)


def main():
    enter("named", "nsenter", "ip")
    tool, path = sys.argv[1:]
    design = compare.Design(path)
    dns = compare.derive_dns(design)
    hosts = {h["name"]: h["address"] for h in design.hosts}
    with tempfile.TemporaryDirectory() as work:
        folder = os.path.join(work, "export")
        run(tool, path, folder)
        # Debian's AppArmor profile goes by the program's path and allows its own folders only; a copy has none.
        shutil.copy(shutil.which("named"), os.path.join(work, "named"))
        run("ip", "link", "add", "br0", "type", "bridge")
        run("ip", "addr", "add", "10.255.255.254/8", "dev", "br0")
        run("ip", "link", "set", "br0", "up")
        running = []
        try:
            for name, zones in dns["servers"].items():
                running += start(folder, work, name, hosts[name], zones)
            for name in dns["servers"]:
                ready = lambda: all(ask(hosts[name], zone, "NS")[1] for zone in dns["zones"])
                print(f"{name} serves all zones after {wait(f'{name} serves all zones', 60, ready):.1f} s")
                verify(hosts[name], dns["zones"])
        finally:
            for process in reversed(running):
                process.terminate()
                process.wait()


if __name__ == "__main__":
    main()
