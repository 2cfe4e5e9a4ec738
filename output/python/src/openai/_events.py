"""What a stream does with each of its server-sent events: the rules' vocabulary and how a rule is found."""

from __future__ import annotations

from typing import Tuple, Optional, FrozenSet, NamedTuple
from typing_extensions import Literal

__all__ = ["EventHandling", "EventRule", "find_rule"]

EventHandling = Literal["yield", "error", "done", "break", "continue"]
"""`yield` hands the event's JSON data on; `error` raises it; `done` reads the rest of the stream and ends; `break` ends
at once; `continue` skips the event."""


class EventRule(NamedTuple):
    """One entry of the ordered list of rules; the first that matches an event decides.

    A rule without `events` and without `data_starts_with` matches every event (the fall-through).
    """

    handle: EventHandling
    events: Optional[FrozenSet[Optional[str]]] = None
    """Names of the events that match; `None` in the set stands for events without a name."""
    data_starts_with: Optional[str] = None
    """Prefix of the data of events that match."""
    error_property: Optional[str] = None
    """Where the error is inside the data. With `yield`: data with this property set is raised instead of handed on."""
    envelope: bool = False
    """Hand on `{"event": name, "data": data}` instead of the data alone."""

    def matches(self, event: Optional[str], data: str) -> bool:
        """Whether this rule decides about an event of that name with that data."""
        if self.events is not None and (event or None) not in self.events:
            return False
        return self.data_starts_with is None or data.startswith(self.data_starts_with)


_YIELD = EventRule(handle="yield")
_SKIP = EventRule(handle="continue")


def find_rule(rules: Tuple[EventRule, ...], event: Optional[str], data: str) -> EventRule:
    """The rule for one event.

    An event that no rule knows is handed on, unless the rules name the events that are: then the list is complete and
    an unknown event is one that a newer server sends to newer clients.
    """
    for rule in rules:
        if rule.matches(event, data):
            return rule
    named = any(rule.events is not None and rule.handle == "yield" for rule in rules)
    return _SKIP if named else _YIELD
