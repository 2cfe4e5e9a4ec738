"""What a caller may set about the WebSocket itself."""

from __future__ import annotations

from typing import TYPE_CHECKING, Sequence
from typing_extensions import TypeAlias, TypedDict

if TYPE_CHECKING:
    from websockets import Subprotocol
    from websockets.extensions import ClientExtensionFactory

__all__ = ["WebSocketConnectionOptions", "WebsocketConnectionOptions"]


class WebSocketConnectionOptions(TypedDict, total=False):
    """Options that are handed to the `websockets` package; what is left out has the default of that package."""

    extensions: Sequence[ClientExtensionFactory] | None
    """Extensions of the protocol to negotiate, in order."""

    subprotocols: Sequence[Subprotocol] | None
    """Subprotocols to negotiate, the preferred one first."""

    compression: str | None
    """How messages are compressed: `deflate` unless it is `None`."""

    max_size: int | None
    """Bytes; a longer message from the server closes the connection. `None` for no limit."""

    max_queue: int | None | tuple[int | None, int | None]  # noqa: RUF036
    """Frames that are received ahead of the reader: one number, or when to pause and when to go on."""

    write_limit: int | tuple[int, int | None]
    """Bytes that wait to be sent before `send` waits too; of the asynchronous client alone."""


WebsocketConnectionOptions: TypeAlias = WebSocketConnectionOptions
"""The older spelling, for code that imports it."""
