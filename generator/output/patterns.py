"""Globs over relative paths, for ``keep_files`` and for the folders that belong to the user."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Patterns:
    """A set of globs relative to the output folder.

    ``*`` and ``?`` stay within a component, ``**`` crosses folders, ``[ab]`` and ``[!ab]`` are sets; everything below a
    folder that matches is matched as well, so ``lib``, ``lib/`` and ``lib/**`` cover the same files. Case matters.
    """

    globs: tuple[str, ...] = ()

    @classmethod
    def of(cls, globs: Iterable[str]) -> Patterns:
        """The globs as users write them; a leading ``./`` or ``/`` and the order mean nothing."""
        cleaned = {re.sub(r"^(?:\./|/)+", "", glob.strip()).rstrip("/") for glob in globs}
        return cls(tuple(sorted(cleaned - {"", "."})))

    def __or__(self, other: Patterns) -> Patterns:
        return Patterns(tuple(sorted({*self.globs, *other.globs})))

    def match(self, path: str) -> bool:
        """True when a glob covers the posix path itself or a folder above it."""
        return any(_compiled(glob).fullmatch(path) for glob in self.globs)


@functools.lru_cache(maxsize=256)
def _compiled(glob: str) -> re.Pattern[str]:
    components = re.sub(r"(?:\*\*/)+", "**/", glob).split("/")
    pattern = ""
    for index, component in enumerate(components):
        last = index == len(components) - 1
        if component == "**":
            pattern += ".+" if last else "(?:[^/]+/)*"
        else:
            pattern += _component(component) + ("" if last else "/")
    return re.compile(pattern + "(?:/.*)?", re.DOTALL)


def _component(glob: str) -> str:
    pattern = ""
    # Runs of stars are one star: "a**********b" must not make the matcher try every split.
    for token in re.findall(r"\*+|\?|\[!?\]?[^\]]*\]|.", glob, re.DOTALL):
        if token.startswith("*"):
            pattern += "[^/]*"
        elif token == "?":
            pattern += "[^/]"
        elif len(token) > 2 and token.startswith("["):
            pattern += _set(token[1:-1])
        else:
            pattern += re.escape(token)
    return pattern


def _set(members: str) -> str:
    negated = members.startswith("!")
    members = members[1:] if negated else members
    ranges = re.findall(r"(.)-(.)|(.)", members, re.DOTALL)
    escaped = "".join(
        f"{re.escape(low)}-{re.escape(high)}" if low and low <= high else "".join(map(re.escape, (low, high, one)))
        for low, high, one in ranges
    )
    return f"(?!/)[{'^' if negated else ''}{escaped}]"
