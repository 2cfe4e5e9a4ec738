"""What a caller is told, and may answer, when a lost connection is about to be made again."""

from __future__ import annotations

from dataclasses import dataclass
from typing_extensions import TypedDict

from .._types import Query, Headers

# Close codes of RFC 6455, section 7.4, and of its registry that say nothing against another attempt: going away, no
# code, lost, internal error, restart, try again later, TLS failure.
_RECOVERABLE_CLOSE_CODES: frozenset[int] = frozenset({1001, 1005, 1006, 1011, 1012, 1013, 1015})


@dataclass
class ReconnectingEvent:
    """One attempt to connect again, before it is made."""

    attempt: int
    """Counts from one, anew after each success."""

    max_attempts: int

    delay: float
    """Seconds until the attempt."""

    close_code: int
    """Why the connection was lost; 1006 when nobody said."""

    extra_query: Query
    """What is added to the URL of the attempt."""

    extra_headers: Headers
    """Headers that are added to the attempt."""


class ReconnectingOverrides(TypedDict, total=False):
    """Changes to this attempt and to those after it."""

    extra_query: Query
    """Replaces the connection's `extra_query`."""

    extra_headers: Headers
    """Replaces the connection's `extra_headers`."""

    abort: bool
    """Give up instead."""


def is_recoverable_close(code: int) -> bool:
    """Whether another attempt makes sense after a connection ended with this code."""
    return code in _RECOVERABLE_CLOSE_CODES
