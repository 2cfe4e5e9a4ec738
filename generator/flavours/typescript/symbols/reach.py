"""The names by which users reach what modules declare: through the client's namespace and those of its resources."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from ..client_file import asked_types
from ..pages import page_names
from ..places import SHARED, TOP_LEVEL, ModulePath
from ..resource_files import ResourceFile
from ..sdk import Sdk


class Reach:
    """Each type, with the ways to write it. A namespace has a name once: what comes first keeps it."""

    def __init__(self, sdk: Sdk) -> None:
        self._sdk = sdk
        self._ways: dict[tuple[ModulePath, str], list[str]] = defaultdict(list)
        schemes = sdk.api.pages.values()
        pages = (name for scheme in schemes for name in page_names(sdk.names.pascal(scheme.words), scheme))
        self._taken = {f"{sdk.client}.{name}" for name in pages}
        for module, name, way in (*self._own(), *self._from_above()):
            if way not in self._taken:
                self._taken.add(way)
                self._ways[module, name].append(way)

    def type(self, module: ModulePath, name: str) -> tuple[str, ...]:
        """The ways to write a type, the shortest first; by its module where no namespace has it."""
        return tuple(sorted(self._ways.get((module, name), ()), key=lambda way: way.count("."))) or (
            f"{self._sdk.package}/{'/'.join(module)}.{name}",
        )

    def cls(self, file: ResourceFile) -> str:
        """The class of a resource: in the namespace of the class above it."""
        chain = file.place.chain if file.place is not None else ()
        return ".".join((self._sdk.client, *(self._sdk.places.class_name(resource) for resource in chain)))

    def _own(self) -> Iterator[tuple[ModulePath, str, str]]:
        """Classes, what the namespace of each class has of its own module, and the shared models."""
        files = [file for file in self._sdk.resources if file.place is not None]
        for file in files:
            yield file.module.path, file.class_name, self.cls(file)
        for file in files:
            yield from ((*entry, f"{self.cls(file)}.{entry[1]}") for entry in _inner(file))
        shared = next((file for file in self._sdk.resources if file.module.path == SHARED), None)
        for name in shared.inner if shared is not None else ():
            yield SHARED, name, f"{self._sdk.client}.{name}"

    def _from_above(self) -> Iterator[tuple[ModulePath, str, str]]:
        """What the namespace of the class above a resource has of it, and the types of the client's own methods."""
        for file in self._sdk.resources:
            chain = file.place.chain if file.place is not None else ()
            above = self.cls(file).rpartition(".")[0]
            if chain and not (len(chain) == 1 and file.hidden_types):
                yield from ((*entry, f"{above}.{entry[1]}") for entry in _inner(file))
        top = next((file for file in self._sdk.resources if file.module.path == TOP_LEVEL), None)
        for name in top.types if top is not None else ():
            yield TOP_LEVEL, name, f"{self._sdk.client}.{name}"
        asked = set(asked_types(self._sdk.target))
        for file in self._sdk.resources:
            if file.place is not None and file.place.resource.id in asked:
                yield from ((*entry, f"{self._sdk.client}.{entry[1]}") for entry in _inner(file))


def _inner(file: ResourceFile) -> Iterator[tuple[ModulePath, str]]:
    """What the namespace of a class has: the types of its module, and page aliases of other modules."""
    yield from ((file.module.path, name) for name in file.inner)
    yield from file.borrowed
