"""The command as a user runs it: a process of its own in a folder of its own."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[2]
DATA = ROOT / "tests" / "data"
SPEC = DATA / "petstore.yaml"
CONFIG = DATA / "petstore.stainless.yml"


@dataclass(frozen=True)
class Run:
    """How a process ended."""

    status: int
    out: str
    err: str

    def expect(self, status: int) -> Run:
        """Itself, when the status is this one; and whatever it is, no traceback."""
        assert "Traceback" not in self.err + self.out, self.err
        assert self.status == status, f"status {self.status}\n{self.out}\n{self.err}"
        return self


def specloom(
    cwd: Path, *arguments: str | Path, env: Mapping[str, str] | None = None, package: Path | None = None
) -> Run:
    """Runs `specloom` with these arguments. `package` is a folder with another copy of the package to run instead."""
    environment = {
        name: value for name, value in os.environ.items() if name not in ("NO_COLOR", "FORCE_COLOR", "PYTHONPATH")
    }
    if package is not None:
        environment["PYTHONPATH"] = str(package)
    done = subprocess.run(
        [sys.executable, "-c", "from specloom.cli import main; main(prog_name='specloom')", *map(str, arguments)],
        cwd=cwd,
        env=environment | {"PYTHONDONTWRITEBYTECODE": "1"} | dict(env or {}),
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=120,
        check=False,
    )
    return Run(done.returncode, done.stdout, done.stderr)


def snapshot(folder: Path) -> dict[str, bytes]:
    """The files below a folder."""
    return {p.relative_to(folder).as_posix(): p.read_bytes() for p in sorted(folder.rglob("*")) if p.is_file()}
