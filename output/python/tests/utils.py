"""What the tests of the runtime and of the generated endpoints share."""

from __future__ import annotations

import os
import contextlib
import collections.abc
from typing import Any, Sequence, Generator
from datetime import date, datetime
from typing_extensions import Literal, get_args, get_origin

import pydantic

from openai._types import Omit
from openai._utils import is_list, is_union, is_mapping, is_annotated_type, is_type_alias_type
from openai._compat import PYDANTIC_V1, field_outer_type, get_model_fields
from openai._models import BaseModel
from openai._utils._typing import alias_value

__all__ = ["assert_matches_model", "assert_matches_type", "update_env"]

_PLAIN = (str, int, float, bool, bytes, datetime, date)


def assert_matches_model(model: type[pydantic.BaseModel], value: object, *, path: list[str]) -> bool:
    """Check that `value` is a `model` and that each of its fields holds what the field's type says.

    Returns:
        True, so that it can stand in an `assert`.
    """
    _expect(isinstance(value, model), model, value, path)
    for name, field in get_model_fields(model).items():
        field_value = getattr(value, name)
        # v1 keeps "may be None" apart from the type.
        if PYDANTIC_V1 and getattr(field, "allow_none", False) and field_value is None:
            continue
        assert_matches_type(field_outer_type(field), field_value, path=[*path, name])
    return True


def assert_matches_type(type_: Any, value: object, *, path: list[str], allow_none: bool = False) -> None:
    """Check that `value` is what a response of the declared type must hold, at every depth.

    Args:
        path: Where the value stands; it begins the message of the error.
        allow_none: Whether `None` is right whatever the type.

    Raises:
        AssertionError: says where which type was expected and what was there.
    """
    while is_type_alias_type(type_) or is_annotated_type(type_):
        type_ = alias_value(type_) if is_type_alias_type(type_) else get_args(type_)[0]

    if allow_none and value is None:
        return
    if type_ is None or type_ is type(None):
        _expect(value is None, type_, value, path)
        return

    origin = get_origin(type_) or type_
    args = get_args(type_)
    if origin is object or origin is Any:
        return
    if is_union(origin):
        _assert_matches_a_variant(args, value, path)
    elif origin is Literal:
        _expect(value in args, type_, value, path)
    elif origin in _PLAIN:
        _expect(isinstance(value, origin) and not _is_wrong_kind(origin, value), type_, value, path)
    elif origin in (list, collections.abc.Sequence, collections.abc.Iterable):
        _assert_matches_list(type_, args, value, path)
    elif origin in (dict, collections.abc.Mapping):
        _assert_matches_dict(type_, args, value, path)
    elif isinstance(origin, type) and issubclass(origin, BaseModel):
        assert assert_matches_model(type_ if isinstance(type_, type) else origin, value, path=path)
    elif isinstance(origin, type):
        # Binary responses, streams, pages.
        _expect(isinstance(value, origin), type_, value, path)
    else:
        raise AssertionError(f"{_where(path)}: no rule for the type {type_}")


def _assert_matches_list(type_: Any, args: Sequence[Any], value: object, path: list[str]) -> None:
    _expect(isinstance(value, list), type_, value, path)
    if args and is_list(value):
        for index, entry in enumerate(value):
            assert_matches_type(args[0], entry, path=[*path, f"[{index}]"])


def _assert_matches_dict(type_: Any, args: Sequence[Any], value: object, path: list[str]) -> None:
    _expect(isinstance(value, collections.abc.Mapping), type_, value, path)
    if len(args) == 2 and is_mapping(value):
        for key, entry in value.items():
            assert_matches_type(args[0], key, path=[*path, f"<key {key!r}>"])
            assert_matches_type(args[1], entry, path=[*path, f"[{key!r}]"])


def _assert_matches_a_variant(variants: Sequence[Any], value: object, path: list[str]) -> None:
    if value is None and type(None) in variants:
        return
    others = [variant for variant in variants if variant is not type(None)]
    if len(others) == 1:
        assert_matches_type(others[0], value, path=path)
        return
    reasons: list[str] = []
    for variant in others:
        try:
            assert_matches_type(variant, value, path=path)
        except AssertionError as err:
            reasons.append(str(err))
        else:
            return
    raise AssertionError(f"{_where(path)}: did not match any variant:\n  " + "\n  ".join(reasons))


def _is_wrong_kind(type_: Any, value: object) -> bool:
    # True is an int and a datetime is a date, but neither is what an API means by them.
    return (type_ in (int, float) and isinstance(value, bool)) or (type_ is date and isinstance(value, datetime))


def _expect(holds: bool, type_: Any, value: object, path: Sequence[str]) -> None:
    if not holds:
        raise AssertionError(f"{_where(path)}: expected {type_}, found {type(value).__name__} {value!r}")


def _where(path: Sequence[str]) -> str:
    return ".".join(path).replace(".[", "[") or "<value>"


@contextlib.contextmanager
def update_env(**new_env: str | Omit) -> Generator[None, None, None]:
    """Set environment variables inside of the block; `Omit()` unsets one."""
    old = os.environ.copy()
    try:
        for name, value in new_env.items():
            if isinstance(value, Omit):
                os.environ.pop(name, None)
            else:
                os.environ[name] = value
        yield None
    finally:
        os.environ.clear()
        os.environ.update(old)
