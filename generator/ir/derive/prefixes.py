"""What all paths start with says nothing: versions, `api`, and a first segment that everything shares."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from ..names import Words
from .operations import Operation, Part, expand_dots
from .words import is_action

_VERSION: Final = re.compile(r"v\d+(?:\.\d+)*(?:[a-z]+\d*)?|\d+(?:\.\d+)+|\d{4}-\d{2}-\d{2}", re.IGNORECASE)
_NOISE: Final = frozenset({"api", "apis", "rest", "rpc", "twirp"})
_FEWEST: Final = 3
"""Resources that must remain below a shared first segment before it is dropped."""


def trimmed(operations: Sequence[Operation]) -> tuple[Operation, ...]:
    """The operations with parts that start where paths begin to differ."""
    bare = [_without_noise(operation.parts) for operation in operations]
    kept = [expand_dots(parts) for parts, _ in bare]
    kept = _without_shared(kept)
    shapes = _clashing(operations, kept, [version for _, version in bare])
    out: list[Operation] = []
    for operation, parts, (_, version) in zip(operations, kept, bare, strict=True):
        keep_version = version is not None and parts and parts[0].words in shapes
        out.append(replace(operation, parts=(version, *parts) if keep_version and version else parts))
    return tuple(out)


def _without_noise(parts: tuple[Part, ...]) -> tuple[tuple[Part, ...], Part | None]:
    """The parts after versions and noise at the start, and the version that was there."""
    version: Part | None = None
    index = 0
    while index < len(parts) and parts[index].kind == "static":
        part = parts[index]
        if _VERSION.fullmatch(part.raw):
            version = version or part
        elif not (len(part.words) == 1 and part.words[0] in _NOISE):
            break
        index += 1
    return parts[index:], version


def _without_shared(paths: list[tuple[Part, ...]]) -> list[tuple[Part, ...]]:
    """Drops first segments that all paths share, as long as resources remain behind them."""
    while paths and all(_droppable(parts) for parts in paths):
        if len({parts[0].words for parts in paths}) != 1 or len({parts[1].words for parts in paths}) < _FEWEST:
            break
        paths = [_without_noise(parts[1:])[0] for parts in paths]
    return paths


def _droppable(parts: tuple[Part, ...]) -> bool:
    if len(parts) < 2 or parts[0].kind != "static" or parts[1].kind != "static":
        return False
    return len(parts) > 2 or not is_action(parts[1].words)


def _clashing(
    operations: Sequence[Operation], paths: Sequence[tuple[Part, ...]], versions: Sequence[Part | None]
) -> frozenset[Words]:
    """First words below which two versions offer the same thing: there, the version is part of the name."""
    seen: dict[object, str] = {}
    found: set[Words] = set()
    for operation, parts, version in zip(operations, paths, versions, strict=True):
        if not parts:
            continue
        shape = (operation.verb, operation.extra, tuple("{}" if p.kind == "param" else p.words for p in parts))
        mine = version.raw if version else ""
        if seen.setdefault(shape, mine) != mine:
            found.add(parts[0].words)
    return frozenset(found)
