"""The SDKs of all cases, whole: they compile under their own settings, the strictest there are, and are formatted."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from render.node import MODULES, PRETTIER, run, tool

from .cases import cases, write


@pytest.fixture(scope="module")
def sdks(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with an SDK for each case, and settings that take all of them at once."""
    root = tmp_path_factory.mktemp("cases")
    folders = {case: write(given, root / case) for case, given in cases().items()}
    (root / "node_modules").symlink_to(MODULES, target_is_directory=True)
    (root / ".prettierrc").write_text(json.dumps(PRETTIER), encoding="utf-8")
    settings = {(folder / "tsconfig.json").read_text(encoding="utf-8") for folder in folders.values()}
    assert len(settings) == 1, "one run of the compiler stands for all of them only while they agree"
    first = next(iter(folders.values())).relative_to(root)
    below = [f"*/typescript/{part}" for part in ("src", "tests")]
    (root / "tsconfig.json").write_text(json.dumps({"extends": f"./{first}/tsconfig.json", "include": below}))
    return root


@pytest.mark.slow
@pytest.mark.parametrize("compiler", ["typescript-7/bin/tsc", "typescript/bin/tsc"])
def test_they_compile(compiler: str, sdks: Path) -> None:
    assert run([*tool(compiler), "--noEmit", "-p", "."], sdks) == ""
    listed = run([*tool(compiler), "--noEmit", "--listFilesOnly", "-p", "."], sdks)
    assert {case for case in cases() if f"/{case}/typescript/src/client.ts" in listed} == set(cases())


@pytest.mark.slow
def test_they_are_formatted(sdks: Path) -> None:
    prettier = tool("prettier/bin/prettier.cjs")
    assert run([*prettier, "--list-different", "*/typescript/{src,tests}/**/*.ts"], sdks) == ""
