"""How lists go on, as the runtime has it: paths of GJSON."""

from __future__ import annotations

import re

from ...diagnostics import Severity
from ...ir.api import Api, Method, PageField, PageKind, PageScheme, Purpose
from ..base import Finding
from .commands import Paging

_SPECIAL = re.compile(r"[^A-Za-z0-9_\-\u0080-\U0010ffff]")


def paging_of(api: Api, method: Method) -> Paging | Finding | None:
    """How a method pages; None if it does not, and what is to say where the command line cannot follow."""
    if method.pagination is None:
        return None
    scheme = api.pages[method.pagination.scheme]
    items = _path(scheme.field(Purpose.ITEMS)) if not scheme.top_level_array else ""
    match scheme.kind:
        case PageKind.CURSOR:
            return _following(scheme, method, items, Purpose.NEXT_CURSOR_FIELD, Purpose.NEXT_CURSOR_PARAM, api)
        case PageKind.CURSOR_ID:
            field = scheme.field(Purpose.CURSOR_ITEM_ID)
            identity = escaped(field.path[-1] if field is not None and field.path else "id")
            last = ".".join([*([items] if items else []), "@reverse", "0", identity])
            return _with(scheme, items, Purpose.NEXT_CURSOR_ID_PARAM, api, next_=last)
        case PageKind.CURSOR_URL:
            return _following(scheme, method, items, Purpose.CURSOR_URL_FIELD, None, api)
        case PageKind.OFFSET:
            return _with(scheme, items, Purpose.OFFSET_COUNT_PARAM, api, step="stepItems")
        case PageKind.PAGE_NUMBER:
            return _with(scheme, items, Purpose.PAGE_NUMBER_PARAM, api, step="stepPages", start=1)
        case PageKind.FAKE_PAGE:
            return Paging(items)


def _following(
    scheme: PageScheme, method: Method, items: str, source: Purpose, parameter: Purpose | None, api: Api
) -> Paging | Finding:
    """Pages of which each says how the next is asked for."""
    field = scheme.field(source)
    if field is None or not field.path:
        message = f"`{method.id}` shows one page alone: what leads to the next one is in a header of the response"
        return Finding(Severity.WARNING, "Cli/OnePage", message, method.pointer)
    return _with(scheme, items, parameter, api, next_=_path(field))


def _with(
    scheme: PageScheme,
    items: str,
    parameter: Purpose | None,
    api: Api,
    *,
    next_: str = "",
    step: str = "",
    start: int = 0,
) -> Paging:
    field = scheme.field(parameter, request=True) if parameter is not None else None
    path = field.path if field is not None else ()
    more = _path(scheme.field(Purpose.HAS_NEXT_PAGE))
    query = "" if scheme.in_body or not path else _in_query(path, api.nested_format)
    body = ".".join(escaped(p) for p in path) if scheme.in_body else ""
    return Paging(items, next_, more, query, body, step, start)


def _in_query(path: tuple[str, ...], nested: str) -> str:
    """A parameter, or a property of one, as queries have it."""
    return ".".join(path) if nested == "dots" else path[0] + "".join(f"[{p}]" for p in path[1:])


def _path(field: PageField | None) -> str:
    return ".".join(escaped(p) for p in field.path) if field is not None else ""


def escaped(name: str) -> str:
    """A name in a path: nothing in it means anything."""
    return _SPECIAL.sub(lambda m: f"\\{m.group()}", name)


__all__ = ["escaped", "paging_of"]
