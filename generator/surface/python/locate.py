"""Finding the package that a folder holds, and its files."""

from __future__ import annotations

from pathlib import Path

from ...diagnostics import Diagnostics, Location
from ..folders import sources

_NO_PACKAGES = frozenset({"tests", "test", "examples", "docs", "scripts", "bin", "benchmarks"})
"""Folders beside a package that may have an ``__init__.py`` and are not what users import."""


def holds(folder: Path) -> bool:
    """Whether the folder is a Python package, or has one in its ``src`` or directly below."""
    return _is_package(folder) or bool(_packages(folder / "src") or _packages(folder))


def package_folder(folder: Path, diagnostics: Diagnostics, wanted: str = "") -> Path:
    """The package at the folder, in its ``src``, or directly below; `wanted` chooses among several.

    Raises `Stop` when there is none, or more than one.
    """
    shown = folder.as_posix()
    if not folder.is_dir():
        raise diagnostics.stop(
            "Surface/NoFolder", f"{shown} is no folder", hint="name the folder of a generated package"
        )
    if _is_package(folder):
        return folder if folder.name.isidentifier() else folder.resolve()
    found = _packages(folder / "src") or _packages(folder)
    chosen = [one for one in found if _normal(one.name) == _normal(wanted)] or found
    match chosen:
        case [one]:
            return one
        case []:
            raise diagnostics.stop(
                "Surface/NoPackage",
                f"{shown} holds no Python package: there is no __init__.py in it, in src/*/ or in */",
                Location(shown),
                hint="name the folder with the SDK, such as output/python, or the package itself",
            )
        case _:
            listed = ", ".join(one.relative_to(folder).as_posix() for one in chosen)
            raise diagnostics.stop(
                "Surface/SeveralPackages",
                f"{shown} holds several packages: {listed}",
                Location(shown),
                hint=f"name one of them, such as {chosen[0].as_posix()}",
            )


def modules(package: Path, diagnostics: Diagnostics) -> dict[str, Path]:
    """The files of the package by module name. Links that lead out of the package are left out, with a warning."""

    def enter(name: str) -> bool:
        return name.isidentifier() and name != "__pycache__"

    found: dict[str, Path] = {}
    for path in sorted(sources(package, (".py",), enter, diagnostics)):
        if not path.stem.isidentifier():
            continue
        parts = path.relative_to(package).with_suffix("").parts
        name = ".".join((package.name, *(parts[:-1] if parts[-1] == "__init__" else parts)))
        if name not in found or parts[-1] == "__init__":
            found[name] = path
    return found


def _packages(folder: Path) -> list[Path]:
    if not folder.is_dir():
        return []
    return [
        one
        for one in sorted(folder.iterdir())
        if one.name.isidentifier() and one.name not in _NO_PACKAGES and not one.is_symlink() and _is_package(one)
    ]


def _is_package(folder: Path) -> bool:
    return (folder / "__init__.py").is_file()


def _normal(name: str) -> str:
    return name.replace("-", "_").replace(".", "_").lower()
