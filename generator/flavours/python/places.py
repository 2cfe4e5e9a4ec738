"""Where each public type lives: module and name of every model, on the response side and on the parameter side."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum as PyEnum

from ...ir.api import Api, Model, Resource, Usage
from ...ir.names import Words, singular_words, split_words
from ...ir.types import Enum, Primitive, without_null
from .modules import ModulePath, Symbol
from .names import Names

LANGUAGE = "python"


class Side(PyEnum):
    """Responses are pydantic models, parameters are TypedDicts."""

    RESPONSE = "response"
    PARAM = "param"


@dataclass(frozen=True, slots=True)
class ResourcePlace:
    """Where a resource lives."""

    resource: Resource
    chain: tuple[Resource, ...]
    """The resources from the top down to this one."""
    module: ModulePath
    types: ModulePath
    """The folder of its types."""
    is_package: bool

    @property
    def id(self) -> str:
        return self.resource.id


class Places:
    """The map from the model's names to Python's."""

    def __init__(self, api: Api, names: Names) -> None:
        self.api = api
        self.names = names
        self.resources: dict[str, ResourcePlace] = {}
        self._place_children(api.root, ())
        self._symbols: dict[tuple[str, Side], Symbol] = {}

    # -- resources ----------------------------------------------------------------------------------------------------

    def _place_children(self, parent: Resource, chain: tuple[Resource, ...]) -> None:
        for child in parent.children:
            own = (*chain, child)
            modules = tuple(self.names.module(r.words) for r in own)
            package = any(c.callable for c in child.children) or child.standalone
            self.resources[child.id] = ResourcePlace(
                child,
                own,
                ("resources", *modules, modules[-1]) if package else ("resources", *modules),
                ("types", *self._type_folders(own)),
                package,
            )
            self._place_children(child, own)

    def _type_folders(self, chain: tuple[Resource, ...]) -> tuple[str, ...]:
        """Parents of a resource name the folder of its types; a standalone resource has a folder of its own."""
        parents = chain if chain[-1].standalone else chain[:-1]
        return tuple(self.names.module(r.words) for r in parents)

    def prefix(self, resource: Resource) -> Words:
        """What the names of a resource's params and responses start with: its name in the singular."""
        return singular_words(resource.words)

    def types_folder(self, resource: str) -> ModulePath:
        place = self.resources.get(resource)
        return place.types if place is not None else ("types",)

    # -- models -------------------------------------------------------------------------------------------------------

    def definition(self, model: Model) -> Model:
        """The model an alias stands for."""
        return self.api.models[model.alias_of] if model.alias_of else model

    def usage(self, model: Model) -> Usage:
        """Where a model occurs; an alias occurs where its model does."""
        return self.api.usage.get(model.alias_of or model.id, Usage())

    def one_sided(self, model: Model) -> bool:
        """An enum or primitive alias: the same on both sides, so parameters use the response side's."""
        type_ = self.definition(model).type
        return type_ is not None and isinstance(without_null(type_), (Enum, Primitive))

    def symbol(self, model_id: str, side: Side) -> Symbol:
        """The public name of a model on one side."""
        key = (model_id, side)
        found = self._symbols.get(key)
        if found is None:
            model = self.api.models[model_id]
            if side is Side.PARAM and self.one_sided(model):
                side = Side.RESPONSE
            found = self._symbols[key] = self._make(model, side)
        return found

    def param_file(self, model: Model) -> Symbol:
        """The parameter side's own file of a model, also where parameters use the response side's name."""
        return self._make(model, Side.PARAM)

    def _make(self, model: Model, side: Side) -> Symbol:
        words = model.words
        asked = model.naming.get(LANGUAGE, "param_model_name" if side is Side.PARAM else "model_name")
        if model.resource == "$shared":
            folder: ModulePath = ("types", "shared" if side is Side.RESPONSE else "shared_params")
            return Symbol((*folder, self.names.module(words)), self._class_name(words, asked))
        if side is Side.PARAM and not (words[-1:] == ("param",) and not self.usage(model).response):
            words = (*words, "param")
        folder = self.types_folder(model.resource)
        return Symbol((*folder, self.names.module(words)), self._class_name(words, asked))

    def _class_name(self, words: Words, asked: str | None) -> str:
        return self.names.pascal(split_words(asked)) if asked else self.names.pascal(words)

