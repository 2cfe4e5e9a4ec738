"""The way of docs/migrating.md: into a repository whose files another generator wrote, to the first clean check."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from .process import CONFIG, SPEC, snapshot, specloom

OLD = {
    "README.md": "# Written by another generator\n",
    "CHANGELOG.md": "# 1.26.0\n",
    "release-please-config.json": '{"versioning": "prerelease"}\n',
    ".release-please-manifest.json": '{".": "1.26.0"}\n',
    "src/petstore/_client.py": "class Petstore: ...\n",
    "src/petstore/_version.py": '__title__ = "petstore"\n__version__ = "1.26.0"\n',
    "src/petstore/lib/ours.py": "OURS = 1\n",
    "src/petstore/types/renamed_since.py": "RENAMED = 1\n",
    "examples/first.py": "print('hello')\n",
}
"""What a repository may hold: generated files, releases, code of its owner, what was left behind."""
OWNERS = ("src/petstore/lib/ours.py", "src/petstore/_version.py", "release-please-config.json", "examples/first.py")


def fill(folder: Path) -> None:
    """Such a repository with document, config and workspace.json in `.stainless`; its root is the output folder."""
    workspace = {
        "openapi_spec": "openapi.yml",
        "stainless_config": "stainless.yml",
        "targets": {"python": {"output_path": ".."}},
    }
    inputs = {
        ".stainless/openapi.yml": SPEC.read_text(encoding="utf-8"),
        ".stainless/stainless.yml": CONFIG.read_text(encoding="utf-8"),
        ".stainless/workspace.json": json.dumps(workspace),
    }
    for name, text in (OLD | inputs).items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8", newline="\n")


@pytest.fixture(scope="module")
def _migrated(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("migrated")
    fill(folder)
    specloom(folder, "generate", "--force").expect(0)
    return folder


@pytest.fixture
def migrated(_migrated: Path, tmp_path: Path) -> Path:
    """Such a repository after the first run."""
    shutil.copytree(_migrated, tmp_path, dirs_exist_ok=True)
    return tmp_path


def keep(repository: Path, *globs: str) -> None:
    config = repository / ".stainless/stainless.yml"
    text = config.read_text(encoding="utf-8")
    config.write_text(
        text.replace("  python:\n", f"  python:\n    keep_files: {json.dumps(globs)}\n", 1), encoding="utf-8"
    )


def test_the_first_run_asks_before_it_replaces_another_generators_files(tmp_path: Path) -> None:
    fill(tmp_path)
    before = snapshot(tmp_path)
    specloom(tmp_path, "lint").expect(0)
    listed = specloom(tmp_path, "check").expect(1)
    assert "README.md" in listed.out and "manifest" in listed.out
    refused = specloom(tmp_path, "generate").expect(2)
    assert "Output/Foreign" in refused.err and "--force" in refused.err and "docs/migrating.md" in refused.err
    assert snapshot(tmp_path) == before
    specloom(tmp_path, "generate", "--out", "fresh").expect(0)
    assert (tmp_path / "fresh/python/src/petstore/_version.py").is_file()


def test_from_the_first_run_to_a_release(migrated: Path) -> None:
    for name in OWNERS:
        assert (migrated / name).read_text(encoding="utf-8") == OLD[name]
    specloom(migrated, "check").expect(0)

    left = specloom(migrated, "check", "--strict").expect(1)
    assert "src/petstore/types/renamed_since.py" in left.out and "CHANGELOG.md" in left.out

    version = migrated / "src/petstore/_version.py"
    version.write_text(OLD["src/petstore/_version.py"].replace("1.26", "1.27"), encoding="utf-8", newline="\n")
    specloom(migrated, "check").expect(0)
    specloom(migrated, "generate").expect(0)
    assert "1.27.0" in version.read_text(encoding="utf-8")


def test_a_hand_edit_lives_on_in_keep_files(migrated: Path) -> None:
    readme = migrated / "README.md"
    readme.write_text("# Ours again\n", encoding="utf-8")
    assert "edited" in specloom(migrated, "check").expect(1).out
    assert "keep_files" in specloom(migrated, "generate").expect(2).err
    keep(migrated, "README.md", "CHANGELOG.md", ".stainless/", "src/petstore/types/renamed_since.py")
    specloom(migrated, "generate").expect(0)
    assert readme.read_text(encoding="utf-8") == "# Ours again\n"
    specloom(migrated, "check").expect(0)
    specloom(migrated, "check", "--strict").expect(0)


def test_keys_that_wait_for_other_targets_change_nothing_here(migrated: Path) -> None:
    config = migrated / ".stainless/stainless.yml"
    text = config.read_text(encoding="utf-8").replace("organization:\n", "organization:\n  github_org: acme\n", 1)
    assert "\nsettings:" not in text and "github_org" in text
    config.write_text(text + "settings: {file_header: Ours}\n", encoding="utf-8", newline="\n")
    run = specloom(migrated, "check", "--format", "json").expect(1)
    assert [d["path"] for d in json.loads(run.out)["flavours"]["python"]["differences"]] == [".stats.yml"]


def test_without_a_config_one_is_made_and_edited(tmp_path: Path) -> None:
    (tmp_path / "openapi.yaml").write_bytes(SPEC.read_bytes())
    specloom(tmp_path, "init").expect(0)
    specloom(tmp_path, "generate").expect(0)
    specloom(tmp_path, "check").expect(0)
    config = tmp_path / "stainless.yml"
    config.write_text(config.read_text(encoding="utf-8").replace("  pets:\n", "  animals:\n", 1), encoding="utf-8")
    assert "stale" in specloom(tmp_path, "check").expect(1).out
    specloom(tmp_path, "generate").expect(0)
    assert list((tmp_path / "output/python/src").glob("*/resources/animals*"))
    specloom(tmp_path, "check").expect(0)
