"""Where published packages come from: one fetcher for each kind of registry."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Final, TypeAlias

from ...diagnostics import Diagnostics
from . import pypi

Fetcher: TypeAlias = "Callable[[str, Path, Diagnostics], tuple[Path, str]]"
"""Takes what follows the prefix, an empty folder, and diagnostics; gives the folder with the package, and what
the package is probably called."""

FETCHERS: Final[dict[str, Fetcher]] = {"pypi": pypi.fetch}
"""By prefix, as in ``pypi:NAME==VERSION``."""
