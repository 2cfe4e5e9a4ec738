"""Whole pages: what they say in its frame, and the pages that only list others."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Final

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from ..render.folder import template_root
from .body import Body, body_of, route_line
from .catalogue import Catalogue, Language, Resource, Subject
from .models import Models
from .navigation import Link, Navigation

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
class Listed:
    """A method on a page that lists methods; route and lead are HTML."""

    link: Link
    route: str
    lead: str


@dataclass(frozen=True, slots=True)
class Pages:
    """Makes the pages of one language."""

    catalogue: Catalogue
    language: Language
    places: frozenset[str]
    """Where there are pages, below the root of the site."""
    models: Models

    def subject(self, resource: Resource, subject: Subject, text: str) -> tuple[str, Body]:
        """The page of a method or a model with this Markdown, and the body on it."""
        navigation = self._navigation(subject.path)

        def find(name: str) -> Link | None:
            model = self.models.find(name, resource.id)
            return navigation.link(model) if model and model != subject else None

        made = body_of(text, find)
        around = self.catalogue.trail(resource)
        return self._render("subject", navigation, subject.title, around, around, body=made), made

    def resource(self, resource: Resource, leads: dict[str, str]) -> str:
        """The page of a resource. `leads` are descriptions of methods, as HTML, by path."""
        navigation = self._navigation(resource.path)
        *around, _ = opened = self.catalogue.trail(resource)
        return self._render(
            "resource",
            navigation,
            resource.title,
            around,
            opened,
            methods=_listed(navigation, resource, leads),
            within=navigation.links(navigation.within(resource.id)),
            models=navigation.links(navigation.of(resource.models)),
        )

    def home(self, place: str) -> str:
        """The first page of the language, all resources with their methods, as it is at a place."""
        navigation = Navigation(self.catalogue, self.language, self.places, "", place)
        resources = [
            (_full_title(self.catalogue, r), navigation.link(r).href, _listed(navigation, r, {}))
            for r in self.catalogue.resources
            if navigation.has(r)
        ]
        return self._render("home", navigation, "", [], [], resources=resources)

    def _navigation(self, path: str) -> Navigation:
        return Navigation(self.catalogue, self.language, self.places, path, self.language.place(path))

    def _render(
        self,
        template: str,
        navigation: Navigation,
        title: str,
        around: Sequence[Resource],
        opened: Sequence[Resource],
        **content: object,
    ) -> str:
        """A page in its frame: `around` it are the resources that lead to it, `opened` those that the navigation shows
        with all that is in them."""
        titles = [title, *(r.title for r in reversed(around)), self.language.title, self.catalogue.title]
        return (
            _environment()
            .get_template(f"{template}.html.jinja")
            .render(
                content,
                site=self.catalogue.title,
                title=title,
                titles=[t for t in titles if t],
                language=self.language,
                navigation=navigation,
                around=navigation.links(around),
                branches=navigation.tree(opened),
            )
        )


def _listed(navigation: Navigation, resource: Resource, leads: dict[str, str]) -> list[Listed]:
    """The methods of a resource, as far as the language has them."""
    return [
        Listed(
            navigation.link(method),
            route_line(method.verb, method.route) if method.verb else "",
            leads.get(method.path, ""),
        )
        for method in navigation.of(resource.methods)
    ]


def _full_title(catalogue: Catalogue, resource: Resource) -> str:
    return " / ".join(r.title for r in catalogue.trail(resource))
