"""Brings everything a document refers to into the document itself.

A target of a reusable kind becomes a component: named by the last key of its pointer or by its file, once per target.
Any other target (a path item, a map of properties, a description) replaces the reference. What is below a target is
bundled too, with references read relative to the file they stand in.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from ..diagnostics import Diagnostics
from ..source import join
from .component_names import ComponentNames
from .files import Files
from .grammar import Field, Form, Grammar, Shape
from .loops import loops
from .provenance import Provenance
from .tables import DISCRIMINATOR, SCHEMA
from .targets import Identity, Target, Targets

_SINGLE = (Form.OBJECT, Form.SCHEMA)
_DATA_FIELDS = frozenset({"$ref", "default", "example", "examples", "const", "xml", "value", "$schema"})
_ANNOTATIONS = frozenset({"summary", "description"})


@dataclass(frozen=True, slots=True)
class _Chain:
    """The inlined targets that a node stands in, innermost first."""

    identity: Identity
    outer: _Chain | None

    def holds(self, identity: Identity) -> bool:
        link: _Chain | None = self
        while link is not None:
            if link.identity == identity:
                return True
            link = link.outer
        return False


@dataclass(frozen=True, slots=True)
class _Work:
    """A node whose references are still as written, and the file they are relative to."""

    shape: Shape
    node: dict[str, Any]
    file: str
    chain: _Chain | None = None


def needs_bundling(root: dict[str, Any], grammar: Grammar) -> bool:
    """Whether any reference leaves the document, or stands where only its target can stand."""
    stack: list[tuple[Shape, dict[str, Any]]] = [(grammar.root, root)]
    seen: set[int] = set()
    while stack:
        shape, node = stack.pop()
        if id(node) in seen:
            continue
        seen.add(id(node))
        if shape is DISCRIMINATOR and any(is_file_reference(value) for value in mapping_of(node).values()):
            return True
        for key, value in node.items():
            kind = type(value)
            if kind is not dict and kind is not list:
                if key == "$ref" and kind is str and shape.referable and not value.startswith("#"):
                    return True
                continue
            field = shape.link(key)
            if _stands_in(field or shape.fields.get(key), value):
                return True
            if field is None or field.shape is None:
                continue
            if field.form in _SINGLE and kind is dict:
                stack.append((field.shape, value))
                continue
            for item in value.values() if kind is dict else value:
                if isinstance(item, dict):
                    if not field.shape.referable and isinstance(item.get("$ref"), str):
                        return True
                    stack.append((field.shape, item))
    return False


def is_file_reference(value: object) -> bool:
    """Whether a discriminator's mapping value names a place in another file, rather than one here or a bare name."""
    if not isinstance(value, str) or value.startswith("#"):
        return False
    resource = value.partition("#")[0]
    return "#" in value or "/" in resource or resource.endswith((".yaml", ".yml", ".json"))


def mapping_of(discriminator: dict[str, Any]) -> dict[str, Any]:
    """The mapping of a discriminator; empty when there is none."""
    mapping = discriminator.get("mapping")
    return mapping if isinstance(mapping, dict) else {}


def _stands_in(field: Field | None, value: Any) -> bool:
    """Whether a value is a reference in a place that is not made for references: its target must take its place."""
    if field is None or not isinstance(value, dict) or not isinstance(value.get("$ref"), str):
        return False
    if field.shape is None:
        return field.form is not Form.MAP
    return not (field.form in _SINGLE and field.shape.referable)


class Bundler:
    """One bundling of one document; changes the data of its files in place."""

    def __init__(self, files: Files, grammar: Grammar, provenance: Provenance, diagnostics: Diagnostics) -> None:
        self._grammar = grammar
        self._provenance = provenance
        self._diagnostics = diagnostics
        self._root_key = files.root_key
        self._settled = files.settled
        self._root: dict[str, Any] = files.sources[files.root_key].data
        self._names = ComponentNames(self._root, grammar)
        self.targets = Targets(files, provenance, diagnostics)
        self._placed: dict[Identity, str] = {}
        """Targets that have become components: their pointers."""
        self._sections: dict[Identity, str] = {}
        """Maps of components, wherever they are written: their pointers in the document."""
        self._work: list[_Work] = []
        self._seen: set[tuple[int, Shape]] = set()

    def run(self) -> None:
        """Bundles. A target that cannot be had is an error at the reference, which stays as it was."""
        self._take_sections()
        # Last in, first out: components before the root, whose walk would read their references relative to itself.
        self._work.append(_Work(self._grammar.root, self._root, self._root_key))
        self._work.reverse()
        while self._work:
            work = self._work.pop()
            # The same node may be visited as two kinds, when a reference takes it for what it is not.
            if (id(work.node), work.shape) not in self._seen:
                self._seen.add((id(work.node), work.shape))
                self._visit(work)
        for holder, key in loops(self._root):
            self._cut(holder, key)

    # -- components that the root declares: theirs are the names, so they come first -----------------------------------

    def _take_sections(self) -> None:
        holder = self._root
        at: Identity = (self._root_key, ())
        shape = self._grammar.root
        for part in self._grammar.sections_at:
            below, at = self._opened(holder, part, at)
            link = shape.links[part]
            if not isinstance(below, dict) or link.shape is None:
                return
            holder, shape = below, link.shape
        for reusable, section in self._grammar.sections.items():
            entries, entries_at = self._opened(holder, section, at)
            if isinstance(entries, dict):
                pointer = join("#", *self._grammar.sections_at, section)
                self._sections[entries_at] = pointer
                for name in list(entries):
                    self._take_entry(entries, name, reusable, entries_at[0], join(pointer, name))

    def _opened(self, holder: dict[str, Any], key: str, at: Identity) -> tuple[Any, Identity]:
        """The value at a key of the node at `at`, with its own place; a reference is replaced by its target."""
        value = holder.get(key)
        if not isinstance(value, dict) or not isinstance(value.get("$ref"), str):
            return value, (at[0], (*at[1], key))
        target = self.targets.find(value, value["$ref"], at[0])
        if target is None:
            return None, at
        holder[key] = target.node
        return target.node, target.identity

    def _take_entry(self, entries: dict[str, Any], name: str, shape: Shape, file: str, pointer: str) -> None:
        """A component that is nothing but a reference to another file is that file's content."""
        entry = entries[name]
        if not isinstance(entry, dict):
            return
        text = entry.get("$ref")
        if not isinstance(text, str) or (file == self._root_key and text.startswith("#")):
            self._work.append(_Work(shape, entry, file))
            return
        if any(key not in _ANNOTATIONS and key != "$ref" for key in entry):
            self._work.append(_Work(shape, entry, file))
            return
        target = self.targets.find(entry, text, file)
        if target is None:
            return
        known = self._pointer_of(target)
        if known == pointer:
            self.targets.fail(entry, "Reference/Circular", f"the reference {text!r} is circular: it leads to itself")
        elif known is not None:
            entry["$ref"] = known
            self._settled.add(id(entry))
        elif isinstance(target.node, dict):
            self._placed[target.identity] = self._placed[target.named_after] = pointer
            entries[name] = self._merged(target.node, entry)
            self._work.append(_Work(shape, entries[name], target.identity[0]))
        else:
            self._refuse_kind(entry, text, shape)

    # -- the walk ----------------------------------------------------------------------------------------------------

    def _visit(self, work: _Work) -> None:
        shape, node, file = work.shape, work.node, work.file
        if shape.referable and isinstance(node.get("$ref"), str) and id(node) not in self.targets.failed:
            self._refer(node, shape, file)
        if shape is DISCRIMINATOR:
            self._rewrite_mapping(node, file)
        begun = len(self._work)
        for key in list(node):
            field = shape.fields.get(key) or shape.link(key)
            if field is not None:
                self._enter(node, key, field, file, work.chain)
        # A stack runs backwards; names are given in the order of the text.
        self._work[begun:] = reversed(self._work[begun:])

    def _enter(self, holder: Any, key: Any, field: Field, file: str, chain: _Chain | None) -> None:
        """Queues what stands at a key, after putting targets in the place of references that cannot stay."""
        while _stands_in(field, holder[key]) and id(holder[key]) not in self.targets.failed:
            inlined = self._inline(holder, key, file, chain)
            if inlined is None:
                return
            file, chain = inlined.identity[0], inlined
        value = holder[key]
        if field.shape is None:
            return
        if field.form in _SINGLE and isinstance(value, dict):
            self._work.append(_Work(field.shape, value, file, chain))
        elif isinstance(value, (dict, list)):
            item = Field(Form.OBJECT, field.shape)
            for name in list(value) if isinstance(value, dict) else range(len(value)):
                self._enter(value, name, item, file, chain)

    def _refer(self, node: dict[str, Any], shape: Shape, file: str) -> None:
        text = node["$ref"]
        if id(node) in self._settled or (file == self._root_key and text.startswith("#")):
            return
        target = self.targets.find(node, text, file)
        if target is None:
            return
        pointer = self._pointer_of(target)
        if pointer is None and isinstance(target.node, dict):
            self._doubt_kind(node, target.node, shape)
            pointer = self._place(target, shape)
        if pointer is None:
            self._refuse_kind(node, text, shape)
        else:
            node["$ref"] = pointer
            self._settled.add(id(node))

    def _place(self, target: Target, shape: Shape) -> str:
        """Makes a target a component."""
        name = self._names.choose(shape, *target.named_after)
        self._names.section(shape)[name] = target.node
        pointer = join("#", *self._grammar.sections_at, self._grammar.sections[shape], name)
        self._placed[target.identity] = self._placed[target.named_after] = pointer
        self._work.append(_Work(shape, target.node, target.identity[0]))
        return pointer

    def _inline(self, holder: Any, key: Any, file: str, chain: _Chain | None) -> _Chain | None:
        site = holder[key]
        target = self.targets.find(site, site["$ref"], self._root_key if id(site) in self._settled else file)
        if target is None:
            return None
        if chain is not None and chain.holds(target.identity):
            message = f"the reference {site['$ref']!r} is circular: its target stands within itself"
            self.targets.fail(site, "Reference/Circular", message)
            return None
        holder[key] = self._merged(target.node, site)
        return _Chain(target.identity, chain)

    def _rewrite_mapping(self, discriminator: dict[str, Any], file: str) -> None:
        mapping = mapping_of(discriminator)
        if id(mapping) in self._settled:
            return
        self._settled.add(id(mapping))
        for value, text in list(mapping.items()):
            local = isinstance(text, str) and text.startswith("#") and file != self._root_key
            if not local and not is_file_reference(text):
                continue
            target = self.targets.find(mapping, text, file)
            if target is not None:
                mapping[value] = self._pointer_of(target) or self._place(target, SCHEMA)

    # -- helpers -----------------------------------------------------------------------------------------------------

    def _pointer_of(self, target: Target) -> str | None:
        """The local pointer of a target that is in the document already."""
        file, parts = target.identity
        if file == self._root_key:
            return join("#", *parts)
        for identity in (target.identity, target.named_after):
            if identity in self._placed:
                return self._placed[identity]
            section = self._sections.get((identity[0], identity[1][:-1])) if identity[1] else None
            if section is not None:
                return join(section, identity[1][-1])
        return None

    def _merged(self, target: Any, site: dict[str, Any]) -> Any:
        """A target in the place of a reference: what stands beside the `$ref` wins."""
        beside = {key: value for key, value in site.items() if key != "$ref"}
        if not beside or not isinstance(target, dict):
            return target
        merged = {**target, **beside}
        if id(target) in self._settled:
            self._settled.add(id(merged))
        self._provenance.adopt(merged, target)
        return merged

    def _cut(self, holder: Any, key: Any) -> None:
        """Inlining the container of a reference makes a value hold itself, which no later stage would survive."""
        site: dict[str, Any] = {}
        self._provenance.adopt(site, holder)
        message = f"a reference in {key!r} is circular: its target holds the place of the reference"
        self.targets.fail(site, "Reference/Circular", message)
        holder[key] = site

    def _doubt_kind(self, site: dict[str, Any], target: dict[str, Any], shape: Shape) -> None:
        """Other files do not say what their parts are; one without any field of the wanted kind is probably another."""
        if target and not any(
            shape.rest is not None or key in shape.fields or key in _DATA_FIELDS or key.startswith("x-")
            for key in target
        ):
            message = f"the target of {site['$ref']!r} has no field of {shape.name}"
            self._diagnostics.warning("Reference/WrongKind", message, self.targets.location(site))

    def _refuse_kind(self, site: dict[str, Any], text: str, shape: Shape) -> None:
        self.targets.fail(site, "Reference/WrongKind", f"the reference {text!r} must lead to {shape.name}")
