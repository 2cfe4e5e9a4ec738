"""Every language sends what the vectors expect, so all of them send the same."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest

from .conftest import DRIVERS, driver_called
from .made import Made
from .running import faults

Sdks = Mapping[str, Mapping[str, Made]]


@pytest.mark.parametrize("name", DRIVERS)
def test_requests_are_as_expected(name: str, sdks: Sdks, tmp_path: Path) -> None:
    driver = driver_called(name)
    found = faults(driver, [languages[driver.language] for languages in sdks.values()], tmp_path)
    assert not found, "\n".join(f"{vector}\n    " + "\n    ".join(said) for vector, said in found.items())
