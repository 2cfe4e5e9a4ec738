"""Targets of the config as flavours see them."""

from __future__ import annotations

from collections.abc import Mapping

from ...config.model import CliTarget, Config, GoTarget, PythonTarget, RubyTarget, TypeScriptTarget
from ...config.model import Target as Configured
from ...config.targets import Homebrew as HomebrewConfig
from ...config.targets import Repository as RepositoryConfig
from ..target import Homebrew, Repository, Target


def build_target(config: Config, flavour: str) -> Target:
    """The target of one flavour; a flavour without a target in the config gets the defaults."""
    configured = config.targets.of(flavour)
    base = build_target(config, "go") if flavour == "cli" else None
    if configured is None:
        package = _borrowed_package(config, flavour)
        return Target(flavour, package=package, options=_extras(config, flavour), base=base)
    package, distribution = _names(configured)
    repo = configured.production_repo
    return Target(
        flavour,
        package=package,
        distribution=distribution,
        repository=_repository(repo) if repo is not None else None,
        readme_title=configured.readme_title or "",
        keep_files=configured.keep_files,
        options={**_extras(config, flavour), **_options(config, configured)},
        base=base,
    )


def _borrowed_package(config: Config, flavour: str) -> str:
    """The types without a client are named after the Python package; the config has no target of theirs."""
    python = config.targets.python if flavour == "models" else None
    return _names(python)[0] if python is not None else ""


def _names(configured: Configured) -> tuple[str, str]:
    match configured:
        case PythonTarget():
            return configured.package_name or "", configured.project_name or ""
        case TypeScriptTarget() | GoTarget():
            return configured.package_name or "", ""
        case RubyTarget():
            return configured.gem_name or "", ""
        case CliTarget():
            return configured.binary_name or "", ""
        case _:
            return "", ""


def _options(config: Config, configured: Configured) -> Mapping[str, object]:
    """The options of the target's language that a flavour heeds."""
    match configured:
        case PythonTarget(options=options):
            found: dict[str, object] = {"websockets_extra_name": options.websockets_extra_name}
        case TypeScriptTarget(options=of_typescript):
            browser = of_typescript.browser
            found = {
                "browsers": browser.state if browser is not None else None,
                "package_manager": of_typescript.package_manager,
                "enable_treeshaking": of_typescript.enable_treeshaking,
            }
        case GoTarget(options=of_go):
            # What is off says something here, too.
            return {
                "enable_v2": of_go.enable_v2,
                "positional": "all" if config.edition is None and configured.edition is None else "last",
                "shared_package": of_go.back_compat_use_shared_package,
                **({"module_path": of_go.go_module_path_override} if of_go.go_module_path_override else {}),
            }
        case CliTarget(options=of_cli):
            found = {"go_sdk_package": of_cli.go_sdk_package, "homebrew": _homebrew(configured)}
        case _:
            found = {}
    return {name: value for name, value in found.items() if value}


def _homebrew(configured: Configured) -> Homebrew | None:
    """What a release puts into a tap of Homebrew, if the config names one."""
    given = configured.publish.homebrew if configured.publish is not None else None
    if not isinstance(given, HomebrewConfig) or given.tap_repo is None:
        return None
    return Homebrew(_repository(given.tap_repo), given.homepage or "", given.description or "")


def _repository(configured: RepositoryConfig) -> Repository:
    return Repository(configured.owner, configured.name, configured.branch or "")


def _extras(config: Config, flavour: str) -> Mapping[str, object]:
    """The options of a flavour: those of its target, and our own from ``specloom:``."""
    if flavour == "python":
        extras = config.specloom.python
        return {
            "resource_suffix": extras.resource_suffix,
            "legacy_responses": extras.legacy_responses,
            "module_level_client": _has_module_client(dict(config.targets).get(flavour)),
        }
    if flavour == "typescript":
        return {"client_types": config.specloom.typescript.client_types}
    return {}


def _has_module_client(configured: Configured | None) -> bool:
    asked = configured.options.module_level_client if isinstance(configured, PythonTarget) else None
    return asked is not None and asked.get("enabled") is True
