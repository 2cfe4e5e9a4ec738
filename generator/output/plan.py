"""What a write would do to an output folder, decided by reading only."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from .disk import COMPARES_MODE, Absent, Disk, Found, Odd, Oddity, Regular
from .hashing import Entry, is_recorded
from .paths import fold
from .scan import walk
from .tree import File, Tree


@dataclass(slots=True)
class Plan:
    """The fate of each path, in the order of the tree."""

    writes: list[File] = field(default_factory=list)
    deletes: list[str] = field(default_factory=list)
    unchanged: list[str] = field(default_factory=list)
    kept: list[str] = field(default_factory=list)
    """The user's files, left as they are."""
    kept_orphans: list[str] = field(default_factory=list)
    """Once ours, no longer generated, and edited by hand since: left as they are."""
    edited: list[str] = field(default_factory=list)
    """Ours, but edited by hand since."""
    foreign: list[str] = field(default_factory=list)
    """In the place of a generated file, but never written by us."""
    blocked: list[tuple[str, str]] = field(default_factory=list)
    """Paths that cannot be written whatever the user allows, and why (the end of a sentence)."""


def plan_write(disk: Disk, tree: Tree, recorded: Mapping[str, Entry], *, force: bool) -> Plan:
    """Decides for each generated file and for each recorded one that is no longer generated.

    With `force`, files that were edited or never ours are planned to be overwritten; otherwise they are listed.
    OSError when a folder that is in the way cannot be listed.
    """
    plan = Plan()
    _plan_orphans(plan, disk, tree, recorded)
    planner = _Planner(plan, disk, recorded, frozenset(plan.deletes), _renamed(disk, tree, plan.deletes), force)
    for file in tree.values():
        if tree.is_users(file):
            planner.place_users(file)
        else:
            planner.place_ours(file)
    return plan


def orphans(tree: Tree, recorded: Mapping[str, Entry]) -> Iterator[tuple[str, Entry]]:
    """What was written once and is no longer generated, but for what lies in the user's own places."""
    return ((path, entry) for path, entry in recorded.items() if path not in tree and not tree.user_owned.match(path))


def _plan_orphans(plan: Plan, disk: Disk, tree: Tree, recorded: Mapping[str, Entry]) -> None:
    for path, entry in orphans(tree, recorded):
        match disk.look(path):
            case Absent():
                pass
            case Regular(content=content) if is_recorded(content, entry):
                plan.deletes.append(path)
            case Odd(why=Oddity.FOLDER | Oddity.BELOW_FILE):
                # The file is gone; what stands in its place was never ours.
                pass
            case _:
                plan.kept_orphans.append(path)


def _renamed(disk: Disk, tree: Tree, deletes: list[str]) -> dict[str, str]:
    """Generated path -> recorded path of the files that were only renamed in case, where the disk takes both for
    one."""
    old = {fold(path): path for path in deletes}
    pairs = ((path, old.get(fold(path))) for path in tree)
    return {new: then for new, then in pairs if then is not None and _same_file(disk, then, new)}


def _same_file(disk: Disk, one: str, other: str) -> bool:
    try:
        return os.path.samefile(disk.root / one, disk.root / other)
    except OSError:
        return False


@dataclass(frozen=True, slots=True)
class _Planner:
    plan: Plan
    disk: Disk
    recorded: Mapping[str, Entry]
    deletes: frozenset[str]
    renamed: Mapping[str, str]
    force: bool

    def place_users(self, file: File) -> None:
        match self._after_deletes(file.path):
            case Absent():
                self._write(file)
            case Odd(why=Oddity.BELOW_FILE) as odd:
                self.plan.blocked.append((file.path, str(odd)))
            case _:
                self.plan.kept.append(file.path)

    def place_ours(self, file: File) -> None:
        match self._after_deletes(file.path):
            case Absent():
                self._write(file)
            case Regular() as regular:
                self._replace(file, regular)
            case Odd(why=Oddity.LINK):
                self._overwrite(file)
            case odd:
                self.plan.blocked.append((file.path, str(odd)))

    def _after_deletes(self, path: str) -> Found:
        """What is at the path once the files planned for deletion are gone."""
        if path in self.renamed:
            return Absent()
        found = self.disk.look(path)
        if not isinstance(found, Odd):
            return found
        gone = found.why is Oddity.BELOW_FILE and found.at in self.deletes
        if found.why is Oddity.FOLDER:
            held = walk(self.disk.root / path, skip=lambda *_: False)
            gone = all(f"{path}/{below}" in self.deletes for below in held)
        return Absent() if gone else found

    def _replace(self, file: File, found: Regular) -> None:
        same_mode = not COMPARES_MODE or found.executable == file.executable
        if found.content == file.content and same_mode:
            self.plan.unchanged.append(file.path)
            return
        entry = self.recorded.get(file.path)
        if found.content == file.content or (entry is not None and is_recorded(found.content, entry)):
            self._write(file)
        else:
            self._overwrite(file)

    def _overwrite(self, file: File) -> None:
        if self.force:
            self._write(file)
        elif file.path in self.recorded:
            self.plan.edited.append(file.path)
        else:
            self.plan.foreign.append(file.path)

    def _write(self, file: File) -> None:
        self.plan.writes.append(file)
