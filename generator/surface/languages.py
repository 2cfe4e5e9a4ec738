"""The languages whose packages have a surface here, and which one a folder is in."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from ..diagnostics import Diagnostics, Location
from . import go, python, typescript
from .go.notation import GoNotation
from .go.typing_rules import LATTICE as GO
from .lattice import Lattice
from .model import Surface
from .notation import Notation
from .python.notation import PythonNotation
from .python.typing_rules import LATTICE as PYTHON
from .typescript.notation import TypeScriptNotation
from .typescript.typing_rules import LATTICE as TYPESCRIPT


@dataclass(frozen=True, slots=True)
class Language:
    """How a language is recognized and read, and what it says about its types."""

    holds: Callable[[Path], bool]
    """Whether a folder has a package of the language."""
    read: Callable[[Path, Diagnostics, str], Surface]
    endings: tuple[str, ...]
    """What ends the names of the files that are read."""
    lattice: Lattice
    notation: Notation


LANGUAGES: Final[dict[str, Language]] = {
    python.LANGUAGE: Language(python.holds, python.read, python.ENDINGS, PYTHON, PythonNotation()),
    typescript.LANGUAGE: Language(
        typescript.holds, typescript.read, typescript.ENDINGS, TYPESCRIPT, TypeScriptNotation()
    ),
    go.LANGUAGE: Language(go.holds, go.read, go.ENDINGS, GO, GoNotation()),
}
ENDINGS: Final = tuple(ending for language in LANGUAGES.values() for ending in language.endings)
"""What may be needed of an archive before it is known what is in it."""


def language_of(folder: Path, wanted: str, diagnostics: Diagnostics) -> Language:
    """The language of the package in the folder; where there are packages of several, the one that is wanted.

    Raises `Stop` when there is none, or when it cannot be told.
    """
    shown = folder.as_posix()
    if not folder.is_dir():
        raise diagnostics.stop(
            "Surface/NoFolder", f"{shown} is no folder", hint="name the folder of a generated package"
        )
    found = [name for name, language in LANGUAGES.items() if language.holds(folder)]
    if not found:
        raise diagnostics.stop(
            "Surface/NoPackage",
            f"{shown} holds no package: no Python one (there is no __init__.py in it, in src/*/ or in */), no "
            "TypeScript one (no index.d.ts, src/index.ts or index.ts in it, and no package.json that names its types), "
            "and no Go one (no go.mod in it)",
            Location(shown),
            hint="name the folder with the SDK, such as output/python, or the package itself",
        )
    if len(found) > 1 and wanted not in found:
        raise diagnostics.stop(
            "Surface/SeveralLanguages",
            f"{shown} holds packages in several languages: {', '.join(found)}",
            Location(shown),
            hint="name the folder of one package",
        )
    return LANGUAGES[wanted if wanted in found else found[0]]
