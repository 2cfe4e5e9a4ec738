"""Declarations as nested lists of HTML: each with an id, a link to itself, and its members folded into it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from html import escape
from typing import Final, TypeAlias

from .anchors import Anchors, Parts, slug, split
from .models import declares_type, types_named
from .navigation import Link
from .outline import Declaration
from .prose import prose

_FEW_VALUES: Final = 12
"""Values that are shown at once; more of them are folded away."""
_VALUES: Final = ('"', "'", ":", "const ", "true", "false")
"""What the declaration of a value begins with."""

Find: TypeAlias = Callable[[str], Link | None]
"""Finds the page of the model that has a name."""


@dataclass(frozen=True, slots=True)
class Writer:
    """Writes the declarations of one page."""

    anchors: Anchors
    find: Find

    def outline(self, declarations: list[Declaration], way: str) -> str:
        """Declarations that belong to no other; their ids begin with `way`."""
        html = ['<ul class="outline">\n']
        # Where one thing alone has members, they are what the reader came for.
        unfolded = sum(1 for declaration in declarations if declaration.members) == 1
        for declaration in declarations:
            self._declaration(html, declaration, way, unfolded=unfolded)
        html.append("</ul>\n")
        return "".join(html)

    def _declaration(self, html: list[str], declaration: Declaration, way: str, *, unfolded: bool = False) -> None:
        parts = split(declaration.text)
        part = slug(parts.name)
        id_ = self.anchors.take(f"{way}.{part}" if way else part)
        name = f'<a id="{id_}" href="#{id_}">{_text(parts.name)}</a>'
        after = _text(parts.after) if declaration.members else self._types(parts)
        html.append(f'<li><code class="declared">{_text(parts.before)}{name}{after}</code>')
        if not declaration.members:
            html.append(self._elsewhere(parts))
        if declaration.prose:
            html.append(prose(declaration.prose))
        if declaration.members:
            self._members(html, declaration, id_, parts.name, unfolded=unfolded)
        html.append("</li>\n")

    def _members(self, html: list[str], declaration: Declaration, way: str, name: str, *, unfolded: bool) -> None:
        members = declaration.members
        values = all(_is_value(member) for member in members)
        folded = not values or len(members) > _FEW_VALUES
        if folded:
            count = f"{len(members)} {'value' if values else 'member'}{'s' if len(members) > 1 else ''}"
            state = " open" if unfolded else ""
            html.append(f"<details{state}><summary data-pagefind-ignore>{count}<i> of {_text(name)}</i></summary>\n")
        html.append(f'<ul class="{"values" if values else "members"}">\n')
        for member in members:
            self._declaration(html, member, way)
        html.append("</ul>\n</details>" if folded else "</ul>\n")

    def _types(self, parts: Parts) -> str:
        """What stands after the name; types that have a page lead there."""
        text = parts.after
        html: list[str] = []
        end = 0
        for found in types_named(parts):
            if link := self.find(found[0]):
                html.append(
                    f'{_text(text[end:found.start()])}<a class="type" href="{escape(link.href)}">{found[0]}</a>'
                )
                end = found.end()
        html.append(_text(text[end:]))
        return "".join(html)

    def _elsewhere(self, parts: Parts) -> str:
        """A link to the page of the type that is declared, where its members are not repeated."""
        link = self.find(parts.name) if declares_type(parts) else None
        return (
            f' <a class="elsewhere" data-pagefind-ignore href="{escape(link.href)}">{_text(link.title)}</a>'
            if link
            else ""
        )


def _is_value(declaration: Declaration) -> bool:
    """Whether a declaration is no more than one of the values that something may have."""
    return not (declaration.members or declaration.prose) and declaration.text.startswith(_VALUES)


def _text(text: str) -> str:
    return escape(text, quote=False)
