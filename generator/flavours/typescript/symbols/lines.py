"""Where the declarations of a generated module stand.

The text is our own: a declaration begins on a line of its own, two columns deeper than what it stands in, and goes on
while lines are deeper or close a bracket. So lines and their indentation tell the structure; nothing has to be parsed.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from ...symbols import Anchor, Written, on_one_line

_CONTAINER = re.compile(r"(?:export )?(?P<kind>interface|class|namespace) (?P<name>[\w$]+)")
_ALIAS = re.compile(r"export type (?P<name>[\w$]+)(?:<\w+>)? =")
_MEMBER = re.compile(r"""(?:readonly )?(?P<name>[\w$]+|'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*")\??: ?""")
_METHOD = re.compile(r"(?:override |async )*(?P<name>[\w$]+)\(")
_ARGUMENT = re.compile(r"(?P<name>[\w$]+)\??:(?: |$)")
_CLOSERS = (")", "]", "}", ">", "{")
_STEP = 2


def inside(name: str) -> str:
    """What a namespace is called in anchors, apart from the interface of its name."""
    return f"namespace {name}"


def written(text: str) -> Mapping[Anchor, tuple[Written, ...]]:
    """Every class, interface, alias, member, method and argument of a module."""
    found: dict[Anchor, list[Written]] = defaultdict(list)
    for anchor, place in _block(text.splitlines(), 0, (), ""):
        found[anchor].append(place)
    return {anchor: tuple(places) for anchor, places in found.items()}


@dataclass(frozen=True, slots=True)
class _Statement:
    """A declaration: its lines, where they start in the file, and how many lines of comment stand before it."""

    lines: Sequence[str]
    line: int
    comment: int

    def place(self, text: Sequence[str]) -> Written:
        """Where it stands, and what it says."""
        return Written(self.line, self.line - self.comment, self.line + len(self.lines) - 1, _said(text))

    @property
    def head(self) -> int:
        """How many of its lines lead up to the brace of its body; all of them without a body."""
        return next((n for n, line in enumerate(self.lines, 1) if line.endswith(("{", "{}"))), len(self.lines))


def _statements(lines: Sequence[str], offset: int, indent: int) -> Iterator[_Statement]:
    """The statements at an indentation; `offset` lines stand before the first."""
    index = 0
    while index < len(lines):
        comment = 0
        if lines[index][indent:].startswith("/**"):
            comment = next(n for n, line in enumerate(lines[index:], 1) if line.endswith("*/"))
        first = last = index + comment
        while last + 1 < len(lines) and _goes_on(lines, last + 1, indent):
            last += 1
        if first < len(lines) and lines[first].strip():
            yield _Statement(lines[first : last + 1], offset + first + 1, comment)
        index = last + 1


def _goes_on(lines: Sequence[str], index: int, indent: int) -> bool:
    """The statement before a line goes on there."""
    line = lines[index]
    if not line:
        return index + 1 < len(lines) and _goes_on(lines, index + 1, indent)
    return line[: indent + 1].isspace() or line[indent:].startswith(_CLOSERS)


def _block(lines: Sequence[str], offset: int, around: Anchor, kind: str) -> Iterator[tuple[Anchor, Written]]:
    indent = _STEP * len(around)
    for statement in _statements(lines, offset, indent):
        first = statement.lines[0][indent:]
        if container := _CONTAINER.match(first):
            yield from _container(statement, around, container["kind"], container["name"])
        elif alias := _ALIAS.match(first):
            yield (*around, alias["name"]), statement.place(statement.lines)
        elif kind == "class" and (method := _METHOD.match(first)):
            yield from _method(statement, (*around, method["name"]))
        elif kind in ("class", "interface") and (member := _MEMBER.match(first)):
            yield (*around, plain(member["name"])), statement.place(statement.lines)


def _container(statement: _Statement, around: Anchor, kind: str, name: str) -> Iterator[tuple[Anchor, Written]]:
    head = statement.head
    anchor = (*around, inside(name) if kind == "namespace" else name)
    yield anchor, statement.place(statement.lines[:head])
    yield from _block(statement.lines[head:-1], statement.line + head - 1, anchor, kind)


def _method(statement: _Statement, anchor: Anchor) -> Iterator[tuple[Anchor, Written]]:
    """A method with its arguments: all on its first line, or each on a line of its own."""
    indent = _STEP * (len(anchor) - 1)
    head = _end_of_signature(statement.lines, indent)
    yield anchor, statement.place(statement.lines[: head + 1])
    if head == 0:
        for argument in _arguments(statement.lines[0][indent:]):
            if found := _ARGUMENT.match(argument):
                yield (*anchor, found["name"]), Written(statement.line, statement.line, statement.line, argument)
        return
    inner = _statements(statement.lines[1:head], statement.line, indent + _STEP)
    for one in inner:
        if found := _ARGUMENT.match(one.lines[0].strip()):
            yield (*anchor, found["name"]), one.place(one.lines)


def _end_of_signature(lines: Sequence[str], indent: int) -> int:
    """The index of the line that ends a method's signature."""
    if not lines[0].endswith("("):
        return 0
    return next((n for n, line in enumerate(lines) if line[indent:].startswith(")")), 0)


def _arguments(signature: str) -> Iterator[str]:
    """The arguments of a signature on one line."""
    depth, start, quote = 0, 0, ""
    for index, character in enumerate(signature):
        if quote:
            quote = "" if character == quote and signature[index - 1] != "\\" else quote
        elif character in "'\"":
            quote = character
        elif character in "([{<":
            depth += 1
            start = index + 1 if depth == 1 else start
        elif character in ")]}>" and signature[index - 1] != "=":
            depth -= 1
            if depth == 0:
                yield signature[start:index].strip()
                return
        elif character == "," and depth == 1:
            yield signature[start:index].strip()
            start = index + 1


def _said(lines: Sequence[str]) -> str:
    text = on_one_line(lines).strip().removesuffix("{}").removesuffix("{").rstrip().removesuffix(";").removesuffix(",")
    return text.replace("= | ", "= ").replace(": | ", ": ").replace("<| ", "<")


def plain(key: str) -> str:
    """A key without quotes; escapes are left as they are, as in the key that is looked for."""
    return key[1:-1] if key[:1] in "'\"" else key
