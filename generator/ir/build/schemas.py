"""Schemas to types: where the dialects of OpenAPI end.

`Schemas.type_at` gives the type of a schema in a position; a schema that is a model gives a `ModelRef`. Results are
kept per pointer, so a component that is used often is read once. A schema that would contain itself, or that would grow
beyond reason when written out in every place, becomes a model of its own accord, with a note: nothing is dropped and
nothing runs away.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping
from typing import Any, TypeGuard

from ...source import join
from ..names import Words, split_words
from ..types import (
    Array,
    File,
    Kind,
    Map,
    ModelRef,
    Nullable,
    Object,
    Primitive,
    Property,
    Type,
    Union,
    Unknown,
    Variant,
    nullable,
    without_null,
)
from .allof import AllOf
from .context import Context, Node, component_name, reference_of, text_of
from .documentation import documented
from .enums import enum_type, is_null
from .extensions import availability, data_aliases, deprecated, naming
from .registry import Registry
from .unions import Unions

_MAX_INLINE_DEPTH = 24
"""Schemas inside one another below a named type; names grow with each level, and no reader follows further."""
_MAX_INLINE_SIZE = 4_000
"""Types below one component that is written out in place; above it the component becomes a model."""

_KINDS = {k.value: k for k in Kind}
STRUCTURAL = frozenset(
    {
        "type",
        "properties",
        "items",
        "enum",
        "const",
        "allOf",
        "oneOf",
        "anyOf",
        "additionalProperties",
        "patternProperties",
        "prefixItems",
        "format",
        "required",
        "x-stainless-any",
        "x-stainless-override-schema",
    }
)
"""Keywords that change the type; a schema without any of them only annotates."""


class Schemas:
    """Builds types. One instance per document; `registry` says which pointers are models."""

    def __init__(self, context: Context, registry: Registry, *, sort_properties: bool) -> None:
        self.context = context
        self.registry = registry
        self._sort = sort_properties
        self._types: dict[str, Type] = {}
        self._sizes: dict[int, tuple[Type, int]] = {}  # holds the type, so that its id stays its own
        self._building: list[str] = []
        self._nullable: dict[str, bool] = {}
        self.unions = Unions(self)
        self._all_of = AllOf(self)

    # -- entry points -------------------------------------------------------------------------------------------------

    def type_at(self, pointer: str, node: Any = None) -> Type:
        """The type of the schema at `pointer`, as seen from a place that uses it."""
        model = self.registry.at(pointer)
        if model is None:
            return self.definition(pointer, node)
        return Nullable(ModelRef(model)) if self._is_nullable(pointer) else ModelRef(model)

    def definition(self, pointer: str, node: Any = None) -> Type:
        """The type of the schema at `pointer` itself, even if it is a model."""
        known = self._types.get(pointer)
        if known is not None:
            return known
        model = self.registry.at(pointer)
        if node is None:
            node = self.context.document.lookup(pointer)
        if pointer in self._building:
            return ModelRef(self.registry.promote(pointer, "it contains itself"))
        if len(self._building) >= _MAX_INLINE_DEPTH and isinstance(node, Mapping) and "properties" in node:
            return ModelRef(self.registry.promote(pointer, "it is nested too deep to be named by its place"))
        self._building.append(pointer)
        try:
            result = self._build(pointer, node)
        finally:
            self._building.pop()
        self._types[pointer] = result
        return self._guard_size(pointer, result) if model is None else result

    def model_type(self, pointer: str) -> Type:
        """The type a model stands for: the definition at its pointer, built without the place around it."""
        known = self._types.get(pointer)
        if known is not None:
            return known
        around, self._building = self._building, [pointer]
        try:
            result = self._build(pointer, self.context.document.lookup(pointer))
        finally:
            self._building = around
        self._types[pointer] = result
        return result

    def expanded(self, type_: Type) -> Type:
        """The type behind nullability and a model reference."""
        type_ = without_null(type_)
        return (
            without_null(self.definition(self.registry.pointer(type_.model))) if isinstance(type_, ModelRef) else type_
        )

    def merged(self, pointer: str, node: Node, variant: Variant) -> Type:
        """A variant together with the properties that its union declares for all."""
        return self._all_of.with_base(pointer, node, variant)

    def build_own(self, pointer: str, node: Node) -> Type:
        """The type of some keywords of the schema at `pointer`, in that place, without keeping it as the schema's
        type."""
        return self._build(pointer, node)

    def _is_nullable(self, pointer: str) -> bool:
        """The model at `pointer` allows null, so each use of it does. Read off the document: its type may not be built
        yet."""
        known = self._nullable.get(pointer)
        if known is None:
            known = self._nullable[pointer] = _allows_null(self.context, pointer, self.context.document.lookup(pointer))
        return known

    # -- one schema ---------------------------------------------------------------------------------------------------

    def _build(self, pointer: str, node: Any) -> Type:
        if not isinstance(node, Mapping):
            return Unknown()
        if node.get("x-stainless-any") is True or "$recursiveRef" in node or "$dynamicRef" in node:
            # The family reads a recursive reference as any value; a named self-reference is spelled `$ref`.
            return Unknown()
        override = node.get("x-stainless-override-schema")
        if isinstance(override, Mapping):
            return self.type_at(join(pointer, "x-stainless-override-schema"), override)
        result = self._shape(pointer, node)
        return nullable(result) if node.get("nullable") is True or node.get("x-nullable") is True else result

    def _shape(self, pointer: str, node: Node) -> Type:
        if reference_of(node) is not None:
            if STRUCTURAL.isdisjoint(node):
                target = self.context.follow_once(node)
                return self.type_at(target.pointer, target.node)
            return self._all_of.build(pointer, node)
        if "allOf" in node and isinstance(node["allOf"], list):
            return self._all_of.build(pointer, node)
        if self.unions.is_union(node):
            return self.unions.build(pointer, node)
        if is_null(node):
            return Nullable(Unknown())
        found = enum_type(pointer, node)
        if found is not None:
            return found
        return self._by_type(pointer, node)

    def _by_type(self, pointer: str, node: Node) -> Type:
        names, null = declared_types(node)
        if len(names) > 1:
            variants = tuple(Variant(self._named_type(name, pointer, node), pointer=pointer) for name in names)
            result: Type = self.unions.assemble(pointer, node, variants)
        else:
            result = self._named_type(names[0] if names else _implied_type(node), pointer, node)
        return nullable(result) if null else result

    def _named_type(self, name: str, pointer: str, node: Node) -> Type:
        match name:
            case "object":
                return self._object(pointer, node)
            case "array":
                return self._array(pointer, node)
            case "string" | "integer" | "number" | "boolean":
                return _primitive(name, node)
            case "file":
                return File()
            case _:
                return Unknown()

    def _array(self, pointer: str, node: Node) -> Type:
        items = node.get("items")
        if items is None and isinstance(node.get("prefixItems"), list) and node["prefixItems"]:
            variants = tuple(
                Variant(self.type_at(join(pointer, "prefixItems", i), n), pointer=join(pointer, "prefixItems", i))
                for i, n in enumerate(node["prefixItems"])
            )
            return Array(self.unions.assemble(join(pointer, "prefixItems"), {}, variants), pointer)
        return Array(self.type_at(join(pointer, "items"), items) if items is not None else Unknown(), pointer)

    def _object(self, pointer: str, node: Node) -> Type:
        properties = node.get("properties")
        additional = self._additional(pointer, node)
        if not isinstance(properties, Mapping) or not properties:
            if additional is not None:
                return Map(additional, pointer)
            return Object((), pointer) if node.get("x-stainless-empty-object") is True else Unknown(mapping=True)
        required = node.get("required")
        needed = frozenset(r for r in required if isinstance(r, str)) if isinstance(required, list) else frozenset()
        members = [
            self.property_at(join(pointer, "properties", wire), wire, member, wire in needed, index)
            for index, (wire, member) in enumerate(properties.items())
        ]
        return Object(
            self.ordered(members),
            pointer,
            additional=additional,
            title=text_of(node, "title"),
            description=text_of(node, "description"),
        )

    def _additional(self, pointer: str, node: Node) -> Type | None:
        """The type of unlisted properties when the document speaks of them."""
        additional = node.get("additionalProperties")
        if additional is True or additional == {}:
            return Unknown()
        if isinstance(additional, Mapping):
            return self.type_at(join(pointer, "additionalProperties"), additional)
        patterns = node.get("patternProperties")
        if isinstance(patterns, Mapping) and patterns:
            variants = tuple(
                Variant(
                    self.type_at(join(pointer, "patternProperties", p), n),
                    pointer=join(pointer, "patternProperties", p),
                )
                for p, n in patterns.items()
            )
            return self.unions.assemble(join(pointer, "patternProperties"), {}, variants)
        return None

    def property_at(self, pointer: str, wire: str, node: Any, required: bool, declared: int) -> Property:
        """The property `wire` whose schema stands at `pointer`."""
        type_ = self.type_at(pointer, node)
        notes = Annotations(self.context, pointer, node)
        return Property(
            wire,
            split_words(wire),
            type_,
            required,
            pointer,
            description=notes.text("description"),
            deprecated=deprecated(node),
            read_only=notes.flag("readOnly"),
            write_only=notes.flag("writeOnly"),
            default=notes.value("default"),
            example=notes.example(),
            naming=naming(node),
            availability=availability(node),
            data_aliases=data_aliases(node),
            declared=declared,
            documented=self.documented(node),
        )

    def documented(self, node: Any) -> str:
        """What reference docs say of a value whose schema is `node`."""
        return documented(self.context, self.registry, node)

    def ordered(self, members: list[Property]) -> tuple[Property, ...]:
        """Properties in emission order (config.md §7, `sort_schema_properties`)."""
        if not self._sort:
            return tuple(members)
        return tuple(sorted(members, key=emission_key))

    # -- limits -------------------------------------------------------------------------------------------------------

    def _guard_size(self, pointer: str, type_: Type) -> Type:
        """`type_`, or a reference to it as a model when it contains itself or is too large to be written out in every
        place."""
        model = self.registry.at(pointer)
        if model is not None:
            return ModelRef(model)
        size = self._size(type_)
        if size > _MAX_INLINE_SIZE and component_name(pointer):
            return ModelRef(self.registry.promote(pointer, f"written out in place it would be {size} types"))
        return type_

    def _size(self, type_: Type) -> int:
        known = self._sizes.get(id(type_))
        if known is not None:
            return known[1]
        size = 1 + sum(self._size(child) for child in children(type_))
        self._sizes[id(type_)] = (type_, size)
        return size


class Annotations:
    """What a schema says besides its type, looking through references, one-part ``allOf`` and ``anyOf`` with null."""

    __slots__ = ("_nodes",)

    def __init__(self, context: Context, pointer: str, node: Any) -> None:
        self._nodes = list(_annotating(context, pointer, node))

    def text(self, key: str) -> str:
        return next((t for n in self._nodes if (t := text_of(n, key))), "")

    def flag(self, key: str) -> bool:
        return any(n.get(key) is True for n in self._nodes)

    def value(self, key: str) -> Any:
        return next((n[key] for n in self._nodes if key in n), None)

    def example(self) -> Any:
        for node in self._nodes:
            if "example" in node:
                return node["example"]
            examples = node.get("examples")
            if isinstance(examples, list) and examples:
                return examples[0]
        return None


def _annotating(context: Context, pointer: str, node: Any, depth: int = 0) -> Iterator[Node]:
    """The nodes that describe one value, the nearest first."""
    if not isinstance(node, Mapping) or depth > 12:
        return
    yield node
    if reference_of(node) is not None:
        target = context.follow_once(node)
        yield from _annotating(context, target.pointer, target.node, depth + 1)
        return
    for key in ("allOf", "anyOf", "oneOf"):
        parts = node.get(key)
        if isinstance(parts, list):
            real = [p for p in parts if isinstance(p, Mapping) and not is_null(p)]
            if key == "allOf" or len(real) == 1:
                for part in real[:1] if key != "allOf" else real:
                    yield from _annotating(context, pointer, part, depth + 1)


def _allows_null(context: Context, pointer: str, node: Any, depth: int = 0) -> bool:
    """Whether a schema accepts null."""
    if not isinstance(node, Mapping) or depth > 12:
        return False
    if node.get("nullable") is True or node.get("x-nullable") is True or is_null(node):
        return True
    if reference_of(node) is not None:
        target = context.follow_once(node)
        return _allows_null(context, target.pointer, target.node, depth + 1)
    declared, values = node.get("type"), node.get("enum")
    if (isinstance(declared, list) and "null" in declared) or (isinstance(values, list) and None in values):
        return True
    for key in ("oneOf", "anyOf"):
        parts = node.get(key)
        if isinstance(parts, list) and any(_allows_null(context, pointer, p, depth + 1) for p in parts):
            return True
    parts = node.get("allOf")
    return isinstance(parts, list) and len(parts) == 1 and _allows_null(context, pointer, parts[0], depth + 1)


def emission_key(member: Property) -> tuple[bool, bool, str, str]:
    """Required first; inside a group ``id`` and ``token`` lead, the rest by wire name without regard to case."""
    return (not member.required, member.wire not in ("id", "token"), member.wire.lower(), member.wire)


def declared_types(node: Node) -> tuple[tuple[str, ...], bool]:
    """The type names of a schema without ``null``, and whether null is among them."""
    declared = node.get("type")
    if isinstance(declared, str):
        return ((), True) if declared == "null" else ((declared,), False)
    if isinstance(declared, list):
        names = tuple(dict.fromkeys(t for t in declared if isinstance(t, str)))
        return tuple(t for t in names if t != "null"), "null" in names
    return (), False


def _implied_type(node: Node) -> str:
    """The type of a schema that does not say one."""
    if "properties" in node or "additionalProperties" in node or "patternProperties" in node:
        return "object"
    if "items" in node or "prefixItems" in node:
        return "array"
    if node.get("format") in ("date-time", "date", "uuid", "byte", "binary"):
        return "string"
    return ""


def _primitive(name: str, node: Node) -> Type:
    form = node.get("format")
    text = form if isinstance(form, str) else ""
    if name == "string":
        if text == "binary" or (
            node.get("contentMediaType") == "application/octet-stream" and not node.get("contentEncoding")
        ):
            return File()
        if not text and node.get("contentEncoding") == "base64":
            text = "byte"
    return Primitive(_KINDS[name], text, _least(name, node) if name in ("integer", "number") else None)


def _least(name: str, node: Node) -> int | float | None:
    """The least number a schema allows; beside an exclusive bound, the next whole one, or the middle of the range."""
    bound, above, most = node.get("minimum"), node.get("exclusiveMinimum"), node.get("maximum")
    if _is_number(above) and not (_is_number(bound) and bound > above):
        step = (most - above) / 2 if name == "number" and _is_number(most) and above < most < above + 1 else 1
        return _whole(name, above + step)
    if _is_number(bound):
        return _whole(name, bound)
    return _whole(name, most) if _is_number(most) and most < 0 else None


def _whole(name: str, number: int | float) -> int | float:
    return math.ceil(number) if name == "integer" else number


def _is_number(value: Any) -> TypeGuard[int | float]:
    return isinstance(value, (int, float)) and not isinstance(value, bool) and math.isfinite(value)


def children(type_: Type) -> Iterator[Type]:
    """The types directly inside `type_`."""
    match type_:
        case Array(items=inner) | Map(values=inner) | Nullable(inner=inner):
            yield inner
        case Object():
            yield from (p.type for p in type_.properties)
            if type_.additional is not None:
                yield type_.additional
        case Union():
            yield from (v.type for v in type_.variants)
        case _:
            return


__all__ = [
    "STRUCTURAL",
    "Annotations",
    "Schemas",
    "Words",
    "children",
    "declared_types",
    "emission_key",
    "without_null",
]
