"""Takes the pictures of docs/site: a site of reference docs as browsers show it.

    .venv/bin/python tools/screenshots.py [TREE]      default: output/docs, else the tree of the tests

Needs Chromium. Look at the pictures before you commit them.
"""

from __future__ import annotations

import json
import shutil
import sys
import tempfile
import threading
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

from playwright.sync_api import sync_playwright
from specloom.cli import main as specloom

ROOT = Path(__file__).resolve().parents[1]
TREES = (ROOT / "output" / "docs", ROOT / "tests" / "docs_site" / "tree")
PICTURES = ROOT / "docs" / "site"
DESKTOP: dict[str, Any] = {"viewport": {"width": 1360, "height": 850}}
PHONE: dict[str, Any] = {"viewport": {"width": 390, "height": 780}, "is_mobile": True}
LANGUAGE = "python"


class Quiet(SimpleHTTPRequestHandler):
    """Serves files and says nothing of it."""

    def log_message(self, format: str, *arguments: object) -> None:
        pass


def main() -> int:
    """Builds the site of the tree, and takes every picture."""
    tree = Path(sys.argv[1]) if len(sys.argv) > 1 else next(tree for tree in TREES if tree.is_dir())
    with tempfile.TemporaryDirectory() as temporary:
        site = Path(temporary) / "site"
        specloom(["docs", "build", "--from", str(tree), "--to", str(site), "--quiet"], standalone_mode=False)
        server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(site)))
        threading.Thread(target=server.serve_forever, daemon=True).start()
        _take(f"http://127.0.0.1:{server.server_address[1]}/{LANGUAGE}/{_method(tree)}/")
        server.shutdown()
    return 0


def _method(tree: Path) -> str:
    """The path of the first method that creates something."""
    resources = json.loads((tree / "index.json").read_text(encoding="utf-8"))["resources"]
    methods = [m for resource in resources for m in resource["methods"] if LANGUAGE in m["languages"]]
    return next((m["path"] for m in methods if m["key"] == "create"), methods[0]["path"])


def _take(address: str) -> None:
    PICTURES.mkdir(parents=True, exist_ok=True)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=_chromium(), args=["--no-sandbox"])
        for name, options in {
            "light": {**DESKTOP, "color_scheme": "light"},
            "dark": {**DESKTOP, "color_scheme": "dark"},
            "phone": {**PHONE, "color_scheme": "light"},
        }.items():
            page = browser.new_page(**options)
            page.goto(address)
            if name == "dark":
                page.locator("#search").press_sequentially("id")
                page.locator("#results").wait_for()
            page.screenshot(path=PICTURES / f"{name}.png")
        browser.close()


def _chromium() -> str:
    found = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
    if found is None:
        sys.exit("Chromium is not installed: on Debian, apt install chromium")
    return found


if __name__ == "__main__":
    sys.exit(main())
