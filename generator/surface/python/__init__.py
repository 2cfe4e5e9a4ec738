"""The surface of a Python package, read from its syntax: nothing is imported, nothing is run."""

from __future__ import annotations

import ast
from pathlib import Path

from ...diagnostics import Diagnostics, Location
from ..gather import External, Identity, gather, reading, shortest
from ..model import Alias, Declaration, Surface, Value
from ..types import Unknown, literal
from .annotations import Annotations
from .classes import Classes
from .functions import Functions
from .locate import holds, modules, package_folder
from .modules import Assigned
from .names import Package, Symbol

LANGUAGE = "python"
ENDINGS = (".py",)


def read(folder: Path, diagnostics: Diagnostics, wanted: str = "") -> Surface:
    """The surface of the package in `folder`; `wanted` is its name where the folder may hold several.

    Raises `Stop` for a folder without a package and for a package with a file that is no Python.
    """
    found = package_folder(folder, diagnostics, wanted)
    files = modules(found, diagnostics)
    with reading(found.name, found, diagnostics):
        return _Reader(Package(found.name, files, diagnostics), files).surface()


class _Reader:
    def __init__(self, package: Package, files: dict[str, Path]) -> None:
        self._package = package
        self._files = files
        self._leads = dict(package.exports())
        self._names = shortest(self._leads, lambda symbol: symbol.name)
        annotations = Annotations(package, self._names.get)
        self._annotations = annotations
        self._functions = Functions(annotations, package.name)
        self._classes = Classes(package, annotations, self._functions, self._names.get, self._place)

    def surface(self) -> Surface:
        """Everything public; what is set at run time has no definition."""
        package = Identity(LANGUAGE, self._package.name, self._version())
        return gather(package, self._leads, self._names, self._declaration)

    def _declaration(self, symbol: Symbol) -> Declaration | None:
        definition = self._package.definition(symbol)
        match definition:
            case None:
                return None
            case ast.ClassDef():
                return self._classes.read(symbol, definition)
            case Assigned():
                return self._assigned(symbol, definition)
            case _:
                at = self._place(symbol.module, definition[0].lineno)
                return self._functions.read(definition, symbol.module, at, method=False)

    def _assigned(self, symbol: Symbol, assigned: Assigned) -> Declaration:
        """An alias if the value is a type, a value otherwise; an annotation other than `TypeAlias` decides."""
        module, value = symbol.module, assigned.value
        at = self._place(module, assigned.line)
        if isinstance(value, ast.Call):
            made = self._classes.typed_dict(symbol, value)
            if made:
                return made
        if assigned.annotation is not None:
            marker = self._annotations.meaning(assigned.annotation, module)
            if not isinstance(marker, External) or marker.path.rpartition(".")[2] != "TypeAlias":
                return Value(self._annotations.read(assigned.annotation, module), at)
            return Alias(self._annotations.read(value, module), at)
        match value:
            case ast.Name() | ast.Attribute() | ast.Subscript() | ast.BinOp(op=ast.BitOr()):
                return Alias(self._annotations.read(value, module), at)
            case ast.Constant(value=bool() | int() | float() | str() as constant):
                return Value(
                    Unknown(type(constant).__name__) if symbol.name.startswith("__") else literal(constant), at
                )
            case _:
                return Value(Unknown(), at)

    def _place(self, module: str, line: int) -> Location:
        return Location(self._files[module].as_posix(), line)

    def _version(self) -> str:
        meaning = self._package.resolve(self._package.name, "__version__")
        definition = self._package.definition(meaning) if isinstance(meaning, Symbol) else None
        match definition:
            case Assigned(value=ast.Constant(value=str(version))):
                return version
            case _:
                return ""


__all__ = ["ENDINGS", "LANGUAGE", "holds", "read"]
