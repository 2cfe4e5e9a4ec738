"""Documents in a temporary folder, and what is said about them."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from specloom.diagnostics import Diagnostic, Diagnostics, Location, Severity, Stop
from specloom.spec import Document, Transform, load_document

HEAD = 'openapi: 3.1.0\ninfo: {title: T, version: "1"}\n'
"""Two lines that make a document of what follows."""
HEAD_2 = 'swagger: "2.0"\ninfo: {title: T, version: "1"}\n'


class Loaded:
    """A document (None when it was refused) and all that was said."""

    def __init__(self, document: Document | None, diagnostics: Diagnostics) -> None:
        self._document = document
        self.diagnostics = list(diagnostics)

    @property
    def document(self) -> Document:
        assert self._document is not None, self.diagnostics
        return self._document

    @property
    def root(self) -> dict[str, Any]:
        return self.document.root

    @property
    def refused(self) -> bool:
        return self._document is None

    def said(self, severity: Severity | None = None) -> list[tuple[str, int]]:
        """Code and line of each diagnostic."""
        return [(item.code, line_of(item)) for item in self.diagnostics if severity in (None, item.severity)]

    @property
    def errors(self) -> list[tuple[str, int]]:
        return self.said(Severity.ERROR)

    @property
    def warnings(self) -> list[tuple[str, int]]:
        return self.said(Severity.WARNING)

    @property
    def only(self) -> Diagnostic:
        (found,) = self.diagnostics
        return found


def line_of(item: Diagnostic) -> int:
    return item.location.line if item.location else 0


def load(folder: Path, text: str, others: dict[str, str] | None = None, **options: Any) -> Loaded:
    """Writes `openapi.yaml` and other files into a folder and loads it."""
    for name, content in {"openapi.yaml": text, **(others or {})}.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content, encoding="utf-8")
    diagnostics = Diagnostics()
    try:
        return Loaded(load_document(folder / "openapi.yaml", diagnostics, **options), diagnostics)
    except Stop:
        assert any(item.severity is Severity.ERROR for item in diagnostics)
        return Loaded(None, diagnostics)


def transform(command: str, **args: Any) -> Transform:
    """A transform that stands in line 7 of a config. `from_` means `from`."""
    return Transform(command, {key.rstrip("_"): value for key, value in args.items()}, "", Location("c.yml", 7, 5))
