"""Runs the package managers that fetch published packages."""

from __future__ import annotations

import subprocess
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

_PATIENCE = 300
"""Seconds until a download is given up."""


def failure(command: Sequence[str], program: str, said: Callable[[str], str]) -> str:
    """Why a command failed, empty when it did not; `said` takes the reason out of what it printed to stderr."""
    return run(command, program, said)[0]


def run(
    command: Sequence[str],
    program: str,
    said: Callable[[str], str],
    folder: Path | None = None,
    env: Mapping[str, str] | None = None,
) -> tuple[str, str]:
    """As `failure`, with what the command printed to stdout; in a folder and an environment of its own, if given."""
    try:
        done = subprocess.run(
            command,
            capture_output=True,
            text=True,
            errors="replace",
            timeout=_PATIENCE,
            check=False,
            cwd=folder,
            env=env,
        )
    except subprocess.TimeoutExpired:
        return f"{program} gave no answer for {_PATIENCE} seconds", ""
    except OSError as error:
        return f"{program} cannot be run: {error.strerror}", ""
    return said(done.stderr) if done.returncode else "", done.stdout
