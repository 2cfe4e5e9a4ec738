"""What a types module declares: classes with fields, and aliases, ready to print."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias


@dataclass(frozen=True, slots=True)
class Field:
    """A field of a model or key of a TypedDict, ready to print."""

    name: str
    annotation: str
    default: str
    """``= None``, ``= FieldInfo(alias=…)`` or empty."""
    doc: tuple[str, ...]
    pointer: str


@dataclass(frozen=True, slots=True)
class Further:
    """Properties that the document does not name. They stand behind the fields, whose names may hide built-ins."""

    annotation: str
    text: str
    """How the class spells ``str``."""


@dataclass(frozen=True, slots=True)
class ClassDeclaration:
    name: str
    bases: tuple[str, ...]
    doc: tuple[str, ...]
    fields: tuple[Field, ...]
    pointer: str
    extra: Further | None = None
    """For models that have properties besides their fields."""
    typed_dict: bool = False


@dataclass(frozen=True, slots=True)
class AliasDeclaration:
    name: str
    value: str
    pointer: str
    annotated: bool = True
    """Written with ``: TypeAlias``."""
    recursive: bool = False


Declaration: TypeAlias = ClassDeclaration | AliasDeclaration
