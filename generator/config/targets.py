"""The `targets` of a config: which languages are made, and each language's own settings."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, Final

from .common import LINE, same_language
from .kinds import Anything, Data, Flag, Form, Kind, OneOf, Text
from .reading import Place, describe
from .records import Record, key, rest
from .shapes import Either, ListOf, Mapped

PYTHON_PACKAGE: Final = Form(
    "a Python import name",
    r"[A-Za-z_][A-Za-z0-9_-]*(?:\.[A-Za-z_][A-Za-z0-9_-]*)*",
    code="Config/BadName",
)
NPM_PACKAGE: Final = Form(
    "an npm package name", r"(?:@[A-Za-z0-9~-][A-Za-z0-9._~-]*/)?[A-Za-z0-9~-][A-Za-z0-9._~-]*", code="Config/BadName"
)
PACKAGE: Final = Form(
    "a package name of letters, digits, `.`, `_` and `-`",
    r"[A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?",
    code="Config/BadName",
)
GO_PACKAGE: Final = Form("a Go package name", r"[A-Za-z_][A-Za-z0-9_-]*", code="Config/BadName")
GO_MODULE: Final = Form(
    "a Go module path such as `github.com/owner/repo`",
    r"[A-Za-z0-9_~-][A-Za-z0-9._~-]*(?:/[A-Za-z0-9_~-][A-Za-z0-9._~-]*)*",
    code="Config/BadName",
)
GLOB: Final = Form("a glob of paths inside the output folder", r"(?!/)(?!(?:.*/)?\.\.(?:/|$))[^\x00-\x1f\x7f\\]+")


@dataclass(frozen=True, slots=True)
class Repository:
    """Where a target's code is kept: a GitHub repository, and the branch when it is not the default one."""

    owner: str
    name: str
    branch: str | None = None

    def __str__(self) -> str:
        return f"{self.owner}/{self.name}" + (f"#{self.branch}" if self.branch else "")


_REPOSITORY = re.compile(
    r"(?:https://github\.com/)?([A-Za-z0-9._-]{1,100})/([A-Za-z0-9._-]{1,100}?)(?:\.git)?/?(?:#([A-Za-z0-9._/-]{1,200}))?"
)


def _read_repository(text: str, place: Place) -> Repository | None:
    if not text.strip():
        return None
    found = _REPOSITORY.fullmatch(text.strip())
    if not found or {".", ".."} & set(found.groups()):
        message = f"{describe(text)} is not a repository"
        raise place.refuse("Config/BadValue", message, hint="write `owner/repo` or `owner/repo#branch`")
    return Repository(found[1], found[2], found[3])


REPOSITORY: Final[Kind[Any]] = Mapped(
    Text(), _read_repository, str, lambda v: isinstance(v, Repository), says="a repository such as `owner/repo`"
)


@dataclass(frozen=True, slots=True)
class Registry:
    """Publication to one package registry."""

    enabled: bool = True
    settings: Mapping[str, Any] = field(default_factory=dict)


REGISTRY: Final = Either(
    (
        Mapped(
            Flag(), lambda v, _: Registry(v), lambda v: v.enabled, lambda v: isinstance(v, Registry) and not v.settings
        ),
        Mapped(Data(), lambda v, _: Registry(True, v), lambda v: dict(v.settings), lambda v: isinstance(v, Registry)),
    )
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Homebrew:
    """`publish.homebrew` of the CLI: the cask that a release adds to a tap."""

    tap_repo: Repository | None = field(
        default=None, metadata=key(REPOSITORY, "The repository of the tap, `owner/homebrew-name`.")
    )
    homepage: str | None = field(
        default=None, metadata=key(Text(LINE), "The address that the cask names; by default the repository's.")
    )
    description: str | None = field(default=None, metadata=key(Text(LINE), "What the cask says of the program."))
    at: str = field(default="#", compare=False)


_BY_WORKFLOW = "releases are made by a workflow of yours"


@dataclass(frozen=True, slots=True, kw_only=True)
class Publish:
    """Where releases go. Nothing here publishes; the CLI's release settings heed `homebrew`."""

    npm: Registry | None = field(
        default=None, metadata=key(REGISTRY, "Publish to npm; no effect.", unused=_BY_WORKFLOW, missed=False)
    )
    pypi: Registry | None = field(
        default=None, metadata=key(REGISTRY, "Publish to PyPI; no effect.", unused=_BY_WORKFLOW, missed=False)
    )
    rubygems: Registry | None = field(
        default=None, metadata=key(REGISTRY, "Publish to RubyGems; no effect.", unused=_BY_WORKFLOW, missed=False)
    )
    homebrew: Homebrew | bool | None = field(
        default=None,
        metadata=key(
            Either((Flag(), Record(lambda: Homebrew))),
            "Publish a Homebrew cask of the CLI: a mapping with `tap_repo`, `homepage` and `description`.",
        ),
    )
    maven: Registry | None = field(
        default=None, metadata=key(REGISTRY, "Publish to Maven Central; no effect.", unused=_BY_WORKFLOW, missed=False)
    )
    others: Mapping[str, Any] = field(default_factory=dict, metadata=rest(Anything(), "Other registries; no effect."))
    at: str = field(default="#", compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """What targets of every language have."""

    edition: str | None = field(
        default=None,
        metadata=key(
            Text(LINE, loose=True),
            "The edition of this target's conventions. Go alone heeds whether there is one.",
            missed=False,
        ),
    )
    readme_title: str | None = field(default=None, metadata=key(Text(LINE), "The title of the README."))
    production_repo: Repository | None = field(
        default=None,
        metadata=key(
            REPOSITORY,
            "The public repository of the code: `owner/repo`, with `#branch` when it is not the default branch.",
        ),
    )
    staging_repo: Repository | None = field(
        default=None,
        metadata=key(
            REPOSITORY,
            "The repository where changes are prepared; no effect.",
            unused="changes are prepared in a branch of yours",
            missed=False,
        ),
    )
    skip: bool = field(default=False, metadata=key(Flag(), "Do not make this target."))
    keep_files: tuple[str, ...] = field(
        default=(),
        metadata=key(ListOf(Text(GLOB), lone=True), "Globs of files that generating must not delete or change."),
    )
    publish: Publish | None = field(
        default=None,
        metadata=key(
            Record(lambda: Publish), "Where releases go. Only `homebrew` of the CLI has an effect; none publishes."
        ),
    )
    at: str = field(default="#", compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class PythonOptions:
    """`targets.python.options`."""

    use_uv: bool = field(
        default=False,
        metadata=key(
            Flag(),
            "Set the project up for uv instead of rye; no effect.",
            unused="the project works with uv and with pip",
            missed=False,
        ),
    )
    websockets_extra_name: str | None = field(
        default=None,
        metadata=key(
            Text(PACKAGE),
            "The name of the extra that installs WebSocket support. [default: websockets]",
        ),
    )
    module_level_client: Mapping[str, Any] | None = field(
        default=None,
        metadata=key(
            Either(
                (Mapped(Flag(), lambda v, _: {"enabled": v}, lambda v: bool(v["enabled"]), lambda v: False), Data())
            ),
            "A client at module level, for scripts: `{enabled: true}`.",
        ),
    )
    at: str = field(default="#", compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class PythonTarget(Target):
    """`targets.python`."""

    package_name: str | None = field(
        default=None, metadata=key(Text(PYTHON_PACKAGE), "The import name of the package.", old=("name",))
    )
    project_name: str | None = field(default=None, metadata=key(Text(PACKAGE), "The name of the distribution on PyPI."))
    options: PythonOptions = field(
        default_factory=PythonOptions, metadata=key(Record(lambda: PythonOptions), "Options of the Python SDK.")
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class BrowserOptions:
    """`targets.typescript.options.browser`."""

    state: str | None = field(
        default=None,
        metadata=key(
            OneOf(("disallow", "dangerous_allow", "allow"), open=True), "Whether the client may be used in a browser."
        ),
    )
    at: str = field(default="#", compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class TypeScriptOptions:
    """`targets.typescript.options`."""

    browser: BrowserOptions | None = field(
        default=None, metadata=key(Record(lambda: BrowserOptions), "Use in browsers.")
    )
    enable_treeshaking: bool = field(
        default=False,
        metadata=key(
            Flag(),
            "Let clients be made from some resources, with `createClient`, so that bundlers leave out the rest.",
        ),
    )
    package_manager: str | None = field(
        default=None,
        metadata=key(OneOf(("npm", "yarn", "pnpm", "bun"), open=True), "The package manager of the repository."),
    )
    mcp_server: Any = field(
        default=None,
        metadata=key(
            Either((Flag(), Data())), "An MCP server beside the SDK; no effect.", unused="MCP servers are not made"
        ),
    )
    node_migration: Mapping[str, Any] | None = field(
        default=None,
        metadata=key(
            Data(), "Versions for a guide that leads from the former layout; no effect.", unused="no guide is made"
        ),
    )
    at: str = field(default="#", compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class TypeScriptTarget(Target):
    """`targets.typescript`, and `targets.node` for the former layout."""

    package_name: str | None = field(
        default=None, metadata=key(Text(NPM_PACKAGE), "The name of the package on npm.", old=("name",))
    )
    options: TypeScriptOptions = field(
        default_factory=TypeScriptOptions,
        metadata=key(Record(lambda: TypeScriptOptions), "Options of the TypeScript SDK."),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class GoOptions:
    """`targets.go.options`."""

    enable_v2: bool = field(
        default=False,
        metadata=key(Flag(), "Use `omitzero` and `param.Opt` for optional values; without it, `param.Field`."),
    )
    back_compat_use_shared_package: bool = field(
        default=True, metadata=key(Flag(), "Put `$shared` models into a package `shared`.")
    )
    go_module_path_override: str | None = field(
        default=None, metadata=key(Text(GO_MODULE), "The module path, when it does not follow from the repository.")
    )
    at: str = field(default="#", compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class GoTarget(Target):
    """`targets.go`."""

    package_name: str | None = field(
        default=None, metadata=key(Text(GO_PACKAGE), "The name of the root package.", old=("name",))
    )
    options: GoOptions = field(
        default_factory=GoOptions, metadata=key(Record(lambda: GoOptions), "Options of the Go SDK.")
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class RubyOptions:
    """`targets.ruby.options`: none so far, every key there is an unknown one."""

    at: str = field(default="#", compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class RubyTarget(Target):
    """`targets.ruby`."""

    gem_name: str | None = field(default=None, metadata=key(Text(PACKAGE), "The name of the gem.", old=("name",)))
    options: RubyOptions = field(
        default_factory=RubyOptions, metadata=key(Record(lambda: RubyOptions), "Options of the Ruby SDK; none so far.")
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class CliOptions:
    """`targets.cli.options`."""

    go_sdk_package: str | None = field(
        default=None, metadata=key(Text(GO_MODULE), "The module path of the Go SDK that the CLI stands on.")
    )
    at: str = field(default="#", compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class CliTarget(Target):
    """`targets.cli`."""

    binary_name: str | None = field(
        default=None, metadata=key(Text(PACKAGE), "The name of the command.", old=("name",))
    )
    options: CliOptions = field(
        default_factory=CliOptions, metadata=key(Record(lambda: CliOptions), "Options of the CLI.")
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class OtherTarget(Target):
    """A target that this generator does not make; its own keys are kept unread."""

    name: str = ""
    others: Mapping[str, Any] = field(
        default_factory=dict, metadata=rest(Anything(), "The target's own keys; no effect.")
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Targets:
    """The targets by name; None for one that the config does not have."""

    python: PythonTarget | None = field(
        default=None, metadata=key(Record(lambda: PythonTarget), "The Python SDK.", blank=True)
    )
    typescript: TypeScriptTarget | None = field(
        default=None, metadata=key(Record(lambda: TypeScriptTarget), "The TypeScript SDK.", blank=True)
    )
    node: TypeScriptTarget | None = field(
        default=None,
        metadata=key(
            Record(lambda: TypeScriptTarget), "The TypeScript SDK under its former name and layout.", blank=True
        ),
    )
    go: GoTarget | None = field(default=None, metadata=key(Record(lambda: GoTarget), "The Go SDK.", blank=True))
    ruby: RubyTarget | None = field(default=None, metadata=key(Record(lambda: RubyTarget), "The Ruby SDK.", blank=True))
    cli: CliTarget | None = field(
        default=None,
        metadata=key(Record(lambda: CliTarget), "The command line tool, on top of the Go SDK.", blank=True),
    )
    others: Mapping[str, OtherTarget] = field(
        default_factory=dict, metadata=rest(Record(lambda: OtherTarget), "Targets that are not made here.")
    )
    at: str = field(default="#", compare=False)

    def of(self, flavour: str) -> Target | None:
        """The target that says how a flavour is made: its own, or the one of its former name. None without any."""
        named = dict(self)
        asked = [named[name] for name in same_language(flavour) if name in named]
        return next((target for target in asked if not target.skip), asked[0] if asked else None)

    def __iter__(self) -> Iterator[tuple[str, Target]]:
        """Name and target, the ones made here first."""
        for name in ("python", "typescript", "node", "go", "ruby", "cli"):
            target: Target | None = getattr(self, name)
            if target is not None:
                yield name, target
        yield from self.others.items()
