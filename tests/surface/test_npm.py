"""Published npm packages. No network is used here."""

from __future__ import annotations

import io
import subprocess
import tarfile
from pathlib import Path

import pytest
from specloom import surface
from specloom.diagnostics import Diagnostic, Diagnostics
from specloom.surface import Surface
from specloom.surface.fetch import npm

from .helpers import compared, read
from .typescript import SHOP, write


@pytest.fixture
def shop(tmp_path: Path) -> Surface:
    return read(write(tmp_path / "new", SHOP))


@pytest.fixture(autouse=True)
def installed(monkeypatch: pytest.MonkeyPatch) -> None:
    """npm is there, wherever this runs."""
    monkeypatch.setattr(npm.shutil, "which", lambda name: f"/bin/{name}")


def refused(source: str, new: Surface) -> Diagnostic:
    diagnostics = Diagnostics()
    with pytest.raises(surface.Stop):
        surface.read_old(source, new, diagnostics)
    [error] = diagnostics
    assert error.hint
    return error


def packed(file: Path, files: dict[str, str], top: str = "package") -> Path:
    with tarfile.open(file, "w:gz") as archive:
        for name, text in files.items():
            member = tarfile.TarInfo(f"{top}/{name}")
            member.size = len(text.encode())
            archive.addfile(member, io.BytesIO(text.encode()))
    return file


def test_an_archive(tmp_path: Path, shop: Surface) -> None:
    file = packed(tmp_path / "pets-shop-1.2.3.tgz", {**SHOP, "README.md": "", "src/x.js": "throw 1"})
    assert compared(surface.read_old(str(file), shop, Diagnostics()), shop) == []


@pytest.mark.parametrize(
    "wanted",
    [
        "",
        "shop",
        "shop@",
        "shop@latest",
        "shop@^1",
        "--help",
        "shop@1 --foo",
        "../shop@1",
        "git+x@1",
        "shop@file:x",
        "@a@1",
        "-g@1",
    ],
)
def test_only_a_name_and_a_version_reach_npm(shop: Surface, wanted: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(subprocess, "run", None)
    assert refused(f"npm:{wanted}", shop).code == "Surface/BadRequirement"


@pytest.mark.parametrize("top", ["package", "pets-shop"])
def test_npm_fetches_the_package(shop: Surface, monkeypatch: pytest.MonkeyPatch, top: str) -> None:
    asked: list[list[str]] = []

    def run(command: list[str], **_: object) -> subprocess.CompletedProcess[str]:
        asked.append(command)
        into = Path(command[command.index("--pack-destination") + 1])
        packed(into / "pets-shop-1.2.3.tgz", SHOP, top)
        return subprocess.CompletedProcess(command, 0, "pets-shop-1.2.3.tgz\n", "")

    monkeypatch.setattr(subprocess, "run", run)
    assert compared(surface.read_old("npm:@pets/shop@1.2.3", shop, Diagnostics()), shop) == []
    [command] = asked
    assert command[:2] == ["/bin/npm", "pack"]
    assert command[-1] == "@pets/shop@1.2.3"
    assert "--ignore-scripts" in command  # nothing of a foreign package runs


@pytest.mark.parametrize(
    ("stderr", "told"),
    [
        ("npm error code E404\nnpm error 404 Not Found - GET x\nnpm error 404\n", "404 Not Found"),
        ("npm warn x\nnpm ERR! code ENOTFOUND\nnpm ERR! network request failed\n", "network request failed"),
        ("", "said nothing"),
    ],
)
def test_npm_fails(shop: Surface, monkeypatch: pytest.MonkeyPatch, stderr: str, told: str) -> None:
    monkeypatch.setattr(subprocess, "run", lambda command, **_: subprocess.CompletedProcess(command, 1, "", stderr))
    error = refused("npm:@pets/shop@1.2.3", shop)
    assert error.code == "Surface/NotFetched"
    assert told in error.message


def test_npm_gives_nothing_hangs_or_is_not_there(shop: Surface, monkeypatch: pytest.MonkeyPatch) -> None:
    def hang(command: list[str], **_: object) -> None:
        raise subprocess.TimeoutExpired(command, 1)

    monkeypatch.setattr(subprocess, "run", lambda command, **_: subprocess.CompletedProcess(command, 0, "", ""))
    assert "no archive" in refused("npm:shop@1.2.3", shop).message
    monkeypatch.setattr(subprocess, "run", hang)
    assert "no answer" in refused("npm:shop@1.2.3", shop).message
    monkeypatch.setattr(npm.shutil, "which", lambda name: None)
    assert "npm is not installed" in refused("npm:shop@1.2.3", shop).message


@pytest.mark.parametrize("name", ["../out.ts", "/out.ts", "..\\out.ts"])
def test_entries_outside_of_the_archive(tmp_path: Path, shop: Surface, name: str) -> None:
    assert refused(str(packed(tmp_path / "bad.tgz", {name: "x"}, "..")), shop).code == "Surface/UnsafeArchive"
    assert not list(tmp_path.rglob("out.ts"))
