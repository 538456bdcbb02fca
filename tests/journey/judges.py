"""The tools that exported files are meant for: each reads its files of a folder and says yes, or the journey fails."""
import glob
import os
import re
import subprocess
import sys

from desk import Failed

HERE = os.path.dirname(os.path.abspath(__file__))


def judge(files, *command, **environment):
    done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False, env={**os.environ, **environment})
    if done.returncode != 0 or "WARNING" in done.stdout:
        raise Failed(f"{command[0]} refuses {files}: {done.stdout}")
    print(f"ok: {command[0]} accepts {files}")


def inside(folder, pattern):
    found = sorted(glob.glob(os.path.join(folder, "**", pattern), recursive=True))
    if not found:
        raise Failed(f"no {pattern} was exported")
    return found


def keepalived(path, scratch):
    """It looks for interface and script on the machine it runs on: a namespace with a bridge, a copy with the script's path mapped."""
    with open(path, encoding="utf-8") as file:
        text = file.read()
    script = os.path.join(os.path.dirname(path), "check-haproxy.sh")
    mapped = os.path.join(scratch, "keepalived.conf")
    with open(mapped, "w", encoding="utf-8") as file:
        file.write(text.replace("/etc/keepalived/check-haproxy.sh", script))
    interface = re.search(r"^\s+interface (\S+)", text, re.M)[1]
    address = re.search(r"unicast_src_ip (\S+)", text)[1]
    judge(path, "unshare", "-n" if os.geteuid() == 0 else "-rn", "sh", "-c",
          f"ip link add {interface} type bridge && ip addr add {address}/16 dev {interface} && exec keepalived -t -f {mapped}")


def named(path, scratch):
    dns = os.path.dirname(os.path.dirname(path))
    os.makedirs(os.path.join(dns, "slaves"), exist_ok=True)
    wrapper = os.path.join(scratch, "named.conf")
    with open(wrapper, "w", encoding="utf-8") as file:
        file.write(f'options {{ directory "{dns}"; }};\ninclude "{path}";\n')
    judge(path, "named-checkconf", "-z", wrapper)
    os.rmdir(os.path.join(dns, "slaves"))


def accept(design, folder, scratch, compare=True):
    """compare: the comparator, too, which knows one set of name servers."""
    for path in inside(folder, "haproxy.cfg"):
        judge(path, "haproxy", "-c", "-dW", "-f", path)
    for path in inside(folder, "keepalived/**/*.conf"):
        keepalived(path, scratch)
    for path in inside(folder, "named.conf.quorate"):
        named(path, scratch)
    for path in inside(folder, "hosts"):
        judge(path, "ansible-inventory", "-i", path, "--list", ANSIBLE_INVENTORY_ANY_UNPARSED_IS_FAILED="1", ANSIBLE_INVENTORY_UNPARSED_FAILED="1")
    for path in inside(folder, "*.sh"):
        judge(path, "shellcheck", "-S", "style", path)
    for path in inside(folder, "*.nft"):
        judge(path, "unshare", "-n" if os.geteuid() == 0 else "-rn", "nft", "-c", "-f", path)
    for path in inside(folder, "*.svg"):
        judge(path, "xmllint", "--noout", path)
    if compare:
        judge(folder, sys.executable, os.path.join(HERE, "..", "comparator", "compare.py"), design, folder)
