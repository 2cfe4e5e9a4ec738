"""What the config says of one target: names and addresses of the package, and the language's own options."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Repository:
    owner: str
    name: str
    branch: str = ""

    @property
    def url(self) -> str:
        return f"https://github.com/{self.owner}/{self.name}"


@dataclass(frozen=True, slots=True)
class Homebrew:
    """The cask that a release adds to a tap. Empty texts mean that the flavour's default holds."""

    tap: Repository
    homepage: str = ""
    description: str = ""


@dataclass(frozen=True, slots=True)
class Target:
    """One target. Empty texts mean that the flavour's default holds."""

    flavour: str
    package: str = ""
    """The name users import, require or run."""
    distribution: str = ""
    """The name under which it is published, where that is another one."""
    repository: Repository | None = None
    readme_title: str = ""
    keep_files: tuple[str, ...] = ()
    options: Mapping[str, object] = field(default_factory=dict)
    """Options of the language, by the config's names."""
    base: Target | None = None
    """The SDK that a program stands on: the Go SDK of a command line client."""
    others: Mapping[str, Target] = field(default_factory=dict)
    """For a flavour that is about other targets: those that the config asks for, by flavour."""
    document: str = ""
    """For a flavour that publishes the document: its text, where the config asks for that."""
