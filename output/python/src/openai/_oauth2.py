"""OAuth 2 client credentials: a token is fetched when it is first needed, kept until it expires, renewed if refused."""

from __future__ import annotations

import time
from typing import Any, Dict, Tuple, Generator, cast
from typing_extensions import override

import httpx

from ._exceptions import OpenAIError

__all__ = ["ClientCredentials"]

_MARGIN = 30.0
"""Seconds; a token that expires sooner is not used for another request."""

_DEFAULT_LIFETIME = 300.0
"""Seconds; of a token whose server does not say (RFC 6749 §5.1 recommends that it does)."""


class ClientCredentials(httpx.Auth):
    """Authenticates requests with a bearer token of the client credentials grant (RFC 6749 §4.4)."""

    requires_response_body = True

    def __init__(self, token_url: httpx.URL, client_id: str, client_secret: str) -> None:
        self._token_url = token_url
        self._client_id = client_id
        self._client_secret = client_secret
        self._token = ""
        self._expires = 0.0

    @classmethod
    def of(cls, client: Any, token_url: str, client_id: str, client_secret: str) -> ClientCredentials:
        """The credentials of a client, made once for as long as its id, secret and base URL stay the same."""
        url = cast(httpx.URL, client.base_url).join(token_url)
        key = (str(url), client_id, client_secret)
        attributes = cast("Dict[str, object]", vars(client))
        if "_client_credentials" not in attributes:
            attributes["_client_credentials"] = {}
        known = cast("Dict[Tuple[str, str, str], ClientCredentials]", attributes["_client_credentials"])
        if key not in known:
            known.clear()
            known[key] = cls(url, client_id, client_secret)
        return known[key]

    @override
    def auth_flow(self, request: httpx.Request) -> Generator[httpx.Request, httpx.Response, None]:
        if time.monotonic() >= self._expires:
            self._keep((yield self._token_request()))
        request.headers["Authorization"] = f"Bearer {self._token}"
        response = yield request
        if response.status_code == 401:
            # The server may have withdrawn the token before its time.
            self._keep((yield self._token_request()))
            request.headers["Authorization"] = f"Bearer {self._token}"
            yield request

    def _token_request(self) -> httpx.Request:
        return httpx.Request(
            "POST",
            self._token_url,
            data={
                "grant_type": "client_credentials",
                "client_id": self._client_id,
                "client_secret": self._client_secret,
            },
            headers={"Accept": "application/json"},
        )

    def _keep(self, response: httpx.Response) -> None:
        try:
            answer = response.json()
        except ValueError:
            answer = None
        token = cast("Dict[str, object]", answer).get("access_token") if isinstance(answer, dict) else None
        if response.status_code >= 400 or not isinstance(token, str):
            raise OpenAIError(f"The token endpoint gave no access token (status {response.status_code})")
        lifetime = cast("Dict[str, object]", answer).get("expires_in")
        seconds = float(lifetime) if isinstance(lifetime, (int, float)) else _DEFAULT_LIFETIME
        self._token = token
        self._expires = time.monotonic() + max(0.0, seconds - _MARGIN)
