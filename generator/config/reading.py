"""Where a value stands in the config, and how a fault in it is told."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Any, Protocol

from ..diagnostics import Diagnostics, Location
from ..source import join, split

_SHOWN = 60
"""Characters of a value that a message repeats at most."""
_LABEL = 140
"""Characters of a dotted place that a message shows at most."""


class Refused(Exception):
    """The value cannot be used; why is already among the diagnostics."""


class Located(Protocol):
    """A text that knows where the nodes of its data stand."""

    def location(self, pointer: str, *, key: bool = False) -> Location:
        """Where a node stands, or its mapping key."""
        ...


@dataclass(frozen=True, slots=True)
class Place:
    """One value of the config text, with the means to complain about it."""

    source: Located
    diagnostics: Diagnostics
    pointer: str = "#"

    def child(self, part: str | int) -> Place:
        """The place of an entry of this mapping or list."""
        return Place(self.source, self.diagnostics, join(self.pointer, part))

    def location(self, *, key: bool = False) -> Location:
        """File, line and column of the value, or of its key."""
        return self.source.location(self.pointer, key=key)

    @property
    def label(self) -> str:
        """How messages call the place: ``resources.pets.methods.list``."""
        parts = split(self.pointer)
        return shorten(".".join(printable(part) for part in parts), _LABEL) if parts else "the config"

    @property
    def depth(self) -> int:
        """How many keys and indexes lead here."""
        return self.pointer.count("/")

    @property
    def name(self) -> str:
        """The last key of the pointer; empty at the root."""
        parts = split(self.pointer)
        return parts[-1] if parts else ""

    def refuse(self, code: str, message: str, *, hint: str = "", key: bool = False) -> Refused:
        """Adds an error here and returns the exception to raise."""
        self.diagnostics.error(code, f"{self.label}: {message}", self.location(key=key), hint=hint)
        return Refused(message)

    def wrong_type(self, expected: str, value: Any, *, hint: str = "") -> Refused:
        """Adds the error that the value is of the wrong type and returns the exception to raise."""
        return self.refuse("Config/WrongType", f"expected {expected}, got {describe(value)}", hint=hint)

    def warn(self, code: str, message: str, *, hint: str = "", key: bool = False) -> None:
        """Adds a warning here."""
        self.diagnostics.warning(code, f"{self.label}: {message}", self.location(key=key), hint=hint)

    def note(self, code: str, message: str, *, hint: str = "", key: bool = False) -> None:
        """Adds a note here."""
        self.diagnostics.note(code, f"{self.label}: {message}", self.location(key=key), hint=hint)


def describe(value: Any) -> str:
    """A value as messages show it: its kind, and scalars with their text, cut to a readable length."""
    match value:
        case None:
            return "nothing (null)"
        case bool():
            return "true" if value else "false"
        case int() | float():
            return f"the number {shorten(str(value))}"
        case str():
            return f'the text "{shorten(printable(value))}"'
        case list():
            return "a list" if value else "an empty list"
        case dict():
            return "a mapping" if value else "an empty mapping"
        case _:
            return f"a {type(value).__name__}"


def printable(text: str) -> str:
    """The text with control characters escaped, so that it cannot disturb a terminal or a log."""
    return "".join(c if c.isprintable() else c.encode("unicode_escape").decode("ascii") for c in text)


def shorten(text: str, longest: int = _SHOWN) -> str:
    """The text, cut in the middle when it is too long for a message."""
    return text if len(text) <= longest else f"{text[: longest - 20]}…{text[-19:]}"


def nearest(word: str, known: Iterable[str]) -> str:
    """A hint that names the known word closest to a misspelt one; empty when none is close."""
    found = get_close_matches(word, list(known), n=1, cutoff=0.6)
    return f"did you mean `{found[0]}`?" if found else ""
