"""What generation depends on, as hashes: enough to say later which of them changed.

Texts are hashed with LF line ends, so a checkout that git gave CRLF line ends hashes like any other.

A digest of many files is the sha256 of: the tag ``specloom-files-1`` and a line feed; then for each file, sorted by
path, the length of the path in bytes, a blank, the length of the content in bytes, a line feed, the path, the
content.
"""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from .hashing import sha256, with_unix_ends
from .scan import is_cache, walk

Hashes = tuple[tuple[str, str], ...]
"""Sorted pairs of a file name and the sha256 of the file."""

GROUPS: Final = ("spec", "config", "templates", "generator", "options")
"""The names of the inputs, in the order in which they are reported."""


@dataclass(frozen=True, slots=True)
class Change:
    """An input that is not what it was: its group, and the files of it that changed where they are known."""

    group: str
    files: tuple[str, ...] = ()

    def __str__(self) -> str:
        return f"{self.group} ({', '.join(self.files)})" if self.files else self.group


@dataclass(frozen=True, slots=True)
class Inputs:
    """The hashes of everything that decides what is generated."""

    spec: Hashes
    config: Hashes
    templates: str
    generator: str
    options: str

    @classmethod
    def of(
        cls,
        *,
        spec: Mapping[str, bytes],
        config: Mapping[str, bytes],
        templates: str,
        generator: str,
        options: Mapping[str, object],
    ) -> Inputs:
        """Hashes the inputs.

        `spec` and `config` map names to contents; the names get into the manifest, so they must be the same on every
        machine: posix, relative to the folder of the first file. `templates` and `generator` are digests (see
        `digest_templates`, `digest_generator`). `options` are the values given on the command line that change what is
        generated, as JSON has them; ValueError for others.
        """
        canonical = json.dumps(dict(options), sort_keys=True, separators=(",", ":"), allow_nan=False)
        return cls(_hashes(spec), _hashes(config), templates, generator, sha256(canonical.encode()))

    def changes(self, earlier: Inputs) -> tuple[Change, ...]:
        """Which inputs differ from those of an earlier run, in the order of `GROUPS`."""
        found: list[Change] = []
        for group, now, then in (("spec", self.spec, earlier.spec), ("config", self.config, earlier.config)):
            if now != then:
                names = {name for name, _ in set(now) ^ set(then)}
                found.append(Change(group, tuple(sorted(names))))
        pairs = (
            ("templates", self.templates, earlier.templates),
            ("generator", self.generator, earlier.generator),
            ("options", self.options, earlier.options),
        )
        found.extend(Change(group) for group, now, then in pairs if now != then)
        return tuple(found)


def _hashes(files: Mapping[str, bytes]) -> Hashes:
    return tuple((name, sha256(with_unix_ends(files[name]))) for name in sorted(files))


def digest_templates(*roots: Path) -> str:
    """One hash of all template and runtime files below the roots; the order of the roots counts, where they lie does
    not.

    A root that does not exist has no files. OSError when a file cannot be read.
    """
    digests = [_digest(_read(root, walk(root, skip=lambda _, name: is_cache(name)))) for root in roots]
    return digests[0] if len(digests) == 1 else sha256("\n".join(digests).encode())


def digest_generator(package_root: Path) -> str:
    """One hash of the generator's own code. Templates are left out: an installed package has them within."""
    files = walk(package_root, skip=lambda path, name: path == "templates" or is_cache(name))
    return _digest(_read(package_root, files))


def _read(root: Path, paths: Iterable[str]) -> Iterable[tuple[bytes, bytes]]:
    for path in paths:
        place = root / path
        # A link to a folder is not entered, but where it leads still decides what a template loader finds.
        content = os.fsencode(os.readlink(place)) if place.is_dir() else with_unix_ends(place.read_bytes())
        yield os.fsencode(path), content


def _digest(files: Iterable[tuple[bytes, bytes]]) -> str:
    digest = hashlib.sha256(b"specloom-files-1\n")
    for path, content in sorted(files):
        digest.update(b"%d %d\n" % (len(path), len(content)) + path + content)
    return digest.hexdigest()
