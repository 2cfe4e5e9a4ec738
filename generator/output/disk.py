"""Looking at one output folder: what is at a path, without ever following a symbolic link."""

from __future__ import annotations

import enum
import os
import stat
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from .hashing import Entry, sha256
from .paths import ancestors

COMPARES_MODE: Final = os.name == "posix"
"""Whether the file system has an executable bit to compare; Windows has none."""

_MOUNT_POINT_TAG: Final = 0xA0000003
"""``IO_REPARSE_TAG_MOUNT_POINT``: a Windows junction, which leads elsewhere like a link but is none for ``S_ISLNK``."""


@dataclass(frozen=True, slots=True)
class Regular:
    """An ordinary file: its bytes and whether its owner may execute it."""

    content: bytes
    executable: bool = False

    @property
    def entry(self) -> Entry:
        """What a manifest would remember of it."""
        return Entry(sha256(self.content), self.executable)


@dataclass(frozen=True, slots=True)
class Absent:
    """Nothing is there."""


class Oddity(enum.Enum):
    """Why what is at a path is no ordinary file; the value ends a sentence that starts with the path."""

    LINK = "is a symbolic link"
    FOLDER = "is a folder"
    SPECIAL = "is not a regular file"
    UNREADABLE = "cannot be read"
    BEHIND_LINK = "lies behind a symbolic link"
    BELOW_FILE = "lies below something that is not a folder"


@dataclass(frozen=True, slots=True)
class Odd:
    """Something that is no ordinary file; `at` is the path where that shows, the asked one or a folder above it."""

    why: Oddity
    at: str
    reason: str = ""

    def __str__(self) -> str:
        where = f" ({self.at})" if self.why in {Oddity.BEHIND_LINK, Oddity.BELOW_FILE} else ""
        return f"{self.why.value}{where}" + (f": {self.reason}" if self.reason else "")


Found = Regular | Absent | Odd


@dataclass(slots=True)
class Disk:
    """A view of an output folder. What was learnt about folders is remembered: make a new one after changing them."""

    root: Path
    _folders: dict[str, Absent | Odd | None] = field(default_factory=dict)

    def look(self, path: str) -> Found:
        """What is at the relative posix path. Never raises OSError."""
        for folder in ancestors(path):
            if (obstacle := self._obstacle(folder)) is not None:
                return obstacle
        place = self.root / path
        try:
            status = place.lstat()
            if is_link(status):
                return Odd(Oddity.LINK, path)
            if stat.S_ISDIR(status.st_mode):
                return Odd(Oddity.FOLDER, path)
            if not stat.S_ISREG(status.st_mode):
                return Odd(Oddity.SPECIAL, path)
            return Regular(place.read_bytes(), bool(status.st_mode & stat.S_IXUSR))
        except (FileNotFoundError, NotADirectoryError):
            return Absent()
        except OSError as error:
            return Odd(Oddity.UNREADABLE, path, error.strerror or str(error))

    def _obstacle(self, folder: str) -> Absent | Odd | None:
        """What keeps a path below `folder` from being an ordinary one; None when `folder` is a real folder."""
        if folder not in self._folders:
            self._folders[folder] = self._look_at_folder(folder)
        return self._folders[folder]

    def _look_at_folder(self, folder: str) -> Absent | Odd | None:
        try:
            status = (self.root / folder).lstat()
        except (FileNotFoundError, NotADirectoryError):
            return Absent()
        except OSError as error:
            return Odd(Oddity.UNREADABLE, folder, error.strerror or str(error))
        if is_link(status):
            return Odd(Oddity.BEHIND_LINK, folder)
        return None if stat.S_ISDIR(status.st_mode) else Odd(Oddity.BELOW_FILE, folder)


def is_link(status: os.stat_result) -> bool:
    """True for a symbolic link and for a Windows junction."""
    return stat.S_ISLNK(status.st_mode) or getattr(status, "st_reparse_tag", 0) == _MOUNT_POINT_TAG
