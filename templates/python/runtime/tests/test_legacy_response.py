"""Response objects of SDKs that began before 2024."""

from __future__ import annotations

import json
from typing import Any, List
from pathlib import Path

import httpx
import pytest
import pydantic

from runtime_package._models import BaseModel, FinalRequestOptions
from runtime_package._response import (
    StreamedBinaryAPIResponse,
    AsyncStreamedBinaryAPIResponse,
    to_custom_streamed_response_wrapper,
    async_to_custom_streamed_response_wrapper,
)
from runtime_package._streaming import Stream, AsyncStream
from runtime_package._base_client import make_request_options
from runtime_package._legacy_response import (
    LegacyAPIResponse,
    LegacySyncAPIClient,
    LegacyAsyncAPIClient,
    HttpxBinaryResponseContent,
    to_raw_response_wrapper,
    async_to_raw_response_wrapper,
)

from .transport import BASE_URL, Chunks, Script

BODY = "één\ntwo\n".encode()


class Model(BaseModel):
    foo: str


class Client(LegacySyncAPIClient):
    """A client of an old SDK, with a method of each kind."""

    def __init__(self, handler: Any) -> None:
        super().__init__(
            version="1.2.3",
            base_url=BASE_URL,
            http_client=httpx.Client(transport=httpx.MockTransport(handler)),
            _strict_response_validation=False,
        )
        self._default_stream_cls = Stream

    def model(self, *, extra_headers: Any = None) -> Model:
        return self.get("/model", options=make_request_options(extra_headers=extra_headers), cast_to=Model)

    def file(self, *, extra_headers: Any = None) -> HttpxBinaryResponseContent:
        options = make_request_options(extra_headers=extra_headers)
        return self.get("/file", options=options, cast_to=HttpxBinaryResponseContent)

    def events(self, *, extra_headers: Any = None) -> Stream[Model]:
        options = make_request_options(extra_headers=extra_headers)
        return self.get("/events", options=options, cast_to=Model, stream=True, stream_cls=Stream[Model])


class AsyncClient(LegacyAsyncAPIClient):
    """The asynchronous twin."""

    def __init__(self, handler: Any) -> None:
        super().__init__(
            version="1.2.3",
            base_url=BASE_URL,
            http_client=httpx.AsyncClient(transport=httpx.MockTransport(handler)),
            _strict_response_validation=False,
        )
        self._default_stream_cls = AsyncStream

    async def model(self, *, extra_headers: Any = None) -> Model:
        return await self.get("/model", options=make_request_options(extra_headers=extra_headers), cast_to=Model)

    async def file(self, *, extra_headers: Any = None) -> HttpxBinaryResponseContent:
        options = make_request_options(extra_headers=extra_headers)
        return await self.get("/file", options=options, cast_to=HttpxBinaryResponseContent)


def model() -> Script:
    return Script(httpx.Response(200, headers={"x-request-id": "req-1"}, json={"foo": "bar"}))


def file() -> Script:
    return Script(httpx.Response(200, headers={"Content-Type": "text/plain; charset=utf-8"}, content=BODY))


def test_parsed_results_are_as_ever() -> None:
    assert Client(model()).model() == Model(foo="bar")


def test_raw_response_is_read_and_parsed_without_waiting() -> None:
    script = model()
    client = Client(script)
    response = to_raw_response_wrapper(client.model)(extra_headers={"x-mine": "1"})
    assert type(response) is LegacyAPIResponse
    assert response.is_closed
    assert response.content == b'{"foo":"bar"}'
    assert json.loads(response.text) == {"foo": "bar"}
    assert response.status_code == 200
    assert response.request_id == "req-1"
    assert response.parse() == Model(foo="bar")
    assert response.parse() is response.parse()
    assert response.parse(to=str) == response.text
    assert script.requests[0].headers["x-mine"] == "1"
    assert not [name for name in script.requests[0].headers if "raw-response" in name]


async def test_asynchronous_raw_response_is_parsed_without_waiting() -> None:
    response = await async_to_raw_response_wrapper(AsyncClient(model()).model)()
    assert type(response) is LegacyAPIResponse
    assert response.parse() == Model(foo="bar")


def test_raw_response_of_a_stream_is_not_read() -> None:
    chunks = Chunks(b'data: {"foo": "1"}\n\n', b'data: {"foo": "2"}\n\n')
    script = Script(httpx.Response(200, headers={"Content-Type": "text/event-stream"}, stream=chunks))
    response = to_raw_response_wrapper(Client(script).events)()
    assert not response.is_closed
    assert [event.foo for event in response.parse()] == ["1", "2"]
    assert chunks.closed


def test_binary_content(tmp_path: Path) -> None:
    content = Client(file()).file()
    assert type(content) is HttpxBinaryResponseContent
    assert content.content == content.read() == b"".join(content.iter_bytes(4)) == BODY
    assert content.text == "".join(content.iter_text()) == BODY.decode()
    assert list(content.iter_lines()) == ["één", "two"]
    assert content.encoding == content.charset_encoding == "utf-8"
    assert content.response.status_code == 200
    content.write_to_file(tmp_path / "whole")
    with pytest.warns(DeprecationWarning):
        content.stream_to_file(tmp_path / "pieces", chunk_size=3)  # pyright: ignore[reportDeprecated]
    assert (tmp_path / "whole").read_bytes() == (tmp_path / "pieces").read_bytes() == BODY
    content.close()
    assert content.response.is_closed


async def test_asynchronous_binary_content(tmp_path: Path) -> None:
    content = await AsyncClient(file()).file()
    assert type(content) is HttpxBinaryResponseContent
    assert content.content == await content.aread() == BODY
    assert b"".join([chunk async for chunk in content.aiter_bytes(4)]) == BODY
    assert "".join([chunk async for chunk in content.aiter_text()]) == BODY.decode()
    assert [line async for line in content.aiter_lines()] == ["één", "two"]
    with pytest.warns(DeprecationWarning):
        await content.astream_to_file(tmp_path / "pieces", chunk_size=3)  # pyright: ignore[reportDeprecated]
    assert (tmp_path / "pieces").read_bytes() == BODY
    await content.aclose()


async def test_binary_content_as_it_was_sent() -> None:
    content = HttpxBinaryResponseContent(httpx.Response(200, stream=Chunks(BODY[:3], BODY[3:])))
    assert b"".join(content.iter_raw()) == BODY
    content = HttpxBinaryResponseContent(httpx.Response(200, stream=Chunks(BODY[:3], BODY[3:])))
    assert b"".join([chunk async for chunk in content.aiter_raw()]) == BODY


def test_binary_json() -> None:
    content = HttpxBinaryResponseContent(httpx.Response(200, json={"n": 1.5}))
    assert content.json() == {"n": 1.5}
    assert content.json(parse_float=str) == {"n": "1.5"}


def test_raw_response_of_binary_content() -> None:
    response = to_raw_response_wrapper(Client(file()).file)()
    assert type(response) is LegacyAPIResponse
    content = response.parse()
    assert type(content) is HttpxBinaryResponseContent
    assert content.content == BODY


def test_subclass_of_binary_content() -> None:
    class Sound(HttpxBinaryResponseContent): ...

    response = to_raw_response_wrapper(Client(file()).file)()
    assert type(response.parse(to=Sound)) is Sound


def test_streamed_binary_content(tmp_path: Path) -> None:
    client = Client(Script(httpx.Response(200, stream=Chunks(BODY[:3], BODY[3:]))))
    with to_custom_streamed_response_wrapper(client.file, StreamedBinaryAPIResponse)() as response:
        assert not response.is_closed
        response.stream_to_file(tmp_path / "file")
    assert (tmp_path / "file").read_bytes() == BODY


async def test_asynchronous_streamed_binary_content() -> None:
    client = AsyncClient(file())
    async with async_to_custom_streamed_response_wrapper(client.file, AsyncStreamedBinaryAPIResponse)() as response:
        assert await response.parse() == BODY


def test_models_must_be_of_this_package() -> None:
    class Foreign(pydantic.BaseModel): ...

    response: LegacyAPIResponse[str] = LegacyAPIResponse(
        raw=httpx.Response(200, content=b"foo"),
        client=Client(model()),
        stream=False,
        stream_cls=None,
        cast_to=str,
        options=FinalRequestOptions.construct(method="get", url="/foo"),
    )
    with pytest.raises(TypeError, match="must subclass our base model type"):
        response.parse(to=Foreign)


@pytest.mark.parametrize("text, expected", [("false", False), ("True", True)])
def test_scalars(text: str, expected: bool) -> None:
    options = FinalRequestOptions.construct(method="get", url="/foo")
    response: LegacyAPIResponse[str] = LegacyAPIResponse(
        raw=httpx.Response(200, content=text),
        client=Client(model()),
        stream=False,
        stream_cls=None,
        cast_to=str,
        options=options,
    )
    assert response.parse(to=bool) is expected


def test_stream_of_another_type() -> None:
    options = FinalRequestOptions.construct(method="get", url="/foo")
    response: LegacyAPIResponse[str] = LegacyAPIResponse(
        raw=httpx.Response(200, content=b"foo"),
        client=Client(model()),
        stream=True,
        stream_cls=None,
        cast_to=str,
        options=options,
    )
    stream: Stream[List[int]] = response.parse(to=Stream[List[int]])
    assert stream._cast_to == List[int]
