"""Every folder of tests/cases: the files and messages that its inputs give (see golden.py)."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import golden
import pytest
from go_commands import run

AFRESH = "if the change is meant: make goldens, and look at what it wrote"


@pytest.mark.parametrize("case", golden.names())
def test_case(case: str, tmp_path: Path) -> None:
    outcome = golden.run(case, tmp_path)
    said = (golden.CASES / case / "stderr.txt").read_text(encoding="utf-8")
    assert outcome.stderr == said, AFRESH
    shown, expected = golden.shown(case, outcome.files), golden.expected(case)
    assert sorted(shown) == sorted(expected), AFRESH
    for name, content in expected.items():
        assert shown[name].decode() == content.decode(), f"{name}: {AFRESH}"


@pytest.mark.parametrize("case", golden.names())
def test_a_case_says_what_it_shows_and_shows_something(case: str) -> None:
    folder = golden.CASES / case
    assert re.match(r"# \w", (folder / "openapi.yaml").read_text(encoding="utf-8"))
    assert golden.expected(case) or "error" in (folder / "stderr.txt").read_text(encoding="utf-8")


IMPORT_ALL = """
import importlib, pathlib, sys
root = pathlib.Path(sys.argv[1])
sys.path.insert(0, str(root))
for file in sorted(root.rglob("*.py")):
    parts = list(file.relative_to(root).with_suffix("").parts)
    name = ".".join(parts[:-1] if parts[-1] == "__init__" else parts)
    module = importlib.import_module(name)
    for exported in getattr(module, "__all__", ()):
        getattr(module, exported)
"""


@pytest.mark.slow
@pytest.mark.parametrize("case", [name for name in golden.names() if golden.expected(name)])
def test_everything_in_the_generated_package_imports(case: str, tmp_path: Path) -> None:
    golden.run(case, tmp_path)
    source = tmp_path / golden.OUT / "python/src"
    command = [sys.executable, "-W", "error", "-c", IMPORT_ALL, str(source)]
    environment = os.environ | {"PYTHONDONTWRITEBYTECODE": "1"}
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


@pytest.mark.slow
@pytest.mark.parametrize("case", [name for name in golden.names() if golden.expected(name)])
def test_the_generated_module_compiles_and_is_laid_out_as_gofmt_has_it(case: str, tmp_path: Path) -> None:
    golden.run(case, tmp_path)
    module = tmp_path / golden.OUT / "go"
    formatted = run(module, "gofmt", "-s", "-l", ".")
    assert (formatted.stdout, formatted.stderr) == ("", "")
    vetted = run(module, "go", "vet", "./...")
    assert vetted.returncode == 0, vetted.stderr
