"""The package of constants: a type for each text that a property can have only."""

from __future__ import annotations

from .gotypes import CONSTANT, Form, Named
from .names import Names

_TAKEN = ("Constant", "ValueOf")


class Constants:
    """The types of constants, by value."""

    def __init__(self, names: Names) -> None:
        self._names = names
        self._types: dict[str, str] = {}
        self._taken = set(_TAKEN)
        self.pointers: dict[str, str] = {}
        """Where the document has each text first, by the name of its type."""

    def type_of(self, value: str, pointer: str) -> Named:
        """The type whose only value that is; `pointer` is where the document has it."""
        name = self._types.get(value)
        if name is None:
            plain = self._names.constant(value)
            plain = plain if plain[:1].isalpha() else f"X{plain}"
            name, number = plain, 1
            while name in self._taken:
                number += 1
                name = f"{plain}{number}"
            self._taken.add(name)
            self._types[value] = name
            self.pointers[name] = pointer
        return Named(CONSTANT, name, Form.CONSTANT)

    def all(self) -> list[tuple[str, str]]:
        """Names and values, by name."""
        return sorted((name, value) for value, name in self._types.items())
