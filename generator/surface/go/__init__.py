"""The surface of a Go module, read from its syntax: nothing is compiled, nothing is run."""

from __future__ import annotations

from pathlib import Path

from tree_sitter import Node

from ...diagnostics import Diagnostics
from ..gather import Identity, gather, reading, shortest
from ..model import Alias, Declaration, Surface, Value
from ..trees import text
from ..types import Literal, Type, intersection, literal
from .annotations import Annotations, Context
from .classes import Classes
from .functions import Functions, place
from .locate import MANIFEST, Found, holds, locate
from .names import Module, Symbol
from .packages import FunctionSpec, TypeSpec, ValueSpec, string

LANGUAGE = "go"
ENDINGS = (".go", MANIFEST)
_VERSION = "PackageVersion"


def read(folder: Path, diagnostics: Diagnostics, wanted: str = "") -> Surface:
    """The surface of the module in `folder`; a folder holds but one, so `wanted` does not matter.

    Raises `Stop` for a folder without a module and for a module with a file that is no Go.
    """
    found = locate(folder, diagnostics)
    with reading(found.name, found.root, diagnostics):
        return _Reader(found, Module(found, diagnostics)).surface()


class _Reader:
    def __init__(self, found: Found, module: Module) -> None:
        self._found = found
        self._module = module
        self._leads = dict(module.leads())
        self._names = shortest(self._leads, lambda symbol: symbol.name)
        self._annotations = Annotations(module, self._names.get)
        self._functions = Functions(self._annotations)
        self._classes = Classes(module, self._annotations, self._functions, self._names.get)

    def surface(self) -> Surface:
        """Everything public."""
        package = Identity(LANGUAGE, self._module.name, self._version())
        return gather(package, self._leads, self._names, self._declaration)

    def _declaration(self, symbol: Symbol) -> Declaration | None:
        definition = self._module.definition(symbol)
        match definition:
            case TypeSpec() if definition.is_alias:
                context = Context(definition.file).with_parameters(definition.node)
                return Alias(self._annotations.read(definition.type, context), place(definition.node, definition.file))
            case TypeSpec():
                return self._classes.read(symbol, definition)
            case FunctionSpec(node=node, file=file):
                return self._functions.function(node, file)
            case ValueSpec():
                return Value(self._value(definition), place(definition.node, definition.file))
            case None:
                return None

    def _value(self, of: ValueSpec) -> Type:
        """The type of a constant or a variable; that of a constant with its value, as far as it is written."""
        context = Context(of.file)
        declared = self._annotations.read(of.type, context) if of.type is not None else None
        fixed = _written(of.value) if of.constant and of.value is not None else None
        if fixed is None:
            return declared or self._annotations.initial(of.value, context)
        return intersection([declared, fixed]) if declared is not None else fixed

    def _version(self) -> str:
        """As the module says of itself."""
        definition = self._module.definition(Symbol(f"{self._found.name}/internal", _VERSION))
        value = definition.value if isinstance(definition, ValueSpec) else None
        return string(value) if value is not None and "string_literal" in value.type else ""


def _written(value: Node) -> Literal | None:
    """A value that is written out."""
    match value.type:
        case "interpreted_string_literal" | "raw_string_literal":
            return literal(string(value))
        case "true" | "false":
            return literal(value.type == "true")
        case "int_literal":
            return _number(text(value))
        case "unary_expression" if text(value).startswith("-"):
            return _number(text(value))
        case _:
            return None


def _number(written: str) -> Literal | None:
    try:
        return literal(int(written.replace("_", ""), 0))
    except ValueError:
        return None


__all__ = ["ENDINGS", "LANGUAGE", "holds", "read"]
