"""Commands of Go, run for tests."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from collections import defaultdict
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


def outcomes(module: Path, env: Mapping[str, str]) -> Mapping[str, set[str]]:
    """Runs all tests of a module, which have to pass; the names of the tests by how they ended (``pass``, ``skip``)."""
    done = run(module, "go", "test", "-count=1", "-json", "./...", env=env)
    assert done.returncode == 0, done.stdout[-6000:] + done.stderr[-2000:]
    found: dict[str, set[str]] = defaultdict(set)
    for line in done.stdout.splitlines():
        event = json.loads(line)
        if event.get("Test", "").startswith("Test"):
            found[event["Action"]].add(event["Test"])
    assert not found["fail"]
    return found


def check_lint_script(module: Path) -> None:
    """The module's script finds nothing, then what is not laid out as it should be; its other script lays that out."""
    done = run(module, "scripts/lint")
    assert done.returncode == 0, done.stderr
    wrong = module / "lib" / "wrong.go"
    wrong.write_text("package lib\n\nfunc  Wrong() { }\n", encoding="utf-8")
    linted = run(module, "scripts/lint")
    assert (linted.returncode, "lib/wrong.go" in linted.stderr) == (1, True)
    assert run(module, "scripts/format").returncode == 0
    assert wrong.read_text(encoding="utf-8") == "package lib\n\nfunc Wrong() {}\n"
    wrong.unlink()
