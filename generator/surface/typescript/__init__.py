"""The surface of a TypeScript package, read from its syntax: nothing is compiled, nothing is run."""

from __future__ import annotations

from pathlib import Path

from tree_sitter import Node

from ...diagnostics import Diagnostics, Location
from ..gather import Identity, gather, reading
from ..model import Alias, Declaration, MethodKind, Surface, Value
from ..trees import has
from ..types import Named, Unknown, literal
from .annotations import Annotations, Context
from .classes import Classes
from .declarations import alias_of, is_object
from .functions import Functions
from .locate import MANIFEST, Found, holds, locate
from .names import Package, Symbol, is_class
from .syntax import string

LANGUAGE = "typescript"
ENDINGS = (".ts", ".mts", ".cts", ".tsx", MANIFEST)
_NAMESPACE = Value(Unknown("namespace"))
_VERSION = "VERSION"
_FUNCTIONS = ("function_declaration", "function_signature", "generator_function_declaration")


def read(folder: Path, diagnostics: Diagnostics, wanted: str = "") -> Surface:
    """The surface of the package in `folder`; a folder holds but one, so `wanted` does not matter.

    Raises `Stop` for a folder without a package and for a package with a file that is no TypeScript.
    """
    found = locate(folder, diagnostics)
    with reading(found.name, found.root, diagnostics):
        surface = _Reader(found, Package(found, diagnostics)).surface()
    if not surface.exports:
        diagnostics.warning(
            "Surface/Empty",
            f"the package {found.name} exports nothing of its own",
            Location(found.root.as_posix()),
            hint="packages that are written as `declare module`, or pass on others as a whole, have no surface here",
        )
    return surface


class _Reader:
    def __init__(self, found: Found, package: Package) -> None:
        self._found = found
        self._package = package
        self._leads, self._names = package.exports()
        self._annotations = Annotations(package, self._names.get)
        self._functions = Functions(self._annotations)
        self._classes = Classes(package, self._annotations, self._functions, self._names.get, self._place)

    def surface(self) -> Surface:
        """Everything public."""
        package = Identity(LANGUAGE, self._package.name, self._version())
        return gather(package, self._leads, self._names, self._declaration)

    def _declaration(self, symbol: Symbol) -> Declaration | None:
        """What the name means. A type and a value of one name are one declaration: the type."""
        definition = self._package.definition(symbol)
        if definition is None:
            return None if symbol.name else _NAMESPACE
        kinds = {node.type: node for node in definition.nodes}
        alias = alias_of(definition)
        if is_class(definition) or "interface_declaration" in kinds or (alias and is_object(alias)):
            return self._classes.read(symbol, definition)
        if "enum_declaration" in kinds:
            return self._classes.enum(symbol, kinds["enum_declaration"])
        context = Context(self._package.scope(symbol))
        if alias is not None:
            of = self._annotations.read(alias.child_by_field_name("value"), context.with_parameters(alias))
            return Alias(of, self._place(symbol, alias))
        functions = [node for node in definition.nodes if node.type in _FUNCTIONS]
        if functions:
            return self._functions.read(functions, context, MethodKind.STATIC, self._place(symbol, functions[0]))
        return self._value(symbol, definition.nodes[-1], context) if definition.nodes else _NAMESPACE

    def _value(self, symbol: Symbol, node: Node, context: Context) -> Value:
        at = self._place(symbol, node)
        annotation, value = node.child_by_field_name("type"), node.child_by_field_name("value")
        if annotation is not None:
            return Value(self._annotations.read(annotation, context), at)
        fixed = node.parent is not None and has(node.parent, "const")
        if fixed and value is not None and value.type == "string":
            # Every release has another version.
            return Value(Named("string") if symbol.name == _VERSION else literal(string(value)), at)
        return Value(self._functions.initial(value, context), at)

    def _place(self, symbol: Symbol, node: Node) -> Location:
        return Location(self._package.place(symbol).as_posix(), node.start_point[0] + 1)

    def _version(self) -> str:
        """As package.json says, or the module `version` of a tree that has not been released."""
        if self._found.version or "version" not in self._found.files:
            return self._found.version
        definition = self._package.definition(Symbol("version", _VERSION))
        for node in definition.nodes if definition is not None else ():
            value = node.child_by_field_name("value")
            if value is not None and value.type == "string":
                return string(value)
        return ""


__all__ = ["ENDINGS", "LANGUAGE", "holds", "read"]
