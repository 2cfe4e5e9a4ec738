"""The JSON Schema of the config format, for editors: the reader's declarations in another notation.

Run ``python -m specloom.config.schema`` after changing a declaration: it writes `stainless.schema.json` anew.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from .kinds import Schema, Tag
from .model import Config
from .records import Key, declarations

SCHEMA_FILE = Path(__file__).with_name("stainless.schema.json")


class _Definitions:
    """Collects the schema of each record once, under the name of its class."""

    def __init__(self) -> None:
        self.found: dict[str, Schema] = {}

    def define(self, cls: type[Any], tag: Tag | None = None) -> Schema:
        """A reference to the record's definition, which is made at the first call."""
        if cls.__name__ not in self.found:
            self.found[cls.__name__] = {}  # holds the place while the record's own parts refer to it
            self.found[cls.__name__] = self.record(cls, tag)
        return {"$ref": f"#/$defs/{cls.__name__}"}

    def record(self, cls: type[Any], tag: Tag | None = None) -> Schema:
        """The schema of a record: closed against unknown keys unless it keeps them, open to keys with `x-` in front."""
        said = declarations(cls)
        properties: dict[str, Schema] = {}
        required = [declared.name for declared in said.keys if declared.required]
        if tag and tag.word:
            properties[tag.name] = {"const": tag.word, "description": f"Says what this mapping is: `{tag.word}`."}
            if not tag.optional:
                required.insert(0, tag.name)
        for declared in said.keys:
            properties[declared.name] = self._property(declared)
            for old in declared.old:
                properties[old] = {
                    **self._property(declared),
                    "description": f"Former spelling of `{declared.name}`.",
                    "deprecated": True,
                }
        found: Schema = {
            "description": _first_paragraph(cls),
            "type": "object",
            "properties": properties,
            "additionalProperties": said.rest.kind.schema(self.define) if said.rest else False,
        }
        if not said.rest:
            found["patternProperties"] = {"^x-": {}}
        if required:
            found["required"] = required
        return found

    def _property(self, declared: Key) -> Schema:
        """A key without a value counts as absent, so every optional key may be null."""
        schema = declared.kind.schema(self.define)
        if not declared.required:
            schema = _or_null(schema)
        return {"description": declared.about, **schema}


def config_schema() -> Schema:
    """The JSON Schema (draft 2020-12) of a whole config file."""
    definitions = _Definitions()
    root = definitions.record(Config)
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "stainless.yml as specloom reads it",
        **root,
        "$defs": dict(sorted(definitions.found.items())),
    }


def schema_text() -> str:
    """The published form of the schema: indented JSON with a final newline."""
    return json.dumps(config_schema(), indent=2, ensure_ascii=False) + "\n"


def _or_null(schema: Schema) -> Schema:
    match schema:
        case {"type": str() as one} if one != "null":
            return {**schema, "type": [one, "null"]}
        case {"type": [*many]}:
            return {**schema, "type": [*many, "null"]}
        case {"anyOf": [*alternatives]}:
            return schema if {"type": "null"} in alternatives else {"anyOf": [*alternatives, {"type": "null"}]}
        case {"enum": [*words]}:
            return {"enum": [*words, None]}
        case {"$ref": _}:
            return {"anyOf": [schema, {"type": "null"}]}
        case _:
            return schema


def _first_paragraph(cls: type[Any]) -> str:
    return " ".join((cls.__doc__ or "").split("\n\n")[0].split())


if __name__ == "__main__":
    SCHEMA_FILE.write_text(schema_text(), encoding="utf-8", newline="\n")
