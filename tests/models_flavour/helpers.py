"""Runs the flavour in memory, and imports what it made."""

from __future__ import annotations

import importlib
import json
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType
from typing import Any

from specloom import pipeline
from specloom.diagnostics import Diagnostic, Diagnostics, Stop
from specloom.job import Request, locate

ROOT = Path(__file__).parents[2]
KINDS = ("pydantic", "dataclass", "typeddict", "msgspec")


@dataclass(frozen=True)
class Made:
    """The files of one run by path, and everything it had to say."""

    files: Mapping[str, str]
    diagnostics: tuple[Diagnostic, ...]

    @property
    def module(self) -> str:
        return next(text for path, text in self.files.items() if path.endswith("__init__.py"))

    @property
    def package(self) -> str:
        return next(path for path in self.files if path.endswith("__init__.py")).split("/", 1)[0]

    @property
    def codes(self) -> list[str]:
        return [d.code for d in self.diagnostics]

    def write(self, folder: Path) -> Path:
        for path, text in self.files.items():
            place = folder / path
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_text(text, encoding="utf-8")
        return folder


def make(spec: Path, kind: str, config: Path | None = None) -> Made:
    """What the flavour makes of a document; no files when it was refused."""
    diagnostics = Diagnostics()
    request = Request(spec=spec, config=config, flavours=("models",), options={"models": kind})
    try:
        planned = pipeline.plan(pipeline.load(locate(request, diagnostics), diagnostics), diagnostics)
    except Stop:
        return Made({}, tuple(diagnostics))
    files = {file.path: file.content.decode() for file in planned[0].tree.ours()}
    return Made(files, tuple(diagnostics))


def document(schemas: Mapping[str, Any], **roots: str) -> dict[str, Any]:
    """An OpenAPI document with an operation for each of `roots`: path to the component that it answers with."""
    return {
        "openapi": "3.1.0",
        "info": {"title": "t", "version": "1"},
        "paths": {
            f"/{name}": {
                "get": {
                    "operationId": f"get_{name}",
                    "responses": {
                        "200": {
                            "description": "ok",
                            "content": {"application/json": {"schema": {"$ref": f"#/components/schemas/{component}"}}},
                        }
                    },
                }
            }
            for name, component in roots.items()
        },
        "components": {"schemas": dict(schemas)},
    }


def write_json(folder: Path, content: object, name: str = "openapi.json") -> Path:
    path = folder / name
    path.write_text(json.dumps(content, indent=1), encoding="utf-8")
    return path


@contextmanager
def imported(made: Made, folder: Path) -> Iterator[ModuleType]:
    """The module, imported from `folder`, and forgotten afterwards."""
    made.write(folder)
    sys.path.insert(0, str(folder))
    importlib.invalidate_caches()
    try:
        yield importlib.import_module(made.package)
    finally:
        sys.path.remove(str(folder))
        sys.modules.pop(made.package, None)
