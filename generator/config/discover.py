"""Where inputs come from when the command line does not say: project files, then the usual names."""

from __future__ import annotations

import os
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

from ..diagnostics import Diagnostics, Location
from .project import TABLE, WORKSPACES, ProjectTable, Workspace, read_project, read_workspace

_FOLDERS = ("", "spec", ".stainless", "stainless", "client-sdks/stainless")
_ENDINGS = (".yaml", ".yml", ".json")

SPEC_NAMES = tuple(
    f"{folder}/{stem}{ending}".removeprefix("/")
    for folder in _FOLDERS
    for stem in ("openapi", "swagger")
    for ending in _ENDINGS
)
"""Usual places of an OpenAPI document, in order of preference."""

CONFIG_NAMES = (
    *(
        f"{folder}/{stem}{ending}".removeprefix("/")
        for folder in _FOLDERS
        for stem in ("stainless", "openapi.stainless")
        for ending in (".yml", ".yaml")
    ),
    "client-sdks/stainless/config.yml",
    "client-sdks/stainless/config.yaml",
)
"""Usual places of a config, in order of preference."""


@dataclass(frozen=True, slots=True)
class Inputs:
    """What a run works on. None: neither said nor found."""

    spec: Path | None = None
    config: Path | None = None
    out: Path | None = None
    """The folder that gets one folder for each flavour."""
    flavours: tuple[str, ...] | None = None
    """What to make; None: every target of the config."""
    target_outputs: dict[str, Path] = field(default_factory=dict)
    """Output folders of single flavours, for those that do not lie in `out`."""
    origin: str = ""
    """Which file said so, for messages: "pyproject.toml ([tool.specloom])"; "the working folder" for usual names."""


def discover(cwd: Path, diagnostics: Diagnostics) -> Inputs:
    """The inputs that `[tool.specloom]` names, else workspace.json, else files of usual names in the working folder.

    What one source leaves open, the next one answers: a table with `flavours` alone still finds `openapi.yaml`. Paths
    come back relative to `cwd` as it was given. Raises Stop when a workspace.json is there but cannot be read.
    """
    found: list[Inputs] = []
    table = read_project(cwd / "pyproject.toml", diagnostics)
    if table:
        found.append(_from_table(table, cwd))
    workspace = next((name for name in WORKSPACES if (cwd / name).is_file()), None)
    if workspace:
        read = read_workspace(cwd / workspace, diagnostics)
        if read:
            found.append(_from_workspace(read, cwd / workspace, workspace))
    return _merge([*found, _from_names(cwd, found, diagnostics)])


def _from_table(table: ProjectTable, folder: Path) -> Inputs:
    return Inputs(
        spec=_path(folder, table.spec),
        config=_path(folder, table.config),
        out=_path(folder, table.out),
        flavours=table.flavours,
        target_outputs={name: _inside(folder, path) for name, path in table.outputs.items()},
        origin=f"pyproject.toml ([{TABLE}])",
    )


def _from_workspace(workspace: Workspace, path: Path, name: str) -> Inputs:
    folder = path.parent
    return Inputs(
        spec=_path(folder, workspace.openapi_spec),
        config=_path(folder, workspace.stainless_config),
        out=_path(folder, workspace.output_path),
        target_outputs={
            language: _inside(folder, target.output_path)
            for language, target in workspace.targets.items()
            if target.output_path
        },
        origin=name,
    )


def _from_names(cwd: Path, said: list[Inputs], diagnostics: Diagnostics) -> Inputs:
    spec = None if any(i.spec for i in said) else _first(cwd, SPEC_NAMES, "--spec", diagnostics)
    config = None if any(i.config for i in said) else _first(cwd, CONFIG_NAMES, "--config", diagnostics)
    return Inputs(spec=spec, config=config, origin="the working folder")


def _first(cwd: Path, names: Iterable[str], option: str, diagnostics: Diagnostics) -> Path | None:
    present = [name for name in names if (cwd / name).is_file()]
    if len(present) > 1:
        diagnostics.note(
            "Config/SeveralFiles",
            f"{present[0]} is used; {', '.join(present[1:])} would do, too",
            Location((cwd / present[0]).as_posix()),
            hint=f"name the file with `{option}` or in [{TABLE}] of pyproject.toml",
        )
    return cwd / present[0] if present else None


def _merge(found: list[Inputs]) -> Inputs:
    """For each question the first answer. Output folders are one question, lest two files' folders get mixed."""
    outputs = next((i for i in found if i.out or i.target_outputs), Inputs())
    origin = next((i.origin for i in found if i.spec or i.config or i.out or i.flavours or i.target_outputs), "")
    return Inputs(
        spec=next((i.spec for i in found if i.spec), None),
        config=next((i.config for i in found if i.config), None),
        out=outputs.out,
        flavours=next((i.flavours for i in found if i.flavours is not None), None),
        target_outputs=outputs.target_outputs,
        origin=origin,
    )


def _path(folder: Path, text: str | None) -> Path | None:
    return _inside(folder, text) if text else None


def _inside(folder: Path, text: str) -> Path:
    """The path as seen from the working folder, without the detours of `stainless/../openapi.yml`."""
    return Path(os.path.normpath(folder / text))
