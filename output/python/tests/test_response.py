"""Response objects and the parsing of bodies."""

from __future__ import annotations

import gc
from typing import Any, Dict, List, Type, Union, TypeVar, cast
from pathlib import Path
from typing_extensions import Literal, Annotated

import httpx
import pytest
import pydantic

from openai._models import BaseModel, FinalRequestOptions
from openai._response import (
    APIResponse,
    BaseAPIResponse,
    AsyncAPIResponse,
    BinaryAPIResponse,
    StreamAlreadyConsumed,
    AsyncBinaryAPIResponse,
    MissingStreamClassError,
    StreamedBinaryAPIResponse,
    AsyncStreamedBinaryAPIResponse,
    extract_response_type,
    to_raw_response_wrapper,
    to_streamed_response_wrapper,
    async_to_raw_response_wrapper,
    to_custom_raw_response_wrapper,
    async_to_streamed_response_wrapper,
    to_custom_streamed_response_wrapper,
    async_to_custom_raw_response_wrapper,
    async_to_custom_streamed_response_wrapper,
)
from openai._streaming import Stream, AsyncStream
from openai._exceptions import APIResponseValidationError
from openai._base_client import make_request_options

from .transport import Chunks, Script, SyncClient, AsyncClient

JSON = {"Content-Type": "application/json"}


class Model(BaseModel):
    foo: str
    bar: int


class Other(BaseModel):
    a: str


class ConcreteBase(APIResponse[bytes]): ...


def wrap(
    content: Union[bytes, str], *, cast_to: Any = str, headers: Any = None, strict: bool = False
) -> APIResponse[Any]:
    return APIResponse(
        raw=httpx.Response(200, content=content, headers=headers),
        client=SyncClient(_strict_response_validation=strict),
        stream=False,
        stream_cls=None,
        cast_to=cast_to,
        options=FinalRequestOptions.construct(method="get", url="/foo"),
    )


def wrap_async(content: Union[bytes, str], *, cast_to: Any = str) -> AsyncAPIResponse[Any]:
    return AsyncAPIResponse(
        raw=httpx.Response(200, content=content),
        client=AsyncClient(),
        stream=False,
        stream_cls=None,
        cast_to=cast_to,
        options=FinalRequestOptions.construct(method="get", url="/foo"),
    )


def test_types_of_response_classes() -> None:
    assert extract_response_type(BaseAPIResponse[str]) is str
    assert extract_response_type(AsyncAPIResponse[str]) is str
    assert extract_response_type(ConcreteBase) is bytes
    assert extract_response_type(BinaryAPIResponse) is bytes
    assert extract_response_type(AsyncStreamedBinaryAPIResponse) is bytes
    with pytest.raises(
        RuntimeError,
        match=r"Expected type <class 'openai\._response\.APIResponse'> to have a type argument at index 0",
    ):
        extract_response_type(APIResponse)


def test_models_must_be_ours() -> None:
    class Foreign(pydantic.BaseModel):
        pass

    with pytest.raises(TypeError, match=r"Pydantic models must subclass our base model type, e\.g\. `from "):
        wrap("{}").parse(to=Foreign)
    with pytest.raises(RuntimeError, match="Unsupported type"):
        wrap("{}").parse(to=set)
    with pytest.raises(ValueError, match=r"Subclasses of httpx\.Response"):
        wrap("{}").parse(to=type("Mine", (httpx.Response,), {}))
    with pytest.raises(RuntimeError, match="cast_to is `APIResponse`"):
        wrap("{}").parse(to=APIResponse[str])


async def test_custom_stream() -> None:
    response = wrap("data: 1\n\n")
    response._is_sse_stream = True
    stream = response.parse(to=Stream[int])
    assert stream._cast_to is int and list(stream) == [1]
    other = wrap_async("data: 1\n\n")
    other._is_sse_stream = True
    async_stream = await other.parse(to=AsyncStream[int])
    assert async_stream._cast_to is int and [item async for item in async_stream] == [1]
    with pytest.raises(TypeError, match="to be a subclass of"):
        response.parse(to=int)
    with pytest.raises(MissingStreamClassError):
        response.parse()


def test_custom_model() -> None:
    obj = wrap('{"foo": "hello!", "bar": 2}', headers=JSON).parse(to=Model)
    assert (obj.foo, obj.bar) == ("hello!", 2)
    annotated = wrap('{"foo": "hello!", "bar": 2}').parse(to=cast("Type[Model]", Annotated[Model, "random metadata"]))
    assert (annotated.foo, annotated.bar) == ("hello!", 2)


async def test_custom_model_async() -> None:
    obj = await wrap_async('{"foo": "hello!", "bar": 2}').parse(to=Model)
    assert (obj.foo, obj.bar) == ("hello!", 2)


@pytest.mark.parametrize(
    ("content", "expected"),
    [("false", False), ("true", True), ("False", False), ("True", True), (" TRUE\n", True), ("0", False)],
)
def test_bool(content: str, expected: bool) -> None:
    assert wrap(content).parse(to=bool) is expected


def test_scalars() -> None:
    response = wrap("12")
    assert response.parse(to=int) == 12 and response.parse(to=float) == 12.0
    assert response.parse(to=str) == response.parse() == "12" and response.parse(to=bytes) == b"12"
    assert response.parse(to=type(None)) is None
    assert isinstance(response.parse(to=httpx.Response), httpx.Response)
    with pytest.raises(APIResponseValidationError):
        request = httpx.Request("GET", "http://x.test")
        broken = wrap("twelve")
        broken.http_response.request = request
        broken.parse(to=int)


def test_collections_and_unions() -> None:
    assert wrap('{"a": [1]}', headers=JSON).parse(to=Dict[str, List[int]]) == {"a": [1]}
    assert wrap('{"a": 1}', headers=JSON).parse(to=dict) == {"a": 1}
    assert wrap("[1]", headers=JSON).parse(to=List[int]) == [1]
    assert wrap("null", headers=JSON).parse(to=object) is None
    union = cast(Any, Union[Model, Other])
    assert isinstance(wrap('{"a": "x"}', headers=JSON).parse(to=union), Other)
    text = wrap("foo", headers={"Content-Type": "application/text"}).parse(to=union)
    assert text == "foo"


def test_parsed_once_for_each_type() -> None:
    response = wrap('{"foo": "hello!", "bar": 2}', cast_to=Model, headers=JSON)
    assert response.parse() is response.parse()
    assert response.parse(to=Other) is not response.parse()


def test_post_parser() -> None:
    response = wrap('{"foo": "hello!", "bar": 2}', cast_to=Model, headers=JSON)

    def parser(model: Any) -> object:
        return model.foo

    response._options = FinalRequestOptions.construct(method="get", url="/", post_parser=parser)
    assert response.parse() == "hello!"


def test_facts() -> None:
    chunks = Chunks(b'{"foo": "a", "bar": 1}')
    client = SyncClient(Script(httpx.Response(200, stream=chunks, headers={**JSON, "X-Id": "7"})))
    raw = to_raw_response_wrapper(method(client, Model))()
    assert (raw.status_code, raw.method, raw.url.path, raw.headers["x-id"]) == (200, "GET", "/foo", "7")
    assert raw.http_request.url == raw.url and raw.http_version == "HTTP/1.1" and raw.is_closed
    assert raw.retries_taken == 0 and raw.elapsed.total_seconds() >= 0
    assert repr(raw) == f"<APIResponse [200 OK] type={Model}>"
    assert raw.parse().bar == 1 and raw.json() == {"foo": "a", "bar": 1}
    assert list(raw.iter_lines()) == [raw.text()] and raw.read() == b"".join(raw.iter_bytes(3))
    assert "".join(raw.iter_text()) == raw.text()


# --- Wrappers ---

_T = TypeVar("_T")


def method(client: SyncClient, cast_to: Type[_T]) -> Any:
    def call(*, extra_headers: Any = None) -> _T:
        return client.get("/foo", cast_to=cast_to, options=make_request_options(extra_headers=extra_headers))

    return call


def async_method(client: AsyncClient, cast_to: Type[_T]) -> Any:
    async def call(*, extra_headers: Any = None) -> _T:
        return await client.get("/foo", cast_to=cast_to, options=make_request_options(extra_headers=extra_headers))

    return call


def body(*chunks: bytes, status: int = 200) -> Script:
    return Script(httpx.Response(status, headers=JSON, stream=Chunks(*chunks)))


async def test_raw_wrappers() -> None:
    raw = to_raw_response_wrapper(method(SyncClient(body(b'{"a":', b'"x"}')), Other))()
    assert isinstance(raw, APIResponse) and raw.is_closed and raw.parse().a == "x"
    async_raw = await async_to_raw_response_wrapper(async_method(AsyncClient(body(b'{"a":"x"}')), Other))()
    assert isinstance(async_raw, AsyncAPIResponse) and async_raw.is_closed and (await async_raw.parse()).a == "x"
    assert await async_raw.json() == {"a": "x"} and await async_raw.text() == '{"a":"x"}'
    custom = to_custom_raw_response_wrapper(method(SyncClient(body(b"abc")), Other), BinaryAPIResponse)()
    assert isinstance(custom, BinaryAPIResponse) and custom.parse() == b"abc"
    wrapped = async_to_custom_raw_response_wrapper(
        async_method(AsyncClient(body(b"abc")), Other), AsyncBinaryAPIResponse
    )
    assert await (await wrapped()).parse() == b"abc"


async def test_streamed_wrappers_close_the_response() -> None:
    with to_streamed_response_wrapper(method(SyncClient(body(b'{"a":"x"}')), Other))() as response:
        assert not response.is_closed and response.parse().a == "x"
    assert response.is_closed

    unread = Chunks(b"1", b"2")
    client = SyncClient(Script(httpx.Response(200, stream=unread)))
    with pytest.raises(KeyError), to_streamed_response_wrapper(method(client, object))() as response:
        assert next(response.iter_bytes()) == b"1"
        raise KeyError("in between")
    assert unread.closed

    async_unread = Chunks(b"1", b"2")
    async_client = AsyncClient(Script(httpx.Response(200, stream=async_unread)))
    async with async_to_streamed_response_wrapper(async_method(async_client, object))() as async_response:
        assert not async_response.is_closed
    assert async_unread.closed and async_response.is_closed

    # Nothing is sent, and no coroutine is left behind, without entering.
    async_to_streamed_response_wrapper(async_method(async_client, object))()


def test_what_was_streamed_is_gone() -> None:
    with to_streamed_response_wrapper(method(SyncClient(body(b"ab", b"cd")), object))() as response:
        assert list(response.iter_bytes()) == [b"ab", b"cd"]
        with pytest.raises(StreamAlreadyConsumed, match="read as a stream"):
            response.parse()


async def test_what_was_streamed_is_gone_async() -> None:
    async with async_to_streamed_response_wrapper(
        async_method(AsyncClient(body(b"ab\n", b"cd")), object)
    )() as response:
        assert [line.strip() async for line in response.iter_lines()] == ["ab", "cd"]
        with pytest.raises(StreamAlreadyConsumed):
            await response.read()


async def test_binary_bodies(tmp_path: Path) -> None:
    target = tmp_path / "out"
    result = SyncClient(body(b"ab", b"cd")).get("/foo", cast_to=BinaryAPIResponse)
    assert isinstance(result, BinaryAPIResponse) and result.read() == b"abcd" and result.is_closed
    result.write_to_file(target)
    assert target.read_bytes() == b"abcd"

    async_result = await AsyncClient(body(b"ef")).get("/foo", cast_to=AsyncBinaryAPIResponse)
    await async_result.write_to_file(str(target))
    assert target.read_bytes() == b"ef"

    streamed = to_custom_streamed_response_wrapper(
        method(SyncClient(body(b"gh", b"ij")), object), StreamedBinaryAPIResponse
    )
    with streamed() as response:
        response.stream_to_file(target, chunk_size=3)
    assert target.read_bytes() == b"ghij"

    async_streamed = async_to_custom_streamed_response_wrapper(
        async_method(AsyncClient(body(b"kl")), object), AsyncStreamedBinaryAPIResponse
    )
    async with async_streamed() as async_response:
        await async_response.stream_to_file(target)
    assert target.read_bytes() == b"kl"


async def test_response_class_of_the_other_kind_is_refused() -> None:
    chunks = Chunks(b"abc")
    with pytest.raises(TypeError, match="API Response types must subclass"):
        SyncClient(Script(httpx.Response(200, stream=chunks))).get("/foo", cast_to=AsyncBinaryAPIResponse)
    with pytest.raises(TypeError, match="API Response types must subclass"):
        await AsyncClient(Script(httpx.Response(200, stream=chunks))).get("/foo", cast_to=BinaryAPIResponse)


@pytest.mark.parametrize("kind", ["sync", "async"])
async def test_a_response_that_cannot_be_used_is_closed(kind: Literal["sync", "async"]) -> None:
    chunks = Chunks(b"data: 1\n\n")
    handler = Script(httpx.Response(200, stream=chunks))
    with pytest.raises(MissingStreamClassError):
        if kind == "sync":
            SyncClient(handler).get("/foo", cast_to=int, stream=True)
        else:
            await AsyncClient(handler).get("/foo", cast_to=int, stream=True)
    assert chunks.closed


def test_no_resource_warnings() -> None:
    with pytest.raises(APIResponseValidationError):
        SyncClient(body(b"{"), _strict_response_validation=True).get("/foo", cast_to=Model)
    gc.collect()
