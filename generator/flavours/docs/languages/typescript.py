"""TypeScript: methods with arguments by position and in an object, interfaces and type expressions."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ....ir.api import Body, In, Method, Parameter
from ....ir.target import Target
from ....ir.types import Enum, File, Object, Union
from ....render.document import Doc, layout
from ....render.text import double_quoted
from ....render.typescript.text import property_key
from ...typescript.methods import Argument, MethodView
from ...typescript.names import LANGUAGE
from ...typescript.params import Params, raw_body
from ...typescript.plan import TypeScript as TypeScriptFlavour
from ...typescript.samples import Samples
from ...typescript.types import alone, key_of
from ..arguments import arguments, is_mixed, placed
from ..book import Book, Chapter
from ..bullets import Bullet, Children
from ..tree import shortened
from ..way import Way, parameters_way, returns_way
from .base import PARAMETERS, Language, Section, unqualified
from .typescript_types import TypeScriptTypes, literal

_PROMISE = re.compile(r"(?:API)?Promise<(.*)>")


class TypeScript(Language):
    """The reference of a TypeScript SDK."""

    id = LANGUAGE
    fence = "typescript"
    describes_bare = False

    def __init__(self, book: Book, target: Target) -> None:
        super().__init__(book, target)
        self._sdk = TypeScriptFlavour().sdk(book.api, target)
        self._views = {view.method.id: (file, view) for file, view in self._sdk.methods()}
        self._samples = Samples(self._sdk)
        self._types = TypeScriptTypes(self._sdk, self.tree, {id_: view for id_, (_, view) in self._views.items()})
        self._keys: dict[str, dict[tuple[In, str], str]] = {}

    def shown(self, union: Union) -> Sequence[int]:
        """All: expressions have what the config leaves out, too."""
        return range(len(union.variants))

    # -- declarations -------------------------------------------------------------------------------------------------

    def model(self, way: Way) -> str:
        return self._named(way)

    def result(self, way: Way) -> str:
        assert way.method is not None
        if isinstance(way.bare, File):
            return _result(self._views[way.method.id][1])
        return self._named(way)

    def _named(self, way: Way) -> str:
        """What a name of its own stands for; items of pages may have none."""
        if isinstance(alone(self.tree.behind(way).bare), Object):
            return self._interface(way)
        name = self._types.name(way)
        return f"{name} = {self._types.contents(way)}" if name else self._types.contents(way)

    def variant(self, way: Way) -> str:
        behind = self.tree.behind(way)
        match alone(behind.bare):
            case Object():
                return self._interface(way)
            case Union() if behind is not way:
                return self._types.name(way)
            case _:
                return self._types.contents(behind) if behind is not way else self._types.variant(way)

    def _interface(self, way: Way) -> str:
        object_ = alone(self.tree.behind(way).bare)
        assert isinstance(object_, Object)
        bases = ", ".join(self._sdk.places.symbol(base.model).name for base in object_.extends)
        return f"{self._types.name(way)} extends {bases}" if bases else self._types.name(way)

    def member(self, way: Way) -> str:
        member = way.member
        assert member is not None
        key = self._key(way, member) if isinstance(member, Parameter) else key_of(member)
        quoted = key if property_key(key) == key else double_quoted(key)
        return f"{quoted}{'' if member.required else '?'}: {self._types.expression(way)}"

    def _key(self, way: Way, parameter: Parameter) -> str:
        """The name of a parameter in the object that a method takes."""
        assert way.outer is not None and way.outer.method is not None
        method = way.outer.method
        keys = self._keys.get(method.id)
        if keys is None:
            params = self._views[method.id][1].params
            found = params.keys if params is not None else {}
            keys = self._keys[method.id] = {(p.location, p.wire): key for p, key in found.items()}
        return keys[parameter.location, parameter.wire]

    def values(self, way: Way, enum: Enum) -> Sequence[Bullet]:
        return [Bullet(literal(v.value), self.book.prose(v.description)) for v in enum.values]

    # -- methods ------------------------------------------------------------------------------------------------------

    def has(self, method: Method) -> bool:
        return super().has(method) and method.id in self._views

    def signature(self, chapter: Chapter, method: Method) -> str:
        file, view = self._views[method.id]
        way = ".".join(["client", *self._sdk.way(file), view.name])
        given = (f"{a.name}{'?' if a.optional or a.default else ''}" for a in view.signatures[0].arguments)
        return f"{way}({', '.join(given)}): {self._given(view)}"

    def _given(self, view: MethodView) -> str:
        """What a call gives, once it has come; of lists, their pages."""
        method = view.method
        if method.pagination is None:
            return _result(view)
        item = returns_way(method, method.pagination.item)
        name = self._types.name(item) or self._types.contents(item)
        return f"{self._sdk.places.page_class(method)}<{name}>"

    def parameters(self, chapter: Chapter, method: Method) -> list[Section]:
        """Parts of the path one by one, a body of bytes, and an object for the rest."""
        view = self._views[method.id][1]
        given = iter(view.signatures[0].arguments)
        way = parameters_way(method, Object((), method.pointer))
        known = {p.wire: p for p in method.of(In.PATH)}
        bullets = [
            self._positional(next(given), way.member_way(known[wire])) for wire in method.positional if wire in known
        ]
        if (raw := raw_body(method)) is not None:
            bullets.append(self._raw(next(given), raw))
        if view.params is not None:
            fields = self._fields(way, view.params)
            bullets.append(Bullet(f"{next(given).name}: {view.params.name}", "", Children(way.key, lambda: fields)))
        return [Section(PARAMETERS, bullets)] if bullets else []

    def _positional(self, argument: Argument, way: Way) -> Bullet:
        assert way.member is not None
        text = f"{argument.name}: {self._types.contents(way)}"
        return Bullet(text, self.book.prose(way.member.documented), self.tree.inside(way))

    def _raw(self, argument: Argument, body: Body) -> Bullet:
        kinds = " | ".join(shortened(_text(argument.type).split(" | ")))
        return Bullet(f"{argument.name}{'?' if argument.optional else ''}: {kinds}", self.book.prose(body.description))

    def _fields(self, way: Way, params: Params) -> list[Bullet]:
        """What the object holds that a method takes."""
        assert way.method is not None
        inside = {(p.location, p.wire) for p in params.parameters}
        found = [p for p in arguments(way.method) if (p.location, p.wire) in inside]
        mixed = is_mixed(found)
        return [self.tree.member(way.member_way(p), placed(p) if mixed else None) for p in found]

    def sample(self, chapter: Chapter, method: Method) -> str:
        return self._samples.sample(method)


def _result(view: MethodView) -> str:
    """What a call gives, once it has come."""
    text = _text(view.signatures[0].returns)
    promised = _PROMISE.fullmatch(text)
    return promised[1] if promised else text


def _text(doc: Doc) -> str:
    """A type on one line, its names without those of modules and namespaces."""
    return unqualified(" ".join(layout(doc, 10_000)))


def language(book: Book, target: Target) -> TypeScript:
    """The TypeScript SDK of a target."""
    return TypeScript(book, target)
