from __future__ import annotations

import time

import pytest
from specloom.diagnostics import Diagnostics, Severity
from specloom.source import parse_source

from .helpers import data, parse, refused, said


def test_merge_keys_are_written_out_and_own_keys_win() -> None:
    text = "base: &b {x: 1, y: 2}\nmore: &m {y: 3, z: 4}\nown: {<<: [*b, *m], x: 9}\n"
    assert data(text)["own"] == {"x": 9, "y": 2, "z": 4}


def test_a_quoted_merge_key_is_a_key() -> None:
    assert data("{'<<': 1}") == {"<<": 1}


def test_merging_something_else_than_a_mapping_is_an_error() -> None:
    assert said(refused("a: 1\nb: {<<: 5}\n")) == [("Source/Syntax", 2)]


def test_aliases_share_one_value() -> None:
    source = parse("a: &x {k: 1}\nb: *x\n")
    assert source.data == {"a": {"k": 1}, "b": {"k": 1}}
    assert source.aliased


def test_an_anchor_may_be_defined_again() -> None:
    assert data("[&a 1, *a, &a 2, *a]") == [1, 1, 2, 2]


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("a: 1\nb: 2\na: 3\n", [3]),
        ("x:\n  a: 1\n  a: 2\ny: {k: 1, k: 2}\n", [3, 4]),
        ('200: a\n"200": b\n', [2]),
    ],
)
def test_duplicate_keys_are_errors_that_name_both_lines(text: str, lines: list[int]) -> None:
    found = refused(text)
    assert said(found) == [("Source/DuplicateKey", line) for line in lines]
    assert "first at line" in found[0].message


def test_all_unknown_tags_are_named_in_one_run() -> None:
    found = refused("a: !vault x\nb: [!include y]\nc: !!set {a}\n")
    assert said(found) == [("Source/Tag", 1), ("Source/Tag", 2), ("Source/Tag", 3)]
    assert "!vault" in found[0].message


def test_an_alias_within_its_own_anchor_names_both_lines() -> None:
    found = refused("a: &loop\n  b:\n    c: *loop\n")
    assert said(found) == [("Source/Alias", 3)]
    assert "line 2" in found[0].message or "line 1" in found[0].message


def test_an_alias_without_anchor() -> None:
    assert said(refused("a: *nowhere\n")) == [("Source/Alias", 1)]


def test_an_alias_bomb_ends_at_once() -> None:
    lines = ["a0: &a0 [x, x]"] + [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 12)]
    begun = time.monotonic()
    found = refused("\n".join(lines))
    assert said(found)[0][0] == "Source/Alias"
    assert time.monotonic() - begun < 5


@pytest.mark.parametrize("text", ["\n".join("  " * n + "k:" for n in range(1500)), "[" * 1500 + "]" * 1500])
def test_deep_nesting_is_refused_without_running_out_of_stack(text: str) -> None:
    assert refused(text)[0].code in ("Source/TooDeep", "Source/Syntax")


def test_bearable_nesting_is_read() -> None:
    node = data("\n".join(" " * n + "k:" for n in range(900)))
    for _ in range(899):
        node = node["k"]
    assert node == {"k": None}


def test_keys_are_the_text_they_are_written_as() -> None:
    assert list(data("{200: a, 0x10: b, 010: c, yes: d, 2024-01-01: e}")) == ["200", "0x10", "010", "yes", "2024-01-01"]


def test_keys_of_other_types_are_text_with_a_warning() -> None:
    diagnostics = Diagnostics()
    source = parse_source(b"true: 1\n1.50: 2\nnull: 3\n", "f.yaml", diagnostics)
    assert list(source.data) == ["true", "1.50", "null"]
    assert [(item.severity, item.location.line) for item in diagnostics if item.location] == [
        (Severity.WARNING, 1),
        (Severity.WARNING, 2),
        (Severity.WARNING, 3),
    ]


@pytest.mark.parametrize("text", ["? [a, b]\n: 1\n", "? {a: b}\n: 1\n", "x: &x [1]\ny: {*x : 1}\n"])
def test_containers_as_keys_are_errors(text: str) -> None:
    assert refused(text)[0].code == "Source/KeyNotText"


def test_one_file_holds_one_document() -> None:
    assert data("---\na: 1\n...\n") == {"a": 1}
    found = refused("a: 1\n---\nb: 2\n")
    assert said(found) == [("Source/Syntax", 2)]
    assert "line 1" in found[0].message


@pytest.mark.parametrize("text", ["", "   \n", "# nothing\n", "---\n", "null\n"])
def test_emptiness_is_an_error(text: str) -> None:
    assert said(refused(text)) == [("Source/Empty", 1)]


@pytest.mark.parametrize(
    ("text", "line", "hint"),
    [
        ("a: b: c\n", 1, "quotes"),
        ("a: 1\n\tb: 2\n", 2, "blanks"),
        ("a: [1, 2\nb: 3\n", 2, "bracket"),
        ('a: "open\nb: 1\n', 2, "quote"),
        ('a: "\\ud83d\\ude00"\n', 1, "U0001F600"),
    ],
)
def test_syntax_errors_name_place_and_remedy(text: str, line: int, hint: str) -> None:
    found = refused(text)
    assert [item.code for item in found] == ["Source/Syntax"]
    assert found[0].location is not None
    assert found[0].location.line == line
    assert hint in found[0].hint


def test_a_control_character_is_named() -> None:
    found = refused("a: 1\nb: \x07\n")
    assert said(found) == [("Source/Encoding", 2)]
    assert "U+0007" in found[0].message


def test_json_in_a_yaml_file_keeps_json_escapes() -> None:
    assert data('{"a": "\\ud83d\\ude00"}') == {"a": "\U0001f600"}


def test_flow_yaml_that_is_not_json_is_read_as_yaml() -> None:
    assert data("{a: 1, b: [x, y]}") == {"a": 1, "b": ["x", "y"]}


def test_what_was_found_before_a_refusal_is_said_too() -> None:
    assert said(refused("true: 1\nb: !x 1\n? [c]\n: 1\n")) == [
        ("Source/KeyNotText", 1),
        ("Source/Tag", 2),
        ("Source/KeyNotText", 3),
    ]
