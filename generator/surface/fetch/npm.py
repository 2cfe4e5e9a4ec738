"""Published npm packages, fetched by npm with the user's own configuration of it."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

from ...diagnostics import Diagnostics
from .archives import unpack
from .commands import failure

_REQUIREMENT = re.compile(r"(?:@[a-z0-9~][a-z0-9._~-]*/)?[a-z0-9~][a-z0-9._~-]*@[0-9][A-Za-z0-9.+-]*", re.ASCII)


def fetch(wanted: str, into: Path, endings: tuple[str, ...], diagnostics: Diagnostics) -> tuple[Path, str]:
    """The folder with the unpacked package ``NAME@VERSION``, and the name.

    npm runs no script of it, and installs nothing. Raises `Stop` when npm has no such version or cannot reach where it
    looks.
    """
    if not _REQUIREMENT.fullmatch(wanted):
        raise diagnostics.stop(
            "Surface/BadRequirement",
            f"npm:{wanted} names no version of a package",
            hint="write npm:NAME@VERSION, such as npm:openai@7.5.0 or npm:@scope/name@1.2.3",
        )
    downloads = into / "downloads"
    downloads.mkdir()
    _download(wanted, downloads, diagnostics)
    archives = sorted(downloads.glob("*.tgz"))
    if not archives:
        raise _not_fetched(wanted, "npm gave no archive", diagnostics)
    sources = into / "sources"
    unpack(archives[0], sources, endings, diagnostics)
    inside = sorted(sources.iterdir()) if sources.is_dir() else []
    # npm packs everything below one folder, which is usually called package.
    return inside[0] if len(inside) == 1 else sources, wanted.rpartition("@")[0]


def _download(wanted: str, into: Path, diagnostics: Diagnostics) -> None:
    npm = shutil.which("npm")
    if npm is None:
        raise _not_fetched(wanted, "npm is not installed", diagnostics)
    command = [npm, "pack", "--ignore-scripts", "--loglevel=error", "--pack-destination", str(into), wanted]
    if why := failure(command, "npm", _first_words):
        raise _not_fetched(wanted, why, diagnostics)


def _not_fetched(wanted: str, why: str, diagnostics: Diagnostics) -> Exception:
    return diagnostics.stop(
        "Surface/NotFetched",
        f"{wanted} could not be fetched: {why}",
        hint="this needs the network, npm, and that version; without them, name a folder or archive that you have, or "
        "a JSON file of an earlier `specloom surface`",
    )


def _first_words(stderr: str) -> str:
    """What npm says first, after the line with the bare code."""
    lines = [re.sub(r"^npm (?:error|ERR!)\s*", "", line).strip() for line in stderr.splitlines() if line.strip()]
    said = [line for line in lines if line and not re.fullmatch(r"code \w+|npm warn.*", line)]
    return said[0] if said else "npm failed and said nothing"
