"""The languages of reference pages: one module each, in the order in which pages are listed.

What a language supplies is a subclass of `base.Language`:

- `id` (the folder, and the name of the config's target), and `fence`, the tag of its example calls;
- `signature(chapter, method)`: how users call a method; and `has(method)`, where it lacks more than the config says;
- declarations, one line each, from a `way.Way`: `model` (the first of a section), `member` (a property or parameter),
  `variant` (an alternative of a union), `result` (a return type that is no model), and `values` and `open_values`, the
  bullets below enums. Types in them are written by the language; `tree.shortened` cuts previews, `self.tree` answers
  questions about types (`resolved`, `is_open`, `constant`, `definition`);
- `parameters`: the sections of what a method takes. The list in `base.Language` is flat; a language whose methods take
  a struct makes a bullet with `bullets.Children` below it. `arguments.arguments` has the order, `placed` the prefix;
- `results`: the types of what a method gives back; where lists come in pages, most languages show the item;
- `sample(chapter, method)`: an example call, of the flavour's `samples.Samples`.

Descriptions that a language puts into bullets itself go through `self.book.prose`.

A way is a chain: `way.outer` leads to what is around, up to the model (`Step.MODEL`) or the method. From it a language
finds what its own flavour calls an inline type: ask that flavour (`flavours/<id>/names.py`, `places.py`), and give it a
small public function where it has none; no rule of casing is written twice.

Properties, variants and values come in order, and what is listed below what is decided in `tree.py`. Once a type is
listed in a section, its children are not repeated: `way.key` tells what is the same. Two answers of a language bear on
that: `variants_apart` and `lists_constants` (see `base.Language`).

To add one: write the module, name it in `TITLES`, and compare with `tests/docs_flavour/`.
"""

from __future__ import annotations

from collections.abc import Mapping
from importlib import import_module
from typing import Final

from ....ir.target import Target
from ..book import Book
from .base import Language

HTTP: Final = "http"
TITLES: Final[Mapping[str, str]] = {
    "http": "HTTP",
    "python": "Python",
    "typescript": "TypeScript",
    "go": "Go",
    "ruby": "Ruby",
    "cli": "CLI",
}
"""By id, in the order of the index: modules with a function `language(book, target)`."""


def language_ids(targets: Mapping[str, Target]) -> list[str]:
    """HTTP, and every language that is asked for and that there are pages of."""
    return [id_ for id_ in TITLES if id_ == HTTP or id_ in targets]


def language_of(book: Book, id_: str, targets: Mapping[str, Target]) -> Language:
    """One of the languages."""
    made: Language = import_module(f".{id_}", __name__).language(book, targets.get(id_, Target(id_)))
    return made


def folder_of(id_: str) -> str:
    """Where the pages of a language are; those of HTTP have no folder around them."""
    return "" if id_ == HTTP else f"{id_}/"


__all__ = ["HTTP", "TITLES", "Language", "folder_of", "language_ids", "language_of"]
