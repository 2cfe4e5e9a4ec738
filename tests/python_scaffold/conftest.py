"""Python SDKs in memory: that of the Conversations API, and those of small APIs written inline."""

from __future__ import annotations

import json
import os
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml
from specloom.diagnostics import Diagnostics
from specloom.job import Request, locate
from specloom.output import Tree
from specloom.pipeline import Loaded, load, plan

PROJECT = Path(__file__).parents[2]
SHARED = Path(os.environ.get("SPECLOOM_SHARED", PROJECT.parent / "shared"))
SPEC = PROJECT / "spec" / "conversations.yaml"
CONFIG = PROJECT / "spec" / "conversations.stainless.yml"

Make = Callable[..., Tree]


def loaded(spec: Path, config: Path | None) -> Loaded:
    """The inputs, read."""
    diagnostics = Diagnostics()
    return load(locate(Request(spec=spec, config=config, flavours=("python",)), diagnostics), diagnostics)


def planned(spec: Path, config: Path | None) -> Tree:
    """The tree of the Python SDK; faults of the inputs are failures."""
    diagnostics = Diagnostics()
    trees = plan(loaded(spec, config), diagnostics)
    assert not diagnostics.failed, [d.message for d in diagnostics]
    return trees[0].tree


def text(tree: Tree, path: str) -> str:
    return tree[path].content.decode()


def python_blocks(markdown: str) -> list[str]:
    """The Python code of a Markdown page."""
    return re.findall(r"^```python\n(.*?)^```$", markdown, re.DOTALL | re.MULTILINE)


def prose(markdown: str) -> str:
    """The page without its code blocks."""
    return re.sub(r"^```.*?^```$", "", markdown, flags=re.DOTALL | re.MULTILINE)


def headings(markdown: str) -> list[str]:
    """Headings in order, those in code left out."""
    return [line for line in prose(markdown).splitlines() if line.startswith("#")]


def written(tree: Tree, folder: Path) -> Path:
    for path, file in tree.items():
        target = folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(file.content)
    return folder


@pytest.fixture(scope="session")
def conversations() -> Tree:
    return planned(SPEC, CONFIG)


@pytest.fixture(scope="session")
def conversations_loaded() -> Loaded:
    return loaded(SPEC, CONFIG)


@pytest.fixture
def make(tmp_path: Path) -> Make:
    """Makes the SDK of a document and a config given as data."""

    def make(document: dict[str, Any], config: dict[str, Any] | None = None) -> Tree:
        spec = tmp_path / "openapi.json"
        spec.write_text(json.dumps(document), encoding="utf-8")
        if config is None:
            return planned(spec, None)
        file = tmp_path / "stainless.yml"
        file.write_text(yaml.safe_dump(config, sort_keys=False), encoding="utf-8")
        return planned(spec, file)

    return make
