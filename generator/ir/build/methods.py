"""Configured methods and document operations, put together."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from difflib import get_close_matches
from typing import Any

from ...config.model import (
    AliasMethod,
    Endpoint,
    HttpMethod,
    MethodBase,
    PerLanguage,
    RequestOptions,
    StubMethod,
    WebhookMethod,
    WebsocketMethod,
)
from ...config.model import Method as ConfiguredMethod
from ...source import join
from ..api import (
    Body,
    Deprecation,
    In,
    Method,
    MethodKind,
    Parameter,
    Response,
    ResponseKind,
    Streaming,
    StreamKind,
)
from ..names import Words, split_words
from ..types import Availability, ModelRef
from .bodies import Bodies
from .context import Context, Node, text_of
from .extensions import availability
from .pagination import Paging
from .parameters import Parameters, path_names
from .registry import Registry
from .responses import Responses, stream_kind
from .schemas import Schemas
from .servers import own_server
from .webhooks import Webhooks
from .websockets import Websockets

VERBS = ("get", "put", "post", "delete", "patch", "head", "options", "trace", "query")


@dataclass(frozen=True, slots=True)
class Inherited:
    """What the resources around a method give to it."""

    deprecated: PerLanguage | None = None
    headers: tuple[tuple[str, str], ...] = ()
    timeout: float | None = None
    max_retries: int | None = None

    def within(self, deprecated: PerLanguage | None, options: RequestOptions | None) -> Inherited:
        """The same, seen from inside a resource or method with settings of its own."""
        merged = replace(self, deprecated=deprecated or self.deprecated)
        if options is None:
            return merged
        return replace(
            merged,
            headers=tuple({**dict(self.headers), **options.headers}.items()),
            timeout=options.timeout if options.timeout is not None else self.timeout,
            max_retries=options.max_retries if options.max_retries is not None else self.max_retries,
        )


@dataclass(frozen=True, slots=True)
class Readers:
    """The readers of an operation's parts."""

    parameters: Parameters
    bodies: Bodies
    responses: Responses
    paging: Paging
    webhooks: Webhooks
    websockets: Websockets


class Methods:
    """Builds the methods of resources."""

    def __init__(self, context: Context, registry: Registry, types: Schemas, readers: Readers) -> None:
        self._context = context
        self._types = types
        self._registry = registry
        self._read = readers
        self.used: dict[str, str] = {}
        """Endpoints that have a method, with the config pointer of the first one."""

    def build(self, resource: str, configured: ConfiguredMethod, around: Inherited) -> Method | None:
        """The method, or None after a diagnostic when it cannot be."""
        match configured:
            case HttpMethod():
                return self._http(
                    resource, configured, around.within(configured.deprecated, configured.default_request_options)
                )
            case WebhookMethod():
                return self._webhook(resource, configured)
            case AliasMethod() | StubMethod():
                return None
            case WebsocketMethod():
                return self._websocket(resource, configured, around.within(configured.deprecated, None))

    def _websocket(self, resource: str, configured: WebsocketMethod, around: Inherited) -> Method | None:
        """A method that opens a connection: to an operation of the document, or to a path that the config names."""
        path = self._read.websockets.path(configured)
        websocket = self._read.websockets.read(configured)
        if path is None or websocket is None:
            return None
        operation: Node = {}
        declared: tuple[Parameter, ...] = ()
        pointer = "#"
        if configured.endpoint is not None:
            found = self._operation(configured.endpoint, configured.at)
            if found is None:
                return None
            item_pointer, pointer, operation = found
            self.used.setdefault(str(configured.endpoint), configured.at)
            declared = self._read.parameters.read(path, item_pointer, pointer)
        return Method(
            id=f"{resource}.{configured.name}" if resource else configured.name,
            key=configured.name,
            words=split_words(configured.name),
            kind=MethodKind.WEBSOCKET,
            verb="",
            path=path,
            parameters=self._read.websockets.parameters(configured, path, declared),
            body=None,
            response=Response(ResponseKind.NONE, "", None, websocket.server_event_pointer),
            pointer=pointer,
            config_pointer=configured.at,
            summary=text_of(operation, "summary"),
            description=text_of(operation, "description"),
            deprecated=_deprecation(around.deprecated, operation),
            availability=_available(configured, operation),
            positional=tuple(path_names(path)[-1:]),
            headers=around.headers,
            websocket=websocket,
        )

    def alias(self, resource: str, configured: AliasMethod, methods: Mapping[str, Method]) -> Method | None:
        """A second name for a method of the same resource."""
        target = methods.get(configured.to)
        if target is None:
            self._context.diagnostics.error(
                "Method/NotFound",
                f"the method `{configured.name}` is an alias of `{configured.to}`, which this resource does not have",
                self._context.configured_at(configured.at),
                hint=_nearest(configured.to, methods),
            )
            return None
        return replace(
            target,
            id=f"{resource}.{configured.name}",
            key=configured.name,
            words=split_words(configured.name),
            kind=MethodKind.ALIAS,
            alias_of=target.key,
            config_pointer=configured.at,
        )

    # -- operations ---------------------------------------------------------------------------------------------------

    def _http(self, resource: str, configured: HttpMethod, around: Inherited) -> Method | None:
        endpoint = configured.endpoint
        found = self._operation(endpoint, configured.at)
        if found is None:
            return None
        item_pointer, pointer, operation = found
        self.used.setdefault(str(endpoint), configured.at)
        parameters = self._read.parameters.read(endpoint.path, item_pointer, pointer)
        body, fields = self._body(pointer, operation, configured)
        response = self._read.responses.read(
            pointer, operation, binary=configured.is_binary is True, unwrap=configured.unwrap_response
        )
        all_parameters = _placed(parameters, fields)
        streaming = self._streaming(configured, pointer, operation, response, all_parameters)
        pagination = self._read.paging.match(configured, all_parameters, response)
        return Method(
            id=f"{resource}.{configured.name}" if resource else configured.name,
            key=configured.name,
            words=split_words(configured.name),
            kind=MethodKind.HTTP,
            verb=endpoint.verb.upper(),
            path=endpoint.path,
            parameters=all_parameters,
            body=body,
            response=response,
            pointer=pointer,
            config_pointer=configured.at,
            summary=text_of(operation, "summary"),
            description=text_of(operation, "description"),
            operation_id=text_of(operation, "operationId"),
            pagination=pagination,
            streaming=streaming,
            deprecated=_deprecation(around.deprecated, operation),
            availability=_available(configured, operation),
            positional=self._positional(configured, endpoint),
            headers=around.headers,
            timeout=around.timeout,
            max_retries=around.max_retries,
            security=_security(operation),
            server=own_server(self._context, item_pointer, pointer, operation),
            skip_test=(
                (configured.skip_test_reason.default or "skipped by the config") if configured.skip_test_reason else ""
            ),
            params_words=_params_words(configured.params_type_name),
        )

    def _operation(self, endpoint: Endpoint, at: str) -> tuple[str, str, Node] | None:
        """Pointers of path item and operation, and the operation; `at` is where the config names it."""
        paths = self._context.document.root.get("paths")
        item = paths.get(endpoint.path) if isinstance(paths, Mapping) else None
        target = self._context.follow(join("#", "paths", endpoint.path), item)
        operation = target.node.get(endpoint.verb) if isinstance(target.node, Mapping) else None
        if not isinstance(operation, Mapping):
            self._not_found(endpoint, at, paths if isinstance(paths, Mapping) else {}, target.node)
            return None
        return target.pointer, join(target.pointer, endpoint.verb), operation

    def _not_found(self, endpoint: Endpoint, at: str, paths: Mapping[str, Any], item: Any) -> None:
        if isinstance(item, Mapping):
            verbs = [v for v in VERBS if v in item]
            hint = f"the path has {', '.join(verbs)}" if verbs else "the path has no operation"
        else:
            hint = _nearest(endpoint.path, paths) or "the path must be spelled exactly as in the document"
        self._context.diagnostics.error(
            "Endpoint/NotFound",
            f"the document has no operation `{endpoint}`",
            self._context.configured_at(at),
            hint=hint,
        )

    def _body(self, pointer: str, operation: Node, configured: HttpMethod) -> tuple[Body | None, tuple[Parameter, ...]]:
        if "requestBody" not in operation:
            return None, ()
        return self._read.bodies.read(
            join(pointer, "requestBody"), operation["requestBody"], configured.body_param_name or ""
        )

    def _positional(self, configured: HttpMethod, endpoint: Endpoint) -> tuple[str, ...]:
        """The last path parameter, unless the config names the positional ones."""
        names = path_names(endpoint.path)
        if configured.positional_params is None:
            return tuple(names[-1:])
        return tuple(n for n in configured.positional_params if n in names)

    # -- streaming ----------------------------------------------------------------------------------------------------

    def _streaming(
        self,
        configured: HttpMethod,
        pointer: str,
        operation: Node,
        response: Response,
        parameters: tuple[Parameter, ...],
    ) -> Streaming | None:
        """How the method streams, or None when it does not."""
        said = configured.streaming
        always = response.kind is ResponseKind.EVENTS or (said is not None and said.param_discriminator is None)
        if not always and (said is None or not isinstance(said.param_discriminator, str)):
            return None
        kind = StreamKind(said.type) if said and said.type else stream_kind(response.content_type) or StreamKind.SSE
        parameter = "" if always or said is None else str(said.param_discriminator)
        if parameter and not any(p.wire == parameter for p in parameters):
            self._context.diagnostics.error(
                "Method/StreamParameterNotFound",
                f"the method `{configured.name}` streams by the parameter `{parameter}`,"
                " which its operation does not have",
                self._context.configured_at(said.at if said else configured.at),
                hint=_nearest(parameter, {p.wire: 0 for p in parameters}),
            )
            return None
        event = self._event(configured, pointer, operation, kind, response)
        words = _params_words(said.params_type_name if said else None)
        names = tuple(said.method_name.languages.items()) if said and said.method_name else ()
        envelope = bool(said and said.synthesize_event_and_data_properties)
        return Streaming(kind, event[0], event[1], parameter, words, names, envelope)

    def _event(
        self, configured: HttpMethod, pointer: str, operation: Node, kind: StreamKind, response: Response
    ) -> tuple[Any, str]:
        model = configured.streaming.stream_event_model if configured.streaming else None
        if model:
            known = {entry.id for entry in self._registry.entries()}
            if model in known:
                return ModelRef(model), self._registry.pointer(model)
            self._context.diagnostics.error(
                "Model/NotFound",
                f"`stream_event_model` names `{model}`, which is no model of this config",
                self._context.configured_at(configured.streaming.at if configured.streaming else configured.at),
                hint=_nearest(model, dict.fromkeys(known, 0)),
            )
        found = self._read.responses.event_type(pointer, operation, kind)
        return found or (response.type, response.pointer)

    # -- webhooks -----------------------------------------------------------------------------------------------------

    def _webhook(self, resource: str, configured: WebhookMethod) -> Method | None:
        webhook = self._read.webhooks.read(configured)
        if webhook is None:
            return None
        return Method(
            id=f"{resource}.{configured.name}",
            key=configured.name,
            words=split_words(configured.name),
            kind=MethodKind.WEBHOOK_UNWRAP,
            verb="",
            path="",
            parameters=(),
            body=None,
            response=Response(ResponseKind.JSON, "application/json", webhook.event, webhook.event_pointer),
            pointer="#/webhooks",
            config_pointer=configured.at,
            availability=_available(configured, {}),
            webhook=webhook,
        )


def _placed(parameters: tuple[Parameter, ...], fields: tuple[Parameter, ...]) -> tuple[Parameter, ...]:
    """All arguments: path, query, body, header."""
    before = tuple(p for p in parameters if p.location in (In.PATH, In.QUERY))
    after = tuple(p for p in parameters if p.location not in (In.PATH, In.QUERY))
    return (*before, *fields, *after)


def _params_words(configured: PerLanguage | None) -> Words:
    """The name of params: only TypeScript has such a type, so a name for all languages is its name, too."""
    return split_words((configured.of("typescript") if configured else None) or "")


def _deprecation(configured: PerLanguage | None, operation: Node) -> Deprecation | None:
    if configured is not None:
        return Deprecation((("", configured.default or ""), *configured.languages.items()))
    return Deprecation() if operation.get("deprecated") is True else None


def _available(configured: MethodBase, operation: Node) -> Availability:
    said = available(configured.skip, configured.only)
    marked = availability(operation)
    if said.skip is None or marked.skip is None:
        return Availability(None)
    return Availability(said.skip | marked.skip, said.only)


def available(skip: bool | tuple[str, ...], only: tuple[str, ...] | None) -> Availability:
    """The config's ``skip`` and ``only`` as the model keeps them."""
    if skip is True:
        return Availability(None)
    return Availability(frozenset(skip or ()), frozenset(only or ()))


def _security(operation: Node) -> tuple[tuple[str, ...], ...] | None:
    listed = operation.get("security")
    if not isinstance(listed, list):
        return None
    return tuple(tuple(entry) for entry in listed if isinstance(entry, Mapping))


def _nearest(name: str, known: Mapping[str, Any]) -> str:
    close = get_close_matches(name, known, n=1)
    return f"did you mean `{close[0]}`?" if close else ""
