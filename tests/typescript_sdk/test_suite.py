"""The generated SDK's own tests, and what checks it, run as its contributors would run them."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from specloom.ir.api import Api, MethodKind

from .node import node, tool


@pytest.mark.slow
def test_all_tests_pass(sdk: Path, server: str, api: Api) -> None:
    done = node(sdk, "scripts/test.mjs", "--", "--test-reporter=tap", env={"TEST_API_BASE_URL": server})
    assert done.returncode == 0, done.stdout[-6000:] + done.stderr[-2000:]
    counts = {
        name: int(count) for name, count in re.findall(r"^# (pass|fail|skipped) (\d+)$", done.stdout, re.MULTILINE)
    }
    assert counts["fail"] == 0
    assert counts["skipped"] == 0
    methods = [m for _, m in api.methods() if m.kind is MethodKind.HTTP and m.availability.has("typescript")]
    passed = re.findall(r"^ *ok \d+ - (.+)$", done.stdout, re.MULTILINE)
    for method in methods:
        assert any(name.split(":")[0] == method.key for name in passed), method.id


@pytest.mark.slow
@pytest.mark.parametrize("version", ["typescript-5", "typescript", "typescript-7"])
def test_types_are_right_by_every_compiler(sdk: Path, version: str) -> None:
    done = node(sdk, tool(version, "bin/tsc"))
    assert done.returncode == 0, done.stdout


@pytest.mark.slow
def test_linter_and_formatter_find_nothing(sdk: Path) -> None:
    linted = node(sdk, tool("eslint", "bin/eslint.js"), "--max-warnings=0", ".")
    assert linted.returncode == 0, linted.stdout
    formatted = node(sdk, tool("prettier", "bin/prettier.cjs"), "--check", "--log-level", "warn", ".")
    assert formatted.returncode == 0, formatted.stderr
