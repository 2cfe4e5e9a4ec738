"""Requests that came against requests that a vector expects, in words."""

from __future__ import annotations

import base64
import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from email.message import Message
from email.parser import BytesParser
from email.policy import HTTP
from typing import Any
from urllib.parse import parse_qsl

from .recorder import Recorded

IGNORED = {
    "accept-encoding": "what the platform's HTTP client can unpack",
    "accept-language": "Node's fetch sends one",
    "cache-control": "Node's fetch adds it to conditional requests",
    "connection": "the HTTP client's",
    "content-length": "follows from the body, which is compared",
    "host": "the recording server's address",
    "pragma": "as cache-control",
    "referer": "Go's client names the page before after a redirect",
    "sec-fetch-mode": "Node's fetch sends one",
    "transfer-encoding": "how a body is cut up; it is compared as a whole",
    "user-agent": "names the SDK's language and version",
    "x-stainless-arch": "the machine",
    "x-stainless-async": "Python has two clients",
    "x-stainless-lang": "the language",
    "x-stainless-os": "the machine",
    "x-stainless-package-version": "the SDK's version",
    "x-stainless-read-timeout": "Python tells its timeout of reading, TypeScript the one that a call asks for",
    "x-stainless-runtime": "the language's",
    "x-stainless-runtime-version": "the language's",
    "x-stainless-timeout": "as the timeout of reading",
}
"""Headers that are not compared, and why. Every other one is, also one that no vector expects."""
_BODIES = ("json", "form", "parts", "text", "base64")
_NAMES = re.compile(r'; (name|filename)="([^"]*)"')
_MULTIPART = re.compile(r"multipart/form-data; ?boundary=\"?[^\s\"]+\"?$")


def differences(
    expected: Sequence[Mapping[str, Any]], found: Sequence[Recorded], *, by_name: bool = False
) -> list[str]:
    """What is wrong with the requests of one call; empty when nothing is.

    Args:
        by_name: Queries and forms are sent in the order of their names, whatever was given first.
    """
    out: list[str] = []
    names: dict[str, str] = {}
    for index, (wanted, request) in enumerate(zip(expected, found, strict=False), 1):
        asked = _by_name(wanted) if by_name else wanted
        out.extend(f"request {index}: {said}" for said in _request(asked, request, names))
    if len(found) != len(expected):
        sent = [f"{r.method} {r.path}" for r in found]
        out.append(f"{len(found)} requests were sent, not {len(expected)}: {sent}")
    return out


def _by_name(wanted: Mapping[str, Any]) -> Mapping[str, Any]:
    """A request with its query and its form in the order of names. What belongs to one list stays as it is."""
    pairs = {
        key: sorted(wanted[key], key=lambda pair: pair[0].partition("[]")[0])
        for key in ("query", "form")
        if key in wanted
    }
    return {**wanted, **pairs}


def _request(wanted: Mapping[str, Any], request: Recorded, names: dict[str, str]) -> Iterator[str]:
    yield from _same("method", wanted["method"], request.method)
    yield from _same("path", wanted["path"], request.path)
    pairs = [list(pair) for pair in parse_qsl(request.query, keep_blank_values=True)]
    yield from _same("query", wanted.get("query", []), pairs)
    yield from _headers(wanted, request, names)
    yield from _body(wanted, request)


def _same(what: str, wanted: object, found: object) -> Iterator[str]:
    if json.dumps(_plain(wanted), sort_keys=True) != json.dumps(_plain(found), sort_keys=True):
        yield f"{what}: expected {json.dumps(wanted, ensure_ascii=False)}, got {json.dumps(found, ensure_ascii=False)}"


def _plain(value: Any) -> Any:
    """Data with one form for each number: JSON knows no difference between 1 and 1.0."""
    if isinstance(value, Mapping):
        return {key: _plain(v) for key, v in value.items()}
    if isinstance(value, list):
        return [_plain(v) for v in value]
    return int(value) if isinstance(value, float) and value.is_integer() else value


# -- headers ----------------------------------------------------------------------------------------------------------


def _headers(wanted: Mapping[str, Any], request: Recorded, names: dict[str, str]) -> Iterator[str]:
    found: dict[str, str] = {}
    for name, value in request.headers:
        key = name.lower()
        found[key] = f"{found[key]}, {value}" if key in found else value
    found = {name: value for name, value in found.items() if name not in IGNORED}
    expected = {**_content_type(wanted), **wanted["headers"]}
    for name in sorted({*expected, *found}):
        if name not in found:
            yield f"header {name} is missing: expected {expected[name]!r}"
        elif name not in expected:
            yield f"header {name} is not expected: {found[name]!r}"
        elif not _fits(expected[name], found[name], names):
            yield f"header {name}: expected {_resolved(expected[name], names)!r}, got {found[name]!r}"


def _content_type(wanted: Mapping[str, Any]) -> dict[str, Any]:
    """The header that follows from the kind of body, where the vector says nothing else."""
    if "json" in wanted:
        return {"content-type": "application/json"}
    if "form" in wanted:
        return {"content-type": "application/x-www-form-urlencoded"}
    return {"content-type": {"like": _MULTIPART.pattern}} if "parts" in wanted else {}


def _fits(expected: Any, found: str, names: dict[str, str]) -> bool:
    """Whether a header is as expected: a text; ``like`` a regular expression; the same ``as`` one before, or another
    one than a name stands for (``not``)."""
    if isinstance(expected, str):
        return expected == found
    known = names.setdefault(expected["as"], found) if "as" in expected else found
    other = names.get(expected.get("not", ""))
    return known == found and other != found and re.fullmatch(expected.get("like", ".*"), found) is not None


def _resolved(expected: Any, names: dict[str, str]) -> Any:
    named = names.get(expected["as"]) if isinstance(expected, dict) and "as" in expected else None
    return named if named is not None else expected


# -- bodies -----------------------------------------------------------------------------------------------------------


def _body(wanted: Mapping[str, Any], request: Recorded) -> Iterator[str]:
    kind = next((kind for kind in _BODIES if kind in wanted), "")
    try:
        found = _read(kind, request)
    except ValueError as fault:
        yield f"body: expected {kind} {json.dumps(wanted.get(kind))}, got {request.body!r} ({fault})"
        return
    expected = _ordered(wanted[kind]) if kind == "parts" else wanted[kind] if kind else ""
    yield from _same("body", expected, found)


def _ordered(parts: Iterable[Mapping[str, str]]) -> list[Mapping[str, str]]:
    """Parts by their names. Only the order of those of one name says something: HTTP clients write files last."""
    return sorted(parts, key=lambda part: part["name"])


def _read(kind: str, request: Recorded) -> Any:
    match kind:
        case "json":
            return json.loads(request.body)
        case "form":
            return [
                list(p) for p in parse_qsl(request.body.decode("ascii"), keep_blank_values=True, strict_parsing=True)
            ]
        case "parts":
            return _ordered(_parts(request))
        case "base64":
            return base64.b64encode(request.body).decode()
        case _:
            return request.body.decode()


def _parts(request: Recorded) -> Iterator[dict[str, str]]:
    """The parts of a multipart body, as a parser that is not ours reads them."""
    kind = next((value for name, value in request.headers if name.lower() == "content-type"), "")
    message = BytesParser(policy=HTTP).parsebytes(b"content-type: " + kind.encode() + b"\r\n\r\n" + request.body)
    if not message.is_multipart() or message.defects:
        raise ValueError(f"no multipart body: {kind!r} {message.defects}")
    for part in message.iter_parts():
        yield _part(part)


def _part(part: Message) -> dict[str, str]:
    raw = next((str(v) for name, v in part.raw_items() if name.lower() == "content-disposition"), "")
    disposition = raw.encode("ascii", "surrogateescape").decode()
    found = dict(_NAMES.findall(disposition))
    if part.get("content-type") is not None:
        found["type"] = part.get_content_type()
    content = part.get_payload(decode=True)
    assert isinstance(content, bytes)
    try:
        return {**found, "text": content.decode()}
    except UnicodeDecodeError:
        return {**found, "base64": base64.b64encode(content).decode()}
