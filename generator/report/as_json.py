"""Findings for programs. The members below stay; new ones may be added, and `format` rises when one goes or changes.

Diagnostics::

    {"format": 1, "kind": "diagnostics", "tool": {"name", "version"},
     "diagnostics": [{"severity": "error" | "warning" | "note", "code", "message", "hint",
                      "location": {"file", "line", "column", "pointer"} | null}],     # 0 and "": unknown
     "summary": {"errors", "warnings", "notes"}}

Drift::

    {"format": 1, "kind": "drift", "tool": {"name", "version"}, "clean": bool, "compared": int,
     "flavours": {name: {"folder", "clean": bool, "full": bool, "compared": int, "users": int,
                         "counts": {cause: int}, "notes": [text],
                         "differences": [{"path", "cause", "detail", "inputs": [group],
                                          "diff": text, "diff_hidden_lines": int}]}}}

Causes: stale, edited, line-ends, missing, new, orphaned, unknown, manifest. Groups of inputs: spec, config, templates,
generator, options. `full` is false when nothing was generated because the manifest proved the folder clean.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping

from .. import __version__
from ..diagnostics import Diagnostic, Location, Severity
from ..output import Difference, Drift, unified_diff

TOOL = {"name": "specloom", "version": __version__}


def dump(data: Mapping[str, object]) -> str:
    """JSON in ASCII, so that no character of an input reaches the terminal or depends on its encoding."""
    return json.dumps(data, indent=2) + "\n"


def diagnostics_json(diagnostics: Iterable[Diagnostic]) -> str:
    """All diagnostics as one JSON document."""
    found = list(diagnostics)
    return dump(
        {
            "format": 1,
            "kind": "diagnostics",
            "tool": TOOL,
            "diagnostics": [_diagnostic(one) for one in found],
            "summary": {
                f"{severity.label}s": sum(1 for one in found if one.severity is severity) for severity in Severity
            },
        }
    )


def drift_json(drifts: Mapping[str, Drift], most: int | None) -> str:
    """The drift of all flavours as one JSON document; at most `most` lines of each diff, None for all."""
    return dump(
        {
            "format": 1,
            "kind": "drift",
            "tool": TOOL,
            "clean": bool(drifts) and all(drift.clean for drift in drifts.values()),
            "compared": sum(drift.compared for drift in drifts.values()),
            "flavours": {flavour: _drift(drift, most) for flavour, drift in sorted(drifts.items())},
        }
    )


def _diagnostic(diagnostic: Diagnostic) -> dict[str, object]:
    return {
        "severity": diagnostic.severity.label,
        "code": diagnostic.code,
        "message": diagnostic.message,
        "hint": diagnostic.hint,
        "location": _location(diagnostic.location) if diagnostic.location else None,
    }


def _location(at: Location) -> dict[str, object]:
    return {"file": at.file, "line": at.line, "column": at.column, "pointer": at.pointer}


def _drift(drift: Drift, most: int | None) -> dict[str, object]:
    return {
        "folder": drift.folder,
        "clean": drift.clean,
        "full": drift.full,
        "compared": drift.compared,
        "users": drift.users,
        "counts": {cause.value: number for cause, number in drift.counts().items()},
        "notes": list(drift.notes),
        "differences": [_difference(difference, most) for difference in drift.differences],
    }


def _difference(difference: Difference, most: int | None) -> dict[str, object]:
    diff = unified_diff(difference, most)
    return {
        "path": difference.path,
        "cause": difference.cause.value,
        "detail": difference.detail,
        "inputs": list(difference.inputs),
        "diff": "".join(f"{line}\n" for line in diff.lines),
        "diff_hidden_lines": diff.hidden,
    }
