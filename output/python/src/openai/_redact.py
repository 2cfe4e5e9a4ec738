"""Which names stand for credentials, and how they are kept out of logs."""

from __future__ import annotations

import re
import logging
from typing import Any, Set, Dict, List, Tuple, Mapping, Iterable, cast
from functools import lru_cache
from urllib.parse import unquote_plus
from typing_extensions import override

import httpx

from ._types import Omit
from ._constants import CREDENTIAL_NAMES

__all__ = [
    "REDACTED",
    "guard_httpx_log",
    "is_credential_name",
    "redact_headers",
    "redact_mapping",
    "redact_url",
    "remember_credential_names",
]

REDACTED = "<redacted>"

_URL = re.compile(r"https?://\S+")
_WORD = re.compile(r"[A-Z]+(?![a-z])|[A-Z]?[a-z0-9]+")
_CREDENTIAL_WORDS = frozenset(
    (
        *("apikey", "assertion", "auth", "authorization", "bearer", "cookie", "credential", "credentials", "jwt"),
        *("passphrase", "passwd", "password", "pwd", "secret", "session", "sid", "sig", "signature", "token"),
    )
)
_KEY_QUALIFIERS = frozenset(
    (
        *("access", "account", "api", "app", "auth", "client", "encryption", "master", "private", "secret"),
        *("service", "signing", "subscription"),
    )
)


_remembered: Set[str] = set()


def remember_credential_names(names: Iterable[str]) -> None:
    """Take note of names by which a client authenticates, whatever they look like."""
    _remembered.update(name.lower() for name in names)


def is_credential_name(name: str) -> bool:
    """Whether a header, query parameter or property of that name is likely to hold a credential.

    Names of the API's own security schemes are known; for others the words of the name decide.
    """
    return name.lower() in CREDENTIAL_NAMES or name.lower() in _remembered or _sounds_like_a_credential(name)


@lru_cache(maxsize=1024)
def _sounds_like_a_credential(name: str) -> bool:
    words = [word.lower() for word in _WORD.findall(name)]
    if words == ["key"] or not _CREDENTIAL_WORDS.isdisjoint(words):
        return True
    return any(word in _KEY_QUALIFIERS and following == "key" for word, following in zip(words, words[1:]))


def redact_headers(headers: Mapping[str, object], *, names: Iterable[str] = ()) -> Dict[str, str]:
    """A copy for logs; `names` are lower-case names of further credentials."""
    hidden = frozenset(names)
    return {
        name: REDACTED if name.lower() in hidden or is_credential_name(name) else str(value)
        for name, value in headers.items()
        if not isinstance(value, Omit)
    }


def redact_mapping(value: object) -> object:
    """A copy of JSON-like data for logs, with the values of credential properties hidden at every depth."""
    if isinstance(value, Mapping):
        mapping = cast(Mapping[str, object], value)
        return {
            key: REDACTED if isinstance(item, (str, bytes)) and is_credential_name(str(key)) else redact_mapping(item)
            for key, item in mapping.items()
        }
    if isinstance(value, (list, tuple)):
        return [redact_mapping(item) for item in cast(List[object], value)]
    return value


def redact_url(url: httpx.URL) -> str:
    """The URL for logs: no password, and no value of a query parameter that is a credential."""
    parts: List[str] = []
    for part in url.query.decode("ascii").split("&"):
        name = part.split("=", 1)[0]
        parts.append(f"{name}={REDACTED}" if is_credential_name(unquote_plus(name)) else part)
    plain = url.copy_with(query=None, fragment=None)
    bare = str(plain.copy_with(username="", password="") if url.userinfo else plain)
    return f"{bare}?{'&'.join(parts)}" if url.query else bare


class _HttpxUrlFilter(logging.Filter):
    """Rewrites the URLs in httpx's own records; it logs every URL in full at `info`."""

    @override
    def filter(self, record: logging.LogRecord) -> bool:
        if isinstance(record.args, tuple) and any(isinstance(argument, httpx.URL) for argument in record.args):
            arguments = cast(Tuple[Any, ...], record.args)
            record.args = tuple(redact_url(item) if isinstance(item, httpx.URL) else item for item in arguments)
        elif isinstance(record.msg, str) and not record.args and "://" in record.msg:
            # httpx before 0.24 puts the URL into the text itself.
            record.msg = _URL.sub(lambda match: redact_url(httpx.URL(match.group())), record.msg)
        return True


_HTTPX_FILTER = _HttpxUrlFilter()


def guard_httpx_log() -> None:
    """Keep credentials in query parameters out of httpx's own log, whoever turned it on. Safe to call again."""
    for name in ("httpx", "httpx._client"):
        logging.getLogger(name).addFilter(_HTTPX_FILTER)
