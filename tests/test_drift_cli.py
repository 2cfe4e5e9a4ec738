"""What `specloom check` says, through the command line: each kind of change is found, with status 1 and its cause."""

from __future__ import annotations

import json
import re
import shutil
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from cli.process import CONFIG, ROOT, SPEC, Run, specloom
from click.testing import CliRunner
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from specloom.cli import main

PACKAGE = "output/python/src/petstore"
INPUTS = ("--spec", "openapi.yaml", "--config", "stainless.yml", "--out", "output")


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a copy of the package that runs in it, the inputs, and what they give."""
    folder = tmp_path_factory.mktemp("drift")
    clean = shutil.ignore_patterns("__pycache__", ".*_cache", ".hypothesis")
    shutil.copytree(ROOT / "generator", folder / "copy/specloom", ignore=clean)
    shutil.copytree(ROOT / "templates", folder / "copy/specloom/templates", ignore=clean, dirs_exist_ok=True)
    shutil.copyfile(SPEC, folder / "openapi.yaml")
    shutil.copyfile(CONFIG, folder / "stainless.yml")
    specloom(folder, "generate", *INPUTS, package=folder / "copy").expect(0)
    return folder


@pytest.fixture
def folder(written: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(written, tmp_path, dirs_exist_ok=True, copy_function=shutil.copy2))


def check(folder: Path, *options: str) -> Run:
    return specloom(folder, "check", *INPUTS, *options, package=folder / "copy")


def causes(folder: Path, *options: str) -> dict[str, tuple[str, str]]:
    """Path to cause and detail, of a check that finds drift."""
    report = json.loads(check(folder, "--format", "json", *options).expect(1).out)
    found = report["flavours"]["python"]["differences"]
    return {d["path"]: (d["cause"], d["detail"]) for d in found}


def edit(file: Path, old: str, new: str) -> None:
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new), encoding="utf-8")


def test_nothing_changed(folder: Path) -> None:
    assert "no difference" in check(folder).expect(0).out
    assert "no difference" in check(folder, "--full").expect(0).out


def test_a_changed_line_is_an_edit_by_hand(folder: Path) -> None:
    edit(folder / PACKAGE / "types/order.py", "pet_id: str", "pet_id: int")
    assert {p: c for p, (c, _) in causes(folder).items()} == {"src/petstore/types/order.py": "edited"}
    out = check(folder).expect(1).out
    assert "-    pet_id: int" in out and "+    pet_id: str" in out and "by hand" in out


def test_a_deleted_file_is_missing(folder: Path) -> None:
    (folder / PACKAGE / "resources/orders.py").unlink()
    assert {p: c for p, (c, _) in causes(folder).items()} == {"src/petstore/resources/orders.py": "missing"}


def test_a_changed_description_makes_stale_because_of_the_spec(folder: Path) -> None:
    edit(folder / "openapi.yaml", "Whether the pet can be had.", "Whether somebody may have the pet.")
    edit(folder / "openapi.yaml", "Who has it now.", "Who owns it now.")
    found = causes(folder)
    assert "src/petstore/types/pet.py" in found
    for cause, detail in found.values():
        assert cause == "stale"
        assert "spec (openapi.yaml)" in detail and "config" not in detail and "templates" not in detail


def test_a_removed_operation_leaves_orphans_and_stale_files(folder: Path) -> None:
    text = (folder / "openapi.yaml").read_text()
    start, end = text.index("  /orders:\n"), text.index("  /orders/{order_id}:\n")
    (folder / "openapi.yaml").write_text(text[:start] + text[end:])
    edit(folder / "stainless.yml", "      create: post /orders\n", "")
    found = {p: c for p, (c, _) in causes(folder).items()}
    assert found["src/petstore/types/order_create_params.py"] == "orphaned"
    assert found["src/petstore/resources/orders.py"] == "stale"
    assert set(found.values()) == {"orphaned", "stale"}
    specloom(folder, "generate", *INPUTS, package=folder / "copy").expect(0)
    assert not (folder / PACKAGE / "types/order_create_params.py").exists()
    check(folder).expect(0)


def test_an_operation_removed_from_the_spec_alone_is_an_error(folder: Path) -> None:
    text = (folder / "openapi.yaml").read_text()
    start, end = text.index("  /orders:\n"), text.index("  /orders/{order_id}:\n")
    (folder / "openapi.yaml").write_text(text[:start] + text[end:])
    assert "Endpoint/NotFound" in check(folder).expect(2).err


def test_a_changed_config_is_named(folder: Path) -> None:
    edit(folder / "stainless.yml", "      retrieve: get /orders/{order_id}", "      get: get /orders/{order_id}")
    found = causes(folder)
    assert found["src/petstore/resources/orders.py"][0] == "stale"
    assert all("config (stainless.yml)" in detail for cause, detail in found.values() if cause == "stale")


def test_a_touched_template_is_named(folder: Path) -> None:
    template = folder / "copy/specloom/templates/python/api/types_module.py.jinja"
    template.write_text(template.read_text() + "# The end.\n")
    found = causes(folder)
    assert "src/petstore/types/pet.py" in found
    for cause, detail in found.values():
        assert cause == "stale"
        assert "templates" in detail and "spec" not in detail and "config" not in detail


def test_a_touched_runtime_file_is_named(folder: Path) -> None:
    runtime = folder / "copy/specloom/templates/python/runtime/runtime_package/_qs.py"
    runtime.write_text(runtime.read_text() + "\n# The end.\n")
    found = causes(folder)
    assert [(path, cause) for path, (cause, _) in found.items()] == [("src/petstore/_qs.py", "stale")]
    assert "templates" in found["src/petstore/_qs.py"][1]


def test_a_touched_generator_is_named(folder: Path) -> None:
    edit(folder / "copy/specloom/flavours/python/plan.py", "Edits are lost", "Edits get lost")
    found = causes(folder)
    assert {c for c, _ in found.values()} == {"stale"}
    assert all("generator" in detail and "templates" not in detail for _, detail in found.values())


def test_a_change_without_effect_is_clean_and_said(folder: Path) -> None:
    with (folder / "copy/specloom/pipeline.py").open("a") as code:
        code.write("# The end.\n")
    out = check(folder).expect(0).out
    assert "without effect" in out and "generator" in out


def test_a_comment_in_the_spec_changes_its_recorded_hash_alone(folder: Path) -> None:
    with (folder / "openapi.yaml").open("a") as spec:
        spec.write("# the end\n")
    assert {p: c for p, (c, _) in causes(folder).items()} == {".stats.yml": "stale"}


def test_an_override_of_a_template_counts_as_a_template(folder: Path) -> None:
    override = folder / "mine/python/api/constants.py.jinja"
    override.parent.mkdir(parents=True)
    original = (folder / "copy/specloom/templates/python/api/constants.py.jinja").read_text()
    override.write_text(original + "# ours\n")
    assert list(causes(folder, "--templates", "mine")) == ["src/petstore/_constants.py"]
    specloom(folder, "generate", *INPUTS, "--templates", "mine", package=folder / "copy").expect(0)
    check(folder, "--templates", "mine").expect(0)
    override.write_text(original + "# ours, changed\n")
    ((cause, detail),) = causes(folder, "--templates", "mine").values()
    assert cause == "stale" and "templates" in detail


def test_unknown_files_count_under_strict_only(folder: Path) -> None:
    (folder / PACKAGE / "stray.py").write_text("")
    check(folder).expect(0)
    assert {p: c for p, (c, _) in causes(folder, "--strict").items()} == {"src/petstore/stray.py": "unknown"}


# -- any mutation ------------------------------------------------------------------------------------------------------


def invoke(folder: Path, *options: str) -> tuple[int, Any]:
    arguments = [
        "check",
        "--format",
        "json",
        "--spec",
        str(folder / "openapi.yaml"),
        "--config",
        str(folder / "stainless.yml"),
    ]
    result = CliRunner().invoke(main, [*arguments, "--out", str(folder / "output"), "--flavour", "python", *options])
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    return result.exit_code, json.loads(result.stdout) if result.stdout.strip() else None


def _edit(file: Path, data: st.DataObject) -> str:
    content = file.read_bytes()
    at = data.draw(st.integers(0, len(content)))
    file.write_bytes(content[:at] + b"~" + content[at:])
    return "edited"


def _cut(file: Path, data: st.DataObject) -> str:
    content = file.read_bytes()
    file.write_bytes(content[: data.draw(st.integers(0, len(content) - 1))])
    return "edited"


def _delete(file: Path, data: st.DataObject) -> str:
    file.unlink()
    return "missing"


MUTATIONS: list[Callable[[Path, st.DataObject], str]] = [_edit, _cut, _delete]


@pytest.fixture(scope="module")
def generated() -> Iterator[Path]:
    """Output of the package under test itself, for checks in this process."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        shutil.copyfile(SPEC, folder / "openapi.yaml")
        shutil.copyfile(CONFIG, folder / "stainless.yml")
        arguments = ["generate", "--spec", str(folder / "openapi.yaml"), "--config", str(folder / "stainless.yml")]
        result = CliRunner().invoke(main, [*arguments, "--out", str(folder / "output"), "--flavour", "python"])
        assert result.exit_code == 0, result.output
        yield folder


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_random_mutations_are_found_exactly(generated: Path, data: st.DataObject) -> None:
    """Any files, changed in any way: check lists these and no others, each with its cause, with and without --full."""
    root = generated / "output/python"
    ours = sorted(json.loads((root / ".specloom.json").read_text())["files"])
    victims = data.draw(st.lists(st.sampled_from(ours), min_size=0, max_size=3, unique=True))
    victims = [v for v in victims if (root / v).stat().st_size]
    before = {v: ((root / v).read_bytes(), (root / v).stat().st_mode) for v in victims}
    try:
        expected = {v: data.draw(st.sampled_from(MUTATIONS))(root / v, data) for v in victims}
        for options in ((), ("--full",)):
            status, report = invoke(generated, *options)
            found = {d["path"]: d["cause"] for d in report["flavours"]["python"]["differences"]}
            assert found == expected
            assert status == (1 if expected else 0)
    finally:
        for victim, (content, mode) in before.items():
            (root / victim).write_bytes(content)
            (root / victim).chmod(mode)


WORDS = re.compile(r"description: ([A-Z][a-z]+)")


@settings(max_examples=10, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_a_change_of_any_description_is_stale_because_of_the_spec_or_has_no_effect(
    generated: Path, data: st.DataObject
) -> None:
    spec = generated / "openapi.yaml"
    text = spec.read_text(encoding="utf-8")
    place = data.draw(st.sampled_from(list(WORDS.finditer(text))))
    word = data.draw(st.text("abcdef ", min_size=1, max_size=12).filter(str.strip))
    try:
        spec.write_text(text[: place.start(1)] + "Changed" + word.rstrip() + text[place.end(1) :], encoding="utf-8")
        status, report = invoke(generated)
        differences = report["flavours"]["python"]["differences"]
        assert status == (1 if differences else 0)
        assert {d["cause"] for d in differences} <= {"stale"}
        notes = " ".join([*report["flavours"]["python"]["notes"], *(d["detail"] for d in differences)])
        assert "spec (openapi.yaml)" in notes
        assert "config" not in notes and "templates" not in notes
    finally:
        spec.write_text(text, encoding="utf-8")
