"""What a generated package offers its users, read without running it, and what changes between two versions of it.

`read_folder` gives the surface of a folder, `read_old` that of whatever the user compares with, `changes` the
differences with their classes; `verdict` says what they ask of the version number.
"""

from __future__ import annotations

from ..diagnostics import Stop
from .compare import compare
from .model import Surface
from .rules import Bump, Change, Level, verdict
from .sources import LANGUAGES, read_folder, read_old
from .stored import encode

__all__ = ["Bump", "Change", "Level", "Stop", "Surface", "changes", "encode", "read_folder", "read_old", "verdict"]


def changes(old: Surface, new: Surface) -> list[Change]:
    """The differences between two surfaces of one package, the gravest first."""
    return compare(old, new, LANGUAGES[new.language].lattice)
