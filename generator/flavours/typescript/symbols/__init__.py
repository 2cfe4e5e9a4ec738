"""The names of a TypeScript SDK with what they come from and why they are as they are: what `specloom explain` tells.

Nothing is decided here. The plan of the SDK holds what was decided; this package says it in sentences.
"""

from __future__ import annotations

from collections.abc import Iterator

from ...symbols import Symbol
from ..sdk import Sdk
from .client import client_symbols
from .connections import connection_symbols
from .lines import written
from .models import model_symbols
from .pages import page_symbols
from .reach import Reach
from .resources import resource_symbols

__all__ = ["typescript_symbols", "written"]


def typescript_symbols(sdk: Sdk) -> Iterator[Symbol]:
    """Every symbol of an SDK."""
    reach = Reach(sdk)
    yield from client_symbols(sdk, reach)
    yield from resource_symbols(sdk, reach)
    yield from model_symbols(sdk, reach)
    yield from page_symbols(sdk)
    yield from connection_symbols(sdk, reach)
