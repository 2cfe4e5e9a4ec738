"""Response objects of SDKs that began before 2024: one class for both clients, whose `parse()` nobody awaits."""

from __future__ import annotations

import os
import inspect
from typing import (
    TYPE_CHECKING,
    Any,
    Type,
    Tuple,
    Union,
    Generic,
    Mapping,
    TypeVar,
    Callable,
    Iterator,
    Optional,
    Awaitable,
    AsyncIterator,
    cast,
    overload,
)
from functools import wraps
from typing_extensions import ParamSpec, override, deprecated

import httpx

from ._calls import Call
from ._parsing import plain_type
from ._response import BaseAPIResponse
from ._constants import RAW_RESPONSE_HEADER
from ._streaming import Stream, AsyncStream
from ._client_base import BaseClient
from ._client_sync import SyncAPIClient
from ._client_async import AsyncAPIClient

if TYPE_CHECKING:
    from ._models import FinalRequestOptions

_P = ParamSpec("_P")
_R = TypeVar("_R")
_T = TypeVar("_T")
_R_co = TypeVar("_R_co", covariant=True)
_HttpxClientT = TypeVar("_HttpxClientT", bound=Union[httpx.Client, httpx.AsyncClient])
_DefaultStreamT = TypeVar("_DefaultStreamT", bound=Union[Stream[Any], AsyncStream[Any]])

__all__ = [
    "HttpxBinaryResponseContent",
    "LegacyAPIResponse",
    "LegacyAsyncAPIClient",
    "LegacySyncAPIClient",
    "async_to_raw_response_wrapper",
    "to_raw_response_wrapper",
]

_LEGACY = "true"
"""The value of the header that asks for a `LegacyAPIResponse`."""
_NOT_STREAMED = "The body has been read already, nothing is streamed; use `.with_streaming_response` to stream it."


class HttpxBinaryResponseContent:
    """A response whose body is bytes, e.g. a file. The body has been read already."""

    response: httpx.Response

    def __init__(self, response: httpx.Response) -> None:
        self.response = response

    @property
    def content(self) -> bytes:
        """The body."""
        return self.response.content

    @property
    def text(self) -> str:
        """The body as text."""
        return self.response.text

    @property
    def encoding(self) -> Optional[str]:
        """The encoding by which the body becomes text."""
        return self.response.encoding

    @property
    def charset_encoding(self) -> Optional[str]:
        """The encoding that the response's headers name."""
        return self.response.charset_encoding

    def json(self, **kwargs: Any) -> Any:
        """The body as decoded JSON; the arguments are those of `json.loads`."""
        return self.response.json(**kwargs)

    def read(self) -> bytes:
        """The body."""
        return self.response.read()

    def iter_bytes(self, chunk_size: Optional[int] = None) -> Iterator[bytes]:
        """Iterate the body, decompressed, in chunks of `chunk_size` bytes."""
        return self.response.iter_bytes(chunk_size)

    def iter_text(self, chunk_size: Optional[int] = None) -> Iterator[str]:
        """Iterate the body as text, in chunks of `chunk_size` characters."""
        return self.response.iter_text(chunk_size)

    def iter_lines(self) -> Iterator[str]:
        """Iterate the lines of the body, without their ends."""
        return self.response.iter_lines()

    def iter_raw(self, chunk_size: Optional[int] = None) -> Iterator[bytes]:
        """Iterate the body as it was sent; only possible before it has been read."""
        return self.response.iter_raw(chunk_size)

    def write_to_file(self, file: Union[str, os.PathLike[str]]) -> None:
        """Write the body to a file, which is created or overwritten.

        To save a large body without holding it in memory use `.with_streaming_response` and `stream_to_file`.
        """
        with open(file, mode="wb") as target:
            for data in self.response.iter_bytes():
                target.write(data)

    @deprecated(_NOT_STREAMED)
    def stream_to_file(self, file: Union[str, os.PathLike[str]], *, chunk_size: Optional[int] = None) -> None:
        """Write the body to a file, which is created or overwritten."""
        with open(file, mode="wb") as target:
            for data in self.response.iter_bytes(chunk_size):
                target.write(data)

    def close(self) -> None:
        """Close the response; done already once the body has been read."""
        self.response.close()

    async def aread(self) -> bytes:
        """The body."""
        return await self.response.aread()

    async def aiter_bytes(self, chunk_size: Optional[int] = None) -> AsyncIterator[bytes]:
        """Iterate the body, decompressed, in chunks of `chunk_size` bytes."""
        async for chunk in self.response.aiter_bytes(chunk_size):
            yield chunk

    async def aiter_text(self, chunk_size: Optional[int] = None) -> AsyncIterator[str]:
        """Iterate the body as text, in chunks of `chunk_size` characters."""
        async for chunk in self.response.aiter_text(chunk_size):
            yield chunk

    async def aiter_lines(self) -> AsyncIterator[str]:
        """Iterate the lines of the body, without their ends."""
        async for line in self.response.aiter_lines():
            yield line

    async def aiter_raw(self, chunk_size: Optional[int] = None) -> AsyncIterator[bytes]:
        """Iterate the body as it was sent; only possible before it has been read."""
        async for chunk in self.response.aiter_raw(chunk_size):
            yield chunk

    @deprecated(_NOT_STREAMED)
    async def astream_to_file(self, file: Union[str, os.PathLike[str]], *, chunk_size: Optional[int] = None) -> None:
        """Write the body to a file, which is created or overwritten."""
        import anyio

        async with await anyio.open_file(file, mode="wb") as target:
            async for data in self.response.aiter_bytes(chunk_size):
                await target.write(data)

    async def aclose(self) -> None:
        """Close the response; done already once the body has been read."""
        await self.response.aclose()


class LegacyAPIResponse(BaseAPIResponse[_R_co]):
    """A response, its headers and its status, whose body is parsed when you ask for it. The body has been read already,
    unless it is a stream."""

    @overload
    def parse(self, *, to: Type[_T]) -> _T: ...

    @overload
    def parse(self) -> _R_co: ...

    def parse(self, *, to: Optional[Type[_T]] = None) -> Union[_R_co, _T]:
        """The body as the type that the method returns, or as the type given by `to`.

        `to` may be a model that subclasses this package's `BaseModel`, `dict`, `list`, `Union`, `str`, `int`, `float`,
        `bool`, `bytes`, `httpx.Response` or, for a stream, `Stream[...]` or `AsyncStream[...]`.
        """
        return cast("Union[_R_co, _T]", self._cached_parse(to))

    @property
    def request_id(self) -> Optional[str]:
        """What the server calls the request, if it says so; worth quoting to those who run it."""
        return cast("Optional[str]", self.headers.get("x-request-id"))

    @property
    def content(self) -> bytes:
        """The body."""
        return self.http_response.content

    @property
    def text(self) -> str:
        """The body as text."""
        return self.http_response.text

    @override
    def _parse(self, *, to: Optional[Type[Any]] = None) -> Any:
        binary = _binary_class(to if to is not None else self._cast_to)
        return binary(self.http_response) if binary is not None else super()._parse(to=to)


class _LegacyClient(BaseClient[_HttpxClientT, _DefaultStreamT], Generic[_HttpxClientT, _DefaultStreamT]):
    @override
    def _wrap_response(
        self,
        call: Call,
        options: FinalRequestOptions,
        response: httpx.Response,
        stream_cls: Union[Type[Stream[Any]], Type[AsyncStream[Any]], None],
        response_cls: Type[BaseAPIResponse[Any]],
    ) -> Tuple[Any, bool]:
        if call.raw == _LEGACY:
            wrapped: LegacyAPIResponse[Any] = LegacyAPIResponse(
                raw=response,
                client=self,
                cast_to=call.cast_to,
                stream=call.stream,
                stream_cls=stream_cls,
                options=options,
                retries_taken=call.retries_taken,
            )
            return wrapped, False
        binary = _binary_class(call.cast_to)
        if binary is not None:
            return binary(response), False
        return super()._wrap_response(call, options, response, stream_cls, response_cls)


class LegacySyncAPIClient(_LegacyClient[httpx.Client, Stream[Any]], SyncAPIClient):
    """A client whose methods block until the answer is there."""


class LegacyAsyncAPIClient(_LegacyClient[httpx.AsyncClient, AsyncStream[Any]], AsyncAPIClient):
    """A client whose methods are awaited."""


def _binary_class(cast_to: Any) -> Optional[Type[HttpxBinaryResponseContent]]:
    plain = plain_type(cast_to)
    return plain if inspect.isclass(plain) and issubclass(plain, HttpxBinaryResponseContent) else None


def to_raw_response_wrapper(func: Callable[_P, _R]) -> Callable[_P, LegacyAPIResponse[_R]]:
    """`func`, but giving the whole response, read, instead of its parsed body."""

    @wraps(func)
    def wrapped(*args: _P.args, **kwargs: _P.kwargs) -> LegacyAPIResponse[_R]:
        kwargs["extra_headers"] = _asking(cast("Optional[Mapping[str, Any]]", kwargs.get("extra_headers")))
        return cast("LegacyAPIResponse[_R]", func(*args, **kwargs))

    return wrapped


def async_to_raw_response_wrapper(func: Callable[_P, Awaitable[_R]]) -> Callable[_P, Awaitable[LegacyAPIResponse[_R]]]:
    """`func`, but giving the whole response, read, instead of its parsed body."""

    @wraps(func)
    async def wrapped(*args: _P.args, **kwargs: _P.kwargs) -> LegacyAPIResponse[_R]:
        kwargs["extra_headers"] = _asking(cast("Optional[Mapping[str, Any]]", kwargs.get("extra_headers")))
        return cast("LegacyAPIResponse[_R]", await func(*args, **kwargs))

    return wrapped


def _asking(extra_headers: Optional[Mapping[str, Any]]) -> Mapping[str, Any]:
    """A call's extra headers with the wish for a response object among them, where the client finds it."""
    return {**(extra_headers or {}), RAW_RESPONSE_HEADER: _LEGACY}
