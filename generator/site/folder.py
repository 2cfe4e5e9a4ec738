"""The folder of a site: whose it is, and how a new site takes the place of the former one.

A site is thousands of files that nobody edits, so it is replaced as a whole: made beside its folder, then renamed. A
list of its files in it tells which folders are ours, and what in them is not.
"""

from __future__ import annotations

import contextlib
import json
import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from ..diagnostics import Diagnostics, Location
from ..output.staging import Busy, clear, locked_staging

LIST: Final = ".specloom-site.json"
_FORMAT: Final = "specloom-site-1"
_MOST_NAMED: Final = 10


@contextlib.contextmanager
def new_site(folder: Path, diagnostics: Diagnostics) -> Iterator[Path]:
    """An empty folder to make a site in, which takes the place of `folder` at the end.

    Where `folder` holds anything but a site of ours that is refused, and when the body raises nothing changes. Stop,
    with ``Docs/…`` errors in `diagnostics`.
    """
    at = Location(folder.as_posix())
    try:
        # The folder that the user names may be a link.
        root = Path(os.path.realpath(folder))
        with locked_staging(root) as place:
            _recover(root, place)
            clear(place)
            _refuse_foreign(root, at, diagnostics)
            made = place / "new"
            made.mkdir()
            yield made
            _write_list(made)
            _swap(root, made, place / "old")
    except Busy:
        message = "another run is writing to this folder"
        raise diagnostics.stop("Docs/Busy", message, at, hint="wait until it is done") from None
    except OSError as fault:
        reason = fault.strerror or str(fault)
        hint = "check permissions and free space; the folder may not be a mount point, but may lie in one"
        message = f"the site cannot be written: {reason}; the folder is as it was"
        raise diagnostics.stop("Docs/WriteFailed", message, at, hint=hint) from fault


def _recover(root: Path, place: Path) -> None:
    """A run that was killed between two renames left the former site in the temporary folder."""
    if (place / "old").is_dir() and not os.path.lexists(root):
        os.rename(place / "old", root)


def _refuse_foreign(root: Path, at: Location, diagnostics: Diagnostics) -> None:
    if not os.path.lexists(root):
        return
    if not root.is_dir():
        raise diagnostics.stop("Docs/Foreign", "this is a file, not a folder", at, hint="name another with --to")
    present = sorted(_files(root))
    if not present:
        return
    listed = _listed(root)
    if listed is None:
        message = "the folder holds files, but no site that specloom made"
        hint = "name a folder with --to that is empty or does not exist"
        raise diagnostics.stop("Docs/Foreign", message, at, hint=hint)
    if foreign := [name for name in present if name not in listed]:
        count = "1 file" if len(foreign) == 1 else f"{len(foreign)} files"
        rest = f" and {len(foreign) - _MOST_NAMED} more" if len(foreign) > _MOST_NAMED else ""
        message = f"the site would be replaced, but there is {count} in it that specloom never wrote: "
        hint = "move them elsewhere: what belongs beside the site is copied there after it is built"
        raise diagnostics.stop("Docs/Foreign", message + ", ".join(foreign[:_MOST_NAMED]) + rest, at, hint=hint)


def _listed(root: Path) -> frozenset[str] | None:
    """The files that the site in the folder has; None where there is no list that can be used."""
    try:
        data = json.loads((root / LIST).read_bytes())
    except (OSError, ValueError, RecursionError):
        return None
    if not isinstance(data, dict) or data.get("format") != _FORMAT or not isinstance(data.get("files"), list):
        return None
    return frozenset(name for name in data["files"] if isinstance(name, str)) | {LIST}


def _write_list(site: Path) -> None:
    files = sorted(_files(site))
    text = json.dumps({"format": _FORMAT, "files": files}, indent=0, ensure_ascii=False)
    (site / LIST).write_bytes(text.encode() + b"\n")


def _files(folder: Path) -> Iterator[str]:
    """All that is in a folder and is no folder itself, as posix paths."""
    for at, below, names in os.walk(folder):
        links = [name for name in below if Path(at, name).is_symlink()]
        for name in (*names, *links):
            yield Path(at, name).relative_to(folder).as_posix()


def _swap(root: Path, made: Path, former: Path) -> None:
    if not root.exists():
        os.rename(made, root)
        return
    os.rename(root, former)
    try:
        os.rename(made, root)
    except BaseException:
        os.rename(former, root)
        raise
    # What cannot be removed is removed by the next run.
    shutil.rmtree(former, ignore_errors=True)
