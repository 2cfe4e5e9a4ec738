"""The check that a call of an overloaded function fits one of the overloads."""

from __future__ import annotations

import functools
from typing import Any, TypeVar, Callable, Sequence, cast

from ._utils import quote, is_given, human_join

__all__ = ["required_args"]

CallableT = TypeVar("CallableT", bound=Callable[..., Any])


def required_args(*variants: Sequence[str]) -> Callable[[CallableT], CallableT]:
    """Refuse a call of an overloaded function unless all arguments of one of the variants are there.

    ```py
    @overload
    def answer(*, text: str) -> None: ...
    @overload
    def answer(*, number: int, unit: str) -> None: ...
    @required_args(["text"], ["number", "unit"])
    def answer(*, text: str | None = None, number: int | None = None, unit: str | None = None) -> None: ...
    ```

    The decorated function raises a `TypeError` that says what is missing.
    """

    def decorate(func: CallableT) -> CallableT:
        inner: Any = func
        while hasattr(inner, "__wrapped__"):
            inner = inner.__wrapped__
        # Cheaper than inspect.signature, and this runs for every overloaded method at import time.
        positional: tuple[str, ...] = inner.__code__.co_varnames[: inner.__code__.co_argcount]

        @functools.wraps(func)
        def wrapper(*args: object, **kwargs: object) -> object:
            if len(args) > len(positional):
                raise TypeError(f"{func.__name__}() takes {len(positional)} argument(s) but {len(args)} were given")
            given = {name for name, value in kwargs.items() if is_given(value)}
            given.update(name for name, value in zip(positional, args) if is_given(value))
            if not any(given.issuperset(variant) for variant in variants):
                raise TypeError(_missing_arguments(variants, given))
            return func(*args, **kwargs)

        return cast(CallableT, wrapper)

    return decorate


def _missing_arguments(variants: Sequence[Sequence[str]], given: set[str]) -> str:
    if len(variants) > 1:
        choices = [f"({human_join([quote(name) for name in variant], final='and')})" for variant in variants]
        return f"Missing required arguments; Expected either {human_join(choices)} arguments to be given"
    missing = [quote(name) for name in variants[0] if name not in given]
    return f"Missing required argument{'s' if len(missing) > 1 else ''}: {human_join(missing, final='and')}"
