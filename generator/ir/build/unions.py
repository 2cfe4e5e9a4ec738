"""Unions: flattening, nullability, discriminators, and what each variant is called."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from ...source import join
from ..names import Words, split_words
from ..types import (
    Discriminator,
    Enum,
    Kind,
    ModelRef,
    Nullable,
    Object,
    Primitive,
    Scalar,
    Type,
    Union,
    Unknown,
    Variant,
    VariantRule,
    nullable,
    without_null,
)
from .context import Node, Target, canonical, component_name, reference_of, text_of
from .enums import constant_of, is_null
from .extensions import availability, naming, variant_name

if TYPE_CHECKING:
    from .schemas import Schemas

_KEYS = ("oneOf", "anyOf")


class Unions:
    """Reads ``oneOf``, ``anyOf`` and type lists."""

    def __init__(self, schemas: Schemas) -> None:
        self._schemas = schemas

    def is_union(self, node: Node) -> bool:
        return any(isinstance(node.get(key), list) and _alternatives(node, key) for key in _KEYS)

    def build(self, pointer: str, node: Node) -> Type:
        """The type of a schema with ``oneOf`` or ``anyOf``; the one real alternative when the others are null."""
        null = False
        variants: list[Variant] = []
        for key in _KEYS:
            if not isinstance(node.get(key), list):
                continue
            null = null or any(is_null(n) for n in node[key])
            for place, alternative in _alternatives(node, key):
                at = join(pointer, key, place)
                variants.append(self._variant(at, alternative))
        if _has_own_shape(node):
            variants = [self._with_base(pointer, node, v) for v in variants]
        result: Type
        # A discriminator names a lone variant that has no name of its own.
        alone = len(variants) == 1 and not isinstance(variants[0].type, Union)
        if alone and ("discriminator" not in node or isinstance(without_null(variants[0].type), ModelRef)):
            result = variants[0].type
        else:
            result = self.assemble(pointer, node, variants)
        return nullable(result) if null else result

    def assemble(self, pointer: str, node: Node, variants: Sequence[Variant]) -> Type:
        """A union of `variants`: flat, without null among them and without repetitions."""
        null, flat, inner = False, [], None
        for variant in variants:
            null = null or isinstance(variant.type, Nullable)
            spliced, nested = self._spliced(variant)
            if len(variants) > 1:
                spliced = _unnamed(spliced)
            null = null or nested.null
            inner = inner or nested.discriminator
            flat.extend(spliced)
        flat = _distinct(flat)
        if self._schemas.registry.at(pointer) is None:
            flat = self._extensible(pointer, flat)
        declared = self._discriminator(pointer, node)
        if len(flat) == 1 and declared is None:
            result: Type = flat[0].type
        else:
            wire = declared[0] if declared else (inner.wire if inner else "")
            # What discriminates a union inside names variants only where there is nothing beside it but null.
            telling = not declared[1] if declared else len(variants) == 1
            named = self._named(flat, wire, telling=telling)
            inherited = declared is None and len(variants) > 1
            result = Union(
                tuple(named),
                pointer,
                discriminator=self._mapped(wire, declared[1] if declared else {}, named, inherited) if wire else None,
                title=text_of(node, "title"),
                description=text_of(node, "description"),
            )
        return nullable(result) if null else result

    # -- variants -----------------------------------------------------------------------------------------------------

    def _variant(self, pointer: str, node: Any) -> Variant:
        """One alternative as the document has it, with every name it offers."""
        target = self._named_target(pointer, node)
        title = text_of(node, "title") if isinstance(node, Mapping) else ""
        if not title and isinstance(target.node, Mapping):
            title = text_of(target.node, "title")
        explicit = variant_name(node) if isinstance(node, Mapping) else ""
        if not explicit and isinstance(target.node, Mapping):
            explicit = variant_name(target.node)
        return Variant(
            self._schemas.type_at(pointer, node),
            words=split_words(explicit),
            component=split_words(component_name(target.pointer)),
            title=title,
            pointer=target.pointer,
            naming=naming(target.node),
            rule=VariantRule.EXPLICIT if explicit else VariantRule.POSITION,
            basis=(explicit,) if explicit else (),
            availability=availability(node),
            documented=self._schemas.documented(node),
        )

    def _named_target(self, pointer: str, node: Any) -> Target:
        """Where a variant's own schema stands: through references and wrappers of a single reference, up to the first
        model."""
        registry, context = self._schemas.registry, self._schemas.context
        for _ in range(32):
            if registry.at(pointer) is not None:
                break
            if reference_of(node) is not None:
                target = context.follow_once(node)
                pointer, node = target.pointer, target.node
                continue
            parts = node.get("allOf") if isinstance(node, Mapping) else None
            if (
                isinstance(parts, list)
                and len(parts) == 1
                and reference_of(parts[0]) is not None
                and "properties" not in node
            ):
                pointer, node = join(pointer, "allOf", 0), parts[0]
                continue
            break
        return Target(pointer, node, False)

    def _spliced(self, variant: Variant) -> tuple[list[Variant], _Nested]:
        """The variants a variant contributes: itself, or those of the union it is or refers to."""
        type_ = without_null(variant.type)
        null = isinstance(variant.type, Nullable)
        if isinstance(type_, ModelRef):
            definition = self._schemas.definition(self._schemas.registry.pointer(type_.model))
            inner = without_null(definition)
            if isinstance(inner, Union):
                return list(inner.variants), _Nested(null or isinstance(definition, Nullable), inner.discriminator)
        elif isinstance(type_, Union):
            return list(type_.variants), _Nested(null, type_.discriminator)
        return [replace(variant, type=type_, nullable=null and isinstance(type_, Primitive))], _Nested(null, None)

    def _extensible(self, pointer: str, variants: list[Variant]) -> list[Variant]:
        """Several enums of text beside text itself are one enum that may grow: its values first, then any text.

        So the official SDKs print such a union where it is written in place; a model keeps its enums apart.
        """
        enums = [(v, e) for v in variants if isinstance(e := self._schemas.expanded(v.type), Enum)]
        text = [v for v in variants if isinstance(v.type, Primitive) and v.type.kind is Kind.STRING]
        if len(enums) < 2 or not text or len(enums) + len(text) < len(variants):
            return variants
        values = {value.value: value for _, enum in enums for value in enum.values}
        first, enum = enums[0]
        nominal = any(e.nominal for _, e in enums)
        merged = replace(enum, values=tuple(values.values()), pointer=pointer, nominal=nominal)
        return [replace(first, type=merged, words=(), component=(), pointer=pointer), *text]

    def _with_base(self, pointer: str, node: Node, variant: Variant) -> Variant:
        """A variant of a schema that has properties of its own: they belong to each variant."""
        merged = self._schemas.merged(pointer, node, variant)
        return replace(variant, type=merged)

    # -- names --------------------------------------------------------------------------------------------------------

    def _named(self, variants: list[Variant], wire: str, *, telling: bool) -> list[Variant]:
        """Variants with the words that name them (python.md §2.4).

        In order: an explicit variant name; the constant of the discriminating property, when it is `telling` (the
        union declares it and spells no mapping), every variant has the property, and each is a component or declares
        the property itself; title or component name; the one property that no other variant has.
        """
        constants = [self._constant(v.type, wire) if wire else None for v in variants]
        telling = telling and all(
            self._has(v.type, wire) and (v.component or self._declares(v.type, wire)) for v in variants
        )
        inline = Counter(c for v, c in zip(variants, constants, strict=True) if not isinstance(v.type, ModelRef))
        taken: dict[Words, int] = {}
        named: list[Variant] = []
        for variant, constant in zip(variants, constants, strict=True):
            words, rule, basis = variant.words, variant.rule, variant.basis
            if not words and telling and isinstance(constant, str):
                if inline[constant] > 1 and variant.component:
                    words, rule, basis = _by_component(variant)
                else:
                    words, rule, basis = split_words(constant), VariantRule.CONSTANT, (wire, constant)
            if not words and not isinstance(variant.type, ModelRef):
                words, rule, basis = split_words(variant.title), VariantRule.TITLE, (variant.title,)
                if not words:
                    words, rule, basis = _by_component(variant)
            if words and not isinstance(variant.type, ModelRef):
                taken[words] = taken.get(words, 0) + 1
            named.append(replace(variant, words=words, constant=constant, rule=rule, basis=basis))
        return [self._told_apart(v, named) if _needs_name(v, taken) else v for v in named]

    def _told_apart(self, variant: Variant, all_variants: list[Variant]) -> Variant:
        """A variant that has no name of its own, or shares it: named by its component or by the property that sets it
        apart."""
        if variant.words and variant.component and variant.component != variant.words:
            words, rule, basis = _by_component(variant)
            return replace(variant, words=words, rule=rule, basis=basis)
        type_ = without_null(variant.type)
        if not isinstance(type_, Object):
            return variant
        others = {
            p.wire
            for v in all_variants
            if v is not variant and isinstance(o := without_null(v.type), Object)
            for p in o.properties
        }
        own = [p for p in type_.properties if p.wire not in others]
        if len(own) != 1:
            return replace(variant, words=(), rule=VariantRule.POSITION, basis=())
        return replace(variant, words=own[0].words, rule=VariantRule.ONLY_PROPERTY, basis=(own[0].wire,))

    def _has(self, type_: Type, wire: str) -> bool:
        """The property, its own or inherited."""
        inner = self._schemas.expanded(type_)
        if not isinstance(inner, Object):
            return False
        return self._declares(inner, wire) or any(self._has(base, wire) for base in inner.extends)

    def _declares(self, type_: Type, wire: str) -> bool:
        """The variant itself has the property."""
        inner = self._schemas.expanded(type_)
        return isinstance(inner, Object) and any(p.wire == wire for p in inner.properties)

    def _constant(self, type_: Type, wire: str) -> Scalar:
        """The value that the property `wire` has in every value of `type_`, or None."""
        type_ = self._schemas.expanded(type_)
        if not isinstance(type_, Object):
            return None
        for member in type_.properties:
            if member.wire == wire:
                return constant_of(member.type)
        return next((c for base in type_.extends if (c := self._constant(base, wire)) is not None), None)

    # -- discriminators -----------------------------------------------------------------------------------------------

    def _discriminator(self, pointer: str, node: Node) -> tuple[str, dict[str, str]] | None:
        """Property and explicit mapping (wire value to pointer) that the schema declares."""
        declared = node.get("discriminator")
        if not isinstance(declared, Mapping) or not isinstance(declared.get("propertyName"), str):
            return None
        mapping = declared.get("mapping")
        targets = {
            str(value): canonical(ref) if ref.startswith("#") else join("#", "components", "schemas", ref)
            for value, ref in (mapping.items() if isinstance(mapping, Mapping) else ())
            if isinstance(ref, str)
        }
        return declared["propertyName"], targets

    def _mapped(
        self, wire: str, targets: Mapping[str, str], variants: Sequence[Variant], inherited: bool
    ) -> Discriminator:
        by_pointer = {v.pointer: i for i, v in enumerate(variants)}
        mapping: list[tuple[str, int]] = []
        for value, pointer in targets.items():
            resolved = self._named_target(pointer, self._lookup(pointer)).pointer
            index = by_pointer.get(pointer, by_pointer.get(resolved))
            if index is not None:
                mapping.append((value, index))
        covered = {index for _, index in mapping}
        for index, variant in enumerate(variants):
            if index not in covered and isinstance(variant.constant, str):
                mapping.append((variant.constant, index))
        complete = all(self._has(v.type, wire) for v in variants)
        return Discriminator(wire, tuple(mapping), explicit=bool(targets), complete=complete, inherited=inherited)

    def _lookup(self, pointer: str) -> Any:
        try:
            return self._schemas.context.document.lookup(pointer)
        except KeyError:
            return {}


class _Nested:
    """What a spliced union brings along."""

    __slots__ = ("discriminator", "null")

    def __init__(self, null: bool, discriminator: Discriminator | None) -> None:
        self.null = null
        self.discriminator = discriminator


def _unnamed(variants: Sequence[Variant]) -> list[Variant]:
    """Variants of a union that another one takes in: what a discriminator of theirs called them does not hold there."""
    return [
        replace(v, words=(), rule=VariantRule.POSITION, basis=()) if v.rule is VariantRule.CONSTANT else v
        for v in variants
    ]


def _alternatives(node: Node, key: str) -> list[tuple[int, Any]]:
    """The alternatives that say something about the type, with their places; not null, not mere constraints."""
    return [
        (i, n)
        for i, n in enumerate(node[key])
        if not is_null(n)
        and not (
            isinstance(n, Mapping)
            and n
            and n.keys() <= {"required", "not", "title", "description", "if", "then", "else", "dependentRequired"}
            and "required" in n
        )
    ]


def _has_own_shape(node: Node) -> bool:
    return isinstance(node.get("properties"), Mapping) and bool(node["properties"])


def _by_component(variant: Variant) -> tuple[Words, VariantRule, tuple[str, ...]]:
    """Words, rule and basis of a variant that its component names, if it has one."""
    if not variant.component:
        return (), VariantRule.POSITION, ()
    return variant.component, VariantRule.COMPONENT, (component_name(variant.pointer),)


def _needs_name(variant: Variant, taken: Mapping[Words, int]) -> bool:
    if isinstance(variant.type, ModelRef):
        return False
    return not variant.words or taken.get(variant.words, 0) > 1


def _distinct(variants: list[Variant]) -> list[Variant]:
    """Without a second variant of the same model, the same primitive or the same schema."""
    seen: set[object] = set()
    out: list[Variant] = []
    numbers = any(isinstance(v.type, Primitive) and v.type.kind is Kind.NUMBER for v in variants)
    # An integer is a number, too.
    integers = [v.type for v in variants if numbers and isinstance(v.type, Primitive) and v.type.kind is Kind.INTEGER]
    for variant in variants:
        type_ = variant.type
        if type_ in integers:
            continue
        key: object = type_ if isinstance(type_, (ModelRef, Primitive, Unknown)) else id(type_)
        if key not in seen:
            seen.add(key)
            out.append(variant)
    return out
