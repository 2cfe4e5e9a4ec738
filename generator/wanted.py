"""Which flavours a run makes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .diagnostics import Diagnostics
from .flavours import FLAVOURS, PLANNED

if TYPE_CHECKING:
    from .config.model import Config

WITHOUT_CONFIG = ("python",)
"""What is made when nothing says anything."""


def wanted_flavours(asked: tuple[str, ...] | None, config: Config) -> tuple[str, ...]:
    """The flavours to make: those asked for, else every target of the config, else Python.

    Names that are none are left out; `report_flavours` tells of them.
    """
    names = asked if asked is not None else _targets(config)
    return tuple(name for name in dict.fromkeys(names) if name in FLAVOURS)


def _targets(config: Config) -> tuple[str, ...]:
    targets = dict(config.targets)
    chosen = [name for name, target in targets.items() if not target.skip and _ready(name)]
    return (*chosen, *config.specloom.flavours) or (() if targets else WITHOUT_CONFIG)


def _ready(name: str) -> bool:
    """Whether a config's target of this name is made without being asked for by name."""
    return name in FLAVOURS and name not in PLANNED


def report_flavours(asked: tuple[str, ...] | None, config: Config, diagnostics: Diagnostics) -> None:
    """Errors for names on the command line that are no flavour; notes for targets of the config that nothing makes."""
    for name in asked or ():
        if name not in FLAVOURS:
            reason = "is not built yet" if name in PLANNED else "does not exist"
            hint = f"flavours are: {', '.join(FLAVOURS)}"
            diagnostics.error("Flavour/Unknown", f"the flavour `{name}` {reason}", hint=hint)
    for name, target in config.targets if asked is None else ():
        if _ready(name) or target.skip:
            continue
        code, reason = ("NotBuiltYet", "built yet") if name in PLANNED else ("NotSupported", "supported")
        message = f"the target `{name}` is not {reason}; nothing is written for it"
        diagnostics.note(f"Target/{code}", message, config.location(target.at, key=True))
