"""Client options that come as text from environment variables."""

from __future__ import annotations

from typing import Dict

__all__ = ["parse_custom_headers"]


def parse_custom_headers(text: str) -> Dict[str, str]:
    """Headers written one a line as `Name: value`; lines without a colon are passed over."""
    headers: Dict[str, str] = {}
    for line in text.split("\n"):
        name, colon, value = line.partition(":")
        if colon and name.strip():
            headers[name.strip()] = value.strip()
    return headers
