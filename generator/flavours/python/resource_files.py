"""Resource modules: a class for each resource and colour, and the wrappers that give raw responses."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ...ir.api import Api, Method, MethodKind, Resource
from ...ir.names import Words
from ...render.text import wrapped
from .methods import Methods
from .modules import Module, ModulePath, relative
from .places import LANGUAGE, Places, ResourcePlace
from .responses import Responses
from .statements import HIDEABLE
from .type_files import TypeFiles
from .views import ChildView, MethodView
from .webhook_methods import webhook_view
from .websocket_methods import Connections, declared

_SUFFIXES = ("", "WithRawResponse", "WithStreamingResponse")


@dataclass(frozen=True, slots=True)
class ResourceFile:
    """One resource module, ready to print."""

    place: ResourcePlace
    class_name: str
    doc: tuple[str, ...]
    children: tuple[ChildView, ...]
    methods: tuple[MethodView, ...]
    imports: tuple[str, ...]
    type_checking: tuple[str, ...]
    deprecated: str | None

    @property
    def wrapped(self) -> bool:
        """Some method of it, or of a resource below, has raw and streaming variants."""
        return any(m.wrapped for m in self.methods) or any(c.wrapped for c in self.children)


class ResourceFiles:
    """Builds the resource modules, and through them the params and response modules of the types package."""

    def __init__(self, api: Api, places: Places, files: TypeFiles, suffix: str, responses: Responses) -> None:
        self._api = api
        self._suffix = suffix
        self.responses = responses
        self._places = places
        self._files = files

    def all(self) -> Iterator[ResourceFile]:
        """Every resource with methods somewhere below it, parents first."""
        for place in self._places.resources.values():
            if self.visible(place):
                yield self._file(place)

    @property
    def opens_connections(self) -> bool:
        """Some method opens a WebSocket connection."""
        return self._places.opens_connections

    def visible(self, place: ResourcePlace) -> bool:
        return place.resource.callable and all(r.availability.has(LANGUAGE) for r in place.chain)

    def class_name(self, resource: Resource) -> str:
        """The sync class; a resource called like the one above it, whose module imports it, is led by its words."""
        words: list[Words] = []
        for above in self._places.resources[resource.id].chain:
            words.append((*words[-1], *above.words) if words and words[-1] == above.words else above.words)
        return self._places.names.pascal(words[-1]) + self._suffix

    def children(self, resource: Resource, here: ModulePath) -> tuple[ChildView, ...]:
        """The visible resources directly below one, seen from the module `here`."""
        found = []
        for child in resource.children:
            place = self._places.resources[child.id]
            if self.visible(place):
                deprecated = child.deprecated.reason(LANGUAGE) or "deprecated" if child.deprecated else None
                found.append(
                    ChildView(
                        self._places.names.attribute(child.words),
                        self.class_name(child),
                        relative(here, place.module),
                        tuple(wrapped(child.description)),
                        deprecated,
                        has_wrappers(child),
                    )
                )
        return tuple(found)

    def methods(
        self, resource: Resource, module: Module, folder: ModulePath, *, receiver: str = "self._"
    ) -> tuple[MethodView, ...]:
        writer = Methods(self._api, self._places, self._files, module, self.responses, receiver=receiver)
        client = "self" if receiver == "self." else "self._client"
        connections = Connections(self._api, self._places, self._files, module, writer, client)
        prefix = self._places.prefix(resource)
        views = []
        for method in resource.methods:
            if not method.availability.has(LANGUAGE):
                continue
            if method.websocket is not None:
                views.append(connections.view(method, resource, folder))
            elif method.kind is MethodKind.WEBHOOK_UNWRAP:
                views.append(webhook_view(method, self._files, self._places.names, module, folder))
            elif callable_method(method):
                views.append(writer.view(method, prefix, folder))
        return tuple(views)

    def hidden(self, resource: Resource) -> frozenset[str]:
        """What a resource's module cannot use under its own name, since an argument has it or a class beside it."""
        visible = [m for m in resource.methods if m.availability.has(LANGUAGE)]
        calls = [m for m in visible if callable_method(m) or m.websocket is not None]
        classes = {n for m in visible if m.websocket is not None for n in declared(self._places, resource, m)}
        return HIDEABLE.intersection(a.name for m in calls for a in self._files.arguments(m)) | classes

    def _file(self, place: ResourcePlace) -> ResourceFile:
        resource = place.resource
        module = Module(place.module, self.hidden(resource))
        for name in ("SyncAPIResource", "AsyncAPIResource"):
            module.symbol(("_resource",), name)
        methods = self.methods(resource, module, place.types)
        for method in methods:
            if method.wrapped:
                self.responses.wrapper_imports(method.method, module)
        children = self.children(resource, place.module)
        if children or any(m.connections for m in methods):
            module.typing("TYPE_CHECKING")
        if children or any(m.wrapped for m in methods):
            module.symbol(("_compat",), "cached_property")
        if any(m.deprecated is not None for m in methods) or any(c.deprecated is not None for c in children):
            module.module("typing_extensions")
        return ResourceFile(
            place,
            self.class_name(resource),
            tuple(wrapped(resource.description)),
            children,
            methods,
            tuple(module.import_lines()),
            tuple(module.checked_import_lines(child_imports(children))),
            resource.deprecated.reason(LANGUAGE) or "deprecated" if resource.deprecated else None,
        )


def has_wrappers(resource: Resource) -> bool:
    """The resource, or one below it, has methods that send requests."""
    return any(callable_method(m) for m in resource.methods) or any(has_wrappers(c) for c in resource.children)


def callable_method(method: Method) -> bool:
    """The method sends a request."""
    sends = method.kind in (MethodKind.HTTP, MethodKind.ALIAS) and method.websocket is None
    return sends and method.availability.has(LANGUAGE)


def child_imports(children: tuple[ChildView, ...]) -> Iterator[tuple[str, list[str]]]:
    """Modules and names of child classes for type checkers: at run time a child is imported when it is used."""
    for child in children:
        suffixes = _SUFFIXES if child.wrapped else _SUFFIXES[:1]
        yield child.module, [f"{colour}{child.class_name}{suffix}" for suffix in suffixes for colour in ("", "Async")]
