"""Response objects: what `.with_raw_response` and `.with_streaming_response` give, and the bodies that are not JSON."""

from __future__ import annotations

import os
import inspect
import datetime
from typing import (
    TYPE_CHECKING,
    Any,
    Dict,
    Type,
    Union,
    Generic,
    TypeVar,
    Iterator,
    Optional,
    AsyncIterator,
    cast,
    overload,
)
from typing_extensions import override, get_origin

import httpx

from ._utils import is_given, extract_type_arg, extract_type_var_from_base
from ._parsing import plain_type, parse_response
from ._streaming import Stream, AsyncStream, is_stream_class_type, extract_stream_chunk_type
from ._exceptions import OpenAIError
from ._raw_wrappers import (
    ResponseContextManager,
    AsyncResponseContextManager,
    to_raw_response_wrapper,
    to_streamed_response_wrapper,
    async_to_raw_response_wrapper,
    to_custom_raw_response_wrapper,
    async_to_streamed_response_wrapper,
    to_custom_streamed_response_wrapper,
    async_to_custom_raw_response_wrapper,
    async_to_custom_streamed_response_wrapper,
)
from ._decoders.jsonl import JSONLDecoder, AsyncJSONLDecoder

if TYPE_CHECKING:
    from ._models import FinalRequestOptions
    from ._base_client import BaseClient

_T = TypeVar("_T")
_R_co = TypeVar("_R_co", covariant=True)

__all__ = [
    "APIResponse",
    "AsyncAPIResponse",
    "AsyncBinaryAPIResponse",
    "AsyncResponseContextManager",
    "AsyncStreamedBinaryAPIResponse",
    "BaseAPIResponse",
    "BinaryAPIResponse",
    "MissingStreamClassError",
    "ResponseContextManager",
    "StreamAlreadyConsumed",
    "StreamedBinaryAPIResponse",
    "async_to_custom_raw_response_wrapper",
    "async_to_custom_streamed_response_wrapper",
    "async_to_raw_response_wrapper",
    "async_to_streamed_response_wrapper",
    "extract_response_type",
    "to_custom_raw_response_wrapper",
    "to_custom_streamed_response_wrapper",
    "to_raw_response_wrapper",
    "to_streamed_response_wrapper",
]


class BaseAPIResponse(Generic[_R_co]):
    """What synchronous and asynchronous response objects share: the facts about the response, and its parsing."""

    http_response: httpx.Response
    retries_taken: int
    """How many retries it took to get this response."""

    def __init__(
        self,
        *,
        raw: httpx.Response,
        cast_to: Type[_R_co],
        client: BaseClient[Any, Any],
        stream: bool,
        stream_cls: Union[Type[Stream[Any]], Type[AsyncStream[Any]], None],
        options: FinalRequestOptions,
        retries_taken: int = 0,
    ) -> None:
        self._cast_to = cast_to
        self._client = client
        self._parsed_by_type: Dict[Any, Any] = {}
        self._is_sse_stream = stream
        self._stream_cls = stream_cls
        self._options = options
        self.http_response = raw
        self.retries_taken = retries_taken

    @property
    def headers(self) -> httpx.Headers:
        """The response's headers."""
        return self.http_response.headers

    @property
    def http_request(self) -> httpx.Request:
        """The request that this is the response to."""
        return self.http_response.request

    @property
    def status_code(self) -> int:
        """The response's status."""
        return self.http_response.status_code

    @property
    def url(self) -> httpx.URL:
        """The URL that answered."""
        return self.http_response.url

    @property
    def method(self) -> str:
        """The request's method, in upper case."""
        return self.http_request.method

    @property
    def http_version(self) -> str:
        """The version of HTTP that was spoken, e.g. `HTTP/1.1`."""
        return self.http_response.http_version

    @property
    def elapsed(self) -> datetime.timedelta:
        """The time from sending the request to closing the response."""
        return self.http_response.elapsed

    @property
    def is_closed(self) -> bool:
        """Whether the response has been closed; nothing more can be read from it then."""
        return self.http_response.is_closed

    @override
    def __repr__(self) -> str:
        return (
            f"<{self.__class__.__name__} [{self.status_code} {self.http_response.reason_phrase}] type={self._cast_to}>"
        )

    def _parse(self, *, to: Optional[Type[_T]] = None) -> Any:
        cast_to = plain_type(to if to is not None else self._cast_to)
        origin: Any = get_origin(cast_to) or cast_to
        if inspect.isclass(origin) and issubclass(origin, (JSONLDecoder, AsyncJSONLDecoder)):
            return self._open_lines(cast_to, origin)
        if self._is_sse_stream:
            return self._open_stream(to)
        if inspect.isclass(origin) and issubclass(origin, BaseAPIResponse):
            raise RuntimeError(f"Unexpected state - cast_to is `{origin.__name__}`")
        return parse_response(self.http_response, cast_to=cast_to, client=self._client)

    def _open_lines(self, decoder: Any, origin: Any) -> Any:
        asynchronous = issubclass(origin, AsyncJSONLDecoder)
        return origin(
            raw_iterator=self.http_response.aiter_bytes() if asynchronous else self.http_response.iter_bytes(),
            line_type=extract_type_arg(decoder, 0),
            http_response=self.http_response,
            strict=self._client._strict_response_validation,
        )

    def _open_stream(self, to: Optional[Type[Any]]) -> Any:
        stream_cls: Any = self._stream_cls
        if to is not None:
            if not is_stream_class_type(to):
                raise TypeError(f"Expected custom parse type to be a subclass of {Stream} or {AsyncStream}")
            stream_cls = to
        if stream_cls is not None:
            origin: Any = get_origin(stream_cls) or stream_cls
            if issubclass(origin, (JSONLDecoder, AsyncJSONLDecoder)):
                return self._open_lines(stream_cls, origin)
            chunk_type = extract_stream_chunk_type(
                stream_cls,
                failure_message="Expected custom stream type to be passed with a type argument, e.g. Stream[ChunkType]",
            )
        else:
            stream_cls = self._client._default_stream_cls
            chunk_type = cast(type, self._cast_to)
            if stream_cls is None:
                raise MissingStreamClassError()
        return stream_cls(cast_to=chunk_type, response=self.http_response, client=self._client, options=self._options)

    def _cached_parse(self, to: Optional[Type[Any]]) -> Any:
        """Parse once for each type; reading the body is the caller's job."""
        key = to if to is not None else self._cast_to
        try:
            return self._parsed_by_type[key]
        except KeyError:
            pass
        parsed = self._parse(to=to)
        if is_given(self._options.post_parser):
            parsed = self._options.post_parser(parsed)
        self._parsed_by_type[key] = parsed
        return parsed


class APIResponse(BaseAPIResponse[_R_co]):
    """A response, its headers and its status, whose body is parsed when you ask for it."""

    @overload
    def parse(self, *, to: Type[_T]) -> _T: ...

    @overload
    def parse(self) -> _R_co: ...

    def parse(self, *, to: Optional[Type[_T]] = None) -> Union[_R_co, _T]:
        """The body as the type that the method returns, or as the type given by `to`.

        `to` may be a model that subclasses this package's `BaseModel`, `dict`, `list`, `Union`, `str`, `int`, `float`,
        `bool`, `bytes`, `httpx.Response` or, for a stream, `Stream[...]`.
        """
        if not self._is_sse_stream:
            self.read()
        return cast("Union[_R_co, _T]", self._cached_parse(to))

    def read(self) -> bytes:
        """Read the whole body and return its bytes."""
        try:
            return self.http_response.read()
        except httpx.StreamConsumed as err:
            # httpx's own text speaks of httpx's classes.
            raise StreamAlreadyConsumed() from err

    def text(self) -> str:
        """Read the whole body and return it as text."""
        self.read()
        return self.http_response.text

    def json(self) -> object:
        """Read the whole body and return it as decoded JSON."""
        self.read()
        return cast(object, self.http_response.json())

    def close(self) -> None:
        """Close the response and give its connection back; done by itself once the body has been read."""
        self.http_response.close()

    def iter_bytes(self, chunk_size: Optional[int] = None) -> Iterator[bytes]:
        """Iterate the body, decompressed, in chunks of `chunk_size` bytes or as they arrive."""
        yield from self.http_response.iter_bytes(chunk_size)

    def iter_text(self, chunk_size: Optional[int] = None) -> Iterator[str]:
        """Iterate the body as text, in chunks of `chunk_size` characters or as it arrives."""
        yield from self.http_response.iter_text(chunk_size)

    def iter_lines(self) -> Iterator[str]:
        """Iterate the lines of the body, without their ends."""
        yield from self.http_response.iter_lines()


class AsyncAPIResponse(BaseAPIResponse[_R_co]):
    """A response, its headers and its status, whose body is parsed when you ask for it, asynchronously."""

    @overload
    async def parse(self, *, to: Type[_T]) -> _T: ...

    @overload
    async def parse(self) -> _R_co: ...

    async def parse(self, *, to: Optional[Type[_T]] = None) -> Union[_R_co, _T]:
        """The body as the type that the method returns, or as the type given by `to`.

        `to` may be a model that subclasses this package's `BaseModel`, `dict`, `list`, `Union`, `str`, `int`, `float`,
        `bool`, `bytes`, `httpx.Response` or, for a stream, `AsyncStream[...]`.
        """
        if not self._is_sse_stream:
            await self.read()
        return cast("Union[_R_co, _T]", self._cached_parse(to))

    async def read(self) -> bytes:
        """Read the whole body and return its bytes."""
        try:
            return await self.http_response.aread()
        except httpx.StreamConsumed as err:
            # httpx's own text speaks of httpx's classes.
            raise StreamAlreadyConsumed() from err

    async def text(self) -> str:
        """Read the whole body and return it as text."""
        await self.read()
        return self.http_response.text

    async def json(self) -> object:
        """Read the whole body and return it as decoded JSON."""
        await self.read()
        return cast(object, self.http_response.json())

    async def close(self) -> None:
        """Close the response and give its connection back; done by itself once the body has been read."""
        await self.http_response.aclose()

    async def iter_bytes(self, chunk_size: Optional[int] = None) -> AsyncIterator[bytes]:
        """Iterate the body, decompressed, in chunks of `chunk_size` bytes or as they arrive."""
        async for chunk in self.http_response.aiter_bytes(chunk_size):
            yield chunk

    async def iter_text(self, chunk_size: Optional[int] = None) -> AsyncIterator[str]:
        """Iterate the body as text, in chunks of `chunk_size` characters or as it arrives."""
        async for chunk in self.http_response.aiter_text(chunk_size):
            yield chunk

    async def iter_lines(self) -> AsyncIterator[str]:
        """Iterate the lines of the body, without their ends."""
        async for line in self.http_response.aiter_lines():
            yield line


class BinaryAPIResponse(APIResponse[bytes]):
    """A response whose body is bytes, e.g. a file; the body has been read already."""

    def write_to_file(self, file: Union[str, os.PathLike[str]]) -> None:
        """Write the body to a file, which is created or overwritten.

        To save a large body without holding it in memory use `.with_streaming_response` and `stream_to_file`.
        """
        with open(file, mode="wb") as target:
            for data in self.iter_bytes():
                target.write(data)


class AsyncBinaryAPIResponse(AsyncAPIResponse[bytes]):
    """A response whose body is bytes, e.g. a file; the body has been read already."""

    async def write_to_file(self, file: Union[str, os.PathLike[str]]) -> None:
        """Write the body to a file, which is created or overwritten.

        To save a large body without holding it in memory use `.with_streaming_response` and `stream_to_file`.
        """
        await _write(self.iter_bytes(), file)


class StreamedBinaryAPIResponse(APIResponse[bytes]):
    """A response whose body is bytes, e.g. a file, and has not been read yet."""

    def stream_to_file(self, file: Union[str, os.PathLike[str]], *, chunk_size: Optional[int] = None) -> None:
        """Write the body to a file as it arrives; the file is created or overwritten."""
        with open(file, mode="wb") as target:
            for data in self.iter_bytes(chunk_size):
                target.write(data)


class AsyncStreamedBinaryAPIResponse(AsyncAPIResponse[bytes]):
    """A response whose body is bytes, e.g. a file, and has not been read yet."""

    async def stream_to_file(self, file: Union[str, os.PathLike[str]], *, chunk_size: Optional[int] = None) -> None:
        """Write the body to a file as it arrives; the file is created or overwritten."""
        await _write(self.iter_bytes(chunk_size), file)


async def _write(chunks: AsyncIterator[bytes], file: Union[str, os.PathLike[str]]) -> None:
    import anyio

    async with await anyio.open_file(file, mode="wb") as target:
        async for data in chunks:
            await target.write(data)


class MissingStreamClassError(TypeError):
    """A stream was asked for without its class."""

    def __init__(self) -> None:
        super().__init__(
            "The `stream` argument was set to `True` but the `stream_cls` argument was not given. "
            "See `openai._streaming` for reference"
        )


class StreamAlreadyConsumed(OpenAIError):
    """The body was asked for after it had been streamed.

    It is gone once it has been iterated; keep what you need of it while iterating, or call `.read()` before:

    ```py
    response.read()
    for line in response.iter_lines(): ...
    response.text()
    ```
    """

    def __init__(self) -> None:
        super().__init__(
            "The response's content was read as a stream and is not kept. "
            "Call `.read()` before streaming it, or collect what you need of it while iterating."
        )


def extract_response_type(typ: Type[BaseAPIResponse[Any]]) -> type:
    """The type of a response class's body: `int` for `APIResponse[int]` and for a subclass of `APIResponse[int]`."""
    bases = cast("tuple[type, ...]", (BaseAPIResponse, APIResponse, AsyncAPIResponse))
    return extract_type_var_from_base(typ, generic_bases=bases, index=0)
