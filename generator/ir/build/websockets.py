"""Methods of the type ``websocket``: where a connection leads, and which events it carries."""

from __future__ import annotations

from collections.abc import Sequence

from ...config.model import WebsocketMethod, WebsocketParameter
from ..api import In, Parameter, Websocket
from ..names import split_words
from ..types import Kind, Primitive, Type, Unknown
from .context import Context
from .parameters import path_names
from .schemas import Schemas


class Websockets:
    """Reads what the config says of a connection. An OpenAPI document cannot describe one."""

    def __init__(self, context: Context, schemas: Schemas) -> None:
        self._context = context
        self._schemas = schemas

    def read(self, configured: WebsocketMethod) -> Websocket | None:
        """The events of both sides, of any kind where the config names no schema; None after a diagnostic."""
        client = self._event(configured, "client_event_schema_uri", configured.client_event_schema_uri)
        server = self._event(configured, "server_event_schema_uri", configured.server_event_schema_uri)
        if client is None or server is None:
            return None
        return Websocket(*client, *server)

    def _event(self, configured: WebsocketMethod, key: str, pointer: str | None) -> tuple[Type, str] | None:
        if pointer is None:
            return Unknown(), "#"
        try:
            self._context.document.lookup(pointer)
        except (KeyError, ValueError):
            self._context.diagnostics.error(
                "Method/EventNotFound",
                f"the document has no schema `{pointer}`, which the method `{configured.name}` names as `{key}`",
                self._context.configured_at(configured.at),
                hint="name a component schema, or a place in the document that holds a schema",
            )
            return None
        return self._schemas.type_at(pointer), pointer

    def path(self, configured: WebsocketMethod) -> str | None:
        """Where the connection leads; None after a diagnostic."""
        path = configured.path or (configured.endpoint.path if configured.endpoint is not None else None)
        if not path:
            self._context.diagnostics.error(
                "Method/NoPath",
                f"the method `{configured.name}` opens a WebSocket, but the config does not say where",
                self._context.configured_at(configured.at),
                hint="give it a `path`, as in `path: /realtime`, or the `endpoint` of an operation",
            )
        return path or None

    def parameters(
        self, configured: WebsocketMethod, path: str, declared: Sequence[Parameter]
    ) -> tuple[Parameter, ...]:
        """The parts of the path and the query parameters: those of the operation, then those of the config.

        Other parameters of an operation travel in headers, which the handshake leaves to the caller.
        """
        known = {(p.location, p.wire): p for p in declared}
        in_path = [known.get((In.PATH, name)) or _text(In.PATH, name) for name in path_names(path)]
        query = {p.wire: p for p in declared if p.location is In.QUERY}
        query.update((name, _configured(name, said)) for name, said in configured.query_params.items())
        return (*in_path, *sorted(query.values(), key=lambda p: (p.wire.lower(), p.wire)))


def _configured(name: str, said: WebsocketParameter) -> Parameter:
    return Parameter(
        In.QUERY,
        name,
        split_words(name),
        Primitive(Kind(said.type)),
        said.required,
        "#",
        description=said.description or "",
    )


def _text(location: In, name: str) -> Parameter:
    return Parameter(location, name, split_words(name), Primitive(Kind.STRING), True, "#")
