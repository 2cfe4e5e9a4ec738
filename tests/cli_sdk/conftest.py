"""The committed command line client of the Conversations API on its Go SDK, and a mock server of the API."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

import pytest
from conversations import ROOT, api, server
from go_commands import run
from vectors.recorder import Recorder, recording

__all__ = ["Run", "api", "openai", "program", "recorder", "sdk", "server"]

COMMITTED = ROOT / "output" / "cli"
SDK = ROOT / "output" / "go"
MODULE = "github.com/openai/openai-cli"
KEY = "key-of-the-test"
RUN_SECONDS = 60

Run = Callable[..., "subprocess.CompletedProcess[str]"]
"""Runs the program: arguments, `address` of the API, text on standard input (`piped`), further variables (`env`)."""


@pytest.fixture(scope="session")
def sdk(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the committed program, linked with a copy of the committed SDK."""
    folder = tmp_path_factory.mktemp("sdk")
    shutil.copytree(COMMITTED, folder / "cli")
    shutil.copytree(SDK, folder / "openai-go")
    linked = run(folder / "cli", "scripts/link")
    assert linked.returncode == 0, linked.stderr
    return folder / "cli"


@pytest.fixture(scope="session")
def program(sdk: Path) -> Path:
    """The program."""
    built = run(sdk, "scripts/build")
    assert built.returncode == 0, built.stderr
    return sdk / "bin" / "openai"


@pytest.fixture
def openai(program: Path, tmp_path: Path) -> Run:
    """What runs the program in an empty folder."""

    def running(
        *arguments: str, address: str = "http://127.0.0.1:9", piped: str | None = None, env: Mapping[str, str] = {}
    ) -> subprocess.CompletedProcess[str]:
        own = {"PATH": f"{program.parent}{os.pathsep}{os.environ['PATH']}", "HOME": str(tmp_path)}
        said = {"OPENAI_BASE_URL": address, "OPENAI_API_KEY": KEY}
        stdin = {"stdin": subprocess.DEVNULL} if piped is None else {"input": piped}
        return subprocess.run(
            [str(program), *arguments],
            cwd=tmp_path,
            env={**own, **said, **env},
            capture_output=True,
            text=True,
            timeout=RUN_SECONDS,
            check=False,
            **stdin,  # type: ignore[call-overload]
        )

    return running


@pytest.fixture(scope="session")
def recorder() -> Iterator[Recorder]:
    """A server that answers as a test wants."""
    with recording() as found:
        yield found
