"""Expressions of Ruby on as many lines as they need."""

from __future__ import annotations

from collections.abc import Iterator

from .layout import LINE

_OPEN, _CLOSE = "([{", ")]}"


def code_lines(text: str, indent: str = "") -> list[str]:
    """An expression that was written on one line; where that is too long, what stands in brackets has a line for each
    part."""
    if len(indent) + len(text) <= LINE:
        return [indent + text]
    opened, close = _outermost(text)
    if opened < 0:
        return [indent + text]
    parts = list(_parts(text, opened + 1, close))
    out = [indent + text[: opened + 1]]
    for index, part in enumerate(parts):
        lines = code_lines(part, f"{indent}  ")
        if index + 1 < len(parts):
            lines[-1] += ","
        out.extend(lines)
    out.append(indent + text[close:])
    return out


def _signs(text: str, start: int = 0) -> Iterator[tuple[int, str]]:
    """The characters of a text that are not inside of a literal in double quotes."""
    quoted = escaped = False
    for at in range(start, len(text)):
        char = text[at]
        if quoted:
            quoted, escaped = escaped or char != '"', char == "\\" and not escaped
        elif char == '"':
            quoted = True
        else:
            yield at, char


def _outermost(text: str) -> tuple[int, int]:
    """Where the first brackets with something between them open and close; -1 if there are none."""
    depth, opened = 0, -1
    for at, char in _signs(text):
        if char in _OPEN:
            if not depth:
                opened = at
            depth += 1
        elif char in _CLOSE:
            depth -= 1
            if not depth and at > opened + 1:
                return opened, at
    return -1, -1


def _parts(text: str, start: int, end: int) -> Iterator[str]:
    """What commas part."""
    depth, begin = 0, start
    for at, char in _signs(text, start):
        if at >= end:
            break
        if char in _OPEN:
            depth += 1
        elif char in _CLOSE:
            depth -= 1
        elif char == "," and not depth:
            yield text[begin:at].strip()
            begin = at + 1
    yield text[begin:end].strip()


__all__ = ["code_lines"]
