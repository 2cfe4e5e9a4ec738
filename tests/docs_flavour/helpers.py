"""Makes reference pages in memory."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from specloom import pipeline
from specloom.diagnostics import Diagnostics
from specloom.job import Request, locate

ROOT = Path(__file__).parents[2]


def pages(spec: Path, config: Path | None) -> dict[str, str]:
    """The text of every file by its path."""
    diagnostics = Diagnostics()
    job = locate(Request(spec=spec, config=config, flavours=("docs",)), diagnostics)
    loaded = pipeline.load(job, diagnostics)
    (planned,) = pipeline.plan(loaded, diagnostics)
    return {path: file.content.decode() for path, file in planned.tree.items()}


def pages_of(folder: Path, document: Mapping[str, Any], config: Mapping[str, Any] | None = None) -> dict[str, str]:
    """The pages of a document."""
    spec, given = folder / "openapi.json", folder / "stainless.yml"
    spec.write_text(json.dumps(document), encoding="utf-8")
    if config is not None:
        given.write_text(json.dumps(config), encoding="utf-8")
    return pages(spec, given if config is not None else None)


def write(folder: Path, made: Mapping[str, str]) -> None:
    """Writes pages."""
    for path, text in made.items():
        place = folder / path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(text, encoding="utf-8")


def declarations(page: str) -> list[str]:
    """The declarations of a page, each behind as many dots as it is deep."""
    bullets = [line for line in page.splitlines() if line.lstrip().startswith("- `") and line.endswith("`")]
    return ["." * ((len(b) - len(b.lstrip())) // 2) + b.strip()[3:-1] for b in bullets]
