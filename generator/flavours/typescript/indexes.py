"""``index.ts`` of the folders of resources, and the module beside each folder that leads into it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass

from ...render.document import Doc
from ...render.typescript.expressions import specifiers
from .modules import relative
from .places import SHARED, ModulePath
from .resource_files import ResourceFile


@dataclass(frozen=True, slots=True)
class Index:
    """A folder's ``index.ts``."""

    folder: ModulePath
    wholes: tuple[str, ...]
    """Modules of which everything is exported."""
    exports: tuple[Doc, ...]


def indexes(files: Sequence[ResourceFile]) -> Iterator[Index]:
    """The indexes of all folders; of names that two modules have, the first one's is exported."""
    folders: dict[ModulePath, list[ResourceFile]] = {("resources",): []}
    wholes: dict[ModulePath, tuple[str, ...]] = {}
    for file in files:
        module = file.module.path
        if module == SHARED:
            wholes[module[:-1]] = (module[-1],)
            continue
        folders.setdefault(module[:-1], []).append(file)
        if file.place is not None and file.place.folder:
            folders.setdefault(module[:-2], []).append(file)
    for folder, members in folders.items():
        yield Index(folder, wholes.get(folder, ()), tuple(_exports(folder, members)))


def _exports(folder: ModulePath, members: Sequence[ResourceFile]) -> Iterator[Doc]:
    seen = {f.class_name for f in members}
    for file in sorted(members, key=lambda f: f.class_name or "~"):
        module = file.module.path
        own = module[:-1] == folder
        target = module[-1] if own else "/".join(module[len(folder) :])
        names = [n for n in (() if file.hidden_types else (*file.types, *file.page_names)) if n not in seen]
        seen.update(names)
        items = [*_classes(file, seen), *(f"type {n}" for n in names)]
        if items:
            yield specifiers("export {", items, f"}} from './{target}';")
    yield from _connections(folder, members, seen)


def _classes(file: ResourceFile, seen: Set[str]) -> Iterator[str]:
    yield from (name for name in file.classes if name == file.class_name or name not in seen)


def _connections(folder: ModulePath, members: Sequence[ResourceFile], seen: set[str]) -> Iterator[Doc]:
    """The types of connections alone: their classes load a package that not everybody has installed."""
    exported = [e for f in members if f.module.path[:-1] == folder for c in f.connections for e in c.type_exports]
    for module, name in exported:
        if name not in seen:
            seen.add(name)
            yield f"export type {{ {name} }} from '{relative((*folder, 'index'), module)}';"
