"""Types of the model as Ruby: what a value is, and the declarations that it needs."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from ...ir.api import Model
from ...ir.names import Words, singular_words, split_words
from ...ir.types import (
    Array,
    Enum,
    File,
    Kind,
    Map,
    ModelRef,
    Nullable,
    Object,
    Primitive,
    Property,
    Scalar,
    Type,
    Union,
    Unknown,
    VariantRule,
    without_null,
)
from ...ir.types import Variant as UnionVariant
from .declared import Alias, Constant, Declaration, EnumModule, Field, ModelClass, UnionModule, Variant
from .names import LANGUAGE
from .places import Places
from .rubytypes import ArrayOf, Basic, Form, HashOf, Literal, Named, RubyType

_PRIMITIVES = {
    Kind.STRING: Basic.STRING,
    Kind.INTEGER: Basic.INTEGER,
    Kind.NUMBER: Basic.FLOAT,
    Kind.BOOLEAN: Basic.BOOLEAN,
}
_FORMATS = {"date": Basic.DATE, "date-time": Basic.TIME, "binary": Basic.FILE}


@dataclass(slots=True)
class Scope:
    """A module or class under construction that holds types without names of their own."""

    path: tuple[str, ...]
    short: bool
    nested: list[Declaration] = field(default_factory=list)
    owner: str = ""
    """What holds it, for documentation."""
    sent: bool = True
    """Its values may be sent: bytes can be files."""


class Types:
    """Writes types; what they declare goes into the scope that they are used in."""

    def __init__(self, places: Places) -> None:
        self.places = places
        self.names = places.names
        self.classes: dict[str, ModelClass] = {}
        """Every class, by its whole name: those that others build on are looked up here."""
        self.inline: dict[int, Named] = {}
        """What types without names of their own are declared as in models."""
        self._written_out: set[str] = set()
        """The models without a type that are being written out at the moment."""

    # -- models -------------------------------------------------------------------------------------------------------

    def model(self, model: Model) -> Declaration | None:
        """The declaration of a model."""
        own = self.places.models[model.id]
        if model.alias_of:
            target = self.places.models.get(model.alias_of)
            return Alias(own, target) if target is not None and target is not own else None
        type_ = model.type or Unknown()
        doc = tuple(t for t in (model.description, deprecation(model.deprecated)) if t)
        return self.declare(own, type_, doc, sent=self.places.api.usage[model.id].request)

    def declare(self, own: Named, type_: Type, doc: tuple[str, ...], *, sent: bool = True) -> Declaration:
        """The declaration of a type under a name."""
        match self.places.plain(type_):
            case Object() as inner:
                return self.model_class(own, inner, doc, sent=sent)
            case Enum() as inner:
                return self._enum(own, inner, doc)
            case Union() as inner:
                return self._union(own, inner, doc, sent=sent)
            case inner:
                scope = Scope(own.path[:-1], own.short, sent=sent)
                value = self._listing(inner, scope, own.words)
                return Constant(own, value, isinstance(type_, Nullable), doc, scope.nested)

    def _listing(self, type_: Type, scope: Scope, words: Words) -> RubyType:
        """The type of a named list; what is in it is an item of the list."""
        if isinstance(type_, Array):
            items = self.type_of(type_.items, scope, (*singular_words(words), "item"))
            return ArrayOf(items, self.is_nullable(type_.items))
        return self.type_of(type_, scope, words)

    # -- values -------------------------------------------------------------------------------------------------------

    def type_of(self, type_: Type, scope: Scope, words: Words, doc: str = "") -> RubyType:
        """The type of a value, null aside."""
        match type_:
            case Nullable(inner=inner):
                return self.type_of(inner, scope, words, doc)
            case Primitive(kind=kind, format=format_):
                if kind is Kind.STRING and format_ in _FORMATS and (scope.sent or format_ != "binary"):
                    return _FORMATS[format_]
                return _PRIMITIVES[kind]
            case Array(items=items):
                return ArrayOf(self.type_of(items, scope, singular_words(words)), self.is_nullable(items))
            case Map(values=values):
                return HashOf(self.type_of(values, scope, singular_words(words)), self.is_nullable(values))
            case ModelRef(model=model):
                return self.reference(model, scope, words)
            case Unknown():
                return Basic.UNKNOWN
            case File():
                return Basic.FILE if scope.sent else Basic.STRING
            case Union() if len(shown := self.places.variants(type_)) == 1:
                return self.type_of(shown[0].type, scope, words, doc)
            case Enum():
                return self._inline(type_, scope, words, Form.ENUM, doc)
            case Union():
                return self._inline(type_, scope, words, Form.UNION, doc)
            case Object():
                return self._inline(type_, scope, words, Form.CLASS, doc)

    def reference(self, model: str, scope: Scope, words: Words) -> RubyType:
        """The type of a model; one that Ruby does without is written out in its place."""
        found = self.places.api.models[model]
        own = self.places.models.get(model) or self.places.models.get(found.alias_of)
        definition = self.places.definition(found)
        if own is None:
            return self._in_place(definition, scope, words)
        if own.form in (Form.BASIC, Form.VALUE):
            return self.type_of(definition.type or Unknown(), scope, words)
        return self.places.models.get(definition.id, own)

    def _in_place(self, model: Model, scope: Scope, words: Words) -> RubyType:
        """A model without a type of its own, written out; inside itself it may be anything."""
        if model.id in self._written_out:
            return Basic.UNKNOWN
        self._written_out.add(model.id)
        made = self.type_of(model.type or Unknown(), scope, words)
        self._written_out.discard(model.id)
        return made

    def is_nullable(self, type_: Type) -> bool:
        """Null is one of the values, said here or by the model that is referred to."""
        if isinstance(type_, Nullable):
            return True
        if isinstance(type_, ModelRef):
            return isinstance(self.places.definition(self.places.api.models[type_.model]).type, Nullable)
        return False

    def _inline(self, type_: Enum | Union | Object, scope: Scope, words: Words, form: Form, doc: str) -> Named:
        own = self.places.named(scope.path, words, form, short=scope.short)
        self.inline.setdefault(id(type_), own)
        at = len(scope.nested)
        made = self.declare(own, type_, (doc,) if doc else (), sent=scope.sent)
        if isinstance(made, (ModelClass, EnumModule, UnionModule)):
            made.see = scope.owner
        scope.nested.insert(at, made)
        return own

    # -- classes ------------------------------------------------------------------------------------------------------

    def model_class(self, own: Named, type_: Object, doc: tuple[str, ...], *, sent: bool = True) -> ModelClass:
        """The class of an object."""
        made = ModelClass(own, doc=doc or ((type_.description,) if type_.description else ()))
        self.classes[own.full] = made
        members = list(type_.properties)
        for base in type_.extends:
            found = self.reference(base.model, Scope((), False), ())
            if made.base is None and isinstance(found, Named) and found.form is Form.CLASS:
                made.base = found
            elif isinstance(inner := self.places.resolved(base), Object):
                have = {m.wire for m in members}
                members = [*(m for m in self._all(inner) if m.wire not in have), *members]
        scope = Scope(own.path, own.short, made.nested, own.full, sent)
        shown = [m for m in members if m.availability.has(LANGUAGE)]
        made.fields = told_apart([self.field(m, scope) for m in shown])
        return made

    def _all(self, type_: Object) -> list[Property]:
        """The properties of an object and of those it extends."""
        found = {
            p.wire: p
            for base in type_.extends
            if isinstance(o := self.places.resolved(base), Object)
            for p in self._all(o)
        }
        return [*{**found, **{p.wire: p for p in type_.properties}}.values()]

    def field(self, member: Property, scope: Scope) -> Field:
        """A field of a property."""
        asked = member.naming.get(LANGUAGE, "property_name")
        words = split_words(asked) if asked else member.words
        type_ = self.field_type(member.type, scope, words, required=member.required, doc=member.description)
        doc = tuple(t for t in (member.description,) if t)
        nullable = self.is_nullable(member.type)
        return Field(self.names.field(words), member.wire, type_, member.required, nullable, doc, member.deprecated)

    def field_type(self, type_: Type, scope: Scope, words: Words, *, required: bool, doc: str = "") -> RubyType:
        """The type of what a field holds: one value alone where nothing else can be there."""
        if isinstance(type_, Enum) and required and _is_constant(type_):
            return Literal(type_.single)
        return self.type_of(type_, scope, words, doc)

    # -- enums --------------------------------------------------------------------------------------------------------

    def _enum(self, own: Named, type_: Enum, doc: tuple[str, ...]) -> EnumModule:
        return EnumModule(own, self._values(type_, own.words, set()), doc)

    def _values(self, type_: Enum, words: Words, taken: set[str]) -> list[tuple[str, Scalar, str]]:
        found: list[tuple[str, Scalar, str]] = []
        for value in type_.values:
            if value.value is None:
                continue
            plain = name = self.names.constant(value.value, words)
            number = 1
            while name in taken:
                number += 1
                name = f"{plain}_{number}"
            taken.add(name)
            found.append((name, value.value, value.description))
        return found

    # -- unions -------------------------------------------------------------------------------------------------------

    def _union(self, own: Named, type_: Union, doc: tuple[str, ...], *, sent: bool) -> UnionModule:
        made = UnionModule(own, doc=doc or ((type_.description,) if type_.description else ()))
        scope = Scope(own.path, own.short, made.nested, own.full, sent)
        shown = self.places.variants(type_)
        made.nullable = any(v.nullable for v in shown)
        made.discriminator, keys = self._keys(type_)
        text = any(isinstance(v.type, Primitive) and v.type.kind is Kind.STRING for v in shown)
        alone = sum(isinstance(self.places.resolved(v.type), Enum) for v in shown) == 1
        constants: set[str] = set()
        told: dict[int, Variant] = {}
        for index, variant in enumerate(type_.variants):
            if variant not in shown:
                continue
            inner = without_null(variant.type)
            if isinstance(inner, Enum) and not _is_constant(inner) and text and alone:
                named = self._values(inner, own.words, constants)
                made.variants.extend(Variant(Literal(value), None, name, doc=said) for name, value, said in named)
                continue
            one = self._variant(inner, variant, scope, self._words(variant, index))
            made.types[index] = one.type
            if any(at == index for _, at in keys):
                told[index] = one
            else:
                made.variants.append(one)
        # Those that a value tells apart come first, in the order of the values.
        led = [Variant(told[index].type, key, doc=told[index].doc) for key, index in keys if index in told]
        made.variants[:0] = led
        return made

    def _keys(self, type_: Union) -> tuple[str, list[tuple[str, int]]]:
        """The property that tells all variants apart, and its values with the variants' indexes."""
        told = type_.discriminator
        if told is None or not told.complete or told.inherited:
            return "", []
        # As the family's SDKs have them: what takes the property over from another model comes last.
        own: list[tuple[str, int]] = []
        inherited: list[tuple[str, int]] = []
        for key, at in told.mapping:
            type_at = without_null(type_.variants[at].type)
            if isinstance(self.places.resolved(type_at), Object):
                declared = not isinstance(type_at, Object) or any(p.wire == told.wire for p in type_at.properties)
                (own if declared else inherited).append((key, at))
        keys = [*own, *inherited]
        return (told.wire, keys) if keys else ("", [])

    def _words(self, variant: UnionVariant, index: int) -> Words:
        """What a variant without a name of its own is called."""
        asked = variant.naming.get(LANGUAGE, "type_name")
        if asked:
            return split_words(asked)
        return variant.words or ("union", f"member{index}")

    def _variant(self, inner: Type, variant: UnionVariant, scope: Scope, words: Words) -> Variant:
        if isinstance(inner, Enum) and _is_constant(inner):
            return Variant(Literal(inner.single))
        if isinstance(inner, (Array, Map)):
            type_ = self.type_of(inner, scope, words)
            name = self.places.claim(scope.path, self._listed(type_, words))
            return Variant(type_, array=name)
        if isinstance(inner, Object) and variant.rule is VariantRule.CONSTANT:
            # What names it after its constant takes the property for one.
            inner = replace(inner, properties=tuple(_constant(p, variant) for p in inner.properties))
        type_ = self.type_of(inner, scope, words)
        return Variant(type_, doc=_described(self.places.resolved(inner)) if isinstance(type_, Named) else "")

    def _listed(self, type_: RubyType, words: Words) -> str:
        """The constant of a union that holds a list or map: what is in it, and what it is."""
        suffix = "Array" if isinstance(type_, ArrayOf) else "Map"
        inner = type_.items if isinstance(type_, ArrayOf) else type_.values if isinstance(type_, HashOf) else type_
        match inner:
            case ArrayOf():
                plain = self.names.pascal(singular_words(words))
                return f"{plain.removesuffix('Array') or plain}2D{suffix}"
            case Named():
                return f"{inner.name}{suffix}"
            case Basic():
                return f"{Basic.STRING.value if inner is Basic.FILE else inner.value}{suffix}"
            case _:
                return f"{self.names.pascal(singular_words(words))}{suffix}"


def _constant(member: Property, variant: UnionVariant) -> Property:
    """A property of a variant; the one that tells it apart is constant."""
    inner = member.type
    if member.wire != variant.basis[0] or not isinstance(inner, Enum) or inner.single is None:
        return member
    return replace(member, type=replace(inner, constant=True))


def _is_constant(type_: Enum) -> bool:
    """The document calls its only value constant."""
    return type_.constant and type_.single is not None


def _described(type_: Type) -> str:
    return type_.description if isinstance(type_, (Object, Union)) else ""


def deprecation(reason: str | None) -> str:
    """What documentation says of something deprecated; empty for what is not."""
    if reason is None:
        return ""
    return f"Deprecated: {reason}" if reason else "Deprecated."


def told_apart(fields: list[Field]) -> list[Field]:
    """The fields, each under a name of its own."""
    taken: set[str] = set()
    for made in fields:
        plain, number = made.name, 1
        while made.name in taken:
            number += 1
            made.name = f"{plain}{number}"
        taken.add(made.name)
    return fields
