"""How much this process may do at the same time."""

from __future__ import annotations

import os
from typing import Final

_MOST: Final = 8


def processors() -> int:
    """The processors that this process may use, 8 at most: memory grows with them."""
    found = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    return min(found, _MOST)
