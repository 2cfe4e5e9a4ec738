"""One API description, read and made whole: what the rest of the project sees of it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from ..diagnostics import Location
from ..source import Source, split
from .provenance import Change, Provenance


@dataclass(slots=True)
class Document:
    """A document with every external reference bundled in, in the shape of OpenAPI 3.1.

    A document that was written as 3.x keeps its schemas as they are (``nullable``, boolean ``exclusiveMinimum``, type
    lists …): dialects are often mixed, so their reader treats them alike.
    """

    root: dict[str, Any]
    """Plain data; every ``$ref`` is local (``#/...``). Containers may be shared: do not change them."""
    version: str
    """As declared: ``2.0``, ``3.0.3``, ``3.1.0`` …"""
    source: Source
    """The root file."""
    sources: dict[str, bytes] = field(default_factory=dict)
    """All files that were read: path relative to the root file's folder (or URL) to bytes."""
    provenance: Provenance | None = None
    """None while the root still is what the root file holds."""

    @property
    def file(self) -> str:
        """The root file as the user gave it."""
        return self.source.file

    @property
    def raw(self) -> bytes:
        """The bytes of the root file."""
        return self.source.raw

    def lookup(self, pointer: str) -> Any:
        """The node at a pointer (no percent escapes). Raises KeyError when there is none."""
        return lookup(self.root, pointer)

    def location(self, pointer: str, *, key: bool = False) -> Location:
        """File, line and column of a node (or of its mapping key), also when it was bundled, converted or transformed.

        A node that stands in no file is found at its nearest ancestor that does.
        """
        if self.provenance is not None:
            found = self.provenance.locate(self.root, pointer, key=key)
            if found is not None:
                return found
        return self.source.location(pointer, key=key)

    def changes(self, pointer: str) -> tuple[Change, ...]:
        """The transforms and overlay actions that changed the node at a pointer, in order."""
        return self.provenance.changes(self.root, pointer) if self.provenance is not None else ()


def lookup(root: Any, pointer: str) -> Any:
    """The node of `root` at a pointer. Raises KeyError with the pointer when there is none."""
    node = root
    try:
        for part in split(pointer):
            node = node[int(part)] if isinstance(node, list) and part.isdecimal() else node[part]
    except (KeyError, IndexError, TypeError, ValueError):
        raise KeyError(pointer) from None
    return node
