"""A write that fails, or is killed, at any of its steps: afterwards the folder is as it was, or as it should be."""

from __future__ import annotations

import contextlib
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from specloom.diagnostics import Diagnostics
from specloom.output import File, Tree, ops
from specloom.output.staging import locked_staging
from specloom.output.transaction import recover

from .helpers import codes, contents, make_tree, snapshot, write

STEPS = ("write_file", "move", "second_name", "remove_file", "make_folder", "remove_folder", "remove_tree")
BEFORE = make_tree(
    [
        File("a", b"a1"),
        File("b/c", b"c1"),
        File("gone/deep/x", b"x1"),
        File("f", b"f1"),
        File("run", b"r", executable=True),
    ]
)
AFTER = make_tree([File("a", b"a2"), File("b/c", b"c1"), File("b/new/n", b"n2"), File("f/g", b"g2"), File("run", b"r")])
WANTED = {file.path: file.content for file in AFTER.values()}


class Killed(BaseException):
    """Stands for the end of the process."""


class Saboteur:
    """Lets the first steps pass and then fails: once, or for ever."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, error: BaseException, *, passing: int, forever: bool) -> None:
        self.error, self.left, self.forever, self.steps = error, passing, forever, 0
        for name in STEPS:
            monkeypatch.setattr(ops, name, self._sabotaged(getattr(ops, name)))

    def _sabotaged(self, step: Callable[..., Any]) -> Callable[..., Any]:
        def run(*args: Any, **kwargs: Any) -> Any:
            self.steps += 1
            self.left -= 1
            if self.left == -1 or (self.forever and self.left < 0):
                raise self.error
            return step(*args, **kwargs)

        return run


def prepare(folder: Path, before: Tree | None = BEFORE) -> dict[str, tuple[object, ...]]:
    if before is not None:
        write(folder, before)
        (folder / "gone").chmod(0o750)
    return snapshot(folder.parent)


def count_steps(tmp_path: Path, before: Tree | None) -> int:
    with pytest.MonkeyPatch.context() as patch:
        prepare(tmp_path / "probe" / "out", before)
        counter = Saboteur(patch, Killed(), passing=10**9, forever=False)
        assert write(tmp_path / "probe" / "out", AFTER).done
        return counter.steps


def failing(tmp_path: Path, before: Tree | None) -> Iterator[tuple[int, Path]]:
    steps = count_steps(tmp_path, before)
    assert steps > 15
    for passing in range(steps):
        yield passing, tmp_path / str(passing) / "nested" / "out"


@pytest.mark.parametrize("before", [BEFORE, None], ids=["rewrite", "first"])
def test_an_error_at_any_step_leaves_everything_as_it_was(tmp_path: Path, before: Tree | None) -> None:
    failures = 0
    for passing, folder in failing(tmp_path, before):
        old, diagnostics = prepare(folder, before), Diagnostics()
        with pytest.MonkeyPatch.context() as patch:
            Saboteur(patch, OSError(28, "No space left on device"), passing=passing, forever=False)
            report = write(folder, AFTER, diagnostics=diagnostics)
        if report.done:
            # Tidying up after the change is done may fail; the next run does it.
            assert not diagnostics.failed
        else:
            failures += 1
            assert codes(diagnostics) == ["Output/WriteFailed"]
            (found,) = diagnostics
            assert "No space left" in found.message and "as it was" in found.message
            assert str(tmp_path) not in found.message
            assert without_staging(snapshot(folder.parent)) == old
        assert_heals(folder)
    assert failures > 10


@pytest.mark.parametrize("before", [BEFORE, None], ids=["rewrite", "first"])
def test_a_killed_run_is_undone_by_the_next(tmp_path: Path, before: Tree | None) -> None:
    undone = 0
    for passing, folder in failing(tmp_path, before):
        old = prepare(folder, before)
        kill(folder, passing)
        with locked_staging(folder) as place:
            half_done = recover(folder, place)
        undone += half_done
        if half_done or contents(folder) != WANTED:
            assert without_staging(snapshot(folder.parent)) == old
    # A new folder is put in its place by one step, which only the step that ends the change comes after.
    assert undone > 5 if before is not None else undone == 2


@pytest.mark.parametrize("before", [BEFORE, None], ids=["rewrite", "first"])
def test_after_a_killed_run_generating_again_is_enough(tmp_path: Path, before: Tree | None) -> None:
    for passing, folder in failing(tmp_path, before):
        prepare(folder, before)
        kill(folder, passing)
        assert_heals(folder)


def test_an_interrupted_write_is_undone_at_once(tmp_path: Path) -> None:
    interrupted = 0
    for passing, folder in failing(tmp_path, BEFORE):
        old = prepare(folder)
        with pytest.MonkeyPatch.context() as patch:
            Saboteur(patch, KeyboardInterrupt(), passing=passing, forever=False)
            try:
                write(folder, AFTER)
            except KeyboardInterrupt:
                if contents(folder) != WANTED:
                    interrupted += 1
                    assert without_staging(snapshot(folder.parent)) == old
        assert_heals(folder)
    assert interrupted > 10


def test_the_user_hears_that_a_killed_run_was_undone(tmp_path: Path) -> None:
    folder = tmp_path / "out"
    prepare(folder)
    kill(folder, count_steps(tmp_path, BEFORE) // 2)
    diagnostics = Diagnostics()
    assert write(folder, AFTER, diagnostics=diagnostics).done
    assert codes(diagnostics) == ["Output/Recovered"]


def test_what_the_user_changed_after_a_killed_run_is_not_undone(tmp_path: Path) -> None:
    told = 0
    for passing, folder in failing(tmp_path, BEFORE):
        prepare(folder)
        kill(folder, passing)
        (folder / "a").write_bytes(b"mine")
        diagnostics = Diagnostics()
        assert not write(folder, AFTER, diagnostics=diagnostics).done
        assert "Output/EditedByHand" in codes(diagnostics)
        assert (folder / "a").read_bytes() == b"mine"
        told += "Output/Recovered" in codes(diagnostics)
    assert told > 5


def test_undoing_that_fails_says_so_and_is_done_by_the_next_run(tmp_path: Path) -> None:
    folder = tmp_path / "out"
    old, diagnostics = prepare(folder), Diagnostics()
    with pytest.MonkeyPatch.context() as patch:
        Saboteur(
            patch, PermissionError(13, "Permission denied"), passing=count_steps(tmp_path, BEFORE) // 2, forever=True
        )
        assert not write(folder, AFTER, diagnostics=diagnostics).done
    (found,) = diagnostics
    assert "undoing it failed" in found.message and "run again" in found.hint
    with locked_staging(folder) as place:
        assert recover(folder, place)
    assert snapshot(folder) == {path.removeprefix("out/"): value for path, value in old.items() if path != "out"}


@pytest.mark.parametrize(
    "journal",
    [
        b"{}",
        b"nonsense",
        b"[1]",
        b'{"writes": [["../outside", "x"]], "deletes": [], "made": [], "modes": []}',
        b'{"writes": [["link/inside", "x"]], "deletes": [], "made": [], "modes": []}',
        b'{"writes": [], "deletes": ["/etc/passwd"], "made": [], "modes": []}',
        b'{"writes": [], "deletes": [], "made": ["../.."], "modes": []}',
    ],
)
def test_a_journal_that_is_not_ours_is_not_followed(tmp_path: Path, journal: bytes) -> None:
    folder, staging = tmp_path / "out", tmp_path / ".out.specloom-staging"
    (tmp_path / "outside").mkdir()
    folder.mkdir()
    (folder / "link").symlink_to(tmp_path / "outside")
    (staging / "old").mkdir(parents=True)
    (staging / "old" / "0").write_bytes(b"planted")
    (staging / "journal").write_bytes(journal)
    before, diagnostics = snapshot(tmp_path), Diagnostics()
    assert not write(folder, AFTER, diagnostics=diagnostics, force=True).done
    assert codes(diagnostics) == ["Output/RecoveryFailed"]
    assert without_staging(snapshot(tmp_path)) == without_staging(before)


def test_a_link_in_the_place_of_the_temporary_folder_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / "precious").mkdir()
    (tmp_path / "precious" / "file").write_bytes(b"p")
    (tmp_path / ".out.specloom-staging").symlink_to("precious")
    diagnostics = Diagnostics()
    assert not write(tmp_path / "out", AFTER, diagnostics=diagnostics).done
    assert codes(diagnostics) == ["Output/WriteFailed"]
    assert contents(tmp_path / "precious") == {"file": b"p"}


def test_systems_without_second_names(tmp_path: Path) -> None:
    for passing, folder in failing(tmp_path, BEFORE):
        old, diagnostics = prepare(folder), Diagnostics()
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(ops, "second_name", lambda *_: False)
            Saboteur(patch, OSError(5, "Input/output error"), passing=passing, forever=False)
            report = write(folder, AFTER, diagnostics=diagnostics)
        if not report.done:
            assert without_staging(snapshot(folder.parent)) == old


SMALL_TREES = st.dictionaries(
    st.sampled_from(["a", "b", "d/a", "d/b", "d/e/a", "c"]), st.binary(max_size=3), min_size=1
)


@settings(max_examples=60, deadline=None)
@given(before=SMALL_TREES, after=SMALL_TREES, passing=st.integers(0, 40), forever=st.booleans())
def test_any_failed_write_leaves_the_old_bytes(
    before: dict[str, bytes], after: dict[str, bytes], passing: int, forever: bool
) -> None:
    with tempfile.TemporaryDirectory() as place, pytest.MonkeyPatch.context() as patch:
        folder = Path(place) / "out"
        write(folder, make_tree(before))
        old = snapshot(folder)
        Saboteur(patch, OSError(28, "No space left on device"), passing=passing, forever=forever)
        report = write(folder, make_tree(after))
        patch.undo()
        if not report.done and forever:
            with locked_staging(folder) as staging:
                recover(folder, staging)
        assert contents(folder) == after if report.done else snapshot(folder) == old
        assert write(folder, make_tree(after)).done
        assert contents(folder) == after


def kill(folder: Path, passing: int) -> None:
    """Writes `AFTER` and ends the process after so many steps."""
    with pytest.MonkeyPatch.context() as patch, contextlib.suppress(Killed):
        Saboteur(patch, Killed(), passing=passing, forever=True)
        write(folder, AFTER)


def assert_heals(folder: Path) -> None:
    diagnostics = Diagnostics()
    assert write(folder, AFTER, diagnostics=diagnostics).done
    assert not diagnostics.failed
    assert contents(folder) == WANTED
    assert not (folder / "gone").exists()
    assert [entry.name for entry in folder.parent.iterdir()] == ["out"]


def without_staging(found: dict[str, tuple[object, ...]]) -> dict[str, tuple[object, ...]]:
    return {path: value for path, value in found.items() if "specloom-staging" not in path}


def test_a_folder_above_that_another_run_makes_meanwhile_is_no_fault(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """As where several folders below one that is not there yet are written at the same time."""
    make = ops.make_folder

    def overtaken(path: Path, mode: int = 0o777) -> None:
        if path == tmp_path / "output":
            make(path, mode)
        make(path, mode)

    monkeypatch.setattr(ops, "make_folder", overtaken)
    assert write(tmp_path / "output/python", AFTER).done
    assert contents(tmp_path / "output/python") == WANTED
