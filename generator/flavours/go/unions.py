"""Unions: their variants with the names that Go gives them, and what follows once everything is declared."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace

from ...ir.names import split_words
from ...ir.types import Array, Enum, Map, ModelRef, Object, Primitive, Type, Union, Variant, VariantRule, without_null
from ...render.go.text import wire_tag
from .declared import Alternative, Declaration, Defined, Field, Getter, ParamUnion, ResponseUnion, Struct
from .gotypes import (
    ANY,
    Basic,
    Dict,
    Form,
    GoType,
    Named,
    Opt,
    Package,
    Pointer,
    Reader,
    Slice,
    Time,
    below,
    is_scalar,
)
from .names import LANGUAGE, Names
from .places import Side
from .types import Place, Registry, Types

_BASICS = {"string": "String", "int64": "Int", "float64": "Float", "bool": "Bool"}


def alternatives(types: Types, union: Union, place: Place) -> list[Alternative]:
    """The variants of a union at `place`, with their names."""
    taken: Counter[str] = Counter()
    told: set[str] = set()
    constants = _constants(union)
    found: list[Alternative] = []
    for index, (variant, inside, kind) in variant_places(types, union, place).items():
        inner = without_null(variant.type)
        type_ = _value(types, inner, inside)
        name = _name(types, union, variant, type_, inside, kind, set(taken))
        taken[name] += 1
        if taken[name] > 1:
            name = f"{name}{taken[name]}"
        values = constants.get(index, ())
        if types.side is Side.RESPONSE:
            values = tuple(c for c in values if c not in told)  # A response is read as the first that fits.
            told.update(values)
        asked = variant.naming.get(LANGUAGE, "variant_constructor")
        format_ = types.format(types.places.resolved(inner), type_)
        found.append(Alternative(name, _written(types.side, type_, inner), values, format_, asked))
    return found


def variant_places(types: Types, union: Union, place: Place) -> dict[int, tuple[Variant, Place, str]]:
    """The variants of a union at `place` that Go users have, by index: the place of each, and the kind of value by
    which it is numbered where nothing names it."""
    shown = types.places.variants(union)
    kinds: Counter[str] = Counter()
    return {
        index: (variant, *_place(types, variant, without_null(variant.type), place, kinds))
        for index, variant in enumerate(union.variants)
        if variant in shown
    }


def _constants(union: Union) -> dict[int, tuple[str, ...]]:
    found: dict[int, tuple[str, ...]] = {}
    for value, index in union.discriminator.mapping if union.discriminator is not None else ():
        found[index] = (*found.get(index, ()), value)
    return found


def _place(types: Types, variant: Variant, inner: Type, place: Place, kinds: Counter[str]) -> tuple[Place, str]:
    """The place of a variant, and the kind of value by which it is numbered where nothing names it."""
    asked = variant.naming.get(LANGUAGE, "type_name")
    kind = _kind(types, inner)
    kinds[kind] += 1
    if asked:
        return Place(place.prefix, variant.words or (kind,), place.suffix, called=asked), kind
    number = "" if kinds[kind] == 1 else str(kinds[kind])
    words = variant.words or (f"{kind}{number}",)
    return Place(place.prefix, words, place.suffix, direct=isinstance(inner, Enum)), f"{kind}{number}"


def _kind(types: Types, inner: Type) -> str:
    match types.places.resolved(inner):
        case Array():
            return "array"
        case Map():
            return "map"
        case Object():
            return "object"
        case Union():
            return "union"
        case Primitive(kind=kind) | Enum(kind=kind) if kind is not None:
            return {"integer": "int", "number": "float", "boolean": "bool"}.get(kind.value, kind.value)
        case _:
            return "value"


def _value(types: Types, inner: Type, place: Place) -> GoType:
    resolved = types.places.resolved(inner)
    if isinstance(inner, Array):
        return Slice(types.type_of(inner.items, types.items(place, distinct=True)))
    if isinstance(inner, Enum) and inner.constant and isinstance(inner.single, str):
        return types.constants.type_of(inner.single, inner.pointer)
    if isinstance(resolved, Enum) and not isinstance(inner, ModelRef):
        types.type_of(inner, place)  # The enum has a name, though the union holds plain text.
        return below(types.type_of(inner, replace(place, direct=False)))
    return types.type_of(inner, place)


def _written(side: Side, type_: GoType, inner: Type) -> GoType:
    """The type of the field of a union."""
    if side is Side.RESPONSE:
        return type_
    if isinstance(type_, Named) and type_.form in (Form.STRUCT, Form.UNION):
        return Pointer(type_)
    if is_scalar(type_) or (isinstance(type_, Named) and type_.form is Form.ENUM):
        return Opt(type_)
    return type_


def _name(types: Types, union: Union, variant: Variant, type_: GoType, place: Place, kind: str, taken: set[str]) -> str:
    """What a variant is called after Of and As: its explicit name, the value that tells it apart, its title or type."""
    names = types.names
    if variant.rule is VariantRule.EXPLICIT and variant.words:
        return names.pascal(variant.words)
    told = union.discriminator
    if told is not None and told.complete and not told.inherited and isinstance(variant.constant, str):
        name = names.constant(variant.constant)
        if name not in taken:
            return name
    plain = isinstance(without_null(variant.type), Primitive)
    if variant.title and not plain and (words := split_words(variant.title)):
        return names.pascal(words)
    if isinstance(type_, Named) and type_.form is Form.CONSTANT:
        return type_.name
    asked = types.side is Side.REQUEST
    named = type_name(_listed(types, variant.type, type_), request=asked)
    if named and not (isinstance(type_, Basic) and kind[-1:].isdigit()):
        return named
    path = place.called or types.path(place)
    return plain_name(path) if asked else path


def _listed(types: Types, type_: Type, written: GoType) -> GoType:
    """A list that is a model goes by what is in it, as if it had no name."""
    resolved = types.places.resolved(type_)
    if isinstance(written, Named) and written.form is Form.LIST and isinstance(resolved, Array):
        return Slice(types.type_of(resolved.items, Place(written.model)))
    return written


def type_name(type_: GoType, *, request: bool = False) -> str:
    """What a type is called in the names of variants; empty for one that goes by its place."""
    match type_:
        case Basic(name=name):
            return _BASICS.get(name, "")
        case Time():
            return "Time"
        case Reader():
            return "File"
        case Slice(items=Slice()):
            return ""
        case Slice(items=items):
            inner = items.model if isinstance(items, Named) else type_name(items, request=request)
            return f"{inner}Array" if inner else ""
        case Named(form=Form.CONSTANT, name=name):
            return name
        case Named(model=model, name=name):
            return plain_name(model or name) if request else model or name
        case _:
            return ""


def plain_name(name: str) -> str:
    """A name without the first sign that it is about requests."""
    return name.replace("Param", "", 1)


# -- what follows once everything is declared -------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Offer:
    """A property of a variant, or a variant that is no object."""

    name: str
    wire: str
    type: GoType
    origin: str
    """What it is called by its place."""
    listed: bool = False
    """It is an enum, even if its type is plain text."""


class Flattening:
    """Gives response unions the fields of all their variants."""

    def __init__(self, registry: Registry, names: Names) -> None:
        self._registry = registry
        self._names = names
        self._made: dict[tuple[Package, str], list[Declaration]] = {}
        self._busy: set[tuple[Package, str]] = set()
        self._flat: set[tuple[Package, str]] = set()

    def union(self, union: ResponseUnion) -> list[Declaration]:
        """Fills a union's fields; what it declares on the way comes back."""
        key = (union.package, union.name)
        if key in self._flat:
            return self._made.get(key, [])
        self._flat.add(key)
        made: list[Declaration] = []
        self._made[key] = made
        union.fields = self._merged(union, self._offered(union), made)
        return made

    def _offered(self, union: ResponseUnion) -> Iterable[_Offer]:
        """Every property of the variants, and the variants that are no objects."""
        for variant in union.variants:
            yield from self._spread(variant.type, f"Of{variant.name}", frozenset())

    def _spread(self, type_: GoType, otherwise: str, seen: frozenset[str]) -> Iterable[_Offer]:
        declared = self._registry.get(type_)
        if isinstance(declared, Struct):
            if declared.name in seen:
                return
            for field in declared.fields:
                if field.embedded:
                    yield from self._spread(field.type, "", seen | {declared.name})
                else:
                    type_ = field.type.inner if isinstance(field.type, Pointer) else field.type
                    yield _Offer(field.name, field.wire, type_, declared.name + field.name, field.listed)
        elif isinstance(declared, ResponseUnion):
            if declared.name in seen:
                return
            for variant in declared.variants:
                yield from self._spread(variant.type, f"Of{variant.name}", seen | {declared.name})
        else:
            yield _Offer(otherwise, "", type_, otherwise)

    def _merged(self, union: ResponseUnion, offered: Iterable[_Offer], made: list[Declaration]) -> list[Field]:
        groups: dict[str, list[_Offer]] = {}
        for offer in offered:
            groups.setdefault(offer.name, []).append(offer)
        fields: list[Field] = []
        methods = {"AsAny", *(f"As{v.name}" for v in union.variants)}
        for name, group in groups.items():
            wire = group[0].wire
            types = list(dict.fromkeys(o.type for o in group))
            plain = list(dict.fromkeys(below(t) for t in types))
            if len(types) == 1:
                type_ = types[0]
            elif len(plain) == 1:
                type_ = plain[0]
            elif all(t in (ANY, Dict(ANY)) for t in types):
                type_ = ANY
            elif not wire:
                type_ = types[0]
            else:
                type_ = self._implicit(union, name, group, made)
            tag = tuple(wire_tag("json", wire)) if wire else (("json", ",inline"),)
            fields.append(Field(f"{name}_" if name in methods else name, type_, tag, (), wire))
        return fields

    def _implicit(self, union: ResponseUnion, name: str, group: list[_Offer], made: list[Declaration]) -> GoType:
        """The union that stands for the property of a name."""
        own, known = self._registry.reserve(union.package, union.name + name, ("implicit", union.name, name))
        result = Named(union.package, own, Form.UNION)
        if known:
            return result
        inner = ResponseUnion(union.package, own, implicit=True)
        self._registry.add(inner)
        made.append(inner)
        offered: list[_Offer] = []
        texts = [o for o in group if o.listed and not _of_model(o.type)]
        for offer in group:
            named = texts[-1] if offer in texts else offer
            offered.extend(self._spread(offer.type, self._variant(named), frozenset()))
        inner.fields = self._merged(inner, offered, made)
        return result

    def _variant(self, offer: _Offer) -> str:
        type_, origin = offer.type, offer.origin
        declared = self._registry.get(type_)
        if isinstance(declared, Defined) and declared.title:
            return f"Of{self._names.pascal(split_words(declared.title))}"
        if isinstance(declared, Defined) and isinstance(declared.type, Slice):
            return f"Of{type_name(declared.type) or origin}"
        if isinstance(type_, Slice) and isinstance(type_.items, Named) and not type_.items.model:
            same = type_.items.name.replace("Union", "", 1) == origin
            return f"Of{origin}Array" if same else f"Of{origin}"
        if offer.listed and not _of_model(type_):
            return f"Of{origin}"
        if type_ == ANY or isinstance(type_, Dict):
            return f"Of{origin}"
        return f"Of{type_name(type_) or origin}"


def _of_model(type_: GoType) -> bool:
    return isinstance(type_, Named) and bool(type_.model)


def getters(union: ParamUnion, registry: Registry) -> list[Getter]:
    """Methods that return the properties of whichever variant is set; none where only one is an object."""
    structs = [(v.name, s) for v in union.variants if (s := _struct(v.type, registry)) is not None]
    if len(structs) < 2:
        return []
    found: dict[str, Getter] = {}
    for name, struct in structs:
        for field in struct.fields:
            if not field.embedded and field.name != "ExtraFields":
                getter = found.setdefault(field.name, Getter(f"Get{field.name}", None))
                getter.cases.append((f"Of{name}", field))
    for getter in found.values():
        kinds = {_got(field.type) for _, field in getter.cases}
        getter.result = kinds.pop() if len(kinds) == 1 else None
    return [found[name] for name in sorted(found)]


def _struct(type_: GoType, registry: Registry) -> Struct | None:
    inner = type_.inner if isinstance(type_, Pointer) else type_
    declared = registry.get(inner)
    return declared if isinstance(declared, Struct) else None


def _got(type_: GoType) -> GoType:
    """What a getter gives for a field: a pointer, but for lists and maps, which may be nil anyway."""
    inner = type_.inner if isinstance(type_, (Opt, Pointer)) else type_
    plain = below(inner)
    if isinstance(plain, (Slice, Dict, Reader)) or (isinstance(plain, Named) and plain.form in (Form.LIST, Form.MAP)):
        return plain
    return Pointer(plain)
