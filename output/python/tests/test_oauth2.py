"""OAuth 2 client credentials: when tokens are fetched, how long they are kept, and what is sent."""

from __future__ import annotations

from typing import List
from urllib.parse import parse_qs

import httpx
import pytest

from openai._oauth2 import ClientCredentials
from openai._exceptions import OpenAIError


class Server:
    """Hands out numbered tokens and records what it was asked."""

    def __init__(self, *, lifetime: object = 3600, refuse_first: bool = False, broken: bool = False) -> None:
        self.requests: List[httpx.Request] = []
        self.tokens = 0
        self._lifetime = lifetime
        self._refuse_first = refuse_first
        self._broken = broken

    def __call__(self, request: httpx.Request) -> httpx.Response:
        self.requests.append(request)
        if request.url.path == "/token":
            if self._broken:
                return httpx.Response(400, text="no")
            self.tokens += 1
            return httpx.Response(200, json={"access_token": f"token-{self.tokens}", "expires_in": self._lifetime})
        refused = self._refuse_first and request.headers["Authorization"] == "Bearer token-1"
        return httpx.Response(401 if refused else 200, json={})

    def client(self) -> httpx.Client:
        auth = ClientCredentials(httpx.URL("https://api.example.com/token"), "me", "secret")
        return httpx.Client(transport=httpx.MockTransport(self), auth=auth, base_url="https://api.example.com")


def test_one_token_serves_many_requests() -> None:
    server = Server()
    with server.client() as client:
        client.get("/a")
        client.get("/b")

    assert [r.url.path for r in server.requests] == ["/token", "/a", "/b"]
    assert server.requests[2].headers["Authorization"] == "Bearer token-1"
    assert parse_qs(server.requests[0].content.decode()) == {
        "grant_type": ["client_credentials"],
        "client_id": ["me"],
        "client_secret": ["secret"],
    }


def test_an_expired_token_is_replaced() -> None:
    server = Server(lifetime=1)
    with server.client() as client:
        client.get("/a")
        client.get("/b")

    assert [r.url.path for r in server.requests] == ["/token", "/a", "/token", "/b"]


def test_a_refused_token_is_replaced_once() -> None:
    server = Server(refuse_first=True)
    with server.client() as client:
        response = client.get("/a")

    assert response.status_code == 200
    assert [r.url.path for r in server.requests] == ["/token", "/a", "/token", "/a"]


def test_a_token_endpoint_that_fails_is_an_error_without_the_secret() -> None:
    with Server(broken=True).client() as client, pytest.raises(OpenAIError, match="status 400") as error:
        client.get("/a")

    assert "secret" not in str(error.value)


def test_a_client_keeps_its_credentials_until_they_change() -> None:
    class Holder:
        base_url = httpx.URL("https://api.example.com/v1/")

    holder = Holder()
    first = ClientCredentials.of(holder, "/token", "me", "secret")

    assert ClientCredentials.of(holder, "/token", "me", "secret") is first
    assert ClientCredentials.of(holder, "/token", "me", "other") is not first
