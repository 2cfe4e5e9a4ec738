"""Unpacking archives that come from elsewhere."""

from __future__ import annotations

import io
import tarfile
import zipfile
import zlib
from collections.abc import Iterable, Iterator
from pathlib import Path, PurePosixPath
from typing import IO, TypeVar

from ...diagnostics import Diagnostics, Location

SUFFIXES = (".whl", ".zip", ".tar.gz", ".tgz")
MOST_BYTES = 512 * 1024 * 1024
"""Of source text in one archive; no SDK comes near it."""
MOST_FILES = 200_000
_CHUNK = 1024 * 1024
_T = TypeVar("_T")


class _Unsafe(Exception):
    pass


def is_archive(path: Path) -> bool:
    """Whether the name is one of an archive that `unpack` reads."""
    return path.name.endswith(SUFFIXES)


def unpack(archive: Path, into: Path, endings: tuple[str, ...], diagnostics: Diagnostics) -> None:
    """Writes the files of the archive with one of the endings below `into`; nothing else of it is needed, links least
    of all.

    Raises `Stop` for an archive that is damaged, too large, or that names a file outside of itself.
    """
    place = Location(archive.as_posix())
    try:
        left = MOST_BYTES
        for name, source in _files(archive, endings):
            target = into.joinpath(*_parts(name))
            target.parent.mkdir(parents=True, exist_ok=True)
            left = _copy(source, target, left)
    except _Unsafe as fault:
        raise diagnostics.stop(
            "Surface/UnsafeArchive",
            f"{archive.name} is not unpacked: {fault}",
            place,
            hint="do not use this archive; compare with another version",
        ) from None
    except (
        zipfile.BadZipFile,
        tarfile.TarError,
        zlib.error,
        EOFError,
        OSError,
        NotImplementedError,
        RuntimeError,
    ) as e:
        raise diagnostics.stop(
            "Surface/BadArchive", f"{archive.name} cannot be unpacked: {e}", place, hint="fetch the archive again"
        ) from None


def _files(archive: Path, endings: tuple[str, ...]) -> Iterator[tuple[str, IO[bytes]]]:
    if archive.name.endswith((".whl", ".zip")):
        with zipfile.ZipFile(archive) as packed:
            for entry in _few(packed.infolist()):
                _parts(entry.filename)
                if not entry.is_dir() and entry.filename.endswith(endings):
                    with packed.open(entry) as source:
                        yield entry.filename, source
        return
    with tarfile.open(archive, "r:gz") as tar:
        for member in _few(tar):
            _parts(member.name)
            if member.isfile() and member.name.endswith(endings):
                yield member.name, tar.extractfile(member) or io.BytesIO()


def _few(entries: Iterable[_T]) -> Iterator[_T]:
    for count, entry in enumerate(entries):
        if count >= MOST_FILES:
            raise _Unsafe(f"it has more than {MOST_FILES:,} entries")
        yield entry


def _parts(name: str) -> tuple[str, ...]:
    """The parts of an entry's name. An entry must lie below the archive's root on every system."""
    path = PurePosixPath(name)
    if path.is_absolute() or ".." in path.parts or "\\" in name or ":" in name or "\0" in name:
        raise _Unsafe(f"it has an entry outside of itself, {name!r}")
    return path.parts


def _copy(source: IO[bytes], target: Path, left: int) -> int:
    """Copies at most `left` bytes; gives how many may follow."""
    with target.open("wb") as file:
        while chunk := source.read(_CHUNK):
            left -= len(chunk)
            if left < 0:
                raise _Unsafe(f"it holds more than {MOST_BYTES:,} bytes of sources")
            file.write(chunk)
    return left
