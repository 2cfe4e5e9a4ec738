"""Pages of lists: one class for each pagination scheme of the API."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ...ir.api import Api, PageField, PageKind, PageScheme, Purpose
from ...ir.names import split_words
from ...ir.types import Kind, Nullable, Primitive, without_null
from ...render.ruby.text import hash_key, keyword, ruby_string, ruby_symbol
from .names import Names
from .rubytypes import Basic

_KINDS = {Kind.STRING: Basic.STRING, Kind.INTEGER: Basic.INTEGER, Kind.NUMBER: Basic.FLOAT, Kind.BOOLEAN: Basic.BOOLEAN}
_MEMBERS_TEXT = (
    "auto_paging_each body dig each each_page header items next_offset next_page next_page_number next_request"
    " page_items query_number body_number read with_body with_query with_url"
)
_MEMBERS = frozenset(_MEMBERS_TEXT.split())
"""What every page can be told."""


_RUNTIME_TEXT = (
    "anyhash errordetails events jsonlstream log oauth2 omit pages redact settings sorbetaliases stream transport type"
    " util webhooks"
)
_RUNTIME = frozenset(_RUNTIME_TEXT.split())
"""What the runtime has beside the classes of pages."""
_BOUNDARY = re.compile(r"(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])")


@dataclass(frozen=True, slots=True)
class PageAttribute:
    """A field of a page: what users read."""

    name: str
    items: bool
    type: Basic
    nullable: bool
    read: str
    """What it is read with."""


@dataclass(slots=True)
class PageView:
    """A class of pages, as its templates print it."""

    name: str
    file: str
    attributes: list[PageAttribute]
    items: str
    more: str
    """What is false on the last page, where the response says so."""
    following: list[str]
    """The body of `next_request`."""
    lists_empty: bool
    """An empty page may be followed by others."""


def page_names(api: Api, names: Names) -> dict[str, str]:
    """The class of each scheme: none of the runtime's."""
    taken = {*_RUNTIME}
    found: dict[str, str] = {}
    for key, scheme in api.pages.items():
        name = names.pascal(scheme.words)
        while _folded(name) in taken:
            name += "Page"
        taken.add(_folded(name))
        found[key] = name
    return found


def _folded(name: str) -> str:
    return name.replace("_", "").lower()


def page_views(api: Api, names: Names, called: dict[str, str]) -> Iterator[PageView]:
    """Every class, in config order."""
    for key, scheme in api.pages.items():
        yield _Page(scheme, called[key], names).view()


def file_of(name: str) -> str:
    """The file of a class, without its ending."""
    return _BOUNDARY.sub("_", name).lower()


class _Page:
    def __init__(self, scheme: PageScheme, name: str, names: Names) -> None:
        self._scheme = scheme
        self._name = name
        self._names = names
        self._attributes: dict[str, PageAttribute] = {}
        for one in scheme.response:
            self._add(one)

    def view(self) -> PageView:
        """The whole class."""
        more = self._of(Purpose.HAS_NEXT_PAGE)
        return PageView(
            self._name,
            file_of(self._name),
            list(self._attributes.values()),
            self._of(Purpose.ITEMS) or "nil",
            more,
            self._following(),
            self._scheme.continue_on_empty_items,
        )

    # -- fields -------------------------------------------------------------------------------------------------------

    def _add(self, one: PageField) -> None:
        if one.purpose is Purpose.CURSOR_ITEM_ID:
            return  # It belongs to the items.
        name = self._name_of(one)
        inner = without_null(one.type)
        plain = _KINDS[inner.kind] if isinstance(inner, Primitive) else Basic.UNKNOWN
        items = one.purpose is Purpose.ITEMS
        nullable = items or isinstance(one.type, Nullable)
        self._attributes.setdefault(name, PageAttribute(name, items, plain, nullable, self._read(one, items=items)))

    def _read(self, one: PageField, *, items: bool) -> str:
        if one.header:
            return f"header({ruby_string(one.header)})"
        if items and self._scheme.top_level_array:
            return "items(body)"
        path = one.path or ("data",)
        keys = ", ".join(ruby_symbol(step) for step in path)
        value = f"body[{keys}]" if len(path) == 1 else f"dig(body, {keys})"
        return f"items({value})" if items else value

    def _name_of(self, one: PageField) -> str:
        wire = one.path[-1] if one.path else one.header or "data"
        name = self._names.field(split_words(wire))
        return f"{name}_" if name in _MEMBERS else name

    def _of(self, purpose: Purpose) -> str:
        one = self._scheme.field(purpose)
        return f"@{self._name_of(one)}" if one is not None else ""

    # -- the next page ------------------------------------------------------------------------------------------------

    def _with(self, purpose: Purpose, value: str) -> str:
        one = self._scheme.field(purpose, request=True)
        path = one.path if one is not None and one.path else ("after",)
        if not self._scheme.in_body:
            key = path[0] + "".join(f"[{step}]" for step in path[1:])
            return f"with_query({keyword(key)} {value})"
        written = value
        for step in reversed(path[1:]):
            written = f"{{{hash_key(step)} {written}}}"
        return f"with_body({keyword(path[0])} {written})"

    def _following(self) -> list[str]:
        scheme = self._scheme
        match scheme.kind:
            case PageKind.CURSOR:
                cursor = self._of(Purpose.NEXT_CURSOR_FIELD)
                given = self._with(Purpose.NEXT_CURSOR_PARAM, cursor)
                return [f"{given} unless {cursor}.to_s.empty?"] if cursor else ["nil"]
            case PageKind.CURSOR_ID:
                one = scheme.field(Purpose.CURSOR_ITEM_ID)
                wire = one.path[-1] if one is not None and one.path else "id"
                last = f"page_items&.last&.[]({ruby_symbol(wire)})"
                return [f"id = {last}", f"{self._with(Purpose.NEXT_CURSOR_ID_PARAM, 'id')} unless id.nil?"]
            case PageKind.CURSOR_URL:
                url = self._of(Purpose.CURSOR_URL_FIELD)
                return [f"with_url({url}) unless {url}.to_s.empty?"] if url else ["nil"]
            case PageKind.OFFSET:
                return self._counted(
                    "next_offset",
                    0,
                    Purpose.OFFSET_COUNT_PARAM,
                    Purpose.OFFSET_COUNT_START_FIELD,
                    Purpose.OFFSET_TOTAL_COUNT_FIELD,
                    counted=True,
                )
            case PageKind.PAGE_NUMBER:
                return self._counted(
                    "next_page_number",
                    1,
                    Purpose.PAGE_NUMBER_PARAM,
                    Purpose.CURRENT_PAGE_NUMBER_FIELD,
                    Purpose.TOTAL_PAGE_COUNT_FIELD,
                    counted=False,
                )
            case PageKind.FAKE_PAGE:
                return ["nil"]

    def _counted(
        self, function: str, first: int, parameter: Purpose, current: Purpose, total: Purpose, *, counted: bool
    ) -> list[str]:
        """Counts on: from what the server says of this page, else from what was asked."""
        one = self._scheme.field(parameter, request=True)
        path = one.path if one is not None and one.path else ("page",)
        where = "body_number" if self._scheme.in_body else "query_number"
        asked = f"{where}({ruby_symbol(path[-1])}, {first})"
        said = self._of(current)
        now = f"{said} || {asked}" if said else asked
        count = ", page_items.to_a.length" if counted else ""
        limit = self._of(total) or "nil"
        return [f"number = {function}({now}{count}, {limit})", f"{self._with(parameter, 'number')} if number"]
