"""Ruby: methods with keywords, classes and symbols."""

from __future__ import annotations

from collections.abc import Sequence

from ....ir.api import Method
from ....ir.target import Target
from ....ir.types import Array, Enum, Map, ModelRef, Object, Union, Unknown
from ....render.ruby.text import ruby_literal
from ...ruby.methods import MethodView
from ...ruby.names import LANGUAGE
from ...ruby.places import ResourcePlace
from ...ruby.plan import Ruby as RubyFlavour
from ...ruby.rubytypes import Basic, Form, Named
from ...ruby.samples import Samples
from ..arguments import arguments
from ..book import Book, Chapter
from ..bullets import Bullet
from ..tree import shortened
from ..way import Way, model_way, parameters_way
from .base import PARAMETERS, Language, Section
from .ruby_types import RubyTypes, written

_WRITTEN_OUT = (Form.BASIC, Form.VALUE)


class Ruby(Language):
    """The reference of a Ruby SDK."""

    id = LANGUAGE
    fence = "ruby"

    def __init__(self, book: Book, target: Target) -> None:
        super().__init__(book, target)
        self._sdk = RubyFlavour().sdk(book.api, target)
        self._samples = Samples(self._sdk)
        self.types = RubyTypes(self._sdk)
        self._written_out: set[str] = set()
        """The models without a name that are being written at the moment."""
        self._places: dict[str, ResourcePlace] = {v.method.id: place for place, v in self._sdk.methods()}

    # -- declarations -------------------------------------------------------------------------------------------------

    def model(self, way: Way) -> str:
        return self._declaration(way)

    def member(self, way: Way) -> str:
        return f"{self.types.field_name(way)}: {self.written(way)}"

    def variant(self, way: Way) -> str:
        assert way.variant is not None
        if isinstance(way.bare, ModelRef) and self._named(way.bare):
            return self._declaration(self.definition(way.bare))
        resolved = self.tree.resolved(way.type)
        if isinstance(resolved, Object) or (isinstance(resolved, Enum) and way.variant.title):
            return self._declaration(way)
        return self.written(way)

    def result(self, way: Way) -> str:
        found = self.types.at(way)
        if isinstance(found, Named):
            return self._declaration(way)
        return written(found) if isinstance(found, Basic) else self.written(way)

    def _declaration(self, way: Way) -> str:
        """The type there, under its name."""
        name = self.types.name(way)
        if isinstance(self.tree.resolved(way.type), Object):
            return f"class {name}"
        return f"{name} = {self.written(way)}"

    def values(self, way: Way, enum: Enum) -> Sequence[Bullet]:
        return [Bullet(ruby_literal(v.value), self.book.prose(v.description)) for v in enum.values]

    def open_values(self, way: Way, union: Union) -> Sequence[Bullet]:
        return self.tree.variants(way, union)

    # -- types --------------------------------------------------------------------------------------------------------

    def written(self, way: Way) -> str:
        """The type there: of what has no name of its own, what it consists of."""
        match way.bare:
            case Array() as array:
                return f"Array[{self.written(way.items_way(array))}]"
            case Map() as map_:
                return f"Hash[Symbol, {self.written(way.items_way(map_))}]"
            case Enum() as enum:
                return " | ".join(shortened([ruby_literal(v.value) for v in enum.values]))
            case Union() as union:
                return " | ".join(shortened([self.written(way.variant_way(union, i)) for i in self.shown(union)]))
            case ModelRef() as reference:
                return self.reference(reference)
            case Object() as object_:
                names = self.preview(way, object_)
                return f"{{ {', '.join(names)}}}" if names else written(Basic.UNKNOWN)
            case _:
                return written(self.types.basic(way))

    def reference(self, reference: ModelRef) -> str:
        """A model inside another type: its name, or what it is where Ruby has none for it."""
        way = self.definition(reference)
        if self._named(reference):
            return self.types.name(way)
        if way.key in self._written_out:
            return written(Basic.UNKNOWN)
        self._written_out.add(way.key)
        text = self.written(way)
        self._written_out.discard(way.key)
        return text

    def preview(self, way: Way, object_: Object) -> list[str]:
        """The names of an object's properties; of many, the first."""
        return shortened([self.types.field_name(way.member_way(p)) for p in object_.properties if self.has_member(p)])

    def definition(self, reference: ModelRef) -> Way:
        """To what a model stands for."""
        model = self.tree.definition(self.api.models[reference.model])
        return model_way(model, model.type or Unknown())

    def _named(self, reference: ModelRef) -> bool:
        """The model has a name in Ruby that types are written with."""
        own = self._sdk.places.models.get(self.definition(reference).key)
        return own is not None and own.form not in _WRITTEN_OUT

    # -- methods ------------------------------------------------------------------------------------------------------

    def has(self, method: Method) -> bool:
        return super().has(method) and bool(self.types.views(method))

    def signature(self, chapter: Chapter, method: Method) -> str:
        view = self.types.views(method)[0]
        names = self._sdk.places.names
        way = [*(names.attribute(r.words) for r in self._places[method.id].chain), view.name]
        result = "void" if view.result is Basic.NIL else written(view.result)
        around = view.page or ("Stream" if view.streaming is not None else "")
        return f"{'.'.join(way)}({', '.join(_arguments(view))}) -> {f'{around}<{result}>' if around else result}"

    def parameters(self, chapter: Chapter, method: Method) -> list[Section]:
        """Arguments and keywords alike, in one list: those that the method has in Ruby."""
        way = parameters_way(method, Object((), method.pointer))
        members = [way.member_way(p) for p in arguments(method) if self.has_member(p)]
        bullets = [self.tree.member(m) for m in members if self.types.field(m) is not None]
        return [Section(PARAMETERS, bullets)] if bullets else []

    def sample(self, chapter: Chapter, method: Method) -> str:
        return self._samples.sample(method)


def _arguments(view: MethodView) -> list[str]:
    """What a call passes."""
    if view.webhook is not None:
        return ["payload", "headers", "key"] if view.webhook.key_option else ["payload"]
    return [*(p.name for p in view.params.positional), *(["**kwargs"] if view.params.listed else [])]


def language(book: Book, target: Target) -> Ruby:
    """The Ruby SDK of a target."""
    return Ruby(book, target)
