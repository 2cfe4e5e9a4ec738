"""Runs the flavour in memory, and the tools of Go over what it makes."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from go_commands import run
from loading import loaded
from specloom.flavours.base import Finding, PlannedFile
from specloom.flavours.go.plan import Go
from specloom.ir.build.targets import build_target

ROOT = Path(__file__).parents[2]


def planned(
    folder: Path, document: Mapping[str, Any], config: str = "", **options: object
) -> list[PlannedFile | Finding]:
    """The files of a document's SDK, and what is kept out of it."""
    found = loaded(folder, document, config)
    target = build_target(found.config, "go")
    return list(Go().plan(found.api, replace(target, options={**target.options, **options})))


def files(folder: Path, document: Mapping[str, Any], config: str = "") -> dict[str, str]:
    """The text of every file by its path."""
    return {f.path: f.text for f in planned(folder, document, config) if isinstance(f, PlannedFile)}


def declaration(text: str, name: str) -> str:
    """A struct as it is declared, without the metadata at its end."""
    found = re.search(rf"^type {re.escape(name)} struct \{{\n(.*?)^\}}", text, re.MULTILINE | re.DOTALL)
    assert found, f"there is no struct {name}"
    return found[1].partition("\t// JSON tells")[0]


def fields(text: str, name: str) -> dict[str, tuple[str, str]]:
    """The fields of a struct: type and tag by name."""
    rows = (line.strip() for line in declaration(text, name).splitlines())
    cells = [re.split(r"\s+", row, maxsplit=2) for row in rows if row and not row.startswith("//")]
    return {c[0]: (c[1] if len(c) > 1 else "", c[2] if len(c) > 2 else "") for c in cells}


def go(folder: Path, *command: str) -> str:
    """What a command of Go prints, with whatever it has to say of faults. There is no mock server."""
    done = run(folder, *command, env={"SKIP_MOCK_TESTS": "true"})
    return done.stdout + done.stderr


def write(folder: Path, sdk: Mapping[str, str]) -> None:
    """Writes an SDK."""
    for path, text in sdk.items():
        place = folder / path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(text, encoding="utf-8")


def assert_formatted(folder: Path, sdk: Mapping[str, str]) -> None:
    """gofmt would change nothing of an SDK."""
    write(folder, sdk)
    said = go(folder, "gofmt", "-d", ".")
    assert not said, said


def assert_compiles(folder: Path) -> None:
    """The compiler and vet find nothing in the SDK that was written there."""
    said = go(folder, "go", "vet", "./...")
    assert not said, said
