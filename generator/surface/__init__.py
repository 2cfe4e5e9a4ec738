"""What a generated package offers its users, read without running it, and what changes between two versions of it.

`read` gives the surface of a folder, a file, or a published package, `read_old` that of whatever the user compares
with, `changes` the differences with their classes; `verdict` says what they ask of the version number.
"""

from __future__ import annotations

from ..diagnostics import Diagnostics, Stop
from .compare import compare
from .languages import LANGUAGES
from .model import Surface
from .notation import Notation
from .rules import Bump, Change, Level, verdict
from .sources import read, read_old
from .stored import encode

__all__ = [
    "Bump",
    "Change",
    "Level",
    "Stop",
    "Surface",
    "changes",
    "encode",
    "notation",
    "read",
    "read_old",
    "verdict",
]


def notation(of: Surface) -> Notation:
    """How the surface's language writes types and signatures."""
    return LANGUAGES[of.language].notation


def changes(old: Surface, new: Surface, diagnostics: Diagnostics) -> list[Change]:
    """The differences between two surfaces of one package, the gravest first. Raises `Stop` for absurdly deep types."""
    try:
        language = LANGUAGES[new.language]
        return compare(old, new, language.lattice, language.notation)
    except RecursionError:
        raise diagnostics.stop(
            "Surface/TooDeep", "types nest too deeply to be compared", hint="give names to the inner types"
        ) from None
