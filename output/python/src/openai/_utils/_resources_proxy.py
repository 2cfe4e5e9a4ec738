"""`openai.resources` without the cost of importing every resource."""

from __future__ import annotations

from typing import Any
from typing_extensions import override

from ._proxy import LazyProxy

__all__ = ["resources"]


class ResourcesProxy(LazyProxy[Any]):
    """The `resources` package, imported on first use."""

    @override
    def __load__(self) -> Any:
        from importlib import import_module

        return import_module("openai.resources")


resources = ResourcesProxy().__as_proxied__()
