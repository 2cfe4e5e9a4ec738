"""The languages: which flavours there are, by name."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final

from .base import Finding, Flavour, InParts, KeepsFolders, PlannedFile
from .symbols import Explains


def _python() -> Flavour:
    from .python.plan import Python

    return Python()


def _models() -> Flavour:
    from .models.plan import Models

    return Models()


def _typescript() -> Flavour:
    from .typescript.plan import TypeScript

    return TypeScript()


def _go() -> Flavour:
    from .go.plan import Go

    return Go()


def _ruby() -> Flavour:
    from .ruby.plan import Ruby

    return Ruby()


def _cli() -> Flavour:
    from .cli.plan import Cli

    return Cli()


def _docs() -> Flavour:
    from .docs.plan import Docs

    return Docs()


FLAVOURS: Final[Mapping[str, Callable[[], Flavour]]] = {
    "python": _python,
    "models": _models,
    "typescript": _typescript,
    "go": _go,
    "ruby": _ruby,
    "cli": _cli,
    "docs": _docs,
}
"""Every flavour this version can make; a flavour's code is loaded when it is called for."""

LONGEST_FIRST: Final = ("models", "python", "go", "ruby", "typescript", "cli", "docs")
"""Every flavour, those that take longest first: in this order they are begun where several are made at once. What is in
parts comes last: most of it is made beside others."""

ABOUT_OTHERS: Final = frozenset({"docs"})
"""Flavours that show what other targets are like."""

__all__ = [
    "ABOUT_OTHERS",
    "FLAVOURS",
    "LONGEST_FIRST",
    "Explains",
    "Finding",
    "Flavour",
    "InParts",
    "KeepsFolders",
    "PlannedFile",
]
