"""Small helpers without a better home."""

from __future__ import annotations

import os
import sys
import functools
from typing import (
    TYPE_CHECKING,
    Any,
    Mapping,
    TypeVar,
    Callable,
    Iterable,
    Sequence,
    cast,
    overload,
)
from pathlib import Path
from datetime import date, datetime
from typing_extensions import TypeGuard

from .._types import Omit, NotGiven, HeadersLike

if TYPE_CHECKING:
    from .._types import FileTypes

__all__ = [
    "coerce_boolean",
    "coerce_float",
    "coerce_integer",
    "deepcopy_minimal",
    "file_from_path",
    "flatten",
    "get_async_library",
    "get_required_header",
    "human_join",
    "is_dict",
    "is_given",
    "is_iterable",
    "is_list",
    "is_mapping",
    "is_mapping_t",
    "is_sequence",
    "is_sequence_t",
    "is_tuple",
    "is_tuple_t",
    "json_safe",
    "lru_cache",
    "maybe_coerce_boolean",
    "maybe_coerce_float",
    "maybe_coerce_integer",
    "quote",
    "removeprefix",
    "removesuffix",
    "strip_not_given",
]

_T = TypeVar("_T")
_TupleT = TypeVar("_TupleT", bound="tuple[object, ...]")
_MappingT = TypeVar("_MappingT", bound=Mapping[str, object])
_SequenceT = TypeVar("_SequenceT", bound=Sequence[object])
CallableT = TypeVar("CallableT", bound=Callable[..., Any])

# Type guards. The `_t` versions keep the precise type and serve where the object was typed already.


def is_given(obj: _T | NotGiven | Omit) -> TypeGuard[_T]:
    """Whether the caller passed a value, as opposed to leaving the parameter at its sentinel."""
    return not isinstance(obj, (NotGiven, Omit))


def is_tuple(obj: object) -> TypeGuard[tuple[object, ...]]:
    return isinstance(obj, tuple)


def is_tuple_t(obj: _TupleT | object) -> TypeGuard[_TupleT]:
    return isinstance(obj, tuple)


def is_sequence(obj: object) -> TypeGuard[Sequence[object]]:
    return isinstance(obj, Sequence)


def is_sequence_t(obj: _SequenceT | object) -> TypeGuard[_SequenceT]:
    return isinstance(obj, Sequence)


def is_mapping(obj: object) -> TypeGuard[Mapping[str, object]]:
    return isinstance(obj, Mapping)


def is_mapping_t(obj: _MappingT | object) -> TypeGuard[_MappingT]:
    return isinstance(obj, Mapping)


def is_dict(obj: object) -> TypeGuard[dict[object, object]]:
    return isinstance(obj, dict)


def is_list(obj: object) -> TypeGuard[list[object]]:
    return isinstance(obj, list)


def is_iterable(obj: object) -> TypeGuard[Iterable[object]]:
    return isinstance(obj, Iterable)


# Containers


def flatten(t: Iterable[Iterable[_T]]) -> list[_T]:
    """The items of the items, in order."""
    return [item for sublist in t for item in sublist]


def deepcopy_minimal(item: _T) -> _T:
    """Copy mappings and lists at every depth; everything else, files for one, stays the same object."""
    if is_mapping(item):
        return cast(_T, {key: deepcopy_minimal(value) for key, value in item.items()})
    if is_list(item):
        return cast(_T, [deepcopy_minimal(entry) for entry in item])
    return item


def json_safe(data: object) -> object:
    """`data` with what JSON has: iterables become lists, dates ISO 8601 text, at every depth."""
    if is_mapping(data):
        return {json_safe(key): json_safe(value) for key, value in data.items()}
    if is_iterable(data) and not isinstance(data, (str, bytes, bytearray)):
        return [json_safe(item) for item in data]
    if isinstance(data, (datetime, date)):
        return data.isoformat()
    return data


@overload
def strip_not_given(obj: None) -> None: ...


@overload
def strip_not_given(obj: Mapping[str, _T | NotGiven]) -> dict[str, _T]: ...


@overload
def strip_not_given(obj: object) -> object: ...


def strip_not_given(obj: object | None) -> object:
    """A mapping without the entries that were not given (`Omit` stays: it takes a default header away).

    Anything that is no mapping is returned as it is.
    """
    if not is_mapping(obj):
        return obj
    return {key: value for key, value in obj.items() if not isinstance(value, NotGiven)}


# Files


def file_from_path(path: str) -> FileTypes:
    """Read a file into what a file parameter takes: its name and its content."""
    return os.path.basename(path), Path(path).read_bytes()


# Arguments


def human_join(seq: Sequence[str], *, delim: str = ", ", final: str = "or") -> str:
    """`a, b or c`"""
    if len(seq) < 2:
        return "".join(seq)
    return f"{delim.join(seq[:-1])} {final} {seq[-1]}"


def quote(string: str) -> str:
    """`string` in single quotes"""
    return f"'{string}'"


# Values of environment variables


def coerce_integer(val: str) -> int:
    return int(val, base=10)


def coerce_float(val: str) -> float:
    return float(val)


def coerce_boolean(val: str) -> bool:
    """`true`, `1` and `on` are true, everything else is false."""
    return val in ("true", "1", "on")


def maybe_coerce_integer(val: str | None) -> int | None:
    return None if val is None else coerce_integer(val)


def maybe_coerce_float(val: str | None) -> float | None:
    return None if val is None else coerce_float(val)


def maybe_coerce_boolean(val: str | None) -> bool | None:
    return None if val is None else coerce_boolean(val)


# Text, headers, environment


def removeprefix(string: str, prefix: str) -> str:
    return string[len(prefix) :] if string.startswith(prefix) else string


def removesuffix(string: str, suffix: str) -> str:
    return string[: -len(suffix)] if suffix and string.endswith(suffix) else string


def get_required_header(headers: HeadersLike, header: str) -> str:
    """The value of a header, whatever the case of its name.

    Raises:
        ValueError: the header is absent.
    """
    if is_mapping(headers):
        lowered = header.lower()
        for name, value in headers.items():
            if name.lower() == lowered and isinstance(value, str):
                return value
    # Framework objects look names up in their own way, some of them with one casing only.
    for name in (header, header.lower(), header.upper(), header.title()):
        value = headers.get(name)
        if isinstance(value, str) and value:
            return value
    raise ValueError(f"Could not find {header} header")


def get_async_library() -> str:
    """`asyncio` or `trio`, whichever runs the current task, `false` outside of both."""
    # A library that was never imported cannot be running, and importing one to ask it is slow.
    trio = sys.modules.get("trio")
    if trio is not None:
        try:
            trio.lowlevel.current_trio_token()
        except RuntimeError:
            pass
        else:
            return "trio"
    asyncio = sys.modules.get("asyncio")
    if asyncio is not None:
        try:
            asyncio.get_running_loop()
        except RuntimeError:
            pass
        else:
            return "asyncio"
    return "false"


def lru_cache(*, maxsize: int | None = 128) -> Callable[[CallableT], CallableT]:
    """`functools.lru_cache` that keeps the signature of the function for type checkers."""
    return cast(Callable[[CallableT], CallableT], functools.lru_cache(maxsize=maxsize))
