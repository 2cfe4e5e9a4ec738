"""The real pairs of document and config, and the surfaces of the SDKs that were made from them."""

from __future__ import annotations

import gzip
import os
from pathlib import Path
from typing import Any

import pytest
import yaml

SHARED = Path(os.environ.get("SPECLOOM_SHARED", Path(__file__).parents[3] / "shared"))
HERE = Path(__file__).parent


def pair(name: str, folder: Path) -> tuple[Path, Path]:
    """Document and config of a pair, corrected where this folder has corrections; skips where they are absent."""
    home = SHARED / "pairs" / name
    if not home.is_dir():
        pytest.skip(f"the pair `{name}` is not at {home} (set SPECLOOM_SHARED)")
    spec = home / "openapi.yml"
    if not spec.is_file():
        spec = folder / "openapi.yml"
        spec.write_bytes(gzip.decompress((home / "openapi.yml.gz").read_bytes()))
    corrections = HERE / f"{name}.corrections.yml"
    if not corrections.is_file():
        return spec, home / "stainless.yml"
    config = folder / "stainless.yml"
    joined = _joined(_read(home / "stainless.yml"), _read(corrections))
    config.write_text(yaml.safe_dump(joined, sort_keys=False, allow_unicode=True), encoding="utf-8")
    return spec, config


def _read(path: Path) -> Any:
    return yaml.safe_load(path.read_text(encoding="utf-8"))


def _joined(one: Any, other: Any) -> Any:
    if isinstance(one, dict) and isinstance(other, dict):
        return {**one, **{key: _joined(one[key], value) if key in one else value for key, value in other.items()}}
    if isinstance(one, list) and isinstance(other, list):
        return [*one, *other]
    return other
