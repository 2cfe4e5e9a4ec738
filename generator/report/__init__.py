"""Findings as text: for people, for programs (`as_json` documents the schema), for code scanning, for GitHub Actions.

Everything that comes from an input is made harmless first: no terminal escape, no workflow command gets through. The
same findings give the same text everywhere.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Final, Literal

from typing_extensions import assert_never

from ..diagnostics import Diagnostic
from ..output import Drift
from .as_json import diagnostics_json, drift_json
from .drift_text import DiffLimits, drift_text
from .finding import from_diagnostics, from_drift
from .github import github
from .paint import Paint
from .sarif import sarif
from .text import SourceLine, diagnostics_text

Format = Literal["text", "json", "sarif", "github"]
FORMATS: Final[tuple[Format, ...]] = ("text", "json", "sarif", "github")

__all__ = ["FORMATS", "DiffLimits", "Format", "SourceLine", "render_diagnostics", "render_drift"]


def render_diagnostics(
    diagnostics: Iterable[Diagnostic], format: Format, *, source_line: SourceLine, color: bool = False
) -> str:
    """The diagnostics in their order, ending in a line feed. `color` counts for text only.

    `source_line` gives a line of an input file for the excerpt, or nothing when there is none to show.
    """
    found = list(diagnostics)
    match format:
        case "text":
            return diagnostics_text(found, source_line, Paint(color))
        case "json":
            return diagnostics_json(found)
        case "sarif":
            return sarif(from_diagnostics(found))
        case "github":
            return github(from_diagnostics(found), diagnostics_text(found, source_line, Paint(False)))
        case _:
            assert_never(format)


def render_drift(
    drift_by_flavour: Mapping[str, Drift], format: Format, *, color: bool = False, limits: DiffLimits | None = None
) -> str:
    """The drift of each flavour in the order of names, ending in a line feed. `color` counts for text only.

    `limits` bounds the diffs; machine formats take its bound per file. An empty mapping is an error like any comparison
    that compared nothing.
    """
    bounds = limits or DiffLimits()
    match format:
        case "text":
            return drift_text(drift_by_flavour, bounds, Paint(color))
        case "json":
            return drift_json(drift_by_flavour, bounds.per_file)
        case "sarif":
            return sarif(from_drift(drift_by_flavour))
        case "github":
            return github(from_drift(drift_by_flavour), drift_text(drift_by_flavour, bounds, Paint(False)))
        case _:
            assert_never(format)
