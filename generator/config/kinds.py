"""The kinds of values a config holds: each knows how to read one, to write it, and its JSON Schema.

A kind is the single declaration of a value. The reader (`read`), the published schema (`schema`) and the writer
(`dump`) all follow from it, so they cannot disagree. This module has the base class and the scalars.
"""

from __future__ import annotations

import math
import re
from abc import ABC, abstractmethod
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from .reading import Place, describe, nearest

T = TypeVar("T")
U = TypeVar("U")

Schema = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Tag:
    """A key with a fixed word that tells a record apart from its alternatives; "" when only the key's absence does."""

    name: str
    word: str
    optional: bool = False


Define = Callable[[type[Any], Tag | None], Schema]
"""Puts the schema of a record into the definitions (once) and returns the reference to it."""


class Kind(ABC, Generic[T]):
    """What one value in a config may be."""

    __slots__ = ()

    @property
    @abstractmethod
    def expected(self) -> str:
        """With its article, for messages: "a text", "true or false"."""

    @abstractmethod
    def accepts(self, value: Any) -> bool:
        """Whether the parsed value has this kind's type; what it says may still be wrong."""

    @abstractmethod
    def load(self, value: Any, place: Place) -> T:
        """The model value of a parsed value of the right type. Raises Refused after adding a diagnostic."""

    @abstractmethod
    def dump(self, value: T) -> Any:
        """The inverse of `load`: plain data for YAML."""

    @abstractmethod
    def schema(self, define: Define) -> Schema:
        """The JSON Schema (draft 2020-12) of the values this kind accepts."""

    def covers(self, value: Any) -> bool:
        """Whether `dump` can write this model value; tells alternatives apart."""
        return self.accepts(value)

    def says_nothing(self, value: Any) -> bool:
        """Whether an optional key with this value counts as left out: null, unless null means something here."""
        return value is None and not self.accepts(None)

    def read(self, value: Any, place: Place) -> T:
        """The model value of any parsed value. Raises Refused after adding a diagnostic."""
        if not self.accepts(value):
            raise place.wrong_type(self.expected, value, hint=self.advice(value))
        return self.load(value, place)

    def advice(self, value: Any) -> str:
        """A remedy for a value of the wrong type, when there is a usual one."""
        return ""


@dataclass(frozen=True, slots=True)
class Form:
    """A rule for texts that become names, paths or header lines; hostile ones must not get further than this."""

    what: str
    pattern: str
    code: str = "Config/BadValue"
    longest: int = 200

    def check(self, text: str, place: Place, *, key: bool = False) -> str:
        """Returns the text, or raises Refused after adding an error."""
        if len(text) > self.longest:
            message = (
                f"{describe(text)} is too long for {self.what}: {len(text)} characters, {self.longest} are allowed"
            )
            raise place.refuse(self.code, message, key=key)
        if not re.fullmatch(self.pattern, text):
            raise place.refuse(self.code, f"{describe(text)} is not {self.what}", key=key)
        return text


@dataclass(frozen=True, slots=True)
class Text(Kind[str]):
    """A text. With `loose`, numbers are taken too, as they are written in YAML without quotes (`edition: 2025`)."""

    form: Form | None = None
    loose: bool = False

    @property
    def expected(self) -> str:
        return self.form.what if self.form else "a text"

    def accepts(self, value: Any) -> bool:
        return isinstance(value, str) or (self.loose and isinstance(value, int | float))

    def load(self, value: Any, place: Place) -> str:
        if isinstance(value, bool):
            return "true" if value else "false"
        text = value if isinstance(value, str) else str(value)
        return self.form.check(text, place) if self.form else text

    def advice(self, value: Any) -> str:
        return "put it in quotes" if isinstance(value, bool | int | float) else ""

    def says_nothing(self, value: Any) -> bool:
        # The configs people start from have empty texts where something is not filled in yet.
        return value is None or (value == "" and self.form is not None)

    def dump(self, value: str) -> Any:
        return value

    def covers(self, value: Any) -> bool:
        return isinstance(value, str)

    def schema(self, define: Define) -> Schema:
        if self.loose:
            return {"type": ["string", "number", "boolean"]}
        if self.form is None:
            return {"type": "string"}
        return {"type": "string", "maxLength": self.form.longest, "pattern": f"^(?:{self.form.pattern})?$"}


@dataclass(frozen=True, slots=True)
class Flag(Kind[bool]):
    """True or false. YAML 1.2 has no `yes` and `on`."""

    @property
    def expected(self) -> str:
        return "true or false"

    def accepts(self, value: Any) -> bool:
        return isinstance(value, bool)

    def load(self, value: Any, place: Place) -> bool:
        return bool(value)

    def dump(self, value: bool) -> Any:
        return value

    def schema(self, define: Define) -> Schema:
        return {"type": "boolean"}

    def advice(self, value: Any) -> str:
        if isinstance(value, str) and value.lower() in ("yes", "on", "y", "true"):
            return "write `true`, without quotes"
        if isinstance(value, str) and value.lower() in ("no", "off", "n", "false"):
            return "write `false`, without quotes"
        return ""


@dataclass(frozen=True, slots=True)
class Integer(Kind[int]):
    """A whole number that is not negative."""

    @property
    def expected(self) -> str:
        return "a whole number, 0 or more"

    def accepts(self, value: Any) -> bool:
        return isinstance(value, int) and not isinstance(value, bool)

    def load(self, value: Any, place: Place) -> int:
        if not 0 <= value < 2**31:
            raise place.refuse("Config/BadValue", f"expected {self.expected}, got {describe(value)}")
        return int(value)

    def dump(self, value: int) -> Any:
        return value

    def schema(self, define: Define) -> Schema:
        return {"type": "integer", "minimum": 0, "maximum": 2**31 - 1}


@dataclass(frozen=True, slots=True)
class Number(Kind[float]):
    """A finite number that is not negative."""

    @property
    def expected(self) -> str:
        return "a number, 0 or more"

    def accepts(self, value: Any) -> bool:
        return isinstance(value, int | float) and not isinstance(value, bool)

    def load(self, value: Any, place: Place) -> float:
        if not (0 <= value < 2**53 and math.isfinite(value)):
            raise place.refuse("Config/BadValue", f"expected {self.expected}, got {describe(value)}")
        return float(value)

    def dump(self, value: float) -> Any:
        return int(value) if value == int(value) else value

    def schema(self, define: Define) -> Schema:
        return {"type": "number", "minimum": 0, "maximum": 2**53}


@dataclass(frozen=True, slots=True)
class OneOf(Kind[str]):
    """One of some words. With `open`, another word is a warning instead of an error and is kept."""

    words: tuple[str, ...]
    open: bool = False

    @property
    def expected(self) -> str:
        return "one of " + ", ".join(self.words)

    def accepts(self, value: Any) -> bool:
        return isinstance(value, str)

    def load(self, value: Any, place: Place) -> str:
        if value in self.words:
            return str(value)
        message = f"{describe(value)} is not known; expected {self.expected}"
        if not self.open:
            raise place.refuse("Config/BadValue", message, hint=nearest(value, self.words))
        place.warn("Config/UnknownValue", message, hint=nearest(value, self.words))
        return str(value)

    def dump(self, value: str) -> Any:
        return value

    def covers(self, value: Any) -> bool:
        return isinstance(value, str) and (self.open or value in self.words)

    def schema(self, define: Define) -> Schema:
        return {"anyOf": [{"enum": list(self.words)}, {"type": "string"}]} if self.open else {"enum": list(self.words)}


@dataclass(frozen=True, slots=True)
class Anything(Kind[Any]):
    """Data that this reader hands on unread: JSON Schema fragments, example parameters, sections without effect."""

    @property
    def expected(self) -> str:
        return "any value"

    def accepts(self, value: Any) -> bool:
        return True

    def load(self, value: Any, place: Place) -> Any:
        return value

    def dump(self, value: Any) -> Any:
        return value

    def schema(self, define: Define) -> Schema:
        return {}


@dataclass(frozen=True, slots=True)
class Data(Kind[dict[str, Any]]):
    """A mapping that this reader hands on unread."""

    @property
    def expected(self) -> str:
        return "a mapping"

    def accepts(self, value: Any) -> bool:
        return isinstance(value, dict)

    def load(self, value: Any, place: Place) -> dict[str, Any]:
        return dict(value)

    def dump(self, value: dict[str, Any]) -> Any:
        return dict(value)

    def schema(self, define: Define) -> Schema:
        return {"type": "object"}
