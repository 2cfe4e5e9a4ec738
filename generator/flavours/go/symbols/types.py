"""Symbols of types: models, what methods take and give, and the types inside them."""

from __future__ import annotations

from collections.abc import Iterator

from typing_extensions import assert_never

from ....ir.api import Model
from ...reasons import Reason
from ...reasons import rules as shared
from ...symbols import Symbol, SymbolKind
from ..declared import Constructor, Defined, EnumType, Kind, ParamUnion, ResponseUnion, Struct
from ..gotypes import expression
from ..sdk import Sdk
from ..sources import SourceFile
from . import rules
from .constructors import constructor_symbols
from .members import Members
from .names import type_reasons
from .owners import Owner, Owners, Role, Typed

_KINDS = {
    Role.MODEL: SymbolKind.MODEL,
    Role.PARAMS: SymbolKind.PARAMS,
    Role.WEBHOOK_EVENT: SymbolKind.EVENT,
    Role.RESPONSE: SymbolKind.RESPONSE,
    Role.ITEM: SymbolKind.RESPONSE,
    Role.STREAM_EVENT: SymbolKind.RESPONSE,
}


def type_symbols(sdk: Sdk, owners: Owners) -> Iterator[Symbol]:
    """Every type of every package, its members, and the functions that make it."""
    for source in sdk.sources:
        for declaration in source.declared:
            if isinstance(declaration, Constructor):
                yield from constructor_symbols(declaration, source, sdk, owners)
            elif declaration.name[:1].isupper() and (owner := owners.of(declaration)) is not None:
                yield from _type(sdk, owner, source, declaration)


def _type(sdk: Sdk, owner: Owner, source: SourceFile, declaration: Typed) -> Iterator[Symbol]:
    way = f"{declaration.package.name}.{declaration.name}"
    pointer = owner.pointer if owner.role is not Role.INSIDE else getattr(declaration.origin, "pointer", "")
    at = pointer or owner.pointer, owner.config_pointer
    reasons = (
        *type_reasons(declaration, owner, sdk.places),
        *_kind(declaration, owner),
        _place(sdk, source, declaration, owner),
    )
    bases = tuple(_bases(declaration))
    kind = _KINDS.get(owner.role, SymbolKind.INLINE)
    yield Symbol(way, kind, source.path, (declaration.name,), *at, reasons, (), bases)
    if isinstance(declaration, EnumType):
        yield from _constants(declaration, source, at)
    yield from Members(sdk, owner, source.path, at).of(declaration, way)


def _bases(declaration: Typed) -> Iterator[str]:
    """What a struct has the fields of."""
    for field in declaration.fields if isinstance(declaration, Struct) else ():
        if field.embedded:
            yield expression(field.type, lambda package, name: f"{package.name}.{name}")


def _kind(declaration: Typed, owner: Owner) -> Iterator[Reason]:
    match declaration:
        case Struct(kind=Kind.PARAMS):
            yield rules.PARAMS_STRUCT()
        case Struct():
            yield rules.STRUCT()
            for base in _bases(declaration):
                yield shared.BASES(base=base)
        case EnumType(open=is_open, base=base):
            yield (rules.OPEN_ENUM if is_open else rules.ENUM)(base=base)
        case ResponseUnion(implicit=True):
            outer = owner.outer.name if owner.outer is not None else ""
            yield rules.MERGED(field=declaration.name.removeprefix(outer))
        case ResponseUnion():
            yield rules.MERGING_UNION()
        case ParamUnion():
            yield rules.CHOOSING_UNION()
        case Defined(type=type_):
            what = expression(type_, lambda package, name: f"{package.name}.{name}")
            yield rules.DEFINED(what=f"`{what}`")
        case _:
            assert_never(declaration)


def _place(sdk: Sdk, source: SourceFile, declaration: Typed, owner: Owner) -> Reason:
    if owner.outer is not None:
        return rules.NOT_LISTED(main=owner.outer.name)
    if not isinstance(owner.subject, Model):
        return (rules.OF_METHOD if source.place is not None else rules.TOP_LEVEL)(file=source.path)
    model = owner.subject
    if model.resource == sdk.api.shared.id:
        return (rules.SHARED_WHERE_MET if model.promoted else rules.SHARED)(file=source.path)
    if source.place is None:
        return rules.TOP_LEVEL(file=source.path)
    return (rules.WHERE_MET if model.promoted else rules.IN_RESOURCE)(file=source.path, resource=model.resource)


def _constants(enum: EnumType, source: SourceFile, at: tuple[str, str]) -> Iterator[Symbol]:
    for constant, value, _ in enum.values:
        name = f"{enum.package.name}.{constant}"
        reasons = (rules.CONSTANT_NAME(type=enum.name, value=value), rules.ONE_LISTED(value=value))
        yield Symbol(name, SymbolKind.CONSTANT, source.path, (constant,), *at, reasons)
