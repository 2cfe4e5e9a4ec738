"""What measuring needs everywhere: the documents, the cost of a process, the size of a folder, tables."""

from __future__ import annotations

import gzip
import json
import os
import shutil
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
SHARED = Path(os.environ.get("SPECLOOM_SHARED", ROOT.parent / "shared"))
OPENAI = SHARED / "pairs/openai/openapi.yml.gz"
"""The OpenAI document is not part of this repository."""
NPM = ROOT / ".npm-peers"
"""Where npm packages to compare with are installed."""
PACKAGES = ("openapi-typescript@7.13.0", "@hey-api/openapi-ts@0.95.0", "openai@7.5.0")
TOOLS = ("@types/node", "@types/ws", "esbuild", "typescript", "typescript-7", "ws")
"""Packages whose versions package.json has."""


@dataclass(frozen=True)
class Input:
    """One document with its config."""

    name: str
    spec: Path
    config: Path

    def options(self, out: Path, flavours: Sequence[str]) -> list[str]:
        """What `generate` and `check` are given."""
        inputs = ["--spec", str(self.spec), "--config", str(self.config), "--out", str(out), "--quiet"]
        surface = ["--go-surface", "v2"] if "go" in flavours else []
        return [*inputs, *surface, *(word for name in flavours for word in ("--flavour", name))]

    def generate(self, out: Path, flavours: Sequence[str]) -> list[str]:
        """The command that makes SDKs."""
        return [sys.executable, "-m", "specloom", "generate", *self.options(out, flavours)]


@dataclass(frozen=True)
class Cost:
    """What a process and its children took, and how it ended."""

    cpu: float
    """Seconds, user and system."""
    megabytes: float
    """The most that one of them held at once."""
    status: int
    wall: float
    """Seconds by the clock."""


def openai(folder: Path) -> Input | None:
    """The OpenAI document, unpacked into `folder`; None where it is not to be had."""
    if not OPENAI.is_file():
        return None
    spec = folder / "openapi.yml"
    spec.write_bytes(gzip.decompress(OPENAI.read_bytes()))
    return Input("openai", spec, OPENAI.with_name("stainless.yml"))


def measured(
    command: Sequence[str | Path],
    folder: Path = ROOT,
    environment: Mapping[str, str] | None = None,
    watch: Callable[[int], None] | None = None,
) -> Cost:
    """Runs a command whose output nobody reads. Meanwhile `watch` is called with the number of its process."""
    began = time.monotonic()
    process = subprocess.Popen(
        command, cwd=folder, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    watcher = threading.Thread(target=watch, args=(process.pid,)) if watch is not None else None
    if watcher is not None:
        watcher.start()
    _, status, usage = os.wait4(process.pid, 0)
    wall = time.monotonic() - began
    process.returncode = os.waitstatus_to_exitcode(status)
    if watcher is not None:
        watcher.join()
    scale = 1024 * 1024 if sys.platform == "darwin" else 1024
    return Cost(usage.ru_utime + usage.ru_stime, usage.ru_maxrss / scale, process.returncode, wall)


def fresh(out: Path, command: Sequence[str | Path]) -> Cost:
    """Measures a generation into a folder that is not there."""
    shutil.rmtree(out, ignore_errors=True)
    return measured(command)


def size(folder: Path, pattern: str = "*") -> tuple[int, int, int]:
    """Files, lines and bytes below a folder."""
    files = [p for p in folder.rglob(pattern) if p.is_file() and ".ruff_cache" not in p.parts]
    return len(files), sum(map(lines, files)), sum(p.stat().st_size for p in files)


def lines(file: Path) -> int:
    return file.read_bytes().count(b"\n")


def npm_packages() -> Path:
    """The folder `node_modules` with the npm packages to compare with, and the tools of package.json; installed once.
    Ends the program when there is no npm."""
    tools = json.loads((ROOT / "package.json").read_text("utf-8"))["devDependencies"]
    wanted = [*PACKAGES, *(f"{name}@{tools[name]}" for name in TOOLS)]
    installed = NPM / "installed"
    if not installed.is_file() or installed.read_text("utf-8") != "\n".join(wanted):
        npm = shutil.which("npm")
        if npm is None:
            sys.exit("npm is needed (on Debian: apt install nodejs npm)")
        print(f"installing {', '.join(wanted)} into {NPM.name}", file=sys.stderr)
        NPM.mkdir(exist_ok=True)
        (NPM / "package.json").write_text('{"private": true}\n', "utf-8")
        # Some of the generators ask for older compilers than the one they are measured beside.
        options = ["--silent", "--no-audit", "--no-fund", "--force"]
        subprocess.run([npm, "install", *options, *wanted], cwd=NPM, check=True)
        installed.write_text("\n".join(wanted), "utf-8")
    return NPM / "node_modules"


def seconds(cost: float) -> str:
    return f"{cost:.2f}"


def table(rows: Sequence[Sequence[str]]) -> None:
    """Prints rows with aligned columns; the first row is the head. Shorter rows end in a message."""
    widths = [max(len(row[i]) for row in rows if i < len(row)) for i in range(len(rows[0]))]
    for row in rows:
        full = len(row) == len(rows[0])
        cells = [
            cell.ljust(w) if i == 0 or not full else cell.rjust(w)
            for i, (cell, w) in enumerate(zip(row, widths, strict=False))
        ]
        print("  " + "  ".join(cells).rstrip())
    print(flush=True)
