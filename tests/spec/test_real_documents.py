"""Published documents load; hostile ones end quickly, with their places named."""

from __future__ import annotations

import gzip
import json
import os
import re
import tarfile
from pathlib import Path
from typing import Any

import pytest
from specloom.diagnostics import Diagnostics, Severity, Stop
from specloom.spec import Document, load_document

SHARED = Path(os.environ.get("SPECLOOM_SHARED") or Path(__file__).parents[3] / "shared")
CORPUS = SHARED / "corpus"
pytestmark = pytest.mark.skipif(not CORPUS.is_dir(), reason="the collection of published documents is not there")

# Documents with references that lead nowhere: refused, with the place of each.
BROKEN = frozenset({"temporal-v2"})
READING = ("syntax", "encoding", "resource", "document", "ref", "yaml-typing", "structure", "swagger2", "values")


def _entries() -> list[dict[str, Any]]:
    path = CORPUS / "index.json"
    entries: list[dict[str, Any]] = json.loads(path.read_text())["entries"] if path.is_file() else []
    return entries


def _bad() -> list[dict[str, Any]]:
    path = CORPUS / "bad" / "index.json"
    entries: list[dict[str, Any]] = json.loads(path.read_text())["files"] if path.is_file() else []
    return entries


def _unpack(entry: dict[str, Any], folder: Path) -> tuple[Path, Path]:
    """The document and the folder its references may not leave."""
    source = CORPUS / entry["file"]
    if source.name.endswith(".tar.gz"):
        with tarfile.open(source) as archive:
            archive.extractall(folder, filter="data")
        return folder / entry["path"], (folder / entry["path"]).parent.parent
    target = folder / source.name.removesuffix(".gz")
    raw = source.read_bytes()
    target.write_bytes(gzip.decompress(raw) if source.suffix == ".gz" else raw)
    return target, folder


def _check_whole(document: Document) -> None:
    """Every reference leads somewhere, and every operation and schema has a place in a file."""
    stack: list[Any] = [document.root.get("paths", {}), document.root.get("components", {})]
    seen: set[int] = set()
    while stack:
        node = stack.pop()
        if id(node) in seen or not isinstance(node, (dict, list)):
            continue
        seen.add(id(node))
        if isinstance(node, dict):
            stack += [value for key, value in node.items() if not key.startswith(("x-", "example", "default", "value"))]
        else:
            stack += node
        if isinstance(node, dict) and isinstance(node.get("$ref"), str):
            document.lookup(node["$ref"])
    for pointer in ("#/paths", "#/components/schemas", "#/info"):
        assert document.location(pointer).line >= 1


@pytest.mark.parametrize("entry", _entries(), ids=lambda entry: str(entry["name"]))
def test_published_documents(entry: dict[str, Any], tmp_path: Path) -> None:
    path, boundary = _unpack(entry, tmp_path)
    diagnostics = Diagnostics()
    if entry["name"] in BROKEN:
        with pytest.raises(Stop):
            load_document(path, diagnostics)
    else:
        document = load_document(path, diagnostics, boundary=boundary)
        assert diagnostics.count(Severity.ERROR) == 0
        assert document.version == entry["version"]
        _check_whole(document)
    assert all(item.location is not None and item.location.line for item in diagnostics)


@pytest.mark.parametrize(
    "entry", [entry for entry in _bad() if entry["category"] in READING], ids=lambda entry: str(entry["file"])
)
def test_hostile_documents(entry: dict[str, Any]) -> None:
    diagnostics = Diagnostics()
    refused = False
    try:
        load_document(CORPUS / "bad" / entry["file"], diagnostics)
    except Stop:
        refused = True
    assert refused == diagnostics.failed
    outcome = entry["outcome"]
    if outcome in ("ok", "warn"):
        assert not refused, list(diagnostics)
    # A file of another kind may be refused later, by whoever asks for what it lacks.
    if outcome == "error":
        assert refused
    text = "\n".join(f"{item.location} {item.message} {item.hint}" for item in diagnostics)
    words = entry.get("mention_one_of")
    if refused and words:
        assert any(word.lower() in text.lower() for word in words)
    if outcome == "error" or refused:
        _check_named(entry, diagnostics, text)


def _check_named(entry: dict[str, Any], diagnostics: Diagnostics, text: str) -> None:
    lines = {item.location.line for item in diagnostics if item.location}
    lines |= {int(number) for number in re.findall(r"line (\d+)", text)}
    wanted = set(entry.get("lines", []))
    if entry.get("all"):
        assert wanted <= lines
    elif wanted:
        assert wanted & lines or any(pointer in text for pointer in entry.get("pointers", []) if pointer)
