"""Symbols of page classes, and of what each page is asked for by and read from."""

from __future__ import annotations

from collections.abc import Iterator

from ....ir.pages import PageField, PageScheme, Purpose
from ...reasons import Reason
from ...reasons import rules as shared
from ...reasons.pages import page_field_reasons
from ...symbols import Symbol, SymbolKind
from ..sdk import Sdk
from . import rules

_PATH = "src/core/pagination.ts"


def page_symbols(sdk: Sdk) -> Iterator[Symbol]:
    """The class of each scheme with its fields and methods, its response and its params."""
    for scheme in sdk.api.pages.values():
        yield from _Scheme(sdk, scheme).symbols()


class _Scheme:
    def __init__(self, sdk: Sdk, scheme: PageScheme) -> None:
        self._scheme = scheme
        self._name = sdk.names.pascal(scheme.words)
        self._client = sdk.client
        self._class = f"{sdk.client}.{self._name}"
        self._module = f"{sdk.package}/pagination"

    def symbols(self) -> Iterator[Symbol]:
        scheme, name = self._scheme, self._name
        response, params = f"{self._client}.{name}Response", f"{self._client}.{name}Params"
        told = (rules.PAGE_NAME(scheme=scheme.name), shared.PAGE_CLASS(kind=scheme.kind.value))
        yield self._symbol(self._class, SymbolKind.PAGE, (name,), told, (f"{self._module}.{name}",))
        part = rules.PAGE_PART_NAME(page=name, part="Response"), rules.PAGE_RESPONSE(scheme=scheme.name)
        yield self._symbol(response, SymbolKind.PAGE, (f"{name}Response",), part, (f"{self._module}.{name}Response",))
        for field in scheme.response:
            if len(field.path) == 1 and not field.header and not scheme.top_level_array:
                reasons = tuple(self._field(field))
                wire = field.path[0]
                yield self._symbol(f"{self._class}.{wire}", SymbolKind.FIELD, (name, wire), reasons)
                yield self._symbol(f"{response}.{wire}", SymbolKind.FIELD, (f"{name}Response", wire), reasons)
        if scheme.top_level_array:
            array = (rules.PAGE_ARRAY(), rules.PAGE_ITEMS_TYPE())
            yield self._symbol(f"{self._class}.items", SymbolKind.FIELD, (name, "items"), array)
        yield from self._params(params)
        yield from self._methods()

    def _params(self, way: str) -> Iterator[Symbol]:
        scheme, name = self._scheme, f"{self._name}Params"
        if scheme.request:
            part = rules.PAGE_PART_NAME(page=self._name, part="Params"), rules.PAGE_REQUEST(scheme=scheme.name)
            yield self._symbol(way, SymbolKind.PAGE, (name,), part, (f"{self._module}.{name}",))
        for field in scheme.request:
            wire = field.path[0]
            reasons = [shared.WIRE(), rules.PAGE_TYPE(), rules.PAGE_PARAMETER(scheme=scheme.name)]
            if field.purpose is not None:
                reasons.append(shared.PAGE_PURPOSE(purpose=field.purpose.value))
            yield self._symbol(f"{way}.{wire}", SymbolKind.FIELD, (name, wire), tuple(reasons))

    def _methods(self) -> Iterator[Symbol]:
        more = self._scheme.field(Purpose.HAS_NEXT_PAGE)
        written = ["getPaginatedItems", "nextPageRequestOptions"]
        if more is not None and not more.header:
            written.append("hasNextPage")
        for method in written:
            way, anchor = f"{self._class}.{method}", (self._name, method)
            yield self._symbol(way, SymbolKind.METHOD, anchor, (rules.OF_EVERY_PAGE(),))

    def _field(self, field: PageField) -> Iterator[Reason]:
        yield shared.WIRE()
        yield rules.PAGE_ITEMS_TYPE() if field.purpose is Purpose.ITEMS else rules.PAGE_TYPE()
        yield from page_field_reasons(self._scheme, field)

    def _symbol(
        self,
        name: str,
        kind: SymbolKind,
        anchor: tuple[str, ...],
        reasons: tuple[Reason, ...],
        aliases: tuple[str, ...] = (),
    ) -> Symbol:
        return Symbol(name, kind, _PATH, anchor, "", self._scheme.config_pointer, reasons, aliases)
