from __future__ import annotations

import logging

import pytest
from pytest_asyncio import is_async_test

pytest.register_assert_rewrite("tests.utils")

logging.getLogger("runtime_package").setLevel(logging.DEBUG)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Run all async tests in one event loop, so that they can share clients."""
    marker = pytest.mark.asyncio(loop_scope="session")
    for item in items:
        if isinstance(item, pytest.Function) and is_async_test(item):
            item.add_marker(marker, append=False)
