"""The two files that say where a project keeps its inputs: `[tool.specloom]` in pyproject.toml, and workspace.json."""

from __future__ import annotations

import re
import sys
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

from ..diagnostics import Diagnostics, Location
from ..source import read_source, split
from .common import LANGUAGES
from .kinds import Anything, Form, OneOf, Text
from .reading import Place, Refused
from .records import Record, key
from .shapes import ListOf, MapOf

if sys.version_info >= (3, 11):
    import tomllib
else:
    import tomli as tomllib

PATH: Final = Form(
    "the path of a local file or folder", r"(?![A-Za-z][A-Za-z0-9+-]+://)[^\x00-\x1f\x7f]+", longest=1000
)
"""Paths may lead anywhere: the user wrote them. URLs are refused, because nothing is fetched."""

TABLE: Final = "tool.specloom"
WORKSPACES: Final = ("workspace.json", ".stainless/workspace.json", "stainless/workspace.json")


@dataclass(frozen=True, slots=True, kw_only=True)
class ProjectTable:
    """`[tool.specloom]`; paths are relative to the folder of pyproject.toml."""

    spec: str | None = field(default=None, metadata=key(Text(PATH), "The OpenAPI document."))
    config: str | None = field(default=None, metadata=key(Text(PATH), "The config file."))
    out: str | None = field(default=None, metadata=key(Text(PATH), "The folder that gets one folder for each flavour."))
    flavours: tuple[str, ...] | None = field(
        default=None, metadata=key(ListOf(OneOf(LANGUAGES)), "What to make; all targets of the config unless given.")
    )
    outputs: Mapping[str, str] = field(
        default_factory=dict, metadata=key(MapOf(Text(PATH)), "Folders of single flavours, by flavour.")
    )
    at: str = field(default="#", compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class WorkspaceTarget:
    """One entry of `targets` in workspace.json."""

    output_path: str | None = field(default=None, metadata=key(Text(PATH), "The target's output folder."))
    at: str = field(default="#", compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Workspace:
    """workspace.json; paths are relative to its own folder."""

    project: str | None = field(default=None, metadata=key(Text(), "The name of the hosted project; no effect."))
    openapi_spec: str | None = field(default=None, metadata=key(Text(PATH), "The OpenAPI document."))
    stainless_config: str | None = field(default=None, metadata=key(Text(PATH), "The config file."))
    output_path: str | None = field(
        default=None, metadata=key(Text(PATH), "The folder that gets one folder for each target.")
    )
    targets: Mapping[str, WorkspaceTarget] = field(
        default_factory=dict, metadata=key(MapOf(Record(lambda: WorkspaceTarget)), "Output folders of single targets.")
    )
    schema: Any = field(default=None, metadata=key(Anything(), "For editors; no effect.", name="$schema"))
    at: str = field(default="#", compare=False)


def read_project(path: Path, diagnostics: Diagnostics) -> ProjectTable | None:
    """The table of a pyproject.toml; None when the file or the table is absent, or after an error."""
    text = _project_text(path, diagnostics)
    if text is None or "specloom" not in text:
        return None
    file = path.as_posix()
    try:
        data = tomllib.loads(text)
    except (tomllib.TOMLDecodeError, RecursionError) as fault:
        found = re.search(r"line (\d+), column (\d+)", str(fault))
        at = Location(file, int(found[1]), int(found[2])) if found else Location(file)
        diagnostics.error("Config/BadToml", f"not valid TOML: {fault}", at)
        return None
    tool = data.get("tool")
    if not isinstance(tool, dict) or "specloom" not in tool:
        return None
    place = Place(_TomlText(file, text), diagnostics).child("tool").child("specloom")
    try:
        table: ProjectTable = Record(lambda: ProjectTable).read(tool["specloom"], place)
    except Refused:
        return None
    return table


def _project_text(path: Path, diagnostics: Diagnostics) -> str | None:
    try:
        return path.read_bytes().decode("utf-8")
    except (FileNotFoundError, IsADirectoryError, NotADirectoryError):
        return None
    except UnicodeDecodeError:
        diagnostics.error("Config/BadToml", "not valid TOML: the file is not UTF-8", Location(path.as_posix()))
    except OSError as fault:
        diagnostics.error("Source/Unreadable", f"the file cannot be read: {fault.strerror}", Location(path.as_posix()))
    return None


def read_workspace(path: Path, diagnostics: Diagnostics) -> Workspace | None:
    """A workspace.json; None after an error in its shape. Raises Stop when it cannot be read or is no JSON."""
    source = read_source(path, diagnostics)
    try:
        workspace: Workspace = Record(lambda: Workspace).read(source.data, Place(source, diagnostics))
    except Refused:
        return None
    return workspace


@dataclass(frozen=True, slots=True)
class _TomlText:
    """Finds the lines of our own table's keys. The standard library's TOML reader keeps no positions."""

    file: str
    text: str

    def location(self, pointer: str, *, key: bool = False) -> Location:
        """The line of the longest part of the pointer that can be found, else of the table's header."""
        parts = split(pointer)
        best = 0
        table: tuple[str, ...] = ()
        depth = 0
        for number, line in enumerate(self.text.splitlines(), 1):
            header = re.match(r"\s*\[([^\[\]]+)\]", line)
            entry = re.match(r"""\s*([\w."'-]+)\s*=""", line)
            if header:
                here = table = _dotted(header[1])
            elif entry:
                here = (*table, *_dotted(entry[1]))
            else:
                continue
            if len(here) > depth and here == parts[: len(here)]:
                best, depth = number, len(here)
        return Location(self.file, best, 1 if best else 0, pointer)


def _dotted(text: str) -> tuple[str, ...]:
    return tuple(part.strip().strip("\"'") for part in text.split("."))
