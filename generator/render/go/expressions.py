"""Expressions as lines of code, laid out as gofmt leaves them."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from typing import TypeAlias

Code: TypeAlias = tuple[str, ...]
"""An expression: its lines, of which the first stands where the expression begins."""

_WIDTH = 100
"""A call of several arguments on one line is not longer, whatever stands before it."""
_SMALL = 40
"""Keys up to that length, in bytes, always stand in one column with their neighbours."""
_RATIO = 2.5
"""Longer ones do as long as they are not so many times as long as those before them, nor so many times as short."""


def literal(type_: str, entries: Sequence[tuple[str, Code]]) -> Code:
    """A composite literal with keys, each entry on lines of its own; `type_` is empty where the type is left out."""
    if not entries:
        return (f"{type_}{{}}",)
    body = (f"\t{line}" if line else "" for line in _entries(entries))
    return (f"{type_}{{", *body, "}")


def list_literal(type_: str, items: Sequence[Code]) -> Code:
    """A composite literal without keys: on one line, or with the braces of items on the same lines as its own."""
    return _closed(_joined(f"{type_}{{", items), "}")


def called(callee: str, arguments: Sequence[Code]) -> Code:
    """A call: on one line, with a last argument of several lines, or with each argument on a line of its own."""
    several = [len(a) > 1 for a in arguments]
    if not any(several) or (len(arguments) < 3 and not any(several[:-1])):
        code = _closed(_joined(f"{callee}(", arguments), ")")
        if len(arguments) < 2 or len(code[0]) <= _WIDTH:
            return code
    lines = [line for a in arguments for line in _closed(a, ",")]
    return (f"{callee}(", *(f"\t{line}" if line else "" for line in lines), ")")


def prefixed(prefix: str, code: Code) -> Code:
    """An expression with something in front: ``&``."""
    return (prefix + code[0], *code[1:])


def without_type(type_: str, code: Code) -> Code:
    """A composite literal inside of one whose type says what its items are."""
    if not code[0].startswith(f"{type_}{{"):
        return code
    return (code[0][len(type_) :], *code[1:])


def _closed(code: Sequence[str], end: str) -> Code:
    return (*code[:-1], code[-1] + end)


def _joined(start: str, items: Sequence[Code]) -> Code:
    """Expressions one after the other, as one text that may have several lines."""
    lines = [start]
    for index, item in enumerate(items):
        lines[-1] += (", " if index else "") + item[0]
        lines.extend(item[1:])
    return tuple(lines)


def _entries(entries: Sequence[tuple[str, Code]]) -> Iterator[str]:
    """The entries of a literal; values of one line stand in a column, section by section."""
    for section in _sections(entries):
        width = max(len(key) for key, _ in section)
        for key, value in section:
            single = len(value) == 1
            head = f"{key}:".ljust(width + 1) if single else f"{key}:"
            yield from _closed(prefixed(f"{head} ", value), ",")


def _sections(entries: Sequence[tuple[str, Code]]) -> Iterator[list[tuple[str, Code]]]:
    """Entries that gofmt aligns with one another: a value of several lines stands for itself."""
    section: list[tuple[str, Code]] = []
    logarithms = 0.0
    previous = 0
    for key, value in entries:
        size = len(key.encode()) if len(value) == 1 else 0
        if section and not _alike(previous, size, logarithms / len(section)):
            yield section
            section, logarithms = [], 0.0
        section.append((key, value))
        logarithms += math.log(size) if size else 0.0
        previous = size
    if section:
        yield section


def _alike(previous: int, size: int, mean: float) -> bool:
    """A key stands in one column with those before it; sizes are 0 for values of several lines."""
    if not previous or not size:
        return False
    if previous <= _SMALL and size <= _SMALL:
        return True
    ratio = size / math.exp(mean)
    return 1 / _RATIO < ratio < _RATIO


__all__ = ["Code", "called", "list_literal", "literal", "prefixed", "without_type"]
