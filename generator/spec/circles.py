"""Definitions that go round in a circle without ever reaching a value: by references, `allOf` or unions alone.

A circle through a property or an item is recursion, and lawful; a circle that passes none has no meaning.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Any

from .inspection import Inspection, Visit
from .tables import SCHEMA
from .trail import Trail

_STRICT = ("allOf",)
_LOOSE = ("allOf", "oneOf", "anyOf")


def check_circles(inspection: Inspection) -> None:
    """Errors for circles of references and `allOf`; warnings for those that pass a union."""
    reported: set[int] = set()
    for keywords in (_STRICT, _LOOSE):
        graph = _graph(inspection, keywords)
        for circle in _circles(graph):
            if reported.isdisjoint(circle):
                reported.update(circle)
                _report(inspection, [graph[node] for node in circle], by_union=keywords is _LOOSE)


@dataclass(slots=True)
class _Node:
    trail: Trail
    plain: bool
    """A reference object and nothing else."""
    edges: list[int] = field(default_factory=list)


def _graph(inspection: Inspection, keywords: tuple[str, ...]) -> dict[int, _Node]:
    graph: dict[int, _Node] = {}
    for visit in inspection.visits:
        edges = list(_edges(inspection, visit, keywords))
        if edges:
            graph[id(visit.node)] = _Node(visit.trail, "$ref" in visit.node, edges)
    return graph


def _edges(inspection: Inspection, visit: Visit, keywords: tuple[str, ...]) -> Iterator[int]:
    text = visit.node.get("$ref")
    if isinstance(text, str) and visit.shape.referable and id(visit.node) not in inspection.reported:
        with suppress(KeyError):
            yield id(inspection.document.lookup(text))
    if visit.shape is SCHEMA:
        for keyword in keywords:
            members: Any = visit.node.get(keyword)
            if isinstance(members, list):
                yield from (id(member) for member in members)


def _circles(graph: dict[int, _Node]) -> Iterator[list[int]]:
    """The strongly connected parts that hold a circle (Tarjan's algorithm, without recursion)."""
    index: dict[int, int] = {}
    low: dict[int, int] = {}
    open_nodes: list[int] = []
    is_open: set[int] = set()
    for start in graph:
        if start in index:
            continue
        work: list[tuple[int, Iterator[int]]] = [(start, iter(graph[start].edges))]
        index[start] = low[start] = len(index)
        open_nodes.append(start)
        is_open.add(start)
        while work:
            node, edges = work[-1]
            for target in edges:
                if target not in graph:
                    continue
                if target not in index:
                    index[target] = low[target] = len(index)
                    open_nodes.append(target)
                    is_open.add(target)
                    work.append((target, iter(graph[target].edges)))
                    break
                if target in is_open:
                    low[node] = min(low[node], index[target])
            else:
                work.pop()
                if work:
                    low[work[-1][0]] = min(low[work[-1][0]], low[node])
                if low[node] == index[node]:
                    part = _close(node, open_nodes, is_open)
                    if len(part) > 1 or node in graph[node].edges:
                        yield part


def _close(node: int, open_nodes: list[int], is_open: set[int]) -> list[int]:
    part: list[int] = []
    while True:
        member = open_nodes.pop()
        is_open.discard(member)
        part.append(member)
        if member == node:
            return part


def _report(inspection: Inspection, members: list[_Node], *, by_union: bool) -> None:
    references = [member for member in members if member.plain] or members
    places = sorted((inspection.at(member.trail, "$ref") for member in references), key=lambda at: at.sort_key)
    first = places[0]
    others = ", ".join(str(at) for at in places[1:10])
    also = f"; also at {others}" if others else ""
    if by_union:
        message = f"the schema is a variant of itself (circular){also}"
        inspection.warning("Schema/Circular", message, first, "take the variant out: it adds nothing")
    elif all(member.plain for member in members):
        message = f"the reference is circular: it leads back to itself{also}"
        inspection.error("Reference/Circular", message, first, "let one of them hold the definition")
    else:
        message = f"the schema inherits from itself through allOf (circular){also}"
        inspection.error("Schema/Circular", message, first, "take one of the references out")
