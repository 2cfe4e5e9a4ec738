"""Names of declarations, and the ids that links lead to.

An id is the way to a declaration, the names on it joined by dots: `conversation_item_list.data.message`. It depends on
nothing else on the page, so a link lives on when other fields come and go.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Final, NamedTuple

_PARTS: Final = re.compile(
    r"""(?P<before>(?:(?:type|class|const|module|interface|enum|def)\s+)?-{0,2}\(?)
        (?P<name>:?"[^"]*"|[\w$][\w$ .\-/\[\]]*?(?=\??:(?:\s|$))|[^\s:,(\[{|<]+|\S+)""",
    re.VERBOSE,
)
_UNFIT: Final = re.compile(r"[^\w$-]+")


class Parts(NamedTuple):
    """A declaration around the name that it declares; joined they are the declaration again."""

    before: str
    name: str
    after: str


@lru_cache(maxsize=1 << 16)
def split(declaration: str) -> Parts:
    """Finds what a declaration of any language calls itself: `--item: string`, `type Item struct{…}`, `"low"`.

    What declares no name, such as `List[str]`, is called by its first word.
    """
    found = _PARTS.match(declaration)
    if found is None:
        return Parts("", declaration, "")
    return Parts(found["before"], found["name"], declaration[found.end() :])


@lru_cache(maxsize=1 << 16)
def slug(text: str) -> str:
    """Text as one part of an id."""
    return _UNFIT.sub("-", text).strip("-") or "item"


@dataclass(slots=True)
class Anchors:
    """The ids of one page: no two are equal."""

    _taken: set[str] = field(default_factory=set)

    def take(self, wanted: str) -> str:
        """The id itself where it is free, else with a number after it."""
        free, number = wanted, 1
        while free in self._taken:
            number += 1
            free = f"{wanted}-{number}"
        self._taken.add(free)
        return free
