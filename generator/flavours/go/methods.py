"""Methods of services: signatures, and what a call does."""

from __future__ import annotations

import enum
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from ...ir.api import Encoding, In, Method, Parameter, ResponseKind, Streaming, StreamKind, Webhook
from ...ir.types import Array, ModelRef, Object, Primitive, Type, Union, Unknown, without_null
from ...ir.types import Kind as JsonKind
from ...render.go.text import go_string, wire_tag
from .constants import Constants
from .declared import Field, Kind, Struct
from .fixed_options import fixed_options, http_method
from .gotypes import (
    JSONL,
    OPTION,
    PAGINATION,
    REQUESTCONFIG,
    SSESTREAM,
    STRING,
    WEBHOOKS,
    Form,
    GoType,
    Named,
    Opt,
    Package,
    Qualify,
    expression,
)
from .names import LANGUAGE, item_words
from .params import Params, ParamsWriter
from .places import Places, ResourcePlace, Side
from .types import Place, Registry, Types, deprecation

_STD_HTTP = Package("std:net/http", "http")
_STD_SLICES = Package("std:slices", "slices")
_STD_ERRORS = Package("std:errors", "errors")
_STD_CONTEXT = Package("std:context", "context")
_STD_IO = Package("std:io", "io")
_STD_TIME = Package("std:time", "time")


class Gives(enum.Enum):
    """What callers of a method get."""

    VALUE = "a value"
    NOTHING = "an error or nothing"
    RESPONSE = "the response as it is"
    PAGE = "a page"
    PAGES = "all pages, one after the other"
    STREAM = "a stream"
    EVENT = "an event that a webhook has delivered"


@dataclass(slots=True)
class MethodView:
    """A method of a service, ready to be written."""

    method: Method
    name: str
    params: Params
    result: GoType | None
    """What it gives; None for nothing, and for what `gives` says."""
    gives: Gives
    doc: tuple[str, ...] = ()
    page: str = ""
    streaming: Streaming | None = None
    envelope: Struct | None = None
    security: tuple[str, ...] | None = None


@dataclass(slots=True)
class Methods:
    """Builds the methods of one service."""

    places: Places
    registry: Registry
    constants: Constants
    place: ResourcePlace
    responses: Types = field(init=False)
    writer: ParamsWriter = field(init=False)

    def __post_init__(self) -> None:
        package = self.place.package
        self.writer = ParamsWriter(self.places, self.registry, self.constants, package)
        self.responses = Types(self.places, self.registry, self.constants, package, Side.RESPONSE)

    def views(self, method: Method) -> Iterator[MethodView]:
        """A method, and those that belong to it: the one that pages by itself, the one that streams."""
        base = self.places.method_base(self.place, method)
        name = self.places.names.method(method.words)
        if method.webhook is not None:
            yield self._webhook(method, method.webhook, name)
            return
        params = self.writer.params(method, base)
        doc = self._doc(method)
        security = self._security(method)
        if method.pagination is not None:
            item = self._item(method, base)
            page = self.places.pages[method.pagination.scheme]
            yield MethodView(method, name, params, item, Gives.PAGE, doc, page, security=security)
            yield MethodView(method, f"{name}AutoPaging", params, item, Gives.PAGES, doc, page)
            return
        streaming = method.streaming
        if streaming is None or method.response.kind is not ResponseKind.EVENTS:
            made = MethodView(method, name, params, None, Gives.NOTHING, doc, security=security)
            yield self._answer(made, method, base)
        if streaming is not None:
            own = dict(streaming.method_names).get(LANGUAGE)
            called = own or ("StreamEvents" if name == "Stream" else f"{name}Streaming")
            alone = isinstance(without_null(streaming.event), (Object, Union)) and not streaming.parameter
            event = self.responses.named(f"{base}{'Response' if alone else 'Event'}", streaming.event)
            yield MethodView(method, called, params, event, Gives.STREAM, doc, streaming=streaming, security=security)

    def _answer(self, view: MethodView, method: Method, base: str) -> MethodView:
        response = method.response
        match response.kind:
            case ResponseKind.NONE:
                return view
            case ResponseKind.BINARY:
                return replace(view, gives=Gives.RESPONSE)
            case ResponseKind.TEXT:
                return replace(view, gives=Gives.VALUE, result=STRING)
            case _:
                result = self.responses.named(f"{base}Response", response.type or Unknown())
                made = replace(view, gives=Gives.VALUE, result=result)
                if response.unwrap:
                    made.envelope = self._envelope(base, response.unwrap, result)
                return made

    def _envelope(self, base: str, wire: str, result: GoType) -> Struct:
        name = f"{base[:1].lower()}{base[1:]}ResponseEnvelope"
        own, _ = self.registry.reserve(self.place.package, name, ("envelope", name))
        tag = (*wire_tag("json", wire), ("api", "required"))
        inner = Field(self.places.names.field((wire,)), result, tag, (), wire)
        made = Struct(self.place.package, own, Kind.RESPONSE, [inner])
        self.responses.done.append(made)
        self.registry.add(made)
        return made

    def _item(self, method: Method, base: str) -> GoType:
        """The items that a method lists. Inline ones of a list that is a model are named after the model."""
        assert method.pagination is not None
        inner = without_null(method.pagination.item)
        listing = without_null(method.response.type or Unknown())
        if isinstance(listing, ModelRef) and isinstance(inner, (Object, Union)):
            model = self.places.definition(self.places.api.models[listing.model])
            type_, _ = self.places.form(model)
            if isinstance(type_, Object):
                lists = (p for p in type_.properties if isinstance(without_null(p.type), Array))
                found = next((p for p in lists if _items(p.type) is inner), None)
                package, name = self.places.name(model)
                if found is not None and package == self.place.package:
                    suffix = self.places.suffix(model, Side.RESPONSE)
                    return self.responses.type_of(inner, Place(name, item_words(found.words), suffix))
        return self.responses.named(f"{base}Response", inner)

    def _webhook(self, method: Method, webhook: Webhook, name: str) -> MethodView:
        base = f"{self.places.names.pascal(method.words)}WebhookEvent"
        event = self.responses.named(base, webhook.event)
        return MethodView(method, name, Params((), None, "", ()), event, Gives.EVENT, self._doc(method))

    def _doc(self, method: Method) -> tuple[str, ...]:
        said = [method.description or method.summary]
        if method.deprecated is not None:
            said.append(deprecation(method.deprecated.reason(LANGUAGE)) or "")
        return tuple(t for t in said if t)

    def _security(self, method: Method) -> tuple[str, ...] | None:
        schemes = self.places.api.client.schemes_of(method)
        return None if schemes is None else tuple(security_name(self.places, s.words) for s in schemes)


def security_name(places: Places, words: tuple[str, ...]) -> str:
    """The option that lets a request use only one scheme."""
    return f"With{places.names.exported(words)}Security"


def _items(type_: Type) -> Type | None:
    inner = without_null(type_)
    return without_null(inner.items) if isinstance(inner, Array) else None


# -- code -------------------------------------------------------------------------------------------------------------


@dataclass(slots=True)
class MethodCode:
    """Writes the methods of a service into a file, whose imports `qualify` notes."""

    places: Places
    service: str
    qualify: Qualify

    def lines(self, view: MethodView) -> list[str]:
        """The method as code."""
        head = f"func (r *{self.service}) {view.name}({self._arguments(view)}) {self._results(view)} {{"
        return [head, *(f"\t{line}" if line else "" for line in self._body(view)), "}"]

    def signature(self, view: MethodView, package: Package) -> tuple[str, str]:
        """Arguments without the options, and results, as documents show them: types with their packages."""
        written = self._arguments(view)
        if view.params.struct is not None:
            name = view.params.struct.name
            written = written.replace(f"{view.params.argument} {name}", f"{view.params.argument} {package.name}.{name}")
        return f"({written.rpartition('opts ...')[0].rstrip(', ')})", self._results(view)

    def _arguments(self, view: MethodView) -> str:
        q = self.qualify
        options = f"opts ...{q(OPTION, 'RequestOption')}"
        if view.gives is Gives.EVENT:
            verified = view.method.webhook is not None and view.method.webhook.key_option
            headers = f"headers {q(_STD_HTTP, 'Header')}, " if verified else ""
            return f"payload []byte, {headers}{options}"
        found = [f"ctx {q(_STD_CONTEXT, 'Context')}"]
        found.extend(f"{p.name} {expression(p.type, q)}" for p in view.params.positional)
        if view.params.raw:
            text = view.method.body is not None and view.method.body.encoding is Encoding.TEXT
            found.append("body string" if text else f"body {q(_STD_IO, 'Reader')}")
        if view.params.struct is not None:
            found.append(f"{view.params.argument} {view.params.struct.name}")
        return ", ".join([*found, options])

    def _results(self, view: MethodView) -> str:
        q = self.qualify
        type_ = expression(view.result, q) if view.result is not None else ""
        match view.gives:
            case Gives.NOTHING:
                return "(err error)"
            case Gives.RESPONSE:
                return f"(res *{q(_STD_HTTP, 'Response')}, err error)"
            case Gives.PAGE:
                return f"(res *{q(PAGINATION, view.page)}[{type_}], err error)"
            case Gives.PAGES:
                return f"*{q(PAGINATION, view.page)}AutoPager[{type_}]"
            case Gives.STREAM:
                return f"(stream *{self._stream(view)})"
            case _:
                return f"(res *{type_}, err error)"

    def _stream(self, view: MethodView) -> str:
        assert view.streaming is not None and view.result is not None
        package = SSESTREAM if view.streaming.kind is StreamKind.SSE else JSONL
        return f"{self.qualify(package, 'Stream')}[{expression(view.result, self.qualify)}]"

    def _body(self, view: MethodView) -> list[str]:
        match view.gives:
            case Gives.PAGES:
                return [self._pager(view)]
            case Gives.EVENT:
                return self._unwrap(view)
            case Gives.STREAM:
                return self._streamed(view)
            case _:
                return self._called(view)

    def _pager(self, view: MethodView) -> str:
        arguments = ["ctx", *(p.name for p in view.params.positional)]
        if view.params.struct is not None:
            arguments.append(view.params.argument)
        made = self.qualify(PAGINATION, f"New{view.page}AutoPager")
        return f"return {made}(r.{view.name.removesuffix('AutoPaging')}({', '.join(arguments)}, opts...))"

    def _unwrap(self, view: MethodView) -> list[str]:
        webhook = view.method.webhook
        assert webhook is not None and view.result is not None
        lines: list[str] = []
        if webhook.key_option:
            option = next(o for o in self.places.api.client.options if o.key == webhook.key_option)
            name = self.places.names.exported(option.words)
            said = f"a webhook cannot be verified without a key: set one with option.With{name}"
            q = self.qualify
            lines = [
                f"cfg, err := {q(REQUESTCONFIG, 'PreRequestOptions')}({q(_STD_SLICES, 'Concat')}(r.Options, opts)...)",
                *_returned("err != nil", "nil, err"),
                *_returned(f'cfg.{name} == ""', f"nil, {q(_STD_ERRORS, 'New')}({go_string(said)})"),
                f"err = {q(WEBHOOKS, 'Verify')}(payload, headers, cfg.{name}, {q(_STD_TIME, 'Now')}())",
                *_returned("err != nil", "nil, err"),
            ]
        return [
            *lines,
            f"res = new({expression(view.result, self.qualify)})",
            *_returned("err := res.UnmarshalJSON(payload); err != nil", "nil, err"),
            "return res, nil",
        ]

    def _options(self, view: MethodView) -> list[str]:
        """What comes before the caller's options, so that those win."""
        q = self.qualify
        method = view.method
        fixed: list[str] = []
        if view.security is not None:
            if len(view.security) == 1:
                fixed.append(f"{q(REQUESTCONFIG, view.security[0])}()")
            elif not view.security:
                fixed.append(f"{q(REQUESTCONFIG, 'WithSecurity')}()")
            else:
                names = ", ".join(go_string(self._scheme(s)) for s in view.security)
                fixed.append(f"{q(REQUESTCONFIG, 'WithSecurity')}({names})")
        headers = [*method.headers]
        if (accept := _accept(view)) and "accept" not in {k.lower() for k, _ in headers}:
            headers.append(("Accept", accept))
        fixed.extend(fixed_options(method, headers, q))
        arguments = f", {q(REQUESTCONFIG, 'Arguments')}" if _beside_the_body(view.params.struct) else ""
        lines = [f"opts = {q(_STD_SLICES, 'Concat')}(r.Options{arguments}, opts)"]
        if fixed:
            lines.append(f"opts = append([]{q(OPTION, 'RequestOption')}{{{', '.join(fixed)}}}, opts...)")
        if view.gives is Gives.STREAM and view.streaming is not None and view.streaming.parameter:
            name = go_string(view.streaming.parameter)
            query = any(p.wire == view.streaming.parameter and p.location is In.QUERY for p in method.parameters)
            set_ = (
                f"{q(OPTION, 'WithQuery')}({name}, \"true\")" if query else f"{q(OPTION, 'WithJSONSet')}({name}, true)"
            )
            lines.append(f"opts = append(opts, {set_})")
        if view.params.raw:
            lines.append(f"opts = append(opts, {q(OPTION, 'WithRequestBody')}({go_string(view.params.raw)}, body))")
        return lines

    def _scheme(self, option: str) -> str:
        for scheme in self.places.api.client.schemes:
            if security_name(self.places, scheme.words) == option:
                return scheme.name
        return option

    def _called(self, view: MethodView) -> list[str]:
        q = self.qualify
        failed = "err" if view.gives is Gives.NOTHING else "nil, err"
        lines = [*self._options(view), *self._path(view, failed)]
        verb = self._verb(view)
        params = view.params.argument if view.params.struct is not None else "nil"
        if view.gives is Gives.PAGE:
            return [
                *lines,
                f"cfg, err := {q(REQUESTCONFIG, 'NewRequestConfig')}(ctx, {verb}, path, {params}, &res, opts...)",
                *_returned("err != nil", "nil, err"),
                *_returned("err = cfg.Execute(); err != nil", "nil, err"),
                "res.SetPageConfig(cfg, cfg.Response)",
                "return res, nil",
            ]
        execute = q(REQUESTCONFIG, "ExecuteNewRequest")
        if view.envelope is not None:
            return [
                *lines,
                f"var env {view.envelope.name}",
                f"err = {execute}(ctx, {verb}, path, {params}, &env, opts...)",
                *_returned("err != nil", "nil, err"),
                f"return &env.{view.envelope.fields[0].name}, nil",
            ]
        into = "nil" if view.gives is Gives.NOTHING else "&res"
        done = "err" if view.gives is Gives.NOTHING else "res, err"
        return [*lines, f"err = {execute}(ctx, {verb}, path, {params}, {into}, opts...)", f"return {done}"]

    def _streamed(self, view: MethodView) -> list[str]:
        q = self.qualify
        assert view.streaming is not None and view.result is not None
        event = expression(view.result, q)
        lines = ["var (", f"\traw *{q(_STD_HTTP, 'Response')}", "\terr error", ")", *self._options(view)]
        sse = view.streaming.kind is StreamKind.SSE
        package = SSESTREAM if sse else JSONL
        source = f"{q(SSESTREAM, 'NewDecoder')}(%s)" if sse else "%s"
        kind = "NewStreamWithSynthesizeEventData" if view.streaming.event_envelope else "NewStream"
        made = f"{q(package, kind)}[{event}]({source}, err)"
        path = self._path(view, made % "nil", sets_error=True)
        params = view.params.argument if view.params.struct is not None else "nil"
        execute = q(REQUESTCONFIG, "ExecuteNewRequest")
        lines.extend([*path, f"err = {execute}(ctx, {self._verb(view)}, path, {params}, &raw, opts...)"])
        return [*lines, f"return {made % 'raw'}"]

    def _verb(self, view: MethodView) -> str:
        return http_method(view.method.verb, self.qualify)

    def _path(self, view: MethodView, failed: str, *, sets_error: bool = False) -> list[str]:
        """The path, with checks that no part of it is empty."""
        q = self.qualify
        lines: list[str] = []
        values: dict[str, str] = {}
        for positional in view.params.positional:
            values[positional.parameter.wire] = self._written(positional.parameter, positional.name)
            lines.extend(self._checked(positional.parameter, positional.name, positional.type, failed, sets_error))
        for parameter, made in view.params.fields:
            value = f"{view.params.argument}.{made.name}"
            inner = made.type.inner if isinstance(made.type, Opt) else made.type
            value = f"{value}.Value" if isinstance(made.type, Opt) else value
            values[parameter.wire] = self._written(parameter, value)
            lines.extend(self._checked(parameter, value, inner, failed, sets_error))
        pattern, order = _pattern(view.method.path, values)
        if not order:
            return [*lines, f"path := {q(REQUESTCONFIG, 'LiteralPath')}({go_string(pattern)})"]
        arguments = ", ".join([go_string(pattern), *order])
        return [*lines, f"path := {q(REQUESTCONFIG, 'FormatPath')}({arguments})"]

    def _written(self, parameter: Parameter, value: str) -> str:
        """A value as it goes into a path: dates without a time of day."""
        plain = self.places.resolved(parameter.type)
        is_date = isinstance(plain, Primitive) and plain.kind is JsonKind.STRING and plain.format == "date"
        return f"{value}.Format({self.qualify(_STD_TIME, 'DateOnly')})" if is_date else value

    def _checked(self, parameter: Parameter, value: str, type_: GoType, failed: str, sets_error: bool) -> list[str]:
        text = type_ == STRING or (isinstance(type_, Named) and type_.form is Form.ENUM and type_.base == "string")
        if not text:
            return []
        said = f"missing required {parameter.wire} parameter"
        error = f"{self.qualify(_STD_ERRORS, 'New')}({go_string(said)})"
        if sets_error:
            return [f'if {value} == "" {{', f"\terr = {error}", f"\treturn {failed}", "}"]
        return _returned(f'{value} == ""', failed.replace("err", error) if failed == "err" else f"nil, {error}")


def _beside_the_body(params: Struct | None) -> bool:
    """The params say something of the query or of headers."""
    return params is not None and any(f.tag[:1] and f.tag[0][0] in ("query", "header") for f in params.fields)


def _accept(view: MethodView) -> str:
    if view.gives is Gives.NOTHING:
        return "*/*"
    if view.gives is Gives.STREAM and view.streaming is not None:
        if view.streaming.parameter:
            return ""  # A parameter asks for the stream; the rest of the request is that of the call without one.
        jsonl = view.method.response.content_type if view.method.response.kind is ResponseKind.EVENTS else ""
        return "text/event-stream" if view.streaming.kind is StreamKind.SSE else jsonl or "application/jsonl"
    if view.gives is Gives.RESPONSE or view.method.response.kind is ResponseKind.TEXT:
        return view.method.response.content_type or "application/octet-stream"
    return ""


def _returned(condition: str, what: str) -> list[str]:
    return [f"if {condition} {{", f"\treturn {what}", "}"]


def _pattern(path: str, values: dict[str, str]) -> tuple[str, list[str]]:
    """A path template as a format, and the values in it, in order."""
    text = path.removeprefix("/")
    order: list[str] = []
    out = ""
    while text:
        before, brace, rest = text.partition("{")
        name, close, after = rest.partition("}")
        if not brace or not close or name not in values:
            out += before + brace
            text = rest
            continue
        out += f"{before}%s"
        order.append(values[name])
        text = after
    return out, order
