"""Finding the TypeScript package that a folder holds, its modules, and which of them users can import."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ...diagnostics import Diagnostics, Location
from ..folders import sources

MANIFEST = "package.json"
_DECLARATIONS = (".d.ts", ".d.mts", ".d.cts")
_SOURCES = (".ts", ".tsx", ".mts", ".cts", *_DECLARATIONS)
_CONDITIONS = ("types", "import", "require", "node", "default")
_SUFFIX = re.compile(r"(\.d)?\.[cm]?[jt]sx?$")
_MOST_BYTES = 16 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class Found:
    """A package. Modules are named by their paths below `root`, without ending; `entry` is the one that the bare name
    imports, `public` has the others that users can import, too, each with what they write for it."""

    name: str
    version: str
    root: Path
    entry: str
    files: dict[str, Path]
    public: dict[str, list[str]]


def holds(folder: Path) -> bool:
    """Whether the folder has a TypeScript package: a module ``index`` in it, in its ``src``, or where its package.json
    says that the types are."""
    return _layout(folder, _manifest(folder)) is not None


def locate(folder: Path, diagnostics: Diagnostics) -> Found:
    """The package in the folder. Raises `Stop` when there is none."""
    manifest = _manifest(folder)
    layout = _layout(folder, manifest)
    if layout is None:
        raise diagnostics.stop(
            "Surface/NoPackage",
            f"{folder.as_posix()} holds no TypeScript package: there is no index.d.ts, src/index.ts or index.ts, and "
            "no package.json that names its types",
            Location(folder.as_posix()),
            hint="name the folder with the SDK, such as output/typescript",
        )
    root, entry, endings = layout
    files: dict[str, Path] = {}
    ranks = {ending: rank for rank, ending in enumerate(endings)}

    def enter(name: str) -> bool:
        return name != "node_modules" and not name.startswith(".")

    for path in sorted(sources(root, endings, enter, diagnostics), key=lambda one: (ranks[_ending(one, endings)], one)):
        ending = _ending(path, endings)
        files.setdefault(path.relative_to(root).as_posix()[: -len(ending)], path)
    name = _text(manifest, "name") or folder.resolve().name
    public = dict(_public(name, entry, manifest, sorted(files)))
    return Found(name, _text(manifest, "version"), root, entry, files, public)


def _ending(path: Path, endings: tuple[str, ...]) -> str:
    # .d.ts ends in .ts, too.
    return max((one for one in endings if path.name.endswith(one)), key=len)


def _layout(folder: Path, manifest: dict[str, Any]) -> tuple[Path, str, tuple[str, ...]] | None:
    """Where the modules are, the main one, and what ends the names of their files: of a published package the
    declarations count, of a source tree the sources, built or not."""
    if any((folder / f"index{ending}").is_file() for ending in _DECLARATIONS):
        return folder, "index", _DECLARATIONS
    if (folder / "src/index.ts").is_file():
        return folder / "src", "index", _SOURCES
    for target in (_text(manifest, "types"), _text(manifest, "typings"), _target(_entries(manifest).get("."))):
        path = folder / target
        if target.endswith(_DECLARATIONS) and path.is_file() and path.resolve().is_relative_to(folder.resolve()):
            return path.parent, _SUFFIX.sub("", path.name), _DECLARATIONS
    if (folder / "index.ts").is_file():
        return folder, "index", _SOURCES
    return None


def _manifest(folder: Path) -> dict[str, Any]:
    """What the package.json of the folder, or of the one around it, says; nothing if there is none that can be read."""
    for path in (folder / MANIFEST, folder.resolve().parent / MANIFEST):
        try:
            if path.stat().st_size > _MOST_BYTES:
                continue
            read = json.loads(path.read_text(encoding="utf-8"))
        except (OSError, ValueError, RecursionError):
            continue
        if isinstance(read, dict):
            return read
    return {}


def _text(manifest: dict[str, Any], key: str) -> str:
    value = manifest.get(key)
    return value if isinstance(value, str) else ""


def _entries(manifest: dict[str, Any]) -> dict[str, Any]:
    """The package's `exports` by subpath; empty when it has none, which makes all its files importable."""
    exports = manifest.get("exports")
    if isinstance(exports, dict) and all(key.startswith(".") for key in exports):
        return exports
    return {".": exports} if exports else {}


def _target(value: object) -> str:
    """The file that a target of `exports` leads to under the condition that says most about types."""
    match value:
        case str():
            return value
        case dict():
            for condition in (*_CONDITIONS, *value):
                found = _target(value.get(condition))
                if found:
                    return found
        case list():
            return next(filter(None, map(_target, value)), "")
    return ""


def _public(name: str, entry: str, manifest: dict[str, Any], modules: list[str]) -> Iterator[tuple[str, list[str]]]:
    """The modules that `exports` opens, with the specifiers for them. Folders called ``internal`` and names that begin
    with an underscore are nobody's business, whatever `exports` says."""
    entries = _entries(manifest)
    out = _module(_target(entries.get("."))).rpartition("/")[0]
    patterns = {
        (_stem(subpath), _below(_module(_target(target)), out))
        for subpath, target in entries.items()
        if _target(target)
    }
    closed = [subpath for subpath, target in entries.items() if target is None]
    for module in modules:
        if module == entry:
            found = {name, *(_join(name, one) for one in _matches(module, patterns) if one != ".")}
        elif any(part == "internal" or part.startswith("_") for part in module.split("/")):
            continue
        elif entries:
            found = {_join(name, one) for one in _matches(module, patterns) if not _closed(one, closed, patterns)}
        else:
            found = {f"{name}/{module}"}
        if found:
            yield module, sorted(found)


def _stem(subpath: str) -> str:
    return _SUFFIX.sub("", subpath)


def _module(target: str) -> str:
    return _SUFFIX.sub("", target.removeprefix("./"))


def _below(module: str, folder: str) -> str:
    return module.removeprefix(f"{folder}/") if folder else module


def _join(name: str, subpath: str) -> str:
    return name + subpath.removeprefix(".")


def _matches(module: str, patterns: set[tuple[str, str]]) -> Iterator[str]:
    for subpath, target in patterns:
        before, star, after = target.partition("*")
        if not star:
            if module == target:
                yield subpath
        elif module.startswith(before) and module.endswith(after) and len(module) > len(before) + len(after):
            yield subpath.replace("*", module[len(before) : len(module) - len(after)])


def _closed(subpath: str, closed: list[str], patterns: set[tuple[str, str]]) -> bool:
    """Whether the most specific pattern for the subpath is one that closes it."""

    def reach(pattern: str) -> int:
        before, star, after = pattern.partition("*")
        if not star:
            return len(pattern) + 1 if subpath == _stem(pattern) else 0
        return len(before) if subpath.startswith(before) and subpath.endswith(_stem(after)) else 0

    return max(map(reach, closed), default=0) > max((reach(one) for one, _ in patterns), default=0)
