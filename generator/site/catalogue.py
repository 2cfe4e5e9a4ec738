"""What a tree of reference docs holds: `index.json`, read and checked.

The tree may come from anywhere, and its paths become files and links: all of them are checked here, once.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from ..diagnostics import Diagnostics, Stop
from ..output.paths import path_fault
from ..source import Source, read_source

INDEX: Final = "index.json"
FORMAT: Final = "specloom-docs-1"
UNPREFIXED: Final = "http"
"""The language whose pages stand at the top of the tree; those of the others stand in a folder of their id."""
PAGE: Final = "index.md"
"""The name of every page; what tells them apart is their folder."""
PAGES: Final = "resources/"
"""What every path begins with."""
_LANGUAGE: Final = re.compile(r"[a-z][a-z0-9_-]*")
_TAKEN: Final = frozenset({"pagefind", "resources"})
"""Folders at the top of a site or a tree that no language may have."""
_REMEDY: Final = "generate the docs anew with this version of specloom, or name their folder with --from"


@dataclass(frozen=True, slots=True)
class Language:
    """A language that the docs are written for; `id` is the name of its folder."""

    id: str
    title: str

    def place(self, path: str) -> str:
        """Where the page of a path stands in this language, below the root of the tree and of the site."""
        return path if self.id == UNPREFIXED else f"{self.id}/{path}".rstrip("/")


@dataclass(frozen=True, slots=True)
class Subject:
    """A method or a model: what a page is about. `key` is its name in the config."""

    key: str
    title: str
    path: str
    languages: tuple[str, ...]
    verb: str = ""
    route: str = ""


@dataclass(frozen=True, slots=True)
class Resource:
    """A resource with what belongs to it; `parent` is the id of the resource around it, or empty."""

    id: str
    title: str
    path: str
    parent: str
    methods: tuple[Subject, ...]
    models: tuple[Subject, ...]

    def subjects(self, language: Language) -> Iterator[Subject]:
        """What has a page in a language."""
        return (subject for subject in (*self.methods, *self.models) if language.id in subject.languages)


@dataclass(frozen=True, slots=True)
class Catalogue:
    """All that has a page, in the order of the config."""

    title: str
    languages: tuple[Language, ...]
    resources: tuple[Resource, ...]

    def below(self, resource: str) -> tuple[Resource, ...]:
        """The resources directly within one; those at the top for an empty id."""
        return tuple(r for r in self.resources if r.parent == resource)

    def trail(self, resource: Resource) -> list[Resource]:
        """The resources around one, from the top, and itself at the end."""
        by_id = {r.id: r for r in self.resources}
        trail = [resource]
        while trail[0].parent:
            trail.insert(0, by_id[trail[0].parent])
        return trail


def read_catalogue(tree: Path, diagnostics: Diagnostics) -> Catalogue:
    """The index of a tree. Stop, with ``Docs/…`` errors that name the place, when it cannot be trusted."""
    if not (tree / INDEX).is_file():
        message = f'the folder "{tree.as_posix()}" holds no reference docs: there is no {INDEX} in it'
        hint = "make them with `specloom generate --flavour docs`, or name their folder with --from"
        raise diagnostics.stop("Docs/NotFound", message, hint=hint)
    reader = _Reader(read_source(tree / INDEX, diagnostics), diagnostics)
    catalogue = reader.catalogue()
    if catalogue is None or diagnostics.failed:
        raise Stop("the index cannot be used")
    return catalogue


class _Reader:
    """Takes the index apart; every fault is told with its place, and reading goes on."""

    def __init__(self, source: Source, diagnostics: Diagnostics) -> None:
        self._source = source
        self._diagnostics = diagnostics
        self._paths: dict[str, str] = {}

    def catalogue(self) -> Catalogue | None:
        data = self._source.data
        if not isinstance(data, Mapping) or data.get("format") != FORMAT:
            found = data.get("format") if isinstance(data, Mapping) else None
            self._fault("#", f"the index is not of the format {FORMAT}" + (f", but of {found}" if found else ""))
            return None
        languages = tuple(self._language(item, at) for item, at in self._items(data, "#", "languages"))
        if not languages:
            self._fault("#/languages", "the docs are written for no language")
        known = {language.id for language in languages}
        resources = tuple(self._resource(item, at, known) for item, at in self._items(data, "#", "resources"))
        self._check_parents(resources)
        return Catalogue(self._text(data, "#", "title"), languages, resources)

    def _language(self, data: Mapping[str, Any], at: str) -> Language:
        language = Language(self._text(data, at, "id"), self._text(data, at, "title"))
        if not _LANGUAGE.fullmatch(language.id) or language.id in _TAKEN:
            self._fault(f"{at}/id", f'"{language.id}" cannot be the id of a language: it is the name of a folder')
        self._once(f"language {language.id}", f"{at}/id")
        return language

    def _resource(self, data: Mapping[str, Any], at: str, known: set[str]) -> Resource:
        resource = Resource(
            id=self._text(data, at, "id"),
            title=self._text(data, at, "title"),
            path=self._path(data, at),
            parent=self._text(data, at, "parent", required=False),
            methods=tuple(self._subject(item, where, known) for item, where in self._items(data, at, "methods")),
            models=tuple(self._subject(item, where, known) for item, where in self._items(data, at, "models")),
        )
        self._once(f"resource {resource.id}", f"{at}/id")
        return resource

    def _subject(self, data: Mapping[str, Any], at: str, known: set[str]) -> Subject:
        languages = data.get("languages")
        if not isinstance(languages, list) or not all(name in known for name in languages):
            self._fault(f"{at}/languages", "is not a list of languages that the index names")
            languages = []
        return Subject(
            key=self._text(data, at, "key"),
            title=self._text(data, at, "title"),
            path=self._path(data, at),
            languages=tuple(languages),
            verb=self._text(data, at, "verb", required=False),
            route=self._text(data, at, "route", required=False),
        )

    def _check_parents(self, resources: tuple[Resource, ...]) -> None:
        """Parents stand before their children, so the way up always ends."""
        before = {""}
        for number, resource in enumerate(resources):
            if resource.parent not in before:
                self._fault(f"#/resources/{number}/parent", f'no resource before this one is "{resource.parent}"')
            before.add(resource.id)

    def _path(self, data: Mapping[str, Any], at: str) -> str:
        path = self._text(data, at, "path")
        fault = path_fault(path) or ("" if path.startswith(PAGES) else f"does not begin with {PAGES}")
        if path and fault:
            self._fault(f"{at}/path", f'the path "{path}" {fault}')
        self._once(f"path {path}", f"{at}/path")
        return path

    def _text(self, data: Mapping[str, Any], at: str, key: str, *, required: bool = True) -> str:
        value = data.get(key)
        if isinstance(value, str) and (value or not required):
            return value
        if required or value is not None:
            self._fault(f"{at}/{key}", "is not a text" if value is not None else f"{key} is missing")
        return ""

    def _items(self, data: Mapping[str, Any], at: str, key: str) -> Iterator[tuple[Mapping[str, Any], str]]:
        items = data.get(key)
        if not isinstance(items, list):
            self._fault(f"{at}/{key}", "is not a list" if key in data else f"{key} is missing")
            return
        for number, item in enumerate(items):
            where = f"{at}/{key}/{number}"
            if isinstance(item, Mapping):
                yield item, where
            else:
                self._fault(where, "is not an object")

    def _once(self, what: str, at: str) -> None:
        if what in self._paths:
            self._fault(at, f"the {what} is there twice")
        self._paths[what] = at

    def _fault(self, at: str, message: str) -> None:
        text = f"{message} (at {at})"
        self._diagnostics.error("Docs/Index", text, self._source.location(at), hint=_REMEDY)
