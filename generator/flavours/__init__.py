"""The languages: which flavours there are, by name."""

from __future__ import annotations

from .base import Finding, Flavour, PlannedFile
from .models.plan import Models
from .python.plan import Python
from .symbols import Explains

FLAVOURS: dict[str, Flavour] = {flavour.name: flavour for flavour in (Python(), Models())}
"""Every flavour this version can make."""

PLANNED = ("typescript", "node", "go", "ruby", "cli", "docs")
"""Flavours that configs may ask for and this version does not make yet."""

__all__ = ["FLAVOURS", "PLANNED", "Explains", "Finding", "Flavour", "PlannedFile"]
