#!/usr/bin/env python3
"""An architect's first hour in two minutes: draws 3 masters, 3 infra and 2 compute nodes of OpenShift 3.11 from an empty canvas in
the real window, by mouse and keyboard only, until the check finds no error; saves, exports, and lets every judge say yes.

draw_cluster.py QUORATE QUORATE_CLI PICTURES
"""
import collections
import json
import os
import subprocess
import sys

import yaml

import judges
from desk import Desk, Failed
from hands import CANVAS, NEW_DESIGN, Hands

QUORATE, CLI, PICTURES = sys.argv[1:4]

MOST_FIXES = 12


def expect_cluster(path):
    """3 masters, 3 infra and 2 compute nodes over three racks, two balancers and two name servers, each host with an address."""
    with open(path, encoding="utf-8") as file:
        design = yaml.safe_load(file)
    first = collections.Counter(node["roles"][0] for node in design["nodes"])
    wanted = {"master": 3, "infra": 3, "compute": 2, "load-balancer": 2, "dns": 2}
    racks = {role: {node.get("domain") for node in design["nodes"] if node["roles"][0] == role} for role in ("master", "infra")}
    addresses = [address for node in design["nodes"] for address in node["addresses"]]
    if first != wanted or any(len(found - {None}) != 3 for found in racks.values()) or len(set(addresses)) != 12:
        raise Failed(f"something else was drawn: {dict(first)}, {racks}, {addresses}")
    if design["sites"][0]["name"] != "Beijing" or design["clusters"][0]["services"]["registry"].get("storage") is None:
        raise Failed("the name or the registry's storage is missing")


def main():
    with Desk(1600, 1000, PICTURES) as desk:
        hands = Hands(desk, CLI)
        desk.start(QUORATE)
        desk.shoot("start page")
        desk.click("an empty design", *NEW_DESIGN)
        desk.wait("its title", lambda: "Untitled" in desk.title())
        desk.shoot("empty design")

        hands.find("Data center 1")
        hands.drag("rack", "rack")
        desk.press("second rack", "alt+shift+Right")
        desk.press("third rack", "alt+shift+Right")
        desk.press("everything", "ctrl+shift+h")
        desk.shoot("racks")
        for rack in "ABC":
            hands.find(f"Rack {rack}")
            hands.drag("master", f"master into rack {rack}")
        desk.press("everything", "ctrl+shift+h")
        desk.shoot("masters")
        for rack in "ABC":
            hands.find(f"Rack {rack}")
            hands.place("infra")
        hands.find("Rack A")
        hands.quick_add("compute")
        desk.press("second compute node", "ctrl+d")
        desk.press("out of rack A", "ctrl+x")
        hands.find("Rack B")
        desk.press("into rack B", "ctrl+v")
        for rack in "AB":
            hands.find(f"Rack {rack}")
            hands.drag("dns", f"name server into rack {rack}")
        desk.press("nothing selected", "ctrl+shift+a")
        desk.press("all arranged", "ctrl+shift+l")
        desk.press("everything", "ctrl+shift+h")
        desk.shoot("arranged")

        hands.find("infra01")
        hands.command("Connect Tool")
        desk.drag("storage for infra01", CANVAS, (CANVAS[0], CANVAS[1] + 140))
        desk.shoot("offered")
        desk.type("object")
        desk.settle()
        desk.press("an object store", "Return")
        desk.press("its properties", "alt+Return")
        desk.press("the region's field", *["Tab"] * 8)
        desk.type("cn-north-1")
        desk.press("the region", "Tab")
        desk.shoot("object store")

        hands.find("Data center 1")
        desk.press("the name to edit", "F2")
        desk.key("ctrl+a")
        desk.type("Beijing")
        desk.press("the new name", "Return")
        hands.find("openshift")
        hands.quick_add("balancer pair")
        desk.press("nothing selected", "ctrl+shift+a")

        path = os.path.join(desk.home, "bank.quorate.yaml")
        desk.press("where to save", "ctrl+s")
        desk.wait("the dialog", lambda: desk.windows("Save Design As"))
        desk.shoot("save")
        desk.type(path)
        desk.key("Return")
        desk.wait("the file", lambda: os.path.exists(path))
        desk.wait("the saved title", lambda: "bank.quorate.yaml" in desk.title() and "*" not in desk.title())

        # What is still wrong says itself, and how it is mended: one key to go there, one to mend it.
        for _ in range(MOST_FIXES):
            if not any(finding["fix"] for finding in hands.validated(path)["findings"]):
                break
            desk.press("the next finding", "F8")
            desk.key("ctrl+period")
            desk.settle()
            desk.key("ctrl+s")
            desk.wait("to be saved", lambda: "*" not in desk.title())
        desk.press("everything", "ctrl+shift+h")
        desk.shoot("no errors")
        expect_cluster(path)
        report = hands.validated(path)
        print(json.dumps(report["counts"]), *(f["message"] for f in report["findings"]), sep="\n")
        if report["counts"]["error"]:
            raise Failed("errors are left")

        desk.press("the export dialog", "ctrl+e")
        desk.wait("the dialog", lambda: desk.windows("^Export"))
        desk.shoot("export")
        desk.key("Return")
        folder = os.path.join(desk.home, "bank-export")
        verify = [CLI, "export", path, "--verify", folder]
        desk.wait("the files", lambda: subprocess.run(verify, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False).returncode == 0)
        desk.settle()
        desk.shoot("exported")
        judges.accept(path, folder, desk.home)
        desk.press("the window again", "Escape")
        desk.key("ctrl+q")
        desk.program.wait(60)
        print("ok: drawn, without errors, exported and accepted")


if __name__ == "__main__":
    try:
        main()
    except Failed as problem:
        sys.exit(f"FAILED: {problem}")
