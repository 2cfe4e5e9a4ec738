"""The SDKs of the cases in tests/cases, each with what is hard about it: their own tests, against a mock server."""

from __future__ import annotations

from pathlib import Path

import pytest

from .mock_server import ROOT, serving
from .sdk import make

CASES = sorted(
    path.parent
    for path in (ROOT / "tests" / "cases").glob("*/openapi.yaml")
    if (path.parent / "expected" / "python").is_dir() and (path.parent / "stainless.yml").is_file()
)


@pytest.mark.slow
@pytest.mark.parametrize("case", CASES, ids=[folder.name for folder in CASES])
def test_own_tests_of_a_case_pass(case: Path, tmp_path: Path, mock_binary: Path) -> None:
    sdk = make(case / "openapi.yaml", case / "stainless.yml", tmp_path)
    with serving(sdk.document, arrays=sdk.api.array_format, objects=sdk.api.nested_format, folder=tmp_path) as url:
        outcome = sdk.test(url, "--tb=short", "tests/api_resources", "tests/test_client.py")
    assert outcome.status == 0, outcome.output
    assert outcome.of("tests.api_resources.")
    assert outcome.of("tests.test_client.")
