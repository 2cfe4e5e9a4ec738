"""Where the declarations of a generated file stand.

The text is our own and laid out as gofmt has it: a declaration begins at the left margin and ends with a bracket there,
its fields stand one tab deeper, and the signature of a function is one line. So lines tell the structure; nothing has
to be parsed.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from ...symbols import Anchor, Written

_TYPE = re.compile(r"type (?P<name>\w+)")
_FUNCTION = re.compile(r"func (?:\((?:\w+ )?\*?(?P<owner>\w+)(?:\[\w+\])?\) )?(?P<name>\w+)(?P<rest>[\[(].*)")
_VALUE = re.compile(r"const (?P<name>\w+)")
_LISTED = re.compile(r"\t(?P<name>\w+)")
_FIELD = re.compile(r"\t+(?:\*?(?:\w+\.)?)(?P<embedded>\w+)(?: +`.*`)?$|\t+(?P<name>\w+) +(?P<type>.*)$")
_SPACES = re.compile(r" {2,}")


def written(text: str) -> Mapping[Anchor, tuple[Written, ...]]:
    """Every type, field, function, method, argument and constant of a file."""
    found: dict[Anchor, list[Written]] = defaultdict(list)
    lines = text.splitlines()
    first = 0
    while first < len(lines):
        head = first + _comment(lines, first, "//")
        last = _end(lines, head) if head < len(lines) else head
        for anchor, place in _declared(lines, first, head, last):
            found[anchor].append(place)
        first = last + 1
    return {anchor: tuple(places) for anchor, places in found.items()}


def _comment(lines: Sequence[str], first: int, mark: str) -> int:
    """How many lines of comment stand there."""
    count = 0
    while first + count < len(lines) and lines[first + count].startswith(mark):
        count += 1
    return count


def _end(lines: Sequence[str], head: int) -> int:
    """The index of the line that ends what begins at the left margin."""
    if not lines[head].endswith(("{", "(")):
        return head
    return next((n for n in range(head + 1, len(lines)) if lines[n][:1] in ("}", ")")), len(lines) - 1)


def _declared(lines: Sequence[str], first: int, head: int, last: int) -> Iterator[tuple[Anchor, Written]]:
    line = lines[head] if head < len(lines) else ""
    place = Written(head + 1, first + 1, last + 1, _said(line))
    if found := _TYPE.match(line):
        yield (found["name"],), place
        if line.endswith("struct {"):
            yield from _fields(lines, head + 1, last, (found["name"],))
    elif found := _FUNCTION.match(line):
        owner = (found["owner"],) if found["owner"] else ()
        anchor = (*owner, found["name"])
        yield anchor, place
        for argument in _arguments(found["rest"]):
            yield (*anchor, argument.split(" ")[0]), Written(head + 1, head + 1, head + 1, argument)
    elif found := _VALUE.match(line):
        yield (found["name"],), place
    elif line == "const (":
        yield from _listed(lines, head + 1, last)


def _listed(lines: Sequence[str], first: int, last: int) -> Iterator[tuple[Anchor, Written]]:
    """The constants of a block."""
    while first < last:
        head = first + _comment(lines, first, "\t//")
        if found := _LISTED.match(lines[head]):
            yield (found["name"],), Written(head + 1, first + 1, head + 1, _said(lines[head]))
        first = head + 1


def _fields(lines: Sequence[str], first: int, last: int, around: Anchor) -> Iterator[tuple[Anchor, Written]]:
    """The fields of a struct, and of those that are written out within it."""
    indent = "\t" * len(around)
    while first < last:
        head = first + _comment(lines, first, f"{indent}//")
        end = head
        if lines[head].endswith("struct {"):
            end = next(n for n in range(head + 1, last) if lines[n].startswith(f"{indent}}}"))
        if found := _FIELD.match(lines[head]):
            anchor = (*around, found["name"] or found["embedded"])
            yield anchor, Written(head + 1, first + 1, end + 1, _said(lines[head]))
            if end > head:
                yield from _fields(lines, head + 1, end, anchor)
        first = end + 1


def _arguments(rest: str) -> Iterator[str]:
    """The arguments of a signature, whose type parameters may come first."""
    if rest.startswith("["):
        rest = rest[_closing(rest) + 1 :]
    depth, start = 0, 1
    for index, character in enumerate(rest):
        if character in "([{":
            depth += 1
        elif character in ")]}":
            depth -= 1
            if depth == 0:
                if index > start:
                    yield rest[start:index].strip()
                return
        elif character == "," and depth == 1:
            yield rest[start:index].strip()
            start = index + 1


def _closing(text: str) -> int:
    """The index of the bracket that closes the first one."""
    depth = 0
    for index, character in enumerate(text):
        depth += {"[": 1, "]": -1}.get(character, 0)
        if depth == 0:
            return index
    return len(text)


def _said(line: str) -> str:
    """A line without what only lays it out."""
    plain, mark, tag = line.strip().removesuffix("{").partition("`")
    return (_SPACES.sub(" ", plain) + mark + tag).rstrip()
