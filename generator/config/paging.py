"""The `pagination` and `streaming` of a config: how long answers come in parts."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, Final, Literal, TypeAlias

from .common import KEY
from .kinds import Data, Flag, OneOf, Text
from .reading import Place
from .records import Record, Switch, key
from .shapes import Either, ListOf, MapOf, Mapped, Null

PURPOSE_KEY: Final = "x-stainless-pagination-property"
PURPOSES: Final = (
    "next_cursor_param",
    "next_cursor_field",
    "next_cursor_id_param",
    "cursor_item_id",
    "cursor_url_field",
    "offset_count_param",
    "offset_count_start_field",
    "offset_total_count_field",
    "page_number_param",
    "current_page_number_field",
    "total_page_count_field",
    "items",
    "has_next_page",
)
_PURPOSE = OneOf(PURPOSES, open=True)
_DEEPEST = 20
"""Levels of a field's schema that are searched for roles; real ones need three."""


@dataclass(frozen=True, slots=True)
class PageField:
    """A request parameter or a response property of a pagination scheme."""

    name: str
    schema: Mapping[str, Any]
    """Its JSON Schema fragment, unread."""
    purpose: str | None = None
    """The role it is given; None when the role has to be inferred from name and type."""
    from_header: str | None = None
    """The response header that holds the value instead of a property."""
    is_top_level_array: bool = False
    """The response itself is the array, not a property of it."""
    properties: Mapping[str, PageField] = field(default_factory=dict)
    """Fields of an object, or of the objects that an array holds."""
    at: str = field(default="#", compare=False)

    def walk(self, above: tuple[str, ...] = ()) -> Iterator[tuple[tuple[str, ...], PageField]]:
        """This field and those below it, each with the names that lead to it."""
        path = (*above, self.name)
        yield path, self
        for inner in self.properties.values():
            yield from inner.walk(path)


def _read_field(schema: dict[str, Any], place: Place) -> PageField:
    return _field(place.name, schema, place, 0)


def _field(name: str, schema: dict[str, Any], place: Place, depth: int) -> PageField:
    said = schema.get(PURPOSE_KEY)
    role: dict[str, Any] = said if isinstance(said, dict) else {"purpose": said}
    purpose = role.get("purpose")
    if purpose is not None:
        where = place.child(PURPOSE_KEY)
        _PURPOSE.read(purpose, where.child("purpose") if isinstance(said, dict) else where)
    header = role.get("from_header", schema.get("from_header"))
    return PageField(
        name,
        schema,
        purpose=purpose,
        from_header=header if isinstance(header, str) else None,
        is_top_level_array=role.get("is_top_level_array", schema.get("is_top_level_array")) is True,
        properties=_inner_fields(schema, place, depth),
        at=place.pointer,
    )


def _inner_fields(schema: dict[str, Any], place: Place, depth: int) -> dict[str, PageField]:
    items = schema.get("items")
    if isinstance(items, dict) and "properties" not in schema:
        return _inner_fields(items, place.child("items"), depth)
    properties = schema.get("properties")
    if not isinstance(properties, dict) or depth >= _DEEPEST:
        return {}
    inside = place.child("properties")
    return {
        str(name): _field(str(name), inner, inside.child(str(name)), depth + 1)
        for name, inner in properties.items()
        if isinstance(inner, dict)
    }


_FIELDS = MapOf(Mapped(Data(), _read_field, lambda v: dict(v.schema), lambda v: isinstance(v, PageField)))


@dataclass(frozen=True, slots=True, kw_only=True)
class PaginationScheme:
    """A way of paging: which parameters ask for a page, which properties of the response lead to the next."""

    name: str = field(
        default="page", metadata=key(Text(KEY), "The name of the scheme; page classes are called after it.")
    )
    type: Literal["cursor", "cursor_id", "cursor_url", "offset", "page_number", "fake_page"] = field(
        metadata=key(
            OneOf(("cursor", "cursor_id", "cursor_url", "offset", "page_number", "fake_page")),
            "How the next page is asked for.",
        )
    )
    request: Mapping[str, PageField] = field(
        default_factory=dict, metadata=key(_FIELDS, "The parameters that a paged method has, by name.")
    )
    response: Mapping[str, PageField] = field(
        default_factory=dict, metadata=key(_FIELDS, "The properties that the response of a paged method has, by name.")
    )
    param_location: Literal["query", "body"] | None = field(
        default=None,
        metadata=key(OneOf(("query", "body")), "Where the parameters are sent; in the query unless given."),
    )
    continue_on_empty_items: bool = field(
        default=False, metadata=key(Flag(), "Go on after a page without items; otherwise such a page is the last.")
    )
    at: str = field(default="#", compare=False)

    def find(self, purpose: str) -> tuple[tuple[str, ...], PageField] | None:
        """The field that is given a role, with the names that lead to it; None when it has to be inferred."""
        for top in (*self.request.values(), *self.response.values()):
            for path, inner in top.walk():
                if inner.purpose == purpose:
                    return path, inner
        return None


SCHEMES: Final = ListOf(Record(lambda: PaginationScheme, says="a pagination scheme (a mapping)"), lone=True)

# ---------------------------------------------------------------- streaming

Handle: TypeAlias = Literal["yield", "error", "done", "break", "continue"]
_HANDLE = OneOf(("yield", "error", "done", "break", "continue"))
_ERROR_PROPERTY = "The property of the event's data that holds the error."


@dataclass(frozen=True, slots=True, kw_only=True)
class EventTypeRule:
    """What to do with events of certain names. None among the names: events without a name."""

    event_types: tuple[str | None, ...] = field(
        metadata=key(
            ListOf(Either((Text(), Null())), lone=True),
            "The event's name, a list of names, or null for events without one.",
            name="event_type",
        )
    )
    handle: Handle = field(metadata=key(_HANDLE, "What to do with such an event."))
    error_property: str | None = field(default=None, metadata=key(Text(), _ERROR_PROPERTY))
    at: str = field(default="#", compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class DataRule:
    """What to do with events whose data starts with a text."""

    data_starts_with: str = field(metadata=key(Text(), "What the event's data starts with."))
    handle: Handle = field(metadata=key(_HANDLE, "What to do with such an event."))
    error_property: str | None = field(default=None, metadata=key(Text(), _ERROR_PROPERTY))
    at: str = field(default="#", compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class FallthroughRule:
    """What to do with all other events."""

    handle: Handle = field(metadata=key(_HANDLE, "What to do with such an event."))
    error_property: str | None = field(default=None, metadata=key(Text(), _ERROR_PROPERTY))
    at: str = field(default="#", compare=False)


EventRule: TypeAlias = EventTypeRule | DataRule | FallthroughRule


@dataclass(frozen=True, slots=True, kw_only=True)
class Streaming:
    """`streaming`: the rules that events go through, the first that fits decides."""

    on_event: tuple[EventRule, ...] = field(
        default=(),
        metadata=key(
            ListOf(
                Switch(
                    "kind",
                    (
                        ("event_type", lambda: EventTypeRule),
                        ("data", lambda: DataRule),
                        ("fallthrough", lambda: FallthroughRule),
                    ),
                    default="event_type",
                )
            ),
            "Rules for events, tried in order.",
        ),
    )
    at: str = field(default="#", compare=False)
