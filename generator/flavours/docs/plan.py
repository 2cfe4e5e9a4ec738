"""Api -> reference pages of every language, with an index for machines."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from pathlib import Path

from ...ir.api import Api
from ...ir.target import Target
from ..base import Finding, PlannedFile
from .book import Book, book_of
from .index import Listed, index_json, llms_txt
from .languages import Language, folder_of, language_ids, language_of
from .pages import Pages

DOCUMENT = "openapi.json"


class Docs:
    """The flavour that writes reference pages."""

    name = "docs"
    reserved: tuple[str, ...] = ()
    """Nobody keeps code among pages, and resources may be called anything."""

    def plan(self, api: Api, target: Target, templates: Path | None = None) -> Iterator[PlannedFile | Finding]:
        """Every page, the index, and the document with samples, where that is asked for. Templates play no part."""
        paths = []
        for name in self.parts(target):
            for file in self.part(api, target, name):
                paths.append(file.path)
                yield file
        yield from self.rest(api, target, paths)

    def parts(self, target: Target) -> Sequence[str]:
        """The languages."""
        return language_ids(target.others)

    def part(self, api: Api, target: Target, name: str) -> Iterator[PlannedFile]:
        """All pages of a language."""
        book = book_of(api)
        return _pages(book, language_of(book, name, target.others))

    def rest(self, api: Api, target: Target, paths: Collection[str]) -> Iterator[PlannedFile]:
        """The index, for programs and for readers, and the document with samples."""
        listed = Listed(book_of(api), self.parts(target), frozenset(paths))
        yield PlannedFile("index.json", index_json(listed))
        yield PlannedFile("llms.txt", llms_txt(listed, DOCUMENT if target.document else ""))
        if target.document:
            yield PlannedFile(DOCUMENT, target.document)


def _pages(book: Book, language: Language) -> Iterator[PlannedFile]:
    """All pages of a language. What a resource's page repeats is made once."""
    pages = Pages(book, language)
    folder = folder_of(language.id)
    for chapter in book.chapters:
        methods = []
        for method in chapter.methods:
            path = chapter.method_path(method)
            methods.append(pages.method(chapter, method))
            yield PlannedFile(f"{folder}{path}/index.md", methods[-1] + "\n")
        models = []
        for model in chapter.models:
            if not (language.has_resource(chapter) and language.has_model(model)):
                continue
            path = chapter.model_path(model)
            text = pages.model(model, 3)
            models.append(text)
            yield PlannedFile(f"{folder}{path}/index.md", text[1:] + "\n")
        yield PlannedFile(f"{folder}{chapter.path}/index.md", pages.resource(chapter, methods, models) + "\n")
