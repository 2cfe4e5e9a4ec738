"""Taking files out of the parameters of a multipart request."""

from __future__ import annotations

from typing import TYPE_CHECKING, Mapping, Iterable, Sequence, cast

from ._utils import is_dict, is_list, is_given

if TYPE_CHECKING:
    from .._types import FileTypes, ArrayFormat

__all__ = ["ARRAY", "extract_files"]

# In a path to a file: any index of the list at this place.
ARRAY = "<array>"


def extract_files(
    query: Mapping[str, object],
    *,
    paths: Sequence[Sequence[str]],
    array_format: ArrayFormat = "brackets",
) -> list[tuple[str, FileTypes]]:
    """Take the files at the given paths out of `query` and name them as form fields.

    A path such as `["items", "<array>", "file"]` leads through keys and, at `<array>`, through every entry of a list.
    Paths that lead nowhere are ignored. The containers in `query` are changed: pass a copy made with
    `deepcopy_with_paths`.

    Raises:
        RuntimeError: something at a path cannot be sent as a file.
    """
    files: list[tuple[str, FileTypes]] = []
    for path in paths:
        files.extend(_extract(query, path, name="", array_format=array_format))
    return files


def _extract(
    found: object, path: Sequence[str], *, name: str, array_format: ArrayFormat
) -> Iterable[tuple[str, FileTypes]]:
    if not path:
        yield from _as_files(found, name=name, array_format=array_format)
    elif is_dict(found):
        key, rest = path[0], path[1:]
        if key in found:
            # The whole list goes when its entries are the files.
            is_last = all(part == ARRAY for part in rest)
            value = found.pop(key) if is_last else found[key]
            yield from _extract(value, rest, name=f"{name}[{key}]" if name else key, array_format=array_format)
    elif is_list(found) and path[0] == ARRAY:
        for index, entry in enumerate(found):
            yield from _extract(
                entry, path[1:], name=name + _array_suffix(array_format, index), array_format=array_format
            )


def _as_files(found: object, *, name: str, array_format: ArrayFormat) -> Iterable[tuple[str, FileTypes]]:
    from .._files import assert_is_file_content

    if found is None or not is_given(found):
        return
    if is_list(found):
        for index, entry in enumerate(found):
            key = name + _array_suffix(array_format, index)
            assert_is_file_content(entry, key=key)
            yield key, cast("FileTypes", entry)
        return
    assert_is_file_content(found, key=name)
    yield name, cast("FileTypes", found)


def _array_suffix(array_format: ArrayFormat, index: int) -> str:
    if array_format == "brackets":
        return "[]"
    if array_format == "indices":
        return f"[{index}]"
    # A list of files cannot be joined with commas: the field is repeated.
    return ""
