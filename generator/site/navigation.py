"""Links of a page: to other languages, to what is around it, to what it lists."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from .catalogue import Catalogue, Language, Resource, Subject


@dataclass(frozen=True, slots=True)
class Link:
    """A link; `href` is empty where there is no such page, `current` is true of the page itself."""

    title: str
    href: str
    current: bool = False


@dataclass(frozen=True, slots=True)
class Branch:
    """A resource in the navigation, with what is shown of it."""

    link: Link
    methods: Sequence[Link] = ()
    models: Sequence[Link] = ()
    branches: Sequence[Branch] = ()

    @property
    def unfolded(self) -> bool:
        """Whether the models are, of which there may be many."""
        return any(model.current for model in self.models)


@dataclass(frozen=True, slots=True)
class Navigation:
    """What leads away from one page. `path` is empty on the first page of a language."""

    catalogue: Catalogue
    language: Language
    places: frozenset[str]
    """Where there are pages, below the root of the site."""
    path: str
    place: str
    """Where the page itself is."""

    @property
    def root(self) -> str:
        """The way to the root of the site."""
        return "../" * (self.place.count("/") + 1) if self.place else "./"

    @property
    def home(self) -> str:
        """The way to the first page of the language."""
        return self._href(self.language.place(""))

    def tabs(self) -> list[tuple[Language, Link]]:
        """The same page in every language."""
        tabs = []
        for language in self.catalogue.languages:
            place = language.place(self.path)
            exists = not self.path or place in self.places
            href = self._href(place) if exists else ""
            tabs.append((language, Link(language.title, href, language == self.language)))
        return tabs

    def tree(self, opened: Sequence[Resource], parent: str = "") -> list[Branch]:
        """The resources below another; those that are opened with all that is in them."""
        return [self._branch(resource, opened) for resource in self.within(parent)]

    def _branch(self, resource: Resource, opened: Sequence[Resource]) -> Branch:
        link = self.link(resource)
        if resource not in opened:
            return Branch(link)
        methods, models = self.links(self.of(resource.methods)), self.links(self.of(resource.models))
        return Branch(link, methods, models, self.tree(opened, resource.id))

    def within(self, parent: str) -> list[Resource]:
        """The resources directly within one, as far as the language has them."""
        return [resource for resource in self.catalogue.below(parent) if self.has(resource)]

    def of(self, subjects: Sequence[Subject]) -> list[Subject]:
        """Those that the language has."""
        return [subject for subject in subjects if self.language.id in subject.languages]

    def has(self, resource: Resource) -> bool:
        """Whether the language has the resource."""
        return self.language.place(resource.path) in self.places

    def links(self, targets: Sequence[Subject | Resource]) -> list[Link]:
        """A link to each."""
        return [self.link(target) for target in targets]

    def link(self, target: Subject | Resource) -> Link:
        """The link to a page of the language."""
        return Link(target.title, self._href(self.language.place(target.path)), target.path == self.path)

    def _href(self, place: str) -> str:
        return f"{self.root}{place}/" if place else self.root
