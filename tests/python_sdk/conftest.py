"""The Python SDK of the Conversations API in a working folder, and a mock server of the API."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from toolchains import missing

from .mock_server import ROOT, binary, serving
from .sdk import Sdk, make, model

SPEC = ROOT / "spec" / "conversations.yaml"
CONFIG = ROOT / "spec" / "conversations.stainless.yml"
COMMITTED = ROOT / "output" / "python"


@pytest.fixture(scope="session")
def mock_binary() -> Path:
    """The mock server's binary. Without it, tests are skipped on a developer's machine and fail in CI."""
    found = binary()
    if found is None:
        missing("the mock server", "run `npm ci` in the project's folder")
    return found


@pytest.fixture(scope="session")
def conversations(tmp_path_factory: pytest.TempPathFactory) -> Sdk:
    """A copy of the committed SDK; a fresh one where none is committed."""
    folder = tmp_path_factory.mktemp("conversations")
    if not COMMITTED.is_dir():
        return make(SPEC, CONFIG, folder)
    shutil.copytree(COMMITTED, folder / "python")
    return Sdk(folder / "python", model(SPEC, CONFIG), SPEC)


@pytest.fixture(scope="session")
def server(mock_binary: Path, conversations: Sdk, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The base URL of a mock server of the Conversations API."""
    api = conversations.api
    folder = tmp_path_factory.mktemp("mock")
    with serving(SPEC, arrays=api.array_format, objects=api.nested_format, folder=folder) as url:
        yield url
