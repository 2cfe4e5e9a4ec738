"""What an operation wants of every request, as options of the SDK."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ...ir.api import Method
from ...render.go.text import go_string
from .gotypes import OPTION, Package, Qualify

_TIME = Package("std:time", "time")
_VERBS = frozenset({"GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS"})
_HTTP = Package("std:net/http", "http")


def fixed_options(method: Method, headers: Iterable[tuple[str, str]], qualify: Qualify) -> Iterator[str]:
    """The calls that make them: these headers, and the operation's own server, time and number of attempts."""
    for name, value in headers:
        yield f"{qualify(OPTION, 'WithHeader')}({go_string(name)}, {go_string(value)})"
    if method.server.startswith(("http://", "https://")):
        yield f"{qualify(OPTION, 'WithBaseURL')}({go_string(method.server)})"
    if method.timeout is not None:
        milliseconds = round(method.timeout * 1000)
        yield f"{qualify(OPTION, 'WithRequestTimeout')}({milliseconds} * {qualify(_TIME, 'Millisecond')})"
    if method.max_retries is not None:
        yield f"{qualify(OPTION, 'WithMaxRetries')}({method.max_retries})"


def http_method(verb: str, qualify: Qualify) -> str:
    """The method of a request: the constant of the standard library, if it has one."""
    return qualify(_HTTP, f"Method{verb.capitalize()}") if verb in _VERBS else go_string(verb)


__all__ = ["fixed_options", "http_method"]
