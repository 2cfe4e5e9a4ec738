"""Declarations that say what is on the wire: those of HTTP, and of the command line, which passes it on."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence

from ....ir.api import Method, Model
from ....ir.types import (
    Array,
    Enum,
    File,
    Kind,
    Map,
    ModelRef,
    Object,
    Primitive,
    Type,
    Union,
    Unknown,
    without_null,
)
from ..bullets import Bullet
from ..tree import shortened
from ..way import Way
from .base import Language, is_request, raw_results

_PRIMITIVES = {Kind.STRING: "string", Kind.INTEGER: "number", Kind.NUMBER: "number", Kind.BOOLEAN: "boolean"}
_IDENTIFIER = re.compile(r"[A-Za-z_$][\w$]*", re.ASCII)


class Wire(Language):
    """Declarations of wire names with types that belong to no language."""

    variants_apart = True
    lists_constants = False
    file = "file"
    """What the type of a file is called."""

    # -- declarations -------------------------------------------------------------------------------------------------

    def model(self, way: Way) -> str:
        assert way.model is not None
        return f"{'_'.join(way.model.words)}: {self.opened(way.type)}"

    def member(self, way: Way) -> str:
        assert way.member is not None
        return f"{_name(way.member.wire)}: {self.optional(way)}{self.opened(way.type)}"

    def optional(self, way: Way) -> str:
        """What stands before the type of a member that may be left out."""
        assert way.member is not None
        return "" if way.member.required else "optional "

    def variant(self, way: Way) -> str:
        return f"{self._variant_name(way)}: {self.opened(way.type)}"

    def result(self, way: Way) -> str:
        return self.opened(way.type)

    def values(self, way: Way, enum: Enum) -> Sequence[Bullet]:
        return [Bullet(_literal(v.value), self.book.prose(v.description)) for v in enum.values]

    def _variant_name(self, way: Way) -> str:
        """A model's name, the value that discriminates, the title of the document, else its number."""
        variant, around = way.variant, way.outer
        assert variant is not None and around is not None
        if isinstance(way.bare, ModelRef):
            return "_".join(self.tree.definition(self.api.models[way.bare.model]).words)
        union = around.bare
        told = isinstance(union, Union) and union.discriminator is not None and not union.discriminator.inherited
        if told and variant.constant is not None:
            return str(variant.constant)
        return variant.title or f"union_member_{way.index}"

    # -- methods ------------------------------------------------------------------------------------------------------

    def has(self, method: Method) -> bool:
        return super().has(method) and is_request(method)

    def results(self, method: Method) -> list[Type]:
        return raw_results(method)

    # -- types --------------------------------------------------------------------------------------------------------

    def opened(self, type_: Type) -> str:
        """A type at the top of a declaration: what a model stands for, in place of its name."""
        bare = without_null(type_)
        return self._written(self._behind(bare)).rstrip()

    def _behind(self, type_: Type) -> Type:
        return self.tree.resolved(type_) if isinstance(type_, ModelRef) else type_

    def _written(self, type_: Type) -> str:
        """A type; objects end with a blank, which keeps them apart from what follows."""
        match without_null(type_):
            case Primitive(kind=kind):
                return _PRIMITIVES[kind]
            case Enum() as enum:
                return " or ".join(shortened([_literal(v.value) for v in enum.values]))
            case Array(items=items):
                return f"array of {self._written(items)}"
            case Map(values=values):
                return f"map[{self._written(values).rstrip()}]"
            case Object() as object_:
                return self._object(object_)
            case Union() as union:
                return " or ".join(shortened([self._written(union.variants[i].type) for i in self.shown(union)]))
            case ModelRef(model=model):
                return self.reference(self.tree.definition(self.api.models[model]))
            case File():
                return self.file
            case Unknown():
                return "unknown"
            case _:
                raise AssertionError(type_)

    def _object(self, object_: Object) -> str:
        if object_.extends:
            return " and ".join(self._written(base) for base in object_.extends)
        names = shortened([_name(p.wire) for p in object_.properties if self.has_member(p)])
        return f"object {{ {', '.join(names)} }} " if names else "unknown"

    def reference(self, model: Model) -> str:
        """The name of a model inside another type."""
        return self.book.casings.pascal(model.words)


def _name(wire: str) -> str:
    return wire if _IDENTIFIER.fullmatch(wire) else json.dumps(wire, ensure_ascii=False)


def _literal(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)
