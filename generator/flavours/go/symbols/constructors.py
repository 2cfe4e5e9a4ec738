"""Symbols of the functions that make params."""

from __future__ import annotations

from collections.abc import Iterator

from ...reasons import Reason
from ...reasons.methods import parameter_pointer
from ...symbols import Symbol, SymbolKind
from ..declared import Constructor, ParamUnion, Struct
from ..sdk import Sdk
from ..sources import SourceFile
from . import rules
from .owners import Owners, side_of
from .values import Values


def constructor_symbols(made: Constructor, source: SourceFile, sdk: Sdk, owners: Owners) -> Iterator[Symbol]:
    """A function, with its arguments."""
    result = sdk.registry.get(made.union)
    assert isinstance(result, (Struct, ParamUnion))
    owner = owners.of(result)
    if owner is None:
        return
    name, anchor = f"{made.package.name}.{made.name}", (made.name,)
    reasons = tuple(_reasons(made))
    yield Symbol(name, SymbolKind.FUNCTION, source.path, anchor, owner.pointer, owner.config_pointer, reasons)
    for argument, field in made.arguments if made.variant else ():
        member, side = field.source, side_of(result)
        if member is None or side is None:
            continue
        why = (rules.CAMEL(wire=member.wire), *Values(sdk.places, side).of(member.type), rules.SHORT())
        at = parameter_pointer(member), owner.config_pointer
        yield Symbol(f"{name}.{argument}", SymbolKind.PARAMETER, source.path, (*anchor, argument), *at, why)


def _reasons(made: Constructor) -> Iterator[Reason]:
    if not made.variant:
        yield rules.MAKER_NAME()
        yield rules.ONLY_ONE()
        return
    union, of, _ = made.name.rpartition(f"Of{made.variant}")
    yield rules.CONSTRUCTOR_NAME(union=union) if of else rules.CONSTRUCTOR_ASKED()
    yield rules.SHORT()
