"""``allOf``: one schema said in parts.

References to models with properties become the bases of the object; all other parts are merged into it. A part that
only annotates changes nothing; a single remaining part is the type. A union among the parts is distributed: each
variant gets the other parts.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from ...source import join
from ..types import (
    Enum,
    Map,
    ModelRef,
    Nullable,
    Object,
    Property,
    Type,
    Union,
    Unknown,
    Variant,
    nullable,
    without_null,
)
from .context import Node, reference_of, text_of

if TYPE_CHECKING:
    from .schemas import Schemas


class AllOf:
    """Merges the parts of a schema."""

    def __init__(self, schemas: Schemas) -> None:
        self._schemas = schemas
        self._bases: dict[str, frozenset[str]] = {}

    def build(self, pointer: str, node: Node) -> Type:
        """The type of a schema with ``allOf``, or of a reference with siblings that shape the type."""
        parts, null = self._parts(pointer, node)
        if not parts:
            return nullable(Unknown()) if null else Unknown()
        result = self._schemas.type_at(*parts[0]) if len(parts) == 1 else self._merge(pointer, node, parts)
        return nullable(result) if null else result

    def with_base(self, pointer: str, node: Node, variant: Variant) -> Type:
        """The properties of `node`, which is a union otherwise, merged into one of its variants."""
        own = {
            k: v
            for k, v in node.items()
            if k not in ("oneOf", "anyOf", "discriminator", "allOf", "$ref", "title", "description")
        }
        base = self._schemas.definition(join(pointer, "(own)"), own)
        return self._combined(pointer, {}, [base, variant.type])

    # -- parts --------------------------------------------------------------------------------------------------------

    def _parts(self, pointer: str, node: Node) -> tuple[list[tuple[str, Any]], bool]:
        """The parts that bear on the type, with their pointers; whether one of the others makes it nullable."""
        from .schemas import STRUCTURAL

        found: list[tuple[str, Any]] = []
        null = False
        reference = reference_of(node)
        if reference is not None:
            found.append((join(pointer, "(ref)"), {"$ref": reference}))
        for index, part in enumerate(node.get("allOf") or ()):
            if not isinstance(part, Mapping):
                continue
            if reference_of(part) is None and STRUCTURAL.isdisjoint(part):
                null = null or part.get("nullable") is True
            else:
                found.append((join(pointer, "allOf", index), part))
        own = {k: v for k, v in node.items() if k not in ("allOf", "$ref", "nullable", "title", "description")}
        if not _STATING.isdisjoint(own) or (not found and not STRUCTURAL.isdisjoint(own)):
            found.append((join(pointer, "(own)"), {**own, "$pointer": pointer}))
        return found, null

    def _merge(self, pointer: str, node: Node, parts: list[tuple[str, Any]]) -> Type:
        if all(_is_plain(part) for _, part in parts):
            merged: dict[str, Any] = {}
            for _, part in parts:
                merged.update(part)
            merged.pop("$pointer", None)
            return self._schemas.definition(join(pointer, "(merged)"), merged)
        types = []
        for at, part in parts:
            origin = part.get("$pointer")
            types.append(self._own(origin, part) if isinstance(origin, str) else self._schemas.type_at(at, part))
        required = _required(part for _, part in parts)
        return self._combined(pointer, node, types, required)

    def _own(self, pointer: str, part: Node) -> Type:
        """What a schema says beside its ``allOf``: built in its own place, so that positions and names stay."""
        return self._schemas.build_own(pointer, {k: v for k, v in part.items() if k != "$pointer"})

    # -- merging types ------------------------------------------------------------------------------------------------

    def _combined(self, pointer: str, node: Node, types: list[Type], required: frozenset[str] = frozenset()) -> Type:
        null = bool(types) and all(isinstance(t, Nullable) for t in types)
        types = [t.inner if isinstance(t, Nullable) else t for t in types]
        types = [t for t in types if not isinstance(t, Unknown)] or [Unknown()]
        if len(types) == 1 and not required:
            result = types[0]
        elif (union := next((t for t in types if isinstance(self._schemas.expanded(t), Union)), None)) is not None:
            result = self._distributed(pointer, node, types, union, required)
        elif all(isinstance(self._schemas.expanded(t), (Object, Map)) for t in types):
            result = self._object(pointer, node, types, required)
        else:
            result = self._first(pointer, types)
        return nullable(result) if null else result

    def _object(self, pointer: str, node: Node, types: list[Type], required: frozenset[str]) -> Type:
        properties: dict[str, Property] = {}
        bases: list[ModelRef] = []
        additional: Type | None = None
        for type_ in types:
            if isinstance(type_, ModelRef):
                if isinstance(self._schemas.expanded(type_), Object):
                    bases.append(type_)
                    continue
                type_ = self._schemas.expanded(type_)
            if isinstance(type_, Map):
                additional = type_.values
            elif isinstance(type_, Object):
                bases.extend(b for b in type_.extends if b not in bases)
                for member in type_.properties:
                    earlier = properties.get(member.wire)
                    properties[member.wire] = member if earlier is None else _joined(earlier, member)
                additional = type_.additional if additional is None else additional
        if not properties and not additional and len(bases) == 1 and not required:
            return bases[0]
        inherited = {p.wire: p for base in bases for p in self._all_properties(base)}
        for wire in sorted(required & inherited.keys() - properties.keys()):
            if not inherited[wire].required:
                properties[wire] = inherited[wire]
        members = [replace(p, required=p.required or p.wire in required) for p in properties.values()]
        return Object(
            self._schemas.ordered(members),
            pointer,
            extends=self._without_ancestors(bases),
            additional=additional,
            title=text_of(node, "title"),
            description=text_of(node, "description"),
        )

    def _distributed(self, pointer: str, node: Node, types: list[Type], union: Type, required: frozenset[str]) -> Type:
        rest = [t for t in types if t is not union]
        inner = self._schemas.expanded(union)
        assert isinstance(inner, Union)
        variants = tuple(
            replace(v, type=self._combined(f"{pointer}/({i})", {}, [*rest, v.type], required))
            for i, v in enumerate(inner.variants)
        )
        return replace(
            inner,
            variants=variants,
            pointer=pointer,
            title=text_of(node, "title"),
            description=text_of(node, "description"),
        )

    def _first(self, pointer: str, types: list[Type]) -> Type:
        """Parts that no value can satisfy together, as far as types tell: the first one holds, and the user hears of
        it."""
        kinds = {type(self._schemas.expanded(t)).__name__ for t in types}
        if len(kinds) > 1:
            context = self._schemas.context
            context.diagnostics.warning(
                "Schema/AllOfConflict",
                "the parts of this allOf are of different kinds; only the first is used",
                context.at(pointer),
                hint="make all parts objects, or replace allOf by the part that is meant",
            )
        return types[0]

    # -- bases --------------------------------------------------------------------------------------------------------

    def _all_properties(self, base: ModelRef) -> Iterable[Property]:
        definition = self._schemas.expanded(base)
        if isinstance(definition, Object):
            for ancestor in definition.extends:
                yield from self._all_properties(ancestor)
            yield from definition.properties

    def _ancestors(self, model: str) -> frozenset[str]:
        if model not in self._bases:
            self._bases[model] = frozenset()
            definition = self._schemas.expanded(ModelRef(model))
            if isinstance(definition, Object):
                own = {b.model for b in definition.extends}
                self._bases[model] = frozenset(own.union(*(self._ancestors(b) for b in own)))
        return self._bases[model]

    def _without_ancestors(self, bases: list[ModelRef]) -> tuple[ModelRef, ...]:
        """Bases that are not inherited through another base anyway: most languages refuse to order them."""
        inherited = frozenset[str]().union(*(self._ancestors(b.model) for b in bases))
        return tuple(dict.fromkeys(b for b in bases if b.model not in inherited))


def _joined(earlier: Property, later: Property) -> Property:
    """A property that two parts declare: the later one holds. What the earlier one allows besides stays allowed: null,
    and the further values of an enum that the later one does not merely narrow.

    JSON Schema would allow neither; the official SDKs do, and a client should not refuse what a server may send.
    """
    null = isinstance(earlier.type, Nullable) or isinstance(later.type, Nullable)
    before, type_ = without_null(earlier.type), without_null(later.type)
    if isinstance(before, Enum) and isinstance(type_, Enum) and before.kind is type_.kind:
        known = {value.value for value in type_.values}
        if not known <= {value.value for value in before.values}:
            further = (value for value in before.values if value.value not in known)
            type_ = replace(type_, values=(*type_.values, *further), constant=False)
    return replace(later, type=nullable(type_) if null else type_)


_STATING = frozenset(
    {"properties", "additionalProperties", "patternProperties", "oneOf", "anyOf", "enum", "const", "items", "required"}
)
"""Keywords beside ``allOf`` that say something the parts may not have said."""


def _is_plain(part: Node) -> bool:
    """A part that neither refers nor has structure: its keywords can simply be put together."""
    return not {"$ref", "properties", "allOf", "oneOf", "anyOf", "items", "additionalProperties"} & part.keys()


def _required(parts: Iterable[Node]) -> frozenset[str]:
    """Names that some part requires without declaring them itself."""
    names: set[str] = set()
    for part in parts:
        required = part.get("required")
        declared = part.get("properties")
        if isinstance(required, list):
            names.update(
                r for r in required if isinstance(r, str) and not (isinstance(declared, Mapping) and r in declared)
            )
    return frozenset(names)
