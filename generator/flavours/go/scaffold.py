"""What a Go SDK has besides its sources and its tests: README, api.md, licence, scripts, workflows."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from jinja2 import Environment

from ...render.metadata import one_line, web_address
from ..base import PlannedFile
from ..project import Project, kept_folders, mock_script, plan_project, release_files
from .api_md import api_sections
from .client_files import GO
from .readme import readme_view
from .sdk import Sdk

VERSION = "0.0.1"
"""The version a new SDK starts with; release tools own it from then on."""
_SCRIPTS = ("bootstrap", "format", "lint", "test")


def plan_scaffold(sdk: Sdk, jinja: Environment) -> Iterator[PlannedFile]:
    """All files around the sources.

    Files that say nothing about the API and that owners like to change (`.gitignore`, workflows, how and what was
    released) are theirs once they exist.
    """
    writer = _Scaffold(sdk, jinja)
    yield from writer.documents()
    yield from writer.scripts()
    yield from writer.owned_by_users()
    yield from release_files("go", VERSION, {"extra-files": ["internal/version.go"]})


@dataclass(frozen=True, slots=True)
class _Scaffold:
    sdk: Sdk
    jinja: Environment

    def documents(self) -> Iterator[PlannedFile]:
        """What people read."""
        sdk = self.sdk
        repository = web_address(f"https://{sdk.module}") or "https://github.com/"
        if sdk.target.repository is not None:
            repository = web_address(sdk.target.repository.url) or repository
        view = readme_view(sdk, GO, repository)
        yield self._render("README.md", "README.md", view=view)
        yield self._render("api.md", "api.md", sections=api_sections(sdk))
        yield self._render(
            "CONTRIBUTING.md", "CONTRIBUTING.md", go=GO, module=sdk.module, mock_tests=sdk.api.mock_tests
        )
        license_id = one_line(sdk.api.info.license)
        project = Project(sdk.title, "Go", sdk.api.info, sdk.api.provenance, repository, license_id)
        yield from plan_project(project, self.jinja)

    def scripts(self) -> Iterator[PlannedFile]:
        """What developers of the SDK run."""
        for name in _SCRIPTS:
            yield self._render(f"scripts/{name}", f"{name}.sh", executable=True, mock_tests=self.sdk.api.mock_tests)
        yield mock_script(self.sdk.api, self.jinja)

    def owned_by_users(self) -> Iterator[PlannedFile]:
        """Written once, then left alone."""
        yield self._render(".gitignore", "gitignore", keep=True)
        yield self._render(".github/workflows/ci.yml", "ci.yml", keep=True, go=GO, mock_tests=self.sdk.api.mock_tests)
        yield from kept_folders("lib")

    def _render(
        self, path: str, template: str, *, executable: bool = False, keep: bool = False, **view: object
    ) -> PlannedFile:
        text = self.jinja.get_template(f"go/api/scaffold/{template}.jinja").render(**view)
        return PlannedFile(path, text, executable=executable, keep_if_exists=keep)
