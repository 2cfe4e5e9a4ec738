"""What a call gives back: the success response of an operation."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ...source import join
from ..api import Response, ResponseKind, StreamKind
from ..types import File, Kind, Object, Primitive, Type, Unknown, without_null
from .context import Context, Node, text_of
from .schemas import Schemas

_TEXT = Primitive(Kind.STRING)
_JSON_LINES = frozenset(
    {
        "application/jsonl",
        "application/x-jsonl",
        "application/x-ndjson",
        "application/ndjson",
        "application/json-lines",
        "application/jsonlines",
        "application/stream+json",
        "application/json-seq",
    }
)


class Responses:
    """Reads responses."""

    def __init__(self, context: Context, schemas: Schemas, unwrapped: tuple[str, ...]) -> None:
        self._context = context
        self._schemas = schemas
        self._unwrapped = unwrapped

    def read(self, operation_pointer: str, operation: Node, *, binary: bool, unwrap: bool | str | None) -> Response:
        """The success response; `binary` and `unwrap` are what the config says of the method."""
        status, pointer, node = self._success(operation_pointer, operation)
        content = node.get("content") if isinstance(node, Mapping) else None
        described = text_of(node, "description") if isinstance(node, Mapping) else ""
        if binary:
            media = (
                next(iter(content), "application/octet-stream")
                if isinstance(content, Mapping)
                else "application/octet-stream"
            )
            return Response(ResponseKind.BINARY, _binary_type(media), File(), pointer, status, description=described)
        if not isinstance(content, Mapping) or not content or status == "204":
            return Response(ResponseKind.NONE, "*/*", None, pointer, status, description=described)
        media = self._preferred(content)
        kind = response_kind(media)
        at = join(pointer, "content", media, "schema")
        inner = content[media] if isinstance(content[media], Mapping) else {}
        schema_key = "itemSchema" if kind is ResponseKind.EVENTS and "itemSchema" in inner else "schema"
        if schema_key == "itemSchema":
            at = join(pointer, "content", media, "itemSchema")
        type_ = self._type(kind, at, inner.get(schema_key))
        if type_ is not None and isinstance(without_null(type_), File):
            kind = ResponseKind.BINARY
        wire, at, type_ = self._unwrap(kind, at, type_, unwrap)
        return Response(kind, media, type_, at, status, unwrap=wire, description=described, example=_example(inner))

    def event_type(self, operation_pointer: str, operation: Node, kind: StreamKind) -> tuple[Type, str] | None:
        """The type and place of one event, when the success response has a content type for streams."""
        _, pointer, node = self._success(operation_pointer, operation)
        content = node.get("content") if isinstance(node, Mapping) else None
        for media, inner in content.items() if isinstance(content, Mapping) else ():
            if stream_kind(media) is kind and isinstance(inner, Mapping):
                key = "itemSchema" if "itemSchema" in inner else "schema"
                if inner.get(key) is not None:
                    at = join(pointer, "content", media, key)
                    return self._schemas.type_at(at, inner[key]), at
        return None

    def _success(self, operation_pointer: str, operation: Node) -> tuple[str, str, Any]:
        """Status, place and node of the response a successful call has; an empty node when the document has none."""
        responses = operation.get("responses")
        if not isinstance(responses, Mapping):
            return "200", operation_pointer, {}
        codes = sorted((str(c) for c in responses if str(c).startswith("2")), key=lambda c: (c.upper() == "2XX", c))
        if not codes and "default" in responses and not any(str(c).startswith("3") for c in responses):
            codes = ["default"]
        if not codes:
            return "200", join(operation_pointer, "responses"), {}
        code = next((c for c in codes if self._has_content(operation_pointer, responses, c)), codes[0])
        target = self._context.follow(join(operation_pointer, "responses", code), responses.get(code))
        return code, target.pointer, target.node

    def _has_content(self, operation_pointer: str, responses: Node, code: str) -> bool:
        node = self._context.follow(join(operation_pointer, "responses", code), responses.get(code)).node
        return isinstance(node, Mapping) and bool(node.get("content"))

    def _preferred(self, content: Mapping[str, Any]) -> str:
        """The content type a client asks for: JSON, then whatever else it can read, in document order.

        JSON that is nothing but a string is a stand-in for the bytes beside it.
        """
        first = min(content, key=lambda media: _ORDER.index(response_kind(media)))
        binary = next((m for m in content if response_kind(m) is ResponseKind.BINARY), None)
        inner = content[first]
        schema = inner.get("schema") if isinstance(inner, Mapping) else None
        if binary is not None and isinstance(schema, Mapping) and schema.get("type") == "string":
            return binary
        return first

    def _type(self, kind: ResponseKind, pointer: str, schema: Any) -> Type | None:
        match kind:
            case ResponseKind.BINARY:
                return File()
            case ResponseKind.TEXT:
                return _TEXT
            case _:
                return Unknown() if schema is None else self._schemas.type_at(pointer, schema)

    def _unwrap(
        self, kind: ResponseKind, pointer: str, type_: Type | None, unwrap: bool | str | None
    ) -> tuple[str, str, Type | None]:
        """The only property of the response, when the settings or the method ask for its value."""
        wanted = (unwrap,) if isinstance(unwrap, str) else self._unwrapped
        if kind is not ResponseKind.JSON or unwrap is False or not wanted or type_ is None:
            return "", pointer, type_
        inner = self._schemas.expanded(type_)
        if (
            isinstance(inner, Object)
            and not inner.extends
            and len(inner.properties) == 1
            and inner.properties[0].wire in wanted
        ):
            member = inner.properties[0]
            return member.wire, member.pointer, member.type
        return "", pointer, type_


def response_kind(media: str) -> ResponseKind:
    """What a content type holds, as far as it tells."""
    if stream_kind(media) is not None:
        return ResponseKind.EVENTS
    kind = media.partition(";")[0].strip().lower()
    if kind.endswith(("/json", "+json")) or kind in ("*/*", "application/*"):
        return ResponseKind.JSON
    if kind.startswith("text/") or kind.endswith(("/xml", "+xml", "/yaml", "+yaml", "/graphql", "/jwt")):
        return ResponseKind.TEXT
    return ResponseKind.BINARY


def stream_kind(media: str) -> StreamKind | None:
    kind = media.partition(";")[0].strip().lower()
    if kind == "text/event-stream":
        return StreamKind.SSE
    return StreamKind.JSONL if kind in _JSON_LINES else None


_ORDER = (ResponseKind.JSON, ResponseKind.BINARY, ResponseKind.EVENTS, ResponseKind.TEXT)


def _binary_type(media: str) -> str:
    return "application/octet-stream" if response_kind(media) is ResponseKind.JSON else media


def _example(inner: Node) -> object:
    if "example" in inner:
        return inner["example"]
    examples = inner.get("examples")
    if isinstance(examples, Mapping):
        for entry in examples.values():
            if isinstance(entry, Mapping) and "value" in entry:
                return entry["value"]
    return None
