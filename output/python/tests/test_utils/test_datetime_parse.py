from __future__ import annotations

from typing import Any
from datetime import date, datetime, timezone, timedelta

import pytest

from openai._utils import parse_date, parse_datetime

UTC = timezone.utc


def zone(hours: int, minutes: int = 0) -> timezone:
    return timezone(timedelta(hours=hours, minutes=minutes))


@pytest.mark.parametrize(
    "value, expected",
    [
        ("2024-02-29T08:30:15", datetime(2024, 2, 29, 8, 30, 15)),
        ("2024-02-29 08:30:15", datetime(2024, 2, 29, 8, 30, 15)),
        ("2024-02-29T08:30", datetime(2024, 2, 29, 8, 30)),
        ("2024-2-9T8:3:5", datetime(2024, 2, 9, 8, 3, 5)),
        ("2024-02-29T08:30:15Z", datetime(2024, 2, 29, 8, 30, 15, tzinfo=UTC)),
        ("2024-02-29T08:30:15z", datetime(2024, 2, 29, 8, 30, 15, tzinfo=UTC)),
        ("2024-02-29T08:30:15+00:00", datetime(2024, 2, 29, 8, 30, 15, tzinfo=UTC)),
        ("2024-02-29T08:30:15.5+02:30", datetime(2024, 2, 29, 8, 30, 15, 500_000, zone(2, 30))),
        ("2024-02-29T08:30:15-0330", datetime(2024, 2, 29, 8, 30, 15, 0, zone(-3, -30))),
        ("2024-02-29T08:30:15-07", datetime(2024, 2, 29, 8, 30, 15, 0, zone(-7))),
        # finer than a microsecond
        ("2024-02-29T08:30:15.123456789Z", datetime(2024, 2, 29, 8, 30, 15, 123_456, UTC)),
        (b"2024-02-29T08:30:15Z", datetime(2024, 2, 29, 8, 30, 15, tzinfo=UTC)),
        (datetime(2024, 2, 29), datetime(2024, 2, 29)),
        # seconds, milliseconds, microseconds, nanoseconds
        (0, datetime(1970, 1, 1, tzinfo=UTC)),
        (1_700_000_000, datetime(2023, 11, 14, 22, 13, 20, tzinfo=UTC)),
        ("1700000000", datetime(2023, 11, 14, 22, 13, 20, tzinfo=UTC)),
        (1_700_000_000.25, datetime(2023, 11, 14, 22, 13, 20, 250_000, UTC)),
        (1_700_000_000_250, datetime(2023, 11, 14, 22, 13, 20, 250_000, UTC)),
        (1_700_000_000_250_125, datetime(2023, 11, 14, 22, 13, 20, 250_125, UTC)),
        (1_700_000_000_250_125_000, datetime(2023, 11, 14, 22, 13, 20, 250_125, UTC)),
        (20_000_000_000, datetime(2603, 10, 11, 11, 33, 20, tzinfo=UTC)),
        (-86_400, datetime(1969, 12, 31, tzinfo=UTC)),
        # beyond what a datetime can hold
        ("infinity", datetime.max),
        (float("-inf"), datetime.min),
        (10**40, datetime.max),
    ],
)
def test_datetimes(value: Any, expected: datetime) -> None:
    parsed = parse_datetime(value)
    assert parsed == expected
    assert parsed.utcoffset() == expected.utcoffset()


@pytest.mark.parametrize(
    "value",
    [
        "",
        "tomorrow",
        "2024-02-30T00:00:00",
        "2024-02-29T25:00:00",
        "2024-02-29T08:30:61",
        "2024-02-29T08:30:15+25:00",
        "2024-02-29",
        "24-02-29T08:30:15",
        "2024-02-29T08:30:15Z trailing",
        "nan",
    ],
)
def test_no_datetimes(value: str) -> None:
    with pytest.raises(ValueError):
        parse_datetime(value)


@pytest.mark.parametrize(
    "value, expected",
    [
        ("2024-02-29", date(2024, 2, 29)),
        ("2024-2-9", date(2024, 2, 9)),
        (b"2024-02-29", date(2024, 2, 29)),
        (date(2024, 2, 29), date(2024, 2, 29)),
        (datetime(2024, 2, 29, 23, 59), date(2024, 2, 29)),
        (0, date(1970, 1, 1)),
        ("1700000000", date(2023, 11, 14)),
        (1_700_000_000_250, date(2023, 11, 14)),
        ("inf", date.max),
        (-(10**40), date.min),
    ],
)
def test_dates(value: Any, expected: date) -> None:
    parsed = parse_date(value)
    assert parsed == expected
    assert type(parsed) is date


@pytest.mark.parametrize("value", ["", "2024-02-30", "2024-13-01", "x2024-02-29", "2024-02-29T08:30:15", "nan"])
def test_no_dates(value: str) -> None:
    with pytest.raises(ValueError):
        parse_date(value)
