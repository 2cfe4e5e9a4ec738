"""What pages there are: for programs (`index.json`), and for readers that follow links (`llms.txt`)."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from ...ir.api import Method, Model
from ...render.metadata import markdown_text, one_line
from ..readme import api_title
from .book import Book, Chapter
from .languages import TITLES, folder_of

FORMAT = "specloom-docs-1"


@dataclass(frozen=True, slots=True)
class Listed:
    """The pages that were made."""

    book: Book
    languages: Sequence[str]
    """Their ids, in the order of pages."""
    paths: Collection[str]
    """Of the pages."""

    def having(self, path: str) -> list[str]:
        """The languages that have a page."""
        return [id_ for id_ in self.languages if f"{folder_of(id_)}{path}/index.md" in self.paths]

    @property
    def title(self) -> str:
        return one_line(api_title(self.book.api.info.title or self.book.api.info.name))


def index_json(listed: Listed) -> str:
    """The index: resources in the config's order, each before those below it."""
    data = {
        "format": FORMAT,
        "title": listed.title,
        "languages": [{"id": id_, "title": TITLES[id_]} for id_ in listed.languages],
        "resources": [_resource(listed, chapter) for chapter in listed.book.chapters],
    }
    return json.dumps(data, indent=2, ensure_ascii=False) + "\n"


def _resource(listed: Listed, chapter: Chapter) -> dict[str, object]:
    return {
        "id": chapter.id,
        "title": chapter.title,
        "path": chapter.path,
        "parent": chapter.parent or None,
        "methods": [_method(listed, chapter, m) for m in chapter.methods],
        "models": [_model(listed, chapter, m) for m in chapter.models],
    }


def _method(listed: Listed, chapter: Chapter, method: Method) -> dict[str, object]:
    path = chapter.method_path(method)
    return {
        "key": method.key,
        "title": listed.book.method_title(method),
        "verb": method.verb.lower(),
        "route": method.path,
        "path": path,
        "languages": listed.having(path),
    }


def _model(listed: Listed, chapter: Chapter, model: Model) -> dict[str, object]:
    path = chapter.model_path(model)
    return {
        "key": model.key,
        "title": listed.book.model_title(model),
        "path": path,
        "languages": listed.having(path),
    }


def llms_txt(listed: Listed, document: str = "") -> str:
    """The map of the pages, as the llms.txt convention has it: a title, a summary, links by language. `document` is the
    path of the OpenAPI document, where that stands beside the pages."""
    info = listed.book.api.info
    lines = [f"# {markdown_text(listed.title)} reference"]
    if info.description:
        lines.extend(["", f"> {markdown_text(info.description)}"])
    if document:
        lines.extend(["", f"- [The OpenAPI document with code samples]({document})"])
    for id_ in listed.languages:
        lines.extend(["", f"## {TITLES[id_]}", ""])
        folder = folder_of(id_)
        for chapter in listed.book.chapters:
            lines.extend(_links(listed, chapter, id_, folder))
    return "\n".join(lines) + "\n"


def _links(listed: Listed, chapter: Chapter, language: str, folder: str) -> Iterator[str]:
    yield f"- [{markdown_text(chapter.title)}]({folder}{chapter.path}/index.md)"
    for method in chapter.methods:
        path = chapter.method_path(method)
        route = f": {method.verb} {markdown_text(method.path)}" if method.path else ""
        if language in listed.having(path):
            yield f"  - [{markdown_text(listed.book.method_title(method))}]({folder}{path}/index.md){route}"


__all__ = ["FORMAT", "Listed", "index_json", "llms_txt"]
