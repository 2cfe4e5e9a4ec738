"""Follows the links of a site."""

from __future__ import annotations

from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urldefrag, urljoin


class Page(HTMLParser):
    """Ids and links of a page."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.ids: list[str] = []
        self.links: set[str] = set()
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        for name, value in attrs:
            if name == "id":
                self.ids.append(value or "")
            if name in ("href", "src"):
                self.links.add(value or "")


def follow_links(site: Path) -> tuple[int, int]:
    """How many pages there are, and how many links within the site were followed from them. Fails where one leads to
    nothing, or where an id is twice on a page."""
    pages = {path.relative_to(site).as_posix(): Page(path.read_text("utf-8")) for path in site.rglob("*.html")}
    ids = {name: set(page.ids) for name, page in pages.items()}
    followed = 0
    for name, page in pages.items():
        assert len(page.ids) == len(ids[name]), f"{name}: an id is there twice"
        for link in page.links:
            if link.startswith("https://"):
                continue
            target, fragment = urldefrag(urljoin(f"/{name}", link))
            path = unquote(target).lstrip("/")
            path = f"{path}index.html" if not path or path.endswith("/") else path
            assert path in pages or (site / path).is_file(), f"{name}: {link}"
            assert not fragment or unquote(fragment) in ids[path], f"{name}: {link}"
            followed += 1
    return len(pages), followed
