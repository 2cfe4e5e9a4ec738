from __future__ import annotations

import io
from typing import Any, Dict, List, Sequence
from pathlib import Path

import pytest

from openai._types import ArrayFormat, omit, not_given
from openai._utils import extract_files


@pytest.mark.parametrize(
    "query, paths, expected, rest",
    [
        ({"title": "t"}, [], [], {"title": "t"}),
        ({"image": b"x", "title": "t"}, [["image"]], [("image", b"x")], {"title": "t"}),
        ({"a": {"b": {"c": b"x"}}}, [["a", "b", "c"]], [("a[b][c]", b"x")], {"a": {"b": {}}}),
        ({"a": {"b": b"x", "c": 1}, "d": b"y"}, [["a", "b"], ["d"]], [("a[b]", b"x"), ("d", b"y")], {"a": {"c": 1}}),
        ({"images": [b"x", b"y"]}, [["images", "<array>"]], [("images[]", b"x"), ("images[]", b"y")], {}),
        # one path for both a file and a list of files
        ({"image": [b"x", b"y"]}, [["image"], ["image", "<array>"]], [("image[]", b"x"), ("image[]", b"y")], {}),
        ({"image": b"x"}, [["image"], ["image", "<array>"]], [("image", b"x")], {}),
        (
            {"docs": [{"file": b"x", "name": "n"}, {"name": "m"}, {"file": b"y"}]},
            [["docs", "<array>", "file"]],
            [("docs[][file]", b"x"), ("docs[][file]", b"y")],
            {"docs": [{"name": "n"}, {"name": "m"}, {}]},
        ),
    ],
)
def test_takes_the_files_out(
    query: Dict[str, object], paths: Sequence[Sequence[str]], expected: List[Any], rest: Dict[str, object]
) -> None:
    assert extract_files(query, paths=paths) == expected
    assert query == rest


@pytest.mark.parametrize(
    "query, path",
    [
        ({"a": {"b": b"x"}}, ["a", "<array>", "b"]),
        ({"a": [b"x"]}, ["a", "b"]),
        ({"a": {"b": 1}}, ["a", "c"]),
        ({"a": "text"}, ["a", "b"]),
        ({}, ["a"]),
    ],
    ids=["object for array", "array for object", "unknown key", "text for object", "empty"],
)
def test_paths_that_lead_nowhere(query: Dict[str, object], path: List[str]) -> None:
    before = dict(query)
    assert extract_files(query, paths=[path]) == []
    assert query == before


@pytest.mark.parametrize("value", [omit, not_given, None])
def test_absent_files(value: object) -> None:
    assert extract_files({"file": value}, paths=[["file"]]) == []


@pytest.mark.parametrize(
    "array_format, names",
    [
        ("brackets", ["files[]", "files[]", "parts[][file]"]),
        ("indices", ["files[0]", "files[1]", "parts[0][file]"]),
        ("repeat", ["files", "files", "parts[file]"]),
        ("comma", ["files", "files", "parts[file]"]),
    ],
)
def test_names_follow_the_array_format(array_format: ArrayFormat, names: List[str]) -> None:
    query = {"files": [b"a", b"b"], "parts": [{"file": b"c"}]}
    paths = [["files", "<array>"], ["parts", "<array>", "file"]]
    files = extract_files(query, paths=paths, array_format=array_format)
    assert [name for name, _ in files] == names
    assert [content for _, content in files] == [b"a", b"b", b"c"]


def test_accepted_files() -> None:
    stream = io.BytesIO(b"x")
    for file in (b"x", bytearray(b"x"), stream, Path("x"), ("name.txt", b"x"), ("name.txt", stream, "text/plain")):
        assert extract_files({"f": file}, paths=[["f"]]) == [("f", file)]


@pytest.mark.parametrize("query, key", [({"f": "text"}, "f"), ({"f": [b"x", 1]}, r"f\[\]"), ({"f": {"a": 1}}, "f")])
def test_what_is_no_file(query: Dict[str, object], key: str) -> None:
    with pytest.raises(RuntimeError, match=rf"Expected entry at `{key}` to be bytes.*README"):
        extract_files(query, paths=[["f"]])
