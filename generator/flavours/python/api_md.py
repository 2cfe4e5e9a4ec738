"""api.md: every type and method of the SDK on one page; a standalone resource has a page of its own (python.md §7)."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from dataclasses import dataclass, field

from ...ir.api import In, Resource
from ...render.metadata import html_text
from .modules import ModulePath, Symbol
from .places import LANGUAGE, Side
from .resource_files import ResourceFile
from .sdk import Sdk
from .views import MethodView

_SHARED: ModulePath = ("types", "shared")
"""Names of this folder are names of ``types``, too."""
_WIDTH = 100
"""Columns of an import line."""


@dataclass(frozen=True, slots=True)
class Section:
    """One resource."""

    heading: str
    """With its signs: ``## Items``."""
    types: tuple[str, ...]
    """Lines of import statements."""
    methods: tuple[str, ...]
    """Bullets, ready to print."""
    label: str = "Types:"
    """What stands above the imports."""


@dataclass(frozen=True, slots=True)
class Page:
    """One api.md."""

    path: str
    """Below the output folder."""
    sections: tuple[Section, ...]


def api_pages(sdk: Sdk) -> list[Page]:
    """The root's page first, then those of standalone resources."""
    models = frozenset(sdk.places.symbol(m, Side.RESPONSE) for m in sdk.api.models)
    return _Pages(sdk, {f.place.id: f for f in sdk.resources}, models).all()


@dataclass(slots=True)
class _Pages:
    sdk: Sdk
    files: dict[str, ResourceFile]
    """The modules of resources, by the resource's id."""
    models: frozenset[Symbol]
    """The response side of every model."""
    pages: list[Page] = field(default_factory=list)

    def all(self) -> list[Page]:
        sections = [*self._shared(), *self._client()]
        for resource in self.sdk.api.root.children:
            sections.extend(self._resource(resource, 1, "api.md"))
        return [Page("api.md", tuple(sections)), *self.pages]

    # -- sections -----------------------------------------------------------------------------------------------------

    def _shared(self) -> Iterator[Section]:
        symbols = self._models(self.sdk.api.shared)
        if symbols:
            exported = [Symbol(("types", s.name), s.name) if s.module[:2] == _SHARED else s for s in symbols]
            yield Section("# Shared Types", tuple(self._imports(exported)), (), label="")

    def _client(self) -> Iterator[Section]:
        views = self.sdk.client.methods
        types = [*self._models(self.sdk.api.root), *self._responses(views)]
        if views or types:
            module: ModulePath = ("_client",)
            yield Section(
                f"# {self.sdk.settings.client}",
                tuple(self._imports(types)),
                self._lines(views, "client", module, "api.md"),
            )

    def _resource(self, resource: Resource, depth: int, page: str) -> Iterator[Section]:
        """The sections of a resource and of those below it; a standalone one leaves a link and fills its own page."""
        if not resource.availability.has(LANGUAGE):
            return
        name = self.sdk.names.pascal(resource.words)
        if not resource.standalone:
            yield from self._own(resource, name, depth, page)
            return
        modules = [self.sdk.names.module(r.words) for r in self.sdk.places.resources[resource.id].chain]
        own = "/".join([self.sdk.settings.source, "resources", *modules, "api.md"])
        index = len(self.pages)
        sections = tuple(self._own(resource, name, 1, own))
        if sections:
            self.pages.insert(index, Page(own, sections))
            yield Section(f"{_signs(depth)} [{name}]({_link(page, own)})", (), ())

    def _own(self, resource: Resource, name: str, depth: int, page: str) -> Iterator[Section]:
        file = self.files.get(resource.id)
        views = file.methods if file is not None else ()
        types = tuple(self._imports([*self._models(resource), *self._responses(views)]))
        below = [s for child in resource.children for s in self._resource(child, depth + 1, page)]
        if types or views or below:
            yield Section(
                f"{_signs(depth)} {name}",
                types,
                self._lines(views, self._owner(file), file.place.module if file else (), page),
            )
        yield from below

    def _owner(self, file: ResourceFile | None) -> str:
        chain = file.place.chain if file is not None else ()
        return ".".join(["client", *(self.sdk.names.attribute(r.words) for r in chain)])

    # -- types --------------------------------------------------------------------------------------------------------

    def _models(self, resource: Resource) -> list[Symbol]:
        """The names of a resource's models that can be imported: the response side's, else the parameter side's."""
        found = []
        for model_id in resource.models:
            model = self.sdk.api.models[model_id]
            sides = (self.sdk.places.symbol(model_id, Side.RESPONSE), self.sdk.places.param_file(model))
            found.extend([s for s in sides if s.module in self.sdk.types.files][:1])
        return found

    def _responses(self, views: tuple[MethodView, ...]) -> list[Symbol]:
        """Classes of responses that are no models."""
        found = dict.fromkeys(v.result for v in views if v.result is not None and v.result not in self.models)
        return [s for s in found if s.module in self.sdk.types.files]

    def _imports(self, symbols: list[Symbol]) -> Iterator[str]:
        by_folder: dict[ModulePath, list[str]] = {}
        for symbol in symbols:
            by_folder.setdefault(symbol.module[:-1], []).append(symbol.name)
        for folder, names in by_folder.items():
            module = ".".join([self.sdk.settings.package, *folder])
            line = f"from {module} import {', '.join(names)}"
            if len(line) <= _WIDTH:
                yield line
            else:
                yield from (f"from {module} import (", *(f"    {n}," for n in names), ")")

    # -- methods ------------------------------------------------------------------------------------------------------

    def _lines(self, views: tuple[MethodView, ...], owner: str, module: ModulePath, page: str) -> tuple[str, ...]:
        return tuple(self._line(view, owner, module, page) for view in views)

    def _line(self, view: MethodView, owner: str, module: ModulePath, page: str) -> str:
        route = html_text(f"{view.method.verb.lower()} {view.method.path}") if view.method.verb else ""
        title = f' title="{route}"' if route else ""
        method = f'<a href="{_dotted(self._href(module, page))}">{view.name}</a>'
        return f"<code{title}>{owner}.{method}({self._arguments(view, page)}) -> {self._returned(view, page)}</code>"

    def _arguments(self, view: MethodView, page: str) -> str:
        """Path arguments by name, all others as the params class."""
        if view.method.webhook is not None:
            return "payload, \\*, headers, key" if view.method.webhook.verified else "payload"
        in_path = {p.wire for p in view.method.of(In.PATH)}
        positional = [a.name for a in view.arguments if a.positional]
        named = [a.name for a in view.arguments if not a.positional and a.wire in in_path and a.required]
        parts = [*positional, *(["\\*", *named] if named else [])]
        if view.params is not None:
            parts.append(f'\\*\\*<a href="{self._href(view.params.module, page)}">params</a>')
        return ", ".join(parts)

    def _returned(self, view: MethodView, page: str) -> str:
        text = html_text(view.returns).replace("&#91;", "[").replace("&#93;", "]")
        if view.result is None or view.result.module not in self.sdk.types.files:
            return text
        return f'<a href="{_dotted(self._href(view.result.module, page))}">{text}</a>'

    def _href(self, module: ModulePath, page: str) -> str:
        return _link(page, "/".join([self.sdk.settings.source, *module]) + ".py")


def _signs(depth: int) -> str:
    return "#" * min(depth, 6)


def _dotted(path: str) -> str:
    return path if path.startswith(".") else f"./{path}"


def _link(page: str, target: str) -> str:
    """The address of a file of the repository, seen from a page of it."""
    return posixpath.relpath(target, posixpath.dirname(page) or ".")
