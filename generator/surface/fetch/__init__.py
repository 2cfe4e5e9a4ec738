"""Where published packages come from: one fetcher for each kind of registry."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Final, TypeAlias

from ...diagnostics import Diagnostics
from . import go, npm, pypi

Fetch: TypeAlias = "Callable[[str, Path, tuple[str, ...], Diagnostics], tuple[Path, str]]"
"""Takes what follows the prefix, an empty folder, the endings of the files that are needed, and diagnostics; gives the
folder with the package, and what the package is probably called."""


@dataclass(frozen=True, slots=True)
class Registry:
    """A kind of registry: what is in it, and how what follows the prefix is written."""

    fetch: Fetch
    language: str
    form: str


REGISTRIES: Final[dict[str, Registry]] = {
    "pypi": Registry(pypi.fetch, "python", "NAME==VERSION"),
    "npm": Registry(npm.fetch, "typescript", "NAME@VERSION"),
    "go": Registry(go.fetch, "go", "MODULE@vVERSION"),
}
"""By prefix, as in ``pypi:NAME==VERSION``."""
