"""Diagnostics for people: the way compilers print them, with the line of the source and a hint."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from ..diagnostics import Diagnostic, Severity
from .paint import Colour, Paint
from .plain import cell, count, plain, plain_lines, width

SourceLine = Callable[[str, int], str]
"""Gives the text of a line (from 1) of an input file, without its end; empty when it is not known."""

_COLOURS = {Severity.ERROR: Colour.RED, Severity.WARNING: Colour.YELLOW, Severity.NOTE: Colour.CYAN}
_WINDOW = 100
"""Characters of a source line that are shown; minified documents are one line of megabytes."""
_LEAD = 60
"""How many of them stand before the column at most."""


def diagnostics_text(diagnostics: Iterable[Diagnostic], source_line: SourceLine, paint: Paint) -> str:
    """Each diagnostic with its excerpt and hint, then a line that counts them."""
    found = list(diagnostics)
    lines = [line for diagnostic in found for line in _diagnostic(diagnostic, source_line, paint)]
    return "\n".join([*lines, _summary(found, paint)]) + "\n"


def _diagnostic(diagnostic: Diagnostic, source_line: SourceLine, paint: Paint) -> Iterator[str]:
    at, colour = diagnostic.location, _COLOURS[diagnostic.severity]
    place = paint(f"{plain(str(at))}:", Colour.BOLD) + " " if at and at.file else ""
    first, *rest = plain_lines(diagnostic.message)
    yield f"{place}{paint(f'{diagnostic.severity.label}[{plain(diagnostic.code)}]', Colour.BOLD, colour)}: {first}"
    yield from (f"    {line}" for line in rest)
    if at and at.line and (source := source_line(at.file, at.line)):
        yield from _excerpt(source, at.line, at.column, paint, colour)
    if at and at.pointer:
        yield paint(f"  at {plain(at.pointer)}", Colour.FAINT)
    if diagnostic.hint:
        first, *rest = plain_lines(diagnostic.hint)
        yield f"  {paint('hint:', Colour.BOLD)} {first}"
        yield from (f"        {line}" for line in rest)


def _excerpt(source: str, line: int, column: int, paint: Paint, colour: Colour) -> Iterator[str]:
    caret = min(max(column, 1) - 1, len(source))
    start = max(0, caret - _LEAD) if len(source) > _WINDOW else 0
    end = min(len(source), start + _WINDOW)
    lead = "…" if start else ""
    before = lead + "".join(map(cell, source[start:caret]))
    after = "".join(map(cell, source[caret:end])) + ("…" if end < len(source) else "")
    number = str(line)
    bar = paint("|", Colour.FAINT)
    yield f"  {paint(number, Colour.FAINT)} {bar} {(before + after).rstrip()}"
    if column:
        yield f"  {' ' * len(number)} {bar} {' ' * width(before)}{paint('^', Colour.BOLD, colour)}"


def _summary(found: list[Diagnostic], paint: Paint) -> str:
    if not found:
        return paint("no findings", Colour.GREEN)
    numbers = [(severity, sum(1 for one in found if one.severity is severity)) for severity in Severity]
    parts = [paint(count(number, severity.label), _COLOURS[severity]) for severity, number in numbers if number]
    return ", ".join(parts)
