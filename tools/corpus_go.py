"""What must hold for a Go SDK: checks of `tools/corpus.py`, with the Go command and tools that it fetches."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path

from corpus_report import Report
from go_linters import GOLANGCI_LINT, STATICCHECK

LINTERS = Path(__file__).resolve().parents[1] / "templates" / "go" / "runtime" / ".golangci.yml"
"""What the runtime is held to; generated code is, too."""
_CHECKS = "all,-SA1019"
"""All but the use of what is deprecated: an SDK's tests call that, too."""
_EVERY_ISSUE = ("--max-issues-per-linter=0", "--max-same-issues=0")
_METHOD = re.compile(
    r"^func \(r \*(?P<service>\w+)\) \w+\([^\n]*? (?P<result>\((?:res|err|stream) [^\n]*\)) \{\n(?P<body>.*?)^\}",
    re.MULTILINE | re.DOTALL,
)
_PATH = re.compile(r"^\tpath := (.+)$", re.MULTILINE)
_SENDS = re.compile(
    r"\brequestconfig\.(?:ExecuteNewRequest|NewRequestConfig)\(ctx, (http\.Method\w+|\"[^\"]*\"), path,"
)


def count_methods(sdk: Path) -> int:
    """The methods of services and client that send a request, by reading the code. One that streams what another gives
    as a whole is part of that one."""
    return sum(_in_file(file.read_text("utf-8")) for file in sdk.rglob("*.go"))


def _in_file(text: str) -> int:
    whole: list[tuple[str, ...]] = []
    streamed: set[tuple[str, ...]] = set()
    for method in _METHOD.finditer(text):
        sent, path = _SENDS.search(method["body"]), _PATH.search(method["body"])
        if sent is None:
            continue
        asked = (method["service"], sent[1], path[1] if path is not None else "")
        if method["result"].startswith("(stream "):
            streamed.add(asked)
        else:
            whole.append(asked)
    return len(whole) + len(streamed.difference(whole))


def check(sdk: Path, types: str, report: Report) -> None:
    """The formatter changes nothing, every package compiles, and what looks for faults in code finds none, as far as
    `types` says."""
    if shutil.which("go") is None or shutil.which("gofmt") is None:
        report.faults.append("cannot be checked: Go is not installed")
        return
    unformatted = subprocess.run(["gofmt", "-l", "."], cwd=sdk, capture_output=True, text=True, check=False)
    if said := f"{unformatted.stdout}{unformatted.stderr}".split():
        report.faults.append(f"gofmt: {' '.join(said)[:300]}")
    _compile(sdk, report)
    if types == "none":
        return
    asked = {"vet": ("go", "vet", "./...")}
    if types == "strict":
        asked["staticcheck"] = ("go", "run", STATICCHECK, "-checks", _CHECKS, "./...")
        asked["golangci-lint"] = ("go", "run", GOLANGCI_LINT, "run", "--config", str(LINTERS), *_EVERY_ISSUE, "./...")
    errors = [f"{name}: {error}" for name, command in asked.items() for error in _said(*command, sdk=sdk)]
    report.type_errors = len(errors)
    report.faults += errors


def _compile(sdk: Path, report: Report) -> None:
    if errors := _said("go", "build", "./...", sdk=sdk):
        report.faults.append(f"build: {' '.join(errors)[:300]}")
        return
    counts = ["go", "list", "-f", "{{len .GoFiles}}", "./..."]
    listed = subprocess.run(counts, cwd=sdk, capture_output=True, text=True, check=True)
    report.modules = sum(map(int, listed.stdout.split()))


def _said(*command: str, sdk: Path) -> list[str]:
    """The lines in which a tool names faults; its last words when it fails without one."""
    done = subprocess.run(command, cwd=sdk, capture_output=True, text=True, check=False)
    lines = [line.strip() for line in f"{done.stdout}{done.stderr}".splitlines() if line.strip()[:1] not in ("", "#")]
    return lines[-50:] if done.returncode else []
