"""One Python module under construction: which names it declares, which it imports, and how its import block is laid
out."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field, fields
from typing import TypeAlias

from ...render.python.layout import WIDTH

_Natural: TypeAlias = tuple[str | int, ...]
ModulePath: TypeAlias = tuple[str, ...]
"""A module below the package: ``("types", "responses", "tool")``. A trailing ``""`` means the folder's ``__init__``."""

_TYPING = frozenset(
    {
        "Any",
        "Callable",
        "Dict",
        "Generic",
        "Iterable",
        "List",
        "Mapping",
        "Optional",
        "Tuple",
        "Type",
        "TypeVar",
        "Union",
        "cast",
        "overload",
        "TYPE_CHECKING",
    }
)
_HIDDEN_DATETIME = "datetime as _datetime"
_STANDARD = frozenset({"builtins", "datetime", _HIDDEN_DATETIME, "os", "typing", "typing_extensions"})
_EXTENSIONS = frozenset({"Annotated", "Literal", "Required", "TypeAlias", "TypeAliasType", "TypedDict", "override"})


@dataclass(frozen=True, slots=True)
class Symbol:
    """A public name and the module it is declared in."""

    module: ModulePath
    name: str


@dataclass(slots=True)
class Module:
    """Names of one module. `hidden` are names that the module declares itself, so that imports of them must be
    renamed."""

    path: ModulePath
    hidden: frozenset[str] = frozenset()
    declared: dict[str, object] = field(default_factory=dict)
    _symbols: dict[str, tuple[ModulePath, str]] = field(default_factory=dict)
    _late: dict[str, tuple[ModulePath, str]] = field(default_factory=dict)
    _checked: dict[str, tuple[ModulePath, str]] = field(default_factory=dict)
    _modules: set[str] = field(default_factory=set)
    _typing: set[str] = field(default_factory=set)
    _extensions: set[str] = field(default_factory=set)
    _submodules: set[tuple[ModulePath, str]] = field(default_factory=set)
    _foreign: set[tuple[str, str, str]] = field(default_factory=set)
    used: set[str] = field(default_factory=set)
    """Every bare name its annotations rely on; a declaration of such a name hides it (see `hidden`)."""

    def typing(self, name: str) -> str:
        """A name of ``typing`` or ``typing_extensions``, imported."""
        self.used.add(name)
        if name in self.hidden:
            self._modules.add("typing" if name in _TYPING else "typing_extensions")
            return f"{'typing' if name in _TYPING else 'typing_extensions'}.{name}"
        (self._typing if name in _TYPING else self._extensions).add(name)
        return name

    def builtin(self, name: str, *, hidden: bool = False) -> str:
        """A built-in name, qualified where something of the module or of the class around hides it."""
        self.used.add(name)
        if hidden or name in self.hidden:
            self._modules.add("builtins")
            return f"builtins.{name}"
        return name

    def datetime(self, name: str, *, hidden: bool = False, module_hidden: bool = False) -> str:
        """``date`` or ``datetime`` of the standard library; `module_hidden` where the module's name is taken, too."""
        self.used.add(name)
        if module_hidden:
            self._modules.add(_HIDDEN_DATETIME)
            return f"_datetime.{name}"
        if hidden or self.hidden & {"date", "datetime"}:
            self._modules.add("datetime")
            return f"datetime.{name}"
        self._symbols[name] = (("<stdlib>", "datetime"), name)
        return name

    def module(self, name: str) -> None:
        """``import name``."""
        self._modules.add(name)

    def symbol(self, path: ModulePath, name: str, *, late: bool = False) -> str:
        """A name of another module of the package, imported; returns what it is called here.

        `late` puts the import at the end of the module: the two modules need each other.
        """
        return self._import(path, name, self._late if late else self._symbols)

    def checked(self, path: ModulePath, name: str) -> str:
        """The same for type checkers alone; what needs it at run time imports it there."""
        return self._import(path, name, self._checked)

    def for_checkers(self) -> Module:
        """The same module, to which all names of the package are imported for type checkers alone."""
        return _ForCheckers(*(getattr(self, f.name) for f in fields(self)))

    def _import(self, path: ModulePath, name: str, table: dict[str, tuple[ModulePath, str]]) -> str:
        self.used.add(name)
        here = name
        if name in self.hidden or self._taken(path, name):
            here = f"_{name}" if name.islower() else f"{_camel(path[-2] if len(path) > 1 else path[-1])}{name}"
        table[here] = (path, name)
        return here

    def foreign(self, package: str, name: str, here: str) -> str:
        """``from package import name as here``, from a library."""
        self._foreign.add((package, name, here))
        return here

    def submodule(self, path: ModulePath) -> str:
        """A module of the package, imported as a name: ``from ...types.conversations import item_list_params``."""
        self._submodules.add((path[:-1], path[-1]))
        return path[-1]

    def _taken(self, path: ModulePath, name: str) -> bool:
        known = self._symbols.get(name) or self._late.get(name) or self._checked.get(name)
        return known is not None and known[0] != path

    # -- layout -------------------------------------------------------------------------------------------------------

    def import_lines(self) -> list[str]:
        """The import block at the top: standard library (with typing_extensions), libraries, then the package."""
        standard = [f"import {m}" for m in sorted(self._modules & _STANDARD, key=module_order)]
        days = [(n, n) for n, (p, _) in self._symbols.items() if p[0] == "<stdlib>"]
        for module, names in (
            ("typing", _pairs(self._typing)),
            ("datetime", days),
            ("typing_extensions", _pairs(self._extensions)),
        ):
            if names:
                standard.extend(_from(module, names))
        libraries = [f"import {m}" for m in sorted(self._modules - _STANDARD, key=module_order)]
        for package in sorted({p for p, _, _ in self._foreign}, key=module_order):
            libraries.extend(_from(package, [(n, h) for p, n, h in self._foreign if p == package]))
        own = self._own_lines({n: s for n, s in self._symbols.items() if s[0][0] != "<stdlib>"}, self._submodules)
        lines: list[str] = []
        for block in (standard, libraries, own):
            if block:
                lines.extend(([""] if lines else []) + block)
        return lines

    def checked_import_lines(self, others: Iterable[tuple[str, Iterable[str]]] = ()) -> list[str]:
        """Imports for type checkers, without their indent; `others` are further modules and names."""
        checked = {n: s for n, s in self._checked.items() if self._symbols.get(n) != s}
        by_module = self._by_module(checked)
        for module, names in others:
            by_module[module].extend((n, n) for n in names)
        ordered = sorted(by_module, key=module_order)
        return [line for module in ordered for line in _from(module, by_module[module], WIDTH - 4)]

    def late_import_lines(self) -> list[str]:
        """Imports of modules that need this one in turn."""
        late = {n: s for n, s in self._late.items() if self._symbols.get(n) != s}
        return self._own_lines(late, set())

    def _own_lines(
        self, symbols: dict[str, tuple[ModulePath, str]], submodules: set[tuple[ModulePath, str]]
    ) -> list[str]:
        by_module = self._by_module(symbols)
        for parent, name in submodules:
            by_module[relative(self.path, (*parent, ""))].append((name, name))
        lines: list[str] = []
        for module in sorted(by_module, key=module_order):
            lines.extend(_from(module, by_module[module]))
        return lines

    def _by_module(self, symbols: dict[str, tuple[ModulePath, str]]) -> dict[str, list[tuple[str, str]]]:
        """Pairs of a name and what it is called here, by the relative name of the module it is imported from."""
        found: dict[str, list[tuple[str, str]]] = defaultdict(list)
        for here, (path, name) in symbols.items():
            found[relative(self.path, path)].append((name, here))
        return found


@dataclass(slots=True)
class _ForCheckers(Module):
    def symbol(self, path: ModulePath, name: str, *, late: bool = False) -> str:
        return self.checked(path, name)

    def submodule(self, path: ModulePath) -> str:
        return self.checked((*path[:-1], ""), path[-1])


def relative(here: ModulePath, there: ModulePath) -> str:
    """The relative name of a module of the package: ``..responses.tool`` seen from ``types.conversations.message``."""
    base = here[:-1]
    target = there[:-1] if there[-1:] == ("",) else there
    common = 0
    while common < min(len(base), len(target)) and base[common] == target[common]:
        common += 1
    return "." * (len(base) - common + 1) + ".".join(target[common:])


def import_from(module: str, names: Iterable[str], *, width: int = WIDTH) -> list[str]:
    """``from module import a, b``, laid out."""
    return _from(module, [(n, n) for n in names], width)


def reexport_from(module: str, names: Iterable[str], *, width: int = WIDTH) -> list[str]:
    """``from module import a as a``: names that the importing module offers as its own."""
    ordered = sorted(set(names), key=_member_order)
    line = f"from {module} import {', '.join(f'{n} as {n}' for n in ordered)}"
    if len(line) <= width:
        return [line]
    return [f"from {module} import (", *(f"    {n} as {n}," for n in ordered), ")"]


def _pairs(names: set[str]) -> list[tuple[str, str]]:
    return [(n, n) for n in names]


def _from(module: str, names: list[tuple[str, str]], width: int = WIDTH) -> list[str]:
    """``from module import a, b as c``; constants, classes and the rest each by length, one a line when they do not
    fit."""
    ordered = sorted(set(names), key=lambda p: (_member_order(p[0]), p[1]))
    parts = [n if n == here else f"{n} as {here}" for n, here in ordered]
    line = f"from {module} import {', '.join(parts)}"
    if len(line) <= width:
        return [line]
    return [f"from {module} import (", *(f"    {p}," for p in parts), ")"]


def _member_order(name: str) -> tuple[int, int, _Natural, str]:
    """Constants, classes, then the rest; each by length."""
    kind = 0 if name.isupper() and len(name) > 1 else 1 if name[:1].isupper() else 2
    return (kind, len(name), _natural(name.lower()), name)


def module_order(module: str) -> tuple[int, _Natural]:
    """Modules in the order of isort's length-sort."""
    return (len(module), _natural(module))


def _natural(name: str) -> _Natural:
    """Text in an order in which ``a9b`` stands before ``a10``."""
    return tuple(int(part) if part.isdecimal() else part for part in re.split(r"(\d+)", name))


def _camel(name: str) -> str:
    return "".join(part.capitalize() for part in name.split("_"))
