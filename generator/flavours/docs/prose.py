"""Descriptions of the document as Markdown that stays in its place.

The Markdown of a description is kept. What would reach beyond it is not: a fence that is left open is closed, and what
would read as a heading, a declaration or a page element of its own is shown as text.
"""

from __future__ import annotations

import re

from ...render.text import clean

_RISKY = re.compile(
    r"[<\x00-\x08\x0b-\x1f]|```|~~~|^ {0,3}(?:#|=+\s*$|-+\s*$|\[[^\]]*\]:)|^\s*- `[^`]*`\s*$", re.MULTILINE
)
_LOCAL_LINK = re.compile(r"(\]\()(?=/[^/])")
_FENCE = re.compile(r"\s*(`{3,}|~{3,})(.*)")
_HEADING = re.compile(r"(\s*(?:[-*+]\s+|>\s*)*)(#{1,6})(?=\s|$)")
_UNDERLINE = re.compile(r" {0,3}(?:=+|-+)\s*")
_DEFINITION = re.compile(r"(\s*)(\[[^\]]*\]:)")
_DECLARATION = re.compile(r"(\s*)-(\s+`[^`]*`\s*)")
_CODE_SPAN = re.compile(r"(`+)(?!`).*?(?<!`)\1(?!`)", re.DOTALL)
_TAG = re.compile(r"<(?=[A-Za-z/!?])(?!https?://)(?!/?(?:b|br|code|em|i|kbd|strong|sub|sup)\s?/?>)")


class Prose:
    """Descriptions as Markdown. `origin` is the site that links beginning with a slash are relative to, or empty."""

    def __init__(self, origin: str) -> None:
        self._origin = origin
        self._known: dict[str, str] = {}

    def __call__(self, text: str) -> str:
        """The description as lines without trailing blanks, which can be indented as they are."""
        known = self._known.get(text)  # Every language prints the same ones.
        if known is None:
            known = self._known[text] = self._finished(text) if text else ""
        return known

    def _finished(self, text: str) -> str:
        lines = [line.rstrip() for line in clean(text).strip().split("\n")]
        tame = "\n".join(lines)
        if _RISKY.search(tame) is not None:
            tame = "\n".join(_tamed(lines))
        return _LOCAL_LINK.sub(rf"\1{self._origin}", tame) if self._origin else tame


def _tamed(lines: list[str]) -> list[str]:
    out: list[str] = []
    plain: list[str] = []
    fence = ""
    for line in lines:
        found = _FENCE.fullmatch(line)
        if fence:
            out.append(line)
            if found and found[1].startswith(fence) and not found[2].strip():
                fence = ""
        elif found and not (found[1][0] == "`" and "`" in found[2]):
            out.extend(_tags_escaped(plain))
            plain = []
            fence = found[1]
            out.append(line)
        else:
            plain.append(_line(line, plain[-1] if plain else ""))
    out.extend(_tags_escaped(plain))
    if fence:
        out.append(fence)
    return out


def _line(line: str, before: str) -> str:
    """A line outside of fences, after the line `before`."""
    if before and _UNDERLINE.fullmatch(line):
        return "\\" + line.lstrip()
    line = _HEADING.sub(r"\1\\\2", line, count=1) if _HEADING.match(line) else line
    if _DEFINITION.match(line):
        return _DEFINITION.sub(r"\1\\\2", line, count=1)
    return _DECLARATION.sub(r"\1*\2", line) if _DECLARATION.fullmatch(line) else line


def _tags_escaped(lines: list[str]) -> list[str]:
    """Lines whose HTML is text; code spans show it anyway, and so do not end where a paragraph does."""
    return "\n\n".join(_escaped(paragraph) for paragraph in "\n".join(lines).split("\n\n")).split("\n") if lines else []


def _escaped(paragraph: str) -> str:
    if "<" not in paragraph:
        return paragraph
    out, end = [], 0
    for span in _CODE_SPAN.finditer(paragraph):
        out.append(_TAG.sub(r"\\<", paragraph[end : span.start()]))
        out.append(span.group())
        end = span.end()
    out.append(_TAG.sub(r"\\<", paragraph[end:]))
    return "".join(out)
