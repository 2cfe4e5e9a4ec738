from __future__ import annotations

import sys
import logging
import threading
from typing import Any, Iterator, AsyncIterator
from datetime import date, datetime

import pytest

from openai._types import NOT_GIVEN, Omit, Headers, NotGiven, omit, not_given
from openai._utils import (
    quote,
    flatten,
    asyncify,
    is_given,
    json_safe,
    lru_cache,
    human_join,
    coerce_float,
    removeprefix,
    removesuffix,
    coerce_boolean,
    coerce_integer,
    strip_not_given,
    deepcopy_minimal,
    get_async_library,
    maybe_coerce_float,
    get_required_header,
    maybe_coerce_boolean,
    maybe_coerce_integer,
    consume_sync_iterator,
    function_has_argument,
    consume_async_iterator,
    assert_signatures_in_sync,
)
from openai._utils._logs import setup_logging

from ..utils import update_env


def test_sentinels() -> None:
    assert not omit
    assert not not_given
    assert (repr(not_given), repr(NOT_GIVEN)) == ("NOT_GIVEN", "NOT_GIVEN")
    assert not is_given(omit)
    assert not is_given(NotGiven())
    assert all(is_given(value) for value in (None, 0, "", False))


def test_strip_not_given() -> None:
    headers: dict[str, Any] = {"A": "1", "B": not_given, "C": omit}
    assert strip_not_given(headers) == {"A": "1", "C": omit}
    assert "B" in headers
    assert strip_not_given(None) is None
    assert strip_not_given(3) == 3


def test_copies() -> None:
    shared = object()
    original: dict[str, Any] = {"a": [{"b": shared}], "c": (1,)}
    copied = deepcopy_minimal(original)
    assert copied == original
    assert copied["a"] is not original["a"]
    assert copied["a"][0] is not original["a"][0]
    assert copied["a"][0]["b"] is shared


def test_json_safe() -> None:
    data = {"a": (1, {"b": date(2024, 2, 29)}), 3: {datetime(2024, 2, 29)}, "c": b"x"}
    assert json_safe(data) == {"a": [1, {"b": "2024-02-29"}], 3: ["2024-02-29T00:00:00"], "c": b"x"}


def test_text() -> None:
    assert removeprefix("data: x", "data: ") == "x"
    assert removeprefix("x", "data: ") == "x"
    assert removesuffix("x/", "/") == "x"
    assert removesuffix("x", "") == "x"
    assert quote("x") == "'x'"
    assert [human_join(words) for words in ([], ["a"], ["a", "b"], ["a", "b", "c"])] == ["", "a", "a or b", "a, b or c"]
    assert flatten([[1], [], [2, 3]]) == [1, 2, 3]


def test_coercion() -> None:
    assert (coerce_integer("12"), coerce_float("1.5")) == (12, 1.5)
    assert [coerce_boolean(text) for text in ("true", "1", "on", "false", "0", "off", "")] == [True] * 3 + [False] * 4
    assert (maybe_coerce_integer("1"), maybe_coerce_float("1"), maybe_coerce_boolean("1")) == (1, 1.0, True)
    assert maybe_coerce_integer(None) is maybe_coerce_float(None) is maybe_coerce_boolean(None) is None
    with pytest.raises(ValueError):
        coerce_integer("0x10")


def test_required_header() -> None:
    class Request:
        def get(self, __key: str) -> str | None:
            return {"X-Token": "t"}.get(__key)

    headers: Headers = {"x-token": "t", "X-Missing": omit}
    assert get_required_header(headers, "X-TOKEN") == "t"
    assert get_required_header(Request(), "x-token") == "t"
    with pytest.raises(ValueError, match="Could not find X-Missing header"):
        get_required_header(headers, "X-Missing")


def test_lru_cache() -> None:
    calls: list[int] = []

    @lru_cache(maxsize=2)
    def double(value: int) -> int:
        calls.append(value)
        return value * 2

    assert [double(1), double(1), double(2)] == [2, 2, 4]
    assert calls == [1, 2]


async def test_asyncify_runs_in_a_thread() -> None:
    def where(a: int, *, b: int) -> tuple[int, int, int]:
        return a, b, threading.get_ident()

    a, b, thread = await asyncify(where)(1, b=2)
    assert (a, b) == (1, 2)
    assert thread != threading.get_ident()


async def test_async_library() -> None:
    assert get_async_library() == "asyncio"


def test_no_async_library() -> None:
    assert get_async_library() == "false"


async def test_consume_iterators() -> None:
    taken: list[int] = []

    def numbers() -> Iterator[int]:
        for number in range(3):
            taken.append(number)
            yield number

    async def async_numbers() -> AsyncIterator[int]:
        for number in numbers():
            yield number

    consume_sync_iterator(numbers())
    await consume_async_iterator(async_numbers())
    assert taken == [0, 1, 2] * 2


def test_signatures() -> None:
    def source(a: int, *, b: str, c: bool) -> None: ...

    def same(a: int, *, b: str, c: bool, more: int) -> None: ...

    def other(a: str, *, c: bool) -> None: ...

    assert function_has_argument(source, "b")
    assert not function_has_argument(source, "x")
    assert_signatures_in_sync(source, same)
    assert_signatures_in_sync(source, other, exclude_params={"a", "b"})
    with pytest.raises(AssertionError, match=r"2 errors .* of create:\n.*`a`.*\n.*`b` param is missing"):
        assert_signatures_in_sync(source, other, description=" of create")


@pytest.mark.parametrize(
    "value, level",
    [
        ("debug", logging.DEBUG),
        (" INFO ", logging.INFO),
        ("loud", logging.NOTSET),
        (Omit(), logging.NOTSET),
    ],
)
def test_setup_logging(value: str | Omit, level: int) -> None:
    loggers = [logging.getLogger("openai"), logging.getLogger("httpx")]
    before = [logger.level for logger in loggers]
    try:
        for logger in loggers:
            logger.setLevel(logging.NOTSET)
        with update_env(OPENAI_LOG=value):
            setup_logging()
        assert [logger.level for logger in loggers] == [level, level]
    finally:
        for logger, old in zip(loggers, before):
            logger.setLevel(old)


def test_update_env(monkeypatch: pytest.MonkeyPatch) -> None:
    import os

    monkeypatch.setenv("KEPT", "1")
    with update_env(KEPT=Omit(), ADDED="2"):
        assert "KEPT" not in os.environ
        assert os.environ["ADDED"] == "2"
    assert os.environ["KEPT"] == "1"
    assert "ADDED" not in os.environ


def test_nothing_slow_is_imported() -> None:
    """What these modules need only sometimes is imported when it is needed."""
    import subprocess

    code = "import sys, httpx, pydantic; before = set(sys.modules)\n"
    code += "import openai._models, openai._files\n"
    code += "print(*(set(sys.modules) - before))"
    result = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert not {"anyio", "asyncio", "distro", "email", "inspect"} & set(result.stdout.split())
