"""The SDK of the small API."""

from __future__ import annotations

import pytest

from .helpers import files
from .shop import CONFIG, DOCUMENT


@pytest.fixture(scope="session")
def shop(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """Every file by its path."""
    return files(tmp_path_factory.mktemp("shop"), DOCUMENT, CONFIG)
