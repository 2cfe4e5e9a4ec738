"""What must hold for a Python SDK: checks of `tools/corpus.py`."""

from __future__ import annotations

import ast
import json
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from corpus_report import Report, complaints

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


def count_methods(sdk: Path) -> int:
    """The methods of resources and client that send a request, by reading the code."""
    return sum(1 for _ in _methods(sdk))


def check(sdk: Path, types: str, report: Report) -> None:
    """Every module imports, formatter and linter accept all of it, and type checkers as far as `types` says."""
    package = next(path.parent.name for path in sdk.glob("src/*/_client.py"))
    _check_imports(sdk, package, report)
    _check_layout(sdk, report)
    _check_types(sdk, package, types, report)


def _methods(sdk: Path) -> Iterator[str]:
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
    """``basic``: pyright's basic rules over the package; ``strict``: the SDK's own settings, and mypy."""
    if how == "none":
        return
    settings = sdk / "pyproject.toml"
    if how == "basic":
        settings = sdk.parent / "pyrightconfig.json"
        settings.write_text(json.dumps({"include": [f"python/src/{package}"], "typeCheckingMode": "basic"}), "utf-8")
    python = (sys.executable, "-m")
    pyright = (*python, "pyright", "-p", str(settings), "--pythonpath", sys.executable)
    errors = complaints("pyright", pyright, sdk)
    if how == "strict":
        errors += complaints("mypy", (*python, "mypy", "--no-pretty", "."), sdk)
    report.type_errors = len(errors)
    report.faults += errors
