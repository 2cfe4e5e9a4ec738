"""The committed reference pages of the worked example: every block of code is a sample that is run, or an answer.

What is run is `samples`, in `test_conversations.py`, so no page can show a program that was never tried."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest
from conversations import ROOT, SPEC
from jsonschema import Draft202012Validator, FormatChecker
from specloom.diagnostics import Diagnostics
from specloom.spec import load_document

from .programs import RUNNERS

DOCS = ROOT / "output" / "docs"
INDEX: dict[str, Any] = json.loads((DOCS / "index.json").read_text(encoding="utf-8"))
TAGS = {"http": "http", "python": "python", "typescript": "typescript", "go": "go", "ruby": "ruby", "cli": "cli"}
FENCED = re.compile(r"^( *)(`{3,}|~{3,})(.*)\n((?:.*\n)*?)\1\2$", re.MULTILINE)
Block = tuple[str, str]
"""The tag of a fence, and what is in it."""


def blocks(page: Path) -> list[Block]:
    """Everything on a page that is fenced, in order, however deep it stands."""
    text = page.read_text(encoding="utf-8")
    found = [(tag, inside.removesuffix("\n")) for _, _, tag, inside in FENCED.findall(text)]
    assert text.count("```") + text.count("~~~") == 2 * len(found), f"{page}: a fence is not closed"
    return found


def folder(language: str) -> Path:
    return DOCS if language == "http" else DOCS / language


def methods() -> Iterator[tuple[str, Mapping[str, Any]]]:
    """The methods that the index lists, with their ids."""
    for resource in INDEX["resources"]:
        yield from ((f"{resource['id']}.{method['key']}", method) for method in resource["methods"])


def test_every_language_that_is_run_has_pages() -> None:
    assert [language["id"] for language in INDEX["languages"]] == list(RUNNERS)


@pytest.mark.parametrize("language", RUNNERS)
def test_every_block_of_code_is_run_or_an_answer(language: str, samples: Mapping[str, Mapping[str, str]]) -> None:
    expected: dict[Path, list[Block]] = {}
    for name, method in methods():
        page = folder(language) / method["path"] / "index.md"
        sample, answer = blocks(page)
        assert sample == (TAGS[language], samples[language][name])
        assert answer == blocks(folder("http") / method["path"] / "index.md")[1]
        expected[page] = [sample, answer]
    assert len(expected) == len(samples[language])
    for resource in INDEX["resources"]:
        found = [folder(language) / method["path"] / "index.md" for method in resource["methods"]]
        page = folder(language) / resource["path"] / "index.md"
        expected[page] = [block for method_page in found for block in expected[method_page]]
    everything = {page: blocks(page) for page in (folder(language) / "resources").rglob("*.md")}
    assert {page: found for page, found in everything.items() if found} == {p: b for p, b in expected.items() if b}


def test_answers_are_what_the_document_allows() -> None:
    root = load_document(SPEC, Diagnostics()).root
    for _, method in methods():
        operation = root["paths"][method["route"]][method["verb"]]
        [schema] = [media["schema"] for media in operation["responses"]["200"]["content"].values()]
        [_, (tag, answer)] = blocks(folder("http") / method["path"] / "index.md")
        assert tag == "json"
        allowed = Draft202012Validator({**schema, "components": root["components"]}, format_checker=FormatChecker())
        allowed.validate(json.loads(answer))
