"""What the templates of the Python flavour see: finished names and text, nothing left to decide."""

from __future__ import annotations

from dataclasses import dataclass

from ...ir.api import Method
from .modules import Symbol


@dataclass(frozen=True, slots=True)
class ArgumentView:
    """A parameter of a method."""

    name: str
    wire: str
    annotation: str
    """As in the signature, without ``| Omit``."""
    required: bool
    positional: bool
    doc: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SignatureView:
    """One printed ``def`` and its docstring; `lines` are laid out, without decorators."""

    lines: tuple[str, ...]
    doc: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class FunctionView:
    """One method in one colour (sync or async)."""

    overloads: tuple[SignatureView, ...]
    decorators: tuple[str, ...]
    """Of the implementation, laid out."""
    signature: SignatureView
    body: tuple[str, ...]
    """Statements, laid out."""


@dataclass(frozen=True, slots=True)
class EventGroupView:
    """A class of methods that send events, without its colour."""

    name: str
    path: str
    """What the types of its events begin with."""
    children: tuple[tuple[str, str], ...]
    """Attributes and classes of the groups below."""
    sync: tuple[SignatureView, ...]
    """Its methods; the docstring is followed by the body."""
    asynchronous: tuple[SignatureView, ...]


@dataclass(frozen=True, slots=True)
class ConnectionView:
    """The classes of what a method connects to, in one colour."""

    name: str
    connection: tuple[str, ...]
    """The line that begins the class of a connection, laid out."""
    manager: tuple[str, ...]
    """The same of the class that opens one."""
    imports: tuple[str, ...]
    """Statements that import the events when there is a connection, laid out: an API may have a thousand of them."""
    event_types: str
    """What the server sends and what the client sends, the parameter side of it."""
    event_name: str
    """The attribute that tells events apart, where it is not ``type``."""
    opened_by: str
    """``client.realtime.connect()``."""
    children: tuple[tuple[str, str], ...] = ()
    """Attributes and classes of the groups of events that it sends."""


@dataclass(frozen=True, slots=True)
class MethodView:
    """A method of a resource or of the client."""

    method: Method
    name: str
    arguments: tuple[ArgumentView, ...]
    returns: str
    """Return annotation of the sync method."""
    response_type: str
    """What a parsed raw response holds: the argument of ``assert_matches_type``; empty for None."""
    deprecated: str | None
    sync: FunctionView
    asynchronous: FunctionView
    alias_of: str = ""
    params: Symbol | None = None
    result: Symbol | None = None
    """The model or response class that it gives, if any."""
    wrapped: bool = True
    """Has a raw and a streaming variant."""
    page: str = ""
    """Name of the page class without its colour, or empty."""
    connections: tuple[ConnectionView, ...] = ()
    """What it opens, if it opens a connection: in both colours."""
    groups: tuple[EventGroupView, ...] = ()
    """Methods that send the events of such a connection."""


@dataclass(frozen=True, slots=True)
class ChildView:
    """A resource below another one."""

    attribute: str
    class_name: str
    module: str
    """Relative to the module that uses it."""
    doc: tuple[str, ...]
    deprecated: str | None = None
    wrapped: bool = True
