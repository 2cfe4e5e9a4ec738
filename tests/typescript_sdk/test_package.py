"""The package as it is published: what publishers' tools say of it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from specloom import surface
from specloom.diagnostics import Diagnostics

from .conftest import COMMITTED
from .node import node, tool


def test_publint_finds_nothing(user: Path) -> None:
    package = str(user / "node_modules" / "openai")
    done = node(user, tool("publint", "src/cli.js"), package, "--strict")
    assert done.returncode == 0, done.stdout + done.stderr
    assert "All good" in done.stdout


@pytest.mark.slow
def test_the_types_are_right_for_every_way_of_importing(user: Path) -> None:
    package = user / "node_modules" / "openai"
    exports = json.loads((package / "package.json").read_text(encoding="utf-8"))["exports"]
    # Nothing but `import()` can load what is named as an ES module from CommonJS, and nobody expects it to.
    entries = [name for name in exports if "*" not in name and not name.endswith(".mjs")]
    entries += ["./core/pagination", "./resources/conversations", "./resources/conversations/items"]
    attw = tool("@arethetypeswrong/cli", "dist/index.js")
    done = node(user, attw, "--pack", str(package), "--no-color", "--no-emoji", "--entrypoints", *entries)
    assert done.returncode == 0, done.stdout
    assert "No problems found" in done.stdout


def test_nothing_is_installed_with_it(user: Path) -> None:
    about = json.loads((user / "node_modules" / "openai" / "package.json").read_text(encoding="utf-8"))
    assert not {"dependencies", "peerDependencies", "optionalDependencies"} & about.keys()
    assert about["sideEffects"] is False


def test_what_is_published_has_the_surface_of_its_sources(user: Path) -> None:
    """Read from the declarations that the compiler has written."""
    diagnostics = Diagnostics()
    published = surface.read(str(user / "node_modules" / "openai"), diagnostics)
    sources = surface.read_old(str(COMMITTED), published, diagnostics)
    assert len(published.declarations) > 200
    assert [
        (one.rule.code, one.path, one.old, one.new) for one in surface.changes(sources, published, diagnostics)
    ] == []
    assert list(diagnostics) == []
