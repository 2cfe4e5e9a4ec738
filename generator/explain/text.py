"""Answers for people."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence

from ..diagnostics import Location
from ..flavours.reasons import About, Reason
from ..report.paint import Colour, Paint
from ..report.plain import plain
from ..spec import Change
from .answers import Answer, Explanation

_IN_FULL = 3
"""Symbols of one answer that are explained in full; more are listed."""
_WINDOW = 160
"""Characters of a source line that are shown."""
_DECLARATION = 2000
"""Characters of a declaration that are shown."""


def answers_text(answers: Sequence[Answer], source_line: Callable[[str, int], str], paint: Paint) -> str:
    """All answers, an empty line between them. `source_line` gives a line of an input file, or nothing."""
    blocks = [block for answer in answers for block in _blocks(answer, source_line, paint)]
    return "\n".join("\n".join(block) + "\n" for block in blocks)


def _blocks(answer: Answer, source_line: Callable[[str, int], str], paint: Paint) -> Iterator[list[str]]:
    if not answer.found:
        yield [
            f"{paint('not found:', Colour.BOLD, Colour.RED)} {_shortened(answer.query)}",
            *(f"  {paint('near:', Colour.BOLD)} {plain(name)}" for name in answer.near),
        ]
    elif len(answer.found) > _IN_FULL:
        yield [
            paint(f"{_shortened(answer.query)}: {len(answer.found)} symbols", Colour.BOLD),
            *(
                f"  {e.symbol.kind.value:<20} {plain(e.symbol.name)}  {paint(_place(e.output), Colour.FAINT)}"
                for e in answer.found
            ),
        ]
    else:
        several = len({explanation.flavour for explanation in answer.found}) > 1
        for explanation in answer.found:
            yield list(_explanation(explanation, source_line, paint, several))


def _explanation(
    one: Explanation, source_line: Callable[[str, int], str], paint: Paint, several: bool
) -> Iterator[str]:
    """The lines about one symbol; where `several` flavours have it, the first line says whose it is."""
    symbol = one.symbol
    yield f"{paint(plain(symbol.name), Colour.BOLD)}: {symbol.kind.value}{f' ({one.flavour})' if several else ''}"
    if one.text:
        yield f"  {paint(_shortened(one.text, _DECLARATION), Colour.CYAN)}"
    yield _entry("output", _place(one.output), paint)
    if one.edited:
        yield _entry(
            "", "missing or edited there: `specloom check` tells; the line is that of the generated file", paint
        )
    if one.document is not None:
        yield from _input("document", one.document, source_line, paint)
    if one.config is not None:
        yield from _input("config", one.config, source_line, paint)
    if one.derived:
        yield _entry("config", "no line of its own: derived from the document (docs/derivation.md)", paint)
    for change in one.changes:
        yield _entry("changed by", _change(change), paint)
    label = ""
    for reason in _in_order(one):
        about = reason.rule.about.value
        yield _entry(about if about != label else "", plain(reason.text), paint)
        label = about


def _in_order(one: Explanation) -> Iterable[Reason]:
    return sorted(one.reasons, key=lambda reason: list(About).index(reason.rule.about))


def _input(label: str, at: Location, source_line: Callable[[str, int], str], paint: Paint) -> Iterator[str]:
    yield _entry(label, f"{_place(at)}  {paint(_shortened(at.pointer), Colour.FAINT)}", paint)
    source = source_line(at.file, at.line).strip() if at.line else ""
    if source:
        yield _entry("", f"{paint('|', Colour.FAINT)} {_shortened(source)}", paint)


def _change(change: Change) -> str:
    said = f": {plain(change.reason)}" if change.reason else ""
    return f"{change.kind} `{plain(change.command)}` in {_place(change.at)}{said}"


def _place(at: Location) -> str:
    return plain(at.file + (f":{at.line}" if at.line else ""))


def _entry(label: str, text: str, paint: Paint) -> str:
    return f"  {paint(f'{label:<10}', Colour.BOLD)} {text}"


def _shortened(text: str, most: int = _WINDOW) -> str:
    shown = plain(text)
    return shown if len(shown) <= most else f"{shown[:most]}…"
