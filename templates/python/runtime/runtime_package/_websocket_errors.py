"""The errors of connections, apart from those of the `websockets` package itself."""

from __future__ import annotations

from typing import List

from ._exceptions import RuntimeClientError

__all__ = ["WebSocketConnectionClosedError", "WebSocketQueueFullError"]


class WebSocketConnectionClosedError(RuntimeClientError):
    """The connection was lost for good while messages were waiting to be sent."""

    unsent_messages: List[str]
    """The messages as they would have been sent, in order."""

    def __init__(self, message: str, *, unsent_messages: List[str]) -> None:
        super().__init__(message)
        self.unsent_messages = unsent_messages


class WebSocketQueueFullError(RuntimeClientError):
    """Too many bytes are waiting for the connection; the message was not taken."""
