#!/usr/bin/env python3
"""Proves that the comparator can fail: exports a design, breaks the files in one way after the other, and expects a complaint."""
import os
import re
import shutil
import subprocess
import sys
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))

# What is broken, by design: file, pattern, replacement, and a piece of the complaint.
BREAKS = {"applications": [
    ("other target", "promotion/release/promote.sh", r"released/shop/web:v2", "released/shop/web:v3", "released/shop/web:v3"),
    ("image missing", "promotion/release/promote.sh", r"promote .*v2'\n", "", "shop/web:v2"),
    ("image too many", "promotion/release/promote.sh", r"(promote .*)v2('.*)v2('\n)", r"\1v2\2v2\3\1v9\2v9\3", "shop/web:v9"),
    ("copied by tag instead of digest", "promotion/release/promote.sh", r"shop/db@sha256:\w+", "shop/db:1.0", "shop/db:1.0"),
    ("one architecture", "promotion/release/promote.sh", r"copy --all", "copy", "all architectures"),
    ("source not checked", "promotion/release/promote.sh", r"--src-cert-dir", "--src-tls-verify=false --src-cert-dir", "verif"),
    ("target checked", "promotion/release/promote.sh", r"--dest-tls-verify=false", "--dest-tls-verify=true", "verif"),
    ("other certificates", "promotion/release/promote.sh", r"registries/dev", "registries/test", "registries/test"),
    ("does something else than it says", "promotion/release/promote.sh", r'timeout --foreground --kill-after=10 "\$limit" "\$@"', '"$@" --extra', "does"),
    ("not compared", "promotion/release/promote.sh", r'compare "\$@"', ":", "compared"),
    ("without accounts", "promotion/release/promote.sh", r'--authfile "\$authfile" ', "", ""),
    ("unsigned", "promotion/signed-release/promote.sh", r'--sign-by "\$key" ', "", "signed by"),
    ("other policy", "promotion/signed-release/promote.sh", r"policy='[^']*'", "policy='/etc/policy.json'", "policy"),
    ("other tag in a list", "promotion/nightly/sync-1.yaml", r'"v2"', '"v3"', "shop/web:v3"),
    ("all tags", "promotion/nightly/sync-2.yaml", r'\n +- "yes"', " []", ""),
    ("tag that YAML takes for a truth value", "promotion/nightly/sync-2.yaml", r'- "yes"', "- yes", ""),
    ("source of a list not checked", "promotion/nightly/sync-1.yaml", r"tls-verify: true", "tls-verify: false", ""),
    ("list into another path", "promotion/nightly/promote.sh", r"'10\.92\.0\.40:5000/crm'", "'10.92.0.40:5000/shop'", "shop/web:yes"),
    ("list left out", "promotion/nightly/promote.sh", r"synchronize 'sync-2.*\n", "", ""),
    ("pinned tag not looked at", "promotion/nightly/promote.sh", r"expect '.*\n", "", "compared"),
    ("other mapping", "promotion/between-clusters/mapping.txt", r"=(.*)shop/web:1\.10", r"=\1shop/web:1.11", "shop/web:1.11"),
    ("mapping of one architecture", "promotion/between-clusters/promote.sh", r"--filter-by-os=\.\*", "--filter-by-os=linux/amd64", "all architectures"),
    ("other image pushed", "promotion/by-hand/promote.sh", r'docker push "\$2"', 'docker push "$1"', ""),
    ("wrong cluster", "templates/shop/deploy.sh", r"default/api-prod", "default/api-dev", "api-dev"),
    ("wrong project", "templates/shop/deploy.sh", r"'shop-trial'", "'shop'", "shop-trial"),
    ("parameter changed", "templates/shop/development.env", r"REPLICAS=1", "REPLICAS=2", "REPLICAS"),
    ("parameter missing", "templates/shop/development.env", r"REPLICAS=1\n", "", "REPLICAS"),
    ("no explicit context", "templates/shop/deploy.sh", r' --context="\$2"', "", ""),
], "all-in-one": [
    ("missing record", "dns/records.bank.example", r"api\.poc.*\n", "", "api.poc.bank.example A"),
    ("record too many", "dns/records.bank.example", r"\Z", "x.bank.example. 300 IN A 10.90.0.12\n", "x.bank.example"),
    ("wrong pointer", "dns/records.0.90.10.in-addr.arpa", r"PTR poc01", "PTR poc02", "poc02"),
    ("wrong lifetime", "dns/records.bank.example", r"(\*\.apps.*) 300 ", r"\1 3600 ", "3600"),
    ("missing file", "dns/records.0.90.10.in-addr.arpa", None, None, "0.90.10.in-addr.arpa"),
], "typical-ha": [
    ("wrong port of a member", "balancers/lb/haproxy.cfg", r"10\.10\.1\.12:8443", "10.10.1.12:6443", "10.10.1.12:6443"),
    ("missing member", "balancers/lb/haproxy.cfg", r"    server infra02 10\.10\.2\.12:443.*\n", "", "infra02"),
    ("member twice under another name", "balancers/lb/haproxy.cfg", r"(    server infra02) (10\.10\.2\.12:443.*\n)", r"\1 \2\1b \2", "infra02b"),
    ("wrong VIP", "balancers/lb/haproxy.cfg", r"bind 10\.10\.0\.11:80", "bind 10.10.0.12:80", "10.10.0.12:80"),
    ("other algorithm", "balancers/lb/haproxy.cfg", r"balance leastconn", "balance roundrobin", "roundrobin"),
    ("other idle timeout", "balancers/lb/haproxy.cfg", r"timeout server 300s", "timeout server 60s", "60s"),
    ("check of another port", "balancers/lb/haproxy.cfg", r"check port 1936", "check port 1937", "1937"),
    ("check without TLS", "balancers/lb/haproxy.cfg", r" check-ssl verify none", "", "tls"),
    ("no check", "balancers/lb/haproxy.cfg", r" check check-ssl verify none", "", "none"),
    ("wrong VRRP id", "balancers/lb/keepalived/lb02.conf", r"virtual_router_id 52", "virtual_router_id 53", "vrid"),
    ("wrong peer", "balancers/lb/keepalived/lb01.conf", r"(?m)^        10\.10\.0\.32", "        10.10.0.33", "10.10.0.33"),
    ("preference turned around", "balancers/lb/keepalived/lb02.conf", r"priority \d+", "priority 200", "rank"),
    ("wrong prefix", "balancers/lb/keepalived/lb01.conf", r"10\.10\.0\.11/16", "10.10.0.11/24", "prefix"),
    ("a host's file is missing", "balancers/lb/keepalived/lb02.conf", None, None, "lb02"),
    ("missing PTR", "dns/db.10.10.in-addr.arpa", r"12\.2 .*\n", "", "12.2.10.10.in-addr.arpa PTR"),
    ("wrong PTR", "dns/db.10.10.in-addr.arpa", r"PTR infra01", "PTR infra09", "infra09"),
    ("missing address", "dns/db.bank.example", r"infra02\.dc1 .*\n", "", "infra02"),
    ("extra record", "dns/db.bank.example", r"\Z", "extra IN A 10.10.9.9\n", "extra.bank.example"),
    ("missing wildcard", "dns/db.bank.example", r"\*\.apps.*\n", "", "*.apps"),
    ("wrong serial", "dns/db.bank.example", r" 1 3600 ", " 2 3600 ", "serial"),
    ("secondary asks somebody else", "dns/dns02/named.conf.quorate", r"masters \{ 10\.10\.0\.21; \}", "masters { 10.10.0.23; }", "10.10.0.23"),
    ("missing zone file", "dns/db.10.10.in-addr.arpa", None, None, "10.10.in-addr.arpa"),
    ("wrong address of a host", "ocp-prod/openshift-ansible/hosts", r"ansible_host=10\.10\.2\.12", "ansible_host=10.10.2.22", "10.10.2.22"),
    ("wrong node group", "ocp-prod/openshift-ansible/hosts", r"(infra02.*)node-config-infra", r"\1node-config-compute", "node-config-compute"),
    ("master lost from its group", "ocp-prod/openshift-ansible/hosts", r"\[etcd\]\nmaster01.*\n", "[etcd]\n", "etcd"),
    ("other first master", "ocp-prod/openshift-ansible/hosts", r"(\[masters\]\n)(.*\n)(.*\n)", r"\1\3\2", "first master"),
    ("variable changed", "ocp-prod/openshift-ansible/hosts", r"osm_host_subnet_length=9", "osm_host_subnet_length=8", "osm_host_subnet_length"),
    ("text turned into a number", "ocp-prod/openshift-ansible/hosts", r'openshift_release="3\.11"', "openshift_release=3.11", "openshift_release"),
    ("truth turned into text", "ocp-prod/openshift-ansible/hosts", r"install_logging=True", "install_logging=true", "install_logging"),
    ("variable missing", "ocp-prod/openshift-ansible/hosts", r"openshift_hosted_registry_replicas=3\n", "", "registry_replicas"),
    ("variable too many", "ocp-prod/openshift-ansible/hosts", r"\Z", "openshift_hostname=x\n", "openshift_hostname"),
    ("what the installer rejects", "ocp-prod/openshift-ansible/hosts", r"\Z", "openshift_hostname=x\n", "rejects it by R15"),
    ("other YAML form", "ocp-prod/openshift-ansible-yaml/hosts.yaml", r"osm_host_subnet_length: 9", "osm_host_subnet_length: 8", "YAML form"),
    ("text turned into a number in YAML", "ocp-prod/openshift-ansible-yaml/hosts.yaml", r'openshift_release: "3\.11"', "openshift_release: 3.11", "YAML form"),
    ("group outside of OSEv3", "ocp-prod/openshift-ansible/hosts", r"\Z", "\n[lb]\nlb01.dc1.bank.example\n", "lb"),
]}


def compare(design, folder, *options):
    return subprocess.run([sys.executable, os.path.join(HERE, "compare.py"), design, folder, *options], stdout=subprocess.PIPE,
                          stderr=subprocess.STDOUT, text=True, check=False)


def main():
    design, tool = sys.argv[1:]
    breaks = BREAKS[os.path.basename(design).split(".")[0]]
    failed = 0
    with tempfile.TemporaryDirectory() as temporary:
        good = os.path.join(temporary, "good")
        subprocess.run([tool, design, good], check=True)
        first = compare(design, good)
        if first.returncode != 0:  # skipped, or wrong before anything was broken
            sys.exit(print(first.stdout) or first.returncode)
        for name, path, pattern, replacement, complaint in breaks:
            bad = os.path.join(temporary, "bad")
            shutil.rmtree(bad, ignore_errors=True)
            shutil.copytree(good, bad)
            file = os.path.join(bad, path)
            if pattern is None:
                os.remove(file)
            else:
                with open(file, encoding="ascii") as stream:
                    before = stream.read()
                after = re.sub(pattern, replacement, before)
                assert after != before, f"{name}: nothing was broken"
                with open(file, "w", encoding="ascii") as stream:
                    stream.write(after)
            result = compare(design, bad, *(["--applications"] if path.startswith(("promotion/", "templates/")) else []))
            if result.returncode != 1 or complaint not in result.stdout:
                failed += 1
                print(f"{name}: not noticed\n{result.stdout}")
    print(f"{len(breaks)} breaks, {failed} not noticed")
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
