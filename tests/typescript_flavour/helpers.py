"""Runs the flavour in memory."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from loading import loaded
from render.node import MODULES, PRETTIER, run, tool
from specloom.flavours.base import Finding, PlannedFile
from specloom.flavours.typescript.plan import TypeScript
from specloom.ir.target import Target

ROOT = Path(__file__).parents[2]


def planned(
    folder: Path, document: Mapping[str, Any], config: str = "", **options: object
) -> list[PlannedFile | Finding]:
    """The files of a document's SDK, made with some options of the target, and what is kept out of it."""
    found = loaded(folder, document, config)
    return list(TypeScript().plan(found.api, Target("typescript", options=options)))


def files(folder: Path, document: Mapping[str, Any], config: str = "") -> dict[str, str]:
    """The text of every file by its path."""
    return {f.path: f.text for f in planned(folder, document, config) if isinstance(f, PlannedFile)}


def assert_compiles_and_is_formatted(folder: Path, sdk: Mapping[str, str]) -> None:
    """The compiler finds nothing in an SDK, and prettier would change nothing of its sources and tests."""
    for path, text in sdk.items():
        place = folder / path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(text, encoding="utf-8")
    (folder / "node_modules").symlink_to(MODULES, target_is_directory=True)
    (folder / ".prettierrc").write_text(json.dumps(PRETTIER), encoding="utf-8")
    assert run([*tool("typescript-7/bin/tsc"), "--noEmit", "-p", "."], folder) == ""
    assert run([*tool("prettier/bin/prettier.cjs"), "--list-different", "{src,tests}/**/*.ts"], folder) == ""
