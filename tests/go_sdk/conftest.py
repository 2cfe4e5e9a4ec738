"""The committed Go SDK of the Conversations API, and a mock server of the API."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from conversations import ROOT, api, server

__all__ = ["api", "sdk", "server", "user"]

COMMITTED = ROOT / "output" / "go"
MODULE = "github.com/openai/openai-go"


@pytest.fixture(scope="session")
def sdk(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the committed SDK."""
    folder = tmp_path_factory.mktemp("sdk") / "go"
    shutil.copytree(COMMITTED, folder)
    return folder


@pytest.fixture(scope="session")
def user(sdk: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The module of a user who has the SDK and nothing else."""
    folder = tmp_path_factory.mktemp("user")
    required = f"require {MODULE} v0.0.1\n\nreplace {MODULE} => {sdk}\n"
    (folder / "go.mod").write_text(f"module example.com/user\n\ngo 1.24\n\n{required}", encoding="utf-8")
    return folder
