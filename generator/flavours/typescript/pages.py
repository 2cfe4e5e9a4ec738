"""Page classes: ``core/pagination.ts`` (typescript.md §5)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from typing import Final

from ...ir.api import Api
from ...ir.pages import PageField, PageKind, PageScheme, Purpose
from ...ir.types import Array, Kind, ModelRef, Object, Primitive, Type, Union, without_null
from ...render.document import Doc, concat
from ...render.typescript.expressions import call, heritage, signature
from ...render.typescript.text import property_key, ts_string
from .modules import Module
from .places import Places

_TYPES = {Kind.STRING: "string", Kind.INTEGER: "number", Kind.NUMBER: "number", Kind.BOOLEAN: "boolean"}
_READERS = {Kind.INTEGER: "numberOf", Kind.NUMBER: "numberOf", Kind.BOOLEAN: "flagOf"}
"""What makes a value of the text of a header."""
_DEFAULTS = {"string": "''", "number": "0", "boolean": "false"}


_FIXED: Final = (
    (("core", "api-promise"), "APIPromise", True),
    (("internal", "builtin-types"), "Response", False),
    (("internal", "parse"), "APIResponseProps", False),
    (("internal", "parse"), "defaultParseResponse", True),
    (("internal", "redirects"), "sameOrigin", True),
    (("internal", "request-options"), "FinalRequestOptions", False),
    (("internal", "utils", "values"), "maybeObj", True),
)
"""What the part of the module needs that is the same for all APIs."""


@dataclass(frozen=True, slots=True)
class FieldView:
    """A field of a page's response or params."""

    key: str
    type: str
    assignment: str = ""
    """What the constructor does with it."""


@dataclass(frozen=True, slots=True)
class PageView:
    """A page class, with the interfaces of its params and of its response."""

    name: str
    head: Doc
    """The class up to its brace."""
    constructor: Doc
    """Its constructor up to the brace."""
    array: bool
    """The response is the list of the items."""
    fields: tuple[FieldView, ...]
    headers: tuple[FieldView, ...]
    """Fields that are no part of the body."""
    params: tuple[FieldView, ...]
    items: str
    """The expression that reaches the items."""
    more: str
    """The expression that says whether there are more pages, or empty."""
    next: tuple[Doc, ...]
    """The statements that make the request of the next page."""


def page_views(api: Api, places: Places, module: Module) -> tuple[PageView, ...]:
    """The page classes of an API; imports what they need into the module of pages."""
    for path, name, value in _FIXED:
        module.name(path, name, value=value)
    module.name(("client",), places.base_client)
    module.name(("core", "error"), f"{places.client}Error", value=True)
    return tuple(
        _Page(s, places.names.pascal(s.words), places, module, identified=_identified(api, s)).view()
        for s in api.pages.values()
    )


def page_names(page: str, scheme: PageScheme) -> tuple[str, ...]:
    """What the module of pages exports for a scheme: the class, its params where it has any, its response."""
    return (page, *([f"{page}Params"] if scheme.request else []), f"{page}Response")


def _identified(api: Api, scheme: PageScheme) -> bool:
    """All items that the scheme lists are objects that surely have the text which names the next page."""
    field = scheme.field(Purpose.CURSOR_ITEM_ID)
    wire = field.path[-1] if field is not None else "id"
    listed = [m.pagination.item for _, m in api.methods() if m.pagination is not None]
    names = [m.pagination.scheme for _, m in api.methods() if m.pagination is not None]
    return all(_has_text(api, item, wire) for item, name in zip(listed, names, strict=True) if name == scheme.name)


def _has_text(api: Api, type_: Type, wire: str) -> bool:
    match type_:
        case ModelRef(model=model):
            entry = api.models[model]
            definition = api.models[entry.alias_of].type if entry.alias_of else entry.type
            return definition is not None and _has_text(api, definition, wire)
        case Object(properties=properties, extends=extends):
            own = next((p for p in properties if p.wire == wire), None)
            if own is None:
                return any(_has_text(api, base, wire) for base in extends)
            return own.required and own.type == Primitive(Kind.STRING)
        case Union(variants=variants):
            return all(_has_text(api, v.type, wire) for v in variants)
        case _:
            return False


class _Page:
    def __init__(self, scheme: PageScheme, name: str, places: Places, module: Module, *, identified: bool) -> None:
        self._scheme = scheme
        self._name = name
        self._places = places
        self._module = module
        self._identified = identified
        self._top = [f for f in scheme.response if len(f.path) == 1 and not f.header]
        self._items = scheme.field(Purpose.ITEMS)

    def view(self) -> PageView:
        scheme = self._scheme
        clauses: list[Doc] = ["extends AbstractPage<Item>"]
        if not scheme.top_level_array:
            clauses.append(f"implements {self._name}Response<Item>")
        body = f"body: {self._name}Response<Item>"
        client = f"client: {self._places.base_client}"
        arguments: list[Doc] = [client, "response: Response", body, "options: FinalRequestOptions"]
        more = scheme.field(Purpose.HAS_NEXT_PAGE)
        return PageView(
            self._name,
            heritage(f"export class {self._name}{self._parameter}", clauses),
            signature("constructor", arguments, "", " {"),
            scheme.top_level_array,
            tuple(self._fields()),
            tuple(self._headers()),
            tuple(self._params()),
            self._reach_items(),
            self._reach(more) if more is not None else "",
            tuple(self._next()),
        )

    def _fields(self) -> Iterator[FieldView]:
        if self._scheme.top_level_array:
            yield FieldView("items", "Array<Item>", "this.items = body || [];")
            return
        for field in self._top:
            reach = member("", field.path[-1])
            value = f"this{reach} = body{reach} || {self._default(field)};"
            yield FieldView(property_key(field.path[-1]), self._type(field), value)

    def _headers(self) -> Iterator[FieldView]:
        for field in self._scheme.response:
            if field.header:
                type_ = without_null(field.type)
                kind = type_.kind if isinstance(type_, Primitive) else Kind.STRING
                read = f"response.headers.get({ts_string(field.header)})"
                if kind in _READERS:
                    read = f"{self._helper(_READERS[kind])}({read})"
                key = field.path[-1]
                yield FieldView(property_key(key), f"{_TYPES[kind]} | null", f"this{member('', key)} = {read};")

    def _params(self) -> Iterator[FieldView]:
        for field in self._scheme.request:
            type_ = without_null(field.type)
            text = _TYPES[type_.kind] if isinstance(type_, Primitive) else "unknown"
            yield FieldView(property_key(field.path[0]), text)

    # -- interfaces ---------------------------------------------------------------------------------------------------

    @property
    def _parameter(self) -> str:
        """The type parameter; a cursor that is an item's id needs items with one."""
        if self._scheme.kind is not PageKind.CURSOR_ID or not self._identified:
            return "<Item>"
        field = self._scheme.field(Purpose.CURSOR_ITEM_ID)
        return f"<Item extends {{ {property_key(field.path[-1] if field else 'id')}: string }}>"

    def _type(self, field: PageField) -> str:
        if field.purpose is Purpose.ITEMS:
            return "Array<Item>"
        type_ = without_null(field.type)
        if isinstance(type_, Array):
            return "Array<unknown>"
        if isinstance(type_, Primitive):
            text = _TYPES[type_.kind]
            return f"{text} | null" if type_ is not field.type else text
        inner = [f for f in self._scheme.response if f.path[:-1] == field.path]
        if inner:
            members = "; ".join(f"{property_key(f.path[-1])}?: {self._type(f)}" for f in inner)
            return f"{{ {members} }}"
        return "unknown"

    # -- the class ----------------------------------------------------------------------------------------------------

    def _default(self, field: PageField) -> str:
        text = self._type(field)
        if text.startswith("Array"):
            return "[]"
        if text.endswith("| null"):
            return "null"
        return _DEFAULTS.get(text, "{}")

    def _reach_items(self) -> str:
        if self._scheme.top_level_array:
            return "this.items"
        return self._reach(self._items) if self._items is not None else "undefined"

    def _reach(self, field: PageField) -> str:
        out = "this"
        for index, part in enumerate(field.path[-1:] if field.header else field.path):
            out += member("?" if index > 0 else "", part)
        return out

    def _helper(self, name: str) -> str:
        return self._module.name(("internal", "pages"), name, value=True)

    def _given(self, source: str, parameter: PageField) -> str:
        """What the request of this page had for a parameter."""
        reach = self._module.name(("internal", "utils", "values"), "maybeObj", value=True)
        return f"{reach}(this.options.{source})[{ts_string(parameter.path[0])}]"

    def _next(self) -> Iterator[Doc]:
        scheme = self._scheme
        wanted = {
            PageKind.CURSOR: Purpose.NEXT_CURSOR_PARAM,
            PageKind.CURSOR_ID: Purpose.NEXT_CURSOR_ID_PARAM,
            PageKind.OFFSET: Purpose.OFFSET_COUNT_PARAM,
            PageKind.PAGE_NUMBER: Purpose.PAGE_NUMBER_PARAM,
        }.get(scheme.kind)
        parameter = scheme.field(wanted, request=True) if wanted is not None else None
        where = "withBody" if scheme.in_body else "withQuery"
        key = property_key(parameter.path[0]) if parameter is not None else ""
        source = "body" if scheme.in_body else "query"
        match scheme.kind:
            case PageKind.CURSOR if parameter is not None and (f := scheme.field(Purpose.NEXT_CURSOR_FIELD)):
                yield f"const cursor = {self._reach(f)};"
                yield f"return cursor ? this.{where}({{ {key}: cursor }}) : null;"
            case PageKind.CURSOR_ID if parameter is not None:
                field = scheme.field(Purpose.CURSOR_ITEM_ID)
                wire = field.path[-1] if field else "id"
                if self._identified:
                    yield f"const id = this.getPaginatedItems().at(-1){member('?', wire)};"
                else:
                    reach = self._module.name(("internal", "utils", "values"), "maybeObj", value=True)
                    yield f"const id = {reach}(this.getPaginatedItems().at(-1))[{ts_string(wire)}];"
                yield f"return id ? this.{where}({{ {key}: id }}) : null;"
            case PageKind.CURSOR_URL if f := scheme.field(Purpose.CURSOR_URL_FIELD):
                yield f"const url = {self._reach(f)};"
                yield "return url ? this.withURL(url) : null;"
            case PageKind.OFFSET if parameter is not None:
                start = scheme.field(Purpose.OFFSET_COUNT_START_FIELD)
                total = scheme.field(Purpose.OFFSET_TOTAL_COUNT_FIELD)
                given = partial(self._given, source, parameter)
                begin = self._reach(start) if start is not None else given()
                until = [self._reach(total)] if total is not None else []
                counted = call(self._helper("nextOffset"), [begin, "this.getPaginatedItems().length", *until])
                yield concat("const next = ", counted, ";")
                yield f"return next === null ? null : this.{where}({{ {key}: next }});"
            case PageKind.PAGE_NUMBER if parameter is not None:
                current = scheme.field(Purpose.CURRENT_PAGE_NUMBER_FIELD)
                total = scheme.field(Purpose.TOTAL_PAGE_COUNT_FIELD)
                given = partial(self._given, source, parameter)
                begin = f"{self._reach(current)} ?? {given()}" if current is not None else given()
                until = [self._reach(total)] if total is not None else []
                yield concat("const next = ", call(self._helper("nextPageNumber"), [begin, *until]), ";")
                yield f"return next === null ? null : this.{where}({{ {key}: next }});"
            case _:
                yield "return null;"


def member(mark: str, name: str) -> str:
    """How a member is reached; `mark` is ``?`` where what has it may be missing."""
    key = property_key(name)
    return f"{mark}.{name}" if key == name else f"{mark}{'.' if mark else ''}[{key}]"
