"""What all checks of one document share: the document, its grammar, the collector, and the nodes that were visited."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from ..diagnostics import Diagnostics, Location
from ..source import join
from .document import Document
from .grammar import Grammar, Shape
from .provenance import Provenance
from .trail import Trail, pointer_of


@dataclass(frozen=True, slots=True)
class Visit:
    """An object of the model, at its first place in the document."""

    shape: Shape
    node: dict[str, Any]
    trail: Trail


@dataclass(slots=True)
class Inspection:
    """One inspection of one document."""

    document: Document
    grammar: Grammar
    diagnostics: Diagnostics
    reported: set[int] = field(default_factory=set)
    """Reference objects (by identity) that have an error already."""
    visits: list[Visit] = field(default_factory=list)
    sites: list[Visit] = field(default_factory=list)
    """The visited objects that hold a `$ref`."""

    def at(self, trail: Trail, *parts: str | int, key: bool = False) -> Location:
        """Where something stands below a trail; `key` means the mapping key rather than its value."""
        return self.document.location(join(pointer_of(trail), *parts), key=key)

    def of(self, shape: Shape) -> list[Visit]:
        """All visited objects of a shape, in the order of the document."""
        return [visit for visit in self.visits if visit.shape is shape]

    def error(self, code: str, message: str, at: Location, hint: str = "") -> None:
        self.diagnostics.error(code, message, at, hint=hint)

    def warning(self, code: str, message: str, at: Location, hint: str = "") -> None:
        self.diagnostics.warning(code, message, at, hint=hint)

    def note(self, code: str, message: str, at: Location, hint: str = "") -> None:
        self.diagnostics.note(code, message, at, hint=hint)

    def before_moving(self) -> None:
        """Must be called before list items move: from here on positions are found by identity, not by pointer."""
        if self.document.provenance is None:
            self.document.provenance = Provenance()
            self.document.provenance.register(self.document.source)

    def deref(self, node: Any) -> Any:
        """What a node leads to over any number of local references; the node itself where one leads nowhere."""
        visited: set[int] = set()
        while isinstance(node, dict) and isinstance(node.get("$ref"), str) and id(node) not in visited:
            visited.add(id(node))
            try:
                node = self.document.lookup(node["$ref"])
            except KeyError:
                return node
        return node
