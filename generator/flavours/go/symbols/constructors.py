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
    name, anchor = f"{made.package.name}.{made.name}", (made.name,)
    reasons = tuple(_reasons(made, result))
    yield Symbol(name, SymbolKind.FUNCTION, source.path, anchor, owner.pointer, owner.config_pointer, reasons)
    for argument, field in made.arguments if made.variant else ():
        member, side = field.source, side_of(result)
        if member is None or side is None:
            continue
        why = (rules.CAMEL(wire=member.wire), *Values(sdk.places, side).of(member.type), rules.SHORT())
        at = parameter_pointer(member), owner.config_pointer
        yield Symbol(f"{name}.{argument}", SymbolKind.PARAMETER, source.path, (*anchor, argument), *at, why)


def _reasons(made: Constructor, result: Struct | ParamUnion) -> Iterator[Reason]:
    if not made.variant:
        yield rules.MAKER_NAME()
        yield rules.ONLY_ONE()
        return
    variants = result.variants if isinstance(result, ParamUnion) else []
    asked = next((v.constructor for v in variants if v.name == made.variant), None)
    union = made.union.model if made.union.model.endswith("Param") else f"{made.union.model or made.union.name}Param"
    yield rules.CONSTRUCTOR_ASKED() if asked else rules.CONSTRUCTOR_NAME(union=union)
    yield rules.SHORT()
