"""Whether users pass a type in, read it, or both: that decides what a change of it means."""

from __future__ import annotations

import enum
from collections.abc import Iterable, Iterator
from typing import TypeAlias

from typing_extensions import assert_never

from .model import Alias, Class, ClassKind, Declaration, Field, Function, Surface, Value
from .types import Callable, Intersection, Named, Shape, Type, Union, names


class Side(enum.Flag):
    """Where a type stands."""

    IN = enum.auto()
    """Users make the value: parameters, fields of what they build."""
    OUT = enum.auto()
    """Users get the value: results, fields of what the API answers."""


BOTH = Side.IN | Side.OUT
_Use: TypeAlias = "tuple[str, Side]"


def field_side(kind: ClassKind) -> Side:
    """The side of the fields of a class; an interface has the side of where it occurs instead."""
    return Side.IN if kind is ClassKind.PARAMS else Side.OUT


def sides(surfaces: Iterable[Surface]) -> dict[str, Side]:
    """The sides on which each name occurs, also by way of aliases. A name that is not in it occurs nowhere."""
    found: dict[str, Side] = {}
    for surface in surfaces:
        pending = [use for declaration in surface.declarations.values() for use in _uses(declaration)]
        while pending:
            name, side = pending.pop()
            known = found.get(name, Side(0))
            if side in known:
                continue
            found[name] = known | side
            declaration = surface.declared(name)
            if isinstance(declaration, Alias):
                pending += _in_type(declaration.type, side)
            elif isinstance(declaration, Class) and declaration.kind is ClassKind.INTERFACE:
                pending += _in_members(declaration, side)
    return found


def alias_side(name: str, found: dict[str, Side], surface: Surface) -> Side:
    """The side of an alias: where it occurs; if nowhere, the side of the classes it names; else both."""
    if name in found:
        return found[name]
    declaration = surface.declared(name)
    reached = names(declaration.type) if isinstance(declaration, Alias) else ()
    classes = (surface.declared(one) for one in reached)
    kinds = {one.kind for one in classes if isinstance(one, Class)} & {ClassKind.MODEL, ClassKind.PARAMS}
    return field_side(kinds.pop()) if len(kinds) == 1 else BOTH


def _uses(declaration: Declaration) -> Iterator[_Use]:
    match declaration:
        case Class(kind=ClassKind.INTERFACE):
            return
        case Class():
            yield from _in_members(declaration, field_side(declaration.kind))
        case Function():
            yield from _in_function(declaration)
        case Value():
            yield from _in_type(declaration.type, Side.OUT)
        case Alias():
            return
        case _:
            assert_never(declaration)


def _in_members(of: Class, side: Side) -> Iterator[_Use]:
    """What the members use. Users read the fields on the side; functions that they write are called with arguments."""
    for member in of.members.values():
        match member:
            case Function():
                yield from _in_function(member, side if of.kind is ClassKind.INTERFACE else Side.OUT)
            case Field():
                yield from _in_type(member.type, side)
            case _:
                assert_never(member)
    if of.kind is ClassKind.INTERFACE:
        for base in of.bases:
            yield from _in_type(base, side)


def _in_function(function: Function, side: Side = Side.OUT) -> Iterator[_Use]:
    """What is used by a function that stands on the side: of one that users are given they make the arguments."""
    for signature in function.signatures:
        for parameter in signature.parameters:
            yield from _in_type(parameter.type, side ^ BOTH)
        yield from _in_type(signature.returns, side)


def _in_type(of: Type, side: Side) -> Iterator[_Use]:
    match of:
        case Named():
            yield of.name, side
            for argument in of.args:
                yield from _in_type(argument, side)
        case Union():
            for variant in of.variants:
                yield from _in_type(variant, side)
        case Callable():
            for parameter in of.parameters or ():
                yield from _in_type(parameter, side ^ BOTH)
            yield from _in_type(of.result, side)
        case Shape():
            for one in of.properties:
                yield from _in_type(one.type, side)
        case Intersection():
            for part in of.parts:
                yield from _in_type(part, side)
        case _:
            return
