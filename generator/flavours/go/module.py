"""The path of the Go module."""

from __future__ import annotations

from ...ir.names import split_words
from ...ir.target import Target


def module_path(target: Target, package: str, organisation: str) -> str:
    """What users import: the config's own path, else that of the repository."""
    override = target.options.get("module_path")
    if isinstance(override, str) and override:
        return override
    if target.repository is not None:
        return f"github.com/{target.repository.owner}/{target.repository.name}"
    slug = "-".join(split_words(organisation)) or package
    return f"github.com/{slug}/{slug}-go"
