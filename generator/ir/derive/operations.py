"""The operations of a document, and their paths taken apart."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, Final, Literal

from ...config.common import VERBS
from ...diagnostics import Diagnostics
from ...source import join
from ..names import Words, split_words
from .nodes import Node, Reader, text

_FORMATS: Final = re.compile(r"(?<=[\w})])\.(?:json|xml|csv|html?|txt|ya?ml)$", re.IGNORECASE)
_DOTTED: Final = re.compile(r"[A-Za-z]\w*(?:\.[A-Za-z]\w*)+")
_TEMPLATE: Final = re.compile(r"\{([^{}]*)\}?")
_CUSTOM_VERB: Final = re.compile(r"(.+):([A-Za-z][\w-]*)$")


@dataclass(frozen=True, slots=True)
class Part:
    """A piece of a path: a fixed word or words, a parameter, or an action that is marked as one (``:cancel``)."""

    kind: Literal["static", "param", "action"]
    words: Words
    raw: str = ""


@dataclass(frozen=True, slots=True)
class Operation:
    """One operation. `path` is spelt as in the document, any query suffix included."""

    verb: str
    path: str
    pointer: str
    node: Node
    item: Node
    """The path item, for what it declares for all its operations."""
    parts: tuple[Part, ...]
    extra: Words = ()
    """Words after ``?`` or ``#`` of the path."""
    id_text: str = ""
    id_words: Words = ()
    tags: tuple[str, ...] = field(default=())

    @property
    def endpoint(self) -> str:
        """As a config names it: ``get /pets``."""
        return f"{self.verb} {self.path}"

    @property
    def length(self) -> int:
        """Segments of the path and its suffix: the shorter, the more basic."""
        return self.path.rstrip("/").count("/") + 2 * len(self.extra)


def read_operations(reader: Reader, diagnostics: Diagnostics) -> tuple[Operation, ...]:
    """All operations in document order. Those of HTTP methods that no config can name get a warning."""
    document = reader.document
    paths = document.root.get("paths")
    found: list[Operation] = []
    for path, item in paths.items() if isinstance(paths, Mapping) else ():
        pointer, node = reader.follow(join("#", "paths", path), item)
        if not isinstance(node, Mapping):
            continue
        found.extend(_of_item(str(path), pointer, node))
        more = node.get("additionalOperations")
        for verb in more if isinstance(more, Mapping) else ():
            diagnostics.warning(
                "Endpoint/Unsupported",
                f"`{verb} {path}` has no method: clients cannot send the HTTP method `{verb}`",
                document.location(join(pointer, "additionalOperations", str(verb))),
                hint=f"HTTP methods are {', '.join(VERBS)}",
            )
    return tuple(found)


def _of_item(path: str, pointer: str, item: Node) -> Iterator[Operation]:
    parts, extra = parse_path(path)
    for verb, node in item.items():
        if verb not in VERBS or not isinstance(node, Mapping):
            continue
        listed = node.get("tags")
        id_text = text(node, "operationId")
        yield Operation(
            verb,
            path,
            join(pointer, verb),
            node,
            item,
            parts,
            extra,
            id_text,
            split_words(id_text[:300]),
            tuple(t for t in listed if isinstance(t, str) and t.strip()) if isinstance(listed, list) else (),
        )


def parse_path(path: str) -> tuple[tuple[Part, ...], Words]:
    """The parts of a path, and the words of its query or fragment suffix."""
    bare = re.split(r"[?#]", path, maxsplit=1)
    segments = [segment for segment in bare[0].split("/") if segment]
    # `/containers/{id}/json`: a format as a segment of its own says nothing about the resource.
    if len(segments) > 1 and segments[-1].lower() in ("json", "xml"):
        segments.pop()
    parts: list[Part] = []
    for segment in segments:
        parts.extend(_segment(segment))
    suffix = split_words(bare[1]) if len(bare) > 1 else ()
    return tuple(parts), tuple(word for word in suffix if word != "true") or suffix


def _segment(segment: str) -> Iterator[Part]:
    segment = _FORMATS.sub("", segment)
    action = _CUSTOM_VERB.match(segment)
    if action and action[1].count("{") == action[1].count("}"):
        yield from _plain(action[1])
        yield Part("action", split_words(action[2]), action[2])
    else:
        yield from _plain(segment)


def _plain(segment: str) -> Iterator[Part]:
    names = _TEMPLATE.findall(segment)
    fixed = split_words(_TEMPLATE.sub(" ", segment))
    if fixed:
        yield Part("static", fixed, segment)
    # `thumbnail.{extension}` is one thing in several formats; `Users({id})` is one of several things.
    if names and (not fixed or "(" in segment):
        yield Part("param", tuple(word for name in names for word in split_words(name)), segment)


def expand_dots(parts: tuple[Part, ...]) -> tuple[Part, ...]:
    """``chat.postMessage`` as the resource ``chat`` and the action ``postMessage``; ``acme.Hats`` as two resources."""
    out: list[Part] = []
    for index, part in enumerate(parts):
        if part.kind != "static" or not _DOTTED.fullmatch(part.raw):
            out.append(part)
            continue
        names = part.raw.split(".")
        last = index == len(parts) - 1
        out.extend(Part("static", split_words(name), name) for name in names[:-1])
        out.append(Part("action" if last else "static", split_words(names[-1]), names[-1]))
    return tuple(part for part in out if part.words or part.kind == "param")


def parameters(reader: Reader, operation: Operation, place: str) -> dict[str, Any]:
    """The parameters of one kind (`query`, `header`, `path`) by name, those of the path item included."""
    found: dict[str, Any] = {}
    for owner in (operation.item, operation.node):
        listed = owner.get("parameters")
        for node in listed if isinstance(listed, list) else ():
            parameter = reader.mapping(node)
            if parameter.get("in") == place and text(parameter, "name"):
                found[text(parameter, "name")] = parameter
    return found
