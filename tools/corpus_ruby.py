"""What must hold for a Ruby SDK: checks of `tools/corpus.py`, with Ruby, RBS and RuboCop."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

from corpus_report import Report

PROGRAM = Path(__file__).with_suffix(".rb")
_SENDS = re.compile(
    r"^ +(?:@client|self)\.request\(\n +method: :(?P<verb>\w+|\"[^\"]*\"),\n"
    r" +path: \[?\s*(?P<path>\"(?:[^\"\\]|\\.)*\"|'[^']*')",
    re.MULTILINE,
)
_VALUE = re.compile(r"%(\d+\$s|%)")
_KEPT = ("PATH", "HOME", "TMPDIR", "GEM_HOME", "GEM_PATH")


def count_methods(sdk: Path) -> int:
    """The methods of resources and client that send a request, by reading the code. One that streams what another gives
    as a whole is part of that one."""
    return sum(len(set(sent)) for sent in _sent(sdk))


def routes(sdk: Path) -> list[str]:
    """Verb and path of each of these methods, whose parameters have no names."""
    return [route for sent in _sent(sdk) for route in dict.fromkeys(sent)]


def _sent(sdk: Path) -> Iterator[list[str]]:
    for file in [*sdk.glob("lib/*/client.rb"), *sdk.glob("lib/*/resources/**/*.rb")]:
        yield [f"{m['verb'].strip(chr(34))} /{_template(m['path'])}" for m in _SENDS.finditer(file.read_text("utf-8"))]


def _template(literal: str) -> str:
    text = re.sub(r"\\(.)", r"\1", literal[1:-1])
    return _VALUE.sub(lambda m: "%" if m[1] == "%" else "{}", text)


def check(sdk: Path, types: str, report: Report) -> None:
    """Every file compiles and loads without a warning, every type and constant is there; so far as `types` says, the
    signatures name nothing else either, and RuboCop finds nothing."""
    if shutil.which("ruby") is None:
        report.faults.append("cannot be checked: Ruby is not installed")
        return
    environment = {**{k: v for k, v in os.environ.items() if k in _KEPT}, "LC_ALL": "C.UTF-8"}
    command = ["ruby", "-w", "-W:deprecated", str(PROGRAM), str(sdk)]
    done = subprocess.run(command, env=environment, capture_output=True, encoding="utf-8", check=False)
    if done.returncode or done.stderr:
        report.faults.append(f"ruby: {done.stderr.strip()[-300:]}")
        return
    found = json.loads(done.stdout)
    report.modules = found["files"] or None
    report.faults += found["faults"]
    if types == "none":
        return
    errors = found["signatures"] + (_offences(sdk, environment) if types == "strict" else [])
    report.type_errors = len(errors)
    report.faults += errors


def _offences(sdk: Path, environment: dict[str, str]) -> list[str]:
    if shutil.which("rubocop") is None:
        return ["rubocop is not installed"]
    command = ["rubocop", "--format", "emacs", "--cache", "false"]
    done = subprocess.run(command, cwd=sdk, env=environment, capture_output=True, encoding="utf-8", check=False)
    lines = [line.replace(f"{sdk.resolve()}{os.sep}", "") for line in done.stdout.splitlines()]
    return lines[-50:] if lines or not done.returncode else [f"rubocop: {done.stderr.strip()[-300:]}"]
