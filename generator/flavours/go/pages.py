"""Pages of lists: one type for each pagination scheme of the API."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ...ir.api import Api, PageField, PageKind, PageScheme, Purpose
from ...ir.names import split_words
from ...ir.types import Kind, Nullable, Primitive, without_null
from ...render.go.layout import Row, aligned
from ...render.go.text import comment, go_string, struct_tag, wire_tag
from .names import Names

_BASICS = {Kind.STRING: "string", Kind.INTEGER: "int64", Kind.NUMBER: "float64", Kind.BOOLEAN: "bool"}


@dataclass(slots=True)
class PageNode:
    """A field of the response; a path of several names leads through structs without a name."""

    name: str
    wire: str
    type: str
    nullable: bool
    required: bool
    children: dict[str, PageNode]
    header: str = ""
    field: PageField | None = None
    """What it is in the config; None on the way to others."""


@dataclass(slots=True)
class PageView:
    """A page type, as its template prints it."""

    name: str
    lines: list[str]
    valid: str
    """The condition under which there is no further page."""
    edit: str
    """What makes the request of the next page of this one's."""
    items: str
    nested: list[list[str]]
    bare: bool
    """The response is the list itself."""
    prepare: list[str]
    structs: list[tuple[str, list[PageNode]]]
    """What it declares: the page, then the structs within it, with their fields."""


def page_views(api: Api, names: Names, pages: dict[str, str]) -> Iterator[PageView]:
    """Every page type, in config order."""
    for key, scheme in api.pages.items():
        yield _Page(scheme, pages[key], names).view()


class _Page:
    def __init__(self, scheme: PageScheme, name: str, names: Names) -> None:
        self._scheme = scheme
        self._name = name
        self._names = names
        self._top: dict[str, PageNode] = {}
        for field in scheme.response:
            self._add(field)

    def view(self) -> PageView:
        """The whole type."""
        valid, prepare, edit = self._following()
        items = self._access(Purpose.ITEMS) or "nil"
        bare = self._scheme.top_level_array and items != "nil"
        nested = list(self._nested(self._top, self._name))
        structs = list(self._structs(self._top, self._name))
        return PageView(self._name, self._struct(), valid, edit, items, nested, bare, prepare, structs)

    # -- fields -------------------------------------------------------------------------------------------------------

    def _add(self, field: PageField) -> None:
        if field.purpose is Purpose.CURSOR_ITEM_ID:
            return  # It belongs to the items.
        at = self._top
        path = field.path or (field.header or "data",)
        for step in path[:-1]:
            node = at.setdefault(step, PageNode(self._field(step), step, "", False, False, {}))
            at = node.children
        last = path[-1]
        at[last] = PageNode(
            self._field(last),
            last,
            self._type(field),
            isinstance(field.type, Nullable),
            field.required or (self._scheme.kind is PageKind.FAKE_PAGE and field.purpose is None),
            {},
            field.header,
            field,
        )

    def _field(self, wire: str) -> str:
        name = self._names.field(split_words(wire))
        return f"{name}_" if name in ("GetNextPage", "SetPageConfig") else name

    def _type(self, field: PageField) -> str:
        if field.purpose is Purpose.ITEMS:
            return "[]T"
        inner = without_null(field.type)
        return _BASICS[inner.kind] if isinstance(inner, Primitive) else "any"

    def _struct(self) -> list[str]:
        if self._scheme.top_level_array:
            items = self._access(Purpose.ITEMS).removeprefix("r.") or "Items"
            rows: list[Row] = [(items, "[]T", struct_tag((("json", "-"),)))]
            names = [items]
        else:
            rows = list(self._rows(self._top))
            names = [n.name for n in self._top.values()]
        meta: list[Row] = [(n, "respjson.Field") for n in names]
        meta.extend([("ExtraFields", "map[string]respjson.Field"), ("raw", "string")])
        said = "\t// JSON tells which of the fields the server has sent."
        return [
            *comment((f"{self._name} is a page of a list.",)),
            f"type {self._name}[T any] struct {{",
            *self._laid(rows),
            said,
            "\tJSON struct {",
            *aligned(meta, "\t\t"),
            '\t} `json:"-"`',
            "\tstate state",
            "}",
        ]

    def _laid(self, rows: list[Row]) -> list[str]:
        return aligned(rows)

    def _rows(self, nodes: dict[str, PageNode]) -> Iterator[Row]:
        for node in nodes.values():
            tag = [("json", "-")] if node.header else wire_tag("json", node.wire)
            if node.required:
                tag.append(("api", "required"))
            elif node.nullable:
                tag.append(("api", "nullable"))
            if node.children:
                yield (node.name, f"{self._name}{node.name}[T]", struct_tag(tag))
            else:
                yield (node.name, node.type, struct_tag(tag))

    def _nested(self, nodes: dict[str, PageNode], prefix: str) -> Iterator[list[str]]:
        for node in nodes.values():
            if node.children:
                name = f"{prefix}{node.name}"
                yield [f"type {name}[T any] struct {{", *aligned(self._rows(node.children)), "}"]
                yield from self._nested(node.children, name)

    def _structs(self, nodes: dict[str, PageNode], name: str) -> Iterator[tuple[str, list[PageNode]]]:
        if self._scheme.top_level_array:
            items = self._access(Purpose.ITEMS).removeprefix("r.") or "Items"
            yield name, [PageNode(items, "", "[]T", False, False, {}, "", self._scheme.field(Purpose.ITEMS))]
            return
        yield name, list(nodes.values())
        for node in nodes.values():
            if node.children:
                yield from self._structs(node.children, f"{name}{node.name}")

    # -- the next page ------------------------------------------------------------------------------------------------

    def _access(self, purpose: Purpose) -> str:
        field = self._scheme.field(purpose)
        if field is None:
            return ""
        path = field.path or (field.header or "data",)
        return ".".join(["r", *(self._field(step) for step in path)])

    def _parameter(self, purpose: Purpose) -> str:
        field = self._scheme.field(purpose, request=True)
        return ".".join(field.path) if field is not None and field.path else ""

    def _set(self, purpose: Purpose, value: str) -> str:
        call = "paging.InBody" if self._scheme.in_body else "paging.Query"
        return f"{call}({go_string(self._parameter(purpose))}, {value})"

    def _following(self) -> tuple[str, list[str], str]:
        scheme = self._scheme
        items = self._access(Purpose.ITEMS) or "nil"
        ends = [] if scheme.continue_on_empty_items else [f"len({items}) == 0"]
        more = self._access(Purpose.HAS_NEXT_PAGE)
        if more and scheme.field(Purpose.HAS_NEXT_PAGE) is not None:
            ends.append(f"r.JSON.{more.removeprefix('r.')}.Valid() && !{more}" if more.count(".") == 1 else f"!{more}")
        match scheme.kind:
            case PageKind.CURSOR:
                cursor = self._access(Purpose.NEXT_CURSOR_FIELD)
                return " || ".join([*ends, f'{cursor} == ""']), [], self._set(Purpose.NEXT_CURSOR_PARAM, cursor)
            case PageKind.CURSOR_ID:
                field = scheme.field(Purpose.CURSOR_ITEM_ID)
                wire = field.path[-1] if field is not None and field.path else "id"
                prepare = [f"id := paging.LastID({items}, {go_string(self._field(wire))})"]
                return " || ".join([*ends, 'id == ""']), prepare, self._set(Purpose.NEXT_CURSOR_ID_PARAM, "id")
            case PageKind.CURSOR_URL:
                url = self._access(Purpose.CURSOR_URL_FIELD)
                return " || ".join([*ends, f'{url} == ""']), [], f"paging.AtURL(r.state.res, {url})"
            case PageKind.OFFSET:
                parts = Purpose.OFFSET_COUNT_PARAM, Purpose.OFFSET_COUNT_START_FIELD, Purpose.OFFSET_TOTAL_COUNT_FIELD
                prepare = self._counted("paging.NextOffset", "offset", 0, *parts)
                return " || ".join([*ends, "!more"]), prepare, self._set(Purpose.OFFSET_COUNT_PARAM, "following")
            case PageKind.PAGE_NUMBER:
                parts = Purpose.PAGE_NUMBER_PARAM, Purpose.CURRENT_PAGE_NUMBER_FIELD, Purpose.TOTAL_PAGE_COUNT_FIELD
                prepare = self._counted("paging.NextNumber", "number", 1, *parts)
                return " || ".join([*ends, "!more"]), prepare, self._set(Purpose.PAGE_NUMBER_PARAM, "following")
            case PageKind.FAKE_PAGE:
                return "", [], ""

    def _counted(
        self, function: str, name: str, first: int, parameter: Purpose, current: Purpose, total: Purpose
    ) -> list[str]:
        """What finds the next page by counting: from what the server says of this page, else from what was asked."""
        items = self._access(Purpose.ITEMS) or "nil"
        lines = [f"{name} := paging.QueryNumber(r.state.cfg, {go_string(self._parameter(parameter))}, {first})"]
        value, valid = self._number(current)
        if value:
            lines.extend([f"if {valid} {{", f"\t{name} = {value}", "}"])
        value, valid = self._number(total)
        lines.append(f"following, more := {function}({name}, len({items}), {value or '0'}, {valid})")
        return lines

    def _number(self, purpose: Purpose) -> tuple[str, str]:
        """A number of the response, and the condition under which the server has sent it; empty for what is none."""
        field = self._scheme.field(purpose)
        inner = without_null(field.type) if field is not None else None
        if field is None or not isinstance(inner, Primitive) or inner.kind not in (Kind.INTEGER, Kind.NUMBER):
            return "", "false"
        value = self._access(purpose)
        top = value.removeprefix("r.")
        valid = f"{value} != 0" if "." in top else f"r.JSON.{top}.Valid()"
        return (f"int64({value})" if inner.kind is Kind.NUMBER else value), valid
