"""Places in a document by JSONPath (RFC 9535).

Nearly all paths in practice are plain (``$.a.b['c'].d[0]``): those are followed here, generously enough to take
``$.paths./pets.get`` without quotes. Queries go to the library, which is imported only then.
"""

from __future__ import annotations

import re
from typing import Any

from .reference import fetch

Parts = tuple[str | int, ...]

_STEP = re.compile(
    r"""
    \.(?P<name>[^.\[\]*?@()'",\s]+)                  # .name, also .$ref and ./pets/{id}
    | \[\s*'(?P<single>(?:[^'\\]|\\.)*)'\s*\]        # ['name']
    | \[\s*"(?P<double>(?:[^"\\]|\\.)*)"\s*\]        # ["name"]
    | \[\s*(?P<index>-?\d+)\s*\]                     # [0]
    """,
    re.VERBOSE,
)
_ESCAPE = re.compile(r"\\(.)")


class BadPath(ValueError):
    """The text is no JSONPath; the message says why."""


def plain_parts(path: str) -> Parts | None:
    """The steps of a path that names one place; None for a query. Raises BadPath when it does not begin with ``$``."""
    text = path.strip()
    if not text.startswith("$"):
        raise BadPath("a JSONPath begins with $")
    parts: list[str | int] = []
    at = 1
    while at < len(text):
        match = _STEP.match(text, at)
        if match is None:
            return None
        quoted = match["single"] if match["single"] is not None else match["double"]
        if match["index"] is not None:
            parts.append(int(match["index"]))
        else:
            parts.append(match["name"] if quoted is None else _ESCAPE.sub(r"\1", quoted))
        at = match.end()
    return tuple(parts)


def find(path: str, root: Any) -> list[Parts]:
    """The steps to each node that a path selects, in document order. Raises BadPath."""
    parts = plain_parts(path)
    if parts is None:
        return _query(path, root)
    found = _resolve(parts, root)
    return [] if found is None else [found]


def _resolve(parts: Parts, root: Any) -> Parts | None:
    """The same steps with negative list indexes made positive; None when they lead nowhere."""
    node, steps = root, []
    for part in parts:
        step = part
        if isinstance(node, list) and isinstance(part, int) and part < 0:
            step = part + len(node)
        elif isinstance(node, dict) and isinstance(part, int):
            step = str(part)
        if isinstance(node, list) and not (isinstance(step, int) and 0 <= step < len(node)):
            return None
        try:
            node = fetch(node, (str(step),))
        except KeyError:
            return None
        steps.append(step)
    return tuple(steps)


def _query(path: str, root: Any) -> list[Parts]:
    import jsonpath

    try:
        return [tuple(match.parts) for match in jsonpath.finditer(path, root)]
    except jsonpath.JSONPathError as fault:
        raise BadPath(str(fault).splitlines()[0]) from None
    except RecursionError:
        raise BadPath("the document is nested too deeply for this query") from None
