"""Commands of Ruby, run for tests."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from toolchains import missing

RUN_SECONDS = 600
_KEPT = ("PATH", "HOME", "TMPDIR", "LANG", "LC_ALL", "GEM_HOME", "GEM_PATH")
"""What commands see of the environment of whoever runs the tests."""


def run(folder: Path, *command: str, env: Mapping[str, str] | None = None) -> subprocess.CompletedProcess[str]:
    """Runs a command away from the environment of whoever runs this. Without the program the test is skipped; in CI it
    fails."""
    for program in ("ruby", command[0]):
        if "/" not in program and shutil.which(program) is None:
            missing(program)
    kept = {k: v for k, v in os.environ.items() if k in _KEPT}
    return subprocess.run(
        command,
        cwd=folder,
        env={"LANG": "C.UTF-8", **kept, **(env or {})},
        capture_output=True,
        encoding="utf-8",
        timeout=RUN_SECONDS,
        check=False,
    )


def ruby(folder: Path, *arguments: str, env: Mapping[str, str] | None = None) -> str:
    """What Ruby prints, with whatever it has to say of faults."""
    done = run(folder, "ruby", "-w", *arguments, env=env)
    return done.stdout + done.stderr


@cache
def has_gem(name: str) -> bool:
    """Whether a gem is installed; Ruby without it makes a test skip, and fail in CI."""
    return run(Path.cwd(), "ruby", "-e", f"gem {name!r}").returncode == 0


def needs_gem(name: str) -> None:
    """Skips a test that needs a gem which is not installed; in CI it fails."""
    if not has_gem(name):
        missing(f"the gem {name}")
