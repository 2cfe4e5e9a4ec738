"""What a Python SDK has besides its package and its tests: README, metadata, licence, scripts, workflows."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from jinja2 import Environment

from ...render.metadata import email_address, one_line, quoted, web_address
from ..base import PlannedFile
from ..project import SPDX, Project, plan_project, release_files
from .api_md import api_pages
from .readme import readme_view, repository_url, verifies_webhooks
from .sdk import Sdk

WEBSOCKETS: Final = "websockets>=15"
"""Older releases may drop messages that arrive together with the end of a connection."""
LOWEST_PYTHON: Final = "3.9"
_PYTHONS: Final = ("3.9", "3.10", "3.11", "3.12", "3.13", "3.14")
_SCRIPTS: Final = ("bootstrap", "format", "lint", "mock", "test")


@dataclass(frozen=True, slots=True)
class Metadata:
    """Facts for metadata files. Names ending with `_q` are literals in double quotes."""

    package: str
    top: str
    """First part of the import name: the folder that is packaged."""
    source: str
    distribution_q: str
    description_q: str
    license_id: str
    license_q: str
    """Empty when it is not an identifier that we know: builds refuse unknown ones."""
    author_q: str
    email_q: str
    """Empty without a mail address."""
    homepage_q: str
    docs_q: str
    pythons: tuple[str, ...]
    lowest_python: str
    extras: tuple[tuple[str, str], ...]
    """Extras of the package and their requirements, as literals of a list."""
    websockets: str
    """The requirement of packages that open WebSocket connections, as a literal; else empty."""


def plan_scaffold(sdk: Sdk, jinja: Environment) -> Iterator[PlannedFile]:
    """All files around the package.

    Files that say nothing about the API and that owners like to change (`.gitignore`, workflows, how and what was
    released) are theirs once they exist.
    """
    writer = _Scaffold(sdk, jinja, _metadata(sdk))
    yield from writer.documents()
    yield from writer.metadata_files()
    yield from writer.scripts()
    yield from writer.owned_by_users()


@dataclass(frozen=True, slots=True)
class _Scaffold:
    sdk: Sdk
    jinja: Environment
    meta: Metadata

    def documents(self) -> Iterator[PlannedFile]:
        """What people read."""
        view = readme_view(self.sdk)
        yield self._render("README.md", "README.md", view=view, meta=self.meta)
        for page in api_pages(self.sdk):
            yield self._render(page.path, "api.md", sections=page.sections)
        yield self._render("CONTRIBUTING.md", "CONTRIBUTING.md", meta=self.meta, mock_tests=self.sdk.api.mock_tests)
        project = Project(
            self.sdk.title, "Python", self.sdk.api.info, self.sdk.api.provenance, view.repository, self.meta.license_id
        )
        yield from plan_project(project, self.jinja)

    def metadata_files(self) -> Iterator[PlannedFile]:
        """What tools read."""
        yield self._render("pyproject.toml", "pyproject.toml", meta=self.meta)
        # The version lives in one file of the package, from which the build reads it.
        settings = {"extra-files": [f"{self.meta.source}/_version.py"]}
        yield from release_files("python", self.sdk.settings.version, settings)

    def scripts(self) -> Iterator[PlannedFile]:
        api = self.sdk.api
        for name in _SCRIPTS:
            yield self._render(
                f"scripts/{name}",
                f"{name}.sh",
                executable=True,
                meta=self.meta,
                array_format=api.array_format,
                nested_format=api.nested_format,
                mock_tests=api.mock_tests,
            )

    def owned_by_users(self) -> Iterator[PlannedFile]:
        """Written once, then left alone."""
        yield self._render(".gitignore", "gitignore", keep=True)
        yield PlannedFile(".python-version", f"{_PYTHONS[-2]}\n", keep_if_exists=True)
        yield self._render(
            ".github/workflows/ci.yml", "ci.yml", keep=True, meta=self.meta, mock_tests=self.sdk.api.mock_tests
        )
        yield PlannedFile(
            "examples/.keep", "Examples of your own go here; they are never overwritten.\n", keep_if_exists=True
        )

    def _render(
        self, path: str, template: str, *, executable: bool = False, keep: bool = False, **view: object
    ) -> PlannedFile:
        text = self.jinja.get_template(f"python/api/scaffold/{template}.jinja").render(**view)
        return PlannedFile(path, text, executable=executable, keep_if_exists=keep)


def _metadata(sdk: Sdk) -> Metadata:
    settings, info = sdk.settings, sdk.api.info
    email = email_address(info.contact)
    docs = web_address(info.docs)
    license_id = one_line(settings.license)
    return Metadata(
        package=settings.package,
        top=settings.package.split(".")[0],
        source=settings.source,
        distribution_q=quoted(sdk.distribution),
        description_q=quoted(one_line(f"Python client library for the {sdk.api_title}")),
        license_id=license_id,
        license_q=quoted(license_id) if license_id in SPDX else "",
        author_q=quoted(one_line(sdk.title)),
        email_q=quoted(email) if email else "",
        homepage_q=quoted(repository_url(sdk)),
        docs_q=quoted(docs) if docs else "",
        pythons=_PYTHONS,
        lowest_python=LOWEST_PYTHON,
        extras=tuple((name, ", ".join(map(quoted, needed))) for name, needed in _extras(sdk).items()),
        websockets=quoted(WEBSOCKETS) if sdk.places.opens_connections else "",
    )


def _extras(sdk: Sdk) -> dict[str, list[str]]:
    """What users install on top for some features. The config may call one as another is called; then it has both."""
    extras = {"aiohttp": ["aiohttp", "httpx_aiohttp>=0.1.9"]}
    if verifies_webhooks(sdk):
        extras["webhooks"] = ["standardwebhooks"]
    if sdk.places.opens_connections:
        extras.setdefault(sdk.settings.websockets_extra, []).append(WEBSOCKETS)
    return extras
