"""What measuring our SDK against a published one needs in every language: turns, and a table of both."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from bench_common import OPENAI, Input, openai

OURS, PUBLISHED = "ours", "published"
SIDES = (OURS, PUBLISHED)
ROUNDS = 10


@dataclass(frozen=True)
class Figures:
    """What one program or file costs on both sides; `unit` says in what."""

    title: str
    unit: str
    ours: float
    published: float
    """0 where there is nothing to compare with."""


def document(folder: Path) -> Input:
    """The OpenAI document. Ends the program where it is not to be had."""
    found = openai(folder)
    if found is None:
        sys.exit(f"the OpenAI document is needed: {OPENAI} is not there")
    return found


def in_turns(
    measure: Callable[[str], Sequence[float]], rounds: int = ROUNDS, sides: Sequence[str] = SIDES
) -> dict[str, tuple[float, ...]]:
    """The least of each figure that `measure` gives for a side, over several rounds in which the sides take turns; a
    round before them only fills caches."""
    best: dict[str, tuple[float, ...]] = {}
    for number in range(rounds + 1):
        for side in sides:
            taken = tuple(measure(side))
            best[side] = tuple(map(min, best[side], taken)) if number > 1 else taken
    return best


def print_figures(figures: Sequence[Figures]) -> None:
    """Both sides and their ratio: below one, ours is smaller or faster."""
    widest = max(len(f"{f.title}, {f.unit}") for f in figures)
    print(f"{'':<{widest}}{OURS:>12}{PUBLISHED:>12}{'ratio':>8}")
    for f in figures:
        digits = 0 if f.unit.startswith(("bytes", "files", "lines")) else 2
        ours, published = (f"{value:,.{digits}f}" for value in (f.ours, f.published))
        if not f.published:
            published = "-"
        ratio = f"{f.ours / f.published:.2f}" if f.published else ""
        print(f"{f'{f.title}, {f.unit}':<{widest}}{ours:>12}{published:>12}{ratio:>8}", flush=True)
    print()
