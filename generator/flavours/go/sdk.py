"""One Go SDK as it was planned: everything that is decided before anything is printed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from ...ir.api import Api
from ...ir.target import Target
from .constants import Constants
from .gotypes import Package
from .places import Places, ResourcePlace
from .services import CLIENT_MEMBERS, service_members, sub_services
from .sources import SourceFile
from .types import Registry


@dataclass(frozen=True)
class Sdk:
    api: Api
    target: Target
    places: Places
    registry: Registry
    constants: Constants
    sources: Sequence[SourceFile]
    module: str
    """The path of the module."""
    aliases: Mapping[Package, Sequence[tuple[str, Sequence[str]]]]
    """For each package the names of shared types that it passes on, with their constants."""

    @cached_property
    def ways(self) -> Mapping[str, str]:
        """How users reach each resource: ``client.Chat.Completions``."""
        found: dict[str, str] = {}
        views = {s.place.resource.id: s.views for s in self.sources if s.place is not None}

        def below(place: ResourcePlace, way: str, taken: frozenset[str]) -> None:
            children = [c for c in place.resource.children if c.id in self.places.resources]
            services = sub_services(self.places, place.resource, taken)
            for child, (field, *_) in zip(children, services, strict=True):
                found[child.id] = f"{way}.{field}"
                below(self.places.resources[child.id], found[child.id], service_members(views[child.id]))

        below(self.places.client, "client", CLIENT_MEMBERS)
        return found


def aliases_path(package: Package) -> str:
    """The file of what a package passes on of others."""
    return f"{package.path}/aliases.go" if package.path else "aliases.go"


def verifies(api: Api) -> bool:
    """Users verify what webhooks deliver."""
    return any(m.webhook is not None and m.webhook.key_option for _, m in api.methods())
