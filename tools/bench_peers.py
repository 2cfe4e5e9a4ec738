"""Other generators, each in one run on the same documents: a part of `tools/bench.py`."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from bench_common import ROOT, Input, fresh, lines, measured, npm_packages, seconds, size, table

PYTHON = ("datamodel-code-generator==0.89.0", "openapi-python-client==0.29.1", "ruff")


@dataclass(frozen=True)
class Peer:
    """One generator: the command that it runs for a document, and what it writes."""

    name: str
    command: tuple[str, ...]
    out: Path


def print_peers(inputs: Sequence[Input], folder: Path) -> None:
    """The generators of Python code, then those of TypeScript code."""
    scripts = _install_python()
    _print("Python", "python", {one: list(_python(scripts, one, folder)) for one in inputs}, folder)
    print("  datamodel-code-generator writes types alone; the others write clients.\n")
    modules = npm_packages()
    _print("TypeScript", "typescript", {one: list(_typescript(modules, one, folder)) for one in inputs}, folder)
    print("  openapi-typescript writes types alone; the others write clients.")


def _print(language: str, flavour: str, peers: Mapping[Input, Sequence[Peer]], folder: Path) -> None:
    rows = [["document", "generator", "CPU s", "MB", "exit", "files", "lines", "times specloom"]]
    for one, others in peers.items():
        own = folder / f"{one.name}-{flavour}"
        first = fresh(own, one.generate(own, [flavour]))
        for peer in (Peer("specloom", (), own), *others):
            cost = measured(peer.command) if peer.command else first
            files, written = (
                size(peer.out)[:2] if peer.out.is_dir() else (1, lines(peer.out)) if peer.out.is_file() else (0, 0)
            )
            figures = [seconds(cost.cpu), f"{cost.megabytes:.0f}", str(cost.status), f"{files:,}", f"{written:,}"]
            rows.append([one.name, peer.name, *figures, f"{cost.cpu / first.cpu:.1f}"])
    print(f"Other generators of {language} code, one run each, on the same documents")
    table(rows)


def _python(scripts: Path, one: Input, folder: Path) -> Iterator[Peer]:
    types = folder / f"{one.name}-datamodel-code-generator.py"
    kind = ("--input-file-type", "openapi", "--output-model-type", "pydantic_v2.BaseModel", "--disable-timestamp")
    given = ["--input", str(one.spec), "--output", str(types), *kind]
    yield Peer("datamodel-code-generator", (str(scripts / "datamodel-codegen"), *given), types)
    client = folder / f"{one.name}-openapi-python-client"
    given = ["generate", "--path", str(one.spec), "--meta", "none", "--output-path", str(client)]
    yield Peer("openapi-python-client", (str(scripts / "openapi-python-client"), *given), client)


def _typescript(modules: Path, one: Input, folder: Path) -> Iterator[Peer]:
    node = shutil.which("node") or "node"
    types = folder / f"{one.name}-openapi-typescript.ts"
    given = [str(one.spec), "--output", str(types)]
    yield Peer("openapi-typescript", (node, str(modules / "openapi-typescript/bin/cli.js"), *given), types)
    client = folder / f"{one.name}-hey-api"
    given = ["--input", str(one.spec), "--output", str(client), "--no-log-file"]
    yield Peer("@hey-api/openapi-ts", (node, str(modules / "@hey-api/openapi-ts/bin/run.js"), *given), client)


def _install_python() -> Path:
    home = ROOT / ".venv-peers"
    scripts = home / ("Scripts" if os.name == "nt" else "bin")
    if not (scripts / "openapi-python-client").exists():
        print(f"installing {', '.join(PYTHON)} into {home.name}", file=sys.stderr)
        subprocess.run([sys.executable, "-m", "venv", str(home)], check=True)
        subprocess.run([str(scripts / "python"), "-m", "pip", "install", "--quiet", *PYTHON], check=True)
    os.environ["PATH"] = f"{scripts}{os.pathsep}{os.environ.get('PATH', '')}"
    return scripts
