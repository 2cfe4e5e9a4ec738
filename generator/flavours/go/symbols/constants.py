"""Symbols of the package of constants."""

from __future__ import annotations

from collections.abc import Iterator

from ...symbols import Symbol, SymbolKind
from ..gotypes import CONSTANT
from ..sdk import Sdk
from . import rules

_PATH = f"{CONSTANT.path}/constants.go"


def constant_symbols(sdk: Sdk) -> Iterator[Symbol]:
    """A type for each text, with its methods; where the document has the text first."""
    for name, value in sdk.constants.all():
        way, pointer = f"{CONSTANT.name}.{name}", sdk.constants.pointers[name]
        reasons = rules.CONSTANT_TYPE_NAME(value=value), rules.CONSTANT_TYPE(value=value), rules.IN_CONSTANTS()
        yield Symbol(way, SymbolKind.CONSTANT, _PATH, (name,), pointer, "", reasons)
        for method, reason in (("Default", rules.ONLY_VALUE()), ("MarshalJSON", rules.OF_EVERY_CONSTANT())):
            yield Symbol(f"{way}.{method}", SymbolKind.METHOD, _PATH, (name, method), pointer, "", (reason,))
