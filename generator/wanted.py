"""Which flavours a run makes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .config.common import FORMER_NAMES
from .diagnostics import Diagnostics, Location
from .flavours import FLAVOURS

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


def languages_of(config: Config) -> tuple[str, ...]:
    """The targets of the config, supported or not; Python when it has none."""
    named = dict.fromkeys(_flavour(name) for name, target in config.targets if not target.skip)
    return tuple(named) or WITHOUT_CONFIG


def _targets(config: Config) -> tuple[str, ...]:
    targets = dict(config.targets)
    chosen = [_flavour(name) for name, target in targets.items() if not target.skip]
    return (*chosen, *config.specloom.flavours) or (() if targets else WITHOUT_CONFIG)


def _flavour(target: str) -> str:
    """The flavour that a target asks for."""
    return next((flavour for flavour, former in FORMER_NAMES.items() if former == target), target)


def report_flavours(asked: tuple[str, ...] | None, config: Config, diagnostics: Diagnostics) -> None:
    """Errors for names on the command line that are no flavour; what becomes of targets of the config that no flavour
    has the name of."""
    for name in asked or ():
        if name not in FLAVOURS:
            hint = f"flavours are: {', '.join(FLAVOURS)}"
            diagnostics.error("Flavour/Unknown", f"the flavour `{name}` does not exist", hint=hint)
    for name, target in config.targets if asked is None else ():
        if name in FLAVOURS or target.skip:
            continue
        place = config.location(target.at, key=True)
        flavour = _flavour(name)
        if flavour in FLAVOURS:
            _report_former(name, flavour, config.targets.of(flavour) is target, place, diagnostics)
            continue
        message = f"the target `{name}` is not supported; nothing is written for it"
        diagnostics.note("Target/NotSupported", message, place)


def _report_former(name: str, flavour: str, made: bool, place: Location | None, diagnostics: Diagnostics) -> None:
    """A target by its former name: made in today's layout, or not at all beside a target of today's name."""
    if made:
        diagnostics.warning(
            "Target/FormerLayout",
            f"the target `{name}` is the former name of `{flavour}`, whose layout is another one: that is what is made",
            place,
            hint=f"docs/from-{name}.md says what changes for users; rename the target to `{flavour}` when you know",
        )
    else:
        diagnostics.note(
            "Target/FormerLayout",
            f"the target `{name}` is the former name of `{flavour}`, which the config has, too: that one is made",
            place,
        )
