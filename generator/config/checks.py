"""Names that a config gives twice: faults that no single value shows."""

from __future__ import annotations

import re
from collections.abc import Iterable

from ..diagnostics import Diagnostics
from ..source import join
from .model import Config

_WORD = re.compile(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+|[0-9]+")


def check(config: Config, diagnostics: Diagnostics) -> None:
    """Adds an error for each name that meets another one in generated code."""
    _schemes_of_one_name(config, diagnostics)
    _keys_of_one_name(config, diagnostics)


def _schemes_of_one_name(config: Config, diagnostics: Diagnostics) -> None:
    first: dict[str, str] = {}
    for scheme in config.pagination:
        earlier = first.setdefault(scheme.name, scheme.at)
        if earlier != scheme.at:
            line = config.location(earlier).line
            diagnostics.error(
                "Config/DuplicateName",
                f"two pagination schemes are called `{scheme.name}` (the first in line {line})",
                config.location(scheme.at),
                hint="give each scheme a `name` of its own",
            )


def _keys_of_one_name(config: Config, diagnostics: Diagnostics) -> None:
    _distinct(config, "#/resources", config.resources, diagnostics)
    _distinct(config, "#/client_settings/opts", config.client_settings.opts, diagnostics)
    _distinct(config, "#/environments", config.environments, diagnostics)
    for _, resource in config.walk():
        _distinct(config, join(resource.at, "models"), resource.models, diagnostics)
        _distinct(config, join(resource.at, "methods"), resource.methods, diagnostics)
        _distinct(config, join(resource.at, "subresources"), resource.subresources, diagnostics)


def _distinct(config: Config, pointer: str, names: Iterable[str], diagnostics: Diagnostics) -> None:
    """Keys are split into words and cased anew for each language, so `fooBar` and `foo_bar` would meet there."""
    first: dict[tuple[str, ...], str] = {}
    for name in names:
        words = tuple(word.lower() for word in _WORD.findall(name)) if not name.startswith("$") else (name,)
        earlier = first.setdefault(words, name)
        if earlier != name:
            diagnostics.error(
                "Config/DuplicateName",
                f"`{earlier}` and `{name}` are the same name in generated code",
                config.location(join(pointer, name), key=True),
                hint="rename one of them",
            )
