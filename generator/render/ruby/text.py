"""Text of the document as Ruby: strings, symbols and comments that cannot become code.

The same forms hold in RBS and RBI files, whose comments and literals are Ruby's.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from ..text import clean, scalar_literal, wrapped

_WIDTH = 80
_PLAIN = re.compile(r"[A-Za-z_][A-Za-z0-9_]*\Z")
_WORD = re.compile(r"[A-Za-z_]+\Z")
_SYMBOL = re.compile(r"[A-Za-z_][A-Za-z0-9_]*[?!]?\Z")
_KEY = re.compile(r"[a-z_][A-Za-z0-9_]*\Z")
_ESCAPED = re.compile(
    r"""(?<=-)\*(?=-)|(?<=rubocop):|(?<=steep):|["\\#\x00-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\uffff\ud800-\udfff]"""
)
_NAMED = {"\n": "\\n", "\r": "\\r", "\t": "\\t", '"': '\\"', "\\": "\\\\"}
_MAGIC = re.compile(
    r"\s*(?:(?:file)?(?:en)?coding|frozen[-_]string[-_]literal|warn[-_]indent|shareable[-_]constant[-_]value|typed)\s*[:=]",
    re.IGNORECASE,
)
"""Comments that Ruby or Sorbet would obey."""
_DIRECTIVE = re.compile(
    r"(?:rubocop|steep|rdoc)(?=:)|:(?=(?:nocov|nodoc|doc|yields|call-seq|include|stopdoc|startdoc):)"
)
"""Comments that tools would obey."""


def ruby_string(value: str) -> str:
    """The literal of a text in double quotes: nothing in it is interpolated, and it says nothing to Ruby where it is
    quoted in a comment. Half characters become U+FFFD."""
    return f'"{_ESCAPED.sub(_escape, value)}"'


def _escape(match: re.Match[str]) -> str:
    char = match.group()
    if char == "#":
        return "\\#" if match.string[match.end() : match.end() + 1] in ("{", "$", "@") else "#"
    if char in _NAMED:
        return _NAMED[char]
    if "\ud800" <= char <= "\udfff":
        return "\\uFFFD"
    return f"\\u{ord(char):04X}"


@lru_cache(maxsize=65_536)
def ruby_symbol(value: str) -> str:
    """The symbol of a text: ``:asc``, ``:"step_details.tool_calls"``."""
    return f":{value}" if _SYMBOL.match(value) else f":{ruby_string(value)}"


def hash_key(value: str) -> str:
    """The text as the key of a hash or a record, with its colon."""
    return f"{value}:" if _PLAIN.match(value) else f"{ruby_string(value)}:"


def record_key(value: str) -> str:
    """The text as the key of a record in RBS files, whose older readers know no digits in names before a colon."""
    return f"{value}:" if _WORD.match(value) else f"{ruby_symbol(value)} =>"


def keyword(value: str) -> str:
    """The name of a keyword argument, with its colon."""
    return f"{value}:" if _KEY.match(value) else f"{ruby_string(value)}:"


def ruby_literal(value: object) -> str:
    """The literal of a scalar: texts are symbols, as values of enums are; ``nil`` for what has none."""
    return scalar_literal(value, ruby_symbol, "nil")


def comment(text: str, width: int = _WIDTH) -> list[str]:
    """The lines of a comment, filled to a width, without their sign and without what Ruby or a tool would obey."""
    return list(_filled(text, width))


@lru_cache(maxsize=65_536)
def _filled(text: str, width: int) -> tuple[str, ...]:
    return tuple(_harmless(line) for line in wrapped(text, width)) if text.strip() else ()


def commented(lines: Iterable[str], indent: str = "") -> Iterator[str]:
    """Lines as comments."""
    for line in lines:
        yield f"{indent}# {line}" if line else f"{indent}#"


def line_comments(text: str) -> list[str]:
    """A text as comments to the ends of lines, as its author broke them; none for an empty text."""
    if not text.strip():
        return []
    return list(commented(_harmless(line.strip()) for line in clean(text).strip().split("\n")))


def _harmless(line: str) -> str:
    """A line that neither Ruby, YARD nor another tool takes for anything but text."""
    if _MAGIC.match(line):
        line = f"`{line.strip()}`"
    if "-*-" in line:
        line = line.replace("-*-", "- * -")
    if ":" in line:
        line = _DIRECTIVE.sub(lambda m: f"{m.group()} " if m.group() != ":" else "", line)
    if "@" in line and line.lstrip()[:1] == "@":
        at = len(line) - len(line.lstrip())
        line = f"{line[:at]}\\{line[at:]}"
    return line
