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

SOURCES = {"python": "src/", "typescript": "src/", "go": "", "ruby": "lib/"}
"""The folder of an SDK's sources, by language."""
LANGUAGES = tuple(SOURCES)


@dataclass(frozen=True)
class Made:
    """The SDK of a suite's API in one language."""

    suite: Suite
    api: Api
    target: Target
    files: dict[str, str]
    """Text by path."""

    @property
    def sources(self) -> dict[str, str]:
        """The files of the SDK itself, without those around it."""
        return {path: text for path, text in self.files.items() if path.startswith(SOURCES[self.target.flavour])}

    def write(self, folder: Path) -> None:
        """Writes the SDK's sources."""
        for path, text in self.sources.items():
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
    for language, target in config["targets"].items():
        target["gem_name" if language == "ruby" else "package_name"] = suite.name.replace("-", "_")
        if language == "go":
            target["production_repo"] = f"depot/{suite.name}-go"
    path = folder / f"{suite.name}.yml"
    path.write_text(yaml.safe_dump(config, sort_keys=False), encoding="utf-8")
    return path
