"""What the Go flavour calls the types of a page: the places that it names types after, found from the way to them.

A page shows what users read: the names of responses, even below what is sent.
"""

from __future__ import annotations

from collections.abc import Mapping

from ....ir.api import Model
from ....ir.names import split_words
from ....ir.types import Array, File, Map, ModelRef, Object, Union
from ...go.constants import Constants
from ...go.gotypes import (
    Basic,
    Dict,
    GoType,
    Named,
    Opt,
    Package,
    Pointer,
    Reader,
    Slice,
    Time,
)
from ...go.names import LANGUAGE
from ...go.places import Places, Side
from ...go.types import Place, Registry, Types
from ...go.unions import variant_places
from ..way import Step, Way


class GoTypes:
    """Names and expressions of types, by the way to them."""

    def __init__(self, places: Places, package: Package) -> None:
        self.places = places
        self.roots: dict[str, str] = {}
        """What methods call what they take and give, by the keys of the ways that begin there."""
        self._inside: dict[Way, Place] = {}
        self._variants: dict[Way, Mapping[int, Place]] = {}
        self.types = Types(places, Registry(), Constants(places.names), package, Side.RESPONSE)

    # -- expressions --------------------------------------------------------------------------------------------------

    def type_at(self, way: Way) -> GoType:
        """The type of the value at a place."""
        if way.step is Step.MODEL or (way.step is Step.RETURNS and not isinstance(way.bare, ModelRef)):
            return self._declared(way)
        if isinstance(way.bare, File) and way.step is Step.PARAMETER:
            return Reader()
        if way.step is Step.VARIANT and isinstance(way.bare, Array):
            return Slice(self.types.type_of(way.bare.items, self._items(way)))
        return self.types.type_of(way.type, self.at(way))

    def _declared(self, way: Way) -> GoType:
        """The type that a model or a result is, by its own name."""
        if way.model is not None and self.places.form(way.model)[1] is not None:
            return self.places.symbol(way.model, Side.RESPONSE)
        return self.types.named(self.inside(way).prefix, way.type)

    def contents(self, model: Model) -> GoType:
        """What a model that is a list or a map consists of."""
        type_, _ = self.places.form(model)
        place = self.types.items_of(self.places.symbol(model, Side.RESPONSE), Place(self.places.name(model)[1]))
        if isinstance(type_, Map):
            return Dict(self.types.type_of(type_.values, place))
        assert isinstance(type_, Array)
        return Slice(self.types.type_of(type_.items, place))

    # -- places -------------------------------------------------------------------------------------------------------

    def path(self, way: Way) -> str:
        """The name of a place, as enums there and their values have it."""
        if way.step in (Step.MODEL, Step.RETURNS):
            return self.inside(way).prefix
        return self.types.path(self.at(way))

    def at(self, way: Way) -> Place:
        """The place that a type without a name of its own is named after."""
        around = way.outer
        assert around is not None
        match way.step:
            case Step.PROPERTY | Step.PARAMETER:
                assert way.member is not None
                inside = self.inside(around)
                asked = way.member.naming.get(LANGUAGE, "property_name")
                words = split_words(asked) if asked else way.member.words
                return Place(inside.prefix, words, inside.suffix, direct=inside.direct, required=way.member.required)
            case Step.VARIANT:
                assert isinstance(around.bare, Union)
                if around not in self._variants:
                    found = variant_places(self.types, around.bare, self.inside(around))
                    self._variants[around] = {index: place for index, (_, place, _) in found.items()}
                return self._variants[around].get(way.index, self.inside(around))
            case _:
                return self._items(around)

    def _items(self, container: Way) -> Place:
        if container.step is Step.MODEL:
            assert container.model is not None
            return self.types.items_of(self.places.symbol(container.model, Side.RESPONSE), self.inside(container))
        if container.step is Step.RETURNS:
            return self.inside(container)
        return self.types.items(self.at(container), distinct=container.step is Step.VARIANT)

    def inside(self, way: Way) -> Place:
        """The place of what is inside the type there."""
        known = self._inside.get(way)
        if known is None:
            known = self._inside[way] = self._place_inside(way)
        return known

    def _place_inside(self, way: Way) -> Place:
        if way.model is not None:
            return Place(self.model_name(way.model), direct=True)
        if way.step in (Step.RETURNS, Step.PARAMETERS):
            return Place(self.roots[way.key], direct=True)
        place = self.at(way)
        if isinstance(way.bare, Object):
            return self.types.inside(place, self.types.path(place))
        return Place(self.types.path(place), suffix=place.suffix, direct=place.direct)

    def model_name(self, model: Model) -> str:
        """The name of a model, without what its sides add."""
        if self.places.written_out(model):
            return self.places.names.type_name(model.words)
        return self.places.name(model)[1]


def written(type_: GoType) -> str:
    """The type as pages show it: names stand without their packages, and maps as lists of two types."""
    match type_:
        case Basic(name=name) | Named(name=name):
            return name
        case Time():
            return "Time"
        case Reader():
            return "Reader"
        case Slice(items=items):
            return f"[]{written(items)}"
        case Dict(values=values):
            return f"map[string, {written(values)}]"
        case Opt(inner=inner):
            return written(inner)
        case Pointer(inner=inner):
            return f"*{written(inner)}"
