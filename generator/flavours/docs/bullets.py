"""Declarations as nested lists of Markdown.

    - `<declaration>`
                                   (blank)
      <description>
                                   (blank)
      - `<child>`

What is inside a type is listed once in a section; where it occurs again, the declaration stands alone.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from ...render.metadata import markdown_code

_PAD = "\0"
"""Where a line begins: never in text, which `Prose` and `code` have cleaned."""
_LONGEST = 3_000
"""Declarations of a section."""
_SHORT = 400
"""Declarations of a section that would be longer."""
_ALL_LEVELS = 1_000_000


class Children:
    """The declarations inside of one; those of one key are the same wherever they occur.

    They are made when they are first printed.
    """

    __slots__ = ("_bullets", "_make", "key")

    def __init__(self, key: str, make: Callable[[], Sequence[Bullet]]) -> None:
        self.key = key
        self._make = make
        self._bullets: Sequence[Bullet] | None = None

    def bullets(self) -> Sequence[Bullet]:
        if self._bullets is None:
            self._bullets = self._make()
        return self._bullets


class Bullet:
    """A declaration with its description, finished Markdown, and what is inside."""

    __slots__ = ("children", "text")

    def __init__(self, declaration: str, description: str = "", children: Children | None = None) -> None:
        text = f"{_PAD}- {code(declaration)}\n"
        if description:
            lines = description.split("\n")
            text += "\n" + "\n".join(f"{_PAD}  {line}" if line else "" for line in lines) + "\n"
        self.text = text
        self.children = children


def bulleted(bullets: Sequence[Bullet]) -> str:
    """One section: the bullets and all that is inside them, with a blank line between any two.

    Where everything leads to everything, that would be the whole document in each section: such a section has only
    what is near to its top, as many levels as make a short list.
    """
    section = _Section(_LONGEST)
    section.add(bullets, _ALL_LEVELS)
    if section.is_full:
        section = _few_levels(bullets)
    return "\n".join(section.blocks)


def _few_levels(bullets: Sequence[Bullet]) -> _Section:
    """The first level, and those below it that a short list has space for."""
    found, levels = _Section(_ALL_LEVELS), 1
    found.add(bullets, levels)
    while True:
        levels += 1
        deeper = _Section(_SHORT)
        deeper.add(bullets, levels)
        if deeper.is_full:
            return found
        found = deeper


class _Section:
    """The declarations of a section, up to a number."""

    def __init__(self, most: int) -> None:
        self.blocks: list[str] = []
        self._most = most
        self._seen: set[str] = set()

    @property
    def is_full(self) -> bool:
        return len(self.blocks) > self._most

    def add(self, bullets: Iterable[Bullet], levels: int, pad: str = "") -> None:
        """Adds declarations, with what is inside them down to a level, until there are too many."""
        if self.is_full:
            return
        seen, inner = self._seen, f"{pad}  "
        for bullet in bullets:
            self.blocks.append(bullet.text.replace(_PAD, pad))
            children = bullet.children
            if levels and children is not None and children.key not in seen:
                seen.add(children.key)
                self.add(children.bullets(), levels - 1, inner)


def code(text: str) -> str:
    """A text as a code span. Blanks are kept, which some declarations tell apart."""
    return f"`{text}`" if "`" not in text and text.isprintable() else markdown_code(text)
