"""Pages of one language: a method, a model, a resource with all it has."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...ir.api import Method, Model
from ...render.metadata import markdown_text
from .book import Book, Chapter
from .bullets import bulleted, code
from .languages import TITLES, Language

_RUNS = re.compile("`{3,}")


class Pages:
    """Writes the pages of one language. Blocks end without a line break; a blank line stands between any two."""

    def __init__(self, book: Book, language: Language) -> None:
        self._book = book
        self._language = language

    def method(self, chapter: Chapter, method: Method) -> str:
        """A method: how to call it, what it takes, what it gives, and an example."""
        language = self._language
        title = f"## {markdown_text(self._book.method_title(method))}"
        if not (language.has_resource(chapter) and language.has(method)):
            return f"{title}\n\nThis method is not available in {TITLES[language.id]}."
        return "\n\n".join([title, *self._about(chapter, method), *self._sections(chapter, method)])

    def model(self, model: Model, level: int) -> str:
        """A model, under a heading of the level."""
        heading = f"{'#' * level} {markdown_text(self._book.model_title(model))}"
        return f"{heading}\n\n{bulleted([self._language.tree.model(model)]).rstrip()}"

    def resource(self, chapter: Chapter, methods: list[str], models: list[str]) -> str:
        """A resource: the pages of its methods, one after the other, then its models."""
        blocks = [f"# {markdown_text(chapter.title)}", *methods]
        if models:
            blocks.extend(["## Domain Types", *models])
        return "\n\n".join(blocks)

    # -- parts of a method --------------------------------------------------------------------------------------------

    def _about(self, chapter: Chapter, method: Method) -> Iterator[str]:
        if signature := self._language.signature(chapter, method):
            yield code(signature)
        if method.verb and method.path:
            yield f"**{method.verb.lower()}** {code(method.path)}"
        if method.description:
            yield self._book.prose(method.description)

    def _sections(self, chapter: Chapter, method: Method) -> Iterator[str]:
        language = self._language
        for section in language.parameters(chapter, method):
            yield f"### {section.heading}\n\n{bulleted(section.bullets).rstrip()}"
        if returned := language.returns(method):
            yield f"### Returns\n\n{bulleted(returned).rstrip()}"
        if sample := language.sample(chapter, method):
            yield f"### Example\n\n{fenced(sample, language.fence)}"
            if response := self._book.response(method):
                yield f"#### Response\n\n{fenced(response, 'json')}"


def fenced(text: str, tag: str) -> str:
    """A block of code, in a fence that nothing in it can close."""
    fence = "`" * max([3, *(len(run) + 1 for run in _RUNS.findall(text))])
    return f"{fence}{tag}\n{text}\n{fence}"
