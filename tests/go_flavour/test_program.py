"""What users do with an SDK: programs against servers of their own."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest

from . import corners
from .helpers import assert_compiles, assert_formatted, files, go, write

HERE = Path(__file__).parent


@pytest.fixture(scope="module")
def corners_sdk(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """The SDK of what SDKs get wrong easily."""
    return files(tmp_path_factory.mktemp("corners"), corners.DOCUMENT, corners.CONFIG)


def run(folder: Path, sdk: Mapping[str, str], program: str) -> None:
    """Runs a test in Go beside an SDK, without the tests that the SDK has itself: those ask a mock server."""
    plain = {path: text for path, text in sdk.items() if "/" in path or not path.endswith("_test.go")}
    write(folder, {**plain, program: (HERE / program).read_text(encoding="utf-8")})
    done = go(folder, "go", "test", "-count=1", ".")
    assert done.startswith("ok"), done


def test_a_program_sends_and_reads_what_the_document_says(tmp_path: Path, shop: dict[str, str]) -> None:
    run(tmp_path, shop, "shop_test.go")


def test_a_program_gets_round_the_corners(tmp_path: Path, corners_sdk: dict[str, str]) -> None:
    run(tmp_path, corners_sdk, "corners_test.go")


def test_the_corners_are_formatted_and_compile(tmp_path: Path, corners_sdk: dict[str, str]) -> None:
    assert_formatted(tmp_path, corners_sdk)
    assert_compiles(tmp_path)
