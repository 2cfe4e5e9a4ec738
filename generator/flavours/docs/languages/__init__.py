"""The languages of reference pages: one module each, in the order in which pages are listed.

What a language supplies is a subclass of `base.Language`:

- `id` (the folder, and the name of the config's target), `title`, and `fence`, the tag of its example calls;
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

To add one: write the module, name it in `_LANGUAGES`, and compare with `tests/docs_flavour/`.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from importlib import import_module
from typing import Final

from ....ir.target import Target
from ..book import Book
from .base import Language

HTTP: Final = "http"
_LANGUAGES: Final = ("http", "python", "typescript", "go", "ruby", "cli")
"""By id, in the order of the index: modules with a function `language(book, target)`."""


def languages(book: Book, targets: Mapping[str, Target]) -> Iterable[Language]:
    """HTTP, and every language that is asked for and that there are pages of."""
    for name in _LANGUAGES:
        if name == HTTP or name in targets:
            target = targets.get(name, Target(name))
            made: Language = import_module(f".{name}", __name__).language(book, target)
            yield made


__all__ = ["HTTP", "Language", "languages"]
