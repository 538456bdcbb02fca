#!/usr/bin/env python3
"""Loads the exported firewalls into a namespace, one host after the other: what the design needs passes, all else is dropped.

nft_live.py EXPORT_TOOL DESIGN. What may pass comes from the comparator's reading of the design, not from the exported files. One
namespace is the host, ours has the addresses of everybody else; datagrams are sent raw, so that each takes no time and its fate
is read from a counter behind the rules.
"""
import json
import os
import socket
import struct
import subprocess
import sys
import tempfile

from namespace import enter, expect, run, wait

import compare
from tables import derive_firewall, table

STRANGER = "203.0.113.77"
NUMBERS = {"tcp": 6, "udp": 17, "vrrp": 112, "icmp": 1}


def checksum(data):
    total = sum(struct.unpack(f">{(len(data) + 1) // 2}H", data + b"\0" * (len(data) % 2)))
    while total >> 16:
        total = (total & 0xFFFF) + (total >> 16)
    return ~total & 0xFFFF


def packet(source, target, protocol, port):
    """An IPv4 packet that opens a connection: TCP with SYN, UDP, or nothing but a protocol."""
    ends = socket.inet_aton(source) + socket.inet_aton(target)
    if protocol == "tcp":
        head = struct.pack(">HHIIBBHHH", 40000, port, 1, 0, 5 << 4, 2, 1024, 0, 0)
        head = head[:16] + struct.pack(">H", checksum(ends + struct.pack(">HH", 6, len(head)) + head)) + head[18:]
    elif protocol == "udp":
        head = struct.pack(">HHHH", 40000, port, 8, 0)
    elif protocol == "icmp":
        head = struct.pack(">BBHHH", 8, 0, checksum(struct.pack(">BBHHH", 8, 0, 0, 1, 1)), 1, 1)
    else:
        head = b"\x21" + b"\0" * 7
    start = struct.pack(">BBHHHBBH", 0x45, 0, 20 + len(head), 1, 0, 64, NUMBERS[protocol], 0) + ends
    return start[:10] + struct.pack(">H", checksum(start)) + start[12:] + head


def inside(pid, *command, **more):
    return run("nsenter", "-t", str(pid), "-n", *command, **more)


def passed(pid):
    """How many packets came behind the rules since the last call. The counting chain runs after the exported one."""
    listed = json.loads(inside(pid, "nft", "-j", "reset", "counters", "table", "inet", "behind"))["nftables"]
    return {row["counter"]["name"]: row["counter"]["packets"] for row in listed if "counter" in row}["behind_rules"]


def main():
    enter("nft", "nsenter")
    tool, path = sys.argv[1:]
    design = compare.Design(path)
    wanted = derive_firewall(design)
    with tempfile.TemporaryDirectory() as folder:
        run(tool, path, folder)
        holder = subprocess.Popen(["unshare", "-n", "sleep", "900"])
        try:
            wait("the host's network exists", 5, lambda: os.readlink(f"/proc/{holder.pid}/ns/net") != os.readlink("/proc/self/ns/net"))
            run("ip", "link", "add", "out", "type", "veth", "peer", "name", "in", "netns", str(holder.pid))
            run("ip", "link", "set", "out", "up")
            for command in ("link set lo up", "link set in up", "route add default dev in"):
                inside(holder.pid, "ip", *command.split())
            inside(holder.pid, "sysctl", "-qw", "net.ipv4.conf.all.rp_filter=0", "net.ipv4.conf.in.rp_filter=0")
            seen = set()
            for row in table(folder, os.path.join("firewall", "hosts.csv")):
                if row["File"] in seen:
                    continue
                seen.add(row["File"])
                verify(holder.pid, os.path.join(folder, "tables", "firewall", row["File"]), row["Address"], wanted[f"{row['Host']}@{row['Address']}"], design)
        finally:
            holder.terminate()
            holder.wait()


def verify(pid, file, address, lines, design):
    inside(pid, "nft", "flush", "ruleset")
    inside(pid, "nft", "-f", file)
    inside(pid, "nft", "-f", "-", input="table inet behind {\n counter behind_rules { }\n chain input {\n  type filter hook input priority 10;\n"
           "  iif lo accept\n  counter name behind_rules drop\n }\n}\n")
    inside(pid, "ip", "addr", "flush", "dev", "in")
    inside(pid, "ip", "addr", "add", f"{address}/32", "dev", "in")
    inside(pid, "ip", "route", "replace", "default", "dev", "in")
    link = json.loads(inside(pid, "ip", "-j", "link", "show", "dev", "in"))[0]["address"]
    raw = socket.socket(socket.AF_PACKET, socket.SOCK_RAW)
    raw.bind(("out", 0))
    head = bytes.fromhex(link.replace(":", "")) + b"\x02\0\0\0\0\x01" + b"\x08\x00"

    grants = {}
    for line in lines:
        what, sources = line.split(" from ")
        port, _, protocol = what.rpartition("/")
        grants[(protocol, port)] = sources.split()

    def may(source, protocol, port):
        return any(source_in(source, where) for grant, places in grants.items() if covers(grant, protocol, port) for where in places)

    # Who may and who may not, at every port that is open to somebody; and strangers at ports that nobody needs.
    sources = sorted({h["address"] for h in design.hosts if h["address"] != address}) + [STRANGER]
    sources += [str(net[net.num_addresses // 2]) for net in {compare.ipaddress.ip_network(w) for ws in grants.values() for w in ws if w != "any"}
                if net.num_addresses > 2]
    doors = {(protocol, one) for protocol, port in grants for one in ({int(p) for p in port.split("-")} if port else {0})}
    doors |= {(protocol, port) for protocol in ("tcp", "udp") for port in (1, 23, 25, 111, 3306, 5432, 8080, 20000, 65535)}
    trials = {True: [], False: []}
    for protocol, port in sorted(doors):
        for source in sources:
            trials[may(source, protocol, port)].append((source, protocol, port))

    def send(trial):
        raw.send(head + packet(trial[0], address, *trial[1:]))

    passed(pid)
    for granted, batch in trials.items():
        for trial in batch:
            send(trial)
        if passed(pid) == (len(batch) if granted else 0):
            continue
        for trial in batch:  # one by one, to say which
            send(trial)
            if bool(passed(pid)) != granted:
                expect(f"{file}: {trial}", False, f"should {'pass' if granted else 'be dropped'}")
    name = os.path.join(os.path.basename(os.path.dirname(file)), os.path.basename(file))
    expect(f"{name}: what is designed passes, all else is dropped", all(trials.values()), {k: len(v) for k, v in trials.items()})


def covers(grant, protocol, port):
    if grant[0] != protocol:
        return False
    if not grant[1]:
        return True
    first, _, last = grant[1].partition("-")
    return int(first) <= port <= int(last or first)


def source_in(source, where):
    return where == "any" or compare.ipaddress.ip_address(source) in compare.ipaddress.ip_network(where)


if __name__ == "__main__":
    main()
