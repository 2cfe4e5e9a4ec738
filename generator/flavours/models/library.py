"""Runs the library datamodel-code-generator in a process of its own and brings back its module."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

from .kinds import ModelKind
from .schema import Definitions

SECONDS = 300
"""How long the library may take. The largest public documents take it a tenth of that."""


@dataclass(frozen=True, slots=True)
class Failure:
    """Why there is no module. `at` is the class name of the definition at fault, or empty."""

    code: str
    message: str
    at: str = ""
    hint: str = ""


def run_library(kind: ModelKind, made: Definitions, *, seconds: float = SECONDS) -> str | Failure:
    """The text of the module as the library writes it, or why it wrote none.

    The process sees an empty working folder, a fixed hash seed and no configuration of the library, so nothing but the
    definitions decides what it writes.
    """
    request = json.dumps({"kind": kind.value, "schema": made.document, "fields": made.fields})
    with tempfile.TemporaryDirectory(prefix="specloom-") as folder:
        try:
            done = subprocess.run(
                [sys.executable, "-c", Path(__file__).with_name("worker.py").read_text(encoding="utf-8")],
                input=request.encode(),
                capture_output=True,
                cwd=folder,
                env=_environment(),
                timeout=seconds,
                check=False,
            )
        except subprocess.TimeoutExpired:
            return Failure(
                "Models/TimedOut",
                f"datamodel-code-generator did not finish within {seconds:g} seconds on {len(made.schemas)} types",
                hint="leave the flavour `models` out, or skip the operations that reach the largest schemas",
            )
    return _read(done)


def _environment() -> dict[str, str]:
    own = {k: v for k, v in os.environ.items() if not k.startswith("DATAMODEL_CODE")}
    return {**own, "PYTHONHASHSEED": "0", "PYTHONIOENCODING": "utf-8", "PYTHONUTF8": "1"}


def _read(done: subprocess.CompletedProcess[bytes]) -> str | Failure:
    try:
        answer = json.loads(done.stdout)
    except ValueError:
        lines = done.stderr.decode("utf-8", "replace").strip().splitlines()
        last = lines[-1][:400] if lines else f"exit status {done.returncode}"
        missing = "No module named 'datamodel_code_generator" in last
        return Failure(
            "Models/Failed",
            f"datamodel-code-generator could not run: {last}",
            hint="pip install datamodel-code-generator" if missing else "",
        )
    if "text" in answer:
        return str(answer["text"])
    return Failure(
        "Models/Failed",
        f"datamodel-code-generator cannot express this schema: {answer['error']}",
        at=str(answer["at"]),
        hint="leave the flavour `models` out, or skip the operation that reaches the schema",
    )
