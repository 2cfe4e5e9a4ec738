"""Names for targets that become components: the target's own words first, more words where a name is taken."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import PurePosixPath
from typing import Any

from .grammar import Grammar, Shape

# OpenAPI 3.1.1, section 4.8.7.1: what component names are made of.
_UNLAWFUL = re.compile(r"[^A-Za-z0-9._-]+")


class ComponentNames:
    """Hands out component names that are new to a document."""

    def __init__(self, root: dict[str, Any], grammar: Grammar) -> None:
        self._root = root
        self._grammar = grammar

    def section(self, shape: Shape) -> dict[str, Any]:
        """The map that holds the components of a shape; made when the document has none."""
        node = self._root
        for part in (*self._grammar.sections_at, self._grammar.sections[shape]):
            below = node.get(part)
            if not isinstance(below, dict):
                below = node[part] = {}
            node = below
        return node

    def choose(self, shape: Shape, file: str, parts: tuple[str, ...]) -> str:
        """A free name for the target at `parts` of `file`, the same for the same document every time."""
        taken = self.section(shape)
        name = ""
        for name in _candidates(file, parts):
            if name not in taken:
                return name
        number = 2
        while f"{name}_{number}" in taken:
            number += 1
        return f"{name}_{number}"


def _candidates(file: str, parts: tuple[str, ...]) -> Iterator[str]:
    path = PurePosixPath(file)
    words = [*path.parent.parts, path.stem, *parts]
    start = len(words) - 1
    if parts and parts[-1].isdecimal():
        start -= 1
    for first in range(max(start, 0), -1, -1):
        name = _UNLAWFUL.sub("_", "_".join(words[first:])).strip("_")
        if name:
            yield name
