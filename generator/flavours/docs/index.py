"""What pages there are: for programs (`index.json`), and for readers that follow links (`llms.txt`)."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field

from ...ir.api import Method, Model
from ...render.metadata import markdown_text, one_line
from ..readme import api_title
from .book import Book, Chapter
from .languages import HTTP, Language

FORMAT = "specloom-docs-1"


@dataclass(slots=True)
class Listed:
    """The pages that were made."""

    book: Book
    languages: dict[str, str] = field(default_factory=dict)
    """Titles by id, in the order of pages."""
    _having: dict[str, list[str]] = field(default_factory=lambda: defaultdict(list))

    def folder(self, language: Language) -> str:
        """Where the pages of a language are; those of HTTP have no folder around them."""
        self.languages[language.id] = language.title
        return "" if language.id == HTTP else f"{language.id}/"

    def add(self, path: str, language: Language) -> None:
        """Notes that the language has the page at `path`."""
        self._having[path].append(language.id)

    def having(self, path: str) -> list[str]:
        """The languages that have a page."""
        return self._having[path]

    @property
    def title(self) -> str:
        return one_line(api_title(self.book.api.info.title or self.book.api.info.name))


def index_json(listed: Listed) -> str:
    """The index: resources in the config's order, each before those below it."""
    data = {
        "format": FORMAT,
        "title": listed.title,
        "languages": [{"id": id_, "title": title} for id_, title in listed.languages.items()],
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
    for id_, title in listed.languages.items():
        lines.extend(["", f"## {title}", ""])
        folder = "" if id_ == HTTP else f"{id_}/"
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
