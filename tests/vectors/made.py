"""The SDKs that vectors are run through: planned in memory once, written where they are run."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import yaml
from specloom.diagnostics import Diagnostics
from specloom.ir.api import Api
from specloom.ir.build.targets import build_target
from specloom.ir.target import Target
from specloom.job import Request, locate
from specloom.pipeline import Loaded, load, plan

from .suites import Suite

LANGUAGES = ("python", "typescript")


@dataclass(frozen=True)
class Made:
    """The SDK of a suite's API in one language."""

    suite: Suite
    api: Api
    target: Target
    files: dict[str, str]
    """Text by path."""

    def write(self, folder: Path, source: str) -> None:
        """Writes what lies below `source`, the folder of the SDK's sources."""
        for path, text in self.files.items():
            if path.startswith(f"{source}/"):
                place = folder / path
                place.parent.mkdir(parents=True, exist_ok=True)
                place.write_text(text, encoding="utf-8", newline="")


def make(suite: Suite, folder: Path) -> dict[str, Made]:
    """The SDKs of a suite by language; `folder` is for a config that the suite changes."""
    diagnostics = Diagnostics()
    request = Request(spec=suite.document, config=_config(suite, folder), flavours=LANGUAGES)
    loaded = load(locate(request, diagnostics), diagnostics)
    planned = plan(loaded, diagnostics)
    assert not diagnostics.failed, [d.message for d in diagnostics]
    return {
        p.flavour: Made(
            suite, loaded.api, _target(loaded, p.flavour), {path: f.content.decode() for path, f in p.tree.items()}
        )
        for p in planned
    }


def _target(loaded: Loaded, flavour: str) -> Target:
    return build_target(loaded.config, flavour)


def _config(suite: Suite, folder: Path) -> Path:
    """The config with the suite's changes, and with a package of its own: all suites run in one process."""
    if not suite.changes:
        return suite.config
    config = yaml.safe_load(suite.config.read_text(encoding="utf-8"))
    for section, values in suite.changes.items():
        config[section] = {**config.get(section, {}), **values}
    for target in config["targets"].values():
        target["package_name"] = suite.name.replace("-", "_")
    path = folder / f"{suite.name}.yml"
    path.write_text(yaml.safe_dump(config, sort_keys=False), encoding="utf-8")
    return path
