"""What must hold for reference pages: checks of `tools/corpus.py`."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from corpus_report import Report

_LINK = re.compile(r"(?<!\\)\[(?:\\.|[^\[\]\\])*\]\(([^()\s]+)(?:\([^()]*\))?\)")
_CODE = re.compile(r"(?<![`\\])(`+)(?!`).*?(?<!`)\1(?!`)")
_FENCE = re.compile(r" *(?:[-*+] +|\d+[.)] +)*(`{3,}|~{3,})")
_HEADING = re.compile(r"(#{1,6}) +(.*)")
_DECLARATION = re.compile(r"( *)- (`+)(?!`).*(?<!`)\2")
_ANSWER = re.compile(r"^#### Response\n\n(`{3,})json\n(.*?)\n\1$", re.MULTILINE | re.DOTALL)
_HTTP = "http"
CONFIG = """\
organization: {name: corpus}
targets: {python: {}, typescript: {}, go: {options: {enable_v2: true}}, ruby: {}, cli: {binary_name: corpus}}
"""
"""Every language that there are pages of."""


def count_methods(pages: Path) -> int:
    """The methods that have a page of HTTP: each sends a request."""
    return sum(1 for _ in pages.glob("resources/**/methods/*/index.md") if "**" in _.read_text("utf-8"))


def routes(pages: Path) -> list[str]:
    """Verb and path of the methods that the index lists."""
    listed = (m for resource in _index(pages)["resources"] for m in resource["methods"])
    return [f"{m['verb']} {m['route']}" for m in listed if m["verb"]]


def check(pages: Path, types: str, report: Report) -> None:
    """The index and the pages have each other, every link leads somewhere, nothing in a page looks like a part that it
    does not have, and every method has an example."""
    there = list(_markdown(pages))
    report.modules = len(there)
    report.faults += faults_of_index(pages)
    for page in there:
        report.faults += [*faults_of_page(page, pages), *faults_of_method(page, pages)]


def _index(pages: Path) -> dict[str, Any]:
    found: dict[str, Any] = json.loads((pages / "index.json").read_text("utf-8"))
    return found


def _markdown(pages: Path) -> Iterator[Path]:
    yield from sorted(p for p in pages.rglob("*") if p.suffix == ".md" or p.name == "llms.txt")


def faults_of_index(pages: Path) -> Iterator[str]:
    """Pages that the index has and the disk has not, and the other way round."""
    index = _index(pages)
    listed = set()
    for resource in index["resources"]:
        for language in (entry["id"] for entry in index["languages"]):
            listed.add(_page(pages, language, resource["path"]))
        for entry in [*resource["methods"], *resource["models"]]:
            listed |= {_page(pages, language, entry["path"]) for language in entry["languages"]}
    there = set(pages.rglob("*.md"))
    yield from (f"the index lists {page.relative_to(pages)}, which is missing" for page in sorted(listed - there))
    yield from (f"the index lacks {page.relative_to(pages)}" for page in sorted(there - listed))


def _page(pages: Path, language: str, path: str) -> Path:
    return (pages if language == _HTTP else pages / language) / path / "index.md"


def faults_of_page(page: Path, pages: Path) -> Iterator[str]:
    """A page without anything on it, links that lead nowhere, headings that are no section's, declarations that are in
    none, and blocks of code that do not end."""
    name = page.relative_to(pages)
    text = page.read_text("utf-8")
    if name.parts[-3:-2] in (("methods",), ("models",)) and text.count("\n") < 2:
        yield f"{name}: the page has a title alone"
    fence, deepest = "", 0
    for line in text.splitlines():
        if fence:
            fence = "" if line.strip().startswith(fence) and not line.strip().strip(fence[0]) else fence
        elif found := _FENCE.match(line):
            fence = found[1]
        elif declared := _DECLARATION.fullmatch(line):
            if len(declared[1]) > deepest or len(declared[1]) % 2:
                yield f"{name}: a description has the declaration {line.strip()!r}"
            deepest = len(declared[1]) + 2
        else:
            deepest = 0 if line.startswith("#") else deepest
            yield from (f"{name}: {fault}" for fault in _faults_of_line(line, page))
    if fence:
        yield f"{name}: a block of code does not end"


def faults_of_method(page: Path, pages: Path) -> Iterator[str]:
    """A method's page without an example that does not say why, and answers that are no JSON."""
    name = page.relative_to(pages)
    if name.parts[-3:-2] != ("methods",):
        return
    text = page.read_text("utf-8")
    if "\n### Example\n" not in text and "\nThis method is not available in " not in text:
        yield f"{name}: the method has no example"
    for _, answer in _ANSWER.findall(text):
        try:
            json.loads(answer)
        except ValueError as fault:
            yield f"{name}: the answer is no JSON: {fault}"


def _faults_of_line(line: str, page: Path) -> Iterator[str]:
    heading = _HEADING.match(line.lstrip())
    known = heading is not None and (len(heading[1]) < 4 or heading[2] == "Response") and not line.startswith(" ")
    if heading is not None and not known and page.suffix == ".md":
        yield f"a description has the heading {heading[2]!r}"
    for target in _LINK.findall(_CODE.sub("", line)):
        if not target.startswith(("http://", "https://", "HTTP", "mailto:")) and not (page.parent / target).is_file():
            yield f"the link to {target} leads nowhere"


__all__ = ["check", "count_methods", "faults_of_index", "faults_of_method", "faults_of_page", "routes"]
