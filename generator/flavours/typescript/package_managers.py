"""The package managers that an SDK's repository may be set up for: their commands, as scripts and READMEs have them."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class PackageManager:
    name: str
    lock_file: str
    """What says which versions are installed."""
    install: str
    """Installs what package.json names."""
    locked: str
    """The same in the versions of the lock file, which stays as it is."""
    add: str
    """Adds a package that is named after it."""


NPM = PackageManager(
    "npm", "package-lock.json", "npm install --no-audit --no-fund", "npm ci --no-audit --no-fund", "npm install"
)
_OTHERS = tuple(
    PackageManager(name, lock_file, f"{name} install", f"{name} install --frozen-lockfile", f"{name} add")
    for name, lock_file in (("yarn", "yarn.lock"), ("pnpm", "pnpm-lock.yaml"), ("bun", "bun.lock"))
)


def package_manager(asked: object) -> PackageManager:
    """The package manager that the config asks for; npm, which comes with Node, for any that is not known."""
    return next((m for m in _OTHERS if m.name == asked), NPM)


__all__ = ["NPM", "PackageManager", "package_manager"]
