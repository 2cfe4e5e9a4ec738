"""Final layout is printed, not formatted afterwards: one statement on one line if it fits, else exploded.

`fit` takes a statement written on one line and breaks it at its brackets, as black lays code out: one element a line, a trailing comma
where the language allows one. Black, run over the output by the tests, changes nothing.
"""

from __future__ import annotations

WIDTH = 120
_OPEN, _CLOSE = "([{", ")]}"
STEP = "    "


def fit(line: str, indent: str = "", *, width: int = WIDTH) -> list[str]:
    """The lines of a one-line Python statement, with `indent` in front, none longer than `width` where brackets allow it."""
    if len(indent) + len(line) <= width and "\n" not in line:
        return [indent + line]
    groups = _groups(line)
    if not groups:
        return [indent + line]
    start, end = _choice(line, indent, groups, width)
    head, body, tail = line[: start + 1], line[start + 1 : end], line[end:]
    elements = _elements(body)
    if not elements:
        return [indent + line]
    comma = len(elements) > 1 or not _is_subscript(line, start)
    out = [indent + head]
    for element in elements:
        needs_comma = comma and not (element.startswith("*") and element == "*" and element is elements[-1])
        out.extend(fit(element + ("," if needs_comma else ""), indent + STEP, width=width))
    out.extend(fit(tail, indent, width=width))
    return out


def joined(line: str, indent: str = "", *, width: int = WIDTH) -> str:
    return "\n".join(fit(line, indent, width=width))


def _choice(line: str, indent: str, groups: list[tuple[int, int]], width: int) -> tuple[int, int]:
    """The bracket to break: the first of a definition, else the last one before which everything fits."""
    if line.startswith(("def ", "async def ")):
        return groups[0]
    for start, end in reversed(groups):
        if end > start + 1 and len(indent) + start + 1 <= width:
            return start, end
    return groups[0]


def _groups(line: str) -> list[tuple[int, int]]:
    """Places of the outermost brackets, in order."""
    found: list[tuple[int, int]] = []
    depth, start, quote, i = 0, 0, "", 0
    while i < len(line):
        char = line[i]
        if quote:
            if char == "\\":
                i += 1
            elif char == quote:
                quote = ""
        elif char in "\"'":
            quote = char
        elif char in _OPEN:
            if depth == 0:
                start = i
            depth += 1
        elif char in _CLOSE:
            depth -= 1
            if depth == 0:
                found.append((start, i))
        i += 1
    return found


def _elements(body: str) -> list[str]:
    """The parts between the outermost commas."""
    parts: list[str] = []
    depth, last, quote, i = 0, 0, "", 0
    while i < len(body):
        char = body[i]
        if quote:
            if char == "\\":
                i += 1
            elif char == quote:
                quote = ""
        elif char in "\"'":
            quote = char
        elif char in _OPEN:
            depth += 1
        elif char in _CLOSE:
            depth -= 1
        elif char == "," and depth == 0:
            parts.append(body[last:i].strip())
            last = i + 1
        i += 1
    rest = body[last:].strip()
    return [*parts, rest] if rest else parts


def _is_subscript(line: str, start: int) -> bool:
    """The bracket belongs to a name before it (``Optional[``), where a comma after one element would make a tuple."""
    return line[start] == "[" and start > 0 and (line[start - 1].isalnum() or line[start - 1] in "_)]")
