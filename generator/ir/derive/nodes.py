"""Reading the document without trust: references, and the shapes of schemas as far as deriving needs them."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final, TypeAlias
from urllib.parse import unquote

from ...source import join, split
from ...spec import Document

Node: TypeAlias = Mapping[str, Any]

_LONGEST_CHAIN: Final = 64
_MOST_PARTS: Final = 500
"""Parts of one composed schema that are looked into; compositions that people write have a dozen."""
JSON_LINES: Final = frozenset(
    f"application/{kind}"
    for kind in ("jsonl", "x-jsonl", "ndjson", "x-ndjson", "json-lines", "jsonlines", "stream+json")
)
EVENT_STREAM: Final = "text/event-stream"


@dataclass(frozen=True, slots=True)
class Reader:
    """Reads one document."""

    document: Document

    def follow(self, pointer: str, node: Any) -> tuple[str, Any]:
        """Pointer and node meant by a node that may be a reference; an empty node when the reference leads nowhere."""
        for _ in range(_LONGEST_CHAIN):
            target = reference(node)
            if target is None:
                return pointer, node
            pointer = target
            try:
                node = self.document.lookup(pointer)
            except (KeyError, ValueError):
                return pointer, {}
        return pointer, {}

    def mapping(self, node: Any) -> Node:
        """The mapping a node or reference stands for; an empty one for anything else."""
        _, found = self.follow("", node)
        return found if isinstance(found, Mapping) else {}

    def parts(self, schema: Any) -> Iterator[Node]:
        """A schema and what `allOf` adds to it, references followed; and a lone variant besides null."""
        waiting, seen = deque([schema]), set[int]()
        while waiting and len(seen) < _MOST_PARTS:
            node = self.mapping(waiting.popleft())
            if id(node) in seen:
                continue
            seen.add(id(node))
            yield node
            waiting.extend(_listed(node, "allOf"))
            for keyword in ("anyOf", "oneOf"):
                variants = [
                    v for v in _listed(node, keyword) if not (isinstance(v, Mapping) and v.get("type") == "null")
                ]
                if len(variants) == 1:
                    waiting.extend(variants)

    def properties(self, schema: Any) -> dict[str, Any]:
        """The properties of an object schema by name, unread; those of `allOf` included."""
        found: dict[str, Any] = {}
        for part in self.parts(schema):
            declared = part.get("properties")
            if isinstance(declared, Mapping):
                for name, node in declared.items():
                    found.setdefault(str(name), node)
        return found

    def types(self, schema: Any) -> frozenset[str]:
        """The JSON types a schema declares, null left out; the types its keywords imply when it declares none."""
        found: set[str] = set()
        for part in self.parts(schema):
            declared = part.get("type")
            found.update(t for t in (declared if isinstance(declared, list) else [declared]) if isinstance(t, str))
            if declared is None:
                found.update(
                    name for name, keyword in (("object", "properties"), ("array", "items")) if keyword in part
                )
        return frozenset(found - {"null"})

    def items(self, schema: Any) -> Any:
        """The schema of an array's items; None when none is declared."""
        return next((part["items"] for part in self.parts(schema) if "items" in part), None)

    def contents(self, operation: Node) -> Iterator[tuple[str, str, Node]]:
        """Status, content type and media object of the successful responses of an operation."""
        responses = operation.get("responses")
        for status, response in responses.items() if isinstance(responses, Mapping) else ():
            if str(status)[:1] == "2" or status == "default":
                content = self.mapping(response).get("content")
                for media, inner in content.items() if isinstance(content, Mapping) else ():
                    yield str(status), str(media), inner if isinstance(inner, Mapping) else {}

    def json_response(self, operation: Node) -> Any:
        """The schema of the JSON that a successful call gives back; None when there is none."""
        found = [
            (s == "default", s, inner["schema"])
            for s, m, inner in self.contents(operation)
            if is_json(m) and "schema" in inner
        ]
        return min(found, key=lambda f: f[:2])[2] if found else None

    def json_body(self, operation: Node) -> Any:
        """The schema of an operation's JSON request body; None when there is none."""
        content = self.mapping(operation.get("requestBody")).get("content")
        for media, inner in content.items() if isinstance(content, Mapping) else ():
            if is_json(str(media)) and isinstance(inner, Mapping):
                return inner.get("schema")
        return None


def reference(node: Any) -> str | None:
    """The pointer a reference object names, in this project's spelling; None for any other node."""
    target = node.get("$ref") if isinstance(node, Mapping) else None
    if not isinstance(target, str) or not target.startswith("#"):
        return None
    if target.startswith("#/") and "%" not in target and "~" not in target:
        return target
    try:
        return join("#", *split(unquote(target) if "%" in target else target))
    except ValueError:
        return None


def text(node: Any, key: str) -> str:
    """A text field without surrounding blanks; empty when absent or not a text."""
    value = node.get(key) if isinstance(node, Mapping) else None
    return value.strip() if isinstance(value, str) else ""


def is_json(media: str) -> bool:
    """Whether a content type is JSON, or anything."""
    kind = media.partition(";")[0].strip().lower()
    return (kind.endswith(("/json", "+json")) and kind not in JSON_LINES) or kind == "*/*"


def _listed(node: Node, key: str) -> list[Any]:
    value = node.get(key)
    return value if isinstance(value, list) else []
