"""Values as the command line takes them: text as it is, everything else as YAML in one line."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping

from ...ir.fitting import FileContent
from ...render.text import clean
from .kinds import Base, FlagKind, text_of

_PLAIN = re.compile(r"[A-Za-z][A-Za-z0-9_./-]*(?: [A-Za-z0-9_./-]+)*")
"""Text that YAML takes for itself wherever it stands."""
_NUMBER = re.compile(r"[-+.0-9]")
_SPECIAL = frozenset(["true", "false", "yes", "no", "on", "off", "y", "n", "null", "nan", "inf"])
FILE = "./path/to/file"
"""The path that stands for a file of the user's."""


def argument(kind: FlagKind, value: object) -> str:
    """What to write behind a flag of a kind; of a list, its first element, which is one occurrence of the flag."""
    if isinstance(value, list) and kind.many:
        value = value[0] if value else None
    if kind.file or isinstance(value, FileContent):
        return FILE
    if isinstance(value, str):
        text = clean(value)
        if kind.base is Base.ANY and not _is_text(text):
            return flow(text)
        return f"\\{text}" if text[:1] == "@" else text
    if value is None or isinstance(value, (bool, int, float)):
        return text_of(value)
    return flow(value)


def _is_text(text: str) -> bool:
    """A flag that takes anything takes it for text."""
    return bool(text) and text.lower() not in _SPECIAL and text[0] not in "\"'{[@~" and not _NUMBER.match(text)


def flow(value: object) -> str:
    """A value as YAML in one line."""
    match value:
        case Mapping():
            return "{" + ", ".join(f"{_text(str(k))}: {flow(v)}" for k, v in value.items()) + "}"
        case list() | tuple():
            return "[" + ", ".join(flow(v) for v in value) + "]"
        case str():
            return _text(clean(value))
        case FileContent():
            return _text(FILE)
        case bool() | int() | float() | None:
            return text_of(value)
        case _:
            return _text(str(value))


def _text(text: str) -> str:
    if _PLAIN.fullmatch(text) and text.lower() not in _SPECIAL:
        return text
    text = f"\\{text}" if text[:1] == "@" else text
    return json.dumps(text, ensure_ascii=False)


__all__ = ["FILE", "argument", "flow"]
