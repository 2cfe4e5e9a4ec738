"""The fields of the API's error: the plain values that errors have in common."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ...ir.api import Api
from ...ir.types import Kind, Primitive, Property
from ...render.go.layout import Row, aligned
from ...render.go.text import comment, struct_tag, wire_tag
from .names import Names

_TYPES = {Kind.STRING: "string", Kind.INTEGER: "int64", Kind.NUMBER: "float64", Kind.BOOLEAN: "bool"}
_MEMBERS_TEXT = "Body DumpRequest DumpResponse Error Request Response StatusCode"
_MEMBERS = frozenset(_MEMBERS_TEXT.split())
"""What the error has besides; the rest of that is what all structs have."""


@dataclass(frozen=True, slots=True)
class ErrorField:
    """A field of the error."""

    name: str
    type: str
    property: Property


def error_fields(api: Api, names: Names) -> tuple[ErrorField, ...]:
    """The fields, in the document's order; two that would have the same name are told apart by their number."""
    found: dict[str, ErrorField] = {}
    for member in api.error.properties if api.error is not None else ():
        if not isinstance(member.type, Primitive):
            continue
        plain = names.field(member.words)
        name = plain = f"{plain}_" if plain in _MEMBERS else plain
        number = 1
        while name in found:
            number += 1
            name = f"{plain}{number}"
        found[name] = ErrorField(name, _TYPES[member.type.kind], member)
    return tuple(found.values())


def error_rows(fields: tuple[ErrorField, ...]) -> list[str]:
    """The lines that declare the fields."""
    return aligned(_rows(fields))


def _rows(fields: tuple[ErrorField, ...]) -> Iterator[Row]:
    for field in fields:
        if field.property.description:
            yield from comment((field.property.description,))
        yield field.name, field.type, struct_tag(wire_tag("json", field.property.wire))


def metadata_rows(fields: tuple[ErrorField, ...]) -> list[str]:
    """The lines of what tells which of them the server has sent."""
    rows: list[Row] = [(field.name, "respjson.Field") for field in fields]
    return aligned([*rows, ("ExtraFields", "map[string]respjson.Field"), ("raw", "string")], "\t\t")
