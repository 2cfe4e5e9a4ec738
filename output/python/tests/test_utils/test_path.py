from __future__ import annotations

import enum
from datetime import date, datetime
from urllib.parse import unquote, urlsplit

import pytest

from openai._utils import path_template


class Color(str, enum.Enum):
    RED = "red"


@pytest.mark.parametrize(
    "template, values, expected",
    [
        ("/files", {}, "/files"),
        ("", {}, ""),
        ("/files/{id}", {"id": "file_1"}, "/files/file_1"),
        ("/a/{x}/b/{y}", {"x": 1, "y": 2}, "/a/1/b/2"),
        ("/{x}-{y}.{x}", {"x": "a", "y": "b"}, "/a-b.a"),
        ("files/{id}/", {"id": "x"}, "files/x/"),
        ("/search/?q={q}&n=1#{frag}", {"q": "x", "frag": "y"}, "/search/?q=x&n=1#y"),
    ],
)
def test_fills_places(template: str, values: dict[str, object], expected: str) -> None:
    assert path_template(template, **values) == expected


@pytest.mark.parametrize(
    "value, expected",
    [
        (None, "null"),
        (True, "true"),
        (False, "false"),
        (0, "0"),
        (1.5, "1.5"),
        (Color.RED, "red"),
        (date(2024, 2, 29), "2024-02-29"),
        (datetime(2024, 2, 29, 8, 30), "2024-02-29T08:30:00"),
    ],
)
def test_values_that_are_no_text(value: object, expected: str) -> None:
    assert path_template("/v/{x}", x=value) == f"/v/{expected}"


@pytest.mark.parametrize(
    "value",
    [
        "a/b",
        "/",
        "//host/x",
        "..\\..\\x",
        "../admin",
        "a?b=c&d",
        "a#b",
        "%2e%2e",
        "%2F",
        "..%2f",
        "a b\tc\r\nd",
        "\x00",
        "é/ü",
        "{x}",
        "a;b=c",
        "…",
        "...",
        ".hidden",
        "a.",
        "http://host/x",
        "user@host:80",
    ],
)
def test_a_value_is_one_segment(value: str) -> None:
    path = path_template("/before/{x}/after", x=value)
    parts = urlsplit(path)
    assert (parts.scheme, parts.netloc, parts.query, parts.fragment) == ("", "", "", "")
    before, segment, after = parts.path.split("/")[1:]
    assert (before, after) == ("before", "after")
    assert unquote(segment) == value
    assert "\\" not in segment


def test_each_part_of_the_url_has_its_own_encoding() -> None:
    assert path_template("/{v}?a={v}#{v}", v="a/b?c&d=e#f+g") == (
        "/a%2Fb%3Fc&d=e%23f+g?a=a/b?c%26d%3De%23f%2Bg#a/b?c&d=e%23f+g"
    )


@pytest.mark.parametrize(
    "template, values",
    [
        ("/a/{x}", {"x": "."}),
        ("/a/{x}/b", {"x": ".."}),
        ("{x}/b", {"x": ".."}),
        ("/a/{x}{y}/b", {"x": ".", "y": "."}),
        ("/a/{x}{y}/b", {"x": "", "y": "."}),
        ("/a/.{x}", {"x": "."}),
        ("/a/%2E{x}", {"x": "."}),
        ("/a/{x}%2e", {"x": "."}),
        ("/a/%2e%2E/{x}", {"x": "b"}),
        ("/a/../{x}", {"x": "b"}),
        ("/a/{x}?q=1", {"x": ".."}),
        ("/a/{x}#f", {"x": ".."}),
    ],
)
def test_dot_segments(template: str, values: dict[str, object]) -> None:
    with pytest.raises(ValueError, match="dot-segment"):
        path_template(template, **values)


def test_dots_that_lead_nowhere() -> None:
    assert path_template("/a?x={x}#{y}", x="..", y=".") == "/a?x=..#."
    assert path_template("/a/{x}{y}", x=".", y="txt") == "/a/.txt"


def test_empty_segments() -> None:
    with pytest.raises(ValueError, match="empty segment: `x` must not be empty"):
        path_template("/a/{x}/b", x="")
    with pytest.raises(ValueError, match="`x` and `y` must not be empty"):
        path_template("/a/{x}{y}", x="", y="")
    assert path_template("/a/p{x}?q={x}", x="") == "/a/p?q="


def test_a_relative_path_does_not_become_a_url() -> None:
    assert path_template("{x}/b", x="https:") == "https%3A/b"
    assert path_template("{x}", x="//host") == "%2F%2Fhost"


def test_a_place_without_value() -> None:
    with pytest.raises(KeyError, match="project_id"):
        path_template("/projects/{project_id}", id="x")
