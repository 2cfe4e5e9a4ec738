"""A reference page as blocks: headings, text, and the outlines of declarations.

The pages have a fixed form, so lines are enough to read one: a bullet that is exactly one code span declares
something, its description and its members stand two blanks further in. Everything else is Markdown, and only that part
goes through a Markdown parser, one description at a time: the same descriptions come back on hundreds of pages, and a
parser knows lists, not declarations.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Final, TypeAlias

_DECLARATION: Final = re.compile(r"( *)- (`+)(?!`)(.*?)(?<!`)\2")
_HEADING: Final = re.compile(r"(#{1,6}) +(.*?)(?: +#+)? *")
_FENCE: Final = re.compile(r" {0,3}(`{3,}(?=[^`]*$)|~{3,})")
_STEP: Final = 2
"""Blanks from a bullet to what belongs to it."""
_DEEPEST: Final = 60
"""Levels of declarations; what lies deeper is prose, so that nobody can exhaust the stack."""


@dataclass(slots=True)
class Declaration:
    """A bullet: what it declares, its description in Markdown, and its members."""

    text: str
    prose: str = ""
    members: list[Declaration] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading with its level, 1 to 6, and its text in Markdown."""

    level: int
    text: str


@dataclass(frozen=True, slots=True)
class Prose:
    """Markdown that declares nothing: paragraphs, fences, lists."""

    text: str


@dataclass(frozen=True, slots=True)
class Outline:
    """Declarations that follow each other."""

    declarations: list[Declaration]


Block: TypeAlias = Heading | Prose | Outline


def read_outline(text: str) -> list[Block]:
    """The blocks of a page, in order. Any text is accepted: what is in no known form is prose."""
    reader = _Reader()
    for line in text.splitlines():
        reader.take(line.rstrip())
    return reader.finish()


@dataclass(slots=True)
class _Open:
    """A declaration that further lines may belong to."""

    content: int
    """Where its description and its members begin, in blanks."""
    declaration: Declaration
    lines: list[str] = field(default_factory=list)

    def close(self) -> None:
        self.declaration.prose = "\n".join(self.lines).strip("\n")


@dataclass(slots=True)
class _Reader:
    _blocks: list[Block] = field(default_factory=list)
    _open: list[_Open] = field(default_factory=list)
    _lines: list[str] = field(default_factory=list)
    """Of the prose that belongs to no declaration."""
    _fence: str = ""
    """What the open fence began with; empty outside of fences."""
    _after_blank: bool = True

    def take(self, line: str) -> None:
        if not line:
            self._target().append("")
            self._after_blank = True
            return
        indent = len(line) - len(line.lstrip(" "))
        if self._fence and indent >= self._content():
            self._take_fenced(line)
        else:
            self._fence = ""
            self._take_outside(line, indent)
        self._after_blank = False

    def _take_fenced(self, line: str) -> None:
        content = line[self._content() :]
        self._target().append(content)
        closing = content.strip()
        if closing.startswith(self._fence) and not closing.strip(self._fence[0]):
            self._fence = ""

    def _take_outside(self, line: str, indent: int) -> None:
        self._close(down_to=indent)
        found = _DECLARATION.fullmatch(line) if self._after_blank else None
        if found and indent == self._content() and len(self._open) < _DEEPEST:
            self._declare(found[3].strip(), indent)
        elif not self._open and (heading := _HEADING.fullmatch(line)):
            self._flush()
            self._blocks.append(Heading(len(heading[1]), heading[2]))
        else:
            content = line[self._content() :]
            self._target().append(content)
            if fence := _FENCE.match(content):
                self._fence = fence[1]

    def _declare(self, text: str, indent: int) -> None:
        declaration = Declaration(text)
        if self._open:
            self._open[-1].declaration.members.append(declaration)
        else:
            self._flush()
            if not (self._blocks and isinstance(self._blocks[-1], Outline)):
                self._blocks.append(Outline([]))
            outline = self._blocks[-1]
            assert isinstance(outline, Outline)
            outline.declarations.append(declaration)
        self._open.append(_Open(indent + _STEP, declaration))

    def _content(self) -> int:
        return self._open[-1].content if self._open else 0

    def _target(self) -> list[str]:
        return self._open[-1].lines if self._open else self._lines

    def _close(self, down_to: int) -> None:
        """Ends the declarations that a line with so many blanks in front cannot belong to."""
        while self._open and self._open[-1].content > down_to:
            self._open.pop().close()

    def _flush(self) -> None:
        text = "\n".join(self._lines).strip("\n")
        self._lines.clear()
        if text:
            self._blocks.append(Prose(text))

    def finish(self) -> list[Block]:
        self._close(down_to=-1)
        self._flush()
        return self._blocks
