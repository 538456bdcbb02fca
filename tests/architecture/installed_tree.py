#!/usr/bin/env python3
"""The installed tree: what `cmake --install` puts there starts, and the judges of its formats accept it.

installed_tree.py BUILD installs the build into a folder of its own. Missing judges skip the test (77), or fail it where they
are required. The comparison of the completion with the help is independent of the way the completion finds its words.
"""
import glob
import gzip
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile

JUDGES = ["desktop-file-validate", "appstreamcli", "update-mime-database", "xmllint", "man", "bash"]
problems = []


def run(*command, **more):
    return subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False, **more)


def accept(name, *command, quiet=False, **more):
    done = run(*command, **more)
    if done.returncode or (quiet and done.stdout.strip()):
        problems.append(f"{name}: {done.stdout}")
    return done.stdout


def check_programs(tree):
    cli = f"{tree}/bin/quorate-cli"
    examples = glob.glob(f"{tree}/share/doc/quorate-cli/examples/*.quorate.yaml")
    if len(examples) < 2:
        problems.append("no examples are installed")
    for example in examples:
        accept(f"validate {example}", cli, "validate", example)
    accept("the window's program", f"{tree}/bin/quorate", "--version")


def check_man_pages(tree):
    for program in ("quorate", "quorate-cli"):
        page = f"{tree}/share/man/man1/{program}.1.gz"
        done = subprocess.run(["man", "--warnings", "-E", "UTF-8", "-l", "-Tutf8", page], stdout=subprocess.DEVNULL,
                              stderr=subprocess.PIPE, text=True, check=False, env={**os.environ, "MANWIDTH": "80"})
        if done.returncode or done.stderr:
            problems.append(f"{page}: {done.stderr}")
        with gzip.open(page, "rt", encoding="utf-8") as file:
            if f".TH {program.upper()} 1 " not in file.read():
                problems.append(f"{page} is not of section 1")


def check_desktop(tree):
    desktop = f"{tree}/share/applications/quorate.desktop"
    accept(desktop, "desktop-file-validate", desktop, quiet=True)
    accept("AppStream", "appstreamcli", "validate", "--no-net", f"{tree}/share/metainfo/quorate.metainfo.xml")
    icons = f"{tree}/share/icons/hicolor/scalable"
    wanted = [f"{icons}/apps/quorate.svg", f"{icons}/mimetypes/application-vnd.quorate+yaml.svg"]
    accept("icons", "xmllint", "--nonet", "--noout", *wanted)
    accept("MIME database", "update-mime-database", f"{tree}/share/mime")
    with open(f"{tree}/share/mime/globs2", encoding="utf-8") as file:
        if "80:application/vnd.quorate+yaml:*.quorate.yaml\n" not in file.readlines():
            problems.append("the MIME database does not know *.quorate.yaml, with more weight than the 50 of *.yaml")
    with open(desktop, encoding="utf-8") as file:
        text = file.read()
    for line in ("MimeType=application/vnd.quorate+yaml;", "Icon=quorate", "Exec=quorate %f"):
        if line not in text.splitlines():
            problems.append(f"the desktop entry lacks {line}")


def check_documents(tree):
    for package in ("quorate", "quorate-cli"):
        for name in ("copyright", "changelog.Debian.gz"):
            if not os.path.getsize(f"{tree}/share/doc/{package}/{name}"):
                problems.append(f"{package}: {name} is empty")


def complete(tree, *words):
    """What is offered for the last word."""
    script = (f'. {tree}/share/bash-completion/completions/quorate-cli; compopt() {{ :; }}; '
              'COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _quorate_cli; printf "%s\\n" "${COMPREPLY[@]}"')
    done = run("bash", "-c", script, "complete", "quorate-cli", *words, env={**os.environ, "PATH": f"{tree}/bin:{os.environ['PATH']}"})
    return set(done.stdout.split())


def check_completion(tree):
    cli = f"{tree}/bin/quorate-cli"

    def expect(offered, wanted, words):
        if offered != wanted or not wanted:
            problems.append(f"completion of {words}: {sorted(offered)} instead of {sorted(wanted)}")

    def ids(key, *command):
        return {row["id"] for row in json.loads(run(cli, *command, "--format", "json").stdout)[key]}

    # The man page is another place where commands and options stand; a test compares it with the help.
    with gzip.open(f"{tree}/share/man/man1/quorate-cli.1.gz", "rt", encoding="utf-8") as file:
        page = re.sub(r"\\f[A-Z]", "", file.read()).replace("\\-", "-")
    commands = dict(re.findall(r"^\.TP\n([a-z]+)\b(.*)$", page.split(".SH OPTIONS")[0], re.M))
    expect(complete(tree, ""), set(commands), "the command")
    expect(complete(tree, "--lang", "zh_CN", "ex"), {c for c in commands if c.startswith("ex")}, "the command after --lang")
    expect(complete(tree, "--"), {"--lang", "--date", "--help", "--version"}, "options of the program")
    for command, usage in commands.items():
        options = set(re.findall(r"(?<![\w-])--?[a-z][a-z-]*", usage)) | {"-h", "--help"}
        expect(complete(tree, command, "-"), options, f"options of {command}")
        for option, values in re.findall(r"(--[a-z-]+) ([a-z]+(?:\|[a-z]+)+)", usage):
            expect(complete(tree, command, option, ""), set(values.split("|")), f"{command} {option}")
    expect(complete(tree, "--lang", ""), {"en", "zh_CN"}, "--lang")
    expect(complete(tree, "new", ""), ids("templates", "new", "--list"), "new")
    expect(complete(tree, "explain", ""), ids("rules", "explain", "--all"), "explain")
    kinds = ids("kinds", "export", "--list")
    expect(complete(tree, "export", "--only", ""), kinds, "export --only")
    expect(complete(tree, "export", "--only", "bind,ha"), {f"bind,{k}" for k in kinds if k.startswith("ha")}, "a list of kinds")
    with tempfile.TemporaryDirectory() as folder:
        for name in ("a.quorate.yaml", "b.txt"):
            with open(os.path.join(folder, name), "w", encoding="ascii"):
                pass
        expect(complete(tree, "validate", folder + "/"), {f"{folder}/a.quorate.yaml"}, "files")


def main():
    build = sys.argv[1]
    missing = [judge for judge in JUDGES if not shutil.which(judge)]
    if missing:
        print(f"missing: {missing}")
        sys.exit(1 if os.environ.get("QUORATE_REQUIRE_JUDGES") == "1" else 77)
    with tempfile.TemporaryDirectory() as tree:
        accept("installation", "cmake", "--install", build, "--prefix", tree)
        if not problems:
            for check in (check_programs, check_man_pages, check_desktop, check_documents, check_completion):
                check(tree)
    for problem in problems:
        print(problem)
    print(f"{len(problems)} problems")
    sys.exit(1 if problems else 0)


if __name__ == "__main__":
    main()
