"""A generated SDK in a folder of its own: made, and its own tests run."""

from __future__ import annotations

import os
import subprocess
import sys
import xml.etree.ElementTree as ElementTree
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from specloom.diagnostics import Diagnostics
from specloom.ir.api import Api
from specloom.job import Request, locate
from specloom.pipeline import load, plan, write

RUN_SECONDS = 600


@dataclass(frozen=True)
class Outcome:
    """How a run of an SDK's tests ended; tests by their full names."""

    status: int
    """Of pytest: 0 all passed, 1 some failed, anything else means that it did not come to run them."""
    passed: tuple[str, ...]
    failed: tuple[str, ...]
    skipped: tuple[str, ...]
    output: str

    def of(self, package: str) -> list[str]:
        """The passed tests below a package."""
        return [name for name in self.passed if name.startswith(package)]


@dataclass(frozen=True)
class Sdk:
    folder: Path
    api: Api
    document: Path

    def test(self, server: str, *arguments: str, workers: int = 0) -> Outcome:
        """Runs the SDK's own tests, all or those that `arguments` select, with every warning an error."""
        report = self.folder / "report.xml"
        report.unlink(missing_ok=True)
        done = self.python(
            server,
            "-m",
            "pytest",
            "-q",
            "-n",
            str(workers),
            "-p",
            "no:cacheprovider",
            "-W",
            "error",
            f"--junitxml={report}",
            *arguments,
        )
        results = _results(report) if report.exists() else []
        by = {kind: tuple(name for name, found in results if found == kind) for kind in ("passed", "failed", "skipped")}
        return Outcome(
            done.returncode, by["passed"], by["failed"], by["skipped"], done.stdout[-6000:] + done.stderr[-2000:]
        )

    def python(
        self, server: str, *arguments: str, env: Sequence[tuple[str, str]] = ()
    ) -> subprocess.CompletedProcess[str]:
        """Runs Python with the SDK importable, away from the environment of whoever runs this."""
        kept = {k: v for k, v in os.environ.items() if k in ("PATH", "HOME", "TMPDIR", "SYSTEMROOT", "TEMP", "LANG")}
        settings = {
            "PYTHONPATH": str(self.folder / "src"),
            # Files change within a second here; a compiled one could pass for the changed one.
            "PYTHONDONTWRITEBYTECODE": "1",
            "TEST_API_BASE_URL": server,
        }
        return subprocess.run(
            [sys.executable, *arguments],
            cwd=self.folder,
            env={**kept, **settings, **dict(env)},
            capture_output=True,
            text=True,
            timeout=RUN_SECONDS,
            check=False,
        )


def make(document: Path, config: Path, out: Path) -> Sdk:
    """Generates the Python SDK of a document."""
    diagnostics = Diagnostics()
    loaded = load(
        locate(Request(spec=document, config=config, out=out, flavours=("python",)), diagnostics), diagnostics
    )
    write(plan(loaded, diagnostics), force=False, diagnostics=diagnostics)
    return Sdk(out / "python", loaded.api, document)


def model(document: Path, config: Path) -> Api:
    """The model that an SDK is made from."""
    diagnostics = Diagnostics()
    return load(locate(Request(spec=document, config=config), diagnostics), diagnostics).api


def _results(report: Path) -> list[tuple[str, str]]:
    found = []
    for case in ElementTree.parse(report).iter("testcase"):
        tags = {child.tag for child in case}
        kind = "failed" if tags & {"failure", "error"} else "skipped" if "skipped" in tags else "passed"
        found.append((f"{case.get('classname')}.{case.get('name')}", kind))
    return found
