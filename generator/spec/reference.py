"""The text of a `$ref` taken apart: RFC 3986 for the reference, RFC 6901 section 6 for its fragment."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any
from urllib.parse import unquote

from ..source import join

_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:")
_BAD_ESCAPE = re.compile(r"~(?![01])")
_BAD_PERCENT = re.compile(r"%(?![0-9A-Fa-f]{2})")


class Malformed(ValueError):
    """The text is no reference; the message says why, in words for the user."""


@dataclass(frozen=True, slots=True)
class Reference:
    """What a `$ref` names: a resource ("" is the document it stands in) and a place in it."""

    text: str
    resource: str
    """Not decoded; empty for a reference within the same document."""
    parts: tuple[str, ...] = ()
    """The raw keys of the JSON pointer."""
    anchor: str = ""
    """A plain name in place of a pointer: a `$anchor` or `$dynamicAnchor`."""

    @property
    def is_url(self) -> bool:
        """Whether the resource has a scheme or a host of its own."""
        return self.resource.startswith("//") or _SCHEME.match(self.resource) is not None


def parse_reference(text: object) -> Reference:
    """Takes a `$ref` value apart. Raises Malformed with the reason."""
    if not isinstance(text, str):
        shape = {dict: "a mapping", list: "a list", type(None): "null"}.get(type(text), "not text")
        raise Malformed(f"a reference is text, this one is {shape}")
    if not text.strip():
        raise Malformed("the reference is empty")
    resource, _, fragment = text.partition("#")
    if "#" in fragment:
        raise Malformed("the reference holds more than one `#`")
    if _BAD_PERCENT.search(text):
        # Lenient: a bare percent sign can only mean itself.
        decoded = fragment
    else:
        try:
            decoded = unquote(fragment, errors="strict")
        except UnicodeDecodeError:
            raise Malformed("its percent escapes are not UTF-8") from None
    if not decoded:
        return Reference(text, resource)
    if not decoded.startswith("/"):
        return Reference(text, resource, anchor=decoded)
    if _BAD_ESCAPE.search(decoded):
        raise Malformed("`~` is written `~0` and `/` is written `~1` in a JSON pointer")
    parts = tuple(part.replace("~1", "/").replace("~0", "~") for part in decoded[1:].split("/"))
    return Reference(text, resource, parts)


def fetch(root: Any, parts: Iterable[str]) -> Any:
    """The node at the raw keys `parts`. Raises KeyError with the number of keys that lead somewhere."""
    node = root
    for depth, part in enumerate(parts):
        if isinstance(node, dict) and part in node:
            node = node[part]
        elif isinstance(node, list) and part.isascii() and part.isdecimal() and int(part) < len(node):
            node = node[int(part)]
        else:
            raise KeyError(depth)
    return node


def suggestion(root: Any, parts: tuple[str, ...]) -> str:
    """A hint that names the nearest thing that does exist; empty when nothing is near."""
    try:
        fetch(root, parts)
    except KeyError as fault:
        depth = int(fault.args[0])
    else:
        return ""
    node = fetch(root, parts[:depth])
    near = nearest(parts[depth], list(node)) if isinstance(node, dict) else ""
    if not near:
        return ""
    return f"did you mean {join('#', *parts[:depth], near, *parts[depth + 1 :])}?"


def nearest(word: str, known: Iterable[str]) -> str:
    """The known word that is most like `word`, first of all one that differs in case only; empty when none is near."""
    candidates = list(known)
    for candidate in candidates:
        if candidate.lower() == word.lower():
            return candidate
    found = difflib.get_close_matches(word, candidates[:5000], n=1, cutoff=0.6)
    return found[0] if found else ""
