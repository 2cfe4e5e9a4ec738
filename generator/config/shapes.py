"""The container kinds: lists, mappings, alternatives, and values that are turned into something else."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Generic

from .kinds import Define, Form, Kind, Schema, T, U
from .reading import Place, Refused


@dataclass(frozen=True, slots=True)
class ListOf(Kind[tuple[T, ...]]):
    """A list. With `lone`, a single value outside a list counts as a list of one."""

    item: Kind[T]
    lone: bool = False

    @property
    def expected(self) -> str:
        return f"{self.item.expected}, or a list of such" if self.lone else f"a list (each: {self.item.expected})"

    def accepts(self, value: Any) -> bool:
        return isinstance(value, list) or (self.lone and self.item.accepts(value))

    def load(self, value: Any, place: Place) -> tuple[T, ...]:
        if not isinstance(value, list):
            return (self.item.load(value, place),)
        found: list[T] = []
        for index, item in enumerate(value):
            try:
                found.append(self.item.read(item, place.child(index)))
            except Refused:
                continue
        return tuple(found)

    def dump(self, value: tuple[T, ...]) -> Any:
        return [self.item.dump(item) for item in value]

    def covers(self, value: Any) -> bool:
        return isinstance(value, tuple)

    def schema(self, define: Define) -> Schema:
        many: Schema = {"type": "array", "items": self.item.schema(define)}
        return {"anyOf": [self.item.schema(define), many]} if self.lone else many


@dataclass(frozen=True, slots=True)
class MapOf(Kind[dict[str, T]]):
    """A mapping with keys of the user's choice. An entry without a value counts as an empty one where there is such."""

    item: Kind[T]
    names: Form | None = None

    @property
    def expected(self) -> str:
        return f"a mapping from names to {self.item.expected}"

    def accepts(self, value: Any) -> bool:
        return isinstance(value, dict)

    def advice(self, value: Any) -> str:
        return "write `name: value` instead of `- value`" if isinstance(value, list) else ""

    def load(self, value: Any, place: Place) -> dict[str, T]:
        found: dict[str, T] = {}
        for name, item in value.items():
            inner = place.child(str(name))
            try:
                if self.names:
                    self.names.check(str(name), inner, key=True)
                blank = item is None and not self.item.accepts(None) and self.item.accepts({})
                found[str(name)] = self.item.read({} if blank else item, inner)
            except Refused:
                continue
        return found

    def dump(self, value: dict[str, T]) -> Any:
        return {name: self.item.dump(item) for name, item in value.items()}

    def covers(self, value: Any) -> bool:
        return isinstance(value, Mapping)

    def schema(self, define: Define) -> Schema:
        found: Schema = {"type": "object", "additionalProperties": self.item.schema(define)}
        if self.names:
            found["propertyNames"] = {"maxLength": self.names.longest, "pattern": f"^(?:{self.names.pattern})$"}
        return found


@dataclass(frozen=True, slots=True)
class Null(Kind[None]):
    """An explicit `null` that says something else than leaving the key out."""

    @property
    def expected(self) -> str:
        return "null"

    def accepts(self, value: Any) -> bool:
        return value is None

    def load(self, value: Any, place: Place) -> None:
        return None

    def dump(self, value: None) -> Any:
        return None

    def schema(self, define: Define) -> Schema:
        return {"type": "null"}


@dataclass(frozen=True, slots=True)
class Either(Kind[Any]):
    """The first of some kinds that takes the value by its type."""

    kinds: tuple[Kind[Any], ...]

    @property
    def expected(self) -> str:
        return ", or ".join(kind.expected for kind in self.kinds)

    def accepts(self, value: Any) -> bool:
        return any(kind.accepts(value) for kind in self.kinds)

    def load(self, value: Any, place: Place) -> Any:
        return next(kind for kind in self.kinds if kind.accepts(value)).load(value, place)

    def dump(self, value: Any) -> Any:
        return next(kind for kind in self.kinds if kind.covers(value)).dump(value)

    def covers(self, value: Any) -> bool:
        return any(kind.covers(value) for kind in self.kinds)

    def schema(self, define: Define) -> Schema:
        return {"anyOf": [kind.schema(define) for kind in self.kinds]}


@dataclass(frozen=True, slots=True)
class Mapped(Kind[U], Generic[T, U]):
    """Another kind's values, turned into a model value of their own.

    `into` may raise Refused after adding a diagnostic. `holds` tells which model values `back` can turn round.
    """

    inner: Kind[T]
    into: Callable[[T, Place], U]
    back: Callable[[U], T]
    holds: Callable[[Any], bool]
    says: str = ""

    @property
    def expected(self) -> str:
        return self.says or self.inner.expected

    def accepts(self, value: Any) -> bool:
        return self.inner.accepts(value)

    def load(self, value: Any, place: Place) -> U:
        return self.into(self.inner.load(value, place), place)

    def dump(self, value: U) -> Any:
        return self.inner.dump(self.back(value))

    def covers(self, value: Any) -> bool:
        return self.holds(value)

    def schema(self, define: Define) -> Schema:
        return self.inner.schema(define)
