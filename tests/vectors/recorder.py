"""A server that writes down what it is asked, for each vector, and gives the answers that the vector says."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import urlsplit

NO_MORE = {"status": 400, "headers": {"x-should-retry": "false"}, "json": {"error": "no such request is expected"}}
"""What a request gets that the vector does not know: an end, so that nobody asks forever."""


@dataclass(frozen=True)
class Recorded:
    """A request as it came."""

    method: str
    path: str
    """As it was written, below the base URL."""
    query: str
    headers: Sequence[tuple[str, str]]
    body: bytes


class Recorder:
    """Knows which requests came for which vector: each has a base URL of its own."""

    def __init__(self, address: str) -> None:
        self._address = address
        self._answers: list[Sequence[Mapping[str, Any]]] = []
        self._requests: list[list[Recorded]] = []
        self._lock = threading.Lock()
        self.strays: list[Recorded] = []
        """Requests that left the base URL."""

    def expect(self, answers: Sequence[Mapping[str, Any]]) -> tuple[str, list[Recorded]]:
        """A new base URL, and the list that what is asked below it goes into."""
        with self._lock:
            self._answers.append(answers)
            self._requests.append([])
            return f"{self._address}/v/{len(self._requests) - 1}", self._requests[-1]

    def answer(self, request: Recorded) -> tuple[Mapping[str, Any], str]:
        """Writes a request down; its answer, and the base URL it was sent to."""
        parts = request.path.split("/", 3)
        with self._lock:
            if len(parts) < 4 or parts[1] != "v" or not parts[2].isdigit() or int(parts[2]) >= len(self._requests):
                self.strays.append(request)
                return NO_MORE, self._address
            index = int(parts[2])
            answers, requests = self._answers[index], self._requests[index]
            below = Recorded(request.method, f"/{parts[3]}", request.query, request.headers, request.body)
            requests.append(below)
            given = answers[len(requests) - 1] if len(requests) <= len(answers) else NO_MORE
            return given, f"{self._address}/v/{index}"


@contextmanager
def recording() -> Iterator[Recorder]:
    """A recorder on a free loopback port while the block runs."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), _Handler)
    server.daemon_threads = True
    recorder = Recorder(f"http://127.0.0.1:{server.server_port}")
    server.recorder = recorder  # type: ignore[attr-defined]
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
    thread.start()
    try:
        yield recorder
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True

    def handle_any(self) -> None:
        path, _, query = self.path.partition("?")
        request = Recorded(self.command, path, query, tuple(self.headers.items()), self._body())
        recorder: Recorder = self.server.recorder  # type: ignore[attr-defined]
        self._respond(*recorder.answer(request))

    do_GET = do_POST = do_PUT = do_PATCH = do_DELETE = do_HEAD = do_OPTIONS = handle_any

    def _body(self) -> bytes:
        if self.headers.get("transfer-encoding", "").lower() != "chunked":
            return self.rfile.read(int(self.headers.get("content-length", 0)))
        found = b""
        while size := int(self.rfile.readline().split(b";")[0], 16):
            found += self.rfile.read(size)
            self.rfile.readline()
        self.rfile.readline()
        return found

    def _respond(self, answer: Mapping[str, Any], base: str) -> None:
        status = answer.get("status", 200)
        kind, text = "application/json", json.dumps(answer.get("json", {}))
        if "text" in answer:
            kind, text = "text/plain", answer["text"]
        content = b"" if status == 204 else _placed(text, base).encode()
        self.send_response(status)
        for name, value in {"content-type": kind, **answer.get("headers", {})}.items():
            self.send_header(name, _placed(value, base))
        if status != 204:
            self.send_header("content-length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    def log_message(self, format: str, *args: object) -> None:
        """Nothing: requests are in the recorder."""


def _placed(text: str, base: str) -> str:
    """A text of an answer with the base URL in it, or with its path."""
    return text.replace("{base}", base).replace("{path}", urlsplit(base).path)
