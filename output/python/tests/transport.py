"""Clients and servers for the transport tests."""

from __future__ import annotations

import threading
from typing import Any, Dict, List, Type, Union, Callable, Iterator, Optional, Generator, AsyncIterator
from contextlib import contextmanager
from http.server import ThreadingHTTPServer, BaseHTTPRequestHandler
from typing_extensions import override

import httpx

from openai._types import Headers
from openai._models import FinalRequestOptions
from openai._base_client import SyncAPIClient, AsyncAPIClient

BASE_URL = "http://127.0.0.1:4010"
Handler = Callable[[httpx.Request], httpx.Response]


class SyncClient(SyncAPIClient):
    """The smallest client that authenticates."""

    api_key = "key-123"

    def __init__(self, handler: Optional[Handler] = None, **options: Any) -> None:
        if handler is not None:
            options["http_client"] = httpx.Client(transport=httpx.MockTransport(handler), follow_redirects=True)
        settings: Dict[str, Any] = {"version": "1.2.3", "base_url": BASE_URL, "_strict_response_validation": False}
        super().__init__(**{**settings, **options})

    @property
    @override
    def auth_headers(self) -> Dict[str, str]:
        return {"Authorization": f"Bearer {self.api_key}"}

    @override
    def _validate_headers(self, headers: Headers, custom_headers: Headers) -> None:
        if not headers.get("authorization") and "authorization" not in custom_headers:
            raise TypeError("no authentication")


class AsyncClient(AsyncAPIClient):
    """The smallest asynchronous client that authenticates."""

    api_key = "key-123"

    def __init__(self, handler: Optional[Handler] = None, **options: Any) -> None:
        if handler is not None:
            options["http_client"] = httpx.AsyncClient(transport=httpx.MockTransport(handler), follow_redirects=True)
        settings: Dict[str, Any] = {"version": "1.2.3", "base_url": BASE_URL, "_strict_response_validation": False}
        super().__init__(**{**settings, **options})

    @property
    @override
    def auth_headers(self) -> Dict[str, str]:
        return {"Authorization": f"Bearer {self.api_key}"}


class Script:
    """A handler that gives its replies in turn, the last one for ever, and keeps the requests."""

    def __init__(self, *replies: Union[httpx.Response, Exception, Type[Exception]]) -> None:
        self.replies: List[Union[httpx.Response, Exception, Type[Exception]]] = list(replies)
        self.requests: List[httpx.Request] = []
        self.bodies: List[bytes] = []

    def __call__(self, request: httpx.Request) -> httpx.Response:
        self.requests.append(request)
        self.bodies.append(request.content)
        reply = self.replies.pop(0) if len(self.replies) > 1 else self.replies[0]
        if isinstance(reply, httpx.Response):
            if isinstance(reply.stream, Chunks):
                return reply
            # A response can be sent once only.
            return httpx.Response(reply.status_code, headers=reply.headers, content=reply.content)
        if isinstance(reply, type) and issubclass(reply, httpx.RequestError):
            raise reply("scripted", request=request)
        raise reply


def ok(value: object = None) -> Script:
    """A handler that always succeeds with the given JSON."""
    return Script(httpx.Response(200, json=value))


def build(client: Union[SyncClient, AsyncClient], **options: Any) -> httpx.Request:
    """The request that a client makes of some options."""
    settings: Dict[str, Any] = {"method": "get", "url": "/foo", **options}
    return client._build_request(FinalRequestOptions.construct(**settings))


class Chunks(httpx.SyncByteStream, httpx.AsyncByteStream):
    """A response body in the given pieces, which knows whether it was closed."""

    def __init__(self, *chunks: bytes, error: Optional[Exception] = None) -> None:
        self.chunks = chunks
        self.error = error
        self.closed = False

    @override
    def __iter__(self) -> Iterator[bytes]:
        yield from self.chunks
        if self.error:
            raise self.error

    @override
    async def __aiter__(self) -> AsyncIterator[bytes]:
        for chunk in self.chunks:
            yield chunk
        if self.error:
            raise self.error

    @override
    def close(self) -> None:
        self.closed = True

    @override
    async def aclose(self) -> None:
        self.closed = True


class Received:
    """What a loopback server was sent."""

    def __init__(self, method: str, path: str, headers: Dict[str, str], body: bytes) -> None:
        self.method = method
        self.path = path
        self.headers = headers
        self.body = body


class Server:
    """A real HTTP server on a port of its own."""

    def __init__(self, reply: Callable[[Received], "tuple[int, Dict[str, str], bytes]"]) -> None:
        self.received: List[Received] = []
        outer = self

        class Requests(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def _serve(self) -> None:
                length = int(self.headers.get("Content-Length") or 0)
                body = self.rfile.read(length)
                headers = {name.lower(): value for name, value in self.headers.items()}
                received = Received(self.command, self.path, headers, body)
                outer.received.append(received)
                status, answer_headers, answer = reply(received)
                self.send_response(status)
                for name, value in answer_headers.items():
                    self.send_header(name, value)
                self.send_header("Content-Length", str(len(answer)))
                self.end_headers()
                self.wfile.write(answer)

            do_GET = do_POST = do_PUT = _serve

            @override
            def log_message(self, format: str, *args: Any) -> None:
                pass

        class Quiet(ThreadingHTTPServer):
            @override
            def handle_error(self, request: Any, client_address: Any) -> None:
                """Clients that do not wait for their answer are part of the tests."""

        self._server = Quiet(("127.0.0.1", 0), Requests)
        self._server.daemon_threads = True
        self.url = f"http://127.0.0.1:{self._server.server_address[1]}"
        self._thread = threading.Thread(target=self._server.serve_forever, kwargs={"poll_interval": 0.01})

    def start(self) -> None:
        """Serve until `stop`."""
        self._thread.start()

    def stop(self) -> None:
        """Stop serving and give the port back."""
        self._server.shutdown()
        self._thread.join()
        self._server.server_close()


@contextmanager
def serving(reply: Callable[[Received], "tuple[int, Dict[str, str], bytes]"]) -> Generator[Server, None, None]:
    """A loopback server that answers with status, headers and body."""
    server = Server(reply)
    server.start()
    try:
        yield server
    finally:
        server.stop()
