"""What a run is asked to do, with every input found."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from .config.common import same_language
from .config.discover import discover
from .diagnostics import Diagnostics

DEFAULT_OUT = Path("output")


@dataclass(frozen=True, slots=True)
class Request:
    """What a user asks for; None where the command line says nothing."""

    spec: Path | None = None
    config: Path | None = None
    out: Path | None = None
    flavours: tuple[str, ...] = ()
    templates: Path | None = None
    root: Path | None = None
    """The folder that file references may not leave; the document's own unless given."""
    allow_network: bool = False
    options: Mapping[str, object] = field(default_factory=dict)
    """Options of single flavours that change what is generated, by name."""


@dataclass(frozen=True, slots=True)
class Job:
    """A request with every file found."""

    request: Request
    spec: Path
    config: Path | None
    out: Path
    flavours: tuple[str, ...] | None
    folders: Mapping[str, Path]
    """Output folders of flavours that do not lie in `out`."""

    def folder(self, flavour: str) -> Path:
        """The output folder of a flavour."""
        return next((self.folders[name] for name in same_language(flavour) if name in self.folders), self.out / flavour)

    def options(self, flavour: str) -> dict[str, object]:
        """The request's options that are meant for one flavour: an option carries the name of its flavour."""
        return {name: value for name, value in self.request.options.items() if name == flavour}


def locate(request: Request, diagnostics: Diagnostics, cwd: Path | None = None) -> Job:
    """Finds the inputs that the request leaves open. Raises Stop when there is no document."""
    here = cwd or Path()
    found = discover(here, diagnostics) if request.spec is None else None
    spec = request.spec or (found.spec if found else None)
    if spec is None:
        raise diagnostics.stop(
            "Spec/Missing",
            "no OpenAPI document was named, and none is in the working folder",
            hint="pass --spec FILE, or name it in [tool.specloom] of pyproject.toml",
        )
    flavours = request.flavours or (found.flavours if found else None)
    return Job(
        request,
        spec,
        request.config or (found.config if found else None),
        request.out or (found.out if found else None) or DEFAULT_OUT,
        tuple(flavours) if flavours else None,
        found.target_outputs if found and request.out is None else {},
    )
