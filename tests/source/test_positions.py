from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from specloom.source import join, split

from .helpers import parse

YAML = """\
info:
  title: T
paths:
  /a/{id}: &item
    get: {tags: [x, 'y']}
  /b: *item
common: &c {k: 1}
own:
  <<: *c
  l: 2
"""


@pytest.mark.parametrize(
    ("pointer", "value", "key"),
    [
        ("#", (1, 1), (1, 1)),
        ("#/info/title", (2, 10), (2, 3)),
        ("#/paths/~1a~1{id}/get/tags/1", (5, 21), (5, 21)),
        ("#/paths/~1b", (6, 7), (6, 3)),
        ("#/paths/~1b/get", (5, 10), (5, 5)),
        ("#/own/k", (7, 16), (7, 13)),
        ("#/own/l", (10, 6), (10, 3)),
    ],
)
def test_places_of_values_and_keys(pointer: str, value: tuple[int, int], key: tuple[int, int]) -> None:
    source = parse(YAML)
    at, key_at = source.location(pointer), source.location(pointer, key=True)
    assert (at.line, at.column, at.pointer) == (*value, pointer)
    assert (key_at.line, key_at.column) == key


def test_what_does_not_exist_is_found_at_its_nearest_ancestor() -> None:
    source = parse(YAML)
    assert source.location("#/info/nothing/here").line == 2
    assert source.location("#/paths/~1a~1{id}/get/tags/9").line == 5


def test_json_positions() -> None:
    source = parse('{\n "a": {"b\\n": [1,\n  {"c": "}"}]},\n "d": 1}', "f.json")
    assert source.location("#/a/b\n/1/c").line == 3
    assert source.location("#/d", key=True).column == 2


def test_lines_for_excerpts() -> None:
    source = parse("a: 1\nb: 2")
    assert [source.line(number) for number in (0, 1, 2, 3)] == ["", "a: 1", "b: 2", ""]


def test_pointers() -> None:
    assert join("#", "a/b", "c~d", 0) == "#/a~1b/c~0d/0"
    assert join("#/x") == "#/x"
    assert split("#/a~1b/c~0d/0") == ("a/b", "c~d", "0")
    assert split("#") == split("") == ()
    assert split("/a") == ("a",)
    with pytest.raises(ValueError, match="not a JSON pointer"):
        split("a/b")


@given(st.lists(st.text()))
def test_split_undoes_join(parts: list[str]) -> None:
    assert split(join("#", *parts)) == tuple(parts)


_VALUES: st.SearchStrategy[Any] = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=5),
    lambda inner: st.lists(inner, max_size=3)
    | st.dictionaries(st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=4), inner, max_size=3),
    max_leaves=12,
)


@given(_VALUES.filter(lambda value: isinstance(value, (dict, list)) and value), st.sampled_from([None, 1]))
def test_every_json_node_has_its_place(value: Any, indent: int | None) -> None:
    text = json.dumps(value, indent=indent)
    source = parse(text, "f.json")
    assert source.data == value
    stack: list[tuple[str, Any]] = [("#", value)]
    lines = text.split("\n")
    while stack:
        pointer, node = stack.pop()
        at = source.location(pointer)
        assert lines[at.line - 1][at.column - 1 :].startswith(json.dumps(node, indent=indent)[:1])
        pairs = node.items() if isinstance(node, dict) else enumerate(node) if isinstance(node, list) else ()
        stack += [(join(pointer, key), child) for key, child in pairs]
