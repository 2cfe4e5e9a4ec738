"""What a types module declares: classes with fields, and aliases, ready to print."""

from __future__ import annotations

import enum
from dataclasses import dataclass
from typing import TypeAlias

from ...ir.api import Parameter
from ...ir.names import Words
from ...ir.types import Property
from ..reasons.trail import Step
from .names import NameRule


@dataclass(frozen=True, slots=True)
class Position:
    """Why a nested type has its name: where it stands, and what was done to the name of that place."""

    trail: tuple[Step, ...]
    words: Words
    suffix: str = ""
    """What follows the words because another type of the module has the plain name."""
    shortened: bool = False
    """The first words were left out, since the name would be too long."""


class Role(enum.Enum):
    """What a declaration of a types module is for, when it is neither the main type nor a nested one."""

    KNOWN_KEYS = "known_keys"
    """The TypedDict of the known keys of an object that may have others, too."""
    REPEATED = "repeated"
    """The union of a model, once more beside the list that holds it."""
    BASE = "base"
    """The params of a method that may stream, without the switch."""
    NOT_STREAMING = "not_streaming"
    STREAMING = "streaming"
    BODY_VARIANT = "body_variant"
    """The params with one variant of a body that is a union."""


@dataclass(frozen=True, slots=True)
class Field:
    """A field of a model or key of a TypedDict, ready to print."""

    name: str
    annotation: str
    default: str
    """``= None``, ``= FieldInfo(alias=…)`` or empty."""
    doc: tuple[str, ...]
    pointer: str
    member: Property | Parameter
    """What it stands for."""
    rules: tuple[NameRule, ...] = ()
    """What made its name from the words."""


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
