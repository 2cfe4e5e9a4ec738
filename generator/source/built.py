"""What reading a text gives, whatever its format."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from .faults import Fault

MAX_DEPTH = 1000
"""Levels of nesting; a document beyond it is a mistake or an attack."""


@dataclass(slots=True)
class Built:
    """What a text holds. With `faults` or `duplicates`, `data` must not be used."""

    data: Any = None
    aliased: bool = False
    """Some containers are shared between several places: copy before changing one."""
    duplicates: bool = False
    complete: bool = True
    """False: the rest of the text was not read."""
    faults: list[Fault] = field(default_factory=list)
    warnings: list[Fault] = field(default_factory=list)
