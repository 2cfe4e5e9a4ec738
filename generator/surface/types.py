"""Types as a surface names them, in a shape that every language fits.

Names are whole: ``package.types.Pet`` for what the package declares, the language's own name for what it does not
(``list``, ``httpx.Timeout``). What means the same is one value: a reader turns `Optional[X]` into a union with the
language's word for nothing.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TypeAlias

from typing_extensions import assert_never

Scalar: TypeAlias = "str | int | float | bool | None"


@dataclass(frozen=True, slots=True)
class Named:
    """A type with a name, with its arguments if it has some."""

    name: str
    args: tuple[Type, ...] = ()


@dataclass(frozen=True, slots=True)
class Union:
    """One of several; made by `union`, which flattens. The order is the source's and means nothing."""

    variants: tuple[Type, ...]


@dataclass(frozen=True, slots=True)
class Literal:
    """One fixed value, as JSON text, so that ``1`` and ``true`` differ."""

    value: str


@dataclass(frozen=True, slots=True)
class Callable:
    """A function as a value. `parameters` is None where any will do."""

    parameters: tuple[Type, ...] | None
    result: Type


@dataclass(frozen=True, slots=True)
class Variable:
    """A type variable: whatever the caller's types make of it. Its name means nothing to users."""

    name: str


@dataclass(frozen=True, slots=True)
class Unknown:
    """What the reader cannot express, as its source text; the empty text where nothing was declared."""

    text: str = ""


@dataclass(frozen=True, slots=True)
class Property:
    """What a `Shape` has under a name."""

    name: str
    type: Type
    required: bool = True


@dataclass(frozen=True, slots=True)
class Shape:
    """An object type without a name; its properties are in the order of their names."""

    properties: tuple[Property, ...]


@dataclass(frozen=True, slots=True)
class Intersection:
    """All of several at once; made by `intersection`, which flattens."""

    parts: tuple[Type, ...]


Type: TypeAlias = "Named | Union | Literal | Callable | Variable | Unknown | Shape | Intersection"


def literal(value: Scalar) -> Literal:
    return Literal(json.dumps(value))


def union(variants: Iterable[Type]) -> Type:
    """The union of the types, without unions inside or repetitions; the type itself if only one is left."""
    flat = tuple(dict.fromkeys(part for variant in variants for part in parts(variant)))
    return flat[0] if len(flat) == 1 else Union(flat)


def intersection(of: Iterable[Type]) -> Type:
    """The intersection of the types, shapes in it joined; an empty shape excludes nothing worth telling."""
    flat = [part for one in of for part in (one.parts if isinstance(one, Intersection) else (one,))]
    properties = {one.name: one for part in flat if isinstance(part, Shape) for one in part.properties}
    joined = Shape(tuple(properties[name] for name in sorted(properties)))
    others = list(dict.fromkeys(part for part in flat if not isinstance(part, Shape)))
    found = [*others, *([joined] if properties or not others else [])]
    return found[0] if len(found) == 1 else Intersection(tuple(found))


def parts(of: Type) -> tuple[Type, ...]:
    """The variants of a union; of anything else the type itself."""
    return of.variants if isinstance(of, Union) else (of,)


def components(of: Type) -> tuple[Type, ...]:
    """The types that a type is directly made of."""
    match of:
        case Named():
            return of.args
        case Union():
            return of.variants
        case Callable():
            return (*(of.parameters or ()), of.result)
        case Shape():
            return tuple(one.type for one in of.properties)
        case Intersection():
            return of.parts
        case Literal() | Variable() | Unknown():
            return ()
        case _:
            assert_never(of)


def names(of: Type) -> Iterator[str]:
    """Every name that occurs in the type."""
    if isinstance(of, Named):
        yield of.name
    for one in components(of):
        yield from names(one)
