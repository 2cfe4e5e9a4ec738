"""What several flavours of one run ask for, made once: pages of reference docs show the SDKs that are written beside
them."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import ParamSpec, TypeVar

from ..ir.api import Api

P = ParamSpec("P")
R = TypeVar("R")


def once(make: Callable[P, R]) -> Callable[P, R]:
    """The function, which gives what it gave last when it is asked the same again: the same `Api`, which is its first
    argument, and others that are equal."""
    last: list[tuple[tuple[object, ...], R]] = []

    @wraps(make)
    def made(*args: P.args, **kwargs: P.kwargs) -> R:
        assert isinstance(args[0], Api) and not kwargs
        if not (last and last[0][0][0] is args[0] and last[0][0][1:] == args[1:]):
            last[:] = [(args, make(*args, **kwargs))]
        return last[0][1]

    return made
