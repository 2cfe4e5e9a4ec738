"""The rules of this API for server-sent events, in order; the first that matches decides."""

from __future__ import annotations

from typing import Tuple

from ._events import EventRule

EVENT_RULES: Tuple[EventRule, ...] = (
    EventRule(data_starts_with="[DONE]", handle="done"),
    EventRule(events=frozenset({"error"}), handle="error", error_property="error"),
    EventRule(handle="yield", error_property="error"),
)
