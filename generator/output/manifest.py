"""The manifest in each output folder: which files were written there, from which inputs.

A JSON object in UTF-8 with one path per line, nothing in it that depends on time or machine::

    format      1
    about       a sentence for whoever opens the file
    generator   name and version that wrote it
    flavour     which flavour the folder holds
    inputs      spec and config: {name: sha256}; templates, generator, options: sha256
    files       {path: sha256}, with "+x" after the hash of an executable file
    digest      sha256 of all the other members as canonical JSON (sorted keys, no blanks, ASCII)

The manifest explains differences and says which files may be deleted; it never decides whether a file is as it should
be. The digest tells that somebody edited the manifest; it is no signature, whoever recomputes it is not noticed by
it.
"""

from __future__ import annotations

import dataclasses
import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from .hashing import Entry, sha256
from .inputs import Hashes, Inputs
from .paths import MANIFEST, path_fault
from .tree import Tree

FORMAT: Final = 1
_ABOUT: Final = "Written by specloom together with the files it lists; do not edit. `specloom check` reads it."
_EXECUTABLE: Final = "+x"
_HASH: Final = re.compile(r"[0-9a-f]{64}")
_LARGEST: Final = 64 * 1024 * 1024
_CONFLICT: Final = re.compile(rb"^(?:<{7} |>{7} |={7}\r?$)", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Manifest:
    """What a run wrote: files by path (sorted), and the inputs it was made from."""

    flavour: str
    generator: str
    inputs: Inputs
    files: Mapping[str, Entry]
    intact: bool = True
    """False when the digest in the file is not that of its members: somebody edited it."""

    @classmethod
    def of(cls, tree: Tree, inputs: Inputs, generator: str) -> Manifest:
        """The manifest of a tree. `generator` is name and version, such as ``specloom 1.2.0``."""
        files = {file.path: file.entry for file in tree.ours()}
        return cls(tree.flavour, generator, inputs, files)

    def to_bytes(self) -> bytes:
        """The file's content: the same for the same manifest, everywhere."""
        members = self._members()
        members["digest"] = _digest(members)
        return (json.dumps(members, indent=2, ensure_ascii=False) + "\n").encode()

    def _members(self) -> dict[str, object]:
        inputs = self.inputs
        return {
            "format": FORMAT,
            "about": _ABOUT,
            "generator": self.generator,
            "flavour": self.flavour,
            "inputs": {
                "spec": dict(inputs.spec),
                "config": dict(inputs.config),
                "templates": inputs.templates,
                "generator": inputs.generator,
                "options": inputs.options,
            },
            "files": {
                path: entry.sha256 + (_EXECUTABLE if entry.executable else "")
                for path, entry in sorted(self.files.items())
            },
        }


@dataclass(frozen=True, slots=True)
class ManifestFault:
    """A manifest that cannot be used: a diagnostic code, what is wrong (the end of a sentence), the line, what to
    do."""

    code: str
    reason: str
    hint: str
    line: int = 0


def read_manifest(folder: Path) -> Manifest | ManifestFault | None:
    """The manifest in the folder; None when there is none. Never raises for what the file holds."""
    path = folder / MANIFEST
    if path.is_symlink():
        return _broken("is a symbolic link")
    if not path.exists():
        return None
    if not path.is_file():
        return _broken("is not a regular file")
    try:
        if path.stat().st_size > _LARGEST:
            return _broken(f"is larger than {_LARGEST // 1024 // 1024} MiB")
        return parse_manifest(path.read_bytes())
    except OSError as error:
        return _broken(f"cannot be read: {error.strerror or error}")


def parse_manifest(raw: bytes) -> Manifest | ManifestFault:
    """The manifest in a file's content, or what is wrong with it."""
    if conflict := _CONFLICT.search(raw):
        return dataclasses.replace(
            _broken("has merge conflict markers"), line=raw.count(b"\n", 0, conflict.start()) + 1
        )
    try:
        data = json.loads(raw.decode("utf-8-sig"), object_pairs_hook=_without_repetition)
    except UnicodeDecodeError:
        return _broken("is not UTF-8")
    except json.JSONDecodeError as error:
        return dataclasses.replace(_broken(f"is not JSON: {error.msg}"), line=error.lineno)
    except (ValueError, RecursionError) as error:
        return _broken(f"is not usable JSON: {error}")
    try:
        return _manifest(_mapping(data, "the document"))
    except _Malformed as error:
        return _broken(str(error))


def _broken(reason: str) -> ManifestFault:
    hint = f"take {MANIFEST} back from version control, or run `specloom generate --force` to write everything anew"
    return ManifestFault("Output/ManifestBroken", reason, hint)


class _Malformed(Exception):
    """A member that is not as the format wants it; the text is the end of a sentence."""


def _manifest(data: Mapping[str, object]) -> Manifest | ManifestFault:
    version = data.get("format")
    if not isinstance(version, int) or isinstance(version, bool) or version < 1:
        raise _Malformed('has no format number in "format"')
    generator = _text(data, "generator")
    if version > FORMAT:
        hint = f"use the specloom that wrote the folder, or a newer one; it says: {generator}"
        reason = f"has format {version}; this specloom knows formats up to {FORMAT}"
        return ManifestFault("Output/ManifestFromFuture", reason, hint)
    given = _mapping(data.get("inputs"), '"inputs"')
    inputs = Inputs(
        spec=_hashes(given.get("spec"), '"inputs.spec"'),
        config=_hashes(given.get("config"), '"inputs.config"'),
        templates=_hash(given.get("templates"), '"inputs.templates"'),
        generator=_hash(given.get("generator"), '"inputs.generator"'),
        options=_hash(given.get("options"), '"inputs.options"'),
    )
    intact = data.get("digest") == _digest({key: value for key, value in data.items() if key != "digest"})
    return Manifest(_text(data, "flavour"), generator, inputs, _files(data.get("files")), intact)


def _files(value: object) -> dict[str, Entry]:
    files: dict[str, Entry] = {}
    for path, text in sorted(_mapping(value, '"files"').items()):
        # A manifest names files that may be deleted, so its paths are held to the same rules as those we write.
        if fault := path_fault(path):
            raise _Malformed(f'lists the path "{path}", which {fault}')
        executable = isinstance(text, str) and text.endswith(_EXECUTABLE)
        bare = text.removesuffix(_EXECUTABLE) if isinstance(text, str) else text
        files[path] = Entry(_hash(bare, f'"files" at "{path}"'), executable)
    return files


def _hashes(value: object, where: str) -> Hashes:
    pairs = _mapping(value, where).items()
    return tuple(sorted((name, _hash(text, f'{where} at "{name}"')) for name, text in pairs))


def _hash(value: object, where: str) -> str:
    if not isinstance(value, str) or not _HASH.fullmatch(value):
        raise _Malformed(f"has no sha256 in {where}")
    return value


def _text(data: Mapping[str, object], key: str) -> str:
    value = data.get(key)
    if not isinstance(value, str):
        raise _Malformed(f'has no text in "{key}"')
    return value


def _mapping(value: object, where: str) -> dict[str, object]:
    if not isinstance(value, dict):
        raise _Malformed(f"has no JSON object in {where}")
    return {str(key): member for key, member in value.items()}


def _without_repetition(pairs: list[tuple[str, object]]) -> dict[str, object]:
    members = dict(pairs)
    if len(members) != len(pairs):
        keys = [key for key, _ in pairs]
        repeated = next(key for key in keys if keys.count(key) > 1)
        raise ValueError(f'the member "{repeated}" occurs twice')
    return members


def _digest(members: Mapping[str, object]) -> str:
    return sha256(json.dumps(members, sort_keys=True, separators=(",", ":")).encode())
