"""Values that hold themselves."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any


def loops(root: Any) -> Iterator[tuple[Any, Any]]:
    """The places (container and key) below `root` whose value is one of the containers around them.

    A place may be given another value before the next one is asked for.
    """
    done: set[int] = set()
    around = {id(root)}
    stack = [(root, _keys(root))]
    while stack:
        node, keys = stack[-1]
        for key in keys:
            child = node[key]
            if not isinstance(child, (dict, list)) or id(child) in done:
                continue
            if id(child) in around:
                yield node, key
                continue
            around.add(id(child))
            stack.append((child, _keys(child)))
            break
        else:
            stack.pop()
            around.discard(id(node))
            done.add(id(node))


def _keys(node: Any) -> Iterator[Any]:
    return iter(list(node) if isinstance(node, dict) else range(len(node)))
