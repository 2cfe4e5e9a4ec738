"""Colours of a terminal, or none."""

from __future__ import annotations

import enum
from dataclasses import dataclass


class Colour(enum.Enum):
    """An SGR parameter (ECMA-48 §8.3.117)."""

    BOLD = "1"
    FAINT = "2"
    RED = "31"
    GREEN = "32"
    YELLOW = "33"
    BLUE = "34"
    CYAN = "36"


@dataclass(frozen=True, slots=True)
class Paint:
    """Puts text in colour when `on`; what it is given must already be `plain`."""

    on: bool

    def __call__(self, text: str, *colours: Colour) -> str:
        if not self.on or not text:
            return text
        return f"\x1b[{';'.join(colour.value for colour in colours)}m{text}\x1b[0m"
