"""The committed TypeScript SDK of the Conversations API, its package, and a mock server of the API."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from conversations import api, server
from toolchains import missing

from .node import MODULES, ROOT, node

__all__ = ["api", "sdk", "server", "user"]

COMMITTED = ROOT / "output" / "typescript"


@pytest.fixture(scope="session")
def sdk(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the committed SDK, with the tools that it is developed with."""
    if shutil.which("node") is None or not (MODULES / "typescript").is_dir():
        missing("Node 20, or a package it needs,", "run `npm ci` in the project's folder")
    folder = tmp_path_factory.mktemp("sdk") / "typescript"
    shutil.copytree(COMMITTED, folder, ignore=shutil.ignore_patterns("node_modules", "dist"))
    (folder / "node_modules").symlink_to(MODULES)
    return folder


@pytest.fixture(scope="session")
def user(sdk: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a user who has installed the package and nothing else."""
    built = node(sdk, "scripts/build.mjs", env={"TYPESCRIPT_PACKAGE": "typescript-7"})
    assert built.returncode == 0, built.stderr
    folder = tmp_path_factory.mktemp("user")
    (folder / "node_modules").mkdir()
    shutil.move(sdk / "dist", folder / "node_modules" / "openai")
    (folder / "package.json").write_text('{"private": true, "dependencies": {"openai": "*"}}', encoding="utf-8")
    return folder
