"""Methods of the type ``websocket``: what users see of their connections, and that it works."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from documents import document, ref
from render.node import MODULES, PRETTIER, run, tool
from specloom.ir.behaviour import CONNECTIONS

from .helpers import files, planned


def event(type_: str, **fields: Any) -> dict[str, Any]:
    return {"type": "object", "required": ["type"], "properties": {"type": {"const": type_}, **fields}}


def either(key: str, *variants: dict[str, Any]) -> dict[str, Any]:
    return {"oneOf": [*variants], "discriminator": {"propertyName": key}}


TEXT = {"type": "string"}
WORD = {"title": "Word", "type": "object", "required": ["event"], "properties": {"event": {"const": "word"}}}
BROKEN = {"title": "Broken", "type": "object", "required": ["event"], "properties": {"event": {"const": "error"}}}
DOCUMENT = {
    **document(
        {
            "/ping": {"get": {"responses": {"204": {"description": ""}}}},
            "/rooms/{room_id}/live": {
                "get": {
                    "summary": "Listen to a room.",
                    "parameters": [
                        {"name": "room_id", "in": "path", "required": True, "schema": TEXT},
                        {"name": "since", "in": "query", "schema": {"type": "string", "format": "date"}},
                        {"name": "options", "in": "query", "schema": {"type": "integer"}},
                    ],
                    "responses": {"101": {"description": ""}},
                }
            },
        },
        {
            "Say": event("say", text=TEXT),
            "ClientEvent": either("type", ref("Say"), event("room.topic.set", topic=TEXT)),
            "Said": event("said", text=TEXT),
            "Error": event("error", message=TEXT),
            "ServerEvent": either("type", ref("Said"), ref("Error")),
            "Command": {"type": "object", "required": ["command"], "properties": {"command": TEXT}},
            "Heard": either("event", WORD, BROKEN),
        },
    ),
    "security": [{"key": []}],
}
DOCUMENT["components"]["securitySchemes"] = {"key": {"type": "apiKey", "in": "header", "name": "X-Room-Key"}}
EVENTS = "client_event_schema_uri: ClientEvent, server_event_schema_uri: ServerEvent"
LONG = "an_extraordinarily_long_name_for_a_resource"
CONFIG = f"""
organization: {{name: house}}
targets: {{typescript: {{package_name: house}}}}
client_settings: {{opts: {{room_key: {{type: string, auth: {{security_scheme: key}}}}}}}}
resources:
  $client: {{methods: {{ping: get /ping, connect: {{type: websocket, path: /all}}}}}}
  rooms:
    models: {{say_event: Say, said_event: Said, error_event: Error, client_event: ClientEvent,
      server_event: ServerEvent}}
    default_request_options: {{headers: {{X-Rooms: "it's"}}}}
    methods:
      connect: {{type: websocket, path: /live?v=1, query_params: {{mood: {{}}, volume: {{type: number}}}}, {EVENTS}}}
      join: {{type: alias, to: connect}}
      listen:
        type: websocket
        endpoint: get /rooms/{{room_id}}/live
        client_event_schema_uri: Command
        server_event_schema_uri: Heard
    subresources:
      {LONG}:
        methods:
          connect: {{type: websocket, path: /live, {EVENTS}}}
          listen_to_everything_that_is_said:
            type: websocket
            path: /everything
            query_params: {{topic: {{required: true}}}}
            client_event_schema_uri: Command
            server_event_schema_uri: Heard
"""


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    return files(tmp_path_factory.mktemp("house"), DOCUMENT, CONFIG)


@pytest.fixture(scope="module")
def folder(house: dict[str, str], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The package, on disk."""
    root = tmp_path_factory.mktemp("package")
    for path, text in house.items():
        place = root / path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(text, encoding="utf-8")
    (root / "node_modules").symlink_to(MODULES, target_is_directory=True)
    (root / ".prettierrc.json").write_text(json.dumps({**PRETTIER, "trailingComma": "all"}), encoding="utf-8")
    return root


def test_a_connection_has_three_modules(house: dict[str, str]) -> None:
    internal, base, node = (house[f"src/resources/rooms/{name}.ts"] for name in ("internal-base", "ws-base", "ws"))
    assert "export class WebSocketError extends HouseError {" in internal
    assert "  error?: RoomsAPI.ErrorEvent | undefined;" in internal
    assert "export type RoomsStreamMessage =" in internal
    assert "  | { type: 'message'; message: RoomsAPI.ServerEvent }" in internal
    assert "export abstract class RoomsEmitter extends EventEmitter<WebSocketEvents> {" in internal
    assert "export abstract class RoomsWSBase<TSocket extends WebSocketLike> extends RoomsEmitter {" in base
    assert "  send(event: RoomsAPI.ClientEvent) {" in base
    assert "export class RoomsWS extends RoomsWSBase<NodeWebSocket> {" in node
    assert "export interface RoomsWSClientOptions extends WS.ClientOptions, RoomsWSBaseOptions {}" in node


def test_parameters_are_passed_after_the_client(house: dict[str, str]) -> None:
    node = house["src/resources/rooms/ws.ts"]
    assert "    parameters?: RoomsAPI.RoomConnectParams | null | undefined,\n    options?: RoomsWSClientOptions" in node
    assert "export interface RoomConnectParams {\n  mood?: string;\n\n  volume?: number;\n}" in house[ROOMS]
    listening = house["src/resources/rooms/listen-ws.ts"]
    assert "    parameters: RoomsAPI.RoomListenParams,\n" in listening


ROOMS = "src/resources/rooms/rooms.ts"


def test_the_address_and_its_headers(house: dict[str, str]) -> None:
    assert "return connectionURL(client, '/live?v=1', parameters);" in house["src/resources/rooms/internal-base.ts"]
    listening = house["src/resources/rooms/listen-internal-base.ts"]
    assert "const { room_id, ...query } = parameters;" in listening
    assert "return connectionURL(client, path`/rooms/${room_id}/live`, query);" in listening
    assert "const OPENING: Opening = { headers: { 'X-Rooms': \"it's\" } };" in house["src/resources/rooms/ws-base.ts"]


def test_events_that_are_no_models_get_names(house: dict[str, str]) -> None:
    assert "export interface RoomListenClientEvent {" in house[ROOMS]
    assert (
        "export type RoomListenServerEvent = RoomListenServerEvent.Word | RoomListenServerEvent.Error;" in house[ROOMS]
    )
    listening = house["src/resources/rooms/listen-internal-base.ts"]
    assert "  error?: RoomsAPI.RoomListenServerEvent.Error | undefined;" in listening
    assert "  'event'\n>;" in listening
    assert "discriminator: 'event'," in house["src/resources/rooms/listen-ws-base.ts"]


def test_a_connection_of_the_client_and_one_without_types(house: dict[str, str]) -> None:
    internal = house["src/resources/top-level/internal-base.ts"]
    assert "abstract send(event: unknown): void;" in internal
    assert "  error?: Record<string, unknown> | undefined;" in internal
    assert "export class HouseWS extends HouseWSBase<NodeWebSocket> {" in house["src/resources/top-level/ws.ts"]
    assert "connect(" not in house["src/client.ts"].replace("disconnect(", "")


def test_an_alias_is_another_name_of_the_class(house: dict[str, str]) -> None:
    assert "export { RoomsWS as RoomsJoinWS };" in house["src/resources/rooms/ws.ts"]
    assert " join(" not in house[ROOMS]


def test_indexes_have_the_types_alone(house: dict[str, str]) -> None:
    index = house["src/resources/rooms/index.ts"]
    assert "export type { RoomsWSClientOptions } from './ws';" in index
    assert "export type { RoomsListenWSReconnectOptions } from './listen-ws-base';" in index
    loading = [line for text in house.values() for line in text.splitlines() if "ws';" in line and "export {" in line]
    assert loading == []


def test_what_is_installed_for_connections(house: dict[str, str]) -> None:
    package = json.loads(house["package.json"])
    assert package["peerDependencies"].keys() == {"ws"}
    assert package["peerDependenciesMeta"] == {"ws": {"optional": True}}
    assert package["devDependencies"].keys() >= {"ws", "@types/ws"}
    assert "dependencies" not in package


def test_documents_tell_of_connections(house: dict[str, str]) -> None:
    assert "import { HouseWS } from 'house/resources/top-level/ws';" in house["README.md"]
    assert 'new <a href="./src/resources/rooms/listen-ws.ts">RoomsListenWS</a>(client, { ...params }' in house["api.md"]
    assert '<a href="./src/resources/top-level/ws.ts">HouseWS</a>' in house["api.md"]


def test_the_numbers_are_those_of_every_language(house: dict[str, str]) -> None:
    constants = house["src/internal/ws/constants.ts"]
    assert f"MAX_RECONNECTS: number = {CONNECTIONS.max_reconnects};" in constants
    assert f"INITIAL_RECONNECT_DELAY: number = {CONNECTIONS.initial_reconnect_delay * 1000:.0f};" in constants
    assert f"MAX_RECONNECT_DELAY: number = {CONNECTIONS.max_reconnect_delay * 1000:.0f};" in constants
    assert f"MAX_QUEUE_SIZE: number = {CONNECTIONS.max_queue_size};" in constants
    assert f"= {[*CONNECTIONS.recoverable_close_codes]};" in constants


def test_an_api_without_connections_has_nothing_of_them(tmp_path: Path) -> None:
    config = "organization: {name: house}\nresources: {rooms: {methods: {ping: get /ping}}}\n"
    found = files(tmp_path, DOCUMENT, config)
    assert not [p for p in found if "/ws" in p or "EventEmitter" in p or "connection" in p]
    assert "peerDependencies" not in found["package.json"]
    assert '"ws"' not in found["package.json"]
    assert "WebSocket" not in found["README.md"]


def test_a_method_for_other_languages_is_left_out(tmp_path: Path) -> None:
    config = CONFIG.replace("path: /all", "path: /all, only: [python]")
    found = planned(tmp_path, DOCUMENT, config)
    assert "src/resources/top-level/ws.ts" not in {getattr(f, "path", "") for f in found}


@pytest.mark.parametrize("compiler", ["typescript", "typescript-7"])
def test_types(folder: Path, compiler: str) -> None:
    assert run([*tool(f"{compiler}/bin/tsc"), "--noEmit", "-p", "."], folder) == ""


def test_layout(folder: Path) -> None:
    given = ["--list-different", "src/**/*.ts", "tests/**/*.ts"]
    assert run([*tool("prettier/bin/prettier.cjs"), *given], folder) == ""


def test_lint(folder: Path) -> None:
    assert run([*tool("eslint/bin/eslint.js"), "src", "tests"], folder) == ""


HOSTILE = "'; evil(1); '${evil(2)}`*/ evil(3); /*\\"


def test_nothing_of_the_inputs_becomes_code(tmp_path: Path) -> None:
    said = {"title": HOSTILE, "type": "object", "properties": {HOSTILE: {"const": "error"}, "a": TEXT}}
    heard = {"title": "Other", "type": "object", "properties": {HOSTILE: {"const": HOSTILE}, "b": TEXT}}
    inside = HOSTILE.replace("{", "").replace("}", "")
    path = f"/live/{{{inside}}}/{inside}"
    parameters = [
        {"name": inside, "in": "path", "required": True, "description": HOSTILE, "schema": TEXT},
        {"name": HOSTILE, "in": "query", "description": HOSTILE, "schema": {"enum": [HOSTILE]}},
    ]
    live = {"summary": HOSTILE, "description": HOSTILE, "parameters": parameters}
    given = document(
        {path: {"get": {**live, "responses": {"101": {"description": ""}}}}}, {"Heard": either(HOSTILE, said, heard)}
    )
    connect = {"type": "websocket", "endpoint": f"get {path}", "server_event_schema_uri": "Heard"}
    plain = {"type": "websocket", "path": f"/{inside}"}
    rooms = {
        "default_request_options": {"headers": {"X-Rooms": HOSTILE}},
        "deprecated": HOSTILE,
        "methods": {"connect": connect, "plain": plain},
    }
    config = {"organization": {"name": "house"}, "resources": {"rooms": rooms}}
    for path, text in files(tmp_path, given, json.dumps(config)).items():
        place = tmp_path / path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(text, encoding="utf-8")
    (tmp_path / "node_modules").symlink_to(MODULES, target_is_directory=True)
    assert run([*tool("typescript-7/bin/tsc"), "--noEmit", "-p", "."], tmp_path) == ""


def test_the_generated_tests_talk_to_a_server(house: dict[str, str], tmp_path: Path) -> None:
    tests = sorted(path for path in house if path.endswith("ws.test.ts"))
    assert len(tests) == 5
    _run_tests(house, tmp_path, tests)


USE = """
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { after, test } from 'node:test';

import * as WS from 'ws';

import { House } from '../src/index';
import type { SaidEvent } from '../src/resources/rooms/rooms';
import { RoomsListenWS } from '../src/resources/rooms/listen-ws';
import { RoomsWS } from '../src/resources/rooms/ws';

test('events, headers and parameters', async () => {
  const server = new WS.WebSocketServer({ port: 0, host: '127.0.0.1' });
  after(() => {
    server.clients.forEach((each) => {
      each.terminate();
    });
    server.close();
  });
  await once(server, 'listening');
  const requests: unknown[] = [];
  server.on('connection', (socket, { url, headers }) => {
    requests.push([url, headers['x-room-key'], headers['x-rooms']]);
    socket.on('message', (data: Buffer) => {
      const { text } = JSON.parse(data.toString()) as { text?: string };
      socket.send(JSON.stringify(text ? { type: 'said', text } : { event: 'error' }));
    });
  });
  const { port } = server.address() as { port: number };
  const client = new House({ roomKey: 'sesame', baseURL: `http://127.0.0.1:${port}/v1/` });

  const room = new RoomsWS(client, { mood: 'so so' });
  room.send({ type: 'say', text: 'hello' });
  const said: SaidEvent = await room.emitted('said');
  assert.equal(said.text, 'hello');
  room.close();
  await room.emitted('close');

  const ears = new RoomsListenWS(client, { room_id: 'a/b', since: '2020-01-01' });
  ears.send({ command: 'break' });
  await assert.rejects(ears.emitted('word'), (error: unknown) => error instanceof House.HouseError);
  // @ts-expect-error -- there is no such event.
  ears.on('silence', () => undefined);
  ears.close();
  await ears.emitted('close');

  assert.deepEqual(requests, [
    ['/v1/live?v=1&mood=so%20so', 'sesame', "it's"],
    ['/v1/rooms/a%2Fb/live?since=2020-01-01', 'sesame', "it's"],
  ]);
});
"""


def test_users_have_typed_events(house: dict[str, str], tmp_path: Path) -> None:
    _run_tests({**house, "tests/use.test.ts": USE}, tmp_path, ["tests/use.test.ts"])
    assert run([*tool("typescript-7/bin/tsc"), "--noEmit", "-p", "."], tmp_path) == ""


def _run_tests(sources: dict[str, str], root: Path, tests: list[str]) -> None:
    """Runs tests of a package."""
    for path, text in sources.items():
        place = root / path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(text, encoding="utf-8")
    (root / "node_modules").symlink_to(MODULES, target_is_directory=True)
    assert (MODULES / "ws").is_dir(), "run `npm ci` in the project's folder"
    node, *_ = tool("typescript-7/bin/tsc")
    told = run([node, "scripts/test.mjs", *tests, "--", "--test-reporter=tap"], root)
    assert "\n# fail 0\n" in told, told
    assert f"\n# pass {0}\n" not in told, told
