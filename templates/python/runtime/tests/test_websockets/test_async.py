"""Connections of the asynchronous client to a real server: what is not the same code as the synchronous one's."""

from __future__ import annotations

import sys
import asyncio
from typing import List
from typing_extensions import override

import httpx
import pytest
from websockets.exceptions import InvalidHandshake, ConnectionClosedOK, ConnectionClosedError

from runtime_package._oauth2 import ClientCredentials
from runtime_package._exceptions import RuntimeClientError
from runtime_package._websocket_errors import WebSocketConnectionClosedError
from runtime_package.types.websocket_reconnection import ReconnectingEvent, ReconnectingOverrides

from .server import Heard, Saying, Server, say, echo, lose
from ..transport import AsyncClient


async def test_where_it_connects_and_as_whom(server: Server) -> None:
    async with server.async_manager(query={"model": "m"}, extra_headers={"X-E": "1"}):
        pass
    assert str(server.last) == "/v1/talk?model=m"
    headers = server.requests[0].headers
    assert (headers["Authorization"], headers["X-E"]) == ("Bearer key-123", "1")
    assert headers.get_all("User-Agent") == ["AsyncClient/Python 1.2.3"]


async def test_credentials_that_are_fetched(server: Server) -> None:
    def token(request: httpx.Request) -> httpx.Response:
        return httpx.Response(200, json={"access_token": "fetched"})

    credentials = ClientCredentials(httpx.URL("https://api.example.com/token"), "me", "secret")

    class Client(AsyncClient):
        @property
        @override
        def custom_auth(self) -> httpx.Auth:
            return credentials

    async with server.async_manager(client=Client(token, base_url=server.url)):
        pass
    assert server.requests[0].headers["Authorization"] == "Bearer fetched"


async def test_redirects_are_not_followed(server: Server) -> None:
    server.redirect = "ws://127.0.0.1:1/elsewhere"
    with pytest.raises(InvalidHandshake, match="status 302"):
        await server.async_manager().enter()
    assert len(server.requests) == 1


async def test_without_the_package(server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "websockets.asyncio.client", None)
    with pytest.raises(RuntimeClientError, match=r"install `.*\[.*\]`"):
        await server.async_manager().enter()


async def test_events_both_ways(server: Server) -> None:
    async with server.async_manager() as connection:
        await connection.send({"type": "say", "spoken_text": "hello"})
        assert await connection.recv() == Heard(type="say", text="hello")
        await connection.send(Saying(type="say"))
        assert await connection.recv_bytes() == b'{"type":"say"}'
        await connection.send_raw('{"type":"text"}')
        assert (await connection.recv()).type == "text"
        await connection.send_raw(b'{"type":"bytes"}')
        assert (await connection.recv()).type == "bytes"


async def test_events_until_the_end(server: Server) -> None:
    server.scripts = [say("a", "b")]
    async with server.async_manager() as connection:
        assert [event.text async for event in connection] == ["a", "b"]
        with pytest.raises(ConnectionClosedOK):
            await connection.recv()
        with pytest.raises(ConnectionClosedOK):
            await connection.send({"type": "say"})


async def test_handlers_may_be_coroutines(server: Server) -> None:
    server.scripts = [say("a")]
    seen: List[str] = []

    def plain(event: Heard) -> None:
        seen.append(str(event.text))

    async def slow(event: Heard) -> None:
        await asyncio.sleep(0)
        seen.append(event.type)

    async with server.async_manager().on("said", plain) as connection:
        assert connection.on("event")(slow) is slow
        await connection.dispatch_events()
    assert seen == ["a", "said"]


async def test_an_error_that_nobody_handles_is_raised(server: Server) -> None:
    server.scripts = [say("bad", type="error")]
    async with server.async_manager() as connection:
        with pytest.raises(RuntimeClientError, match="bad"):
            await connection.dispatch_events()


async def test_what_is_sent_before_waits(server: Server) -> None:
    manager = server.async_manager()
    manager.send({"type": "say", "spoken_text": "early"})
    async with manager as connection:
        assert (await connection.recv()).text == "early"


async def test_a_lost_connection_is_made_again(server: Server) -> None:
    server.scripts = [lose("a"), echo]
    sending: List[asyncio.Task[None]] = []

    def send(event: ReconnectingEvent) -> ReconnectingOverrides:
        sending.append(asyncio.ensure_future(connection.send({"type": "say", "spoken_text": "kept"})))
        return {"extra_query": {"resume": "1"}}

    async with server.async_manager(on_reconnecting=send) as connection:
        assert (await connection.recv()).text == "a"
        assert (await connection.recv()).text == "kept"
        await asyncio.gather(*sending)
    assert [str(httpx.URL(r.path)) for r in server.requests] == ["/v1/talk", "/v1/talk?resume=1"]


async def test_messages_that_were_never_sent(server: Server) -> None:
    server.scripts = [lose()]

    def close_the_door(event: ReconnectingEvent) -> None:
        server.redirect = "ws://127.0.0.1:1/"
        if event.attempt == 1:
            connection._queue.enqueue("lost")

    async with server.async_manager(on_reconnecting=close_the_door, max_retries=2) as connection:
        with pytest.raises(WebSocketConnectionClosedError) as caught:
            await connection.recv()
    assert caught.value.unsent_messages == ["lost"]
    assert len(server.requests) == 3


async def test_closing_ends_the_wait_for_the_next_attempt(server: Server) -> None:
    server.scripts = [lose()]
    waiting = asyncio.Event()

    def wait(event: ReconnectingEvent) -> None:
        waiting.set()

    manager = server.async_manager(on_reconnecting=wait, initial_delay=60, max_delay=60)
    async with manager as connection:
        reading = asyncio.ensure_future(connection.recv())
        await asyncio.wait_for(waiting.wait(), 5)
        await connection.close()
        with pytest.raises(ConnectionClosedError):
            await asyncio.wait_for(reading, 5)
