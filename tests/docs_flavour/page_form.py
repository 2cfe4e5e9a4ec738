"""The declarations of a method as sites print them on one page: with previews, and models wherever they occur."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from specloom import pipeline
from specloom.diagnostics import Diagnostics
from specloom.flavours.docs.book import book_of
from specloom.flavours.docs.bullets import Bullet
from specloom.flavours.docs.languages.ruby import Ruby
from specloom.flavours.docs.tree import shortened
from specloom.flavours.docs.way import Way
from specloom.ir.build.targets import build_target
from specloom.ir.types import Array, Enum, ModelRef, Object, Union
from specloom.job import Request, locate


class RubyPage(Ruby):
    """Ruby's declarations with previews of models. An enum with one value needs no list."""

    def model(self, way: Way) -> str:
        return self._with_preview(super().model(way), way)

    def variant(self, way: Way) -> str:
        line = super().variant(way)
        return self._with_preview(line, self.definition(way.bare) if isinstance(way.bare, ModelRef) else way)

    def _with_preview(self, line: str, way: Way) -> str:
        return line + self._preview_of(way) if line.startswith("class ") else line

    def reference(self, reference: ModelRef) -> str:
        name = super().reference(reference)
        return f"{name}{self._preview_of(self.definition(reference))}" if name.isidentifier() else name

    def _preview_of(self, way: Way) -> str:
        """The properties of an object, or the alternatives in a list."""
        match way.bare:
            case Object() as object_:
                names = self.preview(way, object_)
            case Array() as array if isinstance(union := self.tree.resolved(array.items), Union):
                items = way.items_way(array)
                around = self.definition(items.bare) if isinstance(items.bare, ModelRef) else items
                names = shortened([self.types.name(around.variant_way(union, at)) for at in self.shown(union)])
            case _:
                return ""
        return f" {{ {', '.join(names)} }}"

    def values(self, way: Way, enum: Enum) -> Sequence[Bullet]:
        return super().values(way, enum) if len(enum.values) > 1 else ()


def page(spec: Path, config: Path, resource: str, method: str) -> str:
    """The page of a method in Ruby, as nested lists of Markdown that repeat what occurs again."""
    diagnostics = Diagnostics()
    loaded = pipeline.load(locate(Request(spec=spec, config=config), diagnostics), diagnostics)
    book = book_of(loaded.api)
    ruby = RubyPage(book, build_target(loaded.config, "ruby"))
    chapter = next(c for c in book.chapters if c.id == resource)
    made = next(m for m in chapter.methods if m.key == method)
    blocks = [f"## {book.method_title(made)}", f"`{ruby.signature(chapter, made)}`"]
    blocks += [f"**{made.verb.lower()}** `{made.path}`", made.description]
    for section in ruby.parameters(chapter, made):
        blocks.append(f"### {section.heading}\n\n{unfolded(section.bullets)}")
    blocks.append(f"### Returns\n\n{unfolded(ruby.returns(made))}")
    return "\n\n".join(blocks) + "\n"


def unfolded(bullets: Iterable[Bullet]) -> str:
    """The bullets with all that is inside them; only what is inside itself is not repeated."""
    return "\n".join(_lines(bullets, "", frozenset()))


def _lines(bullets: Iterable[Bullet], pad: str, around: frozenset[str]) -> Iterator[str]:
    for bullet in bullets:
        yield bullet.text.replace("\0", pad)
        children = bullet.children
        if children is not None and children.key not in around:
            yield from _lines(children.bullets(), f"{pad}  ", around | {children.key})
