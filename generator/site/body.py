"""The page of a method or of a model as HTML: its blocks, with an id for everything that it declares."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from html import escape
from typing import Final

from .anchors import Anchors, slug
from .declarations import Find, Writer
from .outline import Block, Heading, Outline, Prose, read_outline
from .prose import inline, prose

_ROUTE: Final = re.compile(r"\*\*(?P<verb>[a-z]+)\*\* `(?P<route>[^`]+)`")
_SIGNATURE: Final = re.compile(r"`([^`]+)`")
_FENCED: Final = re.compile(r"^(```|~~~)", re.MULTILINE)
_PREFIXES: Final = {"returns": ""}
"""What the ids of a section begin with where that is not the id of its heading: results are called by their type."""


@dataclass(frozen=True, slots=True)
class Body:
    """What a page says, without what stands around it."""

    heading: str
    """HTML of the title."""
    head: str
    """HTML of what stands between the title and the first section: signature, route, description."""
    sections: str
    examples: str
    """HTML of the sections that hold code alone."""
    lead: str
    """HTML of the description's first paragraph."""


def body_of(text: str, find: Find) -> Body:
    """Makes the body of a page's Markdown. `find` knows the models that it may name."""
    blocks = read_outline(text)
    first = blocks[0] if blocks and isinstance(blocks[0], Heading) else Heading(1, "")
    rest = blocks[1:] if blocks and isinstance(blocks[0], Heading) else blocks
    parts = list(_sections(rest, first.level + 1))
    writer = Writer(Anchors(), find)
    opening = "\n\n".join(block.text for block in parts[0] if isinstance(block, Prose))
    head, description = _head(opening)
    # What is declared before any heading: a model, on its page.
    head += "".join(writer.outline(block.declarations, "") for block in parts[0] if isinstance(block, Outline))
    texts: list[str] = []
    examples: list[str] = []
    for part in parts[1:]:
        (examples if _is_example(part) else texts).append(_section(part, first.level, writer))
    lead = description.partition("\n\n")[0]
    return Body(
        heading=inline(first.text),
        head=head,
        sections="".join(texts),
        examples="".join(examples),
        lead=prose(lead) if lead and not _FENCED.search(lead) else "",
    )


def _sections(blocks: Iterable[Block], level: int) -> Iterator[list[Block]]:
    """The blocks before the first heading of the level, then one list for each such heading."""
    part: list[Block] = []
    for block in blocks:
        if isinstance(block, Heading) and block.level <= level:
            yield part
            part = []
        part.append(block)
    yield part


def _head(opening: str) -> tuple[str, str]:
    """HTML of signature, route and description; the description in Markdown, too."""
    html: list[str] = []
    rest = opening
    first, _, after = rest.partition("\n\n")
    if signature := _SIGNATURE.fullmatch(first):
        html.append(f'<pre class="signature" tabindex="0"><code>{escape(signature[1], quote=False)}</code></pre>\n')
        rest = after
        first, _, after = rest.partition("\n\n")
    if route := _ROUTE.fullmatch(first):
        html.append(route_line(route["verb"], route["route"]))
        rest = after
    html.append(prose(rest) if rest else "")
    return "".join(html), rest


def route_line(verb: str, route: str) -> str:
    """HTML of a method's verb and route."""
    shown = escape(route, quote=False).replace("/", "/<wbr>")
    return f'<p class="route"><b class="verb {escape(verb)}">{escape(verb)}</b> <code>{shown}</code></p>\n'


def _is_example(part: list[Block]) -> bool:
    return not any(isinstance(block, Outline) for block in part) and any(
        isinstance(block, Prose) and _FENCED.search(block.text) for block in part
    )


def _section(part: list[Block], title_level: int, writer: Writer) -> str:
    html = ["<section>\n"]
    prefix = ""
    for block in part:
        match block:
            case Heading(level, text):
                # The title is h1, whatever its level on the page.
                rank = min(max(level - title_level + 1, 2), 6)
                wanted = slug(text).lower()
                prefix = _PREFIXES.get(wanted, wanted)
                id_ = writer.anchors.take(wanted)
                html.append(f'<h{rank} id="{id_}"><a href="#{id_}">{inline(text)}</a></h{rank}>\n')
            case Prose(text):
                html.append(prose(text))
            case Outline(declarations):
                html.append(writer.outline(declarations, prefix))
    html.append("</section>\n")
    return "".join(html)
