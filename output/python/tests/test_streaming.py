"""Server-sent events and JSON lines."""

from __future__ import annotations

import random
from typing import Any, List, Tuple, Union, Iterator, AsyncIterator, cast
from unittest import mock

import httpx
import pytest

from openai import _streaming
from openai._sse import SSEDecoder, ServerSentEvent
from openai._events import EventRule, find_rule
from openai._models import BaseModel, FinalRequestOptions
from openai._streaming import Stream, AsyncStream, is_stream_class_type, extract_stream_chunk_type
from openai._exceptions import APIError, APIStatusError, BadRequestError, APIResponseValidationError
from openai._event_rules import EVENT_RULES
from openai._decoders.jsonl import JSONLDecoder, AsyncJSONLDecoder

from .transport import Chunks, Script, SyncClient, AsyncClient


class Event(BaseModel):
    foo: int


both = pytest.mark.parametrize("kind", ["sync", "async"])


async def events(kind: str, *chunks: bytes) -> List[ServerSentEvent]:
    request = httpx.Request("GET", "http://x.test")
    response = httpx.Response(200, stream=Chunks(*chunks), request=request)
    if kind == "sync":
        return list(Stream(cast_to=object, client=SyncClient(), response=response)._iter_events())
    return [sse async for sse in AsyncStream(cast_to=object, client=AsyncClient(), response=response)._iter_events()]


async def values(kind: str, *chunks: bytes, cast_to: Any = object, status: int = 200, options: Any = None) -> List[Any]:
    """The values of a stream that is sent by a server; checks that its response is closed."""
    body = Chunks(*chunks)
    handler = Script(httpx.Response(status, stream=body, headers={"content-type": "text/event-stream"}))
    found: List[Any] = []
    try:
        if kind == "sync":
            stream = SyncClient(handler).post("/s", cast_to=cast_to, stream=True, stream_cls=Stream[cast_to])
            found.extend(stream)
        else:
            client = AsyncClient(handler)
            opened = await client.post("/s", cast_to=cast_to, stream=True, stream_cls=AsyncStream[cast_to])
            found.extend([item async for item in opened])
    finally:
        assert body.closed
    return found


def facts(found: List[ServerSentEvent]) -> List[Tuple[Union[str, None], str]]:
    return [(sse.event, sse.data) for sse in found]


@both
@pytest.mark.parametrize(
    ("chunks", "expected"),
    [
        ([b'event: completion\ndata: {"foo":true}\n\n'], [("completion", '{"foo":true}')]),
        ([b'data: {"foo":true}\n', b"\n"], [(None, '{"foo":true}')]),
        ([b"event: ping\n", b"\n"], [("ping", "")]),
        ([b"event: a\n\nevent: b\ndata:1\n\n"], [("a", ""), ("b", "1")]),
        ([b"data: {\ndata: \ndata:\ndata: }\n\n\n\n"], [(None, "{\n\n\n}")]),
        ([b"data: 1\r\n\r\ndata: 2\r\rdata: 3\n\n"], [(None, "1"), (None, "2"), (None, "3")]),
        ([b"data: a\r", b"\n", b"\r", b"\ndata: b\n\n"], [(None, "a"), (None, "b")]),
        ([b": comment\n\ndata:  two spaces\n\n"], [(None, " two spaces")]),
        (["data: é\u2028\u0085x\n\n".encode()], [(None, "é\u2028\u0085x")]),
        (["data: 😀\n\n".encode()[:8], "data: 😀\n\n".encode()[8:]], [(None, "😀")]),
        ([b"\xef\xbb\xbfdata: bom\n\n"], [(None, "bom")]),
        ([b"data: \xff\n\n"], [(None, "\ufffd")]),
        ([b"data\nunknown: 1\n\n"], [(None, "")]),
        ([b"data: cut off"], []),
        ([b"", b"\n\n"], []),
        ([], []),
    ],
)
async def test_decoding(kind: str, chunks: List[bytes], expected: List[Tuple[Any, str]]) -> None:
    assert facts(await events(kind, *chunks)) == expected


@both
async def test_decoding_does_not_depend_on_chunks(kind: str) -> None:
    text = 'event: é\r\ndata: {"a":\r\ndata: "😀"}\r\n\r\n:x\r\rid: 7\nretry: 10\ndata: 2\n\ndata: 3\n\n'.encode()
    whole = await events(kind, text)
    assert facts(whole) == [("é", '{"a":\n"😀"}'), (None, "2"), (None, "3")]
    assert [sse.id for sse in whole] == [None, "7", "7"] and [sse.retry for sse in whole] == [None, 10, None]
    source = random.Random(7)
    for _ in range(50):
        cuts = sorted(source.sample(range(len(text)), 9))
        chunks = [text[start:end] for start, end in zip([0, *cuts], [*cuts, len(text)])]
        assert facts(await events(kind, *chunks)) == facts(whole)
    assert facts(await events(kind, *[text[index : index + 1] for index in range(len(text))])) == facts(whole)


def test_blank_lines_after_an_id_make_no_events() -> None:
    decoder = SSEDecoder()
    lines = ["id: 1", "data: x", "", "", "", "id: bad\0", "retry: soon", ""]
    found = [sse for line in lines for sse in [decoder.decode(line)] if sse]
    assert [(sse.id, sse.data) for sse in found] == [("1", "x")]
    assert repr(found[0]) == "ServerSentEvent(event=None, data=x, id=1, retry=None)"


@both
async def test_values_until_done(kind: str) -> None:
    body = b'data: {"foo":1}\n\nevent: any\ndata: {"foo":2}\n\nevent: ping\n\ndata: [DONE]\n\ndata: {"foo":3}\n\n'
    # What follows is read, for the connection's sake, but not handed on.
    assert await values(kind, body, cast_to=Event) == [Event(foo=1), Event(foo=2)]


@both
async def test_error_events(kind: str) -> None:
    with pytest.raises(APIError, match=r"^overloaded$") as caught:
        await values(kind, b'data: {"error":{"message":"overloaded"}}\n\n')
    assert caught.value.body == {"message": "overloaded"} and not isinstance(caught.value, APIStatusError)
    with pytest.raises(APIError, match="An error occurred during streaming"):
        await values(kind, b'data: {"error":{"code":1}}\n\n')
    with pytest.raises(APIStatusError, match=r"^late$") as status:
        await values(kind, b'data: {"a":1}\n\n', b'event: error\ndata: {"error":{"message":"late"}}\n\n')
    assert status.value.body == {"message": "late"}
    with pytest.raises(APIStatusError, match=r"^not json$"):
        await values(kind, b"event: error\ndata: not json\n\n")
    with pytest.raises(APIResponseValidationError, match="not valid JSON"):
        await values(kind, b"data: {\n\n")


@both
async def test_a_broken_connection_closes_the_response(kind: str) -> None:
    body = Chunks(b'data: {"a":1}\n\n', error=httpx.ReadError("reset"))
    handler = Script(httpx.Response(200, stream=body))
    with pytest.raises(httpx.ReadError):
        if kind == "sync":
            list(SyncClient(handler).get("/s", cast_to=object, stream=True, stream_cls=Stream[object]))
        else:
            stream = await AsyncClient(handler).get("/s", cast_to=object, stream=True, stream_cls=AsyncStream[object])
            [item async for item in stream]
    assert body.closed


@both
async def test_streams_close_as_context_managers(kind: str) -> None:
    body = Chunks(b"data: 1\n\ndata: 2\n\n")
    handler = Script(httpx.Response(200, stream=body))
    if kind == "sync":
        with SyncClient(handler).get("/s", cast_to=object, stream=True, stream_cls=Stream[object]) as stream:
            assert next(stream) == 1
            for item in stream:
                assert item == 2
                break
            assert not body.closed
    else:
        opened = await AsyncClient(handler).get("/s", cast_to=object, stream=True, stream_cls=AsyncStream[object])
        async with opened as async_stream:
            assert await async_stream.__anext__() == 1
    assert body.closed


@both
async def test_error_status_of_a_stream(kind: str) -> None:
    with pytest.raises(BadRequestError):
        await values(kind, b'{"error":"no"}', status=400)


@both
async def test_client_default_stream_class(kind: str) -> None:
    handler = Script(httpx.Response(200, stream=Chunks(b'data: {"foo":1}\n\n')))
    if kind == "sync":
        client = SyncClient(handler)
        client._default_stream_cls = Stream
        stream: Any = client.post("/s", cast_to=Event, stream=True)
        assert list(cast("Stream[Event]", stream)) == [Event(foo=1)]
    else:
        async_client = AsyncClient(handler)
        async_client._default_stream_cls = AsyncStream
        async_stream: Any = await async_client.post("/s", cast_to=Event, stream=True)
        assert [item async for item in async_stream] == [Event(foo=1)]


NAMED = (
    EventRule(events=frozenset({"start", "stop"}), handle="yield"),
    EventRule(events=frozenset({"wrapped"}), handle="yield", envelope=True),
    EventRule(events=frozenset({"ping"}), handle="continue"),
    EventRule(events=frozenset({"end"}), handle="break"),
    EventRule(events=frozenset({"error"}), handle="error"),
    EventRule(events=frozenset({None}), data_starts_with="{", handle="yield"),
)


@both
async def test_named_events(kind: str) -> None:
    body = (
        b"event: start\ndata: 1\n\nevent: ping\ndata: x\n\nevent: new\ndata: y\n\nevent: wrapped\ndata: 2\n\n"
        b"data: [3]\n\ndata: {}\n\nevent: end\ndata: z\n\nevent: stop\ndata: 4\n\n"
    )
    with mock.patch.object(_streaming, "EVENT_RULES", NAMED):
        assert await values(kind, body) == [1, {"event": "wrapped", "data": 2}, {}]
        with pytest.raises(APIStatusError, match=r"^{'type': 'x'}$"):
            await values(kind, b'event: error\ndata: {"type":"x"}\n\n')


def test_rules() -> None:
    assert find_rule((), "any", "1").handle == "yield"
    assert find_rule(NAMED, "unknown", "1").handle == "continue"
    assert find_rule((EventRule(events=frozenset({"error"}), handle="error"),), "other", "1").handle == "yield"
    assert find_rule(EVENT_RULES, None, "[DONE]").handle == "done"
    assert find_rule(EVENT_RULES, "", "1").handle == "yield"


def test_stream_types() -> None:
    class Sub(Stream[bytes]): ...

    bare: Any = Stream
    assert is_stream_class_type(bare) and is_stream_class_type(AsyncStream[int]) and is_stream_class_type(Sub)
    assert not is_stream_class_type(int) and not is_stream_class_type(JSONLDecoder)
    assert extract_stream_chunk_type(Stream[int]) is int and extract_stream_chunk_type(Sub) is bytes
    with pytest.raises(RuntimeError, match="expected a type"):
        extract_stream_chunk_type(bare, failure_message="expected a type")


# --- JSON lines ---


async def lines(kind: str, *chunks: bytes, by_cast: bool = False, **options: Any) -> List[Event]:
    body = Chunks(*chunks)
    handler = Script(httpx.Response(200, stream=body))
    try:
        if kind == "sync":
            client = SyncClient(handler, **options)
            if by_cast:
                return list(client.get("/l", cast_to=JSONLDecoder[Event]))
            return list(client.get("/l", cast_to=Event, stream=True, stream_cls=JSONLDecoder[Event]))
        async_client = AsyncClient(handler, **options)
        if by_cast:
            decoder = await async_client.get("/l", cast_to=AsyncJSONLDecoder[Event])
        else:
            decoder = await async_client.get("/l", cast_to=Event, stream=True, stream_cls=AsyncJSONLDecoder[Event])
        return [item async for item in decoder]
    finally:
        assert body.closed


@both
@pytest.mark.parametrize(
    "chunks",
    [
        [b'{"foo":1}\n{"foo":2}\n'],
        [b'{"foo":1}\r\n\r\n  \n{"fo', b"", b'o":', b"2}"],
        [bytes([byte]) for byte in b'\n{"foo":1}\n{"foo":2}\n\n'],
    ],
)
async def test_json_lines(kind: str, chunks: List[bytes]) -> None:
    assert await lines(kind, *chunks) == [Event(foo=1), Event(foo=2)]


@both
async def test_json_lines_by_cast_and_strictly(kind: str) -> None:
    assert await lines(kind, b'{"foo":1}', by_cast=True) == [Event(foo=1)]
    with pytest.raises(APIResponseValidationError):
        await lines(kind, b'{"foo":"x"}', _strict_response_validation=True)
    with pytest.raises(APIResponseValidationError):
        await lines(kind, b'{"foo":1}\n{"foo"\n')


@both
async def test_json_lines_close(kind: str) -> None:
    body = Chunks(b'{"foo":1}\n{"foo":2}\n')
    response = httpx.Response(200, stream=body)
    if kind == "sync":

        def source() -> Iterator[bytes]:
            yield from body

        with JSONLDecoder(raw_iterator=source(), line_type=Event, http_response=response) as decoder:
            assert next(decoder).foo == 1
    else:

        async def async_source() -> AsyncIterator[bytes]:
            async for chunk in body:
                yield chunk

        opened = AsyncJSONLDecoder(raw_iterator=async_source(), line_type=Event, http_response=response)
        async with opened as async_decoder:
            assert (await async_decoder.__anext__()).foo == 1
    assert body.closed


@both
async def test_envelopes_of_one_method(kind: str) -> None:
    request = httpx.Request("GET", "http://x.test")
    response = httpx.Response(200, stream=Chunks(b"event: a\ndata: 1\n\n"), request=request)
    options = FinalRequestOptions(method="get", url="/", synthesize_event_and_data=True)
    if kind == "sync":
        found = list(Stream(cast_to=object, client=SyncClient(), response=response, options=options))
    else:
        stream = AsyncStream(cast_to=object, client=AsyncClient(), response=response, options=options)
        found = [item async for item in stream]
    assert found == [{"event": "a", "data": 1}]
