"""What a Ruby SDK has besides its sources and its tests: README, gemspec, licence, settings of tools, scripts,
workflows."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from jinja2 import Environment

from ...ir.target import Target
from ...render.metadata import email_address, one_line, web_address
from ...render.ruby.text import ruby_string
from ..base import PlannedFile
from ..project import SPDX, Project, mock_script, plan_project, release_files
from ..readme import api_title
from .client_files import VERSION
from .readme import readme_view, title
from .sdk import Sdk

RUBY = "3.1.0"
"""The oldest version of Ruby that SDKs work with."""
_SCRIPTS = ("bootstrap", "format", "lint", "test")


def plan_scaffold(sdk: Sdk, target: Target, jinja: Environment) -> Iterator[PlannedFile]:
    """All files around the sources.

    Files that say nothing about the API and that owners like to change (`.gitignore`, workflows, how and what was
    released) are theirs once they exist.
    """
    writer = _Scaffold(sdk, target, jinja)
    yield from writer.documents()
    yield from writer.settings()
    yield from writer.scripts()
    yield from writer.owned_by_users()
    yield from release_files("ruby", VERSION, {"version-file": f"lib/{sdk.places.directory}/version.rb"})


@dataclass(frozen=True, slots=True)
class _Scaffold:
    sdk: Sdk
    target: Target
    jinja: Environment

    @property
    def _title(self) -> str:
        return title(self.sdk, self.target)

    @property
    def _repository(self) -> str:
        """The address of the repository, or empty."""
        return web_address(self.target.repository.url) if self.target.repository is not None else ""

    def documents(self) -> Iterator[PlannedFile]:
        """What people read."""
        sdk = self.sdk
        places = sdk.places
        view = readme_view(sdk, self.target, self._repository)
        yield self._render("README.md", "README.md", view=view, ruby=RUBY)
        yield self._render(
            "CONTRIBUTING.md",
            "CONTRIBUTING.md",
            ruby=_minor(RUBY),
            directory=places.directory,
            gem_literal=ruby_string(places.gem),
            mock_tests=sdk.api.mock_tests,
        )
        license_id = one_line(sdk.api.info.license)
        repository = self._repository or "https://github.com"
        project = Project(self._title, "Ruby", sdk.api.info, sdk.api.provenance, repository, license_id)
        yield from plan_project(project, self.jinja)

    def settings(self) -> Iterator[PlannedFile]:
        """What tools read."""
        places, info = self.sdk.places, self.sdk.api.info
        license_id = one_line(info.license)
        email = email_address(info.contact)
        gemspec = f"{places.directory}.gemspec"
        homepage = self._repository or web_address(info.docs)
        yield self._render(
            gemspec,
            "gemspec",
            root=places.root,
            directory=places.directory,
            gem=ruby_string(places.gem),
            summary=ruby_string(one_line(f"Ruby library to access the {api_title(self._title)}")),
            author=ruby_string(one_line(self._title)),
            email=ruby_string(email) if email else "",
            license=ruby_string(license_id) if license_id in SPDX else "",
            homepage=ruby_string(homepage or "https://rubygems.org"),
            repository=ruby_string(self._repository) if self._repository else "",
            ruby=RUBY,
        )
        yield self._render("Rakefile", "Rakefile", gemspec=ruby_string(gemspec))
        for name in ("Gemfile", "Steepfile", "manifest.yaml"):
            yield self._render(name, name)
        yield self._render("sorbet/config", "sorbet-config")

    def scripts(self) -> Iterator[PlannedFile]:
        """What developers of the SDK run."""
        for name in _SCRIPTS:
            yield self._render(f"scripts/{name}", f"{name}.sh", executable=True, mock_tests=self.sdk.api.mock_tests)
        yield mock_script(self.sdk.api, self.jinja)

    def owned_by_users(self) -> Iterator[PlannedFile]:
        """Written once, then left alone."""
        yield self._render(".gitignore", "gitignore", keep=True)
        mock_tests = self.sdk.api.mock_tests
        yield self._render(".github/workflows/ci.yml", "ci.yml", keep=True, ruby=_minor(RUBY), mock_tests=mock_tests)
        text = "Examples of your own go here; generating never touches them.\n"
        yield PlannedFile("examples/.keep", text, keep_if_exists=True)

    def _render(
        self, path: str, template: str, *, executable: bool = False, keep: bool = False, **view: object
    ) -> PlannedFile:
        text = self.jinja.get_template(f"ruby/api/scaffold/{template}.jinja").render(**view)
        return PlannedFile(path, text, executable=executable, keep_if_exists=keep)


def _minor(version: str) -> str:
    return ".".join(version.split(".")[:2])
