"""The vectors find faults: each that is planted in an SDK makes one of them fail."""

from __future__ import annotations

from pathlib import Path

import pytest

from .conftest import MakeSdks, driver_called
from .made import LANGUAGES
from .mutations import MUTATIONS, Mutation
from .running import faults

SUITE = "depot"


@pytest.mark.slow
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("mutation", MUTATIONS, ids=lambda m: m.name.replace(" ", "-"))
def test_a_planted_fault_is_found(mutation: Mutation, language: str, sdks: MakeSdks, tmp_path: Path) -> None:
    planted = mutation.planted(sdks(SUITE)[language])
    found = faults(driver_called(language), [planted], tmp_path)
    assert f"{SUITE}: {mutation.vector}" in found, f"what failed instead: {sorted(found)}"


def test_every_fault_is_planted_in_every_language() -> None:
    assert [m.name for m in MUTATIONS if set(m.changes) != set(LANGUAGES)] == []
