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

from go_linters import GOLANGCI_LINT, STATICCHECK

ROOT = Path(__file__).resolve().parents[1]
RUNTIME = ROOT / "templates" / "python" / "runtime"
TS_RUNTIME = ROOT / "templates" / "typescript" / "runtime"
GO_RUNTIME = ROOT / "templates" / "go" / "runtime"
RUBY_RUNTIME = ROOT / "templates" / "ruby" / "runtime"
CLI_RUNTIME = ROOT / "templates" / "cli" / "runtime"
SDK = ROOT / "output" / "python"
GO_SDK = ROOT / "output" / "go"
RUBY_SDK = ROOT / "output" / "ruby"
SOURCES = ["generator", "tools", "tests"]
WORKERS = "2"
_YARD = ("yard", "doc", "--no-save", "--no-cache", "--no-output", "--no-stats", "--fail-on-warning")


@dataclass(frozen=True)
class Step:
    """One tool over one part of the tree."""

    name: str
    command: tuple[str, ...]
    folder: Path = ROOT
    needs_node: int = 0
    """The oldest major version of Node that it runs on; 0 when it needs none."""
    needs_go: tuple[int, int] = (0, 0)
    """The oldest version of Go that it runs on; zeros when it needs none."""
    go_tool: str = ""
    """The tool in Go that it runs, which may have to be fetched first."""
    gems: tuple[str, ...] = ()
    """What it needs of Ruby, which must be 3.1 or newer."""


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
        Step("go-runtime-vet", ("go", "vet", "./..."), GO_RUNTIME, needs_go=(1, 24)),
        *_go_lint("go-runtime", GO_RUNTIME),
        _ruby("syntax"),
        _ruby("rubocop", "rubocop"),
        _ruby("yard", "yard"),
        _ruby("rbs", "rbs"),
        Step("cli-runtime-vet", ("go", "vet", "./..."), CLI_RUNTIME, needs_go=(1, 25)),
        *_go_lint("cli-runtime", CLI_RUNTIME),
        # The committed SDK under its own settings: what its users and contributors would run.
        Step("sdk-ruff", (*python, "ruff", "check", "--quiet", "."), SDK),
        Step("sdk-black", (*python, "black", "--check", "--quiet", "."), SDK),
        Step("sdk-mypy", (*python, "mypy", "."), SDK),
        Step("go-sdk-vet", ("go", "vet", "./..."), GO_SDK, needs_go=(1, 24)),
        *_go_lint("go-sdk", GO_SDK),
        Step("ruby-sdk-syntax", ("rake", "--quiet", "lint:syntax"), RUBY_SDK, gems=("rake",)),
        Step("ruby-sdk-rubocop", ("rake", "--quiet", "lint:rubocop"), RUBY_SDK, gems=("rake", "rubocop")),
        Step("ruby-sdk-yard", _YARD, RUBY_SDK, gems=("yard",)),
        Step("sdk-pyright", (*python, "pyright", "--pythonpath", sys.executable), SDK, needs_node=18),
        Step("runtime-tests", (*python, "pytest", "-q", "-n", WORKERS), RUNTIME),
        Step("ts-runtime-tests", ("npm", "test", "--silent"), TS_RUNTIME, needs_node=20),
        Step("go-runtime-tests", ("go", "test", "./..."), GO_RUNTIME, needs_go=(1, 24)),
        _ruby("test", "minitest", "connection_pool"),
        Step("cli-runtime-tests", ("go", "test", "./..."), CLI_RUNTIME, needs_go=(1, 25)),
        Step("tests", (*python, "pytest", "-q", "-n", WORKERS)),
    ]


def _go_lint(name: str, folder: Path) -> tuple[Step, Step]:
    """The linters over a module in Go; the runtime's settings are those of every SDK."""
    strict = ("-checks", "all", "./...")
    settings = ("run", "--config", str(GO_RUNTIME / ".golangci.yml"), "./...")
    return (
        Step(f"{name}-lint", ("go", "run", STATICCHECK, *strict), folder, needs_go=(1, 24), go_tool=STATICCHECK),
        Step(
            f"{name}-golangci", ("go", "run", GOLANGCI_LINT, *settings), folder, needs_go=(1, 24), go_tool=GOLANGCI_LINT
        ),
    )


def _ruby(task: str, *gems: str) -> Step:
    name = "tests" if task == "test" else task
    return Step(f"ruby-runtime-{name}", ("rake", "--quiet", task), RUBY_RUNTIME, gems=("rake", *gems))


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
        print(f"  {step.name:<21} {status:<8} {seconds:6.1f} s")
    return 1 if any(status == "FAILED" for _, status, _ in results) else 0


def _run(step: Step) -> tuple[str, float]:
    print(f"== {step.name}", flush=True)
    if missing := _missing(step):
        # In CI nobody would notice that something is never run.
        status = "FAILED" if os.environ.get("CI") == "true" else "skipped"
        print(f"{status}: needs {missing}")
        return status, 0.0
    start = time.monotonic()
    environment = os.environ | {"PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ.get('PATH', '')}"}
    done = subprocess.run(step.command, cwd=step.folder, env=environment, check=False)
    return ("passed" if done.returncode == 0 else "FAILED"), time.monotonic() - start


def _missing(step: Step) -> str:
    """What a step needs and the machine does not have; empty when nothing is missing."""
    if step.needs_node > _node():
        return f"Node {step.needs_node}"
    if step.needs_go > _go():
        return f"Go {'.'.join(map(str, step.needs_go))}"
    if step.go_tool and not _has_go_tool(step.go_tool):
        return f"{step.go_tool}, which cannot be fetched"
    if step.gems and (gem := next((g for g in step.gems if not _has_gem(g)), "")):
        return f"Ruby 3.1 with the gem {gem}"
    return ""


@cache
def _go() -> tuple[int, int]:
    """The version of Go, zeros when there is none."""
    go = shutil.which("go")
    if go is None:
        return 0, 0
    version = subprocess.run([go, "env", "GOVERSION"], capture_output=True, text=True, check=False).stdout
    numbers = version.strip().removeprefix("go").split(".")
    return (int(numbers[0]), int(numbers[1])) if len(numbers) > 1 and numbers[0].isdigit() else (0, 0)


def _has_go_tool(tool: str) -> bool:
    """Whether a tool in Go is here, or could be fetched."""
    return subprocess.run(["go", "run", tool, "--version"], capture_output=True, check=False).returncode == 0


@cache
def _has_gem(gem: str) -> bool:
    """Whether there is a Ruby that is new enough, and has a gem."""
    ruby = shutil.which("ruby")
    code = f"RUBY_VERSION >= '3.1' or abort; gem {gem!r}"
    return ruby is not None and subprocess.run([ruby, "-e", code], capture_output=True, check=False).returncode == 0


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
