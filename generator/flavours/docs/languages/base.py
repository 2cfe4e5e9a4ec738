"""What pages ask of a language, and what most languages have alike."""

from __future__ import annotations

import re
from abc import ABC, abstractmethod
from collections.abc import Sequence
from dataclasses import dataclass

from ....ir.api import Method, MethodKind, Model, Parameter
from ....ir.target import Target
from ....ir.types import Enum, ModelRef, Object, Property, Type, Union, without_null
from ..arguments import arguments, is_mixed, placed
from ..book import Book, Chapter
from ..bullets import Bullet
from ..tree import Tree
from ..way import Way, parameters_way, returns_way

PARAMETERS = "Parameters"
_QUALIFIERS = re.compile(r"\b(?:\w+\.)+(?=\w)")


@dataclass(frozen=True, slots=True)
class Section:
    """A list of declarations under a heading."""

    heading: str
    bullets: Sequence[Bullet]


class Language(ABC):
    """One language of the reference. Subclasses say how things read; `tree` says what there is."""

    id: str
    fence: str
    variants_apart = False
    """What is inside an alternative of a model is listed even where it was listed outside of that union."""
    lists_constants = True
    """The one value of a constant stands below it."""
    describes_bare = True
    """Alternatives that are plain text, numbers or booleans have descriptions."""
    prefixed = False
    """Descriptions of parameters say where those travel, if they do not all travel alike."""

    def __init__(self, book: Book, target: Target) -> None:
        self.book = book
        self.api = book.api
        self.target = target
        self.tree = Tree(book, self)

    # -- declarations -------------------------------------------------------------------------------------------------

    @abstractmethod
    def model(self, way: Way) -> str:
        """The declaration of a model, as the first of its section."""

    @abstractmethod
    def member(self, way: Way) -> str:
        """The declaration of a property or a parameter."""

    @abstractmethod
    def variant(self, way: Way) -> str:
        """The declaration of an alternative of a union."""

    @abstractmethod
    def result(self, way: Way) -> str:
        """What a method gives back, where that is no model."""

    @abstractmethod
    def values(self, way: Way, enum: Enum) -> Sequence[Bullet]:
        """What stands below an enum."""

    def open_values(self, way: Way, union: Union) -> Sequence[Bullet]:
        """What stands below a union of text and enums of text: both, with the values below their enum."""
        ways = [way.variant_way(union, index) for index in self.shown(union)]
        return [Bullet(self.variant(inner), "", self.tree.inside(inner)) for inner in ways]

    # -- methods ------------------------------------------------------------------------------------------------------

    @abstractmethod
    def signature(self, chapter: Chapter, method: Method) -> str:
        """How the method is called; empty where the language has no such thing."""

    @abstractmethod
    def sample(self, chapter: Chapter, method: Method) -> str:
        """An example call, or nothing."""

    def has_resource(self, chapter: Chapter) -> bool:
        """Users of the language have the resource and those around it."""
        return all(r.availability.has(self.id) for r in (*chapter.chain, chapter.resource))

    def has_model(self, model: Model) -> bool:
        """Users of the language have the model."""
        return model.availability.has(self.id)

    def has(self, method: Method) -> bool:
        """Users of the language can call the method, if they have its resource."""
        return method.availability.has(self.id)

    def parameters(self, chapter: Chapter, method: Method) -> list[Section]:
        """What the method takes: here, all of it in one list."""
        found = [p for p in arguments(method) if self.has_member(p)]
        way = parameters_way(method, Object((), method.pointer))
        mixed = self.prefixed and is_mixed(found)
        bullets = [self.tree.member(way.member_way(p), placed(p) if mixed else None) for p in found]
        return [Section(PARAMETERS, bullets)] if bullets else []

    def has_member(self, member: Property | Parameter) -> bool:
        """Users of the language have the property or parameter."""
        return member.availability.has(self.id)

    def shown(self, union: Union) -> Sequence[int]:
        """The indexes of the alternatives that users of the language have; all where they would have none."""
        everything = range(len(union.variants))
        return [i for i in everything if union.variants[i].availability.has(self.id)] or everything

    def inherited(self, object_: Object) -> Sequence[Bullet]:
        """What stands above the properties of an object for the models that it extends: nothing, where the declaration
        names them."""
        return ()

    def returns(self, method: Method) -> list[Bullet]:
        """What the method gives back: its result, and the events of a stream."""
        return [self._returned(method, type_) for type_ in self.results(method)]

    def results(self, method: Method) -> list[Type]:
        """The types of what a method gives back: an item of a list that comes in pages, and the events of a stream."""
        if method.pagination is not None:
            return [method.pagination.item]
        return raw_results(method)

    def _returned(self, method: Method, type_: Type) -> Bullet:
        bare = without_null(type_)
        if isinstance(bare, ModelRef):
            return self.tree.model(self.api.models[bare.model])
        way = returns_way(method, type_)
        text = bare.description if isinstance(bare, (Object, Union)) else ""
        return Bullet(self.result(way), self.book.prose(text), self.tree.inside(way))


def raw_results(method: Method) -> list[Type]:
    """The types of what comes back as the document has them: the body, and the events of a stream."""
    if method.webhook is not None:
        return [method.webhook.event]
    found = [method.response.type] if method.response.type is not None else []
    if method.streaming is not None and method.streaming.event not in found:
        found.append(method.streaming.event)
    return found


def is_request(method: Method) -> bool:
    """The method sends a plain request."""
    return method.kind in (MethodKind.HTTP, MethodKind.ALIAS)


def unqualified(type_: str) -> str:
    """A type as its language writes it, names without those of modules and namespaces."""
    return _QUALIFIERS.sub("", type_)
