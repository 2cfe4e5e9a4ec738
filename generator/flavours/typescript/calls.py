"""The bodies of methods: what a call sends."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from ...ir.api import Client, Encoding, In, Method, Parameter, ResponseKind, StreamKind
from ...ir.types import Enum, Kind, Primitive, Type, without_null
from ...render.document import Doc, concat
from ...render.typescript.expressions import (
    array_literal,
    call,
    chained,
    conditional_spread,
    object_literal,
    object_pattern,
)
from ...render.typescript.text import entry_key, property_key, ts_string
from .modules import Module
from .names import RESERVED, Names
from .params import Params, raw_body

_PLACEHOLDER = re.compile(r"\{([^{}]+)\}")
_SHORTCUTS = frozenset(["get", "post", "put", "patch", "delete"])
_IDENTIFIER = re.compile(r"[A-Za-z_$][A-Za-z0-9_$]*")


class Calls:
    """Writes the statements of one module's methods."""

    def __init__(self, client: Client, module: Module, names: Names, receiver: str = "this._client") -> None:
        self._client = client
        self._module = module
        self._names = names
        self.receiver = receiver

    def statements(self, method: Method, params: Params | None, argument: str, page: Doc) -> list[Doc]:
        """The statements of a method; `argument` is the name of its params, `page` its page class or empty."""
        taken = _Taken(method, params, argument, self._names)
        out: list[Doc] = []
        if taken.parts:
            source = f"{argument} ?? {{}}" if params is not None and params.optional else argument
            out.append(concat("const ", object_pattern(taken.parts), f" = {source};"))
        options = self._options(method, params, taken)
        name = "getAPIList" if page else method.verb.lower()
        sent = [self._url(method, taken), *([page] if page else []), options]
        if method.verb.lower() not in _SHORTCUTS:
            name = "request"
            sent = [self._request(method, sent[0], options)]
        out.append(concat("return ", self._sent(method, name, sent), ";"))
        return out

    def address(self, method: Method, params: Params | None) -> list[Doc]:
        """The statements that make the URL of a connection, from ``parameters`` with names of the argument object."""
        taken = _Taken(method, params, "parameters", self._names)
        parts, query = list(taken.parts), taken.query or "parameters"
        out: list[Doc] = []
        if parts:
            if not taken.query:
                parts.append("...query")
                query = "query"
            out.append(concat("const ", object_pattern(parts), " = parameters;"))
        return [*out, concat("return ", call("connectionURL", [self.receiver, self._url(method, taken), query]), ";")]

    def _sent(self, method: Method, name: str, arguments: list[Doc]) -> Doc:
        """The request; the result is taken out of its envelope where the config says so."""
        if not method.response.unwrap:
            return call(f"{self.receiver}.{name}", arguments)
        key = property_key(method.response.unwrap)
        reach = f".{key}" if key == method.response.unwrap else f"[{key}]"
        return chained(self.receiver, call(f".{name}", arguments), f"._thenUnwrap((obj: any) => obj{reach})")

    def _request(self, method: Method, url: Doc, options: Doc) -> Doc:
        """What sends a method that the client has no shortcut for."""
        verb = f"method: {ts_string(method.verb.lower())}"
        return object_literal([verb, concat("path: ", url), concat("...", options)])

    def _url(self, method: Method, taken: _Taken) -> Doc:
        if not _PLACEHOLDER.search(method.path):
            return ts_string(method.path)
        tag = self._module.name(("internal", "utils", "path"), "path", value=True)
        # Split first, escape after: the names between the braces are the document's, and are looked up as they are.
        parts = _PLACEHOLDER.split(method.path)
        text = "".join("${" + taken.path_names[p] + "}" if i % 2 else _template(p) for i, p in enumerate(parts))
        return f"{tag}`{text}`"

    def _options(self, method: Method, params: Params | None, taken: _Taken) -> Doc:
        entries: list[Doc] = []
        if taken.query:
            entries.append("query" if taken.query == "query" else concat("query: ", taken.query))
        body = method.body
        if taken.body:
            entries.append("body" if taken.body == "body" else concat("body: ", taken.body))
        if method.pagination is not None and method.verb != "GET":
            entries.append(f"method: {ts_string(method.verb.lower())}")
        if method.timeout is not None:
            entries.append(f"timeout: {int(method.timeout * 1000)}")
        if method.max_retries is not None:
            entries.append(f"maxRetries: {method.max_retries}")
        if method.server:
            entries.append(f"defaultBaseURL: {ts_string(method.server)}")
        headers = self._headers(method, taken)
        further: list[Doc] = []
        if headers is not None:
            further.append(headers)
        if method.streaming is not None:
            switch = method.streaming.parameter
            further.append(f"stream: {taken.reach(switch)} ?? false" if switch else "stream: true")
            if method.streaming.kind is StreamKind.JSONL:
                further.append("__streamFormat: 'jsonl'")
            if method.streaming.event_envelope:
                further.append("__synthesizeEventData: true")
        if method.response.kind is ResponseKind.BINARY:
            further.append("__binaryResponse: true")
        schemes = self._client.schemes_of(method)
        if schemes is not None:
            further.append(concat("__security: ", object_literal([f"{property_key(s.name)}: true" for s in schemes])))
        if not entries and not further:
            return "options"
        whole = [*entries, "...options", *further]
        if body is not None and body.encoding is Encoding.MULTIPART:
            prefix = "maybeMultipartFormRequestOptions" if body.also_json else "multipartFormRequestOptions"
            name = self._module.name(("internal", "uploads"), prefix, value=True)
            return call(name, [object_literal(whole), self.receiver])
        return object_literal(whole)

    def _headers(self, method: Method, taken: _Taken) -> Doc | None:
        fixed: dict[str, str] = {}
        match method.response.kind:
            case ResponseKind.NONE:
                fixed["Accept"] = "*/*"
            case ResponseKind.BINARY | ResponseKind.TEXT | ResponseKind.EVENTS:
                fixed["Accept"] = method.response.content_type
            case ResponseKind.JSON:
                pass
        fixed.update(method.headers)
        if method.body is not None and method.body.encoding in (Encoding.FORM, Encoding.BINARY, Encoding.TEXT):
            wanted = method.body.content_type
            fixed["Content-Type"] = wanted if "*" not in wanted else "application/octet-stream"
        entries: list[Doc] = [f"{property_key(k)}: {ts_string(v)}" for k, v in fixed.items()]
        for parameter, name in taken.headers:
            key = property_key(parameter.wire)
            value = f"{name}?.toString()" if not _is_text(parameter.type) else name
            entries.append(conditional_spread(f"{name} != null", f"{key}: {value}"))
        if not entries:
            return None
        build = self._module.name(("internal", "headers"), "buildHeaders", value=True)
        return concat("headers: ", call(build, [array_literal([object_literal(entries), "options?.headers"])]))


class _Taken:
    """How the parts of the argument object are reached in the body of a method."""

    def __init__(self, method: Method, params: Params | None, argument: str, names: Names) -> None:
        self.parts: list[Doc] = []
        """The pattern that takes the argument apart; empty when it is sent as it is."""
        self.headers: list[tuple[Parameter, str]] = []
        self.query: Doc = ""
        self.body: Doc = ""
        self._argument = argument
        self._optional = params is not None and params.optional
        self._locals: dict[str, str] = {}
        self._names_taken: set[str] = set()
        self._keys: Mapping[Parameter, str] = {}
        positional = {p.wire: names.argument(p.words) for p in method.of(In.PATH) if p.wire in method.positional}
        self.path_names = dict(positional)
        raw = raw_body(method)
        if raw is not None:
            self.body = names.body(raw.argument)
            self._names_taken.add(names.body(raw.argument))
        if params is None:
            return
        self._keys = params.keys
        by = {place: [p for p in params.parameters if p.location is place] for place in In}
        used = {place for place, found in by.items() if found}
        whole = method.body is not None and not method.body.flat and raw is None
        renamed = any(self._keys[p] != p.wire for p in params.parameters)
        if used == {In.QUERY} and not renamed:
            self.query = argument
            return
        if used == {In.BODY} and not whole and not renamed:
            self.body = argument
            return
        self.path_names.update((p.wire, self._take(p)) for p in by[In.PATH])
        self.headers.extend((p, self._take(p)) for p in by[In.HEADER])
        if whole:
            (body,) = by[In.BODY]
            self.body = self._take(body)
            by[In.BODY] = []
        if by[In.BODY]:
            if by[In.QUERY]:
                self.query = object_literal([self._entry(p) for p in by[In.QUERY]])
            self.body = self._rest("body", by[In.BODY])
        elif by[In.QUERY]:
            self.query = self._rest("query", by[In.QUERY])

    def _rest(self, name: str, parameters: Sequence[Parameter]) -> Doc:
        """What is left of the argument, with the parameters that go by another name on the wire."""
        entries = [self._entry(p) for p in parameters if self._keys[p] != p.wire]
        # The argument that is taken apart may have the name itself.
        rest = name if name != self._argument else "rest"
        self.parts.append(f"...{rest}")
        return object_literal([f"...{rest}", *entries]) if entries else rest

    def _entry(self, parameter: Parameter) -> str:
        """The entry of a query or body that holds a parameter of its own."""
        name = self._take(parameter)
        return name if name == parameter.wire else f"{entry_key(parameter.wire)}: {name}"

    def reach(self, wire: str) -> str:
        """The value of a parameter that was not necessarily taken apart."""
        if wire in self._locals:
            return self._locals[wire]
        mark = "?" if self._optional else ""
        if _IDENTIFIER.fullmatch(wire):
            return f"{self._argument}{mark}.{wire}"
        return f"{self._argument}{mark + '.' if mark else ''}[{ts_string(wire)}]"

    def _take(self, parameter: Parameter) -> str:
        key = self._keys[parameter]
        name = key if _IDENTIFIER.fullmatch(key) else "_".join(parameter.words) or "value"
        taken = {*self._names_taken, *self.path_names.values()}
        # Where the body is one value, nothing else is called so.
        locals_ = _LOCALS - {"body"} if parameter.whole_body else _LOCALS
        while name in taken or name in locals_ or name in RESERVED:
            name += "_"
        self.parts.append(key if key == name else f"{property_key(key)}: {name}")
        self._locals.setdefault(parameter.wire, name)
        self._names_taken.add(name)
        return name


_LOCALS = frozenset(
    [
        "body",
        "query",
        "options",
        "params",
        "path",
        "rest",
        "buildHeaders",
        "multipartFormRequestOptions",
        "maybeMultipartFormRequestOptions",
    ]
)
"""What the bodies of methods call their own things."""


def _template(path: str) -> str:
    return path.replace("\\", "\\\\").replace("`", "\\`").replace("${", "\\${")


def _is_text(type_: Type) -> bool:
    inner = without_null(type_)
    return isinstance(inner, (Primitive, Enum)) and inner.kind is Kind.STRING
