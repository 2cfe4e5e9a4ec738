"""What a Go file declares besides services, as data."""

from __future__ import annotations

import enum
from dataclasses import dataclass, field

from ...ir.api import Parameter
from ...ir.types import Property, Type
from .gotypes import GoType, Named, Package


@dataclass(slots=True)
class Field:
    name: str
    type: GoType
    tag: tuple[tuple[str, str], ...] = ()
    doc: tuple[str, ...] = ()
    wire: str = ""
    embedded: bool = False
    required: bool = False
    constant: str = ""
    """The only value, of a field that can be left out because of it."""
    listed: bool = False
    """It is an enum, even if its type is plain text."""
    large: bool = False
    """It is a pointer because of how many values it would hold otherwise."""
    source: Property | Parameter | None = None
    """What it stands for; None for what stands for no single property."""


class Kind(enum.Enum):
    """What a struct is for."""

    RESPONSE = "response"
    PARAM = "param"
    """A value within a request."""
    PARAMS = "params"
    """All that a method sends."""


@dataclass(slots=True)
class Struct:
    package: Package
    name: str
    kind: Kind
    fields: list[Field] = field(default_factory=list)
    doc: tuple[str, ...] = ()
    extras: GoType | None = None
    """The type of properties that are not listed."""
    extras_format: str = ""
    """What the tag `format` says of them."""
    extras_field: bool = False
    """The document speaks of properties that are not listed, so params have a field for them."""
    to_param: Named | None = None
    impls: list[str] = field(default_factory=list)
    """Methods by which it is a variant of unions."""
    json: bool = False
    query: bool = False
    multipart: bool = False
    form: bool = False
    """The body is a form, written as queries are."""
    whole: str = ""
    """The field that is the whole body."""
    variants: list[Alternative] = field(default_factory=list)
    """The bodies among which a request has one; each has a field."""
    discriminator: str = ""
    """The wire name of the property that tells them apart."""
    path: str = ""
    """Its name as that of a place: without what marks a param."""
    origin: Type | None = None
    """The part of the document that it is; None for the params of a method."""


@dataclass(slots=True)
class EnumType:
    package: Package
    name: str
    base: str
    values: tuple[tuple[str, object, str], ...]
    """(constant, value, documentation)."""
    open: bool = False
    """Any value of the base is one: an alias of it."""
    doc: tuple[str, ...] = ()
    origin: Type | None = None


@dataclass(slots=True)
class Alternative:
    """A variant of a union."""

    name: str
    """What comes after Of or As."""
    type: GoType
    constants: tuple[str, ...] = ()
    """The values of the discriminating property that stand for it."""
    format: str = ""
    """What the tag `format` says of it."""
    constructor: str | None = None
    """The name that the document gives to the function that makes a union of it; empty: none."""


def variant_tag(variant: Alternative) -> tuple[tuple[str, str], ...]:
    """The tag of the field that holds a variant of what is sent. It cannot name a value with a comma; what has that is
    read into the variant that it fits."""
    tag = [("json", ",omitzero,inline")]
    if variant.format:
        tag.append(("format", variant.format))
    if variant.constants and not any("," in c for c in variant.constants):
        tag.append(("variant", ",".join(variant.constants)))
    return tuple(tag)


@dataclass(slots=True)
class ResponseUnion:
    package: Package
    name: str
    variants: list[Alternative] = field(default_factory=list)
    fields: list[Field] = field(default_factory=list)
    discriminator: str = ""
    """The wire name of the property that tells the variants apart."""
    doc: tuple[str, ...] = ()
    to_param: Named | None = None
    implicit: bool = False
    """It stands for the properties of one name in the variants of a union."""
    anyhow: bool = False
    """It has AsAny."""
    foreign: bool = False
    """Some variant lives in another package."""
    origin: Type | None = None


@dataclass(slots=True)
class Getter:
    """A method that returns a property of whichever variant is set."""

    name: str
    result: GoType | None
    """None: the variants disagree, so that it is any of their types."""
    cases: list[tuple[str, Field]] = field(default_factory=list)
    """Fields of the union, with the field of the variant."""


@dataclass(slots=True)
class ParamUnion:
    package: Package
    name: str
    variants: list[Alternative] = field(default_factory=list)
    discriminator: str = ""
    doc: tuple[str, ...] = ()
    getters: list[Getter] = field(default_factory=list)
    query: bool = False
    multipart: bool = False
    origin: Type | None = None


@dataclass(slots=True)
class Defined:
    """``type X []Y``."""

    package: Package
    name: str
    type: GoType
    doc: tuple[str, ...] = ()
    title: str = ""
    """What the document calls it."""
    origin: Type | None = None


@dataclass(slots=True)
class Constructor:
    """A function that makes a union of one of its variants' required properties."""

    package: Package
    name: str
    union: Named
    variant: str
    """The field of the union."""
    type: GoType
    """That of the variant."""
    arguments: tuple[tuple[str, Field], ...] = ()
    generic: tuple[GoType, ...] = ()
    """The types that the argument for a union may have."""
    choices: tuple[tuple[str, GoType], ...] = ()
    """The variants of that union, by the names of its fields."""


Declaration = Struct | EnumType | ResponseUnion | ParamUnion | Defined | Constructor
