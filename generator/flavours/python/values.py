"""Example values as Python text: plain data under wire names becomes what a caller of the SDK would write."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Protocol

from ...ir.api import Api
from ...ir.examples import FileContent
from ...ir.fitting import properties, resolved, variant_of
from ...ir.types import Array, Enum, File, Kind, Map, ModelRef, Nullable, Object, Primitive, Type, Union, Unknown
from ...render.python.text import py_literal
from .names import Names, numbered
from .places import LANGUAGE


class Forms(Protocol):
    """How the values that are no literals are written: tests and code examples differ in these alone."""

    def file(self, content: FileContent) -> str: ...

    def moment(self, form: str, text: str) -> str:
        """A date (``date``) or a time (``date-time``)."""
        ...


class Values:
    """Prints values."""

    def __init__(self, api: Api, names: Names, forms: Forms) -> None:
        self._api = api
        self._names = names
        self._forms = forms

    def text(self, type_: Type, value: object) -> str:
        """The expression of a value of a type, on one line. What does not fit the type is printed as the plain data it
        is."""
        if isinstance(value, FileContent):
            return self._forms.file(value)
        if value is None:
            return "None"
        match type_:
            case ModelRef():
                return self.text(resolved(self._api, type_), value)
            case Nullable(inner=inner):
                return self.text(inner, value)
            case Array(items=items) if isinstance(value, (list, tuple)):
                return f"[{', '.join(self.text(items, v) for v in value)}]"
            case Map(values=values) if isinstance(value, Mapping):
                return _mapping({str(k): self.text(values, v) for k, v in value.items()})
            case Object() if isinstance(value, Mapping):
                return self._object(type_, value)
            case Union():
                variant = variant_of(self._api, type_, value)
                return py_literal(value) if variant is None else self.text(variant.type, value)
            case Primitive(kind=Kind.STRING, format="date-time" | "date" as form) if isinstance(value, str):
                return self._forms.moment(form, value)
            case Primitive() | Enum() | Unknown() | File() | Array() | Map() | Object():
                return py_literal(value)

    def keys(self, type_: Object) -> dict[str, str]:
        """Wire names of the members that can be sent to the keys that the object's TypedDict gives them."""
        members = [p for p in properties(self._api, type_) if not p.read_only and p.availability.has(LANGUAGE)]
        keys = [p.naming.get(LANGUAGE, "property_name") or self._names.argument(p.wire, p.words) for p in members]
        return {p.wire: key for p, key in zip(members, numbered(keys), strict=True)}

    def _object(self, type_: Object, value: Mapping[str, object]) -> str:
        keys = self.keys(type_)
        types = {p.wire: p.type for p in properties(self._api, type_)}
        rest = type_.additional or Unknown()
        return _mapping({keys.get(wire, wire): self.text(types.get(wire, rest), v) for wire, v in value.items()})


def _mapping(entries: Mapping[str, str]) -> str:
    return "{" + ", ".join(f"{py_literal(k)}: {v}" for k, v in entries.items()) + "}"
