"""The imports of one module."""

from __future__ import annotations

from ...render.document import layout
from ...render.typescript.expressions import specifiers
from .names import Names
from .places import SHARED, ModulePath, Symbol

WIDTH = 110
"""Columns of generated code: the family's setting of prettier."""


class Module:
    """Collects what a module imports. Other resources' types are reached through an import of their whole module."""

    def __init__(
        self,
        path: ModulePath,
        names: Names,
        longer: frozenset[ModulePath] = frozenset(),
        own: frozenset[str] = frozenset(),
    ) -> None:
        self.path = path
        self.clashing: frozenset[ModulePath] = longer
        """Modules whose short name another one has: the module is to be written anew with longer names for them."""
        self._names = names
        self._spaces: dict[ModulePath, str] = {}
        self._run: set[ModulePath] = set()
        self._named: dict[ModulePath, dict[str, bool]] = {}
        self._wholes: dict[ModulePath, tuple[str, bool]] = {}
        self.own = own
        """Names that the module declares itself."""

    def namespace(self, module: ModulePath, *, value: bool = False) -> str:
        """The name under which a module of resources is imported as a whole: ``ItemsAPI``. Where two would have one
        name, that of the deeper module begins with its folder.

        `value` when code uses it, not only types: modules import each other in circles, and whichever is loaded first
        must find the classes it uses, so types never load anything.
        """
        if value:
            self._run.add(module)
        if module not in self._spaces:
            name = self._space(module, 2 if module in self.clashing else 1)
            rival = next((m for m, n in self._spaces.items() if n == name), None)
            if rival is not None:
                self.clashing |= {max(rival, module, key=lambda m: (len(m), m))}
            self._spaces[module] = name
        return self._spaces[module]

    def whole(self, module: ModulePath, name: str, *, value: bool = True) -> str:
        """A whole module under a name of the caller's choice; `value` when code uses it, not only types."""
        self._wholes[module] = (name, value)
        return name

    def name(self, module: ModulePath, name: str, *, value: bool = False) -> str:
        """A name of another module, imported; `value` when code uses it, not only types. A name that this module has
        for something else gets an underscore: the returned one is to be used."""
        names = self._named.setdefault(module, {})
        names[name] = names.get(name, False) or value
        return self._local(name)

    def _local(self, name: str) -> str:
        return f"{name}_" if name in self.own else name

    def _space(self, module: ModulePath, parts: int) -> str:
        if module == SHARED:
            return "Shared"
        own = module[1:-1] if len(module) > 2 and module[-1] == module[-2] else module[1:]
        return "".join(self._names.pascal(tuple(p.split("-"))) for p in own[-parts:]) + "API"

    def lines(self) -> list[str]:
        """The import statements: whole modules first, then names."""
        wholes = {**self._wholes, **{module: (name, module in self._run) for module, name in self._spaces.items()}}
        lines = [
            f"import {'' if value else 'type '}* as {name} from '{relative(self.path, module)}';"
            for module, (name, value) in sorted(wholes.items(), key=lambda m: (m[0] == SHARED, m[0]))
        ]
        for module, names in sorted(self._named.items()):
            types = not any(names.values())
            items = [self._item(name, "" if value or types else "type ") for name, value in sorted(names.items())]
            opening = "import type {" if types else "import {"
            doc = specifiers(opening, items, f"}} from '{relative(self.path, module)}';")
            lines.extend(layout(doc, WIDTH))
        return lines

    def _item(self, name: str, mark: str) -> str:
        local = self._local(name)
        return f"{mark}{name}" if local == name else f"{mark}{name} as {local}"


def relative(here: ModulePath, module: ModulePath) -> str:
    """The specifier of `module` in an import of the module `here`."""
    common = 0
    while common < min(len(here), len(module)) - 1 and here[common] == module[common]:
        common += 1
    up = len(here) - 1 - common
    return "/".join([*([".."] * up or ["."]), *module[common:]])


__all__ = ["WIDTH", "Module", "Symbol", "relative"]
