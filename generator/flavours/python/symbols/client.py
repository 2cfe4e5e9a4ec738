"""Symbols of the client: its class, its constructor's options and its own methods."""

from __future__ import annotations

from collections.abc import Iterator

from ....ir.api import Api, ClientOption
from ...reasons import Reason
from ...reasons import rules as shared
from ...reasons.client import address_reasons, client_pointer, client_reasons, option_reasons, scheme_pointer
from ...symbols import Symbol, SymbolKind
from ..sdk import Sdk
from . import rules
from .names import escape_reason
from .resources import attribute_symbols, method_symbols

_WRAPPERS = (("WithRawResponse", rules.RAW_WRAPPER), ("WithStreamedResponse", rules.STREAMING_WRAPPER))
_KINDS = {"string": "str", "number": "float", "integer": "int", "boolean": "bool"}
_OF_EVERY_CLIENT = ("timeout", "max_retries", "default_headers", "default_query", "http_client")


def client_symbols(sdk: Sdk) -> Iterator[Symbol]:
    """Both clients, each with its options and the methods that belong to no resource."""
    package, path = sdk.settings.package, f"{sdk.settings.source}/_client.py"
    for colour, plain, way in (("", "Client", "client"), ("Async", "AsyncClient", "async_client")):
        class_name = f"{colour}{sdk.settings.client}"
        name = f"{package}.{class_name}"
        aliases = (way, f"{package}.{plain}", f"{package}._client.{class_name}")
        config = client_pointer(sdk.api)
        yield Symbol(
            name, SymbolKind.CLIENT, path, (class_name,), "", config, tuple(_client_reasons(sdk, colour)), aliases
        )
        for option in sdk.api.client.options:
            yield _option(sdk, option, name, class_name, path)
        yield from _options_of_every_client(sdk.api, name, class_name, path)
        yield from attribute_symbols(sdk, sdk.api.root.children, path, class_name, name)
        for suffix, rule in _WRAPPERS:
            reasons = (*_client_reasons(sdk, colour), rule(name=class_name))
            wrapper = f"{class_name}{suffix}"
            yield Symbol(f"{package}._client.{wrapper}", SymbolKind.WRAPPER, path, (wrapper,), "", config, reasons)
        for view in sdk.client.methods:
            yield from method_symbols(sdk, view, path, (class_name,), name, "")


def _client_reasons(sdk: Sdk, colour: str) -> Iterator[Reason]:
    yield from client_reasons(sdk.api)
    if colour:
        yield rules.ASYNC()


def _option(sdk: Sdk, option: ClientOption, owner: str, class_name: str, path: str) -> Symbol:
    name = sdk.names.method(option.words)
    reasons = tuple(_option_reasons(sdk, option))
    return Symbol(
        f"{owner}.{name}",
        SymbolKind.OPTION,
        path,
        (class_name, "__init__", name),
        scheme_pointer(sdk.api, option),
        option.config_pointer,
        reasons,
        (f"{owner}.__init__.{name}",),
    )


def _option_reasons(sdk: Sdk, option: ClientOption) -> Iterator[Reason]:
    yield from option_reasons(option, _KINDS.get(option.kind, "str"), "None")
    rule = sdk.names.method_rule(option.words)[1]
    if rule is not None:
        yield escape_reason(rule, sdk.names.snake(option.words))


def _options_of_every_client(api: Api, owner: str, class_name: str, path: str) -> Iterator[Symbol]:
    def symbol(name: str, reason: Reason, config_pointer: str = "") -> Symbol:
        alias = (f"{owner}.__init__.{name}",)
        anchor = (class_name, "__init__", name)
        return Symbol(f"{owner}.{name}", SymbolKind.OPTION, path, anchor, "", config_pointer, (reason,), alias)

    choice, address = address_reasons(api)
    if choice is not None:
        yield symbol("environment", choice, "#/environments")
    yield symbol("base_url", address)
    for name in _OF_EVERY_CLIENT:
        yield symbol(name, shared.OF_EVERY_CLIENT())
