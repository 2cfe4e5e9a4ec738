"""Resource modules: a class for each resource and colour, and the wrappers that give raw responses."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ...ir.api import Api, Method, MethodKind, Resource
from ...ir.names import Words
from ...render.layout import WIDTH
from ...render.python import wrapped
from .methods import Methods
from .modules import Module, ModulePath, import_from, relative
from .places import LANGUAGE, Places, ResourcePlace
from .statements import HIDEABLE
from .type_files import TypeFiles
from .views import ChildView, MethodView
from .webhook_methods import webhook_view

_SUFFIXES = ("", "WithRawResponse", "WithStreamingResponse")


@dataclass(frozen=True, slots=True)
class ResourceFile:
    """One resource module, ready to print."""

    place: ResourcePlace
    class_name: str
    bases: tuple[str, ...]
    """The runtime's classes for the sync and for the async one."""
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

    def __init__(self, api: Api, places: Places, files: TypeFiles, suffix: str) -> None:
        self._api = api
        self._suffix = suffix
        self._places = places
        self._files = files

    def all(self) -> Iterator[ResourceFile]:
        """Every resource with methods somewhere below it, parents first."""
        for place in self._places.resources.values():
            if self.visible(place):
                yield self._file(place)

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
        writer = Methods(self._api, self._places, self._files, module, receiver=receiver)
        prefix = self._places.prefix(resource)
        views = []
        for method in resource.methods:
            if not method.availability.has(LANGUAGE):
                continue
            if method.kind is MethodKind.WEBHOOK_UNWRAP:
                views.append(webhook_view(method, self._files, self._places.names, module, folder))
            elif callable_method(method):
                views.append(writer.view(method, prefix, folder))
        return tuple(views)

    def hidden(self, resource: Resource) -> frozenset[str]:
        """What the bodies of a resource's methods cannot use under its own name, since an argument has it."""
        methods = [m for m in resource.methods if callable_method(m)]
        return HIDEABLE.intersection(a.name for m in methods for a in self._files.arguments(m))

    def _file(self, place: ResourcePlace) -> ResourceFile:
        resource = place.resource
        name = self.class_name(resource)
        # A resource called `api` has classes that are called like their own bases.
        module = Module(place.module, self.hidden(resource) | {name, f"Async{name}"})
        bases = tuple(module.symbol(("_resource",), base) for base in ("SyncAPIResource", "AsyncAPIResource"))
        methods = self.methods(resource, module, place.types)
        for method in methods:
            if method.wrapped:
                wrapper_imports(method, module)
        children = self.children(resource, place.module)
        if children or any(m.wrapped for m in methods):
            module.symbol(("_compat",), "cached_property")
        if children:
            module.typing("TYPE_CHECKING")
        if any(m.deprecated is not None for m in methods) or any(c.deprecated is not None for c in children):
            module.module("typing_extensions")
        return ResourceFile(
            place,
            name,
            bases,
            tuple(wrapped(resource.description)),
            children,
            methods,
            tuple(module.import_lines()),
            tuple(child_imports(children)),
            resource.deprecated.reason(LANGUAGE) or "deprecated" if resource.deprecated else None,
        )


def has_wrappers(resource: Resource) -> bool:
    """The resource, or one below it, has methods that send requests."""
    return any(callable_method(m) for m in resource.methods) or any(has_wrappers(c) for c in resource.children)


def callable_method(method: Method) -> bool:
    return method.availability.has(LANGUAGE) and method.kind in (MethodKind.HTTP, MethodKind.ALIAS)


def wrapper_imports(method: MethodView, module: Module) -> None:
    """Imports that the wrapper classes of a method need from the runtime."""
    custom = "custom_" if method.raw else ""
    for name in (
        f"to_{custom}raw_response_wrapper",
        f"async_to_{custom}raw_response_wrapper",
        f"to_{custom}streamed_response_wrapper",
        f"async_to_{custom}streamed_response_wrapper",
    ):
        module.symbol(("_response",), name)
    if method.raw:
        for name in (
            "BinaryAPIResponse",
            "AsyncBinaryAPIResponse",
            "StreamedBinaryAPIResponse",
            "AsyncStreamedBinaryAPIResponse",
        ):
            module.symbol(("_response",), name)


def child_imports(children: tuple[ChildView, ...]) -> Iterator[str]:
    """Imports of child classes for type checkers: at run time a child is imported when it is used."""
    for child in sorted(children, key=lambda c: (len(c.module), c.module)):
        suffixes = _SUFFIXES if child.wrapped else _SUFFIXES[:1]
        names = [f"{colour}{child.class_name}{suffix}" for suffix in suffixes for colour in ("", "Async")]
        yield from import_from(child.module, names, width=WIDTH - 4)
