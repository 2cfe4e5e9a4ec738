"""Changing many files as if at once: all of it, or nothing.

Everything new is written to the temporary folder first. Then a journal says what is about to happen, and from there
on each step is one rename: an old file goes to ``old/N`` (or gets a second name there), a new one comes from
``new/N``. So the temporary folder and the journal always tell how far a run got, and one routine undoes it, whether
the run failed or was killed and the next one found its remains. Removing the journal is the moment when the change is
done.

An output folder that is not there yet is built in ``new`` just as it will be, and put in its place by one rename: for
thousands of files that is half the work.

This holds against failing and dying processes, not against a power cut: nothing waits for the disk.
"""

from __future__ import annotations

import json
import os
import stat
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from . import ops
from .disk import Absent, Disk, Odd, Oddity, Regular
from .paths import MANIFEST, ancestors, fold, path_fault
from .staging import JOURNAL
from .tree import File

_DRAFT: Final = "journal.draft"


@dataclass(frozen=True, slots=True)
class Changes:
    """What to do: files to remove, then files to write over whatever file or link is there, in this order."""

    writes: tuple[File, ...]
    deletes: tuple[str, ...] = ()


class JournalError(Exception):
    """The journal a killed run left cannot be followed; the text says why."""


@dataclass(frozen=True, slots=True)
class _Journal:
    writes: tuple[tuple[str, str], ...]
    """Path and sha256 of the new content; the place in the tuple is the name in ``new`` (but see `fresh`) and
    ``old``."""
    deletes: tuple[str, ...]
    """Their names in ``old`` go on counting after those of the writes."""
    made: tuple[str, ...]
    """Folders that were not there, outermost first; the empty path is the output folder."""
    modes: tuple[tuple[str, int], ...]
    """Folders that may become empty and are then removed, outermost first, with their permissions."""

    @property
    def is_first(self) -> bool:
        """There is no output folder yet."""
        return "" in self.made

    def fresh(self, place: Path) -> list[Path]:
        """Where each of the writes is before it is put in place: in a new output folder, where it will be in that."""
        new = place / "new"
        return [new / (path if self.is_first else str(index)) for index, (path, _) in enumerate(self.writes)]

    def deleted(self) -> list[tuple[str, str]]:
        """Path and name in ``old`` of each file to be removed."""
        return [(path, str(index)) for index, path in enumerate(self.deletes, len(self.writes))]


def apply(root: Path, place: Path, changes: Changes) -> None:
    """Makes the changes below `root`, or none of them: then the cause is raised, after undoing what was done.

    `place` is the empty temporary folder. If undoing fails as well the journal is left for `recover`.
    """
    journal = _plan(root, changes)
    ops.make_folder(place / "old")
    for folder in journal.made if journal.is_first else ("",):
        ops.make_folder(place / "new" / folder)
    for fresh, write in zip(journal.fresh(place), changes.writes, strict=True):
        ops.write_file(fresh, write.content, executable=write.executable)
    ops.write_file(place / _DRAFT, _to_bytes(journal))
    ops.move(place / _DRAFT, place / JOURNAL)
    try:
        _commit(root, place, journal)
        ops.remove_file(place / JOURNAL)
    except BaseException:
        _undo(root, place, journal)
        raise


def recover(root: Path, place: Path) -> bool:
    """Undoes what a killed run left half done; False when there is nothing to undo. JournalError, OSError."""
    path = place / JOURNAL
    if not path.exists():
        return False
    journal = _from_bytes(path.read_bytes())
    disk = Disk(root)
    for changed in (*(path for path, _ in journal.writes), *journal.deletes):
        found = disk.look(changed)
        if isinstance(found, Odd) and found.why is Oddity.BEHIND_LINK:
            raise JournalError(f'"{changed}" {found}')
    _undo(root, place, journal)
    return True


def _plan(root: Path, changes: Changes) -> _Journal:
    needed = {"", *(folder for write in changes.writes for folder in ancestors(write.path))}
    emptied = {folder for path in changes.deletes for folder in ancestors(path)} - needed
    # Where case is ignored "foo" is there as long as "Foo" is, and goes with it.
    going = {fold(folder) for folder in emptied}
    made: dict[str, None] = {}
    for folder in sorted(needed):
        around = folder.rpartition("/")[0]
        if around in made or fold(folder) in going or not (root / folder).is_dir():
            made[folder] = None
    return _Journal(
        writes=tuple((write.path, write.entry.sha256) for write in changes.writes),
        deletes=changes.deletes,
        made=tuple(made),
        modes=tuple((folder, stat.S_IMODE((root / folder).stat().st_mode)) for folder in sorted(emptied)),
    )


def _commit(root: Path, place: Path, journal: _Journal) -> None:
    if journal.is_first:
        ops.move(place / "new", root)
    else:
        _change(root, place, journal)


def _change(root: Path, place: Path, journal: _Journal) -> None:
    for path, name in journal.deleted():
        ops.move(root / path, place / "old" / name)
    for folder, _ in reversed(journal.modes):
        if _is_empty(root / folder):
            ops.remove_folder(root / folder)
    for folder in journal.made:
        if not (root / folder).is_dir():
            ops.make_folder(root / folder)
    for index, ((path, _), fresh) in enumerate(zip(journal.writes, journal.fresh(place), strict=True)):
        target, backup = root / path, place / "old" / str(index)
        # A second name keeps the target in place until the very rename; moving it away leaves a gap for an instant.
        if os.path.lexists(target) and not ops.second_name(target, backup):
            ops.move(target, backup)
        ops.move(fresh, target)


def _undo(root: Path, place: Path, journal: _Journal) -> None:
    disk = Disk(root)
    for index, ((path, digest), fresh) in reversed(
        list(enumerate(zip(journal.writes, journal.fresh(place), strict=True)))
    ):
        target, backup = root / path, place / "old" / str(index)
        found = disk.look(path)
        ours = isinstance(found, Regular) and found.entry.sha256 == digest
        if os.path.lexists(backup):
            # What is neither ours nor absent is the original under its second name, or a later edit: both stay.
            if ours or isinstance(found, Absent):
                ops.move(backup, target)
        elif ours and not fresh.exists():
            ops.remove_file(target)
    for folder in reversed(journal.made):
        if _is_empty(root / folder):
            ops.remove_folder(root / folder)
    for folder, mode in journal.modes:
        if not os.path.lexists(root / folder):
            ops.make_folder(root / folder, mode)
    for path, name in journal.deleted():
        if os.path.lexists(place / "old" / name) and not os.path.lexists(root / path):
            ops.move(place / "old" / name, root / path)
    ops.remove_file(place / JOURNAL)


def _is_empty(folder: Path) -> bool:
    if not folder.is_dir() or folder.is_symlink():
        return False
    with os.scandir(folder) as entries:
        return next(entries, None) is None


def _to_bytes(journal: _Journal) -> bytes:
    data = {
        "writes": journal.writes,
        "deletes": journal.deletes,
        "made": journal.made,
        "modes": journal.modes,
    }
    return json.dumps(data, indent=1).encode()


def _from_bytes(raw: bytes) -> _Journal:
    try:
        data = json.loads(raw)
        journal = _Journal(
            writes=tuple((str(path), str(digest)) for path, digest in data["writes"]),
            deletes=tuple(str(path) for path in data["deletes"]),
            made=tuple(str(path) for path in data["made"]),
            modes=tuple((str(path), int(mode)) for path, mode in data["modes"]),
        )
    except (ValueError, TypeError, LookupError, RecursionError) as error:
        raise JournalError(f"the journal is damaged: {error}") from error
    folders = (*journal.made, *(path for path, _ in journal.modes))
    for path in (*(path for path, _ in journal.writes), *journal.deletes, *folders):
        fault = path_fault(path)
        if fault and path not in {"", MANIFEST}:
            raise JournalError(f'the journal names the path "{path}", which {fault}')
    return journal
