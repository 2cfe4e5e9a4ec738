"""Real documents: what `make corpus` checks, over a small document and over a shared corpus where there is one."""

from __future__ import annotations

import gzip
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT / "tools"))
import corpus_checks as checks  # noqa: E402
from corpus_report import Report  # noqa: E402
from render.node import tool  # noqa: E402
from toolchains import missing  # noqa: E402

FLAVOURS = pytest.mark.parametrize("flavour", list(checks.FLAVOURS))
CORPUS = Path(os.environ.get("SPECLOOM_SHARED", ROOT.parent / "shared")) / "corpus"
LARGEST = {"go": 48 * 1024, "cli": 12 * 1024, "docs": 64 * 1024}
"""Bytes of a document, packed if it is packed, where looking takes long: the rest is left to `make corpus`. Go is
compiled, and a command line client together with its SDK, which the rows of Go have compiled already; the docs of large
documents have millions of links."""


def corpus(*arguments: str | Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, str(ROOT / "tools" / "corpus.py"), *map(str, arguments)]
    return subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False)


def toolchain(flavour: str) -> str:
    """The flavour; skips the test where what checks it is not installed."""
    if flavour == "typescript":
        tool("prettier/bin/prettier.cjs")
    if flavour in ("go", "cli") and shutil.which("go") is None:
        missing("Go")
    if flavour == "ruby" and shutil.which("ruby") is None:
        missing("ruby")
    return flavour


def cells(line: str) -> list[str]:
    return [cell.strip() for cell in line.strip().strip("|").split("|")]


@FLAVOURS
def test_the_table_counts_what_is_in_the_document_and_in_the_sdk(tmp_path: Path, flavour: str) -> None:
    (tmp_path / "stainless.yml").write_bytes((ROOT / "tests/data/petstore.stainless.yml").read_bytes())
    document = tmp_path / "petstore.yaml"
    document.write_bytes((ROOT / "tests/data/petstore.yaml").read_bytes())
    done = corpus("--types", "none", "--flavour", toolchain(flavour), document)
    assert done.returncode == 0, done.stderr
    row = dict(zip(*(cells(line) for line in done.stdout.splitlines()[::2]), strict=True))
    assert (row["document"], row["flavour"], row["result"]) == ("petstore.yaml", flavour, "ok")
    assert int(row["operations"]) > 0
    assert row["methods"] == row["operations"]
    assert int(row["modules"]) > {"cli": 20, "docs": int(row["methods"])}.get(flavour, 40)


def test_a_document_that_is_refused_with_a_place_is_no_failure(tmp_path: Path) -> None:
    document = tmp_path / "faulty.yaml"
    document.write_text("openapi: 3.1.0\ninfo: {title: T, version: '1'}\npaths: {/a: {get: {$ref: '#/nowhere'}}}\n")
    done = corpus("--types", "none", "--flavour", "python", document)
    assert done.returncode == 0, done.stderr
    assert re.search(r"refused: Spec/\w+|refused: Reference/\w+", done.stdout)


def test_a_refusal_without_a_place_is_a_fault() -> None:
    report = Report("document")
    checks.check_refusal([{"severity": "error", "code": "Spec/Type", "message": "wrong", "place": ""}], report)
    assert report.faults == ["refused without an error that names a place"]


@FLAVOURS
def test_an_operation_without_method_and_diagnostic_is_a_fault(flavour: str) -> None:
    report = Report("document", flavour)
    said = [{"message": "`get /said` has no method", "place": ""}]
    found = {"operations": ["post /conversations", "get /said", "get /ghost"], "diagnostics": said}
    checks.check_methods(found, ROOT / "output" / flavour, report)
    assert report.faults == ["`get /ghost` has neither a method nor a diagnostic"]
    assert report.methods > 0


def _documents() -> list[Path]:
    found = CORPUS.iterdir() if CORPUS.is_dir() else ()
    return sorted(p for p in found if re.search(r"\.(?:ya?ml|json)(?:\.gz)?$", p.name) and p.name != "index.json")


def _pairs() -> list[tuple[Path, str]]:
    """Documents and flavours."""
    pairs = [(packed, flavour) for packed in _documents() for flavour in checks.FLAVOURS]
    return [(p, flavour) for p, flavour in pairs if flavour not in LARGEST or p.stat().st_size < LARGEST[flavour]]


@pytest.mark.slow
@pytest.mark.skipif(not CORPUS.is_dir(), reason=f"no shared corpus at {CORPUS} (set SPECLOOM_SHARED)")
@pytest.mark.parametrize(("packed", "flavour"), _pairs(), ids=lambda p: p if isinstance(p, str) else p.name)
def test_real_documents_give_packages_that_load(packed: Path, flavour: str, tmp_path: Path) -> None:
    document = tmp_path / packed.name.removesuffix(".gz")
    document.write_bytes(gzip.decompress(packed.read_bytes()) if packed.suffix == ".gz" else packed.read_bytes())
    done = corpus("--types", "none", "--flavour", toolchain(flavour), document)
    assert done.returncode == 0, done.stderr
