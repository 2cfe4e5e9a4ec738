"""Example values as TypeScript: plain data under wire names becomes what a caller of the SDK would write."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from ...ir.api import Api
from ...ir.examples import FileContent
from ...ir.fitting import properties, resolved, variant_of
from ...ir.types import Array, Map, ModelRef, Nullable, Object, Type, Union, Unknown
from ...render.document import LINE, SOFT, Doc, Group, IfBroken, Indent, concat, join
from ...render.typescript.expressions import array_literal, entry, object_literal
from ...render.typescript.text import entry_key, ts_literal
from .names import LANGUAGE

TESTED_FILE = "await toFile(Buffer.from('Example data'), 'README.md')"
"""A file in tests: contents and name are known."""
SHOWN_FILE = "fs.createReadStream('/path/to/file')"
"""A file in a README: one on disk."""


class Values:
    """Prints values; `file` is the expression that stands for every file."""

    def __init__(self, api: Api, file: str) -> None:
        self._api = api
        self._file = file

    def doc(self, type_: Type, value: object) -> Doc:
        """The expression of a value of a type. What does not fit the type is printed as the plain data it is."""
        if isinstance(value, FileContent):
            return self.file(value)
        match type_:
            case ModelRef():
                return self.doc(resolved(self._api, type_), value)
            case Nullable(inner=inner):
                return self.doc(inner, value)
            case Array(items=items) if isinstance(value, (list, tuple)):
                return _array([self.doc(items, v) for v in value], value)
            case Map(values=values) if isinstance(value, Mapping):
                return _object({str(k): self.doc(values, v) for k, v in value.items()})
            case Object() if isinstance(value, Mapping):
                return self._members(type_, value)
            case Union():
                variant = variant_of(self._api, type_, value)
                return self.plain(value) if variant is None else self.doc(variant.type, value)
            case _:
                return self.plain(value)

    def file(self, content: FileContent) -> str:
        """The expression of a file; overridden where it matters which."""
        return self._file

    def plain(self, value: object) -> Doc:
        """The expression of data whose type is not known."""
        match value:
            case FileContent():
                return self.file(value)
            case Mapping():
                return _object({str(k): self.plain(v) for k, v in value.items()})
            case list() | tuple():
                return _array([self.plain(v) for v in value], value)
            case _:
                return ts_literal(value)

    def _members(self, type_: Object, value: Mapping[str, object]) -> Doc:
        known = {p.wire: p for p in properties(self._api, type_)}
        entries: dict[str, Doc] = {}
        for wire, inner in value.items():
            member = known.get(wire)
            if member is None:
                entries[wire] = self.doc(type_.additional or Unknown(), inner)
            elif member.availability.has(LANGUAGE):
                entries[member.naming.get(LANGUAGE, "property_name") or wire] = self.doc(member.type, inner)
        return _object(entries)


def _object(entries: Mapping[str, Doc]) -> Doc:
    items: list[Doc] = [entry(entry_key(key), value) for key, value in entries.items()]
    return object_literal(items)


def _array(items: list[Doc], values: Sequence[object]) -> Doc:
    """An array. As prettier has it, several objects of several members each stand on lines of their own."""
    compound = len(values) > 1 and all(isinstance(v, (Mapping, list, tuple)) and len(v) > 1 for v in values)
    same = len({isinstance(v, Mapping) for v in values}) == 1
    if compound and same:
        separated = join(concat(",", LINE), items)
        return Group(concat("[", Indent(concat(SOFT, separated, IfBroken(","))), SOFT, "]"), broken=True)
    return array_literal(items)


__all__ = ["SHOWN_FILE", "TESTED_FILE", "Values"]
