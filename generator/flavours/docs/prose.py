"""Descriptions of the document as Markdown that stays in its place.

The Markdown of a description is kept. What would reach beyond it is not: a fence that is left open is closed; what
would read as a heading, a declaration or a page element of its own is shown as text; and a link that leads nowhere from
a page is its text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...render.text import clean

_RISKY = re.compile(
    r"<|\]\(|```|~~~|^ {0,3}(?:=+|-+)\s*$|^[\s>*+-]*(?:#|\[[^\]]*\]:)|^\s*- `[^`]*`\s*$",
    re.MULTILINE,
)
_OPENING = re.compile(r"((?:\s*(?:[-*+]|\d{1,9}[.)])\s+)*\s*)(`{3,}(?=[^`]*$)|~{3,}).*")
_HEADING = re.compile(r"(\s*(?:[-*+]\s+|>\s*|\d+[.)]\s+)*)(#{1,6})(?=\s|$)")
_UNDERLINE = re.compile(r" {0,3}(?:=+|-+)\s*")
_DEFINITION = re.compile(r"(\s*(?:>\s*)*)(\[[^\]]*\]:)")
_DECLARATION = re.compile(r"(\s*)-(\s+`[^`]*`\s*)")
_CODE_SPAN = re.compile(r"(?<!`)(`+)(?!`).*?(?<!`)\1(?!`)", re.DOTALL)
_TAG = re.compile(r"<(?=[A-Za-z/!?])(?!https?://)(?!/?(?:b|br|code|em|i|kbd|strong|sub|sup)\s?/?>)")
_LINK = re.compile(r"(!?)\[((?:[^\[\]]|\[[^\[\]]*\])*)\]\(\s*(<[^<>\n]*>|[^()\s]*(?:\([^()\s]*\)[^()\s]*)*)([^()]*)\)")
_ABSOLUTE = re.compile(r"<?(?:https?://|mailto:)", re.IGNORECASE)
_KEPT = re.compile("\0(\\d+)\0")


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
        return tame if _RISKY.search(tame) is None else "\n".join(self._tamed(lines))

    def _tamed(self, lines: list[str]) -> Iterator[str]:
        plain: list[str] = []
        fence, margin = "", ""
        for line in lines:
            opening = None if fence else _OPENING.fullmatch(line)
            if fence:
                # A line further left would end a list that the block is in, and the block with it.
                line = line if line.startswith(margin) or not line else margin + line.lstrip()
                yield line
                if (bare := line.strip()).startswith(fence) and not bare.strip(fence[0]):
                    fence = ""
            elif opening:
                yield from self._paragraphs(plain)
                plain = []
                fence, margin = opening[2], " " * len(opening[1])
                yield line
            else:
                plain.append(_line(line, plain[-1] if plain else ""))
        yield from self._paragraphs(plain)
        if fence:
            yield margin + fence

    def _paragraphs(self, lines: list[str]) -> Iterator[str]:
        """Lines whose HTML is text and whose links lead somewhere. Code spans stay as they are; none goes on where a
        paragraph ends."""
        if lines:
            yield from "\n\n".join(map(self._paragraph, "\n".join(lines).split("\n\n"))).split("\n")

    def _paragraph(self, text: str) -> str:
        if "<" not in text and "](" not in text:
            return text
        spans: list[str] = []

        def kept(found: re.Match[str]) -> str:
            spans.append(found.group())
            return f"\0{len(spans) - 1}\0"

        bare = _CODE_SPAN.sub(kept, text)
        bare = _LINK.sub(self._link, bare)
        return _KEPT.sub(lambda found: spans[int(found[1])], _TAG.sub(r"\\<", bare))

    def _link(self, found: re.Match[str]) -> str:
        """A link, absolute if it can be; else its text."""
        sign, shown, target, title = found.groups()
        if _ABSOLUTE.match(target):
            return found.group()
        if self._origin and target.startswith("/") and not target.startswith("//"):
            return f"{sign}[{shown}]({self._origin}{target}{title})"
        return shown


def _line(line: str, before: str) -> str:
    """A line outside of fences, after the line `before`."""
    if before and _UNDERLINE.fullmatch(line):
        return "\\" + line.lstrip()
    if _HEADING.match(line):
        return _HEADING.sub(r"\1\\\2", line, count=1)
    if _DEFINITION.match(line):
        return _DEFINITION.sub(r"\1\\\2", line, count=1)
    return _DECLARATION.sub(r"\1*\2", line) if _DECLARATION.fullmatch(line) else line
