"""What must hold for a real document and an SDK made of it: the checks of `tools/corpus.py`.

A document either is refused with an error that names a place, or gives a package whose modules all load, which type
checker and formatter accept, and in which each operation has a method or a diagnostic that says why not.
"""

from __future__ import annotations

import html
import json
import os
import re
import subprocess
import sys
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import corpus_cli
import corpus_docs
import corpus_go
import corpus_python
import corpus_ruby
import corpus_typescript
from corpus_report import Report

TYPES = ("none", "basic", "strict")
"""How far type checkers go; what each step means is a flavour's."""
HERE = Path(__file__).resolve().parent
_ROUTE = re.compile(r'^- <code title="([^"/][^"]*)">', re.MULTILINE)
"""A method in api.md by its verb and path; connections and what verifies webhooks have no verb."""
_PARAMETER = re.compile(r"\{[^{}]*\}")


@dataclass(frozen=True, slots=True)
class Checks:
    """What is known about the SDKs of one flavour."""

    methods: Callable[[Path], int]
    """How many methods of an SDK send a request."""
    check: Callable[[Path, str, Report], None]
    routes: Callable[[Path], list[str]] | None = None
    """Verb and path of each of these methods, of SDKs that do not list them in api.md."""
    config: str = ""
    """The config of documents that have none, where the generator's own defaults show too little."""


FLAVOURS: Mapping[str, Checks] = {
    "python": Checks(corpus_python.count_methods, corpus_python.check),
    "typescript": Checks(corpus_typescript.count_methods, corpus_typescript.check),
    "go": Checks(corpus_go.count_methods, corpus_go.check),
    "ruby": Checks(corpus_ruby.count_methods, corpus_ruby.check, corpus_ruby.routes),
    "cli": Checks(corpus_cli.count_methods, corpus_cli.check, corpus_cli.routes),
    "docs": Checks(corpus_docs.count_methods, corpus_docs.check, corpus_docs.routes, corpus_docs.CONFIG),
}


@dataclass(frozen=True, slots=True)
class Subject:
    """A document to check."""

    name: str
    document: Path
    config: Path | None = None
    root: Path | None = None
    """The folder that references to other files may not leave; the document's own unless given."""


def examine(subject: Subject, flavour: str, out: Path, types: str) -> Report:
    """Generates the SDK of a document into `out` and checks it; `types` is one of `TYPES`."""
    report = Report(subject.name, flavour)
    found = _generate(subject, out, report)
    if found is None:
        return report
    report.dialect, report.operations = found["dialect"], len(found["operations"])
    report.codes = Counter(d["code"] for d in found["diagnostics"])
    if not found["written"]:
        check_refusal(found["diagnostics"], report)
        return report
    check_methods(found, out / flavour, report)
    FLAVOURS[flavour].check(out / flavour, types, report)
    return report


def _generate(subject: Subject, out: Path, report: Report) -> dict[str, Any] | None:
    root = subject.root or subject.document.parent
    inputs = [str(subject.document), str(subject.config or _config(report.flavour, out)), str(root), str(out)]
    command = [sys.executable, str(HERE / "corpus_generate.py"), report.flavour, *inputs]
    with (out.parent / f"{out.name}.log").open("w+", encoding="utf-8") as said:
        process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=said, text=True, encoding="utf-8")
        assert process.stdout is not None
        printed = process.stdout.read()
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        said.seek(0)
        report.cpu = usage.ru_utime + usage.ru_stime
        report.megabytes = usage.ru_maxrss / (1024 * 1024 if sys.platform == "darwin" else 1024)
        if process.returncode:
            report.faults.append(f"crashed: {' '.join(said.read().strip().splitlines()[-1:])}")
            return None
    found: dict[str, Any] = json.loads(printed)
    return found


def _config(flavour: str, out: Path) -> Path | str:
    """The config of documents that have none."""
    text = FLAVOURS[flavour].config
    if not text:
        return "-"
    config = out.parent / f"{out.name}.yml"
    config.write_text(text, encoding="utf-8")
    return config


def check_refusal(diagnostics: Sequence[dict[str, str]], report: Report) -> None:
    """A document that nothing is made of has an error that says where."""
    errors = [d for d in diagnostics if d["severity"] == "error"]
    placed = [d for d in errors if d["place"]]
    if placed:
        report.refused = f"{placed[0]['code']} at {Path(placed[0]['place']).name}"
    else:
        report.faults.append("refused without an error that names a place")


def check_methods(found: dict[str, Any], sdk: Path, report: Report) -> None:
    """Each operation has a method, or a diagnostic names it; and what api.md lists is what the code has."""
    checks = FLAVOURS[report.flavour]
    routes = (checks.routes or _listed)(sdk)
    report.methods = checks.methods(sdk)
    if len(routes) != report.methods:
        report.faults.append(f"{len(routes)} methods in api.md, {report.methods} in the code")
    said = [f"{d['message']} {d['place']}" for d in found["diagnostics"]]
    there = set(map(_unnamed, routes))
    for operation in sorted(found["operations"]):
        if _unnamed(operation) not in there and not any(f"`{operation}`" in text for text in said):
            report.faults.append(f"`{operation}` has neither a method nor a diagnostic")


def _listed(sdk: Path) -> list[str]:
    """Verb and path of what api.md lists."""
    pages = [page for page in sdk.rglob("api.md") if "node_modules" not in page.parts]
    return [html.unescape(title) for page in pages for title in _ROUTE.findall(page.read_text("utf-8"))]


def _unnamed(route: str) -> str:
    """A verb and path whose parameters have no names: a path is known by the rest."""
    return _PARAMETER.sub("{}", route)
