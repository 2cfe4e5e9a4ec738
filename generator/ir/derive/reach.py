"""Which schemas an operation reaches, directly and through other schemas. Linear in the size of the document."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, Final

from ...source import join, split
from .nodes import Reader, reference
from .words import words_set

_DATA: Final = frozenset(
    {"example", "examples", "enum", "const", "default", "description", "security", "servers", "tags", "externalDocs"}
)
"""Keys whose values hold no schemas, whatever they look like."""
_NAMED: Final = words_set(
    "properties patternProperties dependentSchemas definitions $defs schemas responses parameters requestBodies "
    "headers callbacks content pathItems paths webhooks encoding links dependencies"
)
"""Keys whose values map names to nodes: inside, `example` is a name like any other."""


def direct_references(nodes: Iterable[Any], heads: Mapping[int, str], own: int = 0) -> dict[str, None]:
    """The pointers that some nodes refer to, in order. Nodes in `heads`, `own` aside, count as references to them."""
    found: dict[str, None] = {}
    seen: set[int] = set()
    waiting: list[tuple[Any, bool]] = [(node, False) for node in nodes]
    while waiting:
        node, named = waiting.pop()
        if id(node) in seen:
            continue
        seen.add(id(node))
        head = heads.get(id(node)) if heads and id(node) != own else None
        if head is not None:
            found.setdefault(head)
            continue
        if isinstance(node, list):
            waiting.extend((child, False) for child in node if isinstance(child, (dict, list)))
            continue
        if not named and ("$ref" in node or "discriminator" in node):
            for target in _targets(node):
                found.setdefault(target)
        for key, child in node.items():
            if isinstance(child, (dict, list)) and (named or (key not in _DATA and not str(key).startswith("x-"))):
                waiting.append((child, not named and key in _NAMED))
    return found


def _targets(node: Mapping[str, Any]) -> Iterator[str]:
    if "$ref" in node:
        target = reference(node)
        if target is not None:
            yield target
    discriminator = node.get("discriminator")
    mapping = discriminator.get("mapping") if isinstance(discriminator, Mapping) else None
    for value in mapping.values() if isinstance(mapping, Mapping) else ():
        if isinstance(value, str) and value:
            named = reference({"$ref": value}) if value.startswith("#") else join("#", "components", "schemas", value)
            if named is not None:
                yield named


@dataclass(slots=True)
class Graph:
    """References between the nodes of a document that something refers to, each read when it is first asked for."""

    reader: Reader
    heads: dict[int, str] = field(default_factory=dict)
    """Nodes inside others that something refers to, by identity: they are read once, not with each node around them."""
    _edges: dict[str, tuple[str, ...]] = field(default_factory=dict)

    @classmethod
    def of(cls, reader: Reader) -> Graph:
        """The graph of a document."""
        deep = [pointer for pointer in direct_references([reader.document.root], {}) if len(_parts(pointer)) > 3]
        graph = cls(reader)
        for pointer in deep:
            node = graph._node(pointer)
            if isinstance(node, (dict, list)):
                graph.heads.setdefault(id(node), pointer)
        return graph

    def references(self, node: Any) -> tuple[str, ...]:
        """What a node that is no target of a reference itself refers to."""
        return tuple(direct_references([node], self.heads, id(node))) if isinstance(node, (dict, list)) else ()

    def edges(self, pointer: str) -> tuple[str, ...]:
        """What the node at a pointer refers to."""
        known = self._edges.get(pointer)
        if known is None:
            known = self._edges[pointer] = self.references(self._node(pointer))
        return known

    def add(self, pointer: str, targets: Iterable[str]) -> None:
        """Makes a node lead to others that it does not refer to."""
        self._edges[pointer] = (*self.edges(pointer), *targets)

    def _node(self, pointer: str) -> Any:
        try:
            return self.reader.document.lookup(pointer)
        except (KeyError, ValueError):
            return None


def homes(graph: Graph, uses: Iterable[tuple[tuple[str, ...], Iterable[str]]]) -> dict[str, tuple[str, ...]]:
    """For every pointer that is reached: the deepest resource all its users are in; empty when there is none.

    `uses` are resources with the pointers that their operations refer to. A home only ever moves towards the root,
    so every node is visited at most once per level of resources.
    """
    found: dict[str, tuple[str, ...]] = {}
    waiting: list[tuple[str, tuple[str, ...]]] = [
        (pointer, resource) for resource, pointers in uses for pointer in pointers
    ]
    waiting.reverse()
    while waiting:
        pointer, resource = waiting.pop()
        known = found.get(pointer)
        home = resource if known is None else _common(known, resource)
        if known is None or home != known:
            found[pointer] = home
            waiting.extend((target, home) for target in reversed(graph.edges(pointer)))
    return found


def _common(one: tuple[str, ...], other: tuple[str, ...]) -> tuple[str, ...]:
    length = next((i for i, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
    return one[:length]


def _parts(pointer: str) -> tuple[str, ...]:
    try:
        return split(pointer)
    except ValueError:
        return ()


def component_of(pointer: str) -> str:
    """The name of the component schema that a pointer names as a whole; empty for any other pointer."""
    parts = _parts(pointer)
    return parts[2] if len(parts) == 3 and parts[:2] == ("components", "schemas") else ""


def subtypes(schemas: Mapping[str, Any]) -> dict[str, list[str]]:
    """The schemas that extend a schema with a discriminator, by its pointer: responses may hold them."""
    found: dict[str, list[str]] = defaultdict(list)
    bases = {
        join("#", "components", "schemas", n)
        for n, s in schemas.items()
        if isinstance(s, Mapping) and "discriminator" in s
    }
    for name, schema in schemas.items() if bases else ():
        listed = schema.get("allOf") if isinstance(schema, Mapping) else None
        for part in listed if isinstance(listed, list) else ():
            base = reference(part)
            if base in bases:
                found[str(base)].append(join("#", "components", "schemas", name))
    return found
