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


def bulleted(bullets: Iterable[Bullet]) -> str:
    """One section: the bullets and all that is inside them, with a blank line between any two."""
    out: list[str] = []
    _print(bullets, "", set(), out)
    return "\n".join(out)


def _print(bullets: Iterable[Bullet], pad: str, seen: set[str], out: list[str]) -> None:
    for bullet in bullets:
        out.append(bullet.text.replace(_PAD, pad))
        children = bullet.children
        if children is not None and children.key not in seen:
            seen.add(children.key)
            _print(children.bullets(), pad + "  ", seen, out)


def code(text: str) -> str:
    """A text as a code span. Blanks are kept, which some declarations tell apart."""
    return f"`{text}`" if "`" not in text and text.isprintable() else markdown_code(text)
