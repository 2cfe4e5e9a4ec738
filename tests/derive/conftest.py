"""Documents for the tests of derivation: written inline, or from the corpus of real ones."""

from __future__ import annotations

import gzip
import json
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from specloom.config.model import Config
from specloom.diagnostics import Diagnostics, Stop
from specloom.ir.derive import derive_config
from specloom.source import read_source
from specloom.spec import Document, load_document

SHARED = Path(os.environ.get("SPECLOOM_SHARED", Path(__file__).parents[3] / "shared"))
CORPUS = SHARED / "corpus"

Derived = tuple[Config, Diagnostics]
Derive = Callable[..., Derived]


@pytest.fixture
def document(tmp_path: Path) -> Callable[[dict[str, Any]], Document]:
    """Makes a document from `paths`, `components` and whatever else is given; what is missing is filled in."""

    def make(parts: dict[str, Any]) -> Document:
        file = tmp_path / "openapi.json"
        whole = {"openapi": "3.1.0", "info": {"title": "Zoo API", "version": "1"}, "paths": {}, **parts}
        file.write_text(json.dumps(whole), encoding="utf-8")
        diagnostics = Diagnostics()
        made = load_document(file, diagnostics)
        assert not diagnostics.failed, [d.message for d in diagnostics]
        return made

    return make


@pytest.fixture
def derive(document: Callable[[dict[str, Any]], Document]) -> Derive:
    """Derives a config from the parts of a document."""

    def run(parts: dict[str, Any], base: Config | None = None) -> Derived:
        diagnostics = Diagnostics()
        return derive_config(document(parts), base, diagnostics), diagnostics

    return run


def operation(name: str = "", **more: Any) -> dict[str, Any]:
    """An operation with a plain success response."""
    said = {"operationId": name} if name else {}
    return {**said, "responses": {"200": {"description": "fine"}}, **more}


def paths(*endpoints: str) -> dict[str, Any]:
    """Paths from lines such as ``get /pets listPets``; the operationId may be missing."""
    found: dict[str, Any] = {}
    for endpoint in endpoints:
        verb, path, *name = endpoint.split(" ")
        declared = [
            {"name": piece.partition("}")[0], "in": "path", "required": True, "schema": {"type": "string"}}
            for piece in path.split("{")[1:]
        ]
        found.setdefault(path, {})[verb] = operation(name[0] if name else "", parameters=declared)
    return found


def methods(config: Config) -> dict[str, str]:
    """Endpoint to dotted method."""
    return {
        str(method.endpoint): ".".join((*path, name))
        for path, resource in config.walk()
        for name, method in resource.methods.items()
    }


def listing(config: Config) -> str:
    """The resource tree as people read it."""
    lines: list[str] = []
    for path, resource in config.walk():
        lines.append(".".join(path))
        lines.extend(f"  {name}: {method.endpoint}" for name, method in resource.methods.items())
        if resource.models:
            lines.append("  models: " + ", ".join(resource.models))
    return "\n".join(lines) + "\n"


def from_corpus(name: str, folder: Path) -> Document:
    """A document of the corpus, unpacked. One that the loader refuses is taken as parsed: deriving trusts none."""
    packed = CORPUS / name
    if not packed.exists():
        pytest.skip(f"no corpus at {CORPUS}")
    data = packed.read_bytes()
    file = folder / packed.name.removesuffix(".gz")
    file.write_bytes(gzip.decompress(data) if packed.suffix == ".gz" else data)
    try:
        return load_document(file, Diagnostics())
    except Stop:
        source = read_source(file, Diagnostics())
        return Document(source.data if isinstance(source.data, dict) else {}, "", source)
