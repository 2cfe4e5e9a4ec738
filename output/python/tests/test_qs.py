from __future__ import annotations

import enum
from typing import Any, Dict, cast
from datetime import date, datetime, timezone
from urllib.parse import unquote

import pytest

from openai._qs import Querystring, parse, stringify, stringify_items
from openai._types import ArrayFormat, NestedFormat


class Order(str, enum.Enum):
    NEWEST = "newest"


@pytest.mark.parametrize("params", [{}, {"filter": {}}, {"filter": {"by": {"owner": {}}}}, {"ids": []}])
def test_nothing_to_say(params: Dict[str, Any]) -> None:
    assert stringify(params) == ""


@pytest.mark.parametrize(
    "value, expected",
    [
        (25, "v=25"),
        (0, "v=0"),
        (-0.5, "v=-0.5"),
        ("text", "v=text"),
        (True, "v=true"),
        (False, "v=false"),
        (None, ""),
        ("", ""),
        (date(2024, 2, 29), "v=2024-02-29"),
        (datetime(2024, 2, 29, 8, 30, tzinfo=timezone.utc), "v=2024-02-29T08:30:00+00:00"),
        (Order.NEWEST, "v=newest"),
    ],
)
def test_primitives(value: object, expected: str) -> None:
    assert unquote(stringify({"v": value})) == expected


def test_values_are_percent_encoded() -> None:
    assert stringify({"q": "a&b=c d/é", "k[]": "+"}) == "q=a%26b%3Dc+d%2F%C3%A9&k%5B%5D=%2B"


@pytest.mark.parametrize(
    "nested_format, expected",
    [
        ("brackets", "f[owner]=me&f[size][min]=1&f[size][max]=9"),
        ("dots", "f.owner=me&f.size.min=1&f.size.max=9"),
    ],
)
def test_nested(nested_format: NestedFormat, expected: str) -> None:
    params = {"f": {"owner": "me", "none": None, "size": {"min": 1, "max": 9}}}
    assert unquote(stringify(params, nested_format=nested_format)) == expected
    assert unquote(Querystring(nested_format=nested_format).stringify(params)) == expected


@pytest.mark.parametrize(
    "array_format, expected",
    [
        ("repeat", "id=a&id=b&f[on]=true&f[on]=false"),
        ("comma", "id=a,b&f[on]=true,false"),
        ("brackets", "id[]=a&id[]=b&f[on][]=true&f[on][]=false"),
        ("indices", "id[0]=a&id[1]=b&f[on][0]=true&f[on][2]=false"),
    ],
)
def test_arrays(array_format: ArrayFormat, expected: str) -> None:
    params = {"id": ["a", "b"], "f": {"on": (True, None, False)}}
    assert unquote(stringify(params, array_format=array_format)) == expected
    assert unquote(Querystring(array_format=array_format).stringify(params)) == expected


@pytest.mark.parametrize(
    "array_format, expected",
    [
        ("repeat", "tool=x&tool[args][n]=1&tool[args][n]=2"),
        ("brackets", "tool[]=x&tool[][args][n][]=1&tool[][args][n][]=2"),
        ("indices", "tool[0]=x&tool[1][args][n][0]=1&tool[1][args][n][1]=2"),
        # The format has no form for nested values: they are JSON rather than the text of a Python object.
        ("comma", 'tool=x,{"args":{"n":[1,2]}}'),
    ],
)
def test_objects_in_arrays(array_format: ArrayFormat, expected: str) -> None:
    assert unquote(stringify({"tool": ["x", {"args": {"n": [1, 2]}}]}, array_format=array_format)) == expected


def test_arrays_of_arrays() -> None:
    assert unquote(stringify({"m": [[1, 2], [3]]}, array_format="indices")) == "m[0][0]=1&m[0][1]=2&m[1][0]=3"


def test_defaults_and_override() -> None:
    qs = Querystring(array_format="comma", nested_format="dots")
    assert unquote(qs.stringify({"a": {"b": [1, 2]}})) == "a.b=1,2"
    assert (
        unquote(qs.stringify({"a": {"b": [1, 2]}}, array_format="repeat", nested_format="brackets")) == "a[b]=1&a[b]=2"
    )
    assert (qs.array_format, qs.nested_format) == ("comma", "dots")


def test_items_are_not_encoded() -> None:
    assert stringify_items({"a b": ["ü", 2]}) == [("a b", "ü"), ("a b", "2")]


def test_unknown_formats() -> None:
    with pytest.raises(NotImplementedError, match="Unknown array_format value: pipes, choose from comma, repeat"):
        stringify({"a": ["b"]}, array_format=cast(Any, "pipes"))
    with pytest.raises(NotImplementedError, match="Unknown nested_format value: slashes, choose from brackets, dots"):
        stringify({"a": {"b": 1}}, nested_format=cast(Any, "slashes"))


def test_parse() -> None:
    assert parse("a=1&a=2&b=x%20y") == {"a": ["1", "2"], "b": ["x y"]}


def test_input_is_not_changed() -> None:
    params: Dict[str, Any] = {"a": {"b": [1, None, {"c": ""}]}}
    stringify(params)
    assert params == {"a": {"b": [1, None, {"c": ""}]}}
