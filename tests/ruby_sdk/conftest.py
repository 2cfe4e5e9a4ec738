"""The committed Ruby SDK of the Conversations API, and a mock server of the API."""

from __future__ import annotations

import shutil
from collections.abc import Mapping
from pathlib import Path

import pytest
from conversations import ROOT, api, server
from ruby_commands import needs_gem, run

__all__ = ["api", "installed", "sdk", "server"]

COMMITTED = ROOT / "output" / "ruby"


@pytest.fixture(scope="session")
def sdk(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the committed SDK."""
    needs_gem("connection_pool")
    folder = tmp_path_factory.mktemp("sdk") / "ruby"
    shutil.copytree(COMMITTED, folder)
    return folder


@pytest.fixture(scope="session")
def installed(sdk: Path, tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, str]:
    """The environment of a user who has installed the gem, built from the SDK, in a place of its own."""
    home = tmp_path_factory.mktemp("gems")
    built = run(sdk, "gem", "build", "--output", str(home / "openai.gem"), "openai.gemspec")
    assert built.returncode == 0, built.stderr
    path = run(home, "gem", "environment", "gempath").stdout.strip()
    env = {"GEM_HOME": str(home), "GEM_PATH": f"{home}:{path}"}
    done = run(home, "gem", "install", "--local", "--no-document", "openai.gem", env=env)
    assert done.returncode == 0, done.stdout + done.stderr
    return env
