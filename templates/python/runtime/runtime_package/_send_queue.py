"""Messages that wait for a connection."""

from __future__ import annotations

from typing import List, Deque, Callable, Awaitable
from threading import Lock
from collections import deque

from ._websocket_errors import WebSocketQueueFullError

__all__ = ["SendQueue"]


class SendQueue:
    """Messages in order, up to a number of bytes. Threads may share one."""

    def __init__(self, max_bytes: int = 1_048_576) -> None:
        self._lock = Lock()
        self._max_bytes = max_bytes
        self._bytes = 0
        self._messages: Deque[str] = deque()

    def enqueue(self, data: str) -> None:
        """Add a message at the end.

        Raises:
            WebSocketQueueFullError: its bytes in UTF-8 would be too many; the queue stays as it was.
        """
        size = _size(data)
        with self._lock:
            if self._bytes + size > self._max_bytes:
                raise WebSocketQueueFullError(
                    f"The message was discarded: it has {size} bytes, and {self._bytes} of at most {self._max_bytes} "
                    "are waiting to be sent already"
                )
            self._messages.append(data)
            self._bytes += size

    def flush_sync(self, send: Callable[[str], object]) -> None:
        """Send all messages. One that cannot be sent raises its error, and stays with those behind it."""
        while self._messages:
            send(self._messages[0])
            self._pop()

    async def flush_async(self, send: Callable[[str], Awaitable[object]]) -> None:
        """The same, waiting for each message."""
        while self._messages:
            await send(self._messages[0])
            self._pop()

    def _pop(self) -> None:
        with self._lock:
            if self._messages:
                self._bytes -= _size(self._messages.popleft())

    def drain(self) -> List[str]:
        """Take all messages out."""
        with self._lock:
            messages = list(self._messages)
            self._messages.clear()
            self._bytes = 0
            return messages

    def __len__(self) -> int:
        return len(self._messages)

    def __bool__(self) -> bool:
        return bool(self._messages)


def _size(data: str) -> int:
    return len(data.encode("utf-8", "surrogatepass"))
