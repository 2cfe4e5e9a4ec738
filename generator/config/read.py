"""From a config file to a `Config`."""

from __future__ import annotations

import dataclasses
from pathlib import Path

from ..diagnostics import Diagnostics
from ..source import Source, read_source
from .checks import check
from .model import Config
from .reading import Place, Refused
from .records import Record

ROOT = Record(lambda: Config, says="a mapping with keys such as `organization` and `resources`")
"""The declaration of a whole config file."""


def read_config(path: Path, diagnostics: Diagnostics, *, name: str | None = None) -> Config:
    """Reads a config file; `name` is what diagnostics call it (default: the path).

    All faults are told in one run: unknown keys as warnings, wrong types and values as errors; what has an error is
    left out of the result. Raises Stop only when the file cannot be read or is no YAML.
    """
    return parse_config(read_source(path, diagnostics, name=name), diagnostics)


def parse_config(source: Source, diagnostics: Diagnostics) -> Config:
    """The config in an already parsed text. Never raises for what the text says; see `read_config`."""
    try:
        config: Config = ROOT.read(source.data, Place(source, diagnostics))
    except Refused:
        return Config(source=source)
    config = dataclasses.replace(config, source=source)
    check(config, diagnostics)
    return config
