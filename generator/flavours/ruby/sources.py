"""Files of models: which declaration is in which, under which modules, and by what other names it is known."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from ...render.ruby.layout import LINE
from .declared import Declaration, ModelClass, UnionModule
from .places import MODELS, Places
from .rubytypes import Named


@dataclass(slots=True)
class ModelSource:
    """A declaration in a file of its own."""

    path: str
    """Below the trees, without ending: ``openai/models/beta/assistant``."""
    declared: Declaration
    others: list[tuple[str, ...]] = field(default_factory=list)
    """The modules that know it by the same name, besides its own; the root module is the empty one."""

    @property
    def type(self) -> Named:
        return self.declared.type


class Sources:
    """All files of models, in the order in which they are declared."""

    def __init__(self, places: Places) -> None:
        self._places = places
        self._taken: set[str] = set()
        self.listed: list[ModelSource] = []

    def add(self, declared: Declaration, resource: str = "", *, lift: bool = False) -> None:
        """Gives a declaration a file."""
        own = declared.type
        names = self._places.names
        folders = [names.file(self._places.words_of(own.path[: at + 1])) for at in range(1, len(own.path) - 1)]
        plain = "/".join([self._places.directory, "models", *folders, names.file(own.words)])
        path = plain
        while path in self._taken:
            path += "_"
        self._taken.add(path)
        source = ModelSource(path, declared)
        if lift and (above := self._places.lifted(own, resource)) is not None and self._free(above, own.name):
            source.others.append(above)
        if own.short and own.path[:-1] == (MODELS,):
            source.others.append(())
        self.listed.append(source)

    def _free(self, module: tuple[str, ...], name: str) -> bool:
        """Nothing else in the module has the name; from here on the model has it."""
        taken = self._places.taken(module)
        if name in taken:
            return False
        taken.add(name)
        return True


def closed(out: list[str], depth: int, to: int) -> None:
    """Ends the modules from `depth` down to `to`."""
    out.extend(f"{'  ' * at}end" for at in range(depth - 1, to - 1, -1))


def file_lines(
    root: str,
    source: ModelSource,
    body: Sequence[str],
    statement: Callable[[Named, str], str],
    *,
    at_root: bool = True,
) -> list[str]:
    """A file: the declaration in its modules, and its other names after it."""
    modules = (root, *source.type.path[:-1])
    out = [f"{'  ' * at}module {name}" for at, name in enumerate(modules)]
    out.extend(body)
    at = len(modules)
    for other in sorted(source.others, key=len, reverse=True):
        if not other and not at_root:
            continue
        depth = len(other) + 1
        closed(out, at, depth)
        at = depth
        target = "::".join(source.type.path[len(other) :])
        if line := statement(source.type, target):
            out += ["", f"{'  ' * depth}{line}"]
    closed(out, at, 0)
    return out


def alias_statement(type_: Named, target: str) -> str:
    """Another name, in `lib/`."""
    return f"{type_.name} = {target}"


def alias_signature(type_: Named, target: str) -> str:
    """Another name, in RBS files; constants that hold types have none there."""
    return f"{type_.keyword} {type_.name} = {target}" if type_.keyword else ""


@dataclass(slots=True)
class _Module:
    children: dict[str, _Module] = field(default_factory=dict)
    loads: dict[str, str] = field(default_factory=dict)


def index_lines(places: Places, sources: Iterable[ModelSource]) -> Iterator[str]:
    """The file that says where every model is loaded from."""
    top = _Module()
    below: dict[tuple[str, ...], _Module] = {(MODELS,): top}
    for module in places.namespaces:
        made = below[module] = _Module()
        below[module[:-1]].children[module[-1]] = made
    root: dict[str, str] = {}
    for source in sources:
        file = source.path.removeprefix(f"{places.directory}/")
        below[source.type.path[:-1]].loads[source.type.name] = file
        for other in source.others:
            (below[other].loads if other else root)[source.type.name] = file
    yield f"module {places.root}"
    yield "  module Models"
    yield from _loads(top, "    ")
    yield "  end"
    outer = places.outer_namespaces
    if root or outer:
        yield ""
    for name in sorted(root, key=str.lower):
        yield from autoload(name, root[name], "  ")
    if root and outer:
        yield ""
    for name in outer:
        yield f"  {name} = Models::{name}"
    yield "end"


def autoload(name: str, file: str, indent: str) -> Iterator[str]:
    """Says where a constant is loaded from: a file beside this one, or below."""
    line = f'{indent}autoload :{name}, "#{{__dir__}}/{file}"'
    if len(line) <= LINE:
        yield line
    else:
        yield f"{indent}autoload :{name},"
        yield f'{indent}         "#{{__dir__}}/{file}"'


def _loads(module: _Module, indent: str) -> Iterator[str]:
    for name in sorted(module.loads, key=str.lower):
        yield from autoload(name, module.loads[name], indent)
    first = not module.loads
    for name in sorted(module.children):
        if not first:
            yield ""
        first = False
        yield f"{indent}module {name}"
        yield from _loads(module.children[name], f"{indent}  ")
        yield f"{indent}end"


def all_declared(declared: Iterable[Declaration]) -> Iterator[Declaration]:
    """Declarations with all that is nested in them."""
    for one in declared:
        yield one
        if isinstance(one, (ModelClass, UnionModule)):
            yield from all_declared(one.nested)
