"""Everything that an SDK declares, before any of it is written."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ...ir.api import Api
from ...ir.target import Target
from ..once import once
from .declared import Constant
from .expressions import Expressions
from .methods import Methods, MethodView
from .names import Names
from .pages import page_names
from .places import Places, ResourcePlace
from .sources import Sources, all_declared
from .types import Types


@dataclass(slots=True)
class Sdk:
    """An SDK in memory."""

    api: Api
    places: Places
    types: Types
    pages: dict[str, str]
    """The class of each pagination scheme."""
    sources: Sources
    views: dict[str, list[MethodView]]
    """The methods of each resource, by its id; those of the client below the empty one."""
    expressions: Expressions

    def methods(self) -> Iterator[tuple[ResourcePlace, MethodView]]:
        """Every method with where it is."""
        for place in (self.places.client, *self.places.resources.values()):
            for view in self.views[place.resource.id]:
                yield place, view


@once
def built(api: Api, target: Target) -> Sdk:
    """The SDK of an API."""
    names = Names(api.casings)
    places = Places(api, target, names)
    types = Types(places)
    pages = page_names(api, names)
    sources = Sources(places)
    for model in api.models.values():
        if model.id in places.models and (declared := types.model(model)) is not None:
            sources.add(declared, model.resource, lift=True)
            if isinstance(declared, Constant):
                # What is in a list is beside it, and has a file of its own.
                for inner in declared.nested:
                    sources.add(inner)
    methods = Methods(places, types, pages)
    views = {p.resource.id: methods.views(p) for p in (places.client, *places.resources.values())}
    for made in methods.declared:
        for one in (made.params, made.response):
            if one is not None:
                sources.add(one)
    expressions = Expressions(places.root)
    for one in all_declared(s.declared for s in sources.listed):
        expressions.declared[one.type.full] = one
    return Sdk(api, places, types, pages, sources, views, expressions)
