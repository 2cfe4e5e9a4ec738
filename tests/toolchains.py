"""What tests need that is not Python."""

from __future__ import annotations

import os
import shutil
from typing import NoReturn

import pytest


def missing(what: str, remedy: str = "") -> NoReturn:
    """Skips a test that needs what is not installed; in CI that is a failure."""
    reason = f"{what} is not installed{': ' if remedy else ''}{remedy}"
    if os.environ.get("CI") == "true":
        pytest.fail(reason)
    pytest.skip(reason)


def chromium() -> str:
    """The browser that tests drive."""
    names = ("chromium", "chromium-browser", "google-chrome")
    browser = next((path for path in map(shutil.which, names) if path), None)
    return browser or missing("Chromium", "on Debian: apt install chromium")
