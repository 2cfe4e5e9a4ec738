"""What a driver is: the part of these tests that a new language needs."""

from __future__ import annotations

import json
import os
import subprocess
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from ..made import Made
from ..suites import Vector

SECONDS = 120
"""What a whole run may take; a run takes a few."""


@dataclass(frozen=True)
class Task:
    """One vector to run."""

    made: Made
    vector: Vector
    base_url: str


class Driver(Protocol):
    """Turns vectors into calls of the SDK of one language and runs them, all in one process."""

    @property
    def name(self) -> str: ...

    @property
    def language(self) -> str:
        """Which SDK it calls."""
        ...

    @property
    def by_name(self) -> bool:
        """Its SDKs send queries and forms in the order of names: what the language has for them keeps no other."""
        ...

    def run(self, tasks: Sequence[Task], folder: Path) -> list[str]:
        """Writes the SDKs and the calls into `folder` and runs them; for each task what its call raised, or ""."""
        ...


def output(
    command: Sequence[str], folder: Path, environment: Mapping[str, str] | None = None, *, seconds: float = SECONDS
) -> str:
    """What a command prints; it is given no setting of whoever runs this. Fails with what it says when it fails."""
    kept = {k: v for k, v in os.environ.items() if k in ("PATH", "HOME", "TMPDIR", "SYSTEMROOT", "TEMP", "LANG")}
    done = subprocess.run(
        command,
        cwd=folder,
        env={**kept, **(environment or {})},
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=seconds,
        check=False,
    )
    assert done.returncode == 0, f"{command[0]} failed:\n{done.stdout[-3000:]}{done.stderr[-6000:]}"
    return done.stdout


def outcomes(printed: str, tasks: Sequence[Task]) -> list[str]:
    """The last line that a program of calls prints: a JSON list, one text for each call."""
    found = json.loads(printed.splitlines()[-1])
    assert isinstance(found, list) and len(found) == len(tasks), printed
    return [str(text) for text in found]


def suites_of(tasks: Sequence[Task]) -> dict[str, Made]:
    """The SDKs that tasks call, by the names of their suites."""
    return {task.made.suite.name: task.made for task in tasks}
