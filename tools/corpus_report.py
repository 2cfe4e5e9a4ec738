"""What is found about a document and one SDK made of it, and how tools are asked for it: parts of `tools/corpus.py`."""

from __future__ import annotations

import os
import re
import subprocess
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path


@dataclass(slots=True)
class Report:
    """What was found about one document."""

    name: str
    flavour: str = "python"
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
    """Modules that were imported, or pages that were read; None when one of them could not be."""
    type_errors: int | None = None
    """Errors of the type checkers; None when they did not run."""
    faults: list[str] = field(default_factory=list)
    """What does not hold; empty when all is well."""


def complaints(name: str, command: Sequence[str], sdk: Path) -> list[str]:
    """The errors that a compiler or type checker prints; its last words when it fails without one."""
    done = subprocess.run(command, cwd=sdk, capture_output=True, text=True, check=False)
    lines = [line.strip().replace(f"{sdk}{os.sep}", "") for line in done.stdout.splitlines()]
    errors = [line for line in lines if re.search(r"\berror( TS\d+)?:", line)]
    if done.returncode and not errors:
        errors = [f"{name}: {(done.stderr or done.stdout).strip()[-300:]}"]
    return errors
