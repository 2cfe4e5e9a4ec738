"""Why values have their types in Go."""

from __future__ import annotations

import itertools
from collections.abc import Iterator

from ....ir.types import Array, Enum, Kind, ModelRef, Primitive, Type, Union, without_null
from ...reasons import Reason, Rule
from ...reasons import rules as shared
from ...reasons.values import ValueReasons, primitive_reason
from ..places import BASES, Places, Side, open_values
from . import rules
from .owners import of_package

NULL = "`null` can be sent"


class Values(ValueReasons):
    """The types of values that travel one way."""

    def __init__(self, places: Places, side: Side) -> None:
        super().__init__(places.api)
        self._places = places
        self._side = side

    def of(self, type_: Type) -> Iterator[Reason]:
        match type_:
            case ModelRef(model=model):
                yield from self._model(type_, model)
            case Union() if len(shown := self._places.variants(type_)) == 1:
                yield shared.ONE_VARIANT()
                yield from self.of(shown[0].type)
            case Union(variants=variants) if open_values(type_, self._places) is not None:
                yield rules.OPEN()
                referred = (v.type for v in variants if isinstance(without_null(v.type), ModelRef))
                for first in itertools.islice(referred, 1):
                    yield from self.of(first)
            case _:
                yield from super().of(type_)

    def _model(self, type_: ModelRef, model: str) -> Iterator[Reason]:
        definition = self._places.definition(self._places.api.models[model])
        written_out, form = self._places.form(definition)
        if form is not None:
            yield from super().of(type_)
            return
        yield rules.WRITTEN_OUT(key=definition.key)
        if not isinstance(written_out, ModelRef):
            yield from self.of(written_out)

    def name(self, model: str) -> str:
        return of_package(self._places.symbol(self._places.api.models[model], self._side))

    def primitive(self, type_: Primitive) -> Reason:
        if type_.kind is Kind.STRING and type_.format in ("date", "date-time"):
            return primitive_reason(type_, "time.Time")
        if type_.kind is Kind.STRING and type_.format == "binary" and self._side is Side.REQUEST:
            return primitive_reason(type_, "io.Reader")
        return primitive_reason(type_, BASES[type_.kind])

    def enum(self, type_: Enum) -> Reason:
        return rules.CONSTANT(value=f"`{type_.single}`") if type_.constant else rules.LISTED()

    def array(self, type_: Array) -> Reason:
        return shared.LIST(type="[]")

    def map(self) -> Reason:
        return shared.MAP(type="map[string]")

    def inline(self) -> Reason:
        return rules.INLINE()

    def union(self, type_: Union) -> Reason:
        return rules.UNION()

    def anything(self, rule: Rule) -> Reason:
        return rule(type="any")

    def file(self) -> Reason:
        return shared.FILE(type="io.Reader" if self._side is Side.REQUEST else "string")
