"""What Python says about its own types (PEP 484, the numeric tower, `collections.abc`)."""

from __future__ import annotations

import builtins
import json

from ..lattice import Lattice
from ..model import ClassKind
from ..types import Named

_TYPES_OF_LITERALS = {str: "str", bool: "bool", int: "int", float: "float", type(None): "None"}
_SUPERTYPES = {
    "bool": ("int",),
    "int": ("float",),
    "float": ("complex",),
    "datetime.datetime": ("datetime.date",),
    "list": ("typing.MutableSequence",),
    "typing.MutableSequence": ("typing.Sequence",),
    "typing.Sequence": ("typing.Collection",),
    "set": ("typing.AbstractSet",),
    "frozenset": ("typing.AbstractSet",),
    "typing.AbstractSet": ("typing.Collection",),
    "typing.Collection": ("typing.Iterable",),
    "typing.Iterator": ("typing.Iterable",),
    "typing.AsyncIterator": ("typing.AsyncIterable",),
    "dict": ("typing.MutableMapping",),
    "typing.MutableMapping": ("typing.Mapping",),
}
_PYDANTIC_MODEL = "pydantic.BaseModel"
"""The one class of another package that nearly every SDK builds on."""
_PYDANTIC_MEMBERS = frozenset(
    {"construct", "copy", "dict", "json", "from_orm", "parse_file", "parse_obj", "parse_raw", "schema", "schema_json"}
    | {"update_forward_refs", "validate"}
)
_KNOWN_MODULES = frozenset({"typing", "datetime", "decimal", "uuid", "enum", "os", "io", "pathlib"})


def _judged(name: str) -> bool:
    """Names of the language; of other packages it is not known what fits what, nor of type variables."""
    if name == _PYDANTIC_MODEL:
        return True
    module, _, last = name.rpartition(".")
    return module in _KNOWN_MODULES if module else last == "None" or hasattr(builtins, last)


def _inherited(base: str, member: str) -> bool:
    """What a class of the language has is looked up; bases of other packages may have anything."""
    if base == _PYDANTIC_MODEL:
        return member.startswith("model_") or member in _PYDANTIC_MEMBERS
    if _judged(base):
        return hasattr(getattr(builtins, base, None), member)
    return True


LATTICE = Lattice(
    tops=frozenset({"object", "typing.Any"}),
    supertypes=_SUPERTYPES,
    literals=lambda value: _TYPES_OF_LITERALS[type(json.loads(value))],
    structural={ClassKind.PARAMS: Named("typing.Mapping", (Named("str"), Named("object")))},
    judged=_judged,
    inherited=_inherited,
    constructor="__init__",
)
