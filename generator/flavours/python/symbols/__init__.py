"""The names of a Python SDK with what they come from and why they are as they are: what `specloom explain` tells.

Nothing is decided here. The plan of the SDK holds what was decided; this package says it in sentences.
"""

from __future__ import annotations

from collections.abc import Iterator

from ...symbols import Symbol
from ..sdk import Sdk
from .client import client_symbols
from .lines import written
from .models import model_symbols
from .pages import page_symbols
from .resources import resource_symbols

__all__ = ["python_symbols", "written"]


def python_symbols(sdk: Sdk) -> Iterator[Symbol]:
    """Every symbol of an SDK."""
    yield from client_symbols(sdk)
    yield from resource_symbols(sdk)
    yield from model_symbols(sdk)
    yield from page_symbols(sdk)
