"""Pages that were published in Python and TypeScript, of which crawlers kept the longer lines.

Where a model occurs again, those pages list again what is inside of it, and some declarations go on in braces with what
is listed below.
"""

from __future__ import annotations

import json
import os
import re
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest
from specloom import pipeline
from specloom.diagnostics import Diagnostics
from specloom.flavours.docs.book import Book, book_of
from specloom.flavours.docs.bullets import Bullet
from specloom.flavours.docs.languages import Language, language_of
from specloom.ir.build.targets import build_target
from specloom.job import Request, locate

from .helpers import ROOT

TRUTH = Path(os.environ.get("SPECLOOM_SHARED", ROOT.parent / "shared")) / "seeds" / "truth"
SPEC = ROOT / "spec" / "conversations.yaml"
CONFIG = ROOT / "spec" / "conversations.stainless.yml"
LATER = ("gpt-image-2", "gpt-image-2-2026-04-21", "chatgpt-image-latest")
"""Values that the API had not yet when those pages were made."""
PREVIEW = re.compile(r" \{ [^{}]*\}| (?=>)")
CONVERSATIONS, ITEMS = "conversations", "conversations.items"


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> tuple[Book, dict[str, Language]]:
    lines = SPEC.read_text(encoding="utf-8").splitlines(keepends=True)
    spec = tmp_path_factory.mktemp("crawled") / "openapi.yaml"
    spec.write_text("".join(x for x in lines if x.strip() not in {f"- {v}" for v in LATER}), encoding="utf-8")
    diagnostics = Diagnostics()
    loaded = pipeline.load(locate(Request(spec=spec, config=CONFIG), diagnostics), diagnostics)
    book = book_of(loaded.api)
    targets = {name: build_target(loaded.config, name) for name in ("python", "typescript")}
    return book, {name: language_of(book, name, targets) for name in targets}


def listed(bullets: Iterable[Bullet], around: tuple[str, ...] = ()) -> Iterator[str]:
    """All declarations, in the order of a page that shows a model wherever it occurs outside of itself."""
    for bullet in bullets:
        first, *_ = bullet.text.splitlines()
        yield first.partition("`")[2].removesuffix("`")
        children = bullet.children
        if children is not None and children.key not in around:
            yield from listed(children.bullets(), (*around, children.key))


def published(language: str) -> list[str]:
    """The declarations of a published page that are known, in order."""
    visible = json.loads((TRUTH / f"{language}.json").read_text(encoding="utf-8"))["visible"]
    return [PREVIEW.sub("", node["decl"]) for node in visible if "decl" in node]


def missing(wanted: Iterable[str], found: Iterator[str]) -> Iterator[str]:
    """The first declaration that does not come in its turn."""
    for declaration in wanted:
        if declaration not in found:
            yield declaration
            return


pytestmark = pytest.mark.skipif(not TRUTH.is_dir(), reason=f"no published pages at {TRUTH} (set SPECLOOM_SHARED)")


def test_python_method_lists_what_was_published(made: tuple[Book, dict[str, Language]]) -> None:
    book, by_id = made
    language, chapter = by_id["python"], next(c for c in book.chapters if c.id == ITEMS)
    create = next(m for m in chapter.methods if m.key == "create")
    bullets = [b for s in language.parameters(chapter, create) for b in s.bullets]
    wanted = published("python")
    assert len(wanted) > 200
    assert list(missing(wanted, listed([*bullets, *language.returns(create)]))) == []


def test_typescript_models_list_what_was_published(made: tuple[Book, dict[str, Language]]) -> None:
    book, by_id = made
    tree = by_id["typescript"].tree
    models = [m for c in book.chapters if c.id in (CONVERSATIONS, ITEMS) for m in c.models]
    wanted = published("typescript")
    assert len(wanted) > 200
    assert list(missing(wanted, listed(tree.model(m) for m in models))) == []
