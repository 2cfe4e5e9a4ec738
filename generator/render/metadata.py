"""Text of the document and the config in TOML, YAML, JSON, Markdown and HTML, where it cannot become structure."""

from __future__ import annotations

import html
import re
from typing import NewType
from urllib.parse import urlsplit

from .text import clean, double_quoted

Quoted = NewType("Quoted", str)
"""A string literal in double quotes that TOML, YAML and JSON read alike."""
Markdown = NewType("Markdown", str)
"""One line of Markdown that shows a text as it is."""

_SURROGATE = re.compile("[\ud800-\udfff]")
_MARKUP = re.compile(r"[\\`*_\[\]{}#|~!]")
_PLAIN_UNDERSCORE = re.compile(r"(?<=\w)\\_(?=\w)")
_ENTITIES = {char: f"&#{ord(char)};" for char in "`*[]"}
_URL = re.compile(r"https?://[A-Za-z0-9._~:/?#@!$&*+,;=%-]+")
_EMAIL = re.compile(r"[A-Za-z0-9.!#$%&'*+/=?^_{|}~-]+@[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?(?:\.[A-Za-z0-9-]+)+")


def one_line(text: str) -> str:
    """The text without line breaks, runs of blanks and characters that could hide something."""
    return " ".join(clean(text).split())


def quoted(text: str) -> Quoted:
    """The literal of a text: what JSON escapes, TOML (in basic strings) and YAML (in double quotes) read alike."""
    return Quoted(double_quoted(_SURROGATE.sub("\ufffd", text)))


def markdown_text(text: str) -> Markdown:
    """A text in running Markdown; nothing in it is markup, HTML or an entity."""
    escaped = html.escape(_MARKUP.sub(r"\\\g<0>", one_line(text)), quote=False)
    return Markdown(_PLAIN_UNDERSCORE.sub("_", escaped))


def markdown_code(text: str) -> Markdown:
    """A text as a code span of Markdown."""
    line = one_line(text)
    fence = "`" * (max((len(run) for run in re.findall("`+", line)), default=0) + 1)
    margin = " " if len(fence) > 1 else ""
    return Markdown(f"{fence}{margin}{line}{margin}{fence}")


def html_text(text: str) -> str:
    """A text inside an HTML element or a quoted attribute within Markdown."""
    escaped = html.escape(one_line(text))
    return "".join(_ENTITIES.get(char, char) for char in escaped)


def web_address(text: str) -> str:
    """The text if it is an ``http(s)`` address that needs no escaping anywhere and holds no credentials, else empty."""
    address = text.strip()
    if not _URL.fullmatch(address):
        return ""
    try:
        parts = urlsplit(address)
        return address if parts.hostname and parts.username is None else ""
    except ValueError:
        return ""


def email_address(text: str) -> str:
    """The text if it is a plain mail address, else empty."""
    address = text.strip()
    return address if _EMAIL.fullmatch(address) else ""
