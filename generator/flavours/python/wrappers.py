"""Wrappers: responses that hold their value in one property, which is what the method gives (python.md §4)."""

from __future__ import annotations

from dataclasses import dataclass

from ...ir.api import Api
from ...ir.names import split_words
from ...render.python.text import py_string
from .names import Names


@dataclass(frozen=True, slots=True)
class WrapperView:
    """The class for one property name."""

    name: str
    field: str
    default: str
    """`` = FieldInfo(alias=…)`` where Python calls the property something else, else empty."""
    wire: str


def wrapper_name(names: Names, wire: str) -> str:
    """The class that unwraps the property `wire`."""
    return f"{names.pascal(split_words(wire))}Wrapper"


def wrapper_views(api: Api, names: Names) -> list[WrapperView]:
    """A class for each property that the settings or some method unwraps, in that order."""
    wires = dict.fromkeys([*api.unwrapped_fields, *(m.response.unwrap for _, m in api.methods() if m.response.unwrap)])
    return [_wrapper(names, wire) for wire in wires]


def _wrapper(names: Names, wire: str) -> WrapperView:
    field = names.field(wire, split_words(wire))
    default = f" = FieldInfo(alias={py_string(wire)})" if field != wire else ""
    return WrapperView(wrapper_name(names, wire), field, default, wire)
