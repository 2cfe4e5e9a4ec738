"""What must hold for a command line client: checks of `tools/corpus.py`, with Go and the Go SDK beside it."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

from corpus_report import Report

_SENDS = re.compile(
    r"newCall\(cmd, unusedArgs, request\{Method: (?:http\.Method(\w+)|\"([^\"]*)\"), Path: (\"(?:[^\"\\]|\\.)*\")"
)
_SDK = "../go"


def count_methods(program: Path) -> int:
    """The commands that send a request, by reading the code."""
    return len(routes(program))


def routes(program: Path) -> list[str]:
    """Verb and path of each of them."""
    return [route for file in sorted(program.glob("pkg/cmd/*.go")) for route in _sent(file.read_text("utf-8"))]


def _sent(text: str) -> Iterator[str]:
    for known, other, path in _SENDS.findall(text):
        yield f"{(known or other).lower()} /{json.loads(path)}"


def check(program: Path, types: str, report: Report) -> None:
    """The formatter changes nothing, the program compiles with its SDK, and all its commands can be set up, which the
    library refuses where a name is there twice; vet finds nothing, unless `types` says that nothing is asked."""
    if shutil.which("go") is None or shutil.which("gofmt") is None:
        report.faults.append("cannot be checked: Go is not installed")
        return
    unformatted = _said(program, "gofmt", "-l", ".")
    if unformatted:
        report.faults.append(f"gofmt: {' '.join(unformatted)[:300]}")
    module = _module(program.parent / "go" / "go.mod")
    _said(program, "go", "mod", "edit", f"-replace={module}={_SDK}")
    name = next((program / "cmd").iterdir()).name
    if errors := _said(program, "go", "build", "-mod=mod", "-o", "./built", f"./cmd/{name}"):
        report.faults.append(f"build: {' '.join(errors)[:300]}")
        return
    report.modules = len(list(program.rglob("*.go")))
    if errors := _said(program, "./built", "@manpages", "--text", "--output", "man"):
        report.faults.append(f"run: {' '.join(errors)[:300]}")
    if types != "none":
        errors = _said(program, "go", "vet", "-mod=mod", "./...")
        report.type_errors = len(errors)
        report.faults += [f"vet: {error}" for error in errors]


def _module(file: Path) -> str:
    return file.read_text("utf-8").partition("\n")[0].removeprefix("module ")


def _said(program: Path, *command: str) -> list[str]:
    """What a tool says: of `gofmt`, the files that it would change; of others, why they failed."""
    done = subprocess.run(command, cwd=program, capture_output=True, text=True, check=False)
    lines = [line.strip() for line in f"{done.stdout}{done.stderr}".splitlines() if line.strip()[:1] not in ("", "#")]
    return lines[-50:] if done.returncode or command[0] == "gofmt" else []
