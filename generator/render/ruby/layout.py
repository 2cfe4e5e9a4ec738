"""Lines of Ruby as formatters lay them out: what is too long has an item a line."""

from __future__ import annotations

from collections.abc import Sequence

LINE = 110
"""Columns of a line of code; comments and names of constants may be longer."""
SIGNATURE = 80
"""Columns of a line of RBS and RBI files."""


def call_lines(name: str, arguments: list[str], indent: str) -> list[str]:
    """A call without parentheses: on one line, or an argument a line below the first one."""
    line = f"{indent}{name} {', '.join(arguments)}"
    if len(line) <= LINE or len(arguments) == 1:
        return [line]
    hang = " " * (len(indent) + len(name) + 1)
    lines = [f"{indent}{name} {arguments[0]},"]
    lines.extend(f"{hang}{argument}," for argument in arguments[1:-1])
    lines.append(hang + arguments[-1])
    return lines


def rows(parts: Sequence[str], indent: str) -> list[str]:
    """Arguments, each on a line; those with names that are too long below their names."""
    out: list[str] = []
    for index, part in enumerate(parts):
        comma = "," if index + 1 < len(parts) else ""
        if len(indent) + len(part) + len(comma) <= SIGNATURE:
            out.append(f"{indent}{part}{comma}")
            continue
        name, colon, type_ = part.partition(": ")
        lines = fitted(type_, f"{indent}  ") if colon and "(" not in name else fitted(part, indent)
        if colon and "(" not in name:
            out.append(f"{indent}{name}:")
        lines[-1] += comma
        out.extend(lines)
    return out


def fitted(text: str, indent: str) -> list[str]:
    """An expression of calls and brackets, broken where it is too long."""
    if len(indent) + len(text) <= SIGNATURE:
        return [indent + text]
    start = 1 if text[:1] == ")" else 0
    opened = min((at for at in (text.find(c, start) for c in "([") if at >= 0), default=-1)
    if opened < 0:
        return [indent + text]
    close = _closing(text, opened)
    if close < 0:
        return [indent + text]
    parts = _split(text[opened + 1 : close])
    out = [indent + text[: opened + 1]]
    for index, part in enumerate(parts):
        lines = fitted(part, f"{indent}  ")
        if index + 1 < len(parts):
            lines[-1] += ","
        out.extend(lines)
    out.append(indent + text[close:])
    return out


def _closing(text: str, opened: int) -> int:
    depth = 0
    for at in range(opened, len(text)):
        if text[at] in "([":
            depth += 1
        elif text[at] in ")]":
            depth -= 1
            if not depth:
                return at
    return -1


def _split(text: str) -> list[str]:
    parts: list[str] = []
    depth = start = 0
    for at, char in enumerate(text):
        if char in "([":
            depth += 1
        elif char in ")]":
            depth -= 1
        elif char == "," and not depth:
            parts.append(text[start:at].strip())
            start = at + 1
    parts.append(text[start:].strip())
    return parts
