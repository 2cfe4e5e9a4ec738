"""Reading a text in a test and looking at what was said about it."""

from __future__ import annotations

from typing import Any

from specloom.diagnostics import Diagnostic, Diagnostics, Stop
from specloom.source import Source, parse_source


def parse(text: str | bytes, file: str = "file.yaml") -> Source:
    """The source of a text that must be read without a word."""
    diagnostics = Diagnostics()
    source = parse_source(text.encode() if isinstance(text, str) else text, file, diagnostics)
    assert list(diagnostics) == []
    return source


def data(text: str | bytes, file: str = "file.yaml") -> Any:
    """The data of a text that must be read without a word."""
    return parse(text, file).data


def refused(text: str | bytes, file: str = "file.yaml") -> list[Diagnostic]:
    """What is said about a text that must be refused."""
    diagnostics = Diagnostics()
    try:
        parse_source(text.encode() if isinstance(text, str) else text, file, diagnostics)
    except Stop:
        assert diagnostics.failed
        return list(diagnostics)
    raise AssertionError("the text was accepted")


def said(diagnostics: list[Diagnostic]) -> list[tuple[str, int]]:
    """Code and line of each diagnostic."""
    return [(item.code, item.location.line if item.location else 0) for item in diagnostics]
