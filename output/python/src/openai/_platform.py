"""What the platform headers say about the machine and the interpreter.

The facts come from `sys` and `os`: the `platform` module may start processes to find the same, and costs import time.
"""

from __future__ import annotations

import os
import sys
from typing import Dict, Union, Optional
from functools import lru_cache
from typing_extensions import Literal, override

__all__ = [
    "Arch",
    "OtherArch",
    "OtherPlatform",
    "Platform",
    "get_architecture",
    "get_platform",
    "get_python_runtime",
    "get_python_version",
    "platform_headers",
]


class OtherPlatform:
    """An operating system without a name of its own in the platform headers."""

    def __init__(self, name: str) -> None:
        self.name = name

    @override
    def __str__(self) -> str:
        return f"Other:{self.name}"


class OtherArch:
    """A processor without a name of its own in the platform headers."""

    def __init__(self, name: str) -> None:
        self.name = name

    @override
    def __str__(self) -> str:
        return f"other:{self.name}"


Platform = Union[
    OtherPlatform,
    Literal["MacOS", "Linux", "Windows", "FreeBSD", "OpenBSD", "iOS", "Android", "Unknown"],
]
Arch = Union[OtherArch, Literal["x32", "x64", "arm", "arm64", "unknown"]]


def _machine() -> str:
    try:
        # Absent on Windows, where the environment says the same.
        return os.uname().machine
    except AttributeError:
        return os.environ.get("PROCESSOR_ARCHITECTURE", "")


def get_platform() -> Platform:
    """The operating system."""
    name = sys.platform.lower()
    if name == "ios" or _machine().startswith(("iPhone", "iPad")):
        return "iOS"
    if name == "android" or hasattr(sys, "getandroidapilevel"):
        return "Android"
    if name == "darwin":
        return "MacOS"
    if name == "win32":
        return "Windows"
    if name.startswith("linux"):
        return "Linux"
    if name.startswith("freebsd"):
        return "FreeBSD"
    if name.startswith("openbsd"):
        return "OpenBSD"
    return OtherPlatform(name) if name else "Unknown"


def get_architecture() -> Arch:
    """The processor."""
    machine = _machine().lower()
    if machine in ("arm64", "aarch64"):
        return "arm64"
    if machine.startswith("arm"):
        return "arm"
    if machine in ("x86_64", "amd64"):
        return "x64"
    if machine in ("x86", "i386", "i486", "i586", "i686"):
        return "x32"
    return OtherArch(machine) if machine else "unknown"


def get_python_runtime() -> str:
    """The implementation of Python, e.g. `CPython`."""
    name = sys.implementation.name
    return {"cpython": "CPython", "pypy": "PyPy", "graalpy": "GraalVM"}.get(name, name or "unknown")


def get_python_version() -> str:
    """The version of Python, e.g. `3.12.1`."""
    return sys.version.split(" ", 1)[0]


@lru_cache(maxsize=None)
def platform_headers(version: str, *, platform: Optional[Platform] = None) -> Dict[str, str]:
    """The headers that describe this package and where it runs; made once for each version.

    Callers must not change the result: it is shared.
    """
    return {
        "X-Stainless-Lang": "python",
        "X-Stainless-Package-Version": version,
        "X-Stainless-OS": str(platform or get_platform()),
        "X-Stainless-Arch": str(get_architecture()),
        "X-Stainless-Runtime": get_python_runtime(),
        "X-Stainless-Runtime-Version": get_python_version(),
    }
