"""Runs every check and every test, says how each went, and fails when one failed: what `make test` runs.

    python tools/test.py              all steps
    python tools/test.py STEP…        only these (names as printed)

All steps run even when one fails, so one run shows everything. Exit status: 0 all passed, 1 something failed.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from dataclasses import dataclass
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
RUNTIME = ROOT / "templates" / "python" / "runtime"
TS_RUNTIME = ROOT / "templates" / "typescript" / "runtime"
SDK = ROOT / "output" / "python"
SOURCES = ["generator", "tools", "tests"]
WORKERS = "2"


@dataclass(frozen=True)
class Step:
    """One tool over one part of the tree."""

    name: str
    command: tuple[str, ...]
    folder: Path = ROOT
    needs_node: int = 0
    """The oldest major version of Node that it runs on; 0 when it needs none."""


def steps() -> list[Step]:
    """What is run, the fast ones first."""
    python = (sys.executable, "-m")
    return [
        Step("ruff", (*python, "ruff", "check", "--quiet", *SOURCES)),
        Step("black", (*python, "black", "--check", "--quiet", *SOURCES)),
        Step(
            "imports",
            (
                sys.executable,
                "-c",
                "from importlinter.cli import lint_imports_command as c; c()",
                "--no-cache",
                "--no-logo",
            ),
        ),
        Step("mypy", (*python, "mypy")),
        Step("runtime-ruff", (*python, "ruff", "check", "--quiet", "."), RUNTIME),
        Step("runtime-black", (*python, "black", "--check", "--quiet", "."), RUNTIME),
        Step("runtime-mypy", (*python, "mypy"), RUNTIME),
        Step("runtime-pyright", (*python, "pyright"), RUNTIME, needs_node=18),
        Step("ts-runtime-tsc", ("npm", "run", "--silent", "types"), TS_RUNTIME, needs_node=20),
        Step("ts-runtime-lint", ("npm", "run", "--silent", "lint"), TS_RUNTIME, needs_node=20),
        # The committed SDK under its own settings: what its users and contributors would run.
        Step("sdk-ruff", (*python, "ruff", "check", "--quiet", "."), SDK),
        Step("sdk-black", (*python, "black", "--check", "--quiet", "."), SDK),
        Step("sdk-mypy", (*python, "mypy", "."), SDK),
        Step("sdk-pyright", (*python, "pyright", "--pythonpath", sys.executable), SDK, needs_node=18),
        Step("runtime-tests", (*python, "pytest", "-q", "-n", WORKERS), RUNTIME),
        Step("ts-runtime-tests", ("npm", "test", "--silent"), TS_RUNTIME, needs_node=20),
        Step("tests", (*python, "pytest", "-q", "-n", WORKERS)),
    ]


def main() -> int:
    asked = sys.argv[1:]
    known = {step.name for step in steps()}
    if unknown := set(asked) - known:
        print(
            f"no such step: {', '.join(sorted(unknown))}; steps are: {', '.join(s.name for s in steps())}",
            file=sys.stderr,
        )
        return 2
    results = [(step, *_run(step)) for step in steps() if not asked or step.name in asked]
    print()
    for step, status, seconds in results:
        print(f"  {step.name:<16} {status:<8} {seconds:6.1f} s")
    return 1 if any(status == "FAILED" for _, status, _ in results) else 0


def _run(step: Step) -> tuple[str, float]:
    print(f"== {step.name}", flush=True)
    if step.needs_node > _node():
        print(f"skipped: needs Node {step.needs_node}")
        return "skipped", 0.0
    start = time.monotonic()
    environment = os.environ | {"PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ.get('PATH', '')}"}
    done = subprocess.run(step.command, cwd=step.folder, env=environment, check=False)
    return ("passed" if done.returncode == 0 else "FAILED"), time.monotonic() - start


@cache
def _node() -> int:
    """The major version of Node, 0 when there is none."""
    node = shutil.which("node")
    if node is None:
        return 0
    version = subprocess.run([node, "--version"], capture_output=True, text=True, check=False).stdout
    return int(version.strip().lstrip("v").partition(".")[0] or 0)


if __name__ == "__main__":
    sys.exit(main())
