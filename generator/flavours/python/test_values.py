"""Example values as Python text: plain data under wire names becomes what a caller of the SDK would write."""

from __future__ import annotations

from collections.abc import Mapping

from ...ir.api import Api
from ...ir.examples import FileContent
from ...ir.fitting import properties, resolved, variant_of
from ...ir.types import Array, Enum, File, Kind, Map, ModelRef, Nullable, Object, Primitive, Type, Union, Unknown
from ...render.python import py_literal
from .names import Names
from .samples import typed_dict_keys

_MOMENTS = {"date-time": "parse_datetime", "date": "parse_date"}


class Values:
    """Prints values, and remembers which helpers they call."""

    def __init__(self, api: Api, names: Names) -> None:
        self._api = api
        self._names = names
        self.helpers: set[str] = set()
        """Names of ``_utils`` that printed values use."""

    def text(self, type_: Type, value: object) -> str:
        """The expression of a value of a type. What does not fit the type is printed as the plain data it is."""
        if isinstance(value, FileContent):
            return f"b{py_literal(value.data.decode('ascii'))}"
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
            case Primitive(kind=Kind.STRING, format=form) if form in _MOMENTS:
                helper = _MOMENTS[form]
                self.helpers.add(helper)
                return f"{helper}({py_literal(value)})"
            case Primitive() | Enum() | Unknown() | File() | Array() | Map() | Object():
                return py_literal(value)

    def _object(self, type_: Object, value: Mapping[str, object]) -> str:
        keys = typed_dict_keys(self._api, self._names, type_)
        types = {p.wire: p.type for p in properties(self._api, type_)}
        rest = type_.additional or Unknown()
        return _mapping({keys.get(wire, wire): self.text(types.get(wire, rest), v) for wire, v in value.items()})


def _mapping(entries: Mapping[str, str]) -> str:
    return "{" + ", ".join(f"{py_literal(k)}: {v}" for k, v in entries.items()) + "}"
