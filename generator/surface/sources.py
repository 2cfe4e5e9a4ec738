"""From what the user names to a surface: a folder, a stored surface, an archive, a published package."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from ..diagnostics import Diagnostics
from . import python
from .fetch import FETCHERS
from .fetch.archives import is_archive, unpack
from .lattice import Lattice
from .model import Surface
from .python.typing_rules import LATTICE
from .stored import load


@dataclass(frozen=True, slots=True)
class Language:
    """How a language is read, and what it says about its types."""

    read: Callable[[Path, Diagnostics, str], Surface]
    lattice: Lattice


LANGUAGES: Final[dict[str, Language]] = {python.LANGUAGE: Language(python.read, LATTICE)}


def read_folder(folder: Path, diagnostics: Diagnostics, wanted: str = "") -> Surface:
    """The surface of the package in a folder. Raises `Stop` when there is none."""
    return LANGUAGES[python.LANGUAGE].read(folder, diagnostics, wanted)


def read_old(old: str, new: Surface, diagnostics: Diagnostics) -> Surface:
    """The surface that `new` is compared with. Raises `Stop` for what cannot be read, and for another package."""
    found = _old(old, new.package, diagnostics)
    if (found.language, found.package) != (new.language, new.package):
        raise diagnostics.stop(
            "Surface/OtherPackage",
            f"{old} is the {found.language} package {found.package}, not the {new.language} package {new.package}",
            hint="compare versions of one package",
        )
    return found


def _old(old: str, package: str, diagnostics: Diagnostics) -> Surface:
    prefix, colon, wanted = old.partition(":")
    path = Path(old)
    with tempfile.TemporaryDirectory(prefix="specloom-") as scratch:
        if colon and prefix in FETCHERS:
            return read_folder(FETCHERS[prefix](wanted, Path(scratch), diagnostics), diagnostics, package)
        if path.is_file() and is_archive(path):
            unpack(path, Path(scratch), diagnostics)
            return read_folder(_only_folder(Path(scratch)), diagnostics, package)
    if path.is_file():
        return load(path, diagnostics)
    if not path.exists():
        known = ", ".join(f"{name}:NAME==VERSION" for name in FETCHERS)
        raise diagnostics.stop(
            "Surface/NothingToCompare",
            f"{old} does not exist",
            hint=f"name a folder, a JSON file of an earlier `specloom surface`, a wheel or source archive, or {known}",
        )
    return read_folder(path, diagnostics, package)


def _only_folder(unpacked: Path) -> Path:
    """Into the one folder that a source archive has at its top."""
    inside = list(unpacked.iterdir())
    nested = len(inside) == 1 and not (inside[0] / "__init__.py").is_file()
    return inside[0] if nested else unpacked
