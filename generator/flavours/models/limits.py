"""Which aliases cannot be plain assignments.

Python evaluates an assignment on import, and the aliases in it again in every place that names them.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

_MOST = 20_000
"""Types that one alias may stand for when every alias in it is written out. Real documents stay far below it; ten times
as many make an import take minutes."""


def entangled(schemas: Mapping[str, Mapping[str, Any]]) -> str:
    """The first alias that stands for too many types, or empty. Classes end the count, and so do cycles."""
    weights: dict[str, int] = {}
    for name in schemas:
        if _weight(name, schemas, weights, set()) > _MOST:
            return name
    return ""


def unspellable(schemas: Mapping[str, Mapping[str, Any]]) -> tuple[str, str]:
    """The first class with a member whose name msgspec refuses, and that name; empty texts when there is none.

    Source: msgspec raises ValueError for quotes, backslashes and control characters in the name of a field.
    """
    for name, schema in schemas.items():
        for part in (schema, *schema.get("allOf", ())):
            for wire in part.get("properties", ()):
                if any(char in '"\\' or char < " " for char in wire):
                    return name, wire
    return "", ""


def _weight(name: str, schemas: Mapping[str, Mapping[str, Any]], weights: dict[str, int], inside: set[str]) -> int:
    if name in weights:
        return weights[name]
    if name in inside or _is_class(schemas[name]):
        return 1
    inside.add(name)
    total = 1 + sum(_weight(target, schemas, weights, inside) for target in _references(schemas[name]))
    inside.discard(name)
    weights[name] = min(total, _MOST + 1)
    return weights[name]


def _is_class(schema: Mapping[str, Any]) -> bool:
    return "properties" in schema or "allOf" in schema


def _references(node: object) -> Iterator[str]:
    waiting = [node]
    while waiting:
        current = waiting.pop()
        if isinstance(current, Mapping):
            reference = current.get("$ref")
            if isinstance(reference, str):
                yield reference.removeprefix("#/$defs/")
            waiting.extend(value for key, value in current.items() if key != "discriminator")
        elif isinstance(current, list):
            waiting.extend(current)
