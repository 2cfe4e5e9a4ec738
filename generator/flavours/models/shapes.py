"""Unions for readers that choose a variant by the shape of its JSON, as msgspec does.

Such a reader takes one kind of text, one of whole numbers, one of arrays and one of objects in a union; several classes
only when each of them has a tag of its own. Variants of one shape that it cannot tell apart become the one type that
covers them.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import replace

from ...ir.api import Api
from ...ir.types import (
    Array,
    Enum,
    File,
    Kind,
    Map,
    ModelRef,
    Nullable,
    Object,
    Primitive,
    Type,
    Union,
    Unknown,
    Variant,
)
from .tags import Tags

_COVERS: Mapping[str, Type] = {
    "string": Primitive(Kind.STRING),
    "integer": Primitive(Kind.INTEGER),
    "number": Primitive(Kind.NUMBER),
    "boolean": Primitive(Kind.BOOLEAN),
    "object": Unknown(mapping=True),
    "any": Unknown(),
}


class Shapes:
    """Rewrites unions."""

    def __init__(self, api: Api, tags: Tags) -> None:
        self._api = api
        self._tags = tags
        self.merged: dict[str, None] = {}
        """Places of unions whose classes became one dictionary."""

    def readable(self, union: Union) -> Union:
        """A union with the same or fewer variants that such a reader accepts; nested unions are written out."""
        flat = replace(union, variants=tuple(self._flat(union, ())))
        groups: dict[str, list[Variant]] = defaultdict(list)
        for variant in flat.variants:
            groups[self._shape(variant.type)].append(variant)
        if "any" in groups:
            return replace(flat, variants=(Variant(Unknown()),), discriminator=None)
        variants: list[Variant] = []
        tagged = bool(self._tags.of(replace(flat, variants=tuple(groups.get("object", ()))), single=True))
        for shape, members in groups.items():
            if len(members) == 1 or (shape == "object" and tagged):
                variants.extend(members)
            else:
                if shape == "object":
                    self.merged.setdefault(union.pointer)
                variants.append(Variant(_COVERS.get(shape) or Array(Unknown(), union.pointer)))
        return replace(flat, variants=tuple(variants), discriminator=flat.discriminator if tagged else None)

    def _flat(self, union: Union, inside: tuple[str, ...]) -> Iterator[Variant]:
        for variant in union.variants:
            name = variant.type.model if isinstance(variant.type, ModelRef) else ""
            inner = self._definition(variant.type)
            if isinstance(inner, Union) and name not in inside:
                yield from self._flat(inner, (*inside, name))
            else:
                yield variant

    def _definition(self, type_: Type) -> Type:
        """The type behind references and nullability."""
        seen: set[str] = set()
        while True:
            match type_:
                case Nullable(inner=inner):
                    type_ = inner
                case ModelRef(model=name) if name not in seen:
                    seen.add(name)
                    model = self._api.models[name]
                    known = self._api.models[model.alias_of].type if model.alias_of else model.type
                    type_ = known if known is not None else Unknown()
                case _:
                    return type_

    def _shape(self, type_: Type) -> str:
        match self._definition(type_):
            case Primitive(kind=kind):
                return kind.value
            case Enum(kind=Kind() as kind):
                return kind.value
            case File():
                return "string"
            case Array():
                return "array"
            case Object() | Map() | Unknown(mapping=True):
                return "object"
            case _:
                return "any"
