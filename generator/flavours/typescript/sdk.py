"""One TypeScript SDK as it was planned: what the files around its sources are made from."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from ...ir.api import Api
from ...ir.names import split_words
from ...ir.target import Target
from ...render.metadata import web_address
from ..readme import api_title
from .connections import ConnectionView
from .methods import MethodView
from .modules import Module
from .names import Names
from .places import TOP_LEVEL, ModulePath, Places
from .resource_files import ResourceFile

VERSION = "0.0.1"
"""The version a new SDK starts with; release tools own it from then on."""


@dataclass(frozen=True, slots=True)
class Sdk:
    api: Api
    target: Target
    names: Names
    places: Places
    client: str
    """Class name of the client: ``OpenAI``."""
    resources: Sequence[ResourceFile]
    client_methods: Sequence[MethodView]
    """Those that are called on the client itself."""

    @property
    def package(self) -> str:
        """The name on npm."""
        return self.target.package or "-".join(split_words(self.api.info.name)) or "sdk"

    @property
    def title(self) -> str:
        """What people call the API: the title of the config, else the client's name in words."""
        words = " ".join(self.names.pascal((w,)) for w in self.api.client.words)
        return self.target.readme_title or words or self.client

    @property
    def api_title(self) -> str:
        """The title with "API" at its end, once."""
        return api_title(self.title)

    @property
    def repository(self) -> str:
        """The address of the repository, safe to print."""
        slug = "-".join(split_words(self.api.info.name)) or "api"
        url = self.target.repository.url if self.target.repository else f"https://github.com/{slug}/{slug}-node"
        return web_address(url) or "https://github.com/"

    @property
    def groups(self) -> tuple[ResourceFile, ...]:
        """The resources, and what the client itself has as one more: its methods beside the types that they declare."""
        top = next((f for f in self.resources if f.module.path == TOP_LEVEL), None)
        if top is None and not self.client_methods:
            return tuple(self.resources)
        own = top or ResourceFile(None, Module(TOP_LEVEL, self.names), "", (), (), ())
        return (*(f for f in self.resources if f is not top), replace(own, methods=tuple(self.client_methods)))

    def methods(self) -> Iterator[tuple[ResourceFile, MethodView]]:
        """Every method with its resource."""
        for file in self.groups:
            yield from ((file, view) for view in file.methods)

    def connections(self) -> Iterator[tuple[ResourceFile, ConnectionView]]:
        """Every connection with its resource."""
        for file in self.resources:
            yield from ((file, view) for view in file.connections)

    def reached(self, module: ModulePath, name: str) -> str:
        """A type of a module as users reach it: ``OpenAI.Conversations.ItemListParams``. The namespace of a resource
        has the types of the resources right below it; a standalone one keeps its own."""
        file = next((f for f in self.resources if f.module.path == module), None)
        chain = file.place.chain if file is not None and file.place is not None else ()
        shown = chain if file is not None and file.hidden_types else chain[:-1]
        return ".".join([self.client, *(self.names.pascal(r.words) for r in shown), name])

    def way(self, file: ResourceFile) -> tuple[str, ...]:
        """The attributes from the client to a resource."""
        return self.places.way(file.place)


__all__ = ["VERSION", "Sdk"]
