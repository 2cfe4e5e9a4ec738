"""The type algebra: what a value may be, free of OpenAPI dialects and of target languages.

A `Type` is a tree. Its leaves are primitives, enums, and references to models; inline objects, unions and enums sit in
it where the document declares them, and flavours name them from that position. Dialect differences end before this
module: ``nullable: true``, a type list with ``null`` and ``anyOf: [X, {type: null}]`` are all ``Nullable(X)``;
``const`` and a one-value ``enum`` are the same `Enum`; ``allOf`` is merged into one `Object` or recorded in
`Object.extends`.
"""

from __future__ import annotations

import enum
from dataclasses import dataclass, field
from typing import TypeAlias

from .names import Words, split_words

Scalar: TypeAlias = str | int | float | bool | None


class Kind(enum.Enum):
    """The JSON kind of a primitive value."""

    STRING = "string"
    INTEGER = "integer"
    NUMBER = "number"
    BOOLEAN = "boolean"


@dataclass(frozen=True, slots=True)
class Availability:
    """For which languages something exists (``skip`` and ``only`` of the config, ``x-stainless-skip`` of the
    document)."""

    skip: frozenset[str] | None = frozenset()
    """Languages that leave it out; None means all of them."""
    only: frozenset[str] = frozenset()
    """When not empty, the only languages that have it."""

    def has(self, language: str) -> bool:
        if self.skip is None or language in self.skip:
            return False
        return not self.only or language in self.only


EVERYWHERE = Availability()


@dataclass(frozen=True, slots=True)
class Naming:
    """What the document asks for by ``x-stainless-naming``, per language; ``""`` as language means any."""

    names: tuple[tuple[str, str, str], ...] = ()
    """(language, role, name); roles: property_name, method_argument, type_name, model_name, param_model_name, …"""

    def get(self, language: str, role: str) -> str | None:
        for lang in (language, ""):
            for entry_language, entry_role, name in self.names:
                if entry_language == lang and entry_role == role:
                    return name
        return None


NO_NAMING = Naming()


@dataclass(frozen=True, slots=True)
class Primitive:
    """A string, integer, number or boolean; `format` is the document's word (``date-time``, ``int64``, …) or empty."""

    kind: Kind
    format: str = ""
    minimum: int | float | None = field(default=None, compare=False)
    """The least number the document allows, where it names one. Not part of what the type is: examples start from
    it."""


@dataclass(frozen=True, slots=True)
class EnumValue:
    value: Scalar
    description: str = ""
    name: str = ""
    """A name the document gives the value (``x-enum-varnames``, a titled constant), or empty."""


@dataclass(frozen=True, slots=True, eq=False)
class Enum:
    """A closed or open set of scalar values.

    `constant` is true where the document calls the single value constant (``const``, ``x-stainless-const``); a
    one-value enum without that mark is still a constant on the wire, but docs and Go print it as an enum when it is
    optional.
    """

    kind: Kind | None
    """The kind of all values; None when they are of several kinds."""
    values: tuple[EnumValue, ...]
    pointer: str
    constant: bool = False
    nominal: bool = True
    """False for ``x-stainless-nominal: false``: the values are documentation, any value of the kind is accepted."""
    format: str = ""

    @property
    def single(self) -> Scalar:
        """The only value, or None when there are several."""
        return self.values[0].value if len(self.values) == 1 else None


@dataclass(frozen=True, slots=True, eq=False)
class Array:
    items: Type
    pointer: str


@dataclass(frozen=True, slots=True, eq=False)
class Map:
    """An object whose property names are data."""

    values: Type
    pointer: str


@dataclass(frozen=True, slots=True, eq=False)
class Property:
    """A member of an object; `wire` is its name on the wire."""

    wire: str
    words: Words
    type: Type
    required: bool
    pointer: str
    description: str = ""
    deprecated: str | None = None
    """The reason, possibly empty, when the property is deprecated; None otherwise."""
    read_only: bool = False
    write_only: bool = False
    default: Scalar | tuple[object, ...] | None = None
    example: object = None
    naming: Naming = NO_NAMING
    availability: Availability = EVERYWHERE
    data_aliases: tuple[str, ...] = ()
    """As `api.Parameter.data_aliases`."""
    declared: int = 0
    """Its place in the document; `Object.properties` are in emission order."""
    documented: str = ""
    """What reference docs say of it (`build.documentation`): `description` is what SDKs say."""

    @property
    def nullable(self) -> bool:
        return isinstance(self.type, Nullable)


@dataclass(frozen=True, slots=True, eq=False)
class Object:
    """An object with known properties, in emission order: sorted unless the config wants document order (`ordering`).

    `additional` is the type of properties that are not listed, when the document gives one; None when it says nothing
    or forbids them (servers add fields without notice, so a reader keeps unknown ones in any case).
    """

    properties: tuple[Property, ...]
    pointer: str
    extends: tuple[ModelRef, ...] = ()
    additional: Type | None = None
    title: str = ""
    description: str = ""


class VariantRule(enum.Enum):
    """What the words of a variant come from."""

    POSITION = "position"
    """Nothing names it: flavours number it, or it is a model and has a name anyway."""
    EXPLICIT = "explicit"
    """``x-stainless-variantName``."""
    CONSTANT = "constant"
    """The constant of the discriminating property; `Variant.basis` is that property and the constant."""
    TITLE = "title"
    COMPONENT = "component"
    ONLY_PROPERTY = "only_property"
    """The one property that no other variant has."""


@dataclass(frozen=True, slots=True, eq=False)
class Variant:
    """One alternative of a union.

    `words` names the variant when it is not a model: the first that the document offers of an explicit variant name,
    the constant of the discriminating property, the component or title, the one property no other variant has. Empty
    when nothing names it.
    """

    type: Type
    words: Words = ()
    constant: Scalar = None
    """The value of the discriminating property, when the variant fixes it."""
    component: Words = ()
    """The words of the component the variant referred to, if any."""
    title: str = ""
    pointer: str = ""
    naming: Naming = NO_NAMING
    nullable: bool = False
    """The document allows null in this very alternative. The union around it is `Nullable` then, so this changes no
    meaning; the family prints it in its place."""
    rule: VariantRule = VariantRule.POSITION
    """Why it has its `words`."""
    basis: tuple[str, ...] = ()
    """The names in the document that the rule went by."""
    availability: Availability = EVERYWHERE
    documented: str = ""
    """What reference docs say of it."""

    def called(self, language: str, index: int) -> Words:
        """What it is called where it is no model: what the document asks for, its words, else its number."""
        asked = self.naming.get(language, "type_name")
        return split_words(asked) if asked else self.words or ("union", f"member{index}")


@dataclass(frozen=True, slots=True)
class Discriminator:
    """The property that tells the variants of a union apart; `mapping` pairs wire values with indexes of variants."""

    wire: str
    mapping: tuple[tuple[str, int], ...] = ()
    explicit: bool = False
    """The document spells the mapping out."""
    complete: bool = True
    """Every variant has the property, if not always fixed to one value."""
    inherited: bool = False
    """It is declared by a union inside, which has only some of the variants."""


@dataclass(frozen=True, slots=True, eq=False)
class Union:
    """One of several types. Nested unions are flattened; null is never a variant (see `Nullable`)."""

    variants: tuple[Variant, ...]
    pointer: str
    discriminator: Discriminator | None = None
    title: str = ""
    description: str = ""


@dataclass(frozen=True, slots=True)
class ModelRef:
    """A use of a named model, by the identity of `api.Model`."""

    model: str


@dataclass(frozen=True, slots=True, eq=False)
class Nullable:
    """The inner type, or null. Never nested."""

    inner: Type


@dataclass(frozen=True, slots=True)
class Unknown:
    """Any JSON value; `mapping` when it is known to be an object."""

    mapping: bool = False


@dataclass(frozen=True, slots=True)
class File:
    """Bytes that travel as they are: a part of a multipart body, a raw body or a binary response."""


Type: TypeAlias = Primitive | Enum | Array | Map | Object | Union | ModelRef | Nullable | Unknown | File


def nullable(type_: Type) -> Type:
    """`type_` or null, without nesting."""
    return type_ if isinstance(type_, Nullable) else Nullable(type_)


def without_null(type_: Type) -> Type:
    return type_.inner if isinstance(type_, Nullable) else type_
