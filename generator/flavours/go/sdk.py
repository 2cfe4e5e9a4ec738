"""The SDK of an API as it is planned, before anything is written: what its files, tests and documents are made of."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from ...ir.api import Api
from ...ir.target import Target
from .constants import Constants
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
        return self.title if self.title.split()[-1:] == ["API"] else f"{self.title} API"

    def way(self, source: SourceFile) -> tuple[str, ...]:
        """The fields that lead from a client to the service in a file; none for the client's own methods."""
        return self._ways[source.place.resource.id] if source.place is not None else ()

    def methods(self) -> Iterator[tuple[SourceFile, MethodView]]:
        """Every method with the file that it is in."""
        for source in self.sources:
            for view in source.views:
                yield source, view


__all__ = ["Sdk"]
