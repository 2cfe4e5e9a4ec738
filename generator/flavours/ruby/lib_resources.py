"""The classes of resources as lines of `lib/`."""

from __future__ import annotations

from collections.abc import Sequence

from ...ir.api import Encoding, In, Method, Parameter, Resource, ResponseKind, StreamKind, Webhook
from ...render.ruby.layout import LINE
from ...render.ruby.text import comment, ruby_literal, ruby_string, ruby_symbol
from .expressions import Expressions
from .lib_models import brief
from .methods import MethodView
from .names import LANGUAGE
from .places import Places, ResourcePlace
from .sources import autoload


class LibResources:
    """Writes resources of one SDK into `lib/`."""

    def __init__(self, places: Places, expressions: Expressions) -> None:
        self._places = places
        self._x = expressions
        self._root = places.root

    def members(self, resource: Resource, client: str, indent: str) -> list[str]:
        """What gives the resources below one, each made when it is first asked for."""
        out: list[str] = []
        for child in self._places.children(resource):
            name = self._places.names.attribute(child.resource.words)
            path = "::".join((self._root, *child.path))
            for line in comment(child.resource.description) if child.resource.description else ():
                out.append(f"{indent}# {line}".rstrip())
            made = f"{indent}  @{name} ||= {path}.new(client: {client})"
            out += [f"{indent}# @return [{path}]", f"{indent}def {name}"]
            out += [made] if len(made) <= LINE else [f"{indent}  @{name} ||=", f"{indent}    {made.partition('= ')[2]}"]
            out += [f"{indent}end", ""]
        return out

    def lines(self, place: ResourcePlace, views: Sequence[MethodView], indent: str) -> list[str]:
        """The class of a resource."""
        inner = f"{indent}  "
        out = [f"{indent}# {line}".rstrip() for line in comment(place.resource.description)]
        out.append(f"{indent}class {place.name}")
        children = self._places.children(place.resource)
        here = self._places.names.file(place.resource.words)
        for child in children:
            file = self._places.names.file(child.resource.words)
            out.extend(autoload(child.name, f"{here}/{file}", inner))
        if children:
            out.append("")
        out.extend(self.members(place.resource, "@client", inner))
        for view in views:
            out.extend(self.method(view, inner, "@client"))
            out.append("")
        out += [
            f"{inner}# @api private",
            f"{inner}#",
            f"{inner}# @param client [{self._root}::Client]",
            f"{inner}def initialize(client:)",
            f"{inner}  @client = client",
            f"{inner}end",
            f"{indent}end",
        ]
        return out

    # -- methods ------------------------------------------------------------------------------------------------------

    def method(self, view: MethodView, indent: str, client: str) -> list[str]:
        """A method."""
        if view.webhook is not None:
            return self._unwrap(view, view.webhook, indent, client)
        inner = f"{indent}  "
        out = self._doc(view, indent)
        names = [p.name for p in view.params.positional]
        taken = ", ".join([*names, "params" if view.params.required else "params = {}"])
        out.append(f"{indent}def {view.name}({taken})")
        streaming = view.method.streaming
        either = view.method.response.kind is not ResponseKind.EVENTS
        parsed = bool(view.params.listed) or self._streams_by_body(view) or self._queries(view)
        parsed = parsed or (either and streaming is not None and bool(streaming.parameter))
        if parsed:
            out.append(f"{inner}parsed, options = {view.params.type.full}.dump_request(params)")
        if either and streaming is not None and streaming.parameter:
            value = "true" if view.streaming is not None else "false"
            chosen = self._streamed(view)
            where = ", :query" if chosen is not None and chosen.location is In.QUERY else ""
            out.append(f"{inner}parsed.stream!({ruby_symbol(streaming.parameter)}, {value}{where})")
        for name in view.params.paths.values():
            out.append(f"{inner}{name} = parsed.path({ruby_symbol(name)})")
        out.append(f"{inner}{client}.request(")
        rows = self._request(view, parsed=parsed)
        for index, row in enumerate(rows):
            out.extend(_row(row + ("," if index + 1 < len(rows) else ""), f"{inner}  "))
        out += [f"{inner})", f"{indent}end"]
        return out

    def _request(self, view: MethodView, *, parsed: bool) -> list[str]:
        method = view.method
        rows = [f"method: :{method.verb.lower()}", f"path: {self._path(view)}"]
        query = self._queries(view)
        if query:
            rows.append("query: parsed.query")
        headers = self._headers(view)
        if headers:
            rows.append(f"headers: {headers}")
        if view.params.body or self._streams_by_body(view):
            rows.append("body: parsed.body")
        if method.response.unwrap and view.streaming is None and not view.page:
            rows.append(f"unwrap: {ruby_symbol(method.response.unwrap)}")
        if view.page:
            rows.append(f"page: {self._root}::Internal::{view.page}")
        if view.streaming is not None:
            kind = "Stream" if view.streaming.kind is StreamKind.SSE else "JSONLStream"
            rows.append(f"stream: {self._root}::Internal::{kind}")
            if view.streaming.event_envelope:
                rows.append("envelope: true")
        rows.append(f"model: {self._x.result(view.result)}")
        if view.security is not None:
            rows.append(f"security: {{{', '.join(f'{name}: true' for name in view.security)}}}")
        if method.server.startswith(("http://", "https://")):
            rows.append(f"base_url: {ruby_string(method.server)}")
        defaults = [
            *([f"timeout: {ruby_literal(method.timeout)}"] if method.timeout is not None else []),
            *([f"max_retries: {method.max_retries}"] if method.max_retries is not None else []),
        ]
        if defaults:
            rows.append(f"defaults: {{{', '.join(defaults)}}}")
        rows.append("options: options" if parsed else "options: params[:request_options]")
        return rows

    def _streamed(self, view: MethodView) -> Parameter | None:
        """The parameter that chooses streaming."""
        streaming = view.method.streaming
        wire = streaming.parameter if streaming is not None else ""
        return next((p for p in view.method.parameters if wire and p.wire == wire), None)

    def _streams_by_body(self, view: MethodView) -> bool:
        chosen = self._streamed(view)
        return chosen is not None and chosen.location is In.BODY

    def _queries(self, view: MethodView) -> bool:
        chosen = self._streamed(view)
        in_query = view.streaming is not None and chosen is not None and chosen.location is In.QUERY
        return view.params.query or in_query

    def _path(self, view: MethodView) -> str:
        path = view.method.path.lstrip("/")
        alone = {p.wire: p.name for p in view.params.positional}
        parts: list[str] = []
        values: list[str] = []
        rest = path
        while rest:
            head, brace, tail = rest.partition("{")
            parts.append(head.replace("%", "%%"))
            if not brace:
                break
            wire, _, rest = tail.partition("}")
            name = alone.get(wire) or view.params.paths.get(wire)
            if name is None:
                parts.append(wire)
                continue
            values.append(name)
            parts.append(f"%{len(values)}$s")
        if not values:
            return ruby_string(path)
        return f"[{', '.join([ruby_string(''.join(parts)), *values])}]"

    def _headers(self, view: MethodView) -> str:
        method = view.method
        fixed = dict(method.headers)
        has = {name.lower() for name in fixed}
        for name, value in (("accept", self._accept(view)), ("content-type", self._content_type(view))):
            if value and name not in has:
                fixed[name] = value
        body = method.body
        mixed = body is not None and body.also_json and view.params.body
        if mixed:
            fixed.pop("content-type", None)
        parts = [f"{ruby_string(name)} => {ruby_string(value)}" for name, value in fixed.items()]
        choice = f"{self._root}::Internal::Util.form_or_json(parsed.body)"
        if mixed and not parts and not view.params.headers:
            return choice
        if mixed:
            parts.append(f"**{choice}")
        if view.params.headers:
            if not parts:
                return "parsed.headers"
            parts.append("**parsed.headers")
        return f"{{{', '.join(parts)}}}" if parts else ""

    @staticmethod
    def _accept(view: MethodView) -> str:
        if view.streaming is not None:
            return "text/event-stream" if view.streaming.kind is StreamKind.SSE else "application/jsonl"
        response = view.method.response
        match response.kind:
            case ResponseKind.NONE:
                return "*/*"
            case ResponseKind.BINARY | ResponseKind.TEXT:
                return response.content_type or ("text/plain" if response.kind is ResponseKind.TEXT else "*/*")
            case _:
                return ""

    @staticmethod
    def _content_type(view: MethodView) -> str:
        body = view.method.body
        if body is None or not view.params.body:
            return ""
        match body.encoding:
            case Encoding.MULTIPART:
                return "multipart/form-data"
            case Encoding.FORM:
                return "application/x-www-form-urlencoded"
            case Encoding.BINARY | Encoding.TEXT:
                return body.content_type
            case _:
                return ""

    def _unwrap(self, view: MethodView, webhook: Webhook, indent: str, client: str) -> list[str]:
        out = self._said(view.method, indent)
        inner = f"{indent}  "
        module = f"{self._root}::Internal::Webhooks"
        model = self._x.result(view.result)
        if out:
            out.append(f"{indent}#")
        out.append(f"{indent}# @param payload [String] what was received, as it was received")
        if not webhook.key_option:
            out += [
                f"{indent}# @return [{self._x.yard(view.result)}]",
                f"{indent}def {view.name}(payload)",
                f"{inner}{module}.parse(payload, model: {model})",
                f"{indent}end",
            ]
            return out
        option = next(o for o in self._places.api.client.options if o.key == webhook.key_option)
        name = self._places.option(option)
        out += [
            f"{indent}# @param headers [Hash{{String, Symbol=>String}}]",
            f"{indent}# @param key [String, nil] the client's `{name}` unless another one is given",
            f"{indent}# @return [{self._x.yard(view.result)}]",
            f"{indent}def {view.name}(payload, headers = {{}}, key = {client}.{name})",
            f"{inner}{module}.unwrap(payload, headers: headers, key: key, option: :{name}, model: {model})",
            f"{indent}end",
        ]
        return out

    # -- documentation ------------------------------------------------------------------------------------------------

    def _said(self, method: Method, indent: str) -> list[str]:
        out: list[str] = []
        for text in (method.description or method.summary,):
            out.extend(f"{indent}# {line}".rstrip() for line in comment(text))
        return out

    def _doc(self, view: MethodView, indent: str) -> list[str]:
        method, params = view.method, view.params
        out = self._said(method, indent)
        if out:
            out.append(f"{indent}#")
        if method.deprecated is not None:
            reason = " ".join(comment(method.deprecated.reason(LANGUAGE), 1_000_000))
            out.append(f"{indent}# @deprecated {reason}".rstrip())
        listed = [p.name for p in params.positional]
        listed += [f"{f.name}:" if f.required and f.constant is None else f"{f.name}: nil" for f in params.listed]
        listed.append("request_options: {}")
        out.append(f"{indent}# @overload {view.name}({', '.join(listed)})")
        for positional in params.positional:
            said = brief((positional.doc,))
            out.append(f"{indent}#   @param {positional.name} [{self._x.yard(positional.type)}] {said}".rstrip())
        for field in params.listed:
            type_ = self._x.yard(field.type, nullable=field.nullable or not field.required)
            out.append(f"{indent}#   @param {field.name} [{type_}] {brief(field.doc)}".rstrip())
        options = f"{self._root}::RequestOptions, Hash{{Symbol=>Object}}, nil"
        out.append(f"{indent}#   @param request_options [{options}]")
        # YARD knows parameters of a method with overloads only where all of its tags are below them.
        out += [f"{indent}#   @return [{self._returned(view)}]", f"{indent}#   @see {params.type.full}"]
        return out

    def _returned(self, view: MethodView) -> str:
        item = self._x.yard(view.result, nullable=view.nullable)
        if view.page:
            return f"{self._root}::Internal::{view.page}<{item}>"
        if view.streaming is not None:
            kind = "Stream" if view.streaming.kind is StreamKind.SSE else "JSONLStream"
            return f"{self._root}::Internal::{kind}<{item}>"
        return item


def _row(row: str, indent: str) -> list[str]:
    """A keyword argument; a list that is too long has an item a line."""
    head, bracket, rest = row.partition("[")
    if len(indent) + len(row) <= LINE or not bracket or not head.startswith("path: "):
        return [indent + row]
    items, _, end = rest.rpartition("]")
    text, quote, others = items.rpartition('", ')
    parts = [f'{text}"', *others.split(", ")] if quote else [items]
    rows = [f"{indent}  {part}," for part in parts[:-1]]
    return [f"{indent}{head}[", *rows, f"{indent}  {parts[-1]}", f"{indent}]{end}"]
