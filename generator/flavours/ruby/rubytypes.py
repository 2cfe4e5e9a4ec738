"""Types of Ruby values, as the flavour thinks of them; `expressions` writes them in the forms that files need."""

from __future__ import annotations

import enum
from dataclasses import dataclass, field
from typing import TypeAlias

from ...ir.names import Words
from ...ir.types import Scalar


class Basic(enum.Enum):
    """Types without a name of the document."""

    STRING = "String"
    INTEGER = "Integer"
    FLOAT = "Float"
    BOOLEAN = "Boolean"
    TIME = "Time"
    DATE = "Date"
    UNKNOWN = "Unknown"
    FILE = "FileInput"
    IO = "StringIO"
    NIL = "NilClass"


class Form(enum.Enum):
    """What a named type is."""

    CLASS = "class"
    ENUM = "enum"
    UNION = "union"
    CONVERTER = "converter"
    """A constant that holds a list or map type."""
    BASIC = "basic"
    """A constant that is another name of a class such as String."""
    VALUE = "value"
    """A constant that holds what is no class: anything, a boolean, a file."""


@dataclass(slots=True, eq=False)
class Named:
    """A type of the SDK and where it is."""

    root: str
    path: tuple[str, ...]
    """From the root module: ``("Models", "Chat", "ChatCompletion")``."""
    words: Words
    form: Form
    short: bool
    """It can be reached without ``Models``."""
    alias: str
    """The name of its type in RBS files, without the module."""
    nullable: bool = False
    """Null is one of its values."""
    full: str = field(init=False)
    """All of its name."""
    written: str = field(init=False)
    """The name that code uses."""
    module: str = field(init=False)

    def __post_init__(self) -> None:
        self.full = "::".join((self.root, *self.path))
        self.module = "::".join((self.root, *self.path[:-1]))
        at = 1 if self.short and self.path[0] == "Models" else 0
        self.written = "::".join((self.root, *self.path[at:]))

    @property
    def name(self) -> str:
        return self.path[-1]

    @property
    def keyword(self) -> str:
        """What another name of it begins with in RBS files; empty for constants that hold types, which have none."""
        match self.form:
            case Form.CLASS | Form.BASIC:
                return "class"
            case Form.CONVERTER | Form.VALUE:
                return ""
            case _:
                return "module"


@dataclass(frozen=True, slots=True)
class Literal:
    """One value alone."""

    value: Scalar


@dataclass(frozen=True, slots=True, eq=False)
class ArrayOf:
    items: RubyType
    nullable: bool = False
    """Null may be among the items."""


@dataclass(frozen=True, slots=True, eq=False)
class HashOf:
    values: RubyType
    nullable: bool = False


RubyType: TypeAlias = Basic | Named | Literal | ArrayOf | HashOf
