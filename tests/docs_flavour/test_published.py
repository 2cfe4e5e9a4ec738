"""Pages that were published for the worked example's API say what ours say, fact by fact."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from .helpers import ROOT

SEEDS = Path(os.environ.get("SPECLOOM_SHARED", ROOT.parent / "shared")) / "seeds"
COMPARE = SEEDS / "seed_compare.py"
ITEMS = "resources/conversations/subresources/items"
PAGES = {
    # The page, and how many facts may differ: in Go an alternative that was renamed in Go alone.
    "cli": (f"cli/{ITEMS}/index.md", 0),
    "go": ("go/resources/conversations/methods/create/index.md", 1),
}


@pytest.mark.skipif(not COMPARE.is_file(), reason=f"no published pages at {SEEDS} (set SPECLOOM_SHARED)")
@pytest.mark.parametrize("language", PAGES)
def test_page_is_as_published(conversations: dict[str, str], language: str, tmp_path: Path) -> None:
    path, different = PAGES[language]
    page = tmp_path / "page.md"
    page.write_text(conversations[path], encoding="utf-8")
    command = [sys.executable, str(COMPARE), language, str(page), "--json"]
    done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False)
    found = json.loads(done.stdout)
    assert found["all"] - found["right"] <= different, found["diffs"]
