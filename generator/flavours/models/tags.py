"""Which unions can be read by a tag: every variant is an object whose discriminating member is required and has values of its own."""

from __future__ import annotations

from ...ir.api import Api
from ...ir.types import Enum, ModelRef, Object, Property, Type, Union

Tagged = tuple[tuple[str, int], ...]
"""Values of the member with the index of the variant they choose; empty when the union has no such member."""


class Tags:
    """Looks through references to models."""

    def __init__(self, api: Api) -> None:
        self._api = api

    def of(self, union: Union) -> Tagged:
        """The values that choose each variant. Empty where one of them is missing, not text, or chooses two variants."""
        if union.discriminator is None:
            return ()
        found: dict[str, int] = {}
        for index, variant in enumerate(union.variants):
            values = self._values(variant.type, union.discriminator.wire)
            if not values or any(value in found for value in values):
                return ()
            found.update((value, index) for value in values)
        return tuple(found.items())

    def _values(self, type_: Type, wire: str) -> list[str]:
        obj = self._object(type_)
        member = self._member(obj, wire) if obj is not None else None
        if member is None or not member.required or not isinstance(member.type, Enum) or not member.type.nominal:
            return []
        values = [v.value for v in member.type.values]
        return [v for v in values if isinstance(v, str)] if all(isinstance(v, str) for v in values) else []

    def _object(self, type_: Type) -> Object | None:
        if isinstance(type_, ModelRef):
            model = self._api.models[type_.model]
            inner = self._api.models[model.alias_of].type if model.alias_of else model.type
            return inner if isinstance(inner, Object) else None
        return type_ if isinstance(type_, Object) else None

    def _member(self, obj: Object, wire: str, depth: int = 0) -> Property | None:
        own = next((p for p in obj.properties if p.wire == wire), None)
        if own is not None or depth > 12:
            return own
        bases = (self._object(base) for base in obj.extends)
        return next((m for b in bases if b is not None and (m := self._member(b, wire, depth + 1)) is not None), None)
