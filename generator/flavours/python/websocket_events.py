"""What a connection sends, as methods: the event ``session.update`` is ``connection.session.update(…)``.

Event types that are paths, with dots between their parts, make groups as resources do. Other events, and those that are
no objects, are sent with ``connection.send``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from ...ir.api import Api, Websocket
from ...ir.fitting import resolved
from ...ir.names import Words, split_words
from ...ir.types import Enum, ModelRef, Object, Property, Type, Union, without_null
from ...render.python.layout import fit
from ...render.python.text import docstring, py_string
from ...render.text import wrapped
from .drafts import INDENT
from .methods import References
from .modules import Module, ModulePath
from .places import LANGUAGE, Places, Side
from .type_files import ParamsFile, TypeFiles
from .views import EventGroupView, SignatureView

_PART = r"[A-Za-z0-9][A-Za-z0-9_-]*"
_KIND = re.compile(rf"{_PART}(?:\.{_PART})+")
"""Types that make a method: parts that are words, with dots between them."""
_CONNECTION = frozenset(
    {"close", "dispatch_events", "off", "on", "once", "parse_event", "recv", "recv_bytes", "send", "send_raw"}
)
"""Attributes of every connection, which groups must not hide."""


@dataclass(frozen=True, slots=True)
class Event:
    """An event of the client that is an object with a type of several parts."""

    kind: str
    """The type as it is sent."""
    type: Object
    model: str
    """Id of the model that it is, or empty."""

    @property
    def path(self) -> tuple[Words, ...]:
        """The words of the type's parts."""
        return tuple(split_words(part) for part in self.kind.split("."))


@dataclass(slots=True)
class Group:
    """Events whose types begin alike."""

    path: tuple[Words, ...]
    events: dict[Words, Event] = field(default_factory=dict)
    """By the last part of their types."""
    groups: dict[Words, Group] = field(default_factory=dict)

    def walk(self) -> Iterator[Group]:
        """The groups below this one, parents first."""
        for group in self.groups.values():
            yield group
            yield from group.walk()


def event_groups(api: Api, websocket: Websocket) -> Group:
    """The events of a client by the parts of their types; the root holds none itself."""
    root = Group(())
    for event in _events(api, websocket.client_event):
        group = root
        for depth, part in enumerate(event.path[:-1]):
            group = group.groups.setdefault(part, Group(event.path[: depth + 1]))
        group.events.setdefault(event.path[-1], event)
    for group in root.walk():
        # What is both an event and the beginning of others is the latter; `send` can do everything.
        group.events = {words: event for words, event in group.events.items() if words not in group.groups}
    return root


def _events(api: Api, type_: Type) -> Iterator[Event]:
    inner = without_null(resolved(api, type_))
    if isinstance(inner, Union):
        wire = inner.discriminator.wire if inner.discriminator is not None else "type"
        candidates = [(v.type, v.constant) for v in inner.variants]
    else:
        wire, candidates = "type", [(type_, None)]
    for variant, constant in candidates:
        object_ = without_null(resolved(api, variant))
        if isinstance(object_, Object) and wire == "type":
            kind = constant if constant is not None else _constant(object_, wire)
            reference = without_null(variant)
            if isinstance(kind, str) and _KIND.fullmatch(kind):
                yield Event(kind, object_, reference.model if isinstance(reference, ModelRef) else "")


def _constant(type_: Object, wire: str) -> object:
    found = next((p.type for p in type_.properties if p.wire == wire), None)
    return found.single if isinstance(found, Enum) else None


def group_class(places: Places, owner: Words, path: Sequence[Words]) -> str:
    """The class of a group: ``RealtimeConversationItemResource``."""
    return places.names.pascal((*owner, *(w for part in path for w in part), "resource"))


@dataclass(frozen=True, slots=True)
class EventMethods:
    """Writes the groups of one connection."""

    places: Places
    files: TypeFiles
    module: Module
    owner: Words
    """What the names of the classes begin with."""
    home: ModulePath
    """The module of the client's events, which holds the types inside those that are no models."""

    def views(self, root: Group) -> tuple[EventGroupView, ...]:
        """The classes of all groups."""
        if root.groups:
            self.module.symbol(("_compat",), "cached_property")
            for colour, module in (("", "_websocket_sync"), ("Async", "_websocket_async")):
                self.module.symbol((module,), f"{colour}ConnectionResource")
        return tuple(self._view(group) for group in root.walk())

    def children(self, group: Group) -> tuple[tuple[str, str], ...]:
        """Attributes and classes of the groups directly below one."""
        names = {part: self.places.names.method(part) for part in group.groups}
        return tuple(
            (f"{name}_" if not group.path and name in _CONNECTION else name, self._class(group.groups[part].path))
            for part, name in names.items()
        )

    def _class(self, path: Sequence[Words]) -> str:
        return group_class(self.places, self.owner, path)

    def _view(self, group: Group) -> EventGroupView:
        return EventGroupView(
            self._class(group.path),
            ".".join("_".join(part) for part in group.path),
            self.children(group),
            tuple(self._method(event, asynchronous=False) for event in group.events.values()),
            tuple(self._method(event, asynchronous=True) for event in group.events.values()),
        )

    def _method(self, event: Event, *, asynchronous: bool) -> SignatureView:
        module = self.module.for_checkers()
        members = [m for m in self._members(event) if not m[0].read_only and m[0].availability.has(LANGUAGE)]
        named = References(module, self.places, None).field_names([p for p, _ in members])
        parts, entries = ["self"], []
        for (member, home), (name, _) in zip(members, named, strict=True):
            if member.wire == "type":
                entries.append(f"{py_string(name)}: {py_string(event.kind)}")
                continue
            parts.extend(["*"] if len(parts) == 1 else [])
            file = self.files.files.get(home)
            references = References(module, self.places, ParamsFile(file, ()) if file is not None else None)
            annotation = references.annotation(member.type, member.words)
            omit = "" if member.required else self._omit()
            parts.append(f"{name}: {annotation}{omit}")
            entries.append(f"{py_string(name)}: {name}")
        keyword, wait = ("async def", "await ") if asynchronous else ("def", "")
        method = self.places.names.method(event.path[-1])
        definition = fit(f"{keyword} {method}({', '.join(parts)}) -> None:", "    ")
        body = fit(f"{wait}self._send({{{', '.join(entries)}}})", INDENT)
        doc = docstring("", INDENT, raw_lines=wrapped(event.type.description) or [f"Sends the event `{event.kind}`."])
        return SignatureView(tuple(definition), (*doc, *body))

    def _omit(self) -> str:
        return f" | {self.module.symbol(('_types',), 'Omit')} = {self.module.symbol(('_types',), 'omit')}"

    def _members(self, event: Event) -> Iterator[tuple[Property, ModulePath]]:
        """The properties of an event, inherited ones first, each with the module of the types inside it."""
        found: dict[str, tuple[Property, ModulePath]] = {}
        self._collect(event.type, event.model, found)
        yield from sorted(found.values(), key=lambda m: not m[0].required)

    def _collect(self, type_: Object, model: str, found: dict[str, tuple[Property, ModulePath]]) -> None:
        for base in type_.extends:
            inner = without_null(resolved(self.places.api, base))
            if isinstance(inner, Object):
                self._collect(inner, base.model, found)
        home = self.places.symbol(model, Side.PARAM).module if model else self.home
        found.update((p.wire, (p, home)) for p in type_.properties)
