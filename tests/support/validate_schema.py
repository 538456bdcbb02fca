"""Validates YAML files against a JSON Schema, draft 2020-12: validate_schema.py SCHEMA FILE...
Prints one line a file: its name, a tab, and "valid" or the path and message of the first problem."""
import json
import sys

import jsonschema
import yaml


def main():
    with open(sys.argv[1], encoding="utf-8") as handle:
        schema = json.load(handle)
    jsonschema.Draft202012Validator.check_schema(schema)
    validator = jsonschema.Draft202012Validator(schema)
    for name in sys.argv[2:]:
        with open(name, encoding="utf-8") as handle:
            document = yaml.load(handle, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
        problems = sorted(validator.iter_errors(document), key=lambda e: list(map(str, e.absolute_path)))
        if problems:
            where = "/".join(str(step) for step in problems[0].absolute_path)
            print(name, where + ": " + problems[0].message[:300].replace("\n", " "), sep="\t")
        else:
            print(name, "valid", sep="\t")


main()
