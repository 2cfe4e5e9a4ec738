"""What the TypeScript flavour calls the types of a page: inline objects stand in the namespaces of what they are in."""

from __future__ import annotations

from collections.abc import Mapping

from ....ir.names import Words, item_words, singular_words
from ....ir.types import (
    Array,
    Enum,
    File,
    Kind,
    Map,
    ModelRef,
    Nullable,
    Object,
    Primitive,
    Type,
    Union,
    Unknown,
    without_null,
)
from ....render.text import double_quoted
from ....render.typescript.text import ts_literal
from ...typescript.methods import MethodView
from ...typescript.names import LANGUAGE
from ...typescript.sdk import Sdk
from ...typescript.types import ANY_TEXT, PRIMITIVES, Namespace, alone
from ..tree import Tree, shortened
from ..way import Step, Way

_NULL = " | null"


class TypeScriptTypes:
    """Names and expressions, by the way to a type."""

    def __init__(self, sdk: Sdk, tree: Tree, views: Mapping[str, MethodView]) -> None:
        self._places = sdk.places
        self._tree = tree
        self._views = views
        self._declared = {(f.module.path, d.name): d for f in sdk.resources for d in f.declared}
        self._namespaces: dict[Way, Namespace] = {}

    # -- expressions --------------------------------------------------------------------------------------------------

    def expression(self, way: Way) -> str:
        """The type at a place."""
        return self._written(way.type, way)

    def contents(self, way: Way) -> str:
        """What a type at a place consists of, even where it has a name."""
        return self._written(way.bare, way)

    def _written(self, type_: Type, way: Way) -> str:
        """A type on the way to the one at a place."""
        match type_:
            case Nullable(inner=inner):
                return _or_null(self._written(inner, way))
            case Union():
                found = dict.fromkeys(self.variant(way.variant_way(type_, i)) for i in range(len(type_.variants)))
                return " | ".join(shortened(list(found)))
            case Enum(values=known):
                return " | ".join(shortened([literal(v.value) for v in known]))
            case Primitive(kind=kind):
                return PRIMITIVES[kind]
            case Array():
                return f"Array<{self.expression(way.items_way(type_))}>"
            case Map():
                return f"Record<string, {self.expression(way.items_way(type_))}>"
            case Object():
                return self.name(way)
            case ModelRef(model=model):
                return self._reference(model)
            case Unknown():
                return "unknown"
            case File():
                return "Uploadable"

    def variant(self, way: Way) -> str:
        """An alternative of a union; among listed texts, any text is said to be that."""
        around = way.outer
        text = self.expression(way)
        if text != PRIMITIVES[Kind.STRING] or around is None or not isinstance(around.bare, Union):
            return text
        return ANY_TEXT if self._tree.is_open(around.bare) else text

    def _reference(self, model: str) -> str:
        definition = self._places.definition(self._places.api.models[model])
        name = self._places.symbol(model).name
        return _or_null(name) if isinstance(definition.type, Nullable) else name

    # -- names --------------------------------------------------------------------------------------------------------

    def name(self, way: Way) -> str:
        """The name of the interface or alias at a place; empty where what a method gives has none."""
        if way.model is not None:
            return self._places.symbol(way.model.id).name
        if isinstance(way.bare, ModelRef):
            return self._places.symbol(way.bare.model).name
        if way.step is Step.RETURNS:
            return self._namespace(way).name
        assert way.outer is not None
        wanted = self._places.names.type_name(self._words(way))
        type_ = alone(way.bare)
        found = [name for name, of in self._namespace(way.outer).taken.items() if of == id(type_)]
        return next((name for name in found if name.startswith(wanted)), next(iter(found), wanted))

    def _words(self, way: Way) -> Words:
        """What an inline object at a place is named after."""
        around = way.outer
        match way.step:
            case Step.PROPERTY | Step.PARAMETER:
                assert way.member is not None
                return way.member.words
            case Step.VARIANT:
                assert way.variant is not None and around is not None and isinstance(around.bare, Union)
                single = len(around.bare.variants) == 1
                return self._words(around) if single else way.variant.called(LANGUAGE, way.index)
            case Step.ITEMS:
                assert around is not None
                words = self._words(around)
                return singular_words(words) if isinstance(around.bare, Array) else words
            case Step.MODEL:
                assert way.model is not None
                return item_words(way.model.words) if isinstance(way.bare, Array) else way.model.words
            case _:
                return ("item",)

    def _namespace(self, way: Way) -> Namespace:
        """Where the names are declared of inline objects inside of the type at a place."""
        known = self._namespaces.get(way)
        if known is None:
            known = self._namespaces[way] = self._found(way)
        return known

    def _found(self, way: Way) -> Namespace:
        if way.model is not None:
            symbol = self._places.symbol(way.model.id)
            declared = self._declared.get((symbol.module, symbol.name))
            return declared.inside if declared is not None else Namespace(symbol.name)
        if way.step is Step.PARAMETERS:
            return self._of_params(way)
        if way.step is Step.RETURNS:
            return self._of_result(way)
        assert way.outer is not None
        around = self._namespace(way.outer)
        if not isinstance(alone(way.bare), Object):
            return around
        name = self.name(way)
        return next((d.inside for d in around.declared if d.name == name), Namespace(name))

    def _of_params(self, way: Way) -> Namespace:
        """The namespaces of a method's params as one: a page shows all alternatives of a body together."""
        assert way.method is not None
        params = self._views[way.method.id].params
        merged = Namespace(params.name if params is not None else "")
        forms = list(params.declared) if params is not None else []
        if way.method.body is not None and way.method.body.alternatives:
            forms = [inner for form in forms for inner in form.inside.declared]
        for form in forms:
            merged.declared.extend(form.inside.declared)
            merged.taken.update(form.inside.taken)
        return merged

    def _of_result(self, way: Way) -> Namespace:
        """The namespace of what a method gives, if that is no model: declared for it, or in the list that it is in."""
        assert way.method is not None
        view = self._views[way.method.id]
        answer = without_null(way.method.response.type or Unknown())
        declared = [*view.declared]
        if isinstance(answer, ModelRef):
            symbol = self._places.symbol(answer.model)
            listing = self._declared.get((symbol.module, symbol.name))
            declared.extend(listing.inside.declared if listing is not None else ())
        found = (d for d in declared if d.origin is not None and without_null(d.origin) is way.bare)
        return next((d.inside for d in found), Namespace(""))


def _or_null(text: str) -> str:
    return text if text.endswith(_NULL) else f"{text}{_NULL}"


def literal(value: object) -> str:
    """A literal in the quotes that pages have for texts in every language."""
    return double_quoted(value) if isinstance(value, str) else ts_literal(value)
