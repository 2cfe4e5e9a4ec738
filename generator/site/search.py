"""The index that search works on: made by Pagefind from the finished pages, loaded by the browser in small parts.

Each language has an index of its own: readers search in the language they read, the languages are indexed at the same
time, and the index is the same in every run, which one with filters is not.
"""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path
from typing import Final

from ..parallel import processors
from .catalogue import PAGES, Language

FOLDER: Final = "pagefind"
_USED: Final = ("pagefind.js", "pagefind-worker.js")
"""Of Pagefind's scripts; its widgets are left out, for the site has its own."""


class SearchFault(Exception):
    """Pagefind failed; the text says how."""


def write_search(site: Path, languages: Iterable[Language]) -> None:
    """Adds the indexes of all pages to a site. SearchFault, OSError."""
    with ThreadPoolExecutor(processors()) as pool:
        for _ in pool.map(partial(_write_index, site), languages):
            pass


def _write_index(site: Path, language: Language) -> None:
    target = site / FOLDER / language.id
    pages = ("--site", str(site / language.place("")), "--glob", f"{PAGES}**/index.html")
    command = [sys.executable, "-m", "pagefind", "--silent", *pages, "--output-path", str(target)]
    done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", errors="replace", check=False)
    if done.returncode:
        raise SearchFault((done.stderr.strip() or done.stdout.strip() or f"status {done.returncode}")[-2000:])
    for path in target.iterdir():
        if path.suffix in (".js", ".css") and path.name not in _USED:
            path.unlink()
