"""Request paths: values go into a template as one segment each and can never become anything else."""

from __future__ import annotations

import re
from enum import Enum
from typing import List, Tuple, Mapping, NamedTuple
from datetime import date
from functools import lru_cache
from urllib.parse import quote

__all__ = ["path_template"]

_PLACEHOLDER = re.compile(r"\{(\w+)\}")
# A server, a proxy or httpx itself may resolve these away, also when the dots are percent-encoded.
_DOT_SEGMENT = re.compile(r"(?:\.|%2e){1,2}", re.IGNORECASE)

# RFC 3986 §3.3: what a path segment may hold unescaped (letters, digits and "-._~" are always safe for `quote`).
_SEGMENT_SAFE = "!$&'()*+,;=:@"
# §3.4, without the three characters that separate or encode form fields.
_QUERY_SAFE = "!$'()*,;:@/?"
# §3.5
_FRAGMENT_SAFE = "!$&'()*+,;=:@/?"
# §4.2: a colon in the first segment of a path without a leading slash would read as the end of a scheme.
_FIRST_SEGMENT_SAFE = _SEGMENT_SAFE.replace(":", "")

# A segment alternates between literal text and names: even positions are text, odd ones are names.
_Pieces = Tuple[str, ...]


class _Template(NamedTuple):
    segments: Tuple[_Pieces, ...]
    query: _Pieces
    fragment: _Pieces
    has_query: bool
    has_fragment: bool


@lru_cache(maxsize=4096)
def _parse(template: str) -> _Template:
    before_fragment, hash_mark, fragment = template.partition("#")
    path, question_mark, query = before_fragment.partition("?")
    return _Template(
        segments=tuple(_pieces(segment) for segment in path.split("/")),
        query=_pieces(query),
        fragment=_pieces(fragment),
        has_query=bool(question_mark),
        has_fragment=bool(hash_mark),
    )


def _pieces(text: str) -> _Pieces:
    return tuple(_PLACEHOLDER.split(text))


def path_template(template: str, /, **values: object) -> str:
    """Fill the `{name}` places of a path.

    Each value is percent-encoded for the part of the URL that it stands in (segment, query, fragment): it cannot add
    a segment, a query or a fragment. `None`, `True` and `False` are written as in JSON, dates in ISO 8601.

    ```py
    path_template("/files/{id}/content", id="a/b")  # "/files/a%2Fb/content"
    ```

    Raises:
        KeyError: a place has no value.
        ValueError: a segment would be empty though values were put there, or would be `.` or `..`, percent-encoded or
            not: servers and clients resolve those, and the request would go to another endpoint.
    """
    parsed = _parse(template)
    segments: List[str] = []
    safe = _FIRST_SEGMENT_SAFE
    for pieces in parsed.segments:
        segment = pieces[0] if len(pieces) == 1 else _fill(pieces, values, safe)
        if not segment and len(pieces) > 1:
            raise ValueError(f"The path {template!r} would get an empty segment: {_names(pieces)} must not be empty")
        if _DOT_SEGMENT.fullmatch(segment):
            raise ValueError(
                f"The path {template!r} would get the dot-segment {segment!r}, which leads to another path"
            )
        segments.append(segment)
        safe = _SEGMENT_SAFE

    result = "/".join(segments)
    if parsed.has_query:
        result += "?" + _fill(parsed.query, values, _QUERY_SAFE)
    if parsed.has_fragment:
        result += "#" + _fill(parsed.fragment, values, _FRAGMENT_SAFE)
    return result


def _fill(pieces: _Pieces, values: Mapping[str, object], safe: str) -> str:
    return "".join(
        quote(_text(values[piece]), safe=safe) if position % 2 else piece for position, piece in enumerate(pieces)
    )


def _names(pieces: _Pieces) -> str:
    return " and ".join(f"`{name}`" for name in pieces[1::2])


def _text(value: object) -> str:
    if isinstance(value, str):
        # A member of a str enumeration prints as its name up to Python 3.11.
        return str(value.value) if isinstance(value, Enum) else value
    if value is None:
        return "null"
    if value is True:
        return "true"
    if value is False:
        return "false"
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Enum):
        return _text(value.value)
    return str(value)
