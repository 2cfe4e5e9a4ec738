"""Streams of server-sent events, decoded into the event type of the method that opened them."""

from __future__ import annotations

import inspect
from typing import TYPE_CHECKING, Type, Union, Generic, Mapping, TypeVar, Iterator, Optional, AsyncIterator, cast
from typing_extensions import Self, TypeGuard, get_origin

import httpx

from ._sse import SSEDecoder, ServerSentEvent, SSEBytesDecoder
from ._utils import is_mapping, extract_type_var_from_base
from ._events import EventRule, find_rule
from ._exceptions import APIError, APIResponseValidationError
from ._event_rules import EVENT_RULES

if TYPE_CHECKING:
    from types import TracebackType

    from ._models import FinalRequestOptions
    from ._base_client import SyncAPIClient, AsyncAPIClient

__all__ = [
    "AsyncStream",
    "SSEBytesDecoder",
    "SSEDecoder",
    "ServerSentEvent",
    "Stream",
    "extract_stream_chunk_type",
    "is_stream_class_type",
]

_T = TypeVar("_T")


class _EventReader(Generic[_T]):
    """What an event becomes: a value for the caller, an error, or nothing."""

    def __init__(
        self,
        client: Union[SyncAPIClient, AsyncAPIClient],
        response: httpx.Response,
        cast_to: Type[_T],
        options: Optional[FinalRequestOptions],
    ) -> None:
        self._client = client
        self._response = response
        self._cast_to = cast_to
        self._envelope = bool(getattr(options, "synthesize_event_and_data", False))

    def rule(self, sse: ServerSentEvent) -> EventRule:
        """The rule that decides about an event."""
        return find_rule(EVENT_RULES, sse.event, sse.data)

    def value(self, sse: ServerSentEvent, rule: EventRule) -> _T:
        """The value of an event that is handed on."""
        data = self._json(sse)
        if rule.error_property and is_mapping(data) and data.get(rule.error_property):
            error: object = data[rule.error_property]
            raise APIError(_error_message(error), self._response.request, body=error)
        if rule.envelope or self._envelope:
            data = {"event": sse.event, "data": data}
        return self._client._process_response_data(data=data, cast_to=self._cast_to, response=self._response)

    def error(self, sse: ServerSentEvent, rule: EventRule) -> Exception:
        """The error that an event stands for."""
        try:
            body: object = sse.json()
        except ValueError:
            message = sse.data or f"Error code: {self._response.status_code}"
            return self._client._make_status_error(message, body=sse.data, response=self._response)
        message = f"{body}"
        if rule.error_property and is_mapping(body) and body.get(rule.error_property):
            body = body[rule.error_property]
            message = _error_message(body)
        return self._client._make_status_error(message, body=body, response=self._response)

    def _json(self, sse: ServerSentEvent) -> object:
        try:
            return cast(object, sse.json())
        except ValueError as err:
            raise APIResponseValidationError(
                self._response, sse.data, message="A streamed event's data is not valid JSON."
            ) from err


def _error_message(error: object) -> str:
    message = cast(Mapping[str, object], error).get("message") if isinstance(error, Mapping) else error
    return message if isinstance(message, str) and message else "An error occurred during streaming"


class Stream(Generic[_T]):
    """Iterates the events of a response while they arrive.

    The response is closed when the stream ends or an error occurs; use the stream as a context manager, or call
    `close()`, when it may not be iterated to its end.
    """

    response: httpx.Response
    _decoder: SSEBytesDecoder

    def __init__(
        self,
        *,
        cast_to: Type[_T],
        response: httpx.Response,
        client: SyncAPIClient,
        options: Optional[FinalRequestOptions] = None,
    ) -> None:
        self.response = response
        self._cast_to = cast_to
        self._client = client
        self._options = options
        self._decoder = client._make_sse_decoder()
        self._iterator = self.__stream__()

    def __next__(self) -> _T:
        return self._iterator.__next__()

    def __iter__(self) -> Iterator[_T]:
        # Not `yield from`: a loop that is left with `break` can be taken up again.
        for item in self._iterator:
            yield item

    def _iter_events(self) -> Iterator[ServerSentEvent]:
        yield from self._decoder.iter_bytes(self.response.iter_bytes())

    def __stream__(self) -> Iterator[_T]:
        reader = _EventReader(self._client, self.response, self._cast_to, self._options)
        events = self._iter_events()
        try:
            for sse in events:
                rule = reader.rule(sse)
                if rule.handle == "yield" and sse.data:
                    yield reader.value(sse, rule)
                elif rule.handle == "error":
                    raise reader.error(sse, rule)
                elif rule.handle == "done":
                    # A connection can be used again only after its response has been read to the end.
                    for _ in events:
                        pass
                elif rule.handle == "break":
                    break
        finally:
            self.response.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, exc_type: Optional[Type[BaseException]], exc: Optional[BaseException], exc_tb: Optional[TracebackType]
    ) -> None:
        self.close()

    def close(self) -> None:
        """Close the response and give its connection back."""
        self.response.close()


class AsyncStream(Generic[_T]):
    """Iterates the events of a response while they arrive, asynchronously.

    The response is closed when the stream ends or an error occurs; use the stream as a context manager, or call
    `close()`, when it may not be iterated to its end.
    """

    response: httpx.Response
    _decoder: SSEBytesDecoder

    def __init__(
        self,
        *,
        cast_to: Type[_T],
        response: httpx.Response,
        client: AsyncAPIClient,
        options: Optional[FinalRequestOptions] = None,
    ) -> None:
        self.response = response
        self._cast_to = cast_to
        self._client = client
        self._options = options
        self._decoder = client._make_sse_decoder()
        self._iterator = self.__stream__()

    async def __anext__(self) -> _T:
        return await self._iterator.__anext__()

    async def __aiter__(self) -> AsyncIterator[_T]:
        async for item in self._iterator:
            yield item

    async def _iter_events(self) -> AsyncIterator[ServerSentEvent]:
        async for sse in self._decoder.aiter_bytes(self.response.aiter_bytes()):
            yield sse

    async def __stream__(self) -> AsyncIterator[_T]:
        reader = _EventReader(self._client, self.response, self._cast_to, self._options)
        events = self._iter_events()
        try:
            async for sse in events:
                rule = reader.rule(sse)
                if rule.handle == "yield" and sse.data:
                    yield reader.value(sse, rule)
                elif rule.handle == "error":
                    raise reader.error(sse, rule)
                elif rule.handle == "done":
                    # A connection can be used again only after its response has been read to the end.
                    async for _ in events:
                        pass
                elif rule.handle == "break":
                    break
        finally:
            await self.response.aclose()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, exc_type: Optional[Type[BaseException]], exc: Optional[BaseException], exc_tb: Optional[TracebackType]
    ) -> None:
        await self.close()

    async def close(self) -> None:
        """Close the response and give its connection back."""
        await self.response.aclose()


def is_stream_class_type(typ: type) -> TypeGuard[Union[Type[Stream[object]], Type[AsyncStream[object]]]]:
    """Whether a type is `Stream`, `AsyncStream`, one of them with a type argument, or a subclass."""
    origin = get_origin(typ) or typ
    return inspect.isclass(origin) and issubclass(origin, (Stream, AsyncStream))


def extract_stream_chunk_type(stream_cls: type, *, failure_message: Optional[str] = None) -> type:
    """The type of a stream's events: `int` for `Stream[int]`, and `bytes` for a subclass of `Stream[bytes]`."""
    bases = cast("tuple[type, ...]", (Stream, AsyncStream))
    if stream_cls in bases and failure_message is not None:
        raise RuntimeError(failure_message)
    return extract_type_var_from_base(
        stream_cls,
        index=0,
        generic_bases=bases,
        failure_message=failure_message,
    )
