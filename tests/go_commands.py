"""Commands of Go, run for tests."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Mapping
from pathlib import Path

from toolchains import missing

RUN_SECONDS = 600
_KEPT = ("PATH", "HOME", "TMPDIR", "GOCACHE", "GOPATH", "GOROOT")
"""What commands see of the environment of whoever runs the tests."""


def run(folder: Path, *command: str, env: Mapping[str, str] | None = None) -> subprocess.CompletedProcess[str]:
    """Runs a command away from the environment of whoever runs this. Without Go the test is skipped; in CI it fails."""
    if shutil.which("go") is None:
        missing("Go")
    kept = {k: v for k, v in os.environ.items() if k in _KEPT}
    return subprocess.run(
        command,
        cwd=folder,
        env={**kept, "GOFLAGS": "-mod=mod", "GOTOOLCHAIN": "local", **(env or {})},
        capture_output=True,
        text=True,
        timeout=RUN_SECONDS,
        check=False,
    )
