"""Where the files of a multipart body are: paths of keys, ``<array>`` for each element."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ...ir.api import Api
from ...ir.types import Array, File, ModelRef, Nullable, Object, Type, Union, without_null

ARRAY = "<array>"
"""The step of a path to each element of a list."""


def file_paths(api: Api, entries: Iterable[tuple[str, Type]]) -> list[list[str]]:
    """Paths to every file among the named values, in document order."""
    return [[name, *rest] for name, type_ in entries for rest in _paths(api, type_, frozenset())]


def _paths(api: Api, type_: Type, seen: frozenset[str]) -> Iterator[list[str]]:
    match type_:
        case File():
            yield []
        case Nullable(inner=inner):
            yield from _paths(api, inner, seen)
        case Array(items=items):
            yield from ([ARRAY, *rest] for rest in _paths(api, items, seen))
        case Union(variants=variants):
            found: list[list[str]] = []
            for variant in variants:
                found.extend(p for p in _paths(api, variant.type, seen) if p not in found)
            yield from found
        case Object(properties=properties):
            for member in properties:
                yield from ([member.wire, *rest] for rest in _paths(api, member.type, seen))
        case ModelRef(model=model) if model not in seen:
            entry = api.models[model]
            definition = api.models[entry.alias_of].type if entry.alias_of else entry.type
            if definition is not None:
                yield from _paths(api, without_null(definition), seen | {model})
        case _:
            return
