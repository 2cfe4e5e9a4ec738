"""Kinds of flags: which values of a type the command line takes, and how."""

from __future__ import annotations

import enum
from dataclasses import dataclass, field, replace
from typing import assert_never

from ...ir.api import Api
from ...ir.fitting import resolved
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
    Scalar,
    Type,
    Union,
    Unknown,
    Variant,
)

LANGUAGE = "cli"


class Base(enum.Enum):
    """The kind of a single value; the value is the type of Go."""

    ANY = "any"
    """Whatever YAML can say."""
    TEXT = "string"
    INTEGER = "int64"
    NUMBER = "float64"
    BOOLEAN = "bool"
    MAP = "map[string]any"
    DATE = "requestflag.DateValue"
    DATE_TIME = "requestflag.DateTimeValue"
    TIME = "requestflag.TimeValue"


_BASICS = {Kind.STRING: Base.TEXT, Kind.INTEGER: Base.INTEGER, Kind.NUMBER: Base.NUMBER, Kind.BOOLEAN: Base.BOOLEAN}
_MOMENTS = {"date": Base.DATE, "date-time": Base.DATE_TIME, "time": Base.TIME}


@dataclass(frozen=True, slots=True)
class FlagKind:
    """The kind of a flag's values."""

    base: Base
    many: bool = False
    """It is given once for each element of a list."""
    null: bool = False
    file: bool = False
    """Its values are paths of files."""
    values: tuple[str, ...] = ()
    """The texts that it can be, or some of them."""
    open: bool = False
    """It can be others, too."""

    @property
    def go(self) -> str:
        """The type parameter of the flag."""
        if self.base is Base.ANY:
            return "[]any" if self.many and not self.null else "any"
        if self.many:
            return "any" if self.null else f"[]{self.base.value}"
        return f"*{self.base.value}" if self.null and self.base is not Base.MAP else self.base.value

    @property
    def listed(self) -> bool:
        """Its type does not say that it is a list: lists that may be null are of any type."""
        return self.many and self.go == "any"


@dataclass(slots=True)
class Kinds:
    """Tells the kinds of flags; that of a model once."""

    api: Api
    _models: dict[str, FlagKind] = field(default_factory=dict)

    def of(self, type_: Type) -> FlagKind:
        """The kind of the flag for values of a type."""
        match type_:
            case ModelRef(model=model):
                return self._of_model(model)
            case Nullable(inner=inner):
                return replace(self.of(inner), null=True)
            case Array(items=items):
                element = self.of(items)
                if element.many or (element.null and element.base is not Base.MAP):
                    return FlagKind(Base.ANY, many=True)
                return replace(element, many=True, null=False)
            case Map() | Object():
                return FlagKind(Base.MAP)
            case Unknown():
                return FlagKind(Base.ANY)
            case File():
                return FlagKind(Base.TEXT, file=True)
            case Primitive(kind=kind, format=format_):
                return FlagKind(_MOMENTS.get(format_, Base.TEXT) if kind is Kind.STRING else _BASICS[kind])
            case Enum():
                return _of_enum(type_)
            case Union():
                return _of_any([self.of(v.type) for v in variants(type_)])
            case _:
                assert_never(type_)

    def _of_model(self, model: str) -> FlagKind:
        known = self._models.get(model)
        if known is None:
            self._models[model] = FlagKind(Base.ANY)  # What it is inside of itself.
            known = self._models[model] = self.of(resolved(self.api, ModelRef(model)))
        return known


def _of_enum(type_: Enum) -> FlagKind:
    base = _BASICS[type_.kind] if type_.kind is not None else Base.ANY
    values = tuple(dict.fromkeys(text_of(v.value) for v in type_.values if v.value is not None))
    if base in (Base.BOOLEAN, Base.ANY):
        return FlagKind(base)
    return FlagKind(base, values=values, open=not type_.nominal)


def _of_any(kinds: list[FlagKind]) -> FlagKind:
    """One of several kinds: that which they have in common, else any."""
    if len(kinds) == 1:
        return kinds[0]
    if all(k.file for k in kinds):
        return FlagKind(Base.TEXT, many=any(k.many for k in kinds), file=True)
    null = any(k.null for k in kinds)
    if len({k.base for k in kinds}) > 1 or any(k.many or k.file for k in kinds):
        return FlagKind(Base.ANY, null=null)
    values = tuple(dict.fromkeys(v for k in kinds for v in k.values))
    is_open = bool(values) and any(k.open or not k.values for k in kinds)
    return FlagKind(kinds[0].base, null=null, values=values, open=is_open)


def plain(api: Api, type_: Type) -> Type:
    """The type behind names of models, and behind unions of one."""
    for _ in range(64):
        type_ = resolved(api, type_)
        match type_:
            case Nullable(inner=inner):
                within = plain(api, inner)
                return within if isinstance(within, Nullable) else Nullable(within)
            case Union() if len(shown := variants(type_)) == 1:
                type_ = shown[0].type
            case _:
                return type_
    return Unknown()


def variants(type_: Union) -> tuple[Variant, ...]:
    """The variants that users have; all of them where they would have none."""
    return tuple(v for v in type_.variants if v.availability.has(LANGUAGE)) or type_.variants


def text_of(value: Scalar) -> str:
    """A scalar as the command line has it."""
    if isinstance(value, bool):
        return "true" if value else "false"
    return "null" if value is None else str(value)


__all__ = ["LANGUAGE", "Base", "FlagKind", "Kinds", "plain", "text_of", "variants"]
