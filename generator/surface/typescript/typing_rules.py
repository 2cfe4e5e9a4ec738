"""What TypeScript says about its own types."""

from __future__ import annotations

import json

from ..lattice import Lattice
from ..model import ClassKind
from ..types import Named
from .functions import CONSTRUCTOR

_TYPES_OF_LITERALS = {str: "string", bool: "boolean", int: "number", float: "number", type(None): "null"}
_SUPERTYPES = {
    "Array": ("ReadonlyArray",),
    "ReadonlyArray": ("Iterable",),
    "Set": ("ReadonlySet",),
    "ReadonlySet": ("Iterable",),
    "Map": ("ReadonlyMap",),
    "IterableIterator": ("Iterator", "Iterable"),
    "AsyncIterableIterator": ("AsyncIterator", "AsyncIterable"),
    "Generator": ("IterableIterator",),
    "AsyncGenerator": ("AsyncIterableIterator",),
    "Promise": ("PromiseLike",),
    "undefined": ("void",),
    "File": ("Blob",),
    "TypeError": ("Error",),
    "RangeError": ("Error",),
    "SyntaxError": ("Error",),
}
_PRIMITIVES = frozenset({"string", "number", "boolean", "bigint", "symbol", "null", "undefined", "void", "never"})
_OBJECTS = frozenset(
    {"Array", "ReadonlyArray", "Set", "ReadonlySet", "Map", "ReadonlyMap", "Promise", "PromiseLike", "Date", "RegExp"}
    | {"Error", "TypeError", "RangeError", "SyntaxError", "Record", "Iterable", "Iterator", "AsyncIterable"}
    | {
        "AsyncIterator",
        "Uint8Array",
        "ArrayBuffer",
        "Blob",
        "File",
        "FormData",
        "URL",
        "Headers",
        "Request",
        "Response",
    }
    | {"ReadableStream", "AbortSignal", "AbortController", "tuple"}
)
_ON_EVERYTHING = frozenset({"toString", "valueOf", "hasOwnProperty", "toLocaleString"})
_OF_ERRORS = _ON_EVERYTHING | {"name", "message", "stack", "cause"}


def _judged(name: str) -> bool:
    """Primitive types and the well-known objects; of other packages it is not known what fits what."""
    return name in _PRIMITIVES or name in _OBJECTS or name == "object"


def _inherited(base: str, member: str) -> bool:
    """Errors have what errors have; other classes from outside may have anything."""
    if base.endswith("Error"):
        return member in _OF_ERRORS
    return True


LATTICE = Lattice(
    tops=frozenset({"unknown", "any"}),
    bottoms=frozenset({"any", "never"}),
    supertypes=_SUPERTYPES | {name: (*_SUPERTYPES.get(name, ()), "object") for name in _OBJECTS},
    literals=lambda value: _TYPES_OF_LITERALS[type(json.loads(value))],
    structural={ClassKind.INTERFACE: Named("object")},
    judged=_judged,
    inherited=_inherited,
    constructor=CONSTRUCTOR,
    maps=frozenset({"Record"}),
    by_structure=True,
    spare_arguments=True,
)
