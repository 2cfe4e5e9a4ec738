"""A real WebSocket server on this machine, and the connections that its tests make to it."""

from __future__ import annotations

import json
import threading
from typing import Any, Dict, List, Tuple, Union, Callable, Optional, Generator, cast
from contextlib import suppress, contextmanager
from typing_extensions import Literal, Required, Annotated, TypedDict, override

import httpx
from websockets.http11 import Request, Response
from websockets.exceptions import ConnectionClosed
from websockets.sync.server import Server as WebSocketServer, ServerConnection, serve
from websockets.datastructures import Headers

from runtime_package._utils import PropertyInfo
from runtime_package._models import BaseModel
from runtime_package._websocket_sync import WebSocketConnection, WebSocketConnectionManager
from runtime_package._websocket_async import AsyncWebSocketConnection, AsyncWebSocketConnectionManager

from ..transport import SyncClient, AsyncClient

Script = Callable[[ServerConnection], None]


class Heard(BaseModel):
    """What the server sends."""

    type: str
    text: Optional[str] = None


class Saying(BaseModel):
    """What the client sends, as a model."""

    type: Literal["say"]
    text: Optional[str] = None


class SayingParam(TypedDict, total=False):
    """What the client sends, as a dictionary."""

    type: Required[Literal["say"]]
    spoken_text: Annotated[str, PropertyInfo(alias="text")]


class Connection(WebSocketConnection[Heard, Union[Saying, SayingParam]]):
    @classmethod
    @override
    def _event_types(cls) -> Tuple[Any, Any]:
        return Heard, SayingParam


class AsyncConnection(AsyncWebSocketConnection[Heard, Union[Saying, SayingParam]]):
    @classmethod
    @override
    def _event_types(cls) -> Tuple[Any, Any]:
        return Heard, SayingParam


class Manager(WebSocketConnectionManager[Connection, Union[Saying, SayingParam]]):
    _connection_class = Connection


class AsyncManager(AsyncWebSocketConnectionManager[AsyncConnection, Union[Saying, SayingParam]]):
    _connection_class = AsyncConnection


class Server:
    """Plays one script for each connection, the last one again and again, and remembers what it saw."""

    def __init__(self) -> None:
        self.url = ""
        self.scripts: List[Script] = [echo]
        self.requests: List[Request] = []
        self.redirect = ""
        """Where to send those who want to connect."""

    def refuse(self, connection: ServerConnection, request: Request) -> Optional[Response]:
        self.requests.append(request)
        if not self.redirect:
            return None
        return Response(302, "Found", Headers([("Location", self.redirect), ("Content-Length", "0")]))

    def handle(self, connection: ServerConnection) -> None:
        script = self.scripts.pop(0) if len(self.scripts) > 1 else self.scripts[0]
        with suppress(ConnectionClosed):
            script(connection)

    def manager(self, **arguments: Any) -> Manager:
        """What opens a connection to this server."""
        return Manager(**{**self._arguments(SyncClient(base_url=self.url)), **arguments})

    def async_manager(self, **arguments: Any) -> AsyncManager:
        """The same for the asynchronous client."""
        return AsyncManager(**{**self._arguments(AsyncClient(base_url=self.url)), **arguments})

    def _arguments(self, client: object) -> Dict[str, Any]:
        return {
            "client": client,
            "path": "/talk",
            "extra_query": {},
            "extra_headers": {},
            "websocket_connection_options": {},
            "initial_delay": 0.01,
        }

    @property
    def last(self) -> httpx.URL:
        return httpx.URL(self.requests[-1].path)


@contextmanager
def serving() -> Generator[Server, None, None]:
    """A server for as long as the block takes."""
    server = Server()
    # The types of `websockets` are wider than what is needed here.
    start = cast("Callable[..., Any]", serve)
    running: WebSocketServer = start(server.handle, "127.0.0.1", 0, process_request=server.refuse)
    port: int = running.socket.getsockname()[1]
    server.url = f"http://127.0.0.1:{port}/v1"
    thread = threading.Thread(target=running.serve_forever)
    thread.start()
    try:
        yield server
    finally:
        running.shutdown()
        thread.join()


def echo(connection: ServerConnection) -> None:
    """Send everything back."""
    for message in connection:
        connection.send(message)


def say(*texts: str, type: str = "said") -> Script:
    """Send events, and close in the ordinary way."""

    def script(connection: ServerConnection) -> None:
        for text in texts:
            connection.send(json.dumps({"type": type, "text": text}))

    return script


def lose(*texts: str, code: int = 1012) -> Script:
    """Send events, and close with a code."""

    def script(connection: ServerConnection) -> None:
        say(*texts)(connection)
        connection.close(code, "gone")

    return script
