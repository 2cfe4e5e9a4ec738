"""What synchronous and asynchronous connections share: everything but waiting.

The `websockets` package is an extra: nothing here imports it before somebody connects.
"""

from __future__ import annotations

import logging
from random import random
from typing import TYPE_CHECKING, Any, List, Type, Tuple, Union, Generic, Mapping, TypeVar, Callable, Optional, cast
from typing_extensions import Self, overload, override

import httpx
import pydantic

from ._types import Omit, Query, Headers, NotGiven
from ._utils import maybe_transform
from ._models import SecurityOptions, construct_type
from ._redact import redact_url, redact_headers, remember_credential_names
from ._headers import HeaderMap
from ._building import join_url, with_query
from ._constants import WEBSOCKETS_REQUIREMENT
from ._exceptions import RuntimeClientError
from ._send_queue import SendQueue
from ._utils._json import openapi_dumps
from ._event_handler import EventHandler, EventHandlerRegistry
from ._websocket_errors import WebSocketConnectionClosedError
from .types.websocket_reconnection import ReconnectingEvent, ReconnectingOverrides, is_recoverable_close
from .types.websocket_connection_options import WebSocketConnectionOptions

if TYPE_CHECKING:
    from websockets.exceptions import InvalidStatus, ConnectionClosed, InvalidHandshake

    from ._client_base import BaseClient

__all__ = [
    "BaseConnection",
    "BaseConnectionManager",
    "ClientEventT",
    "ConnectionT",
    "Handlers",
    "Reconnection",
    "ServerEventT",
    "additional_headers",
    "close_code",
    "connection_request",
    "encode_event",
    "given",
    "guard_websockets_log",
    "not_installed",
    "refused_redirect",
    "websocket_url",
]

log: logging.Logger = logging.getLogger(__name__)

ServerEventT = TypeVar("ServerEventT")
ClientEventT = TypeVar("ClientEventT")
ConnectionT = TypeVar("ConnectionT", bound="BaseConnection[Any, Any]")
OnReconnecting = Callable[[ReconnectingEvent], Optional[ReconnectingOverrides]]

_EMPTY: Mapping[str, Any] = {}

_ABNORMAL = 1006
"""The close code of a connection that ended without a close frame (RFC 6455, section 7.1.5)."""

_HTTP_ONLY = frozenset({"accept", "content-type", "host", "content-length"})
"""Headers of the client's requests that say nothing about a connection."""


# --- Connecting ---


def not_installed() -> RuntimeClientError:
    """The error for callers that lack the `websockets` package."""
    return RuntimeClientError(f"You need to install `{WEBSOCKETS_REQUIREMENT}` to use this method")


def _security(client: BaseClient[Any, Any]) -> SecurityOptions:
    return cast(SecurityOptions, client._default_security)


def websocket_url(client: BaseClient[Any, Any], path: str, query: Query) -> httpx.URL:
    """Where to connect: below the client's `websocket_base_url`, or below its base URL with the scheme changed."""
    given = cast("Union[str, httpx.URL, None]", getattr(client, "websocket_base_url", None))
    base = client.base_url if given is None else httpx.URL(given)
    scheme = {"http": "ws", "https": "wss"}.get(base.scheme, base.scheme)
    url = join_url(base.copy_with(scheme=scheme, raw_path=base.raw_path.split(b"?", 1)[0].rstrip(b"/") + b"/"), path)

    auth = client._auth_query(_security(client))
    if auth:
        remember_credential_names(auth)
    params = {**auth, **client.default_query, **query}
    given_params = {name: value for name, value in params.items() if not isinstance(value, (Omit, NotGiven))}
    return with_query(url, client.qs.stringify(given_params)) if given_params else url


def connection_request(client: BaseClient[Any, Any], url: httpx.URL, extra_headers: Headers) -> httpx.Request:
    """The opening request: the client's own headers, credentials among them, and then the caller's."""
    auth = client._auth_headers(_security(client))
    remember_credential_names({*auth, *client.auth_headers})
    defaults = {name: value for name, value in client.default_headers.items() if name.lower() not in _HTTP_ONLY}
    headers = HeaderMap(auth, defaults, extra_headers)
    plain = headers.to_httpx()
    client._validate_headers(plain, HeaderMap(client._custom_headers, extra_headers))
    scheme = {"ws": "http", "wss": "https"}.get(url.scheme, url.scheme)
    return httpx.Request("GET", url.copy_with(scheme=scheme), headers=plain)


def additional_headers(request: httpx.Request) -> List[Tuple[str, str]]:
    """The headers of an opening request besides those of the protocol."""
    return [
        (name.decode("ascii"), value.decode("latin-1"))
        for name, value in request.headers.raw
        if name.lower().decode("ascii") not in _HTTP_ONLY
    ]


def refused_redirect(error: InvalidStatus) -> Union[InvalidStatus, InvalidHandshake]:
    """What to raise for a refused handshake: never an error that leads `websockets` on to another address.

    It would take headers along that authenticate.
    """
    from websockets.exceptions import InvalidHandshake

    status = error.response.status_code
    if not 300 <= status < 400:
        return error
    return InvalidHandshake(f"the server redirects (status {status}); connect to the address it wants instead")


class _CredentialFilter(logging.Filter):
    """Keeps credentials out of the opening request that `websockets` logs at `debug`."""

    @override
    def filter(self, record: logging.LogRecord) -> bool:
        arguments = record.args if isinstance(record.args, tuple) else ()
        if len(arguments) == 2 and isinstance(arguments[0], str):
            record.args = (arguments[0], *redact_headers({arguments[0]: arguments[1]}).values())
        elif len(arguments) == 1 and isinstance(arguments[0], str) and "?" in arguments[0]:
            record.args = (redact_url(httpx.URL(arguments[0])),)
        return True


_FILTER = _CredentialFilter()


def guard_websockets_log() -> None:
    """Keep credentials out of the log of `websockets`, whoever turned it on. Safe to call again."""
    logging.getLogger("websockets.client").addFilter(_FILTER)


# --- Events ---


def encode_event(event: object, type_: Any) -> str:
    """A message for the server: a model with what was set on it, or a dictionary of the type that parameters have."""
    data = event if isinstance(event, pydantic.BaseModel) else maybe_transform(event, type_)
    return openapi_dumps(data).decode()


def given(event: Mapping[str, object]) -> Any:
    """An event without what the caller left out."""
    return {name: value for name, value in event.items() if not isinstance(value, (Omit, NotGiven))}


class Handlers:
    """Handlers of events, on a connection or for one that is to be opened."""

    def __init__(self) -> None:
        self._handlers = EventHandlerRegistry()

    @overload
    def on(self, event_type: str, handler: EventHandler) -> Self: ...

    @overload
    def on(self, event_type: str, handler: None = None) -> Callable[[EventHandler], EventHandler]: ...

    def on(
        self, event_type: str, handler: Optional[EventHandler] = None
    ) -> Union[Self, Callable[[EventHandler], EventHandler]]:
        """Have a handler called by `dispatch_events()` for each event of a type; `event` stands for every type.

        Without a handler, this is a decorator.
        """
        return self._add(event_type, handler, once=False)

    @overload
    def once(self, event_type: str, handler: EventHandler) -> Self: ...

    @overload
    def once(self, event_type: str, handler: None = None) -> Callable[[EventHandler], EventHandler]: ...

    def once(
        self, event_type: str, handler: Optional[EventHandler] = None
    ) -> Union[Self, Callable[[EventHandler], EventHandler]]:
        """Have a handler called for the next event of a type only. Without a handler, this is a decorator."""
        return self._add(event_type, handler, once=True)

    def off(self, event_type: str, handler: EventHandler) -> Self:
        """Have a handler no longer called."""
        self._handlers.remove(event_type, handler)
        return self

    def _add(
        self, event_type: str, handler: Optional[EventHandler], *, once: bool
    ) -> Union[Self, Callable[[EventHandler], EventHandler]]:
        if handler is not None:
            self._handlers.add(event_type, handler, once=once)
            return self

        def decorate(function: EventHandler) -> EventHandler:
            self._handlers.add(event_type, function, once=once)
            return function

        return decorate


# --- Reconnecting ---


def close_code(error: ConnectionClosed) -> int:
    """Why a connection ended."""
    frame = error.rcvd or error.sent
    return _ABNORMAL if frame is None else frame.code


class Reconnection:
    """Whether, when and how a lost connection is made again."""

    def __init__(
        self,
        on_reconnecting: Optional[OnReconnecting],
        *,
        max_retries: int,
        initial_delay: float,
        max_delay: float,
        extra_query: Query,
        extra_headers: Headers,
    ) -> None:
        self._on_reconnecting = on_reconnecting
        self._initial_delay = initial_delay
        self._max_delay = max_delay
        self.max_retries = max_retries
        self.extra_query = extra_query
        self.extra_headers = extra_headers
        self.active = False
        """The connection is being made again; messages wait."""
        self.ended = False
        """The caller has closed the connection, or it was given up."""

    def allowed(self, code: int) -> bool:
        """Whether a connection that ended with this code is made again."""
        return self._on_reconnecting is not None and not self.ended and is_recoverable_close(code)

    def next_delay(self, attempt: int, code: int) -> Optional[float]:
        """Seconds until an attempt, after asking the caller; `None` if the caller gives up."""
        if self._on_reconnecting is None:
            return None
        delay = self._backoff(attempt)
        event = ReconnectingEvent(attempt, self.max_retries, delay, code, self.extra_query, self.extra_headers)
        wishes = self._on_reconnecting(event) or {}
        if wishes.get("abort"):
            return None
        self.extra_query = wishes.get("extra_query", self.extra_query)
        self.extra_headers = wishes.get("extra_headers", self.extra_headers)
        log.info("Connecting again in %f seconds (attempt %i of %i)", delay, attempt, self.max_retries)
        return delay

    def _backoff(self, attempt: int) -> float:
        """Doubled for each attempt up to a limit, less up to a quarter at random."""
        delay = min(self._initial_delay * 2.0 ** min(attempt - 1, 1000), self._max_delay)
        return delay * (1 - 0.25 * random())


class BaseConnection(Handlers, Generic[ServerEventT, ClientEventT]):
    """A connection apart from sending and receiving; the generated classes say which events it carries."""

    _event_name = "type"
    """The attribute that tells the events of the server apart."""

    def __init__(
        self,
        connection: Any,
        *,
        make_ws: Optional[Callable[[Query, Headers], Any]] = None,
        on_reconnecting: Optional[OnReconnecting] = None,
        max_retries: int = 5,
        initial_delay: float = 0.5,
        max_delay: float = 8.0,
        extra_query: Query = _EMPTY,
        extra_headers: Headers = _EMPTY,
        send_queue: Optional[SendQueue] = None,
    ) -> None:
        super().__init__()
        self._connection = connection
        self._server_event, self._client_event = self._event_types()
        self._make_ws = make_ws
        self._queue = SendQueue() if send_queue is None else send_queue
        self._reconnection = Reconnection(
            on_reconnecting if make_ws is not None else None,
            max_retries=max_retries,
            initial_delay=initial_delay,
            max_delay=max_delay,
            extra_query=extra_query,
            extra_headers=extra_headers,
        )

    @classmethod
    def _event_types(cls) -> Tuple[Any, Any]:
        """What the server sends and what the client sends. An API may have many events: they are imported only here."""
        return object, object

    def parse_event(self, data: Union[str, bytes]) -> ServerEventT:
        """The event of a message, as from `recv_bytes()`.

        Raises `ValueError` if the message is no JSON.
        """
        # Only readers of connections need the parser.
        import json

        return cast(ServerEventT, construct_type(value=json.loads(data), type_=self._server_event))

    def _type_of(self, event: object) -> str:
        if isinstance(event, Mapping):
            return str(cast("Mapping[str, object]", event).get(self._event_name, ""))
        return str(getattr(event, self._event_name, ""))

    def _handlers_of(self, event: object) -> List[EventHandler]:
        """The handlers to call for an event.

        Raises `RuntimeClientError` for an `error` event that nobody handles.
        """
        kind = self._type_of(event)
        if kind == "error" and not self._handlers.has_handlers("error"):
            raise RuntimeClientError(f"WebSocket error: {event!r}")
        return [*self._handlers.get_handlers(kind), *self._handlers.get_handlers("event")]

    def _report_unsent(self, error: ConnectionClosed) -> None:
        """Raise the messages that a connection leaves behind when it is over, if there are any."""
        unsent = self._queue.drain()
        if unsent:
            message = f"The connection was lost with {len(unsent)} unsent messages: {error}"
            raise WebSocketConnectionClosedError(message, unsent_messages=unsent) from error


class BaseConnectionManager(Handlers, Generic[ConnectionT, ClientEventT]):
    """What opens a connection, apart from opening it."""

    _connection_class: Type[ConnectionT]

    def __init__(
        self,
        *,
        client: Any,
        path: str,
        query: Optional[Query] = None,
        extra_query: Query,
        extra_headers: Headers,
        websocket_connection_options: WebSocketConnectionOptions,
        on_reconnecting: Optional[OnReconnecting] = None,
        max_retries: int = 5,
        initial_delay: float = 0.5,
        max_delay: float = 8.0,
        max_queue_size: int = 1_048_576,
    ) -> None:
        super().__init__()
        self._client = client
        self._path = path
        self._query: Query = query or {}
        self._extra_query = extra_query
        self._extra_headers = extra_headers
        self._options = websocket_connection_options
        self._on_reconnecting = on_reconnecting
        self._max_retries = max_retries
        self._initial_delay = initial_delay
        self._max_delay = max_delay
        self._queue = SendQueue(max_queue_size)
        self._opened: Optional[ConnectionT] = None

    def send(self, event: ClientEventT) -> None:
        """Have an event sent as soon as there is a connection.

        Raises `WebSocketQueueFullError` if too much is waiting already.
        """
        self._queue.enqueue(encode_event(event, self._connection_class._event_types()[1]))

    def _new_connection(self, connection: Any, make_ws: Callable[[Query, Headers], Any]) -> ConnectionT:
        """The connection for users around one of `websockets`."""
        opened = self._connection_class(
            connection,
            make_ws=make_ws,
            on_reconnecting=self._on_reconnecting,
            max_retries=self._max_retries,
            initial_delay=self._initial_delay,
            max_delay=self._max_delay,
            extra_query=self._extra_query,
            extra_headers=self._extra_headers,
            send_queue=self._queue,
        )
        self._handlers.merge_into(opened._handlers)
        self._opened = opened
        return opened

    def _request(self, extra_query: Query, extra_headers: Headers) -> Tuple[str, httpx.Request]:
        """The URL to connect to, and the opening request with all credentials that are fixed headers."""
        guard_websockets_log()
        url = websocket_url(self._client, self._path, {**self._query, **extra_query})
        return str(url), connection_request(self._client, url, extra_headers)

    def _auth(self) -> Optional[httpx.Auth]:
        """What puts credentials on the opening request that a fixed header cannot hold."""
        return cast("Optional[httpx.Auth]", self._client._custom_auth(_security(self._client)))
