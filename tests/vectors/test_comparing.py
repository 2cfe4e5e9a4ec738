"""What compares requests can tell right ones from wrong ones."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from .comparing import differences
from .recorder import Recorded, recording

JSON = {
    "method": "POST",
    "path": "/a%2Fb",
    "query": [["q", "1"], ["q", "2"]],
    "headers": {"accept": "x"},
    "json": {"a": 1},
}
RIGHT = Recorded(
    "POST",
    "/a%2Fb",
    "q=1&q=2",
    (("Accept", "x"), ("content-type", "application/json"), ("Host", "anything"), ("User-Agent", "anything")),
    b'{"a": 1.0}',
)
FORM = b"""--b\r
Content-Disposition: form-data; name="file"; filename="\xc3\xbc.txt"\r
Content-Type: text/plain\r
\r
one\r
two\r
--b\r
Content-Disposition: form-data; name="title"\r
\r
t\r
--b--\r
"""
PARTS: dict[str, Any] = {
    "method": "POST",
    "path": "/",
    "headers": {},
    "parts": [
        {"name": "title", "text": "t"},
        {"name": "file", "filename": "ü.txt", "type": "text/plain", "text": "one\r\ntwo"},
    ],
}
UPLOAD = Recorded("POST", "/", "", (("content-type", "multipart/form-data; boundary=b"),), FORM)


def test_what_is_expected_is_no_difference() -> None:
    assert differences([JSON], [RIGHT]) == []
    assert differences([PARTS], [UPLOAD]) == []
    assert differences([], []) == []


def test_the_order_of_names_is_compared_where_they_have_one() -> None:
    wanted = {**JSON, "query": [["q", "1"], ["rules[][n]", "1"], ["rules[][m]", "2"], ["a", "3"]]}
    in_order = replace(RIGHT, query="a=3&q=1&rules[][n]=1&rules[][m]=2")
    assert differences([wanted], [in_order])
    assert differences([wanted], [in_order], by_name=True) == []
    # What belongs to one list is not sorted: its order says which element a value is of.
    torn = replace(RIGHT, query="a=3&q=1&rules[][m]=2&rules[][n]=1")
    assert differences([wanted], [torn], by_name=True)


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"method": "PUT"}, "method"),
        ({"path": "/a/b"}, "path"),
        ({"query": "q=2&q=1"}, "query"),
        ({"query": "q=1"}, "query"),
        ({"query": "q=1&q=2&r="}, "query"),
        ({"headers": RIGHT.headers[1:]}, "header accept is missing"),
        ({"headers": (*RIGHT.headers, ("X-More", "1"))}, "header x-more is not expected"),
        ({"headers": (*RIGHT.headers, ("Accept", "y"))}, "header accept: expected 'x', got 'x, y'"),
        ({"body": b'{"a": 1, "b": null}'}, "body"),
        ({"body": b'{"a": true}'}, "body"),
        ({"body": b'{"a": "1"}'}, "body"),
        ({"body": b""}, "body"),
    ],
)
def test_every_part_of_a_request_is_compared(change: dict[str, Any], said: str) -> None:
    (found,) = differences([JSON], [replace(RIGHT, **change)])
    assert found.startswith(f"request 1: {said}")


@pytest.mark.parametrize(
    "body",
    [
        FORM.replace(b'name="title"', b'name="titles"'),
        FORM.replace(b"\xc3\xbc", b"u"),
        FORM.replace(b"text/plain", b"text/html"),
        FORM.replace(b"one\r\n", b"one\n"),
        FORM.replace(b'; filename="\xc3\xbc.txt"', b""),
        b"{}",
    ],
)
def test_every_part_of_a_form_is_compared(body: bytes) -> None:
    assert len(differences([PARTS], [replace(UPLOAD, body=body)])) == 1


def test_missing_and_further_requests_are_told() -> None:
    assert "0 requests were sent, not 1" in differences([JSON], [])[0]
    assert "2 requests were sent, not 1: ['POST /a%2Fb', 'POST /a%2Fb']" in differences([JSON], [RIGHT, RIGHT])[0]


def test_a_header_can_be_the_same_as_one_before_or_another_one() -> None:
    def told(first: dict[str, str], second: dict[str, str], *sent: str) -> list[str]:
        wanted = [{"method": "GET", "path": "/", "headers": {"key": header}} for header in (first, second)]
        return differences(wanted, [Recorded("GET", "/", "", (("Key", text),), b"") for text in sent])

    assert told({"like": "k.", "as": "one"}, {"as": "one"}, "k1", "k1") == []
    assert told({"like": "k.", "as": "one"}, {"not": "one"}, "k1", "k2") == []
    assert len(told({"like": "k.", "as": "one"}, {"as": "one"}, "k1", "k2")) == 1
    assert len(told({"like": "k.", "as": "one"}, {"not": "one"}, "k1", "k1")) == 1
    assert len(told({"like": "k."}, {"like": "k."}, "k1", "other")) == 1


def test_requests_that_leave_their_base_url_are_recorded() -> None:
    with recording() as recorder:
        _, requests = recorder.expect([{}])
        recorder.answer(replace(RIGHT, path="/v/0/a"))
        recorder.answer(replace(RIGHT, path="/v/1/a"))
        recorder.answer(replace(RIGHT, path="/a"))
    assert [r.path for r in requests] == ["/a"]
    assert [r.path for r in recorder.strays] == ["/v/1/a", "/a"]
