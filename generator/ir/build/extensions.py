"""``x-stainless-*`` and other marks that any node may carry (config.md §9)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ..types import EVERYWHERE, NO_NAMING, Availability, Naming
from .context import Node


def naming(node: Any) -> Naming:
    """The names a node asks for. A bare string is the name of its type or variant in every language."""
    if not isinstance(node, Mapping):
        return NO_NAMING
    asked = node.get("x-stainless-naming")
    if "x-stainless-go-variant-constructor" in node:
        return _with_constructors(node)
    if isinstance(asked, str):
        return Naming((("", "type_name", asked),))
    if not isinstance(asked, Mapping):
        return NO_NAMING
    found: list[tuple[str, str, str]] = []
    for language, roles in asked.items():
        if isinstance(roles, str):
            found.append((language, "type_name", roles))
        elif isinstance(roles, Mapping):
            found.extend((language, role, name) for role, name in roles.items() if isinstance(name, str))
    return Naming(tuple(found))


def _with_constructors(node: Node) -> Naming:
    """The names of a union for whose variants Go has functions: how those are called, or ``skip``."""
    rest = naming({k: v for k, v in node.items() if k != "x-stainless-go-variant-constructor"})
    said = node["x-stainless-go-variant-constructor"]
    pattern = said.get("naming") if isinstance(said, Mapping) else said
    return Naming((*rest.names, ("go", "variant_constructors", pattern))) if isinstance(pattern, str) else rest


def availability(node: Any) -> Availability:
    """``x-stainless-skip``: true, or a list of languages."""
    if not isinstance(node, Mapping):
        return EVERYWHERE
    skip = node.get("x-stainless-skip")
    if skip is True:
        return Availability(None)
    if isinstance(skip, list):
        return Availability(frozenset(s for s in skip if isinstance(s, str)))
    return EVERYWHERE


def data_aliases(node: Any) -> tuple[str, ...]:
    """``x-stainless-cli-data-alias``: a name, or several."""
    said = node.get("x-stainless-cli-data-alias") if isinstance(node, Mapping) else None
    return tuple(s for s in (said if isinstance(said, list) else [said]) if isinstance(s, str) and s)


def deprecated(node: Any) -> str | None:
    """The reason of a deprecation, empty when none is given; None when the node is not deprecated."""
    if not isinstance(node, Mapping):
        return None
    reason = node.get("x-stainless-deprecation-message", node.get("x-deprecated"))
    if node.get("deprecated") is True or isinstance(reason, str):
        return reason if isinstance(reason, str) else ""
    return None


def variant_name(node: Node) -> str:
    """``x-stainless-variantName``, or empty."""
    name = node.get("x-stainless-variantName")
    return name if isinstance(name, str) else ""
