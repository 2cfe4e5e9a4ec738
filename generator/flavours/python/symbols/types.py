"""Why values have their types in Python."""

from __future__ import annotations

from collections.abc import Iterator

from ....ir.types import Array, Enum, Kind, Nullable, Primitive, Type, Union
from ...reasons import Reason, Rule
from ...reasons import rules as shared
from ...reasons.values import ValueReasons, primitive_reason
from ..places import Places, Side
from ..shapes import PRIMITIVES, is_class, sequence
from . import rules

_SEQUENCES = {"List": rules.LIST_OF_LISTED, "SequenceNotStr": rules.SEQUENCE, "Iterable": rules.ITERABLE}


def type_reasons(type_: Type, side: Side, places: Places) -> Iterator[Reason]:
    """Why a value has its type, the items of a list included."""
    return _Values(side, places).of(type_)


class _Values(ValueReasons):
    def __init__(self, side: Side, places: Places) -> None:
        super().__init__(places.api)
        self._side = side
        self._places = places

    def of(self, type_: Type) -> Iterator[Reason]:
        match type_:
            case Nullable(inner=Union(variants=(only,))) if is_class(only.type, self._places):
                yield rules.INLINE_UNION()
            case _:
                yield from super().of(type_)

    def name(self, model: str) -> str:
        return self._places.symbol(model, self._side).name

    def primitive(self, type_: Primitive) -> Reason:
        if type_.kind is Kind.STRING and type_.format in ("date-time", "date"):
            python = "datetime" if type_.format == "date-time" else "date"
            rule = rules.DATE if self._side is Side.RESPONSE else rules.DATE_PARAM
            return rule(type=python, format=type_.format)
        if type_.kind is Kind.STRING and type_.format in ("byte", "base64") and self._side is Side.PARAM:
            return rules.BASE64_PARAM(format=type_.format)
        return primitive_reason(type_, PRIMITIVES[type_.kind])

    def enum(self, type_: Enum) -> Reason:
        if any(isinstance(v.value, float) for v in type_.values):
            return rules.FRACTIONS()
        single = type_.single
        return rules.LISTED() if single is None else rules.CONSTANT(value=f"`{single}`")

    def array(self, type_: Array) -> Reason:
        if self._side is Side.RESPONSE:
            return shared.LIST(type="List")
        return _SEQUENCES[sequence(type_.items, self._places)]()

    def map(self) -> Reason:
        return shared.MAP(type="Dict")

    def inline(self) -> Reason:
        return rules.INLINE()

    def union(self, type_: Union) -> Reason:
        has_class = any(is_class(v.type, self._places) for v in type_.variants)
        return rules.INLINE_UNION() if has_class else rules.PLAIN_UNION()

    def anything(self, rule: Rule) -> Reason:
        return rule(type="object")

    def file(self) -> Reason:
        return shared.FILE(type="FileTypes") if self._side is Side.PARAM else rules.FILE_TEXT()


def none_text(annotation: str) -> str:
    """How an annotation says that a value may be None."""
    return "`Optional`" if "Optional[" in annotation else "`None` is allowed"
