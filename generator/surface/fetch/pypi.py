"""Published Python packages, fetched by pip with the user's own configuration of it."""

from __future__ import annotations

import re
import sys
from pathlib import Path

from ...diagnostics import Diagnostics
from .archives import unpack
from .commands import failure

_REQUIREMENT = re.compile(r"[A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?==[A-Za-z0-9][A-Za-z0-9.!+_-]*")


def fetch(wanted: str, into: Path, endings: tuple[str, ...], diagnostics: Diagnostics) -> tuple[Path, str]:
    """The folder with the unpacked wheel of ``NAME==VERSION``, and the name.

    Wheels alone: for a source archive pip would run its build script, and nothing of a package is ever run here.
    Raises `Stop` when pip has no such wheel or cannot reach where it looks.
    """
    if not _REQUIREMENT.fullmatch(wanted):
        raise diagnostics.stop(
            "Surface/BadRequirement",
            f"pypi:{wanted} names no version of a package",
            hint="write pypi:NAME==VERSION, such as pypi:openai==3.3.1",
        )
    downloads = into / "downloads"
    _download(wanted, downloads, diagnostics)
    sources = into / "sources"
    for wheel in sorted(downloads.glob("*.whl")):
        unpack(wheel, sources, endings, diagnostics)
    return sources, wanted.partition("==")[0]


def _download(wanted: str, into: Path, diagnostics: Diagnostics) -> None:
    command = [sys.executable, "-m", "pip", "download", "--quiet", "--no-input", "--disable-pip-version-check"]
    command += ["--no-deps", "--only-binary=:all:", "--ignore-requires-python", "--dest", str(into), wanted]
    why = failure(command, "pip", _last_words)
    if not why:
        return
    raise diagnostics.stop(
        "Surface/NotFetched",
        f"{wanted} could not be fetched: {why}",
        hint="this needs the network, pip, and a wheel of that version; without them, name a folder, a wheel or source "
        "archive that you have, or a JSON file of an earlier `specloom surface`",
    )


def _last_words(stderr: str) -> str:
    """What pip says last, which is its conclusion; but an index that does not answer leads it to a wrong one."""
    lines = [line.strip() for line in stderr.splitlines() if line.strip()]
    if any("Retrying" in line or "NewConnectionError" in line for line in lines):
        return "the package index cannot be reached"
    said = [line.removeprefix("ERROR: ") for line in lines if not line.startswith("WARNING")]
    return said[-1] if said else "pip failed and said nothing"
