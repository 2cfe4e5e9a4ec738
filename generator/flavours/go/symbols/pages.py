"""Symbols of pages and of the pagers that go through them."""

from __future__ import annotations

from collections.abc import Iterator

from ....ir.pages import PageScheme
from ...reasons import Reason
from ...reasons import rules as shared
from ...reasons.pages import page_field_reasons
from ...symbols import Symbol, SymbolKind
from ..pages import PageNode, page_views
from ..sdk import Sdk
from . import rules

_PATH = "packages/pagination/pages.go"
_METHODS = ("RawJSON", "UnmarshalJSON", "SetPageConfig", "GetNextPage")
_PAGER = ("Next", "Current", "Err", "Index", "All")


def page_symbols(sdk: Sdk) -> Iterator[Symbol]:
    """The page of each scheme with its fields and methods, and its pager."""
    views = page_views(sdk.api, sdk.places.names, sdk.places.pages)
    for scheme, view in zip(sdk.api.pages.values(), views, strict=True):
        yield from _Scheme(scheme, view.name).symbols(view.structs)


class _Scheme:
    def __init__(self, scheme: PageScheme, name: str) -> None:
        self._scheme = scheme
        self._name = name

    def symbols(self, structs: list[tuple[str, list[PageNode]]]) -> Iterator[Symbol]:
        """The page, the structs within it, the pager."""
        scheme, name = self._scheme, self._name
        told = (rules.PAGE_NAME(scheme=scheme.name), shared.PAGE_CLASS(kind=scheme.kind.value), rules.IN_PAGES())
        yield self._symbol((name,), SymbolKind.PAGE, *told)
        for struct, nodes in structs:
            if struct != name:
                part = rules.PAGE_PART_NAME(page=name, part=struct.removeprefix(name))
                yield self._symbol((struct,), SymbolKind.PAGE, part, rules.PAGE_WAY())
            for node in nodes:
                yield self._symbol((struct, node.name), SymbolKind.FIELD, *self._field(node))
        yield from self._metadata(structs[0][1])
        for method in _METHODS:
            yield self._symbol((name, method), SymbolKind.METHOD, rules.OF_EVERY_PAGE())
        pager = f"{name}AutoPager"
        part = rules.PAGE_PART_NAME(page=name, part="AutoPager")
        yield self._symbol((pager,), SymbolKind.PAGE, part, rules.OF_EVERY_PAGE())
        yield self._symbol((f"New{pager}",), SymbolKind.FUNCTION, rules.MAKER_NAME(), rules.OF_EVERY_PAGER())
        for method in _PAGER:
            yield self._symbol((pager, method), SymbolKind.METHOD, rules.OF_EVERY_PAGER())

    def _field(self, node: PageNode) -> Iterator[Reason]:
        yield rules.EXPORTED(wire=node.wire) if node.wire else rules.OF_EVERY_PAGE()
        if node.field is None:
            yield rules.PAGE_WAY()
        else:
            yield from page_field_reasons(self._scheme, node.field)

    def _metadata(self, nodes: list[PageNode]) -> Iterator[Symbol]:
        yield self._symbol((self._name, "JSON"), SymbolKind.FIELD, rules.OF_EVERY_PAGE())
        for name in (*(node.name for node in nodes), "ExtraFields"):
            reasons = rules.METADATA_FIELD(field=name), rules.OF_EVERY_PAGE()
            yield self._symbol((self._name, "JSON", name), SymbolKind.FIELD, *reasons)

    def _symbol(self, anchor: tuple[str, ...], kind: SymbolKind, *reasons: Reason) -> Symbol:
        name = ".".join(("pagination", *anchor))
        return Symbol(name, kind, _PATH, anchor, "", self._scheme.config_pointer, reasons)
