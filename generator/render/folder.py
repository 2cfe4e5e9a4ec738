"""Where the templates lie."""

from __future__ import annotations

from pathlib import Path

_PACKAGE = Path(__file__).parents[1]


def template_root() -> Path:
    """The folder of the templates: beside the package's source in a checkout, inside the package when installed."""
    installed = _PACKAGE / "templates"
    return installed if installed.is_dir() else _PACKAGE.parent / "templates"
