"""Types and signatures as people write them in a language."""

from __future__ import annotations

from abc import ABC, abstractmethod

from typing_extensions import assert_never

from .model import ClassKind, Field, Parameter, Signature
from .types import Callable, Intersection, Literal, Named, Property, Shape, Type, Union, Unknown, Variable

UNDECLARED = "(undeclared)"
_PLAIN = (ClassKind.OTHER, ClassKind.INTERFACE)
"""Kinds whose word says that it is a class, or that it is none."""


class Notation(ABC):
    """What is common to all languages; a language says how it writes the rest."""

    def type(self, of: Type, *, full: bool = False) -> str:
        """The type as people read it: last words of names, or whole names if `full`."""

        def show(one: Type) -> str:
            return self.type(one, full=full)

        match of:
            case Named():
                name = of.name if full else of.name.rpartition(".")[2]
                return self.applied(name, [show(argument) for argument in of.args]) if of.args else name
            case Union():
                values = [variant.value for variant in of.variants if isinstance(variant, Literal)]
                others = [
                    f"({show(variant)})" if isinstance(variant, Callable) else show(variant)
                    for variant in of.variants
                    if not isinstance(variant, Literal)
                ]
                return " | ".join(([self.literals(values)] if values else []) + others)
            case Literal():
                return self.literals([of.value])
            case Callable():
                return self.function(
                    None if of.parameters is None else [show(one) for one in of.parameters], show(of.result)
                )
            case Shape():
                listed = (self.property(one, show(one.type)) for one in of.properties)
                return f"{{ {'; '.join(listed)} }}" if of.properties else "{}"
            case Intersection():
                grouped = (f"({show(one)})" if isinstance(one, Union | Callable) else show(one) for one in of.parts)
                return " & ".join(grouped)
            case Variable():
                return of.name
            case Unknown():
                return of.text or UNDECLARED
            case _:
                assert_never(of)

    def kind(self, of: ClassKind) -> str:
        """What a class is, in a few words."""
        return of.value if of in _PLAIN else f"{of.value} class"

    def property(self, of: Property, type: str) -> str:
        """A property of a shape."""
        return f"{of.name}{'' if of.required else '?'}: {type}"

    def field(self, name: str, of: Field) -> str:
        """A field of a class."""
        return f"{name}{'' if of.required else '?'}: {self.type(of.type)}"

    @abstractmethod
    def applied(self, name: str, args: list[str]) -> str:
        """A type with arguments."""

    @abstractmethod
    def literals(self, values: list[str]) -> str:
        """One of several fixed values, which are given as JSON text."""

    @abstractmethod
    def function(self, parameters: list[str] | None, result: str) -> str:
        """The type of a function; without parameters, of one that takes any."""

    @abstractmethod
    def signature(self, of: Signature) -> str:
        """A way to call something."""

    @abstractmethod
    def parameter(self, of: Parameter) -> str:
        """Name, type, and whether and for what it may be left out."""
