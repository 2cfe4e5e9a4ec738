"""What pages there are: the resources in the config's order, depth first, with titles and paths."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from urllib.parse import urlsplit

from ...ir.api import Api, Method, Model, Resource
from ...render.metadata import web_address
from ...render.text import visible
from ..casing import Casings
from ..once import once
from ..samples import response_example
from .prose import Prose

CLIENT = "$client"
SHARED = "$shared"


@dataclass(frozen=True, slots=True, eq=False)
class Chapter:
    """A resource, as pages show it."""

    id: str
    title: str
    path: str
    """Below the folder of a language; the page is `index.md` in it."""
    resource: Resource
    chain: tuple[Resource, ...]
    """The way to the resource, outermost first; empty for the client's own methods and the shared models."""
    methods: tuple[Method, ...]
    """In the order of the document."""
    models: tuple[Model, ...]
    parent: str = ""

    def method_path(self, method: Method) -> str:
        return f"{self.path}/methods/{method.key}"

    def model_path(self, model: Model) -> str:
        return f"{self.path}/models/{model.key}"


@dataclass(frozen=True, slots=True, eq=False)
class Book:
    """All chapters of an API, and what every language needs to write them."""

    api: Api
    chapters: tuple[Chapter, ...]
    casings: Casings
    prose: Prose
    _responses: dict[str, str] = field(default_factory=dict)

    def response(self, method: Method) -> str:
        """An example of what a method gives back, as JSON: the same in every language."""
        known = self._responses.get(method.id)
        if known is None:
            known = self._responses[method.id] = visible(response_example(self.api, method))
        return known

    def method_title(self, method: Method) -> str:
        """The operation's summary, or the words of the method's name."""
        return " ".join(method.summary.split()) or sentence(self.casings.title(method.words))

    def model_title(self, model: Model) -> str:
        return self.casings.title(model.words)


def sentence(title: str) -> str:
    """A title as the beginning of a sentence: its first word, and those that are no plain words, keep capitals."""
    first, *rest = title.split(" ")
    return " ".join([first, *(w if w[1:] != w[1:].lower() else w.lower() for w in rest)])


@once
def book_of(api: Api) -> Book:
    """The chapters of an API: shared models first, the client's own methods, then the resources."""
    casings = Casings(api.casings)
    return Book(api, tuple(_chapters(api, casings)), casings, Prose(_origin(api.info.docs)))


def _origin(address: str) -> str:
    """Where links of the document that begin with a slash lead; empty where the config does not say."""
    parts = urlsplit(web_address(address))
    return f"{parts.scheme}://{parts.netloc}" if parts.netloc else ""


def _chapters(api: Api, casings: Casings) -> Iterator[Chapter]:
    order = {pointer: place for place, pointer in enumerate(api.operations)}
    if api.shared.models:
        yield _chapter(api, order, api.shared, SHARED, "Shared")
    if api.root.methods or api.root.models:
        yield _chapter(api, order, api.root, CLIENT, "Client")
    for child in api.root.children:
        yield from _below(api, order, casings, child, None)


def _below(
    api: Api, order: Mapping[str, int], casings: Casings, resource: Resource, around: Chapter | None
) -> Iterator[Chapter]:
    title = casings.title(resource.words)
    path = f"{around.path}/subresources" if around is not None else "resources"
    chain = (*around.chain, resource) if around is not None else (resource,)
    parent = around.id if around is not None else ""
    own = replace(
        _chapter(api, order, resource, resource.id, title), path=f"{path}/{resource.key}", chain=chain, parent=parent
    )
    yield own
    for child in resource.children:
        yield from _below(api, order, casings, child, own)


def _chapter(api: Api, order: Mapping[str, int], resource: Resource, id_: str, title: str) -> Chapter:
    """The chapter of a resource that is not below others; what no operation of the document is behind comes last."""
    methods = tuple(sorted(resource.methods, key=lambda m: order.get(m.pointer, len(order))))
    models = tuple(api.models[m] for m in resource.models)
    return Chapter(id_, title, f"resources/{id_}", resource, (), methods, models)
