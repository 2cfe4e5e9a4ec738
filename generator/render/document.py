"""A document of groups and possible line breaks, laid out to a width: how formatters in prettier's tradition decide.

Code is written as such a document where a language's formatter breaks lines by structure. `layout` prints a group on
one line when it fits and breaks it otherwise, outer groups first (P. Wadler, "A prettier printer", 1998; the names of
the parts are prettier's).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from typing_extensions import assert_never


@dataclass(frozen=True, slots=True)
class Line:
    """A place to break: a blank on one line (nothing when `soft`), a line feed in a broken group; `hard` breaks always,
    and so does every group around it."""

    soft: bool = False
    hard: bool = False


@dataclass(frozen=True, slots=True)
class Concat:
    """Parts, one after the other."""

    parts: tuple[Doc, ...]


@dataclass(frozen=True, slots=True)
class Indent:
    """Its lines stand one step further to the right."""

    body: Doc


@dataclass(frozen=True, slots=True)
class Group:
    """On one line if it fits, else broken at each of its own lines. `broken` breaks it whether it fits or not."""

    body: Doc
    broken: bool = False


@dataclass(frozen=True, slots=True)
class IfBroken:
    """One text in a broken group, another one on a single line."""

    broken: Doc
    flat: Doc = ""


@dataclass(frozen=True, slots=True)
class OneOf:
    """The first state whose first line fits; the last one when none does. States go from few line breaks to many."""

    states: tuple[Doc, ...]


Doc: TypeAlias = "str | Line | Concat | Indent | Group | IfBroken | OneOf"
LINE, SOFT, HARD = Line(), Line(soft=True), Line(hard=True)


def concat(*parts: Doc) -> Concat:
    """The parts, one after the other."""
    return Concat(parts)


def join(separator: Doc, parts: Iterable[Doc]) -> Concat:
    """The parts with `separator` between them."""
    out: list[Doc] = []
    for part in parts:
        if out:
            out.append(separator)
        out.append(part)
    return Concat(tuple(out))


def bracketed(opening: str, items: Sequence[Doc], closing: str, *, padded: bool = False, comma: bool = True) -> Doc:
    """A list in brackets: on one line, or one item a line with a trailing comma. `padded` puts blanks inside the
    brackets, as around the members of an object."""
    if not items:
        return opening + closing
    edge = LINE if padded else SOFT
    end: Doc = IfBroken(",") if comma else ""
    body = concat(edge, join(concat(",", LINE), items), end)
    return Group(concat(opening, Indent(body), edge, closing))


def layout(doc: Doc, width: int, indent: str = "", *, step: str = "  ") -> list[str]:
    """The lines of a document that starts at `indent`, none longer than `width` where its breaks allow that."""
    printer = _Printer(width, step)
    printer.run(doc, indent)
    return printer.lines()


_Item = tuple[str, bool, Doc]
"""Indentation, whether lines are flat, and what is to be printed."""


class _Printer:
    def __init__(self, width: int, step: str) -> None:
        self._width = width
        self._step = step
        self._out: list[str] = []
        self._column = 0

    def lines(self) -> list[str]:
        return [line.rstrip() for line in "".join(self._out).split("\n")]

    def run(self, doc: Doc, indent: str) -> None:
        self._text(indent)
        stack: list[_Item] = [(indent, False, doc)]
        while stack:
            at, flat, node = stack.pop()
            match node:
                case str():
                    self._text(node)
                case Concat(parts=parts):
                    stack.extend((at, flat, part) for part in reversed(parts))
                case Indent(body=body):
                    stack.append((at + self._step, flat, body))
                case Line():
                    if flat and not node.hard:
                        self._text("" if node.soft else " ")
                    else:
                        self._out.append("\n" + at)
                        self._column = len(at)
                case IfBroken():
                    stack.append((at, flat, node.flat if flat else node.broken))
                case Group():
                    one_line = flat or (not node.broken and self._fits((at, True, node.body), stack))
                    stack.append((at, one_line, node.body))
                case OneOf(states=states):
                    stack.append((at, flat, self._choice(states, at, flat, stack)))
                case _:
                    assert_never(node)

    def _choice(self, states: tuple[Doc, ...], at: str, flat: bool, rest: list[_Item]) -> Doc:
        if flat:
            return states[0]
        if self._fits((at, True, states[0]), rest):
            return Group(states[0])
        return next((s for s in states[1:-1] if self._fits((at, False, s), rest)), states[-1])

    def _fits(self, item: _Item, rest: list[_Item]) -> bool:
        """Whether what is next, with what follows up to the next possible break, stays within the width."""
        room = self._width - self._column
        stack = [item]
        behind = len(rest)
        while room >= 0:
            if not stack:
                if not behind:
                    return True
                behind -= 1
                stack.append(rest[behind])
                continue
            at, flat, node = stack.pop()
            match node:
                case str():
                    room -= len(node)
                case Concat(parts=parts):
                    stack.extend((at, flat, part) for part in reversed(parts))
                case Indent(body=body):
                    stack.append((at, flat, body))
                case Line():
                    if node.hard:
                        return not flat
                    if not flat:
                        return True
                    room -= 0 if node.soft else 1
                case IfBroken():
                    stack.append((at, flat, node.flat if flat else node.broken))
                case Group():
                    if flat and node.broken:
                        return False
                    stack.append((at, flat and not node.broken, node.body))
                case OneOf(states=states):
                    stack.append((at, flat, states[0] if flat else states[-1]))
                case _:
                    assert_never(node)
        return False

    def _text(self, text: str) -> None:
        self._out.append(text)
        self._column += len(text)
