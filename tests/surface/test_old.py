"""What a surface is compared with: archives and published packages. No network is used here."""

from __future__ import annotations

import io
import subprocess
import sys
import tarfile
import zipfile
from pathlib import Path

import pytest
from specloom import surface
from specloom.diagnostics import Diagnostic, Diagnostics
from specloom.surface import Surface
from specloom.surface.fetch import archives

from .helpers import SHOP, compared, read, write


@pytest.fixture
def shop(tmp_path: Path) -> Surface:
    return read(write(tmp_path / "new", SHOP))


def refused(old: Path | str, new: Surface) -> Diagnostic:
    diagnostics = Diagnostics()
    with pytest.raises(surface.Stop):
        surface.read_old(str(old), new, diagnostics)
    [error] = diagnostics
    assert error.hint
    return error


def wheel(file: Path, entries: dict[str, str]) -> Path:
    with zipfile.ZipFile(file, "w") as packed:
        for name, text in entries.items():
            packed.writestr(name, text)
    return file


def test_a_wheel(tmp_path: Path, shop: Surface) -> None:
    entries = {f"shop/{path}": text for path, text in SHOP.items()}
    file = wheel(tmp_path / "shop-1.whl", {**entries, "shop-1.dist-info/METADATA": "", "other/__init__.py": ""})
    assert compared(surface.read_old(str(file), shop, Diagnostics()), shop) == []


def test_a_source_archive(tmp_path: Path, shop: Surface) -> None:
    file = tmp_path / "shop-1.tar.gz"
    with tarfile.open(file, "w:gz") as packed:
        packed.add(tmp_path / "new", "shop-1")
    assert compared(surface.read_old(str(file), shop, Diagnostics()), shop) == []


@pytest.mark.parametrize("name", ["../out.py", "/out.py", "a/../../out.py", "C:/out.py", "..\\out.py", "a/../../x.txt"])
def test_entries_outside_of_the_archive(tmp_path: Path, shop: Surface, name: str) -> None:
    zipped = wheel(tmp_path / "bad.whl", {"shop/__init__.py": "", name: "x = 1\n"})
    assert refused(zipped, shop).code == "Surface/UnsafeArchive"
    tarred = tmp_path / "bad.tar.gz"
    with tarfile.open(tarred, "w:gz") as packed:
        member = tarfile.TarInfo(name)
        member.size = 6
        packed.addfile(member, io.BytesIO(b"x = 1\n"))
    assert refused(tarred, shop).code == "Surface/UnsafeArchive"
    assert not list(tmp_path.rglob("out.py"))


def test_links_in_an_archive_are_not_followed(tmp_path: Path) -> None:
    """Neither a link to a file outside, nor a file below a linked folder."""
    file = tmp_path / "links.tar.gz"
    with tarfile.open(file, "w:gz") as packed:
        for kind in (tarfile.SYMTYPE, tarfile.LNKTYPE):
            link = tarfile.TarInfo(f"shop/link{kind.decode()}.py")
            link.type, link.linkname = kind, "/etc/hostname"
            packed.addfile(link)
        folder = tarfile.TarInfo("shop/sub")
        folder.type, folder.linkname = tarfile.SYMTYPE, str(tmp_path)
        packed.addfile(folder)
        packed.addfile(tarfile.TarInfo("shop/sub/below.py"))
    archives.unpack(file, tmp_path / "to", (".py",), Diagnostics())
    assert [path.name for path in (tmp_path / "to").rglob("*.py")] == ["below.py"]
    assert not (tmp_path / "below.py").exists()


def test_archives_of_absurd_size(tmp_path: Path, shop: Surface, monkeypatch: pytest.MonkeyPatch) -> None:
    file = wheel(tmp_path / "big.whl", {"shop/__init__.py": "#" * 100, "shop/a.py": "#" * 100})
    monkeypatch.setattr(archives, "MOST_BYTES", 150)
    assert refused(file, shop).code == "Surface/UnsafeArchive"
    monkeypatch.undo()
    monkeypatch.setattr(archives, "MOST_FILES", 1)
    assert refused(file, shop).code == "Surface/UnsafeArchive"


@pytest.mark.parametrize("name", ["x.whl", "x.tar.gz"])
def test_no_archive_at_all(tmp_path: Path, shop: Surface, name: str) -> None:
    (tmp_path / name).write_bytes(b"nothing")
    assert refused(tmp_path / name, shop).code == "Surface/BadArchive"


def test_another_package(tmp_path: Path, shop: Surface) -> None:
    error = refused(write(tmp_path, {"__init__.py": ""}, "bakery"), shop)
    assert (error.code, "bakery" in error.message, "shop" in error.message) == ("Surface/OtherPackage", True, True)


def test_nothing_there(shop: Surface) -> None:
    error = refused("no/such/thing", shop)
    assert (error.code, "pypi:NAME==VERSION" in error.hint) == ("Surface/NotFound", True)


@pytest.mark.parametrize(
    "wanted", ["", "shop", "shop==", "--help", "shop==1 --pre", "-r/etc/x==1", "shop @ file:///x", "shop==1;x"]
)
def test_only_a_name_and_a_version_reach_pip(shop: Surface, wanted: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(subprocess, "run", None)
    assert refused(f"pypi:{wanted}", shop).code == "Surface/BadRequirement"


def test_pip_fetches_the_wheel(tmp_path: Path, shop: Surface, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[list[str]] = []

    def pip(command: list[str], **_: object) -> subprocess.CompletedProcess[str]:
        asked.append(command)
        into = Path(command[command.index("--dest") + 1])
        into.mkdir()
        wheel(into / "shop-1-py3-none-any.whl", {f"shop/{path}": text for path, text in SHOP.items()})
        return subprocess.CompletedProcess(command, 0, "", "")

    monkeypatch.setattr(subprocess, "run", pip)
    assert compared(surface.read_old("pypi:shop==1", shop, Diagnostics()), shop) == []
    [command] = asked
    assert command[:4] == [sys.executable, "-m", "pip", "download"]
    # No source archive: pip would run its build script. And no package but this one.
    assert {"--only-binary=:all:", "--no-deps"} <= set(command)


@pytest.mark.parametrize(
    ("stderr", "told"),
    [
        ("ERROR: Could not find x\nERROR: No matching distribution found for shop==1\n", "No matching distribution"),
        ("WARNING: Retrying (Retry(total=0…)) after …\nERROR: No matching distribution found\n", "cannot be reached"),
        ("", "said nothing"),
    ],
)
def test_pip_fails(shop: Surface, monkeypatch: pytest.MonkeyPatch, stderr: str, told: str) -> None:
    def pip(command: list[str], **_: object) -> subprocess.CompletedProcess[str]:
        return subprocess.CompletedProcess(command, 1, "", stderr)

    monkeypatch.setattr(subprocess, "run", pip)
    error = refused("pypi:shop==1", shop)
    assert error.code == "Surface/NotFetched"
    assert told in error.message
    assert "network" in error.hint


def test_pip_hangs(shop: Surface, monkeypatch: pytest.MonkeyPatch) -> None:
    def pip(command: list[str], **_: object) -> None:
        raise subprocess.TimeoutExpired(command, 1)

    monkeypatch.setattr(subprocess, "run", pip)
    assert refused("pypi:shop==1", shop).code == "Surface/NotFetched"
