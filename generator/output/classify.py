"""The cause of one difference, from three states: in the folder, generated now, recorded when last written."""

from __future__ import annotations

from dataclasses import dataclass

from typing_extensions import assert_never

from .difference import Cause, Difference
from .disk import Absent, Found, Odd, Regular
from .hashing import Entry, is_recorded, same_text, sha256
from .inputs import Change

_CRLF = "the same text with CRLF line ends: git converted it on checkout; put `* text=auto eol=lf` into .gitattributes"


@dataclass(frozen=True, slots=True)
class Evidence:
    """What the manifest says about one path."""

    recorded: Entry | None
    """What was written; None when the manifest does not list the path or cannot be trusted."""
    trusted: bool
    """False when there is no manifest, or none that can be believed."""
    changes: tuple[Change, ...]
    """The inputs that differ from those the manifest names."""

    @property
    def groups(self) -> tuple[str, ...]:
        return tuple(change.group for change in self.changes)

    @property
    def changed_inputs(self) -> str:
        return ", ".join(map(str, self.changes))


def classify(path: str, found: Found, generated: Regular, evidence: Evidence) -> Difference | None:
    """The difference between the folder and generation at a generated path; None when there is none.

    Executable bits take part: the caller makes them equal where the system has none.
    """
    match found:
        case Absent():
            return _absent(path, generated, evidence)
        case Odd():
            return Difference(path, Cause.EDITED, str(found), after=generated)
        case Regular():
            return None if found == generated else _different(path, found, generated, evidence)
        case _:
            assert_never(found)


def _absent(path: str, generated: Regular, evidence: Evidence) -> Difference:
    if evidence.recorded is not None:
        detail = "was written, but is not there"
        if evidence.recorded == generated.entry:
            return Difference(path, Cause.MISSING, detail, after=generated)
        return Difference(path, Cause.MISSING, detail + _also(evidence), evidence.groups, after=generated)
    if not evidence.trusted:
        return Difference(path, Cause.MISSING, "is generated, but is not there", after=generated)
    since = f" since these inputs changed: {evidence.changed_inputs}" if evidence.changes else ""
    return Difference(path, Cause.NEW, f"is generated{since}, but was never written", evidence.groups, after=generated)


def _different(path: str, found: Regular, generated: Regular, evidence: Evidence) -> Difference:
    if found.executable == generated.executable and same_text(found.content, generated.content):
        return Difference(path, Cause.LINE_ENDS, _CRLF, before=found, after=generated)
    recorded = evidence.recorded
    what = _what(found, generated)
    if recorded is None:
        reason = "the manifest does not list it" if evidence.trusted else "no manifest says what was written"
        return Difference(path, Cause.EDITED, f"{what}; {reason}", before=found, after=generated)
    as_written = is_recorded(found.content, recorded) and found.executable == recorded.executable
    if as_written and evidence.changes:
        ends = "" if sha256(found.content) == recorded.sha256 else " (and it has CRLF line ends)"
        detail = f"as it was written, but these inputs changed: {evidence.changed_inputs}{ends}"
        return Difference(path, Cause.STALE, detail, evidence.groups, found, generated)
    if as_written:
        detail = f"{what}; the manifest records it like this, although no input changed"
        return Difference(path, Cause.EDITED, detail, before=found, after=generated)
    if recorded == generated.entry:
        detail = f"{what} by hand; the inputs give what was written before"
        return Difference(path, Cause.EDITED, detail, before=found, after=generated)
    return Difference(path, Cause.EDITED, f"{what} by hand{_also(evidence)}", evidence.groups, found, generated)


def _what(found: Regular, generated: Regular) -> str:
    if found.content != generated.content:
        return "edited"
    return "made executable" if found.executable else "made not executable"


def _also(evidence: Evidence) -> str:
    if evidence.changes:
        return f", and these inputs changed as well: {evidence.changed_inputs}"
    return ", and generation gives something else than the manifest records, although no input changed"
