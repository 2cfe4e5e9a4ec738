"""The public surface of a package: what its users can name, call and read. No bodies, no documentation.

The model is the same for every language; a reader per language fills it. Every declaration is stored once, under the
shortest path it can be imported by, and `exports` says which declaration each public path leads to. `at` is the line of
a declaration as it was read from a folder; it is no part of the surface and is not stored.
"""

from __future__ import annotations

import enum
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TypeAlias

from ..diagnostics import Location
from .types import Type


class ClassKind(enum.Enum):
    """What a class is for, which decides what a change of it means."""

    CLIENT = "client"
    RESOURCE = "resource"
    MODEL = "model"
    """The API answers with it: users read its fields."""
    PARAMS = "params"
    """Users build it: they write its fields."""
    INTERFACE = "interface"
    """An object type with a name: what users do with it shows in where it occurs."""
    ENUM = "enum"
    ERROR = "error"
    PAGE = "page"
    OTHER = "class"


class ParameterKind(enum.Enum):
    """How an argument reaches a parameter."""

    POSITIONAL_ONLY = "positional only"
    POSITIONAL = "positional"
    """By position or by name."""
    KEYWORD = "keyword"
    """By name alone."""
    REST = "rest"
    """All further positions."""
    KEYWORD_REST = "keyword rest"
    """All further names."""

    @property
    def by_position(self) -> bool:
        return self in (ParameterKind.POSITIONAL_ONLY, ParameterKind.POSITIONAL)

    @property
    def by_name(self) -> bool:
        return self in (ParameterKind.POSITIONAL, ParameterKind.KEYWORD)

    @property
    def rest(self) -> bool:
        return self in (ParameterKind.REST, ParameterKind.KEYWORD_REST)


@dataclass(frozen=True, slots=True)
class Parameter:
    """`default` is the default's source text; empty when there is none, or when it only marks the absence."""

    name: str
    kind: ParameterKind
    type: Type
    required: bool
    default: str = ""


@dataclass(frozen=True, slots=True)
class Signature:
    """One way to call something; the receiver is no parameter."""

    parameters: tuple[Parameter, ...]
    returns: Type


class MethodKind(enum.Enum):
    """What a method is called on."""

    INSTANCE = "instance"
    POINTER = "pointer"
    """Only on what has an address."""
    CLASS = "class"
    STATIC = "static"


@dataclass(frozen=True, slots=True)
class Function:
    """A function or a method; several signatures are overloads."""

    signatures: tuple[Signature, ...]
    is_async: bool = False
    kind: MethodKind = MethodKind.STATIC
    at: Location | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class Field:
    """An attribute, property, key or enum member. `wire` is its name in requests and responses where that differs."""

    type: Type
    required: bool = True
    wire: str = ""
    at: Location | None = field(default=None, compare=False)


Member: TypeAlias = "Field | Function"


@dataclass(frozen=True, slots=True)
class Class:
    """A class with what its users see. Members of bases without a public name are among its own, and what such bases
    are derived from is among its `bases`."""

    kind: ClassKind
    bases: tuple[Type, ...]
    members: Mapping[str, Member]
    at: Location | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class Alias:
    """A name for a type."""

    type: Type
    at: Location | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class Value:
    """A constant or variable."""

    type: Type
    at: Location | None = field(default=None, compare=False)


Declaration: TypeAlias = "Class | Function | Alias | Value"


@dataclass(frozen=True, slots=True)
class Surface:
    """`exports` maps every public path to a name in `declarations`, or to a name of another package."""

    language: str
    package: str
    version: str
    exports: Mapping[str, str]
    declarations: Mapping[str, Declaration]

    def declared(self, path: str) -> Declaration | None:
        """What a public path leads to; None for a path that is not public, or leads out of the package."""
        return self.declarations.get(self.exports.get(path, path))

    def leads(self, path: str) -> str | None:
        """The name that a public path leads to; None for a path that is not public.

        What a name holds has its paths below that name alone. It is as public below each other path that leads there.
        """
        if path in self.exports:
            return self.exports[path]
        outer, _, last = path.rpartition(".")
        home = self.leads(outer) if outer else None
        return self.exports.get(f"{home}.{last}") if home not in (None, outer) else None

    def owns(self, name: str) -> bool:
        """Whether the name is one of the package, public or not."""
        return name.startswith((f"{self.package}.", f"{self.package}/"))

    def private(self, name: str) -> bool:
        """Whether the name is one of the package that no public path leads to."""
        return self.owns(name) and name not in self.declarations and name not in self.exports

    def paths(self) -> dict[str, list[str]]:
        """All public paths of each declaration, sorted."""
        found: dict[str, list[str]] = {}
        for path, name in sorted(self.exports.items()):
            found.setdefault(name, []).append(path)
        return found
