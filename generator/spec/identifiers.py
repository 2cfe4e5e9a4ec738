"""Names that schemas give themselves: `$id`, `$anchor`, `$dynamicAnchor` (JSON Schema 2020-12, section 8.2)."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

Parts = tuple[str, ...]


@dataclass(slots=True)
class Identifiers:
    """Where the names of one file lead, as the raw keys of JSON pointers. The first of equal names counts."""

    ids: dict[str, Parts] = field(default_factory=dict)
    anchors: dict[str, Parts] = field(default_factory=dict)
    dynamic: dict[str, Parts] = field(default_factory=dict)


def identifiers_of(data: Any) -> Identifiers:
    """Collects the names of a document, wherever they stand."""
    found = Identifiers()
    stack: list[tuple[Any, Parts]] = [(data, ())]
    seen: set[int] = set()
    while stack:
        node, parts = stack.pop()
        if id(node) in seen:
            continue
        seen.add(id(node))
        if isinstance(node, dict):
            _note(node, parts, found)
        for key, child in node.items() if isinstance(node, dict) else enumerate(node):
            if isinstance(child, (dict, list)):
                stack.append((child, (*parts, str(key))))
    return found


def _note(node: dict[str, Any], parts: Parts, found: Identifiers) -> None:
    for key, names in (("$id", found.ids), ("$self", found.ids), ("$anchor", found.anchors)):
        name = node.get(key)
        if isinstance(name, str):
            names.setdefault(name.removesuffix("#"), parts)
    name = node.get("$dynamicAnchor")
    if isinstance(name, str):
        found.dynamic.setdefault(name, parts)
        found.anchors.setdefault(name, parts)
