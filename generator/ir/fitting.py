"""Does plain data fit a type? It decides whether a document's example can be used, and which variant a value is of."""

from __future__ import annotations

import datetime
import enum
from dataclasses import dataclass
from typing import TypeGuard

from .api import Api
from .types import (
    Array,
    Enum,
    File,
    Kind,
    Map,
    ModelRef,
    Nullable,
    Object,
    Primitive,
    Property,
    Type,
    Union,
    Unknown,
    Variant,
    without_null,
)

_MAX_DEPTH = 64


@dataclass(frozen=True, slots=True)
class FileContent:
    """The content of a file."""

    data: bytes = b"Example data"


class Direction(enum.Enum):
    """Which way a value travels: read-only properties are not sent, write-only ones not received."""

    REQUEST = "request"
    RESPONSE = "response"
    SHARED = "shared"
    """A request of a language with one type for both ways: read-only properties are sent where the type requires
    them."""

    def hides(self, member: Property) -> bool:
        """The property does not travel that way."""
        if self is Direction.SHARED:
            return member.read_only and not member.required
        return member.read_only if self is Direction.REQUEST else member.write_only


def resolved(api: Api, type_: Type) -> Type:
    """The type behind model references and aliases, nullable where a model is. A model that only names itself: any."""
    seen: set[str] = set()
    while isinstance(type_, ModelRef):
        model = api.models.get(type_.model)
        if model is None or type_.model in seen:
            return Unknown()
        seen.add(type_.model)
        type_ = ModelRef(model.alias_of) if model.alias_of else model.type or Unknown()
    return type_


def may_be_empty_text(api: Api, type_: Type) -> bool:
    """Every value is text, so one may be empty; in a path it would leave its segment out."""
    match without_null(resolved(api, without_null(type_))):
        case Primitive(kind=Kind.STRING) | Enum(kind=Kind.STRING):
            return True
        case Union(variants=variants):
            return all(may_be_empty_text(api, v.type) for v in variants)
        case _:
            return False


def properties(api: Api, type_: Object) -> list[Property]:
    """The properties of an object, those of the models it extends first; the nearest of one name counts."""
    return list(_properties(api, type_, frozenset()).values())


def _properties(api: Api, type_: Object, around: frozenset[str]) -> dict[str, Property]:
    found: dict[str, Property] = {}
    for base in type_.extends:
        inner = resolved(api, base)
        if isinstance(inner, Nullable):
            inner = inner.inner
        if isinstance(inner, Object) and base.model not in around:
            found.update(_properties(api, inner, around | {base.model}))
    found.update((p.wire, p) for p in type_.properties)
    return found


def fits(api: Api, type_: Type, value: object, direction: Direction = Direction.REQUEST) -> bool:
    """Whether `value`, plain data under wire names, is one of the type. Unknown properties and those of the other
    direction do not fit, since typed languages could not spell them; ranges, lengths and patterns are not looked at."""
    return _fits(api, type_, value, direction, 0)


def variant_of(api: Api, union: Union, value: object, direction: Direction = Direction.REQUEST) -> Variant | None:
    """The variant of a union that a value is of: the one its discriminating property names, else the first it fits."""
    fitting = [v for v in union.variants if fits(api, v.type, value, direction)]
    if union.discriminator is not None and _is_mapping(value):
        tag = value.get(union.discriminator.wire)
        for text, index in union.discriminator.mapping:
            if text == tag and union.variants[index] in fitting:
                return union.variants[index]
    return fitting[0] if fitting else None


def _fits(api: Api, type_: Type, value: object, direction: Direction, depth: int) -> bool:
    if depth > _MAX_DEPTH:
        return False
    match type_:
        case ModelRef():
            return _fits(api, resolved(api, type_), value, direction, depth + 1)
        case Nullable(inner=inner):
            return value is None or _fits(api, inner, value, direction, depth + 1)
        case Union(variants=variants):
            return any(_fits(api, v.type, value, direction, depth + 1) for v in variants)
        case Array(items=items):
            return isinstance(value, (list, tuple)) and all(_fits(api, items, v, direction, depth + 1) for v in value)
        case Map(values=values):
            return _is_mapping(value) and all(_fits(api, values, v, direction, depth + 1) for v in value.values())
        case Object():
            return _is_mapping(value) and _object_fits(api, type_, value, direction, depth + 1)
        case Enum(values=members):
            same = any(m.value == value and type(m.value) is type(value) for m in members)
            return same or (not type_.nominal and type_.kind is not None and _kind_fits(type_.kind, value))
        case Primitive(kind=kind, format=form):
            return _kind_fits(kind, value) and _format_fits(form, value)
        case Unknown(mapping=mapping):
            return _is_mapping(value) if mapping else True
        case File():
            return isinstance(value, FileContent)


def _object_fits(api: Api, type_: Object, value: dict[str, object], direction: Direction, depth: int) -> bool:
    members = {p.wire: p for p in properties(api, type_) if not direction.hides(p)}
    if any(p.required and wire not in value for wire, p in members.items()):
        return False
    for wire, inner in value.items():
        member = members.get(wire)
        expected = member.type if member is not None else type_.additional
        if expected is None or not _fits(api, expected, inner, direction, depth):
            return False
    return True


def _is_mapping(value: object) -> TypeGuard[dict[str, object]]:
    return isinstance(value, dict)


def _kind_fits(kind: Kind, value: object) -> bool:
    match kind:
        case Kind.STRING:
            return isinstance(value, str)
        case Kind.BOOLEAN:
            return isinstance(value, bool)
        case Kind.INTEGER:
            return isinstance(value, int) and not isinstance(value, bool)
        case Kind.NUMBER:
            return isinstance(value, (int, float)) and not isinstance(value, bool)


def _format_fits(form: str, value: object) -> bool:
    """A text that is meant to be a moment must be one: languages print it as their own type."""
    if not isinstance(value, str):
        return True
    try:
        if form == "date-time":
            return datetime.datetime.fromisoformat(value.replace("Z", "+00:00")).tzinfo is not None
        if form == "date":
            datetime.date.fromisoformat(value)
    except ValueError:
        return False
    return True
