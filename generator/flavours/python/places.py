"""Where each public type lives: module and name of every model, on the response side and on the parameter side."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum as PyEnum

from ...ir.api import Api, Model, Resource, Usage
from ...ir.names import Words, singular_words, split_words
from ...ir.types import Enum, Primitive, without_null
from ...ir.usage import reached
from .modules import ModulePath, Symbol
from .names import Names
from .websocket_runtime import TYPE_MODULES

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
        self._taken = self._folders()
        self._met = self._reached()
        self.moved: dict[ModulePath, ModulePath] = {}
        """Modules of types that could not have the name they were to have, with that name."""
        self.suffixed: set[str] = set()
        """Ids of the models whose name got ``Param`` behind it on the parameter side."""
        self._symbols = {(m.id, side): self._make(m, side) for m in api.models.values() for side in Side}

    # -- resources ----------------------------------------------------------------------------------------------------

    def _place_children(self, parent: Resource, chain: tuple[Resource, ...]) -> None:
        for child in parent.children:
            own = (*chain, child)
            modules = self._modules(own)
            package = any(c.callable for c in child.children) or child.standalone
            self.resources[child.id] = ResourcePlace(
                child,
                own,
                ("resources", *modules, modules[-1]) if package else ("resources", *modules),
                ("types", *self._type_folders(own)),
                package,
            )
            self._place_children(child, own)

    def _modules(self, chain: tuple[Resource, ...]) -> tuple[str, ...]:
        """A module name for each resource of a chain; a child called like its parent would hide the parent's own
        module."""
        modules: list[str] = []
        for resource in chain:
            name = self.names.module(resource.words)
            modules.append(f"{modules[-1]}_{name}" if modules and modules[-1] == name else name)
        return tuple(modules)

    def _folders(self) -> set[ModulePath]:
        """Folders of types, since a module of the same name would be hidden by one, and modules of the runtime."""
        folders: set[ModulePath] = {("types", "shared"), ("types", "shared_params")}
        for place in self.resources.values():
            folders.update(place.types[:depth] for depth in range(2, len(place.types) + 1))
        return folders | (TYPE_MODULES if self.opens_connections else set())

    @property
    def opens_connections(self) -> bool:
        """Some method that Python users can see opens a WebSocket connection."""
        visible = ((r, m) for r, m in self.api.methods() if m.availability.has(LANGUAGE) and self._visible(r.id))
        return any(method.websocket is not None for _, method in visible)

    def claim(self, folder: ModulePath, words: Words, around: Words) -> tuple[ModulePath, Words]:
        """A free module for a type called `words`, and the words it gets: where they are taken, those `around` lead
        them."""
        for candidate in (words, (*around, *words), (*words, "type"), (*around, *words, "type")):
            module = (*folder, self.names.module(candidate))
            if module not in self._taken:
                self._taken.add(module)
                if candidate != words:
                    self.moved[module] = (*folder, self.names.module(words))
                return module, candidate
        return self.claim(folder, (*words, "type"), around)

    def _type_folders(self, chain: tuple[Resource, ...]) -> tuple[str, ...]:
        """Parents of a resource name the folder of its types; a standalone resource has a folder of its own."""
        parents = chain if chain[-1].standalone else chain[:-1]
        return self._modules(parents)

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
        if side is Side.PARAM and self.one_sided(self.api.models[model_id]):
            side = Side.RESPONSE
        return self._symbols[model_id, side]

    def param_file(self, model: Model) -> Symbol:
        """The parameter side's own file of a model, also where parameters use the response side's name."""
        return self._symbols[model.id, Side.PARAM]

    def asked(self, model: Model, side: Side) -> str | None:
        """The name that the document wants for a model."""
        return model.naming.get(LANGUAGE, "param_model_name" if side is Side.PARAM else "model_name")

    def _make(self, model: Model, side: Side) -> Symbol:
        asked = self.asked(model, side)
        # A name that is asked for names the parameter's module, too; the response's module keeps the key.
        words = split_words(asked) if asked and side is Side.PARAM else model.words
        if model.resource == "$shared":
            folder: ModulePath = ("types", "shared" if side is Side.RESPONSE else "shared_params")
        else:
            folder = self.types_folder(model.resource)
            if side is Side.PARAM and not asked and not (words[-1:] == ("param",) and not self.usage(model).response):
                words = (*words, "param")
                self.suffixed.add(model.id)
        if not self._has(model, side):
            return Symbol((*folder, self.names.module(words)), self.names.pascal(words))
        place = self.resources.get(model.resource)
        module, words = self.claim(
            folder, words, tuple(w for r in place.chain for w in r.words) if place else ("shared",)
        )
        return Symbol(module, self.names.pascal(split_words(asked) if asked else words))

    def _has(self, model: Model, side: Side) -> bool:
        """The model has a module on this side; one that has none must not take its name from another."""
        usage, one_sided = self.usage(model), self.one_sided(model)
        if side is Side.RESPONSE:
            return usage.response or one_sided
        return usage.request and (not one_sided or model.resource == "$shared")

    def has(self, model: Model, side: Side) -> bool:
        """Python users can meet the model on this side. A model that the config hides is made, too, where something
        visible refers to it."""
        return self._has(model, side) and (self._available(model) or model.id in self._met)

    def _available(self, model: Model) -> bool:
        return model.availability.has(LANGUAGE) and self._visible(model.resource)

    def _visible(self, resource: str) -> bool:
        place = self.resources.get(resource)
        return place is None or all(r.availability.has(LANGUAGE) for r in place.chain)

    def _reached(self) -> set[str]:
        """Models that visible methods and models lead to."""
        models = self.api.models
        visible = [m for r, m in self.api.methods() if m.availability.has(LANGUAGE) and self._visible(r.id)]
        return reached(models, visible, (m.type for m in models.values() if m.type is not None and self._available(m)))
