"""pyproject.toml, licence, statistics, scripts, workflows: they parse, and nothing can be injected into them."""

from __future__ import annotations

import hashlib
import json
import re
import subprocess
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import yaml
from specloom.diagnostics import Diagnostics
from specloom.flavours import FLAVOURS
from specloom.ir.build.targets import build_target
from specloom.output import File, Tree
from specloom.pipeline import Loaded

from .conftest import CONFIG as CONVERSATIONS_CONFIG
from .conftest import SHARED, SPEC, Make, planned, prose, text
from .zoo import CONFIG, DOCUMENT

try:
    import tomllib
except ImportError:  # Python 3.10
    import tomli as tomllib

USERS_OWN = {
    ".gitignore",
    ".python-version",
    ".release-please-manifest.json",
    "release-please-config.json",
    ".github/workflows/ci.yml",
    "examples/.keep",
}
HOSTILE = 'x"\n[tool.evil]\ny = "1\\ <script>alert(1)</script> ${{ github.token }} `*'


def project(tree: Tree) -> dict[str, Any]:
    return tomllib.loads(text(tree, "pyproject.toml"))


def check_everything_parses(tree: Tree) -> None:
    """All metadata files parse and have the keys that we gave them, and no others."""
    pyproject = project(tree)
    assert set(pyproject) == {"build-system", "project", "dependency-groups", "tool"}
    assert set(pyproject["tool"]) == {"hatch", "pytest", "pyright", "mypy", "black", "ruff"}
    assert set(yaml.safe_load(text(tree, ".stats.yml"))) == {"configured_endpoints", "openapi_spec_hash", "config_hash"}
    workflow = yaml.safe_load(text(tree, ".github/workflows/ci.yml"))
    assert set(workflow["jobs"]) == {"lint", "test"}
    assert workflow["permissions"] == {"contents": "read"}
    assert json.loads(text(tree, ".release-please-manifest.json")) == {".": "0.0.1"}
    assert json.loads(text(tree, "release-please-config.json"))["packages"] == {".": {}}
    for page in (p for p in tree if p.endswith(".md")):
        assert "<script" not in prose(text(tree, page)), page


def test_pyproject_of_the_conversations_sdk(conversations: Tree) -> None:
    check_everything_parses(conversations)
    pyproject = project(conversations)
    about = pyproject["project"]
    assert about["name"] == "openai"
    assert about["license"] == "Apache-2.0"
    assert about["requires-python"] == ">=3.9"
    assert about["authors"] == [{"name": "OpenAI", "email": "support@openai.com"}]
    assert about["urls"]["Homepage"] == "https://github.com/openai/openai-python"
    assert sorted(re.split(r"[<>=]", d)[0] for d in about["dependencies"]) == [
        "anyio",
        "distro",
        "httpx",
        "pydantic",
        "typing-extensions",
    ]
    assert all("<" in d and ">=" in d for d in about["dependencies"])
    assert list(about["optional-dependencies"]) == ["aiohttp"]
    assert pyproject["tool"]["hatch"]["build"]["targets"]["wheel"]["packages"] == ["src/openai"]


def test_files_that_pyproject_names_are_generated(conversations: Tree) -> None:
    pyproject = project(conversations)
    for path in (pyproject["project"]["readme"], *pyproject["project"]["license-files"]):
        assert path in conversations
    version = text(conversations, pyproject["tool"]["hatch"]["version"]["path"])
    assert re.search(r'^__version__ = "0\.0\.1"  # x-release-please-version$', version, re.MULTILINE)
    assert json.loads(text(conversations, "release-please-config.json"))["extra-files"] == ["src/openai/_version.py"]


def test_webhooks_that_are_verified_need_an_extra(make: Make) -> None:
    assert project(make(DOCUMENT, CONFIG))["project"]["optional-dependencies"]["webhooks"] == ["standardwebhooks"]


def test_statistics_identify_the_inputs(conversations: Tree) -> None:
    stats = yaml.safe_load(text(conversations, ".stats.yml"))
    assert stats == {
        "configured_endpoints": 8,
        "openapi_spec_hash": hashlib.md5(SPEC.read_bytes(), usedforsecurity=False).hexdigest(),
        "config_hash": hashlib.md5(CONVERSATIONS_CONFIG.read_bytes(), usedforsecurity=False).hexdigest(),
    }


def test_files_that_users_own_are_not_overwritten(conversations: Tree) -> None:
    kept = {p for p, f in conversations.items() if f.keep_if_exists}
    assert kept == USERS_OWN | {"src/openai/_version.py", "src/openai/lib/.keep"}


def test_scripts_are_executable_strict_shell(conversations: Tree, tmp_path: Path) -> None:
    scripts = {p: f for p, f in conversations.items() if p.startswith("scripts/")}
    assert sorted(scripts) == [f"scripts/{n}" for n in ("bootstrap", "format", "lint", "mock", "test")]
    for path, file in scripts.items():
        body = file.content.decode()
        assert file.executable, path
        assert body.startswith("#!/bin/sh\n")
        assert "\nset -eu\n" in body
        copy = tmp_path / Path(path).name
        copy.write_text(body, encoding="utf-8")
        assert subprocess.run(["sh", "-n", str(copy)], capture_output=True, check=False).returncode == 0, path


def test_the_mock_script_explains_a_missing_document(conversations: Tree, tmp_path: Path) -> None:
    script = tmp_path / "mock"
    script.write_text(text(conversations, "scripts/mock"), encoding="utf-8")
    for arguments, message in (([], "OPENAPI_SPEC"), (["no such file.yml"], "no such file.yml")):
        run = subprocess.run(
            ["sh", str(script), *arguments], capture_output=True, text=True, check=False, env={"PATH": "/usr/bin:/bin"}
        )
        assert run.returncode == 2
        assert message in run.stderr


def test_the_mock_server_reads_arrays_as_the_client_writes_them(conversations: Tree) -> None:
    assert "--validator-query-array-format=brackets" in text(conversations, "scripts/mock")


def test_an_api_whose_method_tests_are_off_needs_no_mock_server(make: Make) -> None:
    tree = make(DOCUMENT, {**CONFIG, "settings": {"disable_mock_tests": True}})
    assert "4010" not in text(tree, "scripts/test")
    assert "setup-node" not in text(tree, ".github/workflows/ci.yml")


@pytest.mark.parametrize(
    ("license_id", "opening"),
    [
        ("Apache-2.0", "Apache License"),
        ("MIT", "MIT License"),
        ("BSD-3-Clause", "Copyright Zoo"),
        ("House Rules", "Copyright Zoo"),
    ],
)
def test_licences(make: Make, license_id: str, opening: str) -> None:
    tree = make(DOCUMENT, {**CONFIG, "settings": {"license": license_id}})
    body = text(tree, "LICENSE")
    assert body.lstrip().startswith(opening)
    assert re.search(r"Copyright (\(c\) )?Zoo$", body, re.MULTILINE)
    assert project(tree)["project"].get("license", "House Rules") == license_id
    assert tree["LICENSE"].keep_if_exists is (license_id not in ("Apache-2.0", "MIT"))


def test_security_contact(make: Make, conversations: Tree) -> None:
    assert "Write to <security@zoo.example.com>." in text(make(DOCUMENT, CONFIG), "SECURITY.md")
    assert "Write to <support@openai.com>." in text(conversations, "SECURITY.md")
    without = make(DOCUMENT, {**CONFIG, "organization": {"name": "zoo"}})
    assert "https://github.com/zoo-org/zoo-python/security/advisories/new" in text(without, "SECURITY.md")


def test_hostile_texts_stay_texts(conversations_loaded: Loaded) -> None:
    """The config refuses most of these; the files must not depend on that."""
    api, target = conversations_loaded.api, build_target(conversations_loaded.config, "python")
    info = replace(api.info, docs="javascript:alert(1)", contact=HOSTILE, security_contact=HOSTILE, license=HOSTILE)
    target = replace(target, readme_title=HOSTILE, distribution='zoo"]\nevil = 1')
    tree = Tree("python")
    for file in FLAVOURS["python"]().plan(replace(api, info=info), target):
        tree.add(File(file.path, file.text.encode(), file.executable, file.keep_if_exists), Diagnostics())
    check_everything_parses(tree)
    about = project(tree)["project"]
    assert re.fullmatch(r"[A-Za-z0-9._-]+", about["name"])
    assert "tool.evil" in about["description"]
    assert "license" not in about
    assert "javascript:" not in text(tree, "README.md")
    assert text(tree, "README.md").splitlines()[0].startswith('# x" \\[tool.evil\\]')


@pytest.mark.parametrize("name", ["inject-metadata.json", "inject-markdown.json"])
def test_hostile_documents(name: str) -> None:
    file = SHARED / "corpus" / "bad" / name
    if not file.is_file():
        pytest.skip("the corpus of hostile documents is not here")
    check_everything_parses(planned(file, None))
