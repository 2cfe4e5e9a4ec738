"""Writing a tree to its folder: only what changed, never over somebody's work, all or nothing."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from ..diagnostics import Diagnostics, Location, Stop
from .disk import Disk
from .hashing import Entry
from .manifest import Manifest, ManifestFault, read_manifest
from .paths import MANIFEST
from .plan import Plan, plan_write
from .staging import JOURNAL, Busy, clear, locked_staging, staging_place
from .transaction import Changes, JournalError, apply, recover
from .tree import File, Tree

_MOST_NAMED: Final = 20
"""Files that one message lists before it only counts."""


@dataclass(frozen=True, slots=True)
class WriteReport:
    """What became of the files: paths below the output folder, sorted. All empty when nothing was written."""

    written: tuple[str, ...] = ()
    unchanged: tuple[str, ...] = ()
    deleted: tuple[str, ...] = ()
    kept: tuple[str, ...] = ()
    """The user's own files, and files that are no longer generated but were edited by hand."""
    done: bool = False
    """False when the write was refused or failed, and the folder is as it was."""


def write_tree(folder: Path, tree: Tree, manifest: Manifest, *, force: bool, diagnostics: Diagnostics) -> WriteReport:
    """Makes the folder hold the tree, and the manifest that describes it.

    A file that was edited by hand, or was never written by us, is overwritten only with `force`; a file that is no
    longer generated is deleted only if the manifest in the folder lists it and it is unmodified. Files that are as
    they should be are not touched. When anything fails the folder is left as it was. Every fault is an ``Output/…``
    error in `diagnostics`.
    """
    if dict(manifest.files) != dict(Manifest.of(tree, manifest.inputs, manifest.generator).files):
        raise ValueError("the manifest does not describe the tree")
    try:
        return _write(folder, tree, manifest, force, diagnostics)
    except Stop:
        return WriteReport()


def can_write(folder: Path, tree: Tree, *, force: bool, diagnostics: Diagnostics) -> bool:
    """Whether `write_tree` would be refused because of what lies in the folder; changes nothing.

    Lets a run that writes several folders refuse all of them when one stands in the way.
    """
    at = Location(folder.as_posix())
    try:
        root = _root(folder, at, diagnostics)
        earlier = _earlier(folder, root, tree, force, diagnostics)
        _refuse(plan_write(Disk(root), tree, earlier, force=force), at, diagnostics, first=not earlier)
    except Stop:
        return False
    except OSError as error:
        diagnostics.error("Output/WriteFailed", f"the folder cannot be read: {error.strerror or error}", at)
        return False
    return True


def _write(folder: Path, tree: Tree, manifest: Manifest, force: bool, diagnostics: Diagnostics) -> WriteReport:
    at = Location(folder.as_posix())
    if not manifest.files:
        raise diagnostics.stop("Output/Empty", f"{tree.flavour}: generation gave no files, so nothing is written", at)
    root = _root(folder, at, diagnostics)
    try:
        with locked_staging(root) as place:
            if recover(root, place):
                message = "a run that was killed had left the folder half written; what it did was undone first"
                diagnostics.note("Output/Recovered", message, at)
            clear(place)
            earlier = _earlier(folder, root, tree, force, diagnostics)
            plan = plan_write(Disk(root), tree, earlier, force=force)
            _refuse(plan, at, diagnostics, first=not earlier)
            changes = _changes(root, plan, manifest)
            if changes.writes or changes.deletes:
                apply(root, place, changes)
    except Busy:
        message = "another run is writing to this folder"
        raise diagnostics.stop("Output/Busy", message, at, hint="wait until it is done") from None
    except JournalError as error:
        hint = f'compare the folder with version control, then remove "{staging_place(root).name}" beside it'
        message = f"a run that was killed left the folder half written, and it cannot be undone: {error}"
        raise diagnostics.stop("Output/RecoveryFailed", message, at, hint=hint) from error
    except OSError as error:
        raise _failure(root, error, at, diagnostics) from error
    return _report(plan, at, diagnostics)


def _root(folder: Path, at: Location, diagnostics: Diagnostics) -> Path:
    """The real folder: the one the user names may be a link, those below it may not."""
    try:
        root = folder.resolve()
        if root == root.parent or (os.path.lexists(root) and not root.is_dir()):
            reason = "is the root of the file system" if root == root.parent else "is not a folder"
        else:
            return root
    # Before Python 3.13 a loop of links is a RuntimeError.
    except (OSError, RuntimeError) as error:
        reason = f"cannot be read: {error}"
    raise diagnostics.stop("Output/NotAFolder", f'the output folder "{folder.as_posix()}" {reason}', at)


def _earlier(folder: Path, root: Path, tree: Tree, force: bool, diagnostics: Diagnostics) -> Mapping[str, Entry]:
    """What the manifest in the folder lists. One that cannot be trusted stops the write, or lists nothing with
    `force`."""
    earlier = read_manifest(root)
    if earlier is None:
        return {}
    at = Location((folder / MANIFEST).as_posix(), earlier.line if isinstance(earlier, ManifestFault) else 0)
    if isinstance(earlier, ManifestFault):
        code, message, hint = earlier.code, f"the manifest {earlier.reason}", earlier.hint
    elif earlier.flavour != tree.flavour:
        code, message = "Output/OtherFlavour", f"the folder holds {earlier.flavour}, not {tree.flavour}"
        hint = "choose another folder, or run with --force to replace what was generated there"
    elif not earlier.intact:
        code, message = (
            "Output/ManifestEdited",
            "the manifest was edited, so it does not say which files are safe to replace",
        )
        hint = f"take {MANIFEST} back from version control, or run with --force"
    else:
        return earlier.files
    if not force:
        raise diagnostics.stop(code, message, at, hint=hint)
    diagnostics.warning(code, f"{message}; going on because of --force", at)
    return {} if isinstance(earlier, ManifestFault) else earlier.files


_REPLACE_ONE: Final = "move the file away, list it in keep_files, or run with --force to replace it"
_REPLACE_ALL: Final = (
    "commit them, list what was changed by hand in keep_files, run with --force to replace the rest, and read "
    "`git diff`; docs/migrating.md has the steps"
)
"""The remedy for a folder that another generator wrote."""


def _refuse(plan: Plan, at: Location, diagnostics: Diagnostics, *, first: bool) -> None:
    """Says which files stand in the way, and stops if any does. `first`: nothing was ever written to the folder."""
    if plan.edited:
        diagnostics.error(
            "Output/EditedByHand",
            f"{_count(plan.edited)} edited by hand would be overwritten: {_names(plan.edited)}",
            at,
            hint="move the change to a template override or to a file of your own, list the file in keep_files, "
            "or discard it: take the file back from version control, or run with --force",
        )
    if plan.foreign:
        diagnostics.error(
            "Output/Foreign",
            f"{_count(plan.foreign)} that specloom never wrote would be overwritten: {_names(plan.foreign)}",
            at,
            hint=_REPLACE_ALL if first else _REPLACE_ONE,
        )
    for path, why in plan.blocked:
        place = Location(f"{at.file}/{path}")
        diagnostics.error(
            "Output/InTheWay", f'"{path}" cannot be written: it {why}', place, hint="move what is in the way"
        )
    if plan.edited or plan.foreign or plan.blocked:
        raise Stop("files are in the way")


def _changes(root: Path, plan: Plan, manifest: Manifest) -> Changes:
    writes = list(plan.writes)
    content = manifest.to_bytes()
    place = root / MANIFEST
    if not place.is_file() or place.is_symlink() or place.read_bytes() != content:
        writes.append(File(MANIFEST, content))
    return Changes(tuple(writes), tuple(plan.deletes))


def _failure(root: Path, error: OSError, at: Location, diagnostics: Diagnostics) -> Stop:
    reason = error.strerror or str(error)
    where = f' at "{_relative(root, error.filename)}"' if isinstance(error.filename, str) else ""
    staging = staging_place(root)
    if (staging / JOURNAL).exists():
        message = f"writing failed{where}: {reason}; undoing it failed as well"
        hint = f'run again: the next run undoes it first, with what is in "{staging.name}"'
        return diagnostics.stop("Output/WriteFailed", message, at, hint=hint)
    message = f"writing failed{where}: {reason}; the folder is as it was"
    hint = "check permissions and free space, then run again"
    return diagnostics.stop("Output/WriteFailed", message, at, hint=hint)


def _relative(root: Path, name: str) -> str:
    """The path as seen from the folder above the output folder: messages are the same on every machine."""
    try:
        return Path(name).relative_to(root.parent).as_posix()
    except ValueError:
        return Path(name).name


def _report(plan: Plan, at: Location, diagnostics: Diagnostics) -> WriteReport:
    if orphans := plan.kept_orphans:
        diagnostics.warning(
            "Output/OrphanKept",
            f"{_count(orphans)} no longer generated, but edited by hand and so kept: {_names(orphans)}",
            at,
            hint="delete what you do not need; from now on these files are yours",
        )
    return WriteReport(
        written=tuple(write.path for write in plan.writes),
        unchanged=tuple(plan.unchanged),
        deleted=tuple(plan.deletes),
        kept=tuple(sorted((*plan.kept, *plan.kept_orphans))),
        done=True,
    )


def _count(paths: list[str]) -> str:
    return "1 file" if len(paths) == 1 else f"{len(paths)} files"


def _names(paths: list[str]) -> str:
    rest = len(paths) - _MOST_NAMED
    return ", ".join(paths[:_MOST_NAMED]) + (f" and {rest} more" if rest > 0 else "")
