"""Models of documents in the test's own folder."""

from __future__ import annotations

from functools import partial
from pathlib import Path

import pytest

from .model import Make, build, schemas


@pytest.fixture
def make(tmp_path: Path) -> Make:
    return partial(build, tmp_path)


@pytest.fixture
def of(tmp_path: Path) -> Make:
    """The model of component schemas."""
    return partial(schemas, tmp_path)
