"""Decoding of server-sent events (the WHATWG HTML standard, section "Server-sent events")."""

from __future__ import annotations

import json
from typing import Any, List, Iterator, Optional, AsyncIterator
from typing_extensions import Protocol, override, runtime_checkable

__all__ = ["SSEBytesDecoder", "SSEDecoder", "ServerSentEvent"]


class ServerSentEvent:
    """One event as it arrived."""

    def __init__(
        self,
        *,
        event: Optional[str] = None,
        data: Optional[str] = None,
        id: Optional[str] = None,
        retry: Optional[int] = None,
    ) -> None:
        self._event = event
        self._data = data or ""
        self._id = id
        self._retry = retry

    @property
    def event(self) -> Optional[str]:
        """The event's name; `None` if it has none."""
        return self._event

    @property
    def id(self) -> Optional[str]:
        """The last id that the stream has set."""
        return self._id

    @property
    def retry(self) -> Optional[int]:
        """Milliseconds after which the server wants a lost connection to be opened again."""
        return self._retry

    @property
    def data(self) -> str:
        """The event's data; several lines of it are joined by line feeds."""
        return self._data

    def json(self) -> Any:
        """The data decoded as JSON."""
        return json.loads(self._data)

    @override
    def __repr__(self) -> str:
        return f"ServerSentEvent(event={self.event}, data={self.data}, id={self.id}, retry={self.retry})"


class _Lines:
    """Cuts bytes into lines that end with LF, CR or CR LF, wherever the chunks are cut."""

    def __init__(self) -> None:
        self._parts: List[bytes] = []
        self._after_cr = False
        self._at_start = True

    def feed(self, chunk: bytes) -> Iterator[str]:
        """The lines that a chunk completes, without their ends."""
        if self._after_cr and chunk.startswith(b"\n"):
            chunk = chunk[1:]
            self._after_cr = False
        if not chunk:
            return
        self._after_cr = chunk.endswith(b"\r")
        lines = chunk.splitlines(keepends=True)
        rest = b"" if lines[-1].endswith((b"\n", b"\r")) else lines.pop()
        for line in lines:
            self._parts.append(line)
            yield self._take()
        if rest:
            self._parts.append(rest)

    def _take(self) -> str:
        line = b"".join(self._parts).rstrip(b"\r\n")
        self._parts.clear()
        if self._at_start:
            self._at_start = False
            line = line[3:] if line.startswith(b"\xef\xbb\xbf") else line
        return line.decode("utf-8", errors="replace")


class SSEDecoder:
    """Makes events of lines. One decoder serves one stream."""

    def __init__(self) -> None:
        self._event: Optional[str] = None
        self._data: List[str] = []
        self._last_event_id: Optional[str] = None
        self._retry: Optional[int] = None
        self._has_id = False

    def iter_bytes(self, iterator: Iterator[bytes]) -> Iterator[ServerSentEvent]:
        """The events of a body that arrives in chunks of any size; one that the stream's end cuts off is dropped."""
        lines = _Lines()
        for chunk in iterator:
            for line in lines.feed(chunk):
                event = self.decode(line)
                if event is not None:
                    yield event

    async def aiter_bytes(self, iterator: AsyncIterator[bytes]) -> AsyncIterator[ServerSentEvent]:
        """`iter_bytes` for an asynchronous source."""
        lines = _Lines()
        async for chunk in iterator:
            for line in lines.feed(chunk):
                event = self.decode(line)
                if event is not None:
                    yield event

    def decode(self, line: str) -> Optional[ServerSentEvent]:
        """Take one line without its end; gives the event that an empty line completes."""
        if not line:
            return self._dispatch()
        if line.startswith(":"):
            return None
        field, _, value = line.partition(":")
        if value.startswith(" "):
            value = value[1:]
        self._set(field, value)
        return None

    def _set(self, field: str, value: str) -> None:
        if field == "data":
            self._data.append(value)
        elif field == "event":
            self._event = value
        elif field == "id" and "\0" not in value:
            self._last_event_id = value
            self._has_id = True
        elif field == "retry" and value.isascii() and value.isdigit():
            self._retry = int(value)

    def _dispatch(self) -> Optional[ServerSentEvent]:
        if not (self._event or self._data or self._has_id or self._retry is not None):
            return None
        event = ServerSentEvent(
            event=self._event, data="\n".join(self._data), id=self._last_event_id, retry=self._retry
        )
        # The id stays for the events that follow.
        self._event = None
        self._data = []
        self._retry = None
        self._has_id = False
        return event


@runtime_checkable
class SSEBytesDecoder(Protocol):
    """What a stream needs from its decoder."""

    def iter_bytes(self, iterator: Iterator[bytes]) -> Iterator[ServerSentEvent]:
        """The events of a body that arrives in chunks."""
        ...

    def aiter_bytes(self, iterator: AsyncIterator[bytes]) -> AsyncIterator[ServerSentEvent]:
        """The events of a body that arrives asynchronously in chunks."""
        ...
