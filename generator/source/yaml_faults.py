"""PyYAML's errors in words that say what to do."""

from __future__ import annotations

import re

import yaml

from .faults import Fault

# What may not stand in a YAML stream: YAML 1.2.2 section 5.1, rule c-printable.
_UNPRINTABLE = re.compile("[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_HINTS = (
    ("mapping values are not allowed", "put quotes around a text that holds `: `, or check the indentation"),
    ("could not find expected ':'", "a colon is missing after a key, or a text of several lines lacks quotes or `|`"),
    ("did not find expected key", "check the indentation of this line and the one before it"),
    ("did not find expected '-' indicator", "check the indentation: a list item or a key stands in the wrong column"),
    ("did not find expected ',' or ']'", "a bracket `[` is not closed, or a comma is missing"),
    ("did not find expected ',' or '}'", "a brace `{` is not closed, or a comma is missing"),
    ("did not find expected node content", "a value is missing or a bracket is closed that was not opened"),
    ("found character that cannot start any token", "indent with blanks, not tabs; put quotes around @, ` or %"),
    ("found unexpected end of stream", "a closing quote is missing"),
    ("found a tab character", "indent with blanks, not tabs"),
    ("found unknown escape character", "use single quotes, or write a backslash as \\\\"),
    ("found invalid Unicode character escape code", "write the character itself, or \\U0001F600 in place of a pair"),
    ("block sequence entries are not allowed", "put the `-` on a line of its own, under the key"),
    ("found undefined tag handle", "put quotes around a text that begins with `!`"),
    ("did not find expected alphabetic or numeric", "put quotes around a text that begins with `*` or `&`"),
)


def yaml_fault(error: yaml.YAMLError, text: str) -> Fault:
    """What a YAML error means, and where."""
    if isinstance(error, yaml.MarkedYAMLError):
        return _marked(error, text)
    match = _UNPRINTABLE.search(text)
    if match is not None:
        message = f"the character U+{ord(match.group()):04X} may not stand in YAML"
        return Fault(
            "Source/Encoding", message, match.start(), "take it out, or write it as an escape in double quotes"
        )
    return Fault("Source/Syntax", f"not YAML: {error}", 0)


def _marked(error: yaml.MarkedYAMLError, text: str) -> Fault:
    problem = error.problem or error.context or "syntax error"
    mark = error.problem_mark or error.context_mark
    offset = min(mark.index, max(len(text) - 1, 0)) if mark is not None else 0
    hint = next((hint for start, hint in _HINTS if problem.startswith(start)), "")
    context = f" ({error.context})" if error.context and error.context != problem else ""
    fault = Fault("Source/Syntax", f"not YAML: {problem}{context}", offset, hint)
    begun = error.context_mark
    if begun is None or mark is None or begun.line == mark.line:
        return fault
    return Fault(fault.code, fault.message, offset, hint, begun.index, "which begins at")
