"""Working folders with the inputs of a small API in them."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from .process import CONFIG, SPEC, specloom


@pytest.fixture
def shop(tmp_path: Path) -> Path:
    """A folder with `openapi.yaml` and `stainless.yml`."""
    shutil.copyfile(SPEC, tmp_path / "openapi.yaml")
    shutil.copyfile(CONFIG, tmp_path / "stainless.yml")
    return tmp_path


@pytest.fixture(scope="session")
def _generated(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("generated")
    shutil.copyfile(SPEC, folder / "openapi.yaml")
    shutil.copyfile(CONFIG, folder / "stainless.yml")
    specloom(folder, "generate").expect(0)
    return folder


@pytest.fixture
def made(_generated: Path, tmp_path: Path) -> Path:
    """Such a folder in which `generate` has run."""
    shutil.copytree(_generated, tmp_path, dirs_exist_ok=True)
    return tmp_path
