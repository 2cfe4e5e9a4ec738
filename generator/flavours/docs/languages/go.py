"""Go: methods of services, structs and constants."""

from __future__ import annotations

from collections.abc import Sequence

from ....ir.api import In, Method, Parameter
from ....ir.target import Target
from ....ir.types import Array, Enum, Map, ModelRef, Object, Type, Union
from ....render.go.text import go_literal
from ...go.gotypes import Form, GoType, Named, Slice
from ...go.methods import Gives, MethodView
from ...go.names import LANGUAGE
from ...go.params import whole_body
from ...go.plan import Go as GoFlavour
from ...go.samples import Samples
from ...go.sources import SourceFile
from ..arguments import arguments, is_mixed, placed
from ..book import Book, Chapter
from ..bullets import Bullet, Children
from ..way import Step, Way, parameters_way, returns_way
from .base import PARAMETERS, Language, Section
from .go_types import GoTypes, written

_STRUCT, _INTERFACE = "struct{…}", "interface{…}"
_DERIVED = (Gives.PAGES, Gives.STREAM)


class Go(Language):
    """The reference of a Go SDK."""

    id = LANGUAGE
    fence = "go"
    describes_bare = False

    def __init__(self, book: Book, target: Target) -> None:
        super().__init__(book, target)
        self._sdk = GoFlavour().sdk(book.api, target)
        self._samples = Samples(self._sdk)
        self._types = GoTypes(self._sdk.places, self._sdk.places.root)
        self._views: dict[str, tuple[SourceFile, list[MethodView]]] = {}
        for source, view in self._sdk.methods():
            self._views.setdefault(view.method.id, (source, []))[1].append(view)
        for method, (_, views) in self._views.items():
            self._name_roots(method, views)

    def _name_roots(self, method: str, views: Sequence[MethodView]) -> None:
        view = views[0]
        struct = view.params.struct
        way = parameters_way(view.method, Object((), view.method.pointer))
        self._types.roots[way.key] = struct.name if struct is not None else ""
        for type_ in self.results(view.method):
            root = next((v.result for v in views if v.result is not None and self._is_result(v, type_)), None)
            self._types.roots[returns_way(view.method, type_).key] = _root_name(root)

    def _is_result(self, view: MethodView, type_: Type) -> bool:
        streamed = view.method.streaming is not None and view.method.streaming.event is type_
        return streamed == (view.gives is Gives.STREAM)

    def shown(self, union: Union) -> Sequence[int]:
        known = self._sdk.places.variants(union)
        return [i for i, variant in enumerate(union.variants) if variant in known]

    # -- declarations -------------------------------------------------------------------------------------------------

    def model(self, way: Way) -> str:
        return self._declared(way, self._types.type_at(way))

    def result(self, way: Way) -> str:
        return self._declared(way, self._types.type_at(way))

    def member(self, way: Way) -> str:
        assert way.member is not None
        type_ = written(self._types.type_at(way))
        if isinstance(way.member, Parameter):
            type_ = f"param.Field[{type_}]"
        return f"{self._sdk.places.names.field(self._types.at(way).words)} {type_}"

    def variant(self, way: Way) -> str:
        type_ = self._types.type_at(way)
        resolved = self.tree.resolved(way.type)
        if not isinstance(way.bare, ModelRef):
            if isinstance(resolved, (Array, Map)):
                return f"type {self._types.path(way)} {written(type_)}"
            if isinstance(resolved, Enum) and not isinstance(type_, Named):
                return f"type {self._types.path(way)} {written(type_)}"
        return self._declared(way, type_)

    def _declared(self, way: Way, type_: GoType) -> str:
        """The declaration of a type, where it is one of the document; else the type itself."""
        if not isinstance(type_, Named):
            return written(type_)
        match type_.form:
            case Form.STRUCT:
                return f"type {type_.name} {_STRUCT}"
            case Form.UNION:
                return f"type {type_.name} {_INTERFACE}"
            case Form.ENUM:
                return f"type {type_.name} {type_.base}"
            case Form.LIST | Form.MAP:
                return f"type {type_.name} {written(self._below(way))}"
            case _:
                return type_.name

    def _below(self, way: Way) -> GoType:
        """What a list or a map with a name consists of."""
        model = self.tree.definition(self.api.models[way.bare.model]) if isinstance(way.bare, ModelRef) else way.model
        assert model is not None
        return self._types.contents(model)

    def inherited(self, object_: Object) -> Sequence[Bullet]:
        """The structs that it embeds."""
        bases = [self.tree.definition(self.api.models[base.model]) for base in object_.extends]
        return [Bullet(self._types.model_name(b), "", self.tree.of_model(b)) for b in bases]

    def values(self, way: Way, enum: Enum) -> Sequence[Bullet]:
        if self.tree.constant(way) and isinstance(enum.single, str):
            name = self._types.types.constants.type_of(enum.single, enum.pointer).name
            return [Bullet(f"const {name}{name} {name} = {go_literal(enum.single)}")]
        name = self._enum_name(way)
        return [
            Bullet(f"const {constant} {name} = {go_literal(value)}", self.book.prose(said))
            for constant, value, said in self._types.types.values(name, (enum,))
        ]

    def _enum_name(self, way: Way) -> str:
        """What the values of an enum are named after: in an open enum, the place of the union."""
        around = way.outer
        if way.step is Step.VARIANT and around is not None and isinstance(u := around.bare, Union):
            return self._types.path(around if self.tree.is_open(u) else way)
        return self._types.path(way)

    def open_values(self, way: Way, union: Union) -> Sequence[Bullet]:
        """Text, then its known values."""
        bullets = []
        for index in self.shown(union):
            inner = way.variant_way(union, index)
            text = self.variant(inner) if isinstance(inner.bare, ModelRef) else "string"
            bullets.append(Bullet(text, "", self.tree.inside(inner)))
        return bullets

    # -- methods ------------------------------------------------------------------------------------------------------

    def has(self, method: Method) -> bool:
        return super().has(method) and method.id in self._views

    def signature(self, chapter: Chapter, method: Method) -> str:
        source, views = self._views[method.id]
        view = views[0]
        way = ".".join(["client", *self._sdk.way(source), view.name])
        return f"{way}({', '.join(_arguments(view))}) {_results(view)}".rstrip()

    def parameters(self, chapter: Chapter, method: Method) -> list[Section]:
        """Parts of the path one by one, and a struct for the rest."""
        view = self._views[method.id][1][0]
        found = self._arguments(method)
        alone = {p.parameter.wire: p for p in view.params.positional}
        way = parameters_way(method, Object((), method.pointer))
        bullets = [
            Bullet(
                f"{p.name} {written(p.type)}",
                self.book.prose(p.parameter.documented),
                self.tree.inside(way.member_way(p.parameter)),
            )
            for p in alone.values()
        ]
        if view.params.raw:
            bullets.append(Bullet("body Reader"))
        if view.params.struct is not None:
            mixed = is_mixed(found)
            fields = [
                self.tree.member(way.member_way(p), placed(p) if mixed else None)
                for p in found
                if not (p.wire in alone and p.location is alone[p.wire].parameter.location)
            ]
            head = f"{view.params.argument} {view.params.struct.name}"
            bullets.append(Bullet(head, "", Children(way.key, lambda: fields)))
        return [Section(PARAMETERS, bullets)] if bullets else []

    def _arguments(self, method: Method) -> list[Parameter]:
        """What a call passes; a body that is a model is one field."""
        found = [p for p in arguments(method) if self.has_member(p)]
        whole = whole_body(self._sdk.places, method)
        if whole is None:
            return found
        others = [p for p in found if p.location is not In.BODY]
        return [*(p for p in others if p.required), whole, *(p for p in others if not p.required)]

    def sample(self, chapter: Chapter, method: Method) -> str:
        return self._samples.sample(method)


def _root_name(type_: GoType | None) -> str:
    """The name that inline types of a result begin with."""
    while isinstance(type_, Slice):
        type_ = type_.items
    if not isinstance(type_, Named):
        return ""
    return type_.name.replace("Union", "", 1) if type_.form is Form.UNION and not type_.model else type_.name


def _arguments(view: MethodView) -> list[str]:
    """What a call passes, by name."""
    if view.gives is Gives.EVENT:
        verified = view.method.webhook is not None and view.method.webhook.key_option
        return ["payload", "headers"] if verified else ["payload"]
    found = ["ctx", *(p.name for p in view.params.positional)]
    if view.params.raw:
        found.append("body")
    if view.params.struct is not None:
        found.append(view.params.argument)
    return found


def _results(view: MethodView) -> str:
    """What a call gives."""
    type_ = written(view.result) if view.result is not None else ""
    match view.gives:
        case Gives.NOTHING:
            return "error"
        case Gives.RESPONSE:
            return "(*Response, error)"
        case Gives.PAGE:
            return f"(*{view.page}[{type_}], error)"
        case Gives.STREAM:
            return f"*Stream[{type_}]"
        case _:
            return f"(*{type_}, error)"


def language(book: Book, target: Target) -> Go:
    """The Go SDK of a target."""
    return Go(book, target)
