"""Runs the flavour in memory, builds what it makes, and looks at what the program sends."""

from __future__ import annotations

import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

from go_commands import run
from loading import loaded
from specloom.flavours.base import Finding, PlannedFile
from specloom.flavours.cli.commands import Command, Flag, Program
from specloom.flavours.cli.plan import Cli
from specloom.flavours.go.plan import Go
from specloom.ir.api import Api
from specloom.ir.build.targets import build_target
from specloom.ir.target import Target


@dataclass(frozen=True)
class Inputs:
    """A document as flavours get it."""

    api: Api
    target: Target

    @property
    def program(self) -> Program:
        return Cli().program(self.api, self.target)

    def planned(self) -> tuple[dict[str, str], list[Finding]]:
        """The text of every file by its path, and what the program cannot express."""
        made = list(Cli().plan(self.api, self.target))
        files = {f.path: f.text for f in made if isinstance(f, PlannedFile)}
        return files, [f for f in made if isinstance(f, Finding)]

    def sdk(self) -> dict[str, str]:
        """The Go SDK that the program stands on."""
        assert self.target.base is not None
        made = Go().plan(self.api, self.target.base)
        return {f.path: f.text for f in made if isinstance(f, PlannedFile)}


def inputs(folder: Path, document: Mapping[str, Any], config: str = "") -> Inputs:
    """Reads a document and its config."""
    found = loaded(folder, document, config)
    return Inputs(found.api, build_target(found.config, "cli"))


def command(program: Program, line: str) -> Command:
    """The command that a line calls."""
    return next(c for c in program.commands() if c.line == line)


def flag(program: Program, line: str, name: str) -> Flag:
    """A flag of the command that a line calls."""
    return next(f for f in command(program, line).flags if f.name == name)


def write(folder: Path, files: Mapping[str, str]) -> None:
    """Writes files."""
    for path, text in files.items():
        place = folder / path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(text, encoding="utf-8")


def build(folder: Path, given: Inputs) -> Path:
    """The program, compiled with its SDK. The formatter and vet find nothing in it."""
    files, _ = given.planned()
    write(folder / "cli", files)
    write(folder / "go", given.sdk())
    program = given.program
    said = _said(folder / "cli", "gofmt", "-d", ".")
    said += _said(folder / "cli", "go", "mod", "edit", f"-replace={program.sdk_module}=../go")
    said += _said(folder / "cli", "go", "build", "-o", "built", f"./cmd/{program.binary}")
    said += _said(folder / "cli", "go", "vet", "./...")
    assert not said, said
    return folder / "cli" / "built"


def _said(folder: Path, *words: str) -> str:
    done = run(folder, *words)
    return done.stdout + done.stderr


@dataclass
class Sent:
    """A request that the server got."""

    method: str
    path: str
    """With its query."""
    headers: Mapping[str, str]
    body: str


@dataclass
class Server:
    """Answers every request alike, or with the next of `answers`."""

    url: str = ""
    sent: list[Sent] = field(default_factory=list)
    answers: list[str] = field(default_factory=list)
    content_type: str = "application/json"

    def last(self) -> Sent:
        """The request that came last."""
        return self.sent[-1]


@contextmanager
def serving() -> Iterator[Server]:
    """A server that records what it gets."""
    server = Server()

    class Handler(BaseHTTPRequestHandler):
        def _answer(self) -> None:
            body = self.rfile.read(int(self.headers.get("Content-Length") or 0)).decode("latin-1")
            headers = {k.lower(): v for k, v in self.headers.items()}
            server.sent.append(Sent(self.command, self.path, headers, body))
            answer = (server.answers.pop(0) if server.answers else "{}").encode()
            self.send_response(200)
            self.send_header("Content-Type", server.content_type)
            self.send_header("Content-Length", str(len(answer)))
            self.end_headers()
            self.wfile.write(answer)

        do_GET = do_POST = do_DELETE = _answer

        def log_message(self, *_: object) -> None:
            """Says nothing."""

    listening = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.url = f"http://127.0.0.1:{listening.server_port}"
    thread = threading.Thread(target=listening.serve_forever, daemon=True)
    thread.start()
    try:
        yield server
    finally:
        listening.shutdown()
        thread.join()
        listening.server_close()
