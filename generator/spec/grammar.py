"""The object model of API descriptions as tables: which key of which object holds what.

One table per dialect serves every walk: finding references (and telling them from data that looks like one), knowing
what a reference must point at, and checking structure. What no table names is data: examples, defaults, extensions.

Sources: OpenAPI Specification 3.0.4, 3.1.1 and 3.2.0, section "Schema"; Swagger 2.0; JSON Schema 2020-12.
"""

from __future__ import annotations

import enum
from dataclasses import dataclass, field


@enum.unique
class Form(enum.Enum):
    """The JSON shape of a field."""

    OBJECT = "a mapping"
    LIST = "a list"
    MAP = "a mapping of names"
    SCHEMA = "a schema (a mapping, true or false)"
    TEXT = "text"
    BOOLEAN = "true or false"
    NUMBER = "a number"
    COUNT = "a whole number"
    TEXTS = "a list of texts"
    VALUES = "a list of values"
    TYPE = "a type name or a list of type names"
    BOUND = "a number, or true or false"


CONTAINERS = frozenset({Form.OBJECT, Form.LIST, Form.MAP, Form.SCHEMA})
"""Forms whose fields lead to further objects of the model."""


@dataclass(eq=False, slots=True)
class Shape:
    """One kind of object. `rest` is what the keys hold that `fields` does not name (paths, responses, callbacks)."""

    name: str
    section: str = ""
    """The name of its section in ``#/components`` (3.x only)."""
    fields: dict[str, Field] = field(default_factory=dict)
    links: dict[str, Field] = field(default_factory=dict)
    """The fields that lead to further objects."""
    rest: Field | None = None
    referable: bool = False
    """A Reference Object may stand in its place."""

    def define(self, fields: dict[str, Field], rest: Field | None = None) -> None:
        self.fields = fields
        self.links = {key: item for key, item in fields.items() if item.form in CONTAINERS}
        self.rest = rest

    def link(self, key: str) -> Field | None:
        """What stands at a key, if it leads to further objects."""
        found = self.links.get(key)
        if found is None and self.rest is not None and key not in self.fields and not key.startswith("x-"):
            return self.rest
        return found

    def __repr__(self) -> str:
        return f"Shape({self.name})"


@dataclass(frozen=True, slots=True)
class Field:
    """What stands at one key."""

    form: Form
    shape: Shape | None = None
    """The object itself, or each item of the list or map."""
    required: bool = False


@dataclass(frozen=True, slots=True)
class Grammar:
    """The shapes of one dialect that code asks for by name."""

    root: Shape
    parameter: Shape
    path_item: Shape
    operation: Shape
    scheme: Shape
    sections_at: tuple[str, ...]
    """The pointer parts of the object that holds the sections of reusable objects."""
    sections: dict[Shape, str]
    """Where reusable objects of a shape live."""
