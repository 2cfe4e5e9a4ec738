"""Methods of resources: signatures, and what a call sends."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ...ir.api import Body, In, Method, Parameter, ResponseKind, Webhook
from ...ir.names import Words, split_words
from ...ir.types import ModelRef, Object, Primitive, Type, Union, Unknown, without_null
from ...render.document import Doc, concat
from ...render.typescript.expressions import alternatives, call, generic_type, signature, union_type
from ...render.typescript.text import ts_string
from .calls import Calls
from .modules import Module
from .names import LANGUAGE
from .params import Params, ParamsWriter, raw_body
from .places import Places
from .types import Alias, Interface, Namespace, Types


@dataclass(frozen=True, slots=True)
class Argument:
    """One argument of a signature."""

    name: str
    type: Doc
    optional: bool = False
    default: str = ""

    def text(self) -> Doc:
        """The argument as it is declared."""
        mark = "?: " if self.optional else ": "
        return concat(self.name, mark, self.type, f" = {self.default}" if self.default else "")


@dataclass(frozen=True, slots=True)
class Signature:
    arguments: tuple[Argument, ...]
    returns: Doc

    def text(self, name: str, end: str) -> Doc:
        """The head of a method of that name."""
        return signature(name, [a.text() for a in self.arguments], self.returns, end)


@dataclass(frozen=True, slots=True)
class MethodView:
    """A method of a resource or of the client."""

    method: Method
    name: str
    signatures: tuple[Signature, ...]
    """Overloads, or the only one."""
    implementation: Signature | None
    """Behind overloads."""
    params: Params | None
    declared: tuple[Interface | Alias, ...]
    """Types of its own: what it gives where that is no model, and its params."""
    page_alias: str = ""
    page_type: Doc = ""
    """What the alias stands for, in the module that declares the method's types."""
    statements: tuple[Doc, ...] = ()
    """The body."""
    example: str = ""
    """What its documentation ends with."""

    @property
    def doc(self) -> tuple[str, ...]:
        """Paragraphs."""
        said = [self.method.description or self.method.summary]
        if self.method.deprecated is not None:
            said.append(f"@deprecated {self.method.deprecated.reason(LANGUAGE)}".rstrip())
        return tuple(text for text in (*said, self.example) if text)

    @property
    def heads(self) -> tuple[Head, ...]:
        """Signatures as they are written: each overload has the documentation, what is behind them has none."""
        if self.implementation is None:
            return (Head(self.signatures[0].text(self.name, " {"), documented=True),)
        overloads = [Head(s.text(self.name, ";"), documented=True) for s in self.signatures]
        return (*overloads, Head(self.implementation.text(self.name, " {"), documented=False))


@dataclass(frozen=True, slots=True)
class Head:
    """A signature as it is written."""

    text: Doc
    documented: bool


@dataclass(frozen=True, slots=True)
class Item:
    """The items of the pages that a method gives."""

    words: Words
    """What pages of them are called after."""
    operands: tuple[Doc, ...]
    """Their type, as it is reached from the method: one name, or the variants of a union without one."""
    declared: tuple[Doc, ...]
    """The same in the module that declares the method's types."""


def page_of(page: str, item: Sequence[Doc]) -> Doc:
    """A page class of items that are one of some types."""
    if len(item) == 1 and isinstance(item[0], str):
        return f"{page}<{item[0]}>"
    return generic_type(page, [alternatives(item)])


class Methods:
    """Builds the methods of one resource."""

    def __init__(
        self, places: Places, module: Module, types: Types, prefix: Words, receiver: str = "this._client"
    ) -> None:
        """`module` holds the methods, `types` writes into the module that declares their types: the same one but for
        the client's own methods, whose `receiver` is the client itself."""
        self._places = places
        self._names = places.names
        self._module = module
        self._declaring = types
        self._types = types if types.module is module else Types(module, places)
        self._prefix = prefix
        self._further: dict[str, Interface | Alias] = {}
        self._params = ParamsWriter(types, places)
        self._calls = Calls(places.api.client, module, places.names, receiver)

    def view(self, method: Method) -> MethodView:
        """One method; declares the types that are its own."""
        if method.webhook is not None:
            return self._webhook(method, method.webhook)
        params = self._params.params(method, self._prefix)
        declared: list[Interface | Alias] = []
        alias = ""
        page_class: Doc = ""
        page_type: Doc = ""
        if method.pagination is not None:
            item = self._item(method, declared)
            alias = self._page_alias(method, item.words)
            promise = self._module.name(("core", "pagination"), "PagePromise")
            result: Doc = generic_type(promise, [alias, alternatives(item.operands)])
            page = self._places.page_class(method)
            page_class = page_of(self._module.name(("core", "pagination"), page, value=True), item.operands)
            page_type = page_of(page, item.declared)
        else:
            result = self._promise(self._result(method, declared))
        signatures: tuple[Signature, ...] = (Signature(tuple(self._arguments(method, params)), result),)
        implementation: Signature | None = None
        if params is not None and params.streams is not None:
            signatures, implementation = self._overloads(method, params, params.streams, result)
        argument = self._argument_name(params) if params is not None else ""
        statements = self._calls.statements(method, params, argument, page_class)
        own = (*declared, *self._further.values(), *(params.declared if params is not None else ()))
        self._further.clear()
        name = self._names.method(method.words)
        return MethodView(method, name, signatures, implementation, params, own, alias, page_type, tuple(statements))

    def _overloads(
        self, method: Method, params: Params, forms: tuple[str, str, str], result: Doc
    ) -> tuple[tuple[Signature, ...], Signature]:
        """The signatures of a method that a parameter makes stream, and the one behind them."""
        base, plain, streaming = forms
        of_events = self._streamed(method)
        stream = self._promise(of_events)
        either = self._promise(concat(of_events, " | ", self._result(method, [])))
        whole = f"{self._own(base)} | undefined" if params.optional else self._own(base)
        signatures = (
            Signature(tuple(self._overloaded(method, params, self._own(plain), params.optional)), result),
            Signature(tuple(self._overloaded(method, params, self._own(streaming), False)), stream),
            Signature(tuple(self._overloaded(method, params, whole, params.optional)), either),
        )
        return signatures, Signature(tuple(self._arguments(method, params)), either)

    def _webhook(self, method: Method, webhook: Webhook) -> MethodView:
        """``unwrap``: the event of a webhook's body, its signature checked where the config names a key."""
        declared: list[Interface | Alias] = []
        event = self._typed_answer(webhook.event, (*method.words, "webhook", "event"), declared)
        body = Argument("body", "string")
        name = self._names.method(method.words)
        if not webhook.verified:
            parse = self._module.name(("internal", "webhooks"), "parseWebhook", value=True)
            plain = Signature((body,), event)
            said = concat("return ", parse, "(body) as ", event, ";")
            return MethodView(method, name, (plain,), None, None, tuple(declared), statements=(said,))
        unwrap = self._module.name(("internal", "webhooks"), "unwrapWebhook", value=True)
        headers = self._module.name(("internal", "headers"), "HeadersLike")
        option = self._names.camel(split_words(webhook.key_option)) if webhook.key_option else ""
        key = f"options.key ?? {self._calls.receiver}.{option}" if option else "options.key"
        arguments: list[Doc] = ["body", "options.headers", key, *([ts_string(option)] if option else [])]
        given = Argument("options", f"{{ headers: {headers}; key?: string | Uint8Array | undefined }}")
        checked = Signature((body, given), concat("Promise<", event, ">"))
        said = concat("return ", call(unwrap, arguments), " as ", checked.returns, ";")
        return MethodView(method, name, (checked,), None, None, tuple(declared), statements=(said,))

    # -- arguments ----------------------------------------------------------------------------------------------------

    def _arguments(self, method: Method, params: Params | None) -> list[Argument]:
        return self._typed(method, params, self._own(params.name) if params is not None else "")

    def _overloaded(self, method: Method, params: Params, name: str, optional: bool) -> list[Argument]:
        """The arguments of one overload: its params have a type of their own, and no default."""
        arguments = self._typed(method, params, name)
        return [*arguments[:-2], Argument(arguments[-2].name, name, optional), arguments[-1]]

    def _typed(self, method: Method, params: Params | None, name: str) -> list[Argument]:
        known = {p.wire: p for p in method.parameters if p.location is In.PATH}
        found = [self._positional(method, known[wire]) for wire in method.positional if wire in known]
        raw = raw_body(method)
        if raw is not None:
            found.append(self._raw(raw, last=params is None or params.optional))
        if params is not None:
            optional = params.optional
            argument = self._argument_name(params)
            always = method.streaming is not None and not method.streaming.parameter
            type_: Doc = union_type([name, *([] if always else ["null"]), "undefined"]) if optional else name
            found.append(Argument(argument, type_, optional and not params.defaulted, "{}" if params.defaulted else ""))
        options = self._module.name(("internal", "request-options"), "RequestOptions")
        return [*found, Argument("options", options, True)]

    def _positional(self, method: Method, parameter: Parameter) -> Argument:
        """A path parameter; an object of its own gets a name."""
        inside = Namespace("")
        type_ = without_null(parameter.type)
        written = self._types.expression(type_, parameter.words, inside)
        if inside.declared:
            words = (*self._prefix, *method.words, *parameter.words)
            name = self._places.own_name(self._declaring.module.path, words)
            self._further.setdefault(name, self._declaring.declare(name, type_, words))
            written = self._own(name)
        return Argument(self._names.argument(parameter.words), written)

    def _raw(self, body: Body, *, last: bool) -> Argument:
        """A body of bytes; it can be left out only if it may be and everything after it, too."""
        blob = self._module.name(("internal", "builtin-types"), "Blob")
        kinds: list[Doc] = ["string", "ArrayBuffer", "ArrayBufferView", blob, "DataView", "AsyncIterable<Uint8Array>"]
        absent: list[Doc] = [] if body.required else ["null", "undefined"]
        optional = last and not body.required
        return Argument(self._names.body(body.argument), union_type([*kinds, *absent]), optional)

    def _argument_name(self, params: Params) -> str:
        locations = {p.location for p in params.parameters}
        if locations == {In.BODY} and not params.parameters[0].whole_body:
            return "body"
        return "query" if locations == {In.QUERY} else "params"

    # -- results ------------------------------------------------------------------------------------------------------

    def _promise(self, type_: Doc) -> Doc:
        return concat(self._module.name(("core", "api-promise"), "APIPromise"), "<", type_, ">")

    def _result(self, method: Method, declared: list[Interface | Alias]) -> Doc:
        response = method.response
        match response.kind:
            case ResponseKind.NONE:
                return "void"
            case ResponseKind.BINARY:
                return self._module.name(("internal", "builtin-types"), "Response")
            case ResponseKind.TEXT:
                return "string"
            case ResponseKind.EVENTS:
                return self._streamed(method)
            case ResponseKind.JSON:
                return self._named(method, (*self._prefix, *method.words, "response"), declared)

    def _named(self, method: Method, words: Words, declared: list[Interface | Alias]) -> Doc:
        """The type of an answer by its name: a model's, else one that is declared for the method."""
        type_ = method.pagination.item if method.pagination is not None else method.response.type
        return self._typed_answer(type_, words, declared) if type_ is not None else "unknown"

    def _typed_answer(self, type_: Type, words: Words, declared: list[Interface | Alias]) -> Doc:
        if isinstance(without_null(type_), ModelRef):
            return self._types.expression(type_, words, Namespace(""))
        name = self._places.own_name(self._declaring.module.path, words)
        declared.append(self._declaring.declare(name, type_, words))
        return self._own(name)

    def _own(self, name: str) -> str:
        """The name of a type that is declared for a method, as it is reached from the method."""
        home = self._declaring.module
        return name if home is self._module else f"{self._module.namespace(home.path)}.{name}"

    def _item(self, method: Method, declared: list[Interface | Alias]) -> Item:
        """The items that a method lists; those that may be null go by their model's name."""
        assert method.pagination is not None
        inner = without_null(method.pagination.item)
        if isinstance(inner, ModelRef):
            name = self._types.reference(inner.model, Namespace(""))
            return Item(self._places.api.models[inner.model].words, (name,), (name,))
        listing = without_null(method.response.type or Unknown())
        if isinstance(listing, ModelRef) and isinstance(inner, (Object, Union)):
            here, home = self._types.listed(listing.model, inner), self._declaring.listed(listing.model, inner)
            if here is not None and home is not None:
                return Item(here[0], here[1], home[1])
        words = (*self._prefix, *method.words, "response")
        named = self._named(method, words, declared)
        own = self._places.own_name(self._declaring.module.path, words)
        return Item(split_words(own), (named,), (own,))

    def _page_alias(self, method: Method, item: Words) -> str:
        """The name of the method's pages, as it is reached from here."""
        alias, _ = self._places.page_alias(method, item)
        home = self._places.page_module(method, self._declaring.module.path)
        return alias if home == self._module.path else self._module.name(home, alias)

    def _streamed(self, method: Method) -> Doc:
        """``Stream`` of the method's events."""
        assert method.streaming is not None
        stream = self._module.name(("core", "streaming"), "Stream")
        type_ = method.streaming.event
        event = without_null(type_)
        if isinstance(event, ModelRef):
            return f"{stream}<{self._types.reference(event.model, Namespace(''))}>"
        if isinstance(event, (Primitive, Unknown)) and method.streaming.parameter:
            return concat(stream, "<", self._types.expression(type_, (), Namespace("")), ">")
        # All that a method gives which always streams are its events.
        words = (*self._prefix, *method.words, "event" if method.streaming.parameter else "response")
        name = self._places.own_name(self._declaring.module.path, words)
        self._further.setdefault(name, self._declaring.declare(name, type_, words))
        return f"{stream}<{self._own(name)}>"


def visible(method: Method) -> bool:
    """TypeScript users see the method."""
    return method.availability.has(LANGUAGE)
