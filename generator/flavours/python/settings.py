"""The settings of one Python SDK: names of package, client and files."""

from __future__ import annotations

import re
from dataclasses import dataclass

from ...ir.api import Api
from ...ir.names import split_words
from ...ir.target import Target
from .names import Names
from .responses import Responses

VERSION = "0.0.1"
"""The version a new SDK starts with; release tools own it from then on."""


@dataclass(frozen=True, slots=True)
class Settings:
    package: str
    """Import name; dots make nested folders."""
    distribution: str
    title: str
    client: str
    """Class name of the client: ``OpenAI``."""
    env_prefix: str
    resource_suffix: str
    """What the names of resource classes end with."""
    responses: Responses
    module_client: bool
    """The package itself stands for a client."""
    repository: str
    """``owner/name``."""
    repository_url: str
    license: str
    version: str
    keep_files: tuple[str, ...]
    websockets_extra: str
    """The extra of the package that installs what WebSocket connections need."""

    @property
    def absent(self) -> frozenset[str]:
        """Files of the runtime, and of its tests, that are for features which the SDK does not have."""
        features = {"_legacy_response.py": self.responses.legacy, "_lazy_client.py": self.module_client}
        missing = {name for name, wanted in features.items() if not wanted}
        return frozenset({*missing, *(f"test{name}" for name in missing)})

    @property
    def source(self) -> str:
        """The folder of the package below the output folder."""
        return f"src/{self.package.replace('.', '/')}"


def python_settings(api: Api, target: Target, names: Names) -> Settings:
    """The settings that the config gives, completed by the family's defaults (config.md §2, §3)."""
    slug = re.sub(r"[^a-z0-9]+", "-", api.info.name.lower()).strip("-") or "api"
    package = target.package or names.module(split_words(slug) or ("api",))
    repository = (
        f"{target.repository.owner}/{target.repository.name}" if target.repository else f"stainless-sdks/{slug}-python"
    )
    client = api.client.class_name or names.pascal(api.client.words) or "Client"
    return Settings(
        package=package,
        distribution=target.distribution or package.replace(".", "-"),
        title=target.readme_title or client,
        client=client,
        env_prefix=api.client.env_prefix,
        resource_suffix="" if target.options.get("resource_suffix") is False else "Resource",
        responses=Responses(legacy=target.options.get("legacy_responses") is True),
        module_client=target.options.get("module_level_client") is True,
        repository=repository,
        repository_url=target.repository.url if target.repository else f"https://github.com/{repository}",
        license=api.info.license,
        version=VERSION,
        keep_files=target.keep_files,
        websockets_extra=str(target.options.get("websockets_extra_name") or "websockets"),
    )
