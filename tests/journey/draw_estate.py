#!/usr/bin/env python3
"""The two-site estate of a bank from an empty canvas, in the real window, by mouse and keyboard only: two data centers with a
link, a development and a production cluster, images promoted from one to the other, an application in both, backup plans. What
was drawn must have the structure of the shipped template; it is checked, exported and judged, and its pictures are taken in
English and Chinese, in detail and as an overview.

draw_estate.py QUORATE QUORATE_CLI TEMPLATE PICTURES
"""
import collections
import json
import os
import subprocess
import sys

import yaml

import judges
from desk import Desk, Failed
from hands import CANVAS, NEW_DESIGN, Choice, Hands

QUORATE, CLI, TEMPLATE, PICTURES = sys.argv[1:5]
MOST_FIXES = 16
BESIDE = 259  # px at 100 %: from a card in the last rack to one in the column right of it
HEADERS = ((369, 357), (860, 357))  # of the two data centers, side by side and seen whole


def structure(path):
    """How many there are of each thing that carries a decision."""
    with open(path, encoding="utf-8") as file:
        design = yaml.safe_load(file)
    facts = collections.Counter()
    for table in ("sites", "clusters", "links", "promotions", "templates", "backups", "storage", "balancers"):
        facts[table] = len(design.get(table, []))
    for site in design["sites"]:
        facts["racks"] += len(site["domains"])
    clusters = {cluster["id"]: cluster["environment"] for cluster in design["clusters"]}
    for node in design["nodes"]:
        environment = clusters.get(node.get("cluster"), "shared")
        facts[f"{environment}: {' '.join(sorted(node['roles']))}"] += node.get("count", 1)
    for cluster in design["clusters"]:
        for service in ("registry", "logging", "metrics"):
            facts[f"{cluster['environment']}: {service}"] += int("storage" in cluster.get("services", {}).get(service, {}))
    for promotion in design["promotions"]:
        facts[f"{clusters[promotion['from']]} to {clusters[promotion['to']]}"] += len(promotion["images"])
    for plan in design["backups"]:
        facts[f"backup of {clusters[plan['cluster']]}, items"] = len(plan["items"])
        home = {node["site"] for node in design["nodes"] if node.get("cluster") == plan["cluster"]}
        facts[f"backup of {clusters[plan['cluster']]}, elsewhere"] = int(plan["targetSite"] not in home)
    for deployment in design["templates"]:
        facts["targets"] += len(deployment["targets"])
    facts["global names"] = sum(len(row.get("globalNames", [])) for row in design["dns"])
    return facts


def arranged(desk):
    desk.key("ctrl+shift+a", "ctrl+shift+l", "ctrl+shift+h")
    desk.settle()


def data_centers(hands):
    """A data center with three racks and what serves everybody, a second one like it, and the link between them."""
    desk = hands.desk
    hands.find("Data center 1")
    hands.quick_add("rack")
    desk.press("second rack", "alt+shift+Right")
    desk.press("third rack", "alt+shift+Right")
    for word, rack in (("dns", "A"), ("dns", "B"), ("bastion", "C"), ("backup", "C")):
        hands.find(f"Rack {rack}")
        hands.quick_add(word)
    hands.find("Data center 1")
    hands.fill(None, "Beijing")
    hands.find("Data center 1")
    desk.press("second data center", "ctrl+d")  # names, networks and addresses of its own
    hands.fill(None, "Shanghai")
    arranged(desk)
    desk.shoot("two data centers")
    hands.command("Connect Tool")
    desk.drag("link", *HEADERS)
    hands.fill(None, None, None, "26 ms", "10 Gbit/s", "2")
    hands.command("Select Tool")


def row_of_hosts(hands, word, racks, site):
    """A host in the first rack, and one like it in each of the next ones."""
    hands.find(f"Rack {racks[0]} {site}")
    hands.quick_add(word)
    for rack in racks[1:]:
        hands.desk.press(f"{word} in rack {rack}", "alt+shift+Right")


def one_group(hands):
    """The hosts alike to what is selected become one card."""
    hands.command("Select Same Role")
    hands.desk.press("one group", "ctrl+g")


def registry(hands, host, name, region, url, capacity):
    """An object store at the end of a line from a host that runs the registry."""
    desk = hands.desk
    hands.find(host)
    hands.command("Connect Tool")
    desk.drag(name, CANVAS, (CANVAS[0], CANVAS[1] + 140))
    desk.type("object")
    desk.press("an object store", "Return")
    hands.fill(name, None, None, None, None, None, None, name, region, url, None, None, capacity)
    hands.command("Select Tool")


def volumes(hands, site, name, kind):
    hands.find(site)
    hands.quick_add("object store")
    hands.fill(name, Choice("Dynamic"), *[None] * 8, kind)


def development(hands):
    """Small: three masters that are infrastructure nodes, too."""
    row_of_hosts(hands, "master", "ABC", "Data center 1")
    hands.find("openshift")
    hands.fill("ocp-dev", None, None, None, Choice("Development"), None, "dev.bank.example")
    hands.find("master01 ocp-dev")
    hands.command("Select Same Role")
    hands.add_roles(9, 2)
    row_of_hosts(hands, "compute", "AB", "Data center 1")
    one_group(hands)
    hands.find("ocp-dev")
    hands.quick_add("balancer pair")
    registry(hands, "master01 ocp-dev", "dev-registry", "cn-north-1", "https://objects.dc1.bank.example", "500 GiB")
    volumes(hands, "Data center 1", "dev-volumes", "standard")


def production(hands):
    """Three of each, with logging and metrics on the infrastructure nodes."""
    hands.find("Rack A Data center 2")
    hands.quick_add("cluster")
    hands.fill("ocp-prod", None, None, None, None, None, "prod.bank.example")
    hands.find("ocp-prod")  # what is placed next joins it
    hands.quick_add("master")
    for rack in "BC":
        hands.desk.press(f"master in rack {rack}", "alt+shift+Right")
    row_of_hosts(hands, "infra", "ABC", "Data center 2")
    hands.command("Select Same Role")
    hands.add_roles(12, 3, 3)
    row_of_hosts(hands, "compute", "ABC", "Data center 2")
    one_group(hands)
    hands.fill(None, "4")
    hands.find("ocp-prod")
    hands.quick_add("balancer pair")
    registry(hands, "infra01 ocp-prod", "prod-registry", "cn-north-1", "https://objects.dc2.bank.example", "2 TiB")
    volumes(hands, "Data center 2", "prod-volumes", "fast")
    # It stands beside the infrastructure nodes: a line for logging, and one for metrics.
    hands.find("infra03 ocp-prod")
    hands.desk.press("full size", "ctrl+0")
    hands.command("Connect Tool")
    for service in ("logging", "metrics"):
        hands.desk.drag(f"volumes for {service}", CANVAS, (CANVAS[0] + BESIDE, CANVAS[1]))
    hands.command("Select Tool")


def between(hands):
    """What joins the clusters and outlives them: promotion of three images, an application in both, backups elsewhere."""
    desk = hands.desk
    hands.find("ocp-dev")
    hands.quick_add("promotion")
    hands.fill("Development to production", *[None] * 7, "/etc/containers/certs.d/dev", "dev-image-puller", None, None, None,
               "/etc/containers/certs.d/prod", "prod-image-pusher", None, "release@bank.example", "/etc/containers/policy.json", None)
    for image in ("shop/cart", "shop/pay", "shop/web"):
        desk.press("a row for an image", "space")
        hands.enter(image, None, "v1.4.2", None)
    hands.find("ocp-dev")
    hands.quick_add("app template")
    hands.fill("Shop", "/opt/templates/shop.yaml", None, None, None, None, "shop", None, None)
    desk.press("a row for the second cluster", "space")
    hands.enter(Choice("ocp-prod"), "shop")
    hands.find("ocp-dev")
    hands.quick_add("backup plan")
    hands.fill("Development, nightly", *[None] * 12, "2880")
    hands.find("ocp-prod")
    hands.quick_add("backup plan")
    hands.fill("Production, every 4 hours", *[None] * 9, "4", "30", "240", "480")


def saved(hands, path):
    desk = hands.desk
    desk.press("nothing selected", "ctrl+shift+a")
    hands.fill("Two data centers", "Example Bank", "Development and production in two data centers", "1.0")
    desk.press("where to save", "ctrl+s")
    desk.wait("the dialog", lambda: desk.windows("Save Design As"))
    desk.type(path)
    desk.key("Return")
    desk.wait("the file", lambda: os.path.exists(path))
    desk.wait("the saved title", lambda: "*" not in desk.title())


def mended(hands, path):
    """What is still wrong says itself, and how it is mended: one key to go there, one to mend it."""
    desk = hands.desk
    for _ in range(MOST_FIXES):
        if not any(finding["fix"] for finding in hands.validated(path)["findings"]):
            break
        desk.press("the next finding", "F8")
        desk.key("ctrl+period")
        desk.settle()
        desk.key("ctrl+s")
        desk.wait("to be saved", lambda: "*" not in desk.title())


def exported(hands, path):
    desk = hands.desk
    desk.press("the export dialog", "ctrl+e")
    desk.wait("the dialog", lambda: desk.windows("^Export"))
    desk.key("Return")
    folder = os.path.join(desk.home, "estate-export")
    verify = [CLI, "export", path, "--verify", folder]
    desk.wait("the files", lambda: subprocess.run(verify, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False).returncode == 0)
    desk.settle()
    judges.accept(path, folder, desk.home, compare=False)  # each data center got name servers of its own
    desk.press("the window again", "Escape")


def without_panels(desk):
    """The sheet has the whole window: palette, outline, inspector, issues and preview are hidden, one after the other."""
    for place in range(4):
        desk.press("the menu of views", "alt+v")
        desk.press("the panels", "n")
        desk.press("the sheet with more room", *["Down"] * place, "Return")


def pictures(hands, language):
    """The sheet, one data center of it in full, and the overview."""
    desk = hands.desk
    arranged(desk)
    desk.shoot(f"detail {language}")
    hands.find("Data center 2")
    desk.press("nothing selected", "ctrl+shift+a")
    desk.shoot(f"production {language}")
    desk.press("the overview", "ctrl+shift+o")
    desk.key("ctrl+shift+h")
    desk.settle()
    desk.shoot(f"overview {language}")
    desk.press("the detail", "ctrl+shift+o")


def main():
    wanted = structure(TEMPLATE)
    with Desk(1600, 1000, PICTURES) as desk:
        hands = Hands(desk, CLI)
        desk.start(QUORATE)
        desk.click("an empty design", *NEW_DESIGN)
        desk.wait("its title", lambda: "Untitled" in desk.title())
        path = os.path.join(desk.home, "estate.quorate.yaml")
        for step in (data_centers, development, production, between):
            step(hands)
            desk.shoot(step.__name__)
        saved(hands, path)
        mended(hands, path)
        arranged(desk)
        desk.key("ctrl+s")
        desk.wait("to be saved", lambda: "*" not in desk.title())
        desk.settle()
        desk.shoot("mended")
        drawn = structure(path)
        if drawn != wanted:
            raise Failed(f"another structure was drawn: {dict(drawn - wanted)} too much, {dict(wanted - drawn)} missing")
        report = hands.validated(path)
        print(json.dumps(report["counts"]), *(f["message"] for f in report["findings"]), sep="\n")
        if report["counts"]["error"]:
            raise Failed("errors are left")
        exported(hands, path)
        without_panels(desk)
        pictures(hands, "English")
        desk.press("the menu of views", "alt+v")
        desk.press("the languages", "l")
        desk.press("Chinese", "Down", "Down", "Return")
        pictures(hands, "Chinese")
        desk.key("ctrl+s")
        desk.wait("to be saved", lambda: "*" not in desk.title())
        desk.key("ctrl+q")
        desk.program.wait(60)
        print("ok: drawn as the template has it, without errors, exported and accepted")


if __name__ == "__main__":
    try:
        main()
    except Failed as problem:
        sys.exit(f"FAILED: {problem}")
