"""``websocket`` methods: what they give opens a connection, which sends and receives typed events."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial

from ...ir.api import Api, Method, Resource
from ...ir.behaviour import CONNECTIONS
from ...ir.fitting import resolved
from ...ir.names import Words, split_words
from ...ir.types import ModelRef, Type, Union, Unknown, without_null
from ...render.python.layout import fit
from ...render.python.text import docstring, py_string
from ...render.text import wrapped
from .drafts import INDENT, Draft
from .methods import Methods
from .modules import Module, ModulePath, relative
from .places import LANGUAGE, Places, Side
from .statements import Statements
from .type_files import TypeFiles
from .views import ConnectionView, EventGroupView, FunctionView, MethodView, SignatureView
from .websocket_events import EventMethods, event_groups, group_class
from .websocket_runtime import EXPORTS

ARGUMENTS = (
    ("extra_query", "Query", "{}", "Add additional query parameters to the address"),
    ("extra_headers", "Headers", "{}", "Send extra headers"),
    ("websocket_connection_options", "WebSocketConnectionOptions", "{}", "Options of the `websockets` package"),
    (
        "on_reconnecting",
        "Callable[[ReconnectingEvent], ReconnectingOverrides | None] | None",
        "None",
        "Called before each attempt to connect again; without it, a lost connection stays lost",
    ),
    ("max_retries", "int", str(CONNECTIONS.max_reconnects), "How often to try to connect again after each loss"),
    (
        "initial_delay",
        "float",
        str(CONNECTIONS.initial_reconnect_delay),
        "Seconds before the first attempt; doubled for each further one",
    ),
    ("max_delay", "float", str(CONNECTIONS.max_reconnect_delay), "Seconds; the longest wait before an attempt"),
    ("max_queue_size", "int", str(CONNECTIONS.max_queue_size), "Bytes of messages that may wait for the connection"),
)
"""Name, annotation, default and description of the arguments that every such method has."""


def declared(places: Places, resource: Resource, method: Method) -> set[str]:
    """The classes that a module declares for a method."""
    assert method.websocket is not None
    name, owner = connection_name(places, resource, method.words), _owner(places, resource, method.words)
    groups = [group_class(places, owner, g.path) for g in event_groups(places.api, method.websocket).walk()]
    return {f"{colour}{n}" for n in (name, f"{name}Manager", *groups) for colour in ("", "Async")}


def connection_name(places: Places, resource: Resource, method: Words) -> str:
    """The class of a connection: ``RealtimeConnection``."""
    return places.names.pascal((*_owner(places, resource, method), "connection"))


def _owner(places: Places, resource: Resource, method: Words) -> Words:
    """What the names of a connection's classes begin with; a method not called ``connect`` gives its words, too."""
    words = resource.words or places.api.client.words
    return words if method == ("connect",) else (*words, *method)


@dataclass(frozen=True, slots=True)
class _Event:
    """A type of event under the name that it has in the module, and the statement that imports it."""

    name: str
    imports: tuple[str, ...] = ()
    module: ModulePath = ()


@dataclass(frozen=True, slots=True)
class Connections:
    """Writes the methods of one module that open connections."""

    api: Api
    places: Places
    files: TypeFiles
    module: Module
    writer: Methods
    client: str
    """What a method passes on as the client: ``self._client``, or ``self`` in the client."""

    def view(self, method: Method, resource: Resource, folder: ModulePath) -> MethodView:
        """The view of a method; makes the modules of its params and of events that are no models on the way."""
        if method.alias_of:
            return self._alias(method, resource)
        draft = self.writer.draft(method, self.places.prefix(resource), folder)
        name = connection_name(self.places, resource, method.words)
        chain = self.places.resources[resource.id].chain if resource.id else ()
        owner = ".".join(["client", *(self.places.names.attribute(r.words) for r in chain)])
        connections, groups = self._connections(draft, resource, folder, name, owner)
        return MethodView(
            method=method,
            name=draft.name,
            arguments=tuple(draft.arguments),
            returns=f"{name}Manager",
            response_type="",
            deprecated=method.deprecated.reason(LANGUAGE) or "deprecated" if method.deprecated else None,
            sync=self._function(draft, f"{name}Manager"),
            asynchronous=self._function(draft, f"Async{name}Manager"),
            params=draft.params.file.symbol if draft.params else None,
            wrapped=False,
            connections=connections,
            groups=groups,
        )

    def _alias(self, method: Method, resource: Resource) -> MethodView:
        nothing = FunctionView((), (), SignatureView((), ()), ())
        original = split_words(method.alias_of)
        return MethodView(
            method=method,
            name=self.places.names.method(method.words),
            arguments=(),
            returns=f"{connection_name(self.places, resource, original)}Manager",
            response_type="",
            deprecated=None,
            sync=nothing,
            asynchronous=nothing,
            alias_of=self.places.names.method(original),
            wrapped=False,
        )

    # -- the method ---------------------------------------------------------------------------------------------------

    def _function(self, draft: Draft, manager: str) -> FunctionView:
        self.module.typing("Callable")
        for name in ("Query", "Headers"):
            draft.types(name)
        for symbol in EXPORTS[:3]:
            self.module.symbol(symbol.module, symbol.name)
        return FunctionView((), (), self._signature(draft, manager), tuple(self._body(draft, manager)))

    def _signature(self, draft: Draft, manager: str) -> SignatureView:
        positional = [a for a in draft.arguments if a.positional]
        named = [a for a in draft.arguments if not a.positional]
        parts = ["self", *(f"{a.name}: {a.annotation}" for a in positional)]
        # Without parameters of the API's own, the family passes the others by position, too.
        parts.extend(["*"] if draft.arguments else [])
        for argument in named:
            optional = "" if argument.required else f" | {draft.types('Omit')} = {draft.types('omit')}"
            parts.append(f"{argument.name}: {argument.annotation}{optional}")
        parts.extend(f"{name}: {annotation} = {default}" for name, annotation, default, _ in ARGUMENTS)
        summary = wrapped(draft.method.description or draft.method.summary) or [
            "Opens a WebSocket connection: use what it gives in a `with` statement."
        ]
        doc = [*summary, "", "Args:"]
        described = [(a.name, a.doc) for a in draft.arguments if a.doc]
        described.extend((name, (text,)) for name, _, _, text in ARGUMENTS)
        for index, (name, lines) in enumerate(described):
            doc.extend([""] if index else [])
            doc.append(f"  {name}: {lines[0]}")
            doc.extend(f"      {line}".rstrip() for line in lines[1:])
        definition = fit(f"def {draft.name}({', '.join(parts)}) -> {manager}:", "    ")
        return SignatureView(tuple(definition), tuple(docstring("", INDENT, raw_lines=doc)))

    def _body(self, draft: Draft, manager: str) -> list[str]:
        statements = Statements(draft)
        lines = statements.path_checks()
        if draft.method.headers:
            entries = ", ".join(f"{py_string(k)}: {py_string(v)}" for k, v in draft.method.headers)
            lines.extend(fit(f"extra_headers = {{{entries}, **extra_headers}}", INDENT))
        query = statements.query(asynchronous=False)
        arguments = [f"client={self.client}", f"path={statements.url()}", *([f"query={query}"] if query else [])]
        arguments.extend(f"{name}={name}" for name, _, _, _ in ARGUMENTS)
        return [*lines, *fit(f"return {manager}({', '.join(arguments)})", INDENT)]

    # -- the classes --------------------------------------------------------------------------------------------------

    def _connections(
        self, draft: Draft, resource: Resource, folder: ModulePath, name: str, owner: str
    ) -> tuple[tuple[ConnectionView, ...], tuple[EventGroupView, ...]]:
        websocket = draft.method.websocket
        assert websocket is not None
        words = (*self.places.prefix(resource), *draft.method.words)
        from_server, at_server = websocket.server_event, websocket.server_event_pointer
        from_client, at_client = websocket.client_event, websocket.client_event_pointer
        event = partial(self._event, draft.method, folder)
        received = event(from_server, at_server, (*words, "server", "event"), Side.RESPONSE)
        model = event(from_client, at_client, (*words, "client", "event"), Side.RESPONSE)
        sent = event(from_client, at_client, (*words, "client", "event", "param"), Side.PARAM)
        for name_used in ("Any", "Tuple", "override"):
            self.module.typing(name_used)
        either = " | ".join(dict.fromkeys([model.name, sent.name]))
        root = event_groups(self.api, websocket)
        writer = EventMethods(
            self.places, self.files, self.module, _owner(self.places, resource, draft.method.words), sent.module
        )
        connections = tuple(
            ConnectionView(
                name=f"{colour}{name}",
                connection=self._class(colour, name, "", f'"{received.name}", "{either}"'),
                manager=self._class(colour, name, "Manager", f'{colour}{name}, "{either}"'),
                imports=tuple(dict.fromkeys((*received.imports, *sent.imports))),
                event_types=f"{received.name}, {sent.name}",
                event_name=self._event_name(websocket.server_event),
                opened_by=f"{owner}.{draft.name}()",
                children=tuple((attribute, f"{colour}{group}") for attribute, group in writer.children(root)),
            )
            for colour in ("", "Async")
        )
        return connections, writer.views(root)

    def _class(self, colour: str, name: str, end: str, arguments: str) -> tuple[str, ...]:
        module = "_websocket_async" if colour else "_websocket_sync"
        base = self.module.symbol((module,), f"{colour}WebSocketConnection{end}")
        return tuple(fit(f"class {colour}{name}{end}({base}[{arguments}]):", ""))

    def _event(self, method: Method, folder: ModulePath, type_: Type, pointer: str, words: Words, side: Side) -> _Event:
        """An event type; it gets a module where it is no model."""
        match without_null(type_):
            case Unknown():
                return _Event(self.module.builtin("object"))
            case ModelRef(model=model):
                symbol = self.places.symbol(model, side)
            case inner:
                symbol = self.files.named(method, words, folder, inner, pointer, words, side=side)
        name = self.module.checked(symbol.module, symbol.name)
        imported = symbol.name if name == symbol.name else f"{symbol.name} as {name}"
        statement = f"from {relative(self.module.path, symbol.module)} import {imported}"
        return _Event(name, tuple(fit(statement, INDENT)), symbol.module)

    def _event_name(self, type_: Type) -> str:
        inner = without_null(resolved(self.api, type_))
        if not isinstance(inner, Union) or inner.discriminator is None:
            return ""
        wire = inner.discriminator.wire
        return "" if wire == "type" else self.places.names.field(wire, split_words(wire))
