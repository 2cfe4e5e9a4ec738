"""Whole pages: what stands around articles, and the pages that only list others."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Final

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from ..render.folder import template_root
from .article import Article, route_line
from .catalogue import Catalogue, Entry, Language, Resource

FILES: Final = ("site.css", "site.js", "icon.svg")
"""What every page loads, beside the index that search loads."""


def template_folder() -> Path:
    """Where the templates of the site and its files lie."""
    return template_root() / "site"


@lru_cache(maxsize=1)
def _environment() -> Environment:
    return Environment(
        loader=FileSystemLoader(template_folder()),
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        undefined=StrictUndefined,
        autoescape=True,
    )


@dataclass(frozen=True, slots=True)
class Link:
    """A link of the navigation; `href` is empty where a page does not exist."""

    title: str
    href: str
    current: bool = False


@dataclass(frozen=True, slots=True)
class Branch:
    """A resource in the navigation, with what is shown of it."""

    link: Link
    methods: Sequence[Link]
    models: Sequence[Link]
    branches: Sequence[Branch]
    unfolded: bool
    """Whether the models are."""


@dataclass(frozen=True, slots=True)
class Listed:
    """A method on a page that lists methods."""

    link: Link
    route: str
    lead: str


@dataclass(slots=True)
class Pages:
    """Makes the pages of one language."""

    catalogue: Catalogue
    language: Language
    places: frozenset[str]
    """Where there are pages, below the root of the site."""

    def entry(self, resource: Resource, entry: Entry, article: Article) -> str:
        """The page of a method or a model."""
        frame = self._frame(entry.path, entry.title, resource)
        return _environment().get_template("entry.html.jinja").render(frame, article=article)

    def resource(self, resource: Resource, leads: dict[str, str]) -> str:
        """The page of a resource. `leads` are descriptions of methods, as HTML, by path."""
        frame = self._frame(resource.path, resource.title, resource)
        root = frame["root"]
        within = [self._link(r.title, r.path, root) for r in self.catalogue.below(resource.id) if self._has(r.path)]
        return _environment().get_template("resource.html.jinja").render(
            frame,
            within=within,
            methods=[self._listed(method, root, leads) for method in self._of_language(resource.methods)],
            models=[self._link(model.title, model.path, root) for model in self._of_language(resource.models)],
        )

    def home(self, place: str) -> str:
        """The first page of the language, all resources with their methods, as it is at a place."""
        frame = self._frame("", self.catalogue.title, None, place)
        root = frame["root"]
        resources = [
            (
                self._link(self._full_title(resource), resource.path, root),
                [self._listed(method, root, {}) for method in self._of_language(resource.methods)],
            )
            for resource in self.catalogue.resources
            if self._has(resource.path)
        ]
        return _environment().get_template("home.html.jinja").render(frame, resources=resources)

    # -- what stands around --------------------------------------------------------------------------------------------

    def _frame(self, path: str, title: str, resource: Resource | None, place: str | None = None) -> dict[str, object]:
        if place is None:
            place = self.language.place(path)
        root = "../" * (place.count("/") + 1) if place else "./"
        trail = self._trail(resource)
        titles = [title, *(r.title for r in reversed(trail) if r.path != path), self.language.title]
        return {
            "site": self.catalogue.title,
            "title": title,
            "titles": [*titles, self.catalogue.title] if path else [self.language.title, self.catalogue.title],
            "language": self.language,
            "root": root,
            "home": f"{root}{self._folder('')}",
            "markdown": bool(path),
            "tabs": [self._tab(language, path, resource, root) for language in self.catalogue.languages],
            "place": " / ".join(r.title for r in trail if r.path != path),
            "trail": [self._link(r.title, r.path, root) for r in trail if r.path != path],
            "branches": self._branches("", path, {r.id for r in trail}, root),
        }

    def _trail(self, resource: Resource | None) -> list[Resource]:
        """The resource and those around it, from the top."""
        by_id = {r.id: r for r in self.catalogue.resources}
        trail: list[Resource] = []
        while resource is not None:
            trail.insert(0, resource)
            resource = by_id.get(resource.parent)
        return trail

    def _tab(self, language: Language, path: str, resource: Resource | None, root: str) -> tuple[Language, Link]:
        """The same page in another language."""
        place = language.place(path)
        exists = not path or place in self.places
        href = f"{root}{place}/" if place else root
        return language, Link(language.title, href if exists else "", language == self.language)

    def _branches(self, parent: str, path: str, opened: set[str], root: str) -> list[Branch]:
        """The resources below another; those on the way to the page with all that is in them."""
        branches = []
        for resource in self.catalogue.below(parent):
            if not self._has(resource.path):
                continue
            link = self._link(resource.title, resource.path, root, path)
            if resource.id not in opened:
                branches.append(Branch(link, (), (), (), False))
                continue
            methods = [self._link(m.title, m.path, root, path) for m in self._of_language(resource.methods)]
            models = [self._link(m.title, m.path, root, path) for m in self._of_language(resource.models)]
            within = self._branches(resource.id, path, opened, root)
            branches.append(Branch(link, methods, models, within, any(model.current for model in models)))
        return branches

    def _listed(self, method: Entry, root: str, leads: dict[str, str]) -> Listed:
        route = route_line(method.verb, method.route) if method.verb else ""
        return Listed(self._link(method.title, method.path, root), route, leads.get(method.path, ""))

    def _link(self, title: str, path: str, root: object, current: str = "") -> Link:
        return Link(title, f"{root}{self._folder(path)}", path == current)

    def _folder(self, path: str) -> str:
        place = self.language.place(path)
        return f"{place}/" if place else ""

    def _has(self, path: str) -> bool:
        return self.language.place(path) in self.places

    def _of_language(self, entries: Sequence[Entry]) -> list[Entry]:
        return [entry for entry in entries if self.language.id in entry.languages]

    def _full_title(self, resource: Resource) -> str:
        return " / ".join(r.title for r in self._trail(resource))
