"""From a node of the finished document back to the file and line it was written at.

Bundling, transforms and the Swagger conversion move containers about but keep their identity, so every dict and list is
entered once, by identity, before anything moves. A copy is entered as a copy of its original. Nodes that nobody entered
are found at their nearest ancestor.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from ..diagnostics import Location
from ..source import Source, split


@dataclass(frozen=True, slots=True)
class _Entry:
    """Where a container was written: below `parent` at `key`, or at the root of `source`.

    `node` keeps the container alive, so that its id cannot come to mean another one.
    """

    node: Any
    source: Source | None
    parent: int | None = None
    key: str | int = ""
    fixed: Location | None = None


@dataclass(frozen=True, slots=True)
class Change:
    """A transform of the config, or an action of an overlay, that changed the document."""

    kind: str
    """transform or overlay."""
    command: str
    at: Location
    reason: str = ""
    """As the config gives it, or empty."""


@dataclass(frozen=True, slots=True)
class _Touch:
    """A change of the value of `key` in `holder`, which is kept alive as in `_Entry`."""

    holder: Any
    key: str | int
    change: Change


class Provenance:
    """The origins of all containers of one document, and what was changed in them."""

    def __init__(self) -> None:
        self._entries: dict[int, _Entry] = {}
        self._touches: dict[int, list[_Touch]] = {}
        self._changes: list[Change] = []
        """In the order in which they were made."""

    def register(self, source: Source) -> None:
        """Enters every container of a file. Must come before the first change of its data."""
        entries = self._entries
        if not isinstance(source.data, (dict, list)):
            return
        entries.setdefault(id(source.data), _Entry(source.data, source))
        stack = [source.data]
        while stack:
            node = stack.pop()
            parent = id(node)
            for key, child in node.items() if type(node) is dict else enumerate(node):
                kind = type(child)
                if (kind is dict or kind is list) and id(child) not in entries:
                    entries[id(child)] = _Entry(child, source, parent, key)
                    stack.append(child)

    def adopt(self, copy: Any, original: Any) -> None:
        """A container that was made from another one has its origin."""
        entry = self._entries.get(id(original))
        if entry is not None:
            self._entries[id(copy)] = _Entry(copy, entry.source, entry.parent, entry.key, entry.fixed)
        if self._touches and id(original) in self._touches:
            self._touches[id(copy)] = [_Touch(copy, t.key, t.change) for t in self._touches[id(original)]]

    def enter(self, value: Any, at: Location) -> None:
        """A value that stands in no document file, such as one that a transform brings in, comes from `at`."""
        if isinstance(value, (dict, list)):
            self._entries[id(value)] = _Entry(value, None, fixed=at)

    def touch(self, holder: Any, key: str | int, change: Change) -> None:
        """Enters that a change was made at `key` of a container."""
        self._touches.setdefault(id(holder), []).append(_Touch(holder, key, change))
        if change not in self._changes:
            self._changes.append(change)

    def changes(self, root: Any, pointer: str) -> tuple[Change, ...]:
        """What was changed at a node, in the order of the changes: at it or below it, or above it where a change
        brought in the part of the document that it stands in. Of a property also: whether it is required."""
        if not self._touches:
            return ()
        parts = split(pointer)
        chain = [root]
        for part in parts:
            chain.append(_child(chain[-1], part))
        found: set[Change] = set()
        for depth, part in enumerate(parts):
            whole = depth == len(parts) - 1
            below = chain[depth + 1 :]
            found |= {c for c in self._at(chain[depth], part) if whole or any(self._brought(n, c) for n in below)}
        if len(parts) > 2 and parts[-2] == "properties":
            found |= self._at(chain[-3], "required")
        waiting = [chain[-1]]
        while waiting:
            node = waiting.pop()
            found |= self._at(node)
            if isinstance(node, (dict, list)):
                waiting.extend(node.values() if isinstance(node, dict) else node)
        return tuple(sorted(found, key=self._changes.index))

    def _at(self, holder: Any, key: str | None = None) -> set[Change]:
        return {t.change for t in self._touches.get(id(holder), ()) if key is None or str(t.key) == key}

    def _brought(self, node: Any, change: Change) -> bool:
        """The change put the whole container there."""
        entry = self._entries.get(id(node))
        return entry is not None and entry.fixed == change.at

    def clone(self, value: Any) -> Any:
        """A deep copy whose every container has the origin of its original."""
        if not isinstance(value, (dict, list)):
            return value
        top: Any = {} if isinstance(value, dict) else []
        stack = [(value, top)]
        while stack:
            original, copy = stack.pop()
            self.adopt(copy, original)
            for key, child in original.items() if isinstance(original, dict) else enumerate(original):
                twin = child
                if isinstance(child, (dict, list)):
                    twin = {} if isinstance(child, dict) else []
                    stack.append((child, twin))
                if isinstance(copy, dict):
                    copy[key] = twin
                else:
                    copy.append(twin)
        return top

    def locate(self, root: Any, pointer: str, *, key: bool = False) -> Location | None:
        """Where the node at `pointer` of `root` was written; None when none of its ancestors was entered."""
        known, rest = self._deepest_known(root, split(pointer))
        if known is None:
            return None
        if known.fixed is not None:
            at = known.fixed
            return Location(at.file, at.line, at.column, pointer)
        parts = list(rest)
        entry = known
        while entry.parent is not None:
            parts.insert(0, str(entry.key))
            entry = self._entries[entry.parent]
        if entry.source is None:
            return None
        return entry.source.locate(tuple(parts), pointer, key=key)

    def _deepest_known(self, root: Any, parts: Sequence[str]) -> tuple[_Entry | None, Sequence[str]]:
        node, known, rest = root, self._entries.get(id(root)), parts
        for depth, part in enumerate(parts, 1):
            node = _child(node, part)
            if not isinstance(node, (dict, list)):
                break
            entry = self._entries.get(id(node))
            if entry is not None:
                known, rest = entry, parts[depth:]
        return known, rest


def _child(node: Any, part: str) -> Any:
    if isinstance(node, dict):
        return node.get(part)
    if isinstance(node, list) and part.isascii() and part.isdecimal() and int(part) < len(node):
        return node[int(part)]
    return None
