"""Plain YAML scalars under the core schema of YAML 1.2.2 (section 10.3.2).

PyYAML follows YAML 1.1, where ``off`` is false, ``09:00`` a number and ``2025-10-10`` a date: all three are met in real
documents, and all three are meant as text.
"""

from __future__ import annotations

import re

Scalar = str | int | float | bool | None

# More digits than any number format holds; also CPython's own limit for converting a decimal text (sys.int_info).
MAX_DIGITS = 4300

_WORDS: dict[str, Scalar] = {
    **dict.fromkeys(("", "~", "null", "Null", "NULL")),
    **dict.fromkeys(("true", "True", "TRUE"), True),
    **dict.fromkeys(("false", "False", "FALSE"), False),
    **dict.fromkeys((".inf", ".Inf", ".INF", "+.inf", "+.Inf", "+.INF"), float("inf")),
    **dict.fromkeys(("-.inf", "-.Inf", "-.INF"), float("-inf")),
    **dict.fromkeys((".nan", ".NaN", ".NAN"), float("nan")),
}
_DECIMAL = re.compile(r"[-+]?[0-9]+")
_OCTAL = re.compile(r"0o[0-7]+")
_HEXADECIMAL = re.compile(r"0x[0-9a-fA-F]+")
_FLOAT = re.compile(r"[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?")
_NUMBER_STARTS = frozenset("-+.0123456789")


def resolve(text: str) -> Scalar:
    """The value of an unquoted scalar. A number of more than 4,300 digits stays text."""
    if text in _WORDS:
        return _WORDS[text]
    if text[0] not in _NUMBER_STARTS or len(text) > MAX_DIGITS:
        return text
    if _DECIMAL.fullmatch(text):
        return int(text)
    if _FLOAT.fullmatch(text):
        return float(text)
    if _OCTAL.fullmatch(text):
        return int(text[2:], 8)
    if _HEXADECIMAL.fullmatch(text):
        return int(text, 16)
    return text


_TAGGED: dict[str, type | tuple[type, ...]] = {
    "tag:yaml.org,2002:int": int,
    "tag:yaml.org,2002:float": (int, float),
    "tag:yaml.org,2002:bool": bool,
    "tag:yaml.org,2002:null": type(None),
}
_TEXT_TAGS = frozenset({"!", "tag:yaml.org,2002:str", "tag:yaml.org,2002:timestamp"})


def is_known_tag(tag: str) -> bool:
    """Whether a scalar may carry this explicit tag."""
    return tag in _TAGGED or tag in _TEXT_TAGS


def resolve_tagged(tag: str, text: str) -> Scalar:
    """The value of a scalar with an explicit tag. Raises ValueError when the text is not of the tag's type."""
    if tag in _TEXT_TAGS:
        return text
    value = resolve(text)
    if not isinstance(value, _TAGGED[tag]) or (isinstance(value, bool) and not tag.endswith(":bool")):
        raise ValueError(f"{text!r} is not of the type that its tag names")
    return float(value) if tag.endswith(":float") and isinstance(value, int) else value
