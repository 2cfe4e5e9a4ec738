"""The way from the root to a node, kept as links: cheap for the thousands of nodes that nobody asks about."""

from __future__ import annotations

from ..source import join

Trail = tuple["Trail", str | int] | None
"""The trail of the parent and the key below it; None is the root."""


def pointer_of(trail: Trail) -> str:
    """The JSON pointer of a trail."""
    parts: list[str | int] = []
    while trail is not None:
        trail, part = trail
        parts.append(part)
    return join("#", *reversed(parts))


def trail_of(parts: tuple[str, ...]) -> Trail:
    """The trail of a pointer's raw keys."""
    trail: Trail = None
    for part in parts:
        trail = (trail, part)
    return trail
