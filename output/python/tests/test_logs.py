"""What the log shows, and what it must not."""

from __future__ import annotations

import logging
from typing import Dict
from typing_extensions import override

import httpx
import pytest

from openai._models import SecurityOptions
from openai._redact import redact_url, redact_headers, redact_mapping, guard_httpx_log, is_credential_name
from openai._exceptions import APIStatusError

from .transport import Script, SyncClient, AsyncClient

OLD_HTTPX = httpx.__version__.startswith("0.23.")
SECRETS = ("key-123", "query-secret", "call-secret", "cookie-secret", "body-secret", "url-secret")


class Client(SyncClient):
    @override
    def _auth_query(self, security: SecurityOptions) -> Dict[str, str]:
        return {"appid": "query-secret"}


class Async(AsyncClient):
    @override
    def _auth_query(self, security: SecurityOptions) -> Dict[str, str]:
        return {"appid": "query-secret"}


@pytest.mark.parametrize("level", [logging.DEBUG, logging.INFO])
async def test_no_credentials_in_logs(level: int, caplog: pytest.LogCaptureFixture) -> None:
    handler = Script(
        httpx.Response(500, headers={"retry-after-ms": "1"}),
        httpx.Response(200, json={}, headers={"Set-Cookie": "a=cookie-secret"}),
    )
    caplog.set_level(level)
    caplog.set_level(level, "openai")
    caplog.set_level(level, "httpx")
    headers = {"X-Api-Key": "call-secret", "Cookie": "cookie-secret", "X-Shown": "shown"}
    body = {"client_secret": "body-secret", "nested": [{"password": "body-secret"}], "name": "visible"}
    for client in (Client(handler), Client(handler)):
        client.post("/foo?access_token=url-secret", cast_to=object, body=body, options={"headers": headers})
    await Async(handler).post("/foo?access_token=url-secret", cast_to=object, body=body, options={"headers": headers})

    assert "Retrying request to /foo?access_token=<redacted> in" in caplog.text
    assert "HTTP Request: POST" in caplog.text or OLD_HTTPX
    assert not [secret for secret in SECRETS if secret in caplog.text]
    assert ("visible" in caplog.text) is (level == logging.DEBUG)
    assert ("shown" in caplog.text) is (level == logging.DEBUG)


def test_errors_do_not_show_headers() -> None:
    with pytest.raises(APIStatusError) as caught:
        Client(Script(httpx.Response(400, json={"a": 1}))).get("/foo", cast_to=object)
    assert "key-123" not in f"{caught.value!r} {caught.value} {caught.value.request!r}"


@pytest.mark.parametrize(
    "name",
    [
        "Authorization",
        "proxy-authorization",
        "Cookie",
        "Set-Cookie",
        "api-key",
        "X-API-Key",
        "apiKey",
        "apikey",
        "key",
        "X-Auth-Token",
        "access_token",
        "client_secret",
        "clientSecret",
        "PASSWORD",
        "Ocp-Apim-Subscription-Key",
        "X-Amz-Signature",
        "sessionId",
        "x-private-key",
    ],
)
def test_credential_names(name: str) -> None:
    assert is_credential_name(name)


@pytest.mark.parametrize(
    "name",
    ["Accept", "author", "Content-Type", "Idempotency-Key", "max_tokens", "keyword", "X-Stainless-Lang", "limit"],
)
def test_harmless_names(name: str) -> None:
    assert not is_credential_name(name)


def test_redacted_url() -> None:
    assert redact_url(httpx.URL("https://u:p@h.test/a%2Fb?x=1&key=s#f")) == "https://h.test/a%2Fb?x=1&key=<redacted>"
    assert redact_url(httpx.URL("/a?x=%20")) == "/a?x=%20"
    assert redact_url(httpx.URL("/a")) == "/a"


def test_redacted_mappings() -> None:
    assert redact_mapping({"a": ({"token": "s", "b": 1},), "token": None}) == {
        "a": [{"token": "<redacted>", "b": 1}],
        "token": None,
    }
    assert redact_headers({"X-Mine": "s", "Accept": "a"}, names=["x-mine"]) == {"X-Mine": "<redacted>", "Accept": "a"}


def test_urls_inside_of_texts_are_redacted(caplog: pytest.LogCaptureFixture) -> None:
    SyncClient()
    caplog.set_level(logging.DEBUG, "httpx")
    logging.getLogger("httpx").debug('HTTP Request: GET https://h.test/a?key=s "HTTP/1.1 200 OK"')
    assert 'HTTP Request: GET https://h.test/a?key=<redacted> "HTTP/1.1 200 OK"' in caplog.text


def test_the_filter_is_installed_once() -> None:
    guard_httpx_log()
    before = len(logging.getLogger("httpx").filters)
    guard_httpx_log()
    assert len(logging.getLogger("httpx").filters) == before
