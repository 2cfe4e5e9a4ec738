"""TypeScript SDKs in memory: that of the Conversations API, and that of a small API with a bit of everything."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
import yaml
from python_scaffold import zoo
from specloom.diagnostics import Diagnostics
from specloom.job import Request, locate
from specloom.output import Tree
from specloom.pipeline import load, plan

PROJECT = Path(__file__).parents[2]
SPEC = PROJECT / "spec" / "conversations.yaml"
CONFIG = PROJECT / "spec" / "conversations.stainless.yml"


def planned(spec: Path, config: Path | None) -> Tree:
    """The tree of the TypeScript SDK; faults of the inputs are failures."""
    diagnostics = Diagnostics()
    request = Request(spec=spec, config=config, flavours=("typescript",))
    trees = plan(load(locate(request, diagnostics), diagnostics), diagnostics)
    assert not diagnostics.failed, [d.message for d in diagnostics]
    return trees[0].tree


@pytest.fixture(scope="session")
def conversations() -> Tree:
    return planned(SPEC, CONFIG)


@pytest.fixture(scope="session")
def variant(tmp_path_factory: pytest.TempPathFactory) -> Callable[[dict[str, object]], Tree]:
    """The SDK of the small API with other options of the target."""

    def made(options: dict[str, object]) -> Tree:
        folder = tmp_path_factory.mktemp("variant")
        config = {**zoo.CONFIG, "targets": {"typescript": {"package_name": "zoo", "options": options}}}
        (folder / "openapi.json").write_text(json.dumps(zoo.DOCUMENT), encoding="utf-8")
        (folder / "stainless.yml").write_text(yaml.safe_dump(config, sort_keys=False), encoding="utf-8")
        return planned(folder / "openapi.json", folder / "stainless.yml")

    return made


@pytest.fixture(scope="session")
def animals(tmp_path_factory: pytest.TempPathFactory) -> Tree:
    folder = tmp_path_factory.mktemp("zoo")
    (folder / "openapi.json").write_text(json.dumps(zoo.DOCUMENT), encoding="utf-8")
    (folder / "stainless.yml").write_text(yaml.safe_dump(zoo.CONFIG, sort_keys=False), encoding="utf-8")
    return planned(folder / "openapi.json", folder / "stainless.yml")
