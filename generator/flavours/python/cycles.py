"""Models whose modules need each other: which imports must wait until both are defined."""

from __future__ import annotations

from collections.abc import Mapping

from ...ir.api import Model
from ...ir.types import Object, without_null
from ...ir.usage import references

_MAX_ALIAS_DEPTH = 6


class Cycles:
    """The strongly connected groups of models that mention each other."""

    def __init__(self, models: Mapping[str, Model]) -> None:
        self._edges = {m.id: _mentions(m) for m in models.values()}
        self._group: dict[str, int] = {}
        self._sizes: dict[int, int] = {}
        self._aliases = {
            m.id for m in models.values() if m.type is not None and not isinstance(without_null(m.type), Object)
        }
        self._depths: dict[str, int] = {}
        self._deep: set[str] = set()
        self._find()

    def together(self, one: str, other: str) -> bool:
        """Both models belong to one cycle of several modules, so one of them is imported late."""
        group = self._group.get(one)
        return group is not None and group == self._group.get(other) and self._sizes[group] > 1

    def recursive(self, model: str) -> bool:
        """The model contains itself, directly or through others."""
        return self._sizes.get(self._group.get(model, -1), 1) > 1 or model in self._edges.get(model, ())

    def late(self, model: str) -> bool:
        """An alias that must be evaluated late: it is recursive, or aliases nest so deep that comparing them would
        never end."""
        if self.recursive(model):
            return True
        self._alias_depth(model)
        return model in self._deep

    def _alias_depth(self, model: str) -> int:
        """How many aliases stand one inside the other; a class, or an alias that is evaluated late, ends the chain."""
        known = self._depths.get(model)
        if known is None:
            self._depths[model] = 0
            known = 0
            if model in self._aliases:
                known = 1 + max(
                    (self._alias_depth(other) for other in self._edges[model] if other in self._edges), default=0
                )
            if known > _MAX_ALIAS_DEPTH:
                self._deep.add(model)
                known = 0
            self._depths[model] = known
        return known

    def _find(self) -> None:
        """Tarjan's algorithm with a worklist of its own: models may nest deeper than the interpreter's stack."""
        index: dict[str, int] = {}
        low: dict[str, int] = {}
        stack: list[str] = []
        on_stack: set[str] = set()
        for root in self._edges:
            if root in index:
                continue
            work = [(root, iter(self._edges[root]))]
            index[root] = low[root] = len(index)
            stack.append(root)
            on_stack.add(root)
            while work:
                node, successors = work[-1]
                advanced = False
                for successor in successors:
                    if successor not in self._edges:
                        continue
                    if successor not in index:
                        index[successor] = low[successor] = len(index)
                        stack.append(successor)
                        on_stack.add(successor)
                        work.append((successor, iter(self._edges[successor])))
                        advanced = True
                        break
                    if successor in on_stack:
                        low[node] = min(low[node], index[successor])
                if advanced:
                    continue
                work.pop()
                if work:
                    low[work[-1][0]] = min(low[work[-1][0]], low[node])
                if low[node] == index[node]:
                    self._close(node, stack, on_stack)

    def _close(self, root: str, stack: list[str], on_stack: set[str]) -> None:
        group = len(self._sizes)
        size = 0
        while True:
            member = stack.pop()
            on_stack.discard(member)
            self._group[member] = group
            size += 1
            if member == root:
                break
        self._sizes[group] = size


def _mentions(model: Model) -> tuple[str, ...]:
    if model.alias_of:
        return (model.alias_of,)
    return tuple(dict.fromkeys(references(model.type))) if model.type is not None else ()
