"""Types of the model as Ruby: what a value is, and the declarations that it needs."""

from __future__ import annotations

from dataclasses import dataclass, field

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
    Type,
    Union,
    Unknown,
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


class Types:
    """Writes types; what they declare goes into the scope that they are used in."""

    def __init__(self, places: Places) -> None:
        self.places = places
        self.names = places.names
        self.classes: dict[str, ModelClass] = {}
        """Every class, by its whole name: those that others build on are looked up here."""

    # -- models -------------------------------------------------------------------------------------------------------

    def model(self, model: Model) -> Declaration | None:
        """The declaration of a model."""
        own = self.places.models[model.id]
        if model.alias_of:
            target = self.places.models.get(model.alias_of)
            return Alias(own, target) if target is not None else None
        type_ = model.type or Unknown()
        doc = tuple(t for t in (model.description, deprecation(model.deprecated)) if t)
        return self.declare(own, type_, doc)

    def declare(self, own: Named, type_: Type, doc: tuple[str, ...]) -> Declaration:
        """The declaration of a type under a name."""
        match without_null(type_):
            case Object() as inner:
                return self.model_class(own, inner, doc)
            case Enum() as inner:
                return self._enum(own, inner, doc)
            case Union() as inner:
                return self._union(own, inner, doc)
            case inner:
                scope = Scope(own.path[:-1], own.short)
                value = self.type_of(inner, scope, own.words)
                return Constant(own, value, isinstance(type_, Nullable), doc, scope.nested)

    # -- values -------------------------------------------------------------------------------------------------------

    def type_of(self, type_: Type, scope: Scope, words: Words, doc: str = "") -> RubyType:
        """The type of a value, null aside."""
        match type_:
            case Nullable(inner=inner):
                return self.type_of(inner, scope, words, doc)
            case Primitive(kind=kind, format=format_):
                if kind is Kind.STRING and format_ in _FORMATS:
                    return _FORMATS[format_]
                return _PRIMITIVES[kind]
            case Array(items=items):
                return ArrayOf(self.type_of(items, scope, singular_words(words)), self.is_nullable(items))
            case Map(values=values):
                return HashOf(self.type_of(values, scope, singular_words(words)), self.is_nullable(values))
            case ModelRef(model=model):
                return self.reference(model, scope, words)
            case Unknown(mapping=mapping):
                return HashOf(Basic.UNKNOWN) if mapping else Basic.UNKNOWN
            case File():
                return Basic.FILE
            case Enum() if type_.single is not None and type_.constant:
                return Literal(type_.single)
            case Union() if len(shown := self.variants(type_)) == 1 and type_.discriminator is None:
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
            return self.type_of(definition.type or Unknown(), scope, words)
        if own.form is Form.BASIC:
            return self.type_of(definition.type or Unknown(), scope, words)
        return self.places.models.get(definition.id, own)

    def is_nullable(self, type_: Type) -> bool:
        """Null is one of the values, said here or by the model that is referred to."""
        if isinstance(type_, Nullable):
            return True
        if isinstance(type_, ModelRef):
            return isinstance(self.places.definition(self.places.api.models[type_.model]).type, Nullable)
        return False

    def variants(self, union: Union) -> list[UnionVariant]:
        """The variants that Ruby users meet."""
        shown = [v for v in union.variants if v.availability.has(LANGUAGE)]
        return shown or list(union.variants)

    def _inline(self, type_: Enum | Union | Object, scope: Scope, words: Words, form: Form, doc: str) -> Named:
        own = self.places.named(scope.path, words, form, short=scope.short)
        at = len(scope.nested)
        made = self.declare(own, type_, (doc,) if doc else ())
        if isinstance(made, (ModelClass, EnumModule, UnionModule)):
            made.see = scope.owner
        scope.nested.insert(at, made)
        return own

    # -- classes ------------------------------------------------------------------------------------------------------

    def model_class(self, own: Named, type_: Object, doc: tuple[str, ...], *, params: bool = False) -> ModelClass:
        """The class of an object."""
        made = ModelClass(own, doc=doc or ((type_.description,) if type_.description else ()), params=params)
        self.classes[own.full] = made
        members = list(type_.properties)
        for base in type_.extends:
            found = self.reference(base.model, Scope((), False), ())
            if made.base is None and isinstance(found, Named) and found.form is Form.CLASS:
                made.base = found
            elif isinstance(inner := self.places.resolved(base), Object):
                have = {m.wire for m in members}
                members = [*(m for m in self._all(inner) if m.wire not in have), *members]
        scope = Scope(own.path, own.short, made.nested, own.full)
        shown = [m for m in members if m.availability.has(LANGUAGE)]
        made.fields = told_apart([self.field(m, scope) for m in shown])
        return made

    def _all(self, type_: Object) -> list[Property]:
        """The properties of an object and of those it extends."""
        found = {p.wire: p for base in type_.extends if isinstance(o := self.places.resolved(base), Object) for p in self._all(o)}
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
        if isinstance(type_, Enum) and type_.single is not None:
            if required:
                return Literal(type_.single)
            return self._inline(type_, scope, words, Form.ENUM, doc)
        if isinstance(type_, Nullable) and isinstance(type_.inner, Enum) and type_.inner.single is not None:
            return self._inline(type_.inner, scope, words, Form.ENUM, doc)
        return self.type_of(type_, scope, words, doc)

    # -- enums --------------------------------------------------------------------------------------------------------

    def _enum(self, own: Named, type_: Enum, doc: tuple[str, ...]) -> EnumModule:
        return EnumModule(own, self._values(type_, own.words, set()), doc)

    def _values(self, type_: Enum, words: Words, taken: set[str]) -> list[tuple[str, object, str]]:
        found = []
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

    def _union(self, own: Named, type_: Union, doc: tuple[str, ...]) -> UnionModule:
        made = UnionModule(own, doc=doc or ((type_.description,) if type_.description else ()))
        scope = Scope(own.path, own.short, made.nested, own.full)
        shown = self.variants(type_)
        made.nullable = any(v.nullable for v in shown)
        keys: dict[int, list[str]] = {}
        if type_.discriminator is not None:
            made.discriminator = type_.discriminator.wire
            for value, index in type_.discriminator.mapping:
                keys.setdefault(index, []).append(value)
        text = any(isinstance(v.type, Primitive) and v.type.kind is Kind.STRING for v in shown)
        constants: set[str] = set()
        for index, variant in enumerate(type_.variants):
            if variant not in shown:
                continue
            inner = without_null(variant.type)
            if isinstance(inner, Enum) and inner.single is None and text and not variant.title:
                named = self._values(inner, own.words, constants)
                made.variants.extend(Variant(Literal(value), None, name, doc=said) for name, value, said in named)
                continue
            words = self._words(variant, index)
            one = self._variant(inner, variant, scope, words)
            listed = keys.get(index)
            if listed is None or not isinstance(self.places.resolved(inner), Object):
                made.variants.append(one)
            else:
                made.variants.extend(Variant(one.type, key, doc=one.doc) for key in listed)
        if not any(v.key is not None for v in made.variants):
            made.discriminator = ""
        return made

    def _words(self, variant: UnionVariant, index: int) -> Words:
        """What a variant without a name of its own is called."""
        asked = variant.naming.get(LANGUAGE, "type_name")
        if asked:
            return split_words(asked)
        if variant.title and (words := split_words(variant.title)):
            return words
        if isinstance(variant.constant, str) and (words := split_words(variant.constant)):
            return words
        return ("union", f"member{index}")

    def _variant(self, inner: Type, variant: UnionVariant, scope: Scope, words: Words) -> Variant:
        if isinstance(inner, Enum) and inner.single is not None:
            return Variant(Literal(inner.single), doc=_described(inner))
        if isinstance(inner, (Array, Map)):
            type_ = self.type_of(inner, scope, words)
            name = self.places.claim(scope.path, self._listed(type_, words))
            return Variant(type_, array=name)
        type_ = self.type_of(inner, scope, words)
        return Variant(type_, doc=_described(self.places.resolved(inner)) if isinstance(type_, Named) else "")

    def _listed(self, type_: RubyType, words: Words) -> str:
        """The constant of a union that holds a list or map: what is in it, and what it is."""
        suffix = "Array" if isinstance(type_, ArrayOf) else "Map"
        inner = type_.items if isinstance(type_, ArrayOf) else type_.values if isinstance(type_, HashOf) else type_
        match inner:
            case ArrayOf():
                return f"{self.names.pascal(singular_words(words)).removesuffix('Array')}2D{suffix}"
            case Named():
                return f"{inner.name}{suffix}"
            case Basic():
                return f"{inner.value.removesuffix('Class')}{suffix}"
            case _:
                return f"{self.names.pascal(singular_words(words))}{suffix}"


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
