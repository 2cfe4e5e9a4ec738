from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from specloom.output import (
    MANIFEST,
    File,
    Inputs,
    Manifest,
    ManifestFault,
    digest_generator,
    digest_templates,
    read_manifest,
)
from specloom.output.manifest import parse_manifest

from .helpers import GENERATOR, make_inputs, make_tree

SHA_OF_EMPTY = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"


def manifest_bytes(inputs: Inputs | None = None) -> bytes:
    tree = make_tree([File("b", b""), File("a", b"", executable=True), File("k", b"", keep_if_exists=True)])
    return Manifest.of(tree, inputs or make_inputs(), GENERATOR).to_bytes()


def edited(**members: object) -> bytes:
    return json.dumps(json.loads(manifest_bytes()) | members).encode()


def test_it_lists_one_path_per_line_in_order_and_reads_back() -> None:
    raw = manifest_bytes()
    assert f'    "a": "{SHA_OF_EMPTY}+x",\n    "b": "{SHA_OF_EMPTY}"\n' in raw.decode()
    assert b'"k"' not in raw
    read = parse_manifest(raw)
    assert isinstance(read, Manifest)
    assert read.intact and read.inputs == make_inputs() and read.to_bytes() == raw
    assert (read.flavour, read.generator) == ("python", GENERATOR)


def test_the_order_of_files_and_inputs_does_not_matter() -> None:
    one = make_inputs(spec=b"x", config={"a": b"1", "b": b"2"})
    other = make_inputs(spec=b"x", config={"b": b"2", "a": b"1"})
    assert manifest_bytes(one) == manifest_bytes(other)


@pytest.mark.parametrize(
    ("raw", "said"),
    [
        (b"", "JSON"),
        (b"[]", "JSON object"),
        (b"\xff\xfe", "UTF-8"),
        (b'{"format": 1, "format": 1}', "twice"),
        (b"[" * 100_000, "JSON"),
        (b'{"format": ' + b"9" * 5000 + b"}", "JSON"),
        (b'{"a": 1,\n<<<<<<< HEAD\n"b": 2\n=======\n', "conflict"),
        (edited(format="1"), "format"),
        (edited(format=True), "format"),
        (edited(flavour=3), "flavour"),
        (edited(inputs=None), "inputs"),
        (edited(files=[]), "files"),
        (edited(files={"a": "zz"}), "sha256"),
        (edited(files={"a": 1}), "sha256"),
        (edited(files={"../a": SHA_OF_EMPTY}), "../a"),
        (edited(files={"/etc/passwd": SHA_OF_EMPTY}), "absolute"),
    ],
)
def test_a_broken_manifest_says_what_is_wrong(raw: bytes, said: str) -> None:
    fault = parse_manifest(raw)
    assert isinstance(fault, ManifestFault)
    assert fault.code == "Output/ManifestBroken"
    assert said in fault.reason and "--force" in fault.hint


def test_faults_name_the_line() -> None:
    conflict = parse_manifest(b'{\n"a": 1,\n<<<<<<< ours\n')
    syntax = parse_manifest(b'{\n"a": 1\n"b"')
    assert isinstance(conflict, ManifestFault) and conflict.line == 3
    assert isinstance(syntax, ManifestFault) and syntax.line == 3


def test_a_manifest_of_a_later_format_is_not_guessed_at() -> None:
    fault = parse_manifest(b'{"format": 2, "generator": "specloom 99", "anything": {}}')
    assert isinstance(fault, ManifestFault)
    assert fault.code == "Output/ManifestFromFuture"
    assert "specloom 99" in fault.hint


def test_an_edit_breaks_the_digest_but_new_layout_does_not() -> None:
    changed = parse_manifest(edited(files={"a": SHA_OF_EMPTY}))
    assert isinstance(changed, Manifest) and not changed.intact
    for raw in (edited(), manifest_bytes().replace(b"\n", b"\r\n"), b"\xef\xbb\xbf" + manifest_bytes()):
        read = parse_manifest(raw)
        assert isinstance(read, Manifest) and read.intact


@given(st.data())
def test_no_damage_makes_reading_fail(data: st.DataObject) -> None:
    raw = bytearray(manifest_bytes())
    for _ in range(data.draw(st.integers(1, 4))):
        start = data.draw(st.integers(0, len(raw) - 1))
        raw[start : start + data.draw(st.integers(0, 5))] = data.draw(st.binary(max_size=4))
    read = parse_manifest(bytes(raw))
    assert isinstance(read, ManifestFault) or not read.intact or read == parse_manifest(manifest_bytes())


def test_reading_from_a_folder(tmp_path: Path) -> None:
    assert read_manifest(tmp_path) is None
    (tmp_path / "real").write_bytes(manifest_bytes())
    (tmp_path / MANIFEST).symlink_to("real")
    fault = read_manifest(tmp_path)
    assert isinstance(fault, ManifestFault) and "symbolic link" in fault.reason
    (tmp_path / MANIFEST).unlink()
    (tmp_path / MANIFEST).mkdir()
    assert isinstance(read_manifest(tmp_path), ManifestFault)


def test_changes_name_the_groups_and_files() -> None:
    now = make_inputs(b"new", options={"strict": True}, generator="c" * 64)
    assert [str(change) for change in now.changes(make_inputs())] == ["spec (openapi.yml)", "generator", "options"]
    assert now.changes(now) == ()


def test_line_ends_of_a_checkout_do_not_change_inputs() -> None:
    assert make_inputs(b"a\nb\n") == make_inputs(b"a\r\nb\r\n")
    assert make_inputs(b"\0a\nb\n") != make_inputs(b"\0a\r\nb\r\n")


def test_digests_depend_on_paths_and_contents_only(tmp_path: Path) -> None:
    def fill(root: Path, files: dict[str, bytes]) -> Path:
        for name, content in files.items():
            (root / name).parent.mkdir(parents=True, exist_ok=True)
            (root / name).write_bytes(content)
        return root

    base = {"a/x.jinja": b"1\n", "b.py": b"2\n"}
    one = digest_templates(fill(tmp_path / "1", base))
    again = fill(tmp_path / "2", dict(reversed(base.items())) | {"__pycache__/b.pyc": b"", ".DS_Store": b""})
    assert digest_templates(again) == one
    assert digest_templates(fill(tmp_path / "3", {"a/x.jinja": b"1\r\n", "b.py": b"2\n"})) == one
    assert digest_templates(fill(tmp_path / "4", {"a/x.jinja": b"1\n", "b.py": b"3\n"})) != one
    assert digest_templates(fill(tmp_path / "5", {"ax.jinja": b"1\n", "b.py": b"2\n"})) != one
    assert digest_templates(tmp_path / "1", tmp_path / "4") != digest_templates(tmp_path / "4", tmp_path / "1")
    (tmp_path / "1" / "loop").symlink_to(tmp_path / "1", target_is_directory=True)
    assert digest_templates(tmp_path / "1") != one


def test_the_generator_digest_is_the_same_with_and_without_templates_inside(tmp_path: Path) -> None:
    (tmp_path / "cli.py").write_bytes(b"x")
    bare = digest_generator(tmp_path)
    (tmp_path / "templates").mkdir()
    (tmp_path / "templates" / "x").write_bytes(b"")
    assert digest_generator(tmp_path) == bare
    (tmp_path / "cli.py").write_bytes(b"y")
    assert digest_generator(tmp_path) != bare
