"""Makes SDKs, and forgets them after the test."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from .sdk import Sdk, forget, generate

Make = Callable[..., Sdk]


@pytest.fixture
def make(tmp_path: Path) -> Iterator[Make]:
    made: list[Sdk] = []

    def make(spec: str, config: str, **target: object) -> Sdk:
        folder = tmp_path / str(len(made))
        folder.mkdir()
        made.append(generate(folder, spec, config, **target))
        return made[-1]

    yield make
    for sdk in made:
        forget(sdk)
