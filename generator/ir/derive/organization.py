"""Whose API it is, from `info` and `externalDocs`."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from pathlib import PurePosixPath
from typing import Any, Final
from urllib.parse import urlsplit

from ...config.model import Organization
from ...spec import Document
from ..names import split_words
from .nodes import text
from .words import words_set

_NOISE: Final = words_set(
    "api apis openapi open rest restful swagger specification spec schema definition documentation docs reference "
    "collection http https json grpc sdk client server the a an my and preview public external internal beta version "
    "service services with of for"
)
_EDGE: Final = re.compile(r"\s[-\u2013\u2014|]\s|[:(\[,;/\\\r\n]|\s(?:with|for)\s")
_VERSION: Final = re.compile(r"v?\d+(?:\.\d+)*(?:[.-]?(?:x|alpha|beta|rc)\d*)?", re.IGNORECASE)
_ANONYMOUS: Final = words_set("localhost example test local invalid api www")
_LONGEST: Final = 60


def derive_organization(document: Document, stated: Organization) -> Organization:
    """The organisation, with what is stated kept; its name is never empty."""
    info = document.root.get("info")
    contact = info.get("contact") if isinstance(info, Mapping) else None
    return replace(
        stated,
        name=stated.name or _name(document),
        docs=_line(text(document.root.get("externalDocs"), "url")) if stated.docs is None else stated.docs,
        contact=_line(text(contact, "email") or text(contact, "url")) if stated.contact is None else stated.contact,
    )


def _name(document: Document) -> str:
    title = text(document.root.get("info"), "title")[:400]
    chunks = [chunk for chunk in _EDGE.split(title) if chunk.strip()]
    for candidate in (*chunks, *_hosts(document.root), PurePosixPath(document.file).name.partition(".")[0]):
        name = _without_noise(candidate)
        if name:
            return name
    return _plain(title) or "api"


def _without_noise(chunk: str) -> str:
    words = [
        w
        for w in re.split(r"[\s._+&]+|(?<=\w)-(?=v?\d)", chunk)
        if w and w.lower().strip("'\"") not in _NOISE and not _VERSION.fullmatch(w)
    ]
    return _plain(" ".join(words))


def _plain(title: str) -> str:
    """The text in letters that every package registry takes: its own when they are ASCII, else those of its words."""
    kept = re.sub(r"[^A-Za-z0-9 _-]+", "", title).strip(" _-") if title.isascii() else " ".join(split_words(title))
    while len(kept) > _LONGEST:
        shorter = kept.rpartition(" ")[0]
        kept = shorter or kept[:_LONGEST]
    return kept if any(c.isalpha() for c in kept) else ""


def _hosts(root: Mapping[str, Any]) -> list[str]:
    """What the hosts of the servers are called: `acme` of ``api.acme.com``."""
    servers = root.get("servers")
    found: list[str] = []
    for server in servers if isinstance(servers, list) else ():
        host = re.sub(r"\{[^}]*\}\.?", "", text(server, "url")).partition("://")[2]
        try:
            labels = (urlsplit(f"//{host}").hostname or "").split(".")
        except ValueError:
            continue
        if len(labels) > 1 and labels[-2] not in _ANONYMOUS and not labels[-1].isdecimal():
            found.append(labels[-2])
    return found


def _line(value: str) -> str | None:
    return value if value and len(value) <= 2000 and value.isprintable() else None
