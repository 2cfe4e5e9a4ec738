"""Where the module in a folder is, what it is called, and which files belong to which of its packages."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from ...diagnostics import Diagnostics, Location
from ..folders import sources

MANIFEST = "go.mod"
_MODULE = re.compile(r"^\s*module\s+\(?\s*(?P<quote>[\"`]?)(?P<path>[^\s\"`()]+)(?P=quote)", re.MULTILINE)
_NO_PACKAGES = ("testdata", "vendor", "node_modules")


@dataclass(frozen=True, slots=True)
class Found:
    """A module as it lies in a folder."""

    root: Path
    name: str
    """Its path: what users import."""
    files: Mapping[str, tuple[Path, ...]]
    """The files of each package, by what users import."""


def holds(folder: Path) -> bool:
    """Whether the folder has a Go module."""
    return (folder / MANIFEST).is_file()


def locate(folder: Path, diagnostics: Diagnostics) -> Found:
    """The module in the folder; modules inside of it are others. Raises `Stop` when its manifest names none."""
    manifest = folder / MANIFEST
    try:
        named = _MODULE.search(manifest.read_text("utf-8", errors="replace"))
    except OSError:
        named = None
    if named is None:
        raise diagnostics.stop(
            "Surface/NoModule",
            f"{MANIFEST} names no module",
            Location(manifest.as_posix()),
            hint="name the folder of a Go module, whose go.mod begins with `module`",
        )
    found = list(sources(folder, (".go", MANIFEST), _enter, diagnostics))
    apart = [path.parent for path in found if path.name == MANIFEST and path.parent != folder]
    files: dict[str, list[Path]] = {}
    for path in sorted(found):
        within = any(path.is_relative_to(other) for other in apart)
        if path.suffix == ".go" and not path.name.endswith("_test.go") and not within and path.name[:1] not in "._":
            below = path.parent.relative_to(folder).as_posix()
            files.setdefault(named["path"] + ("" if below == "." else f"/{below}"), []).append(path)
    return Found(folder, named["path"], {package: tuple(paths) for package, paths in files.items()})


def _enter(name: str) -> bool:
    """Folders that the Go command looks for packages in (`go help packages`)."""
    return name[:1] not in "._" and name not in _NO_PACKAGES


def is_internal(package: str) -> bool:
    """Nobody outside the module can import the package."""
    return "internal" in package.split("/")
