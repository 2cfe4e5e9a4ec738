"""Connections of the synchronous client to a real server."""

from __future__ import annotations

import sys
import logging
import threading
from typing import Any, Dict, List, Optional
from typing_extensions import override

import httpx
import pytest
from websockets.exceptions import InvalidHandshake, ConnectionClosedOK, ConnectionClosedError
from websockets.sync.server import ServerConnection

from runtime_package._types import Omit
from runtime_package._oauth2 import ClientCredentials
from runtime_package._exceptions import RuntimeClientError
from runtime_package._websocket_errors import WebSocketQueueFullError, WebSocketConnectionClosedError
from runtime_package.types.websocket_reconnection import ReconnectingEvent, ReconnectingOverrides

from .server import Heard, Saying, Server, say, echo, lose
from ..transport import SyncClient


def again(event: ReconnectingEvent) -> Optional[ReconnectingOverrides]:
    return None


# --- Connecting ---


def test_where_it_connects_and_as_whom(server: Server) -> None:
    client = SyncClient(base_url=server.url, custom_headers={"X-Tenant": "t"}, custom_query={"v": "2"})
    manager = server.manager(
        client=client,
        query={"model": "m", "left": Omit()},
        extra_query={"list": ["a", "b"]},
        extra_headers={"X-E": "1"},
    )
    with manager:
        pass
    assert server.last.path == "/v1/talk"
    assert sorted(server.last.params.multi_items()) == [("list", "a"), ("list", "b"), ("model", "m"), ("v", "2")]
    headers = server.requests[0].headers
    assert (headers["Authorization"], headers["X-Tenant"], headers["X-E"]) == ("Bearer key-123", "t", "1")
    assert headers["User-Agent"] == "SyncClient/Python 1.2.3"
    assert headers.get_all("User-Agent") == ["SyncClient/Python 1.2.3"]
    assert "Content-Type" not in headers
    assert "Accept" not in headers


def test_headers_can_be_replaced_and_omitted(server: Server) -> None:
    with server.manager(extra_headers={"authorization": "Bearer other", "User-Agent": Omit()}):
        pass
    assert server.requests[0].headers.get_all("Authorization") == ["Bearer other"]
    assert "User-Agent" not in server.requests[0].headers


def test_no_connection_without_credentials(server: Server) -> None:
    class Anonymous(SyncClient):
        @property
        @override
        def auth_headers(self) -> Dict[str, str]:
            return {}

    with pytest.raises(TypeError, match="no authentication"):
        server.manager(client=Anonymous(base_url=server.url)).enter()
    assert server.requests == []


@pytest.mark.parametrize(
    ("base", "other", "expected"),
    [
        ("https://api.example.com/v1", None, "wss://api.example.com/v1/talk"),
        ("http://localhost:1/v1/", None, "ws://localhost:1/v1/talk"),
        ("https://api.example.com/v1", "wss://live.example.com/x", "wss://live.example.com/x/talk"),
        ("https://api.example.com/v1", "https://live.example.com", "wss://live.example.com/talk"),
        ("https://api.example.com/v1", httpx.URL("ws://live.example.com?k=v"), "ws://live.example.com/talk"),
    ],
)
def test_the_address(base: str, other: Any, expected: str) -> None:
    client = SyncClient(base_url=base)
    client.__dict__["websocket_base_url"] = other
    url, _ = Server().manager(client=client)._request({}, {})
    assert url == expected


def test_credentials_that_are_fetched(server: Server) -> None:
    def token(request: httpx.Request) -> httpx.Response:
        return httpx.Response(200, json={"access_token": "fetched"})

    credentials = ClientCredentials(httpx.URL("https://api.example.com/token"), "me", "secret")

    class Client(SyncClient):
        @property
        @override
        def custom_auth(self) -> httpx.Auth:
            return credentials

    with server.manager(client=Client(token, base_url=server.url)):
        pass
    assert server.requests[0].headers["Authorization"] == "Bearer fetched"


def test_credentials_stay_out_of_the_log(server: Server, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    with server.manager(extra_query={"api_key": "hidden-query"}, extra_headers={"X-Api-Key": "hidden-header"}):
        pass
    said = "\n".join(r.getMessage() for r in caplog.records if r.name == "websockets.client")
    assert "GET /v1/talk?api_key=<redacted> HTTP/1.1" in said
    assert "Sec-WebSocket-Version: 13" in said
    assert not [s for s in ("key-123", "hidden-query", "hidden-header") if s in said]


def test_redirects_are_not_followed(server: Server) -> None:
    server.redirect = "ws://127.0.0.1:1/elsewhere"
    with pytest.raises(InvalidHandshake, match="status 302"):
        server.manager().enter()
    assert len(server.requests) == 1


def test_without_the_package(server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "websockets.sync.client", None)
    with pytest.raises(RuntimeClientError, match=r"install `.*\[.*\]`"):
        server.manager().enter()


# --- Events ---


def test_events_both_ways(server: Server) -> None:
    with server.manager() as connection:
        connection.send({"type": "say", "spoken_text": "hello"})
        assert connection.recv() == Heard(type="say", text="hello")
        connection.send(Saying(type="say"))
        assert connection.recv_bytes() == b'{"type":"say"}'
        connection.send_raw('{"type":"x","text":"\N{SNOWMAN}"}')
        assert connection.recv().text == "\N{SNOWMAN}"
        connection.send_raw(b'{"type":"bytes"}')
        assert connection.parse_event(connection.recv_bytes()).type == "bytes"


def test_events_until_the_end(server: Server) -> None:
    server.scripts = [say("a", "b")]
    with server.manager() as connection:
        assert [event.text for event in connection] == ["a", "b"]
        with pytest.raises(ConnectionClosedOK):
            connection.recv()
        with pytest.raises(ConnectionClosedOK):
            connection.send({"type": "say"})


def test_another_end_is_an_error(server: Server) -> None:
    server.scripts = [lose("a", code=4000)]
    with server.manager(on_reconnecting=again) as connection:
        assert connection.recv().text == "a"
        with pytest.raises(ConnectionClosedError, match="4000"):
            next(iter(connection))
    assert len(server.requests) == 1


def test_a_connection_without_with(server: Server) -> None:
    connection = server.manager().enter()
    connection.close(code=1000, reason="enough")
    with pytest.raises(ConnectionClosedOK, match="enough"):
        connection.recv()


def test_options_reach_the_package(server: Server) -> None:
    server.scripts = [say("x" * 100)]
    options: Dict[str, Any] = {"max_size": 10, "write_limit": 5, "compression": None}
    manager = server.manager(websocket_connection_options=options)
    with manager as connection, pytest.raises(ConnectionClosedError, match="1009"):
        connection.recv()
    assert "Sec-WebSocket-Extensions" not in server.requests[0].headers


def test_handlers(server: Server) -> None:
    server.scripts = [say("a", "b")]
    seen: List[str] = []

    def said(event: Heard) -> None:
        seen.append(f"said {event.text}")

    def once(event: Heard) -> None:
        seen.append(f"once {event.text}")

    def unwanted(event: Heard) -> None:
        seen.append("unwanted")

    manager = server.manager().on("said", said)
    assert manager.once("event")(once) is once
    with manager as connection:
        assert connection.on("event")(unwanted) is unwanted
        connection.off("event", unwanted).dispatch_events()
    assert seen == ["said a", "once a", "said b"]


def test_an_error_that_nobody_handles_is_raised(server: Server) -> None:
    server.scripts = [say("bad", type="error")]
    with server.manager() as connection, pytest.raises(RuntimeClientError, match="bad"):
        connection.dispatch_events()
    seen: List[Heard] = []
    with server.manager() as connection:
        connection.on("error", seen.append).dispatch_events()
    assert [event.text for event in seen] == ["bad"]


# --- Waiting and connecting again ---


def test_what_is_sent_before_waits(server: Server) -> None:
    manager = server.manager(max_queue_size=50)
    manager.send({"type": "say", "spoken_text": "early"})
    with pytest.raises(WebSocketQueueFullError):
        manager.send({"type": "say", "spoken_text": "x" * 50})
    with manager as connection:
        assert connection.recv().text == "early"


def test_a_lost_connection_stays_lost_unless_asked(server: Server) -> None:
    server.scripts = [lose("a")]
    with server.manager() as connection, pytest.raises(ConnectionClosedError, match="1012"):
        list(connection)
    assert len(server.requests) == 1


def test_a_lost_connection_is_made_again(server: Server) -> None:
    server.scripts = [lose("a"), lose("b", code=1001), say("c")]
    events: List[ReconnectingEvent] = []

    def changed(event: ReconnectingEvent) -> ReconnectingOverrides:
        events.append(event)
        return {"extra_query": {"resume": str(len(events))}, "extra_headers": {"X-Resume": "yes"}}

    manager = server.manager(on_reconnecting=changed, query={"model": "m"}, extra_query={"q": "1"}, max_retries=3)
    with manager as connection:
        assert [event.text for event in connection] == ["a", "b", "c"]
    assert [(e.attempt, e.max_attempts, e.close_code) for e in events] == [(1, 3, 1012), (1, 3, 1001)]
    assert [e.extra_query for e in events] == [{"q": "1"}, {"resume": "1"}]
    assert all(0.0075 <= e.delay <= 0.01 for e in events)
    assert [str(httpx.URL(r.path).query, "ascii") for r in server.requests] == [
        "model=m&q=1",
        "model=m&resume=1",
        "model=m&resume=2",
    ]
    assert [r.headers.get("X-Resume") for r in server.requests] == [None, "yes", "yes"]


def test_giving_up(server: Server) -> None:
    server.scripts = [lose("a")]
    asked: List[int] = []

    def abort(event: ReconnectingEvent) -> ReconnectingOverrides:
        asked.append(event.attempt)
        return {"abort": True}

    with server.manager(on_reconnecting=abort) as connection:
        with pytest.raises(ConnectionClosedError):
            list(connection)
        with pytest.raises(ConnectionClosedError):
            connection.send({"type": "say"})
    assert (asked, len(server.requests)) == ([1], 1)


def test_attempts_that_fail_take_longer_each_time(server: Server) -> None:
    server.scripts = [lose("a")]
    delays: List[float] = []

    def close_the_door(event: ReconnectingEvent) -> None:
        server.redirect = "ws://127.0.0.1:1/"
        delays.append(event.delay)

    manager = server.manager(on_reconnecting=close_the_door, max_retries=4, initial_delay=0.01, max_delay=0.03)
    with manager as connection, pytest.raises(ConnectionClosedError):
        list(connection)
    assert len(server.requests) == 1 + 4
    assert all(0.75 * most <= delay <= most for delay, most in zip(delays, [0.01, 0.02, 0.03, 0.03]))


def test_messages_of_the_meantime_are_sent_after(server: Server) -> None:
    server.scripts = [lose(), echo]

    def send(event: ReconnectingEvent) -> None:
        connection.send({"type": "say", "spoken_text": "kept"})

    with server.manager(on_reconnecting=send) as connection:
        assert connection.recv().text == "kept"


def test_messages_that_were_never_sent(server: Server) -> None:
    server.scripts = [lose()]

    def abort(event: ReconnectingEvent) -> ReconnectingOverrides:
        connection.send({"type": "say", "spoken_text": "lost"})
        with pytest.raises(WebSocketQueueFullError):
            connection.send({"type": "say", "spoken_text": "x" * 50})
        return {"abort": True}

    manager = server.manager(on_reconnecting=abort, max_queue_size=50)
    with manager as connection, pytest.raises(WebSocketConnectionClosedError) as caught:
        list(connection)
    assert caught.value.unsent_messages == ['{"type":"say","text":"lost"}']
    assert isinstance(caught.value.__cause__, ConnectionClosedError)


def test_a_message_to_a_lost_connection_waits_for_the_reader(server: Server) -> None:
    closed = threading.Event()

    def close(connection: ServerConnection) -> None:
        connection.close(1012)
        closed.set()

    server.scripts = [close, echo]
    with server.manager(on_reconnecting=again) as connection:
        assert closed.wait(5)
        connection.send({"type": "say", "spoken_text": "late"})
        assert connection.recv().text == "late"


def test_closing_ends_the_wait_for_the_next_attempt(server: Server) -> None:
    server.scripts = [lose()]
    waiting = threading.Event()

    def wait(event: ReconnectingEvent) -> None:
        waiting.set()

    with server.manager(on_reconnecting=wait, initial_delay=60, max_delay=60) as connection:
        errors: List[BaseException] = []

        def read() -> None:
            try:
                connection.recv()
            except ConnectionClosedError as error:
                errors.append(error)

        reader = threading.Thread(target=read)
        reader.start()
        assert waiting.wait(5)
        connection.close()
        reader.join(5)
        assert not reader.is_alive()
        assert len(errors) == 1
