"""The modules of connections as templates print them: what of their layout depends on the length of names."""

from __future__ import annotations

from dataclasses import dataclass

from ...render.document import Doc, bracketed, concat
from ...render.typescript.expressions import call, generic_type, interface_head, object_type, signature, union_type
from .connections import ConnectionModule, ConnectionView


@dataclass(frozen=True, slots=True)
class ConnectionFile:
    """One module."""

    view: ConnectionView
    module: ConnectionModule

    @property
    def root(self) -> str:
        """The way to ``src`` in specifiers."""
        return "../" * (len(self.module.path) - 1)

    # -- what is said of the events -----------------------------------------------------------------------------------

    @property
    def error_field(self) -> Doc:
        return concat("error?: ", union_type([self.module.error, "undefined"]), ";")

    @property
    def error_constructor(self) -> Doc:
        return signature("constructor", ["message: string", concat("event: ", self._error_or_null)], "", " {")

    @property
    def stream_message(self) -> Doc:
        """The alias of what iterating a connection gives."""
        unsent = concat("unsent: UnsentMessage<", self.module.sent, ">[]")
        options: list[Doc] = [
            "{ type: 'connecting' | 'open' | 'closing' }",
            object_type(["type: 'close'", "code: number", "reason: string", unsent]),
            "{ type: 'reconnecting'; reconnect: ReconnectingEvent }",
            "{ type: 'reconnected' }",
            object_type(["type: 'message'", concat("message: ", self.module.received)]),
            "{ type: 'raw'; data: RawWebSocketData }",
            "{ type: 'error'; error: WebSocketError }",
        ]
        return concat(f"export type {self.view.name}StreamMessage = ", union_type(options), ";")

    @property
    def events(self) -> Doc:
        """The alias of what can be listened to."""
        key = self.view.discriminator
        arguments: list[Doc] = [self.module.sent, self.module.received, "WebSocketError", *([key] if key else [])]
        return concat("type WebSocketEvents = ", generic_type("ConnectionEvents", arguments), ";")

    @property
    def abstract_send(self) -> Doc:
        return signature("abstract send", [self._event], "void", ";")

    @property
    def on_error(self) -> Doc:
        arguments: list[Doc] = [concat("event: ", self._error_or_null), "message?: string", "cause?: unknown"]
        return signature("protected _onError", arguments, "void", " {")

    @property
    def build_url(self) -> Doc:
        arguments: list[Doc] = [f"client: {self.module.client}", "parameters: Record<string, unknown>"]
        return signature("export function buildURL", arguments, "URL", " {")

    # -- the classes --------------------------------------------------------------------------------------------------

    @property
    def base_import(self) -> Doc:
        """What the base takes from the module beside it."""
        name = self.view.name
        names: list[Doc] = [f"{name}Emitter", f"type {name}StreamMessage", "type WebSocketError", "buildURL"]
        return bracketed("import {", names, f"}} from './{self.view.internal.path[-1]}';", padded=True)

    @property
    def reconnect_field(self) -> Doc:
        return concat("reconnect?: ", union_type([f"{self.view.class_name}ReconnectOptions", "null", "undefined"]), ";")

    @property
    def base_head(self) -> Doc:
        parameter = bracketed(
            f"export abstract class {self.view.class_name}Base<", ["TSocket extends WebSocketLike"], ">"
        )
        return concat(parameter, f" extends {self.view.name}Emitter {{")

    @property
    def connection_field(self) -> Doc:
        arguments = [self.module.sent, self.module.received, "WebSocketError", "TSocket"]
        return concat("readonly #connection: ", generic_type("Connection", arguments), ";")

    @property
    def base_constructor(self) -> Doc:
        return self._constructor(["undefined"], "Base")

    @property
    def send(self) -> Doc:
        return signature("send", [self._event], "", " {")

    @property
    def tell_error(self) -> Doc:
        error = concat("event as ", self._error_or_null)
        return concat(call("this._onError", [error, "message", "cause"]), ";")

    @property
    def opening(self) -> Doc:
        return concat("const OPENING: Opening = ", self.view.opening, ";")

    @property
    def node_import(self) -> Doc:
        """What the class takes from its base."""
        base = f"{self.view.class_name}Base"
        return bracketed("import {", [base, f"type {base}Options"], f"}} from './{self._base}';", padded=True)

    @property
    def options_export(self) -> str:
        return f"export type {{ {self.view.class_name}ReconnectOptions }} from './{self._base}';"

    @property
    def client_options(self) -> Doc:
        name = self.view.class_name
        return concat(
            interface_head(f"export interface {name}ClientOptions", ["WS.ClientOptions", f"{name}BaseOptions"]), "}"
        )

    @property
    def node_constructor(self) -> Doc:
        return self._constructor(["null", "undefined"], "Client")

    @property
    def options_field(self) -> Doc:
        type_ = union_type([f"{self.view.class_name}ClientOptions", "null", "undefined"])
        return concat("readonly #options: ", type_, ";")

    def _constructor(self, empty: list[str], kind: str) -> Doc:
        arguments: list[Doc] = [f"client: {self.module.client}"]
        if self.view.params is not None:
            optional = self.view.params.optional
            type_: Doc = union_type([self.module.params, "null", "undefined"]) if optional else self.module.params
            arguments.append(concat("parameters?: " if optional else "parameters: ", type_))
        options = union_type([f"{self.view.class_name}{kind}Options", *empty])
        return signature("constructor", [*arguments, concat("options?: ", options)], "", " {")

    @property
    def _base(self) -> str:
        return self.view.base.path[-1]

    @property
    def _event(self) -> Doc:
        return concat("event: ", self.module.sent)

    @property
    def _error_or_null(self) -> Doc:
        return concat(self.module.error, " | null")


__all__ = ["ConnectionFile"]
