"""Which unions can be read by a tag.

Every variant must be an object whose discriminating member is required and has values of its own.
"""

from __future__ import annotations

from typing import TypeAlias

from ...ir.types import Enum, Type, Union
from .inheritance import Inheritance

Tagged: TypeAlias = tuple[tuple[str, int], ...]
"""Values of the member, with the index of the variant they choose; empty when the union has no such member."""


class Tags:
    """Looks through references to models and inherited members."""

    def __init__(self, inheritance: Inheritance) -> None:
        self._inheritance = inheritance

    def of(self, union: Union, *, single: bool = False) -> Tagged:
        """The values that choose each variant. Empty where one is missing, not text, or chooses two variants.

        With `single`, also where a variant has several.
        """
        if union.discriminator is None:
            return ()
        found: dict[str, int] = {}
        for index, variant in enumerate(union.variants):
            values = self._values(variant.type, union.discriminator.wire)
            if not values or (single and len(values) > 1) or any(value in found for value in values):
                return ()
            found.update((value, index) for value in values)
        return tuple(found.items())

    def _values(self, type_: Type, wire: str) -> list[str]:
        obj = self._inheritance.object_of(type_)
        member = self._inheritance.members(obj).get(wire) if obj is not None else None
        if member is None or not member.required or not isinstance(member.type, Enum) or not member.type.nominal:
            return []
        values = [v.value for v in member.type.values]
        texts = [v for v in values if isinstance(v, str)]
        return texts if len(texts) == len(values) else []
