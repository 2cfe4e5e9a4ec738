"""Text of the document as TypeScript: string literals, property keys and JSDoc comments that cannot become code."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable
from typing import NewType

from ..text import double_quoted, wrapped

TsString = NewType("TsString", str)
"""A TypeScript string literal."""
_EXPONENT = re.compile(r"e\+?(-?)0*")
"""What prettier leaves out of a number's exponent: its plus sign and its zeros."""
_LAST_UNQUOTED = "\uffff"
"""Keys with characters beyond it stay in quotes, as prettier has it."""


def ts_string(value: str) -> TsString:
    """The literal of a text in single quotes; in double quotes where that needs fewer escapes, as prettier has it."""
    literal = double_quoted(value)
    if value.count("'") > value.count('"'):
        return TsString(literal)
    return TsString("'" + literal[1:-1].replace('\\"', '"').replace("'", "\\'") + "'")


def ts_literal(value: object) -> str:
    """The literal of a scalar."""
    match value:
        case None:
            return "null"
        case bool():
            return "true" if value else "false"
        case str():
            return ts_string(value)
        case float() if not math.isfinite(value):
            return "NaN" if math.isnan(value) else "Infinity" if value > 0 else "-Infinity"
        case float():
            return _EXPONENT.sub(r"e\1", repr(value))
        case _:
            return repr(value)


def property_key(name: str) -> str:
    """A name as the key of an object: quoted only where it is no identifier, in whatever script."""
    plain = name.replace("$", "_").isidentifier() and max(name) <= _LAST_UNQUOTED
    return name if plain else ts_string(name)


def entry_key(name: str) -> str:
    """A name as the key of an entry with a value. `__proto__: v` would set the prototype, so that one is computed."""
    return "['__proto__']" if name == "__proto__" else property_key(name)


def jsdoc(paragraphs: Iterable[str], indent: str = "") -> list[str]:
    """The lines of a JSDoc comment; each paragraph is filled to 80 columns. Empty without text.

    Nothing in it can end the comment: the end mark of a comment gets a blank.
    """
    lines: list[str] = []
    for paragraph in paragraphs:
        filled = wrapped(paragraph)
        if filled:
            lines.extend(([""] if lines else []) + filled)
    return comment(lines, indent)


def comment(lines: list[str], indent: str = "") -> list[str]:
    """A JSDoc comment of lines that are laid out already."""
    if not lines:
        return []
    guarded = [line.replace("*/", "* /") for line in lines]
    return [f"{indent}/**", *(f"{indent} * {line}".rstrip() for line in guarded), f"{indent} */"]


def line_comments(text: str) -> list[str]:
    """A text as comments to the ends of lines, as its author broke them; none for an empty text."""
    return [f"// {line.strip()}".rstrip() for line in text.strip().splitlines()]
