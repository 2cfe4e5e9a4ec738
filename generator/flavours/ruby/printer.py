"""What the three ways of writing declarations have in common: source, RBI and RBS."""

from __future__ import annotations

from abc import ABC, abstractmethod

from .declared import Alias, Constant, Declaration, EnumModule, ModelClass, UnionModule
from .expressions import Expressions


class Printer(ABC):
    """Writes declarations of one SDK as lines."""

    def __init__(self, expressions: Expressions, classes: dict[str, ModelClass]) -> None:
        self._x = expressions
        self._classes = classes
        self._type = f"{expressions.root}::Internal::Type::"

    def lines(self, declared: Declaration, indent: str) -> list[str]:
        """A declaration with everything nested in it."""
        match declared:
            case ModelClass():
                return self._class(declared, indent)
            case EnumModule():
                return self._enum(declared, indent)
            case UnionModule():
                return self._union(declared, indent)
            case Constant():
                return self._constant(declared, indent)
            case Alias():
                return [f"{indent}{self._alias(declared)}"]

    def _opened(self, made: ModelClass, indent: str) -> list[str]:
        """The first lines of a class: what it builds on and what params have besides."""
        base = made.base.full if made.base is not None else f"{self._type}BaseModel"
        out = [f"{indent}class {made.type.name} < {base}"]
        if made.params:
            params = f"{self._type}RequestParameters"
            out += [f"{indent}  extend {params}::Converter", f"{indent}  include {params}", ""]
        return out

    def _alias(self, made: Alias) -> str:
        return f"{made.type.name} = {made.target.full}"

    @abstractmethod
    def _class(self, made: ModelClass, indent: str) -> list[str]: ...

    @abstractmethod
    def _enum(self, made: EnumModule, indent: str) -> list[str]: ...

    @abstractmethod
    def _union(self, made: UnionModule, indent: str) -> list[str]: ...

    @abstractmethod
    def _constant(self, made: Constant, indent: str) -> list[str]: ...
