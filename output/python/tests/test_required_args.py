from __future__ import annotations

import functools
from typing import Any, Callable

import pytest

from openai._types import omit, not_given
from openai._utils import required_args


@required_args(["text"])
def one(text: str | None = None, *, tone: str = "plain") -> str:
    return f"{text} {tone}"


@required_args(["name", "age", "city"])
def several(name: str = "", *, age: int = 0, city: str = "") -> str:
    return f"{name} {age} {city}"


@required_args(["url"], ["file", "purpose"])
def variants(*, url: str | None = None, file: bytes | None = None, purpose: str | None = None) -> str:
    return f"{url} {file!r} {purpose}"


def test_too_many_positional_arguments() -> None:
    with pytest.raises(TypeError, match=r"one\(\) takes 1 argument\(s\) but 3 were given"):
        one("a", "b", "c")  # type: ignore[call-arg]  # pyright: ignore


def test_positional_and_keyword() -> None:
    assert one("hello") == "hello plain"
    assert one(text="hello", tone="loud") == "hello loud"
    # An explicit None is an answer.
    assert one(None) == "None plain"
    with pytest.raises(TypeError, match=r"^Missing required argument: 'text'$"):
        one()
    with pytest.raises(TypeError, match=r"^Missing required argument: 'text'$"):
        one(tone="loud")


def test_several_arguments() -> None:
    assert several("Ada", age=36, city="London") == "Ada 36 London"
    with pytest.raises(TypeError, match=r"^Missing required arguments: 'name', 'age' and 'city'$"):
        several()
    with pytest.raises(TypeError, match=r"^Missing required arguments: 'age' and 'city'$"):
        several("Ada")
    with pytest.raises(TypeError, match=r"^Missing required argument: 'city'$"):
        several("Ada", age=36)


def test_variants() -> None:
    assert variants(url="u") == "u None None"
    assert variants(file=b"f", purpose="p") == "None b'f' p"
    assert variants(url=None) == "None None None"
    message = (
        r"^Missing required arguments; Expected either \('url'\) or \('file' and 'purpose'\) arguments to be given$"
    )
    for call in (variants, functools.partial(variants, file=b"f"), functools.partial(variants, purpose="p")):
        with pytest.raises(TypeError, match=message):
            call()


@pytest.mark.parametrize("sentinel", [omit, not_given])
def test_a_sentinel_is_no_value(sentinel: Any) -> None:
    with pytest.raises(TypeError, match="Missing required argument: 'text'"):
        one(text=sentinel)
    with pytest.raises(TypeError, match="Missing required argument: 'text'"):
        one(sentinel)


async def test_async_functions() -> None:
    @required_args(["a"])
    async def foo(*, a: int = 0) -> int:
        return a

    assert await foo(a=3) == 3
    with pytest.raises(TypeError, match="Missing required argument: 'a'"):
        await foo()


def test_below_another_decorator() -> None:
    def passing(func: Callable[..., Any]) -> Callable[..., Any]:
        @functools.wraps(func)
        def inner(*args: object, **kwargs: object) -> object:
            return func(*args, **kwargs)

        return inner

    @required_args(["a"])
    @passing
    def foo(a: int = 0) -> int:
        return a

    assert foo(2) == 2
    with pytest.raises(TypeError, match="takes 1 argument"):
        foo(1, 2)


def test_keeps_the_identity_of_the_function() -> None:
    assert one.__name__ == "one"
    assert one.__module__ == __name__
