"""Trees, the sites made of them, and a browser that looks at them."""

from __future__ import annotations

import json
import shutil
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from cli.process import ROOT, specloom
from playwright.sync_api import Browser, BrowserContext, Page, expect, sync_playwright
from toolchains import chromium, missing

TREE = Path(__file__).parent / "tree"


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    """A copy of the tree, to be changed."""
    return Path(shutil.copytree(TREE, tmp_path / "docs"))


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of the tree."""
    folder = tmp_path_factory.mktemp("site")
    specloom(folder, "docs", "build", "--from", TREE, "--to", "site").expect(0)
    return folder / "site"


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """The address of a server that knows nothing of specloom: sites are put on such ones."""

    class Quiet(SimpleHTTPRequestHandler):
        def log_message(self, format: str, *arguments: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(folder)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}/"
    finally:
        server.shutdown()
        server.server_close()


@pytest.fixture(scope="session")
def site(built: Path) -> Iterator[str]:
    """The address of the site."""
    with served(built) as address:
        yield address


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """A browser. While it is there its event loop runs in this thread, so other tests cannot have one: it goes with the
    module."""
    with sync_playwright() as playwright:
        # Containers, where CI runs as root, have no sandbox.
        running = playwright.chromium.launch(executable_path=chromium(), args=["--no-sandbox"])
        yield running
        running.close()


Visit = Callable[..., BrowserContext]


@pytest.fixture
def visit(browser: Browser) -> Iterator[Visit]:
    """Makes the browser of a new visitor. What pages ask for beyond their own host, and what goes wrong in them, fails
    the test."""
    contexts: list[BrowserContext] = []
    faults: list[str] = []

    def start(**options: object) -> BrowserContext:
        context = browser.new_context(**options)  # type: ignore[arg-type]
        context.on("request", lambda r: None if r.url.startswith("http://127.0.0.1:") else faults.append(r.url))
        context.on("response", lambda r: faults.append(f"{r.status} {r.url}") if r.status >= 400 else None)
        context.on("console", lambda m: faults.append(m.text) if m.type in ("error", "warning") else None)
        context.on("weberror", lambda e: faults.append(str(e.error)))
        contexts.append(context)
        return context

    yield start
    for context in contexts:
        context.close()
    assert not faults


def search(page: Page, words: str) -> None:
    """Types into the field of a page, and waits for results."""
    page.locator("#search").press_sequentially(words)
    expect(page.get_by_role("list", name="Results")).to_be_visible()


def assert_accessible(page: Page) -> None:
    """Fails with what axe finds wrong with a page as it is shown, above what it calls minor."""
    axe = ROOT / "node_modules" / "axe-core" / "axe.min.js"
    if not axe.is_file():
        missing("axe-core", "run `npm ci` in the project's folder")
    page.evaluate(axe.read_text(encoding="utf-8"))
    found = page.evaluate("axe.run(document, {resultTypes: ['violations']})")
    bad = [(v["id"], n["html"]) for v in found["violations"] for n in v["nodes"] if v["impact"] != "minor"]
    assert not bad, f"{page.url}: {json.dumps(bad, indent=1)}"
    assert found["passes"]
