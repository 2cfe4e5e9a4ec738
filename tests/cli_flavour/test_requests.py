"""What the compiled program sends, and shows."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from .helpers import Inputs, Server

Call = Callable[..., str]
"""Gives what the program prints: to stderr where it is to fail with a `status`."""
NEEDED = ["--name", "n", "--size.w", "3"]


@pytest.fixture
def depot_cli(binary: Path, server: Server, tmp_path: Path) -> Call:
    """Calls the program, with its server and without standard input."""

    def call(*words: str, env: dict[str, str] | None = None, status: int = 0) -> str:
        done = subprocess.run(
            [str(binary), "--base-url", server.url, *words],
            cwd=tmp_path,
            env={"DEPOT_API_KEY": "k", "DEPOT_TOKEN": "t", **(env or {})},
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == status, done.stderr
        return done.stdout if not status else done.stderr

    return call


def test_bodies_are_made_of_flags(depot_cli: Call, server: Server) -> None:
    lists = ["--size.tags", "a", "--size.tags", "b", "--box.id", "1", "--box.id", "2", "--note", "x", "--tags", "y"]
    others = ["--opened-at", "2024-12-31 18:30", "--count", "null", "--project", "of the body", "--body-format", "f"]
    depot_cli("--project", "of the client", "shelves", "create", *NEEDED, *lists, *others)
    sent = server.last()
    assert (sent.method, sent.path) == ("POST", "/shelves")
    assert json.loads(sent.body) == {
        "name": "n",
        "kind": "shelf",
        "size": {"w": 3, "tags": ["a", "b"]},
        "boxes": [{"id": "1"}, {"id": "2"}],
        "notes": ["x"],
        "tags": ["y"],
        "opened_at": "2024-12-31T18:30:00Z",
        "count": None,
        "project": "of the body",
        "format": "f",
    }
    assert sent.headers["x-project"] == "of the client"
    assert sent.headers["user-agent"] == "Depot/CLI 0.0.1"
    assert sent.headers["x-stainless-cli-command"] == "depot shelves create"


def test_options_of_the_client_that_are_numbers(depot_cli: Call, server: Server) -> None:
    depot_cli("--level", "7", "shelves", "delete", "s")
    assert server.last().headers["x-level"] == "7"


def test_operations_choose_their_credentials(depot_cli: Call, server: Server) -> None:
    seen = []
    for words in (["shelves", "delete", "s"], ["shelves", "retrieve", "s"], ["ping"]):
        depot_cli(*words)
        seen.append((server.last().headers.get("x-key"), server.last().headers.get("authorization")))
    assert seen == [("k", None), (None, "Bearer t"), (None, None)]


def test_headers_of_an_operation(depot_cli: Call, server: Server) -> None:
    depot_cli("calls", "create", "--body", "{left: a}", "--body", "{left: b}")
    assert server.last().headers["x-version"] == "2"
    assert json.loads(server.last().body) == [{"left": "a"}, {"left": "b"}]


def test_arguments_fill_paths(depot_cli: Call, server: Server) -> None:
    depot_cli("shelves:big-boxes", "retrieve", "a b", "c/d")
    assert server.last().path == "/shelves/a%20b/boxes/c%2Fd"


def test_queries_and_headers(depot_cli: Call, server: Server) -> None:
    depot_cli("shelves", "list", "--filter", "a", "--filter", "b", "--beta", "--header-beta", "x", "--header-beta", "y")
    assert server.last().path == "/shelves?beta=true&filters[]=a&filters[]=b".replace("[]", "%5B%5D")
    assert server.last().headers["x-beta"] == "x,y"


def test_lists_go_on(depot_cli: Call, server: Server) -> None:
    server.answers = ['{"data": [{"n": 1}], "next.key": "more"}', '{"data": [{"n": 2}], "next.key": null}']
    assert depot_cli("shelves", "list", "--format", "jsonl").splitlines() == ['{"n":1}', '{"n":2}']
    assert [s.path for s in server.sent] == ["/shelves", "/shelves?after=more"]


def test_streams_are_asked_for(depot_cli: Call, server: Server) -> None:
    server.content_type, server.answers = "text/event-stream", ['data: {"n": 1}\n\ndata: {"n": 2}\n\n']
    assert depot_cli("shelves", "watch", "s", "--stream", "--format", "jsonl").splitlines() == ['{"n":1}', '{"n":2}']
    assert server.last().headers["accept"] == "text/event-stream"


def test_files_are_sent_and_received(depot_cli: Call, server: Server, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("content of a")
    files = ["--file", "a.txt", "--images", "a.txt", "--cover.front", "a.txt", "--cover.inside", "{page: a.txt}"]
    depot_cli("shelves:big-boxes", "upload", "s", *files)
    assert server.last().body.count("content of a") == 4
    server.answers = ["picture"]
    depot_cli("shelves", "print-label", "s", "-o", "label.png")
    assert (tmp_path / "label.png").read_text() == "picture"
    assert server.last().headers["accept"] == "image/png"


def test_values_that_are_none_are_refused(depot_cli: Call, server: Server) -> None:
    assert "red" in depot_cli("shelves", "create", *NEEDED, "--color", "rad", status=2)
    assert "--environment" in depot_cli("--environment", "moon", "ping", status=2)
    assert not server.sent


def test_examples_of_help_texts_work(depot: Inputs, depot_cli: Call, server: Server, tmp_path: Path) -> None:
    (tmp_path / "path" / "to").mkdir(parents=True)
    (tmp_path / "path" / "to" / "file").write_text("content")
    for command in depot.program.commands():
        words = [word for f in command.flags if f.required for word in (f"--{f.name}", f.example)]
        depot_cli(*command.line.split(), *words)
        assert server.last().method == command.method.verb


def test_every_command_can_be_set_up(depot_cli: Call) -> None:
    depot_cli("@manpages", "--text", "--output", ".")
    said = depot_cli("shelves", "create", "--help")
    assert "Builds a shelf." in said
    assert "Deprecated. The `old` way" in said
    assert "(default: 5000000000)" in said
