"""How `.with_raw_response` and `.with_streaming_response` turn a method into one that gives the response object."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Dict, Type, Generic, TypeVar, Callable, Optional, Awaitable, cast
from functools import wraps, partial
from typing_extensions import ParamSpec

from ._constants import RAW_RESPONSE_HEADER, OVERRIDE_CAST_TO_HEADER

if TYPE_CHECKING:
    from types import TracebackType

    from ._response import APIResponse, AsyncAPIResponse

_P = ParamSpec("_P")
_R = TypeVar("_R")
_APIResponseT = TypeVar("_APIResponseT", bound="APIResponse[Any]")
_AsyncAPIResponseT = TypeVar("_AsyncAPIResponseT", bound="AsyncAPIResponse[Any]")


class ResponseContextManager(Generic[_APIResponseT]):
    """Sends the request on entry and closes the response on exit, whatever happens in between."""

    def __init__(self, request_func: Callable[[], _APIResponseT]) -> None:
        self._request_func = request_func
        self._response: Optional[_APIResponseT] = None

    def __enter__(self) -> _APIResponseT:
        self._response = self._request_func()
        return self._response

    def __exit__(
        self, exc_type: Optional[Type[BaseException]], exc: Optional[BaseException], exc_tb: Optional[TracebackType]
    ) -> None:
        if self._response is not None:
            self._response.close()


class AsyncResponseContextManager(Generic[_AsyncAPIResponseT]):
    """Sends the request on entry and closes the response on exit, whatever happens in between."""

    def __init__(self, request_func: Callable[[], Awaitable[_AsyncAPIResponseT]]) -> None:
        self._request_func = request_func
        self._response: Optional[_AsyncAPIResponseT] = None

    async def __aenter__(self) -> _AsyncAPIResponseT:
        self._response = await self._request_func()
        return self._response

    async def __aexit__(
        self, exc_type: Optional[Type[BaseException]], exc: Optional[BaseException], exc_tb: Optional[TracebackType]
    ) -> None:
        if self._response is not None:
            await self._response.close()


def _ask_for(kwargs: Dict[str, Any], mode: str, response_cls: Optional[type] = None) -> None:
    """Put the wish for a response object where the client finds it: among the call's extra headers."""
    extra_headers: Dict[str, Any] = {**(kwargs.get("extra_headers") or {}), RAW_RESPONSE_HEADER: mode}
    if response_cls is not None:
        extra_headers[OVERRIDE_CAST_TO_HEADER] = response_cls
    kwargs["extra_headers"] = extra_headers


def to_raw_response_wrapper(func: Callable[_P, _R]) -> Callable[_P, APIResponse[_R]]:
    """`func`, but giving the whole response, read, instead of its parsed body."""

    @wraps(func)
    def wrapped(*args: _P.args, **kwargs: _P.kwargs) -> APIResponse[_R]:
        _ask_for(kwargs, "raw")
        return cast("APIResponse[_R]", func(*args, **kwargs))

    return wrapped


def async_to_raw_response_wrapper(func: Callable[_P, Awaitable[_R]]) -> Callable[_P, Awaitable[AsyncAPIResponse[_R]]]:
    """`func`, but giving the whole response, read, instead of its parsed body."""

    @wraps(func)
    async def wrapped(*args: _P.args, **kwargs: _P.kwargs) -> AsyncAPIResponse[_R]:
        _ask_for(kwargs, "raw")
        return cast("AsyncAPIResponse[_R]", await func(*args, **kwargs))

    return wrapped


def to_custom_raw_response_wrapper(
    func: Callable[_P, object], response_cls: Type[_APIResponseT]
) -> Callable[_P, _APIResponseT]:
    """`func`, but giving the whole response, read, as `response_cls`."""

    @wraps(func)
    def wrapped(*args: _P.args, **kwargs: _P.kwargs) -> _APIResponseT:
        _ask_for(kwargs, "raw", response_cls)
        return cast(_APIResponseT, func(*args, **kwargs))

    return wrapped


def async_to_custom_raw_response_wrapper(
    func: Callable[_P, Awaitable[object]], response_cls: Type[_AsyncAPIResponseT]
) -> Callable[_P, Awaitable[_AsyncAPIResponseT]]:
    """`func`, but giving the whole response, read, as `response_cls`."""

    @wraps(func)
    async def wrapped(*args: _P.args, **kwargs: _P.kwargs) -> _AsyncAPIResponseT:
        _ask_for(kwargs, "raw", response_cls)
        return cast(_AsyncAPIResponseT, await func(*args, **kwargs))

    return wrapped


def to_streamed_response_wrapper(func: Callable[_P, _R]) -> Callable[_P, ResponseContextManager[APIResponse[_R]]]:
    """`func`, but giving a context manager whose response has not been read yet."""

    @wraps(func)
    def wrapped(*args: _P.args, **kwargs: _P.kwargs) -> ResponseContextManager[APIResponse[_R]]:
        _ask_for(kwargs, "stream")
        return ResponseContextManager(cast("Callable[[], APIResponse[_R]]", partial(func, *args, **kwargs)))

    return wrapped


def async_to_streamed_response_wrapper(
    func: Callable[_P, Awaitable[_R]],
) -> Callable[_P, AsyncResponseContextManager[AsyncAPIResponse[_R]]]:
    """`func`, but giving a context manager whose response has not been read yet."""

    @wraps(func)
    def wrapped(*args: _P.args, **kwargs: _P.kwargs) -> AsyncResponseContextManager[AsyncAPIResponse[_R]]:
        _ask_for(kwargs, "stream")
        return AsyncResponseContextManager(
            cast("Callable[[], Awaitable[AsyncAPIResponse[_R]]]", partial(func, *args, **kwargs))
        )

    return wrapped


def to_custom_streamed_response_wrapper(
    func: Callable[_P, object], response_cls: Type[_APIResponseT]
) -> Callable[_P, ResponseContextManager[_APIResponseT]]:
    """`func`, but giving a context manager whose response, not read yet, is a `response_cls`."""

    @wraps(func)
    def wrapped(*args: _P.args, **kwargs: _P.kwargs) -> ResponseContextManager[_APIResponseT]:
        _ask_for(kwargs, "stream", response_cls)
        return ResponseContextManager(cast("Callable[[], _APIResponseT]", partial(func, *args, **kwargs)))

    return wrapped


def async_to_custom_streamed_response_wrapper(
    func: Callable[_P, Awaitable[object]], response_cls: Type[_AsyncAPIResponseT]
) -> Callable[_P, AsyncResponseContextManager[_AsyncAPIResponseT]]:
    """`func`, but giving a context manager whose response, not read yet, is a `response_cls`."""

    @wraps(func)
    def wrapped(*args: _P.args, **kwargs: _P.kwargs) -> AsyncResponseContextManager[_AsyncAPIResponseT]:
        _ask_for(kwargs, "stream", response_cls)
        return AsyncResponseContextManager(
            cast("Callable[[], Awaitable[_AsyncAPIResponseT]]", partial(func, *args, **kwargs))
        )

    return wrapped
