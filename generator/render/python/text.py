"""Text of the document as Python: strings, docstrings and comments that cannot become code."""

from __future__ import annotations

from typing import NewType

from ..text import double_quoted, wrapped

PyString = NewType("PyString", str)
"""A Python string literal."""
PyDoc = NewType("PyDoc", str)
"""Lines that are safe inside a triple-quoted docstring."""


def py_string(value: str) -> PyString:
    """The literal of a text; characters that could hide are escaped."""
    literal = double_quoted(value)
    if value.count('"') > value.count("'"):
        # The quotes that need fewer escapes, as black has it.
        literal = "'" + literal[1:-1].replace('\\"', '"').replace("'", "\\'") + "'"
    return PyString(literal)


def py_literal(value: object) -> str:
    """The literal of plain data (None, bool, int, float, str, list, dict)."""
    match value:
        case str():
            return py_string(value)
        case list() | tuple():
            return "[" + ", ".join(py_literal(v) for v in value) + "]"
        case dict():
            return "{" + ", ".join(f"{py_string(str(k))}: {py_literal(v)}" for k, v in value.items()) + "}"
        case float():
            return _float(value)
        case _:
            return repr(value)


def docstring(text: str, indent: str, *, raw_lines: list[str] | None = None) -> list[str]:
    """The lines of a docstring in the family's layout (python.md §3): on one line if it fits, else the first sentence
    with the opening quotes and the rest below, else the quotes alone. Empty for an empty text."""
    lines = [_guard(line) for line in (raw_lines if raw_lines is not None else wrapped(text))]
    if not lines:
        return []
    if len(lines) == 1:
        return [f'{indent}"""{_open(lines[0])}{_close(lines[0])}"""']
    if len(lines) > 1 and lines[1] == "":
        return [f'{indent}"""{_open(lines[0])}', *(_indented(indent, line) for line in lines[1:]), f'{indent}"""']
    return [f'{indent}"""', *(_indented(indent, line) for line in lines), f'{indent}"""']


def comment(text: str, indent: str = "") -> list[str]:
    """The lines of a comment."""
    return [f"{indent}# {line}".rstrip() for line in wrapped(text)]


def _guard(line: str) -> str:
    """Nothing a description contains can end the docstring around it or start an escape."""
    return line.replace("\\", "\\\\").replace('"""', '\\"\\"\\"')


def _indented(indent: str, line: str) -> str:
    return (indent + line).rstrip()


def _open(line: str) -> str:
    """A first line that starts with a quote needs a blank before it."""
    return " " + line if line.startswith('"') else line


def _close(line: str) -> str:
    return " " if line.endswith('"') else ""


def _float(value: float) -> str:
    if value != value or value in (float("inf"), float("-inf")):
        return f'float("{value}")'
    return repr(value)
