"""tools/environment.py: what the Makefile says when something is missing, and when there is nothing to do."""

from __future__ import annotations

import importlib.util
import shutil
import sys
from collections.abc import Callable
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from cli.process import ROOT


@pytest.fixture
def tool() -> ModuleType:
    spec = importlib.util.spec_from_file_location("environment", ROOT / "tools/environment.py")
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture
def call(tool: ModuleType, monkeypatch: pytest.MonkeyPatch) -> Callable[..., list[list[str]]]:
    """Runs the tool; every command it would start is recorded instead, and succeeds."""

    def run(*arguments: str) -> list[list[str]]:
        started: list[list[str]] = []

        def record(command: list[str], cwd: Path | None = None) -> int:
            started.append(command)
            if "venv" in command:
                python = tool._python(Path(command[-1]))
                python.parent.mkdir(parents=True)
                python.touch()
            return 0

        monkeypatch.setattr(tool, "_run", record)
        monkeypatch.setattr(sys, "argv", ["environment.py", *arguments])
        assert tool.main() == 0
        return started

    return run


def without_node(monkeypatch: pytest.MonkeyPatch) -> None:
    which = shutil.which
    monkeypatch.setattr(shutil, "which", lambda name, *more: None if name in ("node", "npm") else which(name, *more))


def test_it_makes_an_environment_once(call: Callable[..., list[list[str]]], tmp_path: Path) -> None:
    folder = str(tmp_path / "venv")
    made, installed = call(folder, "run")
    assert made[-1] == folder
    assert "--editable" in installed and str(ROOT / "constraints.txt") in installed
    assert not any(word.startswith("pytest") for word in installed)
    assert call(folder, "run") == []


def test_the_development_environment_includes_the_other(
    call: Callable[..., list[list[str]]], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    without_node(monkeypatch)
    monkeypatch.delenv("CI", raising=False)
    folder = str(tmp_path / "venv")
    _, installed = call(folder, "dev")
    assert any(word.startswith("pytest>=") for word in installed)
    assert call(folder, "run") == []
    assert call(folder, "dev") == []


def test_changed_constraints_install_again(
    call: Callable[..., list[list[str]]], tool: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = str(tmp_path / "venv")
    call(folder, "run")
    monkeypatch.setattr(tool, "DECIDING", ("pyproject.toml",))
    (installed,) = call(folder, "run")
    assert "install" in installed


def test_an_environment_that_was_moved_is_installed_again(call: Callable[..., list[list[str]]], tmp_path: Path) -> None:
    call(str(tmp_path / "venv"), "run")
    (tmp_path / "venv").rename(tmp_path / "moved")
    (installed,) = call(str(tmp_path / "moved"), "run")
    assert "install" in installed


def refusal(call: Callable[..., Any], capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    with pytest.raises(SystemExit) as stopped:
        call(*arguments)
    assert stopped.value.code == 2
    return capsys.readouterr().err


def test_a_python_without_ensurepip_names_the_debian_package(
    call: Callable[..., Any], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(importlib.util, "find_spec", lambda name: None)
    assert "apt install python3-venv" in refusal(call, capsys, str(tmp_path / "venv"), "run")
    assert not (tmp_path / "venv").exists()


def test_an_old_python_is_refused(
    call: Callable[..., Any], tool: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Any
) -> None:
    monkeypatch.setattr(tool, "OLDEST", (4, 0))
    assert "too old" in refusal(call, capsys, str(tmp_path / "venv"), "run")


def test_without_node_tests_are_skipped_with_a_word_and_fail_in_ci(
    call: Callable[..., Any], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    without_node(monkeypatch)
    monkeypatch.delenv("CI", raising=False)
    call(str(tmp_path / "venv"), "dev")
    assert "Node is not installed" in capsys.readouterr().err
    monkeypatch.setenv("CI", "true")
    said = refusal(call, capsys, str(tmp_path / "venv"), "dev")
    assert "Node is not installed" in said and "nodejs npm" in said


def test_pip_that_fails_leaves_no_stamp(
    tool: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "bin").mkdir()
    (tmp_path / "bin/python").touch()
    monkeypatch.setattr(tool, "_python", lambda folder: folder / "bin/python")
    monkeypatch.setattr(tool, "_run", lambda command, cwd=None: 1)
    monkeypatch.setattr(sys, "argv", ["environment.py", str(tmp_path), "run"])
    with pytest.raises(SystemExit):
        tool.main()
    assert "package index" in capsys.readouterr().err
    assert not list(tmp_path.glob(".specloom-*"))
