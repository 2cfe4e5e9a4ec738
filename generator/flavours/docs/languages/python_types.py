"""What the Python flavour calls the types of a page: those of its types modules, found from the way to them.

A page shows what users read: models by the names that they have in responses, even below what is sent. What a method
takes reads as the module of its params has it.
"""

from __future__ import annotations

from collections.abc import Callable

from ....ir.api import Model
from ....ir.names import Words, item_words, singular_words, split_words
from ....ir.types import Array, Enum, Map, ModelRef, Object, Type, Union, without_null
from ....render.python.text import py_literal
from ...python.declarations import Declarations
from ...python.modules import Module, Symbol
from ...python.places import LANGUAGE, Places, Side
from ...python.sdk import Sdk
from ...python.shapes import alone
from ...python.type_files import TypeFile
from ..tree import Tree, shortened
from ..way import Step, Way


class Annotations(Declarations):
    """Annotations of one types module as pages show them: nothing is declared anew, and long ones are cut."""

    def __init__(
        self,
        places: Places,
        file: TypeFile | None,
        is_open: Callable[[Union], bool],
        top: str,
        *,
        arguments: bool = False,
    ) -> None:
        """`file` is the module that has names for inline types, and `top` the type that ways begin at."""
        super().__init__(Module(()), places, file.side if file is not None else Side.RESPONSE)
        self.top = top
        self._home = file
        self._is_open = is_open
        self._arguments = arguments

    @property
    def words(self) -> Words:
        """What the types inside of the main one are named after, where the module has it for another one."""
        position = self._home.declarations.position(self.top) if self._home is not None else None
        return position.words if position is not None else ()

    def optional(self, type_: Type, words: Words) -> str:
        """The annotation of a value that may be left out or null; an open enum says so inside, too."""
        inner = without_null(type_)
        text = self.annotation(inner, words)
        if isinstance(inner, Union) and self._is_open(inner):
            text = f"{text.removesuffix(']')}, null]"
        return f"Optional[{text}]"

    def named(self, type_: Type, words: Words) -> str:
        """The class or alias that stands for an inline type."""
        known = None
        if self._home is not None:
            known = self._home.declarations.name_of(type_, words) or self._home.declarations.nested(type_)
        return known or self.places.names.pascal(words)

    def reference(self, model: str) -> str:
        """The name of a model."""
        return self.places.symbol(model, Side.RESPONSE).name

    # -- what differs from annotations in modules ---------------------------------------------------------------------

    def _named(self, type_: Type, words: Words) -> tuple[str, bool]:
        return self.named(type_, words), True

    def _model(self, model: str) -> str:
        return self.reference(model)

    def _optional(self, inner: Type, words: Words) -> str:
        return self.optional(inner, words)

    def _enum(self, type_: Enum) -> str:
        if any(isinstance(v.value, float) for v in type_.values):
            return super()._enum(type_)
        return f"Literal[{', '.join(shortened([py_literal(v.value) for v in type_.values]))}]"

    def _union_value(self, type_: Union, words: Words, *, nullable: bool) -> str:
        parts = dict.fromkeys(self._variant(v, i, words) for i, v in enumerate(type_.variants))
        return f"Union[{', '.join(shortened(list(parts)))}]" if len(parts) > 1 else next(iter(parts))

    def _sequence(self, items: Type) -> str:
        return super()._sequence(items) if self._arguments else "List"


class PythonTypes:
    """Names and annotations, by the way to a type."""

    def __init__(self, sdk: Sdk, tree: Tree) -> None:
        self._sdk = sdk
        self._tree = tree
        self._roots: dict[str, Annotations] = {}
        """By the keys of the ways that begin at models and methods."""
        self._inner: dict[Way, tuple[Annotations, Words]] = {}
        self._fields: dict[tuple[int, Side], dict[str, str]] = {}
        """Names of the properties of objects, whose types the API holds."""
        self._views = {view.method.id: view for _, view in sdk.methods()}

    # -- expressions --------------------------------------------------------------------------------------------------

    def annotation(self, way: Way) -> str:
        """The type at a place."""
        root, words = self._at(way)
        return root.annotation(way.type, words)

    def optional(self, way: Way) -> str:
        """The type at a place where there may be nothing."""
        root, words = self._at(way)
        return root.optional(way.type, words)

    def contents(self, way: Way) -> str:
        """What a type at a place consists of, even where it has a name."""
        root, words = self._at(way)
        type_ = alone(way.bare)
        if way.outer is None and isinstance(type_, Array):
            return f"List[{root.annotation(type_.items, words)}]"
        return root.annotation(type_, words)

    # -- names --------------------------------------------------------------------------------------------------------

    def name(self, way: Way) -> str:
        """The class or alias at a place."""
        root, words = self._at(way)
        if way.model is not None:
            return root.reference(way.model.id)
        if isinstance(way.bare, ModelRef):
            return root.reference(way.bare.model)
        if way.outer is None:
            return root.top
        if isinstance(union := way.outer.bare, Union) and len(union.variants) == 1:
            return self.name(way.outer)  # The one alternative stands for the union.
        return root.named(alone(way.bare), words)

    def field(self, way: Way) -> str:
        """The name of a property of an object."""
        assert way.outer is not None and way.member is not None
        object_ = alone(way.outer.bare)
        assert isinstance(object_, Object)
        root, _ = self._inside(way.outer)
        names = self._fields.get((id(object_), root.side))
        if names is None:
            found = [p for p in object_.properties if p.availability.has(LANGUAGE)]
            names = {p.wire: name for p, (name, _) in zip(found, root.field_names(found), strict=True)}
            self._fields[id(object_), root.side] = names
        return names[way.member.wire]

    def _at(self, way: Way) -> tuple[Annotations, Words]:
        """The module that declares an inline type at a place, and what the type is named after."""
        around = way.outer
        if around is None:
            root = self._root(way)
            return root, _words_of_main(root, way)
        root, words = self._inside(around)
        if way.member is not None:
            return root, (*words, *way.member.words)
        if way.variant is not None and isinstance(around.bare, Union) and len(around.bare.variants) > 1:
            return root, (*words, *way.variant.called(LANGUAGE, way.index))
        return root, words

    def _inside(self, way: Way) -> tuple[Annotations, Words]:
        """The same of what is inside of the type there: what the names of inline types begin with."""
        known = self._inner.get(way)
        if known is None:
            root, words = self._at(way)
            listed = way.outer is not None and isinstance(way.bare, Array)
            known = self._inner[way] = root, singular_words(words) if listed else words
        return known

    def _root(self, way: Way) -> Annotations:
        known = self._roots.get(way.key)
        if known is None:
            known = self._roots[way.key] = self._made(way)
        return known

    def _made(self, way: Way) -> Annotations:
        if way.model is not None:
            return self._module(self._symbol(way.model))
        assert way.method is not None
        view = self._views[way.method.id]
        if way.step is Step.PARAMETERS:
            return self._module(view.params, arguments=True)
        return self._module(view.result)

    def _symbol(self, model: Model) -> Symbol:
        places = self._sdk.places
        return places.symbol(model.id, Side.RESPONSE if places.has(model, Side.RESPONSE) else Side.PARAM)

    def _module(self, symbol: Symbol | None, *, arguments: bool = False) -> Annotations:
        file = self._sdk.types.files.get(symbol.module) if symbol is not None else None
        name = symbol.name if symbol is not None else ""
        return Annotations(self._sdk.places, file, self._tree.is_open, name, arguments=arguments)


def _words_of_main(root: Annotations, way: Way) -> Words:
    """What the names of inline types of a module's main type begin with."""
    if root.words or way.step is Step.PARAMETERS:
        return root.words
    match alone(way.bare):
        case Array() | Map():
            return item_words(split_words(root.top))
        case Object(extends=()) | Union():
            return ()
        case _:
            return split_words(root.top)
