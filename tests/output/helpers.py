"""What the tests of the output room share: trees, inputs, and folders as plain data."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from specloom.diagnostics import Diagnostics
from specloom.output import MANIFEST, File, Inputs, Manifest, Tree, WriteReport, write_tree

GENERATOR = "specloom 9.9.9"


def make_inputs(spec: bytes = b"openapi: 3.1.0\n", **changed: Any) -> Inputs:
    values: dict[str, Any] = {
        "spec": {"openapi.yml": spec},
        "config": {"stainless.yml": b"organization: {}\n"},
        "templates": "a" * 64,
        "generator": "b" * 64,
        "options": {},
    }
    return Inputs.of(**(values | changed))


def make_tree(files: Mapping[str, bytes] | Iterable[File], flavour: str = "python", **options: Any) -> Tree:
    tree = Tree(flavour, **options)
    diagnostics = Diagnostics()
    listed = [File(path, content) for path, content in files.items()] if isinstance(files, Mapping) else files
    for file in listed:
        tree.add(file, diagnostics)
    assert not list(diagnostics)
    return tree


def write(
    folder: Path,
    tree: Tree,
    inputs: Inputs | None = None,
    *,
    force: bool = False,
    diagnostics: Diagnostics | None = None,
) -> WriteReport:
    manifest = Manifest.of(tree, inputs or make_inputs(), GENERATOR)
    return write_tree(folder, tree, manifest, force=force, diagnostics=diagnostics or Diagnostics())


def codes(diagnostics: Diagnostics) -> list[str]:
    return [diagnostic.code for diagnostic in diagnostics]


def snapshot(folder: Path) -> dict[str, tuple[object, ...]]:
    """Everything below a folder: kind, permissions, content, and for files the time of change."""
    found: dict[str, tuple[object, ...]] = {}
    for place in sorted(folder.rglob("*")):
        status = place.lstat()
        mode = stat.S_IMODE(status.st_mode)
        name = place.relative_to(folder).as_posix()
        if place.is_symlink():
            found[name] = ("link", os.readlink(place))
        elif place.is_dir():
            found[name] = ("folder", mode)
        else:
            found[name] = ("file", mode, place.read_bytes(), status.st_mtime_ns)
    return found


def contents(folder: Path) -> dict[str, bytes]:
    """The files below a folder, without the manifest."""
    files = {place.relative_to(folder).as_posix(): place for place in folder.rglob("*") if place.is_file()}
    return {name: place.read_bytes() for name, place in files.items() if name != MANIFEST}
