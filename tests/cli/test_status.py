"""Exit statuses: 0 good, 1 differs, 2 error; and that failures say why, where and what to do, without a traceback."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest
from specloom import __version__

from .process import CONFIG, ROOT, SPEC, snapshot, specloom

BAD = {
    "empty.yaml": b"",
    "cut.json": b'{"openapi": "3.1.0",',
    "tabs.yaml": b"openapi:\n\t3.1.0\n",
    "list.yaml": b"- 1\n- 2\n",
    "binary.yaml": bytes(range(256)),
    "other.yaml": b"name: something else\n",
    "future.yaml": b"openapi: 9.0.0\ninfo: {title: T, version: '1'}\npaths: {}\n",
    "dangling.yaml": (
        b"openapi: 3.1.0\ninfo: {title: T, version: '1'}\npaths:\n  /a:\n    get:\n      responses:\n        '200':\n"
        b"          description: d\n"
        b"          content: {application/json: {schema: {$ref: '#/components/schemas/Gone'}}}\n"
    ),
    "outside.yaml": b"openapi: 3.1.0\ninfo: {title: T, version: '1'}\npaths:\n  /a: {$ref: '../../../../etc/passwd'}\n",
    "remote.yaml": b"openapi: 3.1.0\ninfo: {title: T, version: '1'}\npaths:\n  /a: {$ref: 'http://127.0.0.1:9/x.yaml'}\n",
}


@pytest.mark.parametrize("name", BAD)
def test_a_bad_document_is_an_error_that_says_where(name: str, tmp_path: Path) -> None:
    (tmp_path / name).write_bytes(BAD[name])
    run = specloom(tmp_path, "generate", "--spec", name).expect(2)
    assert f"{name}" in run.err
    assert "error[" in run.err
    assert run.out == ""
    assert not (tmp_path / "output").exists()
    assert specloom(tmp_path, "check", "--spec", name).expect(2).err == run.err


@pytest.mark.parametrize("command", ["generate", "check", "lint", "init", "bundle"])
def test_without_a_document_every_command_says_how_to_name_one(command: str, tmp_path: Path) -> None:
    run = specloom(tmp_path, command).expect(2)
    said = run.out + run.err
    assert "Spec/Missing" in said and "--spec" in said and "[tool.specloom]" in said
    assert snapshot(tmp_path) == {}


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    assert "gone.yaml" in specloom(tmp_path, "generate", "--spec", "gone.yaml").expect(2).err
    missing_config = specloom(tmp_path, "generate", "--spec", SPEC, "--config", "gone.yml").expect(2)
    assert "gone.yml" in missing_config.err


def test_a_folder_in_place_of_a_file_is_refused(tmp_path: Path) -> None:
    specloom(tmp_path, "generate", "--spec", tmp_path).expect(2)


def test_an_unknown_option_and_an_unknown_command_are_errors(tmp_path: Path) -> None:
    assert "--nope" in specloom(tmp_path, "generate", "--nope").expect(2).err
    assert "nope" in specloom(tmp_path, "nope").expect(2).err


def test_version_and_help() -> None:
    assert specloom(ROOT, "--version").expect(0).out.strip().endswith(__version__)
    shown = specloom(ROOT, "--help").expect(0).out
    for command in ("generate", "check", "lint", "init"):
        assert command in shown
        assert "Exit status: 0" in " ".join(specloom(ROOT, command, "--help").expect(0).out.split())


def test_generate_then_check_is_clean_both_ways(shop: Path) -> None:
    first = specloom(shop, "generate").expect(0)
    assert first.err == ""
    before = snapshot(shop / "output")
    assert "0 unchanged" in first.out
    again = specloom(shop, "generate").expect(0)
    assert "python: 0 written" in again.out
    assert snapshot(shop / "output") == before
    for options in ([], ["--full"], ["--strict"], ["--flavour", "python"], ["--flavour", "python", "--full"]):
        run = specloom(shop, "check", *options).expect(0)
        assert "files compared" in run.out, options


def test_check_before_generate_is_an_answer_of_one_or_two_never_zero(shop: Path) -> None:
    run = specloom(shop, "check")
    assert run.status in (1, 2)
    assert "Traceback" not in run.err
    assert run.out


def test_an_error_writes_nothing_and_leaves_what_was_there(made: Path) -> None:
    before = snapshot(made / "output")
    config = made / "stainless.yml"
    config.write_text(config.read_text().replace("get /orders/{order_id}", "get /nope"))
    run = specloom(made, "generate").expect(2)
    assert "Endpoint/NotFound" in run.err and "stainless.yml:" in run.err
    assert snapshot(made / "output") == before


def test_a_file_edited_by_hand_is_not_overwritten_unless_forced(made: Path) -> None:
    victim = made / "output/python/src/petstore/types/pet.py"
    victim.write_text(victim.read_text() + "\nMINE = 1\n")
    before = snapshot(made / "output")
    run = specloom(made, "generate").expect(2)
    assert "pet.py" in run.err and "--force" in run.err
    assert snapshot(made / "output") == before
    specloom(made, "generate", "--force").expect(0)
    assert "MINE" not in victim.read_text()
    specloom(made, "check", "--full").expect(0)


def test_one_refused_flavour_keeps_the_others_from_being_written(made: Path) -> None:
    specloom(made, "generate", "--flavour", "python", "--flavour", "models").expect(0)
    mine = next((made / "output" / "models").rglob("__init__.py"))
    mine.write_text("mine = 1\n", encoding="utf-8")
    (made / "output" / "python" / "README.md").unlink()
    before = snapshot(made / "output")
    run = specloom(made, "generate", "--flavour", "python", "--flavour", "models").expect(2)
    assert "Output/EditedByHand" in run.err
    assert snapshot(made / "output") == before


def test_lint_statuses(shop: Path) -> None:
    assert "no findings" in specloom(shop, "lint").expect(0).out
    with (shop / "stainless.yml").open("a") as config:
        config.write("resourcess: {}\n")
    warned = specloom(shop, "lint").expect(0)
    assert "Config/UnknownKey" in warned.out and "`resources`" in warned.out
    specloom(shop, "lint", "--strict").expect(1)
    with (shop / "stainless.yml").open("a") as config:
        config.write("settings: {license: 7}\n")
    specloom(shop, "lint").expect(2)


def test_init_writes_a_config_that_gives_the_same_code(tmp_path: Path) -> None:
    (tmp_path / "openapi.yaml").write_bytes(SPEC.read_bytes())
    specloom(tmp_path, "generate").expect(0)
    specloom(tmp_path, "init").expect(0)
    assert specloom(tmp_path, "lint").expect(0).out == "no findings\n"
    config = (tmp_path / "stainless.yml").read_bytes()
    report = json.loads(specloom(tmp_path, "check", "--full", "--flavour", "python", "--format", "json").expect(1).out)
    differing = [d["path"] for d in report["flavours"]["python"]["differences"]]
    assert differing == [".stats.yml"], "it records the hash of the config, which was not there before"
    assert "--force" in specloom(tmp_path, "init").expect(2).err
    specloom(tmp_path, "init", "--force").expect(0)
    assert (tmp_path / "stainless.yml").read_bytes() == config


def test_quiet_prints_errors_alone(made: Path) -> None:
    for command in (["generate"], ["check"], ["check", "--full"]):
        run = specloom(made, *command, "--quiet").expect(0)
        assert (run.out, run.err) == ("", ""), command
    (made / "output/python/src/petstore/types/pet.py").unlink()
    assert "pet.py" in specloom(made, "check", "--quiet").expect(1).out
    (made / "openapi.yaml").write_text("nonsense")
    assert "error[" in specloom(made, "generate", "--quiet").expect(2).err


def test_a_flavour_that_does_not_exist_is_an_error_and_one_not_built_yet_is_said(shop: Path) -> None:
    assert "Flavour/Unknown" in specloom(shop, "generate", "--flavour", "cobol").expect(2).err
    config = shop / "stainless.yml"
    config.write_text(config.read_text().replace("targets:\n", "targets:\n  terraform: {}\n"))
    specloom(shop, "generate").expect(0)
    assert "Target/NotSupported" in json.dumps(json.loads(specloom(shop, "lint", "--format", "json").expect(0).out))


def test_it_runs_as_a_module(tmp_path: Path) -> None:
    import subprocess

    done = subprocess.run(
        [sys.executable, "-m", "specloom", "--version"], cwd=tmp_path, capture_output=True, text=True, check=True
    )
    assert __version__ in done.stdout


@pytest.mark.skipif(sys.platform == "win32", reason="permissions work otherwise there")
def test_a_folder_that_cannot_be_written_is_an_error(shop: Path) -> None:
    blocked = shop / "blocked"
    blocked.write_text("a file where the folder should go")
    run = specloom(shop, "generate", "--out", "blocked").expect(2)
    assert "blocked" in run.err
    assert blocked.read_text() == "a file where the folder should go"


def test_output_is_plain_when_it_is_no_terminal(shop: Path) -> None:
    run = specloom(shop, "lint", env={"TERM": "xterm-256color"})
    assert "\x1b" not in run.out + run.err


def test_explicit_options_need_no_working_folder(tmp_path: Path) -> None:
    specloom(tmp_path, "generate", "--spec", SPEC, "--config", CONFIG, "--out", "sdk", "--flavour", "python").expect(0)
    assert (tmp_path / "sdk/python/src/petstore/__init__.py").is_file()
