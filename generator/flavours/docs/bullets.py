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
_DEEPEST = 100
"""Levels of a section, below the first."""


class Children:
    """The declarations inside of one; those of one key are the same wherever they occur.

    They are made when they are first printed.
    """

    __slots__ = ("_bullets", "_make", "is_long", "key")

    def __init__(self, key: str, make: Callable[[], Sequence[Bullet]]) -> None:
        self.key = key
        self.is_long = False
        """With all that is inside, they are too many for a section."""
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
    if _is_long(bullets):
        return "\n".join(_few_levels(bullets))
    return "\n".join(_Section(_LONGEST).filled(bullets, _DEEPEST))


def _is_long(bullets: Sequence[Bullet]) -> bool:
    """A section would have too many declarations. What makes it so is noted: other sections have it inside, too."""
    long = _has_many(bullets)
    if long and len(bullets) == 1 and bullets[0].children is not None:
        bullets[0].children.is_long = True
    return long


def _has_many(bullets: Sequence[Bullet]) -> bool:
    count, seen = 0, set()
    lists = [bullets]
    while lists:
        found = lists.pop()
        count += len(found)
        if count > _LONGEST:
            return True
        for bullet in found:
            inside = bullet.children
            if inside is not None and inside.key not in seen:
                if inside.is_long:
                    return True
                seen.add(inside.key)
                lists.append(inside.bullets())
    return False


def _few_levels(bullets: Sequence[Bullet]) -> list[str]:
    """The first level, and those below it that a short list has space for."""
    levels = 1
    found = _Section(_LONGEST).filled(bullets, levels)
    while True:
        levels += 1
        deeper = _Section(_SHORT).filled(bullets, levels)
        if len(deeper) > _SHORT:
            return found
        found = deeper


class _Section:
    """The declarations of a section, up to about a number."""

    def __init__(self, most: int) -> None:
        self._most = most
        self._blocks: list[str] = []
        self._seen: set[str] = set()

    def filled(self, bullets: Iterable[Bullet], levels: int) -> list[str]:
        """The declarations, with what is inside them down to a level."""
        self._add(bullets, levels, "")
        return self._blocks

    def _add(self, bullets: Iterable[Bullet], levels: int, pad: str) -> None:
        seen, inner = self._seen, f"{pad}  "
        for bullet in bullets:
            self._blocks.append(bullet.text.replace(_PAD, pad))
            inside = bullet.children
            if levels and inside is not None and inside.key not in seen and len(self._blocks) <= self._most:
                seen.add(inside.key)
                self._add(inside.bullets(), levels - 1, inner)


def code(text: str) -> str:
    """A text as a code span. Blanks are kept, which some declarations tell apart."""
    return f"`{text}`" if "`" not in text and text.isprintable() else markdown_code(text)
