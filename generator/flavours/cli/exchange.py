"""What a command sends and what it does with the response, from the method that it calls."""

from __future__ import annotations

from dataclasses import dataclass

from ...ir.api import Body, Encoding, Method, ResponseKind, StreamKind
from .commands import BodyKind, Shows

_BODIES = {
    Encoding.JSON: BodyKind.JSON,
    Encoding.MULTIPART: BodyKind.MULTIPART,
    Encoding.FORM: BodyKind.FORM,
    Encoding.BINARY: BodyKind.FILE,
    Encoding.TEXT: BodyKind.FILE,
}
_SHOWN = {
    ResponseKind.NONE: Shows.NOTHING,
    ResponseKind.JSON: Shows.JSON,
    ResponseKind.TEXT: Shows.JSON,
    ResponseKind.BINARY: Shows.BINARY,
    ResponseKind.EVENTS: Shows.STREAM,
}
_STREAMS = {StreamKind.SSE: Shows.STREAM, StreamKind.JSONL: Shows.LINES}


@dataclass(frozen=True, slots=True)
class Exchange:
    """A request and its response, pages aside."""

    body: BodyKind
    content_type: str
    """That of a body that is a file or text."""
    shows: Shows
    stream: Shows | None
    """The stream that a parameter asks for in place of that."""
    switch: str
    """The wire name of the parameter."""
    accept: str


def exchange(method: Method) -> Exchange:
    """What a command of a method has to do."""
    shows, stream, switch = _shown(method)
    body = _BODIES[method.body.encoding] if method.body is not None else BodyKind.NONE
    return Exchange(body, _content_type(method.body), shows, stream, switch, _accept(method, shows))


def _shown(method: Method) -> tuple[Shows, Shows | None, str]:
    streaming = method.streaming
    if streaming is None:
        return _SHOWN[method.response.kind], None, ""
    stream = _STREAMS[streaming.kind]
    if not streaming.parameter or method.response.kind is ResponseKind.EVENTS:
        return stream, None, ""
    return _SHOWN[method.response.kind], stream, streaming.parameter


def _accept(method: Method, shows: Shows) -> str:
    """What the response may be. Streams of events ask for it themselves."""
    if "accept" in {name.lower() for name, _ in method.headers}:
        return ""
    match shows:
        case Shows.NOTHING:
            return "*/*"
        case Shows.LINES:
            return method.response.content_type or "application/jsonl"
        case Shows.BINARY:
            return method.response.content_type or "application/octet-stream"
        case _:
            return method.response.content_type if method.response.kind is ResponseKind.TEXT else ""


def _content_type(body: Body | None) -> str:
    return body.content_type if body is not None and _BODIES[body.encoding] is BodyKind.FILE else ""


__all__ = ["Exchange", "exchange"]
