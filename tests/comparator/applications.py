"""Image promotion and template deployments, for the comparator: what a design says must be copied and applied, and what the
exported scripts would do. They run twice: without --run, where they say it, and with --run, where programs that only write
down how they were called stand in for skopeo, oc and docker. Both must come to the same.
"""
import os
import re
import shlex
import shutil
import stat
import subprocess
import tempfile

import yaml

from design import natural, slugs

# Writes its name and arguments down, and answers as the real program does where the scripts read the answer.
STUB = r"""#!/usr/bin/env python3
import json, os, sys
name, arguments = os.path.basename(sys.argv[0]), sys.argv[1:]
standing = sys.stdin.read() if arguments[-1:] == ["--filename=-"] else None
with open(os.environ["RECORD"], "a") as file:
    file.write(json.dumps([name, *arguments]) + "\n")
digest = os.environ["DIGEST"]
if name == "skopeo" and arguments[:2] == ["copy", "--help"]:
    print("--preserve-digests")
elif name == "skopeo" and arguments[0] == "manifest-digest":
    print(digest)
elif name == "docker" and arguments[0] == "pull":
    print("Digest: " + (arguments[1].partition("@")[2] or digest))
elif name == "docker" and arguments[0] == "push":
    print("1: digest: " + digest + " size: 528")
elif name == "oc" and "process" in arguments:
    print("processed")
elif standing is not None and standing != "processed\n":
    sys.exit("the processed objects did not arrive")
"""


# --- what the design says ------------------------------------------------------------------------------------------------
def registry(design, row, side):
    """Host, port and path; of a cluster without a registry endpoint the route of the installer."""
    if row.get(f"{side}Registry"):
        return row[f"{side}Registry"]
    cluster = design.cluster[row[side]]
    for endpoint in design.endpoints(cluster):
        if endpoint["service"] == "registry":
            port = (endpoint.get("ports") or [5000])[0]
            return endpoint["name"] if port == 443 else f"{endpoint['name']}:{port}"
    return "docker-registry-default." + cluster["appsDomain"]


def derive_promotion(design, row):
    tool = row.get("tool", "skopeo-copy")
    copies = []
    for image in row.get("images", []):
        source = f"{registry(design, row, 'from')}/{image['repository']}"
        target = f"{registry(design, row, 'to')}/{image.get('target') or image['repository']}"
        for tag in image["tags"]:
            pinned = f"{source}@{image['digest']}" if image.get("digest") and tool != "skopeo-sync" else f"{source}:{tag}"
            copies.append(f"{pinned} -> {target}:{tag}")
    checks = [{"verify": True, "skip": False, "plain-http": False}[row.get(f"{side}Tls", "verify")] for side in ("from", "to")]
    skopeo = tool.startswith("skopeo")
    compared = [f"{registry(design, row, 'from')}/{i['repository']}"
                + (f"@{i['digest']}" if i.get("digest") and tool != "skopeo-sync" else f":{t}") for i in row["images"] for t in i["tags"]]
    compared += [f"{registry(design, row, 'to')}/{i.get('target') or i['repository']}:{t}" for i in row["images"] for t in i["tags"]]
    if tool == "skopeo-sync":  # looks before it copies
        compared += [f"{registry(design, row, 'from')}/{i['repository']}:{t}" for i in row["images"] if i.get("digest") for t in i["tags"]]
    return {"tool": tool, "copies": sorted(copies), "verified": checks if tool != "docker" else None,
            "certificates": [row.get("fromCertificates"), row.get("toCertificates")] if skopeo else None,
            "accounts": bool(row.get("fromCredentials") or row.get("toCredentials")) if tool != "docker" else None,
            "all architectures": tool != "docker", "signed by": row.get("signBy"), "policy": row.get("policy"),
            "compared": sorted(compared) if tool != "docker" else None}


def derive_applications(design):
    promotions = sorted(design.rows("promotions"), key=lambda r: natural(r["name"]))
    folders = slugs(promotions, "path")
    clusters = slugs(design.clusters, "cluster")
    result = {"promotions": {folders[r["id"]]: derive_promotion(design, r) for r in promotions if r.get("images")}, "templates": {}}
    deployments = sorted(design.rows("templates"), key=lambda r: natural(r["name"]))
    folders = slugs(deployments, "deployment")
    for row in deployments:
        applied, seen = [], []
        for target in row.get("targets", []):
            cluster = design.cluster[target["cluster"]]
            seen.append(clusters[cluster["id"]])
            count = seen.count(seen[-1])
            applied.append({"context": target.get("context") or re.sub(r"[^a-z0-9]+", "-", cluster["name"].lower()).strip("-"),
                            "project": target["project"], "file": row["file"], "name": seen[-1] if count == 1 else f"{seen[-1]}-{count}",
                            "parameters": {p["name"]: p["value"] for p in target.get("parameters", [])}})
        if applied:
            result["templates"][folders[row["id"]]] = {str(i): one for i, one in enumerate(applied)}
    return {key: value for key, value in result.items() if value}


# --- what the scripts do -------------------------------------------------------------------------------------------------
def options(words, known):
    """Options with a value, options without, and the rest."""
    values, flags, rest, i = {}, set(), [], 0
    while i < len(words):
        if words[i] in known:
            values[words[i]] = words[i + 1]
            i += 1
        elif words[i].startswith("--") and "=" in words[i]:
            name, _, value = words[i].partition("=")
            values[name] = value
        elif words[i].startswith("-"):
            flags.add(words[i])
        else:
            rest.append(words[i])
        i += 1
    return values, flags, rest


VALUES = {"--policy", "--authfile", "--dest-cert-dir", "--src-cert-dir", "--cert-dir", "--retry-times", "--sign-by", "--src", "--dest"}


def run_script(path, *arguments, stubs=False):
    """Its output, and how it called the stubs."""
    with tempfile.TemporaryDirectory() as work:
        record = os.path.join(work, "record")
        environment = {**os.environ, "AUTHFILE": record, "KUBECONFIG": record, "RECORD": record, "HOME": work}
        with open(path, encoding="ascii") as file:
            text = file.read()
        environment["DIGEST"] = (re.findall(r"sha256:[0-9a-f]{64}", text) or ["sha256:" + "0" * 64])[0]
        script = path
        if stubs:
            for name in ("skopeo", "oc", "docker"):
                stub = os.path.join(work, "bin", name)
                os.makedirs(os.path.dirname(stub), exist_ok=True)
                with open(stub, "w", encoding="ascii") as file:
                    file.write(STUB)
                os.chmod(stub, 0o755)
            environment["PATH"] = os.path.dirname(stub) + ":" + environment["PATH"]
            # The template is on another machine: an empty one stands in for it.
            folder = os.path.join(work, "folder")
            shutil.copytree(os.path.dirname(path), folder)
            script = os.path.join(folder, os.path.basename(path))
            with open(script, "w", encoding="ascii") as file:
                file.write(re.sub(r"^template=.*$", f"template={record}", text, flags=re.M))
        open(record, "w", encoding="ascii").close()
        script = os.path.abspath(script)
        done = subprocess.run([script, *arguments], env=environment, cwd=work, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, check=False)
        def plain(word):
            return word.replace(os.path.dirname(script) + "/", "").replace(work, "/work")
        with open(record, encoding="ascii") as file:
            calls = [[plain(w) for w in yaml.safe_load(line)] for line in file]
        done.stdout = plain(done.stdout)
        for call in calls:
            for i, word in enumerate(call):
                if word == "--filename=/work/record":
                    call[i] = "--filename=" + shlex.split(re.search(r"^template=(.*)$", text, re.M)[1])[0]
        return done, calls


def said(output):
    """The commands that a dry run says."""
    return [shlex.split(line[len("Would run:"):]) for line in output.splitlines() if line.startswith("Would run:")]


def without_environment(words):
    """The command of `env NAME=value... command`."""
    if words[0] != "env":
        return words
    return words[next(i for i, w in enumerate(words) if i and "=" not in w):]


def read_pairs(path):
    with open(path, encoding="ascii") as file:
        return [line.rstrip("\n").split("=", 1) for line in file if line.strip() and not line.startswith("#")]


def observe_promotion(folder):
    script = os.path.join(folder, "promote.sh")
    dry, _ = run_script(script)
    assert dry.returncode == 0, f"{script}: {dry.returncode} {dry.stdout}{dry.stderr}"
    wet, calls = run_script(script, "--run", stubs=True)
    assert wet.returncode == 0, f"{script} --run: {wet.returncode} {wet.stdout}{wet.stderr}"
    would = [without_environment(w) for w in said(dry.stdout)]
    did = [c for c in calls if c[1] not in ("inspect", "manifest-digest") and c[1:3] != ["copy", "--help"]]
    copies, kinds, signed, policies, accounts, everything = [], set(), set(), set(), set(), set()
    verified, certificates = [True, True], [None, None]
    lists = {}
    for words in did:
        values, flags, rest = options(words, VALUES)
        if words[0] == "skopeo":
            command = rest[1]
            kinds.add("skopeo-" + command)
            everything.add("--all" in flags and "--preserve-digests" in flags)
            verified[1] = values.get("--dest-tls-verify", "true") == "true"
            certificates[1] = values.get("--dest-cert-dir")
            assert values["--retry-times"] == "3"
            if command == "copy":
                verified[0] = values.get("--src-tls-verify", "true") == "true"
                certificates[0] = values.get("--src-cert-dir")
                copies.append(" -> ".join(w.removeprefix("docker://") for w in rest[2:]))
            else:
                assert values["--src"] == "yaml" and values["--dest"] == "docker"
                lists[rest[2]] = rest[3]
            signed.add(values.get("--sign-by"))
            policies.add(values.get("--policy"))
            accounts.add("--authfile" in values)
        elif words[0] == "oc":
            kinds.add("oc-mirror")
            everything.add(values["--filter-by-os"] == ".*")
            verified = [values.get("--insecure") != "true"] * 2
            copies += [" -> ".join(pair) for pair in read_pairs(os.path.join(folder, values["--filename"]))]
            accounts.add(any("REGISTRY_AUTH_FILE=" in w for line in said(dry.stdout) for w in line))
        else:
            kinds.add("docker")
    if kinds == {"docker"}:
        assert [w[1] for w in did] == ["pull", "tag", "push"] * (len(did) // 3)
        for pull, tag, push in zip(did[::3], did[1::3], did[2::3]):
            assert pull[2] == tag[2] and tag[3] == push[2], did
            copies.append(f"{pull[2]} -> {push[2]}")
    if kinds == {"skopeo-sync"}:
        # What skopeo itself says: the dry run asks it.
        said_by_skopeo = re.findall(r'Would have copied image ref .* from="?docker://([^" ]+)"? to="?docker://([^" ]+)"?', dry.stderr)
        copies = [f"{source} -> {target}" for source, target in said_by_skopeo]
        for i, name in enumerate(lists):
            with open(os.path.join(folder, name), encoding="ascii") as file:
                (_, one), = yaml.safe_load(file).items()
            assert i == 0 or [verified[0], certificates[0]] == [one["tls-verify"], one.get("cert-dir")], f"{name} is unlike the others"
            verified[0], certificates[0] = one["tls-verify"], one.get("cert-dir")
            assert all(isinstance(t, str) and t for tags in one["images"].values() for t in tags), one
        assert sorted(lists) == sorted(f for f in os.listdir(folder) if f.startswith("sync-")), lists
    else:
        assert would == did, f"{script} says {would} and does {did}"
    inspected = [options(c, VALUES) for c in calls if c[1] == "inspect"]
    compared = sorted(rest[-1].removeprefix("docker://") for _, _, rest in inspected)
    sources, targets = ({c.split(" -> ")[side].split("/")[0] for c in copies} for side in (0, 1))
    for values, _, rest in inspected:  # asked as it was copied
        name = rest[-1].removeprefix("docker://")
        side = 1 if name.split("/")[0] in targets - sources else 0
        assert (values.get("--tls-verify", "true") == "true") == verified[side] or kinds == {"oc-mirror"}, (values, verified)
        if kinds != {"oc-mirror"}:
            assert values.get("--cert-dir") == certificates[side], (values, certificates)
        assert ("--authfile" in values) == (accounts == {True}), values
    assert copies and len(kinds) == 1, did
    kind, = kinds
    skopeo = kind.startswith("skopeo")
    docker = kind == "docker"
    return {"tool": kind, "copies": sorted(copies), "verified": None if docker else verified,
            "certificates": certificates if skopeo else None, "accounts": None if docker else accounts == {True},
            "all architectures": not docker and everything == {True}, "signed by": one_of(signed), "policy": one_of(policies),
            "compared": None if docker else compared}


def one_of(values):
    assert len(values) <= 1, values
    return next(iter(values), None)


def observe_deployment(folder):
    script = os.path.join(folder, "deploy.sh")
    dry, _ = run_script(script)
    assert dry.returncode == 0, f"{script}: {dry.stderr}"
    wet, calls = run_script(script, "--run", stubs=True)
    assert wet.returncode == 0, f"{script} --run: {wet.stdout}{wet.stderr}"
    would = [[w for w in line if not w.startswith("--kubeconfig=")] for line in said(dry.stdout)]
    did = [[w for w in line if not w.startswith("--kubeconfig=")] for line in calls]
    assert would == did, f"{script} says {would} and does {did}"
    assert all(any(w.startswith("--kubeconfig=") for w in line) for line in calls), calls
    result = {}
    for i, (process, apply) in enumerate(zip(did[::2], did[1::2])):
        assert process[0] == apply[0] == "oc" and process[3] == "process" and apply[3] == "apply", (process, apply)
        values, _, _ = options(process, set())
        applied, _, _ = options(apply, set())
        assert applied["--filename"] == "-" and all(values[k] == applied[k] for k in ("--context", "--namespace")), (process, apply)
        path = os.path.join(folder, values["--param-file"])
        assert stat.S_IMODE(os.stat(path).st_mode) == 0o600, f"{path} may be read by others"
        result[str(i)] = {"context": values["--context"], "project": values["--namespace"], "file": values["--filename"],
                          "name": values["--param-file"].removesuffix(".env"),
                          "parameters": dict(read_pairs(path))}
    return result


def observe_applications(folder):
    def each(name, observe):
        base = os.path.join(folder, name)
        return {one: observe(os.path.join(base, one)) for one in sorted(os.listdir(base))} if os.path.isdir(base) else {}
    result = {"promotions": each("promotion", observe_promotion), "templates": each("templates", observe_deployment)}
    return {key: value for key, value in result.items() if value}
