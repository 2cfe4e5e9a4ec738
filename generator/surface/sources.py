"""From what the user names to a surface: a folder, a stored surface, an archive, a published package."""

from __future__ import annotations

import re
import tempfile
from dataclasses import replace
from pathlib import Path

from ..diagnostics import Diagnostics
from .fetch import REGISTRIES
from .fetch.archives import is_archive, unpack
from .languages import ENDINGS, LANGUAGES, language_of
from .model import Surface
from .stored import decode, encode, load


def read(source: str, diagnostics: Diagnostics, package: str = "", language: str = "") -> Surface:
    """The surface of a folder, of an archive or a published package, or in a file that holds one.

    `package` and `language` tell which package is meant where there may be several. Raises `Stop` for what cannot be
    read.
    """
    prefix, colon, wanted = source.partition(":")
    path = Path(source)
    with tempfile.TemporaryDirectory(prefix="specloom-") as scratch:
        registry = REGISTRIES.get(prefix) if colon else None
        if registry is not None:
            packed = LANGUAGES[registry.language]
            folder, name = registry.fetch(wanted, Path(scratch), packed.endings, diagnostics)
            found = _placeless(packed.read(folder, diagnostics, package or name))
            return replace(found, version=found.version or re.split("==|@v?", wanted)[-1])
        if path.is_file() and is_archive(path):
            unpack(path, Path(scratch), ENDINGS, diagnostics)
            return _placeless(_folder(_only_folder(Path(scratch)), diagnostics, package, language))
    if path.is_file():
        return load(path, frozenset(LANGUAGES), diagnostics)
    if not path.exists():
        known = " or ".join(f"{name}:{registry.form}" for name, registry in REGISTRIES.items())
        raise diagnostics.stop(
            "Surface/NotFound",
            f"{source} does not exist",
            hint="name the folder of a generated package, a JSON file of an earlier `specloom surface`, an "
            f"archive, or {known}",
        )
    return _folder(path, diagnostics, package, language)


def read_old(old: str, new: Surface, diagnostics: Diagnostics) -> Surface:
    """The surface that `new` is compared with. Raises `Stop` for what cannot be read, and for another package."""
    found = read(old, diagnostics, new.package, new.language)
    if found.language != new.language:
        raise diagnostics.stop(
            "Surface/OtherLanguage",
            f"{old} is in {found.language}, what it is compared with in {new.language}",
            hint="compare versions of one package",
        )
    if found.package != new.package:
        raise diagnostics.stop(
            "Surface/OtherPackage",
            f"{old} is the package {found.package}, not the package {new.package}",
            hint="compare versions of one package",
        )
    return found


def _folder(folder: Path, diagnostics: Diagnostics, package: str, language: str) -> Surface:
    return language_of(folder, language, diagnostics).read(folder, diagnostics, package)


def _placeless(surface: Surface) -> Surface:
    """Without places: the files are gone when the surface is looked at."""
    return decode(encode(surface))


def _only_folder(unpacked: Path) -> Path:
    """Into the one folder that most archives have at their top; in those of Go modules each part of the name is one."""
    inside = list(unpacked.iterdir())
    nested = len(inside) == 1 and inside[0].is_dir() and not (inside[0] / "__init__.py").is_file()
    return _only_folder(inside[0]) if nested else unpacked
