"""WebSocket methods: a generated client that talks to a real server."""

from __future__ import annotations

import asyncio
import json
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any

import httpx
import pytest
from websockets.exceptions import ConnectionClosedError
from websockets.http11 import Request
from websockets.sync.server import ServerConnection, serve

from .conftest import Make
from .sdk import Sdk, answering

SPEC = """
components:
  securitySchemes: {key: {type: apiKey, in: header, name: X-Room-Key}}
  schemas:
    ClientEvent: {oneOf: [{$ref: "#/components/schemas/Say"}, {$ref: "#/components/schemas/Leave"},
      {$ref: "#/components/schemas/Topic"}, {$ref: "#/components/schemas/Close"}],
      discriminator: {propertyName: type}}
    Say: {type: object, required: [type, text], properties: {type: {const: say}, text: {type: string},
      sentAt: {type: string, format: date-time}}}
    Topic: {type: object, required: [type, topic], properties: {type: {const: room.topic.set},
      shortText: {type: string}, topic: {type: object, properties: {madeBy: {type: string}}}}}
    Close: {type: object, required: [type], properties: {type: {const: send.close}}}
    Leave: {type: object, required: [type], properties: {type: {const: leave}}}
    ServerEvent: {oneOf: [{$ref: "#/components/schemas/Said"}, {$ref: "#/components/schemas/Error"}],
      discriminator: {propertyName: type}}
    Said: {type: object, required: [type], properties: {type: {const: said}, text: {type: string}}}
    Error: {type: object, required: [type], properties: {type: {const: error}, message: {type: string}}}
    Command: {type: object, required: [command], properties: {command: {type: string}, toRoom: {type: string}}}
    Heard:
      oneOf:
        - {type: object, title: Word, required: [event], properties: {event: {const: word}, text: {type: string}}}
        - {type: object, title: Rest, required: [event], properties: {event: {const: rest}, pause: {type: number}}}
      discriminator: {propertyName: event}
paths:
  /ping: {get: {responses: {"204": {description: ok}}}}
  /rooms/{room_id}/live:
    get:
      parameters:
        - {name: room_id, in: path, required: true, schema: {type: string}}
        - {name: since, in: query, schema: {type: string, format: date}}
        - {name: max_retries, in: query, schema: {type: integer}}
      responses: {"101": {description: switching}}
security: [{key: []}]
"""
EVENTS = "client_event_schema_uri: ClientEvent, server_event_schema_uri: ServerEvent"
CONFIG = f"""
client_settings: {{opts: {{room_key: {{type: string, auth: {{security_scheme: key}}}}}}}}
resources:
  $client: {{methods: {{ping: get /ping, connect: {{type: websocket, path: /all, {EVENTS}}}}}}}
  rooms:
    models: {{say: Say, leave: Leave, topic_set: Topic,
      said: Said, error: Error, client_event: ClientEvent, server_event: ServerEvent}}
    default_request_options: {{headers: {{X-Rooms: beta}}}}
    methods:
      connect: {{type: websocket, path: /live?v=1, query_params: {{mood: {{}}, volume: {{type: number}}}}, {EVENTS}}}
      join: {{type: alias, to: connect}}
      listen:
        type: websocket
        endpoint: get /rooms/{{room_id}}/live
        client_event_schema_uri: Command
        server_event_schema_uri: Heard
"""
Script = Callable[[ServerConnection], None]


@dataclass
class Server:
    url: str = ""
    scripts: list[Script] = field(default_factory=list)
    requests: list[Request] = field(default_factory=list)
    received: list[Any] = field(default_factory=list)

    def see(self, _: ServerConnection, request: Request) -> None:
        self.requests.append(request)

    def play(self, connection: ServerConnection) -> None:
        if self.scripts:
            self.scripts.pop(0)(connection)
            return
        for message in connection:
            self.received.append(json.loads(message))
            connection.send(json.dumps({"type": "said", "text": self.received[-1].get("text")}))


@pytest.fixture
def server() -> Iterator[Server]:
    server = Server()
    running = serve(server.play, "127.0.0.1", 0, process_request=server.see)
    server.url = f"http://127.0.0.1:{running.socket.getsockname()[1]}/v1"
    thread = threading.Thread(target=running.serve_forever)
    thread.start()
    yield server
    running.shutdown()
    thread.join()


@pytest.fixture
def sdk(make: Make) -> Sdk:
    return make(SPEC, CONFIG, options={"websockets_extra_name": "live"})


def lost(connection: ServerConnection) -> None:
    connection.close(1012, "restart")


def test_typed_events_both_ways(sdk: Sdk, server: Server) -> None:
    client = sdk.client(answering(), base_url=server.url, room_key="secret")
    types = sdk.load("types")
    with client.rooms.connect(mood="calm", extra_headers={"X-More": "1"}) as connection:
        connection.send({"type": "say", "text": "a", "sent_at": "2024-01-02T03:04:05Z"})
        event = connection.recv()
        connection.send(types.Say(type="say", text="b"))
        assert [event.text, connection.recv().text] == ["a", "b"]
    assert isinstance(event, types.Said)
    assert type(connection).__name__ == "RoomsConnection"
    assert server.received[0] == {"type": "say", "text": "a", "sentAt": "2024-01-02T03:04:05Z"}
    assert httpx.URL(server.requests[0].path) == httpx.URL("/v1/live?v=1&mood=calm")
    headers = server.requests[0].headers
    assert (headers["X-Room-Key"], headers["X-Rooms"], headers["X-More"]) == ("secret", "beta", "1")


def test_the_asynchronous_client(sdk: Sdk, server: Server) -> None:
    def welcome(connection: ServerConnection) -> None:
        connection.send('{"type": "said", "text": "again"}')
        connection.send(connection.recv())

    server.scripts = [lost, welcome]

    async def talk() -> None:
        client = sdk.async_client(
            answering(), base_url="https://wrong.test", websocket_base_url=server.url, room_key="k"
        )
        async with client.rooms.connect(on_reconnecting=lambda event: None, initial_delay=0.01) as connection:
            assert (await connection.recv()).text == "again"
            await connection.send({"type": "say", "text": "hello"})
            assert (await connection.recv()).text == "hello"
        assert client.with_options(timeout=1).websocket_base_url == server.url

    asyncio.run(talk())
    assert len(server.requests) == 2


def test_a_connection_that_stays_lost(sdk: Sdk, server: Server) -> None:
    package = sdk.load()
    client = sdk.client(answering(), base_url=server.url, room_key="k")

    def abort(event: Any) -> dict[str, bool]:
        connection.send({"type": "say", "text": "lost"})
        with pytest.raises(package.WebSocketQueueFullError):
            connection.send({"type": "say", "text": "x" * 100})
        return {"abort": True}

    server.scripts = [lost]
    manager = client.rooms.connect(on_reconnecting=abort, max_queue_size=100)
    with manager as connection, pytest.raises(package.WebSocketConnectionClosedError) as caught:
        connection.recv()
    assert [json.loads(m)["text"] for m in caught.value.unsent_messages] == ["lost"]
    server.scripts = [lost]
    with client.rooms.join() as connection, pytest.raises(ConnectionClosedError):
        list(connection)


def test_an_operation_of_the_document_and_events_without_names(sdk: Sdk, server: Server) -> None:
    def talk(connection: ServerConnection) -> None:
        server.received.append(json.loads(connection.recv()))
        connection.send('{"event": "word", "text": "hi"}')
        connection.send('{"event": "rest", "pause": 2}')

    server.scripts = [talk]
    client = sdk.client(answering(), base_url=server.url, room_key="k")
    heard: list[Any] = []
    with client.rooms.listen("r/1", api_max_retries=7, max_retries=1) as connection:
        connection.send({"command": "start", "to_room": "2"})
        connection.on("rest", heard.append).dispatch_events()
    assert server.requests[0].path == "/v1/rooms/r%2F1/live?max_retries=7"
    assert server.received == [{"command": "start", "toRoom": "2"}]
    assert [(type(e).__name__, e.pause) for e in heard] == [("Rest", 2.0)]
    with pytest.raises(ValueError, match="room_id"):
        client.rooms.listen("")


def test_events_whose_types_are_paths_are_methods(sdk: Sdk, server: Server) -> None:
    with sdk.client(answering(), base_url=server.url, room_key="k").rooms.connect() as connection:
        connection.room.topic.set(topic={"made_by": "me"})
        connection.room.topic.set(topic={}, short_text="s")
        connection.send_.close()
        for _ in range(3):
            connection.recv()
    assert server.received == [
        {"type": "room.topic.set", "topic": {"madeBy": "me"}},
        {"type": "room.topic.set", "topic": {}, "shortText": "s"},
        {"type": "send.close"},
    ]

    async def talk() -> None:
        async with sdk.async_client(answering(), base_url=server.url, room_key="k").connect() as connection:
            await connection.room.topic.set(topic={"made_by": "you"})
            await connection.recv()

    asyncio.run(talk())
    assert server.received[-1] == {"type": "room.topic.set", "topic": {"madeBy": "you"}}


def test_a_method_of_the_client_itself(sdk: Sdk, server: Server) -> None:
    client = sdk.client(answering(), base_url=server.url, room_key="k")
    with client.connect() as connection:
        connection.send({"type": "leave"})
        assert connection.recv().type == "said"
    assert server.requests[0].path == "/v1/all"


def test_the_package_is_imported_for_connections_alone(sdk: Sdk) -> None:
    code = f"""
        import sys
        from {sdk.package} import Client, ReconnectingEvent
        client = Client(base_url="https://api.test", room_key="k")
        client.rooms
        assert not [m for m in sys.modules if m.split(".")[0] == "websockets"]
        sys.modules["websockets"] = None
        try:
            client.rooms.connect().enter()
        except Exception as error:
            print(type(error).__name__, error)
    """
    assert f"You need to install `{sdk.package}[live]`" in sdk.run(code)
    assert 'live = ["websockets>=15"]' in sdk.files["pyproject.toml"]
    assert f"pip install '{sdk.package}[live]'" in sdk.files["README.md"]


def test_wrappers_of_responses_know_requests_alone(sdk: Sdk) -> None:
    client = sdk.client(answering(), room_key="k")
    assert hasattr(client.with_raw_response, "ping")
    assert not hasattr(client.with_raw_response, "connect")


def test_other_packages_have_nothing_of_it(make: Make) -> None:
    sdk = make(SPEC, "client_settings: {opts: {key: {type: string}}}\nresources: {a: {methods: {ping: get /ping}}}")
    assert not [path for path, text in sdk.files.items() if "websocket" in (path + text).lower()]


def test_names_of_the_api_give_way(make: Make) -> None:
    models = "models: {rooms_connection: Said, websocket_reconnection: Error, rooms_connection_manager: Command}"
    method = "{type: websocket, path: /x, client_event_schema_uri: Command, server_event_schema_uri: Said}"
    config = f"resources: {{rooms: {{{models}, methods: {{connect: {method}}}}}}}"
    sdk = make(SPEC.replace("security: [{key: []}]", ""), config)
    module = sdk.load("resources.rooms")
    assert module.RoomsConnection._event_types()[0] is sdk.load("types").RoomsConnection
    assert sdk.load("types.websocket_reconnection").ReconnectingEvent is sdk.load().ReconnectingEvent
    assert sdk.load_all()
