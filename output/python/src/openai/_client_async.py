"""The asynchronous client."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Type, Union, Mapping, TypeVar, Optional, cast
from typing_extensions import Self, override

import httpx

from ._http import AsyncHttpxClientWrapper
from ._calls import Call
from ._pages import BaseAsyncPage, AsyncPaginator
from ._types import Body, Timeout, NotGiven, ResponseT, RequestOptions, not_given
from ._compat import model_copy
from ._models import FinalRequestOptions
from ._replay import wrap_async_content
from ._response import AsyncAPIResponse
from ._constants import DEFAULT_MAX_RETRIES
from ._redirects import Redirects
from ._streaming import AsyncStream
from ._client_base import BaseClient, resolve_timeout, check_http_client
from ._verbs_async import AsyncVerbs
from ._decoders.jsonl import AsyncJSONLDecoder

if TYPE_CHECKING:
    from types import TracebackType

__all__ = ["AsyncAPIClient"]

_StreamT = TypeVar("_StreamT", bound=Union[AsyncStream[Any], AsyncJSONLDecoder[Any]])
_ModelT = TypeVar("_ModelT")
_AsyncPageT = TypeVar("_AsyncPageT", bound="BaseAsyncPage[Any]")


class AsyncAPIClient(AsyncVerbs, BaseClient[httpx.AsyncClient, AsyncStream[Any]]):
    """A client whose methods are awaited."""

    _client: httpx.AsyncClient
    _default_stream_cls: Optional[Type[AsyncStream[Any]]] = None

    def __init__(
        self,
        *,
        version: str,
        base_url: Union[str, httpx.URL],
        max_retries: int = DEFAULT_MAX_RETRIES,
        timeout: Union[float, Timeout, NotGiven, None] = not_given,
        http_client: Optional[httpx.AsyncClient] = None,
        custom_headers: Optional[Mapping[str, str]] = None,
        custom_query: Optional[Mapping[str, object]] = None,
        _strict_response_validation: bool,
    ) -> None:
        check_http_client(http_client, httpx.AsyncClient)
        super().__init__(
            version=version,
            base_url=base_url,
            max_retries=max_retries,
            timeout=resolve_timeout(timeout, http_client),
            custom_headers=custom_headers,
            custom_query=custom_query,
            _strict_response_validation=_strict_response_validation,
        )
        self._client = http_client or AsyncHttpxClientWrapper(timeout=self.timeout)

    def is_closed(self) -> bool:
        """Whether the client has been closed."""
        return self._client.is_closed

    async def close(self) -> None:
        """Close the underlying httpx client; no request can be made afterwards."""
        # The constructor may have failed before there was one.
        if hasattr(self, "_client"):
            await self._client.aclose()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, exc_type: Optional[Type[BaseException]], exc: Optional[BaseException], exc_tb: Optional[TracebackType]
    ) -> None:
        await self.close()

    async def _prepare_options(self, options: FinalRequestOptions) -> FinalRequestOptions:
        """Change the options of an attempt before its request is built; for subclasses."""
        return options

    async def _prepare_request(self, request: httpx.Request) -> None:
        """Change a request before it is sent, e.g. to sign it; for subclasses."""

    @override
    def _wrap_content(self, content: object) -> Any:
        return wrap_async_content(content)

    @override
    async def request(
        self,
        cast_to: Type[ResponseT],
        options: FinalRequestOptions,
        *,
        stream: bool = False,
        stream_cls: Optional[Type[_StreamT]] = None,
    ) -> Union[ResponseT, _StreamT]:
        """Send a request, retry it as often as it takes, and give its result.

        Raises `APIStatusError` for an error status, `APIConnectionError` without an answer, and
        `APIResponseValidationError` if the answer is not of the type that was expected.
        """
        call = self._start_call(cast_to, options, stream=stream)
        while True:
            attempt = await self._prepare_options(model_copy(call.options))
            response = await self._attempt(call, attempt)
            if response is None:
                continue
            try:
                return cast(
                    "Union[ResponseT, _StreamT]", await self._process_response(call, attempt, response, stream_cls)
                )
            except BaseException:
                await response.aclose()
                raise

    async def _attempt(self, call: Call, options: FinalRequestOptions) -> Optional[httpx.Response]:
        """The response of one attempt; `None` if it failed and another is to be made, for which this has waited."""
        request = self._build_request(options, retries_taken=call.retries_taken)
        await self._prepare_request(request)
        try:
            response = await self._send(request, options, stream=call.unread)
        except Exception as err:
            if not self._retries_error(call, err):
                final = self._final_error(call, err, request)
                raise final from (None if final is err else err)
            failed = None
        else:
            self._log_response(response)
            if response.is_success:
                return response
            if not self._retries_response(call, response):
                raise await self._status_error(response)
            await response.aclose()
            failed = response
        await _sleep(self._next_delay(call, failed))
        return None

    async def _send(self, request: httpx.Request, options: FinalRequestOptions, *, stream: bool) -> httpx.Response:
        """Send a request and follow redirects."""
        redirects = Redirects(request)
        response = await self._client.send(request, **self._send_arguments(options, stream=stream))
        try:
            while self._redirected(redirects, response, options):
                await response.aread()
                request = redirects.follow(response, self._credential_names(options), limit=self._client.max_redirects)
                arguments = self._send_arguments(options, stream=stream, left_origin=redirects.left_origin)
                response = await self._client.send(request, **arguments)
        except BaseException:
            await response.aclose()
            raise
        return response

    async def _status_error(self, response: httpx.Response) -> Exception:
        try:
            # The error's text is wanted even if the caller wants to read the body later.
            await response.aread()
        except (httpx.HTTPError, httpx.StreamError):
            pass
        finally:
            await response.aclose()
        return self._make_status_error_from_response(response)

    async def _process_response(
        self, call: Call, options: FinalRequestOptions, response: httpx.Response, stream_cls: Optional[Type[Any]]
    ) -> Any:
        wrapped, parse = self._wrap_response(call, options, response, stream_cls, AsyncAPIResponse)
        return await wrapped.parse() if parse else wrapped

    def get_api_list(
        self,
        path: str,
        *,
        model: Type[_ModelT],
        page: Type[_AsyncPageT],
        body: Optional[Body] = None,
        options: Optional[RequestOptions] = None,
        method: str = "get",
    ) -> AsyncPaginator[_ModelT, _AsyncPageT]:
        """A list: `await` it for its first page, or iterate it with `async for`."""
        final = FinalRequestOptions.construct(method=method, url=path, json_data=body, **(options or {}))
        return AsyncPaginator(client=self, options=final, page_cls=page, model=model)

    async def _request_api_list(
        self, model: Type[_ModelT], page: Type[_AsyncPageT], options: FinalRequestOptions
    ) -> _AsyncPageT:
        return await AsyncPaginator(client=self, options=options, page_cls=page, model=model)


async def _sleep(seconds: float) -> None:
    # anyio is imported by those who have to wait only.
    import anyio

    await anyio.sleep(seconds)
