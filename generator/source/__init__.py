"""Bytes to plain data with positions: the door through which every input file comes (specs, configs, overlays).

Data is plain dict, list, str, int, float, bool and None. YAML is read with the scalars of YAML 1.2; JSON strictly.
Positions are computed when a diagnostic asks for them.
"""

from __future__ import annotations

from ..pause import collector_paused
from .pointers import join, split
from .positions import Positions
from .reader import MAX_BYTES, Source, parse_source, read_bytes, read_source

__all__ = [
    "MAX_BYTES",
    "Positions",
    "Source",
    "collector_paused",
    "join",
    "parse_source",
    "read_bytes",
    "read_source",
    "split",
]
