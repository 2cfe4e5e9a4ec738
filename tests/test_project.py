"""The project itself: import contracts, syntax of the oldest Python, packaging, and whether its documents are true."""

from __future__ import annotations

import ast
import json
import os
import re
import shutil
import subprocess
import sys
import venv
import zipfile
from collections.abc import Iterator
from itertools import chain
from pathlib import Path
from typing import Any

import pytest
from cli.process import CONFIG, ROOT, SPEC
from specloom.output import digest_generator, digest_templates

if sys.version_info >= (3, 11):
    import tomllib
else:
    import tomli as tomllib

CACHES = (".venv", ".git", "node_modules", "__pycache__", ".*_cache", ".hypothesis", "*.egg-info", "dist", ".corpus")


def pyproject() -> dict[str, Any]:
    return tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))


def python_files(*folders: str) -> Iterator[Path]:
    for folder in folders:
        yield from (p for p in sorted((ROOT / folder).rglob("*.py")) if "__pycache__" not in p.parts)


def normal(name: str) -> str:
    """A distribution's name as it is compared."""
    return re.sub(r"[-_.]+", "-", name).lower()


# -- code --------------------------------------------------------------------------------------------------------------


def test_import_contracts_hold() -> None:
    linter = Path(sys.executable).with_name("lint-imports")
    done = subprocess.run([linter, "--no-cache", "--no-logo"], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize(
    ("folder", "version"),
    [("generator", (3, 10)), ("tools", (3, 10)), ("tests", (3, 10)), ("templates/python/runtime", (3, 9))],
)
def test_syntax_of_the_oldest_python(folder: str, version: tuple[int, int]) -> None:
    for file in python_files(folder):
        text = file.read_text(encoding="utf-8")
        tree = ast.parse(text, str(file), feature_version=version)
        assert not list(_bare_stars(text, tree)), f"{file}: `x[*y]` needs Python 3.11"


def _bare_stars(text: str, tree: ast.AST) -> Iterator[int]:
    """Lines with an unpacking in a subscript without parentheses, which ast.parse lets pass for older versions."""
    lines = text.splitlines()
    for node in ast.walk(tree):
        if isinstance(node, ast.Subscript) and isinstance(node.slice, ast.Tuple):
            start = lines[node.slice.lineno - 1].encode()[node.slice.col_offset :]
            if any(isinstance(e, ast.Starred) for e in node.slice.elts) and not start.startswith(b"("):
                yield node.lineno


def test_the_generator_imports_itself_relatively() -> None:
    absolute = [
        f"{file.relative_to(ROOT)}:{node.lineno}"
        for file in python_files("generator")
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8")))
        if (isinstance(node, ast.ImportFrom) and node.level == 0 and (node.module or "").split(".")[0] == "specloom")
        or (isinstance(node, ast.Import) and any(alias.name.split(".")[0] == "specloom" for alias in node.names))
    ]
    assert absolute == []


# -- packaging ---------------------------------------------------------------------------------------------------------


def test_every_package_is_listed() -> None:
    listed = set(pyproject()["tool"]["setuptools"]["packages"])
    found = {"specloom.templates"}
    for file in python_files("generator"):
        found.add(".".join(("specloom", *file.parent.relative_to(ROOT / "generator").parts)))
    assert listed == found


def test_pythons_of_the_metadata() -> None:
    project = pyproject()["project"]
    assert project["requires-python"] == ">=3.10"
    minors = sorted(int(c.rpartition(".")[2]) for c in project["classifiers"] if re.search(r":: 3\.\d+$", c))
    assert minors == [10, 11, 12, 13, 14]


def test_every_dependency_is_pinned() -> None:
    data = pyproject()
    extras = data["project"]["optional-dependencies"].values()
    named = [*data["project"]["dependencies"], *data["dependency-groups"]["dev"], *chain.from_iterable(extras)]
    wanted = {normal(re.split(r"[<>=!~;\[ ]", text, maxsplit=1)[0]) for text in named if "python_version <" not in text}
    lines = [line for line in (ROOT / "constraints.txt").read_text().splitlines() if line and not line.startswith("#")]
    pinned = {normal(line.partition("==")[0]) for line in lines}
    assert all("==" in line for line in lines)
    assert wanted <= pinned, wanted - pinned


def test_the_lock_file_of_npm_names_no_host() -> None:
    packages = json.loads((ROOT / "package-lock.json").read_text())["packages"]
    assert packages
    assert [name for name, package in packages.items() if "resolved" in package] == []
    assert all("integrity" in package for name, package in packages.items() if name)


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the sdist, and the wheel that is built from it."""
    folder = tmp_path_factory.mktemp("build")
    source = folder / "source"
    shutil.copytree(ROOT, source, ignore=shutil.ignore_patterns(*CACHES))
    (source / "templates/python/runtime/.mypy_cache").mkdir()
    (source / "templates/python/runtime/.mypy_cache/left.json").write_text("{}")
    command = [sys.executable, "-m", "build", "--no-isolation", "--outdir", str(folder / "dist"), str(source)]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout[-3000:] + done.stderr[-3000:]
    return folder / "dist"


@pytest.mark.slow
def test_the_wheel_holds_code_templates_and_schema_and_no_rubbish(built: Path) -> None:
    (wheel,) = built.glob("*.whl")
    names = set(zipfile.ZipFile(wheel).namelist())
    expected = {f"specloom/{p.relative_to(ROOT / 'generator').as_posix()}" for p in python_files("generator")}
    left_out = (".mypy_cache", ".pytest_cache", ".ruff_cache", ".hypothesis", "__pycache__", "node_modules", "dist")
    for place in (ROOT / "templates").rglob("*"):
        if place.is_file() and not any(part in left_out for part in place.parts):
            expected.add(f"specloom/templates/{place.relative_to(ROOT / 'templates').as_posix()}")
    expected.add("specloom/config/stainless.schema.json")
    assert expected <= names, sorted(expected - names)[:5]
    unexpected = {n for n in names - expected if ".dist-info/" not in n}
    assert unexpected == set()
    assert any(n.endswith("licenses/LICENSE") for n in names)


@pytest.mark.slow
def test_the_installed_wheel_works(built: Path, tmp_path: Path) -> None:
    """In a fresh environment that has the dependencies of this one, but not this checkout."""
    home = tmp_path / "venv"
    venv.create(home, with_pip=False, symlinks=os.name != "nt")
    scripts = home / ("Scripts" if os.name == "nt" else "bin")
    (site,) = home.rglob("site-packages")
    (wheel,) = built.glob("*.whl")
    install = [
        sys.executable,
        "-m",
        "pip",
        "install",
        "--quiet",
        "--no-deps",
        "--no-index",
        "--target",
        str(site),
        str(wheel),
    ]
    subprocess.run(install, check=True)
    dependencies = next(p for p in sys.path if p.endswith("site-packages"))
    (site / "dependencies.pth").write_text(dependencies + "\n")
    (tmp_path / "openapi.yaml").write_bytes(SPEC.read_bytes())
    (tmp_path / "stainless.yml").write_bytes(CONFIG.read_bytes())
    environment = {k: v for k, v in os.environ.items() if not k.startswith("PYTHON")} | {"PYTHONDONTWRITEBYTECODE": "1"}

    def run(*arguments: str) -> str:
        command = [str(scripts / "python"), "-W", "error", "-m", "specloom", *arguments]
        done = subprocess.run(command, cwd=tmp_path, env=environment, capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stdout + done.stderr
        return done.stdout

    where = [str(scripts / "python"), "-c", "import specloom; print(specloom.__file__)"]
    used = subprocess.run(where, cwd=tmp_path, env=environment, capture_output=True, text=True, check=True).stdout
    assert str(site) in used
    assert pyproject()["project"]["version"] in run("--version")
    assert "written" in run("generate")
    assert "no difference" in run("check")
    assert "no difference" in run("check", "--full")
    here = (digest_generator(ROOT / "generator"), digest_templates(ROOT / "templates"))
    inputs = json.loads((tmp_path / "output/python/.specloom.json").read_text())["inputs"]
    assert (inputs["generator"], inputs["templates"]) == here, "a wheel and a checkout count as the same generator"


# -- documents ---------------------------------------------------------------------------------------------------------

DOCUMENTS = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")])


@pytest.mark.parametrize("file", DOCUMENTS, ids=lambda f: f.relative_to(ROOT).as_posix())
def test_links_lead_somewhere(file: Path) -> None:
    text = re.sub(r"```.*?```", "", file.read_text(encoding="utf-8"), flags=re.DOTALL)
    for target in re.findall(r"\]\(([^)\s]+)\)", text):
        if "://" in target or target.startswith(("#", "mailto:")):
            continue
        assert (file.parent / target.partition("#")[0]).exists(), target


def test_the_architecture_names_every_room() -> None:
    text = (ROOT / "ARCHITECTURE.md").read_text(encoding="utf-8")
    rooms = [p for p in (ROOT / "generator").iterdir() if (p.is_dir() and p.name != "__pycache__") or p.suffix == ".py"]
    missing = [p.name for p in rooms if f"`{p.name}" not in text and f"{p.name}`" not in text and p.name[0] != "_"]
    assert missing == []


def test_decisions_are_numbered_without_gaps() -> None:
    numbers = [int(p.name[:4]) for p in sorted((ROOT / "docs/decisions").glob("*.md"))]
    assert numbers == list(range(1, len(numbers) + 1))


def test_the_commands_of_the_readme_exist() -> None:
    targets = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))
    named: set[str] = set()
    for file in (ROOT / "README.md", ROOT / "CONTRIBUTING.md"):
        named |= set(
            re.findall(r"\bmake ([a-z]+)", "\n".join(re.findall(r"`[^`]*`|^ {4}.*$", file.read_text(), re.MULTILINE)))
        )
    assert {"generate", "test"} <= named
    assert named <= targets, named - targets


def test_the_license_is_whole() -> None:
    text = (ROOT / "LICENSE").read_text(encoding="utf-8")
    assert "Version 2.0, January 2004" in text and "END OF TERMS AND CONDITIONS" in text


def test_the_changelog_knows_the_version() -> None:
    assert f"## {pyproject()['project']['version']}" in (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
