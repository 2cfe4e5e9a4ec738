"""What the reference docs say of a schema: the one description that belongs to a place.

SDKs are content with the nearest text. Reference docs list everything that is inside a type, so they also say what a
union is for by its first variant, and nothing of an object that was merged from parts.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from .context import Context, Node, reference_of, text_of
from .enums import is_null
from .registry import Registry

_MAX_DEPTH = 12


def documented(context: Context, registry: Registry, node: Any, depth: int = 0) -> str:
    """The description of a value whose schema is `node`.

    In order: the schema's own text, beside a reference as well; the target's; that of the only alternative, or of the
    first that has one; with ``allOf``, that of the only part, or of the model which the other parts extend.
    """
    if not isinstance(node, Mapping) or depth > _MAX_DEPTH:
        return ""
    own = text_of(node, "description")
    if own:
        return own
    if reference_of(node) is not None:
        return documented(context, registry, context.follow_once(node).node, depth + 1)
    parts = node.get("allOf")
    if isinstance(parts, list) and parts:
        return _of_parts(context, registry, [p for p in parts if isinstance(p, Mapping)], depth)
    for key in ("anyOf", "oneOf"):
        alternatives = node.get(key)
        for alternative in alternatives if isinstance(alternatives, list) else ():
            if not is_null(alternative) and (text := documented(context, registry, alternative, depth + 1)):
                return text
    return ""


def _of_parts(context: Context, registry: Registry, parts: list[Node], depth: int) -> str:
    if len(parts) == 1:
        return documented(context, registry, parts[0], depth + 1)
    first = parts[0] if parts else {}
    if reference_of(first) is not None and registry.at(context.follow_once(first).pointer) is not None:
        return documented(context, registry, first, depth + 1)
    return ""
