"""The runtime's files in an SDK: copied with three names replaced, less what is written for each API or not used."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from ...render.folder import template_root
from ..base import PlannedFile

_WRITTEN = frozenset(
    {
        "src/client.ts",
        "src/version.ts",
        "src/resources.ts",
        "src/core/pagination.ts",
        "src/internal/constants.ts",
        "src/internal/event-rules.ts",
    }
)
"""Written for each API."""
_STREAMS = ("src/core/streaming.ts", "src/streaming.ts", "src/internal/decoders/", "src/internal/events.ts")


def runtime_files(
    replaced: Callable[[str], str], *, streams: bool, webhooks: bool, oauth: bool
) -> Iterator[PlannedFile]:
    """The files that an SDK takes over; `replaced` puts the SDK's names into a text."""
    absent = (
        *(() if streams else _STREAMS),
        *(() if webhooks else ("src/internal/webhooks.ts",)),
        *(() if oauth else ("src/internal/oauth2.ts",)),
        "src/resources/",
    )
    root = template_root() / "typescript" / "runtime"
    sources = (path.relative_to(root).as_posix() for path in sorted((root / "src").rglob("*.ts")))
    for name in sources:
        if name not in _WRITTEN and not name.startswith(absent):
            yield PlannedFile(name, replaced((root / name).read_text(encoding="utf-8")))
