"""Requests as the clients build them."""

from __future__ import annotations

import sys
import json
import time
import subprocess
from typing import Any, Dict, List, Type, Union, Optional, cast
from typing_extensions import override

import httpx
import pytest
from pydantic import ValidationError

from runtime_package._qs import Querystring
from runtime_package._http import _with_aiohttp
from runtime_package._types import Omit, NotGiven
from runtime_package._utils import asyncify
from runtime_package._models import BaseModel, SecurityOptions, FinalRequestOptions
from runtime_package._exceptions import APIStatusError, APIConnectionError, APIResponseValidationError
from runtime_package._base_client import (
    DEFAULT_TIMEOUT,
    HTTPX_DEFAULT_TIMEOUT,
    OtherPlatform,
    DefaultHttpxClient,
    DefaultAioHttpClient,
    SyncHttpxClientWrapper,
    DefaultAsyncHttpxClient,
    get_platform,
    make_request_options,
)

from .transport import BASE_URL, Script, Received, SyncClient, AsyncClient, ok, build, serving


class Model(BaseModel):
    foo: str


class Other(BaseModel):
    bar: int


RAW_STREAM = {"X-Stainless-Raw-Response": "stream"}


# --- Headers ---


def test_default_headers() -> None:
    headers = build(SyncClient()).headers
    assert headers["accept"] == "application/json"
    assert headers["user-agent"] == "SyncClient/Python 1.2.3"
    assert headers["authorization"] == "Bearer key-123"
    assert headers["x-stainless-lang"] == "python"
    assert headers["x-stainless-package-version"] == "1.2.3"
    assert headers["x-stainless-retry-count"] == "0"
    assert headers["x-stainless-read-timeout"] == str(DEFAULT_TIMEOUT.read)
    assert {"x-stainless-os", "x-stainless-arch", "x-stainless-runtime", "x-stainless-runtime-version"} < set(headers)


def test_without_body_there_is_no_content_type() -> None:
    assert "content-type" not in build(SyncClient()).headers
    assert "content-type" not in build(SyncClient(), method="delete").headers
    said = build(SyncClient(), method="delete", headers={"content-type": "application/x"})
    assert said.headers["content-type"] == "application/x"
    assert build(SyncClient(), method="post", json_data={}).headers["content-type"] == "application/json"


def test_headers_of_the_call_go_before_those_of_the_client() -> None:
    client = SyncClient(custom_headers={"X-Foo": "client", "x-stainless-lang": "mine"})
    assert build(client).headers["x-foo"] == "client"
    assert build(client).headers["x-stainless-lang"] == "mine"
    assert build(client, **make_request_options(extra_headers={"x-foo": "call"})).headers.get_list("x-foo") == ["call"]


def test_the_key_is_read_anew_for_each_request() -> None:
    client = SyncClient()
    build(client)
    client.api_key = "rotated"
    assert build(client).headers["authorization"] == "Bearer rotated"


@pytest.mark.parametrize("name", ["Authorization", "authorization"])
def test_omitted_headers_are_not_sent_whatever_their_case(name: str) -> None:
    omitted = build(SyncClient(), headers={name: Omit(), "User-Agent": Omit()})
    assert "authorization" not in omitted.headers
    assert "SyncClient" not in omitted.headers["user-agent"]
    assert "authorization" not in build(SyncClient(custom_headers={name: Omit()})).headers


def test_missing_authentication_is_refused() -> None:
    class Anonymous(SyncClient):
        @property
        @override
        def auth_headers(self) -> Dict[str, str]:
            return {}

    with pytest.raises(TypeError, match="no authentication"):
        build(Anonymous())
    assert build(Anonymous(), headers={"AUTHORIZATION": "mine"}).headers["authorization"] == "mine"


def test_retry_count_and_read_timeout_headers_can_be_set_or_omitted() -> None:
    custom = build(SyncClient(), headers={"X-Stainless-Retry-Count": "42", "x-stainless-read-timeout": Omit()})
    assert custom.headers.get_list("x-stainless-retry-count") == ["42"]
    assert "x-stainless-read-timeout" not in custom.headers
    assert "x-stainless-read-timeout" not in build(SyncClient(timeout=None)).headers
    assert build(SyncClient(), timeout=7.5).headers["x-stainless-read-timeout"] == "7.5"


def test_idempotency_key() -> None:
    handler = ok()
    client = SyncClient(handler)
    client._idempotency_header = "Idempotency-Key"
    client.post("/foo", cast_to=object)
    client.post("/foo", cast_to=object, options={"idempotency_key": "mine"})
    client.post("/foo", cast_to=object, options={"headers": {"idempotency-key": "header"}, "idempotency_key": "no"})
    client.get("/foo", cast_to=object)
    sent = [request.headers.get("idempotency-key", "") for request in handler.requests]
    assert sent[0].startswith("stainless-python-retry-")
    assert sent[1:] == ["mine", "header", ""]


def test_security_of_an_endpoint() -> None:
    class Schemes(SyncClient):
        @property
        @override
        def auth_headers(self) -> Dict[str, str]:
            return {}

        @override
        def _validate_headers(self, headers: Any, custom_headers: Any) -> None:
            pass

        @override
        def _auth_headers(self, security: SecurityOptions) -> Dict[str, str]:
            return {"X-Admin": "admin"} if security.get("admin") else {}

        @override
        def _auth_query(self, security: SecurityOptions) -> Dict[str, str]:
            return {"key": "query"} if security.get("query") else {}

        @override
        def _custom_auth(self, security: SecurityOptions) -> Optional[httpx.Auth]:
            return httpx.BasicAuth("user", "pass") if security.get("basic") else None

    handler = ok()
    client = Schemes(handler)
    client._default_security = {"admin": True}
    for security in ({"admin": True}, {"query": True}, {"basic": True}, {}, None):
        client.get("/foo", cast_to=object, options=make_request_options(security=security))
    admin, query, basic, none, default = handler.requests
    assert admin.headers["x-admin"] == "admin" and "key" not in admin.url.params
    assert query.url.params["key"] == "query" and "x-admin" not in query.headers
    assert basic.headers["authorization"].startswith("Basic ")
    assert "x-admin" not in none.headers and "authorization" not in none.headers
    assert default.headers["x-admin"] == "admin"
    custom = Schemes(custom_headers={"X-Admin": "mine"})
    assert build(custom, security={"admin": True}).headers["x-admin"] == "mine"


# --- URL and query ---


@pytest.mark.parametrize("base", ["http://x.test/v1", "http://x.test/v1/", httpx.URL("http://x.test/v1")])
def test_base_url(base: Union[str, httpx.URL]) -> None:
    client = SyncClient(base_url=base)
    assert str(client.base_url) == "http://x.test/v1/"
    assert build(client).url == "http://x.test/v1/foo"
    assert build(client, url="https://other.test/foo").url == "https://other.test/foo"
    client.base_url = "http://y.test/a"
    assert build(client).url == "http://y.test/a/foo"


def test_query_of_the_base_url_stays() -> None:
    client = SyncClient(base_url="http://x.test/v1?version=2")
    assert str(build(client, params={"a": 1}).url) == "http://x.test/v1/foo?version=2&a=1"


def test_query_parameters_are_merged() -> None:
    client = SyncClient(custom_query={"a": "client", "b": "client", "c": "client"})
    options = make_request_options(query={"a": "method", "b": "method"}, extra_query={"a": "extra"})
    assert dict(build(client, **options).url.params) == {"a": "extra", "b": "method", "c": "client"}
    assert dict(build(client, params={"a": Omit(), "b": NotGiven()}).url.params) == {"b": "client", "c": "client"}


def test_query_in_the_path_is_kept_as_it_is_written() -> None:
    request = build(SyncClient(), url="/files/a%2Fb?beta=true&x=%20", params={"limit": "10", "beta": False})
    assert request.url.raw_path == b"/files/a%2Fb?x=%20&limit=10&beta=false"
    assert build(SyncClient(), url="/foo?beta=true").url.raw_path == b"/foo?beta=true"


def test_query_format_is_the_clients() -> None:
    class Comma(SyncClient):
        @property
        @override
        def qs(self) -> Querystring:
            return Querystring(array_format="comma")

    assert dict(build(Comma(), params={"a": [1, 2]}).url.params) == {"a": "1,2"}
    assert build(SyncClient(), params={"a": [1, 2]}).url.query == b"a=1&a=2"


def test_parameters_of_a_custom_http_client_are_added() -> None:
    with httpx.Client(params={"tenant": "t"}) as http_client:
        request = build(SyncClient(http_client=http_client), params={"a": "1"})
        assert dict(request.url.params) == {"tenant": "t", "a": "1"}


def test_host_with_underscore_gets_a_server_name() -> None:
    request = build(SyncClient(base_url="https://a_b.test"))
    assert request.extensions["sni_hostname"] == "a-b.test"
    assert "sni_hostname" not in build(SyncClient()).extensions


# --- Results ---


def test_results() -> None:
    client = SyncClient(ok({"foo": "bar"}))
    text = json.dumps({"foo": "bar"}, separators=(",", ":"))
    assert client.get("/foo", cast_to=Model) == Model(foo="bar")
    assert isinstance(client.get("/foo", cast_to=cast(Any, Union[Other, Model])), Model)
    assert client.post("/foo", cast_to=object) == {"foo": "bar"}
    assert client.put("/foo", cast_to=str) == client.patch("/foo", cast_to=str)
    assert client.put("/foo", cast_to=str).replace(" ", "") == text
    assert isinstance(client.delete("/foo", cast_to=httpx.Response), httpx.Response)


async def test_results_async() -> None:
    async with AsyncClient(ok({"foo": "bar"})) as client:
        assert await client.get("/foo", cast_to=Model) == Model(foo="bar")
        assert await client.post("/foo", cast_to=object) == {"foo": "bar"}
        assert json.loads(await client.put("/foo", cast_to=bytes)) == {"foo": "bar"}
        assert json.loads(await client.patch("/foo", cast_to=bytes)) == {"foo": "bar"}
        assert isinstance(await client.delete("/foo", cast_to=httpx.Response), httpx.Response)


def test_strict_validation() -> None:
    handler = ok({"foo": {"not": "text"}})
    with pytest.raises(APIResponseValidationError) as caught:
        SyncClient(handler, _strict_response_validation=True).get("/foo", cast_to=Model)
    assert isinstance(caught.value.__cause__, ValidationError)
    assert SyncClient(handler).get("/foo", cast_to=Model).foo == cast(Any, {"not": "text"})


def test_class_that_builds_itself() -> None:
    class Built:
        def __init__(self, data: object, status: int) -> None:
            self.data = data
            self.status = status

        @classmethod
        def build(cls, *, response: httpx.Response, data: object) -> Built:
            return cls(data, response.status_code)

    built = SyncClient(ok([1])).get("/foo", cast_to=Built)
    assert (built.data, built.status) == ([1], 200)


def test_text_and_broken_json() -> None:
    text = Script(httpx.Response(200, content="abc", headers={"content-type": "text/plain"}))
    assert SyncClient(text).get("/foo", cast_to=Model) == cast(Any, "abc")
    with pytest.raises(APIResponseValidationError, match="Expected Content-Type"):
        SyncClient(text, _strict_response_validation=True).get("/foo", cast_to=Model)
    disguised = Script(httpx.Response(200, content=b'{"foo":"x"}', headers={"content-type": "application/text"}))
    assert SyncClient(disguised).get("/foo", cast_to=Model).foo == "x"
    broken = Script(httpx.Response(200, content=b"{", headers={"content-type": "application/json"}))
    with pytest.raises(APIResponseValidationError, match="not valid JSON"):
        SyncClient(broken).get("/foo", cast_to=Model)


@pytest.mark.parametrize(
    "response", [httpx.Response(204), httpx.Response(200, headers={"content-type": "application/json"})]
)
def test_no_body(response: httpx.Response) -> None:
    assert cast(object, SyncClient(Script(response)).get("/foo", cast_to=Model)) is None
    assert cast(object, SyncClient(Script(response)).get("/foo", cast_to=type(None))) is None


# --- Errors ---


@pytest.mark.parametrize(
    ("status", "name"),
    [
        (400, "BadRequestError"),
        (401, "AuthenticationError"),
        (403, "PermissionDeniedError"),
        (404, "NotFoundError"),
        (409, "ConflictError"),
        (418, "APIStatusError"),
        (422, "UnprocessableEntityError"),
        (429, "RateLimitError"),
        (500, "InternalServerError"),
        (599, "InternalServerError"),
    ],
)
async def test_status_errors(status: int, name: str) -> None:
    handler = Script(httpx.Response(status, json={"message": "no"}))
    with pytest.raises(APIStatusError) as caught:
        SyncClient(handler, max_retries=0).get("/foo", cast_to=object)
    with pytest.raises(APIStatusError) as caught_async:
        await AsyncClient(handler, max_retries=0).get("/foo", cast_to=object)
    for error in (caught.value, caught_async.value):
        assert type(error).__name__ == name
        assert error.status_code == status and error.body == {"message": "no"} and error.request_id is None
        assert str(error) == f"Error code: {status} - {{'message': 'no'}}"


def test_status_error_messages() -> None:
    def message(response: httpx.Response) -> str:
        with pytest.raises(APIStatusError) as caught:
            SyncClient(Script(response), max_retries=0).get("/foo", cast_to=object)
        return str(caught.value)

    assert message(httpx.Response(400, text=" plain text ")) == "plain text"
    assert message(httpx.Response(400)) == "Error code: 400"


def test_error_of_a_hook_that_closes_the_response() -> None:
    def hook(response: httpx.Response) -> None:
        response.close()

    transport = httpx.MockTransport(lambda request: httpx.Response(400, stream=httpx.ByteStream(b"lost")))
    http_client = httpx.Client(transport=transport, event_hooks={"response": [hook]})
    with SyncClient(http_client=http_client, max_retries=0) as client, pytest.raises(APIStatusError) as caught:
        client.get("/foo", cast_to=object, options=make_request_options(extra_headers=RAW_STREAM))
    assert str(caught.value) == "Error code: 400" and caught.value.body is None


# --- Clients ---


def test_timeouts() -> None:
    assert build(SyncClient()).extensions["timeout"] == DEFAULT_TIMEOUT.as_dict()
    assert build(SyncClient(timeout=3)).extensions["timeout"] == httpx.Timeout(3).as_dict()
    assert build(SyncClient(), timeout=9).extensions["timeout"] == httpx.Timeout(9).as_dict()
    with httpx.Client(timeout=None) as http_client:
        assert build(SyncClient(http_client=http_client)).extensions["timeout"] == httpx.Timeout(None).as_dict()
    with httpx.Client() as http_client:
        assert build(SyncClient(http_client=http_client)).extensions["timeout"] == DEFAULT_TIMEOUT.as_dict()
    with httpx.Client(timeout=HTTPX_DEFAULT_TIMEOUT) as http_client:
        assert build(SyncClient(http_client=http_client)).extensions["timeout"] == DEFAULT_TIMEOUT.as_dict()


async def test_the_wrong_kind_of_http_client_is_refused() -> None:
    async with httpx.AsyncClient() as http_client:
        with pytest.raises(TypeError, match="Invalid `http_client` arg"):
            SyncClient(http_client=http_client)
    with httpx.Client() as sync_client, pytest.raises(TypeError, match="Invalid `http_client` arg"):
        AsyncClient(http_client=sync_client)


@pytest.mark.parametrize("client", [SyncClient, AsyncClient])
def test_max_retries_must_be_a_number(client: Type[Any]) -> None:
    with pytest.raises(TypeError, match="max_retries cannot be None"):
        client(max_retries=None)


async def test_closing() -> None:
    with SyncClient() as client:
        assert not client.is_closed()
    assert client.is_closed()
    async with AsyncClient() as async_client:
        assert not async_client.is_closed()
    assert async_client.is_closed()


def test_closed_client() -> None:
    client = SyncClient(max_retries=50)
    client.close()
    started = time.monotonic()
    with pytest.raises(APIConnectionError) as caught:
        client.get("/foo", cast_to=object)
    assert time.monotonic() - started < 1, "it will not open again"
    assert "closed" in str(caught.value.__cause__)


def test_own_http_client_closes_with_its_last_user() -> None:
    http_client = SyncHttpxClientWrapper()
    transport = cast(Any, http_client)._transport
    closed: List[bool] = []
    transport.close = lambda: closed.append(True)
    del http_client
    assert closed


def test_default_http_clients(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("HTTP_PROXY", "ALL_PROXY", "NO_PROXY", "http_proxy", "https_proxy", "all_proxy", "no_proxy"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("HTTPS_PROXY", "https://example.org")
    with DefaultHttpxClient() as client:
        assert [pattern.pattern for pattern in cast(Any, client)._mounts] == ["https://"]
        assert client.follow_redirects and client.timeout == DEFAULT_TIMEOUT
    with DefaultHttpxClient(timeout=1, follow_redirects=False, limits=httpx.Limits(max_connections=1)) as client:
        assert not client.follow_redirects and client.timeout == httpx.Timeout(1)


async def test_default_async_http_client() -> None:
    async with DefaultAsyncHttpxClient() as client:
        assert client.follow_redirects and client.timeout == DEFAULT_TIMEOUT


async def test_aiohttp_client_needs_its_package_when_made_only(monkeypatch: pytest.MonkeyPatch) -> None:
    import sys
    import types

    # Another test may have made one already: the class is made once.
    _with_aiohttp.cache_clear()
    monkeypatch.setitem(sys.modules, "httpx_aiohttp", None)
    with pytest.raises(RuntimeError, match="`aiohttp` extra"):
        DefaultAioHttpClient()

    class HttpxAiohttpClient(httpx.AsyncClient):
        pass

    module = types.ModuleType("httpx_aiohttp")
    module.__dict__["HttpxAiohttpClient"] = HttpxAiohttpClient
    monkeypatch.setitem(sys.modules, "httpx_aiohttp", module)
    async with DefaultAioHttpClient(timeout=1) as client:
        assert isinstance(client, HttpxAiohttpClient) and isinstance(client, DefaultAioHttpClient)
        assert client.timeout == httpx.Timeout(1) and client.follow_redirects


async def test_platform() -> None:
    started = time.monotonic()
    assert isinstance(await asyncify(get_platform)(), (str, OtherPlatform))
    assert time.monotonic() - started < 5
    assert str(OtherPlatform("amiga")) == "Other:amiga"


def test_hooks_of_subclasses() -> None:
    class Hooked(SyncClient):
        @override
        def _prepare_options(self, options: FinalRequestOptions) -> FinalRequestOptions:
            options.params = {**options.params, "hook": "1"}
            return options

        @override
        def _prepare_request(self, request: httpx.Request) -> None:
            request.headers["x-signed"] = "yes"

    handler = Script(httpx.Response(500, headers={"retry-after-ms": "1"}), httpx.Response(200, json={}))
    options = FinalRequestOptions(method="get", url="/foo")
    Hooked(handler).request(object, options)
    assert [str(request.url.query, "ascii") for request in handler.requests] == ["hook=1", "hook=1"]
    assert all(request.headers["x-signed"] == "yes" for request in handler.requests)
    assert options.params == {}


def test_loopback_round_trip() -> None:
    def reply(received: Received) -> "tuple[int, Dict[str, str], bytes]":
        return 200, {"Content-Type": "application/json; charset=utf-8"}, received.body

    with serving(reply) as server, SyncClient(base_url=server.url) as client:
        assert client.post("/echo", body={"foo": "bar"}, cast_to=Model).foo == "bar"
    assert BASE_URL not in server.url


def test_importing_the_core_imports_nothing_heavy() -> None:
    def loaded(modules: str) -> "set[str]":
        code = f"import sys, {modules}; print(*sys.modules)"
        done = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)
        return set(done.stdout.split())

    # What httpx and pydantic import differs from version to version.
    added = loaded("httpx, pydantic.main, runtime_package._base_client") - loaded("httpx, pydantic.main")
    assert not added & {"anyio", "asyncio", "distro", "aiohttp", "httpx_aiohttp", "standardwebhooks", "trio"}
