"""The files that a published package has in every language: licence, security policy, statistics, release settings."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from jinja2 import Environment

from ..ir.api import Api, Info, Provenance
from ..render.metadata import Markdown, email_address, markdown_text, one_line, web_address
from .base import PlannedFile

LICENSES: Final = {"Apache-2.0": "license-apache", "MIT": "license-mit"}
"""Licences whose text we have, by SPDX identifier."""
SPDX: Final = (
    *("0BSD", "Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "BSL-1.0", "CC0-1.0", "EPL-2.0", "ISC", "MIT", "MIT-0"),
    *("AGPL-3.0-only", "AGPL-3.0-or-later", "GPL-2.0-only", "GPL-3.0-only", "GPL-3.0-or-later", "LGPL-3.0-only"),
    *("LGPL-3.0-or-later", "MPL-2.0", "Unlicense", "Zlib"),
)
"""Licences that packages may name: builds refuse unknown ones."""


@dataclass(frozen=True, slots=True)
class Project:
    """What those files say."""

    title: str
    """What people call the API."""
    language: str
    """What users write programs in: "Python"."""
    info: Info
    provenance: Provenance
    repository: str
    """The address of the repository, safe to print."""
    license_id: str


def plan_project(project: Project, jinja: Environment) -> Iterator[PlannedFile]:
    """The files. A licence whose text we do not have is the user's once it is there."""
    info = project.info
    contact = info.security_contact or info.contact
    yield PlannedFile(
        "SECURITY.md",
        _text(
            jinja,
            "SECURITY.md",
            title=markdown_text(project.title),
            contact=contact_link(contact) if contact else "",
            repository=project.repository,
            language=project.language,
        ),
    )
    license_text = _text(
        jinja,
        LICENSES.get(project.license_id, "license-other"),
        holder=one_line(project.title),
        license_id=project.license_id,
    )
    yield PlannedFile("LICENSE", license_text, keep_if_exists=project.license_id not in LICENSES)
    yield PlannedFile(".stats.yml", _text(jinja, "stats.yml", provenance=project.provenance))


def release_files(kind: str, version: str, settings: Mapping[str, object]) -> Iterator[PlannedFile]:
    """The settings of release-please for a package of a `kind` (``python``, ``node``), and its state. Both are the
    user's once they are there: they decide what a released SDK releases next. `settings` adds what the kind needs, such
    as the files that hold the version.
    """
    config = {
        "packages": {".": {}},
        "release-type": kind,
        "include-component-in-tag": False,
        "include-v-in-tag": True,
        "bump-minor-pre-major": True,
        "bump-patch-for-minor-pre-major": False,
        "pull-request-header": "Release",
        "pull-request-title-pattern": "release: ${version}",
        "changelog-sections": [
            {"type": "feat", "section": "Features"},
            {"type": "fix", "section": "Bug Fixes"},
            {"type": "perf", "section": "Performance Improvements"},
            {"type": "revert", "section": "Reverts"},
            {"type": "chore", "section": "Chores"},
            {"type": "docs", "section": "Documentation"},
            {"type": "refactor", "section": "Refactors"},
            {"type": "test", "section": "Tests", "hidden": True},
            {"type": "build", "section": "Build System"},
            {"type": "ci", "section": "Continuous Integration", "hidden": True},
        ],
        **settings,
    }
    yield PlannedFile("release-please-config.json", json_text(config), keep_if_exists=True)
    yield PlannedFile(".release-please-manifest.json", json_text({".": version}), keep_if_exists=True)


def mock_script(api: Api, jinja: Environment) -> PlannedFile:
    """The script that starts a mock server of the API."""
    text = _text(jinja, "mock.sh", array_format=api.array_format, nested_format=api.nested_format)
    return PlannedFile("scripts/mock", text, executable=True)


def kept_folders(code: str) -> Iterator[PlannedFile]:
    """The folders that are the user's: one for examples, and one for `code`."""
    for folder, what in (("examples", "Examples of your own go"), (code, "Code of your own goes")):
        text = f"{what} here; generating never touches it.\n"
        yield PlannedFile(f"{folder}/.keep", text, keep_if_exists=True)


def contact_link(contact: str) -> Markdown:
    """A contact of the config as Markdown: a mail address or web address as a link, any other text as it is."""
    if email_address(contact) or web_address(contact):
        return Markdown(f"<{email_address(contact) or web_address(contact)}>")
    return markdown_text(contact)


def json_text(data: object) -> str:
    """A JSON file: indented by two, ASCII."""
    return json.dumps(data, indent=2, ensure_ascii=True) + "\n"


def _text(jinja: Environment, template: str, **view: object) -> str:
    return jinja.get_template(f"project/{template}.jinja").render(**view)
