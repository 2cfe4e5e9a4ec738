"""What a comparison finds: differences, each with its cause."""

from __future__ import annotations

import enum
from collections import Counter
from dataclasses import dataclass

from .disk import Regular


class Cause(enum.Enum):
    """Why a path is not as generation would have it."""

    STALE = "stale"
    """As it was written, but the inputs have changed since."""
    EDITED = "edited"
    """Changed by hand, or never written by us; perhaps the inputs have changed as well."""
    LINE_ENDS = "line-ends"
    """The same text with CRLF for LF: a checkout that converts."""
    MISSING = "missing"
    """Was written once, is not there."""
    NEW = "new"
    """Was never written: the inputs now give it."""
    ORPHANED = "orphaned"
    """Was written once, is no longer generated."""
    UNKNOWN = "unknown"
    """Neither generated nor ever written by us; found by strict comparison only."""
    MANIFEST = "manifest"
    """The manifest is missing, unusable, altered, or of something else."""


@dataclass(frozen=True, slots=True)
class Difference:
    """One path that differs."""

    path: str
    cause: Cause
    detail: str
    """What exactly, and which inputs changed, as a sentence without its stop."""
    inputs: tuple[str, ...] = ()
    """The groups of inputs (`inputs.GROUPS`) that explain it."""
    before: Regular | None = None
    """What is in the folder, if it is an ordinary file."""
    after: Regular | None = None
    """What generation gives, if it gives the path."""


@dataclass(frozen=True, slots=True)
class Drift:
    """The outcome for one output folder."""

    folder: str
    """As the user gave it, posix."""
    compared: int
    """Generated files that were held against the folder: the proof that the comparison took place."""
    users: int = 0
    """Generated files that were not compared, because they are the user's."""
    differences: tuple[Difference, ...] = ()
    """Sorted by path."""
    notes: tuple[str, ...] = ()
    """What is worth knowing but is no difference."""
    full: bool = True
    """False when only the manifest was checked against the folder and nothing was generated."""

    @property
    def vacuous(self) -> bool:
        """True when nothing was compared: an error, whatever the differences."""
        return self.compared == 0

    @property
    def clean(self) -> bool:
        return not self.differences and not self.vacuous

    def counts(self) -> dict[Cause, int]:
        """How many differences each cause has, in the order of `Cause`, without zeros."""
        numbers = Counter(difference.cause for difference in self.differences)
        return {cause: numbers[cause] for cause in Cause if numbers[cause]}
