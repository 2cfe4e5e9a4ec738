"""One Python SDK as it was planned: what the files around the package are made from."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ...ir.api import Api
from ..readme import api_title
from .client_file import ClientFile
from .names import Names
from .places import Places
from .resource_files import ResourceFile
from .settings import Settings
from .type_files import TypeFiles
from .views import MethodView
from .websocket_runtime import FILES, TESTS


@dataclass(frozen=True, slots=True)
class Sdk:
    api: Api
    settings: Settings
    names: Names
    places: Places
    types: TypeFiles
    resources: Sequence[ResourceFile]
    client: ClientFile

    @property
    def title(self) -> str:
        """What people call the API: the title of the config, else the client's name in words."""
        settings = self.settings
        if settings.title != settings.client:
            return settings.title
        return " ".join(self.names.pascal((w,)) for w in self.api.client.words) or settings.client

    @property
    def distribution(self) -> str:
        """The name on the package index, without characters that such names cannot have."""
        return re.sub(r"[^A-Za-z0-9._-]+", "-", self.settings.distribution).strip("-._") or "sdk"

    @property
    def websockets_requirement(self) -> str:
        """What users install for WebSocket connections."""
        return f"{self.distribution}[{self.settings.websockets_extra}]"

    @property
    def api_title(self) -> str:
        """The title with "API" at its end, once."""
        return api_title(self.title)

    def has_runtime(self, name: str) -> bool:
        """Whether a file of the runtime, or of its tests, is one that this SDK needs."""
        connects = self.places.opens_connections or not (name in FILES or name.startswith(TESTS))
        return connects and name not in self.settings.absent

    def methods(self) -> Iterator[tuple[ResourceFile | None, MethodView]]:
        """Every method with its resource, the client's own ones first."""
        yield from ((None, view) for view in self.client.methods)
        for file in self.resources:
            yield from ((file, view) for view in file.methods)
