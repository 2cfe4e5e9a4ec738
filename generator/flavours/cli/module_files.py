"""`go.mod` and `go.sum`: the dependencies of the runtime, and the Go SDK."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...render.folder import template_root
from ..base import PlannedFile
from .commands import Program
from .runtime_files import with_names

_SDK = re.compile(r"^\t\S*example\.com/runtime-client-go \S+$", re.MULTILINE)
_REPLACED = re.compile(r"^\s*replace .*\n?", re.MULTILINE)
_REQUIRED = re.compile(r"^require \(\n(.*?)^\)\n", re.MULTILINE | re.DOTALL)
_MAJOR = re.compile(r"/v(\d+)$")


def module_files(program: Program) -> Iterator[PlannedFile]:
    """Both, which are the user's once they are there: they say which version of the SDK a program is made with."""
    root = template_root() / "cli" / "runtime"
    major = _MAJOR.search(program.sdk_module)
    version = f"v{major[1]}.0.0" if major is not None else "v0.0.1"
    text = _SDK.sub(f"\texample.com/runtime-client-go {version}", (root / "go.mod").read_text("utf-8"))
    text = with_names(_REPLACED.sub("", text), program).rstrip() + "\n"
    yield PlannedFile("go.mod", _REQUIRED.sub(_sorted, text), keep_if_exists=True)
    yield PlannedFile("go.sum", (root / "go.sum").read_text("utf-8"), keep_if_exists=True)


def _sorted(block: re.Match[str]) -> str:
    lines = "".join(f"{line}\n" for line in sorted(block[1].splitlines()))
    return f"require (\n{lines})\n"


__all__ = ["module_files"]
