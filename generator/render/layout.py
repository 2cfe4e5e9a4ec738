"""Final layout is printed, not formatted afterwards: one statement on one line if it fits, else exploded.

`fit` takes a statement written on one line and breaks it at its brackets, as black lays code out: one element a line, a
trailing comma where the language allows one. Black, run over the output by the tests, changes nothing.
"""

from __future__ import annotations

import re

WIDTH = 120
_UNION_PARAMETER = re.compile(r"(?P<name>\w+): (?P<annotation>.+?)(?P<rest>(?: = \w+)?,)")
_CHOICE = re.compile(r"(?P<name>\w+=)?(?P<yes>[\w.]+) if (?P<condition>\w+) else (?P<no>[\w.]+)(?P<comma>,?)")
_OPEN, _CLOSE = "([{", ")]}"
STEP = "    "


def fit(line: str, indent: str = "", *, width: int = WIDTH) -> list[str]:
    """The lines of a one-line Python statement, with `indent` in front, none longer than `width` where brackets allow
    it."""
    if len(indent) + len(line) <= width and "\n" not in line:
        return [indent + line]
    groups = _groups(line)
    if not groups:
        choice = _CHOICE.fullmatch(line)
        if choice is None:
            return [indent + line]
        name, yes, condition, no = choice["name"] or "", choice["yes"], choice["condition"], choice["no"]
        inner = indent + STEP
        return [
            f"{indent}{name}(",
            f"{inner}{yes}",
            f"{inner}if {condition}",
            f"{inner}else {no}",
            f"{indent}){choice['comma']}",
        ]
    parameter = _UNION_PARAMETER.fullmatch(line)
    if parameter is not None and len(operands := _split(parameter["annotation"], " | ")) > 1:
        return _union_parameter(parameter, operands, indent, width)
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


def tidy(text: str) -> str:
    """A Python module with at most one empty line before an indented line, at most two elsewhere, and none at its
    end."""
    out: list[str] = []
    blank = 0
    for line in text.split("\n"):
        if not line.strip():
            blank += 1
            continue
        if out:
            out.extend([""] * min(blank, 1 if line[0] == " " else 2))
        out.append(line)
        blank = 0
    return "\n".join(out) + "\n" if out else ""


def _union_parameter(parameter: re.Match[str], operands: list[str], indent: str, width: int) -> list[str]:
    """A parameter whose annotation is a union with ``|``: in parentheses, one operand a line unless they fit on one."""
    out = [f"{indent}{parameter['name']}: ("]
    if len(indent) + len(STEP) + len(parameter["annotation"]) <= width:
        return [*out, f"{indent}{STEP}{parameter['annotation']}", f"{indent}){parameter['rest']}"]
    for index, operand in enumerate(operands):
        out.extend(fit(("| " if index else "") + operand, indent + STEP, width=width))
    return [*out, f"{indent}){parameter['rest']}"]


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
    return [part.strip() for part in _split(body, ",") if part.strip()]


def _split(text: str, separator: str) -> list[str]:
    """The parts between the separators that stand in no bracket and no string."""
    parts: list[str] = []
    depth, last, quote, i = 0, 0, "", 0
    while i < len(text):
        char = text[i]
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
        elif depth == 0 and text.startswith(separator, i):
            parts.append(text[last:i])
            last = i + len(separator)
            i = last
            continue
        i += 1
    return [*parts, text[last:]]


def _is_subscript(line: str, start: int) -> bool:
    """The bracket belongs to a name before it (``Optional[``), where a comma after one element would make a tuple."""
    return line[start] == "[" and start > 0 and (line[start - 1].isalnum() or line[start - 1] in "_)]")
