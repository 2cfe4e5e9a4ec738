"""What a Go SDK has besides its sources: scripts, workflow, tests and why some of them are skipped."""

from __future__ import annotations

from pathlib import Path

import yaml
from go_commands import run
from specloom.flavours.base import PlannedFile

from .helpers import files, planned
from .shop import CONFIG, DOCUMENT

SCRIPTS = ("bootstrap", "format", "lint", "mock", "test")


def test_scripts_are_programs_of_sh(tmp_path: Path) -> None:
    for mock_tests in ("true", "false"):
        config = f"{CONFIG}\nsettings: {{disable_mock_tests: {mock_tests}}}\n"
        made = {f.path: f for f in planned(tmp_path, DOCUMENT, config) if isinstance(f, PlannedFile)}
        for name in SCRIPTS:
            script = made[f"scripts/{name}"]
            assert script.executable
            (tmp_path / name).write_text(script.text, encoding="utf-8")
            done = run(tmp_path, "sh", "-n", name)
            assert (done.returncode, done.stderr) == (0, "")


def test_the_workflow_runs_the_scripts_with_every_version_of_go_that_is_promised(shop: dict[str, str]) -> None:
    jobs = yaml.safe_load(shop[".github/workflows/ci.yml"])["jobs"]
    assert jobs["test"]["strategy"]["matrix"]["go-version"] == ["1.24", "stable"]
    assert "go 1.24\n" in shop["go.mod"]
    for job, script in (("lint", "./scripts/lint"), ("test", "./scripts/test")):
        assert [s["run"] for s in jobs[job]["steps"] if "run" in s] == ["./scripts/bootstrap", script]


def test_what_owners_change_is_theirs(tmp_path: Path) -> None:
    made = {f.path for f in planned(tmp_path, DOCUMENT, CONFIG) if isinstance(f, PlannedFile) and f.keep_if_exists}
    assert {".github/workflows/ci.yml", ".gitignore", "internal/version.go", "lib/.keep", "examples/.keep"} <= made


def test_tests_are_skipped_for_the_reasons_of_the_config(tmp_path: Path) -> None:
    config = CONFIG.replace(
        "      create: post /pets\n", '      create: {endpoint: post /pets, skip_test_reason: No "pets".}\n'
    )
    made = files(tmp_path, DOCUMENT, config)
    assert (
        't.Skip("No \\"pets\\".")\n\tclient := testclient.New(t)\n\t_, err := client.Pets.New(' in made["pet_test.go"]
    )
    assert made["pet_test.go"].count("t.Skip(") == 2
    off = files(tmp_path, DOCUMENT, f"{CONFIG}\nsettings: {{disable_mock_tests: true}}\n")
    assert "t.Skip(" in off["usage_test.go"]
    (photo,) = [b for b in off["pet_test.go"].split("\n\n") if "func TestPetPhoto(" in b]
    assert "t.Skip(" not in photo and 'testclient.CheckBody(t, res, err, "abc")' in photo


def test_names_of_tests_are_told_apart(tmp_path: Path) -> None:
    """Those of a resource, and those of the client that every SDK has."""
    clashing = CONFIG.replace("  chats:\n", "  client:\n    methods: {retries: 'get /pets/{pet_id}'}\n  chats:\n")
    made = files(tmp_path, DOCUMENT, clashing)
    assert "func TestClientRetries(" in made["client_test.go"]
    assert "func TestClientRetries_2(" in made["clientapi_test.go"]
