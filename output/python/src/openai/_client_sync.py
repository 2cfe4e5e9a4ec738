"""The synchronous client."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Any, Type, Union, Mapping, TypeVar, Optional, cast
from typing_extensions import Self, override

import httpx

from ._http import SyncHttpxClientWrapper
from ._calls import Call
from ._pages import BaseSyncPage, attach_page
from ._types import Body, Timeout, NotGiven, ResponseT, RequestOptions, not_given
from ._compat import model_copy
from ._models import FinalRequestOptions
from ._replay import wrap_content
from ._response import APIResponse
from ._constants import DEFAULT_MAX_RETRIES
from ._redirects import Redirects
from ._streaming import Stream
from ._verbs_sync import SyncVerbs
from ._client_base import BaseClient, resolve_timeout, check_http_client
from ._decoders.jsonl import JSONLDecoder

if TYPE_CHECKING:
    from types import TracebackType

__all__ = ["SyncAPIClient"]

_StreamT = TypeVar("_StreamT", bound=Union[Stream[Any], JSONLDecoder[Any]])
_SyncPageT = TypeVar("_SyncPageT", bound="BaseSyncPage[Any]")


class SyncAPIClient(SyncVerbs, BaseClient[httpx.Client, Stream[Any]]):
    """A client whose methods block until the answer is there."""

    _client: httpx.Client
    _default_stream_cls: Optional[Type[Stream[Any]]] = None

    def __init__(
        self,
        *,
        version: str,
        base_url: Union[str, httpx.URL],
        max_retries: int = DEFAULT_MAX_RETRIES,
        timeout: Union[float, Timeout, NotGiven, None] = not_given,
        http_client: Optional[httpx.Client] = None,
        custom_headers: Optional[Mapping[str, str]] = None,
        custom_query: Optional[Mapping[str, object]] = None,
        _strict_response_validation: bool,
    ) -> None:
        check_http_client(http_client, httpx.Client)
        super().__init__(
            version=version,
            base_url=base_url,
            max_retries=max_retries,
            timeout=resolve_timeout(timeout, http_client),
            custom_headers=custom_headers,
            custom_query=custom_query,
            _strict_response_validation=_strict_response_validation,
        )
        self._client = http_client or SyncHttpxClientWrapper(timeout=self.timeout)

    def is_closed(self) -> bool:
        """Whether the client has been closed."""
        return self._client.is_closed

    def close(self) -> None:
        """Close the underlying httpx client; no request can be made afterwards."""
        # The constructor may have failed before there was one.
        if hasattr(self, "_client"):
            self._client.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, exc_type: Optional[Type[BaseException]], exc: Optional[BaseException], exc_tb: Optional[TracebackType]
    ) -> None:
        self.close()

    def _prepare_options(self, options: FinalRequestOptions) -> FinalRequestOptions:
        """Change the options of an attempt before its request is built; for subclasses."""
        return options

    def _prepare_request(self, request: httpx.Request) -> None:
        """Change a request before it is sent, e.g. to sign it; for subclasses."""

    @override
    def _wrap_content(self, content: object) -> Any:
        return wrap_content(content)

    @override
    def request(
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
            attempt = self._prepare_options(model_copy(call.options))
            response = self._attempt(call, attempt)
            if response is None:
                continue
            try:
                return cast("Union[ResponseT, _StreamT]", self._process_response(call, attempt, response, stream_cls))
            except BaseException:
                response.close()
                raise

    def _attempt(self, call: Call, options: FinalRequestOptions) -> Optional[httpx.Response]:
        """The response of one attempt; `None` if it failed and another is to be made, for which this has waited."""
        request = self._build_request(options, retries_taken=call.retries_taken)
        self._prepare_request(request)
        try:
            response = self._send(request, options, stream=call.unread)
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
                raise self._status_error(response)
            response.close()
            failed = response
        time.sleep(self._next_delay(call, failed))
        return None

    def _send(self, request: httpx.Request, options: FinalRequestOptions, *, stream: bool) -> httpx.Response:
        """Send a request and follow redirects."""
        redirects = Redirects(request)
        response = self._client.send(request, **self._send_arguments(options, stream=stream))
        try:
            while self._redirected(redirects, response, options):
                response.read()
                request = redirects.follow(response, self._credential_names(options), limit=self._client.max_redirects)
                arguments = self._send_arguments(options, stream=stream, left_origin=redirects.left_origin)
                response = self._client.send(request, **arguments)
        except BaseException:
            response.close()
            raise
        return response

    def _status_error(self, response: httpx.Response) -> Exception:
        try:
            # The error's text is wanted even if the caller wants to read the body later.
            response.read()
        except (httpx.HTTPError, httpx.StreamError):
            pass
        finally:
            response.close()
        return self._make_status_error_from_response(response)

    def _process_response(
        self, call: Call, options: FinalRequestOptions, response: httpx.Response, stream_cls: Optional[Type[Any]]
    ) -> Any:
        wrapped, parse = self._wrap_response(call, options, response, stream_cls, APIResponse)
        return wrapped.parse() if parse else wrapped

    def get_api_list(
        self,
        path: str,
        *,
        model: Type[object],
        page: Type[_SyncPageT],
        body: Optional[Body] = None,
        options: Optional[RequestOptions] = None,
        method: str = "get",
    ) -> _SyncPageT:
        """Ask for the first page of a list."""
        final = FinalRequestOptions.construct(method=method, url=path, json_data=body, **(options or {}))
        return self._request_api_list(model, page, final)

    def _request_api_list(
        self, model: Type[object], page: Type[_SyncPageT], options: FinalRequestOptions
    ) -> _SyncPageT:
        def attach(parsed: object) -> object:
            return attach_page(parsed, page, client=self, model=model, options=options)

        request = model_copy(options)
        request.post_parser = attach
        return self.request(page, request)
