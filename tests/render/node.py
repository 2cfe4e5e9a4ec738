"""The tools of Node that tests compare with, where they are installed."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

from toolchains import missing

ROOT = Path(__file__).parents[2]
MODULES = ROOT / "node_modules"
PRETTIER = {"arrowParens": "always", "experimentalTernaries": True, "printWidth": 110, "singleQuote": True}
"""The family's settings."""


def tool(path: str) -> list[str]:
    """The command that runs a tool below ``node_modules``; without it the test is skipped, and fails in CI."""
    node = shutil.which("node")
    if node is None or not (MODULES / path).is_file():
        missing(f"Node or node_modules/{path}", "run `npm ci` in the project's folder")
    return [node, str(MODULES / path)]


def run(command: list[str], folder: Path, text: str = "") -> str:
    """What a command prints, with whatever it has to say of faults."""
    done = subprocess.run(command, cwd=folder, input=text, capture_output=True, text=True, check=False)
    return done.stdout + done.stderr
