"""The SDK of the small API."""

from __future__ import annotations

import re

import pytest
from go_flavour.shop import CONFIG, DOCUMENT

from .helpers import files


@pytest.fixture(scope="session")
def shop(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """Every file by its path."""
    config = re.sub(r"^  go: .*$", "  ruby: {gem_name: shop-api}", CONFIG, flags=re.MULTILINE)
    return files(tmp_path_factory.mktemp("shop"), DOCUMENT, config)
