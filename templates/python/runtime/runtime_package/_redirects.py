"""Redirects that leave credentials behind.

httpx keeps every header but `Authorization` when a redirect leads to another origin, and keeps even that on the way
from http to https. Here nothing that may be a credential goes to an origin (scheme, host and port) other than the one
that the request was for.
"""

from __future__ import annotations

from typing import Set, List, Tuple, FrozenSet, Collection
from urllib.parse import unquote_plus

import httpx

from ._redact import is_credential_name

__all__ = ["Redirects", "same_origin", "strip_credentials"]

_DEFAULT_PORTS = {"http": 80, "https": 443}
# Of a body that is not sent any more when POST becomes GET (RFC 9110, section 15.4); httpx removes the length alone.
_ABOUT_BODIES = ("Content-Encoding", "Content-Language", "Content-Location", "Content-Type")


def _origin(url: httpx.URL) -> Tuple[str, str, int]:
    return url.scheme, url.host.lower(), url.port or _DEFAULT_PORTS.get(url.scheme, 0)


def same_origin(first: httpx.URL, second: httpx.URL) -> bool:
    """Whether two URLs have the same scheme, host and port."""
    return _origin(first) == _origin(second)


def _query_pairs(url: httpx.URL) -> List[Tuple[str, str, str]]:
    """Each parameter of the query as it is written, its name and its value."""
    pairs: List[Tuple[str, str, str]] = []
    for part in url.query.decode("ascii").split("&"):
        name, _, value = part.partition("=")
        pairs.append((part, unquote_plus(name), unquote_plus(value)))
    return pairs


def _secret_values(url: httpx.URL, names: Collection[str]) -> FrozenSet[str]:
    return frozenset(
        value for _, name, value in _query_pairs(url) if value and (name.lower() in names or is_credential_name(name))
    )


def strip_credentials(request: httpx.Request, *, names: Collection[str], secrets: Collection[str] = ()) -> None:
    """Take out of a request what must not reach its host.

    `names` are lower-case names of headers that hold credentials besides those whose name tells. Of the query only
    parameters whose value is one of `secrets` go: others, as the signature of a download, are the server's own.
    """
    for name in list(request.headers):
        if name in names or is_credential_name(name):
            del request.headers[name]
    # Made from the name of the other host.
    request.extensions = {key: value for key, value in request.extensions.items() if key != "sni_hostname"}
    pairs = _query_pairs(request.url)
    kept = [part for part, _, value in pairs if value not in secrets]
    if len(kept) != len(pairs):
        request.url = request.url.copy_with(query="&".join(kept).encode("ascii") or None)


class Redirects:
    """The redirects of one request."""

    def __init__(self, request: httpx.Request) -> None:
        self._start = request.url
        # Decoded only if there is a redirect.
        self._sent_before_auth = request.headers.raw
        self._header_names: Set[str] = set()
        self.history: List[httpx.Response] = []
        self.left_origin = False
        """Whether a hop led away from where the request was for; the client's `auth` is not applied from then on."""

    def follow(
        self, response: httpx.Response, credential_names: Tuple[Set[str], Set[str]], *, limit: int
    ) -> httpx.Request:
        """The request that a redirect response asks for.

        `credential_names` are the lower-case names of headers and of query parameters by which the client
        authenticates. Raises `httpx.TooManyRedirects` after `limit` redirects.
        """
        following = response.next_request
        assert following is not None, "only called for redirects"
        if len(self.history) >= limit:
            raise httpx.TooManyRedirects("Exceeded maximum allowed redirects.", request=following)
        if following.method != response.request.method:
            for name in _ABOUT_BODIES:
                following.headers.pop(name, None)
        header_names, query_names = credential_names
        if not self.history:
            # What an `httpx.Auth` added on the way is a credential whatever its name is.
            before = {name.decode("ascii").lower() for name, _ in self._sent_before_auth}
            self._header_names = header_names | (set(response.request.headers) - before)
        self.history.append(response)
        if not same_origin(following.url, self._start):
            self.left_origin = True
            secrets = _secret_values(self._start, query_names)
            strip_credentials(following, names=self._header_names, secrets=secrets)
        return following
