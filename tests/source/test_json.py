from __future__ import annotations

import json

import pytest

from .helpers import data, refused, said


def test_plain_json() -> None:
    value = {"a": [1, 2.5, None, True, "x"], "big": 9007199254740993}
    assert data(json.dumps(value), "f.json") == value


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ('{"a": 1,\n "b": {},\n}\n', 3),
        ('{"a": 1,\n "b": [1, 2', 2),
        ('{"a": 1}\n{"b": 2}', 2),
        ('{"a": 1,\n // note\n "b": 1}', 2),
        ('{"a":\n NaN}', 2),
        ('{"a": 1,\n "b": -Infinity}', 2),
    ],
)
def test_what_is_not_json_is_an_error_with_its_line(text: str, line: int) -> None:
    assert said(refused(text, "f.json")) == [("Source/Syntax", line)]


def test_duplicate_keys_name_both_lines() -> None:
    found = refused('{"a": {"x": 1,\n "x": 2},\n "b": 1,\n "b": 2}', "f.json")
    assert said(found) == [("Source/DuplicateKey", 2), ("Source/DuplicateKey", 4)]
    assert "first at line 3" in found[1].message


def test_equal_keys_in_different_spellings_are_duplicates() -> None:
    assert refused('{"a": 1, "\\u0061": 2}', "f.json")[0].code == "Source/DuplicateKey"


def test_half_a_surrogate_pair_is_an_error() -> None:
    assert said(refused('{"a": 1,\n"b": "x\\ud800y"}', "f.json")) == [("Source/Encoding", 2)]
    assert data('{"a": "\\ud83d\\ude00"}', "f.json") == {"a": "\U0001f600"}


@pytest.mark.parametrize("depth", [1002, 100_000])
def test_deep_nesting_is_refused(depth: int) -> None:
    assert refused("[" * depth + "]" * depth, "f.json")[0].code == "Source/TooDeep"


def test_a_number_of_thousands_of_digits_is_refused() -> None:
    assert said(refused('{"a": 1,\n"b": ' + "1" * 5000 + "}", "f.json")) == [("Source/Syntax", 2)]
