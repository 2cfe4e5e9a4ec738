"""Redirects, over real connections: what goes along to another origin and what does not."""

from __future__ import annotations

from typing import Any, Dict, List, Tuple, Iterator, Optional, cast
from typing_extensions import override

import httpx
import pytest

from openai._models import SecurityOptions, FinalRequestOptions
from openai._redirects import same_origin
from openai._exceptions import APIStatusError, APIConnectionError

from .transport import Server, Received, SyncClient, AsyncClient, serving

JSON = {"Content-Type": "application/json"}
SECRETS = ("key-123", "header-secret", "query-secret", "cookie-secret", "default-secret", "odd-secret", "dXNlcjpwYXNz")


class OddAuth(httpx.Auth):
    """Signs with a header whose name gives nothing away."""

    @override
    def auth_flow(self, request: httpx.Request) -> Iterator[httpx.Request]:  # type: ignore[override]
        request.headers["X-Odd"] = "odd-secret"
        yield request


class _Secrets:
    @property
    def custom_auth(self) -> Optional[httpx.Auth]:
        return OddAuth()

    def _auth_headers(self, security: SecurityOptions) -> Dict[str, str]:
        return {"X-Plain": "header-secret"}

    def _auth_query(self, security: SecurityOptions) -> Dict[str, str]:
        return {"appid": "query-secret"}


class SyncSecrets(_Secrets, SyncClient):
    """A client that authenticates in every way at once."""


class AsyncSecrets(_Secrets, AsyncClient):
    """The same, asynchronously."""


OPTIONS: Dict[str, Any] = {
    "custom_headers": {"Cookie": "session=cookie-secret", "X-Api-Key": "default-secret", "X-Harmless": "yes"},
    "custom_query": {"limit": "1"},
}


@pytest.fixture
def servers() -> Iterator[Tuple[Server, Server]]:
    def elsewhere(received: Received) -> "tuple[int, Dict[str, str], bytes]":
        if received.path.startswith("/again"):
            return 302, {"Location": "/landed"}, b""
        return 200, {**JSON, "Set-Cookie": "b=1"}, b'{"there":true}'

    def api(received: Received) -> "tuple[int, Dict[str, str], bytes]":
        path = received.path.split("?")[0]
        status = int(path.rsplit("/", 1)[1]) if path.rsplit("/", 1)[1].isdigit() else 302
        echo = "?appid=query-secret&limit=1&X-Amz-Signature=theirs%2B"
        if path.startswith("/out"):
            return status, {"Location": f"{other.url}/landed{echo}", "Set-Cookie": "a=cookie-secret"}, b"moved"
        if path.startswith("/twice"):
            return status, {"Location": f"{other.url}/again"}, b"moved"
        if path.startswith("/same"):
            return status, {"Location": f"/landed{echo}"}, b"moved"
        if path.startswith("/loop"):
            return 302, {"Location": "/loop"}, b""
        return 200, JSON, b'{"there":false}'

    with serving(elsewhere) as other, serving(api) as first:
        yield first, other


async def _get(kind: str, base_url: str, path: str, **options: Any) -> httpx.Response:
    if kind == "sync":
        with SyncSecrets(base_url=base_url, **OPTIONS) as client:
            return client.get(path, cast_to=httpx.Response, options=cast(Any, options))
    async with AsyncSecrets(base_url=base_url, **OPTIONS) as async_client:
        return await async_client.get(path, cast_to=httpx.Response, options=cast(Any, options))


def _sent(received: Received) -> str:
    return f"{received.path} {received.headers}"


@pytest.mark.parametrize("kind", ["sync", "async"])
@pytest.mark.parametrize("path", ["/out", "/twice", "/out/307"])
async def test_nothing_secret_goes_to_another_port(kind: str, path: str, servers: Tuple[Server, Server]) -> None:
    api, other = servers
    response = await _get(kind, api.url, path)
    assert response.json() == {"there": True}
    assert all(secret in _sent(api.received[0]) for secret in SECRETS[1:-1])
    for received in other.received:
        assert not [secret for secret in SECRETS if secret in _sent(received)]
        assert "authorization" not in received.headers and "cookie" not in received.headers
        assert received.headers["x-harmless"] == "yes"
        assert received.headers["host"] == other.url.split("//")[1]


@pytest.mark.parametrize("kind", ["sync", "async"])
async def test_the_servers_own_query_is_not_touched(kind: str, servers: Tuple[Server, Server]) -> None:
    api, other = servers
    await _get(kind, api.url, "/out")
    assert other.received[0].path == "/landed?limit=1&X-Amz-Signature=theirs%2B"


@pytest.mark.parametrize("kind", ["sync", "async"])
async def test_everything_goes_along_to_the_same_origin(kind: str, servers: Tuple[Server, Server]) -> None:
    api, _ = servers
    response = await _get(kind, api.url, "/same")
    assert [hop.status_code for hop in response.history] == [302]
    landed = _sent(api.received[1])
    assert all(secret in landed for secret in ("key-123", "header-secret", "query-secret", "odd-secret"))


@pytest.mark.parametrize("kind", ["sync", "async"])
async def test_redirects_can_be_refused(kind: str, servers: Tuple[Server, Server]) -> None:
    api, other = servers
    with pytest.raises(APIStatusError) as caught:
        await _get(kind, api.url, "/out", follow_redirects=False)
    assert caught.value.status_code == 302 and caught.value.response.headers["location"].startswith(other.url)
    assert not other.received


@pytest.mark.parametrize("kind", ["sync", "async"])
async def test_endless_redirects_end(kind: str, servers: Tuple[Server, Server]) -> None:
    api, _ = servers
    with pytest.raises(APIConnectionError) as caught:
        await _get(kind, api.url, "/loop")
    assert isinstance(caught.value.__cause__, httpx.TooManyRedirects)
    assert len(api.received) == 21


@pytest.mark.parametrize("kind", ["sync", "async"])
async def test_bodies_follow_when_the_status_says_so(kind: str, servers: Tuple[Server, Server]) -> None:
    api, other = servers
    for status in (307, 303):
        options = FinalRequestOptions.construct(method="post", url=f"/out/{status}", content=[b"bo", b"dy"])
        if kind == "sync":
            with SyncSecrets(base_url=api.url, custom_headers={"Content-Length": "4"}) as client:
                client.request(object, options)
        else:
            async with AsyncSecrets(base_url=api.url, custom_headers={"Content-Length": "4"}) as async_client:
                await async_client.request(object, options)
    assert [(received.method, received.body) for received in other.received] == [("POST", b"body"), ("GET", b"")]
    described = [
        [name.lower() == "content-type" for name in received.headers].count(True) for received in other.received
    ]
    assert described == [1, 0]


def test_a_body_that_is_gone_cannot_follow(servers: Tuple[Server, Server]) -> None:
    api, other = servers
    client = SyncSecrets(base_url=api.url, custom_headers={"Content-Length": "4"})
    with client, pytest.raises(APIConnectionError) as caught:
        client.post("/out/307", content=iter([b"body"]), cast_to=object)
    assert "cannot be read again" in str(caught.value.__cause__)
    assert not [received for received in other.received if received.body]


def test_a_custom_http_client_decides_for_itself(servers: Tuple[Server, Server]) -> None:
    api, other = servers
    with SyncSecrets(base_url=api.url, http_client=httpx.Client()) as client:
        with pytest.raises(APIStatusError):
            client.get("/out", cast_to=object)
        assert client.get("/out", cast_to=object, options={"follow_redirects": True}) == {"there": True}
    assert not [secret for secret in SECRETS if secret in _sent(other.received[0])]


def test_cookies_of_a_custom_http_client_stay(servers: Tuple[Server, Server]) -> None:
    api, other = servers
    http_client = httpx.Client(cookies={"a": "cookie-secret"}, auth=("user", "pass"), follow_redirects=True)
    with SyncClient(base_url=api.url, http_client=http_client, custom_headers={"Authorization": "basic"}) as client:
        client.get("/twice", cast_to=object)
    assert "cookie-secret" in _sent(api.received[0]) and "dXNlcjpwYXNz" in _sent(api.received[0])
    assert not [received for received in other.received if any(secret in _sent(received) for secret in SECRETS)]


@pytest.mark.parametrize(
    ("first", "second", "same"),
    [
        ("https://a.test/x", "https://A.test:443/y?z", True),
        ("http://a.test", "http://a.test:80", True),
        ("http://a.test", "https://a.test", False),
        ("http://a.test:8080", "https://a.test:8080", False),
        ("https://a.test", "https://a.test:8443", False),
        ("https://a.test", "https://b.a.test", False),
    ],
)
def test_same_origin(first: str, second: str, same: bool) -> None:
    assert same_origin(httpx.URL(first), httpx.URL(second)) is same


def test_the_way_to_https_is_another_origin() -> None:
    requests: List[httpx.Request] = []

    def handler(request: httpx.Request) -> httpx.Response:
        requests.append(request)
        if request.url.scheme == "http":
            return httpx.Response(301, headers={"Location": "https://a_b.test/foo"})
        return httpx.Response(200, json={})

    SyncClient(handler, base_url="http://a_b.test").get("/foo", cast_to=object)
    assert "authorization" in requests[0].headers and "authorization" not in requests[1].headers
    assert requests[0].extensions["sni_hostname"] == "a-b.test" and "sni_hostname" not in requests[1].extensions
