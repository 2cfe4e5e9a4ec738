"""Pagination schemes that the document's own parameters and responses show."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final, Literal, TypeAlias

from ...config.model import PageField, PaginationScheme
from ..names import split_words
from .nodes import Reader
from .operations import Operation, parameters
from .words import key_of, letters, unique_form

Kind: TypeAlias = Literal["cursor", "cursor_id", "page_number", "offset"]

_LIMITS: Final = (
    "limit",
    "page_size",
    "pageSize",
    "per_page",
    "perPage",
    "page_limit",
    "max_results",
    "maxResults",
    "size",
    "count",
    "first",
)
_CURSOR_PARAMS: Final = (
    "cursor",
    "next_cursor",
    "nextCursor",
    "page_token",
    "pageToken",
    "next_token",
    "nextToken",
    "after",
    "continuation_token",
    "marker",
)
_CURSOR_FIELDS: Final = (
    "next_cursor",
    "nextCursor",
    "next_page_token",
    "nextPageToken",
    "next_token",
    "nextToken",
    "continuation_token",
    "next_marker",
    "end_cursor",
)
_ID_PARAMS: Final = ("starting_after", "startingAfter", "after", "after_id", "afterId")
_PAGE_PARAMS: Final = ("page", "page_number", "pageNumber", "page_num", "pageNum")
_PAGE_FIELDS: Final = ("page", "current_page", "currentPage", "page_number", "pageNumber")
_PAGES_FIELDS: Final = ("total_pages", "totalPages", "page_count", "pageCount", "pages", "num_pages")
_OFFSET_PARAMS: Final = ("offset", "skip")
_OFFSET_FIELDS: Final = ("offset", "skip")
_TOTAL_FIELDS: Final = (
    "total",
    "total_count",
    "totalCount",
    "total_entries",
    "totalEntries",
    "total_items",
    "totalItems",
    "total_results",
)
_MORE_FIELDS: Final = ("has_more", "hasMore", "has_next_page", "hasNextPage", "has_next")
_USUAL_ITEMS: Final = (
    "data",
    "items",
    "results",
    "records",
    "values",
    "entries",
    "list",
    "content",
    "elements",
    "objects",
    "rows",
)
_NAMES: Final[Mapping[Kind, str]] = {
    "cursor": "cursor_page",
    "cursor_id": "cursor_id_page",
    "page_number": "page_number_page",
    "offset": "offset_page",
}


@dataclass(frozen=True, slots=True)
class _Field:
    name: str
    type: str
    purpose: str = ""


@dataclass(frozen=True, slots=True)
class _Shape:
    """What one operation shows of a way of paging."""

    kind: Kind
    request: tuple[_Field, ...]
    response: tuple[_Field, ...]
    items: str


def derive_pagination(reader: Reader, operations: Sequence[Operation]) -> tuple[PaginationScheme, ...]:
    """Schemes for the ways of paging that operations show, those with more fields first: the first that fits is taken.

    Lists under an unusual name make a scheme only when two operations share it.
    """
    found: dict[_Shape, int] = defaultdict(int)
    for operation in operations:
        shape = _shape(reader, operation) if operation.verb == "get" else None
        if shape is not None:
            found[shape] += 1
    kept = [shape for shape, uses in found.items() if uses > 1 or shape.items in _USUAL_ITEMS]
    kept.sort(key=lambda s: (-len(s.request) - len(s.response), -found[s], s.kind, repr(s)))
    names = _named(sorted(kept, key=lambda s: (-found[s], s.items not in _USUAL_ITEMS, repr(s))))
    return tuple(
        PaginationScheme(name=names[s], type=s.kind, request=_fields(s.request), response=_fields(s.response))
        for s in kept
    )


def _shape(reader: Reader, operation: Operation) -> _Shape | None:
    schema = reader.json_response(operation.node)
    query = parameters(reader, operation, "query")
    if schema is None or not query:
        return None
    fields = reader.properties(schema)
    items = _items(reader, fields, operation)
    if not items:
        return None
    types = {name: _type(reader, node) for name, node in fields.items()}
    asked = {name: _type(reader, node.get("schema")) for name, node in query.items()}
    rest = [*_limit(asked)], [_Field(items, "array", "items")]
    return (
        _cursor(asked, types, rest, items)
        or _cursor_id(reader, asked, types, rest, items, fields[items])
        or _page_number(asked, types, rest, items)
        or _offset(asked, types, rest, items)
    )


def _items(reader: Reader, fields: Mapping[str, Any], operation: Operation) -> str:
    """The property that holds the list: under a usual name, else the only one there is."""
    lists = [name for name, node in fields.items() if "array" in reader.types(node)]
    usual = [name for name in _USUAL_ITEMS if name in lists]
    return usual[0] if usual else lists[0] if len(lists) == 1 else ""


_Rest: TypeAlias = tuple[list[_Field], list[_Field]]


def _cursor(asked: Mapping[str, str], types: Mapping[str, str], rest: _Rest, items: str) -> _Shape | None:
    param, field = _first(_CURSOR_PARAMS, asked, "string"), _first(_CURSOR_FIELDS, types, "string")
    if param and not field and param in ("after", "cursor"):
        field = _first(("last_id", "lastId"), types, "string")
    if not param or not field:
        return None
    request = (_Field(param, "string", "next_cursor_param"), *rest[0])
    return _Shape("cursor", request, (*rest[1], _Field(field, "string", "next_cursor_field"), *_more(types)), items)


def _cursor_id(
    reader: Reader, asked: Mapping[str, str], types: Mapping[str, str], rest: _Rest, items: str, node: Any
) -> _Shape | None:
    param, more = _first(_ID_PARAMS, asked, "string"), _more(types)
    if not param or not more or "id" not in reader.properties(reader.items(node)):
        return None
    return _Shape("cursor_id", (_Field(param, "string", "next_cursor_id_param"), *rest[0]), (*rest[1], *more), items)


def _page_number(asked: Mapping[str, str], types: Mapping[str, str], rest: _Rest, items: str) -> _Shape | None:
    param = _first(_PAGE_PARAMS, asked, "integer")
    current, pages = _first(_PAGE_FIELDS, types, "integer"), _first(_PAGES_FIELDS, types, "integer")
    more = _more(types)
    if not param or not (current or pages or more or _first(_TOTAL_FIELDS, types, "integer")):
        return None
    response = [*rest[1]]
    response += [_Field(current, "integer", "current_page_number_field")] if current else []
    response += [_Field(pages, "integer", "total_page_count_field")] if pages else []
    return _Shape("page_number", (_Field(param, "integer", "page_number_param"), *rest[0]), (*response, *more), items)


def _offset(asked: Mapping[str, str], types: Mapping[str, str], rest: _Rest, items: str) -> _Shape | None:
    param, total = _first(_OFFSET_PARAMS, asked, "integer"), _first(_TOTAL_FIELDS, types, "integer")
    start = _first(_OFFSET_FIELDS, types, "integer")
    if not param or not (total or start or _more(types)):
        return None
    response = [*rest[1]]
    response += [_Field(start, "integer", "offset_count_start_field")] if start else []
    response += [_Field(total, "integer", "offset_total_count_field")] if total else []
    return _Shape(
        "offset", (_Field(param, "integer", "offset_count_param"), *rest[0]), (*response, *_more(types)), items
    )


def _limit(asked: Mapping[str, str]) -> list[_Field]:
    name = _first(_LIMITS, asked, "integer")
    return [_Field(name, "integer")] if name else []


def _more(types: Mapping[str, str]) -> list[_Field]:
    name = _first(_MORE_FIELDS, types, "boolean")
    return [_Field(name, "boolean", "has_next_page")] if name else []


def _first(names: Iterable[str], types: Mapping[str, str], wanted: str) -> str:
    return next((name for name in names if types.get(name) == wanted), "")


def _type(reader: Reader, schema: Any) -> str:
    types = reader.types(schema)
    kind = next(iter(types)) if len(types) == 1 else ""
    return "integer" if kind == "number" else kind


def _named(shapes: Sequence[_Shape]) -> dict[_Shape, str]:
    """Plain names; further schemes of a kind are called after their items, then after their parameters."""
    names: dict[_Shape, str] = {}
    taken: set[str] = set()
    for shape in shapes:
        plain = _NAMES[shape.kind]
        items, fields = split_words(shape.items), split_words(
            " ".join(f.name for f in (*shape.request, *shape.response[1:]))
        )
        longer = [key_of((*words, *split_words(plain)), "items") for words in (items, (*items, *fields)) if words]
        name = next(n for n in (plain, *longer, f"{plain}_{letters(repr(shape))}") if unique_form(n) not in taken)
        taken.add(unique_form(name))
        names[shape] = name
    return names


def _fields(fields: Sequence[_Field]) -> dict[str, PageField]:
    return {field.name: _field(field) for field in fields}


def _field(field: _Field) -> PageField:
    schema: dict[str, Any] = {"type": field.type}
    if field.type == "array":
        schema["items"] = {"type": "object"}
    if field.purpose:
        schema["x-stainless-pagination-property"] = {"purpose": field.purpose}
    return PageField(field.name, schema, purpose=field.purpose or None)
