"""Why values have their types in TypeScript."""

from __future__ import annotations

from ....ir.types import Array, Enum, Primitive, Union
from ...reasons import Reason, Rule
from ...reasons import rules as shared
from ...reasons.values import ValueReasons, primitive_reason
from ..places import Places
from ..types import PRIMITIVES
from . import rules

NULL = "`| null`"
ABSENT = "`?`"


class Values(ValueReasons):
    """The types of values, whichever way they travel."""

    def __init__(self, places: Places) -> None:
        super().__init__(places.api)
        self._places = places

    def name(self, model: str) -> str:
        return self._places.symbol(model).name

    def primitive(self, type_: Primitive) -> Reason:
        return primitive_reason(type_, PRIMITIVES[type_.kind])

    def enum(self, type_: Enum) -> Reason:
        single = type_.single
        return rules.LISTED() if single is None else rules.CONSTANT(value=f"`{single}`")

    def array(self, type_: Array) -> Reason:
        return shared.LIST(type="Array")

    def map(self) -> Reason:
        return shared.MAP(type="{ [key: string]: … }")

    def inline(self) -> Reason:
        return rules.INLINE()

    def union(self, type_: Union) -> Reason:
        return rules.UNION()

    def anything(self, rule: Rule) -> Reason:
        return rule(type="unknown")

    def file(self) -> Reason:
        return shared.FILE(type="Uploadable")
