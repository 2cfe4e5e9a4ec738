"""Whatever is done to a written folder, comparison finds it and gives the right cause."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from hypothesis import assume, given, settings
from hypothesis import strategies as st
from specloom.output import Cause, Drift, File, Inputs, compare, fast_clean, unified_diff

from .helpers import contents, make_inputs, make_tree, write

NAMES = ("a.py", "b.txt", "bin/run", "pkg/c.py", "pkg/deep/d.py", "pkg/deep/e.bin")
CONTENT = st.one_of(st.binary(max_size=12), st.text("ab\n\r\u00e9", max_size=12).map(str.encode))
FILES = st.dictionaries(st.sampled_from(NAMES), st.tuples(CONTENT, st.booleans()), min_size=1, max_size=len(NAMES)).map(
    lambda files: [File(path, content, executable) for path, (content, executable) in files.items()]
)
QUICK = settings(max_examples=80, deadline=None)
SAME, NEW = make_inputs(), make_inputs(b"changed")


@contextmanager
def written(files: list[File]) -> Iterator[Path]:
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place) / "out"
        assert write(folder, make_tree(files)).done
        yield folder


def check(folder: Path, files: list[File], inputs: Inputs = SAME) -> Drift:
    return compare(folder, make_tree(files), inputs, strict=True)


def causes(drift: Drift) -> dict[str, Cause]:
    return {difference.path: difference.cause for difference in drift.differences}


@QUICK
@given(FILES, FILES)
def test_writing_makes_clean_whatever_was_there(before: list[File], after: list[File]) -> None:
    with written(before) as folder:
        assert write(folder, make_tree(after), NEW).done
        drift = check(folder, after, NEW)
        assert drift.clean and drift.compared == len(after)
        assert contents(folder) == {file.path: file.content for file in after}
        assert fast_clean(folder, NEW) is True


@QUICK
@given(FILES, st.data())
def test_a_changed_byte_is_an_edit(files: list[File], data: st.DataObject) -> None:
    victim = data.draw(st.sampled_from(files))
    position = data.draw(st.integers(0, len(victim.content)))
    changed = victim.content[:position] + b"~" + victim.content[position + data.draw(st.integers(0, 1)) :]
    assume(changed != victim.content)
    with written(files) as folder:
        (folder / victim.path).write_bytes(changed)
        assert causes(check(folder, files)) == {victim.path: Cause.EDITED}
        assert causes(check(folder, files, NEW)) == {victim.path: Cause.EDITED}
        assert fast_clean(folder, SAME) is False
        (folder / victim.path).write_bytes(victim.content)
        assert check(folder, files).clean
        assert fast_clean(folder, SAME) is True


@QUICK
@given(FILES, st.data())
def test_a_deleted_file_is_missing(files: list[File], data: st.DataObject) -> None:
    victim = data.draw(st.sampled_from(files))
    with written(files) as folder:
        (folder / victim.path).unlink()
        assert causes(check(folder, files)) == {victim.path: Cause.MISSING}
        assert fast_clean(folder, SAME) is False


@QUICK
@given(FILES, st.data())
def test_a_renamed_file_is_missing_and_unknown(files: list[File], data: st.DataObject) -> None:
    victim = data.draw(st.sampled_from(files))
    with written(files) as folder:
        (folder / victim.path).rename(folder / "renamed")
        assert causes(check(folder, files)) == {victim.path: Cause.MISSING, "renamed": Cause.UNKNOWN}


@QUICK
@given(FILES, st.data())
def test_a_changed_mode_is_an_edit(files: list[File], data: st.DataObject) -> None:
    victim = data.draw(st.sampled_from(files))
    with written(files) as folder:
        (folder / victim.path).chmod(0o644 if victim.executable else 0o755)
        assert causes(check(folder, files)) == {victim.path: Cause.EDITED}
        (folder / victim.path).chmod(0o755 if victim.executable else 0o644)
        assert check(folder, files).clean


@QUICK
@given(FILES, FILES)
def test_changed_inputs_alone_are_stale_new_or_orphaned(before: list[File], after: list[File]) -> None:
    old, new = make_tree(before), make_tree(after)
    with written(before) as folder:
        found = causes(check(folder, after, NEW))
        expected = {path: Cause.ORPHANED for path in old if path not in new}
        expected |= {path: Cause.NEW for path in new if path not in old}
        for path in [path for path in new if path in old]:
            if old[path] != new[path]:
                converted = old[path].content.replace(b"\r\n", b"\n") == new[path].content.replace(b"\r\n", b"\n")
                same_mode = old[path].executable == new[path].executable
                ends = converted and same_mode and b"\0" not in old[path].content + new[path].content
                expected[path] = Cause.LINE_ENDS if ends else Cause.STALE
        assert found == expected


@QUICK
@given(FILES, FILES, st.data())
def test_any_mixture_is_found_exactly_where_bytes_differ(
    before: list[File], after: list[File], data: st.DataObject
) -> None:
    with written(before) as folder:
        for file in before:
            match data.draw(st.sampled_from(["leave", "edit", "delete"])):
                case "edit":
                    (folder / file.path).write_bytes(data.draw(CONTENT))
                case "delete":
                    (folder / file.path).unlink()
                case _:
                    pass
        disk = contents(folder)
        modes = {path: bool((folder / path).stat().st_mode & 0o100) for path in disk}
        drift = check(folder, after, data.draw(st.sampled_from([SAME, NEW])))
        differing = {
            file.path for file in after if disk.get(file.path) != file.content or modes[file.path] != file.executable
        }
        generated = {file.path for file in after}
        found = {path for path in causes(drift) if not path.startswith(".specloom")}
        assert found == differing | (disk.keys() - generated)
        for difference in drift.differences:
            assert difference.detail
            assert all("\n" not in line for line in unified_diff(difference).lines)


LINES = st.lists(st.sampled_from(["a", "b", "c", ""]), max_size=14).map("\n".join)


@QUICK
@given(LINES, LINES)
def test_applying_a_diff_gives_what_is_generated(before: str, after: str) -> None:
    with written([File("x", before.encode()), File("y", b"")]) as folder:
        drift = check(folder, [File("x", after.encode()), File("y", b"")], NEW)
        for difference in drift.differences:
            assert patched(before, list(unified_diff(difference).lines)) == after


def patched(text: str, diff: list[str]) -> str:
    """Applies a unified diff, trusting its counts as patch does."""
    old = text.split("\n")
    result: list[str] = []
    position, ended = 0, True
    for index, line in enumerate(diff[2:], 2):
        bare = index + 1 < len(diff) and diff[index + 1].startswith("\\")
        if line.startswith("@@"):
            start, _, length = line.split()[1][1:].partition(",")
            begin = int(start) - (1 if (length or "1") != "0" else 0)
            result += old[position:begin]
            position = begin
        elif line.startswith("+"):
            result.append(line[1:])
            ended = not bare
        elif line.startswith(("-", " ")):
            assert old[position] == line[1:]
            position += 1
            if line.startswith(" "):
                result.append(line[1:])
                ended = not bare
    rest = old[position:]
    if rest and rest != [""]:
        return "\n".join(result + rest)
    return "\n".join(result) + ("\n" if ended and result else "")
