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
], "balancers": [
    ("NGINX: member lost", "balancers/edge/nginx/quorate-stream.conf", r"        server 10\.50\.2\.2:443.*\n", "", "10.50.2.2:443"),
    ("NGINX: other address", "balancers/edge/nginx/quorate-stream.conf", r"listen 10\.50\.0\.101:80;", "listen 10.50.0.102:80;", "10.50.0.102:80"),
    ("NGINX: other method", "balancers/edge/nginx/quorate-stream.conf", r"least_conn;", "hash $remote_addr consistent;", "source"),
    ("NGINX: other patience", "balancers/edge/nginx/quorate-stream.conf", r"proxy_timeout 600s", "proxy_timeout 60s", "60s"),
    ("NGINX: no check", "balancers/edge/nginx/quorate-stream.conf", r"max_fails=3 fail_timeout=10s", "max_fails=0", "passive"),
    ("keepalived asks HAProxy", "balancers/edge/keepalived/blue-lb1.conf", r"check_nginx", "check_haproxy", "AssertionError"),
    ("F5: member lost", "green/f5/as3-green.json", r'"10\.50\.5\.1",\n *', "", "10.50.5.1:8443"),
    ("F5: other port", "green/f5/as3-green.json", r'"virtualPort": 80\b', '"virtualPort": 81', "10.50.0.111:81"),
    ("F5: the API sticks to an address", "green/f5/as3-green.json", r'(?s)"persistenceMethods": \[\s*\]', '"persistenceMethods": ["source-address"]', "sticky"),
    ("F5: check of another port", "green/f5/as3-green.json", r'"targetPort": 1936', '"targetPort": 1937', "1937"),
    ("F5: other patience", "green/f5/as3-green.json", r'"idleTimeout": 900', '"idleTimeout": 90', "90"),
    ("Terraform: member lost", "sky-production/terraform/main.tf.json", r'"sky-master1": "10\.60\.1\.1",', "", "sky-master1"),
    ("Terraform: API open to the world", "sky-production/terraform/main.tf.json", r'"internal": true', '"internal": false', "internal"),
    ("Terraform: hairpin", "sky-production/terraform/main.tf.json", r'"preserve_client_ip": false', '"preserve_client_ip": true', "hairpin"),
    ("Terraform: other page", "sky-production/terraform/main.tf.json", r'"path": "/healthz"', '"path": "/"', "HTTPS 443 /"),
    ("Terraform: a variable nobody declares", "sky-production/terraform/main.tf.json", r"var\.vpc_id", "var.network", "AssertionError"),
    ("dnsmasq: record lost", "dns/dnsmasq/quorate.conf", r"host-record=blue-infra2.*\n", "", "blue-infra2"),
    ("dnsmasq: other wildcard", "dns/dnsmasq/quorate.conf", r"address=/apps\.blue\.shop\.example/10\.50\.0\.101", "address=/apps.blue.shop.example/10.50.0.100", "*.apps.blue"),
    ("dnsmasq: pointer lost", "dns/dnsmasq/quorate.conf", r"ptr-record=1\.1\.50.*\n", "", "1.1.50.10.in-addr.arpa PTR"),
    ("dnsmasq: other lifetime", "dns/dnsmasq/quorate.conf", r"(files\.shop\.example,10\.50\.0\.9),900", r"\1,90", "files.shop.example"),
    ("dnsmasq: zone that others are asked about", "dns/dnsmasq/quorate.conf", r"local=/blue\.shop\.example/\n", "", "local"),
    ("F5 DNS: other order", "dns/f5/as3-gslb.json", r'"global-availability"(,\n *"members")', r'"round-robin"\1', "choice"),
    ("F5 DNS: other server", "dns/f5/as3-gslb.json", r"quorate_10_60_0_12", "quorate_10_50_0_100", "KeyError"),
    ("subscriptions miscounted", "tables/subscriptions.csv", r',3\r?\n', ',4\n', "needed"),
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
    ("firewall open to all", "tables/firewall/ocp-prod/master-etcd.nft", r"ip saddr @masters (tcp dport 2379)", r"\1", "2379/tcp from any"),
    ("firewall of another port", "tables/firewall/ocp-prod/master-etcd.nft", r"tcp dport 2380", "tcp dport 2381", "2380/tcp"),
    ("address lost from a set", "tables/firewall/ocp-prod/master-etcd.nft", r"10\.10\.1\.11-10\.10\.1\.13", "10.10.1.11-10.10.1.12", "10.10.1.12/32"),
    ("no VRRP", "tables/firewall/ocp-prod/load-balancer.nft", r".*ip protocol 112.*\n", "", "vrrp from"),
    ("a host's firewall is missing", "tables/firewall/hosts.csv", r".*infra02.*\n", "", "infra02.dc1.bank.example@10.10.2.12"),
    ("row of the matrix is missing", "tables/ports.csv", r'.*"2380".*\n', "", "its file grants 2380/tcp"),
    ("row of the matrix too many", "tables/ports.csv", r'"2380"', '"2380 2390"', "the matrix asks for 2390/tcp"),
    ("wrong total", "tables/sizing.csv", r'"Design","",15,0,15,150', '"Design","",15,0,15,151', "151"),
    ("wrong memory of a host", "tables/hosts.csv", r"(infra02.*),64,", r"\1,32,", "32"),
    ("one host too many bought", "tables/bill-of-materials.csv", r'"Host",4,', '"Host",5,', "bought"),
    ("wrong cores of a subscription", "tables/subscriptions.csv", r"4,64,", "4,60,", "60"),
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
