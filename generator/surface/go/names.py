"""From names as files write them to what they mean, and which names are public."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

from tree_sitter import Node

from ...diagnostics import Diagnostics
from ..gather import External
from ..trees import text
from .locate import Found, is_internal
from .packages import Definition, File, Method, Package, TypeSpec, ValueSpec, exported, read_package


@dataclass(frozen=True, slots=True)
class Symbol:
    """A definition of the module: the package that has it, and its name there."""

    package: str
    name: str


Meaning: TypeAlias = "Symbol | External"
_SAME = {"byte": "uint8", "rune": "int32"}
"""Predeclared aliases."""


class Module:
    """The packages of a module, each read when it is first needed."""

    def __init__(self, found: Found, diagnostics: Diagnostics) -> None:
        self.name = found.name
        self._found = found
        self._diagnostics = diagnostics
        self._read: dict[str, Package] = {}

    def package(self, path: str) -> Package:
        """The package of that path; its files may be syntactically wrong, which raises `Stop`."""
        if path not in self._read:
            self._read[path] = read_package(path, self._found.files[path], self._diagnostics)
        return self._read[path]

    def definition(self, symbol: Symbol) -> Definition | None:
        """The definition of a symbol, if the module has it."""
        if symbol.package not in self._found.files:
            return None
        return self.package(symbol.package).definitions.get(symbol.name)

    def methods(self, symbol: Symbol) -> dict[str, Method]:
        """The methods that are written for a type, whoever can see them."""
        return self.package(symbol.package).methods.get(symbol.name, {})

    def path(self, symbol: Symbol) -> str:
        """What a definition is called where it is written."""
        return f"{symbol.package}.{symbol.name}"

    def place(self, file: File) -> Path:
        return file.path

    def leads(self) -> Iterator[tuple[str, Meaning]]:
        """Every public path with what it leads to."""
        for path in self._found.files:
            package = self.package(path)
            if is_internal(path) or package.name == "main":
                continue
            for name in package.definitions:
                if exported(name):
                    yield f"{path}.{name}", self.followed(Symbol(path, name))

    def resolve(self, file: File, name: str, qualifier: str = "") -> Meaning:
        """What a name of a file means; what only stands for something else is followed."""
        if qualifier:
            path = file.imports.get(qualifier) or self._named(file, qualifier)
            if path in self._found.files:
                return self.followed(Symbol(path, name))
            return External(f"{path}.{name}")
        if name in self.package(file.package).definitions:
            return self.followed(Symbol(file.package, name))
        return External(_SAME.get(name, name))

    def _named(self, file: File, qualifier: str) -> str:
        """The path of the imported package that calls itself so, whatever its path ends in."""
        own = (path for path in file.imports.values() if path in self._found.files)
        return next((path for path in own if self.package(path).name == qualifier), qualifier)

    def followed(self, symbol: Symbol, seen: frozenset[Symbol] = frozenset()) -> Symbol:
        """The definition of the module that a symbol stands for: itself, or what an alias or a constant passes on."""
        definition = self.definition(symbol)
        other: Meaning | None = None
        if symbol not in seen and definition is not None:
            target = _target(definition)
            other = self._step(definition.file, target) if target is not None else None
        if isinstance(other, Symbol) and self.definition(other) is not None:
            return self.followed(other, seen | {symbol})
        return symbol

    def _step(self, file: File, target: Node) -> Symbol | None:
        """What a bare or qualified name leads to, one step far."""
        qualifier, name = qualified(target)
        if not name:
            return None
        if not qualifier:
            return Symbol(file.package, name) if name in self.package(file.package).definitions else None
        path = file.imports.get(qualifier) or self._named(file, qualifier)
        return Symbol(path, name) if path in self._found.files else None


def _target(definition: Definition) -> Node | None:
    """What a definition merely gives another name to."""
    match definition:
        case TypeSpec() if definition.is_alias and definition.node.child_by_field_name("type_parameters") is None:
            return definition.type
        case ValueSpec(constant=True, type=None):
            return definition.value
        case _:
            return None


def qualified(node: Node) -> tuple[str, str]:
    """Package and name that a node spells; no name for anything else."""
    match node.type:
        case "type_identifier" | "identifier":
            return "", text(node)
        case "qualified_type":
            return text(node.child_by_field_name("package")), text(node.child_by_field_name("name"))
        case "selector_expression":
            operand = node.child_by_field_name("operand")
            if operand is not None and operand.type == "identifier":
                return text(operand), text(node.child_by_field_name("field"))
    return "", ""
