"""What files declare: models, enums, unions and constants, finished but for their layout."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TypeAlias

from ...ir.types import Scalar
from .rubytypes import Literal, Named, RubyType


@dataclass(slots=True)
class Field:
    """A field of a model."""

    name: str
    wire: str
    type: RubyType
    required: bool
    nullable: bool
    doc: tuple[str, ...] = ()
    deprecated: str | None = None
    place: str = ""
    """Where a parameter goes that is no property of the body."""

    @property
    def constant(self) -> Literal | None:
        """The only value that a required field has."""
        return self.type if self.required and isinstance(self.type, Literal) else None


@dataclass(slots=True)
class ModelClass:
    """A class of values with fields."""

    type: Named
    fields: list[Field] = field(default_factory=list)
    base: Named | None = None
    doc: tuple[str, ...] = ()
    nested: list[Declaration] = field(default_factory=list)
    params: bool = False
    see: str = ""
    """What the type belongs to, for its documentation."""


@dataclass(slots=True)
class EnumModule:
    """A closed set of values: constant, value, description."""

    type: Named
    values: list[tuple[str, Scalar, str]]
    doc: tuple[str, ...] = ()
    see: str = ""


@dataclass(slots=True)
class Variant:
    """One alternative of a union."""

    type: RubyType
    key: str | None = None
    """The value of the discriminating property."""
    constant: str = ""
    """The constant of the union's that holds the one value it is."""
    array: str = ""
    """The constant of the union's that holds the list or map it is."""
    doc: str = ""

    @property
    def value(self) -> Scalar:
        """The one value that it is."""
        return self.type.value if isinstance(self.type, Literal) else None


@dataclass(slots=True)
class UnionModule:
    """One of several types."""

    type: Named
    discriminator: str = ""
    nullable: bool = False
    """Null is among the variants."""
    variants: list[Variant] = field(default_factory=list)
    types: dict[int, RubyType] = field(default_factory=dict)
    """The type of each variant that has one, by its place in the document."""
    doc: tuple[str, ...] = ()
    nested: list[Declaration] = field(default_factory=list)
    see: str = ""


@dataclass(slots=True)
class Constant:
    """A name for a type: a list, a map, or a basic one."""

    type: Named
    value: RubyType
    nullable: bool = False
    doc: tuple[str, ...] = ()
    nested: list[Declaration] = field(default_factory=list)
    """What is in it, which is declared beside it."""


@dataclass(slots=True)
class Alias:
    """Another name for a model."""

    type: Named
    target: Named


Declaration: TypeAlias = ModelClass | EnumModule | UnionModule | Constant | Alias
