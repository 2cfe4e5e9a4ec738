"""What the API's errors look like: the schema that most of the error responses share."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from ...source import join
from ..api import ErrorShape, Method, ResponseKind
from ..names import split_words
from ..types import Kind, Primitive, Property
from .context import Context, Target, text_of
from .responses import response_kind

_ENVELOPE = "error"
_KINDS = {kind.value: kind for kind in Kind}


def error_shape(context: Context, methods: Iterable[Method]) -> ErrorShape | None:
    """The plain values of the object that errors are, if more than half of the operations that describe their errors
    in JSON have the same one. An object whose property ``error`` is an object is an envelope around that.

    Only these values are read, straight from the document: what else errors have stays in the body, and nothing about
    their schemas is worth a diagnostic.
    """
    places: dict[str, Any] = {}
    counted: Counter[str] = Counter()
    describing = 0
    for pointer in dict.fromkeys(m.pointer for m in methods if m.verb and not m.alias_of):
        found = {target.pointer: target.node for target in _described(context, pointer)}
        describing += bool(found)
        counted.update(found.keys())
        places.update(found)
    place, times = next(iter(counted.most_common(1)), ("", 0))
    if times * 2 <= describing or not times:
        return None
    reader = _Reader(context)
    members = reader.members(Target(place, places[place], followed=False))
    inner = members.get(_ENVELOPE)
    within = reader.members(inner) if inner is not None else {}
    values = tuple(reader.values(within or members))
    return ErrorShape(_ENVELOPE if within else "", values) if values else None


def _described(context: Context, operation: str) -> Iterator[Target]:
    """The schema of each kind of error that an operation describes in JSON."""
    responses: Any = context.document.lookup(operation).get("responses")
    for status in responses if isinstance(responses, Mapping) else ():
        if str(status)[:1] not in ("4", "5") and status != "default":
            continue
        response = context.follow(join(operation, "responses", str(status)), responses[status])
        content = response.node.get("content") if isinstance(response.node, Mapping) else None
        for media, inner in content.items() if isinstance(content, Mapping) else ():
            if response_kind(str(media)) is ResponseKind.JSON and isinstance(inner, Mapping) and "schema" in inner:
                yield context.follow(join(response.pointer, "content", str(media), "schema"), inner["schema"])


class _Reader:
    """Reads objects. What is reached again, however often, is read once: schemas may lead back to themselves."""

    def __init__(self, context: Context) -> None:
        self._context = context
        self._kinds: dict[str, Kind | None] = {}

    def members(self, whole: Target) -> dict[str, Target]:
        """The properties of an object and of what it is made of."""
        found: dict[str, Target] = {}
        self._collect(whole, found, set())
        return found

    def _collect(self, part: Target, found: dict[str, Target], seen: set[str]) -> None:
        node = part.node
        if not isinstance(node, Mapping) or part.pointer in seen:
            return
        seen.add(part.pointer)
        parts = node.get("allOf")
        for index, inner in enumerate(parts if isinstance(parts, list) else ()):
            self._collect(self._context.follow(join(part.pointer, "allOf", index), inner), found, seen)
        properties = node.get("properties")
        for name, member in properties.items() if isinstance(properties, Mapping) else ():
            found[str(name)] = self._context.follow(join(part.pointer, "properties", str(name)), member)

    def values(self, members: Mapping[str, Target]) -> Iterator[Property]:
        """Those that are texts, numbers or booleans."""
        for wire, member in members.items():
            kind = self._kind(member)
            if kind is not None:
                described = text_of(member.node, "description")
                yield Property(wire, split_words(wire), Primitive(kind), False, member.pointer, described)

    def _kind(self, member: Target) -> Kind | None:
        """What a value is, null aside; None for objects, lists and anything that may be of several kinds."""
        if member.pointer not in self._kinds:
            self._kinds[member.pointer] = None
            self._kinds[member.pointer] = self._kind_of(member)
        return self._kinds[member.pointer]

    def _kind_of(self, member: Target) -> Kind | None:
        node = member.node
        if not isinstance(node, Mapping):
            return None
        for key in ("anyOf", "oneOf"):
            if isinstance(node.get(key), list):
                at = join(member.pointer, key)
                choices = (self._context.follow(join(at, n), c) for n, c in enumerate(node[key]) if not _is_null(c))
                kinds = {self._kind(choice) for choice in choices}
                return kinds.pop() if len(kinds) == 1 else None
        named = node.get("type")
        types = [t for t in (named if isinstance(named, list) else [named]) if t != "null"]
        return _KINDS.get(types[0]) if len(types) == 1 and isinstance(types[0], str) else None


def _is_null(node: Any) -> bool:
    return isinstance(node, Mapping) and node.get("type") == "null"
