"""Diagnostics and drift as one kind of thing, for the formats that know only results with a rule, a level and a
place."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from ..diagnostics import Diagnostic, Location, Severity
from ..output import Drift, first_changed_line
from .drift_text import nothing_compared


@dataclass(frozen=True, slots=True)
class Finding:
    """One result: the rule it breaks, how grave it is, what to say, and where."""

    rule: str
    severity: Severity
    text: str
    location: Location | None


def from_diagnostics(diagnostics: Iterable[Diagnostic]) -> Iterator[Finding]:
    """Diagnostics with their hints as part of the text."""
    for one in diagnostics:
        text = f"{one.message}\nHint: {one.hint}" if one.hint else one.message
        yield Finding(one.code, one.severity, text, one.location)


def from_drift(drifts: Mapping[str, Drift]) -> Iterator[Finding]:
    """Each difference is an error of the rule ``Drift/Cause``; so is a comparison that compared nothing."""
    if not drifts:
        yield Finding("Output/NothingCompared", Severity.ERROR, nothing_compared("check"), None)
    for flavour, drift in sorted(drifts.items()):
        if drift.vacuous:
            place = Location(drift.folder)
            yield Finding("Output/NothingCompared", Severity.ERROR, nothing_compared(flavour), place)
        for difference in drift.differences:
            rule = "Drift/" + difference.cause.value.title().replace("-", "")
            prefix = "" if drift.folder == "." else f"{drift.folder.rstrip('/')}/"
            place = Location(prefix + difference.path, first_changed_line(difference))
            yield Finding(rule, Severity.ERROR, f"{flavour}: {difference.path}: {difference.detail}", place)
