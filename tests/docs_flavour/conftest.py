"""The pages of the worked example."""

from __future__ import annotations

import pytest

from .helpers import ROOT, pages


@pytest.fixture(scope="session")
def conversations() -> dict[str, str]:
    """Every page by its path."""
    return pages(ROOT / "spec" / "conversations.yaml", ROOT / "spec" / "conversations.stainless.yml")
