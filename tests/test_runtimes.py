"""The numbers and names that all runtimes share are those of `ir/behaviour.py`."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from cli.process import ROOT
from specloom.ir.behaviour import ERROR_CLASSES, RETRIED_STATUSES, Behaviour

TYPESCRIPT = ROOT / "templates" / "typescript" / "runtime" / "src"


def typescript_constant(name: str) -> str:
    text = (TYPESCRIPT / "internal" / "constants.ts").read_text(encoding="utf-8")
    found = re.search(rf"^export const {name}: [^=]+ = (.*);$", text, re.MULTILINE)
    assert found is not None, name
    return found.group(1)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("DEFAULT_TIMEOUT", Behaviour().timeout * 1000),
        ("DEFAULT_MAX_RETRIES", Behaviour().max_retries),
        ("INITIAL_RETRY_DELAY", Behaviour().initial_retry_delay),
        ("MAX_RETRY_DELAY", Behaviour().max_retry_delay),
        ("MAX_RETRY_AFTER", Behaviour().max_retry_after),
    ],
)
def test_typescript_numbers(name: str, value: float) -> None:
    assert float(typescript_constant(name).replace("_", "")) == value


def test_typescript_retried_statuses() -> None:
    assert typescript_constant("RETRIED_STATUSES") == str(list(RETRIED_STATUSES))


def test_typescript_error_classes() -> None:
    text = Path(TYPESCRIPT / "core" / "error.ts").read_text(encoding="utf-8")
    written = re.findall(r"case (\d+):\n\s+return new (\w+)\(\1,", text)
    expected = [(str(status), words.title().replace(" ", "") + "Error") for status, words in ERROR_CLASSES]
    assert written == expected
    assert "return new InternalServerError(" in text
