"""Connections of the synchronous client."""

from __future__ import annotations

from types import TracebackType
from typing import TYPE_CHECKING, Any, Type, Union, Mapping, Callable, Iterator, Optional, cast
from threading import Lock, Event
from typing_extensions import override

import httpx

from ._types import Query, Headers
from ._websocket import (
    ConnectionT,
    ClientEventT,
    ServerEventT,
    BaseConnection,
    BaseConnectionManager,
    given,
    close_code,
    encode_event,
    not_installed,
    refused_redirect,
    additional_headers,
)

if TYPE_CHECKING:
    from websockets.exceptions import ConnectionClosed
    from websockets.sync.client import ClientConnection

__all__ = ["ConnectionResource", "WebSocketConnection", "WebSocketConnectionManager"]


class WebSocketConnection(BaseConnection[ServerEventT, ClientEventT]):
    """An open connection. One thread reads; any thread may send."""

    _connection: ClientConnection
    _make_ws: Optional[Callable[[Query, Headers], ClientConnection]]

    def __init__(self, connection: ClientConnection, **arguments: Any) -> None:
        super().__init__(connection, **arguments)
        self._sending = Lock()
        self._closing = Event()

    def __iter__(self) -> Iterator[ServerEventT]:
        """Events until the connection is closed in the ordinary way; any other end is an error."""
        from websockets.exceptions import ConnectionClosedOK

        while True:
            try:
                event = self.recv()
            except ConnectionClosedOK:
                return
            yield event

    def recv(self) -> ServerEventT:
        """Wait for the next event.

        Raises:
            websockets.exceptions.ConnectionClosed: the connection is over.
            WebSocketConnectionClosedError: the same, and messages were waiting to be sent.
        """
        return self.parse_event(self.recv_bytes())

    def recv_bytes(self) -> bytes:
        """Wait for the next message and give it as it is; `parse_event()` makes an event of it."""
        from websockets.exceptions import ConnectionClosed

        while True:
            try:
                message = self._connection.recv()
            except ConnectionClosed as error:
                if not self._reconnect(error):
                    self._report_unsent(error)
                    raise
            else:
                return message.encode() if isinstance(message, str) else message

    def send(self, event: ClientEventT) -> None:
        """Send an event. While a lost connection is made again, it waits in the queue.

        Raises:
            WebSocketQueueFullError: too much is waiting already.
            websockets.exceptions.ConnectionClosed: the connection is over.
        """
        self._send_text(encode_event(event, self._client_event))

    def send_raw(self, data: Union[bytes, str]) -> None:
        """Send a message as it is: text, which can wait in the queue, or bytes, which cannot."""
        if isinstance(data, str):
            self._send_text(data)
        else:
            self._connection.send(data)

    def _send_text(self, text: str) -> None:
        from websockets.exceptions import ConnectionClosed

        with self._sending:
            if not self._reconnection.active:
                try:
                    return self._connection.send(text)
                except ConnectionClosed as error:
                    if not self._reconnection.allowed(close_code(error)):
                        raise
            # Whoever reads will notice the loss, connect again, and send what waits.
            self._queue.enqueue(text)

    def close(self, *, code: int = 1000, reason: str = "") -> None:
        """Close the connection; it is not made again."""
        self._reconnection.ended = True
        self._closing.set()
        self._connection.close(code, reason)

    def dispatch_events(self) -> None:
        """Call the handlers of every event until the connection is closed.

        Raises `RuntimeClientError` for an `error` event that has no handler, and whatever a handler raises.
        """
        for event in self:
            for handler in self._handlers_of(event):
                handler(event)

    def _reconnect(self, error: ConnectionClosed) -> bool:
        """Make a lost connection again; whether that was allowed and possible."""
        code = close_code(error)
        if not self._reconnection.allowed(code):
            return False
        self._reconnection.active = True
        try:
            for attempt in range(1, self._reconnection.max_retries + 1):
                delay = self._reconnection.next_delay(attempt, code)
                if delay is None or self._closing.wait(delay):
                    break
                if self._attempt():
                    return True
            self._reconnection.ended = True
            return False
        finally:
            self._reconnection.active = False

    def _attempt(self) -> bool:
        from websockets.exceptions import WebSocketException

        assert self._make_ws is not None
        try:
            self._connection = self._make_ws(self._reconnection.extra_query, self._reconnection.extra_headers)
            self._flush_send_queue()
        except (OSError, WebSocketException):
            return False
        if self._closing.is_set():
            self._connection.close()
        return not self._closing.is_set()

    def _flush_send_queue(self) -> None:
        with self._sending:
            self._queue.flush_sync(self._connection.send)
            # Still within the lock, so that nothing gets into the queue after it was emptied.
            self._reconnection.active = False


class ConnectionResource:
    """A group of methods that send the events of one connection."""

    def __init__(self, connection: WebSocketConnection[Any, Any]) -> None:
        self._connection = connection

    def _send(self, event: Mapping[str, object]) -> None:
        self._connection.send(given(event))


class WebSocketConnectionManager(BaseConnectionManager[ConnectionT, ClientEventT]):
    """Opens a connection: with a `with` statement, or with `enter()` where the caller closes it."""

    def __enter__(self) -> ConnectionT:
        opened = self._new_connection(self._connect_ws(self._extra_query, self._extra_headers), self._connect_ws)
        connection = cast("WebSocketConnection[Any, ClientEventT]", opened)
        try:
            connection._flush_send_queue()
        except BaseException:
            connection.close()
            raise
        return opened

    def enter(self) -> ConnectionT:
        """Open the connection; `close()` it in the end."""
        return self.__enter__()

    def __exit__(
        self,
        exc_type: Optional[Type[BaseException]],
        exc: Optional[BaseException],
        exc_tb: Optional[TracebackType],
    ) -> None:
        if self._opened is not None:
            cast("WebSocketConnection[Any, ClientEventT]", self._opened).close()

    def _connect_ws(self, extra_query: Query, extra_headers: Headers) -> ClientConnection:
        try:
            from websockets.exceptions import InvalidStatus
            from websockets.sync.client import ClientConnection, connect
        except ImportError as error:
            raise not_installed() from error

        class Connection(ClientConnection):
            @override
            def handshake(self, *args: Any, **kwargs: Any) -> None:
                try:
                    super().handshake(*args, **kwargs)
                except InvalidStatus as error:
                    raise refused_redirect(error) from None

        url, request = self._request(extra_query, extra_headers)
        self._authenticate(request)
        # What limits writing is an option of the asynchronous side alone.
        options: Any = {name: value for name, value in self._options.items() if name != "write_limit"}
        # The overloads of `connect` do not see through options.
        open_connection = cast("Callable[..., ClientConnection]", connect)
        connection = open_connection(
            url,
            additional_headers=additional_headers(request),
            user_agent_header=None,
            create_connection=Connection,
            **options,
        )
        # `websockets` warns about connections that nobody has entered. This one is closed by `close()`.
        connection.__enter__()
        return connection

    def _authenticate(self, request: httpx.Request) -> None:
        auth = self._auth()
        if auth is None:
            return
        flow = auth.sync_auth_flow(request)
        try:
            needed = next(flow)
            while needed is not request:
                needed = flow.send(self._client._client.send(needed, auth=None))
        finally:
            flow.close()
