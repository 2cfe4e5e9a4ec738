"""Methods of resources: what they take, what they give, and what a call does."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ...ir.api import Method, Response, ResponseKind, Streaming, Webhook
from ...ir.names import Words
from ...ir.types import ModelRef, Type, Unknown, without_null
from .declared import Declaration, EnumModule, ModelClass, UnionModule
from .names import LANGUAGE
from .params import Params, ParamsWriter
from .places import Places, ResourcePlace
from .rubytypes import Basic, RubyType
from .types import Scope, Types


@dataclass(slots=True)
class MethodView:
    """A method of a resource, ready to be written."""

    method: Method
    name: str
    params: Params
    result: RubyType
    """What it gives; of pages and streams, one item."""
    nullable: bool = False
    page: str = ""
    streaming: Streaming | None = None
    webhook: Webhook | None = None
    security: tuple[str, ...] | None = None


@dataclass(slots=True)
class MethodTypes:
    """The declarations of one method, each in a file of its own."""

    params: Declaration | None
    response: Declaration | None
    place: ResourcePlace


class Methods:
    """Builds the methods of resources."""

    def __init__(self, places: Places, types: Types, pages: dict[str, str]) -> None:
        self._places = places
        self._types = types
        self._writer = ParamsWriter(places, types)
        self._pages = pages
        self.declared: list[MethodTypes] = []

    def views(self, place: ResourcePlace) -> list[MethodView]:
        """The methods of a resource, and those that stream beside them."""
        taken = self._places.members(place)
        found: list[MethodView] = []
        for method in place.resource.methods:
            if method.availability.has(LANGUAGE) and method.websocket is None:
                for view in self._views(place, method):
                    plain, number = view.name, 1
                    while view.name in taken:
                        number += 1
                        view.name = f"{plain}_{number}"
                    taken.add(view.name)
                    found.append(view)
        return found

    def _views(self, place: ResourcePlace, method: Method) -> Iterator[MethodView]:
        params = self._writer.params(place, method)
        declared = MethodTypes(params.made, None, place)
        self.declared.append(declared)
        name = self._places.names.method(method.words)
        if method.webhook is not None:
            result = self._named(declared, method, method.webhook.event, (*method.words, "webhook", "event"))
            yield MethodView(method, name, params, result, webhook=method.webhook)
            return
        security = self._security(method)
        if method.pagination is not None:
            item = self._item(declared, method)
            page = self._pages[method.pagination.scheme]
            yield MethodView(method, name, params, item, page=page, security=security)
            return
        streaming = method.streaming
        if streaming is None or method.response.kind is not ResponseKind.EVENTS:
            result = self._answer(declared, method, method.response)
            nullable = method.response.type is not None and self._types.is_nullable(method.response.type)
            yield MethodView(method, name, params, result, nullable, security=security)
        if streaming is not None:
            event = self._result(declared, method, streaming.event, "event")
            own = dict(streaming.method_names).get(LANGUAGE)
            called = own or f"{name.removesuffix('_')}_streaming"
            yield MethodView(method, called, params, event, streaming=streaming, security=security)

    def _answer(self, declared: MethodTypes, method: Method, response: Response) -> RubyType:
        match response.kind:
            case ResponseKind.NONE:
                return Basic.NIL
            case ResponseKind.BINARY:
                return Basic.IO
            case ResponseKind.TEXT:
                return Basic.STRING
            case _:
                return self._result(declared, method, response.type or Unknown(), "response")

    def _item(self, declared: MethodTypes, method: Method) -> RubyType:
        """The items that a method lists. Those of a list that is a model are declared in the model."""
        assert method.pagination is not None
        inner = without_null(method.pagination.item)
        listing = without_null(method.response.type or Unknown())
        known = self._types.inline.get(id(inner)) if isinstance(listing, ModelRef) else None
        return known or self._result(declared, method, inner, "response")

    def _result(self, declared: MethodTypes, method: Method, type_: Type, last: str) -> RubyType:
        return self._named(declared, method, type_, (*self._places.method_words(declared.place, method), last))

    def _named(self, declared: MethodTypes, method: Method, type_: Type, words: Words) -> RubyType:
        """The type of a result. One without a name of its own is declared in a file of its own."""
        place = declared.place
        scope = Scope(place.models, short=False, sent=False)
        found = self._types.type_of(without_null(type_), scope, words)
        if scope.nested:
            declared.response, *rest = scope.nested
            self.declared.extend(MethodTypes(None, inner, place) for inner in rest)
            _see(
                declared.response,
                f"{'::'.join((self._places.root, *place.path))}#{self._places.names.method(method.words)}",
            )
        return found

    def _security(self, method: Method) -> tuple[str, ...] | None:
        schemes = self._places.api.client.schemes_of(method)
        return None if schemes is None else tuple(self._places.names.snake(s.words) for s in schemes)


def _see(declared: Declaration, what: str) -> None:
    if isinstance(declared, (ModelClass, EnumModule, UnionModule)):
        declared.see = what
