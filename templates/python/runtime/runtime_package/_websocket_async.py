"""Connections of the asynchronous client."""

from __future__ import annotations

import inspect
from types import TracebackType
from typing import TYPE_CHECKING, Any, Type, Union, Mapping, Callable, Optional, Awaitable, AsyncIterator, cast
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
    from websockets.asyncio.client import ClientConnection

__all__ = ["AsyncConnectionResource", "AsyncWebSocketConnection", "AsyncWebSocketConnectionManager"]


class AsyncWebSocketConnection(BaseConnection[ServerEventT, ClientEventT]):
    """An open connection. One task reads; any task may send."""

    _connection: ClientConnection
    _make_ws: Optional[Callable[[Query, Headers], Awaitable[ClientConnection]]]

    def __init__(self, connection: ClientConnection, **arguments: Any) -> None:
        # Only callers of the asynchronous client need it; `websockets` has imported it already.
        import asyncio

        super().__init__(connection, **arguments)
        self._closing = asyncio.Event()

    async def __aiter__(self) -> AsyncIterator[ServerEventT]:
        """Events until the connection is closed in the ordinary way; any other end is an error."""
        from websockets.exceptions import ConnectionClosedOK

        while True:
            try:
                event = await self.recv()
            except ConnectionClosedOK:
                return
            yield event

    async def recv(self) -> ServerEventT:
        """Wait for the next event.

        Raises:
            websockets.exceptions.ConnectionClosed: the connection is over.
            WebSocketConnectionClosedError: the same, and messages were waiting to be sent.
        """
        return self.parse_event(await self.recv_bytes())

    async def recv_bytes(self) -> bytes:
        """Wait for the next message and give it as it is; `parse_event()` makes an event of it."""
        from websockets.exceptions import ConnectionClosed

        while True:
            try:
                message = await self._connection.recv()
            except ConnectionClosed as error:
                if not await self._reconnect(error):
                    self._report_unsent(error)
                    raise
            else:
                return message.encode() if isinstance(message, str) else message

    async def send(self, event: ClientEventT) -> None:
        """Send an event. While a lost connection is made again, it waits in the queue.

        Raises:
            WebSocketQueueFullError: too much is waiting already.
            websockets.exceptions.ConnectionClosed: the connection is over.
        """
        await self._send_text(encode_event(event, self._client_event))

    async def send_raw(self, data: Union[bytes, str]) -> None:
        """Send a message as it is: text, which can wait in the queue, or bytes, which cannot."""
        if isinstance(data, str):
            await self._send_text(data)
        else:
            await self._connection.send(data)

    async def _send_text(self, text: str) -> None:
        from websockets.exceptions import ConnectionClosed

        if not self._reconnection.active:
            try:
                return await self._connection.send(text)
            except ConnectionClosed as error:
                if not self._reconnection.allowed(close_code(error)):
                    raise
        # Whoever reads will notice the loss, connect again, and send what waits.
        self._queue.enqueue(text)

    async def close(self, *, code: int = 1000, reason: str = "") -> None:
        """Close the connection; it is not made again."""
        self._reconnection.ended = True
        self._closing.set()
        await self._connection.close(code, reason)

    async def dispatch_events(self) -> None:
        """Call the handlers of every event until the connection is closed; what a handler awaits is waited for.

        Raises `RuntimeClientError` for an `error` event that has no handler, and whatever a handler raises.
        """
        async for event in self:
            for handler in self._handlers_of(event):
                result = handler(event)
                if inspect.isawaitable(result):
                    await result

    async def _reconnect(self, error: ConnectionClosed) -> bool:
        """Make a lost connection again; whether that was allowed and possible."""
        code = close_code(error)
        if not self._reconnection.allowed(code):
            return False
        self._reconnection.active = True
        try:
            for attempt in range(1, self._reconnection.max_retries + 1):
                delay = self._reconnection.next_delay(attempt, code)
                if delay is None or await self._closed_within(delay):
                    break
                if await self._attempt():
                    return True
            self._reconnection.ended = True
            return False
        finally:
            self._reconnection.active = False

    async def _closed_within(self, seconds: float) -> bool:
        import asyncio

        try:
            await asyncio.wait_for(self._closing.wait(), seconds)
        except asyncio.TimeoutError:
            return False
        return True

    async def _attempt(self) -> bool:
        from websockets.exceptions import WebSocketException

        assert self._make_ws is not None
        try:
            self._connection = await self._make_ws(self._reconnection.extra_query, self._reconnection.extra_headers)
            await self._flush_send_queue()
        except (OSError, WebSocketException):
            return False
        if self._closing.is_set():
            await self._connection.close()
        return not self._closing.is_set()

    async def _flush_send_queue(self) -> None:
        await self._queue.flush_async(self._connection.send)
        # No other task has run since the queue was found empty.
        self._reconnection.active = False


class AsyncConnectionResource:
    """A group of methods that send the events of one connection."""

    def __init__(self, connection: AsyncWebSocketConnection[Any, Any]) -> None:
        self._connection = connection

    async def _send(self, event: Mapping[str, object]) -> None:
        await self._connection.send(given(event))


class AsyncWebSocketConnectionManager(BaseConnectionManager[ConnectionT, ClientEventT]):
    """Opens a connection: with an `async with` statement, or with `enter()` where the caller closes it."""

    async def __aenter__(self) -> ConnectionT:
        opened = self._new_connection(await self._connect_ws(self._extra_query, self._extra_headers), self._connect_ws)
        connection = cast("AsyncWebSocketConnection[Any, ClientEventT]", opened)
        try:
            await connection._flush_send_queue()
        except BaseException:
            await connection.close()
            raise
        return opened

    async def enter(self) -> ConnectionT:
        """Open the connection; `close()` it in the end."""
        return await self.__aenter__()

    async def __aexit__(
        self,
        exc_type: Optional[Type[BaseException]],
        exc: Optional[BaseException],
        exc_tb: Optional[TracebackType],
    ) -> None:
        if self._opened is not None:
            await cast("AsyncWebSocketConnection[Any, ClientEventT]", self._opened).close()

    async def _connect_ws(self, extra_query: Query, extra_headers: Headers) -> ClientConnection:
        try:
            from websockets.exceptions import InvalidStatus
            from websockets.asyncio.client import ClientConnection, connect
        except ImportError as error:
            raise not_installed() from error

        class Connection(ClientConnection):
            @override
            async def handshake(self, *args: Any, **kwargs: Any) -> None:
                try:
                    await super().handshake(*args, **kwargs)
                except InvalidStatus as error:
                    raise refused_redirect(error) from None

        url, request = self._request(extra_query, extra_headers)
        await self._authenticate(request)
        options: Any = self._options
        return await connect(
            url,
            additional_headers=additional_headers(request),
            user_agent_header=None,
            create_connection=Connection,
            **options,
        )

    async def _authenticate(self, request: httpx.Request) -> None:
        auth = self._auth()
        if auth is None:
            return
        flow = auth.async_auth_flow(request)
        try:
            needed = await flow.__anext__()
            while needed is not request:
                needed = await flow.asend(await self._client._client.send(needed, auth=None))
        finally:
            await flow.aclose()
