#!/usr/bin/env python3
"""Collects the visible texts of the catalogue (resources/**/*.yaml) into a header that lupdate reads.

Usage: collect_catalogue_strings.py RESOURCES HEADER
The header is a checked golden file: a test runs this again and compares.
"""
import pathlib
import sys

import yaml

VISIBLE = {"name", "label", "help", "title", "when", "purpose", "product", "note", "action", "reason", "expect", "back"}
MACHINE = {"tasks", "words"}  # of runbooks: Ansible reads them


def texts(value):
    if isinstance(value, dict):
        for key, inner in value.items():
            if key in VISIBLE and isinstance(inner, str):
                yield inner
            elif key in MACHINE:
                continue
            elif key in ("chips", "choices"):
                yield from inner
            else:
                yield from texts(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from texts(inner)


def main():
    resources, header = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2])
    found = set()
    files = sorted(resources.glob("platforms/**/*.yaml")) + [resources / "templates" / "templates.yaml"]
    for path in files:
        found.update(texts(yaml.safe_load(path.read_text(encoding="utf-8"))))
    lines = ["// Made by collect_catalogue_strings.py from the catalogue's YAML: never edited, never compiled, read by lupdate.", ""]
    for text in sorted(found):
        escaped = text.replace("\\", "\\\\").replace('"', '\\"')
        lines.append(f'QT_TRANSLATE_NOOP("Catalogue", "{escaped}")')
    header.write_text("\n".join(lines) + "\n", encoding="utf-8")


main()
