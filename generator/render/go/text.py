"""Text of the document as Go: string literals, struct tags and comments that cannot become code."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import NewType

from ..text import clean, double_quoted, scalar_literal, wrapped

GoString = NewType("GoString", str)
"""A Go string literal."""
_SURROGATE = re.compile("[\ud800-\udfff]")
_RAW = re.compile(r"[^`\x00-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\uffff]*")
"""What a backquoted literal may hold."""
_WIDTH = 80
_LINK = re.compile(r"^(\[[^\]]+\]):(?=\s)")
"""What gofmt would take for the target of a link and move to the end of the comment."""
_QUOTES = re.compile(r"``+|''+")
"""What gofmt would make typographic quotes of."""
_LIST = re.compile(r"(?:[-*+•]|\d+[.)])\s")
_FENCE = "```"


def go_string(value: str) -> GoString:
    """The literal of a text in double quotes. Half characters, which Go cannot write, become U+FFFD."""
    return GoString(double_quoted(_SURROGATE.sub("\ufffd", value)))


def go_literal(value: object) -> str:
    """The literal of a scalar; ``nil`` for null and for numbers that Go has no literal of."""
    return scalar_literal(value, go_string, "nil")


def struct_tag(pairs: Iterable[tuple[str, str]]) -> str:
    """A struct tag: in backquotes, unless it holds what those cannot."""
    text = " ".join(f"{key}:{go_string(value)}" for key, value in pairs)
    return f"`{text}`" if _RAW.fullmatch(text) else go_string(text)


def wire_tag(key: str, wire: str, options: str = "") -> list[tuple[str, str]]:
    """The parts of a struct tag that say what a value is called where it travels. A name that would end early there, or
    be taken for something else, has a part of its own."""
    if wire and "," not in wire and wire != "-" and wire == wire.strip(" "):
        return [(key, f"{wire},{options}" if options else wire)]
    return [(key, f",{options}"), ("name", wire)]


def comment(paragraphs: Iterable[str], indent: str = "") -> list[str]:
    """The lines of a comment, as gofmt leaves them; each paragraph is filled to 80 columns. Empty without text.

    Lines stand at the margin, so that gofmt finds no lists in them; fenced text is indented as code.
    """
    lines: list[str] = []
    for paragraph in paragraphs:
        filled = _laid(wrapped(paragraph, _WIDTH))
        if len(filled) > 1 and len(filled[0]) > _WIDTH - 10 and " " not in filled[0]:
            filled[:2] = [f"{filled[0]} {filled[1]}"]  # A name does not stand alone: tools look for what follows it.
        if filled:
            lines.extend([*([""] if lines else []), *filled])
    return [f"{indent}// {line}".rstrip() if line[:1] != "\t" else f"{indent}//{line}" for line in _plain(lines)]


def line_comments(text: str) -> list[str]:
    """A text as comments to the ends of lines, as its author broke them; none for an empty text."""
    return [f"// {line.strip()}".rstrip() for line in clean(text).strip().split("\n")] if text.strip() else []


def _laid(lines: Sequence[str]) -> list[str]:
    out: list[str] = []
    code: list[str] | None = None
    for line in lines:
        if line.strip().startswith(_FENCE):
            if code is not None:
                out.extend(_code(code))
                code = None
            else:
                code = []
        elif code is not None:
            code.append(line.rstrip())
        else:
            out.append(line.strip())
    if code:
        out.extend(_code(code))
    while out and not out[-1]:
        out.pop()
    while out and not out[0]:
        out.pop(0)
    return _once(out)


def _code(lines: list[str]) -> list[str]:
    """Lines of code, indented by a tab and set apart; at the margin where gofmt would take them for a list."""
    while lines and not lines[0].strip():
        lines.pop(0)
    while lines and not lines[-1].strip():
        lines.pop()
    if not lines:
        return []
    if _LIST.match(lines[0].strip()):
        return [line.strip() for line in lines]
    margin = min(len(line) - len(line.lstrip()) for line in lines if line.strip())
    return ["", *(f"\t{line[margin:]}" if line.strip() else "" for line in lines), ""]


def _once(lines: Iterable[str]) -> list[str]:
    """Without blank lines that follow one another."""
    out: list[str] = []
    for line in lines:
        if line or (out and out[-1]):
            out.append(line)
    return out


def _plain(lines: list[str]) -> list[str]:
    """Lines that gofmt reads as text: none that it would take for a heading or for the target of a link."""
    out = []
    for at, line in enumerate(lines):
        alone = (not at or not lines[at - 1]) and (at + 1 == len(lines) or not lines[at + 1])
        if line[:1] == "#" and line[1:2] in (" ", "\t", ""):
            line = line.lstrip("# \t") if alone else line
        if alone and line and at > 0 and at + 1 < len(lines) and _heading(line):
            line += "."
        text = line if line[:1] == "\t" else _QUOTES.sub(_single, line)
        out.append(_LINK.sub(r"\1 :", text))
    return out


def _single(match: re.Match[str]) -> str:
    return "`" if match.group()[0] == "`" else '"'


def _heading(line: str) -> bool:
    """What older versions of Go took for a heading: a capital first, no punctuation at the end nor inside."""
    return line[:1].isupper() and (line[-1].isalnum() or line[-1] == ")" or line[-1] == "'")
