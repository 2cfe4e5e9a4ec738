from __future__ import annotations

from typing import Generator

import pytest

pytest.importorskip("websockets", reason="the extra for connections is not installed")

from .server import Server, serving


@pytest.fixture
def server() -> Generator[Server, None, None]:
    with serving() as running:
        yield running
