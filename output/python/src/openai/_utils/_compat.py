"""One spelling for the typing questions whose answer depends on the Python version."""

from __future__ import annotations

import sys
import typing
import typing_extensions
from typing import Any, Union

__all__ = ["get_args", "get_origin", "is_literal_type", "is_typeddict", "is_union", "own_annotations"]

_LITERALS = (typing.Literal, typing_extensions.Literal)


def get_args(tp: Any) -> tuple[Any, ...]:
    """The arguments between the brackets of a type: `(str, int)` for `Dict[str, int]`, `()` for a plain class."""
    return typing_extensions.get_args(tp)


def get_origin(tp: Any) -> Any | None:
    """The type in front of the brackets: `dict` for `Dict[str, int]`, `None` for a plain class."""
    return typing_extensions.get_origin(tp)


if sys.version_info >= (3, 10):
    import types

    def is_union(tp: Any) -> bool:
        """Whether an origin is that of `Union[A, B]` or `A | B`."""
        return tp is Union or tp is types.UnionType

else:

    def is_union(tp: Any) -> bool:
        """Whether an origin is that of `Union[A, B]`."""
        return tp is Union


def is_typeddict(tp: Any) -> bool:
    """Whether a type is a TypedDict class (of `typing` or `typing_extensions`)."""
    return typing_extensions.is_typeddict(tp)


def is_literal_type(tp: Any) -> bool:
    """Whether a type is `Literal[...]`."""
    return get_origin(tp) in _LITERALS


def own_annotations(cls: type) -> dict[str, Any]:
    """The annotations written in the body of `cls` itself, as they stand there (possibly strings)."""
    # Names that do not resolve must not raise here, which they would from Python 3.14 (PEP 749).
    return typing_extensions.get_annotations(cls, format=typing_extensions.Format.FORWARDREF)
