"""From the options of one call to the parts of its httpx request."""

from __future__ import annotations

import warnings
from typing import Any, Dict, List, Tuple, Union, Optional, cast
from functools import lru_cache
from urllib.parse import unquote_plus

import httpx

from ._qs import Querystring
from ._types import Body, Query, Headers, NotGiven, PostParser, RequestOptions, HttpxRequestFiles, not_given
from ._utils import is_dict, is_given, is_mapping
from ._compat import PYDANTIC_V1
from ._models import SecurityOptions, FinalRequestOptions
from ._constants import RAW_RESPONSE_HEADER, OVERRIDE_CAST_TO_HEADER
from ._utils._json import openapi_dumps

__all__ = [
    "ForceMultipartDict",
    "UntrustedRequestOptions",
    "check_body",
    "encode_body",
    "join_url",
    "make_request_options",
    "merge_extra_json",
    "with_query",
    "without_internal_headers",
]


class UntrustedRequestOptions(FinalRequestOptions):
    """Options of a request that gets no credentials: its URL came out of a response and leads to another origin."""

    @classmethod
    def of(cls, options: FinalRequestOptions) -> UntrustedRequestOptions:
        """The same options, marked, and without parameters: the URL is complete."""
        fields: Dict[str, Any] = {name: getattr(options, name) for name in _fields_set(options)}
        fields["params"] = {}
        return cast(UntrustedRequestOptions, cls.construct(**fields))


def _fields_set(options: Any) -> List[str]:
    return list(options.__fields_set__ if PYDANTIC_V1 else options.model_fields_set)


class ForceMultipartDict(Dict[str, None]):
    """An empty dict that is true: httpx makes a multipart body only of files that are not false."""

    def __bool__(self) -> bool:
        return True


def make_request_options(
    *,
    query: Optional[Query] = None,
    extra_headers: Optional[Headers] = None,
    extra_query: Optional[Query] = None,
    extra_body: Optional[Body] = None,
    idempotency_key: Optional[str] = None,
    timeout: Union[float, httpx.Timeout, NotGiven, None] = not_given,
    max_retries: Optional[int] = None,
    post_parser: Union[PostParser, NotGiven] = not_given,
    security: Optional[SecurityOptions] = None,
    synthesize_event_and_data: Optional[bool] = None,
) -> RequestOptions:
    """The request options of one method call; what is not given is left out, so that the client's defaults apply."""
    options: Dict[str, object] = {}
    params: Dict[str, object] = {**(query or {}), **(extra_query or {})}
    if params:
        options["params"] = params
    if not isinstance(timeout, NotGiven):
        options["timeout"] = timeout
    if is_given(post_parser):
        options["post_parser"] = post_parser
    for name, value in (
        ("headers", extra_headers),
        ("extra_json", extra_body),
        ("idempotency_key", idempotency_key),
        ("max_retries", max_retries),
        ("security", security),
        ("synthesize_event_and_data", synthesize_event_and_data),
    ):
        if value is not None:
            options[name] = value
    return cast(RequestOptions, options)


def without_internal_headers(headers: Union[Headers, NotGiven]) -> Union[Headers, NotGiven]:
    """Headers without the two by which wrappers ask the client for a response object."""
    if isinstance(headers, NotGiven):
        return headers
    internal = (RAW_RESPONSE_HEADER.lower(), OVERRIDE_CAST_TO_HEADER.lower())
    return {name: value for name, value in headers.items() if name.lower() not in internal}


def merge_extra_json(options: FinalRequestOptions) -> object:
    """The JSON body with the caller's extra properties in it."""
    body, extra = options.json_data, options.extra_json
    if extra is None:
        return body
    if body is None:
        return extra
    if is_mapping(body):
        return {**body, **extra}
    raise RuntimeError(f"Unexpected JSON data type, {type(body)}, cannot merge with `extra_body`")


@lru_cache(maxsize=256)
def join_url(base: httpx.URL, url: str) -> httpx.URL:
    """A path below the base URL, or the URL itself if it is absolute. A query of the base URL stays."""
    target = httpx.URL(url)
    if not target.is_relative_url:
        return target
    path = base.raw_path.split(b"?", 1)[0] + target.raw_path.lstrip(b"/")
    if base.query:
        path += (b"&" if b"?" in path else b"?") + base.query
    return base.copy_with(raw_path=path)


def with_query(url: httpx.URL, query: str) -> httpx.URL:
    """The URL with an encoded query added; parameters that both have are taken from `query`."""
    if not query:
        return url
    if not url.query:
        return url.copy_with(query=query.encode("ascii"))
    names = {_name(part) for part in query.split("&")}
    kept = [part for part in url.query.decode("ascii").split("&") if _name(part) not in names]
    return url.copy_with(query="&".join([*kept, query]).encode("ascii"))


def _name(part: str) -> str:
    return unquote_plus(part.split("=", 1)[0])


def encode_body(
    options: FinalRequestOptions, content: Any, content_type: Optional[str], qs: Querystring
) -> Tuple[Dict[str, Any], bool]:
    """The body as keyword arguments of httpx's `build_request`, and whether the content type must be left to httpx.

    `content` is the raw body, if there is one. The content type decides how other data is written.
    """
    if content is not None:
        return {"content": content}, False
    data = merge_extra_json(options)
    kind = (content_type or "").split(";", 1)[0].strip().lower()
    if kind == "multipart/form-data" or options.files:
        # Only httpx knows the boundary, unless the caller has chosen one.
        return _multipart(data, options.files, qs), "boundary=" not in (content_type or "")
    if data is None:
        return {}, False
    if isinstance(data, (bytes, bytearray)):
        return {"content": bytes(data)}, False
    if kind == "application/x-www-form-urlencoded" and is_mapping(data):
        return {"content": qs.stringify(data).encode("ascii")}, False
    return {"content": openapi_dumps(data)}, False


def _multipart(data: object, files: Optional[HttpxRequestFiles], qs: Querystring) -> Dict[str, Any]:
    body: Dict[str, Any] = {"files": files or ForceMultipartDict()}
    if data:
        body["data"] = _form(data, qs)
    return body


def _form(data: object, qs: Querystring) -> Dict[str, object]:
    """Form fields; arrays and objects are written with brackets whatever the query's own style is."""
    if not is_dict(data):
        raise TypeError(f"Expected the body of a multipart request to be a dictionary but got {type(data)} instead.")
    fields: Dict[str, object] = {}
    given = cast(Dict[str, object], data)
    for name, value in qs.stringify_items(given, array_format="brackets", nested_format="brackets"):
        before = fields.get(name)
        if name not in fields:
            fields[name] = value
        elif isinstance(before, list):
            cast(List[object], before).append(value)
        else:
            # httpx writes a list as one part for each of its items.
            fields[name] = [before, value]
    return fields


def check_body(*, body: object, content: object, files: object, stacklevel: int) -> None:
    """Refuse two bodies at once, and warn about raw bytes that are passed as if they were JSON."""
    if body is not None and content is not None:
        raise TypeError("Passing both `body` and `content` is not supported")
    if files is not None and content is not None:
        raise TypeError("Passing both `files` and `content` is not supported")
    if isinstance(body, bytes):
        warnings.warn(
            "Passing raw bytes as `body` is deprecated and will be removed in a future version. "
            "Please pass raw bytes via the `content` parameter instead.",
            DeprecationWarning,
            stacklevel=stacklevel,
        )
