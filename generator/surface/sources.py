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
from .stored import decode, encode, load


@dataclass(frozen=True, slots=True)
class Language:
    """How a language is read, and what it says about its types."""

    read: Callable[[Path, Diagnostics, str], Surface]
    lattice: Lattice


LANGUAGES: Final[dict[str, Language]] = {python.LANGUAGE: Language(python.read, LATTICE)}


def read(source: str, diagnostics: Diagnostics, package: str = "") -> Surface:
    """The surface of a folder, of an archive or a published package, or in a file that holds one.

    `package` is the name of the package where there may be several. Raises `Stop` for what cannot be read.
    """
    prefix, colon, wanted = source.partition(":")
    path = Path(source)
    with tempfile.TemporaryDirectory(prefix="specloom-") as scratch:
        if colon and prefix in FETCHERS:
            folder, name = FETCHERS[prefix](wanted, Path(scratch), diagnostics)
            return _placeless(_folder(folder, diagnostics, package or name))
        if path.is_file() and is_archive(path):
            unpack(path, Path(scratch), diagnostics)
            return _placeless(_folder(_only_folder(Path(scratch)), diagnostics, package))
    if path.is_file():
        return load(path, diagnostics)
    if not path.exists():
        known = ", ".join(f"{name}:NAME==VERSION" for name in FETCHERS)
        raise diagnostics.stop(
            "Surface/NotFound",
            f"{source} does not exist",
            hint="name the folder of a generated package, a JSON file of an earlier `specloom surface`, a wheel or "
            f"source archive, or {known}",
        )
    return _folder(path, diagnostics, package)


def read_old(old: str, new: Surface, diagnostics: Diagnostics) -> Surface:
    """The surface that `new` is compared with. Raises `Stop` for what cannot be read, and for another package."""
    found = read(old, diagnostics, new.package)
    if (found.language, found.package) != (new.language, new.package):
        raise diagnostics.stop(
            "Surface/OtherPackage",
            f"{old} is the {found.language} package {found.package}, not the {new.language} package {new.package}",
            hint="compare versions of one package",
        )
    return found


def _folder(folder: Path, diagnostics: Diagnostics, package: str) -> Surface:
    return LANGUAGES[python.LANGUAGE].read(folder, diagnostics, package)


def _placeless(surface: Surface) -> Surface:
    """Without places: the files are gone when the surface is looked at."""
    return decode(encode(surface))


def _only_folder(unpacked: Path) -> Path:
    """Into the one folder that a source archive has at its top."""
    inside = list(unpacked.iterdir())
    nested = len(inside) == 1 and not (inside[0] / "__init__.py").is_file()
    return inside[0] if nested else unpacked
