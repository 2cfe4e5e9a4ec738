"""Types of the model as TypeScript: expressions, and the interfaces that objects without a name of their own become.

An inline object is an interface in a namespace that carries its owner's name: ``Message.Attachment``. It is named after
the property it is for, or after what names it as a variant of a union.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import count

from ...ir.api import Parameter
from ...ir.names import Words, item_words, singular_words
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
    Variant,
    without_null,
)
from ...render.document import Doc
from ...render.typescript.expressions import array_type, map_type, union_type
from ...render.typescript.text import property_key, ts_literal
from .modules import Module
from .names import LANGUAGE
from .places import Places

PRIMITIVES = {Kind.STRING: "string", Kind.INTEGER: "number", Kind.NUMBER: "number", Kind.BOOLEAN: "boolean"}
ANY_TEXT = "(string & {})"
"""Any text beside listed ones: editors still offer those."""


@dataclass(slots=True)
class Namespace:
    """What an exported name has inside: the interfaces of its inline objects."""

    name: str
    parent: Namespace | None = None
    declared: list[Interface | Alias] = field(default_factory=list)
    taken: dict[str, int] = field(default_factory=dict)
    """Names, with the identity of the type each is for."""


@dataclass(slots=True)
class Member:
    """One property of an interface."""

    key: str
    optional: bool
    type: Doc
    doc: tuple[str, ...]
    """Paragraphs."""
    pointer: str = ""
    source: Property | Parameter | None = None
    """What it stands for."""


@dataclass(slots=True)
class Interface:
    name: str
    members: tuple[Member, ...]
    extends: tuple[str, ...]
    doc: tuple[str, ...]
    inside: Namespace
    pointer: str = ""
    index: Doc | None = None
    """The type of members that are not listed."""
    origin: Type | None = None
    """The type that it stands for; None for one that only methods have."""
    words: Words = ()
    """What it is named after, inside another type."""


@dataclass(slots=True)
class Alias:
    name: str
    type: Doc
    doc: tuple[str, ...]
    inside: Namespace
    pointer: str = ""
    origin: Type | None = None


class Types:
    """Writes the types of one module."""

    def __init__(self, module: Module, places: Places) -> None:
        self.module = module
        self.places = places

    # -- declarations -------------------------------------------------------------------------------------------------

    def declare(self, name: str, type_: Type, words: Words, doc: tuple[str, ...] = ()) -> Interface | Alias:
        """The exported declaration of a type: an interface for an object, else an alias."""
        inside = Namespace(name)
        inner = alone(without_null(type_))
        if isinstance(inner, ModelRef) and isinstance(self._resolved(inner), Object):
            inner = self._resolved(inner)  # A second name is an interface of its own; the config's aliases are not.
        if isinstance(inner, (Enum, Primitive)):
            inner = type_  # Elsewhere what refers to the name says that the value may be null.
        if isinstance(inner, Object):
            return self.interface(name, inner, inside, doc)
        own = item_words(words) if isinstance(inner, Array) else words
        pointer = inner.pointer if isinstance(inner, (Union, Enum)) else ""
        return Alias(name, self.expression(inner, own, inside), doc, inside, pointer, type_)

    def interface(self, name: str, type_: Object, inside: Namespace, doc: tuple[str, ...] = ()) -> Interface:
        """An object as an interface whose inline types stand `inside` its namespace."""
        members = [self.member(p, inside) for p in type_.properties if p.availability.has(LANGUAGE)]
        index: Doc | None = None
        if type_.additional is not None:
            everything = all(isinstance(without_null(p.type), Unknown) for p in type_.properties)
            index = self.expression(type_.additional, ("item",), inside) if everything else "unknown"
        extends = tuple(self._base(base, type_, inside) for base in type_.extends)
        description = doc or ((type_.description,) if type_.description else ())
        return Interface(name, tuple(members), extends, description, inside, type_.pointer, index, type_)

    def member(self, member: Property, inside: Namespace) -> Member:
        """A property."""
        doc = [member.description] if member.description else []
        if member.deprecated is not None:
            doc.append(f"@deprecated {member.deprecated}".rstrip())
        return Member(
            property_key(key_of(member)),
            not member.required,
            self.expression(member.type, member.words, inside),
            tuple(doc),
            member.pointer,
            member,
        )

    def _base(self, base: ModelRef, type_: Object, inside: Namespace) -> str:
        """What an interface extends; properties that it declares anew are left out of it."""
        symbol = self.places.symbol(base.model)
        own = symbol.module == self.module.path and symbol.name not in inside.taken
        name = symbol.name if own else self.reference(base.model, inside)
        inherited = {p.wire: p for p in self._properties(base.model)}
        anew = [p.wire for p in type_.properties if p.wire in inherited and not self._narrows(p, inherited[p.wire])]
        keys = " | ".join(ts_literal(wire) for wire in anew)
        return f"Omit<{name}, {keys}>" if anew else name

    def _narrows(self, member: Property, inherited: Property) -> bool:
        """Every value of the property is one of the inherited property, too: it can be declared anew as it is."""
        if inherited.required and not member.required:
            return False
        scratch = Namespace("")
        own = [repr(o) for o in self.operands(member.type, member.words, scratch)]
        base = [repr(o) for o in self.operands(inherited.type, member.words, scratch)]
        texts = "'string'" in base and all(o.startswith("\"'") for o in own)
        return set(own) <= set(base) or "'unknown'" in base or texts

    def _properties(self, model: str) -> list[Property]:
        type_ = without_null(self.places.definition(self.places.api.models[model]).type or Unknown())
        if not isinstance(type_, Object):
            return []
        return [*(p for base in type_.extends for p in self._properties(base.model)), *type_.properties]

    # -- expressions --------------------------------------------------------------------------------------------------

    def expression(self, type_: Type, words: Words, inside: Namespace) -> Doc:
        """The type of a value whose inline objects are called `words`."""
        return union_type(self.operands(type_, words, inside))

    def operands(self, type_: Type, words: Words, inside: Namespace) -> list[Doc]:
        """The alternatives of a type, in order; one for a type that is no union."""
        match type_:
            case Nullable(inner=inner):
                found = self.operands(inner, words, inside)
                return found if "null" in found else [*found, "null"]
            case Union():
                only = alone(type_)
                return self._union(type_, words, inside) if only is type_ else self.operands(only, words, inside)
            case Enum():
                return [ts_literal(v.value) for v in type_.values]
            case Primitive(kind=kind):
                return [PRIMITIVES[kind]]
            case Array(items=element):
                return [array_type(self.operands(element, singular_words(words), inside))]
            case Map(values=values):
                return [map_type(self.expression(values, words, inside))]
            case Object():
                return [f"{inside.name}.{self._nested(type_, words, inside)}"]
            case ModelRef(model=model):
                nullable = isinstance(self.places.definition(self.places.api.models[model]).type, Nullable)
                return [self.reference(model, inside), *(["null"] if nullable else [])]
            case Unknown():
                return ["unknown"]
            case File():
                return [self.module.name(("core", "uploads"), "Uploadable")]

    def reference(self, model: str, inside: Namespace) -> str:
        """The name of a model, as it is reached from here."""
        symbol = self.places.symbol(model)
        if symbol.module == self.module.path and inside.parent is None and symbol.name not in inside.taken:
            return symbol.name
        return f"{self.module.namespace(symbol.module)}.{symbol.name}"

    def listed(self, model: str, item: Object | Union) -> tuple[Words, tuple[Doc, ...]] | None:
        """What the items of a list that is a model are called, and their type as it is reached from here: the names
        that they have inside the model. None when no property of the model's own lists them."""
        type_ = self._resolved(ModelRef(model))
        listing = next((p for p in type_.properties if _lists(p, item)), None) if isinstance(type_, Object) else None
        if listing is None or not isinstance(type_, Object):
            return None
        home = self.places.symbol(model)
        inside = Namespace(home.name)
        Types(Module(home.module, self.places.names), self.places).interface(home.name, type_, inside)
        inside.name = self.reference(model, Namespace(""))
        words = singular_words(listing.words)
        return (*self.places.api.models[model].words, *words), tuple(self.operands(item, words, inside))

    def _union(self, type_: Union, words: Words, inside: Namespace) -> list[Doc]:
        plain = [self._resolved(v.type) for v in type_.variants]
        listed = any(isinstance(t, Enum) for t in plain) and all(isinstance(t, (Enum, Primitive)) for t in plain)
        found: list[Doc] = []
        for index, variant in enumerate(type_.variants):
            for operand in self._variant(variant, index, words, inside):
                text = ANY_TEXT if operand == "string" and listed else operand
                if text not in found:
                    found.append(text)
        return found

    def _variant(self, variant: Variant, index: int, words: Words, inside: Namespace) -> list[Doc]:
        found = self.operands(variant.type, variant.called(LANGUAGE, index), inside)
        return [*found, "null"] if variant.nullable else found

    def _nested(self, type_: Object, words: Words, inside: Namespace) -> str:
        """The name of an inline object in the namespace of its owner, declared when it is new."""
        name = self.places.names.type_name(words)
        candidates = (name if number == 1 else f"{name}{number}" for number in count(1))
        free = next(c for c in candidates if inside.taken.get(c, id(type_)) == id(type_))
        if free not in inside.taken:
            inside.taken[free] = id(type_)
            place = len(inside.declared)
            declared = self.interface(free, type_, Namespace(free, inside))
            declared.words = words
            inside.declared.insert(place, declared)
        return free

    def _resolved(self, type_: Type) -> Type:
        if isinstance(type_, ModelRef):
            return without_null(self.places.definition(self.places.api.models[type_.model]).type or Unknown())
        return without_null(type_)


def key_of(member: Property) -> str:
    """The name of a property: its wire name, unless the document gives it another one."""
    return member.naming.get(LANGUAGE, "property_name") or member.wire


def _lists(member: Property, item: Type) -> bool:
    type_ = without_null(member.type)
    return isinstance(type_, Array) and without_null(type_.items) is item


def alone(type_: Type) -> Type:
    """The only variant of a union of one, else the type."""
    while isinstance(type_, Union) and len(type_.variants) == 1:
        type_ = type_.variants[0].type
    return type_
