"""The quick answer: when neither the inputs nor the folder changed since the last write, nothing needs to be generated.

Generation depends on its inputs alone, and the manifest holds the hashes of all of them; so a folder that hashes to its
manifest under equal inputs is what generation gives. The conclusion rests on the manifest's word: somebody who edits
a file, the manifest and the manifest's digest together deceives it. `compare` is not deceived.
"""

from __future__ import annotations

from pathlib import Path

from .difference import Drift
from .disk import COMPARES_MODE, Disk, Regular
from .inputs import Inputs
from .manifest import Manifest, read_manifest


def fast_clean(folder: Path, inputs: Inputs, *, flavour: str = "") -> bool | None:
    """True when the folder is proven clean, False when it is proven not to be; None when only generating can tell.

    `flavour`, when given, must be the manifest's. Executable bits take part where the system has them.
    """
    manifest = _usable(folder, inputs, flavour)
    return None if manifest is None else _holds(folder, manifest)


def fast_compare(folder: Path, inputs: Inputs, *, flavour: str = "") -> Drift | None:
    """The clean outcome with its count of files, if the folder is proven clean without generating; otherwise None.

    Unknown files are not looked for: a strict check generates.
    """
    manifest = _usable(folder, inputs, flavour)
    if manifest is None or not _holds(folder, manifest):
        return None
    return Drift(folder.as_posix(), compared=len(manifest.files), full=False)


def _usable(folder: Path, inputs: Inputs, flavour: str) -> Manifest | None:
    manifest = read_manifest(folder)
    if not isinstance(manifest, Manifest) or not manifest.intact or not manifest.files:
        return None
    if manifest.inputs != inputs or flavour not in {"", manifest.flavour}:
        return None
    return manifest


def _holds(folder: Path, manifest: Manifest) -> bool:
    disk = Disk(folder)
    for path, entry in manifest.files.items():
        found = disk.look(path)
        if not isinstance(found, Regular) or found.entry.sha256 != entry.sha256:
            return False
        if COMPARES_MODE and found.executable != entry.executable:
            return False
    return True
