"""The runtime's files in a command line client: copied with the names replaced, less what is written for each API."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from ...render.folder import template_root
from ..base import PlannedFile
from .commands import Program, Shows

_COMMANDS = "pkg/cmd/"
_WRITTEN = frozenset(f"{_COMMANDS}{name}.go" for name in ("cmd", "settings", "version", "conversation", "file"))
"""Written for each API."""
_NEEDED = {
    "binary": frozenset({Shows.BINARY}),
    "lines": frozenset({Shows.LINES}),
    "stream": frozenset({Shows.STREAM}),
    "streams": frozenset({Shows.LINES, Shows.STREAM}),
}
"""Files that few APIs need, each with what needs it."""
_DECLARED = re.compile(r"^(?:(?:func|type|var|const) |\t)(\w+)", re.MULTILINE)
_IMPORTED = ("cli", "context", "http", "option", "requestflag", "time")
"""Packages that the files of commands use."""
_WORD = re.compile(r"\w+")
SDK = "runtimeclient"
_SDK_PATH = '"example.com/runtime-client-go"'
_IMPORTS = re.compile(r"^import \(\n(.*?)^\)\n", re.MULTILINE | re.DOTALL)


@dataclass(frozen=True, slots=True)
class Runtime:
    """The source that every program has."""

    texts: tuple[tuple[str, str], ...]
    """Path and text of each file, as it lies in the runtime."""
    declared: frozenset[str]
    """The names that the package of the commands has, and some more."""
    files: frozenset[str]
    """The files in that package, without their endings."""


@lru_cache(maxsize=1)
def runtime() -> Runtime:
    """The runtime, read once."""
    root = template_root() / "cli" / "runtime"
    texts = []
    for path in sorted(p for p in root.rglob("*") if p.is_file()):
        name = path.relative_to(root).as_posix()
        ours = name.endswith(".go") and not name.endswith("_test.go") and name not in _WRITTEN
        if ours or name.startswith("internal/autocomplete/scripts/"):
            texts.append((name, path.read_text("utf-8")))
    commands = {name: text for name, text in texts if name.startswith(_COMMANDS)}
    declared = {name for text in commands.values() for name in _DECLARED.findall(text)}
    own = {"Command", "Version", "choices", "clientOptions", "querySettings", "formSettings", "init", "main"}
    files = {name.removeprefix(_COMMANDS).removesuffix(".go") for name in commands}
    return Runtime(
        tuple(texts), frozenset(declared | own | {*_IMPORTED}), frozenset(files | {"cmd", "settings", "version"})
    )


def runtime_files(program: Program, source: Runtime) -> Iterator[PlannedFile]:
    """The files that a program takes over."""
    shown = {kind for command in program.commands() for kind in (command.shows, command.stream)}
    absent = {f"{_COMMANDS}{name}.go" for name, kinds in _NEEDED.items() if not kinds & shown}
    for name, text in source.texts:
        if name not in absent:
            yield PlannedFile(name.replace("runtime-cli", program.binary), with_names(text, program))


def with_names(text: str, program: Program) -> str:
    """A text of the runtime with the names of the program."""
    package = program.sdk_package
    if SDK in text and package in _WORD.findall(text.replace(SDK, "")):
        # The file has the name for something else, such as another package.
        package = f"{package}sdk"
        text = text.replace(f"\t{_SDK_PATH}", f"\t{package} {_SDK_PATH}")
    named = (
        text.replace("example.com/runtime-client-go", program.sdk_module)
        .replace("example.com/runtime-cli", program.module)
        .replace(SDK, package)
        .replace("runtime-cli", program.binary)
    )
    return _IMPORTS.sub(_sorted, named, count=1)


def _sorted(imports: re.Match[str]) -> str:
    """An import declaration, each paragraph of it in the order of the paths."""
    paragraphs = [p.split("\n") for p in imports[1].strip("\n").split("\n\n")]
    inside = "\n\n".join("\n".join(sorted(p, key=lambda line: line.partition('"')[2])) for p in paragraphs)
    return f"import (\n{inside}\n)\n"


__all__ = ["Runtime", "runtime", "runtime_files", "with_names"]
