"""What the tests of the config room share: reading a config from a text, and the shared folder of real configs."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from textwrap import dedent

import pytest
from specloom.config.model import Config
from specloom.config.read import parse_config
from specloom.diagnostics import Diagnostics, Severity
from specloom.source import parse_source

PROJECT = Path(__file__).parents[2]


@dataclass(frozen=True)
class Read:
    """A config that was read from a text, and what was said about it."""

    config: Config
    diagnostics: Diagnostics

    @property
    def findings(self) -> list[str]:
        """One line for each diagnostic: severity, code, line and column."""
        return [
            f"{d.severity.label} {d.code} {d.location.line}:{d.location.column}" for d in self.diagnostics if d.location
        ]

    @property
    def errors(self) -> list[str]:
        return [d.code for d in self.diagnostics if d.severity is Severity.ERROR]

    @property
    def messages(self) -> str:
        return "\n".join(f"{d.message} | {d.hint}" for d in self.diagnostics)


Reader = Callable[[str], Read]


def _read(text: str) -> Read:
    diagnostics = Diagnostics()
    source = parse_source(dedent(text).encode(), "stainless.yml", diagnostics)
    return Read(parse_config(source, diagnostics), diagnostics)


@pytest.fixture
def read() -> Reader:
    return _read


@pytest.fixture
def good() -> Callable[[str], Config]:
    """Reads a text that nothing may be said about."""

    def inner(text: str) -> Config:
        found = _read(text)
        assert found.findings == [], found.messages
        return found.config

    return inner


@pytest.fixture
def shared() -> Path:
    """The folder of real specs and configs, which is no part of the project."""
    folder = Path(os.environ.get("SPECLOOM_SHARED", PROJECT.parent / "shared"))
    if not folder.is_dir():
        pytest.skip(f"no shared folder at {folder} (set SPECLOOM_SHARED)")
    return folder
