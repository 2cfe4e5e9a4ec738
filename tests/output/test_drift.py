from __future__ import annotations

import json
import os
from pathlib import Path

import pytest
from specloom.output import (
    MANIFEST,
    Cause,
    Difference,
    Drift,
    File,
    Inputs,
    Manifest,
    Tree,
    compare,
    fast_clean,
    fast_compare,
    first_changed_line,
    unified_diff,
)
from specloom.output.hashing import sha256

from .helpers import GENERATOR, make_inputs, make_tree, snapshot, write

FILES = {"a.py": b"one\ntwo\nthree\n", "pkg/b.py": b"b\n"}
SAME, NEW = make_inputs(), make_inputs(b"changed")


@pytest.fixture
def out(tmp_path: Path) -> Path:
    folder = tmp_path / "out"
    write(folder, make_tree(FILES))
    return folder


def found(folder: Path, files: Tree | dict[str, bytes], inputs: Inputs = SAME, *, strict: bool = True) -> Drift:
    tree = files if isinstance(files, Tree) else make_tree(files)
    before = snapshot(folder)
    drift = compare(folder, tree, inputs, strict=strict)
    assert snapshot(folder) == before
    return drift


def only(drift: Drift) -> Difference:
    (difference,) = drift.differences
    return difference


def forge(folder: Path, name: str, content: bytes) -> None:
    """Edits a file and makes the manifest say that it was written so, digest included."""
    (folder / name).write_bytes(content)
    tree = make_tree(FILES | {name: content})
    (folder / MANIFEST).write_bytes(Manifest.of(tree, SAME, GENERATOR).to_bytes())


def test_what_was_written_is_clean(out: Path) -> None:
    drift = found(out, FILES)
    assert drift.clean and not drift.vacuous and drift.counts() == {}
    assert (drift.compared, drift.users, drift.folder) == (2, 0, out.as_posix())


def test_comparing_nothing_is_not_clean(out: Path, tmp_path: Path) -> None:
    assert found(tmp_path / "empty", {}).vacuous
    kept = make_tree(FILES, keep_files=["**"])
    drift = found(out, kept)
    assert drift.vacuous and not drift.clean and drift.users == 2


def test_stale(out: Path) -> None:
    difference = only(found(out, FILES | {"a.py": b"new\n"}, NEW))
    assert (difference.path, difference.cause, difference.inputs) == ("a.py", Cause.STALE, ("spec",))
    assert "spec (openapi.yml)" in difference.detail


def test_edited_while_the_inputs_are_the_same(out: Path) -> None:
    (out / "a.py").write_bytes(b"mine\n")
    difference = only(found(out, FILES))
    assert (difference.cause, difference.inputs) == (Cause.EDITED, ())
    assert difference.detail == "edited by hand; the inputs give what was written before"


def test_edited_while_other_inputs_changed_nothing_in_it(out: Path) -> None:
    (out / "a.py").write_bytes(b"mine\n")
    difference = only(found(out, FILES, NEW))
    assert (difference.cause, difference.inputs) == (Cause.EDITED, ())


def test_edited_and_stale_says_both(out: Path) -> None:
    (out / "a.py").write_bytes(b"mine\n")
    difference = only(found(out, FILES | {"a.py": b"new\n"}, make_inputs(b"changed", templates="c" * 64)))
    assert (difference.cause, difference.inputs) == (Cause.EDITED, ("spec", "templates"))
    assert "edited by hand" in difference.detail and "spec (openapi.yml), templates" in difference.detail


def test_missing(out: Path) -> None:
    (out / "a.py").unlink()
    assert only(found(out, FILES)).cause is Cause.MISSING
    difference = only(found(out, FILES | {"a.py": b"new\n"}, NEW))
    assert (difference.cause, difference.inputs) == (Cause.MISSING, ("spec",))


def test_new(out: Path) -> None:
    difference = only(found(out, FILES | {"c.py": b"c\n"}, NEW))
    assert (difference.path, difference.cause, difference.inputs) == ("c.py", Cause.NEW, ("spec",))


def test_orphaned(out: Path) -> None:
    drift = found(out, {"a.py": FILES["a.py"]}, NEW)
    difference = only(drift)
    assert (difference.path, difference.cause, difference.inputs) == ("pkg/b.py", Cause.ORPHANED, ("spec",))
    (out / "pkg/b.py").write_bytes(b"mine")
    assert "kept" in only(found(out, {"a.py": FILES["a.py"]}, NEW)).detail


def test_unknown_is_for_strict_only(out: Path) -> None:
    for name in (
        "x.py",
        "pkg/y.py",
        "lib/mine.py",
        "examples/z.py",
        "pkg/__pycache__/b.pyc",
        "docs/kept.md",
        ".DS_Store",
    ):
        (out / name).parent.mkdir(exist_ok=True)
        (out / name).write_bytes(b"")
    (out / "link").symlink_to("/")
    tree = make_tree(FILES, keep_files=["docs/"])
    assert found(out, tree, strict=False).clean
    unknown = found(out, tree, strict=True).differences
    assert [(one.path, one.cause) for one in unknown] == [
        (name, Cause.UNKNOWN) for name in ("link", "pkg/y.py", "x.py")
    ]


def test_without_a_manifest_bytes_still_decide(out: Path) -> None:
    (out / MANIFEST).unlink()
    assert only(found(out, FILES)).cause is Cause.MANIFEST
    (out / "a.py").write_bytes(b"mine\n")
    (out / "pkg/b.py").unlink()
    causes = {one.path: one.cause for one in found(out, FILES).differences}
    assert causes == {MANIFEST: Cause.MANIFEST, "a.py": Cause.EDITED, "pkg/b.py": Cause.MISSING}


@pytest.mark.parametrize("raw", [b"<<<<<<< ours\n", b"{}", b'{"format": 9, "generator": "x"}', b""])
def test_an_unusable_manifest_is_a_difference(out: Path, raw: bytes) -> None:
    (out / MANIFEST).write_bytes(raw)
    difference = only(found(out, FILES))
    assert (difference.path, difference.cause) == (MANIFEST, Cause.MANIFEST)


def test_a_manifest_that_was_doctored_without_its_digest(out: Path) -> None:
    (out / "a.py").write_bytes(b"mine\n")
    raw = (out / MANIFEST).read_text().replace(sha256(FILES["a.py"]), sha256(b"mine\n"))
    (out / MANIFEST).write_text(raw)
    assert {one.path: one.cause for one in found(out, FILES).differences} == {
        MANIFEST: Cause.MANIFEST,
        "a.py": Cause.EDITED,
    }
    assert fast_clean(out, SAME) is None
    stale = found(out, FILES | {"a.py": b"new\n"}, NEW).differences[1]
    assert (stale.path, stale.cause) == ("a.py", Cause.EDITED)


def test_a_manifest_that_was_doctored_with_its_digest_hides_nothing(out: Path) -> None:
    forge(out, "a.py", b"mine\n")
    difference = only(found(out, FILES))
    assert (difference.path, difference.cause) == ("a.py", Cause.EDITED)
    assert "no input changed" in difference.detail


def test_a_manifest_that_lists_a_file_otherwise_than_it_is(out: Path) -> None:
    forge(out, "a.py", b"x")
    (out / "a.py").write_bytes(FILES["a.py"])
    difference = only(found(out, FILES))
    assert (difference.path, difference.cause) == (MANIFEST, Cause.MANIFEST) and "a.py" in difference.detail


def test_a_manifest_that_lists_what_is_neither_there_nor_generated(out: Path) -> None:
    (out / "pkg/b.py").unlink()
    difference = only(found(out, {"a.py": FILES["a.py"]}))
    assert (difference.path, difference.cause) == (MANIFEST, Cause.MANIFEST)


def test_a_manifest_of_another_flavour(out: Path) -> None:
    assert only(found(out, make_tree(FILES, "go"))).detail == 'the folder holds the flavour "python", not "go"'


def test_inputs_that_changed_without_effect_are_a_note(out: Path) -> None:
    drift = found(out, FILES, make_inputs(generator="c" * 64))
    assert drift.clean
    assert drift.notes == ("these inputs changed without effect since the manifest was written: generator",)


def test_a_file_that_was_never_ours_in_the_place_of_a_new_one(out: Path) -> None:
    (out / "c.py").write_bytes(b"theirs\n")
    difference = only(found(out, FILES | {"c.py": b"c\n"}, NEW))
    assert difference.cause is Cause.EDITED and "manifest does not list it" in difference.detail


def test_crlf_is_told_in_words(out: Path) -> None:
    (out / "a.py").write_bytes(FILES["a.py"].replace(b"\n", b"\r\n"))
    difference = only(found(out, FILES))
    assert difference.cause is Cause.LINE_ENDS
    assert "CRLF" in difference.detail and ".gitattributes" in difference.detail
    assert unified_diff(difference).lines == ()
    stale = only(found(out, FILES | {"a.py": b"new\n"}, NEW))
    assert stale.cause is Cause.STALE and "CRLF" in stale.detail


def test_executable_bits(tmp_path: Path) -> None:
    tree = make_tree([File("run", b"x", executable=True), File("data", b"y")])
    write(tmp_path, tree)
    (tmp_path / "run").chmod(0o644)
    (tmp_path / "data").chmod(0o755)
    first, second = found(tmp_path, tree).differences
    assert (first.path, first.cause) == ("data", Cause.EDITED) and first.detail.startswith("made executable by hand")
    assert (second.path, second.cause) == ("run", Cause.EDITED) and second.detail.startswith("made not executable")
    assert unified_diff(first).lines == ("old mode 100755", "new mode 100644")
    (tmp_path / "run").chmod(0o700)
    (tmp_path / "data").chmod(0o640)
    assert found(tmp_path, tree).clean
    wanted = make_tree([File("run", b"x"), File("data", b"y")])
    assert only(found(tmp_path, wanted, NEW)).cause is Cause.STALE


def test_links_and_folders_in_the_place_of_files(out: Path, tmp_path: Path) -> None:
    (tmp_path / "same").write_bytes(FILES["a.py"])
    (out / "a.py").unlink()
    (out / "a.py").symlink_to(tmp_path / "same")
    (out / "pkg/b.py").unlink()
    (out / "pkg/b.py").mkdir()
    details = [(one.cause, one.detail) for one in found(out, FILES).differences]
    assert details == [(Cause.EDITED, "is a symbolic link"), (Cause.EDITED, "is a folder")]


def test_a_linked_folder_is_not_looked_into(out: Path) -> None:
    os.rename(out / "pkg", out.parent / "pkg")
    (out / "pkg").symlink_to(out.parent / "pkg")
    difference = only(found(out, FILES, strict=False))
    assert difference.detail == "lies behind a symbolic link (pkg)"


def test_a_folder_that_does_not_exist(tmp_path: Path) -> None:
    drift = found(tmp_path / "none", FILES)
    assert drift.counts() == {Cause.MISSING: 2, Cause.MANIFEST: 1} and drift.compared == 2


def test_users_files_are_not_compared(out: Path) -> None:
    tree = make_tree(
        [
            *(File(path, content) for path, content in FILES.items()),
            File("lib/.keep", b"", keep_if_exists=True),
        ]
    )
    drift = found(out, tree)
    assert drift.clean and (drift.compared, drift.users) == (2, 1)


def test_fast_path(out: Path) -> None:
    assert fast_clean(out, SAME) is True
    assert fast_clean(out, SAME, flavour="python") is True
    assert fast_clean(out, SAME, flavour="go") is None
    assert fast_clean(out, NEW) is None
    assert fast_clean(out / "pkg", SAME) is None
    drift = fast_compare(out, SAME)
    assert drift is not None and drift.clean and drift.compared == 2 and not drift.full
    (out / "a.py").chmod(0o755)
    assert fast_clean(out, SAME) is False
    (out / "a.py").chmod(0o644)
    (out / "pkg/b.py").unlink()
    assert fast_clean(out, SAME) is False and fast_compare(out, SAME) is None


def test_fast_path_needs_files(out: Path) -> None:
    empty = Manifest.of(make_tree({}), SAME, GENERATOR)
    (out / MANIFEST).write_bytes(empty.to_bytes())
    assert fast_clean(out, SAME) is None
    data = json.loads(empty.to_bytes())
    assert data["files"] == {}


def test_diffs_turn_the_folder_into_what_is_generated(out: Path) -> None:
    difference = only(found(out, FILES | {"a.py": b"one\n2\nthree\nfour"}, NEW))
    assert unified_diff(difference).lines == (
        "--- a/a.py",
        "+++ b/a.py",
        "@@ -1,3 +1,4 @@",
        " one",
        "-two",
        "+2",
        " three",
        "+four",
        "\\ No newline at end of file",
    )
    assert first_changed_line(difference) == 2
    cut = unified_diff(difference, 4)
    assert (len(cut.lines), cut.hidden) == (4, 5)


def test_diffs_of_missing_and_binary_files(out: Path) -> None:
    (out / "pkg/b.py").unlink()
    (out / "a.py").write_bytes(b"\0\1")
    binary, missing = found(out, FILES).differences
    (line,) = unified_diff(binary).lines
    assert line.startswith("Binary files a/a.py (sha256 ") and line.endswith("differ")
    assert unified_diff(missing).lines == (
        "new file mode 100644",
        "--- /dev/null",
        "+++ b/pkg/b.py",
        "@@ -0,0 +1 @@",
        "+b",
    )


def test_large_files_are_diffed_in_reasonable_time(out: Path) -> None:
    lines = [b"%d\n" % number for number in range(60_000)]
    (out / "a.py").write_bytes(b"".join(lines))
    other = [*lines[:30_000], b"x\n", *lines[30_001:]]
    difference = only(found(out, FILES | {"a.py": b"".join(other)}))
    assert [line for line in unified_diff(difference).lines if line[0] in "+-"][2:] == ["-30000", "+x"]
    shuffled = only(found(out, FILES | {"a.py": b"".join(reversed(lines))}))
    assert unified_diff(shuffled, 10).hidden > 100_000
