from __future__ import annotations

import io
import os
import tempfile
from typing import Any, Dict, Union, Mapping, Callable, Awaitable
from pathlib import Path

import anyio
import httpx
import pytest

from openai._files import (
    to_httpx_files,
    is_file_content,
    deepcopy_with_paths,
    async_to_httpx_files,
    is_base64_file_input,
    assert_is_file_content,
)
from openai._types import FileTypes, RequestFiles, HttpxRequestFiles
from openai._utils import extract_files, file_from_path

SAMPLE = Path(__file__).parent / "sample_file.txt"
CONTENT = SAMPLE.read_bytes()

Convert = Callable[[Union[RequestFiles, None]], Awaitable[Union[HttpxRequestFiles, None]]]


async def _sync(files: RequestFiles | None) -> HttpxRequestFiles | None:
    return to_httpx_files(files)


async def _async(files: RequestFiles | None) -> HttpxRequestFiles | None:
    return await async_to_httpx_files(files)


@pytest.fixture(name="convert", params=[_sync, _async], ids=["sync", "async"])
def fixture_convert(request: Any) -> Convert:
    return request.param  # type: ignore[no-any-return]


class TestToHttpxFiles:
    async def test_none(self, convert: Convert) -> None:
        assert await convert(None) is None

    async def test_a_path_gives_its_name(self, convert: Convert) -> None:
        assert await convert({"file": SAMPLE}) == {"file": ("sample_file.txt", CONTENT)}

    async def test_any_path_like(self, convert: Convert) -> None:
        assert await convert({"file": anyio.Path(SAMPLE)}) == {"file": ("sample_file.txt", CONTENT)}

    async def test_pairs(self, convert: Convert) -> None:
        files = await convert([("file", SAMPLE), ("file", b"raw")])
        assert files == [("file", ("sample_file.txt", CONTENT)), ("file", b"raw")]

    async def test_tuples(self, convert: Convert) -> None:
        files: Dict[str, FileTypes] = {
            "a": ("a.bin", b"raw"),
            "b": ("b.txt", SAMPLE, "text/plain"),
            "c": (None, SAMPLE, None, {"X-Part": "1"}),
        }
        assert await convert(files) == {
            "a": ("a.bin", b"raw"),
            "b": ("b.txt", CONTENT, "text/plain"),
            "c": (None, CONTENT, None, {"X-Part": "1"}),
        }
        assert files["b"] == ("b.txt", SAMPLE, "text/plain")

    async def test_open_files_stay_open_and_unread(self, convert: Convert) -> None:
        with SAMPLE.open("rb") as stream:
            files = await convert({"a": stream, "b": ("b.txt", stream)})
            assert isinstance(files, Mapping)
            assert files["a"] is stream
            assert files["b"] == ("b.txt", stream)
            assert stream.tell() == 0

    async def test_a_file_that_is_not_there(self, convert: Convert) -> None:
        with pytest.raises(FileNotFoundError):
            await convert({"file": Path("no such file")})

    @pytest.mark.parametrize("file", ["text", 3, None, {"a": b""}])
    async def test_no_file(self, convert: Convert, file: Any) -> None:
        message = "Expected file types input to be a FileContent type or to be a tuple"
        with pytest.raises(TypeError, match=message):
            await convert({"file": file})
        with pytest.raises(TypeError, match=message):
            await convert([("file", file)])

    async def test_no_files(self, convert: Convert) -> None:
        with pytest.raises(TypeError, match="Unexpected file type input <class 'int'>, expected mapping or sequence"):
            await convert(3)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]


def test_httpx_takes_the_result() -> None:
    with SAMPLE.open("rb") as stream:
        files = to_httpx_files([("path", SAMPLE), ("open", stream), ("named", ("n.json", b"{}", "application/json"))])
        request = httpx.Request("POST", "http://localhost", files=files)  # pyright: ignore[reportArgumentType]
        body = request.read()
    assert body.count(CONTENT) == 2
    for part in (
        b'name="path"; filename="sample_file.txt"',
        b'name="open"; filename="sample_file.txt"',
        b'filename="n.json"',
    ):
        assert part in body
    assert request.headers["content-length"] == str(len(body))


def test_kinds_of_files() -> None:
    with tempfile.NamedTemporaryFile() as temporary, tempfile.SpooledTemporaryFile() as spooled:
        for file in (io.BytesIO(), temporary, spooled, SAMPLE):
            assert is_base64_file_input(file)
            assert is_file_content(file)
    assert is_file_content(b"")
    assert not is_base64_file_input(b"")
    for other in ("text", None, 1, ("name", b""), [b""]):
        assert not is_file_content(other)
        assert not is_base64_file_input(other)
    assert_is_file_content(("name", b""))
    with pytest.raises(RuntimeError, match="file input `1`"):
        assert_is_file_content(1)


def test_file_from_path() -> None:
    assert file_from_path(os.fspath(SAMPLE)) == ("sample_file.txt", CONTENT)


class TestDeepcopyWithPaths:
    def test_without_paths_nothing_is_copied(self) -> None:
        original = {"a": [1]}
        assert deepcopy_with_paths(original, []) is original

    def test_only_the_containers_on_the_way_are_copied(self) -> None:
        original: Dict[str, Any] = {"on": {"the": {"way": b"x"}, "off": [1]}, "off": {"a": 1}}
        copied = deepcopy_with_paths(original, [["on", "the", "way"]])
        assert copied == original
        assert copied is not original
        assert copied["on"] is not original["on"]
        assert copied["on"]["the"] is not original["on"]["the"]
        assert copied["on"]["off"] is original["on"]["off"]
        assert copied["off"] is original["off"]

    def test_files_are_never_copied(self) -> None:
        stream = io.BytesIO(b"x")
        original = {"a": stream, "b": [stream]}
        copied = deepcopy_with_paths(original, [["a"], ["b", "<array>"]])
        assert copied["a"] is stream
        assert copied["b"] == [stream]
        assert copied["b"] is not original["b"]

    def test_entries_of_arrays(self) -> None:
        original: Dict[str, Any] = {"items": [{"file": b"x", "more": {}}, {"file": b"y"}]}
        copied = deepcopy_with_paths(original, [["items", "<array>", "file"]])
        assert copied == original
        for old, new in zip(original["items"], copied["items"]):
            assert new is not old
        assert copied["items"][0]["more"] is original["items"][0]["more"]

    @pytest.mark.parametrize("path", [["missing"], ["a", "<array>", "b"], ["a", "b", "c"], ["list", "key"]])
    def test_paths_that_lead_nowhere(self, path: list[str]) -> None:
        original: Dict[str, Any] = {"a": {"b": 1}, "list": [1]}
        assert deepcopy_with_paths(original, [path]) == original
        assert original == {"a": {"b": 1}, "list": [1]}

    def test_extracting_leaves_the_input_alone(self) -> None:
        original: Dict[str, Any] = {
            "file": b"x",
            "files": [b"y"],
            "items": [{"file": b"z", "n": 1}],
            "deep": {"er": {"file": b"w"}},
        }
        paths = [["file"], ["files", "<array>"], ["items", "<array>", "file"], ["deep", "er", "file"]]
        copied = deepcopy_with_paths(original, paths)
        assert [content for _, content in extract_files(copied, paths=paths)] == [b"x", b"y", b"z", b"w"]
        assert copied == {"items": [{"n": 1}], "deep": {"er": {}}}
        assert original == {
            "file": b"x",
            "files": [b"y"],
            "items": [{"file": b"z", "n": 1}],
            "deep": {"er": {"file": b"w"}},
        }
