"""The numbers and names that one API may set differently from another."""

from __future__ import annotations

from typing import Tuple, Optional, FrozenSet

import httpx

RAW_RESPONSE_HEADER = "X-Stainless-Raw-Response"
"""Internal request option, never sent: `raw` or `stream` asks for the response object instead of the parsed body."""

OVERRIDE_CAST_TO_HEADER = "____stainless_override_cast_to"
"""Internal request option, never sent: replaces the class that a method casts its response to."""

DEFAULT_TIMEOUT = httpx.Timeout(timeout=60, connect=5.0)
"""Seconds, for each attempt."""

DEFAULT_MAX_RETRIES = 2
DEFAULT_CONNECTION_LIMITS = httpx.Limits(max_connections=100, max_keepalive_connections=20)

INITIAL_RETRY_DELAY = 0.5
"""Seconds before the first retry; doubled for each further one."""

MAX_RETRY_DELAY = 8.0
"""Seconds; the longest wait that the client chooses by itself."""

MAX_RETRY_AFTER = 60.0
"""Seconds; a server that asks for a longer wait is not obeyed."""

RETRIED_STATUSES: FrozenSet[int] = frozenset({408, 409, 429})
"""Retried besides every status from 500 on."""

IDEMPOTENCY_KEY_PREFIX = "stainless-python-retry"

REQUEST_ID_HEADER: Optional[str] = None
"""The response header that identifies a request to the API's support."""

ERROR_PROPERTIES: Tuple[str, ...] = ()
"""Properties of an error body that errors carry as attributes."""

CREDENTIAL_NAMES: FrozenSet[str] = frozenset()
"""Lower-case names of the headers and query parameters that the API's security schemes use."""

SEND_PLATFORM_HEADERS = True
"""Whether requests carry the `X-Stainless-*` headers that describe the caller's platform."""

WEBSOCKETS_REQUIREMENT = "runtime_package[websockets]"
"""What to install for connections: the distribution with its extra."""
