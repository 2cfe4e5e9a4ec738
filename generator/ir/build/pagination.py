"""Pagination: the schemes of the config, and which methods page by which (config.md §5)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from difflib import get_close_matches
from typing import Any

from ...config.model import HttpMethod, PaginationScheme
from ...config.model import PageField as ConfiguredField
from ..api import PageField, PageKind, PageScheme, Pagination, Parameter, Purpose, Response, ResponseKind
from ..names import split_words
from ..types import Array, Kind, Object, Primitive, Type, Unknown, nullable, without_null
from .context import Context
from .schemas import Schemas, declared_types

_INFERRED: Mapping[str, Purpose] = {
    "data": Purpose.ITEMS,
    "items": Purpose.ITEMS,
    "results": Purpose.ITEMS,
    "has_more": Purpose.HAS_NEXT_PAGE,
    "has_next_page": Purpose.HAS_NEXT_PAGE,
    "next_cursor": Purpose.NEXT_CURSOR_FIELD,
    "next_page_token": Purpose.NEXT_CURSOR_FIELD,
    "next_url": Purpose.CURSOR_URL_FIELD,
    "total_pages": Purpose.TOTAL_PAGE_COUNT_FIELD,
}
_REQUEST_INFERRED: Mapping[PageKind, tuple[Purpose, tuple[str, ...]]] = {
    PageKind.CURSOR: (Purpose.NEXT_CURSOR_PARAM, ("cursor", "after", "page_token", "starting_after", "next_cursor")),
    PageKind.CURSOR_ID: (Purpose.NEXT_CURSOR_ID_PARAM, ("after", "starting_after", "cursor")),
    PageKind.OFFSET: (Purpose.OFFSET_COUNT_PARAM, ("offset", "skip", "start")),
    PageKind.PAGE_NUMBER: (Purpose.PAGE_NUMBER_PARAM, ("page", "page_number", "pageNumber")),
}
_KINDS = {k.value: k for k in Kind}


class Paging:
    """The schemes, and the methods that fit them."""

    def __init__(self, context: Context, schemas: Schemas) -> None:
        self._context = context
        self._schemas = schemas
        self.schemes: dict[str, PageScheme] = {s.name: self._scheme(s) for s in context.config.pagination}

    def match(self, method: HttpMethod, parameters: Iterable[Parameter], response: Response) -> Pagination | None:
        """How the method pages: by the scheme it names, else by the first scheme that fits it, else not at all."""
        if method.paginated is False:
            return None
        if isinstance(method.paginated, str):
            scheme = self.schemes.get(method.paginated)
            if scheme is None:
                close = get_close_matches(method.paginated, self.schemes, n=1)
                self._context.diagnostics.error(
                    "Pagination/SchemeNotFound",
                    f"the method `{method.name}` pages by `{method.paginated}`,"
                    " which is no pagination scheme of this config",
                    self._context.configured_at(method.at),
                    hint=f"did you mean `{close[0]}`?" if close else "",
                )
                return None
            found = self._items(scheme, response)
            if found is None:
                self._context.diagnostics.error(
                    "Pagination/NoItems",
                    f"the method `{method.name}` pages by `{scheme.name}`, but its response has no list of items",
                    self._context.configured_at(method.at),
                    hint="name another scheme, or set `paginated: false`",
                )
                return None
            return Pagination(scheme.name, *found, asked=True)
        names = {p.wire for p in parameters}
        for scheme in self.schemes.values():
            found = self._items(scheme, response)
            if found is not None and self._fits(scheme, names, response):
                return Pagination(scheme.name, *found)
        return None

    def _fits(self, scheme: PageScheme, parameters: set[str], response: Response) -> bool:
        """The method has every parameter of the scheme, and its response every field. A scheme without parameters fits
        only when named."""
        return (
            bool(scheme.request)
            and all(f.path[0] in parameters for f in scheme.request)
            and all(
                self._at(response.type, f.path) is not None
                for f in scheme.response
                if not f.header and not (scheme.top_level_array and f.purpose is Purpose.ITEMS)
            )
        )

    def _items(self, scheme: PageScheme, response: Response) -> tuple[Type, str] | None:
        """The type of one item and its place in the response."""
        if response.kind is not ResponseKind.JSON or response.type is None:
            return None
        field = scheme.field(Purpose.ITEMS)
        path = field.path if field is not None and not scheme.top_level_array else ()
        found = self._at(response.type, path)
        inner = self._schemas.expanded(found) if found is not None else None
        if isinstance(inner, Array):
            return inner.items, f"{inner.pointer}/items"
        return None

    def _at(self, type_: Type | None, path: tuple[str, ...]) -> Type | None:
        """The type of the property a path of wire names leads to; lists are stepped into."""
        for wire in path:
            if type_ is None:
                return None
            inner = self._schemas.expanded(type_)
            if isinstance(inner, Array):
                inner = self._schemas.expanded(inner.items)
            type_ = next((p.type for p in self._members(inner) if p.wire == wire), None)
        return type_

    def _members(self, type_: Type) -> Iterator[Any]:
        if isinstance(type_, Object):
            for base in type_.extends:
                yield from self._members(self._schemas.expanded(base))
            yield from type_.properties

    # -- schemes ------------------------------------------------------------------------------------------------------

    def _scheme(self, configured: PaginationScheme) -> PageScheme:
        kind = PageKind(configured.type)
        response = [f for top in configured.response.values() for f in self._fields(top, ())]
        return PageScheme(
            configured.name,
            split_words(configured.name),
            kind,
            request=tuple(self._request_field(f, kind) for f in configured.request.values()),
            response=tuple(_with_items(response)),
            in_body=configured.param_location == "body",
            top_level_array=any(f.is_top_level_array for f in configured.response.values()),
            continue_on_empty_items=configured.continue_on_empty_items,
            config_pointer=configured.at,
        )

    def _request_field(self, field: ConfiguredField, kind: PageKind) -> PageField:
        purpose = _purpose(field.purpose)
        if purpose is None and kind in _REQUEST_INFERRED:
            role, names = _REQUEST_INFERRED[kind]
            purpose = role if field.name in names else None
        return PageField((field.name,), _field_type(field.schema), False, purpose)

    def _fields(self, field: ConfiguredField, above: tuple[str, ...]) -> Iterator[PageField]:
        """A response field, then those below it; the properties of items are one level deeper than the items."""
        path = (*above, field.name)
        purpose = _purpose(field.purpose) or _INFERRED.get(field.name)
        type_ = _field_type(field.schema)
        if purpose is Purpose.ITEMS and not isinstance(without_null(type_), (Array, Unknown)):
            purpose = None
        described = field.schema.get("description")
        yield PageField(
            path, type_, False, purpose, field.from_header or "", described if isinstance(described, str) else ""
        )
        for inner in field.properties.values():
            yield from self._fields(inner, path)


def _purpose(name: str | None) -> Purpose | None:
    return next((p for p in Purpose if p.value == name), None)


def _with_items(fields: list[PageField]) -> list[PageField]:
    """The only array among the fields holds the items when none is marked."""
    if any(f.purpose is Purpose.ITEMS for f in fields):
        return fields
    arrays = [f for f in fields if isinstance(f.type, Array) and len(f.path) == 1]
    if len(arrays) != 1:
        return fields
    marked = PageField(arrays[0].path, arrays[0].type, arrays[0].required, Purpose.ITEMS, arrays[0].header)
    return [marked if f is arrays[0] else f for f in fields]


def _field_type(schema: Mapping[str, Any]) -> Type:
    """The type of a field of a scheme; schemes are small and hold no references."""
    names, null = declared_types(schema)
    type_ = _named_type(names, schema)
    return nullable(type_) if null or schema.get("nullable") is True else type_


def _named_type(names: Sequence[str], schema: Mapping[str, Any]) -> Type:
    name = names[0] if names else ("array" if "items" in schema else "object" if "properties" in schema else "")
    if name == "array":
        return Array(Unknown(), "")
    if name in _KINDS:
        form = schema.get("format")
        return Primitive(_KINDS[name], form if isinstance(form, str) else "")
    return Unknown(mapping=name == "object")
