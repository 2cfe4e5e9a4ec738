"""Changing a document in place while every node still knows where it was written."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from ..diagnostics import Location
from .document import Document
from .jsonpath import BadPath, Parts, find, plain_parts
from .provenance import Change, Provenance
from .reference import suggestion


class Failed(Exception):
    """A change cannot be made; the message and `hint` are for the user. `missing` means that a path selects nothing."""

    def __init__(self, message: str, hint: str = "", *, missing: bool = False) -> None:
        super().__init__(message)
        self.hint = hint
        self.missing = missing


@dataclass(frozen=True, slots=True)
class Spot:
    """A place that holds a value: a key of a mapping or an index of a list."""

    holder: Any
    key: Any

    @property
    def value(self) -> Any:
        return self.holder[self.key]

    def put(self, value: Any) -> None:
        self.holder[self.key] = value


class Editor:
    """The one who changes a document. Shared containers are copied apart first, so that a change hits one place."""

    def __init__(self, document: Document) -> None:
        self._document = document
        if document.provenance is None:
            document.provenance = Provenance()
            document.provenance.register(document.source)
            if document.source.aliased:
                document.root = document.provenance.clone(document.root)
        else:
            document.root = document.provenance.clone(document.root)
        # The bundler may run again, and finds the root by its file.
        document.source.data = document.root
        self._provenance = document.provenance
        self.change: Change | None = None
        """What is being applied; the places that it selects are entered as changed by it."""

    @property
    def root(self) -> dict[str, Any]:
        return self._document.root

    def spots(self, path: object) -> list[Spot]:
        """The places that a path, or each of a list of paths, selects. Raises Failed when one selects nothing."""
        paths = path if isinstance(path, list) else [path]
        return [self._spot(parts) for text in paths for parts in self.parts(text)]

    def parts(self, path: object) -> list[Parts]:
        """The steps to each node that a path selects. Raises Failed when it selects nothing or is no path."""
        if not isinstance(path, str):
            raise Failed(f"a JSONPath is text, not {type(path).__name__}", "for example $.components.schemas.Pet")
        try:
            found = find(path, self.root)
            plain = plain_parts(path)
        except BadPath as fault:
            raise Failed(f"{path!r} is not a JSONPath: {fault}") from None
        if not found:
            hint = suggestion(self.root, tuple(str(part) for part in plain)) if plain else ""
            raise Failed(f"nothing is at {path}", hint.replace("#/", "", 1), missing=True)
        if () in found:
            raise Failed(f"{path} is the whole document, which cannot be replaced", "name a part of it")
        return found

    def new_spot(self, path: object) -> Spot:
        """The place that a plain path names, which need not exist yet; its parent must. Raises Failed."""
        try:
            parts = plain_parts(path) if isinstance(path, str) else None
        except BadPath as fault:
            raise Failed(f"{path!r} is not a JSONPath: {fault}") from None
        if not parts:
            raise Failed(f"{path!r} does not name one place", "use a plain path such as $.components.schemas.Pet")
        holder = self._walk(parts[:-1])
        if isinstance(holder, dict):
            return self.touched(Spot(holder, str(parts[-1])))
        if isinstance(holder, list) and isinstance(parts[-1], int) and -len(holder) <= parts[-1] <= len(holder):
            if parts[-1] == len(holder):
                holder.append(None)
            return self.touched(Spot(holder, parts[-1]))
        raise Failed(f"the parent of {path} does not exist", missing=True)

    def remove(self, spots: Iterable[Spot]) -> None:
        """Takes places away; of one list the last first, so that the indexes stay right."""
        holders: dict[int, tuple[Any, set[Any]]] = {}
        for spot in spots:
            holders.setdefault(id(spot.holder), (spot.holder, set()))[1].add(spot.key)
        for holder, keys in holders.values():
            if isinstance(holder, list):
                for index in sorted(keys, reverse=True):
                    del holder[index]
            else:
                for key in keys:
                    holder.pop(key, None)

    def brought_in(self, value: Any, at: Location) -> Any:
        """A copy of a value from outside the document, known to come from `at`."""
        copy = self._provenance.clone(value)
        self._provenance.enter(copy, at)
        return copy

    def copied(self, value: Any) -> Any:
        """A copy of a part of the document that keeps its origin."""
        return self._provenance.clone(value)

    def made_from(self, new: Any, original: Any) -> Any:
        """Gives a new container the origin of an old one."""
        self._provenance.adopt(new, original)
        return new

    def merge(self, target: dict[str, Any], value: dict[str, Any], at: Location, *, join_lists: bool = False) -> None:
        """Merges mappings deeply: other values replace, unless `join_lists` puts lists after each other."""
        pairs = [(target, value)]
        while pairs:
            into, update = pairs.pop()
            for key, new in update.items():
                old = into.get(key)
                if isinstance(old, dict) and isinstance(new, dict):
                    pairs.append((old, new))
                elif join_lists and isinstance(old, list) and isinstance(new, list):
                    self.touched(Spot(into, key))
                    old.extend(self.brought_in(item, at) for item in new)
                else:
                    self.touched(Spot(into, key)).put(self.brought_in(new, at))

    def touched(self, spot: Spot) -> Spot:
        """The spot, entered as changed."""
        if self.change is not None:
            self._provenance.touch(spot.holder, spot.key, self.change)
        return spot

    def _spot(self, parts: Parts) -> Spot:
        return self.touched(Spot(self._walk(parts[:-1]), parts[-1]))

    def _walk(self, parts: Parts) -> Any:
        node: Any = self.root
        for part in parts:
            try:
                node = node[str(part) if isinstance(node, dict) else part]
            except (KeyError, IndexError, TypeError):
                raise Failed(f"there is no {part!r} on the way", missing=True) from None
        return node
