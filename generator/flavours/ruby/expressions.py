"""Types as they are written: in calls of the DSL, in documentation, in RBS and in RBI files."""

from __future__ import annotations

import re

from ...render.ruby.text import ruby_literal, ruby_symbol
from .declared import Constant, Declaration, EnumModule, UnionModule
from .rubytypes import ArrayOf, Basic, Form, HashOf, Literal, Named, RubyType

_RBS = {
    Basic.STRING: "String",
    Basic.INTEGER: "Integer",
    Basic.FLOAT: "Float",
    Basic.BOOLEAN: "bool",
    Basic.TIME: "Time",
    Basic.DATE: "Date",
    Basic.UNKNOWN: "top",
    Basic.IO: "StringIO",
    Basic.NIL: "nil",
}
_YARD = {
    Basic.STRING: "String",
    Basic.INTEGER: "Integer",
    Basic.FLOAT: "Float",
    Basic.BOOLEAN: "Boolean",
    Basic.TIME: "Time",
    Basic.DATE: "Date",
    Basic.UNKNOWN: "Object",
    Basic.FILE: "Pathname, StringIO, IO, String",
    Basic.IO: "StringIO",
    Basic.NIL: "nil",
}
_RBI = {**_RBS, Basic.BOOLEAN: "T::Boolean", Basic.UNKNOWN: "T.anything", Basic.NIL: "NilClass"}
_SCALARS = {bool: "Boolean", str: "Symbol", int: "Integer", float: "Float"}
_WIDEST = 12
"""A union with more types than this is documented by its name alone."""
_LONGEST_SAID = 2_000
"""And so is one whose types take more characters."""
_LONGEST_SENT = 20_000
"""Characters of all unions in what is sent; of those that come after them nothing is said."""


class Expressions:
    """Writes types for one SDK."""

    def __init__(self, root: str) -> None:
        self.root = root
        self._types = f"{root}::Internal::Type::"
        self._basics = {b: b.value if b in _PLAIN else f"{self._types}{b.value}" for b in Basic}
        self.declared: dict[str, Declaration] = {}
        """What was declared, by its whole name."""
        self._told: dict[str, str] = {}
        self._sent: dict[str, str] = {}
        self._open: set[str] = set()
        """What is being written at the moment."""
        self._written = 0
        """Characters of the unions in it."""

    # -- the DSL ------------------------------------------------------------------------------------------------------

    def dsl(self, type_: RubyType) -> str:
        """A type as an argument of `required`, `optional` or `variant`."""
        match type_:
            case Basic():
                return self._basics[type_]
            case Literal(value=value):
                return f"const: {ruby_literal(value)}"
            case Named(form=Form.ENUM):
                return f"enum: -> {{ {type_.written} }}"
            case Named(form=Form.UNION):
                return f"union: -> {{ {type_.written} }}"
            case Named():
                return f"-> {{ {type_.written} }}"
            case _:
                return f"-> {{ {self._inside(type_)} }}" if _own(type_) else self._inside(type_)

    def constant(self, type_: RubyType) -> str:
        """A list or map as the value of a constant: what is of this gem stands behind a lambda."""
        match type_:
            case ArrayOf(items=inner, nullable=nullable):
                return f"{self._types}ArrayOf[{self._lazy(inner)}{', nil?: true' if nullable else ''}]"
            case HashOf(values=inner, nullable=nullable):
                return f"{self._types}HashOf[{self._lazy(inner)}{', nil?: true' if nullable else ''}]"
            case _:
                return self._inside(type_)

    def _lazy(self, type_: RubyType) -> str:
        return self.constant(type_) if isinstance(type_, (ArrayOf, HashOf)) else self.dsl(type_)

    def variant(self, type_: RubyType) -> str:
        """A type as a variant of a union."""
        if isinstance(type_, Named) and type_.form is Form.UNION:
            return f"-> {{ {type_.written} }}"
        return self.dsl(type_)

    def result(self, type_: RubyType) -> str:
        """A type as the model of a request."""
        return type_.written if isinstance(type_, Named) else self._inside(type_)

    def _inside(self, type_: RubyType) -> str:
        match type_:
            case Basic():
                return self._basics[type_]
            case Literal(value=value):
                return f"const: {ruby_literal(value)}"
            case Named():
                return type_.written
            case ArrayOf(items=inner, nullable=nullable):
                return f"{self._types}ArrayOf[{self._item(inner)}{', nil?: true' if nullable else ''}]"
            case HashOf(values=inner, nullable=nullable):
                return f"{self._types}HashOf[{self._item(inner)}{', nil?: true' if nullable else ''}]"

    def _item(self, type_: RubyType) -> str:
        if isinstance(type_, Named) and type_.form is Form.ENUM:
            return f"enum: {type_.written}"
        if isinstance(type_, Named) and type_.form is Form.UNION:
            return f"union: {type_.written}"
        return self._inside(type_)

    # -- documentation ------------------------------------------------------------------------------------------------

    def yard(self, type_: RubyType, *, nullable: bool = False) -> str:
        """A type in documentation."""
        return f"{self._yard(type_)}, nil" if nullable else self._yard(type_)

    def _yard(self, type_: RubyType) -> str:
        match type_:
            case Basic.FILE:
                return f"{_YARD[type_]}, {self.root}::FilePart"
            case Basic():
                return _YARD[type_]
            case Literal(value=value):
                return _documented(value)
            case Named():
                return self._named(type_)
            case ArrayOf(items=inner, nullable=nullable):
                return f"Array<{self.yard(inner, nullable=nullable)}>"
            case HashOf(values=inner, nullable=nullable):
                return f"Hash{{Symbol=>{self.yard(inner, nullable=nullable)}}}"

    def _named(self, type_: Named) -> str:
        known = self._told.get(type_.full)
        if known is not None:
            return known
        self._told[type_.full] = type_.full  # Where it holds itself.
        match self.declared.get(type_.full):
            case EnumModule(values=values):
                kinds = dict.fromkeys(_SCALARS.get(type(v), "Object") for _, v, _ in values)
                text = ", ".join([*kinds, type_.full])
            case UnionModule(variants=variants):
                parts = dict.fromkeys(self._yard(v.type) for v in variants if not v.constant)
                if any(v.constant for v in variants):
                    parts.update(dict.fromkeys(("Symbol", type_.full)))
                text = ", ".join(parts)
                if len(parts) > _WIDEST or len(text) > _LONGEST_SAID:
                    text = type_.full
            case _:
                text = type_.full
        self._told[type_.full] = text
        return text

    # -- RBS ----------------------------------------------------------------------------------------------------------

    def rbs(self, type_: RubyType, *, nullable: bool = False) -> str:
        """A type in RBS files."""
        text = self._rbs(type_)
        return f"{text}?" if nullable and not text.endswith("?") else text

    def _rbs(self, type_: RubyType) -> str:
        match type_:
            case Basic.FILE:
                return f"{self.root}::Internal::file_input"
            case Basic():
                return _RBS[type_]
            case Literal(value=value):
                return rbs_literal(value)
            case Named(form=Form.CLASS):
                return type_.written
            case Named():
                return f"{type_.module}::{type_.alias}"
            case ArrayOf(items=inner, nullable=nullable):
                return f"::Array[{self.rbs(inner, nullable=nullable)}]"
            case HashOf(values=inner, nullable=nullable):
                return f"::Hash[Symbol, {self.rbs(inner, nullable=nullable)}]"

    # -- RBI ----------------------------------------------------------------------------------------------------------

    def rbi(self, type_: RubyType, *, sent: bool, nullable: bool = False) -> str:
        """A type in RBI files: what users may pass where it is `sent`, else what they get."""
        text = self._rbi(type_, sent)
        return f"T.nilable({text})" if nullable and text != "T.anything" else text

    def _rbi(self, type_: RubyType, sent: bool) -> str:
        match type_:
            case Basic.FILE:
                return f"{self.root}::Internal::FileInput"
            case Basic():
                return _RBI[type_]
            case Literal(value=value):
                return _SORBET.get(type(value), "T.anything")
            case Named(form=Form.CLASS):
                return f"{type_.written}::OrHash" if sent else type_.written
            case Named(form=Form.ENUM):
                return f"{type_.written}::{self.enum_alias(type_, sent)}"
            case Named(form=Form.UNION):
                return self._union(type_, sent)
            case Named():
                return self._held(type_, sent)
            case ArrayOf(items=inner, nullable=nullable):
                return f"T::Array[{self.rbi(inner, sent=sent, nullable=nullable)}]"
            case HashOf(values=inner, nullable=nullable):
                return f"T::Hash[Symbol, {self.rbi(inner, sent=sent, nullable=nullable)}]"

    def enum_alias(self, type_: Named, sent: bool) -> str:
        """The constant of an enum that is the type of its values."""
        declared = self.declared.get(type_.full)
        kinds = {type(v) for _, v, _ in declared.values} if isinstance(declared, EnumModule) else {str}
        kind = _SCALARS.get(kinds.pop(), "Symbol") if len(kinds) == 1 else "Symbol"
        return f"{'Or' if sent else 'Tagged'}{kind}"

    def _union(self, type_: Named, sent: bool) -> str:
        if type_.full in self._open:
            return "T.anything"  # Sorbet knows no types that hold themselves.
        if not sent:
            return f"{type_.written}::Variants"
        if not self._open:
            self._written = 0
        known = self._sent.get(type_.full)
        if known is None:
            declared = self.declared.get(type_.full)
            if not isinstance(declared, UnionModule) or self._written > _LONGEST_SENT:
                return "T.anything"
            known = self.any_of(declared, sent=True)
            if not self._open:
                self._sent[type_.full] = known
        self._written += len(known)
        return known if self._written <= _LONGEST_SENT or not self._open else "T.anything"

    def any_of(self, union: UnionModule, *, sent: bool) -> str:
        """All types of a union's variants."""
        self._open.add(union.type.full)
        parts: dict[str, None] = {}
        for variant in union.variants:
            if variant.constant:
                parts[f"{union.type.written}::{'OrSymbol' if sent else 'TaggedSymbol'}"] = None
            else:
                parts[self._rbi(variant.type, sent)] = None
        self._open.discard(union.type.full)
        listed = list(parts)
        return listed[0] if len(listed) == 1 else f"T.any({', '.join(listed)})" if listed else "T.anything"

    def _held(self, type_: Named, sent: bool) -> str:
        """The list or map that a constant holds."""
        declared = self.declared.get(type_.full)
        if not isinstance(declared, Constant) or type_.full in self._open:
            return "T.anything"
        self._open.add(type_.full)
        text = self._rbi(declared.value, sent)
        self._open.discard(type_.full)
        return text


_WRITABLE = re.compile(r"[^\"\\#\x00-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060-\uffff]*\Z")
"""Texts that every reader of RBS files reads alike."""
_PLAIN = frozenset([Basic.STRING, Basic.INTEGER, Basic.FLOAT, Basic.TIME, Basic.DATE, Basic.IO, Basic.NIL])
_SORBET = {bool: "T::Boolean", str: "Symbol", int: "Integer", float: "Float"}


def _own(type_: RubyType) -> bool:
    """Something of the gem is in it."""
    match type_:
        case Named():
            return True
        case ArrayOf(items=inner) | HashOf(values=inner):
            return _own(inner)
        case _:
            return False


def rbs_literal(value: object) -> str:
    """A value as a type in RBS files: its kind where there are no such types."""
    if isinstance(value, float):
        return "Float"
    if isinstance(value, str):
        return ruby_symbol(value) if _WRITABLE.match(value) else "Symbol"
    return ruby_literal(value)


def _documented(value: object) -> str:
    if isinstance(value, str):
        return "Symbol"
    return _SCALARS.get(type(value), "Object")
