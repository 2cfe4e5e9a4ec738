"""The program of the small API, as data and compiled."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from .depot import CONFIG, DOCUMENT
from .helpers import Inputs, Server, build, inputs, serving


@pytest.fixture(scope="session")
def depot(tmp_path_factory: pytest.TempPathFactory) -> Inputs:
    """The API."""
    return inputs(tmp_path_factory.mktemp("depot"), DOCUMENT, CONFIG)


@pytest.fixture(scope="session")
def binary(tmp_path_factory: pytest.TempPathFactory, depot: Inputs) -> Path:
    """The program."""
    return build(tmp_path_factory.mktemp("built"), depot)


@pytest.fixture
def server() -> Iterator[Server]:
    """Records what the program sends."""
    with serving() as made:
        yield made
