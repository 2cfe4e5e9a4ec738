"""From types to declarations: what is listed below what, the same way in every language.

A language says how a declaration reads, and what it lists below enums and unions; which declarations there are, in
which order, what they say of themselves and which of them repeat others is decided here.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from ...ir.api import Model
from ...ir.types import (
    Array,
    Enum,
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
from .book import Book
from .bullets import Bullet, Children
from .way import Step, Way, model_way

if TYPE_CHECKING:
    from .languages.base import Language

SHOWN_WHOLE = 4
"""So many entries of a preview, a union or an enum are all printed; of more, the first three."""


def shortened(entries: Sequence[str]) -> list[str]:
    """The entries of a preview: all of four, else three and how many more there are."""
    if len(entries) <= SHOWN_WHOLE:
        return list(entries)
    return [*entries[: SHOWN_WHOLE - 1], f"{len(entries) - SHOWN_WHOLE + 1} more"]


class Tree:
    """The declarations of one API in one language."""

    def __init__(self, book: Book, language: Language) -> None:
        self.api = book.api
        self.prose = book.prose
        self._language = language
        self._models: dict[str, Children | None] = {}
        self._open: set[str] = set()

    # -- declarations -------------------------------------------------------------------------------------------------

    def model(self, model: Model) -> Bullet:
        """A model, as the first declaration of a section."""
        found = self.definition(model)
        way = model_way(found, found.type or Unknown())
        return Bullet(self._language.model(way), self.prose(model.documented or found.documented), self.of_model(found))

    def member(self, way: Way, description: str | None = None) -> Bullet:
        """A property or a parameter."""
        assert way.member is not None
        text = way.member.documented if description is None else description
        return Bullet(self._language.member(way), self.prose(text), self.inside(way))

    def variant(self, way: Way) -> Bullet:
        """An alternative of a union."""
        return Bullet(self._language.variant(way), self.prose(self._said_of_variant(way)), self.inside(way))

    def fields(self, way: Way, object_: Object) -> list[Bullet]:
        """The properties of an object."""
        own = [self.member(way.member_way(p)) for p in object_.properties if self._language.has_member(p)]
        return [*self._language.inherited(object_), *own]

    def variants(self, way: Way, union: Union) -> list[Bullet]:
        """The alternatives of a union."""
        return [self.variant(way.variant_way(union, index)) for index in self._language.shown(union)]

    # -- what is inside -----------------------------------------------------------------------------------------------

    def inside(self, way: Way) -> Children | None:
        """What is listed below the declaration of a type."""
        way = self._element(way)
        type_ = way.bare
        if isinstance(type_, ModelRef):
            found = self.of_model(self.definition(self.api.models[type_.model]))
            if found is None or not (self._language.variants_apart and self._of_named_union(way)):
                return found
            return Children(way.key, found.bullets)
        if not self._has_inside(way, type_):
            return None
        return Children(way.key, lambda: self._listed(way))

    def _element(self, way: Way) -> Way:
        """The way to the innermost element of arrays and maps."""
        while isinstance(container := way.bare, (Array, Map)):
            way = way.items_way(container)
        return way

    def _of_named_union(self, way: Way) -> bool:
        return way.step is Step.VARIANT and way.outer is not None and way.outer.step is Step.MODEL

    def _has_inside(self, way: Way, type_: Type) -> bool:
        match type_:
            case Object():
                return bool(type_.properties) and not self._is_mere_tag(way, type_)
            case Union():
                return True
            case Enum():
                return self._language.lists_constants or not self.constant(way)
            case _:
                return False

    def _is_mere_tag(self, way: Way, object_: Object) -> bool:
        """A type without a name of its own that holds nothing but a constant, which its declaration has told."""
        if self._language.lists_constants or way.step is Step.MODEL or len(object_.properties) != 1:
            return False
        return self.constant(way.member_way(object_.properties[0]))

    def of_model(self, model: Model) -> Children | None:
        """What is inside a model; its key is the model's, wherever it occurs."""
        if model.id not in self._models:
            if model.id in self._open:  # It is nothing but itself.
                return None
            self._open.add(model.id)
            way = self._element(model_way(model, model.type or Unknown()))
            inner = way.bare
            if isinstance(inner, ModelRef):
                found = self.of_model(self.definition(self.api.models[inner.model]))
                self._models[model.id] = None if found is None else Children(model.id, found.bullets)
            elif self._has_inside(way, inner):
                self._models[model.id] = Children(model.id, lambda: self._listed(way))
            else:
                self._models[model.id] = None
            self._open.discard(model.id)
        return self._models[model.id]

    def _listed(self, way: Way) -> Sequence[Bullet]:
        match way.bare:
            case Object() as object_:
                return self.fields(way, object_)
            case Enum() as enum:
                return self._language.values(way, enum)
            case Union() as union if self.is_open(union):
                return self._language.open_values(way, union)
            case Union() as union:
                return self.variants(way, union)
            case _:
                return ()

    # -- questions about types ----------------------------------------------------------------------------------------

    def definition(self, model: Model) -> Model:
        """The model itself, or the one it is another name for."""
        return self.api.models[model.alias_of] if model.alias_of else model

    def resolved(self, type_: Type) -> Type:
        """The type behind null, model references and other names of models."""
        seen: set[str] = set()
        type_ = without_null(type_)
        while isinstance(type_, ModelRef):
            if type_.model in seen:
                return Unknown()
            seen.add(type_.model)
            type_ = without_null(self.definition(self.api.models[type_.model]).type or Unknown())
        return type_

    def behind(self, way: Way) -> Way:
        """The way to what a model at a place stands for, on through models that are others; else the way itself."""
        seen: set[str] = set()
        while isinstance(way.bare, ModelRef) and way.bare.model not in seen:
            seen.add(way.bare.model)
            model = self.definition(self.api.models[way.bare.model])
            way = model_way(model, model.type or Unknown())
        return way

    def is_open(self, union: Union) -> bool:
        """A union of nothing but text and enums of text: an enum that may grow."""
        kinds = [self.resolved(v.type) for v in union.variants]
        return any(isinstance(k, Enum) for k in kinds) and all(
            isinstance(k, (Primitive, Enum)) and k.kind is Kind.STRING for k in kinds
        )

    def values_of(self, union: Union) -> Iterator[Enum]:
        """The enums of a union."""
        for variant in union.variants:
            if isinstance(found := self.resolved(variant.type), Enum):
                yield found

    def constant(self, way: Way) -> bool:
        """The type is one value that is marked as constant; a member of that kind is required."""
        type_ = self.resolved(way.type)
        if not isinstance(type_, Enum) or not type_.constant:
            return False
        return way.member is None or way.member.required

    def _said_of_variant(self, way: Way) -> str:
        assert way.variant is not None
        if not self._language.describes_bare and isinstance(way.bare, Primitive):
            return ""
        if way.variant.documented:
            return way.variant.documented
        type_ = way.bare
        if isinstance(type_, ModelRef):
            return self.definition(self.api.models[type_.model]).documented
        return ""
