"""Pagination classes: one pair for each scheme (python.md §5.4)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ...ir.api import Api, PageField, PageKind, PageScheme, Purpose
from ...ir.names import split_words
from ...ir.types import Array, Kind, Primitive, Unknown, without_null
from ...render.python.text import py_string
from ...render.text import wrapped
from .modules import import_from
from .names import Names

_METHODS = frozenset({"get_next_page", "has_next_page", "iter_pages", "next_page_info"})
"""What pages do; a field of such a name would replace it."""
_TYPES = {Kind.STRING: "str", Kind.INTEGER: "int", Kind.NUMBER: "float", Kind.BOOLEAN: "bool"}


@dataclass(frozen=True, slots=True)
class PageFieldView:
    name: str
    annotation: str
    default: str
    doc: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class HelperView:
    """A class for an object inside the response of a scheme."""

    name: str
    fields: tuple[PageFieldView, ...]

    @property
    def generic(self) -> bool:
        """It holds the items, or an object that does."""
        return any("_T]" in f.annotation for f in self.fields)


@dataclass(frozen=True, slots=True)
class PageView:
    """One scheme; the templates print it for each colour."""

    name: str
    kind: str
    helpers: tuple[HelperView, ...]
    fields: tuple[PageFieldView, ...]
    items: str
    """Expression of the items, or empty when the page has no list."""
    items_guard: tuple[str, ...]
    """Names that lead to the items and may be missing."""
    has_more: str
    """Attribute that says whether there is a next page, or empty."""
    goes_on: bool
    """An empty page does not end the list."""
    top_level_array: bool
    from_headers: tuple[tuple[str, str], ...]
    """Attributes that are read from response headers."""
    item_id: str
    next_lines: tuple[str, ...]
    """Statements of ``next_page_info``."""

    @property
    def items_local(self) -> str:
        return self.items.rpartition(".")[2]

    @property
    def more_local(self) -> str:
        return self.has_more.rpartition(".")[2]

    @property
    def builds(self) -> bool:
        """The page is made from more than the body's properties."""
        return self.top_level_array or bool(self.from_headers)


def page_views(api: Api, names: Names) -> list[PageView]:
    """The page classes of all schemes, in config order."""
    return [_page(scheme, names) for scheme in api.pages.values()]


def page_imports(pages: list[PageView]) -> list[str]:
    """The imports of libraries that the page classes need."""
    ids = any(p.kind == "cursor_id" for p in pages)
    builds = any(p.builds for p in pages)
    code = [line for p in pages for line in p.next_lines]
    typing = ["List", "Generic", "TypeVar", "Optional"]
    typing.extend(
        name for name in ("Any", "cast") if builds or any(f"{name}(" in line or f"({name}" in line for line in code)
    )
    typing.extend(["Type"] if builds else [])
    extensions = ["override", *(["Protocol", "runtime_checkable"] if ids else [])]
    lines = [*import_from("typing", typing), *import_from("typing_extensions", extensions)]
    libraries = ["import httpx"] if any("httpx." in line for line in code) else []
    libraries.extend(["from httpx import Response"] if builds else [])
    if any(
        "FieldInfo" in f.default
        for p in pages
        for f in (*p.fields, *(h for helper in p.helpers for h in helper.fields))
    ):
        libraries.append("from pydantic import Field as FieldInfo")
    return [*lines, "", *libraries] if libraries else lines


def page_model_imports(pages: list[PageView]) -> str:
    """The import of the base classes of models that the page classes need, or empty."""
    helpers = [h for p in pages for h in p.helpers]
    names = ["BaseModel"] if any(p.builds for p in pages) or any(not h.generic for h in helpers) else []
    names.extend(["GenericModel"] if any(h.generic for h in helpers) else [])
    return "\n".join(import_from("._models", names)) if names else ""


def _page(scheme: PageScheme, names: Names) -> PageView:
    name = names.pascal(scheme.words)
    items = scheme.field(Purpose.ITEMS)
    fields, helpers = _fields(scheme, names, name)
    more = scheme.field(Purpose.HAS_NEXT_PAGE)
    request = _request(scheme)
    item_id = scheme.field(Purpose.CURSOR_ITEM_ID)
    return PageView(
        name=name,
        kind=scheme.kind.value,
        helpers=tuple(helpers),
        fields=tuple(fields),
        items=_attribute(items, names) if items and not scheme.top_level_array else "items",
        items_guard=tuple(_steps(items, names)) if items and not scheme.top_level_array else ("items",),
        has_more=_attribute(more, names) if more else "",
        goes_on=scheme.continue_on_empty_items,
        top_level_array=scheme.top_level_array,
        from_headers=tuple((py_string(f.header), _member(f.path[0], names)) for f in scheme.response if f.header),
        item_id=_member(item_id.path[-1], names) if item_id else "id",
        next_lines=tuple(_next_lines(scheme, request, names)),
    )


_INDENT = "        "


def _next_lines(scheme: PageScheme, request: PageField | None, names: Names) -> list[str]:
    """How the next page is found (config.md §5): None ends the iteration."""
    value, total = _value(scheme, names), _total(scheme, names)
    key = py_string(request.path[0]) if request else ""
    where = "json" if scheme.in_body else "params"
    match scheme.kind:
        case PageKind.CURSOR if value and key:
            return [
                *_local(value, "next_cursor"),
                *_stop("not next_cursor"),
                f"{_INDENT}return PageInfo({where}={{{key}: next_cursor}})",
            ]
        case PageKind.CURSOR_URL if value:
            return [*_local(value, "url"), *_stop("not url"), f"{_INDENT}return PageInfo(url=httpx.URL(url))"]
        case PageKind.CURSOR_ID if key:
            item_id = scheme.field(Purpose.CURSOR_ITEM_ID)
            attribute = _member(item_id.path[-1], names) if item_id else "id"
            items = scheme.field(Purpose.ITEMS)
            source = _attribute(items, names) if items and not scheme.top_level_array else "items"
            return [
                *_local(source, "items"),
                *_stop("not items"),
                "",
                f"{_INDENT}item = cast(Any, items[-1])",
                f"{_INDENT}if not isinstance(item, {names.pascal(scheme.words)}Item) or item.{attribute} is None:",
                f"{_INDENT}    # An item without an id leads nowhere.",
                f"{_INDENT}    return None",
                "",
                f"{_INDENT}return PageInfo({where}={{{key}: item.{attribute}}})",
            ]
        case PageKind.OFFSET if key:
            return _offset_lines(value, total, key, where)
        case PageKind.PAGE_NUMBER if key:
            return _page_number_lines(value, total, key, where)
        case _:
            return [f'{_INDENT}"""There is one page."""', f"{_INDENT}return None"]


def _offset_lines(value: str, total: str, key: str, where: str) -> list[str]:
    lines = _local(value, "offset") if value else [f"{_INDENT}offset = self._options.params.get({key}) or 0"]
    if value:
        lines.extend(_stop("offset is None"))
    else:
        lines.append(f"{_INDENT}if not isinstance(offset, int):")
        lines.append(
            f'{_INDENT}    raise ValueError(f"Expected {key[1:-1]!r} param to be an integer but got {{offset}}")'
        )
    lines.extend(["", f"{_INDENT}current_count = offset + len(self._get_page_items())"])
    if total:
        lines.extend([*_local(total, "total_count"), *_stop("total_count is None")])
        lines.extend(
            [
                "",
                f"{_INDENT}if current_count < total_count:",
                f"{_INDENT}    return PageInfo({where}={{{key}: current_count}})",
                "",
                f"{_INDENT}return None",
            ]
        )
    else:
        lines.extend(["", f"{_INDENT}return PageInfo({where}={{{key}: current_count}})"])
    return lines


def _page_number_lines(value: str, total: str, key: str, where: str) -> list[str]:
    if value:
        lines = [*_local(value, "current_page"), f"{_INDENT}if current_page is None:", f"{_INDENT}    current_page = 1"]
    else:
        lines = [f'{_INDENT}last_page = cast("int | None", self._options.params.get({key})) or 1']
        lines.extend(
            ["", f"{_INDENT}return PageInfo({where}={{{key}: last_page + 1}})"]
            if not total
            else [f"{_INDENT}current_page = last_page"]
        )
        if not total:
            return lines
    if total:
        lines.extend(["", *_local(total, "total_pages")])
        lines.extend(
            [f"{_INDENT}if total_pages is not None and current_page >= total_pages:", f"{_INDENT}    return None"]
        )
    lines.extend(["", f"{_INDENT}return PageInfo({where}={{{key}: current_page + 1}})"])
    return lines


def _local(attribute: str, name: str) -> list[str]:
    """Reads an attribute through objects that may be missing."""
    steps = attribute.split(".")
    lines = [f"{_INDENT}{name} = None"] if len(steps) > 1 else []
    if len(steps) == 1:
        return [f"{_INDENT}{name} = self.{attribute}"]
    guards = " and ".join(f"self.{'.'.join(steps[:i])} is not None" for i in range(1, len(steps)))
    return [*lines, f"{_INDENT}if {guards}:", f"{_INDENT}    {name} = self.{attribute}"]


def _stop(condition: str) -> list[str]:
    return [f"{_INDENT}if {condition}:", f"{_INDENT}    return None"]


def _request(scheme: PageScheme) -> PageField | None:
    roles = {
        PageKind.CURSOR: Purpose.NEXT_CURSOR_PARAM,
        PageKind.CURSOR_ID: Purpose.NEXT_CURSOR_ID_PARAM,
        PageKind.OFFSET: Purpose.OFFSET_COUNT_PARAM,
        PageKind.PAGE_NUMBER: Purpose.PAGE_NUMBER_PARAM,
    }
    role = roles.get(scheme.kind)
    return scheme.field(role, request=True) if role else None


def _value(scheme: PageScheme, names: Names) -> str:
    roles = {
        PageKind.CURSOR: Purpose.NEXT_CURSOR_FIELD,
        PageKind.CURSOR_URL: Purpose.CURSOR_URL_FIELD,
        PageKind.OFFSET: Purpose.OFFSET_COUNT_START_FIELD,
        PageKind.PAGE_NUMBER: Purpose.CURRENT_PAGE_NUMBER_FIELD,
    }
    role = roles.get(scheme.kind)
    field = scheme.field(role) if role else None
    return _attribute(field, names) if field else ""


def _total(scheme: PageScheme, names: Names) -> str:
    role = Purpose.OFFSET_TOTAL_COUNT_FIELD if scheme.kind is PageKind.OFFSET else Purpose.TOTAL_PAGE_COUNT_FIELD
    field = scheme.field(role)
    return _attribute(field, names) if field else ""


def _member(wire: str, names: Names) -> str:
    """The field of a page: a name of its own, where the page has a method of that name."""
    name = names.field(wire, split_words(wire))
    return f"{name}_" if name in _METHODS else name


def _steps(field: PageField, names: Names) -> Iterator[str]:
    for length in range(1, len(field.path) + 1):
        yield ".".join(_member(w, names) for w in field.path[:length])


def _attribute(field: PageField, names: Names) -> str:
    return ".".join(_member(w, names) for w in field.path)


def _fields(scheme: PageScheme, names: Names, owner: str) -> tuple[list[PageFieldView], list[HelperView]]:
    """Fields of the page, and classes for the objects among them."""
    helpers: list[HelperView] = []

    def at(level: tuple[str, ...]) -> list[PageFieldView]:
        found = []
        for field in scheme.response:
            if field.path[:-1] != level or (scheme.top_level_array and field.purpose is Purpose.ITEMS):
                continue
            found.append(_field(field, names, _annotation(field)))
        return found

    def _annotation(field: PageField) -> str:
        inner = [f for f in scheme.response if f.path[:-1] == field.path]
        match without_null(field.type):
            case Array():
                return "List[_T]" if field.purpose is Purpose.ITEMS else "List[object]"
            case Primitive(kind=kind):
                # The only page there is comes whole; of others the last may lack what leads on.
                return _TYPES[kind] if scheme.kind is PageKind.FAKE_PAGE else f"Optional[{_TYPES[kind]}]"
            case Unknown() if inner:
                name = owner + "".join(names.pascal(split_words(w)) for w in field.path)
                helper = HelperView(name, tuple(at(field.path)))
                helpers.append(helper)
                return f"Optional[{name}[_T]]" if helper.generic else f"Optional[{name}]"
            case _:
                return "List[_T]" if field.purpose is Purpose.ITEMS else "Optional[object]"

    return at(()), helpers


def _field(field: PageField, names: Names, annotation: str) -> PageFieldView:
    wire = field.path[-1]
    name = _member(wire, names)
    optional = annotation.startswith("Optional")
    default = "None" if optional else ""
    if name != wire and not field.header:
        default = f"FieldInfo(alias={py_string(wire)}{', default=None' if optional else ''})"
    return PageFieldView(name, annotation, f" = {default}" if default else "", tuple(wrapped(field.description)))
