"""The Go SDK that OpenAI publishes, as it was when the document was that of `openai_pair`: for tools that measure ours
against it."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path

MODULE = "github.com/openai/openai-go/v3"
VERSION = "v3.50.0"
"""The first version with all methods and models of the document; its tests are those of the version before, too."""
CLOUDS = ("azure", "bedrock", "examples")
"""Folders that were written by hand and need the SDKs of other companies."""


def published(version: str = VERSION) -> Path:
    """The folder of the module in Go's cache, downloaded once. Ends the program where that cannot be done."""
    if shutil.which("go") is None:
        sys.exit("go is needed (https://go.dev/dl/)")
    command = ["go", "mod", "download", "-json", f"{MODULE}@{version}"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    found = json.loads(done.stdout) if done.stdout else {}
    if done.returncode or "Dir" not in found:
        sys.exit(f"{MODULE} {version} cannot be downloaded: {found.get('Error') or done.stderr.strip()}")
    return Path(found["Dir"])


def copied(module: Path, folder: Path) -> None:
    """Copies a module without `CLOUDS`, to where it may be written to."""
    shutil.copytree(module, folder, ignore=lambda at, names: CLOUDS if Path(at) == module else ())
    for path in (folder, *folder.rglob("*")):
        path.chmod(path.stat().st_mode | 0o200)
