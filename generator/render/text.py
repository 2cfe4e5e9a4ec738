"""Text of the document, whatever language it is printed in: cleaned, quoted as JSON has it, filled to a width."""

from __future__ import annotations

import json
import math
import re
from collections.abc import Callable

# Control, bidirectional and zero-width characters: invisible in a review, and able to make code read as something else.
_INVISIBLE = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb\ud800-\udfff]"
)
_TEXT_WIDTH = 80
_LIST_ITEM = re.compile(r"(?:[-*+•]|\d{1,3}[.)])\s")


def double_quoted(value: str) -> str:
    """The literal of a text as JSON has it; characters that could hide are escaped."""
    return visible(json.dumps(value, ensure_ascii=False))


def visible(text: str) -> str:
    """JSON in which characters that could hide are escaped."""
    return _INVISIBLE.sub(_escaped, text)


def scalar_literal(value: object, text: Callable[[str], str], none: str) -> str:
    """The literal of a scalar in languages that write numbers as Python does; `none` for null, and for numbers without
    a literal."""
    match value:
        case bool():
            return "true" if value else "false"
        case str():
            return text(value)
        case float() if not math.isfinite(value):
            return none
        case int() | float():
            return repr(value)
        case _:
            return none


def clean(text: str) -> str:
    """A text without characters that could hide or end a line where none is meant."""
    return _INVISIBLE.sub(
        "", text.replace("\r\n", "\n").replace("\r", "\n").replace("\u2028", "\n").replace("\u2029", "\n")
    ).expandtabs(4)


def wrapped(text: str, width: int = _TEXT_WIDTH) -> list[str]:
    """The lines of a description, each paragraph filled to `width`; lists, indented and fenced lines keep their
    breaks."""
    lines: list[str] = []
    fenced = False
    paragraph: list[str] = []

    def flush() -> None:
        if paragraph:
            lines.extend(_filled(" ".join(paragraph), width))
            paragraph.clear()

    for line in clean(text).strip().split("\n"):
        bare = line.strip()
        if bare.startswith("```"):
            flush()
            fenced = not fenced
            lines.append(line.rstrip())
        elif fenced or (line.startswith("    ") and not paragraph):
            flush()
            lines.append(line.rstrip())
        elif not bare:
            flush()
            if lines and lines[-1]:
                lines.append("")
        elif _LIST_ITEM.match(bare) or bare.startswith(("#", "|", ">")):
            flush()
            lines.extend(_item(line.rstrip(), width))
        else:
            paragraph.append(bare)
    flush()
    while lines and not lines[-1]:
        lines.pop()
    return lines


def _item(line: str, width: int) -> list[str]:
    """A list item, its further lines indented below its text."""
    indent = len(line) - len(line.lstrip())
    match = _LIST_ITEM.match(line.strip())
    hang = " " * (indent + (len(match.group()) if match else 0))
    if match is None:
        return [line]
    return _filled(line, width, hang)


def _filled(text: str, width: int, hang: str = "") -> list[str]:
    """The text in lines of at most `width` characters, broken at blanks; longer words stand alone. `hang` goes before
    every line but the first. (What `textwrap.wrap` gives with long words kept whole, in a fifth of its time.)"""
    lines: list[str] = []
    prefix = ""
    start = 0
    word = len(text) - len(text.lstrip(" "))
    while len(prefix) + len(text) - start > width:
        end = text.rfind(" ", word, start + width - len(prefix) + 1)
        if end < 0:
            end = text.find(" ", word)
        if end < 0:
            break
        lines.append(prefix + text[start:end].rstrip(" "))
        prefix = hang
        while end < len(text) and text[end] == " ":
            end += 1
        start = word = end
    if start < len(text):
        lines.append(prefix + text[start:].rstrip(" "))
    return lines


def _escaped(match: re.Match[str]) -> str:
    return f"\\u{ord(match.group()):04x}"
