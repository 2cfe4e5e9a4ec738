"""Pagination in the model: the schemes of an API, and how a method pages by one."""

from __future__ import annotations

import enum
from dataclasses import dataclass

from .names import Words
from .types import Type


class Purpose(enum.Enum):
    """The part a field plays in a pagination scheme (config.md §5)."""

    ITEMS = "items"
    HAS_NEXT_PAGE = "has_next_page"
    NEXT_CURSOR_PARAM = "next_cursor_param"
    NEXT_CURSOR_FIELD = "next_cursor_field"
    NEXT_CURSOR_ID_PARAM = "next_cursor_id_param"
    CURSOR_ITEM_ID = "cursor_item_id"
    PREVIOUS_CURSOR_PARAM = "previous_cursor_param"
    PREVIOUS_CURSOR_FIELD = "previous_cursor_field"
    PREVIOUS_CURSOR_ID_PARAM = "previous_cursor_id_param"
    CURSOR_URL_FIELD = "cursor_url_field"
    OFFSET_COUNT_PARAM = "offset_count_param"
    OFFSET_COUNT_START_FIELD = "offset_count_start_field"
    OFFSET_TOTAL_COUNT_FIELD = "offset_total_count_field"
    PAGE_NUMBER_PARAM = "page_number_param"
    CURRENT_PAGE_NUMBER_FIELD = "current_page_number_field"
    TOTAL_PAGE_COUNT_FIELD = "total_page_count_field"
    IS_FIRST_PAGE = "is_first_page"
    IS_LAST_PAGE = "is_last_page"
    PREVIOUS_CURSOR_URL_FIELD = "previous_cursor_url_field"


class PageKind(enum.Enum):
    CURSOR = "cursor"
    CURSOR_ID = "cursor_id"
    CURSOR_URL = "cursor_url"
    OFFSET = "offset"
    PAGE_NUMBER = "page_number"
    FAKE_PAGE = "fake_page"


@dataclass(frozen=True, slots=True, eq=False)
class PageField:
    """A field of a scheme's request or response: a path of wire names from the top, its type, its part."""

    path: tuple[str, ...]
    type: Type
    required: bool
    purpose: Purpose | None = None
    header: str = ""
    """The response header that holds it, or empty."""
    description: str = ""


@dataclass(frozen=True, slots=True, eq=False)
class PageScheme:
    """A way to page through a list, shared by the methods that use it."""

    name: str
    words: Words
    kind: PageKind
    request: tuple[PageField, ...]
    response: tuple[PageField, ...]
    in_body: bool = False
    top_level_array: bool = False
    continue_on_empty_items: bool = False
    config_pointer: str = ""

    def field(self, purpose: Purpose, *, request: bool = False) -> PageField | None:
        fields = self.request if request else self.response
        return next((f for f in fields if f.purpose is purpose), None)


@dataclass(frozen=True, slots=True, eq=False)
class Pagination:
    scheme: str
    item: Type
    item_pointer: str
    """Where the item's schema stands, for naming an inline item."""
    asked: bool = False
    """The config names the scheme; otherwise it is the first that fits the operation."""
