"""Hashes of contents, and when two contents are the same text with other line ends."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass

_BINARY_PROBE = 8000
"""Bytes in which a NUL makes a file binary: git's rule, since git is what rewrites line ends."""


@dataclass(frozen=True, slots=True)
class Entry:
    """What is remembered of a file: the sha256 of its bytes in hexadecimal, and its executable bit."""

    sha256: str
    executable: bool = False


def sha256(content: bytes) -> str:
    """The sha256 of the bytes, in lower-case hexadecimal."""
    return hashlib.sha256(content).hexdigest()


def is_binary(content: bytes) -> bool:
    return b"\0" in content[:_BINARY_PROBE]


def with_unix_ends(content: bytes) -> bytes:
    """The text with LF line ends; binary content as it is."""
    return content if is_binary(content) else content.replace(b"\r\n", b"\n")


def same_text(one: bytes, other: bytes) -> bool:
    """True when the two differ in nothing but CRLF against LF."""
    return with_unix_ends(one) == with_unix_ends(other)


def is_recorded(content: bytes, entry: Entry) -> bool:
    """True when these are the remembered bytes, or a checkout of them that git gave CRLF line ends."""
    if sha256(content) == entry.sha256:
        return True
    plain = with_unix_ends(content)
    return plain != content and sha256(plain) == entry.sha256
