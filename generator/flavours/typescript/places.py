"""Where everything lives: the module of each resource, and the name of each model."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

from ...ir.api import Api, Method, Model, Resource
from ...ir.names import Words, plural, singular_words
from ...ir.types import ModelRef, without_null
from .names import LANGUAGE, USED_TYPES, Names

ModulePath: TypeAlias = tuple[str, ...]
"""A module below ``src``, without its ending: ``("resources", "conversations", "items")``."""

CLIENT: ModulePath = ("client",)
SHARED: ModulePath = ("resources", "shared")
TOP_LEVEL: ModulePath = ("resources", "top-level")
"""The types of the client's own methods."""


def source(module: ModulePath) -> str:
    """The file of a module."""
    return f"src/{'/'.join(module)}.ts"


@dataclass(frozen=True, slots=True)
class Symbol:
    """A name that a module exports."""

    module: ModulePath
    name: str


@dataclass(frozen=True, slots=True)
class ResourcePlace:
    """A resource, the way to it, and its module. A resource with others below it has a folder of its own."""

    resource: Resource
    chain: tuple[Resource, ...]
    module: ModulePath
    folder: bool


class Places:
    """The map from the model's names to TypeScript's."""

    def __init__(self, api: Api, names: Names, *, parted: bool = False) -> None:
        """`parted`: clients can be made from some resources, so that classes stand on others without what is below."""
        self.api = api
        self.names = names
        self.resources: dict[str, ResourcePlace] = {}
        self.client = api.client.class_name or names.pascal(api.client.words) or "Client"
        self.parted = parted
        self.base_client = f"Base{self.client}" if parted else self.client
        """The class that requests are sent with: the client without its resources, where that is one of its own."""
        self._place(api.root, (), ("resources",))
        self._taken: dict[ModulePath, set[str]] = {}
        self._symbols = {m.id: self._symbol(m) for m in api.models.values()}
        self.pages = self._page_aliases()
        """Names of pages by the module that declares them: an alias stands beside the model that it is a page of."""

    @property
    def shared(self) -> Resource:
        """The models that every resource shares."""
        return self.api.shared

    def visible(self, resource: Resource) -> bool:
        """TypeScript users see the resource: it has methods or models somewhere, and is not left out for them."""
        if not resource.availability.has(LANGUAGE) or resource.key.startswith("$"):
            return False
        return resource.callable or any(r.models for r in resource.walk())

    def way(self, place: ResourcePlace | None) -> tuple[str, ...]:
        """The attributes from the client to a resource; none to the client itself."""
        chain = place.chain if place is not None else ()
        return tuple(self.names.camel(r.words) if i else self.names.attribute(r.words) for i, r in enumerate(chain))

    def symbol(self, model: str) -> Symbol:
        """The exported name of a model."""
        return self._symbols[model]

    def definition(self, model: Model) -> Model:
        """The model an alias stands for."""
        return self.api.models[model.alias_of] if model.alias_of else model

    def singular(self, resource: Resource) -> tuple[str, ...]:
        """What the names of a resource's params and responses begin with."""
        return singular_words(resource.words)

    def page_module(self, method: Method, here: ModulePath) -> ModulePath:
        """Where the name of a method's pages is declared: beside the model of their items, else beside the method."""
        item = without_null(method.pagination.item) if method.pagination is not None else None
        return self.symbol(item.model).module if isinstance(item, ModelRef) else here

    def page_class(self, method: Method) -> str:
        """The class of a method's pages."""
        assert method.pagination is not None
        return self.names.pascal(self.api.pages[method.pagination.scheme].words)

    def page_alias(self, method: Method, words: Words) -> tuple[str, str]:
        """The name of a method's pages, whose items are called `words`, and the page class."""
        page = self.page_class(method)
        name = self.names.pascal((*words[:-1], plural(words[-1])))
        return f"{name}{'Page' if page.endswith('CursorPage') else page}", page

    def _page_aliases(self) -> dict[ModulePath, dict[str, str]]:
        found: dict[ModulePath, dict[str, str]] = {}
        for place in self.resources.values():
            for method in place.resource.methods:
                item = without_null(method.pagination.item) if method.pagination is not None else None
                if isinstance(item, ModelRef) and method.availability.has(LANGUAGE):
                    symbol = self.symbol(item.model)
                    alias, page = self.page_alias(method, self.api.models[item.model].words)
                    found.setdefault(symbol.module, {}).setdefault(alias, f"{page}<{symbol.name}>")
        return found

    def _place(self, parent: Resource, chain: tuple[Resource, ...], folder: ModulePath) -> None:
        for child in parent.children:
            if not self.visible(child):
                continue
            own = (*chain, child)
            name = self.names.file(child.words)
            if name == folder[-1]:
                name = f"{name}-{name}"  # The folder has a module of its own name: that of the resource above.
            below = any(self.visible(c) for c in child.children)
            below = below or child.standalone
            module = (*folder, name, name) if below else (*folder, name)
            self.resources[child.id] = ResourcePlace(child, own, module, below)
            self._place(child, own, (*folder, name))

    def _symbol(self, model: Model) -> Symbol:
        asked = model.naming.get(LANGUAGE, "model_name")
        name = self.names.free(asked or self.names.pascal(model.words))
        place = self.resources.get(model.resource)
        module = place.module if place is not None else (SHARED if model.resource else TOP_LEVEL)
        taken = self._taken.setdefault(module, set())
        while name in taken:
            name += "Model"
        taken.add(name)
        return Symbol(module, name)

    def plain_name(self, place: ResourcePlace) -> str:
        """The words of a resource as a name: what the class is called unless something else is."""
        words: Words = ()
        for above in place.chain:
            words = (*words, *above.words) if words[-len(above.words) :] == above.words else above.words
        return self.names.pascal(words)

    def class_name(self, resource: Resource) -> str:
        """The class of a resource; a model of its name, or the client, has the plain name. A resource that is called
        like the one above it is led by the words of that one."""
        place = self.resources[resource.id]
        name = self.plain_name(place)
        clashes = name in self._taken.get(place.module, ()) or name == self.client or name in USED_TYPES
        return f"{name}Resource" if clashes else name

    def base_name(self, resource: Resource) -> str:
        """The class of a resource without those below it; empty where there is none of its own."""
        if not self.parted:
            return ""
        name, module = f"Base{self.class_name(resource)}", self.resources[resource.id].module
        clashes = name in self._taken.get(module, ()) or name in USED_TYPES
        return f"{name}Resource" if clashes else name

    def taken(self, module: ModulePath) -> frozenset[str]:
        """The names of a module's models."""
        return frozenset(self._taken.get(module, ()))

    def declared(self, place: ResourcePlace) -> frozenset[str]:
        """What the module of a resource declares, but for the types of its methods."""
        classes = {self.class_name(place.resource), self.base_name(place.resource)}
        return frozenset({*self._taken.get(place.module, ()), *classes})

    def own_name(self, module: ModulePath, words: Words) -> str:
        """The name of a type that a method declares in a module: models and the class have theirs before."""
        name = self.names.type_name(words)
        taken = self._taken.get(module, set())
        while name in taken:
            name += "Type"
        return name
