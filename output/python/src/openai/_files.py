"""Files for multipart requests: from what callers pass to what httpx takes.

Open files go to httpx as they are, which streams them. Paths are read at once: nobody else would close the file.
"""

from __future__ import annotations

import io
import os
from typing import TypeVar, Sequence, cast, overload
from pathlib import Path
from typing_extensions import TypeGuard

from ._types import (
    FileTypes,
    FileContent,
    RequestFiles,
    HttpxFileTypes,
    Base64FileInput,
    HttpxFileContent,
    HttpxRequestFiles,
)
from ._utils import is_list, is_mapping, is_tuple_t, is_mapping_t, is_sequence_t
from ._utils._sync import to_thread
from ._utils._extract_files import ARRAY

__all__ = [
    "assert_is_file_content",
    "async_read_file_content",
    "async_to_httpx_files",
    "deepcopy_with_paths",
    "is_base64_file_input",
    "is_file_content",
    "read_file_content",
    "to_httpx_files",
]

_T = TypeVar("_T")


def is_base64_file_input(obj: object) -> TypeGuard[Base64FileInput]:
    """An open file or the path of one: its content is what gets encoded."""
    # `tempfile.NamedTemporaryFile` and the like are files without being an IOBase.
    return isinstance(obj, (io.IOBase, os.PathLike)) or callable(getattr(obj, "read", None))


def is_file_content(obj: object) -> TypeGuard[FileContent]:
    """Bytes, an open file or the path of one: a file without a name of its own choice."""
    return isinstance(obj, (bytes, bytearray)) or is_base64_file_input(obj)


def assert_is_file_content(obj: object, *, key: str | None = None) -> None:
    """Check that a value can be sent as a file; a tuple may add name, content type and headers.

    Raises:
        RuntimeError: says where the value stands and what is accepted.
    """
    if is_file_content(obj) or isinstance(obj, tuple):
        return
    place = f"entry at `{key}`" if key is not None else f"file input `{obj!r}`"
    raise RuntimeError(
        f"Expected {place} to be bytes, an io.IOBase instance, PathLike or a tuple but received {type(obj)} instead. "
        "See the section about file uploads in the README (README.md#file-uploads)."
    )


@overload
def to_httpx_files(files: None) -> None: ...


@overload
def to_httpx_files(files: RequestFiles) -> HttpxRequestFiles: ...


def to_httpx_files(files: RequestFiles | None) -> HttpxRequestFiles | None:
    """The same files with every path read.

    Raises:
        TypeError: neither a mapping nor a sequence of pairs, or an entry that is no file.
    """
    if files is None:
        return None
    if is_mapping_t(files):
        return {key: _to_httpx_file(file) for key, file in files.items()}
    if is_sequence_t(files):
        return [(key, _to_httpx_file(file)) for key, file in files]
    raise _not_files(files)


def _to_httpx_file(file: FileTypes) -> HttpxFileTypes:
    if is_tuple_t(file):
        return cast(HttpxFileTypes, (file[0], read_file_content(file[1]), *file[2:]))
    if not is_file_content(file):
        raise _not_a_file(file)
    content = read_file_content(file)
    return (_file_name(file), content) if isinstance(file, os.PathLike) else content


def read_file_content(file: FileContent) -> HttpxFileContent:
    """The bytes behind a path; open files and bytes stay what they are."""
    return Path(file).read_bytes() if isinstance(file, os.PathLike) else file


@overload
async def async_to_httpx_files(files: None) -> None: ...


@overload
async def async_to_httpx_files(files: RequestFiles) -> HttpxRequestFiles: ...


async def async_to_httpx_files(files: RequestFiles | None) -> HttpxRequestFiles | None:
    """`to_httpx_files` that reads paths without blocking the event loop."""
    if files is None:
        return None
    if is_mapping_t(files):
        return {key: await _async_to_httpx_file(file) for key, file in files.items()}
    if is_sequence_t(files):
        return [(key, await _async_to_httpx_file(file)) for key, file in files]
    raise _not_files(files)


async def _async_to_httpx_file(file: FileTypes) -> HttpxFileTypes:
    if is_tuple_t(file):
        return cast(HttpxFileTypes, (file[0], await async_read_file_content(file[1]), *file[2:]))
    if not is_file_content(file):
        raise _not_a_file(file)
    content = await async_read_file_content(file)
    return (_file_name(file), content) if isinstance(file, os.PathLike) else content


async def async_read_file_content(file: FileContent) -> HttpxFileContent:
    """`read_file_content` in a worker thread."""
    return await to_thread(Path(file).read_bytes) if isinstance(file, os.PathLike) else file


def _file_name(path: os.PathLike[str]) -> str:
    return os.path.basename(os.fspath(path))


def _not_files(files: object) -> TypeError:
    return TypeError(f"Unexpected file type input {type(files)}, expected mapping or sequence")


def _not_a_file(file: object) -> TypeError:
    return TypeError(
        "Expected file types input to be a FileContent type or to be a tuple of name, content and, where wanted, "
        f"content type and headers, but received {type(file)}"
    )


def deepcopy_with_paths(item: _T, paths: Sequence[Sequence[str]]) -> _T:
    """Copy the containers that the paths lead through, so that `extract_files` can take from them; the rest is shared.

    `<array>` in a path stands for every entry of a list. Without paths the item itself is returned.
    """
    remaining = [path for path in paths if path]
    if not remaining:
        return item
    if is_mapping(item):
        copied = dict(item)
        for key in {path[0] for path in remaining}:
            if key in copied:
                copied[key] = deepcopy_with_paths(copied[key], [path[1:] for path in remaining if path[0] == key])
        return cast(_T, copied)
    if is_list(item):
        below = [path[1:] for path in remaining if path[0] == ARRAY]
        if below:
            return cast(_T, [deepcopy_with_paths(entry, below) for entry in item])
    return item
