"""Markdown of descriptions as HTML, and code with colours.

Descriptions come from documents that anybody may have written. HTML in them is text, links lead to the web, to mail or
to a place beside the page, and nothing is loaded: an image becomes a link to it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from html import escape
from typing import Any, Final

from markdown_it import MarkdownIt
from markdown_it.renderer import RendererHTML
from markdown_it.token import Token
from pygments import highlight
from pygments.formatters import HtmlFormatter
from pygments.lexer import Lexer
from pygments.lexers import get_lexer_by_name
from pygments.util import ClassNotFound

_SCHEME: Final = re.compile(r"([^/?#:]*):")
_SCHEMES: Final = ("http", "https", "mailto")
_LEXERS: Final = {"cli": "bash", "http": "bash", "curl": "bash", "node.js": "javascript", "node": "javascript"}
"""Names of fences that Pygments calls otherwise."""
_FORMATTER: Final = HtmlFormatter[str](nowrap=True)
_PAGE: Final = re.compile(r"(^|/)index\.md(?=$|[#?])")


@lru_cache(maxsize=1 << 15)
def prose(text: str) -> str:
    """Markdown as HTML."""
    return str(_MARKDOWN.render(text))


@lru_cache(maxsize=1 << 12)
def inline(text: str) -> str:
    """Markdown of one line as HTML, without a paragraph around it."""
    return str(_MARKDOWN.renderInline(text))


@lru_cache(maxsize=1 << 12)
def code(text: str, language: str) -> str:
    """Code as a block of HTML; without colours where the language is not known."""
    name = language.strip().partition(" ")[0].lower()
    lexer = _lexer(_LEXERS.get(name, name))
    colored = highlight(text, lexer, _FORMATTER) if lexer else escape(text, quote=False)
    # Blocks can be wider than the page: people without a mouse move them when they have the focus.
    return f'<pre tabindex="0" data-pagefind-ignore><code>{colored}</code></pre>\n'


@lru_cache(maxsize=64)
def _lexer(name: str) -> Lexer | None:
    try:
        return get_lexer_by_name(name, stripnl=False, ensurenl=True)
    except ClassNotFound:
        return None


class _Renderer(RendererHTML):
    """What differs from CommonMark's own HTML."""

    def fence(self, tokens: Sequence[Token], idx: int, options: Any, env: Any) -> str:
        return code(tokens[idx].content, tokens[idx].info)

    def code_block(self, tokens: Sequence[Token], idx: int, options: Any, env: Any) -> str:
        return code(tokens[idx].content, "")

    def heading_open(self, tokens: Sequence[Token], idx: int, options: Any, env: Any) -> str:
        # Headings of a description are not the page's.
        return '<p class="head">'

    def heading_close(self, tokens: Sequence[Token], idx: int, options: Any, env: Any) -> str:
        return "</p>\n"

    def image(self, tokens: Sequence[Token], idx: int, options: Any, env: Any) -> str:
        token = tokens[idx]
        label = self.renderInlineAsText(token.children, options, env) or "image"
        return f'<a href="{escape(str(token.attrs["src"]))}">{escape(label)}</a>'

    def link_open(self, tokens: Sequence[Token], idx: int, options: Any, env: Any) -> str:
        token = tokens[idx]
        token.attrs["href"] = _PAGE.sub(r"\1", str(token.attrs["href"])) or "./"
        return str(self.renderToken(tokens, idx, options, env))


def _may_lead(url: str) -> bool:
    scheme = _SCHEME.match(url)
    return scheme is None or scheme[1].strip().lower() in _SCHEMES


def _markdown() -> MarkdownIt:
    markdown = MarkdownIt("commonmark", {"html": False}, renderer_cls=_Renderer)
    markdown.enable(["table", "strikethrough"])
    markdown.validateLink = _may_lead  # type: ignore[method-assign]
    return markdown


_MARKDOWN: Final = _markdown()
