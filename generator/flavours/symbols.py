"""What a flavour knows of the names it makes: where each stands, what it comes from, and why it is as it is."""

from __future__ import annotations

import enum
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol, TypeAlias, runtime_checkable

from ..ir.api import Api
from ..ir.target import Target
from .reasons import Reason

Anchor: TypeAlias = tuple[str, ...]
"""A declaration within its file: the names of those around it, then its own."""


class SymbolKind(enum.Enum):
    """What a symbol is, in the words of the glossary."""

    CLIENT = "client"
    OPTION = "client option"
    OPTIONS = "options of the client"
    RESOURCE = "resource"
    WRAPPER = "wrapper"
    ATTRIBUTE = "attribute of a resource"
    METHOD = "method"
    PARAMETER = "parameter"
    MODEL = "model"
    INLINE = "inline type"
    PARAMS = "params of a method"
    RESPONSE = "response of a method"
    EVENT = "webhook event"
    FIELD = "field"
    PAGE = "page class"
    PAGES = "pages of a method"
    FUNCTION = "function"
    CONSTANT = "constant"
    ALIAS = "alias"


@dataclass(frozen=True, slots=True)
class Symbol:
    """One name that users can write."""

    name: str
    """In full, as users write it: ``openai.types.conversations.Message.role``."""
    kind: SymbolKind
    file: str
    """Posix path below the output folder."""
    anchor: Anchor
    pointer: str
    """What it stands for in the document; empty when it stands for nothing there."""
    config_pointer: str
    """What decides it in the config; empty when nothing does."""
    reasons: tuple[Reason, ...]
    aliases: tuple[str, ...] = ()
    """Other ways to write it. The names of what is inside it follow from these."""
    bases: tuple[str, ...] = ()
    """Names of the symbols whose members it has, too."""


@dataclass(frozen=True, slots=True)
class Written:
    """A declaration in a file: its lines (from 1) and what it says, on one line."""

    line: int
    """Of its name."""
    first: int
    last: int
    text: str


def on_one_line(lines: Iterable[str]) -> str:
    """Lines that were broken at brackets, on one line again."""
    out = ""
    for line in (one.strip() for one in lines):
        if line[:1] in (")", "]", "}", ">"):
            out = out.removesuffix(",") + line
        elif not out or out[-1] in "([{<":
            out += line
        else:
            out += f" {line}"
    return out


@dataclass(frozen=True, slots=True)
class SymbolIndex:
    """All symbols of one output."""

    symbols: tuple[Symbol, ...]
    text: Callable[[str], str]
    """The text of a file that has symbols, as it is generated. Raises KeyError for another path."""
    written: Callable[[str], Mapping[Anchor, tuple[Written, ...]]]
    """Where the declarations of such a text stand; several for one that is repeated, such as an overload."""


@runtime_checkable
class Explains(Protocol):
    """A flavour that can say where its names come from."""

    def symbols(self, api: Api, target: Target, templates: Path | None = None) -> SymbolIndex: ...
