"""From names as a module writes them to what they mean, and which names are public."""

from __future__ import annotations

import heapq
import itertools
import posixpath
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

from ...diagnostics import Diagnostics
from ..gather import External
from .locate import Found
from .modules import ASSIGNED, DEFAULT, Definition, Imported, Renamed, Scope, read_module
from .syntax import dotted

_CODE_ENDINGS = (".js", ".mjs", ".cjs", ".d.ts", ".d.mts", ".d.cts", ".ts", ".mts", ".cts", ".tsx")


@dataclass(frozen=True, slots=True)
class Symbol:
    """A definition of the package: the module that has it, and its name there; without a name the module itself."""

    module: str
    name: str


Meaning: TypeAlias = "Symbol | External"
_Step: TypeAlias = "tuple[str, str, str]"


class Package:
    """The modules of a package, each read when it is first needed."""

    def __init__(self, found: Found, diagnostics: Diagnostics) -> None:
        self.name = found.name
        self._found = found
        self._diagnostics = diagnostics
        self._read: dict[str, Scope] = {}

    def module(self, name: str) -> Scope:
        """The module of that name; its file may be syntactically wrong, which raises `Stop`."""
        if name not in self._read:
            self._read[name] = read_module(name, self._found.files[name], self._diagnostics)
        return self._read[name]

    def path(self, symbol: Symbol) -> str:
        """What a definition without a public path is called."""
        return f"{self.name}/{symbol.module}.{symbol.name}"

    def place(self, symbol: Symbol) -> Path:
        return self._found.files[symbol.module]

    def definition(self, symbol: Symbol) -> Definition | None:
        """The definition of a symbol; None for a module, and for what a class or enum contains."""
        scope, _, last = symbol.name.rpartition(".")
        home = self._space(Symbol(symbol.module, scope)) if last else None
        found = home.bindings.get(last) if home else None
        return found if isinstance(found, Definition) else None

    def scope(self, symbol: Symbol) -> Scope:
        """Where a symbol is defined."""
        return self._space(Symbol(symbol.module, symbol.name.rpartition(".")[0])) or self.module(symbol.module)

    def resolve(self, scope: Scope, name: str, seen: frozenset[_Step] = frozenset()) -> Meaning:
        """What a dotted name means in a scope; definitions are followed through imports and plain renamings."""
        first, *rest = name.split(".")
        meaning = self._lookup(scope, first, seen)
        for part in rest:
            meaning = self._member(meaning, part, seen)
        return meaning

    def exports(self) -> tuple[dict[str, Meaning], dict[Symbol, str]]:
        """Every public path with what it leads to, and for each definition its shortest public path: with the fewest
        parts; among equals one that ends in its own name, then the first in the order of letters.

        What a namespace holds has paths below the namespace's shortest one alone: the others follow from it.
        """
        leads: dict[str, Meaning] = {}
        shortest: dict[Symbol, str] = {}
        pending: list[tuple[int, bool, str, int, Meaning]] = []
        turn = itertools.count()  # meanings have no order of their own

        def add(base: str, space: Scope) -> None:
            for name, meaning in self._exported(space).items():
                path = f"{base}.{name}"
                own = meaning.name.rpartition(".")[2] if isinstance(meaning, Symbol) else name
                rank = (path.count(".") + path.count("/"), own != name, path)
                heapq.heappush(pending, (*rank, next(turn), meaning))

        for module, specifiers in self._found.public.items():
            for specifier in specifiers:
                add(specifier, self.module(module))
        while pending:
            *_, path, _, meaning = heapq.heappop(pending)
            leads.setdefault(path, meaning)
            if isinstance(meaning, Symbol) and meaning not in shortest:
                shortest[meaning] = path
                space = self._space(meaning)
                if space is not None:
                    add(path, space)
        return leads, shortest

    def entry(self, name: str) -> Meaning | None:
        """What the package's main module exports under a name."""
        if self._found.entry not in self._found.files:
            return None
        return self._export(Symbol(self._found.entry, ""), name, frozenset())

    def _space(self, symbol: Symbol) -> Scope | None:
        """The scope that holds what a dot after the symbol reaches."""
        scope: Scope = self.module(symbol.module)
        for part in symbol.name.split(".") if symbol.name else ():
            found = scope.bindings.get(part)
            if not isinstance(found, Definition) or found.space is None:
                return None
            scope = found.space
        return scope

    def _exported(self, space: Scope) -> dict[str, Meaning]:
        """All names that a module or namespace offers; names of stars after its own."""
        found: dict[str, Meaning] = {}
        for name in self._offered(space, frozenset()):
            meaning = self._export(Symbol(space.module, space.name), name, frozenset())
            if meaning is not None:
                found[name] = meaning
        return found

    def _offered(self, space: Scope, seen: frozenset[str]) -> Iterator[str]:
        assigned = space.exports.get(ASSIGNED)
        if isinstance(assigned, Renamed):
            yield DEFAULT
            whole = self.resolve(space, assigned.name)
            inside = self._space(whole) if isinstance(whole, Symbol) else None
            yield from inside.exports if inside is not None else ()
        yield from (name for name in space.exports if name != ASSIGNED)
        for star in space.stars:
            module = self._target(space.module, star)
            if module is not None and module not in seen:
                inner = self._offered(self.module(module), seen | {space.module})
                yield from (name for name in inner if name != DEFAULT)

    def _export(self, holder: Symbol, name: str, seen: frozenset[_Step]) -> Meaning | None:
        """What a module or namespace exports under a name; None if it does not."""
        space = self._space(holder)
        step = (holder.module, f"{holder.name}:", name)
        if space is None or step in seen:
            return None
        seen |= {step}
        exported = space.exports.get(name)
        match exported:
            case Renamed():
                return self.resolve(space, exported.name, seen)
            case Imported():
                return self._imported(space.module, exported, seen)
        assigned = space.exports.get(ASSIGNED)
        if isinstance(assigned, Renamed):
            whole = self.resolve(space, assigned.name, seen)
            return whole if name == DEFAULT else self._member(whole, name, seen)
        for star in space.stars if name != DEFAULT else ():
            module = self._target(space.module, star)
            found = self._export(Symbol(module, ""), name, seen) if module is not None else None
            if found is not None:
                return found
        return None

    def _member(self, meaning: Meaning, name: str, seen: frozenset[_Step]) -> Meaning:
        if isinstance(meaning, External):
            return External(f"{meaning.path}.{name}")
        found = self._export(meaning, name, seen)
        return found or Symbol(meaning.module, f"{meaning.name}.{name}".lstrip("."))

    def _lookup(self, scope: Scope, name: str, seen: frozenset[_Step]) -> Meaning:
        home: Scope | None = scope
        while home is not None:
            binding = home.bindings.get(name)
            step = (home.module, home.name, name)
            if binding is not None and step not in seen:
                return self._bound(home, name, binding, seen | {step})
            home = home.outer
        return External(name)

    def _bound(
        self, home: Scope, name: str, binding: Definition | Imported | Renamed, seen: frozenset[_Step]
    ) -> Meaning:
        match binding:
            case Imported():
                return self._imported(home.module, binding, seen)
            case Renamed(name=other):
                return self.resolve(home, other, seen)
        return self._same(home, binding, seen) or Symbol(home.module, f"{home.name}.{name}".lstrip("."))

    def _same(self, home: Scope, definition: Definition, seen: frozenset[_Step]) -> Meaning | None:
        """What ``type A = B`` makes of A: the very type B is, unless B is a class, whose value A does not have."""
        if len(definition.nodes) != 1 or definition.space is not None:
            return None
        node = definition.nodes[0]
        if node.type != "type_alias_declaration" or node.child_by_field_name("type_parameters") is not None:
            return None
        other = dotted(node.child_by_field_name("value"))
        if not other:
            return None
        meaning = self.resolve(home, other, seen)
        if isinstance(meaning, External):
            return None
        target = self.definition(meaning)
        return meaning if target is not None and not is_class(target) else None

    def _imported(self, module: str, imported: Imported, seen: frozenset[_Step]) -> Meaning:
        target = self._target(module, imported.module)
        if target is None:
            return External(f"{imported.module}.{imported.name}" if imported.name else imported.module)
        if not imported.name:
            assigned = self.module(target).exports.get(ASSIGNED)
            if isinstance(assigned, Renamed):
                return self.resolve(self.module(target), assigned.name, seen)
            return Symbol(target, "")
        return self._export(Symbol(target, ""), imported.name, seen) or Symbol(target, imported.name)

    def _target(self, module: str, specifier: str) -> str | None:
        """The module of this package that an import names; endings and ``/index`` may be left out."""
        if specifier == self.name:
            return self._found.entry
        if specifier.startswith(f"{self.name}/"):
            path = specifier[len(self.name) + 1 :]
        elif specifier.startswith("."):
            path = posixpath.normpath(posixpath.join(posixpath.dirname(module), specifier))
        else:
            return None
        stems = [path, *(path[: -len(ending)] for ending in _CODE_ENDINGS if path.endswith(ending))]
        for stem in stems:
            for candidate in (stem, posixpath.normpath(posixpath.join(stem, "index"))):
                if candidate in self._found.files:
                    return candidate
        return None


def is_class(definition: Definition) -> bool:
    """Whether one of the declarations is a class."""
    return any(node.type in ("class_declaration", "abstract_class_declaration") for node in definition.nodes)
