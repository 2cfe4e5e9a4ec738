"""Plain data under wire names as Python expressions of the parameter side, for code examples."""

from __future__ import annotations

from collections.abc import Mapping

from ...ir.api import Api
from ...ir.examples import FileContent
from ...ir.fitting import properties, resolved, variant_of
from ...ir.types import Array, Map, Object, Type, Union, Unknown, without_null
from ...render.python import py_literal, py_string
from .names import Names, numbered
from .places import LANGUAGE


class Samples:
    """Prints the values of code examples."""

    def __init__(self, api: Api, names: Names) -> None:
        self._api = api
        self._names = names

    def expression(self, value: object, type_: Type) -> str:
        """The value on one line; keys of objects get the names that the TypedDicts give them. A file is a path."""
        inner = self._inner(type_, value)
        match value:
            case FileContent():
                return 'Path("/path/to/file")'
            case Mapping():
                return self._mapping(value, inner)
            case list() | tuple():
                items = inner.items if isinstance(inner, Array) else Unknown()
                return f"[{', '.join(self.expression(v, items) for v in value)}]"
            case _:
                return py_literal(value)

    def keys(self, type_: Object) -> dict[str, str]:
        """Wire names of an object's members to the keys of its TypedDict."""
        return typed_dict_keys(self._api, self._names, type_)

    def _mapping(self, value: Mapping[object, object], type_: Type) -> str:
        names: dict[str, str] = {}
        types: dict[str, Type] = {}
        rest: Type = Unknown()
        match type_:
            case Object():
                names = self.keys(type_)
                types = {p.wire: p.type for p in properties(self._api, type_)}
            case Map(values=values):
                rest = values
        pairs = [(names.get(str(k), str(k)), self.expression(v, types.get(str(k), rest))) for k, v in value.items()]
        return "{" + ", ".join(f"{py_string(k)}: {printed}" for k, printed in pairs) + "}"

    def _inner(self, type_: Type, value: object) -> Type:
        """The type behind references, null and unions that the value is of."""
        inner = without_null(resolved(self._api, type_))
        if not isinstance(inner, Union):
            return inner
        variant = variant_of(self._api, inner, value)
        return self._inner(variant.type, value) if variant is not None else Unknown()


def typed_dict_keys(api: Api, names: Names, type_: Object) -> dict[str, str]:
    """Wire names of the members that can be sent to the keys that the object's TypedDict gives them."""
    members = [p for p in properties(api, type_) if not p.read_only and p.availability.has(LANGUAGE)]
    keys = [p.naming.get(LANGUAGE, "property_name") or names.argument(p.wire, p.words) for p in members]
    return {p.wire: key for p, key in zip(members, numbered(keys), strict=True)}
