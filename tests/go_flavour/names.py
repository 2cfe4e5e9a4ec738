"""The names that users of a Go module can write, as Go's own parser sees them."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path

from toolchains import missing

LISTER = Path(__file__).parent / "go_names.go"


@dataclass(frozen=True)
class Name:
    """A name with the name of its package in front, and the place that declares it."""

    name: str
    file: str
    line: int


def listed(folders: list[Path]) -> list[list[Name]]:
    """The names of several modules. Without Go the test is skipped; in CI it fails."""
    if shutil.which("go") is None:
        missing("go")
    env = {**os.environ, "GOTOOLCHAIN": "local"}
    done = subprocess.run(["go", "run", LISTER, *folders], env=env, capture_output=True, text=True, check=True)
    return [[Name(**entry) for entry in names] for names in json.loads(done.stdout)]
