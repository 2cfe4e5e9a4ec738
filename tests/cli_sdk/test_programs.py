"""Commands as users give them: what the documentation of the API shows, against a mock server."""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest
from conversations import items
from vectors.recorder import Recorder

from .conftest import KEY, Run

PAGES: list[Mapping[str, Any]] = [
    {"json": {"data": [{"id": "a"}, {"id": "b"}], "has_more": True, "last_id": "b"}},
    {"json": {"data": [{"id": "c"}], "has_more": False, "last_id": "c"}},
]
LIST = ("conversations:items", "list", "conv_123")


def documents(text: str) -> Iterator[Any]:
    """The JSON documents that stand one after another."""
    decoder = json.JSONDecoder()
    while text := text.strip():
        found, end = decoder.raw_decode(text)
        yield found
        text = text[end:]


def test_the_documented_command_prints_the_response(openai: Run, server: str) -> None:
    done = openai(
        *("conversations:items", "create", "--api-key", "My API Key", "--conversation-id", "conv_123"),
        *("--item", "{content: hi, role: user}"),
        address=server,
        env={"OPENAI_API_KEY": ""},
    )
    assert (done.returncode, done.stderr) == (0, "")
    (printed,) = documents(done.stdout)
    assert [f"{item['type']} {item['id']}" for item in printed["data"]] == items()[:-1]


def test_the_path_is_given_by_arguments(openai: Run, recorder: Recorder) -> None:
    address, requests = recorder.expect([{"json": {}}])
    done = openai("conversations:items", "retrieve", "conv 1/2", "msg_1", address=address)
    assert (done.returncode, done.stdout) == (0, "{}\n")
    assert [r.path for r in requests] == ["/conversations/conv%201%2F2/items/msg_1"]
    more = openai("conversations", "retrieve", "conv_1", "conv_2")
    assert (more.returncode, "conv_2" in more.stderr, more.stdout) == (2, True, "")


def test_the_body_is_read_from_standard_input(openai: Run, recorder: Recorder) -> None:
    address, requests = recorder.expect([{"json": {}}])
    piped = "conversation_id: conv_1\nitems: [{role: user, content: hi}]\ninclude: [message.input_image.image_url]\n"
    done = openai("conversations:items", "create", address=address, piped=piped)
    assert (done.returncode, done.stderr) == (0, "")
    (request,) = requests
    assert (request.path, request.query) == (
        "/conversations/conv_1/items",
        "include%5B%5D=message.input_image.image_url",
    )
    assert json.loads(request.body) == {"items": [{"role": "user", "content": "hi"}]}


def test_lists_go_through_all_pages(openai: Run, recorder: Recorder) -> None:
    address, requests = recorder.expect(PAGES)
    done = openai(*LIST, "--limit", "2", "--transform", "id", "--raw-output", address=address)
    assert (done.returncode, done.stdout, done.stderr) == (0, "a\nb\nc\n", "")
    assert [r.query for r in requests] == ["limit=2", "after=b&limit=2"]


def test_a_list_ends_early(openai: Run, recorder: Recorder) -> None:
    address, requests = recorder.expect(PAGES)
    done = openai(*LIST, "--max-items", "2", "--format", "jsonl", address=address)
    assert (done.returncode, done.stdout) == (0, '{"id":"a"}\n{"id":"b"}\n')
    assert len(requests) == 1


def test_values_are_completed(openai: Run) -> None:
    done = openai("__complete", "--", *LIST[:2], "--order", "", env={"COMPLETION_STYLE": "bash"})
    assert (done.returncode, done.stdout) == (0, "asc\ndesc\n")
    refused = openai(*LIST, "--order", "down")
    assert refused.returncode == 2
    assert "asc, desc" in refused.stderr


def test_there_is_a_manual_page(openai: Run, tmp_path: Path) -> None:
    assert openai("@manpages", "-o", "man").returncode == 0
    page = gzip.decompress((tmp_path / "man" / "man1" / "openai.1.gz").read_bytes()).decode()
    assert all(text in page for text in (".TH openai 1", "conversations:items", "conversation-id"))


def test_debugging_shows_requests_without_credentials(openai: Run, recorder: Recorder) -> None:
    address, requests = recorder.expect([{"json": {"id": "conv_1"}}])
    done = openai("--debug", "conversations", "retrieve", "conv_1", address=address)
    assert (done.returncode, json.loads(done.stdout)) == (0, {"id": "conv_1"})
    assert dict(requests[0].headers)["Authorization"] == f"Bearer {KEY}"
    assert "/conversations/conv_1" in done.stderr and "Authorization: " in done.stderr
    assert KEY not in done.stderr


@pytest.mark.parametrize(
    ("answer", "status"),
    [({"status": 404}, 4), ({"status": 500, "headers": {"x-should-retry": "false"}}, 5)],
    ids=["refused", "failed"],
)
def test_the_status_tells_who_failed(openai: Run, recorder: Recorder, answer: Mapping[str, Any], status: int) -> None:
    address, _ = recorder.expect([{**answer, "json": {"error": {"message": "so it is"}}}])
    done = openai("conversations", "retrieve", "conv_1", "--transform-error", "error.message", address=address)
    assert (done.returncode, done.stdout) == (status, "")
    assert f"{address}/conversations/conv_1" in done.stderr and "so it is" in done.stderr


def test_the_status_tells_that_nobody_answers(openai: Run) -> None:
    done = openai("conversations", "retrieve", "conv_1")
    assert (done.returncode, done.stdout) == (6, "")
    assert openai("conversation", "retrieve").returncode == 3
