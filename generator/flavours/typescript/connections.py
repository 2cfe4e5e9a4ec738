"""``websocket`` methods: a class that opens a connection, which sends and receives typed events.

Each has three modules, so that nobody loads more than needed: what is said of the events; a base that works with any
WebSocket; and the class that works with the package ``ws``.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from ...ir.api import Method, Websocket
from ...ir.fitting import resolved
from ...ir.names import Words, split_words
from ...ir.types import ModelRef, Primitive, Type, Union, Unknown, without_null
from ...render.document import Doc, concat
from ...render.typescript.expressions import object_literal
from ...render.typescript.text import property_key, ts_string
from .calls import Calls
from .modules import Module
from .names import LANGUAGE
from .params import Params, ParamsWriter
from .places import TOP_LEVEL, ModulePath, Places, ResourcePlace
from .types import Alias, Interface, Namespace, Types

_OWN = (
    "Connection ConnectionEvents EventEmitter NodeWebSocket OPENING Opening PromiseOrValue RawWebSocketData"
    " ReconnectingEvent ReconnectingOverrides TSocket UnsentMessage URL WebSocketError WebSocketEvents WebSocketLike WS"
    " buildURL connectionHeaders connectionURL messageOf openNodeSocket openPlatformSocket"
)
"""What the modules of connections call their own things."""
_ANY_ERROR = "Record<string, unknown>"
"""An error that the document does not describe."""


@dataclass(frozen=True, slots=True)
class ConnectionModule:
    """One of the modules of a connection: its imports, and the types in the words of that module."""

    path: ModulePath
    imports: tuple[str, ...]
    client: str
    client_error: str
    """The base of the client's errors, where the module needs it."""
    sent: Doc
    received: Doc
    error: Doc
    params: str
    """The type of the parameters, or empty."""


@dataclass(frozen=True, slots=True)
class ConnectionView:
    """A connection, ready to print."""

    method: Method
    """Nothing of it is passed by position."""
    name: str
    """What its names begin with: ``Responses``."""
    params: Params | None
    declared: tuple[Interface | Alias, ...]
    """Types that the module of its resource has for it."""
    internal: ConnectionModule
    base: ConnectionModule
    node: ConnectionModule
    discriminator: str
    """The property that tells the events of the server apart, as a literal; empty where that is ``type``."""
    address: tuple[Doc, ...]
    """The statements that make the URL."""
    opening: Doc
    """What is particular to the opening request, as an object."""
    aliases: tuple[str, ...]
    """Further names of the class."""

    @property
    def class_name(self) -> str:
        """The class that users make."""
        return f"{self.name}WS"

    @property
    def doc(self) -> tuple[str, ...]:
        """Paragraphs."""
        said = [self.method.description or self.method.summary]
        if self.method.deprecated is not None:
            said.append(f"@deprecated {self.method.deprecated.reason(LANGUAGE)}".rstrip())
        return tuple(text for text in said if text)

    @property
    def type_exports(self) -> tuple[tuple[ModulePath, str], ...]:
        """The types that the index of the resource's folder has, each with its module."""
        return (
            (self.node.path, f"{self.class_name}ClientOptions"),
            (self.base.path, f"{self.class_name}ReconnectOptions"),
        )


class Connections:
    """Builds the connections of one resource, or of the client; `types` writes the types of their module."""

    def __init__(self, places: Places, types: Types, place: ResourcePlace | None, prefix: Words) -> None:
        self._places = places
        self._types = types
        self._place = place
        self._prefix = prefix

    def views(self, methods: Sequence[Method]) -> tuple[ConnectionView, ...]:
        """One for each method, aliases with what they stand for."""
        return tuple(
            self._view(m, m.websocket, tuple(a for a in methods if a.alias_of == m.key))
            for m in methods
            if m.websocket is not None and not m.alias_of
        )

    def _view(self, method: Method, websocket: Websocket, aliases: tuple[Method, ...]) -> ConnectionView:
        longer: frozenset[ModulePath] = frozenset()
        while True:
            writer = _Writer(self._places, self._types, self._folder(), self._stem(method), self._prefix, longer)
            view = writer.view(method, websocket, self._name(method.words))
            if writer.clashing == longer:
                return replace(view, aliases=tuple(f"{self._name(a.words)}WS" for a in aliases))
            longer = writer.clashing

    def _name(self, words: Words) -> str:
        """What the names of a connection begin with; a method that is not called ``connect`` gives its words, too."""
        owner = self._places.plain_name(self._place) if self._place is not None else self._places.client
        return owner if words == ("connect",) else f"{owner}{self._places.names.pascal(words)}"

    def _folder(self) -> ModulePath:
        if self._place is None:
            return TOP_LEVEL
        return self._place.module[:-1] if self._place.folder else self._place.module

    def _stem(self, method: Method) -> str:
        return "" if method.words == ("connect",) else f"{self._places.names.file(method.words)}-"


@dataclass(frozen=True, slots=True)
class _Events:
    """Both sides' events: the name of a type that is declared for them, or a type that has a name already."""

    sent: str | Type
    received: str | Type
    union: Union | None
    """What the server sends, where it is one of several types."""

    @property
    def discriminator(self) -> str:
        """The property that tells the events of the server apart."""
        found = self.union.discriminator if self.union is not None else None
        return found.wire if found is not None else "type"

    @property
    def error(self) -> int | None:
        """Which variant reports an error: the one whose discriminator says so."""
        if self.union is None:
            return None
        tags = dict(self.union.discriminator.mapping) if self.union.discriminator is not None else {}
        constants = (i for i, v in enumerate(self.union.variants) if v.constant == "error")
        return tags.get("error", next(constants, None))


class _Writer:
    """Writes one connection."""

    def __init__(
        self,
        places: Places,
        types: Types,
        folder: ModulePath,
        stem: str,
        prefix: Words,
        longer: frozenset[ModulePath],
    ) -> None:
        self._places = places
        self._types = types
        self._prefix = prefix
        own = frozenset(_OWN.split())
        self._modules = [
            Module((*folder, f"{stem}{name}"), places.names, longer, own) for name in ("internal-base", "ws-base", "ws")
        ]
        self._declared: dict[str, Interface | Alias] = {}

    @property
    def clashing(self) -> frozenset[ModulePath]:
        """Modules whose short names are taken."""
        return frozenset().union(*(m.clashing for m in self._modules))

    def view(self, method: Method, websocket: Websocket, name: str) -> ConnectionView:
        """The connection under a name."""
        method = replace(method, positional=())
        params = ParamsWriter(self._types, self._places).params(method, self._prefix)
        words = (*self._prefix, *method.words)
        sent = self._named(websocket.client_event, (*words, "client", "event"))
        received = self._named(websocket.server_event, (*words, "server", "event"))
        internal, base, node = self._modules
        address = Calls(self._places.api.client, internal, self._places.names, "client").address(method, params)
        events = _Events(sent, received, self._union(websocket.server_event))
        return ConnectionView(
            method=method,
            name=name,
            params=params,
            declared=(*self._declared.values(), *(params.declared if params is not None else ())),
            internal=self._module(internal, events, None),
            base=self._module(base, events, params),
            node=self._module(node, None, params),
            discriminator="" if events.discriminator == "type" else ts_string(events.discriminator),
            address=tuple(address),
            opening=self._opening(method),
            aliases=(),
        )

    def _module(self, module: Module, events: _Events | None, params: Params | None) -> ConnectionModule:
        texts: list[Doc] = ["", ""]
        failure: Doc = ""
        if events is not None:
            texts = [self._expression(module, t) for t in (events.sent, events.received)]
            failure = self._error(module, events)
        client = module.name(("client",), self._places.base_client)
        client_error = ""
        if module is self._modules[0]:
            client_error = module.name(("core", "error"), f"{self._places.client}Error", value=True)
        home = self._types.module.path
        given = f"{module.namespace(home)}.{params.name}" if params is not None else ""
        imports = tuple(module.lines())
        return ConnectionModule(module.path, imports, client, client_error, texts[0], texts[1], failure, given)

    # -- events -------------------------------------------------------------------------------------------------------

    def _named(self, type_: Type, words: Words) -> str | Type:
        """The name of an event type that is no model, declared in the module of the resource; else the type."""
        inner = without_null(type_)
        if isinstance(inner, (ModelRef, Primitive, Unknown)):
            return inner
        name = self._places.own_name(self._types.module.path, words)
        self._declared[name] = self._types.declare(name, inner, words)
        return name

    def _expression(self, module: Module, type_: str | Type) -> Doc:
        if isinstance(type_, str):
            return f"{module.namespace(self._types.module.path)}.{type_}"
        return Types(module, self._places).expression(type_, (), Namespace(""))

    def _union(self, type_: Type) -> Union | None:
        inner = without_null(resolved(self._places.api, type_))
        return inner if isinstance(inner, Union) else None

    def _error(self, module: Module, events: _Events) -> Doc:
        """The event by which the server reports an error."""
        found = events.error
        if events.union is None or found is None:
            return _ANY_ERROR
        variant = without_null(events.union.variants[found].type)
        if isinstance(variant, ModelRef):
            return self._expression(module, variant)
        # An inline type has its name in the namespace of the union, which its own module has declared.
        home, name, words = self._home(events.received)
        scratch = Types(Module(home, self._places.names), self._places)
        operands = scratch.operands(events.union, words, Namespace(f"{module.namespace(home)}.{name}"))
        return operands[found] if len(operands) == len(events.union.variants) else _ANY_ERROR

    def _home(self, type_: str | Type) -> tuple[ModulePath, str, Words]:
        """Module and name of a union, and the words that name its variants."""
        if not isinstance(type_, ModelRef):
            assert isinstance(type_, str)
            return self._types.module.path, type_, split_words(type_)
        model = self._places.definition(self._places.api.models[type_.model])
        symbol = self._places.symbol(model.id)
        return symbol.module, symbol.name, model.words

    # -- the opening request ------------------------------------------------------------------------------------------

    def _opening(self, method: Method) -> Doc:
        entries: list[Doc] = []
        if method.headers:
            headers: list[Doc] = [f"{property_key(k)}: {ts_string(v)}" for k, v in method.headers]
            entries.append(concat("headers: ", object_literal(headers)))
        if method.security:
            schemes = dict.fromkeys(name for alternative in method.security for name in alternative)
            entries.append(concat("security: ", object_literal([f"{property_key(s)}: true" for s in schemes])))
        return object_literal(entries)


__all__ = ["ConnectionModule", "ConnectionView", "Connections"]
