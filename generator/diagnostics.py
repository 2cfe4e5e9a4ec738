"""What specloom has to say about its inputs: located, coded, collected, printed in one run.

A stage never prints and never stops at the first fault: it adds a `Diagnostic` to the `Diagnostics` it was given and
goes on with what it can still trust. `Stop` is raised only where going on is meaningless (an unreadable file); the
fault is in the collection by then.
"""

from __future__ import annotations

import enum
from collections.abc import Iterator
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


@dataclass(frozen=True, slots=True, order=True)
class Location:
    """A place in an input file.

    `file` is the path as the user gave it, with forward slashes. `line` and `column` count from 1; 0 means unknown.
    `pointer` is the JSON pointer of the node (RFC 6901, with a leading ``#``), empty when the place is text only.
    """

    file: str
    line: int = 0
    column: int = 0
    pointer: str = ""

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
    def sort_key(self) -> tuple[str, int, int, str, int, str, str]:
        """Files in name order, places from top to bottom, then the graver first."""
        at = self.location or Location("")
        return (at.file, at.line, at.column, at.pointer, int(self.severity), self.code, self.message)


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
        return iter(sorted((d for d in self._found if not self._silenced(d)), key=lambda d: d.sort_key))

    def count(self, severity: Severity) -> int:
        return sum(1 for d in self if d.severity is severity)

    @property
    def failed(self) -> bool:
        return any(d.severity is Severity.ERROR for d in self._found)

    def _silenced(self, diagnostic: Diagnostic) -> bool:
        return diagnostic.severity is not Severity.ERROR and diagnostic.code in self.ignored
