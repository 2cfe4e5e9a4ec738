"""Runs the package managers that fetch published packages."""

from __future__ import annotations

import subprocess
from collections.abc import Callable, Sequence

_PATIENCE = 300
"""Seconds until a download is given up."""


def failure(command: Sequence[str], program: str, said: Callable[[str], str]) -> str:
    """Why a command failed, empty when it did not; `said` takes the reason out of what it printed to stderr."""
    try:
        done = subprocess.run(command, capture_output=True, text=True, errors="replace", timeout=_PATIENCE, check=False)
    except subprocess.TimeoutExpired:
        return f"{program} gave no answer for {_PATIENCE} seconds"
    except OSError as error:
        return f"{program} cannot be run: {error.strerror}"
    return said(done.stderr) if done.returncode else ""
