"""The program that the runtime of command line clients is tested with, and an API for it to ask."""

from __future__ import annotations

import json
import os
import shutil
import sys
import threading
from collections.abc import Callable, Iterator, Mapping
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from cli.process import ROOT
from go_commands import run
from toolchains import missing

sys.path.insert(0, str(ROOT / "tools"))

from terminal import Terminal

RUNTIME = ROOT / "templates" / "cli" / "runtime"
NAME = "runtime-cli"
PAGE = 40
"""How many items a page of the list has."""

Open = Callable[..., Terminal]


class Api(ThreadingHTTPServer):
    """An API with a list of three pages, a stream of a hundred events, a conversation and a file."""

    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.asked: list[str] = []
        """The paths that were asked for, with their queries."""
        self.keys: list[str | None] = []
        """The credentials that were sent."""
        self.closing = threading.Event()

    @property
    def url(self) -> str:
        """Where it is."""
        return f"http://127.0.0.1:{self.server_address[1]}"


class _Handler(BaseHTTPRequestHandler):
    server: Api

    def handle_any(self) -> None:
        """Answers a request."""
        self.server.asked.append(self.path)
        self.server.keys.append(self.headers["X-API-Key"])
        self.rfile.read(int(self.headers["Content-Length"] or 0))
        url = urlsplit(self.path)
        match url.path.strip("/").split("/"):
            case ["conversations", "hangs"]:
                self.server.closing.wait()
            case ["conversations", _, "items"]:
                self.answer("application/json", _page(parse_qs(url.query).get("after", ["item_0"])[0]))
            case ["conversations"]:
                events = (f"data: {json.dumps({'delta': f'word {i}'})}\n\n" for i in range(100))
                self.answer("text/event-stream", "".join(events))
            case ["files", "text", "content"]:
                self.answer("application/octet-stream", "plain text")
            case ["files", _, "content"]:
                self.answer("application/octet-stream", "\0content")
            case _:
                self.answer(
                    "application/json", json.dumps({"id": "conv_1", "metadata": {"topic": "bread"}, "tags": ["a"]})
                )

    do_GET = do_POST = do_DELETE = handle_any

    def answer(self, media: str, text: str) -> None:
        self.send_response(200)
        self.send_header("Content-Type", media)
        self.send_header("Content-Length", str(len(text)))
        self.end_headers()
        self.wfile.write(text.encode())

    def log_message(self, format: str, *args: object) -> None:
        """Says nothing."""


def _page(after: str) -> str:
    first = int(after.partition("_")[2]) + 1
    items = [{"id": f"item_{i}", "content": f"text {i}"} for i in range(first, first + PAGE)]
    return json.dumps({"data": items, "last_id": items[-1]["id"], "has_more": first < 2 * PAGE})


@pytest.fixture(scope="session")
def program(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The program, in a folder of its own."""
    made = tmp_path_factory.mktemp("program") / NAME
    done = run(RUNTIME, "go", "build", "-o", str(made), f"./cmd/{NAME}")
    assert done.returncode == 0, done.stderr
    return made


@pytest.fixture
def api() -> Iterator[Api]:
    """The API."""
    with Api() as server:
        thread = threading.Thread(target=server.serve_forever, args=(0.01,))
        thread.start()
        yield server
        server.closing.set()
        server.shutdown()
        thread.join()


@pytest.fixture
def environment(program: Path, api: Api, tmp_path: Path) -> dict[str, str]:
    """The variables of a user who has the program."""
    return {
        "PATH": f"{program.parent}:{os.environ['PATH']}",
        "HOME": str(tmp_path),
        "RUNTIME_CLIENT_BASE_URL": api.url,
        "RUNTIME_CLIENT_API_KEY": "key",
    }


@pytest.fixture
def terminal(environment: dict[str, str], tmp_path: Path) -> Iterator[Open]:
    """Opens terminals in which a program runs."""
    if shutil.which("tmux") is None:
        missing("tmux")
    opened: list[Terminal] = []

    def open_terminal(*command: str, env: Mapping[str, str] | None = None, lines: int = 24) -> Terminal:
        one = Terminal(command, folder=tmp_path, env={**environment, **(env or {})}, lines=lines)
        opened.append(one.__enter__())
        return one

    yield open_terminal
    for one in opened:
        one.__exit__(None, None, None)
