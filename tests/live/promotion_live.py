#!/usr/bin/env python3
"""Runs the exported promotion scripts between two real registries: images arrive with equal digests, a manifest list with all of
its architectures; what goes wrong is said and ends with the promised exit code.

promotion_live.py EXPORT_TOOL DESIGN. The source speaks TLS with an authority of its own and wants a login, the target plain HTTP.
"""
import base64
import gzip
import hashlib
import http.client
import io
import json
import os
import re
import shutil
import signal
import socket
import ssl
import subprocess
import sys
import tarfile
import tempfile
import threading
import time
import warnings

from namespace import enter, expect, run, wait

import compare

warnings.filterwarnings("ignore", category=DeprecationWarning)
import crypt  # bcrypt is all that the registry takes, and nothing else of a plain Debian makes it

USER, PASSWORD = "any", "not-a-secret"
INDEX = "application/vnd.oci.image.index.v1+json"
MANIFEST = "application/vnd.oci.image.manifest.v1+json"
CERTIFICATES = "/etc/pki/registries/dev"
SHOWN_DIGEST = "sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"


def check(what, condition, *details):
    """Details only of what fails: they are long."""
    expect(what, condition, "" if condition else details)


class Layout:
    """An OCI image layout, written by hand."""

    def __init__(self, folder):
        self.folder = folder
        os.makedirs(os.path.join(folder, "blobs", "sha256"))
        with open(os.path.join(folder, "oci-layout"), "w", encoding="ascii") as file:
            file.write('{"imageLayoutVersion": "1.0.0"}')
        self.entries = []

    def blob(self, data):
        digest = hashlib.sha256(data).hexdigest()
        with open(os.path.join(self.folder, "blobs", "sha256", digest), "wb") as file:
            file.write(data)
        return {"digest": f"sha256:{digest}", "size": len(data)}

    def image(self, content, architecture="amd64"):
        raw = io.BytesIO()
        with tarfile.open(fileobj=raw, mode="w") as tar:
            entry = tarfile.TarInfo("content")
            entry.size = len(content)
            tar.addfile(entry, io.BytesIO(content))
        layer = raw.getvalue()
        config = {"architecture": architecture, "os": "linux", "config": {},
                  "rootfs": {"type": "layers", "diff_ids": ["sha256:" + hashlib.sha256(layer).hexdigest()]}}
        manifest = {"schemaVersion": 2, "mediaType": MANIFEST,
                    "config": {"mediaType": "application/vnd.oci.image.config.v1+json", **self.blob(json.dumps(config).encode())},
                    "layers": [{"mediaType": "application/vnd.oci.image.layer.v1.tar+gzip", **self.blob(gzip.compress(layer, mtime=0))}]}
        return {"mediaType": MANIFEST, **self.blob(json.dumps(manifest).encode())}

    def list(self, content):
        images = [{**self.image(content + a.encode(), a), "platform": {"architecture": a, "os": "linux"}} for a in ("amd64", "arm64")]
        index = {"schemaVersion": 2, "mediaType": INDEX, "manifests": images}
        return {"mediaType": INDEX, **self.blob(json.dumps(index).encode())}

    def name(self, name, entry):
        """Names an image of the layout; returns its digest."""
        self.entries.append({**entry, "annotations": {"org.opencontainers.image.ref.name": name}})
        with open(os.path.join(self.folder, "index.json"), "w", encoding="ascii") as file:
            json.dump({"schemaVersion": 2, "manifests": self.entries}, file)
        return entry["digest"]


class Registry:
    def __init__(self, work, name, host, tls=False):
        self.host, self.tls, self.home = host, tls, os.path.join(work, name)
        self.certificates = os.path.join(self.home, "certs")
        os.makedirs(self.certificates)
        http_part = f"http:\n  addr: {host}\n"
        auth = ""
        if tls:
            address = host.split(":")[0]
            # openssl has no certificate that is its own authority and names an address without an extension.
            run("openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=registry", "-addext",
                f"subjectAltName=IP:{address}", "-keyout", f"{self.home}/key.pem", "-out", f"{self.certificates}/ca.crt")
            http_part += f"  tls:\n    certificate: {self.certificates}/ca.crt\n    key: {self.home}/key.pem\n"
            with open(os.path.join(self.home, "users"), "w", encoding="ascii") as file:
                file.write(f"{USER}:{crypt.crypt(PASSWORD, crypt.mksalt(crypt.METHOD_BLOWFISH, rounds=2**4))}\n")
            auth = f"auth:\n  htpasswd:\n    realm: test\n    path: {self.home}/users\n"
        with open(os.path.join(self.home, "config.yml"), "w", encoding="ascii") as file:
            file.write(f"version: 0.1\nlog:\n  level: error\nstorage:\n  filesystem:\n    rootdirectory: {self.home}/data\n  delete:\n"
                       f"    enabled: true\n{http_part}{auth}")
        self.process = None
        self.start()

    def start(self):
        with open(os.path.join(self.home, "log"), "ab") as log:
            self.process = subprocess.Popen(["docker-registry", "serve", os.path.join(self.home, "config.yml")], stdout=log, stderr=log)
        wait(f"{self.host} answers", 20, lambda: self.get("/v2/")[0] == 200)

    def stop(self):
        self.process.terminate()
        self.process.wait()

    def get(self, path):
        context = ssl.create_default_context(cafile=os.path.join(self.certificates, "ca.crt")) if self.tls else None
        link = http.client.HTTPSConnection(self.host, timeout=5, context=context) if self.tls else http.client.HTTPConnection(self.host, timeout=5)
        try:
            login = base64.b64encode(f"{USER}:{PASSWORD}".encode()).decode()
            link.request("GET", path, headers={"Accept": f"{INDEX}, {MANIFEST}", "Authorization": f"Basic {login}"} if self.tls else {"Accept": f"{INDEX}, {MANIFEST}"})
            answer = link.getresponse()
            return answer.status, answer.read()
        except OSError:
            return None, b""
        finally:
            link.close()

    def digest(self, repository, tag):
        """Of the bytes that the registry gives out, or None."""
        status, data = self.get(f"/v2/{repository}/manifests/{tag}")
        return "sha256:" + hashlib.sha256(data).hexdigest() if status == 200 else None

    def repositories(self):
        return json.loads(self.get("/v2/_catalog")[1])["repositories"]

    def architectures(self, repository, tag):
        index = json.loads(self.get(f"/v2/{repository}/manifests/{tag}")[1])
        return sorted(m["platform"]["architecture"] for m in index["manifests"]
                      if self.get(f"/v2/{repository}/manifests/{m['digest']}")[0] == 200)


class Lab:
    """The exported folder, its registries, and how the scripts are run."""

    def __init__(self, tool, design, work):
        self.work, self.tool, self.design = work, tool, design
        self.environment = {**os.environ, "HOME": work, "AUTHFILE": os.path.join(work, "auth.json"), "GNUPGHOME": os.path.join(work, "keys")}
        with open(design, encoding="utf-8") as file:
            self.text = file.read()
        promotions = compare.Design(design).rows("promotions")
        hosts = [sorted({p[key].split("/")[0] for p in promotions if p["tool"].startswith("skopeo")}) for key in ("fromRegistry", "toRegistry")]
        assert [len(h) for h in hosts] == [1, 1], hosts
        (source,), (target,) = hosts
        for host in (source, target):
            run("ip", "addr", "add", host.split(":")[0] + "/32", "dev", "lo")
        self.source, self.target = Registry(work, "source", source, tls=True), Registry(work, "target", target)
        self.login(PASSWORD)

    def login(self, password):
        with open(self.environment["AUTHFILE"], "w", encoding="ascii") as file:
            json.dump({"auths": {self.source.host: {"auth": base64.b64encode(f"{USER}:{password}".encode()).decode()}}}, file)

    def push(self, layout, name, target):
        run("skopeo", "copy", "--quiet", "--all", "--preserve-digests", "--authfile", self.environment["AUTHFILE"], "--dest-cert-dir", self.source.certificates,
            f"oci:{layout.folder}:{name}", f"docker://{self.source.host}/{target}")

    def export(self, name, digest):
        """The design with this machine's folders and the image that there is."""
        text = self.text.replace(CERTIFICATES, self.source.certificates).replace(SHOWN_DIGEST, digest)
        text = text.replace("/etc/pki/registries/policy.json", os.path.join(self.work, "accept.json"))
        path = os.path.join(self.work, name + ".quorate.yaml")
        with open(path, "w", encoding="utf-8") as file:
            file.write(text)
        folder = os.path.join(self.work, name)
        run(self.tool, path, folder)
        return folder

    def promote(self, folder, path, *arguments, **environment):
        begin = time.monotonic()
        done = subprocess.run([os.path.join(folder, "promotion", path, "promote.sh"), *arguments], env={**self.environment, **environment},
                              stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False)
        return done.returncode, done.stdout, time.monotonic() - begin


def verify_copies(lab, folder, digests):
    """digests: repository and tag in the source to the digest of what was pushed there."""
    designed = compare.derive_applications(compare.Design(folder + ".quorate.yaml"))
    for path in ("nightly", "release"):
        copies = designed["promotions"][path]["copies"]
        before = lab.target.repositories()
        code, output, _ = lab.promote(folder, path)
        check(f"{path} says what it would do", code == 0 and "Nothing was changed" in output, code, output)
        check(f"{path} does nothing unless told to", lab.target.repositories() == before)
        code, output, _ = lab.promote(folder, path, "--run")
        check(f"{path} --run succeeds", code == 0, code, output)
        for copy in copies:
            source, target = (c.split("/", 1)[1] for c in copy.split(" -> "))
            name, tag = re.fullmatch(r"(.*?)[:@]((?:sha256:)?[^:]*)", source).groups()
            wanted = lab.source.digest(name, tag)
            there = lab.target.digest(*target.rsplit(":", 1))
            check(f"{path} {target}", wanted == there and wanted in digests.values(), there)
        check(f"{path} reports each", output.count("Equal: ") == len(copies), output.count("Equal: "))
    for repository, tag in (("released/shop/web", "1.10"), ("shop/web", "1.10")):
        check(f"{repository} has all architectures", lab.target.architectures(repository, tag) == ["amd64", "arm64"])


def verify_failures(lab, folder, wrong):
    for path in ("nightly", "release"):
        code, output, _ = lab.promote(folder, path, "--run", AUTHFILE=os.path.join(lab.work, "nowhere"))
        check(f"{path} without accounts", code == 3 and "AUTHFILE" in output, code, output)
        code, output, _ = lab.promote(folder, path, "--fast")
        check(f"{path} with a wrong option", code == 2 and "Usage:" in output, code)
        code, output, _ = lab.promote(folder, path, "--run", "--timeout", "soon")
        check(f"{path} with a wrong time limit", code == 2, code)
    code, output, _ = lab.promote(wrong, "nightly", "--run")
    check("a tag that no longer names the stated digest stops skopeo sync", code == 4 and "but the design states sha256:dead" in output, code, output)
    code, output, _ = lab.promote(wrong, "release", "--run")
    check("an absent digest is not copied, the rest is", code == 1 and "Not copied: " in output and output.count("Equal: ") == 2, code, output)

    lab.login("wrong")
    for path in ("nightly", "release"):
        code, output, _ = lab.promote(folder, path, "--run")
        check(f"{path} with a wrong password", code == 1 and "Equal" not in output, code)
    lab.login(PASSWORD)


def verify_comparison(lab, folder, layout):
    """Between copy and comparison somebody else writes the tag."""
    other = os.path.join(lab.work, "bin")
    os.makedirs(other)
    with open(os.path.join(other, "skopeo"), "w", encoding="ascii") as file:
        file.write(f"""#!/bin/sh
{shutil.which('skopeo')} "$@" || exit
for last; do :; done
case "$1 $last" in
copy*released/shop/web:v2) {shutil.which('skopeo')} copy --quiet --dest-tls-verify=false oci:{layout.folder}:other "$last" ;;
sync*) {shutil.which('skopeo')} copy --quiet --dest-tls-verify=false oci:{layout.folder}:other docker://{lab.target.host}/shop/web:v2 ;;
esac
""")
    os.chmod(os.path.join(other, "skopeo"), 0o755)
    for path in ("release", "nightly"):
        code, output, _ = lab.promote(folder, path, "--run", PATH=other + ":" + os.environ["PATH"])
        check(f"{path} notices another digest", code == 4 and output.count("Different: ") == 1 and "shop/web:v2 is sha256:" in output, code, output)


def verify_signature(lab, folder, layout):
    """The signed path signs, and the exported policy takes what is signed and nothing else."""
    for place in ("/var/lib/containers",):
        os.makedirs(place, exist_ok=True)
        run("mount", "-t", "tmpfs", "none", place)
    os.makedirs(lab.environment["GNUPGHOME"], mode=0o700)
    key = "release@bank.example"
    run("gpg", "--batch", "--quiet", "--passphrase", "", "--quick-gen-key", key, "rsa2048", "sign", "never", env=lab.environment)
    with open(os.path.join(lab.work, "accept.json"), "w", encoding="ascii") as file:
        json.dump({"default": [{"type": "insecureAcceptAnything"}]}, file)
    code, output, _ = lab.promote(folder, "signed-release", "--run")
    check("the signed path succeeds", code == 0, code, output)
    with open(os.path.join(folder, "promotion", "signed-release", "policy.json"), encoding="ascii") as file:
        policy = file.read()
    public = os.path.join(lab.work, "public.gpg")
    run("gpg", "--output", public, "--export", key, env=lab.environment)
    mapped = os.path.join(lab.work, "policy.json")
    with open(mapped, "w", encoding="ascii") as file:
        file.write(re.sub(r'"/etc/pki/containers/[^"]*"', json.dumps(public), policy))

    def pull(source):
        return subprocess.run(["skopeo", "--policy", mapped, "copy", "--quiet", "--src-tls-verify=false", f"docker://{source}",
                               f"dir:{lab.work}/pulled"], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False)
    done = pull(f"{lab.target.host}/signed/shop/web:1.10")
    check("policy.json takes the signed image", done.returncode == 0, done.stdout)
    run("skopeo", "copy", "--quiet", "--dest-tls-verify=false", f"oci:{layout.folder}:other", f"docker://{lab.target.host}/signed/shop/web:unsigned")
    done = pull(f"{lab.target.host}/signed/shop/web:unsigned")
    check("policy.json refuses an unsigned image", done.returncode != 0 and "signature" in done.stdout, done.stdout)
    done = pull(f"{lab.target.host}/shop/web:1.10")
    check("policy.json refuses other places", done.returncode != 0 and "rejected by policy" in done.stdout, done.stdout)


def verify_outage(lab, folder):
    lab.target.stop()
    for path in ("release", "nightly"):
        # Long enough to see why, too short for all of skopeo's attempts.
        code, output, took = lab.promote(folder, path, "--run", "--timeout", "3")
        check(f"{path} with a stopped registry", code == 1 and "connection refused" in output and "failed" in output.splitlines()[-1], (code, f"{took:.0f} s", output.splitlines()[-1]))
    # A registry that takes connections and never answers: only the time limit ends that.
    host, port = lab.target.host.split(":")
    with socket.create_server((host, int(port))) as silent:
        held = []
        threading.Thread(target=lambda: [held.append(silent.accept()) for _ in range(1000)], daemon=True).start()
        for path in ("release", "nightly"):
            code, output, took = lab.promote(folder, path, "--run", "--timeout", "1")
            check(f"{path} with a silent registry ends", code == 1 and took < 60, (code, f"{took:.0f} s"))


def main():
    enter("docker-registry", "skopeo", "openssl", "gpg", mounts=True)
    tool, design = sys.argv[1:]
    with tempfile.TemporaryDirectory() as work:
        lab = Lab(tool, design, work)
        try:
            layout = Layout(os.path.join(work, "layout"))
            digests = {"web": layout.name("web", layout.list(b"web")), "v2": layout.name("v2", layout.image(b"v2")),
                       "db": layout.name("db", layout.image(b"db")), "crm": layout.name("crm", layout.image(b"crm"))}
            layout.name("other", layout.image(b"other"))
            for name, target in (("web", "shop/web:1.10"), ("v2", "shop/web:v2"), ("db", "shop/db:1.0"), ("crm", "crm/web:yes"), ("crm", "base/tools/web:tools")):
                lab.push(layout, name, target)
            folder = lab.export("right", digests["db"])
            wrong = lab.export("wrong", "sha256:" + "dead" * 16)
            verify_copies(lab, folder, digests)
            verify_failures(lab, folder, wrong)
            verify_comparison(lab, folder, layout)
            verify_signature(lab, folder, layout)
            verify_outage(lab, folder)
        finally:
            for registry in (lab.source, lab.target):
                if registry.process.poll() is None:
                    registry.process.send_signal(signal.SIGKILL)
                registry.process.wait()


if __name__ == "__main__":
    main()
