"""Behaviour as data: retries, timeouts, error classes and header names, the same for every runtime.

Numbers are those measured on SDKs of this family (python.md §5.1); the config may change them. Each language's runtime
is tested against these values, so that languages cannot drift apart.
"""

from __future__ import annotations

from dataclasses import dataclass

RETRIED_STATUSES: tuple[int, ...] = (408, 409, 429)
"""Retried besides every status from 500 on."""

ERROR_CLASSES: tuple[tuple[int, str], ...] = (
    (400, "bad request"),
    (401, "authentication"),
    (403, "permission denied"),
    (404, "not found"),
    (409, "conflict"),
    (422, "unprocessable entity"),
    (429, "rate limit"),
)
"""Status to the words of its error class; 500 and above are "internal server"."""


@dataclass(frozen=True, slots=True)
class Behaviour:
    """How a client behaves on the wire."""

    timeout: float = 60.0
    """Seconds for a whole attempt."""
    connect_timeout: float = 5.0
    """Seconds."""
    max_retries: int = 2
    initial_retry_delay: float = 0.5
    """Seconds; doubled for each further attempt, less up to a quarter at random."""
    max_retry_delay: float = 8.0
    """Seconds."""
    max_retry_after: float = 60.0
    """The longest ``Retry-After`` that is obeyed, in seconds."""
    max_connections: int = 100
    max_keepalive_connections: int = 20
    idempotency_header: str = ""
    """Header of the key sent with every request but GET; empty when none is configured."""
    platform_headers: bool = True
    """Send ``X-Stainless-*`` headers; existing servers and tests read them. Off with `omit_stainless_headers`."""


@dataclass(frozen=True, slots=True)
class ConnectionBehaviour:
    """How WebSocket connections behave."""

    max_reconnects: int = 5
    """How often a lost connection is tried to be made again, where the caller wants that."""
    initial_reconnect_delay: float = 0.5
    """Seconds before the first attempt; doubled for each further one, less up to a quarter at random."""
    max_reconnect_delay: float = 8.0
    """Seconds."""
    max_queue_size: int = 1_048_576
    """Bytes of messages that may wait for a connection."""
    recoverable_close_codes: tuple[int, ...] = (1001, 1005, 1006, 1011, 1012, 1013, 1015)
    """Codes of RFC 6455, section 7.4, and of its registry that say nothing against another attempt: going away, no
    code, lost, internal error, restart, try again later, TLS failure."""


CONNECTIONS = ConnectionBehaviour()
