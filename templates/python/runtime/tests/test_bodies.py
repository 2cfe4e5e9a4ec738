"""Request bodies: JSON, forms, files and raw bytes."""

from __future__ import annotations

import io
import json
from typing import Any, List, Iterator, AsyncIterator, cast
from pathlib import Path
from typing_extensions import override

import httpx
import pytest

from runtime_package._qs import Querystring

from .transport import SyncClient, AsyncClient, ok, build, serving


def test_json_is_compact_and_not_escaped() -> None:
    request = build(SyncClient(), method="post", json_data={"a": "é", "b": [1, None]})
    assert request.content == '{"a":"é","b":[1,null]}'.encode()


def test_extra_body_is_merged() -> None:
    request = build(SyncClient(), method="post", json_data={"foo": "bar", "baz": True}, extra_json={"baz": False})
    assert json.loads(request.content) == {"foo": "bar", "baz": False}
    assert json.loads(build(SyncClient(), method="post", extra_json={"a": 1}).content) == {"a": 1}
    with pytest.raises(RuntimeError, match="cannot merge with `extra_body`"):
        build(SyncClient(), method="post", json_data=[1], extra_json={"a": 1})


@pytest.mark.parametrize("value", [0, False, "", [], {}])
def test_false_bodies_are_sent(value: object) -> None:
    assert json.loads(build(SyncClient(), method="post", json_data=value).content) == value


def test_get_and_delete_may_have_a_body() -> None:
    handler = ok()
    client = SyncClient(handler)
    client.get("/foo", cast_to=object, body={"a": 1})
    client.delete("/foo", cast_to=object, body={"a": 1})
    assert handler.bodies == [b'{"a":1}', b'{"a":1}']
    assert all(request.headers["content-type"] == "application/json" for request in handler.requests)


@pytest.mark.skipif(httpx.__version__ == "0.23.0", reason="this httpx does not read the boundary out of the header")
def test_multipart_repeats_arrays() -> None:
    boundary = "6b7ba517decee4a450543ea6ae821c82"
    request = build(
        SyncClient(),
        method="post",
        headers={"Content-Type": f"multipart/form-data; boundary={boundary}"},
        json_data={"array": ["foo", "bar"], "nested": {"a": 1}},
        files=[("foo.txt", b"hello world")],
    )
    text = request.read()
    assert request.headers["content-type"] == f"multipart/form-data; boundary={boundary}"
    assert text.count(b'name="array[]"') == 2 and b'name="nested[a]"' in text
    assert b'name="foo.txt"; filename="upload"' in text and b"hello world" in text
    assert text.endswith(f"--{boundary}--\r\n".encode())


def test_multipart_has_brackets_whatever_queries_have() -> None:
    class Dotted(SyncClient):
        @property
        @override
        def qs(self) -> Querystring:
            return Querystring(array_format="comma", nested_format="dots")

    body = {"place": {"x": 1}, "tags": ["a", "b"]}
    text = build(Dotted(), method="post", headers={"Content-Type": "multipart/form-data"}, json_data=body).read()
    assert b'name="place[x]"' in text and text.count(b'name="tags[]"') == 2


def test_multipart_without_boundary_or_files() -> None:
    request = build(SyncClient(), method="post", headers={"Content-Type": "multipart/form-data"}, json_data={"a": "b"})
    assert request.headers["content-type"].startswith("multipart/form-data; boundary=")
    assert b'name="a"' in request.read()
    uploaded = build(SyncClient(), method="post", files={"f": b"x"})
    assert uploaded.headers["content-type"].startswith("multipart/form-data; boundary=")
    with pytest.raises(TypeError, match="to be a dictionary"):
        build(SyncClient(), method="post", headers={"Content-Type": "multipart/form-data"}, json_data=["a"])


def test_form_body() -> None:
    headers = {"Content-Type": "application/x-www-form-urlencoded"}
    assert build(SyncClient(), method="post", headers=headers, json_data={"a": "b c", "d": 1}).content == b"a=b+c&d=1"


def raw_bodies(path: Path) -> List[object]:
    path.write_bytes(b"raw body")
    return [b"raw body", bytearray(b"raw body"), io.BytesIO(b"raw body"), [b"raw ", b"body"], iter([b"raw body"])]


@pytest.mark.parametrize("index", range(5))
def test_raw_body(index: int, tmp_path: Path) -> None:
    handler = ok()
    content = raw_bodies(tmp_path / "body")[index]
    headers = {"headers": {"Content-Type": "application/octet-stream"}}
    SyncClient(handler).post("/up", content=cast(Any, content), cast_to=object, options=cast(Any, headers))
    assert handler.bodies == [b"raw body"]
    assert handler.requests[0].headers["content-type"] == "application/octet-stream"


@pytest.mark.parametrize("index", range(5))
async def test_raw_body_async(index: int, tmp_path: Path) -> None:
    received: List[bytes] = []

    async def handler(request: httpx.Request) -> httpx.Response:
        received.append(await request.aread())
        return httpx.Response(200, json=None)

    http_client = httpx.AsyncClient(transport=httpx.MockTransport(handler))
    content = raw_bodies(tmp_path / "body")[index]
    async with AsyncClient(http_client=http_client) as client:
        await client.post("/up", content=cast(Any, content), cast_to=object)
    assert received == [b"raw body"]


def test_file_body_has_a_length_from_where_it_stands(tmp_path: Path) -> None:
    path = tmp_path / "body"
    path.write_bytes(b"0123456789")
    with (
        serving(lambda received: (200, {"Content-Type": "application/json"}, b"{}")) as server,
        open(path, "rb") as file,
    ):
        file.seek(4)
        with SyncClient(base_url=server.url) as client:
            client.post("/up", content=file, cast_to=object)
    assert server.received[0].body == b"456789"


async def test_file_body_async_has_a_length(tmp_path: Path) -> None:
    path = tmp_path / "body"
    path.write_bytes(b"x" * 200_000)
    with (
        serving(lambda received: (200, {"Content-Type": "application/json"}, b"{}")) as server,
        open(path, "rb") as file,
    ):
        async with AsyncClient(base_url=server.url) as client:
            await client.post("/up", content=file, cast_to=object)
    assert len(server.received[0].body) == 200_000


async def test_async_iterator_body() -> None:
    async def body() -> AsyncIterator[bytes]:
        yield b"a"
        yield b"b"

    handler = ok()
    with pytest.raises(TypeError, match="iterable of bytes"):
        SyncClient(handler).post("/up", content=cast(Any, body()), cast_to=object)
    received: List[bytes] = []

    async def read(request: httpx.Request) -> httpx.Response:
        received.append(await request.aread())
        return httpx.Response(204)

    async with AsyncClient(http_client=httpx.AsyncClient(transport=httpx.MockTransport(read))) as client:
        assert await client.post("/up", content=body(), cast_to=object) is None
    assert received == [b"ab"]


def test_the_error_of_a_body_is_the_callers_own() -> None:
    class Broken(Exception):
        pass

    def body() -> Iterator[bytes]:
        yield b"a"
        raise Broken()

    with pytest.raises(Broken):
        SyncClient(ok()).post("/up", content=body(), cast_to=object)


def test_two_bodies_are_refused() -> None:
    client = SyncClient(ok())
    with pytest.raises(TypeError, match="`body` and `content`"):
        client.post("/up", body={}, content=b"", cast_to=object)
    with pytest.raises(TypeError, match="`files` and `content`"):
        client.post("/up", files={"a": b""}, content=b"", cast_to=object)
    with pytest.raises(TypeError, match="Expected `content`"):
        client.post("/up", content=cast(Any, {"a": 1}), cast_to=object)


def test_bytes_as_body_are_deprecated() -> None:
    handler = ok()
    with pytest.warns(DeprecationWarning, match="Passing raw bytes as `body` is deprecated") as caught:
        SyncClient(handler).post("/up", body=b"raw", cast_to=object)
    assert caught[0].filename == __file__
    assert handler.bodies == [b"raw"]
