#!/usr/bin/env python3
"""Runs dnsmasq with the exported file: every name, wildcard and pointer of the design resolves; what is not there does not; other
questions go to the forwarders.

dnsmasq_live.py EXPORT_TOOL DESIGN. What must resolve comes from the comparator's reading of the design.
"""
import socket
import struct
import subprocess
import sys
import tempfile
import threading

from named_live import ask, decode
from namespace import enter, expect, run, wait

import compare

SERVER = "10.255.0.53"


class Forwarder(threading.Thread):
    """Answers every question by 192.0.2.99, and remembers it."""

    def __init__(self, address):
        super().__init__(daemon=True)
        self.asked = []
        self.socket = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
        self.socket.bind((address, 53))
        self.start()

    def run(self):
        while True:
            query, client = self.socket.recvfrom(4096)
            name, end = decode(query, 12)
            self.asked.append(name)
            question = query[12:end + 4]
            answer = b"\xc0\x0c" + struct.pack(">HHIH", 1, 1, 60, 4) + socket.inet_aton("192.0.2.99")
            self.socket.sendto(query[:2] + struct.pack(">HHHHH", 0x8180, 1, 1, 0, 0) + question + answer, client)


def main():
    enter("dnsmasq", "ip")
    tool, path = sys.argv[1:]
    wanted = compare.derive_dns(compare.Design(path))["dnsmasq"]
    for address in (SERVER, *wanted["servers"]):
        run("ip", "addr", "add", f"{address}/32", "dev", "lo")
    forwarders = [Forwarder(address) for address in wanted["servers"]]
    with tempfile.TemporaryDirectory() as folder:
        run(tool, path, folder)
        dnsmasq = subprocess.Popen(["dnsmasq", "--keep-in-foreground", "--conf-file=" + folder + "/dns/dnsmasq/quorate.conf", "--user=root", "--no-hosts",
                                    "--bind-interfaces", "--listen-address=" + SERVER, "--pid-file="])
        try:
            wait("dnsmasq answers", 10, lambda: ask(SERVER, "no-such-host." + wanted["local"][-1], "A")[0] is not None)
            verify(wanted, forwarders)
        finally:
            dnsmasq.terminate()
            dnsmasq.wait()


def verify(wanted, forwarders):
    answers = {}
    for record in wanted["records"]:
        name, kind, data, _ = record.split(" ")
        answers.setdefault((name, kind), set()).add(data)
    for (name, kind), data in answers.items():
        for asked in [name.replace("*", "anything"), name.replace("*", "a.b")] if name.startswith("*") else [name]:
            got = ask(SERVER, asked, kind)
            expect(f"{asked} {kind}", (got[0], got[2]) == (0, data), got)
    names = {name for name, _ in answers}
    wildcards = {name[2:] for name in names if name.startswith("*.")}
    for zone in wanted["local"]:
        absent = f"250.{zone}" if zone.endswith("in-addr.arpa") else f"no-such-host.{zone}"
        got = ask(SERVER, absent, "PTR" if zone.endswith("in-addr.arpa") else "A")
        expect(f"{absent} does not exist", got[0] == 3 and not got[2], got)
    for domain in wildcards - names:
        got = ask(SERVER, domain, "A")
        expect(f"{domain} itself resolves, as the README says", got[2] == answers[("*." + domain, "A")], got)
    before = sum(len(f.asked) for f in forwarders)
    expect("none of this was anybody else's business", before == 0, before)
    if forwarders:
        expect("other questions go to the forwarders", ask(SERVER, "www.elsewhere.invalid", "A")[2] == {"192.0.2.99"})


if __name__ == "__main__":
    main()
