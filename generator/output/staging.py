"""The temporary folder of one write: where it stands, who may use it, and what a killed run left in it.

It stands beside the output folder so that a rename is one step on the same file system, and has a fixed name so that
the next run finds what a killed one left. A lock of the operating system guards it: it ends with its process.
"""

from __future__ import annotations

import contextlib
import errno
import os
import stat
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from . import ops
from .paths import STAGING_SUFFIX

LOCK: Final = "lock"
JOURNAL: Final = "journal"
"""While this file is there a run is half done and what the folder holds is needed to undo it."""


class Busy(Exception):
    """Another run is writing to the same output folder."""


def staging_place(root: Path) -> Path:
    """Where the temporary folder of an output folder stands: its sibling, or within it where that cannot be."""
    parent = root.parent
    if root.is_dir() and (root.stat().st_dev != parent.stat().st_dev or not os.access(parent, os.W_OK)):
        return root / STAGING_SUFFIX
    return parent / f".{root.name}{STAGING_SUFFIX}"


@contextlib.contextmanager
def locked_staging(root: Path) -> Iterator[Path]:
    """The temporary folder, for us alone; what a killed run left in it is still there. It is removed at the end,
    unless there is a journal in it.

    Folders above `root` are made, and removed again if nothing came to be in them. Raises Busy, and OSError.
    """
    made = _make_missing(root.parent)
    place = staging_place(root)
    try:
        with contextlib.suppress(FileExistsError):
            ops.make_folder(place)
        # Somebody may have put a link here to have us write or clear another folder.
        if not stat.S_ISDIR(place.lstat().st_mode):
            raise NotADirectoryError(errno.ENOTDIR, "is in the way of the temporary folder", str(place))
        with _lock(place / LOCK):
            try:
                yield place
            finally:
                # What cannot be removed now is removed by the next run; the change itself is done or undone.
                with contextlib.suppress(OSError):
                    if not (place / JOURNAL).exists():
                        clear(place)
    finally:
        for folder in (place, *reversed(made)):
            with contextlib.suppress(OSError):
                ops.remove_folder(folder)


def clear(place: Path) -> None:
    """Removes what is in the temporary folder, all but the lock."""
    for entry in sorted(place.iterdir()):
        if entry.name == LOCK:
            continue
        if stat.S_ISDIR(entry.lstat().st_mode):
            ops.remove_tree(entry)
        else:
            ops.remove_file(entry)


def _make_missing(folder: Path) -> list[Path]:
    missing: list[Path] = []
    while not folder.exists():
        missing.append(folder)
        folder = folder.parent
    missing.reverse()
    made: list[Path] = []
    try:
        for path in missing:
            try:
                ops.make_folder(path)
            except FileExistsError:
                if path.is_dir():
                    continue  # Another folder is written at the same time, and the run for it was faster.
                raise
            made.append(path)
    except OSError:
        for path in reversed(made):
            with contextlib.suppress(OSError):
                ops.remove_folder(path)
        raise
    return made


@contextlib.contextmanager
def _lock(path: Path) -> Iterator[None]:
    handle = os.open(path, os.O_RDWR | os.O_CREAT | getattr(os, "O_NOFOLLOW", 0), 0o666)
    try:
        _take(handle)
        # Whoever held it before us removes the file at the end: then we hold the lock of a file nobody else sees.
        if not path.exists() or not os.path.samestat(os.fstat(handle), path.stat()):
            raise Busy
        try:
            yield
        finally:
            with contextlib.suppress(OSError):
                _remove_lock(path)
    finally:
        os.close(handle)
    if sys.platform == "win32":
        # An open file cannot be removed there, so it is still left.
        with contextlib.suppress(OSError):
            _remove_lock(path)


def _remove_lock(path: Path) -> None:
    if [entry.name for entry in path.parent.iterdir()] == [LOCK]:
        path.unlink()


def _take(handle: int) -> None:
    try:
        if sys.platform == "win32":
            import msvcrt

            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        else:
            import fcntl

            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError as error:
        if error.errno in {errno.EWOULDBLOCK, errno.EACCES, errno.EDEADLK}:
            raise Busy from error
        # A network file system without locks: better to write unguarded than not at all.
        if error.errno not in {errno.ENOLCK, errno.ENOTSUP, errno.ENOSYS, errno.EINVAL}:
            raise
