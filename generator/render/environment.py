"""The Jinja environment: our templates, with the user's own in front."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from jinja2 import ChoiceLoader, Environment, FileSystemLoader, StrictUndefined

from .folder import template_root


@lru_cache(maxsize=4)
def environment(override: Path | None = None) -> Environment:
    """The environment that renders every flavour. Templates found below `override` are taken in place of ours."""
    folders = [str(folder) for folder in (override, template_root()) if folder is not None]
    env = Environment(
        loader=ChoiceLoader([FileSystemLoader(folder) for folder in folders]),
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        undefined=StrictUndefined,
        autoescape=False,
    )
    return env
