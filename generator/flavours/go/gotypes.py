"""Types of Go as data; what they are called in a package is decided when they are printed."""

from __future__ import annotations

import enum
from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeAlias


@dataclass(frozen=True, slots=True)
class Package:
    """A package of the module: its folder below the module's root, and its name."""

    path: str
    name: str


PARAM = Package("packages/param", "param")
RESPJSON = Package("packages/respjson", "respjson")
PAGINATION = Package("packages/pagination", "pagination")
SSESTREAM = Package("packages/ssestream", "ssestream")
JSONL = Package("packages/jsonl", "jsonl")
CONSTANT = Package("shared/constant", "constant")
OPTION = Package("option", "option")
APIJSON = Package("internal/apijson", "apijson")
APIQUERY = Package("internal/apiquery", "apiquery")
APIFORM = Package("internal/apiform", "apiform")
REQUESTCONFIG = Package("internal/requestconfig", "requestconfig")
WEBHOOKS = Package("internal/webhooks", "webhooks")


class Form(enum.Enum):
    """What a named type is."""

    STRUCT = "struct"
    UNION = "union"
    ENUM = "enum"
    LIST = "list"
    MAP = "map"
    CONSTANT = "constant"


@dataclass(frozen=True, slots=True)
class Basic:
    """``string``, ``int64``, ``float64``, ``bool`` or ``any``."""

    name: str


@dataclass(frozen=True, slots=True)
class Time:
    """``time.Time``."""


@dataclass(frozen=True, slots=True)
class Reader:
    """``io.Reader``: a file."""


@dataclass(frozen=True, slots=True)
class Named:
    package: Package
    name: str
    form: Form
    base: str = "string"
    """What an enum is below."""
    model: str = ""
    """The name of the model without what its two sides add; empty for a type that is named after its place."""


@dataclass(frozen=True, slots=True)
class Slice:
    items: GoType


@dataclass(frozen=True, slots=True)
class Dict:
    values: GoType


@dataclass(frozen=True, slots=True)
class Opt:
    inner: GoType


@dataclass(frozen=True, slots=True)
class Pointer:
    inner: GoType


GoType: TypeAlias = Basic | Time | Reader | Named | Slice | Dict | Opt | Pointer

STRING, INT, FLOAT, BOOL, ANY = (Basic(n) for n in ("string", "int64", "float64", "bool", "any"))
Qualify: TypeAlias = Callable[[Package, str], str]
"""How a name of a package is written in a file; it notes the import."""
STANDARD = {name: Package(f"std:{name}", name.rpartition("/")[2]) for name in ("time", "io", "net/http", "net/url")}


def expression(type_: GoType, qualify: Qualify) -> str:
    """The type as it is written."""
    match type_:
        case Basic(name=name):
            return name
        case Time():
            return qualify(STANDARD["time"], "Time")
        case Reader():
            return qualify(STANDARD["io"], "Reader")
        case Named(package=package, name=name):
            return qualify(package, name)
        case Slice(items=items):
            return f"[]{expression(items, qualify)}"
        case Dict(values=values):
            return f"map[string]{expression(values, qualify)}"
        case Opt(inner=inner):
            return f"{qualify(PARAM, 'Opt')}[{expression(inner, qualify)}]"
        case Pointer(inner=inner):
            return f"*{expression(inner, qualify)}"


def below(type_: GoType) -> GoType:
    """The basic type of a scalar: that of an enum is string; others are themselves."""
    if isinstance(type_, Named) and type_.form in (Form.ENUM, Form.CONSTANT):
        return Basic(type_.base)
    return type_


def is_scalar(type_: GoType) -> bool:
    """A value that `param.Opt` holds."""
    return isinstance(type_, Time) or (isinstance(type_, Basic) and type_ != ANY)
