"""Plain values of a wrong JSON type: which ones can only mean one thing, and what they mean."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Any

from .grammar import Form

_MEANINGS = {"true": True, "false": False}


class Hopeless(ValueError):
    """No reading of the value has the wanted form."""


@dataclass(frozen=True, slots=True)
class Repair:
    """The value that takes the place of a wrong one; `drop` means the key goes instead."""

    value: Any = None
    drop: bool = False
    problem: str = ""
    """Empty: nothing worth saying."""


def repair(form: Form, value: Any) -> Repair | None:
    """None when a plain value has its form; else how to put it right. Raises Hopeless when only the author can."""
    if value is None:
        return Repair(drop=True)
    match form:
        case Form.TEXT:
            return None if isinstance(value, str) else _text(value)
        case Form.BOOLEAN:
            return None if isinstance(value, bool) else _boolean(value)
        case Form.NUMBER:
            return _number(value)
        case Form.BOUND:
            return None if isinstance(value, bool) else _number(value)
        case Form.COUNT:
            return _count(value)
        case Form.VALUES:
            if isinstance(value, list):
                return None
            raise Hopeless
        case Form.TEXTS | Form.TYPE:
            return _texts(form, value)
        case Form.OBJECT | Form.LIST | Form.MAP | Form.SCHEMA:
            raise Hopeless


def show(value: Any) -> str:
    """A value as a person would name it."""
    if isinstance(value, dict):
        return "a mapping"
    if isinstance(value, list):
        return "a list"
    if isinstance(value, bool):
        return "true" if value else "false"
    if value is None:
        return "null"
    if isinstance(value, float) and not math.isfinite(value):
        return "not a number" if math.isnan(value) else "infinite"
    if isinstance(value, str):
        return f"the text {value!r}" if len(value) <= 40 else f"the text {value[:37]!r}..."
    return f"the number {value}" if len(str(value)) <= 40 else "a long number"


def _text(value: Any) -> Repair:
    if isinstance(value, bool):
        return Repair(str(value).lower(), problem="put quotes around it")
    if isinstance(value, (int, float)):
        return Repair(str(value), problem="put quotes around it")
    raise Hopeless


def _boolean(value: Any) -> Repair:
    if isinstance(value, str) and value.strip().lower() in _MEANINGS:
        return Repair(_MEANINGS[value.strip().lower()], problem="take the quotes away")
    raise Hopeless


def _number(value: Any) -> Repair | None:
    if isinstance(value, bool):
        raise Hopeless
    if isinstance(value, int):
        return None
    if isinstance(value, float):
        return None if math.isfinite(value) else Repair(drop=True, problem="it bounds nothing and is left out")
    if isinstance(value, str):
        try:
            number = float(value)
        except ValueError:
            return Repair(drop=True, problem="it is left out")
        if not math.isfinite(number):
            return Repair(drop=True, problem="it bounds nothing and is left out")
        return Repair(int(value) if value.strip().lstrip("+-").isdecimal() else number, problem="take the quotes away")
    raise Hopeless


def _count(value: Any) -> Repair | None:
    if isinstance(value, int) and not isinstance(value, bool) and value >= 0:
        return None
    number = _number(value)
    meant = value if number is None else number.value
    if isinstance(meant, float) and meant.is_integer():
        meant = int(meant)
    if not isinstance(meant, int) or isinstance(meant, bool) or meant < 0:
        return Repair(drop=True, problem="it is left out")
    return Repair(meant, problem=number.problem if number is not None else "write it without a fraction")


def _texts(form: Form, value: Any) -> Repair | None:
    if isinstance(value, str) and form is Form.TYPE:
        return None
    if not isinstance(value, list):
        raise Hopeless
    if all(isinstance(item, str) for item in value):
        return None
    if form is Form.TYPE:
        # YAML: `type: [string, null]` means the type named "null".
        if all(isinstance(item, str) or item is None for item in value):
            return Repair(["null" if item is None else item for item in value])
        raise Hopeless
    if any(isinstance(item, (dict, list)) or item is None for item in value):
        raise Hopeless
    texts = [str(item).lower() if isinstance(item, bool) else str(item) for item in value]
    return Repair(texts, problem="put quotes around its items")
