"""From names as a module writes them to what they mean, and which names are public."""

from __future__ import annotations

import ast
import builtins
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

from ...diagnostics import Diagnostics
from ..gather import External
from .modules import Assigned, Def, Imported, Module, dotted, read_module

_SPELLINGS = (("typing_extensions.", "typing."), ("collections.abc.", "typing."), ("builtins.", ""))
_SAME = {
    "typing.List": "list",
    "typing.Dict": "dict",
    "typing.Set": "set",
    "typing.FrozenSet": "frozenset",
    "typing.Tuple": "tuple",
    "typing.Type": "type",
    "typing.Text": "str",
    "types.NoneType": "None",
}


@dataclass(frozen=True, slots=True)
class Symbol:
    """A definition of the package: the module that has it, and its name there."""

    module: str
    name: str

    @property
    def path(self) -> str:
        return f"{self.module}.{self.name}"


@dataclass(frozen=True, slots=True)
class ModuleName:
    """A module of the package."""

    name: str


Meaning: TypeAlias = "Symbol | External | ModuleName"


class Package:
    """The modules of a package, each read when it is first needed."""

    def __init__(self, name: str, files: dict[str, Path], diagnostics: Diagnostics) -> None:
        self.name = name
        self._files = files
        self._diagnostics = diagnostics
        self._read: dict[str, Module] = {}

    def module(self, name: str) -> Module:
        """The module of that name; its file may be syntactically wrong, which raises `Stop`."""
        if name not in self._read:
            self._read[name] = read_module(name, self._files[name], self._diagnostics)
        return self._read[name]

    def public_modules(self) -> list[str]:
        """Modules without a leading underscore anywhere in their names."""
        return [name for name in self._files if not any(part.startswith("_") for part in name.split(".")[1:])]

    def exports(self) -> Iterator[tuple[str, Symbol | External]]:
        """Every public path with what it leads to. Modules are no exports: their names are."""
        for module in self.public_modules():
            for name in self.public_names(module):
                meaning = self.resolve(module, name)
                if not isinstance(meaning, ModuleName):
                    yield f"{module}.{name}", meaning

    def public_names(self, name: str, seen: frozenset[str] = frozenset()) -> list[str]:
        """The names a module offers: its ``__all__`` and what it passes on; without one, what it defines."""
        module = self.module(name)
        named = list(module.listed or [])
        marks = any(isinstance(binding, Imported) and binding.passed_on for binding in module.bindings.values())
        for bound, binding in module.bindings.items():
            if bound.startswith("_"):
                continue
            if isinstance(binding, Imported):
                # An __init__ that marks no names at all is taken to offer what it gathers from its own modules.
                gathered = module.is_package and module.listed is None and not marks and binding.relative
                if binding.passed_on or gathered:
                    named.append(bound)
            elif module.listed is None:
                named.append(bound)
        if module.listed is None:
            for star in module.stars:
                if star in self._files and star not in seen:
                    named += self.public_names(star, seen | {name})
        return list(dict.fromkeys(named))

    def resolve(self, module: str, name: str, seen: frozenset[tuple[str, str]] = frozenset()) -> Meaning:
        """What a dotted name means in a module; definitions are followed through imports and plain renamings."""
        first, _, rest = name.partition(".")
        meaning = self._lookup(module, first, seen)
        for part in rest.split(".") if rest else ():
            match meaning:
                case ModuleName(name=below):
                    meaning = self._lookup(below, part, seen)
                case Symbol(module=home, name=outer):
                    meaning = Symbol(home, f"{outer}.{part}")
                case External(path=path):
                    meaning = external(f"{path}.{part}")
        return meaning

    def definition(self, symbol: Symbol) -> ast.ClassDef | list[Def] | Assigned | None:
        """The definition of a symbol; None for what a class contains or the module does not have."""
        if "." in symbol.name:
            return None
        found = self.module(symbol.module).bindings.get(symbol.name)
        return None if isinstance(found, Imported) else found

    def _lookup(self, module: str, name: str, seen: frozenset[tuple[str, str]]) -> Meaning:
        if (module, name) in seen:
            return External(f"{module}.{name}")
        seen |= {(module, name)}
        home = self.module(module)
        binding = home.bindings.get(name)
        match binding:
            case Imported(module=origin, attribute=attribute):
                return self._imported(origin, attribute, seen)
            case Assigned(value=ast.Name() | ast.Attribute() as value) if dotted(value):
                return self._renamed(module, name, dotted(value), seen) or Symbol(module, name)
            case None:
                return self._unbound(home, name, seen)
            case _:
                return Symbol(module, name)

    def _renamed(self, module: str, name: str, other: str, seen: frozenset[tuple[str, str]]) -> Meaning | None:
        """What ``name = other`` makes of the name: the other's class or function. A public name for what another
        package defines stays an alias of our own."""
        meaning = self.resolve(module, other, seen)
        match meaning:
            case Symbol():
                return None if isinstance(self.definition(meaning), Assigned | None) else meaning
            case External():
                return meaning if name.startswith("_") else None
            case _:
                return None

    def _imported(self, origin: str, attribute: str, seen: frozenset[tuple[str, str]]) -> Meaning:
        whole = f"{origin}.{attribute}" if attribute else origin
        if origin not in self._files:
            return ModuleName(whole) if whole in self._files else external(whole)
        if not attribute:
            return ModuleName(origin)
        # `from . import types` in the package's own __init__ binds the name to what it asks for.
        own = (origin, attribute) in seen or attribute not in self.module(origin).bindings
        if own and whole in self._files:
            return ModuleName(whole)
        return self._lookup(origin, attribute, seen)

    def _unbound(self, home: Module, name: str, seen: frozenset[tuple[str, str]]) -> Meaning:
        below = f"{home.name}.{name}"
        if home.is_package and below in self._files:
            return ModuleName(below)
        for star in home.stars:
            if star in self._files and (star, name) not in seen:
                found = self._lookup(star, name, seen)
                if not (isinstance(found, External) and found.path == f"{star}.{name}"):
                    return found
        return External(name) if hasattr(builtins, name) else External(below)


def external(path: str) -> External:
    """The name in the spelling that all its synonyms share."""
    for prefix, usual in _SPELLINGS:
        if path.startswith(prefix):
            path = usual + path[len(prefix) :]
    return External(_SAME.get(path, path))
