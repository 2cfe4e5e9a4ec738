"""Answers: the symbols that were asked for, with every pointer as a file and a line."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from ..config.model import Config
from ..diagnostics import Location
from ..flavours.reasons import Reason
from ..flavours.symbols import Symbol, SymbolIndex
from ..source import join, split
from ..spec import Change, Document
from ..spec.document import lookup
from .lookup import Lookup, nearest_of_all


@dataclass(frozen=True, slots=True)
class Explained:
    """The symbols of one flavour and the folder of its output."""

    flavour: str
    folder: Path
    index: SymbolIndex


@dataclass(frozen=True, slots=True)
class Explanation:
    """One symbol with all that is known of it."""

    flavour: str
    symbol: Symbol
    text: str
    """The declaration as it is generated, on one line."""
    output: Location
    edited: bool
    """The file on disk is missing or another one than is generated."""
    document: Location | None
    config: Location | None
    derived: bool
    """What decides it in the config stands in no file: it was derived from the document."""
    changes: tuple[Change, ...]
    """The transforms and overlay actions that changed its part of the document."""
    reasons: tuple[Reason, ...]


@dataclass(frozen=True, slots=True)
class Answer:
    """What was asked, and what was found."""

    query: str
    found: tuple[Explanation, ...]
    near: tuple[str, ...]
    """Names like the one that was not found."""


def answer(queries: Sequence[str], outputs: Iterable[Explained], document: Document, config: Config) -> list[Answer]:
    """An answer for each query, in order."""
    lookups = [(output, Lookup(output.index, output.folder)) for output in outputs]
    answers = []
    for query in queries:
        found = tuple(
            _explanation(output, names, symbol, document, config)
            for output, names in lookups
            for symbol in names.find(query)
        )
        near = () if found else nearest_of_all((names for _, names in lookups), query)
        answers.append(Answer(query, found, near))
    return answers


def _explanation(output: Explained, names: Lookup, symbol: Symbol, document: Document, config: Config) -> Explanation:
    written = names.written(symbol)
    file = (output.folder / symbol.file).as_posix()
    pointer = _existing(document.root, symbol.pointer)
    configured = _is_there(config.source.data, symbol.config_pointer)
    return Explanation(
        output.flavour,
        symbol,
        written.text if written is not None else "",
        Location(file, written.line if written is not None else 0),
        names.edited(symbol.file),
        document.location(pointer, key=True) if pointer else None,
        config.location(symbol.config_pointer, key=True) if configured else None,
        bool(symbol.config_pointer) and not configured,
        document.changes(pointer) if pointer else (),
        symbol.reasons,
    )


def _existing(root: object, pointer: str) -> str:
    """The pointer up to the last part that the document has: merged schemas stand at places of their own."""
    parts = list(split(pointer)) if pointer else []
    while parts and not _is_there(root, join("#", *parts)):
        parts.pop()
    return join("#", *parts) if parts else ""


def _is_there(root: object, pointer: str) -> bool:
    if pointer in ("", "#"):
        # A derived config has no pointers of its own.
        return False
    try:
        lookup(root, pointer)
    except KeyError:
        return False
    return True
