from __future__ import annotations

import os
from pathlib import Path

import pytest
from specloom.diagnostics import Diagnostics
from specloom.output import MANIFEST, File, Manifest, can_write, compare, read_manifest, staging, write_tree
from specloom.output.staging import locked_staging

from .helpers import GENERATOR, codes, contents, make_inputs, make_tree, snapshot, write

FILES = {"a.py": b"a\n", "pkg/b.py": b"b\n", "pkg/deep/c.py": b"c\n"}


@pytest.fixture
def out(tmp_path: Path) -> Path:
    folder = tmp_path / "out"
    write(folder, make_tree(FILES))
    return folder


def test_a_first_write_makes_the_folders_and_leaves_nothing_beside(tmp_path: Path) -> None:
    folder = tmp_path / "x" / "y" / "python"
    report = write(folder, make_tree(FILES))
    assert report.done
    assert report.written == tuple(sorted(FILES))
    assert contents(folder) == FILES
    assert [entry.name for entry in folder.parent.iterdir()] == ["python"]
    manifest = read_manifest(folder)
    assert isinstance(manifest, Manifest) and list(manifest.files) == sorted(FILES)


def test_writing_again_touches_nothing(out: Path) -> None:
    before = snapshot(out)
    report = write(out, make_tree(FILES))
    assert report.unchanged == tuple(sorted(FILES))
    assert report.written == report.deleted == report.kept == ()
    assert snapshot(out) == before


def test_only_what_changed_is_written(out: Path) -> None:
    before = snapshot(out)
    report = write(out, make_tree(FILES | {"a.py": b"new\n"}), make_inputs(b"new"))
    after = snapshot(out)
    assert report.written == ("a.py",)
    assert {path for path in before if before[path] != after[path]} == {"a.py", MANIFEST}


def test_the_bytes_do_not_depend_on_time_or_place(tmp_path: Path) -> None:
    for name in ("one", "two"):
        write(tmp_path / name, make_tree(FILES))
    assert (tmp_path / "one" / MANIFEST).read_bytes() == (tmp_path / "two" / MANIFEST).read_bytes()


def test_what_is_no_longer_generated_is_deleted_with_its_empty_folders(out: Path) -> None:
    report = write(out, make_tree({"a.py": b"a\n"}))
    assert report.deleted == ("pkg/b.py", "pkg/deep/c.py")
    assert contents(out) == {"a.py": b"a\n"}
    assert not (out / "pkg").exists()


def test_a_folder_with_something_of_the_user_stays(out: Path) -> None:
    (out / "pkg" / "mine.txt").write_bytes(b"m")
    write(out, make_tree({"a.py": b"a\n"}))
    assert contents(out) == {"a.py": b"a\n", "pkg/mine.txt": b"m"}
    assert not (out / "pkg" / "deep").exists()


def test_an_edited_file_is_not_overwritten(out: Path) -> None:
    (out / "a.py").write_bytes(b"mine\n")
    (out / "pkg/b.py").write_bytes(b"mine too\n")
    before, diagnostics = snapshot(out), Diagnostics()
    report = write(out, make_tree(FILES | {"new.py": b""}), diagnostics=diagnostics)
    assert not report.done and report.written == ()
    assert snapshot(out) == before
    (found,) = diagnostics
    assert found.code == "Output/EditedByHand"
    assert "2 files" in found.message and "a.py, pkg/b.py" in found.message
    assert "--force" in found.hint and "keep_files" in found.hint


def test_a_refusal_can_be_foreseen_without_touching_anything(out: Path) -> None:
    (out / "a.py").write_bytes(b"mine\n")
    before = snapshot(out.parent)
    diagnostics = Diagnostics()
    tree = make_tree(FILES | {"a.py": b"new\n", "z.py": b"z\n"})
    assert not can_write(out, tree, force=False, diagnostics=diagnostics)
    assert codes(diagnostics) == ["Output/EditedByHand"]
    assert can_write(out, tree, force=True, diagnostics=Diagnostics())
    assert can_write(out.parent / "not yet", tree, force=False, diagnostics=Diagnostics())
    assert snapshot(out.parent) == before


def test_force_overwrites_it(out: Path) -> None:
    (out / "a.py").write_bytes(b"mine\n")
    assert write(out, make_tree(FILES), force=True).written == ("a.py",)
    assert contents(out) == FILES


def test_an_edit_that_is_what_generation_now_gives_is_no_conflict(out: Path) -> None:
    (out / "a.py").write_bytes(b"new\n")
    assert write(out, make_tree(FILES | {"a.py": b"new\n"})).done


def test_a_file_that_was_never_ours_is_not_overwritten(tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "a.py").write_bytes(b"theirs\n")
    (tmp_path / "out" / "same.py").write_bytes(b"same\n")
    tree, diagnostics = make_tree({"a.py": b"a\n", "same.py": b"same\n"}), Diagnostics()
    assert not write(tmp_path / "out", tree, diagnostics=diagnostics).done
    (found,) = diagnostics
    assert found.code == "Output/Foreign" and "a.py" in found.message and "same.py" not in found.message
    assert "keep_files" in found.hint and "git diff" in found.hint and "docs/migrating.md" in found.hint
    assert write(tmp_path / "out", tree, force=True).unchanged == ("same.py",)


def test_a_single_file_in_the_way_of_a_later_run_is_no_migration(out: Path) -> None:
    (out / "new.py").write_bytes(b"theirs\n")
    diagnostics = Diagnostics()
    assert not write(out, make_tree(FILES | {"new.py": b"new\n"}), diagnostics=diagnostics).done
    (found,) = diagnostics
    assert "move the file away" in found.hint and "migrating" not in found.hint


def test_long_lists_are_cut(tmp_path: Path) -> None:
    files = {f"{number:03}.py": b"x" for number in range(50)}
    for name in files:
        (tmp_path / name).write_bytes(b"y")
    diagnostics = Diagnostics()
    write(tmp_path, make_tree(files), diagnostics=diagnostics)
    (found,) = diagnostics
    assert "50 files" in found.message and "019.py and 30 more" in found.message


def test_edited_orphans_are_kept_and_then_forgotten(out: Path) -> None:
    (out / "pkg/b.py").write_bytes(b"mine\n")
    diagnostics = Diagnostics()
    report = write(out, make_tree({"a.py": b"a\n"}), diagnostics=diagnostics, force=True)
    assert report.kept == ("pkg/b.py",) and report.deleted == ("pkg/deep/c.py",)
    assert codes(diagnostics) == ["Output/OrphanKept"] and not diagnostics.failed
    assert write(out, make_tree({"a.py": b"a\n"})).kept == ()
    assert (out / "pkg/b.py").read_bytes() == b"mine\n"


def test_users_files_are_written_once(tmp_path: Path) -> None:
    tree = make_tree(
        [
            File("a.py", b"a"),
            File("lib/.keep", b"", keep_if_exists=True),
            File("README.md", b"generated"),
            File("docs/x.md", b"generated"),
        ],
        keep_files=["README.md", "docs/**"],
    )
    assert write(tmp_path, tree).written == ("README.md", "a.py", "docs/x.md", "lib/.keep")
    (tmp_path / "README.md").write_bytes(b"mine")
    (tmp_path / "lib/.keep").write_bytes(b"mine")
    report = write(tmp_path, tree)
    assert report.kept == ("README.md", "docs/x.md", "lib/.keep") and report.unchanged == ("a.py",)
    assert (tmp_path / "README.md").read_bytes() == b"mine"
    assert write(tmp_path, make_tree({"a.py": b"a"})).deleted == ()
    assert (tmp_path / "docs/x.md").exists()


def test_a_file_that_becomes_the_users_is_not_deleted(out: Path) -> None:
    tree = make_tree({"a.py": b"a\n"}, keep_files=["pkg/"])
    assert write(out, tree).deleted == ()
    assert (out / "pkg/deep/c.py").exists()


def test_executable_bits_are_written_and_follow(tmp_path: Path) -> None:
    write(tmp_path, make_tree([File("run", b"x", executable=True), File("data", b"y")]))
    assert (tmp_path / "run").stat().st_mode & 0o111 and not (tmp_path / "data").stat().st_mode & 0o111
    report = write(tmp_path, make_tree([File("run", b"x"), File("data", b"y", executable=True)]))
    assert report.written == ("data", "run")
    assert not (tmp_path / "run").stat().st_mode & 0o111 and (tmp_path / "data").stat().st_mode & 0o111


def test_files_and_folders_change_places(tmp_path: Path) -> None:
    write(tmp_path, make_tree({"a": b"file", "b/c/d": b"folder"}))
    report = write(tmp_path, make_tree({"a/x": b"folder", "b": b"file"}))
    assert report.deleted == ("a", "b/c/d")
    assert contents(tmp_path) == {"a/x": b"folder", "b": b"file"}


def test_a_folder_of_the_user_in_the_place_of_a_file_stops_even_force(tmp_path: Path) -> None:
    write(tmp_path, make_tree({"b/c": b"folder", "a": b""}))
    (tmp_path / "b" / "mine").write_bytes(b"m")
    (tmp_path / "x").write_bytes(b"m")
    before, diagnostics = snapshot(tmp_path), Diagnostics()
    report = write(tmp_path, make_tree({"b": b"file", "x/y": b"", "a": b""}), force=True, diagnostics=diagnostics)
    assert not report.done and snapshot(tmp_path) == before
    assert codes(diagnostics) == ["Output/InTheWay", "Output/InTheWay"]
    messages = [found.message for found in diagnostics]
    assert "is a folder" in messages[0] and "below something that is not a folder (x)" in messages[1]


def test_renaming_in_case_only(out: Path) -> None:
    tree = make_tree({"A.py": b"a\n", "Pkg/b.py": b"b\n"})
    assert write(out, tree).done
    assert contents(out) == {"A.py": b"a\n", "Pkg/b.py": b"b\n"}
    assert not compare(out, tree, make_inputs(), strict=True).differences


def test_a_checkout_with_crlf_is_not_an_edit(out: Path) -> None:
    for name in FILES:
        (out / name).write_bytes((out / name).read_bytes().replace(b"\n", b"\r\n"))
    report = write(out, make_tree({"a.py": b"new\n", "pkg/b.py": b"b\n"}))
    assert report.written == ("a.py", "pkg/b.py") and report.deleted == ("pkg/deep/c.py",)


def test_links_are_never_followed(tmp_path: Path) -> None:
    outside, folder = tmp_path / "outside", tmp_path / "out"
    write(folder, make_tree({"pkg/b.py": b"b", "old/x": b"x", "c.py": b"c"}))
    outside.mkdir()
    for name in ("pkg/b.py", "old/x"):
        (outside / Path(name).name).write_bytes((folder / name).read_bytes())
        (folder / name).unlink()
        (folder / name).parent.rmdir()
        (folder / name).parent.symlink_to(outside, target_is_directory=True)
    before, diagnostics = snapshot(tmp_path), Diagnostics()
    tree = make_tree({"pkg/b.py": b"new", "c.py": b"c"})
    assert not write(folder, tree, force=True, diagnostics=diagnostics).done
    assert codes(diagnostics) == ["Output/InTheWay"]
    assert snapshot(tmp_path) == before
    (folder / "pkg").unlink()
    report = write(folder, tree, force=True)
    assert report.done and report.kept == ("old/x",)
    assert (outside / "b.py").read_bytes() == b"b" and (outside / "x").read_bytes() == b"x"


def test_a_link_in_the_place_of_a_file_is_replaced_by_force_only(out: Path, tmp_path: Path) -> None:
    target = tmp_path / "target"
    target.write_bytes(b"a\n")
    (out / "a.py").unlink()
    (out / "a.py").symlink_to(target)
    assert not write(out, make_tree(FILES)).done
    assert write(out, make_tree(FILES), force=True).written == ("a.py",)
    assert not (out / "a.py").is_symlink() and target.read_bytes() == b"a\n"


def test_the_output_folder_itself_may_be_a_link(tmp_path: Path) -> None:
    (tmp_path / "real").mkdir()
    (tmp_path / "out").symlink_to("real")
    assert write(tmp_path / "out", make_tree(FILES)).done
    assert contents(tmp_path / "real") == FILES and (tmp_path / "out").is_symlink()


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="the system has no named pipes")
def test_a_pipe_is_not_read(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "a.py")
    diagnostics = Diagnostics()
    assert not write(tmp_path, make_tree({"a.py": b""}), force=True, diagnostics=diagnostics).done
    assert codes(diagnostics) == ["Output/InTheWay"]


@pytest.mark.parametrize(
    ("manifest", "code"),
    [
        (b"<<<<<<< ours\n", "Output/ManifestBroken"),
        (b'{"format": 7, "generator": "specloom 9"}', "Output/ManifestFromFuture"),
    ],
)
def test_an_unusable_manifest_needs_force(out: Path, manifest: bytes, code: str) -> None:
    (out / MANIFEST).write_bytes(manifest)
    before, diagnostics = snapshot(out), Diagnostics()
    assert not write(out, make_tree({"a.py": b"a\n"}), diagnostics=diagnostics).done
    assert codes(diagnostics) == [code] and snapshot(out) == before
    assert write(out, make_tree({"a.py": b"a\n"}), force=True, diagnostics=diagnostics).deleted == ()
    assert isinstance(read_manifest(out), Manifest) and (out / "pkg/b.py").exists()


def test_an_edited_manifest_needs_force(out: Path) -> None:
    (out / MANIFEST).write_bytes((out / MANIFEST).read_bytes().replace(b"9.9.9", b"9.9.8"))
    diagnostics = Diagnostics()
    assert not write(out, make_tree(FILES), diagnostics=diagnostics).done
    assert codes(diagnostics) == ["Output/ManifestEdited"]
    assert write(out, make_tree(FILES), force=True).done


def test_the_folder_of_another_flavour_is_not_taken_over(out: Path) -> None:
    tree, diagnostics = make_tree({"x.go": b""}, "go"), Diagnostics()
    assert not write(out, tree, diagnostics=diagnostics).done
    assert codes(diagnostics) == ["Output/OtherFlavour"] and contents(out) == FILES


def test_generating_nothing_deletes_nothing(out: Path) -> None:
    diagnostics = Diagnostics()
    assert not write(out, make_tree({}), diagnostics=diagnostics).done
    assert codes(diagnostics) == ["Output/Empty"] and contents(out) == FILES


def test_a_file_in_the_place_of_the_output_folder(tmp_path: Path) -> None:
    (tmp_path / "out").write_bytes(b"")
    (tmp_path / "loop").symlink_to("loop")
    for name in ("out", "loop", "out/below"):
        diagnostics = Diagnostics()
        assert not write(tmp_path / name, make_tree(FILES), diagnostics=diagnostics).done
        assert len(codes(diagnostics)) == 1
    assert sorted(entry.name for entry in tmp_path.iterdir()) == ["loop", "out"]


def test_two_runs_at_once(out: Path) -> None:
    diagnostics = Diagnostics()
    with locked_staging(out):
        assert not write(out, make_tree({"a.py": b"x"}), diagnostics=diagnostics).done
    assert codes(diagnostics) == ["Output/Busy"] and contents(out) == FILES
    assert write(out, make_tree({"a.py": b"x"})).done


def test_a_lock_that_its_holder_removed_meanwhile_is_no_lock(out: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    take, diagnostics = staging._take, Diagnostics()

    def take_late(handle: int) -> None:
        take(handle)
        (out.parent / ".out.specloom-staging" / "lock").unlink()

    monkeypatch.setattr(staging, "_take", take_late)
    assert not write(out, make_tree({"a.py": b"x"}), diagnostics=diagnostics).done
    assert codes(diagnostics) == ["Output/Busy"] and contents(out) == FILES


def test_a_manifest_of_another_tree_is_a_mistake_of_the_caller(tmp_path: Path) -> None:
    manifest = Manifest.of(make_tree({"b": b""}), make_inputs(), GENERATOR)
    with pytest.raises(ValueError, match="describe"):
        write_tree(tmp_path, make_tree({"a": b""}), manifest, force=False, diagnostics=Diagnostics())


def test_where_the_folder_above_is_closed_the_temporary_folder_stands_within(
    out: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("os.access", lambda *_: False)
    with locked_staging(out) as place:
        assert place.parent == out
        assert compare(out, make_tree(FILES), make_inputs(), strict=True).clean
    assert write(out, make_tree({"a.py": b"x"})).done
    assert sorted(entry.name for entry in out.iterdir()) == [MANIFEST, "a.py"]
