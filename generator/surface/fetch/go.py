"""Published Go modules, fetched by the Go command with the user's own configuration of it."""

from __future__ import annotations

import json
import os
import re
import shutil
from pathlib import Path

from ...diagnostics import Diagnostics
from .archives import unpack
from .commands import run

_REQUIREMENT = re.compile(r"(?P<module>[A-Za-z0-9][A-Za-z0-9._~/-]*)@(?P<version>v[0-9][A-Za-z0-9.+-]*)", re.ASCII)
_SAFE = {"GO111MODULE": "on", "GOFLAGS": "", "GOTOOLCHAIN": "local", "GOWORK": "off"}
"""No other version of Go is fetched and run, whatever a module asks for, and no flags or workspaces interfere."""


def fetch(wanted: str, into: Path, endings: tuple[str, ...], diagnostics: Diagnostics) -> tuple[Path, str]:
    """The folder with the unpacked module ``MODULE@vVERSION``, and its path.

    The Go command downloads it and checks its sum; nothing of it is compiled or run. Raises `Stop` when there is no
    such version or the module proxy cannot be reached.
    """
    asked = _REQUIREMENT.fullmatch(wanted)
    if asked is None:
        raise diagnostics.stop(
            "Surface/BadRequirement",
            f"go:{wanted} names no version of a module",
            hint="write go:MODULE@vVERSION, such as go:github.com/openai/openai-go/v3@v3.12.0",
        )
    sources = into / "sources"
    unpack(_download(wanted, into, diagnostics), sources, endings, diagnostics)
    # The archive has every file below the module's path and version.
    return sources / wanted, asked["module"]


def _download(wanted: str, into: Path, diagnostics: Diagnostics) -> Path:
    """The archive of the module, in the cache of the Go command."""
    go = shutil.which("go")
    if go is None:
        raise _not_fetched(wanted, "Go is not installed", diagnostics)
    command = [go, "mod", "download", "-json", wanted]
    why, printed = run(command, "go", _last_words, into, {**os.environ, **_SAFE})
    told = _object(printed)
    if why or not told.get("Zip"):
        raise _not_fetched(wanted, _last_words(str(told.get("Error") or why)), diagnostics)
    return Path(str(told["Zip"]))


def _object(printed: str) -> dict[str, object]:
    try:
        told = json.loads(printed)
    except ValueError:
        return {}
    return told if isinstance(told, dict) else {}


def _not_fetched(wanted: str, why: str, diagnostics: Diagnostics) -> Exception:
    return diagnostics.stop(
        "Surface/NotFetched",
        f"{wanted} could not be fetched: {why}",
        hint="this needs the network, that version, and Go as new as it asks for; without them, name a folder or "
        "archive that you have, or a JSON file of an earlier `specloom surface`",
    )


def _last_words(stderr: str) -> str:
    """What Go says last, on one line."""
    lines = [line.strip().removeprefix("go: ") for line in stderr.splitlines() if line.strip()]
    return lines[-1] if lines else "Go failed and said nothing"
