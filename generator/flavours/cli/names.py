"""Names on the command line: kebab case, lists in the singular, no name twice."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import chain, count

from ...ir.names import Words, singular_words
from .commands import Place

_PLACES = {
    Place.PATH: "path",
    Place.QUERY: "query",
    Place.HEADER: "header",
    Place.BODY: "body",
    Place.ROOT: "body",
    Place.NOWHERE: "command",
}


def kebab(words: Words) -> str:
    """``expires-after``."""
    return "-".join(words)


@dataclass(frozen=True, slots=True)
class Wish:
    """What a flag would like to be called."""

    words: Words
    place: Place
    many: bool
    """It takes the elements of a list one by one."""

    @property
    def choices(self) -> tuple[str, ...]:
        """Names for it, the best first."""
        name = kebab(self.words) or "value"
        one = kebab(singular_words(self.words)) or name
        prefixed = f"{_PLACES[self.place]}-{name}"
        return tuple(dict.fromkeys((one, name, prefixed) if self.many else (name, prefixed)))


def flag_names(wishes: Sequence[Wish], taken: frozenset[str]) -> list[str]:
    """A name for each flag, none of them twice and none that is `taken`. Single values choose first; of several that
    want the same, the first in the order of the command."""
    found = [""] * len(wishes)
    used = set(taken)
    for index in sorted(range(len(wishes)), key=lambda i: wishes[i].many):
        found[index] = distinct(wishes[index].choices, used)
        used.add(found[index])
    return found


def distinct(choices: Sequence[str], used: set[str], joint: str = "-") -> str:
    """The first name that is free; the last one with a number if none is."""
    numbered = (f"{choices[-1]}{joint}{number}" for number in count(2))
    return next(name for name in chain(choices, numbered) if name not in used)


def repeated(names: Sequence[str]) -> list[str]:
    """Names of which those that occur again have numbers."""
    seen: Counter[str] = Counter()
    used = set(names)
    found = []
    for name in names:
        seen[name] += 1
        found.append(name if seen[name] == 1 else distinct((name,), used))
        used.add(found[-1])
    return found


__all__ = ["Wish", "distinct", "flag_names", "kebab", "repeated"]
