"""Walking the folder of a package, without leaving it."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from pathlib import Path

from ..diagnostics import Diagnostics, Location


def sources(
    root: Path, endings: tuple[str, ...], enter: Callable[[str], bool], diagnostics: Diagnostics
) -> Iterator[Path]:
    """The files below the folder whose names have one of the endings, in no particular order.

    `enter` decides by name which folders belong to the package. Linked folders are not entered; links that lead out of
    the package are left out, with a warning. Raises `Stop` for a folder that cannot be read.
    """

    def refuse(error: OSError) -> None:
        raise diagnostics.stop(
            "Surface/Unreadable",
            f"the folder cannot be read: {error.strerror}",
            Location(str(error.filename)),
            hint="check the folder's permissions",
        )

    inside = root.resolve()
    for here, folders, files in os.walk(root, onerror=refuse):
        folders[:] = sorted(name for name in folders if enter(name))
        links = [Path(here, name) for name in folders if Path(here, name).is_symlink()]
        for path in [*links, *(Path(here, name) for name in sorted(files) if name.endswith(endings))]:
            if not path.resolve().is_relative_to(inside):
                diagnostics.warning(
                    "Surface/LinkLeavesPackage",
                    "a link that leads out of the package is not followed",
                    Location(path.as_posix()),
                    hint="replace the link by the file if it belongs to the package",
                )
            elif path not in links:
                yield path
