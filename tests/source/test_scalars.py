from __future__ import annotations

import math

import pytest

from .helpers import data, refused, said


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("true", True),
        ("True", True),
        ("FALSE", False),
        ("null", None),
        ("~", None),
        ("", None),
        ("12", 12),
        ("-0", 0),
        ("+7", 7),
        ("010", 10),
        ("0o17", 15),
        ("0xFf", 255),
        ("1.5", 1.5),
        ("1.", 1.0),
        (".5", 0.5),
        ("9.22e18", 9.22e18),
        ("1e3", 1000.0),
        ("18446744073709551616", 18446744073709551616),
        (".inf", math.inf),
        ("-.INF", -math.inf),
    ],
)
def test_core_schema_scalars(text: str, value: object) -> None:
    found = data(f"[{text}]" if text else "[~]")[0]
    assert found == value
    assert type(found) is type(value)


def test_nan() -> None:
    assert math.isnan(data("[.nan]")[0])


@pytest.mark.parametrize(
    "text",
    [
        "off",
        "on",
        "yes",
        "No",
        "y",
        "2025-10-10",
        "2024-01-01T00:00:00Z",
        "09:00",
        "1_000",
        "0b1",
        "tRuE",
        "1.2.3",
        ".",
    ],
)
def test_words_of_older_yaml_are_text(text: str) -> None:
    assert data(f"[{text}]") == [text]


def test_quoted_scalars_are_text() -> None:
    assert data("['1', \"true\", '~']") == ["1", "true", "~"]


def test_a_block_scalar_is_text() -> None:
    assert data("a: |\n  1\n") == {"a": "1\n"}


def test_explicit_tags_of_the_core_schema() -> None:
    assert data("[!!str 1, !!float 1, !!int 3, !!bool true, !!null ~, ! 12]") == ["1", 1.0, 3, True, None, "12"]


def test_a_tag_that_does_not_fit_is_an_error_with_its_line() -> None:
    assert said(refused("a: 1\nb: !!int x\n")) == [("Source/Tag", 2)]


def test_a_number_of_thousands_of_digits_stays_text() -> None:
    digits = "1" * 5000
    assert data(f"[{digits}]") == [digits]


def test_the_empty_value_of_a_key_is_null() -> None:
    assert data("a:\nb: 1\n") == {"a": None, "b": 1}
