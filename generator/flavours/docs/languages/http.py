"""HTTP: requests and responses as they travel."""

from __future__ import annotations

from collections.abc import Sequence

from ....ir.api import In, Method, Model, Parameter
from ....ir.target import Target
from ....ir.types import Object, Property, Union
from ...http.samples import Samples
from ..arguments import arguments
from ..book import Book, Chapter
from ..bullets import Bullet
from ..way import Way, parameters_way
from .base import Section, is_request
from .wire import Wire

_PLACES = ((In.PATH, "Path"), (In.QUERY, "Query"), (In.HEADER, "Header"), (In.BODY, "Body"))


class Http(Wire):
    """The reference of the API itself."""

    id = "http"
    fence = "http"

    def __init__(self, book: Book, target: Target) -> None:
        super().__init__(book, target)
        self._samples = Samples(book.api)

    # The config leaves things out of languages. The API has them all the same.

    def has_member(self, member: Property | Parameter) -> bool:
        return True

    def shown(self, union: Union) -> Sequence[int]:
        return range(len(union.variants))

    def has_resource(self, chapter: Chapter) -> bool:
        return True

    def has_model(self, model: Model) -> bool:
        return True

    def has(self, method: Method) -> bool:
        return is_request(method)

    def open_values(self, way: Way, union: Union) -> Sequence[Bullet]:
        """Each alternative, with the values below their enum."""
        bullets = []
        for index in self.shown(union):
            inner = way.variant_way(union, index)
            bullets.append(Bullet(self.opened(inner.type), "", self.tree.inside(inner)))
        return bullets

    def signature(self, chapter: Chapter, method: Method) -> str:
        return ""

    def parameters(self, chapter: Chapter, method: Method) -> list[Section]:
        """A list for each place in the request."""
        way = parameters_way(method, Object((), method.pointer))
        found = arguments(method)
        listed = ((title, [p for p in found if p.location is place]) for place, title in _PLACES)
        return [
            Section(f"{title} Parameters", [self.tree.member(way.member_way(p)) for p in members])
            for title, members in listed
            if members
        ]

    def sample(self, chapter: Chapter, method: Method) -> str:
        """A call of curl."""
        return self._samples.sample(method)


def language(book: Book, target: Target) -> Http:
    """The API itself; no target belongs to it."""
    return Http(book, target)
