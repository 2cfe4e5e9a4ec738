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
    members = dict(_members(context, Target(place, places[place], followed=False)))
    inner = members.get(_ENVELOPE)
    within = dict(_members(context, inner)) if inner is not None else {}
    values = tuple(_values(context, within or members))
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


def _members(context: Context, object_: Target) -> Iterator[tuple[str, Target]]:
    """The properties of an object and of what it is made of."""
    node = object_.node
    if not isinstance(node, Mapping):
        return
    parts = node.get("allOf")
    for index, part in enumerate(parts if isinstance(parts, list) else ()):
        yield from _members(context, context.follow(join(object_.pointer, "allOf", index), part))
    properties = node.get("properties")
    for name, member in properties.items() if isinstance(properties, Mapping) else ():
        yield str(name), context.follow(join(object_.pointer, "properties", str(name)), member)


def _values(context: Context, members: Mapping[str, Target]) -> Iterator[Property]:
    for wire, member in members.items():
        kind = _kind(context, member)
        if kind is not None:
            described = text_of(member.node, "description")
            yield Property(wire, split_words(wire), Primitive(kind), False, member.pointer, described)


def _kind(context: Context, member: Target) -> Kind | None:
    """What a plain value is, null aside; None for objects, lists and anything that may be of several kinds."""
    node = member.node
    if not isinstance(node, Mapping):
        return None
    choices = next((node[key] for key in ("anyOf", "oneOf") if isinstance(node.get(key), list)), None)
    if choices is not None:
        kinds = {_kind(context, context.follow(member.pointer, c)) for c in choices if not _is_null(c)}
        return kinds.pop() if len(kinds) == 1 else None
    named = node.get("type")
    types = [t for t in (named if isinstance(named, list) else [named]) if t != "null"]
    return _KINDS.get(types[0]) if len(types) == 1 and isinstance(types[0], str) else None


def _is_null(node: Any) -> bool:
    return isinstance(node, Mapping) and node.get("type") == "null"
