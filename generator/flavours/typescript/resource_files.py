"""The modules of resources: class, models, answers and params of each."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace

from ...ir.api import Api, Method, Resource
from ...ir.types import ModelRef
from ...render.document import Doc
from .connections import Connections, ConnectionView
from .methods import Methods, MethodView, visible
from .modules import Module
from .names import LANGUAGE
from .places import SHARED, TOP_LEVEL, ModulePath, Places, ResourcePlace
from .types import Alias, Interface, Namespace, Types

_FIRST = ("create", "retrieve", "update", "list", "delete")


@dataclass(frozen=True, slots=True)
class ChildView:
    """A resource below another one."""

    attribute: str
    class_name: str
    module: ModulePath
    space: str
    """The name under which its module is imported where it is used."""


@dataclass(frozen=True, slots=True)
class ResourceFile:
    """One resource, ready to print."""

    place: ResourcePlace | None
    module: Module
    class_name: str
    children: tuple[ChildView, ...]
    methods: tuple[MethodView, ...]
    declared: tuple[Interface | Alias, ...]
    pages: tuple[tuple[str, Doc], ...] = ()
    """Page aliases: name and type."""
    params: frozenset[str] = frozenset()
    """Which of the declared names are params."""
    bases: frozenset[str] = frozenset()
    """Which of the params only the forms of others are made of: nobody outside the module is shown them."""
    borrowed: tuple[tuple[ModulePath, str], ...] = ()
    """Page aliases of other modules that methods of this one give: exported from here, too."""
    connections: tuple[ConnectionView, ...] = ()
    base: str = ""
    """The class with the methods alone; empty where the resource has one class for everything."""

    @property
    def classes(self) -> tuple[str, ...]:
        """The exported classes."""
        return tuple(name for name in (self.base, self.class_name) if name)

    @property
    def hidden_types(self) -> bool:
        """A standalone resource keeps its types to itself: only its own namespace has them."""
        return self.place is not None and self.place.resource.standalone

    @property
    def types(self) -> tuple[str, ...]:
        """Exported types but for pages: models and answers, then params."""
        names = [d.name for d in self.declared if d.name not in self.bases]
        return (*(n for n in names if n not in self.params), *(n for n in names if n in self.params))

    @property
    def page_names(self) -> tuple[str, ...]:
        return tuple(name for name, _ in self.pages)

    @property
    def listed(self) -> tuple[str, ...]:
        """The page aliases of this module that its own methods give."""
        given = {m.page_alias for m in self.methods}
        return tuple(name for name in self.page_names if name in given)

    @property
    def inner(self) -> tuple[str, ...]:
        """The types in the order of the class's namespace: pages stand before params."""
        names = self.types
        return (
            *(n for n in names if n not in self.params),
            *self.listed,
            *(n for n in names if n in self.params),
        )


class ResourceFiles:
    """Builds the modules of all resources."""

    def __init__(self, api: Api, places: Places) -> None:
        self._api = api
        self._places = places

    def all(self) -> Iterator[ResourceFile]:
        """Every resource that TypeScript users see, parents first; then the shared models."""
        for place in self._places.resources.values():
            yield self._file(place)
        for file in (self._types_only(SHARED, self._api.shared), self._types_only(TOP_LEVEL, self._api.root)):
            if file.declared or file.connections:
                yield file

    def _types_only(self, path: ModulePath, resource: Resource) -> ResourceFile:
        """A module of models, and of what the methods of the client itself declare."""
        module = Module(path, self._places.names, own=self._places.taken(path))
        types = Types(module, self._places)
        models = list(self._models(resource.models, types))
        writer = Methods(self._places, Module(("client",), self._places.names), types, (), "this")
        methods = [writer.view(m) for m in shown(resource)]
        connections = Connections(self._places, types, None, ()).views(_connecting(resource))
        answers, params = declarations(methods, connections)
        pages = self._pages(module, methods)
        declared = (*models, *answers, *params)
        bases = _bases(methods)
        return ResourceFile(None, module, "", (), (), declared, pages, _names(params), bases, connections=connections)

    def _pages(self, module: Module, methods: Sequence[MethodView]) -> tuple[tuple[str, Doc], ...]:
        """The page aliases of a module: of its models, and of what its methods list."""
        pages: dict[str, Doc] = dict(self._places.pages.get(module.path, {}))
        for m in methods:
            if m.page_alias and self._places.page_module(m.method, module.path) == module.path:
                pages.setdefault(m.page_alias, m.page_type)
                module.name(("core", "pagination"), self._places.page_class(m.method))
        for page in self._places.pages.get(module.path, {}).values():
            module.name(("core", "pagination"), page.partition("<")[0])
        return tuple(pages.items())

    def _borrowed(self, module: Module, methods: Sequence[MethodView]) -> Iterator[tuple[ModulePath, str]]:
        """The page aliases that methods of a module give and another module declares."""
        found = {m.page_alias: self._places.page_module(m.method, module.path) for m in methods if m.page_alias}
        for alias, home in found.items():
            if home != module.path:
                yield home, alias

    def _file(self, place: ResourcePlace) -> ResourceFile:
        """The module; once more, with longer names, where two imports would have one name."""
        longer: frozenset[ModulePath] = frozenset()
        while True:
            file = self._written(place, Module(place.module, self._places.names, longer, self._places.declared(place)))
            if file.module.clashing == longer:
                return file
            longer = file.module.clashing

    def _written(self, place: ResourcePlace, module: Module) -> ResourceFile:
        resource = place.resource
        types = Types(module, self._places)
        writer = Methods(self._places, module, types, self._places.singular(resource))
        models = list(self._models(resource.models, types))
        children = tuple(self._children(place, module))
        attributes = {c.attribute for c in children}
        methods = tuple(apart(m, attributes) for m in map(writer.view, shown(resource)))
        prefix = self._places.singular(resource)
        connections = Connections(self._places, types, place, prefix).views(_connecting(resource))
        answers, params = declarations(methods, connections)
        return ResourceFile(
            place,
            module,
            self._places.class_name(resource),
            children,
            methods,
            (*models, *answers, *params),
            self._pages(module, methods),
            _names(params),
            _bases(methods),
            tuple(self._borrowed(module, methods)),
            connections,
            self._places.base_name(resource),
        )

    def _children(self, place: ResourcePlace, module: Module) -> Iterator[ChildView]:
        for child in place.resource.children:
            below = self._places.resources.get(child.id)
            if below is None:
                continue
            name = self._places.class_name(child)
            yield ChildView(
                self._places.names.camel(child.words), name, below.module, module.namespace(below.module, value=True)
            )

    def _models(self, ids: tuple[str, ...], types: Types) -> Iterator[Interface | Alias]:
        for model_id in ids:
            model = self._api.models[model_id]
            symbol = self._places.symbol(model_id)
            doc = (model.description,) if model.description else ()
            if model.alias_of:
                type_ = types.expression(ModelRef(model.alias_of), model.words, Namespace(""))
                yield Alias(symbol.name, type_, doc, Namespace(symbol.name))
            elif model.type is not None and model.availability.has(LANGUAGE):
                yield types.declare(symbol.name, model.type, model.words, doc)


def shown(resource: Resource) -> list[Method]:
    """The methods that TypeScript users see: the usual ones first, the rest in the order of the config
    (typescript.md §3)."""
    found = [m for m in resource.methods if visible(m) and m.websocket is None]
    return sorted(found, key=lambda m: _FIRST.index(m.key) if m.key in _FIRST else len(_FIRST))


def _bases(methods: Sequence[MethodView]) -> frozenset[str]:
    """The names of what streaming and other params have in common."""
    return frozenset(m.params.streams[0] for m in methods if m.params is not None and m.params.streams is not None)


def _connecting(resource: Resource) -> list[Method]:
    """The methods that open connections, and their aliases."""
    return [m for m in resource.methods if visible(m) and m.websocket is not None]


def _names(declared: Sequence[Interface | Alias]) -> frozenset[str]:
    return frozenset(d.name for d in declared)


def declarations(
    methods: Sequence[MethodView], connections: Sequence[ConnectionView]
) -> tuple[list[Interface | Alias], list[Interface | Alias]]:
    """What methods and connections declare, each name once: their answers or events, and their params."""
    calls: list[MethodView | ConnectionView] = [*methods, *connections]
    params = {d.name: d for c in calls if c.params is not None for d in c.params.declared}
    answers = {d.name: d for c in calls for d in c.declared if d.name not in params}
    return list(answers.values()), list(params.values())


def apart(view: MethodView, taken: Collection[str]) -> MethodView:
    """The method, under a longer name where a resource of its class is called like it."""
    return replace(view, name=f"{view.name}_") if view.name in taken else view
