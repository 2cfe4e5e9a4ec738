"""Functions to be called for the events of a connection."""

from __future__ import annotations

from typing import Any, Dict, List, Tuple, Callable
from threading import Lock

__all__ = ["EventHandler", "EventHandlerRegistry"]

EventHandler = Callable[..., Any]


class EventHandlerRegistry:
    """Handlers by the type of event, in the order in which they were added. Threads may share one."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._handlers: Dict[str, List[Tuple[EventHandler, bool]]] = {}

    def add(self, event_type: str, handler: EventHandler, *, once: bool = False) -> None:
        """Add a handler; with `once` it is taken out when it is first handed out."""
        with self._lock:
            self._handlers.setdefault(event_type, []).append((handler, once))

    def remove(self, event_type: str, handler: EventHandler) -> None:
        """Take a handler out, the oldest entry if it was added more than once. An unknown one is ignored."""
        with self._lock:
            entries = self._handlers.get(event_type, [])
            for index, (known, _) in enumerate(entries):
                if known == handler:
                    del entries[index]
                    return

    def get_handlers(self, event_type: str) -> List[EventHandler]:
        """The handlers to call for one event of the type."""
        with self._lock:
            entries = self._handlers.get(event_type, [])
            self._handlers[event_type] = [entry for entry in entries if not entry[1]]
            return [handler for handler, _ in entries]

    def has_handlers(self, event_type: str) -> bool:
        """Whether an event of the type would be handled."""
        with self._lock:
            return bool(self._handlers.get(event_type))

    def merge_into(self, target: EventHandlerRegistry) -> None:
        """Add all handlers to another registry."""
        with self._lock:
            entries = [(name, *entry) for name, found in self._handlers.items() for entry in found]
        for event_type, handler, once in entries:
            target.add(event_type, handler, once=once)
