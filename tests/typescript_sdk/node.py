"""Programs of Node and its packages, run for tests."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Mapping
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
MODULES = ROOT / "node_modules"
RUN_SECONDS = 600
_KEPT = ("PATH", "HOME", "TMPDIR", "SYSTEMROOT", "TEMP", "LANG")
"""What programs see of the environment of whoever runs the tests."""


def run(folder: Path, *command: str, env: Mapping[str, str] | None = None) -> subprocess.CompletedProcess[str]:
    """Runs a program away from the environment of whoever runs this."""
    return subprocess.run(
        command,
        cwd=folder,
        env={**{k: v for k, v in os.environ.items() if k in _KEPT}, **(env or {})},
        capture_output=True,
        text=True,
        timeout=RUN_SECONDS,
        check=False,
    )


def node(folder: Path, *arguments: str, env: Mapping[str, str] | None = None) -> subprocess.CompletedProcess[str]:
    """Runs Node."""
    found = shutil.which("node")
    assert found is not None
    return run(folder, found, *arguments, env=env)


def tool(package: str, path: str) -> str:
    """A program of an npm package."""
    return str(MODULES / package / path)
