"""Drift for people: what differs and why, the diffs, what to do, and how much was compared."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from ..output import Cause, Difference, Drift, unified_diff
from .paint import Colour, Paint
from .plain import count, plain

_REMEDIES = (
    (
        {Cause.STALE, Cause.NEW, Cause.MISSING, Cause.ORPHANED, Cause.MANIFEST},
        "run `specloom generate` and commit what it writes",
    ),
    (
        {Cause.EDITED},
        "edited files: move the change to a template override or to a file of your own, list the file in keep_files, "
        "or discard it with `specloom generate --force`",
    ),
    ({Cause.LINE_ENDS}, "line ends: put `* text=auto eol=lf` into .gitattributes and check the files out again"),
    ({Cause.UNKNOWN}, "unknown files: list them in keep_files, or delete them"),
)


@dataclass(frozen=True, slots=True)
class DiffLimits:
    """How many lines of diffs are shown; None for all of them."""

    per_file: int | None = 60
    total: int | None = 600
    see_all: str = "run `specloom generate` and look at `git diff`"
    """What a reader can do to see the rest."""


def drift_text(drifts: Mapping[str, Drift], limits: DiffLimits, paint: Paint) -> str:
    """One block for each flavour that differs, then a summary that says how many files were compared."""
    lines: list[str] = []
    budget = _Budget(limits)
    for flavour, drift in sorted(drifts.items()):
        lines.extend(_flavour(plain(flavour), drift, budget, paint))
    lines.extend(_summary(drifts, paint))
    return "\n".join(lines) + "\n"


def nothing_compared(flavour: str) -> str:
    """The message for a comparison that compared nothing."""
    return f"{flavour}: no file was compared, so this check proves nothing"


def _flavour(flavour: str, drift: Drift, budget: _Budget, paint: Paint) -> Iterator[str]:
    compared = f"{count(drift.compared, 'file')} compared"
    if drift.users:
        compared += f", {drift.users:,} yours and not compared"
    where = f"{paint(flavour, Colour.BOLD)} ({plain(drift.folder)})"
    if not drift.differences:
        yield f"{where}: no difference; {compared}"
    else:
        yield f"{where}: {count(len(drift.differences), 'difference')}; {compared}"
    longest = max((len(difference.cause.value) for difference in drift.differences), default=0)
    for difference in drift.differences:
        cause = paint(difference.cause.value.ljust(longest), Colour.YELLOW)
        yield f"  {cause}  {plain(difference.path)}: {plain(difference.detail)}"
    yield from (f"  note: {plain(note)}" for note in drift.notes)
    for difference in drift.differences:
        yield from budget.diff(difference, paint)
    if drift.differences:
        yield ""


@dataclass(slots=True)
class _Budget:
    """Counts the diff lines that were printed, and says once that there are no more."""

    limits: DiffLimits
    used: int = 0
    told: bool = False

    def diff(self, difference: Difference, paint: Paint) -> Iterator[str]:
        left = None if self.limits.total is None else self.limits.total - self.used
        if left is not None and left <= 0:
            if not self.told:
                self.told = True
                yield paint(f"… no more diffs are shown; {self.limits.see_all}", Colour.FAINT)
            return
        bounds = [bound for bound in (left, self.limits.per_file) if bound is not None]
        text = unified_diff(difference, min(bounds) if bounds else None)
        self.used += len(text.lines)
        yield from (_painted(line, paint) for line in text.lines)
        if text.hidden:
            yield paint(f"… {count(text.hidden, 'more line')}; {self.limits.see_all}", Colour.FAINT)


def _painted(line: str, paint: Paint) -> str:
    safe = plain(line, keep="\t")
    if line.startswith(("--- ", "+++ ", "old mode", "new mode", "new file mode", "Binary files")):
        return paint(safe, Colour.BOLD)
    match line[:1]:
        case "-":
            return paint(safe, Colour.RED)
        case "+":
            return paint(safe, Colour.GREEN)
        case "@":
            return paint(safe, Colour.CYAN)
        case _:
            return safe


def _summary(drifts: Mapping[str, Drift], paint: Paint) -> Iterator[str]:
    for flavour in sorted(flavour for flavour, drift in drifts.items() if drift.vacuous) or (
        [] if drifts else ["check"]
    ):
        yield f"{paint('error[Output/NothingCompared]', Colour.BOLD, Colour.RED)}: {nothing_compared(plain(flavour))}"
    compared = sum(drift.compared for drift in drifts.values())
    causes: Counter[Cause] = Counter()
    for drift in drifts.values():
        causes.update(drift.counts())
    proof = f"{count(compared, 'file')} compared in {count(len(drifts), 'flavour')}"
    if not causes:
        if compared and all(drift.clean for drift in drifts.values()):
            yield f"{paint('clean', Colour.BOLD, Colour.GREEN)}: {proof}"
        return
    numbers = ", ".join(f"{causes[cause]:,} {cause.value}" for cause in Cause if causes[cause])
    yield f"{paint('drift', Colour.BOLD, Colour.RED)}: {numbers}; {proof}"
    for concerned, remedy in _REMEDIES:
        if concerned & causes.keys():
            yield f"  {paint('hint:', Colour.BOLD)} {remedy}"
