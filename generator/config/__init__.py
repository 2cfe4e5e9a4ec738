"""The config: what the user wants made of an OpenAPI document, in the vocabulary of `stainless.yml`.

`read_config` turns a file into a `Config`; `discover` finds the files; `config_to_yaml` writes a config. What may stand
in a config is declared once, on the dataclasses of `model`: reader, writer and JSON Schema follow from that.
"""

from __future__ import annotations

from .discover import Inputs, discover
from .model import Config
from .read import parse_config, read_config
from .write import config_to_yaml

__all__ = ["Config", "Inputs", "config_to_yaml", "discover", "parse_config", "read_config"]
