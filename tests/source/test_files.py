from __future__ import annotations

import os
from pathlib import Path

import pytest
from specloom.diagnostics import Diagnostic, Diagnostics, Stop
from specloom.source import read_source


def _refused(path: Path, name: str | None = None) -> Diagnostic:
    diagnostics = Diagnostics()
    with pytest.raises(Stop):
        read_source(path, diagnostics, name=name)
    (found,) = diagnostics
    return found


def test_a_file_is_named_as_the_user_gave_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "sub").mkdir()
    (tmp_path / "sub" / "a.yaml").write_text("a: 1\n")
    monkeypatch.chdir(tmp_path)
    source = read_source(Path("sub/a.yaml"), Diagnostics())
    assert (source.file, source.data, source.raw) == ("sub/a.yaml", {"a": 1}, b"a: 1\n")
    assert str(source.location("#/a")) == "sub/a.yaml:1:4"


def test_a_missing_file(tmp_path: Path) -> None:
    found = _refused(tmp_path / "none.yaml", "none.yaml")
    assert (found.code, found.location and found.location.file) == ("Source/Unreadable", "none.yaml")


def test_a_folder(tmp_path: Path) -> None:
    assert "folder" in _refused(tmp_path).message


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="the system has no FIFOs")
def test_a_fifo_is_not_opened(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.yaml")
    assert "regular file" in _refused(tmp_path / "pipe.yaml").message


def test_an_unreadable_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.yaml"
    path.write_text("a: 1\n")

    def denied(self: Path) -> bytes:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "read_bytes", denied)
    assert "Permission denied" in _refused(path).message


def test_a_path_that_is_none() -> None:
    assert _refused(Path("a\0b")).code == "Source/Unreadable"


def test_a_file_that_is_too_large(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.yaml"
    path.write_text("a: 1\n")
    monkeypatch.setattr("specloom.source.reader.MAX_BYTES", 2)
    assert _refused(path).code == "Source/TooLarge"
