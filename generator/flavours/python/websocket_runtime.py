"""What of the runtime only packages with ``websocket`` methods have."""

from __future__ import annotations

from typing import Final

from .modules import ModulePath, Symbol

FILES: Final = frozenset(
    {
        "_event_handler.py",
        "_send_queue.py",
        "_websocket.py",
        "_websocket_async.py",
        "_websocket_errors.py",
        "_websocket_sync.py",
        "types/websocket_connection_options.py",
        "types/websocket_reconnection.py",
    }
)
"""Files of the runtime package."""
TESTS: Final = "test_websockets/"
"""The folder of their tests."""
_OPTIONS: ModulePath = ("types", "websocket_connection_options")
_RECONNECTION: ModulePath = ("types", "websocket_reconnection")
EXPORTS: Final = (
    Symbol(_RECONNECTION, "ReconnectingEvent"),
    Symbol(_RECONNECTION, "ReconnectingOverrides"),
    Symbol(_OPTIONS, "WebSocketConnectionOptions"),
    Symbol(_OPTIONS, "WebsocketConnectionOptions"),
)
"""Names that ``types`` has in such packages besides those of the API."""
TYPE_MODULES: Final = frozenset(symbol.module for symbol in EXPORTS)
