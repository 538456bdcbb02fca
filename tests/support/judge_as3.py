#!/usr/bin/env python3
"""Accepts a declaration for F5 AS3: judge_as3.py SCHEMA DECLARATION... ; exit code 1 and the reasons where it is refused.

F5's schema knows three formats of its own, without which a bad address passes; and it lets unknown properties of services and
monitors pass, so that the ones we write are listed here.
"""
import ipaddress
import json
import re
import sys

import jsonschema

FORMATS = jsonschema.FormatChecker(formats=())
WRITTEN = {
    "Service_TCP": {"class", "virtualAddresses", "virtualPort", "pool", "profileTCP", "snat", "persistenceMethods"},
    "Monitor": {"class", "monitorType", "send", "receive", "interval", "timeout", "targetPort"},
    "GSLB_Domain": {"class", "domainName", "resourceRecordType", "poolLbMode", "pools"},
    "GSLB_Pool": {"class", "resourceRecordType", "lbModePreferred", "ttl", "members", "maxAnswersReturned"},
}


@FORMATS.checks("f5ip")
def is_address(value):
    if value == "":
        return True
    match = re.fullmatch(r"([0-9a-fA-F.:]+)(%\d{1,5})?(/\d{1,3})?", value)
    try:
        ipaddress.ip_interface(match.group(1) + (match.group(3) or ""))
    except (AttributeError, ValueError):
        return False
    return True


@FORMATS.checks("f5bigip")
def is_path(value):
    return bool(re.fullmatch(r"/[^\x00-\x19\"#'*<>?\[-\]{-}\x7f]+", value))


@FORMATS.checks("f5pointer")
def is_pointer(value):
    return bool(re.fullmatch(r"/?(@|[A-Za-z][0-9A-Za-z_]{0,63})(/[A-Za-z][0-9A-Za-z_]{0,63})*", value))


def objects(value, names=()):
    if isinstance(value, dict):
        if "class" in value:
            yield names, value
        for key, inner in value.items():
            yield from objects(inner, (*names, key))


def problems(schema, request):
    declaration = request.get("declaration", {})
    part = {**schema["definitions"]["ADC"], "definitions": schema["definitions"], "$schema": schema["$schema"]}
    for what, instance in ((part, declaration), (schema, request)):
        for error in jsonschema.Draft7Validator(what, format_checker=FORMATS).iter_errors(instance):
            yield f"{'/'.join(map(str, error.absolute_path))}: {error.message[:300]}"
    for names, value in objects(declaration):
        if names and not re.fullmatch(r"[A-Za-z][A-Za-z0-9_]{0,63}", names[-1]):
            yield f"{'/'.join(names)}: no name for F5"
        unknown = set(value) - WRITTEN.get(value["class"], set(value))
        if unknown:
            yield f"{'/'.join(names)}: unknown {unknown}"
        application = declaration
        for name in names[:-1]:
            application = application[name]
        pointers = [value.get("pool")] + [v.get("use") for v in [value.get("profileTCP", {}), *value.get("monitors", []), *value.get("pools", [])]
                                          if isinstance(v, dict)]
        for pointer in filter(None, pointers):
            if pointer not in application:
                yield f"{'/'.join(names)}: {pointer} is not declared"


def main():
    with open(sys.argv[1], encoding="utf-8") as file:
        schema = json.load(file)
    found = []
    for path in sys.argv[2:]:
        with open(path, encoding="utf-8") as file:
            found += [f"{path}: {problem}" for problem in problems(schema, json.load(file))]
    print("\n".join(found))
    sys.exit(1 if found else 0)


if __name__ == "__main__":
    main()
