"""Published Go modules. No network is used here: where the Go command is run, its proxy is a folder."""

from __future__ import annotations

import json
import shutil
import subprocess
import zipfile
from pathlib import Path

import pytest
from specloom import surface
from specloom.diagnostics import Diagnostic, Diagnostics
from specloom.surface import Surface
from specloom.surface.fetch import go
from toolchains import missing

from .golang import MODULE, PETS, write
from .helpers import compared, edited, read

WANTED = f"{MODULE}@v2.1.0"


@pytest.fixture
def pets(tmp_path: Path) -> Surface:
    return read(write(tmp_path / "new", PETS))


def refused(source: str, new: Surface) -> Diagnostic:
    diagnostics = Diagnostics()
    with pytest.raises(surface.Stop):
        surface.read_old(source, new, diagnostics)
    [error] = diagnostics
    assert error.hint
    return error


def packed(file: Path, files: dict[str, str], top: str = WANTED) -> Path:
    """A module as proxies give it: without what belongs to other modules."""
    file.parent.mkdir(parents=True, exist_ok=True)
    with zipfile.ZipFile(file, "w") as archive:
        for name, text in files.items():
            if not name.startswith("examples/"):
                archive.writestr(f"{top}/{name}", text)
    return file


@pytest.fixture
def installed(monkeypatch: pytest.MonkeyPatch) -> None:
    """The Go command is there, wherever this runs."""
    monkeypatch.setattr(go.shutil, "which", lambda name: f"/bin/{name}")


def test_an_archive(tmp_path: Path, pets: Surface) -> None:
    file = packed(tmp_path / "v2.1.0.zip", PETS)
    assert compared(surface.read_old(str(file), pets, Diagnostics()), pets) == []


def test_the_go_command_fetches_a_module(tmp_path: Path, pets: Surface, monkeypatch: pytest.MonkeyPatch) -> None:
    if shutil.which("go") is None:
        missing("go")
    proxy = tmp_path / "proxy" / MODULE / "@v"
    older = edited("pet.go", ") Delete(", ") Remove(", PETS)
    # A version of Go that nobody has: what a module asks for is not fetched, let alone run.
    newer = {**older, "go.mod": f"module {MODULE}\n\ngo 1.999\n"}
    for version, files in (("v2.1.0", older), ("v2.2.0", newer)):
        packed(proxy / f"{version}.zip", files, f"{MODULE}@{version}")
        (proxy / f"{version}.mod").write_text(files["go.mod"], encoding="utf-8")
        (proxy / f"{version}.info").write_text(json.dumps({"Version": version}), encoding="utf-8")
    for name, value in {
        "GOPROXY": (tmp_path / "proxy").as_uri(),
        "GOSUMDB": "off",
        "GOMODCACHE": str(tmp_path / "cache"),
        "GOFLAGS": "-mod=vendor",
    }.items():
        monkeypatch.setenv(name, value)
    found = compared(surface.read_old(f"go:{WANTED}", pets, Diagnostics()), pets)
    assert {change.path.removeprefix(MODULE) for change in found} == {".PetService.Remove", ".PetService.Delete"}
    error = refused(f"go:{MODULE}@v2.9.0", pets)
    assert error.code == "Surface/NotFetched"
    assert "v2.9.0" in error.message
    assert "requires go >= 1.999" in refused(f"go:{MODULE}@v2.2.0", pets).message


@pytest.mark.parametrize(
    "wanted",
    [
        "",
        "x",
        "x@",
        "x@latest",
        "x@main",
        "x@1.2.3",
        "--help",
        "x@v1 -x",
        "-x@v1.0.0",
        "../x@v1.0.0",
        "x;y@v1",
        "a@b@v1",
    ],
)
@pytest.mark.usefixtures("installed")
def test_only_a_module_and_a_version_reach_go(pets: Surface, wanted: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(subprocess, "run", None)
    assert refused(f"go:{wanted}", pets).code == "Surface/BadRequirement"


@pytest.mark.usefixtures("installed")
def test_how_go_is_asked(tmp_path: Path, pets: Surface, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[tuple[list[str], dict[str, str]]] = []
    unnamed = {name: text for name, text in PETS.items() if name != "internal/version.go"}

    def run(command: list[str], **options: dict[str, str]) -> subprocess.CompletedProcess[str]:
        asked.append((command, options["env"]))
        archive = packed(tmp_path / "cache" / "v2.1.0.zip", unnamed)
        return subprocess.CompletedProcess(command, 0, json.dumps({"Zip": str(archive)}), "")

    monkeypatch.setattr(subprocess, "run", run)
    old = surface.read_old(f"go:{WANTED}", pets, Diagnostics())
    assert compared(old, pets) == []
    assert old.version == "2.1.0"  # as it was asked for: the module does not say
    [(command, env)] = asked
    assert command == ["/bin/go", "mod", "download", "-json", WANTED]
    assert (env["GOTOOLCHAIN"], env["GOFLAGS"], env["GOWORK"]) == ("local", "", "off")


@pytest.mark.parametrize(
    ("code", "stdout", "stderr", "told"),
    [
        (1, '{"Error": "unknown revision v2.1.0"}', "", "unknown revision v2.1.0"),
        (1, "", "go: downloading x\ngo: x: dial tcp: no route to host\n", "no route to host"),
        (1, "", "", "said nothing"),
        (0, "no JSON", "", "said nothing"),
        (0, "[]", "", "said nothing"),
    ],
)
@pytest.mark.usefixtures("installed")
def test_go_fails(
    pets: Surface, monkeypatch: pytest.MonkeyPatch, code: int, stdout: str, stderr: str, told: str
) -> None:
    done = subprocess.CompletedProcess(["go"], code, stdout, stderr)
    monkeypatch.setattr(subprocess, "run", lambda command, **_: done)
    error = refused(f"go:{WANTED}", pets)
    assert error.code == "Surface/NotFetched"
    assert told in error.message


def test_go_is_not_there(pets: Surface, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(go.shutil, "which", lambda name: None)
    assert "Go is not installed" in refused(f"go:{WANTED}", pets).message


def test_another_major_version_is_another_module(tmp_path: Path, pets: Surface) -> None:
    older = {**PETS, "go.mod": "module example.com/pets\n"}
    assert refused(str(write(tmp_path / "old", older)), pets).code == "Surface/OtherPackage"
