"""Whether a folder holds what generation gives, and for each difference why.

Only bytes decide: a file is compared with what was generated now, never with the manifest. The manifest then explains
the difference. So a manifest that was doctored to hide an edit changes the explanation at most.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from .classify import Evidence, classify
from .difference import Cause, Difference, Drift
from .disk import COMPARES_MODE, Absent, Disk, Found, Odd, Oddity, Regular
from .hashing import Entry, is_recorded, sha256
from .inputs import Change, Inputs
from .manifest import Manifest, ManifestFault, read_manifest
from .paths import MANIFEST
from .plan import orphans
from .scan import is_cache, is_manifest, walk
from .tree import File, Tree


def compare(folder: Path, tree: Tree, inputs: Inputs, *, strict: bool) -> Drift:
    """Holds the generated files against the folder; reads only. With `strict`, also finds files that nobody accounts
    for.

    `inputs` are those that `tree` was generated from. Nothing in the folder makes this raise.
    """
    read = read_manifest(folder)
    manifest = read if isinstance(read, Manifest) else None
    comparison = _Comparison(Disk(folder), tree, manifest, inputs.changes(manifest.inputs) if manifest else ())
    differences = [
        *comparison.generated(),
        *comparison.orphaned(),
        *_manifest_differences(read, tree, comparison),
        *(comparison.unknown() if strict else ()),
    ]
    differences.sort(key=lambda difference: (difference.path, difference.cause.value))
    return Drift(
        folder=folder.as_posix(),
        compared=sum(1 for _ in tree.ours()),
        users=sum(1 for _ in tree.users()),
        differences=tuple(differences),
        notes=_notes(comparison, differences),
    )


@dataclass(frozen=True, slots=True)
class _Comparison:
    disk: Disk
    tree: Tree
    manifest: Manifest | None
    changes: tuple[Change, ...]

    @property
    def believable(self) -> bool:
        """True when the manifest may explain: it was not edited and is one of this flavour."""
        return self.manifest is not None and self.manifest.intact and self.manifest.flavour == self.tree.flavour

    @property
    def listed(self) -> Mapping[str, Entry]:
        return self.manifest.files if self.manifest else {}

    def generated(self) -> Iterator[Difference]:
        """Generated files that are not in the folder as they should be."""
        for file in self.tree.ours():
            recorded = self.listed.get(file.path) if self.believable else None
            evidence = Evidence(recorded, self.believable, self.changes)
            wanted = Regular(file.content, file.executable)
            if difference := classify(file.path, _comparable(self.disk.look(file.path), file), wanted, evidence):
                yield difference

    def orphaned(self) -> Iterator[Difference]:
        """Listed files that are no longer generated but still there."""
        for path, entry in orphans(self.tree, self.listed):
            before: Regular | None = None
            match self.disk.look(path):
                case Absent() | Odd(why=Oddity.FOLDER | Oddity.BELOW_FILE | Oddity.BEHIND_LINK):
                    continue
                case Regular() as found if is_recorded(found.content, entry):
                    detail, before = "no longer generated", found
                case Regular() as found:
                    detail, before = "no longer generated; it was edited by hand, so it will be kept", found
                case Odd() as odd:
                    detail = f"no longer generated; it {odd}"
            groups = tuple(change.group for change in self.changes)
            yield Difference(path, Cause.ORPHANED, detail, groups, before)

    def unknown(self) -> Iterator[Difference]:
        """Files that are neither generated, nor listed, nor in the user's places, nor left by tools."""
        try:
            for path in walk(
                self.disk.root, skip=lambda path, name: is_cache(name) or self.tree.user_owned.match(path)
            ):
                if path not in self.tree and path not in self.listed and not is_manifest(path):
                    yield Difference(path, Cause.UNKNOWN, "neither generated nor listed in the manifest")
        except OSError as error:
            detail = f"cannot be searched for unknown files: {error.strerror or error}"
            yield Difference(_below(self.disk.root, error.filename), Cause.UNKNOWN, detail)

    def misrecorded(self) -> list[str]:
        """Paths that are as generated, or rightly absent, while the manifest says otherwise."""
        found = [
            file.path
            for file in self.tree.ours()
            if self.listed.get(file.path) != file.entry
            and _comparable(self.disk.look(file.path), file) == Regular(file.content, file.executable)
        ]
        found += [path for path, _ in orphans(self.tree, self.listed) if self.disk.look(path) == Absent()]
        return sorted(found)


def _comparable(found: Found, file: File) -> Found:
    """What was found, with the wanted executable bit where the system has none to compare."""
    return Regular(found.content, file.executable) if isinstance(found, Regular) and not COMPARES_MODE else found


def _manifest_differences(
    read: Manifest | ManifestFault | None, tree: Tree, comparison: _Comparison
) -> Iterator[Difference]:
    match read:
        case None:
            yield Difference(MANIFEST, Cause.MANIFEST, "the manifest is missing")
        case ManifestFault():
            line = f" (line {read.line})" if read.line else ""
            yield Difference(MANIFEST, Cause.MANIFEST, f"the manifest {read.reason}{line}; {read.hint}")
        case Manifest(flavour=flavour) if flavour != tree.flavour:
            detail = f'the folder holds the flavour "{flavour}", not "{tree.flavour}"'
            yield Difference(MANIFEST, Cause.MANIFEST, detail)
        case Manifest(intact=False):
            yield Difference(MANIFEST, Cause.MANIFEST, "the manifest was edited: its digest does not fit what it says")
        case Manifest():
            if paths := comparison.misrecorded():
                shown = ", ".join(paths[:3]) + (f" and {len(paths) - 3} more" if len(paths) > 3 else "")
                detail = f"the manifest does not say what is in the folder and generated: {shown}"
                yield Difference(MANIFEST, Cause.MANIFEST, detail)


def _notes(comparison: _Comparison, differences: list[Difference]) -> tuple[str, ...]:
    if differences or not comparison.changes:
        return ()
    changed = ", ".join(map(str, comparison.changes))
    return (f"these inputs changed without effect since the manifest was written: {changed}",)


def _below(root: Path, name: object) -> str:
    try:
        return Path(str(name)).relative_to(root).as_posix()
    except ValueError:
        return "."
