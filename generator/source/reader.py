"""Files to `Source`: decoding, choosing the format, and every way in which a file can refuse to be read."""

from __future__ import annotations

import os
import stat
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Any

import yaml

from ..diagnostics import Diagnostic, Diagnostics, Location, Place, Severity, Stop
from ..pause import collector_paused
from .built import Built
from .decode import decode
from .faults import Fault, Refused
from .json_reader import build_json
from .pointers import split
from .positions import Lines, Positions, json_positions, yaml_positions
from .yaml_faults import yaml_fault
from .yaml_reader import build_yaml

MAX_BYTES = 512 * 1024 * 1024
"""Larger files are refused before they are read."""


@dataclass(slots=True)
class Source:
    """One file's text as plain data (dict, list, str, int, float, bool, None), with positions on demand."""

    file: str
    """The path as the user gave it, with forward slashes."""
    raw: bytes
    data: Any
    text: str = field(repr=False, default="")
    """The decoded text, line ends normalised."""
    aliased: bool = False
    """Some containers of `data` are shared (YAML aliases): copy before changing one."""
    _index: Callable[[str], Positions] = field(repr=False, default=yaml_positions)
    _positions: Positions | None = field(repr=False, default=None)
    _lines: Lines | None = field(repr=False, default=None)

    def location(self, pointer: str, *, key: bool = False) -> Location:
        """Where the node stands, or its mapping key. A node that does not exist is found at its nearest ancestor."""
        return self.locate(split(pointer), pointer, key=key)

    def locate(self, parts: tuple[str, ...], pointer: str, *, key: bool = False) -> Location:
        """`location` for a pointer that is already split; `pointer` is only carried along."""
        return Location.later(self.file, pointer, partial(self._find, parts, key))

    def _find(self, parts: tuple[str, ...], key: bool) -> Place:
        if self._positions is None:
            with collector_paused():
                self._positions = self._index(self.text)
        offset, _ = self._positions.find(parts, key=key)
        return self.lines.place(offset)

    def line(self, number: int) -> str:
        """One source line (from 1) without its end, for excerpts; empty when there is none."""
        return self.lines.line(number)

    @property
    def lines(self) -> Lines:
        if self._lines is None:
            self._lines = Lines(self.text)
        return self._lines


def read_source(path: Path, diagnostics: Diagnostics, *, name: str | None = None) -> Source:
    """Reads and parses one file. `name` is what diagnostics call it; default: the path with forward slashes.

    Raises Stop after adding an error that says where and why: missing, not a regular file, too large, unreadable, and
    everything `parse_source` refuses.
    """
    file = name if name is not None else path.as_posix()
    return parse_source(read_bytes(path, file, diagnostics), file, diagnostics)


def read_bytes(path: Path, file: str, diagnostics: Diagnostics) -> bytes:
    """The bytes of a regular file of bearable size. Raises Stop after adding a `Source/Unreadable` error."""
    at = Location(file)
    try:
        status = os.stat(path)
        if stat.S_ISDIR(status.st_mode):
            raise diagnostics.stop("Source/Unreadable", "this is a folder, not a file", at, hint="name a file in it")
        if not stat.S_ISREG(status.st_mode):
            raise diagnostics.stop("Source/Unreadable", "not a regular file", at, hint="copy its content to a file")
        if status.st_size > MAX_BYTES:
            size = f"{status.st_size / 2**20:,.0f} MB; the limit is {MAX_BYTES // 2**20} MB"
            raise diagnostics.stop("Source/TooLarge", f"the file has {size}", at, hint="split the document")
        return path.read_bytes()
    except FileNotFoundError:
        hint = "check the spelling; relative paths start at the working folder"
        raise diagnostics.stop("Source/Unreadable", "there is no such file", at, hint=hint) from None
    except (OSError, ValueError) as fault:
        reason = fault.strerror if isinstance(fault, OSError) and fault.strerror else "not a usable path"
        raise diagnostics.stop("Source/Unreadable", f"the file cannot be read: {reason}", at) from None


def parse_source(raw: bytes, file: str, diagnostics: Diagnostics) -> Source:
    """Parses the bytes of a file: JSON when the name ends in ``.json`` or the content is JSON, else YAML.

    Raises Stop after adding an error for each fault: encoding, syntax, emptiness, duplicate keys, unknown tags, aliases
    within themselves, aliases that blow up, too deep nesting. Keys that are not text are warnings.
    """
    text = decode(raw, file, diagnostics)
    source = Source(file, raw, None, text)
    if not text.strip():
        raise diagnostics.stop("Source/Empty", "the file is empty", Location(file, 1, 1))
    try:
        with collector_paused():
            built = _build(source)
    except Refused as refusal:
        _report(source, refusal.fault, Severity.ERROR, diagnostics)
        raise Stop(refusal.fault.message) from None
    for fault in built.warnings:
        _report(source, fault, Severity.WARNING, diagnostics)
    faults = [*built.faults, *_duplicates(source, built)]
    for fault in faults:
        _report(source, fault, Severity.ERROR, diagnostics)
    if faults:
        raise Stop(f"{file} has faults")
    if built.data is None:
        raise diagnostics.stop("Source/Empty", "the file is empty: it holds no data", Location(file, 1, 1))
    source.data, source.aliased = built.data, built.aliased
    return source


def _build(source: Source) -> Built:
    """Content that begins like JSON is tried as JSON first: that is faster, and JSON escapes are not all YAML's."""
    name, text = source.file.lower(), source.text
    if name.endswith(".json") or text.lstrip()[0] in "{[":
        try:
            built = build_json(text)
        except Refused:
            if name.endswith(".json"):
                raise
        else:
            source._index = json_positions
            return built
    try:
        return build_yaml(text)
    except yaml.YAMLError as error:
        raise Refused(yaml_fault(error, text)) from None


def _report(source: Source, fault: Fault, severity: Severity, diagnostics: Diagnostics) -> None:
    line, column = source.lines.place(fault.offset)
    message = fault.message
    if fault.other is not None:
        message += f" ({fault.other_label} line {source.lines.place(fault.other)[0]})"
    diagnostics.add(Diagnostic(severity, fault.code, message, Location(source.file, line, column), fault.hint))


def _duplicates(source: Source, built: Built) -> list[Fault]:
    if not (built.duplicates and built.complete):
        return []
    hint = "join the two, or rename one: a reader would silently drop the first"
    return [
        Fault("Source/DuplicateKey", f"duplicate key {item.key!r}", item.second, hint, item.first, "first at")
        for item in source._index(source.text).duplicates
    ]
