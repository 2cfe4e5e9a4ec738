"""When and how requests are tried again."""

from __future__ import annotations

import io
import math
import time
from typing import Any, List, Type, Union, Iterator, cast
from unittest import mock
from contextlib import suppress

import httpx
import pytest

from openai._types import NotGiven, not_given
from openai._models import FinalRequestOptions
from openai._exceptions import APIStatusError, APITimeoutError, APIConnectionError, InternalServerError
from openai._base_client import BaseClient

from .transport import Script, Received, SyncClient, AsyncClient, serving

RETRY_NOW = {"retry-after-ms": "1"}


@pytest.fixture(autouse=True)
def no_waiting() -> Iterator[mock.Mock]:
    with mock.patch("openai._base_client.BaseClient._calculate_retry_timeout", return_value=0.001) as patched:
        yield patched


def delay(remaining: int, headers: Any = None, *, max_retries: Union[int, NotGiven] = not_given) -> float:
    options = FinalRequestOptions(method="get", url="/foo", max_retries=max_retries)
    mock.patch.stopall()
    return SyncClient(max_retries=3)._calculate_retry_timeout(remaining, options, httpx.Headers(headers))


class TestDelay:
    @pytest.fixture(autouse=True)
    def no_waiting(self) -> None:
        """The real delays."""

    @pytest.mark.parametrize(
        ("remaining", "retry_after", "expected"),
        [
            (3, "20", 20),
            (3, "0", 0.5),
            (3, "-10", 0.5),
            (3, "60", 60),
            (3, "61", 0.5),
            (3, "nan", 0.5),
            (3, "inf", 0.5),
            (3, "Fri, 29 Sep 2023 16:26:57 GMT", 20),
            (3, "Fri, 29 Sep 2023 16:26:37 GMT", 0.5),
            (3, "Fri, 29 Sep 2023 16:27:37 GMT", 60),
            (3, "Fri, 29 Sep 2023 16:27:38 GMT", 0.5),
            (3, "99999999999999999999999999999999999", 0.5),
            (3, "Fri, 99 Sep 99999 16:27:38 GMT", 0.5),
            (3, "Zun, 29 Sep 2023 16:26:27 GMT", 0.5),
            (3, "soon", 0.5),
            (3, "", 0.5),
            (2, "", 1),
            (1, "", 2),
            (-1100, "", 8),
        ],
    )
    def test_retry_after(self, remaining: int, retry_after: str, expected: float) -> None:
        with mock.patch("time.time", return_value=1696004797):
            assert delay(remaining, {"retry-after": retry_after}) == pytest.approx(expected, 0.5 * 0.875)

    def test_milliseconds_go_first(self) -> None:
        assert delay(3, {"retry-after-ms": "1500", "retry-after": "7"}) == 1.5
        assert delay(3, {"retry-after-ms": "soon", "retry-after": "7"}) == 7

    def test_jitter_shortens_by_a_quarter_at_most(self) -> None:
        delays = [delay(3) for _ in range(200)]
        assert 0.375 <= min(delays) < max(delays) <= 0.5

    def test_unlimited_retries(self) -> None:
        options = FinalRequestOptions.construct(method="get", url="/foo", max_retries=math.inf)
        client = SyncClient(Script(*[httpx.Response(500, headers=RETRY_NOW)] * 5, httpx.Response(200, json=1)))
        assert client.request(object, options) == 1


@pytest.mark.parametrize(
    ("status", "headers", "attempts"),
    [
        (408, {}, 3),
        (409, {}, 3),
        (429, {}, 3),
        (500, {}, 3),
        (503, {}, 3),
        (400, {}, 1),
        (404, {}, 1),
        (400, {"x-should-retry": "true"}, 3),
        (500, {"x-should-retry": "false"}, 1),
        (500, {"x-should-retry": "maybe"}, 3),
    ],
)
async def test_which_responses_are_retried(status: int, headers: Any, attempts: int) -> None:
    for handler in (Script(httpx.Response(status, headers=headers)), Script(httpx.Response(status, headers=headers))):
        with pytest.raises(APIStatusError):
            SyncClient(handler).post("/foo", cast_to=object)
        assert len(handler.requests) == attempts
        handler.requests.clear()
        with pytest.raises(APIStatusError):
            await AsyncClient(handler).post("/foo", cast_to=object)
        assert len(handler.requests) == attempts


@pytest.mark.parametrize(
    ("error", "expected", "attempts"),
    [
        (httpx.ReadTimeout, APITimeoutError, 3),
        (httpx.ConnectError, APIConnectionError, 3),
        (httpx.RemoteProtocolError, APIConnectionError, 3),
        (OSError, APIConnectionError, 3),
        (httpx.UnsupportedProtocol, APIConnectionError, 1),
        (httpx.LocalProtocolError, APIConnectionError, 1),
        (RuntimeError, APIConnectionError, 3),
        (ValueError, APIConnectionError, 1),
    ],
)
async def test_which_errors_are_retried(error: Type[Exception], expected: Type[Exception], attempts: int) -> None:
    handler = Script(error)
    with pytest.raises(expected) as caught:
        SyncClient(handler).post("/foo", cast_to=object)
    assert type(caught.value) is expected and isinstance(caught.value.__cause__, error)
    assert len(handler.requests) == attempts
    with pytest.raises(expected):
        await AsyncClient(handler).post("/foo", cast_to=object)
    assert len(handler.requests) == 2 * attempts


async def test_retries_succeed_and_are_counted() -> None:
    def handler() -> Script:
        return Script(httpx.ReadError, httpx.Response(500), httpx.Response(200, json={}))

    sync_handler, async_handler = handler(), handler()
    options: Any = {"headers": {"X-Stainless-Raw-Response": "raw"}}
    client, async_client = SyncClient(sync_handler), AsyncClient(async_handler)
    client._idempotency_header = async_client._idempotency_header = "Idempotency-Key"
    raw: Any = client.post("/foo", cast_to=object, options=options)
    async_raw: Any = await async_client.post("/foo", cast_to=object, options=options)
    assert raw.retries_taken == async_raw.retries_taken == 2
    for requests in (sync_handler.requests, async_handler.requests):
        assert [request.headers["x-stainless-retry-count"] for request in requests] == ["0", "1", "2"]
        assert len({request.headers["idempotency-key"] for request in requests}) == 1
        assert all("x-stainless-raw-response" not in request.headers for request in requests)


def test_a_call_may_have_its_own_number() -> None:
    handler = Script(httpx.Response(500))
    for number in (0, 4):
        handler.requests.clear()
        with pytest.raises(InternalServerError):
            SyncClient(handler).get("/foo", cast_to=object, options={"max_retries": number})
        assert len(handler.requests) == number + 1


def test_the_delay_is_asked_of_the_base_class(no_waiting: mock.Mock) -> None:
    with pytest.raises(InternalServerError):
        SyncClient(Script(httpx.Response(500, headers={"retry-after": "3"}))).get("/foo", cast_to=object)
    assert [call.args[0] for call in no_waiting.call_args_list] == [2, 1]
    assert no_waiting.call_args_list[0].args[2]["retry-after"] == "3"
    assert cast(Any, BaseClient)._calculate_retry_timeout is no_waiting


class TestBodies:
    def attempts(self, content: Any = None, files: Any = None, error: Any = httpx.ReadError) -> List[bytes]:
        handler = Script(error, httpx.Response(500), httpx.Response(200, json=None))
        client = SyncClient(handler)
        with suppress(APIConnectionError, InternalServerError):
            client.post("/up", content=content, files=files, cast_to=object)
        return handler.bodies

    async def attempts_async(self, content: Any) -> List[bytes]:
        bodies: List[bytes] = []

        async def handler(request: httpx.Request) -> httpx.Response:
            bodies.append(await request.aread())
            return httpx.Response(500)

        async with AsyncClient(http_client=httpx.AsyncClient(transport=httpx.MockTransport(handler))) as client:
            with pytest.raises((APIConnectionError, InternalServerError)):
                await client.post("/up", content=content, cast_to=object)
        return bodies

    def file(self) -> io.BytesIO:
        file = io.BytesIO(b"--body")
        file.seek(2)
        return file

    async def test_what_can_be_read_again_is_sent_again(self) -> None:
        for content in (b"body", self.file(), [b"bo", b"dy"]):
            assert self.attempts(content) == [b"body"] * 3
        for content in (b"body", self.file(), [b"bo", b"dy"]):
            assert await self.attempts_async(content) == [b"body"] * 3

    async def test_what_is_gone_is_not_retried(self) -> None:
        def pipe() -> io.BufferedReader:
            class Pipe(io.RawIOBase):
                left = b"body"

                def readable(self) -> bool:
                    return True

                def readinto(self, buffer: Any) -> int:
                    data, self.left = self.left, b""
                    buffer[: len(data)] = data
                    return len(data)

            return io.BufferedReader(Pipe())

        assert self.attempts(iter([b"body"])) == [b"body"]
        assert self.attempts(chunk for chunk in [b"body"]) == [b"body"]
        assert self.attempts(pipe()) == [b"body"]
        assert await self.attempts_async(iter([b"body"])) == [b"body"]
        assert await self.attempts_async(pipe()) == [b"body"]
        assert len(self.attempts(files={"a": io.BytesIO(b"x")})) == 3
        assert len(self.attempts(files=[("a", ("name", b"x"))])) == 3
        with pipe() as unseekable:
            assert len(self.attempts(files={"a": unseekable})) == 1

    def test_an_unread_iterator_is_still_whole(self) -> None:
        seen: List[bytes] = []

        class Transport(httpx.BaseTransport):
            def handle_request(self, request: httpx.Request) -> httpx.Response:
                if not seen:
                    seen.append(b"")
                    raise httpx.ConnectError("refused", request=request)
                seen.append(request.read())
                return httpx.Response(200, json=None)

        with SyncClient(http_client=httpx.Client(transport=Transport())) as client:
            client.post("/up", content=iter([b"body"]), cast_to=object)
        assert seen == [b"", b"body"]


async def test_timeout_leaves_no_connection_open() -> None:
    def slow(received: Received) -> "tuple[int, dict[str, str], bytes]":
        time.sleep(0.3)
        return 200, {}, b""

    with serving(slow) as server:
        with SyncClient(base_url=server.url, timeout=0.05, max_retries=1) as client:
            with pytest.raises(APITimeoutError):
                client.get("/foo", cast_to=object)
            assert open_requests(client) == 0
        async with AsyncClient(base_url=server.url, timeout=0.05, max_retries=1) as async_client:
            with pytest.raises(APITimeoutError):
                await async_client.get("/foo", cast_to=object)
            assert open_requests(async_client) == 0


async def test_failed_responses_give_their_connection_back() -> None:
    with serving(lambda received: (500, {"Content-Type": "application/json"}, b'{"a":1}')) as server:
        headers: Any = {"headers": {"X-Stainless-Raw-Response": "stream"}}
        with SyncClient(base_url=server.url, max_retries=1) as client:
            with pytest.raises(InternalServerError) as caught:
                client.get("/foo", cast_to=object, options=headers)
            assert caught.value.body == {"a": 1}
            assert open_requests(client) == 0
        async with AsyncClient(base_url=server.url, max_retries=1) as async_client:
            with pytest.raises(InternalServerError) as caught:
                await async_client.get("/foo", cast_to=object, options=headers)
            assert caught.value.body == {"a": 1}
            assert open_requests(async_client) == 0


def open_requests(client: Any) -> int:
    transport = client._client._transport
    assert isinstance(transport, (httpx.HTTPTransport, httpx.AsyncHTTPTransport))
    pool: Any = transport._pool
    return len(pool._requests)
