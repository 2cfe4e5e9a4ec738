"""What a TypeScript SDK has besides its sources and its tests: README, metadata, licence, scripts, workflows."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from jinja2 import Environment

from ...render.folder import template_root
from ...render.metadata import email_address, one_line, web_address
from ..base import PlannedFile
from ..project import SPDX, Project, json_text, kept_folders, mock_script, plan_project, release_files
from .api_md import api_sections
from .package_managers import NPM, package_manager
from .readme import readme_view
from .sdk import VERSION, Sdk

NODE = "20"
"""The oldest version of Node that the package works with."""
_SCRIPTS = ("bootstrap", "build", "format", "lint", "test")
_RUNTIME_FILES = ("tsconfig.json", "eslint.config.mjs", ".prettierrc.json", "scripts/build.mjs", "scripts/test.mjs")
_TOOLS = {
    "@types/node": "^20.19.0",
    "esbuild": "^0.28.0",
    "eslint": "^10.0.0",
    "prettier": "^3.10.0",
    "typescript": "^6.0.0",
    "typescript-eslint": "^8.73.0",
}
"""What developers of the package need; its users need nothing."""
_SOCKETS = {"@types/ws": "^8.18.0", "ws": "^8.18.0"}
"""What connections need: developers all of it, and the users of connections `ws`."""


def plan_scaffold(sdk: Sdk, jinja: Environment, with_names: Callable[[str], str]) -> Iterator[PlannedFile]:
    """All files around the sources; `with_names` replaces the names that the runtime's files leave open.

    Files that say nothing about the API and that owners like to change (`.gitignore`, workflows, how and what was
    released) are theirs once they exist.
    """
    writer = _Scaffold(sdk, jinja)
    yield from writer.documents()
    yield from writer.metadata_files()
    yield from writer.scripts()
    yield from writer.owned_by_users()
    root = template_root() / "typescript" / "runtime"
    for name in _RUNTIME_FILES:
        yield PlannedFile(name, with_names((root / name).read_text(encoding="utf-8")))


@dataclass(frozen=True, slots=True)
class _Scaffold:
    sdk: Sdk
    jinja: Environment

    def documents(self) -> Iterator[PlannedFile]:
        """What people read."""
        sdk = self.sdk
        browsers = sdk.target.options.get("browsers")
        yield self._render("README.md", "README.md", view=readme_view(sdk), node=NODE, browsers=browsers)
        yield self._render("api.md", "api.md", sections=api_sections(sdk))
        yield self._render("CONTRIBUTING.md", "CONTRIBUTING.md", node=NODE, mock_tests=sdk.api.mock_tests)
        license_id = one_line(sdk.api.info.license)
        project = Project(sdk.title, "TypeScript", sdk.api.info, sdk.api.provenance, sdk.repository, license_id)
        yield from plan_project(project, self.jinja)

    def metadata_files(self) -> Iterator[PlannedFile]:
        """What tools read. The version lives in `src/version.ts`, from which the build takes it; so releases touch no
        generated file."""
        yield PlannedFile("package.json", json_text(_package(self.sdk)))
        yield from release_files("simple", VERSION, {"extra-files": ["src/version.ts"]})
        line = f"export const VERSION: string = '{VERSION}'; // x-release-please-version"
        yield PlannedFile("src/version.ts", f"/** The version of this package. */\n{line}\n", keep_if_exists=True)
        yield self._render(".prettierignore", "prettierignore")

    def scripts(self) -> Iterator[PlannedFile]:
        """What developers of the package run."""
        for name in _SCRIPTS:
            yield self._render(f"scripts/{name}", f"{name}.sh", executable=True, mock_tests=self.sdk.api.mock_tests)
        yield mock_script(self.sdk.api, self.jinja)

    def owned_by_users(self) -> Iterator[PlannedFile]:
        """Written once, then left alone."""
        yield self._render(".gitignore", "gitignore", keep=True)
        yield self._render(
            ".github/workflows/ci.yml", "ci.yml", keep=True, node=NODE, mock_tests=self.sdk.api.mock_tests
        )
        yield from kept_folders("src/lib")

    def _render(
        self, path: str, template: str, *, executable: bool = False, keep: bool = False, **view: object
    ) -> PlannedFile:
        manager = package_manager(self.sdk.target.options.get("package_manager"))
        template_ = self.jinja.get_template(f"typescript/api/scaffold/{template}.jinja")
        text = template_.render(**view, manager=manager, comes_with_node=manager is NPM)
        return PlannedFile(path, text, executable=executable, keep_if_exists=keep)


def _package(sdk: Sdk) -> dict[str, object]:
    """`package.json` as developers of the package use it; `scripts/build.mjs` derives the published one."""
    info = sdk.api.info
    connects = any(sdk.connections())
    email = email_address(info.contact)
    license_id = one_line(info.license)
    author = one_line(sdk.title) + (f" <{email}>" if email else "")
    homepage = web_address(info.docs)
    return {
        "name": sdk.package,
        "description": one_line(f"TypeScript library for the {sdk.api_title}"),
        "author": author,
        **({"license": license_id} if license_id in SPDX else {}),
        "repository": {"type": "git", "url": f"git+{sdk.repository}.git"},
        **({"homepage": homepage} if homepage else {}),
        "type": "commonjs",
        # What is published is dist/, never this folder.
        "private": True,
        "main": "dist/index.js",
        "types": "dist/index.d.ts",
        "exports": {
            ".": {"import": "./dist/index.mjs", "require": "./dist/index.js"},
            "./*.mjs": "./dist/*.mjs",
            "./*.js": "./dist/*.js",
            "./*": {"import": "./dist/*.mjs", "require": "./dist/*.js"},
        },
        "files": ["**/*"],
        "sideEffects": False,
        "engines": {"node": f">={NODE}"},
        "scripts": {
            "build": "node scripts/build.mjs",
            "fix": "./scripts/format",
            "lint": "./scripts/lint",
            "test": "./scripts/test",
        },
        **(_peers() if connects else {}),
        "devDependencies": dict(sorted({**_TOOLS, **(_SOCKETS if connects else {})}.items())),
    }


def _peers() -> dict[str, object]:
    """Whoever opens connections installs what they need."""
    return {"peerDependencies": {"ws": _SOCKETS["ws"]}, "peerDependenciesMeta": {"ws": {"optional": True}}}
