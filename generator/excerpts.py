"""Lines of input files for the excerpts in messages, read when a message asks for them."""

from __future__ import annotations

from pathlib import Path

_LARGEST = 64 * 1024 * 1024


class Excerpts:
    """Reads each file once. A file that cannot be shown has no lines."""

    def __init__(self) -> None:
        self._files: dict[str, list[str]] = {}

    def line(self, file: str, number: int) -> str:
        """A line without its end; empty when there is none."""
        lines = self._files.get(file)
        if lines is None:
            lines = self._files[file] = _lines(Path(file))
        return lines[number - 1] if 0 < number <= len(lines) else ""


def _lines(path: Path) -> list[str]:
    try:
        if path.stat().st_size > _LARGEST:
            return []
        return path.read_bytes().decode("utf-8-sig", errors="replace").splitlines()
    except OSError:
        return []
