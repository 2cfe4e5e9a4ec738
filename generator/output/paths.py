"""Which relative paths may be written, on every system the committed code is checked out on.

Names of generated files come from the spec and from the config, and the paths of a manifest come from a file anybody
can edit: both are untrusted. A path that is fine here but not on another system (``aux.py``, ``a:b``, ``Foo`` beside
``foo``) breaks somebody's checkout, so the strictest system decides.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import Final

MANIFEST: Final = ".specloom.json"
"""The name of the manifest in each output folder."""

STAGING_SUFFIX: Final = ".specloom-staging"
"""How the temporary folder of a write ends; it stands beside the output folder, or in it when that is a mount point."""

LONGEST_NAME: Final = 200
"""Bytes in one component: ext4 and APFS allow 255, encrypted home folders (eCryptfs) 143 to 200 with their own
suffixes."""

_INVISIBLE_CATEGORIES: Final = frozenset({"Cc", "Cf", "Cs", "Co", "Zl", "Zp"})
# Letters and marks that Unicode lists as Default_Ignorable_Code_Point: they draw nothing although their category is
# visible.
_IGNORABLE: Final = re.compile(
    "[\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u3164\uffa0\ufe00-\ufe0f\U000e0100-\U000e01ef]"
)
_WINDOWS_FORBIDDEN: Final = frozenset('<>:"|?*')
# Device names, with any extension: https://learn.microsoft.com/windows/win32/fileio/naming-a-file
_WINDOWS_DEVICE: Final = re.compile(
    r"(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[0-9\u00b9\u00b2\u00b3])(?:\..*)?", re.I
)
# NTFS answers to the 8.3 alias as well; a file in there would be a hook that git runs.
_GIT_FOLDER: Final = frozenset({".git", "git~1"})


def path_fault(path: str) -> str:
    """Why `path` must not be written below an output folder, as the end of a sentence; empty when it may."""
    if not path:
        return "is empty"
    if "\\" in path:
        return "has a backslash"
    if path.startswith("/") or re.match(r"[A-Za-z]:", path):
        return "is absolute"
    for character in "" if path.isascii() and path.isprintable() else path:
        if unicodedata.category(character) in _INVISIBLE_CATEGORIES or _IGNORABLE.match(character):
            return f"has the invisible character U+{ord(character):04X}"
    for part in path.split("/"):
        if fault := _part_fault(part):
            return fault
    if fold(path) == MANIFEST:
        return "is the place of the manifest"
    return ""


@lru_cache(maxsize=4096)  # Nearly all parts are folders that many paths share.
def _part_fault(part: str) -> str:
    if not part:
        return "has an empty component"
    if part in {".", ".."}:
        return f'has the component "{part}"'
    if part != part.rstrip() or part.endswith("."):
        return f'has the component "{part}", which ends in a blank or a dot'
    if forbidden := sorted(_WINDOWS_FORBIDDEN.intersection(part)):
        return f"has the character {forbidden[0]}, which Windows forbids"
    if _WINDOWS_DEVICE.fullmatch(part):
        return f'has the component "{part}", a device name on Windows'
    if fold(part) in _GIT_FOLDER:
        return "leads into a git folder"
    size = len(part.encode())
    return f"has a component of {size} bytes; the most is {LONGEST_NAME}" if size > LONGEST_NAME else ""


def fold(path: str) -> str:
    """The form in which two paths are equal on a file system that ignores case and composes accents (Windows,
    macOS)."""
    if path.isascii():
        return path.lower()
    return unicodedata.normalize("NFC", unicodedata.normalize("NFC", path).casefold())


def ancestors(path: str) -> tuple[str, ...]:
    """The folders above a relative posix path, outermost first: ``a/b/c`` gives ``a``, ``a/b``."""
    return _with_outer(path.rpartition("/")[0])


@lru_cache(maxsize=16384)  # Asked for again and again, and files beside each other share them.
def _with_outer(folder: str) -> tuple[str, ...]:
    parts = folder.split("/") if folder else []
    return tuple("/".join(parts[:end]) for end in range(1, len(parts) + 1))
