"""Which failures are tried again, and after how long."""

from __future__ import annotations

import time
from random import random
from typing import Union, Optional

import httpx

from ._replay import BodyConsumedError
from ._constants import MAX_RETRY_AFTER, MAX_RETRY_DELAY, RETRIED_STATUSES, INITIAL_RETRY_DELAY

__all__ = ["backoff", "is_retried_error", "is_retried_response", "parse_retry_after", "retry_delay"]

# Doubling overflows a float soon after; the delay has long reached its limit by then.
_MAX_DOUBLINGS = 1000

# Mistakes of the caller or of the server's redirects: the next attempt would end the same way.
_FINAL_ERRORS = (
    httpx.UnsupportedProtocol,
    httpx.LocalProtocolError,
    httpx.TooManyRedirects,
    httpx.InvalidURL,
    httpx.StreamError,
    BodyConsumedError,
    TypeError,
    ValueError,
    AssertionError,
)


def parse_retry_after(headers: Optional[httpx.Headers]) -> Optional[float]:
    """Seconds that the server asks to wait; `None` if it does not say or what it says cannot be read.

    `Retry-After-Ms` goes before `Retry-After`, which is a number of seconds or an HTTP date (RFC 9110, section 10.2.3).
    """
    if headers is None:
        return None
    milliseconds = _number(headers.get("retry-after-ms"))
    if milliseconds is not None:
        return milliseconds / 1000
    value = headers.get("retry-after")
    seconds = _number(value)
    if seconds is not None or not value:
        return seconds

    # Only a date needs the mail parser.
    from email.utils import mktime_tz, parsedate_tz

    date = parsedate_tz(value)
    try:
        return None if date is None else mktime_tz(date) - time.time()
    except (ValueError, OverflowError):
        return None


def _number(text: Optional[str]) -> Optional[float]:
    try:
        return None if text is None else float(text)
    except ValueError:
        return None


def backoff(retries_taken: int) -> float:
    """Seconds to wait after so many retries: doubled each time up to a limit, less up to a quarter at random."""
    delay = min(INITIAL_RETRY_DELAY * 2.0 ** min(max(retries_taken, 0), _MAX_DOUBLINGS), MAX_RETRY_DELAY)
    return delay * (1 - 0.25 * random())


def retry_delay(retries_taken: int, headers: Optional[httpx.Headers]) -> float:
    """Seconds to wait before the next attempt: what the server asks for if that is reasonable, else the backoff."""
    asked = parse_retry_after(headers)
    if asked is not None and 0 < asked <= MAX_RETRY_AFTER:
        return asked
    return backoff(retries_taken)


def is_retried_response(response: httpx.Response) -> bool:
    """Whether an error response is tried again; the server's `x-should-retry` decides if it is sent."""
    wish: Union[str, None] = response.headers.get("x-should-retry")
    if wish in ("true", "false"):
        return wish == "true"
    return response.status_code in RETRIED_STATUSES or response.status_code >= 500


def is_retried_error(error: Exception) -> bool:
    """Whether an attempt that ended without a response is tried again."""
    return not isinstance(error, _FINAL_ERRORS)
