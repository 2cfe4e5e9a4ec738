"""Symbols of pagination classes."""

from __future__ import annotations

from collections.abc import Iterator

from ....ir.api import PageField, PageKind, PageScheme, Purpose
from ....ir.names import split_words
from ....ir.types import Unknown
from ...reasons import Reason
from ...reasons import rules as shared
from ...reasons.pages import page_field_reasons
from ...symbols import Symbol, SymbolKind
from ..sdk import Sdk
from . import rules
from .names import escape_reason


def page_symbols(sdk: Sdk) -> Iterator[Symbol]:
    """The classes of each scheme with their fields, and the classes of objects inside its response."""
    for scheme in sdk.api.pages.values():
        yield from _Scheme(sdk, scheme).symbols()


class _Scheme:
    def __init__(self, sdk: Sdk, scheme: PageScheme) -> None:
        self._sdk = sdk
        self._scheme = scheme
        self._path = f"{sdk.settings.source}/pagination.py"
        self._module = f"{sdk.settings.package}.pagination"
        self._name = sdk.names.pascal(scheme.words)

    def symbols(self) -> Iterator[Symbol]:
        for colour in ("Sync", "Async"):
            reasons = (
                rules.PAGE_NAME(colour=colour, scheme=self._scheme.name),
                shared.PAGE_CLASS(kind=self._scheme.kind.value),
            )
            yield self._symbol((f"{colour}{self._name}",), SymbolKind.PAGE, reasons)
            yield from self._fields(f"{colour}{self._name}", ())
            if self._scheme.top_level_array:
                array = (rules.PAGE_ARRAY(), rules.PAGE_ITEMS_TYPE())
                yield self._symbol((f"{colour}{self._name}", "items"), SymbolKind.FIELD, array)
        if self._scheme.kind is PageKind.CURSOR_ID:
            yield self._symbol((f"{self._name}Item",), SymbolKind.PAGE, (rules.PAGE_ITEM_CLASS(),))
        for field in self._scheme.response:
            if isinstance(field.type, Unknown) and any(f.path[:-1] == field.path for f in self._scheme.response):
                name = self._name + "".join(self._sdk.names.pascal(split_words(w)) for w in field.path)
                yield self._symbol((name,), SymbolKind.PAGE, (rules.PAGE_HELPER(scheme=self._scheme.name),))
                yield from self._fields(name, field.path)

    def _fields(self, class_name: str, level: tuple[str, ...]) -> Iterator[Symbol]:
        for field in self._scheme.response:
            if field.path[:-1] != level or (self._scheme.top_level_array and field.purpose is Purpose.ITEMS):
                continue
            name = self._sdk.names.field(field.path[-1], split_words(field.path[-1]))
            yield self._symbol((class_name, name), SymbolKind.FIELD, tuple(self._reasons(field, name)))

    def _reasons(self, field: PageField, name: str) -> Iterator[Reason]:
        wire = field.path[-1]
        words = split_words(wire)
        rule = self._sdk.names.field_rule(wire, words)[1]
        if rule is not None:
            yield escape_reason(rule, self._sdk.names.snake(words), wire, in_model=True)
        else:
            yield shared.WIRE() if name == wire else rules.SNAKE(wire=wire)
        yield rules.PAGE_ITEMS_TYPE() if field.purpose is Purpose.ITEMS else rules.PAGE_TYPE()
        yield from page_field_reasons(self._scheme, field)

    def _symbol(self, anchor: tuple[str, ...], kind: SymbolKind, reasons: tuple[Reason, ...]) -> Symbol:
        name = ".".join((self._module, *anchor))
        return Symbol(name, kind, self._path, anchor, "", self._scheme.config_pointer, reasons)
