"""From a `$ref` in some file of a document to the node it means."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from ..diagnostics import Diagnostics, Location
from ..source import join
from .files import Files, Unusable
from .identifiers import Identifiers, identifiers_of
from .provenance import Provenance
from .reference import Malformed, Reference, fetch, parse_reference, suggestion

Identity = tuple[str, tuple[str, ...]]
"""A place in the files of a document: the key of a file and the raw keys of a pointer."""


@dataclass(frozen=True, slots=True)
class Target:
    """What a reference leads to, after references that are nothing but references were followed."""

    identity: Identity
    node: Any
    named_after: Identity
    """The first place on the way: its key is the name that the author of the files chose."""


class Targets:
    """Finds targets across files; adds an error at the reference where there is none."""

    def __init__(self, files: Files, provenance: Provenance, diagnostics: Diagnostics) -> None:
        self._files = files
        self._provenance = provenance
        self._diagnostics = diagnostics
        self._identifiers: dict[str, Identifiers] = {}
        self.failed: set[int] = set()
        """The reference objects (by identity) that have an error already."""

    def find(self, site: dict[str, Any], text: object, file: str) -> Target | None:
        """The target of a reference that stands in `file`; `site` is the object that holds it."""
        visited: list[Identity] = []
        try:
            identity = self._identity(site, text, file)
            node = self._fetch(identity)
            named_after = identity
            while identity[0] != self._files.root_key and isinstance(node, dict) and list(node) == ["$ref"]:
                if identity in visited:
                    raise Unusable("the reference is circular: it leads back to itself", code="Reference/Circular")
                visited.append(identity)
                file = self._files.root_key if id(node) in self._files.settled else identity[0]
                identity = self._identity(node, node["$ref"], file)
                node = self._fetch(identity)
        except Malformed as fault:
            self.fail(site, "Reference/Malformed", f"malformed reference {text!r}: {fault}")
        except Unusable as fault:
            hint = fault.hint or self._pointer_hint(text)
            self.fail(site, fault.code, f"the reference {text!r} cannot be followed: {fault}", hint)
        else:
            return Target(identity, node, named_after)
        return None

    def fail(self, site: dict[str, Any], code: str, message: str, hint: str = "") -> None:
        """An error at a reference; nobody reports it again."""
        self.failed.add(id(site))
        self._diagnostics.error(code, message, self.location(site), hint=hint)

    def location(self, site: dict[str, Any]) -> Location:
        """Where a reference stands."""
        at = self._provenance.locate(site, "#/$ref")
        if at is None:
            return Location(self._files.sources[self._files.root_key].file)
        return Location(at.file, at.line, at.column)

    def _identity(self, site: dict[str, Any], text: object, file: str) -> Identity:
        reference = parse_reference(text)
        if reference.resource:
            known = self._ids(self._files.root_key).ids.get(reference.resource)
            if known is not None:
                return self._files.root_key, (*known, *reference.parts)
        key = self._files.key_of(reference, file)
        self._data(key)
        if reference.anchor:
            return key, self._anchor(reference, key)
        if key == file and file != self._files.root_key and not _leads(self._data(key), reference.parts):
            root = self._data(self._files.root_key)
            if _leads(root, reference.parts):
                self._warn_fallback(site, reference)
                return self._files.root_key, reference.parts
        return key, reference.parts

    def _fetch(self, identity: Identity) -> Any:
        file, parts = identity
        data = self._data(file)
        try:
            return fetch(data, parts)
        except KeyError:
            where = f" in {self._files.sources[file].file}"
            message = f"there is nothing at {join('#', *parts)}{where}"
            raise Unusable(message, suggestion(data, parts), "Reference/NotFound") from None

    def _data(self, file: str) -> Any:
        fresh = file not in self._files.sources
        source = self._files.open(file)
        if fresh:
            self._provenance.register(source)
        return source.data

    def _anchor(self, reference: Reference, file: str) -> tuple[str, ...]:
        parts = self._ids(file).anchors.get(reference.anchor)
        if parts is None:
            hint = f"write #/{reference.anchor} for a place in the document" if "/" in reference.anchor else ""
            raise Unusable(f"there is no `$anchor: {reference.anchor}`", hint, "Reference/NotFound")
        return parts

    def _ids(self, file: str) -> Identifiers:
        if file not in self._identifiers:
            self._identifiers[file] = identifiers_of(self._data(file))
        return self._identifiers[file]

    def _pointer_hint(self, text: object) -> str:
        parts = tuple(str(text).strip("/").split("/"))
        return f"did you mean {join('#', *parts)}?" if _leads(self._data(self._files.root_key), parts) else ""

    def _warn_fallback(self, site: dict[str, Any], reference: Reference) -> None:
        message = f"{reference.text} is not in this file; the place of that name in the root document is taken"
        hint = "name the root document's file before the `#`"
        self._diagnostics.warning("Reference/WrongFile", message, self.location(site), hint=hint)


def _leads(data: Any, parts: tuple[str, ...]) -> bool:
    try:
        fetch(data, parts)
    except KeyError:
        return False
    return True
