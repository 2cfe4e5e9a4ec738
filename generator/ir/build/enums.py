"""Enums and constants."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ..types import Enum, EnumValue, Kind, Nullable, Scalar, Type, nullable
from .context import Node


def enum_type(pointer: str, node: Node) -> Type | None:
    """The enum a schema declares by ``enum`` or ``const``, or None when it declares none that can be typed.

    Values that are not scalars cannot be typed; such a schema has the type it declares besides.
    """
    if "const" in node:
        values: list[Any] = [node["const"]]
    elif isinstance(node.get("enum"), list):
        values = node["enum"]
    else:
        return None
    scalars = [v for v in values if v is None or isinstance(v, (str, int, float, bool))]
    if len(scalars) != len(values) or _declares_container(node):
        return None
    has_null = None in scalars
    members = _unique([v for v in scalars if v is not None])
    if not members:
        return None
    constant = "const" in node or (node.get("x-stainless-const") is True and len(members) == 1)
    form = node.get("format")
    result = Enum(
        _common_kind(members),
        tuple(EnumValue(v, *_described(node, index)) for index, v in enumerate(members)),
        pointer,
        constant=constant,
        nominal=node.get("x-stainless-nominal") is not False,
        format=form if isinstance(form, str) else "",
    )
    declared = node.get("type")
    if has_null or (isinstance(declared, list) and "null" in declared):
        return nullable(result)
    return result


def is_null(node: Any) -> bool:
    """A schema that accepts null alone."""
    if not isinstance(node, Mapping):
        return False
    if node.get("type") in ("null", ["null"]):
        return True
    if node.get("enum") == [None] or ("const" in node and node["const"] is None):
        return True
    return any(isinstance(n := node.get(key), list) and n and all(map(is_null, n)) for key in ("oneOf", "anyOf"))


def constant_of(type_: Type) -> Scalar:
    """The only value a type allows, or None."""
    inner = type_.inner if isinstance(type_, Nullable) else type_
    return inner.single if isinstance(inner, Enum) else None


def _declares_container(node: Node) -> bool:
    declared = node.get("type")
    names = declared if isinstance(declared, list) else [declared]
    return "array" in names or "object" in names


def _unique(values: list[Scalar]) -> list[Scalar]:
    """Without repetitions; 1, 1.0 and true are different values on the wire."""
    return list({(type(v), v): v for v in values}.values())


def _common_kind(values: list[Scalar]) -> Kind | None:
    kinds = {_kind(v) for v in values}
    if kinds == {Kind.INTEGER, Kind.NUMBER}:
        return Kind.NUMBER
    return kinds.pop() if len(kinds) == 1 else None


def _kind(value: Scalar) -> Kind:
    if isinstance(value, bool):
        return Kind.BOOLEAN
    if isinstance(value, int):
        return Kind.INTEGER
    return Kind.NUMBER if isinstance(value, float) else Kind.STRING


def _described(node: Node, index: int) -> tuple[str, str]:
    """Description and name of a value, from the extensions in common use."""
    descriptions, names = node.get("x-enum-descriptions"), node.get("x-enum-varnames")
    description = descriptions[index] if isinstance(descriptions, list) and index < len(descriptions) else ""
    name = names[index] if isinstance(names, list) and index < len(names) else ""
    return (description if isinstance(description, str) else "", name if isinstance(name, str) else "")
