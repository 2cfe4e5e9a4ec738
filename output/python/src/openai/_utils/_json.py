"""JSON as it goes over the wire."""

from __future__ import annotations

import json
from enum import Enum
from uuid import UUID
from datetime import date, time, datetime

import pydantic

from .. import _compat

__all__ = ["openapi_dumps"]


def _encode_other(value: object) -> object:
    if isinstance(value, (datetime, date, time)):
        return value.isoformat()
    if isinstance(value, pydantic.BaseModel):
        return _compat.model_dump(value, exclude_unset=True, mode="json", by_alias=True)
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, UUID):
        return str(value)
    raise TypeError(f"Object of type {type(value).__name__} is not JSON serializable")


_compact = json.JSONEncoder(
    default=_encode_other, ensure_ascii=False, separators=(",", ":"), allow_nan=False, check_circular=True
)
_compact_ascii = json.JSONEncoder(
    default=_encode_other, ensure_ascii=True, separators=(",", ":"), allow_nan=False, check_circular=True
)


def openapi_dumps(obj: object) -> bytes:
    """`obj` as compact UTF-8 JSON; dates, enumerations, UUIDs and models may occur in it at any depth.

    Raises:
        ValueError: NaN or an infinity (JSON has none), or a structure that contains itself.
        TypeError: a value that JSON cannot hold.
    """
    text = _compact.encode(obj)
    try:
        return text.encode()
    except UnicodeEncodeError:
        # A lone surrogate has no UTF-8 form, but JSON can escape it.
        return _compact_ascii.encode(obj).encode()
