"""The files of one document: the root and what it refers to, all below one folder."""

from __future__ import annotations

import os
import re
from pathlib import Path, PurePosixPath
from urllib.parse import unquote, urljoin

from ..diagnostics import Diagnostics, Stop
from ..source import Source, parse_source, read_bytes
from .reference import Reference

_DRIVE = re.compile(r"[A-Za-z]:[\\/]")
_TEXT_SUFFIXES = frozenset({".md", ".markdown", ".txt", ".html"})


class Unusable(Exception):
    """A referenced file cannot be used; the message says why, in words for the user, and `hint` what to do."""

    def __init__(self, message: str, hint: str = "", code: str = "Reference/File") -> None:
        super().__init__(message)
        self.hint = hint
        self.code = code


class Files:
    """Reads each referenced file once. Keys are POSIX paths relative to the root's folder, or URLs.

    `boundary` is the folder that no reference may leave, symbolic links resolved; default: the root's own.
    """

    def __init__(
        self, path: Path, root: Source, diagnostics: Diagnostics, *, boundary: Path | None, allow_network: bool
    ) -> None:
        self._folder = path.parent.resolve()
        self._root_file = path.resolve()
        self._boundary = boundary.resolve() if boundary is not None else self._folder
        self._shown_folder = PurePosixPath(path.parent.as_posix())
        self._diagnostics = diagnostics
        self._allow_network = allow_network
        self._failed: dict[str, Unusable] = {}
        self.root_key = path.name
        self.settled: set[int] = set()
        """Objects of any file (by identity) whose references have been rewritten, and now mean the root document."""
        self.sources: dict[str, Source] = {self.root_key: root}

    def key_of(self, reference: Reference, base: str) -> str:
        """The key of the file that a reference in the file `base` names. Raises Unusable when it may not be read."""
        if not reference.resource:
            return base
        if _is_url(base) or reference.is_url:
            return self._url_key(reference, base)
        written = unquote(reference.resource).replace("\\", "/")
        if "\0" in written:
            raise Unusable("the file name holds a NUL character")
        if written.startswith("/"):
            raise Unusable(
                "an absolute path is not followed", "write the path relative to this file", "Reference/Escape"
            )
        here = self._folder / PurePosixPath(base).parent / written
        try:
            resolved = here.resolve()
            inside = resolved.is_relative_to(self._boundary)
            # On Windows two drives have no relative path between them; such a file is not inside either.
            relative = os.path.relpath(resolved, self._folder) if inside else ""
        except (OSError, RuntimeError, ValueError):
            raise Unusable("the path cannot be resolved") from None
        if not inside:
            hint = "move the file into the folder of the root document, or the root document up"
            raise Unusable("the file lies outside the folder of the root document", hint, "Reference/Escape")
        return self.root_key if resolved == self._root_file else Path(relative).as_posix()

    def open(self, key: str) -> Source:
        """The file behind a key. Raises Unusable, each time anew, when it cannot be read."""
        if key in self._failed:
            raise self._failed[key]
        if key not in self.sources:
            try:
                self.sources[key] = self._read(key)
            except Unusable as fault:
                self._failed[key] = fault
                raise
        return self.sources[key]

    def _read(self, key: str) -> Source:
        if _is_url(key):
            # Imported here: it brings in half of the standard library's networking.
            from . import network

            shown = key
            try:
                raw = network.fetch_url(key)
            except network.Refused as fault:
                raise Unusable(f"{key} was not fetched: {fault}", code="Reference/Network") from None
        else:
            shown = Path(os.path.normpath(self._shown_folder / key)).as_posix()
            raw = self._bytes(key, shown)
        if PurePosixPath(key).suffix.lower() in _TEXT_SUFFIXES:
            text = raw.decode("utf-8", errors="replace").replace("\r\n", "\n")
            return Source(shown, raw, text, text)
        try:
            return parse_source(raw, shown, self._diagnostics)
        except Stop:
            raise Unusable(f"the file {shown} cannot be read; its own error says why") from None

    def _bytes(self, key: str, shown: str) -> bytes:
        faults = Diagnostics()
        try:
            return read_bytes(self._folder / key, shown, faults)
        except Stop as fault:
            raise Unusable(f"{shown}: {fault}") from None

    def _url_key(self, reference: Reference, base: str) -> str:
        resource = reference.resource
        if _DRIVE.match(resource) or resource.lower().startswith("file:"):
            hint = "write the path relative to this file"
            raise Unusable("an absolute path is not followed", hint, "Reference/Escape")
        url = urljoin(base, resource) if _is_url(base) else resource
        if not self._allow_network:
            hint = "copy the document next to this one, or allow network references"
            raise Unusable("network references are not followed", hint, "Reference/Network")
        if not url.lower().startswith("https://"):
            raise Unusable("only https addresses are fetched", code="Reference/Network")
        return url.partition("#")[0]

    def bytes_read(self) -> dict[str, bytes]:
        """Every file that was read, by key, in the order of the keys."""
        return {key: self.sources[key].raw for key in sorted(self.sources)}


def _is_url(key: str) -> bool:
    return key.lower().startswith("https://")
