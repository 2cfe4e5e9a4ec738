"""The runtime's files in an SDK: copied with three names replaced, less what is written for each API."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...ir.api import Api, SchemeKind, StreamKind
from ...render.folder import template_root
from ..base import PlannedFile
from .names import LANGUAGE
from .places import Places

_WRITTEN = re.compile(
    r"(?:lib|rbi|sig)/runtime_client/"
    r"(?:version|client|models|resources|models/.*|resources/.*|internal/(?:settings|pages|error_details|(?:\w+_)?page))"
    r"\.\w+\Z"
)
"""Written for each API."""


def runtime_files(api: Api, places: Places) -> Iterator[PlannedFile]:
    """The files that an SDK takes over."""
    root = template_root() / "ruby" / "runtime"
    absent = _absent(api)
    for name in (".rubocop.yml", ".yardopts"):
        if (path := root / name).is_file():
            yield PlannedFile(name, with_names(path.read_text("utf-8"), api, places))
    for top in ("lib", "rbi", "sig", "test/runtime_client/internal"):
        folder = root / top
        for path in sorted(folder.rglob("*")) if folder.is_dir() else ():
            name = path.relative_to(root).as_posix()
            if not path.is_file() or _WRITTEN.match(name):
                continue
            if name.partition("/runtime_client/")[2].rpartition(".")[0].removesuffix("_test") in absent:
                continue
            text = _without(path.read_text("utf-8"), absent) if name.endswith(".rb") else path.read_text("utf-8")
            yield PlannedFile(with_names(name, api, places), with_names(text, api, places))


def _without(text: str, absent: frozenset[str]) -> str:
    """A file of Ruby that loads none of the files that are left out."""
    ends = tuple(f'/{name}"\n' for name in absent)
    return "".join(
        line for line in text.splitlines(keepends=True) if not (line.endswith(ends) and line.strip()[:8] == "autoload")
    )


def _absent(api: Api) -> frozenset[str]:
    """What the API does not use."""
    kinds = {m.streaming.kind for _, m in api.methods() if m.streaming is not None and m.availability.has(LANGUAGE)}
    oauth = any(s.kind is SchemeKind.OAUTH2_CLIENT_CREDENTIALS for s in api.client.schemes)
    hooks = any(m.webhook is not None and m.availability.has(LANGUAGE) for _, m in api.methods())
    return frozenset(
        [
            *(() if kinds else ("internal/stream", "internal/events")),
            *(() if StreamKind.JSONL in kinds else ("internal/jsonl_stream",)),
            *(() if hooks else ("internal/webhooks",)),
            *(() if oauth else ("internal/oauth2",)),
        ]
    )


def with_names(text: str, api: Api, places: Places) -> str:
    """A text of the runtime with the names of the SDK."""
    return (
        text.replace("RuntimeClient", places.root)
        .replace("runtime_client", places.directory)
        .replace("RUNTIME_CLIENT", api.client.env_prefix)
    )
