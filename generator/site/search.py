"""The index that search works on: made by Pagefind from the finished pages, loaded by the browser in small parts."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path
from typing import Final

FOLDER: Final = "pagefind"
_USED: Final = ("pagefind.js", "pagefind-worker.js", "pagefind-entry.json")
"""Of Pagefind's own files; its widgets are left out, for the site has its own."""


class SearchFault(Exception):
    """Pagefind failed; the text says how."""


def write_search(site: Path) -> None:
    """Adds the index of all pages to a site."""
    command = [sys.executable, "-m", "pagefind", "--silent", "--site", str(site), "--output-subdir", FOLDER]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        raise SearchFault((done.stderr.strip() or done.stdout.strip() or f"status {done.returncode}")[-2000:])
    for path in (site / FOLDER).iterdir():
        if path.is_file() and path.name.startswith("pagefind") and path.suffix in (".js", ".css"):
            if path.name not in _USED:
                path.unlink()
        elif path.is_dir() and path.name == "playground":
            shutil.rmtree(path)
