"""What a flavour is: an API and a target in, files out."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Protocol, runtime_checkable

from ..diagnostics import Severity

if TYPE_CHECKING:
    from ..ir.api import Api
    from ..ir.target import Target


@dataclass(frozen=True, slots=True)
class PlannedFile:
    """One file of a flavour: its posix path below the output folder and its text."""

    path: str
    text: str
    executable: bool = False
    keep_if_exists: bool = False
    """The user's once it is there (`output.File`)."""


@dataclass(frozen=True, slots=True)
class Finding:
    """What a flavour has to say about a place in the document; the pipeline makes a located diagnostic of it."""

    severity: Severity
    code: str
    message: str
    pointer: str = "#"
    hint: str = ""


class Flavour(Protocol):
    """One language. `plan` is pure: it reads templates, decides and renders; nothing is written."""

    @property
    def name(self) -> str: ...

    def plan(self, api: Api, target: Target, templates: Path | None = None) -> Iterator[PlannedFile | Finding]: ...


@runtime_checkable
class KeepsFolders(Protocol):
    """A flavour whose users keep their own code in other folders than those of most languages."""

    @property
    def reserved(self) -> tuple[str, ...]: ...


@runtime_checkable
class InParts(Protocol):
    """A flavour about others: a part of it is about each of them, and made beside it, and the rest is about the parts.

    What `plan` gives is all parts and the rest.
    """

    def parts(self, target: Target) -> Sequence[str]:
        """The names of the parts: those of the flavours that they are about, where they are about one."""
        ...

    def part(self, api: Api, target: Target, name: str) -> Iterator[PlannedFile]: ...

    def rest(self, api: Api, target: Target, paths: Collection[str]) -> Iterator[PlannedFile]:
        """What is left when all parts are made. `paths` are those of their files."""
        ...
