"""What a command line client has besides its sources and its tests: README, licence, scripts, workflows, and what its
releases consist of."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from jinja2 import Environment

from ...ir.api import Api
from ...ir.target import Homebrew, Target
from ...render.metadata import Quoted, email_address, one_line, quoted, web_address
from ..base import PlannedFile
from ..project import Project, kept_folders, mock_script, plan_project, release_files
from .commands import Program
from .readme import readme_view

VERSION = "0.0.1"
"""The version a new CLI starts with; release tools own it from then on."""
VERSION_FILE = "pkg/cmd/version.go"
GO = "1.25"
"""The oldest version of Go that builds it, as the runtime's `go.mod` says."""
_UNQUOTED = re.compile(r'["\\]|#(?=[{$@])')
"""What GoReleaser would write into a text of Ruby without escaping it."""
_OF_MODULES = ("format", "lint", "test")
"""Scripts that are the same for every module in Go."""
_OWN = ("bootstrap", "build", "link", "run", "unlink")


@dataclass(frozen=True, slots=True)
class System:
    """The programs of a release for one kind of system."""

    name: str
    goos: str
    archive: str
    """The kind of archive; empty where there are packages alone."""
    architectures: tuple[str, ...]


_SYSTEMS = (
    System("macos", "darwin", "zip", ("amd64", "arm64")),
    System("linux", "linux", "tar.gz", ("386", "amd64", "arm", "arm64")),
    System("windows", "windows", "zip", ("386", "amd64", "arm64")),
    # For the package of Termux; other processors of Android need a compiler for C.
    System("android", "android", "", ("arm64",)),
)


@dataclass(frozen=True, slots=True)
class Packages:
    """The packages of a release for one kind of system."""

    name: str
    system: str
    formats: tuple[str, ...]
    root: str = ""
    """The folder that stands for `/`."""


_PACKAGES = (
    Packages("packages", "linux", ("apk", "deb", "rpm", "archlinux")),
    Packages("termux", "android", ("termux.deb",), "/data/data/com.termux/files"),
)


@dataclass(frozen=True, slots=True)
class Cask:
    """What a release adds to a tap of Homebrew."""

    owner: Quoted
    name: Quoted
    branch: str
    """A literal, or empty."""
    homepage: Quoted
    description: Quoted


def plan_scaffold(program: Program, api: Api, target: Target, jinja: Environment) -> Iterator[PlannedFile]:
    """All files around the sources.

    Files that say nothing about the API and that owners like to change (`.gitignore`, workflows, how and what was
    released) are theirs once they exist.
    """
    writer = _Scaffold(program, api, target, jinja)
    yield from writer.documents()
    yield from writer.scripts()
    yield from writer.releases()
    yield from writer.owned_by_users()
    yield from release_files("go", VERSION, {"extra-files": [VERSION_FILE]})


@dataclass(frozen=True, slots=True)
class _Scaffold:
    program: Program
    api: Api
    target: Target
    jinja: Environment

    def documents(self) -> Iterator[PlannedFile]:
        """What people read."""
        program, info = self.program, self.api.info
        view = readme_view(program, self.api, self.target, GO, self._repository)
        yield self._render("README.md", "README.md", view=view)
        yield self._render("CONTRIBUTING.md", "CONTRIBUTING.md", mock_tests=self.api.mock_tests)
        license_id = one_line(info.license)
        project = Project(self._title, "Go", info, self.api.provenance, self._repository, license_id)
        yield from plan_project(project, self.jinja)

    def scripts(self) -> Iterator[PlannedFile]:
        """What developers of the program run."""
        for name in _OWN:
            yield self._render(f"scripts/{name}", f"{name}.sh", executable=True)
        for name in _OF_MODULES:
            yield self._of_module(f"scripts/{name}", f"{name}.sh", executable=True)
        yield mock_script(self.api, self.jinja)

    def releases(self) -> Iterator[PlannedFile]:
        """What a release consists of."""
        info = self.api.info
        email = email_address(info.contact)
        yield self._render(
            ".goreleaser.yml",
            "goreleaser.yml",
            systems=_SYSTEMS,
            packages=_PACKAGES,
            vendor=_plain(self._title),
            maintainer=_plain(f"{self._title} <{email}>" if email else self._title),
            homepage=quoted(self._repository),
            description=_plain(self._description),
            license=_plain(info.license) if info.license else "",
            cask=self._cask(),
        )

    def owned_by_users(self) -> Iterator[PlannedFile]:
        """Written once, then left alone."""
        yield self._render(".gitignore", "gitignore", keep=True)
        yield self._of_module(".github/workflows/ci.yml", "ci.yml", keep=True)
        yield self._render(".github/workflows/release.yml", "release.yml", keep=True)
        yield from kept_folders("lib")

    @property
    def _title(self) -> str:
        """Whose program it is."""
        return self.program.title.removesuffix(" API")

    @property
    def _repository(self) -> str:
        if self.target.repository is not None:
            return web_address(self.target.repository.url) or "https://github.com"
        return web_address(f"https://{self.program.module}") or "https://github.com"

    @property
    def _description(self) -> str:
        return f"Command line client of the {self.program.title}"

    @property
    def _homebrew(self) -> Homebrew | None:
        found = self.target.options.get("homebrew")
        return found if isinstance(found, Homebrew) else None

    def _cask(self) -> Cask | None:
        homebrew = self._homebrew
        if homebrew is None:
            return None
        return Cask(
            quoted(homebrew.tap.owner),
            quoted(homebrew.tap.name),
            quoted(homebrew.tap.branch) if homebrew.tap.branch else "",
            quoted(web_address(homebrew.homepage) or self._repository),
            _plain(_UNQUOTED.sub("'", homebrew.description or self._description)),
        )

    def _of_module(self, path: str, template: str, *, executable: bool = False, keep: bool = False) -> PlannedFile:
        """A file that every module in Go has."""
        text = self.jinja.get_template(f"go/api/scaffold/{template}.jinja").render(
            go=GO, mock_tests=self.api.mock_tests
        )
        return PlannedFile(path, text, executable=executable, keep_if_exists=keep)

    def _render(
        self, path: str, template: str, *, executable: bool = False, keep: bool = False, **view: object
    ) -> PlannedFile:
        program = self.program
        text = self.jinja.get_template(f"cli/api/scaffold/{template}.jinja").render(
            go=GO,
            tap=self._homebrew.tap if self._homebrew is not None else None,
            binary=program.binary,
            module=program.module,
            sdk_module=program.sdk_module,
            sdk_folder=_folder(program.sdk_module),
            **view,
        )
        return PlannedFile(path, text, executable=executable, keep_if_exists=keep)


def _plain(text: str) -> Quoted:
    """A text as a literal of YAML, in which GoReleaser finds none of its placeholders."""
    return quoted(one_line(text).replace("{{", "{{ `{{` }}"))


def _folder(module: str) -> str:
    """What the folder of a module's repository is called: the last part of its path that is no version."""
    parts = [p for p in module.split("/") if not (p[:1] == "v" and p[1:].isdigit())]
    return parts[-1]


__all__ = ["GO", "VERSION", "VERSION_FILE", "plan_scaffold"]
