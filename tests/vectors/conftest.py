"""SDKs and drivers, made once."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Mapping
from functools import cache
from pathlib import Path

import pytest
from toolchains import missing

from .drivers.base import Driver
from .drivers.go import GoDriver
from .drivers.python import PythonDriver
from .drivers.ruby import RubyDriver
from .drivers.typescript import TypeScriptDriver
from .made import Made, make
from .suites import suites

MODULES = Path(__file__).parents[2] / "node_modules"
MakeSdks = Callable[[str], Mapping[str, Made]]
DRIVERS = ("python", "python-async", "typescript", "go", "ruby")


def driver_called(name: str) -> Driver:
    """A driver. Without its toolchain, tests are skipped on a developer's machine and fail in CI."""
    match name:
        case "go":
            if (go := shutil.which("go")) is not None:
                return GoDriver(go)
            missing("Go")
        case "ruby":
            if (ruby := shutil.which("ruby")) is not None:
                return RubyDriver(ruby)
            missing("Ruby")
        case "typescript":
            node = shutil.which("node")
            if node is not None and (MODULES / "esbuild").is_dir():
                return TypeScriptDriver(node, MODULES)
            missing("Node or esbuild", "run `npm ci` in the project's folder")
        case _:
            return PythonDriver(asynchronous=name == "python-async")


@pytest.fixture(scope="session")
def sdks(tmp_path_factory: pytest.TempPathFactory) -> MakeSdks:
    """Gives the SDKs of a suite by language; they are made when they are first asked for."""
    folder = tmp_path_factory.mktemp("configs")
    known = {suite.name: suite for suite in suites()}

    @cache
    def made(name: str) -> Mapping[str, Made]:
        return make(known[name], folder)

    return made
