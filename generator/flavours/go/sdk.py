"""The SDK of an API as it is planned, before anything is written: what its files, tests and documents are made of."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from ...ir.api import Api, Resource
from ...ir.target import Target
from ..readme import api_title
from .constants import Constants
from .gotypes import Package
from .methods import MethodView
from .module import module_path
from .places import Places
from .services import ways
from .sources import SourceFile
from .types import Registry


@dataclass(slots=True)
class Sdk:
    """Everything that is declared, and where."""

    api: Api
    target: Target
    places: Places
    registry: Registry
    constants: Constants
    sources: list[SourceFile]
    aliases: Mapping[Package, Sequence[tuple[str, Sequence[str]]]]
    """For each package the names of shared types that it passes on, with their constants."""
    module: str = field(init=False)
    """The path that users import."""
    _ways: dict[str, tuple[str, ...]] = field(init=False)

    def __post_init__(self) -> None:
        self.module = module_path(self.target, self.places.root.name, self.api.info.name)
        self._ways = ways(self.places, {s.place.resource.id: s.views for s in self.sources if s.place is not None})

    @property
    def title(self) -> str:
        """What people call the API: the title of the config, else the client's name in words."""
        words = " ".join(self.places.names.pascal((w,)) for w in self.api.client.words)
        return self.target.readme_title or words or self.places.root.name

    @property
    def api_title(self) -> str:
        """The title with "API" at its end, once."""
        return api_title(self.title)

    def way(self, source: SourceFile) -> tuple[str, ...]:
        """The fields that lead from a client to the service in a file; none for the client's own methods."""
        return self.way_to(source.place.resource) if source.place is not None else ()

    def way_to(self, resource: Resource) -> tuple[str, ...]:
        """The fields that lead from a client to the service of a resource."""
        return self._ways[resource.id]

    def methods(self) -> Iterator[tuple[SourceFile, MethodView]]:
        """Every method with the file that it is in."""
        for source in self.sources:
            for view in source.views:
                yield source, view


def aliases_path(package: Package) -> str:
    """The file of what a package passes on of others."""
    return f"{package.path}/aliases.go" if package.path else "aliases.go"


def verifies(api: Api) -> bool:
    """Users verify what webhooks deliver."""
    return any(m.webhook is not None and m.webhook.key_option for _, m in api.methods())


__all__ = ["Sdk", "aliases_path", "verifies"]
