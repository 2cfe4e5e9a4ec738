"""Dates and times from what APIs send: ISO 8601 with its usual liberties, or a number of (milli/micro/nano)seconds.

The rules are those of pydantic v1, which are the more tolerant of the two generations.
"""

from __future__ import annotations

import re
import sys
from typing import Union
from datetime import date, datetime, timezone, timedelta

from .._types import StrBytesIntFloat

__all__ = ["parse_date", "parse_datetime"]

_DATE = r"(?P<year>\d{4})-(?P<month>\d{1,2})-(?P<day>\d{1,2})"
_TIME = (
    r"(?P<hour>\d{1,2}):(?P<minute>\d{1,2})(?::(?P<second>\d{1,2})(?:\.(?P<fraction>\d{1,6})\d*)?)?"
    r"(?P<zone>[zZ]|(?P<sign>[+-])(?P<zone_hours>\d{2})(?::?(?P<zone_minutes>\d{2}))?)?"
)
_DATE_PATTERN = re.compile(_DATE, re.ASCII)
_DATETIME_PATTERN = re.compile(f"{_DATE}[T ]{_TIME}", re.ASCII)

_EPOCH = datetime(1970, 1, 1, tzinfo=timezone.utc)
# The C parser handles nearly everything that servers send; before Python 3.11 it knows no "Z" and no short fractions.
_FROMISOFORMAT = sys.version_info >= (3, 11)
# Seconds beyond this (year 2603) are taken for milliseconds, milliseconds beyond for microseconds, and so on.
_WATERSHED = 2e10
# Larger than any number of nanoseconds that a datetime can hold.
_MAX_NUMBER = 3e20


def parse_datetime(value: Union[datetime, StrBytesIntFloat]) -> datetime:
    """The datetime that `value` means; without a zone in the text it has none, from a number it is in UTC.

    Raises:
        ValueError: not a date with a time, or out of range.
    """
    if isinstance(value, datetime):
        return value
    if _FROMISOFORMAT and isinstance(value, str) and len(value) >= 19 and value[4] == "-":
        try:
            return datetime.fromisoformat(value)
        except ValueError:
            pass

    number = _number(value)
    if number is not None:
        return _from_number(number)
    match = _DATETIME_PATTERN.fullmatch(_text(value))
    if match is None:
        raise ValueError("invalid datetime format")

    year, month, day, hour, minute = (int(match[name]) for name in ("year", "month", "day", "hour", "minute"))
    second = int(match["second"] or 0)
    microsecond = int((match["fraction"] or "0").ljust(6, "0"))
    return datetime(year, month, day, hour, minute, second, microsecond, _zone(match))


def parse_date(value: Union[date, StrBytesIntFloat]) -> date:
    """The date that `value` means; a time is cut off.

    Raises:
        ValueError: not a date, or out of range.
    """
    if isinstance(value, datetime):
        return value.date()
    if isinstance(value, date):
        return value
    number = _number(value)
    if number is not None:
        return _from_number(number).date()
    match = _DATE_PATTERN.fullmatch(_text(value))
    if match is None:
        raise ValueError("invalid date format")
    return date(int(match["year"]), int(match["month"]), int(match["day"]))


def _text(value: Union[str, bytes, int, float]) -> str:
    return value.decode() if isinstance(value, bytes) else str(value)


def _number(value: StrBytesIntFloat) -> float | None:
    if isinstance(value, (int, float)):
        return value
    try:
        return float(value)
    except ValueError:
        return None


def _from_number(number: float) -> datetime:
    if number > _MAX_NUMBER:
        return datetime.max
    if number < -_MAX_NUMBER:
        return datetime.min
    while abs(number) > _WATERSHED:
        number /= 1000
    return _EPOCH + timedelta(seconds=number)


def _zone(match: re.Match[str]) -> timezone | None:
    if match["zone"] is None:
        return None
    if match["sign"] is None:
        return timezone.utc
    offset = timedelta(hours=int(match["zone_hours"]), minutes=int(match["zone_minutes"] or 0))
    return timezone(-offset if match["sign"] == "-" else offset)
