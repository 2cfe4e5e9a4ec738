"""What specloom has to say about its inputs: located, coded, collected, printed in one run.

A stage never prints and never stops at the first fault: it adds a `Diagnostic` to the `Diagnostics` it was given and
goes on with what it can still trust. `Stop` is raised only where going on is meaningless (an unreadable file); the
fault is in the collection by then.
"""

from __future__ import annotations

import enum
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field


class Severity(enum.IntEnum):
    """How much a diagnostic matters; the order is the order of printing."""

    ERROR = 0
    """Nothing is written; exit status 2."""
    WARNING = 1
    """Output is complete, but something was probably not meant; exit status 1 under ``lint --strict``."""
    NOTE = 2
    """Worth knowing; never changes the exit status."""

    @property
    def label(self) -> str:
        return self.name.lower()


Place = tuple[int, int]
"""Line and column, counted from 1; 0 means unknown."""


class Location:
    """A place in an input file.

    `file` is the path as the user gave it, with forward slashes. `pointer` is the JSON pointer of the node (RFC 6901,
    with a leading ``#``), empty when the place is text only. Line and column may be given as a function, which is
    called when somebody wants to know: indexing a text costs more than most findings are ever looked at.
    """

    __slots__ = ("_place", "file", "pointer")

    def __init__(self, file: str, line: int = 0, column: int = 0, pointer: str = "") -> None:
        self.file = file
        self.pointer = pointer
        self._place: Place | Callable[[], Place] = (line, column)

    @classmethod
    def later(cls, file: str, pointer: str, place: Callable[[], Place]) -> Location:
        """The location of a node whose line is looked up when it is asked for."""
        location = cls(file, pointer=pointer)
        location._place = place
        return location

    @property
    def line(self) -> int:
        """Counted from 1; 0 when unknown."""
        return self._found()[0]

    @property
    def column(self) -> int:
        """Counted from 1, in characters; 0 when unknown."""
        return self._found()[1]

    @property
    def sort_key(self) -> tuple[str, int, int, str]:
        """Files in name order, places from top to bottom."""
        return (self.file, *self._found(), self.pointer)

    def _found(self) -> Place:
        if callable(self._place):
            self._place = self._place()
        return self._place

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Location):
            return NotImplemented
        return (self.file, self.pointer) == (other.file, other.pointer) and self._found() == other._found()

    def __hash__(self) -> int:
        return hash((self.file, self.pointer))

    def __reduce__(self) -> tuple[type[Location], tuple[str, int, int, str]]:
        """Between processes a place travels as numbers: a function that looks it up cannot."""
        return Location, (self.file, *self._found(), self.pointer)

    def __repr__(self) -> str:
        return f"Location({str(self)!r}, pointer={self.pointer!r})"

    def __str__(self) -> str:
        text = self.file
        if self.line:
            text += f":{self.line}:{self.column or 1}"
        return text


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """One finding: a stable code such as ``Endpoint/NotFound``, what is wrong, where, and what to do about it."""

    severity: Severity
    code: str
    message: str
    location: Location | None = None
    hint: str = ""

    @property
    def sort_key(self) -> tuple[tuple[str, int, int, str], int, str, str]:
        """By place, then the graver first."""
        return ((self.location or Location("")).sort_key, int(self.severity), self.code, self.message)


class Stop(Exception):
    """The stage cannot go on; why is already among the diagnostics."""


@dataclass(slots=True)
class Diagnostics:
    """The findings of one run, without repetitions."""

    ignored: frozenset[str] = frozenset()
    """Codes that the user's config silences (``diagnostics.ignored``); errors cannot be silenced."""
    _found: dict[Diagnostic, None] = field(default_factory=dict)

    def add(self, diagnostic: Diagnostic) -> None:
        self._found.setdefault(diagnostic)

    def error(self, code: str, message: str, at: Location | None = None, *, hint: str = "") -> None:
        self.add(Diagnostic(Severity.ERROR, code, message, at, hint))

    def warning(self, code: str, message: str, at: Location | None = None, *, hint: str = "") -> None:
        self.add(Diagnostic(Severity.WARNING, code, message, at, hint))

    def note(self, code: str, message: str, at: Location | None = None, *, hint: str = "") -> None:
        self.add(Diagnostic(Severity.NOTE, code, message, at, hint))

    def stop(self, code: str, message: str, at: Location | None = None, *, hint: str = "") -> Stop:
        """Adds an error and returns the exception to raise: ``raise diagnostics.stop(...)``."""
        self.error(code, message, at, hint=hint)
        return Stop(message)

    def __iter__(self) -> Iterator[Diagnostic]:
        """In a stable order: by file, place, severity, code."""
        return iter(self.worse_than(None))

    def worse_than(self, severity: Severity | None) -> list[Diagnostic]:
        """Those that matter more than `severity` (None: all), in the order of iteration."""
        found = (d for d in self._found if severity is None or d.severity < severity)
        return sorted((d for d in found if not self._silenced(d)), key=lambda d: d.sort_key)

    def count(self, severity: Severity) -> int:
        return sum(1 for d in self._found if d.severity is severity and not self._silenced(d))

    @property
    def failed(self) -> bool:
        return any(d.severity is Severity.ERROR for d in self._found)

    def _silenced(self, diagnostic: Diagnostic) -> bool:
        return diagnostic.severity is not Severity.ERROR and diagnostic.code in self.ignored
