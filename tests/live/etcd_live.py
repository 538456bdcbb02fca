#!/usr/bin/env python3
"""Follows the exported runbooks on a real etcd of three members with TLS: backs it up, destroys all members, restores the
data of the snapshot, refuses a damaged snapshot, and brings a single lost member back. The commands are those of the
exported Markdown, unchanged.

etcd_live.py EXPORT_TOOL DESIGN RELEASE. What stands in for the machines of the runbook, and nothing else:
- a host is a network, mount and host name of its own, with a root folder in which /usr is ours and all else is empty;
- the user etcd is root there, for a user namespace knows one user only;
- systemctl, restorecon, yum, ssh and scp are scripts: the first starts and stops etcd as the unit does, the last two reach
  the folder of the backup host;
- from release 3.10 on, a loop plays the node agent: it runs etcd as long as /etc/origin/node/pods/etcd.yaml exists.
Steps that ask a person or another service are left out (SKIPPED).
"""
import os
import re
import subprocess
import sys
import tempfile
import threading
import time

from namespace import enter, expect, run, wait

SKIPPED = ("Name this backup", "Have the program", "List the backups", "Set the backup and a new token", "Start API", "Restart the node service",
           "See that the nodes come back", "Make a fresh backup", "Where a member still runs")
STAMP = "20260131T020000Z"

STUBS = {
    "systemctl": """#!/bin/bash
verb=$1; shift
for unit in "$@"; do
    case "$verb $unit" in
    "start etcd")
        set -a; . /etc/etcd/etcd.conf; set +a
        setsid etcd >>/var/log/etcd.log 2>&1 </dev/null & echo $! >/run/etcd.pid ;;
    "stop etcd")
        if [ -e /run/etcd.pid ]; then
            kill "$(cat /run/etcd.pid)" 2>/dev/null
            while kill -0 "$(cat /run/etcd.pid)" 2>/dev/null; do sleep 0.1; done
            rm /run/etcd.pid
        fi ;;
    esac
done
exit 0
""",
    "restorecon": "#!/bin/bash\nexit 0\n",
    "yum": "#!/bin/bash\nexit 0\n",
    "ssh": "#!/bin/bash\nshift\nexec \"${@//\\/backup/\\/keeper}\"\n",
    "scp": """#!/bin/bash
words=()
for word in "$@"; do
    case "$word" in
    *@*:*) words+=("/keeper${word#*@*:/backup}") ;;
    -*) words+=(-a) ;;
    *) words+=("$word") ;;
    esac
done
exec cp "${words[@]}"
""",
}


def steps(markdown):
    """[(section, action, [(hosts, commands)])] of a runbook, in order."""
    found, section, action, hosts = [], None, None, []
    lines = iter(markdown.split("\n"))
    for line in lines:
        if line.startswith("## "):
            section = line[3:]
        elif line.startswith("### "):
            action, hosts = re.sub(r"^### (☐ )?[0-9.]+ ", "", line), []
            found.append((section, action, []))
        elif line.startswith("**On:** "):
            hosts = re.findall(r"`([^`]+)`", line)
        elif line == "```bash":
            commands = []
            for line in lines:
                if line == "```":
                    break
                commands.append(line)
            found[-1][2].append((hosts, "\n".join(commands)))
    return found


class Member:
    """One host."""

    def __init__(self, work, name, address):
        self.name, self.address = name, address
        self.root = os.path.join(work, name)
        self.process = None
        for folder in ("usr", "proc", "dev", "tmp", "run", "keeper", "stubs", "etc/etcd", "etc/origin/node/pods", "etc/origin/master", "var/lib", "var/log"):
            os.makedirs(os.path.join(self.root, folder))
        for link in ("bin", "sbin", "lib", "lib64"):
            os.symlink(f"usr/{link}", os.path.join(self.root, link))
        self.write("etc/passwd", "root:x:0:0::/:/bin/bash\netcd:x:0:0::/:/bin/bash\n")
        self.write("etc/hosts", f"{address} {name}\n")
        self.write("etc/group", "root:x:0:\netcd:x:0:\n")
        for pod in ("apiserver", "controller"):
            self.write(f"etc/origin/node/pods/{pod}.yaml", "kind: Pod\n")
        for stub, text in STUBS.items():
            self.write(f"stubs/{stub}", text)
            os.chmod(os.path.join(self.root, "stubs", stub), 0o755)

    def write(self, path, text):
        with open(os.path.join(self.root, path), "w", encoding="utf-8") as file:
            file.write(text)

    def begin(self, keeper):
        self.holder = subprocess.Popen(["unshare", "-n", "-m", "-u", "sleep", "1200"])
        wait("the host's namespaces exist", 10, lambda: all(
            os.readlink(f"/proc/{self.holder.pid}/ns/{kind}") != os.readlink(f"/proc/self/ns/{kind}") for kind in ("net", "mnt", "uts")))
        link = "v" + self.name.split(".")[0]
        run("ip", "link", "add", link, "type", "veth", "peer", "name", "eth0", "netns", str(self.holder.pid))
        run("ip", "link", "set", link, "master", "br0", "up")
        for command in ("ip link set lo up", f"ip addr add {self.address}/16 dev eth0", "ip link set eth0 up", f"hostname {self.name}",
                        f"mount --rbind /usr {self.root}/usr", f"mount --rbind /proc {self.root}/proc",
                        f"mount --rbind /dev {self.root}/dev", f"mount --bind {keeper} {self.root}/keeper"):
            run(*self.inside(), *command.split())

    def inside(self):
        return ["nsenter", "-t", str(self.holder.pid), "-n", "-m", "-u", "-r"]  # -r: the tests may themselves run below a changed root

    def command(self, commands):
        return [*self.inside(), "chroot", self.root, "/usr/bin/env", "-i", "PATH=/stubs:/usr/sbin:/usr/bin", f"STAMP={STAMP}",
                "TOKEN=drill-1", "bash", "-euo", "pipefail", "-c", commands]

    def execute(self, commands, check=True):
        done = subprocess.run(self.command(commands), stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, timeout=120, check=False)
        if check and done.returncode != 0:
            log = os.path.join(self.root, "var/log/etcd.log")
            tail = open(log, encoding="utf-8").read()[-600:] if os.path.exists(log) else ""
            sys.exit(f"FAILED on {self.name}:\n{commands}\n{done.stdout}\n{tail}")
        return done

    def etcdctl(self, *words, check=True):
        tls = "--cert /etc/etcd/peer.crt --key /etc/etcd/peer.key --cacert /etc/etcd/ca.crt"
        return self.execute(f"ETCDCTL_API=3 etcdctl {tls} --endpoints https://{self.address}:2379 {' '.join(words)}", check)

    def agent(self, ended):
        """The node agent of 3.10 and later, as far as etcd goes."""
        pod = os.path.join(self.root, "etc/origin/node/pods/etcd.yaml")
        while not ended.is_set():
            if self.process is not None and self.process.poll() is not None:
                self.process = None  # it ended by itself: a pod is started again
            if os.path.exists(pod) and self.process is None:
                self.process = subprocess.Popen(self.command("set -a; . /etc/etcd/etcd.conf; exec etcd >>/var/log/etcd.log 2>&1"))
            elif not os.path.exists(pod) and self.process is not None:
                self.process.terminate()
                self.process.wait()
                self.process = None
            time.sleep(0.2)

    def destroy(self):
        """The process and its data are gone, without a good-bye."""
        pod = os.path.join(self.root, "etc/origin/node/pods/etcd.yaml")
        if self.process is not None:
            os.rename(pod, pod + ".gone")
            self.process.kill()
            wait("etcd is gone", 20, lambda: self.process is None)
            os.rename(pod + ".gone", pod.replace("/pods/", "/"))
        else:
            self.execute("kill -9 \"$(cat /run/etcd.pid)\"; rm /run/etcd.pid; sleep 0.5")
        self.execute("rm -rf /var/lib/etcd/member")


def certificates(work, members):
    def openssl(*words):
        run("openssl", *words)
    key, authority = os.path.join(work, "ca.key"), os.path.join(work, "ca.crt")
    openssl("req", "-x509", "-newkey", "rsa:2048", "-nodes", "-keyout", key, "-out", authority, "-days", "2", "-subj", "/CN=etcd-signer")
    for member in members:
        own = os.path.join(member.root, "etc/etcd")
        with open(os.path.join(work, "extensions"), "w", encoding="ascii") as file:
            file.write(f"subjectAltName=IP:{member.address},DNS:{member.name}\nextendedKeyUsage=serverAuth,clientAuth\n")
        openssl("req", "-newkey", "rsa:2048", "-nodes", "-keyout", f"{own}/peer.key", "-out", f"{work}/peer.csr", "-subj", f"/CN={member.name}")
        openssl("x509", "-req", "-in", f"{work}/peer.csr", "-CA", authority, "-CAkey", key, "-CAcreateserial", "-days", "2",
                "-extfile", f"{work}/extensions", "-out", f"{own}/peer.crt")
        run("cp", authority, f"{own}/ca.crt")


def configuration(member, members):
    """What the installer's roles/etcd/templates/etcd.conf.j2 makes."""
    cluster = ",".join(f"{m.name}=https://{m.address}:2380" for m in members)
    member.write("etc/etcd/etcd.conf", f"""ETCD_NAME={member.name}
ETCD_LISTEN_PEER_URLS=https://{member.address}:2380
ETCD_DATA_DIR=/var/lib/etcd/
ETCD_HEARTBEAT_INTERVAL=500
ETCD_ELECTION_TIMEOUT=2500
ETCD_LISTEN_CLIENT_URLS=https://{member.address}:2379
ETCD_INITIAL_ADVERTISE_PEER_URLS=https://{member.address}:2380
ETCD_INITIAL_CLUSTER={cluster}
ETCD_INITIAL_CLUSTER_STATE=new
ETCD_INITIAL_CLUSTER_TOKEN=etcd-cluster-1
ETCD_ADVERTISE_CLIENT_URLS=https://{member.address}:2379
ETCD_TRUSTED_CA_FILE=/etc/etcd/ca.crt
ETCD_CLIENT_CERT_AUTH=true
ETCD_CERT_FILE=/etc/etcd/peer.crt
ETCD_KEY_FILE=/etc/etcd/peer.key
ETCD_PEER_TRUSTED_CA_FILE=/etc/etcd/ca.crt
ETCD_PEER_CLIENT_CERT_AUTH=true
ETCD_PEER_CERT_FILE=/etc/etcd/peer.crt
ETCD_PEER_KEY_FILE=/etc/etcd/peer.key
""")


def follow(members, runbook, sections=None, but=()):
    """Does the steps of the sections on those hosts of theirs that exist here."""
    done = 0
    for section, action, blocks in runbook:
        if (sections and not any(word in section for word in sections)) or action.startswith((*SKIPPED, *but)):
            continue
        print(f"--- {section} / {action}")
        for hosts, commands in blocks:
            for name in hosts:
                if name in members:
                    patient = "endpoint" in commands
                    if patient:
                        wait(action, 60, lambda: members[name].execute(commands, check=False).returncode == 0)
                    else:
                        members[name].execute(commands)
                    done += 1
    expect("steps were done", done > 0, done)


def healthy(members):
    return all(member.etcdctl("endpoint", "health", check=False).returncode == 0 for member in members.values())


def value(member, key):
    return member.etcdctl("get", key, "--print-value-only").stdout.strip()


def main():
    enter("nsenter", "chroot", "etcd", "etcdctl", "openssl", "hostname", "ss")
    tool, path, release = sys.argv[1:]
    with tempfile.TemporaryDirectory() as work:
        with open(path, encoding="utf-8") as file:
            design = file.read().replace('version: "3.11"', f'version: "{release}"')
        with open(os.path.join(work, "design.quorate.yaml"), "w", encoding="utf-8") as file:
            file.write(design)
        run(tool, os.path.join(work, "design.quorate.yaml"), os.path.join(work, "export"))
        books = {}
        for name in ("backup", "restore-etcd", "restore-etcd-member"):
            with open(os.path.join(work, "export/ocp-live/runbooks", name + ".md"), encoding="utf-8") as file:
                books[name] = steps(file.read())
        run("ip", "link", "add", "br0", "type", "bridge")
        run("ip", "link", "set", "br0", "up")
        keeper = os.path.join(work, "keeper")
        os.makedirs(keeper)
        members = {}
        for number in (1, 2, 3):
            name = f"master0{number}.dc1.bank.example"
            members[name] = Member(work, name, f"10.20.1.1{number}")
        ended = threading.Event()
        pods = release in ("3.10", "3.11")
        try:
            for member in members.values():
                member.begin(keeper)
            certificates(work, members.values())
            for member in members.values():
                configuration(member, members.values())
                if pods:
                    member.write("etc/origin/node/pods/etcd.yaml", "kind: Pod\n")
                    threading.Thread(target=member.agent, args=(ended,), daemon=True).start()
                else:
                    member.execute("systemctl start etcd")
            print(f"etcd of three members is healthy after {wait('etcd is healthy', 60, lambda: healthy(members)):.1f} s")
            rehearse(members, books, keeper, pods)
        finally:
            ended.set()
            for member in members.values():
                member.execute("systemctl stop etcd", check=False)
                if member.process is not None:
                    member.process.kill()
                member.holder.kill()
                member.holder.wait()


def rehearse(members, books, keeper, pods):
    first, second, third = members.values()
    first.etcdctl("put", "before", "saved")
    follow(members, books["backup"], ("Before you start", "Data of etcd", "Configuration of etcd", "Out of the cluster"),
           ("See when certificates", "Unpack", "Compare", "Remove backups"))
    snapshot = f"{keeper}/{first.name}/{STAMP}/etcd/snapshot.db"
    expect("the snapshot of the first member is on the backup host", os.path.getsize(snapshot) > 10000, snapshot)
    expect("so are its certificates", os.path.exists(f"{keeper}/{second.name}/{STAMP}/etcd-config/peer.key"))
    first.etcdctl("put", "after", "not saved")

    for member in members.values():
        member.destroy()
    expect("nothing answers", not healthy({first.name: first}))
    if pods:  # the agents start it again, without data: the members found an empty cluster before the runbook begins
        for member in members.values():
            os.rename(f"{member.root}/etc/origin/node/etcd.yaml", f"{member.root}/etc/origin/node/pods/etcd.yaml")
        wait("an empty cluster runs", 60, lambda: healthy(members))
        expect("it is empty", value(first, "before") == "")
    follow(members, books["restore-etcd"], ("Choose the backup", "Stop the control plane"))
    follow(members, books["restore-etcd"], ("Restore the data",), ("Make the data",))
    restore = [step for step in books["restore-etcd"] if step[1].startswith("Make the data of each member")]
    expect("there is one step that restores", len(restore) == 1)
    commands = {hosts[0]: block for hosts, block in restore[0][2]}
    expect("it has commands for each member", set(commands) == set(members))

    first.execute("cp /backup/restore/snapshot.db /backup/restore/whole.db && truncate -s -4096 /backup/restore/snapshot.db")
    damaged = first.execute(commands[first.name], check=False)
    expect("a damaged snapshot is refused", damaged.returncode != 0 and "sha256" in damaged.stdout, damaged.stdout.strip()[:120])
    first.execute("mv /backup/restore/whole.db /backup/restore/snapshot.db; rm -rf /var/lib/etcd")

    follow(members, books["restore-etcd"], ("Restore the data",), ("Put the old data",))
    again = first.execute(commands[first.name], check=False)
    expect("restoring over data is refused", again.returncode != 0, again.stdout.strip()[-200:])
    follow(members, books["restore-etcd"], (". Start etcd",))
    wait("all members are healthy", 60, lambda: healthy(members))
    for member in members.values():
        expect(f"{member.name} has the data of the snapshot", value(member, "before") == "saved")
        expect(f"{member.name} has nothing younger", value(member, "after") == "")
    expect("three members are listed", first.etcdctl("member", "list").stdout.count("started") == 3)

    first.etcdctl("put", "later", "kept")
    second.destroy()
    second.execute("rm -rf /etc/etcd")
    wait("two of three go on", 60, lambda: first.etcdctl("put", "later", "kept", check=False).returncode == 0)
    if pods:
        second.execute("mkdir -p /etc/origin/node/pods-stopped && mv /etc/origin/node/etcd.yaml /etc/origin/node/pods-stopped/")
    follow(members, books["restore-etcd-member"], (second.name,))
    wait("all members are healthy", 60, lambda: healthy(members))
    expect("the new member has all data", value(second, "before") == "saved" and value(second, "later") == "kept")
    listed = first.etcdctl("member", "list").stdout
    expect("three members are listed, each once", listed.count("started") == 3 and len(listed.strip().split("\n")) == 3, listed)


if __name__ == "__main__":
    main()
