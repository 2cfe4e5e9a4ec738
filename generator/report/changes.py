"""Changes of a public surface: for people, for programs, for GitHub Actions.

The JSON form, whose members stay as `as_json` says::

    {"format": 1, "kind": "surface-changes", "tool": {"name", "version"},
     "old": {"package", "version"}, "new": {"package", "version"},
     "changes": [{"level": "breaking" | "risky" | "additive", "rule", "path", "old", "new", "why", "detail",
                  "location": {"file", "line"} | null}],
     "summary": {"breaking", "risky", "additive"}, "bump": "major" | "minor" | "patch", "allowed": bump, "passed": bool}
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from typing_extensions import assert_never

from ..diagnostics import Severity
from ..surface import Bump, Change, Level, Surface
from .as_json import TOOL, dump
from .finding import Finding
from .github import github
from .paint import Colour, Paint
from .plain import count, plain
from .surface import title

ChangesFormat = Literal["text", "json", "github"]
_COLOURS = {Level.BREAKING: Colour.RED, Level.RISKY: Colour.YELLOW, Level.ADDITIVE: Colour.GREEN}
_SEVERITIES = {Level.BREAKING: Severity.ERROR, Level.RISKY: Severity.WARNING, Level.ADDITIVE: Severity.NOTE}
_LONGEST = 120
"""Characters of a type or signature in a line of text; JSON has it whole."""
_ALIKE_SHOWN = 2


@dataclass(frozen=True, slots=True)
class Comparison:
    """What was compared, what came out, what it asks of the version, and what the user allows."""

    old: Surface
    new: Surface
    changes: list[Change]
    bump: Bump
    allowed: Bump

    @property
    def passed(self) -> bool:
        return self.bump <= self.allowed


def render_changes(found: Comparison, format: ChangesFormat, *, color: bool = False) -> str:
    """The changes by class, their counts and the verdict, ending in a line feed."""
    match format:
        case "text":
            return _text(found, Paint(color))
        case "json":
            return _json(found)
        case "github":
            return github(map(_finding, found.changes), _text(found, Paint(False)))
        case _:
            assert_never(format)


def _text(found: Comparison, paint: Paint) -> str:
    return "".join(f"{line}\n" for line in _lines(found, paint))


def _lines(found: Comparison, paint: Paint) -> Iterator[str]:
    yield paint(f"{title(found.old)} -> {title(found.new)}", Colour.BOLD)
    yield ""
    for level in Level:
        changes = [change for change in found.changes if change.level is level]
        if changes:
            yield paint(f"{level.label.capitalize()} ({len(changes):,})", Colour.BOLD, _COLOURS[level])
            for alike in _alike(changes):
                yield f"  {_line(alike[0])}{_others(alike[1:])}"
            yield ""
    yield f"{_counts(found)}."
    verdict = f"This asks for a {found.bump.label} version"
    yield paint(f"{verdict}; {found.allowed.label} is allowed.", *([] if found.passed else [Colour.RED]))


def _counts(found: Comparison) -> str:
    if not found.changes:
        return "No change of the public surface"
    numbers = [f"{sum(1 for c in found.changes if c.level is level):,} {level.label}" for level in Level]
    return f"{count(len(found.changes), 'change')}: {', '.join(numbers)}"


def _alike(changes: list[Change]) -> list[list[Change]]:
    """Changes that say the same of a parameter or member of one name, together: one change of an API shows in sync and
    async methods, and often in many resources."""
    groups: dict[tuple[object, ...], list[Change]] = {}
    for change in changes:
        groups.setdefault((change.rule, _tail(change.path), change.old, change.new, change.detail), []).append(change)
    return list(groups.values())


def _tail(path: str) -> str:
    """What a path names last: a parameter, a result, a member."""
    for mark in ("(", " -> "):
        if mark in path:
            return path[path.rindex(mark) :]
    return path.rpartition(".")[2]


def _line(change: Change) -> str:
    because = f"{change.rule.why}{f' ({_short(change.detail)})' if change.detail else ''}"
    if change.old and change.new:
        return plain(f"{change.path}: {_short(change.old)} -> {_short(change.new)}; {because}")
    if change.old:
        return plain(f"{change.path}: was {_short(change.old)}; {because}")
    return plain(f"{change.path}: {_short(change.new)}; {because}" if change.new else f"{change.path}: {because}")


def _others(alike: list[Change]) -> str:
    if not alike:
        return ""
    named = ", ".join(plain(change.path) for change in alike[:_ALIKE_SHOWN])
    more = f" and {len(alike) - _ALIKE_SHOWN:,} more" if len(alike) > _ALIKE_SHOWN else ""
    return f"; likewise {named}{more}"


def _short(text: str) -> str:
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1]}…"


def _json(found: Comparison) -> str:
    return dump(
        {
            "format": 1,
            "kind": "surface-changes",
            "tool": TOOL,
            "old": _version(found.old),
            "new": _version(found.new),
            "changes": [_change(change) for change in found.changes],
            "summary": {level.label: sum(1 for c in found.changes if c.level is level) for level in Level},
            "bump": found.bump.label,
            "allowed": found.allowed.label,
            "passed": found.passed,
        }
    )


def _version(surface: Surface) -> dict[str, str]:
    return {"package": surface.package, "version": surface.version}


def _change(change: Change) -> dict[str, object]:
    return {
        "level": change.level.label,
        "rule": change.rule.code,
        "path": change.path,
        "old": change.old,
        "new": change.new,
        "why": change.rule.why,
        "detail": change.detail,
        "location": {"file": change.at.file, "line": change.at.line} if change.at else None,
    }


def _finding(change: Change) -> Finding:
    return Finding(f"Surface/{change.rule.code}", _SEVERITIES[change.level], _line(change), change.at)
