"""What must hold for a real document and the SDK made of it: the checks of `tools/corpus.py`.

A document either is refused with an error that names a place, or gives a package whose modules all import, which type
checker, linter and formatter accept, and in which each operation has a method or a diagnostic that says why not.
"""

from __future__ import annotations

import ast
import html
import json
import os
import re
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

TYPES = ("none", "basic", "strict")
"""How far type checkers go: not at all, pyright's basic rules over the package, the SDK's own settings and mypy."""
HERE = Path(__file__).resolve().parent
_ROUTE = re.compile(r'^- <code title="([^"]*)">', re.MULTILINE)
_SYNC = frozenset({"SyncAPIResource", "SyncAPIClient"})
_SENDS = re.compile(r"self\._?(?:client\.)?(?:get|post|put|patch|delete|get_api_list|request)\(")
_IMPORT_ALL = """
import importlib, pkgutil, sys
sys.path.insert(0, sys.argv[1])
package = importlib.import_module(sys.argv[2])
names = [sys.argv[2], *(m.name for m in pkgutil.walk_packages(package.__path__, sys.argv[2] + "."))]
import pydantic
for name in names:
    module = importlib.import_module(name)
    for exported in getattr(module, "__all__", ()):
        value = getattr(module, exported)
        if isinstance(value, type) and issubclass(value, pydantic.BaseModel):
            value.model_rebuild()
print(len(names))
"""


@dataclass(slots=True)
class Report:
    """What was found about one document."""

    name: str
    dialect: str = ""
    operations: int = 0
    methods: int = 0
    codes: Counter[str] = field(default_factory=Counter)
    cpu: float = 0.0
    """CPU seconds of `generate`."""
    megabytes: float = 0.0
    """Most memory that `generate` held at once."""
    refused: str = ""
    """Place and code of the first error, when nothing was written."""
    modules: int | None = None
    """Modules that were imported; None when one of them could not be."""
    type_errors: int | None = None
    """Errors of the type checkers; None when they did not run."""
    faults: list[str] = field(default_factory=list)
    """What does not hold; empty when all is well."""


@dataclass(frozen=True, slots=True)
class Subject:
    """A document to check."""

    name: str
    document: Path
    config: Path | None = None
    root: Path | None = None
    """The folder that references to other files may not leave; the document's own unless given."""


def examine(subject: Subject, out: Path, types: str) -> Report:
    """Generates the Python SDK of a document into `out` and checks it; `types` is one of `TYPES`."""
    report = Report(subject.name)
    found = _generate(subject, out, report)
    if found is None:
        return report
    report.dialect, report.operations = found["dialect"], len(found["operations"])
    report.codes = Counter(d["code"] for d in found["diagnostics"])
    if not found["written"]:
        check_refusal(found["diagnostics"], report)
        return report
    sdk = out / "python"
    package = next(path.parent.name for path in sdk.glob("src/*/_client.py"))
    check_methods(found, sdk, report)
    _check_imports(sdk, package, report)
    _check_layout(sdk, report)
    _check_types(sdk, package, types, report)
    return report


def _generate(subject: Subject, out: Path, report: Report) -> dict[str, Any] | None:
    root = subject.root or subject.document.parent
    inputs = [str(subject.document), str(subject.config or "-"), str(root), str(out)]
    command = [sys.executable, str(HERE / "corpus_generate.py"), *inputs]
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
    routes = [html.unescape(title) for page in sdk.rglob("api.md") for title in _ROUTE.findall(page.read_text("utf-8"))]
    report.methods = sum(1 for _ in _methods(sdk))
    if len(routes) != report.methods:
        report.faults.append(f"{len(routes)} methods in api.md, {report.methods} in the code")
    said = [f"{d['message']} {d['place']}" for d in found["diagnostics"]]
    for operation in sorted(set(found["operations"]) - set(routes)):
        if not any(f"`{operation}`" in text for text in said):
            report.faults.append(f"`{operation}` has neither a method nor a diagnostic")


def _methods(sdk: Path) -> Iterator[str]:
    """The methods of resources and client that send a request, by reading the code."""
    for file in sorted(sdk.glob("src/*/resources/**/*.py")) + sorted(sdk.glob("src/*/_client.py")):
        for node in ast.parse(file.read_text("utf-8")).body:
            if isinstance(node, ast.ClassDef) and _SYNC.intersection(ast.unparse(base) for base in node.bases):
                yield from (f.name for f in node.body if isinstance(f, ast.FunctionDef) and _sends(f))


def _sends(function: ast.FunctionDef) -> bool:
    return any(isinstance(n, ast.Call) and _SENDS.match(f"{ast.unparse(n.func)}(") for n in ast.walk(function))


def _check_imports(sdk: Path, package: str, report: Report) -> None:
    """Every module imports, every exported name is there, every pydantic model can be completed."""
    command = [sys.executable, "-W", "error", "-c", _IMPORT_ALL, str(sdk / "src"), package]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        report.faults.append(f"import: {' '.join(done.stderr.strip().splitlines()[-1:])}")
    else:
        report.modules = int(done.stdout)


def _check_layout(sdk: Path, report: Report) -> None:
    """The formatter changes nothing and the linter finds nothing, under the SDK's own settings."""
    for tool in (("black", "--check", "--quiet", "."), ("ruff", "check", "--quiet", "--no-cache", ".")):
        done = subprocess.run([sys.executable, "-m", *tool], cwd=sdk, capture_output=True, text=True, check=False)
        if done.returncode:
            report.faults.append(f"{tool[0]}: {' '.join(done.stdout.split())[:300] or 'files would change'}")


def _check_types(sdk: Path, package: str, how: str, report: Report) -> None:
    if how == "none":
        return
    settings = sdk / "pyproject.toml"
    if how == "basic":
        settings = sdk.parent / "pyrightconfig.json"
        settings.write_text(json.dumps({"include": [f"python/src/{package}"], "typeCheckingMode": "basic"}), "utf-8")
    python = (sys.executable, "-m")
    pyright = (*python, "pyright", "-p", str(settings), "--pythonpath", sys.executable)
    errors = _errors(pyright, sdk)
    if how == "strict":
        errors += _errors((*python, "mypy", "--no-pretty", "."), sdk)
    report.type_errors = len(errors)
    report.faults += errors


def _errors(command: Sequence[str], sdk: Path) -> list[str]:
    """The errors that a type checker prints; its last words when it fails without one."""
    done = subprocess.run(command, cwd=sdk, capture_output=True, text=True, check=False)
    lines = [line.strip().replace(f"{sdk}{os.sep}", "") for line in done.stdout.splitlines()]
    errors = [line for line in lines if re.search(r"\berror:", line)]
    if done.returncode and not errors:
        errors = [f"{command[2]}: {(done.stderr or done.stdout).strip()[-300:]}"]
    return errors
