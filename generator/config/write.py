"""A `Config` as tidy YAML, for people to read and go on with."""

from __future__ import annotations

import textwrap
from typing import Any

import yaml

from .model import Config
from .read import ROOT
from .records import declarations

_WIDTH = 100


class _Dumper(yaml.SafeDumper):
    """Block style, the order of the model, no anchors, and quotes wherever YAML 1.1 or 1.2 would not read a text."""

    def ignore_aliases(self, data: Any) -> bool:
        return True

    def increase_indent(self, flow: bool = False, indentless: bool = False) -> None:
        """Indents list items below their key."""
        super().increase_indent(flow, False)


def _text(dumper: yaml.SafeDumper, value: str) -> yaml.ScalarNode:
    style = None
    if not value.replace("\n", "").isprintable():
        style = '"'
    elif value[:1] in tuple("+-.0123456789"):
        # PyYAML quotes what YAML 1.1 takes for a number or a date; 1.2 has numbers that 1.1 has not (`0o17`, `1e3`).
        style = "'"
    elif "\n" in value:
        style = "|"
    return dumper.represent_scalar("tag:yaml.org,2002:str", value, style=style)


_Dumper.add_representer(str, _text)


def config_to_yaml(config: Config) -> str:
    """The config as YAML: a comment above each section, nothing that the defaults say already.

    Reading the result gives an equal config (positions apart).
    """
    about = {declared.name: declared.about for declared in declarations(Config).keys}
    sections = [_comment(about[name]) + _yaml({name: value}) for name, value in ROOT.dump(config).items()]
    return "\n".join(sections) or "{}\n"


def _yaml(data: dict[str, Any]) -> str:
    text: str = yaml.dump(
        data, Dumper=_Dumper, sort_keys=False, allow_unicode=True, default_flow_style=False, width=_WIDTH, indent=2
    )
    return text


def _comment(text: str) -> str:
    return "".join(f"# {line}\n" for line in textwrap.wrap(text, _WIDTH - 2))
