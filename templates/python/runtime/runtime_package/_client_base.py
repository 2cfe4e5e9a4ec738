"""What the synchronous and the asynchronous client share: everything but waiting."""

from __future__ import annotations

import uuid
import inspect
import logging
from typing import Any, Set, Dict, Type, Tuple, Union, Generic, Mapping, TypeVar, Optional, cast
from typing_extensions import get_origin

import httpx
import pydantic

from ._qs import Querystring
from ._sse import SSEDecoder, SSEBytesDecoder
from ._http import HTTPX_DEFAULT_TIMEOUT
from ._calls import Call, effective_max_retries
from ._types import Omit, Headers, Timeout, NotGiven, ResponseT
from ._compat import model_copy
from ._models import SecurityOptions, FinalRequestOptions, validate_type, construct_type
from ._redact import redact_url, redact_headers, redact_mapping, guard_httpx_log, remember_credential_names
from ._replay import SyncBody, AsyncBody, can_send_again
from ._headers import HeaderMap
from ._retries import retry_delay, is_retried_error, parse_retry_after, is_retried_response
from ._building import (
    UntrustedRequestOptions,
    join_url,
    with_query,
    encode_body,
    without_internal_headers,
)
from ._platform import Platform, platform_headers
from ._response import BaseAPIResponse, extract_response_type
from ._constants import (
    DEFAULT_TIMEOUT,
    DEFAULT_MAX_RETRIES,
    RAW_RESPONSE_HEADER,
    SEND_PLATFORM_HEADERS,
    IDEMPOTENCY_KEY_PREFIX,
    OVERRIDE_CAST_TO_HEADER,
)
from ._redirects import Redirects, strip_credentials
from ._streaming import Stream, AsyncStream
from ._exceptions import (
    APIStatusError,
    APITimeoutError,
    APIConnectionError,
    APIResponseValidationError,
    status_error_class,
)

__all__ = ["BaseClient"]

log: logging.Logger = logging.getLogger(__name__)

_HttpxClientT = TypeVar("_HttpxClientT", bound=Union[httpx.Client, httpx.AsyncClient])
_DefaultStreamT = TypeVar("_DefaultStreamT", bound=Union[Stream[Any], AsyncStream[Any]])
_StreamingClass = Union[Type[Stream[Any]], Type[AsyncStream[Any]], None]


class BaseClient(Generic[_HttpxClientT, _DefaultStreamT]):
    """Settings of a client, and every decision about requests and responses that needs no input or output."""

    _client: _HttpxClientT
    _version: str
    _base_url: httpx.URL
    max_retries: int
    timeout: Union[float, Timeout, None]
    _strict_response_validation: bool
    _idempotency_header: Optional[str] = None
    _default_stream_cls: Optional[Type[_DefaultStreamT]] = None
    _default_security: Mapping[str, bool] = {}
    """The security schemes of requests that do not name their own."""
    _platform: Optional[Platform] = None
    _own_base_urls: Tuple[str, ...] = ()
    """The API's own addresses, with which operations that have a server of their own go there."""

    def __init__(
        self,
        *,
        version: str,
        base_url: Union[str, httpx.URL],
        _strict_response_validation: bool,
        max_retries: int = DEFAULT_MAX_RETRIES,
        timeout: Union[float, Timeout, None] = DEFAULT_TIMEOUT,
        custom_headers: Optional[Mapping[str, str]] = None,
        custom_query: Optional[Mapping[str, object]] = None,
    ) -> None:
        self._version = version
        self._base_url = _with_trailing_slash(httpx.URL(base_url))
        self.max_retries = max_retries
        self.timeout = timeout
        self._custom_headers: Mapping[str, str] = custom_headers or {}
        self._custom_query: Mapping[str, object] = custom_query or {}
        self._strict_response_validation = _strict_response_validation
        if max_retries is None:  # pyright: ignore[reportUnnecessaryComparison]
            raise TypeError(
                "max_retries cannot be None. If you want to disable retries, pass `0`; if you want unlimited retries, "
                "pass `math.inf` or a very high number; if you want the default behavior, pass "
                "`runtime_package.DEFAULT_MAX_RETRIES`"
            )
        guard_httpx_log()

    # --- Settings that a concrete client replaces ---

    @property
    def qs(self) -> Querystring:
        """How query parameters are written."""
        return _DEFAULT_QS

    @property
    def auth_headers(self) -> Dict[str, str]:
        """Headers that authenticate every request."""
        return {}

    @property
    def custom_auth(self) -> Optional[httpx.Auth]:
        """What authenticates every request in a way that a fixed header cannot."""
        return None

    def _auth_headers(self, security: SecurityOptions) -> Dict[str, str]:
        """Headers of the given security schemes; the default headers go before them."""
        return {}

    def _auth_query(self, security: SecurityOptions) -> Dict[str, str]:
        """Query parameters of the given security schemes; the default query goes before them."""
        return {}

    def _custom_auth(self, security: SecurityOptions) -> Optional[httpx.Auth]:
        """What authenticates a request with the given security schemes in a way that a fixed header cannot."""
        return self.custom_auth

    def _validate_headers(self, headers: Headers, custom_headers: Headers) -> None:
        """Refuse a request without authentication.

        `headers` are those that will be sent, `custom_headers` those that the caller set or omitted, on the client or
        on the call. The names of both compare without regard to case.
        """

    def _make_status_error(self, err_msg: str, *, body: object, response: httpx.Response) -> APIStatusError:
        """The error of a response with an error status."""
        return status_error_class(response.status_code)(err_msg, response=response, body=body)

    # --- Defaults ---

    @property
    def base_url(self) -> httpx.URL:
        """Where paths start; always ends with a slash."""
        return self._base_url

    @base_url.setter
    def base_url(self, url: Union[httpx.URL, str]) -> None:
        self._base_url = _with_trailing_slash(httpx.URL(url))

    @property
    def user_agent(self) -> str:
        """The client's name and version as every request reports them."""
        return f"{self.__class__.__name__}/Python {self._version}"

    @property
    def default_headers(self) -> Dict[str, Union[str, Omit]]:
        """Headers of every request; an `Omit()` keeps a header out."""
        return {
            "Accept": "application/json",
            "Content-Type": "application/json",
            "User-Agent": self.user_agent,
            **self.platform_headers(),
            **self.auth_headers,
            **self._custom_headers,
        }

    @property
    def default_query(self) -> Dict[str, object]:
        """Query parameters of every request."""
        return {**self._custom_query}

    def platform_headers(self) -> Dict[str, str]:
        """Headers that describe this package and where it runs."""
        return platform_headers(self._version, platform=self._platform) if SEND_PLATFORM_HEADERS else {}

    def _idempotency_key(self) -> str:
        return f"{IDEMPOTENCY_KEY_PREFIX}-{uuid.uuid4()}"

    def _make_sse_decoder(self) -> SSEBytesDecoder:
        return SSEDecoder()

    # --- Requests ---

    def _wrap_content(self, content: object) -> Any:
        """The raw body in a form that the client's transport sends."""
        raise NotImplementedError

    def _start_call(self, cast_to: Any, options: FinalRequestOptions, *, stream: bool) -> Call:
        """Take the caller's wishes out of the options, which are copied, and fix what all attempts have in common."""
        options = model_copy(options)
        raw: Optional[str] = None
        if isinstance(options.headers, Mapping):
            headers = HeaderMap(options.headers)
            wish, override = headers.pop(RAW_RESPONSE_HEADER), headers.pop(OVERRIDE_CAST_TO_HEADER)
            raw = wish if isinstance(wish, str) else None
            cast_to = cast_to if override is None else override
            options.headers = without_internal_headers(options.headers)
        options.content = self._wrap_content(options.content)
        if options.idempotency_key is None and self._idempotency_header and options.method.lower() != "get":
            # One key for all attempts: it is how the server knows that they are the same request.
            options.idempotency_key = self._idempotency_key()
        max_retries = effective_max_retries(options, self.max_retries)
        return Call(cast_to=cast_to, options=options, stream=stream, raw=raw, max_retries=max_retries)

    def _prepare_url(self, url: str) -> httpx.URL:
        """A path below the base URL, or the URL itself if it is absolute."""
        return join_url(self.base_url, url)

    def _at(self, server: str, path: str) -> str:
        """The URL of an operation with a server of its own, which a base URL of the caller's choice goes before."""
        own = any(_with_trailing_slash(httpx.URL(url)) == self.base_url for url in self._own_base_urls)
        return server.rstrip("/") + path if own else path

    def _security(self, options: FinalRequestOptions) -> SecurityOptions:
        security: Any = self._default_security if options.security is None else options.security
        return cast(SecurityOptions, security)

    def _build_headers(self, options: FinalRequestOptions, *, retries_taken: int = 0) -> httpx.Headers:
        custom: Headers = options.headers if isinstance(options.headers, Mapping) else {}
        merged = HeaderMap(self._auth_headers(self._security(options)), self.default_headers, custom)
        merged.pop(RAW_RESPONSE_HEADER)
        headers = merged.to_httpx()
        self._validate_headers(headers, HeaderMap(self._custom_headers, custom))

        own: Dict[str, str] = {}
        if self._idempotency_header and options.idempotency_key:
            own[self._idempotency_header] = options.idempotency_key
        if SEND_PLATFORM_HEADERS:
            own["x-stainless-retry-count"] = str(retries_taken)
            timeout = self._timeout(options)
            seconds = timeout.read if isinstance(timeout, Timeout) else timeout
            if seconds is not None:
                own["x-stainless-read-timeout"] = str(seconds)
        for name, value in own.items():
            if name not in merged:
                headers[name] = value
        return headers

    def _timeout(self, options: FinalRequestOptions) -> Union[float, Timeout, None]:
        return self.timeout if isinstance(options.timeout, NotGiven) else options.timeout

    def _build_url(self, options: FinalRequestOptions) -> httpx.URL:
        if isinstance(options, UntrustedRequestOptions):
            return self._prepare_url(options.url)
        auth = self._auth_query(self._security(options))
        if auth:
            # httpx logs URLs too.
            remember_credential_names(auth)
        params = {**auth, **self.default_query, **options.params}
        given = {name: value for name, value in params.items() if not isinstance(value, (Omit, NotGiven))}
        url = self._prepare_url(options.url)
        return with_query(url, self.qs.stringify(given)) if given else url

    def _build_request(self, options: FinalRequestOptions, *, retries_taken: int = 0) -> httpx.Request:
        """The httpx request of an attempt."""
        if log.isEnabledFor(logging.DEBUG):
            self._log_options(options)
        headers = self._build_headers(options, retries_taken=retries_taken)
        content = self._wrap_content(options.content)
        arguments, leave_type = encode_body(options, content, headers.get("Content-Type"), self.qs)
        if leave_type or (not arguments and not self._describes_body(options)):
            headers.pop("Content-Type", None)
        length = getattr(content, "length", None)
        if length is not None and "Content-Length" not in headers:
            headers["Content-Length"] = str(length)

        url = self._build_url(options)
        if "_" in url.host:
            # Certificates cannot name such hosts, but servers that have them know them by this name.
            arguments["extensions"] = {"sni_hostname": url.host.replace("_", "-")}
        if self._client.params:
            # Otherwise httpx would put its client's own parameters in the place of the URL's.
            arguments["params"] = httpx.QueryParams(url.query.decode("ascii"))
        request = self._client.build_request(
            options.method, url, headers=headers, timeout=self._timeout(options), **arguments
        )
        if isinstance(options, UntrustedRequestOptions):
            strip_credentials(request, names=self._credential_names(options)[0])
        return request

    def _describes_body(self, options: FinalRequestOptions) -> bool:
        """Whether somebody else than this client's own defaults says what a body is. Without a body the default says
        nothing (RFC 9110, section 8.3), and servers look for a body because of it; a GET request never has a type."""
        said = HeaderMap(self._custom_headers, options.headers if isinstance(options.headers, Mapping) else {})
        return options.method.lower() != "get" and "Content-Type" in said

    def _credential_names(self, options: FinalRequestOptions) -> Tuple[Set[str], Set[str]]:
        """Lower-case names of the headers and query parameters by which this client authenticates such a request."""
        security = self._security(options)
        headers = {*self.auth_headers, *self._auth_headers(security)}
        return {name.lower() for name in headers}, {name.lower() for name in self._auth_query(security)}

    def _send_arguments(
        self, options: FinalRequestOptions, *, stream: bool, left_origin: bool = False
    ) -> Dict[str, Any]:
        """Keyword arguments of `httpx.Client.send`; redirects are followed by this client."""
        arguments: Dict[str, Any] = {"stream": stream, "follow_redirects": False}
        if left_origin or isinstance(options, UntrustedRequestOptions):
            arguments["auth"] = None
            return arguments
        auth = self._custom_auth(self._security(options))
        if auth is not None:
            arguments["auth"] = auth
        return arguments

    def _redirected(self, redirects: Redirects, response: httpx.Response, options: FinalRequestOptions) -> bool:
        """Whether a response is a redirect to be followed."""
        wanted = self._client.follow_redirects if options.follow_redirects is None else options.follow_redirects
        if wanted and response.next_request is not None:
            return True
        if redirects.history:
            response.history = redirects.history
        return False

    # --- Retries ---

    def _should_retry(self, response: httpx.Response) -> bool:
        """Whether a response with an error status is tried again."""
        retried = is_retried_response(response)
        log.debug("Response with status %i is %s", response.status_code, "retried" if retried else "not retried")
        return retried

    def _can_retry(self, call: Call, error: Optional[Exception]) -> bool:
        """Whether there is an attempt left and the body can be sent again."""
        left = call.retries_taken < call.max_retries
        return left and can_send_again(call.options.content, call.options.files, error)

    def _retries_error(self, call: Call, error: Exception) -> bool:
        """Whether an attempt without a response is tried again."""
        log.debug("Encountered %s", type(error).__name__, exc_info=True)
        return is_retried_error(error) and not self._client.is_closed and self._can_retry(call, error)

    def _retries_response(self, call: Call, response: httpx.Response) -> bool:
        return self._can_retry(call, None) and self._should_retry(response)

    def _final_error(self, call: Call, error: Exception, request: httpx.Request) -> Exception:
        """What the caller gets for an attempt without a response: the error of their own body if it was that."""
        if isinstance(call.body, (SyncBody, AsyncBody)) and call.body.error is error:
            return error
        if isinstance(error, httpx.TimeoutException):
            return APITimeoutError(request)
        return APIConnectionError(request=request)

    def _parse_retry_after_header(self, response_headers: Optional[httpx.Headers] = None) -> Optional[float]:
        return parse_retry_after(response_headers)

    def _calculate_retry_timeout(
        self,
        remaining_retries: int,
        options: FinalRequestOptions,
        response_headers: Optional[httpx.Headers] = None,
    ) -> float:
        """Seconds to wait before the next attempt."""
        taken = effective_max_retries(options, self.max_retries) - remaining_retries
        return retry_delay(taken, response_headers)

    def _next_delay(self, call: Call, response: Optional[httpx.Response]) -> float:
        """Count the retry that is about to be made and tell how long to wait for it."""
        headers = None if response is None else response.headers
        delay = self._calculate_retry_timeout(call.max_retries - call.retries_taken, call.options, headers)
        call.retries_taken += 1
        log.info("Retrying request to %s in %f seconds", redact_url(httpx.URL(call.options.url)), delay)
        return delay

    # --- Responses ---

    def _make_status_error_from_response(self, response: httpx.Response) -> APIStatusError:
        message = f"Error code: {response.status_code}"
        try:
            text = response.text.strip()
        except httpx.StreamError:
            # Closed before it was read, as by an event hook, or lost on the way.
            return self._make_status_error(message, body=None, response=response)
        try:
            body: object = response.json()
        except ValueError:
            return self._make_status_error(text or message, body=text, response=response)
        return self._make_status_error(f"{message} - {body}", body=body, response=response)

    def _process_response_data(self, *, data: object, cast_to: Type[ResponseT], response: httpx.Response) -> ResponseT:
        """Decoded JSON as the type that a method returns."""
        if data is None or cast_to is object:
            return cast(ResponseT, data)
        build = getattr(cast_to, "build", None) if inspect.isclass(cast_to) else None
        try:
            if callable(build):
                return cast(ResponseT, build(response=response, data=data))
            if self._strict_response_validation:
                return validate_type(type_=cast_to, value=data)
            return cast(ResponseT, construct_type(type_=cast_to, value=data))
        except pydantic.ValidationError as err:
            raise APIResponseValidationError(response=response, body=data) from err

    def _wrap_response(
        self,
        call: Call,
        options: FinalRequestOptions,
        response: httpx.Response,
        stream_cls: _StreamingClass,
        response_cls: Type[BaseAPIResponse[Any]],
    ) -> Tuple[Any, bool]:
        """The response as the object that the caller asked for, and whether it is still to be parsed."""
        if call.cast_to == httpx.Response:
            return response, False
        origin: Any = get_origin(call.cast_to) or call.cast_to
        custom = inspect.isclass(origin) and issubclass(origin, BaseAPIResponse)
        if custom and not issubclass(origin, response_cls):
            raise TypeError(f"API Response types must subclass {response_cls}; Received {origin}")
        wrapped = (call.cast_to if custom else response_cls)(
            raw=response,
            client=self,
            cast_to=extract_response_type(call.cast_to) if custom else call.cast_to,
            stream=call.stream,
            stream_cls=stream_cls,
            options=options,
            retries_taken=call.retries_taken,
        )
        return wrapped, not custom and not call.raw

    # --- Log ---

    def _log_options(self, options: FinalRequestOptions) -> None:
        header_names, _ = self._credential_names(options)
        custom: Headers = options.headers if isinstance(options.headers, Mapping) else {}
        log.debug(
            "Request: %s %s params=%s headers=%s json=%s",
            options.method,
            redact_url(httpx.URL(options.url)),
            redact_mapping(options.params),
            redact_headers(custom, names=header_names),
            redact_mapping(options.json_data),
        )

    def _log_response(self, response: httpx.Response) -> None:
        if log.isEnabledFor(logging.DEBUG):
            request = response.request
            log.debug(
                'HTTP Response: %s %s "%i %s" %s',
                request.method,
                redact_url(request.url),
                response.status_code,
                response.reason_phrase,
                redact_headers(response.headers),
            )


_DEFAULT_QS = Querystring()


def _with_trailing_slash(url: httpx.URL) -> httpx.URL:
    path, mark, query = url.raw_path.partition(b"?")
    return url if path.endswith(b"/") else url.copy_with(raw_path=path + b"/" + mark + query)


def resolve_timeout(
    timeout: Union[float, Timeout, NotGiven, None], http_client: Union[httpx.Client, httpx.AsyncClient, None]
) -> Union[float, Timeout, None]:
    """A client's timeout: the one given, else that of a custom httpx client that has its own, else the default."""
    if not isinstance(timeout, NotGiven):
        return timeout
    if http_client is not None and http_client.timeout != HTTPX_DEFAULT_TIMEOUT:
        return http_client.timeout
    return DEFAULT_TIMEOUT


def check_http_client(http_client: object, expected: type) -> None:
    """Refuse an httpx client of the other kind, which would fail at the first request only."""
    if http_client is not None and not isinstance(http_client, expected):
        raise TypeError(
            f"Invalid `http_client` argument; Expected an instance of `httpx.{expected.__name__}` "
            f"but got {type(http_client)}"
        )
