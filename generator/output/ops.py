"""Every change that this package makes to the disk, one system call each.

One door: nothing else in the package writes, so what a failure at any step leaves behind can be tested by failing here.
All of them raise OSError.
"""

from __future__ import annotations

import os
import shutil
from pathlib import Path


def write_file(path: Path, content: bytes, *, executable: bool = False) -> None:
    """Creates a new file; FileExistsError when there is one. The mode is the user's umask, with x where r is if
    executable."""
    with path.open("xb", buffering=0) as stream:
        rest = memoryview(content)
        while rest:
            rest = rest[stream.write(rest) :]
    if executable:
        mode = path.stat().st_mode
        path.chmod(mode | (mode & 0o444) >> 2)


def move(source: Path, target: Path) -> None:
    """Puts `source` in the place of `target` in one step; both are on the same file system."""
    os.replace(source, target)


def second_name(path: Path, name: Path) -> bool:
    """Gives a file a second name so that it outlives its replacement; False where the system cannot."""
    try:
        os.link(path, name, follow_symlinks=False)
    except (OSError, NotImplementedError):
        return False
    return True


def remove_file(path: Path) -> None:
    path.unlink()


def make_folder(path: Path, mode: int = 0o777) -> None:
    path.mkdir(mode)


def remove_folder(path: Path) -> None:
    """Removes an empty folder; OSError when it is not empty."""
    path.rmdir()


def remove_tree(path: Path) -> None:
    """Removes a folder of our own with all it holds; links in it are removed, not followed."""
    shutil.rmtree(path)
