"""The runtime's files in an SDK: copied with its names replaced, less what is written for each API or not used."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from ...render.folder import template_root
from ...render.regions import fill
from ..base import PlannedFile

_WRITTEN = frozenset(
    {
        "src/client.ts",
        "src/version.ts",
        "src/resources.ts",
        "src/core/pagination.ts",
        "src/internal/constants.ts",
        "src/internal/event-rules.ts",
        "src/internal/ws/constants.ts",
    }
)
"""Written for each API."""
_STREAMS = ("src/core/streaming.ts", "src/streaming.ts", "src/internal/decoders/", "src/internal/events.ts")
_CONNECTIONS = ("src/core/EventEmitter.ts", "src/internal/ws/")
_PAGES = ("src/core/pagination.ts", "src/pagination.ts", "src/internal/pages.ts")


@dataclass(frozen=True, slots=True)
class Uses:
    """Which parts of the runtime an API has a use for."""

    streams: bool
    webhooks: bool
    oauth: bool
    pages: bool
    envelopes: bool
    """Some method gives its events with their names."""
    connections: bool
    parts: bool
    """Clients can be made from some resources."""


def runtime_files(replaced: Callable[[str], str], uses: Uses) -> Iterator[PlannedFile]:
    """The files that an SDK takes over; `replaced` puts the SDK's names into a text."""
    absent = (
        *(() if uses.streams else _STREAMS),
        *(() if uses.webhooks else ("src/internal/webhooks.ts",)),
        *(() if uses.oauth else ("src/internal/oauth2.ts",)),
        *(() if uses.pages else _PAGES),
        *(() if uses.connections else _CONNECTIONS),
        *(() if uses.parts else ("src/tree-shakable.ts",)),
        "src/resources/",
    )
    dropped = {
        **({} if uses.pages else {"src/index.ts": frozenset({"paging"})}),
        **({} if uses.parts else {"src/core/resource.ts": frozenset({"key"})}),
        **({} if uses.envelopes else {"src/core/streaming.ts": frozenset({"envelopes"})}),
    }
    root = _root()
    sources = (path.relative_to(root).as_posix() for path in sorted((root / "src").rglob("*.ts")))
    for name in sources:
        if name not in _WRITTEN and not name.startswith(absent):
            text = replaced(runtime_text(name))
            yield PlannedFile(name, fill(text, {}, dropped.get(name, frozenset())))


def runtime_text(name: str) -> str:
    """A file of the runtime, as it lies there."""
    return (_root() / name).read_text(encoding="utf-8")


def _root() -> Path:
    return template_root() / "typescript" / "runtime"
