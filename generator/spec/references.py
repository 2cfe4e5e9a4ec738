"""Whether every reference leads to something of the right kind, and what names in place of pointers lead to."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from ..source import join
from .grammar import Form, Grammar, Shape
from .identifiers import Identifiers, identifiers_of
from .inspection import Inspection, Visit
from .reference import Malformed, Reference, fetch, parse_reference, suggestion
from .structure import Structure
from .tables import SCHEMA
from .trail import Trail, pointer_of, trail_of


@dataclass(frozen=True, slots=True)
class _Found:
    node: Any
    shape: Shape | None
    """None: the target stands where the grammar knows no objects, such as below an extension."""


class References:
    """The check of all reference objects that a structure walk has met."""

    def __init__(self, inspection: Inspection, structure: Structure) -> None:
        self._inspection = inspection
        self._structure = structure
        self._root = inspection.document.root
        self._found: dict[tuple[str, ...], _Found | None] = {}
        self._identifiers: Identifiers | None = None

    def run(self) -> None:
        """Adds an error for each reference that leads nowhere or to the wrong kind. Anchors become pointers."""
        # Targets outside the grammar are walked as they are met, which may add sites.
        for site in self._inspection.sites:
            if id(site.node) not in self._inspection.reported:
                self._check(site)
        for visit in self._inspection.visits:
            if visit.shape is SCHEMA and "$dynamicRef" in visit.node:
                self._settle_dynamic(visit)

    def _check(self, site: Visit) -> None:
        text = site.node["$ref"]
        try:
            reference = parse_reference(text)
            parts = self._parts(reference)
        except Malformed as fault:
            self._fail(site, "Reference/Malformed", f"malformed reference {_short(text)}: {fault}")
            return
        found = self._find(parts)
        if found is None:
            message = f"the reference {_short(text)} leads nowhere"
            self._fail(site, "Reference/NotFound", message, suggestion(self._root, parts) or self._elsewhere(parts))
        elif self._repaired(site, found):
            return
        elif not isinstance(found.node, dict) and not (site.shape is SCHEMA and isinstance(found.node, bool)):
            self._refuse_kind(site, "no object")
        elif found.shape is None and isinstance(found.node, dict):
            self._structure.walk(site.shape, found.node, trail_of(parts))
            self._found[parts] = _Found(found.node, site.shape)
        elif found.shape is not site.shape and found.shape is not None:
            self._refuse_kind(site, found.shape.name)
        if found is not None:
            site.node["$ref"] = join("#", *parts)

    def _parts(self, reference: Reference) -> tuple[str, ...]:
        if reference.resource:
            parts = self._names().ids.get(reference.resource)
            if parts is None:
                raise Malformed("it leaves the document, and was not there when other files were brought in")
            return (*parts, *reference.parts)
        if not reference.anchor:
            return reference.parts
        parts = self._names().anchors.get(reference.anchor)
        if parts is None:
            raise Malformed(f"there is no `$anchor: {reference.anchor}`; a pointer begins with `#/`")
        return parts

    def _names(self) -> Identifiers:
        if self._identifiers is None:
            self._identifiers = identifiers_of(self._root)
        return self._identifiers

    def _find(self, parts: tuple[str, ...]) -> _Found | None:
        if parts not in self._found:
            try:
                self._found[parts] = _Found(fetch(self._root, parts), shape_at(self._inspection.grammar, parts))
            except KeyError:
                self._found[parts] = None
        return self._found[parts]

    def _elsewhere(self, parts: tuple[str, ...]) -> str:
        """A hint that names a component of the same name in another section."""
        holder: Any = self._root
        for part in self._inspection.grammar.sections_at:
            holder = holder.get(part) if isinstance(holder, dict) else None
        for section in self._inspection.grammar.sections.values() if parts else ():
            entries = holder.get(section) if isinstance(holder, dict) else None
            if isinstance(entries, dict) and parts[-1] in entries:
                return f"did you mean {join('#', *self._inspection.grammar.sections_at, section, parts[-1])}?"
        return ""

    def _repaired(self, site: Visit, found: _Found) -> bool:
        """Two slips of real documents have one sensible reading: a schema for a response, a response for a schema."""
        target, shape = found.node, found.shape
        if not isinstance(target, dict) or shape is None or shape is site.shape:
            return False
        text, meant = site.node["$ref"], ""
        if site.shape is SCHEMA and shape.name == "a response":
            body = _schema_of(target)
            del site.node["$ref"]
            site.node.update(body if isinstance(body, dict) else {})
            meant = "its schema is taken"
        elif site.shape.name == "a response" and shape is SCHEMA:
            schema = {"$ref": text}
            swagger = "swagger" in self._root
            content = {"schema": schema} if swagger else {"content": {"application/json": {"schema": schema}}}
            del site.node["$ref"]
            site.node.update(description="", **content)
            self._inspection.sites.append(Visit(SCHEMA, schema, site.trail))
            meant = "it is taken as the schema of the response"
        if meant:
            message = f"the reference {_short(text)} must lead to {site.shape.name}, but leads to {shape.name}; {meant}"
            self._inspection.warning("Reference/WrongKind", message, self._inspection.at(site.trail))
        return bool(meant)

    def _refuse_kind(self, site: Visit, what: str) -> None:
        message = f"the reference {_short(site.node['$ref'])} must lead to {site.shape.name}, but leads to {what}"
        self._fail(site, "Reference/WrongKind", message)

    def _fail(self, site: Visit, code: str, message: str, hint: str = "") -> None:
        self._inspection.reported.add(id(site.node))
        self._inspection.error(code, message, self._inspection.at(site.trail, "$ref"), hint)

    # -- dynamic references ------------------------------------------------------------------------------------------

    def _settle_dynamic(self, visit: Visit) -> None:
        """A dynamic reference becomes a plain one: within one document its target is nearly always the same.

        ``$recursiveRef``, its forerunner of draft 2019-09, stays: SDKs of this family read it as any value, and their
        surface must not change (the documents show ``unknown``).
        """
        node = visit.node
        text = node.pop("$dynamicRef")
        target = self._dynamic_target(text, visit)
        if target is None:
            message = f"`$dynamicRef: {text}` cannot be resolved; the schema is taken as unknown"
            self._inspection.warning("Reference/Dynamic", message, self._inspection.at(visit.trail))
        elif "$ref" not in node:
            node["$ref"] = target

    def _dynamic_target(self, text: object, visit: Visit) -> str | None:
        try:
            reference = parse_reference(text)
            if not (reference.anchor or reference.parts):
                return self._resource_of(visit)
            parts = self._names().dynamic.get(reference.anchor) if reference.anchor else None
            parts = self._parts(reference) if parts is None else parts
        except Malformed:
            return None
        return join("#", *parts) if self._find(parts) is not None else None

    def _resource_of(self, visit: Visit) -> str:
        """The schema that `#` means: the nearest one around with an `$id`, else the outermost."""
        best = visit.trail
        trail = visit.trail
        while trail is not None:
            node = fetch(self._root, _parts_of(trail))
            if isinstance(node, dict) and shape_at(self._inspection.grammar, _parts_of(trail)) is SCHEMA:
                best = trail
                if "$id" in node:
                    break
            trail = trail[0]
        return pointer_of(best)


def _parts_of(trail: Trail) -> tuple[str, ...]:
    parts: list[str] = []
    while trail is not None:
        trail, part = trail
        parts.append(str(part))
    return tuple(reversed(parts))


def _schema_of(response: dict[str, Any]) -> Any:
    """The schema of a response: 2.0, or the first media type of 3.x."""
    if "schema" in response:
        return response["schema"]
    content = response.get("content")
    for media in content.values() if isinstance(content, dict) else ():
        if isinstance(media, dict):
            return media.get("schema")
    return None


def _short(text: object) -> str:
    shown = repr(text)
    return shown if len(shown) <= 120 else shown[:117] + "..."


_COLLECTION = Shape("a collection of several objects")


def shape_at(grammar: Grammar, parts: tuple[str, ...]) -> Shape | None:
    """The shape of what stands at a pointer; None where the grammar knows no objects."""
    shape: Shape | None = grammar.root
    index = 0
    while index < len(parts):
        link = shape.link(parts[index]) if shape is not None else None
        if link is None:
            return None
        single = link.form in (Form.OBJECT, Form.SCHEMA)
        tuple_item = parts[index] == "items" and index + 1 < len(parts) and parts[index + 1].isdecimal()
        index += 1 if single and not tuple_item else 2
        shape = link.shape
    return shape if index == len(parts) else _COLLECTION
