"""The files of one flavour in memory: what generation gives, before anything is written or compared."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from ..diagnostics import Diagnostics, Location
from .hashing import Entry, sha256
from .paths import ancestors, fold, path_fault
from .patterns import Patterns

RESERVED_FOLDERS: Final = ("examples/", "lib/", "src/lib/", "src/*/lib/")
"""Where users of this SDK family keep hand-written code. A flavour whose language puts generated code there names its
own."""


@dataclass(frozen=True)
class File:
    """One generated file: its posix path below the output folder and its bytes."""

    path: str
    content: bytes
    executable: bool = False
    keep_if_exists: bool = False
    """The user's once it is there: written when absent, never compared, overwritten or deleted."""

    @cached_property
    def entry(self) -> Entry:
        """What a manifest remembers of it: hashed once, however often it is asked for."""
        return Entry(sha256(self.content), self.executable)


class Tree(Mapping[str, File]):
    """The files of one flavour by path, in the order of their code points.

    `keep_files` are the user's globs: a generated file they match is the user's like one with `keep_if_exists`.
    `reserved` are the folders where only such files may be generated.
    """

    def __init__(
        self, flavour: str, *, keep_files: Iterable[str] = (), reserved: Iterable[str] = RESERVED_FOLDERS
    ) -> None:
        self.flavour = flavour
        self.keep_files = Patterns.of(keep_files)
        self.reserved = Patterns.of(reserved)
        self.user_owned = self.keep_files | self.reserved
        self._files: dict[str, File] = {}
        self._spelled: dict[str, str] = {}
        self._folders: set[str] = set()
        """Those around the files, as they are spelled."""
        self._in_order = True

    def add(self, file: File, diagnostics: Diagnostics, at: Location | None = None) -> bool:
        """Takes a file in, or says why not: ``Output/UnsafePath``, ``Output/PathCollision``, ``Output/ReservedFolder``.

        `at` is the place in the inputs that the file comes from.
        """
        if fault := path_fault(file.path):
            diagnostics.error(
                "Output/UnsafePath",
                f'{self.flavour}: the path "{file.path}" {fault}',
                at,
                hint="rename the resource, model or package that this file is named after",
            )
            return False
        if clash := self._clash(file.path):
            diagnostics.error(
                "Output/PathCollision",
                f'{self.flavour}: the path "{file.path}" {clash}',
                at,
                hint="rename one of the two resources, models or packages that these files are named after",
            )
            return False
        if not file.keep_if_exists and self.reserved.match(file.path):
            diagnostics.error(
                "Output/ReservedFolder",
                f'{self.flavour}: the path "{file.path}" lies in a folder that is kept for hand-written code',
                at,
                hint="rename the resource, model or package that this file is named after",
            )
            return False
        for folder in self._new_folders(file.path):
            self._spelled.setdefault(fold(folder), folder)
            self._folders.add(folder)
        self._spelled.setdefault(fold(file.path), file.path)
        self._files[file.path] = file
        self._in_order = False
        return True

    def _clash(self, path: str) -> str:
        if path in self._files:
            return "is generated twice"
        for folder in self._new_folders(path):
            spelled = self._spelled.get(fold(folder), folder)
            if spelled in self._files:
                return f'needs a folder where the file "{spelled}" is generated'
            if spelled != folder:
                return f'has a folder that differs from "{spelled}" only in upper and lower case'
        spelled = self._spelled.get(fold(path), "")
        if spelled in self._files:
            return f'differs from "{spelled}" only in upper and lower case'
        return f'is generated as a folder, "{spelled}", too' if spelled else ""

    def _new_folders(self, path: str) -> list[str]:
        """The folders around a path that no file so far is in, outermost first."""
        return [folder for folder in ancestors(path) if folder not in self._folders]

    def is_users(self, file: File) -> bool:
        """True when the file is written once and then left alone."""
        return file.keep_if_exists or self.user_owned.match(file.path)

    def ours(self) -> Iterator[File]:
        """The files that are kept equal to what generation gives, in order."""
        return (file for file in self.values() if not self.is_users(file))

    def users(self) -> Iterator[File]:
        """The files that are only written when they are absent, in order."""
        return (file for file in self.values() if self.is_users(file))

    def __getitem__(self, path: str) -> File:
        return self._files[path]

    def __iter__(self) -> Iterator[str]:
        if not self._in_order:
            self._files = dict(sorted(self._files.items()))
            self._in_order = True
        return iter(self._files)

    def __len__(self) -> int:
        return len(self._files)
