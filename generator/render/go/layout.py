"""Lines as gofmt lays them out: cells of neighbouring lines stand below one another."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TypeAlias

Row: TypeAlias = "tuple[str, ...] | str"
"""The cells of a line; a text is a line that cells do not align across, such as a comment."""


def aligned(rows: Iterable[Row], indent: str = "\t") -> list[str]:
    """The lines of rows. A column is as wide as its widest cell that another one follows, among neighbouring rows that
    have the column."""
    listed = list(rows)
    lines: list[str] = []
    start = 0
    for end in range(len(listed) + 1):
        if end == len(listed) or isinstance(listed[end], str):
            lines.extend(_block([row for row in listed[start:end] if not isinstance(row, str)], indent))
            if end < len(listed):
                line = listed[end]
                lines.append(f"{indent}{line}" if line and isinstance(line, str) else "")
            start = end + 1
    return lines


def _block(rows: Sequence[tuple[str, ...]], indent: str) -> list[str]:
    widths = _widths(rows)
    out = []
    for row, own in zip(rows, widths, strict=True):
        cells = [cell.ljust(width) for cell, width in zip(row, own, strict=False)]
        out.append((indent + " ".join([*cells, row[-1]])).rstrip())
    return out


def _widths(rows: Sequence[tuple[str, ...]]) -> list[list[int]]:
    """For each row, the widths of the columns that its cells but the last stand in."""
    found: list[list[int]] = [[] for _ in rows]
    column = 0
    while any(len(row) > column + 1 for row in rows):
        at = 0
        while at < len(rows):
            if len(rows[at]) <= column + 1:
                at += 1
                continue
            end = at
            while end < len(rows) and len(rows[end]) > column + 1:
                end += 1
            width = max(len(row[column]) for row in rows[at:end])
            for row in range(at, end):
                found[row].append(width)
            at = end
        column += 1
    return found
