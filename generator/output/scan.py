"""Walking a folder: files in a stable order, never through symbolic links."""

from __future__ import annotations

import fnmatch
import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Final

from .paths import MANIFEST, STAGING_SUFFIX, fold

# What tools leave beside code. A name, at any depth; folders are not entered.
_CACHES: Final = frozenset(
    {
        ".bundle",
        ".cache",
        ".coverage",
        ".DS_Store",
        ".eggs",
        ".git",
        ".gradle",
        ".hg",
        ".hypothesis",
        ".idea",
        ".jj",
        ".mypy_cache",
        ".nox",
        ".parcel-cache",
        ".pnp",
        ".pytest_cache",
        ".pytype",
        ".ruff_cache",
        ".svn",
        ".tox",
        ".turbo",
        ".venv",
        ".vs",
        ".vscode",
        ".yardoc",
        ".yarn",
        "__pycache__",
        "coverage",
        "desktop.ini",
        "dist",
        "node_modules",
        "Thumbs.db",
        "venv",
    }
)
_CACHE_GLOBS: Final = ("*.egg-info", "*.pyc", "*.pyo", "*.tsbuildinfo", "*.swp", "*~", f"*{STAGING_SUFFIX}")


def is_cache(name: str) -> bool:
    """True for a file or folder name that tools make and nobody commits."""
    return name in _CACHES or any(fnmatch.fnmatchcase(name, glob) for glob in _CACHE_GLOBS)


def walk(root: Path, *, skip: Callable[[str, str], bool]) -> Iterator[str]:
    """Posix paths below `root` of everything that is not a folder, sorted within each folder.

    `skip(path, name)` leaves an entry out, folders with all they hold. Links are given, not followed. A folder that
    cannot be listed raises OSError; a `root` that does not exist has no files.
    """
    pending = [""] if root.is_dir() else []
    while pending:
        folder = pending.pop()
        with os.scandir(root / folder) as listing:
            entries = sorted(listing, key=lambda entry: entry.name)
        below: list[str] = []
        for entry in entries:
            path = f"{folder}/{entry.name}" if folder else entry.name
            if skip(path, entry.name):
                continue
            if entry.is_dir(follow_symlinks=False):
                below.append(path)
            else:
                yield path
        pending.extend(reversed(below))


def is_manifest(path: str) -> bool:
    """True for the manifest's own path, in any spelling a file system may take for it."""
    return fold(path) == MANIFEST
