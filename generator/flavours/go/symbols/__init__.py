"""The names of a Go SDK with what they come from and why they are as they are: what `specloom explain` tells.

Nothing is decided here. The plan of the SDK holds what was decided; this package says it in sentences.
"""

from __future__ import annotations

from collections.abc import Iterator

from ...symbols import Symbol
from ..sdk import Sdk
from .aliases import alias_symbols
from .client import client_symbols
from .constants import constant_symbols
from .lines import written
from .owners import Owners
from .pages import page_symbols
from .services import service_symbols
from .types import type_symbols

__all__ = ["go_symbols", "written"]


def go_symbols(sdk: Sdk) -> Iterator[Symbol]:
    """Every symbol of an SDK."""
    owners = Owners(sdk)
    yield from client_symbols(sdk)
    yield from service_symbols(sdk)
    yield from type_symbols(sdk, owners)
    yield from page_symbols(sdk)
    yield from constant_symbols(sdk)
    yield from alias_symbols(sdk, owners)
